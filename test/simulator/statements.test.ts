import { describe } from "vitest";
import { defaultRows } from "./statements/defaults.ts";
import { denialRows, edgeRows, kubernetesRows } from "./statements/denials.ts";
import { labelRows, subjectRows } from "./statements/labels.ts";
import { domainRows, serviceRows } from "./statements/names.ts";
import { endpointRows, entityRows, rangeRows } from "./statements/peers.ts";
import { portRows } from "./statements/ports.ts";
import { dnsRows, httpRows, kafkaRows, unionRows } from "./statements/requests.ts";
import { authenticationRows, tlsRows } from "./statements/tls.ts";
import { check, type Row } from "./statements/table.ts";

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  "labels and selectors": labelRows,
  subjects: subjectRows,
  "default deny": defaultRows,
  endpoints: endpointRows,
  entities: entityRows,
  ranges: rangeRows,
  services: serviceRows,
  domains: domainRows,
  ports: portRows,
  http: httpRows,
  "rules together": unionRows,
  dns: dnsRows,
  kafka: kafkaRows,
  tls: tlsRows,
  authentication: authenticationRows,
  denials: denialRows,
  "NetworkPolicies of Kubernetes": kubernetesRows,
  edges: edgeRows,
};

describe.each(Object.entries(TABLES))("%s", (_, rows) => check(rows));
