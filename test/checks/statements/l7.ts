import { ccnp, egress, http, ingress, portRule, type Statement } from "../documents.ts";

const PORTS = "spec.egress[0].toPorts[0]";
const tcp80 = [{ port: "80", protocol: "TCP" }];
const dns = (item: unknown) => portRule({ ports: [{ port: "53" }], rules: { dns: [item] } });
const kafka = (item: unknown) => portRule({ ports: tcp80, rules: { kafka: [item] } });
const l7 = (rules: unknown) => portRule({ ports: tcp80, rules });
const host = (sections: Record<string, unknown>) => ccnp({ nodeSelector: {}, ...sections });
const onPort = (port: unknown, rules: unknown) => portRule({ ports: [port], rules });

/** What is refused of L7 rules. */
export const l7Statements: readonly Statement[] = [
  {
    says: "L7 needs the proxy",
    options: { l7Proxy: false },
    accepted: l7({ http: [] }),
    refused: l7({ http: [{}] }),
    by: `CNP030 ${PORTS}.rules`,
  },
  {
    says: "DNS rules stand on egress",
    accepted: dns({ matchPattern: "*" }),
    refused: ingress({ toPorts: [{ ports: [{ port: "53" }], rules: { dns: [{ matchPattern: "*" }] } }] }),
    by: "CNP031 spec.ingress[0].toPorts[0].rules.dns",
  },
  {
    says: "DNS rules have ports",
    accepted: dns({ matchName: "a.b" }),
    refused: portRule({ rules: { dns: [{ matchName: "a.b" }] } }),
    by: `CNP032 ${PORTS}.ports`,
  },
  {
    says: "DNS rules have no range",
    accepted: onPort({ port: "53", endPort: 53 }, { dns: [{ matchName: "a.b" }] }),
    refused: onPort({ port: "53", endPort: 54 }, { dns: [{ matchName: "a.b" }] }),
    by: `CNP033 ${PORTS}.ports[0].endPort`,
  },
  {
    says: "L7 stands on TCP",
    accepted: l7({ http: [{}] }),
    refused: onPort({ port: "80" }, { http: [{}] }),
    by: `CNP034 ${PORTS}.ports[0].protocol`,
  },
  {
    says: "ANY is not TCP",
    accepted: l7({ http: [{}] }),
    refused: onPort({ port: "80", protocol: "ANY" }, { http: [{}] }),
    by: `CNP034 ${PORTS}.ports[0].protocol`,
  },
  {
    says: "L7 does not stand on port 0",
    accepted: onPort({ port: "0", protocol: "TCP" }, { http: [] }),
    refused: onPort({ port: "0", protocol: "TCP" }, { http: [{}] }),
    by: `CNP035 ${PORTS}.ports[0].port`,
  },
  {
    says: "rules are of one kind",
    accepted: l7({ http: [{}] }),
    refused: l7({ http: [{}], kafka: [{}] }),
    by: `CRD007 ${PORTS}.rules`,
  },
  { says: "rules say something", accepted: l7({ http: [] }), refused: l7({}), by: `CRD007 ${PORTS}.rules` },
  {
    says: "l7 names its protocol",
    accepted: l7({ l7proto: "x", l7: [{}] }),
    refused: l7({ l7proto: "", l7: [{}] }),
    by: `CNP043 ${PORTS}.rules.l7`,
  },
  {
    says: "l7 has keys",
    accepted: l7({ l7proto: "x", l7: [{ a: "" }] }),
    refused: l7({ l7proto: "x", l7: [{ "": "a" }] }),
    by: `CNP043 ${PORTS}.rules.l7[0]`,
  },
  {
    says: "Kafka is gone in 1.20",
    release: "1.20",
    accepted: l7({ http: [{}] }),
    refused: kafka({}),
    by: `CRD001 ${PORTS}.rules.kafka`,
  },
  {
    says: "host ingress has no L7",
    accepted: host({ ingress: [{ toPorts: [{ ports: tcp80 }] }] }),
    refused: host({ ingress: [{ toPorts: [{ ports: tcp80, rules: { http: [{}] } }] }] }),
    by: "CNP036 spec.ingress[0].toPorts[0].rules",
  },
  {
    says: "host egress has no L7 but DNS",
    accepted: host({
      egress: [{ toPorts: [{ ports: [{ port: "53" }], rules: { dns: [{ matchName: "a.b" }] } }] }],
    }),
    refused: host({ egress: [{ toPorts: [{ ports: tcp80, rules: { http: [{}] } }] }] }),
    by: "CNP036 spec.egress[0].toPorts[0].rules",
  },
  {
    says: "paths are expressions",
    accepted: http({ path: "/a(b|c)" }),
    refused: http({ path: "/a(" }),
    by: `CNP040 ${PORTS}.rules.http[0].path`,
  },
  {
    says: "RE2 looks not around",
    accepted: http({ path: "(?i)/a" }),
    refused: http({ path: "/(?!a)" }),
    by: `CNP040 ${PORTS}.rules.http[0].path`,
  },
  {
    says: "methods are expressions",
    accepted: http({ method: "GET|POST" }),
    refused: http({ method: "*" }),
    by: `CNP040 ${PORTS}.rules.http[0].method`,
  },
  {
    says: "hosts are not compiled",
    accepted: http({ host: "(" }),
    refused: http({ host: 1 }),
    by: `CRD002 ${PORTS}.rules.http[0].host`,
  },
  {
    says: "headers have names",
    accepted: http({ headerMatches: [{ name: "a" }] }),
    refused: http({ headerMatches: [{ value: "a" }] }),
    by: `CRD003 ${PORTS}.rules.http[0].headerMatches[0].name`,
  },
  {
    says: "mismatch actions are known",
    accepted: http({ headerMatches: [{ name: "a", mismatch: "LOG" }] }),
    refused: http({ headerMatches: [{ name: "a", mismatch: "DROP" }] }),
    by: `CRD004 ${PORTS}.rules.http[0].headerMatches[0].mismatch`,
  },
  {
    says: "secrets have names",
    accepted: http({ headerMatches: [{ name: "a", secret: { name: "b" } }] }),
    refused: http({ headerMatches: [{ name: "a", secret: { name: "" } }] }),
    by: `CNP041 ${PORTS}.rules.http[0].headerMatches[0].secret.name`,
  },
  {
    says: "domain names have no *",
    accepted: egress({ toFQDNs: [{ matchName: "a_b.c-d" }] }),
    refused: egress({ toFQDNs: [{ matchName: "*.b" }] }),
    by: "CRD005 spec.egress[0].toFQDNs[0].matchName",
  },
  {
    says: "domain patterns have *",
    accepted: egress({ toFQDNs: [{ matchPattern: "*.b" }] }),
    refused: egress({ toFQDNs: [{ matchPattern: "[a].b" }] }),
    by: "CRD005 spec.egress[0].toFQDNs[0].matchPattern",
  },
  {
    says: "a domain is a name or a pattern",
    accepted: dns({ matchName: "a.b" }),
    refused: dns({ matchName: "a.b", matchPattern: "*" }),
    by: `CRD007 ${PORTS}.rules.dns[0]`,
  },
  {
    says: "a domain says something",
    accepted: egress({ toFQDNs: [] }),
    refused: egress({ toFQDNs: [{}] }),
    by: "CRD007 spec.egress[0].toFQDNs[0]",
  },
  {
    says: "domains have 255 characters",
    accepted: egress({ toFQDNs: [{ matchName: "a".repeat(255) }] }),
    refused: egress({ toFQDNs: [{ matchName: "a".repeat(256) }] }),
    by: "CRD006 spec.egress[0].toFQDNs[0].matchName",
  },
  {
    says: "Kafka has role or key",
    accepted: kafka({ role: "consume" }),
    refused: kafka({ role: "consume", apiKey: "fetch" }),
    by: `CNP042 ${PORTS}.rules.kafka[0].apiKey`,
  },
  {
    says: "Kafka's roles are known",
    accepted: kafka({ role: "produce" }),
    refused: kafka({ role: "Produce" }),
    by: `CRD004 ${PORTS}.rules.kafka[0].role`,
  },
  {
    says: "Kafka's keys are known",
    accepted: kafka({ apiKey: "FETCH" }),
    refused: kafka({ apiKey: "get" }),
    by: `CNP042 ${PORTS}.rules.kafka[0].apiKey`,
  },
  {
    says: "Kafka's versions are numbers",
    accepted: kafka({ apiVersion: "32767" }),
    refused: kafka({ apiVersion: "-1" }),
    by: `CNP042 ${PORTS}.rules.kafka[0].apiVersion`,
  },
  {
    says: "Kafka's topics are legal",
    accepted: kafka({ topic: "a.b_c-1" }),
    refused: kafka({ topic: "a/b" }),
    by: `CNP042 ${PORTS}.rules.kafka[0].topic`,
  },
  {
    says: "Kafka's topics have 255 characters",
    accepted: kafka({ topic: "a".repeat(255) }),
    refused: kafka({ topic: "a".repeat(256) }),
    by: `CRD006 ${PORTS}.rules.kafka[0].topic`,
  },
];
