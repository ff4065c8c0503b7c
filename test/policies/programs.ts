import fc from "fast-check";
import {
  authentication,
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
  preset,
  type Clause,
  type Criterion,
  type DeniedPeer,
  type FlowMatch,
  type FromPeer,
  type KubernetesPeer,
  type ManifestSource,
  type PlainClause,
  type PlainPorts,
  type PortValue,
  type ToPeer,
} from "../../policies/index.ts";

// Random programs over the builders: whatever the types let one write, with legal names, numbers and ranges.

const word = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/);
const domain = fc
  .tuple(fc.constantFrom("", "*.", "api.", "a*b."), word, fc.constantFrom("com", "example.org"))
  .map((parts) => `${parts[0]}${parts[1]}.${parts[2]}`);

const key = fc.oneof(word, fc.constantFrom("app.kubernetes.io/name", "k8s:app", "constructor"));
const text = fc.oneof(word, fc.constantFrom("", "Upper_Case.1", "on", "1", "true"));
const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  fc.dictionary(key, text, { minKeys: 1, maxKeys: 2 }),
  fc
    .tuple(key, fc.array(text, { minLength: 1, maxLength: 2 }), fc.constantFrom("isIn", "isNotIn"))
    .map(([name, [first = "", ...more], verb]) => label(name)[verb](first, ...more)),
  key.map((name) => label(name).exists()),
  key.map((name) => label(name).isAbsent()),
);
const criteria = fc
  .tuple(criterion, fc.array(criterion, { maxLength: 1 }))
  .map(([first, more]): [Criterion, ...Criterion[]] => [first, ...more]);

/** Labels of namespaces and CIDR groups are Kubernetes' own, and have no source. */
const withoutSource = criteria.filter((parts) => !JSON.stringify(parts).includes("k8s:"));

const pods = fc.oneof(
  fc.constant(peer.allPods()),
  criteria.map((parts) => peer.pods(...parts)),
  fc
    .tuple(word, fc.array(criterion, { maxLength: 1 }))
    .map(([namespace, parts]) => peer.podsIn(namespace, ...parts)),
  fc
    .tuple(withoutSource, fc.array(criterion, { maxLength: 1 }))
    .map(([namespaces, parts]) => peer.podsInNamespaces(namespaces, ...parts)),
  fc.array(criterion, { maxLength: 1 }).map((parts) => peer.podsInAnyNamespace(...parts)),
);
const cidr = fc.oneof(
  fc
    .tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }))
    .map(([address, length]) => peer.cidr(`${address}/${length}`)),
  fc
    .tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 }))
    .map(([address, length]) => peer.cidr(`${address}/${length}`)),
  fc.constant(peer.cidr("10.0.0.0/8", { except: ["10.1.0.0/16", "10.2.3.4/32"] })),
);
const from: fc.Arbitrary<FromPeer> = fc.oneof(
  pods,
  cidr,
  fc.constantFrom(
    peer.world(),
    peer.apiServer(),
    peer.nodes(),
    peer.any(),
    peer.entities("cluster", "ingress"),
  ),
  word.map((name) => peer.cidrGroup(name)),
  withoutSource.map((parts) => peer.cidrGroupsWith(...parts)),
);
const service = fc.oneof(
  fc
    .tuple(word, fc.option(word, { nil: undefined }))
    .map(([name, namespace]) => peer.service(name, namespace)),
  fc
    .tuple(word, fc.dictionary(word, word, { minKeys: 1, maxKeys: 1 }))
    .map(([namespace, labels]) => peer.servicesWith(namespace, labels)),
);
const denied: fc.Arbitrary<DeniedPeer> = fc.oneof(from, service);
const to: fc.Arbitrary<ToPeer> = fc.oneof(
  { weight: 5, arbitrary: denied },
  { weight: 1, arbitrary: domain.map((name) => peer.fqdn(name)) },
);
const kubernetesPeer: fc.Arbitrary<KubernetesPeer> = fc.oneof(pods, cidr, fc.constant(peer.any()));

const number = fc.integer({ min: 1, max: 65535 });
const single: fc.Arbitrary<PortValue> = fc.oneof(number, fc.constantFrom("http", "metrics-1"));
const value: fc.Arbitrary<PortValue> = fc.oneof(
  single,
  fc.tuple(number, number).map((pair) => ({ from: Math.min(...pair), to: Math.max(...pair) })),
);
const values = fc
  .tuple(value, fc.array(value, { maxLength: 2 }))
  .map(([first, more]): [PortValue, ...PortValue[]] => [first, ...more]);
const plainPorts: fc.Arbitrary<PlainPorts> = fc.oneof(
  fc
    .tuple(values, fc.constantFrom("tcp", "udp", "sctp", "anyProtocol"))
    .map(([list, verb]) => port[verb](...list)),
  fc.constantFrom(port.allTcp(), port.allUdp(), port.allSctp()),
);
const messages = fc.oneof(
  fc.constant(icmp.ping()),
  fc.constant(icmp.v4("TimeExceeded", 3)),
  fc.integer({ min: 1, max: 255 }).map((type) => icmp.v6(type, "PacketTooBig")),
);
const plain: fc.Arbitrary<PlainClause> = fc.oneof(
  { weight: 3, arbitrary: plainPorts },
  { weight: 1, arbitrary: messages },
);

