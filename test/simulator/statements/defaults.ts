import type { CiliumRule, EgressEntry, IngressEntry } from "../../../model/manifest/cilium.ts";
import type { Decision } from "../../../model/world.ts";
import { app, ccnp, cnp, knp, tcp, unusual, type Row } from "./table.ts";

const rule = (body: Partial<CiliumRule>) => [cnp("a", { endpointSelector: app("x"), ...body })];

/** One entry of ingress: what it lets reach a/x. */
const entry = (of: string, ingress: IngressEntry, flow: string, expected: Decision): Row => ({
  of,
  policies: rule({ ingress: [ingress] }),
  flow,
  expect: expected,
});

/** Section 5: default deny, and what spellings of nothing mean. */
export const defaultRows: readonly Row[] = [
  {
    of: "5.1 without an entry, a direction is open",
    policies: rule({ egress: [{}] }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "5.2 with an entry it is closed",
    policies: rule({ ingress: [{ fromEndpoints: [app("z")] }] }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "5.2 unless no entry turns default deny on",
    policies: rule({
      enableDefaultDeny: { ingress: false },
      ingress: [{ fromEndpoints: [app("z")] }],
    }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "5.2 one that does is enough",
    policies: [
      ...rule({ enableDefaultDeny: { ingress: false }, ingress: [{ fromEndpoints: [app("z")] }] }),
      cnp("a", { endpointSelector: {}, ingress: [{ fromEndpoints: [app("q")] }] }, "q"),
    ],
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "5.2 denials count without it",
    policies: rule({
      enableDefaultDeny: { ingress: false },
      ingressDeny: [{ fromEndpoints: [app("y")] }],
    }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "5.2 and deny no more than they say",
    policies: rule({
      enableDefaultDeny: { ingress: false },
      ingressDeny: [{ fromEndpoints: [app("y")] }],
    }),
    flow: "b/z > a/x 80",
    expect: "allowed",
  },
  {
    of: "5.3 the switch of the other direction does not count",
    policies: rule({ enableDefaultDeny: { egress: false }, ingress: [{}] }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "5.3 true without an entry has no effect",
    policies: rule({ enableDefaultDeny: { ingress: true, egress: true }, egress: [{ toEntities: ["all"] }] }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "5.4 a NetworkPolicy always turns default deny on",
    policies: [knp("a", { podSelector: {}, ingress: [{ from: [{ podSelector: app("z") }] }] })],
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "5.5 a rule that only denies closes the direction",
    policies: rule({ ingressDeny: [{ fromEndpoints: [app("z")] }] }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "5.6 ingress rules leave egress open",
    policies: rule({ ingress: [{}] }),
    flow: "a/x > ip:8.8.8.8 80",
    expect: "allowed",
  },
  ...[undefined, null, []].map((ingress): Row => ({
    of: `5.7 ingress: ${ingress === undefined ? "absent" : JSON.stringify(ingress)} touches nothing`,
    policies: [cnp("a", unusual({ endpointSelector: app("x"), ingress, egress: [{}] }))],
    flow: "a/y > a/x 80",
    expect: "allowed",
  })),
  entry("5.7 [{}] closes and allows nothing", {}, "a/y > a/x 80", "denied"),
  entry("5.7 ports without peers are for anybody", { toPorts: tcp(80) }, "b/z > a/x 80", "allowed"),
  entry("5.7 nodes too", { toPorts: tcp(80) }, "entity:remote-node > a/x 80", "allowed"),
  entry("5.7 the world too", { toPorts: tcp(80) }, "ip:8.8.8.8 > a/x 80", "allowed"),
  entry("5.7 but for these ports only", { toPorts: tcp(80) }, "ip:8.8.8.8 > a/x 81", "denied"),
  ...(["fromEndpoints", "fromEntities", "fromCIDR", "fromCIDRSet"] as const).flatMap((list): Row[] => [
    entry(`5.7 ${list}: [] is nobody`, { [list]: [] }, "a/y > a/x 80", "denied"),
    entry(
      `5.7 ${list}: [] is nobody, whatever the ports`,
      { [list]: [], toPorts: tcp(80) },
      "a/y > a/x 80",
      "denied",
    ),
    entry(
      `5.7 ${list}: [] beside other peers is nobody`,
      { [list]: [], ...(list === "fromEndpoints" ? { fromEntities: ["all"] } : { fromEndpoints: [{}] }) },
      "a/y > a/x 80",
      "denied",
    ),
  ]),
  entry("5.7 fromEndpoints: [{}] is the own namespace", { fromEndpoints: [{}] }, "a/y > a/x 80", "allowed"),
  entry("5.7 and no other", { fromEndpoints: [{}] }, "b/z > a/x 80", "denied"),
  {
    of: "5.7 in a clusterwide policy it is every pod",
    policies: [ccnp({ endpointSelector: app("x"), ingress: [{ fromEndpoints: [{}] }] })],
    flow: "b/z > a/x 80",
    expect: "allowed",
  },
  {
    of: "5.7 but not the world",
    policies: [ccnp({ endpointSelector: app("x"), ingress: [{ fromEndpoints: [{}] }] })],
    flow: "ip:8.8.8.8 > a/x 80",
    expect: "denied",
  },
  entry("5.7 toPorts: [] is every port", { fromEndpoints: [{}], toPorts: [] }, "a/y > a/x 9/UDP", "allowed"),
  entry("5.7 ICMP too", { fromEndpoints: [{}], toPorts: [] }, "a/y > a/x 8/ICMP", "allowed"),
  entry("5.7 toPorts: [{}] is no port", { fromEndpoints: [{}], toPorts: [{}] }, "a/y > a/x 80", "denied"),
  entry(
    "5.7 ports: [] is no port",
    { fromEndpoints: [{}], toPorts: [{ ports: [] }] },
    "a/y > a/x 80",
    "denied",
  ),
  ...(["1.17", "1.18"] as const).map((release): Row => ({
    of: `5.7 before 1.19 an empty list of ranges beside toFQDNs does not count (${release})`,
    policies: rule({ egress: [{ toCIDR: [], toFQDNs: [{ matchName: "x.io" }] } satisfies EgressEntry] }),
    flow: "a/x > fqdn:x.io 443",
    release,
    expect: "allowed",
  })),
  {
    of: "5.7 since 1.19 it does",
    policies: rule({ egress: [{ toCIDR: [], toFQDNs: [{ matchName: "x.io" }] }] }),
    flow: "a/x > fqdn:x.io 443",
    release: "1.20",
    expect: "denied",
  },
  {
    of: "5.8 ingressDeny: [{}] denies nothing by itself",
    policies: rule({ ingressDeny: [{}], ingress: [{ fromEndpoints: [{}] }] }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "5.8 but closes the direction",
    policies: rule({ ingressDeny: [{}] }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "5.8 so does one that is about nobody",
    policies: rule({ ingressDeny: [{ fromEndpoints: [] }] }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  entry("5.9 the own node passes", {}, "entity:host > a/x 80", "allowed"),
  entry("5.9 by its name", {}, "node:n1 > a/x 80", "allowed"),
  entry("5.9 not another node", {}, "node:n2 > a/x 80", "denied"),
  entry("5.9 not an API server elsewhere", {}, "entity:kube-apiserver > a/x 80", "denied"),
  {
    of: "5.9 its requests pass too",
    policies: rule({
      ingress: [{ fromEntities: ["all"], toPorts: [{ ...tcp(80)[0], rules: { http: [{ path: "/a" }] } }] }],
    }),
    flow: "entity:host > a/x 80",
    with: { http: { method: "GET", path: "/b" } },
    expect: "allowed",
  },
  {
    of: "5.9 unless a denial is about it",
    policies: rule({ ingressDeny: [{ fromEntities: ["host"] }] }),
    flow: "entity:host > a/x 80",
    expect: "denied",
  },
  {
    of: "5.9 where everything is closed, too",
    policies: [],
    flow: "entity:host > a/x 80",
    enforcement: "always",
    expect: "allowed",
  },
  {
    of: "5.9 since 1.20 only where an entry binds the endpoint",
    policies: [],
    flow: "entity:host > a/x 80",
    enforcement: "always",
    expect: "denied",
    release: "1.20",
  },
  {
    of: "5.9 as one does here",
    policies: rule({ ingress: [{}] }),
    flow: "entity:host > a/x 80",
    enforcement: "always",
    expect: "allowed",
    release: "1.20",
  },
  {
    of: "5.9 egress to the node is as any other",
    policies: rule({ egress: [{}] }),
    flow: "a/x > entity:host 80",
    expect: "denied",
  },
];
