import {
  cidrGroup,
  flow,
  http,
  icmp,
  kafka,
  label,
  localRedirect,
  logFilters,
  metricFilters,
  peer,
  policy,
  port,
  type ManifestSource,
  type Target,
} from "../../policies/index.ts";

const web = policy.cilium("web").on({ app: "web" });
const world = peer.world();
const from = (...ports: Parameters<typeof web.allowFrom>[1][]) => web.allowFrom(world, ...ports);
const udp = [{ port: "53", protocol: "UDP" }] as const;

/** What is wrong, the rule that says so, and its words. */
type Case = readonly [rule: string, what: string, source: ManifestSource, message: RegExp, target?: Target];

/** Mistakes that people make, by verbs and in the words of the wire form. */
export const CASES: readonly Case[] = [
  [
    "K8S001",
    "a name in capitals",
    policy.cilium("Web").onAllPods().defaultDeny(),
    /"Web" is no legal name\n {2}Write "web"/,
  ],
  [
    "K8S002",
    "a namespace with a dot",
    policy.cilium("a", { namespace: "a.b" }).onAllPods().defaultDeny(),
    /no namespace can be named "a\.b"/,
  ],
  [
    "CRD005",
    "a group that cannot be",
    web.allowFrom(peer.cidrGroup("A")),
    /"A" does not have the form[\s\S]*name of a resource/,
  ],
  [
    "CNP011",
    "a label's key",
    policy.cilium("a").on({ "a b": "c" }).defaultDeny(),
    /the key "a b": it is no key of a label/,
  ],
  [
    "CRD005",
    "a label's value",
    policy.cilium("a").on({ a: "b c" }).defaultDeny(),
    /matchLabels\.a: "b c" does not have the form/,
  ],
  [
    "CNP012",
    "a value in a requirement",
    web.allowFrom(peer.pods(label("a").isIn("b", "-c"))),
    /"-c" can be no label's value/,
  ],
  [
    "CNP011",
    "a name that is too long with its source",
    web.allowFrom(peer.pods({ ["a".repeat(61)]: "" })),
    /any\.a{61} is longer than 63 characters/,
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
  ["CNP020", "a port that is too high", from(port.tcp(65536)), /"65536" is no port/],
  ["CNP020", "a port that is no whole number", from(port.tcp(80.5)), /"80\.5" is no port/],
  ["CRD005", "a port below none", from(port.udp(-1)), /"-1" does not have the form[\s\S]*from 0 to 65535/],
  ["CNP020", "a name with an underscore", from(port.tcp("a_b")), /"a_b" is no port/],
  ["CNP020", "a name that is too long", from(port.tcp("a".repeat(16))), /is no port/],
  ["BLD004", "a range backwards", from(port.tcp({ from: 10, to: 1 })), /from 10 to 1 ends before it begins/],
  [
    "CRD006",
    "a range beyond the ports",
    from(port.tcp({ from: 1, to: 70000 })),
    /70000 is not within 0 to 65535/,
  ],
  [
    "CRD005",
    "a port of a redirect",
    localRedirect("a", { service: "b" }, { pods: { a: "b" }, ports: [{ port: "0", protocol: "UDP" }] }),
    /"0" does not have the form[\s\S]*from 1 to 65535/,
  ],
  [
    "CNP052",
    "ports of a redirect without names",
    localRedirect(
      "a",
      { service: "b" },
      { pods: { a: "b" }, ports: [...udp, { port: "53", protocol: "TCP" }] },
    ),
    /has no name/,
  ],
  [
    "KNP002",
    "a range of Kubernetes' own backwards",
    policy
      .kubernetes("a")
      .onAllPods()
      .allowFrom(peer.any(), port.tcp({ from: 10, to: 1 })),
    /the range ends at 1, before it begins at 10/,
  ],
  [
    "CRD005",
    "an address without a length",
    web.allowTo(peer.cidr("10.0.0.1")),
    /Did you mean 10\.0\.0\.1\/32/,
  ],
  [
    "CRD005",
    "an address of IPv6 without a length",
    cidrGroup("a", ["2001:db8::1"]),
    /Did you mean 2001:db8::1\/128/,
  ],
  [
    "CRD005",
    "a range that is none",
    web.allowTo(peer.cidr("999.0.0.0/8")),
    /"999\.0\.0\.0\/8" is not an address range/,
  ],
  [
    "CRD005",
    "a length beyond the address",
    policy.kubernetes("a").onAllPods().allowTo(peer.cidr("10.0.0.0/33")),
    /is not an address range/,
  ],
  [
    "CNP007",
    "an exception elsewhere",
    web.allowTo(peer.cidr("10.0.0.0/8", { except: ["11.0.0.0/16"] })),
    /11\.0\.0\.0\/16 does not lie within 10\.0\.0\.0\/8/,
  ],
  [
    "CRD005",
    "an address of a redirect",
    localRedirect("a", { ip: "10.0.0.0/8", ports: udp }, { pods: { a: "b" }, ports: udp }),
    /one IPv4 or IPv6 address, without/,
  ],
  [
    "CRD005",
    "a domain with an empty label",
    web.allowFqdn("a..b"),
    /"a\.\.b" does not have the form[\s\S]*without empty labels/,
  ],
  ["CRD005", "a domain with a slash", web.allowTo(peer.fqdn("https://a.b")), /a domain name of letters/],
  ["CRD005", "a pattern with a blank", web.allowDns({ names: ["* .a"] }), /a domain pattern of letters/],
  [
    "CRD006",
    "a name that is too long",
    web.allowFqdn(`${"a".repeat(255)}.b`),
    /257 characters, more than 255/,
  ],
  ["CRD005", "a server name", from(port.tcp(443).tls("a b")), /Give a server name/],
  ["CNP035", "requests on every port", from(port.tcp(0).http(http.get())), /port 0, which is every port/],
  [
    "CNP034",
    "requests on any protocol",
    web.ingress({ toPorts: [{ ports: [{ port: "80" }], rules: { http: [{}] } }] }),
    /the protocol is left out, and the L7 rules are not DNS/,
  ],
  [
    "CNP031",
    "DNS rules on the way in",
    web.allowFrom(world, port.dns("a.b")),
    /a DNS rule stands in an ingress entry/,
  ],
  [
    "CNP024",
    "ports beside messages",
    web.ingress({ toPorts: [{ ports: [{ port: "80" }] }], icmps: [{ fields: [{ type: 8 }] }] }),
    /icmps and toPorts stand in one entry/,
  ],
  [
    "CRD007",
    "requests of two kinds",
    web.egress({
      toPorts: [
        { ports: [{ port: "53", protocol: "TCP" }], rules: { http: [{}], dns: [{ matchName: "a" }] } },
      ],
    }),
    /http and dns stand together/,
  ],
  [
    "CNP040",
    "an expression that is none",
    from(port.tcp(80).http(http.get({ pattern: "/(" }))),
    /missing closing \)/,
  ],
  [
    "CNP040",
    "an expression that RE2 has not",
    from(port.tcp(80).http(http.get({ pattern: "/(?=a)" }))),
    /unsupported Perl syntax/,
  ],
  [
    "BLD009",
    "a header without a name",
    from(port.tcp(80).http(http.get("/", { headers: [": x"] }))),
    /names no header/,
  ],
  [
    "CRD001",
    "domains that are denied",
    web.denyTo(peer.fqdn("a.b") as never).egressDeny({ toFQDNs: [] } as never),
    /egressDeny\[0\]\.toFQDNs[\s\S]*Deny rules know neither domains nor requests/,
  ],
  [
    "CRD001",
    "requests that are denied",
    web.denyFrom(world, port.tcp(80).http(http.get()) as never),
    /toPorts\[0\]\.rules[\s\S]*Deny rules know neither domains nor requests/,
  ],
  [
    "CNP004",
    "two lists of peers",
    web.ingress({ fromEntities: ["world"], fromCIDR: ["10.0.0.0/8"] }),
    /fromEntities and fromCIDR stand in one entry/,
  ],
  [
    "CRD001",
    "Kafka where there is none",
    from(port.tcp(9092).kafka(kafka.produce("t"))),
    /"kafka" is not known[^\n]*Cilium 1\.16 to 1\.19 takes it, and this is 1\.20/,
    { cilium: "1.20" },
  ],
  [
    "CRD004",
    "an entity before its time",
    web.allowFrom(peer.entities("cluster-mesh")),
    /Cilium 1\.20 takes it, and this is 1\.18/,
  ],
  [
    "CRD004",
    "a protocol before its time",
    web.ingress({ toPorts: [{ ports: [{ port: "0", protocol: "GRE" }] }] }),
    /"GRE" is not allowed; Cilium 1\.20 takes it/,
  ],
  [
    "CRD006",
    "required labels after their time",
    web.ingress({ fromRequires: [{}] }),
    /no longer supported[^\n]*Cilium 1\.16 to 1\.18 takes it/,
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
  [
    "BLD009",
    "a host that is no expression",
    from(port.tcp(80).http(http.any("/", { host: "(" }))),
    /the host "\("/,
  ],
  [
    "BLD001",
    "a service that cannot be",
    localRedirect("a", { service: "B_" }, { pods: { a: "b" }, ports: udp }),
    /no service can be named "B_"/,
  ],
  [
    "BLD014",
    "a subject alone before the schema asks for a section",
    web,
    /neither allows nor denies/,
    { cilium: "1.17" },
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
    "CRD006",
    "too many messages",
    web.allowFrom(world, icmp.v4(1, ...Array.from({ length: 40 }, () => 3))),
    /41 items, more than 40/,
  ],
  [
    "BLD017",
    "a type that is too high",
    web.allowFrom(world, icmp.v6(256)),
    /256 is no type of ICMP for IPv6/,
  ],
  [
    "CNP025",
    "a name of the other family",
    web.allowFrom(world, icmp.v4("PacketTooBig" as never)),
    /IPv4 has no ICMP type "PacketTooBig"/,
  ],
  ["CNP042", "a topic with a blank", from(port.tcp(9092).kafka(kafka.produce("a b"))), /"a b" is no topic/],
  [
    "CNP042",
    "a role and a key",
    from(port.tcp(9092).kafka({ role: "produce", apiKey: "fetch" })),
    /role and apiKey stand together/,
  ],
  ["ACNS025", "a log filter that includes nothing", logFilters("a"), /includefilters: the list is empty/],
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
    "ACN001",
    "an address that is none",
    metricFilters().include("flow", { to: flow.addresses("10.0.0") }),
    /neither address nor range/,
  ],
  ["BLD019", "metrics without filters", metricFilters(), /filters no metric/],
  ["CRD004", "an entity that is none", web.allowFrom(peer.entities("wrld" as never)), /Did you mean "world"/],
  [
    "CRD004",
    "an operator that is none",
    web.ingress({ fromEndpoints: [{ matchExpressions: [{ key: "a", operator: "in" as never }] }] }),
    /Did you mean "In"/,
  ],
];