const path = fc.oneof(
  fc.constantFrom(
    "/",
    "/products",
    "/a.b(c)+[d]",
    { prefix: "/api/" },
    { prefix: "" },
    { pattern: "/v[0-9]+/.*" },
  ),
  fc.webPath().map((one) => (one === "" ? "/" : one)),
);
const request = fc
  .tuple(
    fc.constantFrom("get", "head", "post", "put", "patch", "delete", "options", "any"),
    path,
    fc.constantFrom({}, { host: "api\\.example\\.com" }, { headers: ["X-Name", "X-Key: value"] }),
  )
  .map(([verb, what, conditions]) => http[verb](what, conditions));
const onTcp = fc.tuple(single, single).map((pair) => port.tcp(...pair));
const withRequests = fc.oneof(
  fc.tuple(onTcp, request, request).map(([ports, ...rules]) => ports.http(...rules)),
  onTcp.map((ports) =>
    ports.grpc({ service: "shop.v1.Cart", method: "Add" }, { service: "grpc.health.v1.Health" }),
  ),
  fc
    .tuple(onTcp, word)
    .map(([ports, topic]) => ports.kafka(kafka.produce(topic), kafka.consume(topic, { clientID: "c" }))),
  onTcp.map((ports) => ports.tls("api.example.com", "*.example.com")),
);
const clause: fc.Arbitrary<Clause> = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 2, arbitrary: withRequests },
);
const clauses = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 });
const proof = fc.option(
  fc.constantFrom("required", "disabled").map((mode) => authentication(mode as "required")),
  { nil: undefined },
);
const allowed = fc
  .tuple(clauses(clause), proof)
  .map(([list, mode]) => (mode === undefined ? list : [...list, mode]));

type OneOrMore<T> = T | [T, ...T[]];
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<OneOrMore<T>> =>
  fc.oneof(
    one,
    fc.tuple(one, fc.array(one, { maxLength: 2 })).map(([first, more]): [T, ...T[]] => [first, ...more]),
  );

type Rule = ReturnType<ReturnType<typeof policy.cilium>["onAllPods"]>;
type Step = (rule: Rule) => Rule;
const resolver = fc.constantFrom(
  {},
  { musl: true },
  { services: true },
  { resolver: "node-local-dns" as const },
  { resolver: "LocalDNS" as const },
);

/** What may be said of any subject. Queries for every name and domains contradict each other, so a rule has one or the other. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(some(from), allowed).map(
    ([peers, list]): Step =>
      (rule) =>
        rule.allowFrom(peers, ...list),
  ),
  fc.tuple(some(to), allowed).map(
    ([peers, list]): Step =>
      (rule) =>
        rule.allowTo(peers, ...list),
  ),
  fc.tuple(some(from), clauses(plain)).map(
    ([peers, list]): Step =>
      (rule) =>
        rule.denyFrom(peers, ...list),
  ),
  fc.tuple(some(denied), clauses(plain)).map(
    ([peers, list]): Step =>
      (rule) =>
        rule.denyTo(peers, ...list),
  ),
  fc.tuple(fc.uniqueArray(domain, { minLength: 1, maxLength: 2 }), clauses(plainPorts), resolver).map(
    ([names, ports, options]): Step =>
      (rule) =>
        rule.allowFqdn(names as [string], ports, options),
  ),
  fc.tuple(fc.uniqueArray(domain, { minLength: 1, maxLength: 2 }), resolver).map(
    ([names, options]): Step =>
      (rule) =>
        rule.allowDns({ names, ...options }),
  ),
  fc.constantFrom<Step[]>(
    (rule) => rule.defaultDeny("ingress"),
    (rule) => rule.defaultDeny("egress"),
    (rule) =>
      rule.settings({ description: "why", log: { value: "seen" }, labels: [{ key: "team", value: "shop" }] }),
    (rule) => rule.settings({ enableDefaultDeny: { ingress: true } }),
  ),
);
const steps = fc.array(step, { maxLength: 5 }).map(
  (list): Step =>
    (rule) =>
      list.reduce((one, next) => next(one), rule),
);
/** A rule that says nothing is none. */
const closing: fc.Arbitrary<Step> = fc.constantFrom<Step[]>(
  (rule) => rule.defaultDeny(),
  (rule) => rule.allowFrom(peer.world()),
  (rule) => rule.denyTo(peer.cidr("169.254.169.254/32")),
);

const named = fc.record(
  { namespace: word, labels: fc.dictionary(word, text, { maxKeys: 1 }) },
  { requiredKeys: [] },
);

/** The same subjects are known to policies of both kinds. */
const subject = fc.oneof(
  fc.constant((one: ReturnType<typeof policy.cilium>) => one.onAllPods()),
  criteria.map((parts) => (one: ReturnType<typeof policy.cilium>) => one.on(...parts)),
  fc
    .dictionary(word, text, { maxKeys: 1 })
    .map((labels) => (one: ReturnType<typeof policy.cilium>) => one.onSelector({ matchLabels: labels })),
);

