import type { CiliumRule, EgressEntry, Entity, IngressEntry } from "../../../model/manifest/cilium.ts";
import type { CiliumRelease } from "../../../model/cilium.ts";
import type { Decision } from "../../../model/world.ts";
import { app, ccnp, cnp, group, type Row } from "./table.ts";

const rule = (body: Partial<CiliumRule>) => [cnp("a", { endpointSelector: app("x"), ...body })];

export const to = (
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
