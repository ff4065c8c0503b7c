import fc from "fast-check";
import { expect, test } from "vitest";
import {
  http,
  icmp,
  peer,
  policy,
  port,
  preset,
  type FromPeer,
  type Manifest,
  type ManifestSource,
  type PlainPorts,
} from "../../policies/index.ts";
import { acns } from "../cli/acns.ts";

// What verbs mean, said a second time: by who is meant and which ports are, without selectors and without Cilium's grammar.

const WHO = {
  web: { pod: "shop/web" },
  api: { pod: "shop/api" },
  stranger: { pod: "other/web" },
  partner: { ip: "203.0.113.7" },
  world: { ip: "198.51.100.9" },
} as const;
type Who = keyof typeof WHO;

const WORLD = {
  namespaces: { shop: {}, other: { team: "b" }, "kube-system": {} },
  pods: [
    { name: "me", namespace: "shop", labels: { app: "me" }, namedPorts: { http: 8080 } },
    { name: "web", namespace: "shop", labels: { app: "web" } },
    { name: "api", namespace: "shop", labels: { app: "api" } },
    { name: "web", namespace: "other", labels: { app: "web" } },
    { name: "coredns", namespace: "kube-system", labels: { "k8s-app": "kube-dns" } },
  ],
};

const PEERS: readonly (readonly [FromPeer, readonly Who[]])[] = [
  [peer.pods({ app: "web" }), ["web"]],
  [peer.allPods(), ["web", "api"]],
  [peer.podsIn("other"), ["stranger"]],
  [peer.podsIn("other", { app: "api" }), []],
  [peer.podsInNamespaces({ team: "b" }, { app: "web" }), ["stranger"]],
  [peer.podsInAnyNamespace({ app: "web" }), ["web", "stranger"]],
  [peer.world(), ["partner", "world"]],
  [peer.cidr("203.0.113.0/24"), ["partner"]],
  [peer.cidr("0.0.0.0/0", { except: ["203.0.113.0/24"] }), ["world"]],
  [peer.any(), ["web", "api", "stranger", "partner", "world"]],
  [peer.entities("cluster"), ["web", "api", "stranger"]],
];

const PORTS: readonly (readonly [PlainPorts | undefined, (flow: number, protocol: string) => boolean])[] = [
  [undefined, () => true],
  [port.tcp(8080), (flow, protocol) => protocol === "TCP" && flow === 8080],
  [
    port.tcp({ from: 8000, to: 8100 }),
    (flow, protocol) => protocol === "TCP" && flow >= 8000 && flow <= 8100,
  ],
  [port.tcp("http"), (flow, protocol) => protocol === "TCP" && flow === 8080],
  [port.udp(53), (flow, protocol) => protocol === "UDP" && flow === 53],
  [port.anyProtocol(53), (flow) => flow === 53],
  [port.allTcp(), (_flow, protocol) => protocol === "TCP"],
];

const FLOWS = Object.keys(WHO).flatMap((who) =>
  (
    [
      [8080, "TCP"],
      [8050, "TCP"],
      [53, "TCP"],
      [53, "UDP"],
    ] as const
  ).map(([at, protocol]) => ({ who: who as Who, at, protocol })),
);

interface Said {
  readonly verb: "allow" | "deny";
  readonly peer: (typeof PEERS)[number];
  readonly ports: (typeof PORTS)[number];
}

const said: fc.Arbitrary<Said> = fc.record({
  verb: fc.constantFrom("allow", "allow", "deny"),
  peer: fc.constantFrom(...PEERS),
  ports: fc.constantFrom(...PORTS),
});
const saying = fc.record({
  list: fc.array(said, { maxLength: 4 }),
  closed: fc.boolean(),
  open: fc.boolean(),
});

/** Denied is what is denied; else what is allowed; else what nobody has closed. */
function isAllowed(
  { list, closed, open }: { list: readonly Said[]; closed: boolean; open: boolean },
  who: Who,
  at: number,
  protocol: string,
): boolean {
  const speaks = ({ peer: [, whom], ports: [, covers] }: Said): boolean =>
    whom.includes(who) && covers(at, protocol);
  if (list.some((one) => one.verb === "deny" && speaks(one))) return false;
  if (list.some((one) => one.verb === "allow" && speaks(one))) return true;
  const speaksOfIngress = list.length > 0 || closed;
  return open || !speaksOfIngress;
}

interface SuiteFlow {
  readonly from: object;
  readonly to: object;
  readonly port: number;
  readonly protocol: string;
}

