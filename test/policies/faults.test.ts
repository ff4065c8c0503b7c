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
  ["POL001", "a name in capitals", policy.cilium("Web").onAllPods().defaultDeny(), /"Web" is no name/],
  [
    "POL001",
    "a namespace with a dot",
    policy.cilium("a", { namespace: "a.b" }).onAllPods().defaultDeny(),
    /"a\.b" is no namespace/,
  ],
  ["POL001", "a group that cannot be", web.allowFrom(peer.cidrGroup("A")), /"A" is no name of a CIDR group/],
  ["POL002", "a label's key", policy.cilium("a").on({ "a b": "c" }).defaultDeny(), /"a b" is no key/],
  ["POL002", "a label's value", policy.cilium("a").on({ a: "b c" }).defaultDeny(), /"b c" is no value/],
  [
    "POL002",
    "a value in a requirement",
    web.allowFrom(peer.pods(label("a").isIn("b", "-c"))),
    /"-c" is no value/,
  ],
  [
    "POL002",
    "a name that is too long with its source",
    web.allowFrom(peer.pods({ ["a".repeat(61)]: "" })),
    /no key of a label/,
  ],
  [
    "POL003",
    "an empty subject",
    policy.cilium("a").on({}).defaultDeny(),
    /selects everything[\s\S]*onAllPods/,
  ],
  [
    "POL003",
    "an empty subject of nodes",
    policy.clusterwide("a").onNodes({}).defaultDeny(),
    /selects everything/,
  ],
  [
    "POL003",
    "an empty subject of Kubernetes' own",
    policy.kubernetes("a").on({}).defaultDeny(),
    /selects everything/,
  ],
  ["POL004", "a port that is too high", from(port.tcp(65536)), /"65536" is no port/],
  ["POL004", "a port that is no whole number", from(port.tcp(80.5)), /"80\.5" is no port/],
  ["POL004", "a port below none", from(port.udp(-1)), /"-1" is no port/],
  ["POL004", "a name with an underscore", from(port.tcp("a_b")), /"a_b" is no port/],
  ["POL004", "a name that is too long", from(port.tcp("a".repeat(16))), /is no port/],
  ["POL004", "a range backwards", from(port.tcp({ from: 10, to: 1 })), /from 10 to 1 ends before it begins/],
  ["POL004", "a range beyond the ports", from(port.tcp({ from: 1, to: 70000 })), /70000 is no port/],
  [
    "POL004",
    "a port of a redirect",
    localRedirect("a", { service: "b" }, { pods: { a: "b" }, ports: [{ port: "0", protocol: "UDP" }] }),
    /"0" is no port/,
  ],
  [
    "POL004",
    "ports of a redirect without names",
    localRedirect(
      "a",
      { service: "b" },
      { pods: { a: "b" }, ports: [...udp, { port: "53", protocol: "TCP" }] },
    ),
    /has no name/,
  ],
  [
    "POL004",
    "a range of Kubernetes' own backwards",
    policy
      .kubernetes("a")
      .onAllPods()
      .allowFrom(peer.any(), port.tcp({ from: 10, to: 1 })),
    /10 to 1 is no range/,
  ],
  [
    "POL005",
    "an address without a length",
    web.allowTo(peer.cidr("10.0.0.1")),
    /Did you mean 10\.0\.0\.1\/32/,
  ],
  [
    "POL005",
    "an address of IPv6 without a length",
    cidrGroup("a", ["2001:db8::1"]),
    /Did you mean 2001:db8::1\/128/,
  ],
  ["POL005", "a range that is none", web.allowTo(peer.cidr("999.0.0.0/8")), /"999\.0\.0\.0\/8" is no range/],
  [
    "POL005",
    "a length beyond the address",
    policy.kubernetes("a").onAllPods().allowTo(peer.cidr("10.0.0.0/33")),
    /is no range/,
  ],
  [
    "POL005",
    "an exception elsewhere",
    web.allowTo(peer.cidr("10.0.0.0/8", { except: ["11.0.0.0/16"] })),
    /11\.0\.0\.0\/16 does not lie within 10\.0\.0\.0\/8/,
  ],
  [
    "POL005",
    "an address of a redirect",
    localRedirect("a", { ip: "10.0.0.0/8", ports: udp }, { pods: { a: "b" }, ports: udp }),
    /is no address/,
  ],
  ["POL006", "a domain with an empty label", web.allowFqdn("a..b"), /"a\.\.b" is no domain/],
  ["POL006", "a domain with a slash", web.allowTo(peer.fqdn("https://a.b")), /is no domain/],
  ["POL006", "a pattern with a blank", web.allowDns({ names: ["* .a"] }), /is no pattern of domains/],
  ["POL006", "a name that is too long", web.allowFqdn(`${"a".repeat(255)}.b`), /is no domain/],
  ["POL006", "a server name", from(port.tcp(443).tls("a b")), /is no server name/],
  ["POL007", "requests on every port", from(port.tcp(0).http(http.get())), /port 0, which is every port/],
  [
    "POL007",
    "requests on any protocol",
    web.ingress({ toPorts: [{ ports: [{ port: "80" }], rules: { http: [{}] } }] }),
    /HTTP rules stand on any protocol's port 80/,
  ],
  [
    "POL007",
    "DNS rules on the way in",
    web.allowFrom(world, port.dns("a.b")),
    /DNS rules stand on the way in/,
  ],
  [
    "POL007",
    "ports beside messages",
    web.ingress({ toPorts: [{ ports: [{ port: "80" }] }], icmps: [{ fields: [{ type: 8 }] }] }),
    /toPorts and icmps stand in one entry/,
  ],
  [
    "POL008",
    "requests of two kinds",
    web.egress({
      toPorts: [
        { ports: [{ port: "53", protocol: "TCP" }], rules: { http: [{}], dns: [{ matchName: "a" }] } },
      ],
    }),
    /http and dns stand in one rule/,
  ],
  [
    "POL009",
    "an expression that is none",
    from(port.tcp(80).http(http.get({ pattern: "/(" }))),
    /is no regular expression: missing closing \)/,
  ],
  [
    "POL009",
    "an expression that RE2 has not",
    from(port.tcp(80).http(http.get({ pattern: "/(?=a)" }))),
    /is no regular expression/,
  ],
  [
    "POL009",
    "a header without a name",
    from(port.tcp(80).http(http.get("/", { headers: [": x"] }))),
    /names no header/,
  ],
  [
    "POL010",
    "domains that are denied",
    web.denyTo(peer.fqdn("a.b") as never).egressDeny({ toFQDNs: [] } as never),
    /a deny rule names domains/,
  ],
  [
    "POL010",
    "requests that are denied",
    web.denyFrom(world, port.tcp(80).http(http.get()) as never),
    /a deny rule looks at requests/,
  ],
  [
    "POL011",
    "two lists of peers",
    web.ingress({ fromEntities: ["world"], fromCIDR: ["10.0.0.0/8"] }),
    /fromEntities and fromCIDR stand in one entry/,
  ],
  [
    "POL012",
    "Kafka where there is none",
    from(port.tcp(9092).kafka(kafka.produce("t"))),
    /no Kafka rules from 1\.20 on, and this is 1\.20/,
    { cilium: "1.20" },
  ],
  [
    "POL012",
    "an entity before its time",
    web.allowFrom(peer.entities("cluster-mesh")),
    /comes with Cilium 1\.20, and this is 1\.18/,
  ],
  [
    "POL012",
    "a protocol before its time",
    web.ingress({ toPorts: [{ ports: [{ port: "0", protocol: "GRE" }] }] }),
    /the protocol GRE comes with Cilium 1\.20/,
  ],
  [
    "POL012",
    "required labels after their time",
    web.ingress({ fromRequires: [{}] }),
    /no fromRequires from 1\.19 on/,
    { cilium: "1.19" },
  ],
  ["POL013", "nobody", web.allowFrom([] as never), /allowFrom is given no peer/],
  ["POL013", "no domain", web.allowFqdn([] as never), /allowFqdn is given no name/],
  [
    "POL013",
    "nobody in a policy of Kubernetes' own",
    policy
      .kubernetes("a")
      .onAllPods()
      .allowTo([] as never),
    /allowTo is given no peer/,
  ],
  ["POL014", "a subject alone", web, /neither allows nor denies nor closes anything/],
  [
    "POL014",
    "a subject of Kubernetes' own alone",
    policy.kubernetes("a").onAllPods(),
    /neither allows nor closes anything/,
  ],
  ["POL015", "closed and left open", web.defaultDeny().withoutDefaultDeny("egress"), /egress is both closed/],
  ["POL015", "every name and domains", web.allowDns().allowFqdn("a.b"), /lifts the DNS rule for a\.b/],
  [
    "POL016",
    "too many messages",
    web.allowFrom(world, icmp.v4(1, ...Array.from({ length: 40 }, () => 3))),
    /41 types stand in one list/,
  ],
  [
    "POL017",
    "a type that is too high",
    web.allowFrom(world, icmp.v6(256)),
    /256 is no type of ICMP for IPv6/,
  ],
  [
    "POL017",
    "a name of the other family",
    web.allowFrom(world, icmp.v4("PacketTooBig" as never)),
    /is no type of ICMP for IPv4/,
  ],
  ["POL018", "a topic with a blank", from(port.tcp(9092).kafka(kafka.produce("a b"))), /"a b" is no topic/],
  [
    "POL018",
    "a role and a key",
    from(port.tcp(9092).kafka({ role: "produce", apiKey: "fetch" })),
    /role and apiKey exclude each other/,
  ],
  ["POL019", "a log filter that includes nothing", logFilters("a"), /needs a filter/],
  [
    "POL019",
    "a pattern for names",
    logFilters("a").include({ from: flow.podsNamed("a", "b-*") }),
    /compared by their beginning/,
  ],
  [
    "POL019",
    "a pod without a namespace",
    logFilters("a").include({ from: { namespacedPod: ["web"] } }),
    /"web" names no pods/,
  ],
  [
    "POL019",
    "an address that is none",
    metricFilters().include("flow", { to: flow.addresses("10.0.0") }),
    /neither an address nor a range/,
  ],
  ["POL019", "metrics without filters", metricFilters(), /filters no metric/],
  ["POL020", "an entity that is none", web.allowFrom(peer.entities("wrld" as never)), /Did you mean world/],
  [
    "POL020",
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
POL005 CiliumNetworkPolicy shop/a: spec.ingress[0].fromCIDR[0]: "10.0.0.0" is no range of addresses
  Did you mean 10.0.0.0/32?
POL004 CiliumNetworkPolicy shop/a: spec.ingress[0].toPorts[0].ports[0].port: "70000" is no port
  Give a port from 1 to 65535, or a name of at most 15 letters, digits and single hyphens.
POL005 CiliumCIDRGroup c: spec.externalCIDRs[0]: "x" is no range of addresses
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
