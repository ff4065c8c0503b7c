import fc from "fast-check";
import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";

// Policies that Cilium takes, over the whole grammar. Written from the documentation; the checks do not know it.

type Fields = Record<string, unknown>;

/** An object with some of the keys: a key whose value is undefined is left out. */
const some = (
  shape: Record<string, fc.Arbitrary<unknown>>,
  required: readonly string[] = [],
): fc.Arbitrary<Fields> => fc.record(shape, { requiredKeys: required as never[] });

const word = fc.stringMatching(/^[a-z]([a-z0-9]{0,6}[a-z0-9])?$/);
const name = fc.oneof(
  word,
  fc.tuple(word, word).map((parts) => parts.join("-")),
);
const domain = fc.array(word, { minLength: 2, maxLength: 4 }).map((parts) => parts.join("."));
const key = fc.oneof(
  name,
  fc.tuple(domain, name).map((parts) => parts.join("/")),
  fc.tuple(fc.constantFrom("k8s:", "any:", "reserved:", "container:"), name).map((parts) => parts.join("")),
  fc.constantFrom(
    "app.kubernetes.io/name",
    "k8s:io.kubernetes.pod.namespace",
    "k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name",
    "reserved:host",
    "io.cilium.k8s.policy.serviceaccount",
  ),
);
const value = fc.oneof(name, fc.constantFrom("", "Upper_Case.1", "1", "a".repeat(63)));
const values = fc.array(value, { minLength: 1, maxLength: 3 });

const expression = fc.oneof(
  fc.record({ key, operator: fc.constantFrom("In", "NotIn"), values }),
  some({ key, operator: fc.constantFrom("Exists", "DoesNotExist"), values: fc.constant([]) }, [
    "key",
    "operator",
  ]),
);
const selector = some({
  matchLabels: fc.dictionary(key, value, { maxKeys: 3 }),
  matchExpressions: fc.array(expression, { maxLength: 2 }),
});
const groupSelector = some({ matchLabels: fc.dictionary(name, value, { maxKeys: 2 }) });

const cidr = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })).map((parts) => parts.join("/")),
  fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })).map((parts) => parts.join("/")),
);
const cidrSet = fc.oneof(
  fc.record({ cidr }),
  fc.record({
    cidr: fc.constantFrom("10.0.0.0/8", "0.0.0.0/0"),
    except: fc.subarray(["10.96.0.0/12", "10.0.0.0/24", "10.1.2.3/32", "10.0.0.0/8"]),
  }),
  fc.record({ cidrGroupRef: name }),
  fc.record({ cidrGroupSelector: groupSelector }),
);

const pattern = fc.oneof(
  domain,
  fc.tuple(fc.constantFrom("*.", "**.", "*", "sub*."), domain).map((parts) => parts.join("")),
  fc.constant("*"),
);
const dnsName = fc.oneof(fc.record({ matchName: domain }), fc.record({ matchPattern: pattern }));

const number = fc.oneof(
  fc.integer({ min: 1, max: 65535 }).map(String),
  fc.constantFrom("80", "443", "010", "0x50", "6553", "99999".slice(0, 4)),
);
const portName = fc.constantFrom("http", "https-metrics", "HTTP", "a1", "1a", "x-y-z", "metrics-15-char");
const entities = [
  "all",
  "world",
  "cluster",
  "host",
  "init",
  "ingress",
  "unmanaged",
  "remote-node",
  "health",
  "none",
];

const protocol = (release: CiliumRelease) =>
  fc.constantFrom("TCP", "UDP", "SCTP", "ANY", ...(releaseAtLeast(release, "1.19") ? ["ANY"] : []));

const ports = (release: CiliumRelease) =>
  fc.oneof(
    some({ port: fc.oneof(number, portName, fc.constant("0")), protocol: protocol(release) }, ["port"]),
    fc
      .tuple(fc.integer({ min: 1, max: 65535 }), fc.integer({ min: 0, max: 65535 }), protocol(release))
      .map(([from, to, own]) => ({ port: String(from), endPort: to, protocol: own })),
    ...(releaseAtLeast(release, "1.20") ? [fc.constant({ port: "0", protocol: "VRRP" })] : []),
  );

const regex = fc.constantFrom(
  "/api/v1/.*",
  "/",
  "GET|POST",
  "^/x[0-9]+$",
  "/(a|b)/?",
  "\\Qx.y\\E",
  "(?i)get",
  "/p{2,3}",
);
const secret = some({ name, namespace: name }, ["name"]);
const tls = some({ secret, trustedCA: name, certificate: name, privateKey: name }, ["secret"]);

const http = some({
  path: regex,
  method: regex,
  host: fc.oneof(domain, regex),
  headers: fc.array(fc.constantFrom("X-A: b", "X-B"), { maxLength: 2 }),
  headerMatches: fc.array(
    some({ name: word, value: word, secret, mismatch: fc.constantFrom("LOG", "ADD", "DELETE", "REPLACE") }, [
      "name",
    ]),
    { maxLength: 2 },
  ),
});
const kafka = fc.oneof(
  some({ role: fc.constantFrom("produce", "consume"), topic: fc.constantFrom("a.b_c-1", "t") }),
  some({
    apiKey: fc.constantFrom("fetch", "Produce", "createTopics"),
    apiVersion: fc.constantFrom("0", "12"),
    clientID: word,
  }),
);

