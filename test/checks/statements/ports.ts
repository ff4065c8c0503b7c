import { cnp, egress, ingress, portRule, ports, type Statement } from "../documents.ts";

const PORTS = "spec.egress[0].toPorts[0]";
const tcp80 = [{ port: "80", protocol: "TCP" }];
const many = (count: number) => Array.from({ length: count }, (_, at) => ({ port: String(at + 1) }));
const icmp = (...fields: unknown[]) => ingress({ icmps: [{ fields }] });
const tls = { secret: { name: "x" } };
const listener = (own: unknown) => portRule({ ports: tcp80, listener: own });

const portStatements: readonly Statement[] = [
  {
    says: "an item lists 40 ports",
    accepted: ports(...many(40)),
    refused: ports(...many(41)),
    by: `CRD006 ${PORTS}.ports`,
  },
  {
    says: "a deny item lists 40 ports",
    accepted: cnp({ endpointSelector: {}, egressDeny: [{ toPorts: [{ ports: many(40) }] }] }),
    refused: cnp({ endpointSelector: {}, egressDeny: [{ toPorts: [{ ports: many(41) }] }] }),
    by: "CNP022 spec.egressDeny[0].toPorts[0].ports",
  },
  {
    says: "a port is there",
    accepted: ports({ port: "0" }),
    refused: ports({ protocol: "TCP" }),
    by: `CRD003 ${PORTS}.ports[0].port`,
  },
  {
    says: "a port is there in 1.20, too",
    release: "1.20",
    accepted: ports({ port: "0" }),
    refused: ports({ protocol: "TCP" }),
    by: `CNP021 ${PORTS}.ports[0].port`,
  },
  {
    says: "a port is text",
    accepted: ports({ port: "80" }),
    refused: ports({ port: 80 }),
    by: `CRD002 ${PORTS}.ports[0].port`,
  },
  {
    says: "a port is no range",
    accepted: ports({ port: "80", endPort: 90 }),
    refused: ports({ port: "80-90" }),
    by: `CNP020 ${PORTS}.ports[0].port`,
  },
  {
    says: "a port is not negative",
    accepted: ports({ port: "1" }),
    refused: ports({ port: "-1" }),
    by: `CRD005 ${PORTS}.ports[0].port`,
  },
  {
    says: "a port is at most 65535",
    accepted: ports({ port: "65535" }),
    refused: ports({ port: "70000" }),
    by: `CNP020 ${PORTS}.ports[0].port`,
  },
  {
    says: "a port's name has 15 characters",
    accepted: ports({ port: "metrics-15-char" }),
    refused: ports({ port: "metrics-16-chars" }),
    by: `CNP020 ${PORTS}.ports[0].port`,
  },
  {
    says: "a port's name has no underscore",
    accepted: ports({ port: "web-port" }),
    refused: ports({ port: "web_port" }),
    by: `CNP020 ${PORTS}.ports[0].port`,
  },
  {
    says: "a port with a leading zero is octal",
    accepted: ports({ port: "010" }),
    refused: ports({ port: "080" }),
    by: `CNP020 ${PORTS}.ports[0].port`,
  },
  {
    says: "endPort is at most 65535",
    accepted: ports({ port: "1", endPort: 65535 }),
    refused: ports({ port: "1", endPort: 65536 }),
    by: `CRD006 ${PORTS}.ports[0].endPort`,
  },
  {
    says: "protocols are known",
    accepted: ports({ port: "80", protocol: "SCTP" }),
    refused: ports({ port: "80", protocol: "ICMP" }),
    by: `CRD004 ${PORTS}.ports[0].protocol`,
  },
  {
    says: "protocols are in upper case",
    accepted: ports({ port: "80", protocol: "ANY" }),
    refused: ports({ port: "80", protocol: "tcp" }),
    by: `CRD004 ${PORTS}.ports[0].protocol`,
  },
  {
    says: "protocols without ports take port 0",
    release: "1.20",
    accepted: ports({ port: "0", protocol: "VRRP" }),
    refused: ports({ port: "80", protocol: "VRRP" }),
    by: `CNP023 ${PORTS}.ports[0].port`,
  },
  {
    says: "VRRP is not known in 1.18",
    accepted: ports({ port: "0" }),
    refused: ports({ port: "0", protocol: "VRRP" }),
    by: `CRD004 ${PORTS}.ports[0].protocol`,
  },
  {
    says: "icmps and toPorts stand apart",
    accepted: ingress({ icmps: [{ fields: [{ type: 8 }] }], toPorts: [] }),
    refused: ingress({ icmps: [{ fields: [{ type: 8 }] }], toPorts: [{ ports: tcp80 }] }),
    by: "CNP024 spec.ingress[0].icmps",
  },
  {
    says: "ICMP lists 40 types",
    accepted: icmp(...Array.from({ length: 40 }, () => ({ type: 8 }))),
    refused: icmp(...Array.from({ length: 41 }, () => ({ type: 8 }))),
    by: "CRD006 spec.ingress[0].icmps[0].fields",
  },
  {
    says: "ICMP families are known",
    accepted: icmp({ type: 8, family: "IPv6" }),
    refused: icmp({ type: 8, family: "ipv4" }),
    by: "CRD004 spec.ingress[0].icmps[0].fields[0].family",
  },
  {
    says: "ICMP types are there",
    accepted: icmp({ type: "8" }),
    refused: icmp({ family: "IPv4" }),
    by: "CRD003 spec.ingress[0].icmps[0].fields[0].type",
  },
  {
    says: "ICMP types as text are at most 255",
    accepted: icmp({ type: "255" }),
    refused: icmp({ type: "256" }),
    by: "CRD005 spec.ingress[0].icmps[0].fields[0].type",
  },
  {
    says: "ICMP names are of the family",
    accepted: icmp({ type: "PacketTooBig", family: "IPv6" }),
    refused: icmp({ type: "PacketTooBig" }),
    by: "CNP025 spec.ingress[0].icmps[0].fields[0].type",
  },
];

