import type { CiliumRule, EgressDenyEntry, IngressDenyEntry } from "../../../model/manifest/cilium.ts";
import type { NetworkPolicy } from "../../../model/manifest/kubernetes.ts";
import type { Decision } from "../../../model/world.ts";
import type { CiliumRelease } from "../../../model/cilium.ts";
import { app, ccnp, cnp, knp, tcp, unusual, type Row } from "./table.ts";

const all: Partial<CiliumRule> = {
  ingress: [{ fromEntities: ["all"] }],
  egress: [{ toEntities: ["all"] }],
};

const rule = (body: Partial<CiliumRule>) => [cnp("a", { endpointSelector: app("x"), ...all, ...body })];

const denyIn = (of: string, entry: IngressDenyEntry, flow: string, expected: Decision): Row => ({
  of,
  policies: rule({ ingressDeny: [entry] }),
  flow,
  expect: expected,
});

const denyOut = (of: string, entry: EgressDenyEntry, flow: string, expected: Decision): Row => ({
  of,
  policies: rule({ egressDeny: [entry] }),
  flow,
  expect: expected,
});

/** Section 9: denials. */
export const denialRows: readonly Row[] = [
  denyIn("9.1 peers", { fromEndpoints: [app("y")] }, "a/y > a/x 80", "denied"),
  denyIn("9.1 of the own namespace", { fromEndpoints: [app("z")] }, "b/z > a/x 80", "allowed"),
  denyIn("9.1 ports without peers are anybody's", { toPorts: tcp(80) }, "ip:8.8.8.8 > a/x 80", "denied"),
  denyIn("9.1 messages", { icmps: [{ fields: [{ type: 8 }] }] }, "a/y > a/x 8/ICMP", "denied"),
  {
    of: "9.1 rules on requests are no part of a denial",
    policies: [
      cnp(
        "a",
        unusual({
          endpointSelector: app("x"),
          ...all,
          ingressDeny: [{ toPorts: [{ ...tcp(80)[0], rules: { http: [{ path: "/a" }] } }] }],
        }),
      ),
    ],
    flow: "a/y > a/x 80",
    with: { http: { path: "/b" } },
    expect: "denied",
  },
  denyOut("9.2 a broad denial beats a narrow allowance", { toEntities: ["all"] }, "a/x > a/y 80", "denied"),
  {
    of: "9.2 of whatever kind of policy",
    policies: [
      knp("a", { podSelector: {}, ingress: [{ from: [{ podSelector: app("y") }] }] }),
      ccnp({ endpointSelector: {}, ingressDeny: [{ fromEndpoints: [{}], toPorts: tcp(80) }] }),
    ],
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "9.2 also what is allowed at L7",
    policies: rule({
      ingress: [{ toPorts: [{ ...tcp(80)[0], rules: { http: [{ path: "/a" }] } }] }],
      ingressDeny: [{ fromEndpoints: [app("y")] }],
    }),
    flow: "a/y > a/x 80",
    with: { http: { path: "/a" } },
    expect: "denied",
  },
  denyIn(
    "9.3 only what overlaps",
    { toPorts: [{ ports: [{ port: "8000", endPort: 8100, protocol: "TCP" }] }] },
    "a/y > a/x 8101",
    "allowed",
  ),
  denyIn(
    "9.3 is removed",
    { toPorts: [{ ports: [{ port: "8000", endPort: 8100, protocol: "TCP" }] }] },
    "a/y > a/x 8100",
    "denied",
  ),
  denyOut("9.3 a range out of the world", { toCIDR: ["10.0.0.0/8"] }, "a/x > ip:10.1.2.3 80", "denied"),
  denyOut("9.3 leaves the rest of it", { toCIDR: ["10.0.0.0/8"] }, "a/x > ip:11.1.2.3 80", "allowed"),
  denyOut(
    "9.3 exceptions are not denied",
    { toCIDRSet: [{ cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] }] },
    "a/x > ip:10.1.2.3 80",
    "allowed",
  ),
  {
    of: "9.4 denying the world beats a name",
    policies: rule({
      egress: [{ toFQDNs: [{ matchName: "x.io" }] }],
      egressDeny: [{ toEntities: ["world"] }],
    }),
    flow: "a/x > fqdn:x.io 443",
    expect: "denied",
  },
  {
    of: "9.4 and a range",
    policies: rule({ egress: [{ toCIDR: ["8.8.8.8/32"] }], egressDeny: [{ toEntities: ["world"] }] }),
    flow: "a/x > ip:8.8.8.8 443",
    expect: "denied",
  },
];

type Spec = NetworkPolicy["spec"];

const on = (
  of: string,
  spec: Partial<Spec>,
  flow: string,
  expected: Decision,
  release: CiliumRelease = "1.18",
): Row => ({ of, policies: [knp("a", { podSelector: app("x"), ...spec })], flow, expect: expected, release });