const cilium: fc.Arbitrary<ManifestSource> = fc
  .tuple(word, named, fc.array(fc.tuple(subject, steps, closing), { minLength: 1, maxLength: 3 }))
  .map(([name, more, rules]) => {
    let built: Rule | undefined;
    for (const [on, say, close] of rules)
      built = close(say(on(built === undefined ? policy.cilium(name, more) : built.and())));
    return built ?? policy.cilium(name).onAllPods();
  });

const clusterwide: fc.Arbitrary<ManifestSource> = fc
  .tuple(word, fc.array(criterion, { maxLength: 1 }), some(from), clauses(plain), domain)
  .map(([name, parts, peers, list, domainName]) =>
    policy
      .clusterwide(name)
      .onPodsIn("shop", ...parts)
      .allowFrom(peers, ...list)
      .and()
      .onAllPods()
      .allowFqdn(domainName, port.tcp(443), { services: true })
      .and()
      .onNodes({ role: "web" })
      .denyFrom(peers, ...list)
      .allowTo(peer.cidr("192.0.2.53/32"), port.dns("*.example.com")),
  );

const kubernetes: fc.Arbitrary<ManifestSource> = fc
  .tuple(
    word,
    named,
    criteria,
    fc.array(fc.tuple(fc.boolean(), some(kubernetesPeer), fc.array(plainPorts, { maxLength: 2 })), {
      maxLength: 3,
    }),
  )
  .filter(([, , parts, entries]) => !JSON.stringify([parts, entries]).includes("k8s:"))
  .map(([name, more, parts, entries]) =>
    entries.reduce(
      (one, [isFrom, peers, ports]) =>
        isFrom ? one.allowFrom(peers, ...ports) : one.allowTo(peers, ...ports),
      policy
        .kubernetes(name, more)
        .on(...parts)
        .defaultDeny("ingress")
        .allowDns(),
    ),
  );

const end = fc.oneof(
  word.map((namespace) => flow.namespaces(namespace, "kube-system")),
  fc.tuple(word, word).map(([namespace, prefix]) => flow.podsNamed(namespace, `${prefix}-`)),
  fc.dictionary(word, word, { minKeys: 1, maxKeys: 2 }).map((labels) => flow.pods(labels)),
  fc.constant(flow.addresses("192.0.2.7", "10.0.0.0/8")),
);
const match: fc.Arbitrary<FlowMatch> = fc.record(
  {
    name: word,
    protocol: fc.subarray(["tcp", "udp", "dns"] as const, { minLength: 1 }),
    verdict: fc.subarray(["forwarded", "dropped"] as const, { minLength: 1 }),
    from: end,
    to: end,
  },
  { requiredKeys: [] },
);

const others: fc.Arbitrary<ManifestSource> = fc.oneof(
  fc.tuple(word, match, match).map(([name, one, other]) => logFilters(name).include(one).include(other)),
  fc
    .tuple(match, match)
    .map(([one, other]) => metricFilters().include("dns", one).exclude("drop", other).exclude("dns", other)),
  word.map((name) => cidrGroup(name, ["192.0.2.0/24", "2001:db8::/32"])),
  word.map((name) =>
    localRedirect(
      name,
      { ip: "169.254.20.10", ports: [{ port: "53", protocol: "UDP" }] },
      { pods: { app: name }, ports: [{ port: "53", protocol: "UDP" }] },
      { namespace: "kube-system" },
    ),
  ),
  word.map((name) =>
    localRedirect(
      name,
      { service: "kube-dns" },
      {
        pods: { app: name },
        ports: [
          { port: "53", name: "dns", protocol: "UDP" },
          { port: "53", name: "dns-tcp", protocol: "TCP" },
        ],
        exceptFromBackend: true,
      },
    ),
  ),
  fc.constantFrom<ManifestSource[]>(
    policy.cilium("open").onAllPods().allowFrom(peer.world()).withoutDefaultDeny("ingress"),
    policy.cilium("open").onAllPods().allowFrom(peer.world()).denyTo(peer.world()).withoutDefaultDeny(),
    policy.cilium("dns").onAllPods().allowDns().allowTo(peer.world(), port.dns()),
    preset.zeroTrust("shop"),
    preset.allowDns("shop"),
    preset.allowSameNamespace("shop"),
    preset.allowIngressController("shop", [port.tcp(8080)]),
    preset.allowMetricsScraping("shop", [port.tcp("metrics")]),
    preset.allowOnlyDomains("shop", ["*.example.com"]),
    preset.denyMetadata("shop"),
    preset.allowApiServer("shop"),
  ),
);

/** A builder of any kind, after any verbs. */
export const program: fc.Arbitrary<ManifestSource> = fc.oneof(
  { weight: 6, arbitrary: cilium },
  { weight: 1, arbitrary: clusterwide },
  { weight: 2, arbitrary: kubernetes },
  { weight: 2, arbitrary: others },
);
