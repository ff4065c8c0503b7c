import { describe, expect, test } from "vitest";
import { RULES } from "../../policies/check/rules.ts";
import {
  cidrGroup,
  flow,
  http,
  icmp,
  kafka,
  label,
  localRedirect,
  logFilters,
  manifestsOf,
  metricFilters,
  peer,
  policy,
  PolicyFaults,
  port,
  type ManifestSource,
  type Target,
} from "../../policies/index.ts";

const web = policy.cilium("web").on({ app: "web" });
const world = peer.world();
const from = (...ports: Parameters<typeof web.allowFrom>[1][]) => web.allowFrom(world, ...ports);
const udp = [{ port: "53", protocol: "UDP" }] as const;

type Case = readonly [rule: string, what: string, source: ManifestSource, message: RegExp, target?: Target];

const CASES: readonly Case[] = [
  ["BLD001", "a name in capitals", policy.cilium("Web").onAllPods().defaultDeny(), /"Web" is no name/],
  [
    "BLD001",
    "a namespace with a dot",
    policy.cilium("a", { namespace: "a.b" }).onAllPods().defaultDeny(),
    /"a\.b" is no namespace/,
  ],
  ["BLD001", "a group that cannot be", web.allowFrom(peer.cidrGroup("A")), /"A" is no name of a CIDR group/],
  ["BLD002", "a label's key", policy.cilium("a").on({ "a b": "c" }).defaultDeny(), /"a b" is no key/],
  ["BLD002", "a label's value", policy.cilium("a").on({ a: "b c" }).defaultDeny(), /"b c" is no value/],
  [
    "BLD002",
    "a value in a requirement",
    web.allowFrom(peer.pods(label("a").isIn("b", "-c"))),
    /"-c" is no value/,
  ],
  [
    "BLD002",
    "a name that is too long with its source",
    web.allowFrom(peer.pods({ ["a".repeat(61)]: "" })),
    /no key of a label/,
  ],
  [
    "BLD003",
    "an empty subject",
    policy.cilium("a").on({}).defaultDeny(),
    /selects everything[\s\S]*onAllPods/,
  ],
  [
    "BLD003",
    "an empty subject of nodes",
    policy.clusterwide("a").onNodes({}).defaultDeny(),
    /selects everything/,
  ],
  [
    "BLD003",
    "an empty subject of Kubernetes' own",
    policy.kubernetes("a").on({}).defaultDeny(),
    /selects everything/,
  ],
  ["BLD004", "a port that is too high", from(port.tcp(65536)), /"65536" is no port/],
  ["BLD004", "a port that is no whole number", from(port.tcp(80.5)), /"80\.5" is no port/],
  ["BLD004", "a port below none", from(port.udp(-1)), /"-1" is no port/],
  ["BLD004", "a name with an underscore", from(port.tcp("a_b")), /"a_b" is no port/],
  ["BLD004", "a name that is too long", from(port.tcp("a".repeat(16))), /is no port/],
  ["BLD004", "a range backwards", from(port.tcp({ from: 10, to: 1 })), /from 10 to 1 ends before it begins/],
  ["BLD004", "a range beyond the ports", from(port.tcp({ from: 1, to: 70000 })), /70000 is no port/],
  [
    "BLD004",
    "a port of a redirect",
    localRedirect("a", { service: "b" }, { pods: { a: "b" }, ports: [{ port: "0", protocol: "UDP" }] }),
    /"0" is no port/,
  ],
  [
    "BLD004",
    "ports of a redirect without names",
    localRedirect(
      "a",
      { service: "b" },
      { pods: { a: "b" }, ports: [...udp, { port: "53", protocol: "TCP" }] },
    ),
    /has no name/,
  ],
  [
    "BLD004",
    "a range of Kubernetes' own backwards",
    policy
      .kubernetes("a")
      .onAllPods()
      .allowFrom(peer.any(), port.tcp({ from: 10, to: 1 })),
    /10 to 1 is no range/,
  ],
  [
    "BLD005",
    "an address without a length",
    web.allowTo(peer.cidr("10.0.0.1")),
    /Did you mean 10\.0\.0\.1\/32/,
  ],
  [
    "BLD005",
    "an address of IPv6 without a length",
    cidrGroup("a", ["2001:db8::1"]),
    /Did you mean 2001:db8::1\/128/,
  ],
  ["BLD005", "a range that is none", web.allowTo(peer.cidr("999.0.0.0/8")), /"999\.0\.0\.0\/8" is no range/],
  [
    "BLD005",
    "a length beyond the address",
    policy.kubernetes("a").onAllPods().allowTo(peer.cidr("10.0.0.0/33")),
    /is no range/,
  ],
  [
    "BLD005",
    "an exception elsewhere",
    web.allowTo(peer.cidr("10.0.0.0/8", { except: ["11.0.0.0/16"] })),
    /11\.0\.0\.0\/16 does not lie within 10\.0\.0\.0\/8/,
  ],
  [
    "BLD005",
    "an address of a redirect",
    localRedirect("a", { ip: "10.0.0.0/8", ports: udp }, { pods: { a: "b" }, ports: udp }),
    /is no address/,
  ],
  ["BLD006", "a domain with an empty label", web.allowFqdn("a..b"), /"a\.\.b" is no domain/],
  ["BLD006", "a domain with a slash", web.allowTo(peer.fqdn("https://a.b")), /is no domain/],
  ["BLD006", "a pattern with a blank", web.allowDns({ names: ["* .a"] }), /is no pattern of domains/],
  ["BLD006", "a name that is too long", web.allowFqdn(`${"a".repeat(255)}.b`), /is no domain/],
  ["BLD006", "a server name", from(port.tcp(443).tls("a b")), /is no server name/],
  ["BLD007", "requests on every port", from(port.tcp(0).http(http.get())), /port 0, which is every port/],
  [
    "BLD007",
    "requests on any protocol",
    web.ingress({ toPorts: [{ ports: [{ port: "80" }], rules: { http: [{}] } }] }),
    /HTTP rules stand on any protocol's port 80/,
  ],
  [
    "BLD007",
    "DNS rules on the way in",
    web.allowFrom(world, port.dns("a.b")),
    /DNS rules stand on the way in/,
  ],
  [
    "BLD007",
    "ports beside messages",
    web.ingress({ toPorts: [{ ports: [{ port: "80" }] }], icmps: [{ fields: [{ type: 8 }] }] }),
    /toPorts and icmps stand in one entry/,
  ],
  [
    "BLD008",
    "requests of two kinds",
    web.egress({
      toPorts: [
        { ports: [{ port: "53", protocol: "TCP" }], rules: { http: [{}], dns: [{ matchName: "a" }] } },
      ],
    }),
    /http and dns stand in one rule/,
  ],
  [
    "BLD009",
    "an expression that is none",
    from(port.tcp(80).http(http.get({ pattern: "/(" }))),
    /is no regular expression: missing closing \)/,
  ],
  [
    "BLD009",
    "an expression that RE2 has not",
    from(port.tcp(80).http(http.get({ pattern: "/(?=a)" }))),
    /is no regular expression/,
  ],
  [
    "BLD009",
    "a header without a name",
    from(port.tcp(80).http(http.get("/", { headers: [": x"] }))),
    /names no header/,
  ],
  [
    "BLD010",
    "domains that are denied",
    web.denyTo(peer.fqdn("a.b") as never).egressDeny({ toFQDNs: [] } as never),
    /a deny rule names domains/,
  ],
  [
    "BLD010",
    "requests that are denied",
    web.denyFrom(world, port.tcp(80).http(http.get()) as never),
    /a deny rule looks at requests/,
  ],
  [
    "BLD011",
    "two lists of peers",
    web.ingress({ fromEntities: ["world"], fromCIDR: ["10.0.0.0/8"] }),
    /fromEntities and fromCIDR stand in one entry/,
  ],
  [
    "BLD012",
    "Kafka where there is none",
    from(port.tcp(9092).kafka(kafka.produce("t"))),
    /no Kafka rules from 1\.20 on, and this is 1\.20/,
    { cilium: "1.20" },
  ],
  [
    "BLD012",
    "an entity before its time",
    web.allowFrom(peer.entities("cluster-mesh")),
    /comes with Cilium 1\.20, and this is 1\.18/,
  ],
  [
    "BLD012",
    "a protocol before its time",
    web.ingress({ toPorts: [{ ports: [{ port: "0", protocol: "GRE" }] }] }),
    /the protocol GRE comes with Cilium 1\.20/,
  ],
  [
    "BLD012",
    "required labels after their time",
    web.ingress({ fromRequires: [{}] }),
    /no fromRequires from 1\.19 on/,
    { cilium: "1.19" },
  ],
  ["BLD013", "nobody", web.allowFrom([] as never), /allowFrom is given no peer/],
  ["BLD013", "no domain", web.allowFqdn([] as never), /allowFqdn is given no name/],
  [
    "BLD013",
    "nobody in a policy of Kubernetes' own",
    policy
      .kubernetes("a")
      .onAllPods()
      .allowTo([] as never),
    /allowTo is given no peer/,
  ],
  ["BLD014", "a subject alone", web, /neither allows nor denies nor closes anything/],
  [
    "BLD014",
    "a subject of Kubernetes' own alone",
    policy.kubernetes("a").onAllPods(),
    /neither allows nor closes anything/,
  ],
  ["BLD015", "closed and left open", web.defaultDeny().withoutDefaultDeny("egress"), /egress is both closed/],
  ["BLD015", "every name and domains", web.allowDns().allowFqdn("a.b"), /lifts the DNS rule for a\.b/],
  [
    "BLD016",
    "too many messages",
    web.allowFrom(world, icmp.v4(1, ...Array.from({ length: 40 }, () => 3))),
    /41 types stand in one list/,
  ],
  [
    "BLD017",
    "a type that is too high",
    web.allowFrom(world, icmp.v6(256)),
    /256 is no type of ICMP for IPv6/,
  ],
  [
    "BLD017",
    "a name of the other family",
    web.allowFrom(world, icmp.v4("PacketTooBig" as never)),
    /is no type of ICMP for IPv4/,
  ],
  ["BLD018", "a topic with a blank", from(port.tcp(9092).kafka(kafka.produce("a b"))), /"a b" is no topic/],
  [
    "BLD018",
    "a role and a key",
    from(port.tcp(9092).kafka({ role: "produce", apiKey: "fetch" })),
    /role and apiKey exclude each other/,
  ],
  ["BLD019", "a log filter that includes nothing", logFilters("a"), /needs a filter/],
  [
    "BLD019",
    "a pattern for names",
    logFilters("a").include({ from: flow.podsNamed("a", "b-*") }),
    /compared by their beginning/,
  ],
  [
    "BLD019",
    "a pod without a namespace",
    logFilters("a").include({ from: { namespacedPod: ["web"] } }),
    /"web" names no pods/,
  ],
  [
    "BLD019",
    "an address that is none",
    metricFilters().include("flow", { to: flow.addresses("10.0.0") }),
    /neither an address nor a range/,
  ],
  ["BLD019", "metrics without filters", metricFilters(), /filters no metric/],
  ["BLD020", "an entity that is none", web.allowFrom(peer.entities("wrld" as never)), /Did you mean world/],
  [
    "BLD020",
    "an operator that is none",
    web.ingress({ fromEndpoints: [{ matchExpressions: [{ key: "a", operator: "in" as never }] }] }),
    /"in" is no operator/,
  ],
];