/** What the simulator says of flows through the policies of several worlds. */
async function verdicts(
  suites: readonly { policies: readonly Manifest[]; flows: readonly SuiteFlow[] }[],
): Promise<string[]> {
  const input = suites.map(({ policies, flows }, at) => ({
    id: `s${at}`,
    ...WORLD,
    policies,
    flows: flows.map((flow, index) => ({ id: `f${index}`, flow, expect: "allowed" })),
  }));
  const { out, err } = await acns(["test", "-", "--format", "json"], { input: JSON.stringify(input) });
  expect(err).toBe("");
  return (JSON.parse(out) as { results: { got: string }[] }).results.map(({ got }) => got);
}

const me = policy.cilium("me", { namespace: "shop" }).on({ app: "me" });

test("allowFrom, denyFrom and the switches of default deny mean what they say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(saying, { minLength: 20, maxLength: 20 }), async (programs) => {
      const cases = programs
        .map((program) => ({ ...program, open: program.open && !program.closed && program.list.length > 0 }))
        .filter(({ list, closed }) => list.length > 0 || closed);
      const suites = cases.map((program) => {
        const { list, closed, open } = program;
        let built = list.reduce((rule, { verb, peer: [whom], ports: [ports] }) => {
          const clauses = ports === undefined ? [] : [ports];
          return verb === "allow" ? rule.allowFrom(whom, ...clauses) : rule.denyFrom(whom, ...clauses);
        }, me);
        if (closed) built = built.defaultDeny("ingress");
        if (open) built = built.withoutDefaultDeny("ingress");
        const flows = FLOWS.map(({ who, at, protocol }) => ({
          from: WHO[who],
          to: { pod: "shop/me" },
          port: at,
          protocol,
        }));
        return { policies: [built.toManifest()], flows };
      });
      const expected = cases.flatMap((program) =>
        FLOWS.map(({ who, at, protocol }) => (isAllowed(program, who, at, protocol) ? "allowed" : "denied")),
      );
      expect(await verdicts(suites)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
});

const meTo = (to: object, at: number, more: object = {}) => ({
  from: { pod: "shop/me" },
  to,
  port: at,
  protocol: "TCP",
  ...more,
});
const toMe = (from: object, at: number, more: object = {}) => ({
  from,
  to: { pod: "shop/me" },
  port: at,
  protocol: "TCP",
  ...more,
});
const dns = (query: string, protocol = "UDP") => ({
  from: { pod: "shop/me" },
  to: { pod: "kube-system/coredns" },
  port: 53,
  protocol,
  dns: { query },
});

interface Meaning {
  readonly what: string;
  readonly sources: readonly ManifestSource[];
  readonly allowed: readonly SuiteFlow[];
  readonly denied: readonly SuiteFlow[];
}