const l7Port = some({ port: fc.oneof(number, portName), protocol: fc.constant("TCP") }, ["port", "protocol"]);
const dnsPort = some(
  { port: fc.constantFrom("53", "5353", "dns"), protocol: fc.constantFrom("TCP", "UDP", "ANY") },
  ["port"],
);
const list = <T>(item: fc.Arbitrary<T>, least = 0) => fc.array(item, { minLength: least, maxLength: 2 });

/** An item of toPorts. */
function portRule(
  release: CiliumRelease,
  direction: "ingress" | "egress",
  host: boolean,
): fc.Arbitrary<Fields> {
  const plain = some({ ports: list(ports(release)) });
  const names = some({
    ports: list(l7Port, 1),
    serverNames: fc.uniqueArray(
      fc.oneof(
        domain,
        domain.map((text) => `*.${text}`),
      ),
      { minLength: 1, maxLength: 2 },
    ),
  });
  const tlsRule = some({ ports: list(l7Port, 1), terminatingTLS: tls, originatingTLS: tls }, ["ports"]);
  const httpRule = fc.record({ ports: list(l7Port), rules: fc.record({ http: list(http) }) });
  const terminated = fc.record({
    ports: list(l7Port, 1),
    rules: fc.record({ http: list(http, 1) }),
    serverNames: fc.constant(["x.y"]),
    terminatingTLS: tls,
  });
  const dns = fc.record({ ports: list(dnsPort, 1), rules: fc.record({ dns: list(dnsName) }) });
  const listener = fc.record({
    ports: list(ports(release)),
    listener: some(
      {
        name,
        priority: fc.integer({ min: 1, max: 100 }),
        envoyConfig: fc.constantFrom({ name: "x", kind: "CiliumEnvoyConfig" }, { name: "y" }),
      },
      ["name", "envoyConfig"],
    ),
  });
  const older = releaseAtLeast(release, "1.20")
    ? []
    : [
        fc.record({ ports: list(l7Port), rules: fc.record({ kafka: list(kafka) }) }),
        fc.record({
          ports: list(l7Port),
          rules: fc.record({
            l7proto: fc.constant("r2d2"),
            l7: list(fc.dictionary(word, word, { maxKeys: 2 })),
          }),
        }),
      ];
  if (host) return direction === "egress" ? fc.oneof(plain, names, dns, listener) : fc.oneof(plain, names);
  if (direction === "ingress") return fc.oneof(plain, names, tlsRule, httpRule, terminated, ...older);
  return fc.oneof(plain, names, tlsRule, httpRule, terminated, dns, listener, ...older);
}

const icmp = fc.record({
  fields: fc.array(
    fc.oneof(
      some(
        {
          type: fc.oneof(
            fc.integer({ min: 0, max: 255 }),
            fc.constantFrom("8", "255", "EchoRequest", "TimeExceeded"),
          ),
          family: fc.constant("IPv4"),
        },
        ["type"],
      ),
      fc.record({ type: fc.constantFrom("PacketTooBig", "EchoReply", 128), family: fc.constant("IPv6") }),
    ),
    { maxLength: 3 },
  ),
});

/** At most one list of peers is filled; others may be there, empty. */
function peers(direction: "ingress" | "egress", release: CiliumRelease, deny: boolean): fc.Arbitrary<Fields> {
  const known = [...entities, "kube-apiserver", ...(releaseAtLeast(release, "1.20") ? ["cluster-mesh"] : [])];
  const side = direction === "ingress" ? "from" : "to";
  const filled: fc.Arbitrary<Fields>[] = [
    list(selector).map((items) => ({ [`${side}Endpoints`]: items })),
    fc.subarray(known).map((items) => ({ [`${side}Entities`]: items })),
    list(cidr).map((items) => ({ [`${side}CIDR`]: items })),
    list(cidrSet).map((items) => ({ [`${side}CIDRSet`]: items })),
    fc.constant({
      [`${side}Groups`]: [{ aws: { securityGroupsIds: ["sg-1"], labels: { a: "b" }, region: "x" } }],
    }),
    fc.constant({}),
    fc.constant({ [`${side}Endpoints`]: [], [`${side}CIDR`]: [], [`${side}Entities`]: ["world"] }),
    ...(releaseAtLeast(release, "1.19")
      ? []
      : [list(selector).map((items) => ({ [`${side}Requires`]: items }))]),
  ];
  if (direction === "ingress") return fc.oneof(...filled);
  const services = list(
    fc.oneof(
      some({ k8sService: some({ serviceName: name, namespace: name }) }),
      fc.record({ k8sServiceSelector: some({ selector, namespace: name }, ["selector"]) }),
    ),
  ).map((items) => ({ toServices: items }));
  const names = list(dnsName).map((items) => ({ toFQDNs: items }));
  return fc.oneof(...filled, services, ...(deny ? [] : [names]));
}