/** Section 10: NetworkPolicies of Kubernetes. */
export const kubernetesRows: readonly Row[] = [
  on("10.1 an empty selector is the namespace", { podSelector: {} }, "b/z > a/y 80", "denied"),
  on("10.1 and no other", { podSelector: {} }, "a/x > b/z 80", "allowed"),
  on("10.1 without a selector as well", { podSelector: undefined }, "b/z > a/y 80", "denied"),
  on("10.2 without anything ingress is closed", {}, "a/y > a/x 80", "denied"),
  on("10.2 and egress open", {}, "a/x > a/y 80", "allowed"),
  on("10.2 egress rules without types close ingress too", { egress: [{}] }, "a/y > a/x 80", "denied"),
  on(
    "10.2 unless egress is the only type",
    { policyTypes: ["Egress"], egress: [{}] },
    "a/y > a/x 80",
    "allowed",
  ),
  on(
    "10.3 egress that is named and has no rules is closed",
    { policyTypes: ["Egress"] },
    "a/x > a/y 80",
    "denied",
  ),
  on(
    "10.3 rules count though their type is not named",
    { policyTypes: ["Ingress"], egress: [{ to: [{ podSelector: app("z") }] }] },
    "a/x > a/y 80",
    "denied",
  ),
  on("10.4 an empty rule allows everything", { ingress: [{}] }, "ip:8.8.8.8 > a/x 80", "allowed"),
  on(
    "10.4 so does an empty list of peers",
    { ingress: [{ from: [] }] },
    "entity:remote-node > a/x 80",
    "allowed",
  ),
  on(
    "10.5 pods of the own namespace",
    { ingress: [{ from: [{ podSelector: app("y") }] }] },
    "a/y > a/x 80",
    "allowed",
  ),
  on("10.5 not of another", { ingress: [{ from: [{ podSelector: app("z") }] }] }, "b/z > a/x 80", "denied"),
  on(
    "10.5 namespaces by their labels",
    { ingress: [{ from: [{ namespaceSelector: { matchLabels: { env: "dev" } } }] }] },
    "b/z > a/x 80",
    "allowed",
  ),
  on(
    "10.5 by demands",
    {
      ingress: [
        {
          from: [
            { namespaceSelector: { matchExpressions: [{ key: "env", operator: "NotIn", values: ["dev"] }] } },
          ],
        },
      ],
    },
    "b/z > a/x 80",
    "denied",
  ),
  on("10.5 every namespace", { ingress: [{ from: [{ namespaceSelector: {} }] }] }, "b/z > a/x 80", "allowed"),
  on(
    "10.5 is no node",
    { ingress: [{ from: [{ namespaceSelector: {} }] }] },
    "entity:remote-node > a/x 80",
    "denied",
  ),
  on(
    "10.5 both at once",
    { ingress: [{ from: [{ namespaceSelector: {}, podSelector: app("z") }] }] },
    "b/z > a/x 80",
    "allowed",
  ),
  on(
    "10.5 have to match",
    { ingress: [{ from: [{ namespaceSelector: { matchLabels: { env: "prod" } }, podSelector: app("z") }] }] },
    "b/z > a/x 80",
    "denied",
  ),
  on(
    "10.5 keys are k8s labels, whatever they look like",
    { ingress: [{ from: [{ podSelector: { matchLabels: { "any:app": "y" } } }] }] },
    "a/y > a/x 80",
    "denied",
  ),
  on(
    "10.6 ranges",
    { egress: [{ to: [{ ipBlock: { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } }] }] },
    "a/x > ip:10.2.3.4 80",
    "allowed",
  ),
  on(
    "10.6 their exceptions",
    { egress: [{ to: [{ ipBlock: { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } }] }] },
    "a/x > ip:10.1.3.4 80",
    "denied",
  ),
  on(
    "10.6 never pods",
    { egress: [{ to: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }] },
    "a/x > a/y 80",
    "denied",
  ),
  on(
    "10.6 nor nodes",
    { egress: [{ to: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }] },
    "a/x > node:n2 80",
    "denied",
  ),
  on("10.7 TCP without a protocol", { ingress: [{ ports: [{ port: 80 }] }] }, "a/y > a/x 80", "allowed"),
  on("10.7 and not UDP", { ingress: [{ ports: [{ port: 80 }] }] }, "a/y > a/x 80/UDP", "denied"),
  on(
    "10.7 every port without one",
    { ingress: [{ ports: [{ protocol: "UDP" }] }] },
    "a/y > a/x 7/UDP",
    "allowed",
  ),
  on("10.7 of the protocol", { ingress: [{ ports: [{ protocol: "UDP" }] }] }, "a/y > a/x 7", "denied"),
  on("10.7 names", { ingress: [{ ports: [{ port: "web" }] }] }, "a/y > a/x 80", "allowed"),
  on("10.7 ranges", { ingress: [{ ports: [{ port: 80, endPort: 90 }] }] }, "a/y > a/x 90", "allowed"),
  on("10.7 several", { ingress: [{ ports: [{ port: 80 }, { port: 443 }] }] }, "a/y > a/x 443", "allowed"),
  on(
    "10.7 for every peer",
    { ingress: [{ from: [{ podSelector: app("z") }, { podSelector: app("y") }], ports: [{ port: 443 }] }] },
    "a/y > a/x 443",
    "allowed",
  ),
  on(
    "10.7 and no other",
    { ingress: [{ from: [{ podSelector: app("z") }], ports: [{ port: 443 }] }] },
    "a/y > a/x 443",
    "denied",
  ),
  on(
    "6.1 pods of other clusters until 1.18",
    { ingress: [{ from: [{ podSelector: app("y") }] }] },
    "a/far > a/x 80",
    "allowed",
  ),
  on(
    "6.1 and none since",
    { ingress: [{ from: [{ podSelector: app("y") }] }] },
    "a/far > a/x 80",
    "denied",
    "1.19",
  ),
  on(
    "6.1 ranges have no cluster",
    { egress: [{ to: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }] },
    "a/x > ip:10.2.3.4 80",
    "allowed",
    "1.20",
  ),
  {
    of: "10.8 kinds are one union",
    policies: [
      knp("a", { podSelector: {} }),
      cnp("a", { endpointSelector: {}, ingress: [{ fromEndpoints: [app("y")] }] }),
    ],
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
];

const both = { ingress: [{ fromEndpoints: [app("y")] }] };

/** Sections 12 and 13, and what nobody should write. */
export const edgeRows: readonly Row[] = [
  {
    of: "12.3 words for people change nothing",
    policies: [
      cnp("a", {
        endpointSelector: app("x"),
        description: "d",
        labels: [{ key: "l" }],
        log: { value: "v" },
        ...both,
      }),
    ],
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "12.3 nor do fields that nobody knows",
    policies: [
      cnp(
        "a",
        unusual({
          endpointSelector: app("x"),
          ingress: [{ fromEndpoints: [app("y")], auth: { type: "x" } }],
        }),
      ),
    ],
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "13 a label under two spellings with two values",
    policies: [
      cnp("a", {
        endpointSelector: app("x"),
        ingress: [{ fromEndpoints: [{ matchLabels: { app: "y", "any:app": "z" } }] }],
      }),
    ],
    flow: "a/y > a/x 80",
    expect: "unknown",
  },
  ...(
    [
      ["no rule at all", undefined],
      ["no subject", { ingress: [{}] }],
      ["both subjects", { endpointSelector: {}, nodeSelector: {}, ingress: [{}] }],
      ["a text for a list", { endpointSelector: {}, ingress: "all" }],
      ["a list for an entry", { endpointSelector: {}, ingress: [[]] }],
      ["a list for peers' selector", { endpointSelector: {}, ingress: [{ fromEndpoints: [[]] }] }],
      ["an unknown entity", { endpointSelector: {}, ingress: [{ fromEntities: ["foo"] }] }],
      ["no range", { endpointSelector: {}, ingress: [{ fromCIDR: ["10.0.0.0/33"] }] }],
      [
        "a port that is none",
        { endpointSelector: {}, ingress: [{ toPorts: [{ ports: [{ port: "70000" }] }] }] },
      ],
      ["a port as a number", { endpointSelector: {}, ingress: [{ toPorts: [{ ports: [{ port: 80 }] }] }] }],
      [
        "an unknown protocol",
        { endpointSelector: {}, ingress: [{ toPorts: [{ ports: [{ port: "80", protocol: "QUIC" }] }] }] },
      ],
      ["an unknown type", { endpointSelector: {}, ingress: [{ icmps: [{ fields: [{ type: "Nope" }] }] }] }],
      [
        "values for Exists",
        {
          endpointSelector: { matchExpressions: [{ key: "a", operator: "Exists", values: ["b"] }] },
          ingress: [{}],
        },
      ],
      ["a number for a label", { endpointSelector: { matchLabels: { a: 1 } }, ingress: [{}] }],
    ] as const
  ).map(([what, spec]): Row => ({
    of: `never a silent answer: ${what}`,
    policies: [cnp("a", unusual(spec))],
    flow: "a/y > a/x 80",
    expect: spec === undefined ? "allowed" : "unknown",
  })),
  {
    of: "never a silent answer: but elsewhere one knows",
    policies: [cnp("b", unusual({ endpointSelector: {}, ingress: "all" }))],
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  ...(
    [
      ["a pod that is not there", "a/nobody > a/x 80"],
      ["a node that is not there", "a/x > node:n7 80"],
      ["an address that is none", "a/x > ip:10.0.0.300 80"],
    ] as const
  ).map(([of, flow]): Row => ({ of, policies: [], flow, expect: "unknown" })),
];
