import type { CiliumRelease } from "../../../model/cilium.ts";
import type { Decision } from "../../../model/world.ts";
import { to } from "./peers.ts";
import { tcp, type Row } from "./table.ts";

/** 6.7 to 6.9: services, cloud groups and nodes. */
export const serviceRows: readonly Row[] = [
  to(
    "6.7 a service stands for its pods",
    { toServices: [{ k8sService: { serviceName: "api", namespace: "a" } }] },
    "a/x > a/y 80",
    "allowed",
  ),
  to(
    "6.7 without a namespace it may be in any",
    { toServices: [{ k8sService: { serviceName: "api" } }] },
    "a/x > a/y 80",
    "allowed",
  ),
  to(
    "6.7 not for others",
    { toServices: [{ k8sService: { serviceName: "api" } }] },
    "a/x > b/z 80",
    "denied",
  ),
  to(
    "6.7 by the labels of services",
    { toServices: [{ k8sServiceSelector: { selector: { matchLabels: { svc: "one" } } } }] },
    "a/x > a/y 80",
    "allowed",
  ),
  to(
    "6.7 in one namespace",
    { toServices: [{ k8sServiceSelector: { selector: { matchLabels: { svc: "one" } }, namespace: "b" } }] },
    "a/x > a/y 80",
    "denied",
  ),
  to(
    "6.7 without a selector for its addresses",
    { toServices: [{ k8sService: { serviceName: "ext" } }] },
    "a/x > ip:203.0.113.10 80",
    "allowed",
  ),
  to(
    "6.7 which select no pod",
    { toServices: [{ k8sService: { serviceName: "ext" } }] },
    "a/x > b/z 80",
    "denied",
  ),
  to(
    "6.7 with ports",
    { toServices: [{ k8sService: { serviceName: "api" } }], toPorts: tcp(80) },
    "a/x > a/y 81",
    "denied",
  ),
  to(
    "6.7 before 1.18 services with a selector do not count",
    { toServices: [{ k8sService: { serviceName: "api" } }] },
    "a/x > a/y 80",
    "denied",
    "1.17",
  ),
  to(
    "6.7 those with addresses do",
    { toServices: [{ k8sService: { serviceName: "ext" } }] },
    "a/x > ip:203.0.113.10 80",
    "allowed",
    "1.17",
  ),
  to(
    "13 a service that is not there, with ports, is anybody",
    { toServices: [{ k8sService: { serviceName: "nope" } }], toPorts: tcp(80) },
    "a/x > b/z 80",
    "allowed",
  ),
  to(
    "13 and without ports nobody",
    { toServices: [{ k8sService: { serviceName: "nope" } }] },
    "a/x > b/z 80",
    "denied",
  ),
  to(
    "6.8 nobody knows the groups of a cloud",
    { toGroups: [{ aws: { region: "x" } }] },
    "a/x > ip:8.8.8.8 80",
    "unknown",
  ),
  to(
    "6.9 nodes carry no labels of theirs by default",
    { toNodes: [{ matchLabels: { "node:zone": "1" } }] },
    "a/x > node:n2 80",
    "denied",
  ),
  to("6.9 all of them are other nodes", { toNodes: [{}] }, "a/x > node:n2 80", "allowed"),
  to("6.9 never the own one", { toNodes: [{}] }, "a/x > node:n1 80", "denied"),
];

const PATTERNS: readonly (readonly [string, string, Decision, CiliumRelease?])[] = [
  ["*.x.io", "a.x.io", "allowed"],
  ["*.x.io", "x.io", "denied"],
  ["*.x.io", "a.b.x.io", "denied"],
  ["*x.io", "x.io", "allowed"],
  ["*x.io", "foo-x.io", "allowed"],
  ["*x.io", "www.x.io", "denied"],
  ["sub*.x.io", "sub.x.io", "allowed"],
  ["sub*.x.io", "sub1.x.io", "allowed"],
  ["sub*.x.io", "asub.x.io", "denied"],
  ["*.*.x.io", "a.b.x.io", "allowed"],
  ["*", "a.b.c.d", "allowed"],
  ["A.X.io", "a.x.IO", "allowed"],
  ["a.x.io.", "a.x.io", "allowed"],
  ["a-x_io.com", "a-x_io.com", "allowed"],
  ["axio", "a.io", "denied"],
  ["**.x.io", "a.b.x.io", "allowed", "1.20"],
  ["**.x.io", "a.x.io", "allowed", "1.19"],
  ["**.x.io", "x.io", "denied", "1.20"],
  ["**.x.io", "a.b.x.io", "denied", "1.18"],
  ["**.x.io", "a.x.io", "allowed", "1.18"],
  ["***.x.io", "a.b.x.io", "allowed", "1.20"],
  ["a**.x.io", "ab.x.io", "allowed", "1.20"],
  ["a**.x.io", "a.b.x.io", "denied", "1.20"],
  ["**", "a.b", "allowed", "1.20"],
  ["**", "a.b", "denied", "1.18"],
  ["**", "a", "allowed", "1.18"],
];

/** 6.10: DNS names. */
export const domainRows: readonly Row[] = [
  ...PATTERNS.map(([matchPattern, name, expected, release]) =>
    to(
      `6.10 ${matchPattern} (${release ?? "any"})`,
      { toFQDNs: [{ matchPattern }] },
      `a/x > fqdn:${name} 443`,
      expected,
      release,
    ),
  ),
  to("6.10 a name is exact", { toFQDNs: [{ matchName: "x.io" }] }, "a/x > fqdn:X.io 443", "allowed"),
  to("6.10 it is no suffix", { toFQDNs: [{ matchName: "x.io" }] }, "a/x > fqdn:a.x.io 443", "denied"),
  to(
    "6.10 an address without a name is not meant",
    { toFQDNs: [{ matchPattern: "*" }] },
    "a/x > ip:8.8.8.8 443",
    "denied",
  ),
  to("6.10 nor are pods", { toFQDNs: [{ matchPattern: "*" }] }, "a/x > b/z 443", "denied"),
  to(
    "6.10 with ports",
    { toFQDNs: [{ matchName: "x.io" }], toPorts: tcp(443) },
    "a/x > fqdn:x.io 80",
    "denied",
  ),
  to("6.10 an entry of them closes egress", { toFQDNs: [{ matchName: "x.io" }] }, "a/x > b/z 80", "denied"),
];
