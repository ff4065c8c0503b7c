import type { CiliumRule, EgressEntry, Entity, IngressEntry } from "../../../model/manifest/cilium.ts";
import type { CiliumRelease } from "../../../model/cilium.ts";
import type { Decision } from "../../../model/world.ts";
import { app, ccnp, cnp, group, tcp, type Row } from "./table.ts";

const rule = (body: Partial<CiliumRule>) => [cnp("a", { endpointSelector: app("x"), ...body })];

const to = (
  of: string,
  egress: EgressEntry,
  flow: string,
  expected: Decision,
  release?: CiliumRelease,
): Row => ({
  of,
  policies: rule({ egress: [egress] }),
  flow,
  expect: expected,
  ...(release === undefined ? {} : { release }),
});

const from = (of: string, ingress: IngressEntry, flow: string, expected: Decision): Row => ({
  of,
  policies: rule({ ingress: [ingress] }),
  flow,
  expect: expected,
});

/** 6.1 to 6.3: endpoints, and what is added to their selectors. */
export const endpointRows: readonly Row[] = [
  from(
    "6.1 reserved keys are used as written",
    { fromEndpoints: [{ matchLabels: { "reserved:host": "" } }] },
    "entity:host > a/x 80",
    "allowed",
  ),
  from(
    "6.1 without the policy's namespace",
    { fromEndpoints: [{ matchExpressions: [{ key: "reserved:host", operator: "DoesNotExist" }] }] },
    "b/z > a/x 80",
    "allowed",
  ),
  ...[
    "io.kubernetes.pod.namespace",
    "k8s:io.kubernetes.pod.namespace",
    "any:io.kubernetes.pod.namespace",
  ].map((key): Row =>
    from(
      `6.1 ${key} names another namespace`,
      { fromEndpoints: [{ matchLabels: { [key]: "b" } }] },
      "b/z > a/x 80",
      "allowed",
    ),
  ),
  from(
    "6.1 any operator on it will do",
    { fromEndpoints: [{ matchExpressions: [{ key: "io.kubernetes.pod.namespace", operator: "Exists" }] }] },
    "b/z > a/x 80",
    "allowed",
  ),
  from("6.1 without it the namespace is added", { fromEndpoints: [app("z")] }, "b/z > a/x 80", "denied"),
  from(
    "6.2 labels of namespaces select pods of any of them",
    { fromEndpoints: [{ matchLabels: { "k8s:io.cilium.k8s.namespace.labels.env": "dev" } }] },
    "b/z > a/x 80",
    "allowed",
  ),
  {
    of: "6.1 a clusterwide selector is about whatever has a namespace",
    policies: [
      ccnp({
        endpointSelector: app("x"),
        ingress: [
          { fromEndpoints: [{ matchExpressions: [{ key: "app", operator: "NotIn", values: ["y"] }] }] },
        ],
      }),
    ],
    flow: "ip:8.8.8.8 > a/x 80",
    expect: "denied",
  },
  {
    of: "6.1 unless its subject is reserved:init",
    policies: [
      ccnp({
        endpointSelector: { matchLabels: { "reserved:init": "" } },
        ingress: [
          { fromEndpoints: [{ matchExpressions: [{ key: "app", operator: "NotIn", values: ["y"] }] }] },
        ],
      }),
    ],
    flow: "ip:8.8.8.8 > entity:init 80",
    expect: "allowed",
  },
  ...(["1.18", "1.19", "1.20"] as const).map((release): Row => ({
    of: `6.1 pods of other clusters: any until 1.18, none since (${release})`,
    policies: rule({ ingress: [{ fromEndpoints: [app("y")] }] }),
    flow: "a/far > a/x 80",
    release,
    expect: release === "1.18" ? "allowed" : "denied",
  })),
  {
    of: "6.1 a cluster that is named is meant",
    policies: rule({
      ingress: [{ fromEndpoints: [{ matchLabels: { "io.cilium.k8s.policy.cluster": "far" } }] }],
    }),
    flow: "a/far > a/x 80",
    release: "1.20",
    expect: "allowed",
  },
  ...(["1.18", "1.20"] as const).map((release): Row => ({
    of: `6.1 negative demands on namespaces alone: the world too until 1.18 (${release})`,
    policies: rule({
      ingress: [
        {
          fromEndpoints: [
            { matchExpressions: [{ key: "io.kubernetes.pod.namespace", operator: "NotIn", values: ["a"] }] },
          ],
        },
      ],
    }),
    flow: "ip:8.8.8.8 > a/x 80",
    release,
    expect: release === "1.18" ? "allowed" : "denied",
  })),
  {
    of: "6.3 fromRequires grants nothing alone",
    policies: rule({ ingress: [{ fromRequires: [app("y")] }] }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "6.3 it binds the endpoints of every other rule",
    policies: [
      ...rule({ ingress: [{ fromRequires: [{ matchLabels: { tier: "" } }] }] }),
      cnp("a", { endpointSelector: {}, ingress: [{ fromEndpoints: [{}] }] }, "q"),
    ],
    flow: "a/x > a/x 80",
    expect: "denied",
  },
  {
    of: "6.3 and lets those pass that meet it",
    policies: [
      ...rule({ ingress: [{ fromRequires: [{ matchLabels: { tier: "" } }] }] }),
      cnp("a", { endpointSelector: {}, ingress: [{ fromEndpoints: [{}] }] }, "q"),
    ],
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "6.3 entities are not bound",
    policies: [
      ...rule({ ingress: [{ fromRequires: [{ matchLabels: { tier: "" } }] }] }),
      cnp("a", { endpointSelector: {}, ingress: [{ fromEntities: ["all"] }] }, "q"),
    ],
    flow: "a/x > a/x 80",
    expect: "allowed",
  },
  {
    of: "6.3 since 1.19 nobody knows what it means",
    policies: rule({ ingress: [{ fromRequires: [app("y")] }] }),
    flow: "a/y > a/x 80",
    release: "1.19",
    expect: "unknown",
  },
];

const ENDS: Readonly<Record<string, readonly Entity[]>> = {
  "ip:8.8.8.8": ["all", "world"],
  "fqdn:x.io": ["all", "world"],
  "entity:world": ["all", "world"],
  "ip:2001:db8::1": ["all", "world"],
  "a/y": ["all", "cluster"],
  "b/z": ["all", "cluster"],
  "a/far": ["all"],
  "entity:host": ["all", "cluster", "host"],
  "entity:remote-node": ["all", "cluster", "remote-node"],
  "entity:kube-apiserver": ["all", "cluster", "remote-node", "kube-apiserver"],
  "ip:20.0.0.1": ["all", "world", "cluster", "kube-apiserver"],
  "entity:health": ["all", "cluster", "health"],
  "entity:ingress": ["all", "cluster", "ingress"],
  "entity:unmanaged": ["all", "cluster", "unmanaged"],
};

const ENTITIES: readonly Entity[] = [
  ...(["all", "world", "cluster", "host", "remote-node", "kube-apiserver"] as const),
  ...(["health", "ingress", "init", "unmanaged", "none"] as const),
];

/** 6.4: which entity is whom. */
export const entityRows: readonly Row[] = [
  ...Object.entries(ENDS).flatMap(([end, members]) =>
    ENTITIES.map((entity) =>
      to(
        `6.4 ${entity}`,
        { toEntities: [entity] },
        `a/x > ${end} 80`,
        members.includes(entity) ? "allowed" : "denied",
      ),
    ),
  ),
  {
    of: "6.4 init",
    policies: [
      ccnp({
        endpointSelector: { matchLabels: { "reserved:init": "" } },
        ingress: [{ fromEntities: ["all"] }],
      }),
      ...rule({ egress: [{ toEntities: ["init"] }] }),
    ],
    flow: "a/x > entity:init 80",
    expect: "allowed",
  },
  to("6.4 several are alternatives", { toEntities: ["host", "world"] }, "a/x > ip:8.8.8.8 80", "allowed"),
  to(
    "6.4 cluster-mesh is every connected cluster",
    { toEntities: ["cluster-mesh"] },
    "a/x > a/far 80",
    "allowed",
    "1.20",
  ),
  to(
    "6.4 which earlier releases do not know",
    { toEntities: ["cluster-mesh"] },
    "a/x > a/far 80",
    "unknown",
    "1.18",
  ),
];

const GROUPS = [
  group("saas", ["10.1.0.0/16", "8.8.8.0/24"], { kind: "saas" }),
  group("own", ["192.168.0.0/16"], { kind: "own" }),
];

const inGroups = (row: Row): Row => ({ ...row, cidrGroups: GROUPS });

/** 6.5 and 6.6: ranges of addresses. */
export const rangeRows: readonly Row[] = [
  to("6.5 an address in the range", { toCIDR: ["10.1.0.0/16"] }, "a/x > ip:10.1.2.3 80", "allowed"),
  to("6.5 one outside of it", { toCIDR: ["10.1.0.0/16"] }, "a/x > ip:10.2.2.3 80", "denied"),
  to("6.5 an address is a range of itself", { toCIDR: ["10.1.2.3"] }, "a/x > ip:10.1.2.3 80", "allowed"),
  to("6.5 the bits of a host do not count", { toCIDR: ["10.1.2.3/16"] }, "a/x > ip:10.1.9.9 80", "allowed"),
  to("6.5 never a pod, whatever its address", { toCIDR: ["10.244.0.0/16"] }, "a/x > a/y 80", "denied"),
  to("6.5 also when it is called by it", { toCIDR: ["10.244.0.0/16"] }, "a/x > ip:10.244.2.1 80", "denied"),
  to("6.5 never a node", { toCIDR: ["10.0.0.0/24"] }, "a/x > node:n2 80", "denied"),
  to("6.5 0.0.0.0/0 is every external address", { toCIDR: ["0.0.0.0/0"] }, "a/x > ip:8.8.8.8 80", "allowed"),
  to("6.5 and the world itself", { toCIDR: ["0.0.0.0/0"] }, "a/x > entity:world 80", "allowed"),
  to("6.5 and what is known by its name", { toCIDR: ["0.0.0.0/0"] }, "a/x > fqdn:x.io 80", "allowed"),
  to("6.5 a narrower range is not", { toCIDR: ["10.0.0.0/8"] }, "a/x > fqdn:x.io 80", "denied"),
  to("6.5 nor is it the cluster", { toCIDR: ["0.0.0.0/0"] }, "a/x > b/z 80", "denied"),
  to("6.5 IPv4 is not IPv6", { toCIDR: ["0.0.0.0/0"] }, "a/x > ip:2001:db8::1 80", "denied"),
  to("6.5 IPv6 in its range", { toCIDR: ["2001:db8::/32"] }, "a/x > ip:2001:db8::1 80", "allowed"),
  to("6.5 every IPv6", { toCIDR: ["::/0"] }, "a/x > ip:2001:db8::1 80", "allowed"),
  from("6.5 ingress as egress", { fromCIDR: ["8.8.0.0/16"] }, "ip:8.8.8.8 > a/x 80", "allowed"),
  to("6.6 a range in a set", { toCIDRSet: [{ cidr: "10.0.0.0/8" }] }, "a/x > ip:10.1.2.3 80", "allowed"),
  to(
    "6.6 without its exceptions",
    { toCIDRSet: [{ cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] }] },
    "a/x > ip:10.1.2.3 80",
    "denied",
  ),
  to(
    "6.6 but with the rest",
    { toCIDRSet: [{ cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] }] },
    "a/x > ip:10.2.2.3 80",
    "allowed",
  ),
  to(
    "6.6 another entry may let an exception in",
    { toCIDRSet: [{ cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] }, { cidr: "10.1.2.0/24" }] },
    "a/x > ip:10.1.2.3 80",
    "allowed",
  ),
  to(
    "6.6 exceptions of everything",
    { toCIDRSet: [{ cidr: "0.0.0.0/0", except: ["10.0.0.0/8"] }] },
    "a/x > fqdn:x.io 80",
    "allowed",
  ),
  inGroups(
    to(
      "6.6 a group by its name",
      { toCIDRSet: [{ cidrGroupRef: "saas" }] },
      "a/x > ip:8.8.8.8 80",
      "allowed",
    ),
  ),
  inGroups(
    to("6.6 only what is in it", { toCIDRSet: [{ cidrGroupRef: "own" }] }, "a/x > ip:8.8.8.8 80", "denied"),
  ),
  inGroups(
    to(
      "6.6 its exceptions",
      { toCIDRSet: [{ cidrGroupRef: "saas", except: ["8.8.8.8/32"] }] },
      "a/x > ip:8.8.8.8 80",
      "denied",
    ),
  ),
  inGroups(
    to(
      "6.6 a group that is not there",
      { toCIDRSet: [{ cidrGroupRef: "nope" }] },
      "a/x > ip:8.8.8.8 80",
      "denied",
    ),
  ),
  inGroups(
    to(
      "6.6 groups by their labels",
      { toCIDRSet: [{ cidrGroupSelector: { matchLabels: { kind: "own" } } }] },
      "a/x > ip:192.168.1.1 80",
      "allowed",
    ),
  ),
];

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