const MEANINGS: readonly Meaning[] = [
  {
    what: "allowFqdn: the domain, and queries for it, over UDP and TCP",
    sources: [me.allowFqdn("*.example.com", port.tcp(443))],
    allowed: [meTo({ fqdn: "a.example.com" }, 443), dns("a.example.com"), dns("a.example.com", "TCP")],
    denied: [
      meTo({ fqdn: "a.example.com" }, 80),
      meTo({ fqdn: "example.com" }, 443),
      dns("example.com"),
      dns("a.example.com.shop.svc.cluster.local"),
      meTo(WHO.world, 443),
    ],
  },
  {
    what: "allowFqdn for musl and services",
    sources: [me.allowFqdn("*.example.com", [], { musl: true, services: true })],
    allowed: [
      dns("a.example.com.shop.svc.cluster.local"),
      dns("a.example.com.local"),
      dns("api.shop.svc.cluster.local"),
    ],
    denied: [dns("a.example.org"), dns("shop.svc.cluster.local")],
  },
  {
    what: "requests",
    sources: [
      me.allowFrom(
        peer.pods({ app: "web" }),
        port.tcp(8080).http(http.get("/a.b"), http.post({ prefix: "/c/" })),
      ),
    ],
    allowed: [
      toMe(WHO.web, 8080, { http: { method: "GET", path: "/a.b" } }),
      toMe(WHO.web, 8080, { http: { method: "POST", path: "/c/1?x=y" } }),
    ],
    denied: [
      toMe(WHO.web, 8080, { http: { method: "GET", path: "/axb" } }),
      toMe(WHO.web, 8080, { http: { method: "GET", path: "/a.b?x=y" } }),
      toMe(WHO.web, 8080, { http: { method: "POST", path: "/c" } }),
      toMe(WHO.api, 8080, { http: { method: "GET", path: "/a.b" } }),
    ],
  },
  {
    what: "calls of gRPC",
    sources: [
      me.allowFrom(
        peer.pods({ app: "web" }),
        port.tcp(9000).grpc({ service: "shop.v1.Cart", method: "Add" }),
      ),
    ],
    allowed: [toMe(WHO.web, 9000, { http: { method: "POST", path: "/shop.v1.Cart/Add" } })],
    denied: [
      toMe(WHO.web, 9000, { http: { method: "POST", path: "/shopxv1.Cart/Add" } }),
      toMe(WHO.web, 9000, { http: { method: "POST", path: "/shop.v1.Cart/Remove" } }),
      toMe(WHO.web, 9000, { http: { method: "GET", path: "/shop.v1.Cart/Add" } }),
    ],
  },
  {
    what: "server names",
    sources: [me.allowTo(peer.world(), port.tcp(443).tls("api.example.com"))],
    allowed: [meTo(WHO.world, 443, { tls: { sni: "api.example.com" } })],
    denied: [meTo(WHO.world, 443, { tls: { sni: "www.example.com" } })],
  },
  {
    what: "messages",
    sources: [me.allowFrom(peer.world(), icmp.ping())],
    allowed: [{ ...toMe(WHO.world, 8), protocol: "ICMP" }],
    denied: [{ ...toMe(WHO.world, 13), protocol: "ICMP" }, toMe(WHO.world, 8)],
  },
  {
    what: "defaultDeny, which an empty list is not",
    sources: [me.defaultDeny()],
    allowed: [{ ...meTo(WHO.web, 80), from: WHO.api }],
    denied: [toMe(WHO.web, 80), meTo(WHO.web, 80)],
  },
  {
    what: "zero trust with DNS and the own namespace",
    sources: [preset.zeroTrust("shop"), preset.allowDns("shop"), preset.allowSameNamespace("shop")],
    allowed: [meTo(WHO.web, 80), dns("www.example.com"), dns("www.example.com", "TCP")],
    denied: [toMe(WHO.stranger, 80), toMe(WHO.world, 80), meTo(WHO.world, 443), meTo(WHO.stranger, 80)],
  },
  {
    what: "an ingress controller and scraping",
    sources: [
      preset.allowIngressController("shop", [port.tcp(8080)], { controllerNamespace: "other" }),
      preset.allowMetricsScraping("shop", [port.tcp(9090)], { from: peer.pods({ app: "api" }) }),
    ],
    allowed: [toMe(WHO.stranger, 8080), toMe(WHO.api, 9090), meTo(WHO.world, 443)],
    denied: [toMe(WHO.stranger, 9090), toMe(WHO.api, 8080), toMe(WHO.world, 8080)],
  },
  {
    what: "named domains alone",
    sources: [preset.allowOnlyDomains("shop", ["api.example.com"])],
    allowed: [meTo({ fqdn: "api.example.com" }, 443), dns("api.example.com")],
    denied: [meTo({ fqdn: "www.example.com" }, 443), meTo(WHO.web, 80), dns("www.example.com")],
  },
  {
    what: "the cloud's metadata, and nothing else",
    sources: [preset.denyMetadata("shop"), me.allowTo(peer.world())],
    allowed: [meTo(WHO.world, 80)],
    denied: [meTo({ ip: "169.254.169.254" }, 80), meTo({ ip: "169.254.169.254" }, 443)],
  },
  {
    what: "the cloud's metadata where nothing else is said",
    sources: [preset.denyMetadata("shop")],
    allowed: [meTo(WHO.world, 80), meTo(WHO.web, 80)],
    denied: [meTo({ ip: "169.254.169.254" }, 80)],
  },
  {
    what: "the API server",
    sources: [preset.allowApiServer("shop")],
    allowed: [meTo({ entity: "kube-apiserver" }, 443)],
    denied: [meTo({ entity: "kube-apiserver" }, 80), meTo(WHO.world, 443)],
  },
  {
    what: "a policy of Kubernetes' own",
    sources: [
      policy
        .kubernetes("me", { namespace: "shop" })
        .on({ app: "me" })
        .allowFrom([peer.podsIn("other"), peer.cidr("203.0.113.0/24")], port.tcp("http"))
        .allowDns(),
    ],
    allowed: [toMe(WHO.stranger, 8080), toMe(WHO.partner, 8080), dns("www.example.com")],
    denied: [toMe(WHO.web, 8080), toMe(WHO.stranger, 80), toMe(WHO.world, 8080), meTo(WHO.web, 80)],
  },
];

test.each(MEANINGS)("$what", async ({ sources, allowed, denied }) => {
  const flows = [...allowed, ...denied];
  const got = await verdicts([{ policies: sources.map((source) => source.toManifest()), flows }]);
  const told = flows.map((flow, at) => `${JSON.stringify(flow)}: ${String(got[at])}`);
  expect(told).toEqual(
    flows.map((flow) => `${JSON.stringify(flow)}: ${allowed.includes(flow) ? "allowed" : "denied"}`),
  );
});