function entry(direction: "ingress" | "egress", release: CiliumRelease, host: boolean): fc.Arbitrary<Fields> {
  const auth = fc.constantFrom("disabled", "required", "test-always-fail").map((mode) => ({ mode }));
  const traffic = fc.oneof(
    fc.constant({}),
    list(portRule(release, direction, host)).map((toPorts) => ({ toPorts })),
    list(icmp).map((icmps) => ({ icmps })),
  );
  return fc
    .tuple(peers(direction, release, false), traffic, some({ authentication: auth }))
    .map(([...parts]) => Object.assign({}, ...parts) as Fields);
}

function denied(direction: "ingress" | "egress", release: CiliumRelease): fc.Arbitrary<Fields> {
  const traffic = fc.oneof(
    fc.constant({}),
    list(some({ ports: list(ports(release)) })).map((toPorts) => ({ toPorts })),
    list(icmp).map((icmps) => ({ icmps })),
  );
  return fc
    .tuple(peers(direction, release, true), traffic)
    .map(([...parts]) => Object.assign({}, ...parts) as Fields);
}

/** A rule whose subject are endpoints, or nodes. */
function ruleFor(release: CiliumRelease, host: boolean): fc.Arbitrary<Fields> {
  const sections = fc
    .record({
      ingress: list(entry("ingress", release, host)),
      ingressDeny: list(denied("ingress", release)),
      egress: list(entry("egress", release, host)),
      egressDeny: list(denied("egress", release)),
    })
    .filter((own) => Object.values(own).some((items) => items.length > 0));
  const more = some({
    enableDefaultDeny: some({ ingress: fc.boolean(), egress: fc.boolean() }),
    description: fc.string(),
    labels: list(some({ key: name, value: name, source: name }, ["key"])),
    log: fc.record({ value: fc.constantFrom("a b", "ä;") }),
  });
  return fc
    .tuple(
      selector.map((own) => ({ [host ? "nodeSelector" : "endpointSelector"]: own })),
      sections,
      more,
    )
    .map(([...parts]) => Object.assign({}, ...parts) as Fields);
}

function policyOf(release: CiliumRelease, clusterwide: boolean): fc.Arbitrary<Fields> {
  const endpoints = ruleFor(release, false);
  const rule = clusterwide ? fc.oneof(endpoints, ruleFor(release, true)) : endpoints;
  const metadata = some(
    {
      name,
      ...(clusterwide ? {} : { namespace: word }),
      labels: fc.dictionary(name, value, { maxKeys: 2 }),
      annotations: fc.dictionary(name, fc.string(), { maxKeys: 2 }),
    },
    ["name"],
  );
  const head = fc.record({
    apiVersion: fc.constant("cilium.io/v2"),
    kind: fc.constant(clusterwide ? "CiliumClusterwideNetworkPolicy" : "CiliumNetworkPolicy"),
    metadata,
  });
  const body = fc.oneof(
    rule.map((spec) => ({ spec })),
    list(rule, 1).map((specs) => ({ specs })),
  );
  return fc.tuple(head, body).map(([own, rules]) => ({ ...own, ...rules }));
}

/** A CiliumNetworkPolicy or a clusterwide one that Cilium takes. */
export const ciliumPolicy = (release: CiliumRelease): fc.Arbitrary<Fields> =>
  fc.oneof(policyOf(release, false), policyOf(release, true));

const peerOfPods = fc.oneof(
  some({ podSelector: podSelector(), namespaceSelector: podSelector() }).filter(
    (own) => Object.keys(own).length > 0,
  ),
  fc.record({
    ipBlock: fc.oneof(fc.record({ cidr }), fc.constant({ cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] })),
  }),
);

function podSelector(): fc.Arbitrary<Fields> {
  const own = fc.oneof(name, fc.constant("app.kubernetes.io/name"));
  return some({
    matchLabels: fc.dictionary(own, value, { maxKeys: 2 }),
    matchExpressions: list(fc.record({ key: own, operator: fc.constantFrom("In", "NotIn"), values })),
  });
}

const podPort = fc.oneof(
  some({
    port: fc.oneof(fc.integer({ min: 1, max: 65535 }), fc.constantFrom("http", "x-1")),
    protocol: fc.constantFrom("TCP", "UDP", "SCTP"),
  }),
  fc.constant({ port: 8000, endPort: 8100 }),
);

/** A NetworkPolicy that Kubernetes takes. */
export const networkPolicy: fc.Arbitrary<Fields> = fc.record({
  apiVersion: fc.constant("networking.k8s.io/v1"),
  kind: fc.constant("NetworkPolicy"),
  metadata: some({ name, namespace: word }, ["name"]),
  spec: some({
    podSelector: podSelector(),
    policyTypes: fc.subarray(["Ingress", "Egress"]),
    ingress: list(some({ from: list(peerOfPods), ports: list(podPort) })),
    egress: list(some({ to: list(peerOfPods), ports: list(podPort) })),
  }),
});