const faultsOf = (source: ManifestSource, target: Target = {}): PolicyFaults => {
  try {
    source.toManifest(target);
  } catch (error) {
    if (error instanceof PolicyFaults) return error;
    throw error;
  }
  throw new Error("nothing is refused");
};

describe("what is refused", () => {
  const cases = CASES.map(([rule, what, source, message, target]) => ({
    rule,
    what,
    source,
    message,
    target,
  }));
  test.each(cases)("$rule: $what", ({ rule, source, message, target }) => {
    const faults = faultsOf(source, target);
    expect(faults.findings.map((fault) => fault.rule)).toContain(rule);
    expect(faults.message).toMatch(message);
  });

  test("every rule is broken once at least", () => {
    expect([...new Set(CASES.map(([rule]) => rule))].sort()).toEqual(Object.keys(RULES).sort());
  });
});

test("everything is told at once, each with rule, place, reason and remedy", () => {
  const sources = [
    policy
      .cilium("a", { namespace: "shop" })
      .on({ app: "a" })
      .allowFrom(peer.cidr("10.0.0.0"), port.tcp(70000)),
    policy.clusterwide("b").onAllPods().defaultDeny(),
    policy.of({
      apiVersion: "cilium.io/v2",
      kind: "CiliumCIDRGroup",
      metadata: { name: "c" },
      spec: { externalCIDRs: ["x"] },
    }),
  ];
  const build = () => manifestsOf(sources);
  expect(build).toThrow(PolicyFaults);
  expect(build).toThrow(`3 faults in policies
BLD005 CiliumNetworkPolicy shop/a: spec.ingress[0].fromCIDR[0]: "10.0.0.0" is no range of addresses
  Did you mean 10.0.0.0/32?
BLD004 CiliumNetworkPolicy shop/a: spec.ingress[0].toPorts[0].ports[0].port: "70000" is no port
  Give a port from 1 to 65535, or a name of at most 15 letters, digits and single hyphens.
BLD005 CiliumCIDRGroup c: spec.externalCIDRs[0]: "x" is no range of addresses
  Write it with a prefix length: 10.0.0.0/8, or 192.0.2.7/32 for one address.`);
});

test("a fault in one of several rules is found there", () => {
  const built = web
    .defaultDeny()
    .and()
    .on({})
    .allowFrom([] as never);
  expect(faultsOf(built).findings.map(({ path }) => path)).toEqual([
    "CiliumNetworkPolicy web: specs[1]",
    "CiliumNetworkPolicy web: specs[1]",
    "CiliumNetworkPolicy web: specs[1]",
  ]);
});