const proxyStatements: readonly Statement[] = [
  {
    says: "server names are not empty",
    accepted: portRule({ ports: tcp80, serverNames: ["a.b"] }),
    refused: portRule({ ports: tcp80, serverNames: [""] }),
    by: `CRD005 ${PORTS}.serverNames[0]`,
  },
  {
    says: "server names are there once",
    accepted: portRule({ ports: tcp80, serverNames: ["a.b", "b.c"] }),
    refused: portRule({ ports: tcp80, serverNames: ["a.b", "a.b"] }),
    by: `CRD008 ${PORTS}.serverNames[1]`,
  },
  {
    says: "server names with L7 need termination",
    accepted: portRule({ ports: tcp80, serverNames: ["a.b"], terminatingTLS: tls, rules: { http: [{}] } }),
    refused: portRule({ ports: tcp80, serverNames: ["a.b"], rules: { http: [{}] } }),
    by: `CNP037 ${PORTS}.serverNames`,
  },
  {
    says: "listeners stand on egress",
    accepted: listener({ name: "a", envoyConfig: { name: "b" } }),
    refused: ingress({ toPorts: [{ ports: tcp80, listener: { name: "a", envoyConfig: { name: "b" } } }] }),
    by: "CNP038 spec.ingress[0].toPorts[0].listener",
  },
  {
    says: "listeners stand without L7",
    accepted: listener({ name: "a", envoyConfig: { name: "b" } }),
    refused: portRule({
      ports: tcp80,
      listener: { name: "a", envoyConfig: { name: "b" } },
      rules: { http: [{}] },
    }),
    by: `CNP038 ${PORTS}.listener`,
  },
  {
    says: "listeners have names",
    accepted: listener({ name: "a", envoyConfig: { name: "b" } }),
    refused: listener({ envoyConfig: { name: "b" } }),
    by: `CRD003 ${PORTS}.listener.name`,
  },
  {
    says: "listeners have a config",
    accepted: listener({ name: "a", envoyConfig: { name: "b" } }),
    refused: listener({ name: "a" }),
    by: `CRD003 ${PORTS}.listener.envoyConfig`,
  },
  {
    says: "priorities go from 1 to 100",
    accepted: listener({ name: "a", envoyConfig: { name: "b" }, priority: 100 }),
    refused: listener({ name: "a", envoyConfig: { name: "b" }, priority: 0 }),
    by: `CRD006 ${PORTS}.listener.priority`,
  },
  {
    says: "TLS has a secret",
    accepted: portRule({ ports: tcp80, originatingTLS: tls }),
    refused: portRule({ ports: tcp80, terminatingTLS: {} }),
    by: `CRD003 ${PORTS}.terminatingTLS.secret`,
  },
  {
    says: "authentication has a mode",
    accepted: egress({ authentication: { mode: "required" } }),
    refused: egress({ authentication: {} }),
    by: "CRD003 spec.egress[0].authentication.mode",
  },
  {
    says: "modes are known",
    accepted: egress({ authentication: { mode: "disabled" } }),
    refused: egress({ authentication: { mode: "on" } }),
    by: "CRD004 spec.egress[0].authentication.mode",
  },
  {
    says: "deny rules have no domains",
    accepted: cnp({ endpointSelector: {}, egressDeny: [{ toEntities: ["world"] }] }),
    refused: cnp({ endpointSelector: {}, egressDeny: [{ toFQDNs: [{ matchName: "a.b" }] }] }),
    by: "CRD001 spec.egressDeny[0].toFQDNs",
  },
  {
    says: "deny rules have no L7",
    accepted: cnp({ endpointSelector: {}, egressDeny: [{ toPorts: [{ ports: tcp80 }] }] }),
    refused: cnp({
      endpointSelector: {},
      egressDeny: [{ toPorts: [{ ports: tcp80, rules: { http: [{}] } }] }],
    }),
    by: "CRD001 spec.egressDeny[0].toPorts[0].rules",
  },
];

/** What is refused of ports, ICMP and what a proxy is told of connections. */
export const connectionStatements: readonly Statement[] = [...portStatements, ...proxyStatements];
