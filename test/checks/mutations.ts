import fc from "fast-check";

type Step = string | number;

/** Every place in a value below `spec`, `specs` and `metadata`, which are what policies differ in. */
function places(value: unknown, path: readonly Step[] = []): Step[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  const steps: Step[] = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  const inside = steps.flatMap((step) => places((value as Record<Step, unknown>)[step], [...path, step]));
  return path.length === 0 ? inside : [[...path], ...inside];
}

/** Values that fit in few places. */
const strange = fc.constantFrom<unknown>(
  ...[
    0,
    -1,
    1.5,
    80,
    70000,
    256,
    true,
    "",
    " ",
    "x",
    "70000",
    "80-90",
    "-1",
    "web_port",
    "averyveryverylongname",
    "tcp",
    "ICMP",
  ],
  ...[
    "10.0.0.1",
    "10.0.0.0/33",
    "10.0.0.0/08",
    "::/0",
    "10.0.0.0/4",
    "in",
    "everyone",
    "world-ipv4",
    "a b",
    "(",
    "[a-",
    "(?=x)",
    "*.x.io",
    "a..b",
  ],
  ...[
    "a".repeat(64),
    "k8s:a:b",
    "$host",
    "a=b",
    "K8S:x/y",
    "é",
    "IPv6",
    "EchoReply",
    "PacketTooBig",
    "300",
    "x/y/z",
    "Upper",
  ],
  ...[
    [],
    {},
    [[]],
    [{}],
    ["x"],
    { x: 1 },
    { matchLabels: { "a b": "c" } },
    { matchName: "x.y", matchPattern: "*" },
  ],
  ...[
    [{ port: "80" }],
    [{ port: "0", protocol: "TCP" }],
    [{ http: [{}] }],
    { http: [{}] },
    { dns: [{ matchPattern: "*" }] },
  ],
);

const extraKeys = fc.constantFrom(
  ...[
    "egres",
    "ports",
    "toPorts",
    "icmps",
    "rules",
    "nodeSelector",
    "endpointSelector",
    "toFQDNs",
    "fromEndpoints",
    "toEndpoints",
    "endPort",
  ],
  ...[
    "matchLabels",
    "cidr",
    "cidrGroupRef",
    "except",
    "dns",
    "http",
    "kafka",
    "l7",
    "l7proto",
    "listener",
    "serverNames",
    "protocol",
    "foo",
  ],
);

/** Values of the right type, which are wrong only in some company, by the key whose value they are. */
const FITTING: Readonly<Record<string, readonly unknown[]>> = {
  port: [
    "0",
    "00",
    "53",
    "http",
    "0x50",
    "080",
    "1_0",
    "65536",
    "80-90",
    "a--b",
    "averyveryverylon",
    "-1",
    0,
    80,
    65536,
    "HTTP",
  ],
  endPort: [0, 1, 65535, 65536, -1],
  protocol: ["TCP", "UDP", "SCTP", "ANY", "VRRP", "GRE", "tcp", "ICMP"],
  operator: ["In", "NotIn", "Exists", "DoesNotExist", "in"],
  values: [[], ["a"], ["a b"], ["a".repeat(64)], [""]],
  key: [
    "a",
    "k8s:a",
    "a b",
    "a".repeat(59),
    "a".repeat(60),
    `x.io/${"a".repeat(63)}`,
    "k8s:x:y",
    "K8S:x",
    "$host",
    "a=b",
    "reserved:host",
    "",
  ],
  type: [
    0,
    255,
    256,
    "8",
    "256",
    "EchoReply",
    "PacketTooBig",
    "Redirect",
    "ExtendedEchoReply",
    "ExtendedEcho Reply",
  ],
  family: ["IPv4", "IPv6", "ipv4"],
  path: ["/", "(", "a**", "(?=x)", "\\1", "x{1001}", "[[:alpha:]]", "(?P<n>x)", "\\C", "\\pL"],
  method: ["GET", "[", "*"],
  host: ["(", "x.y"],
  cidr: ["10.0.0.0/8", "10.0.0.1", "10.0.0.0/33", "::/0", "0.0.0.0/00", "10.0.0.0/16"],
  except: [
    ["10.0.0.0/8"],
    ["11.0.0.0/8"],
    ["::/0"],
    ["10.0.0.1"],
    ["0.0.0.0/0"],
    ["10.1.0.0/16", "10.1.0.0/16"],
  ],
  matchName: ["x.y", "x..y", "*.x", "a b", ".x", "x.", "a".repeat(255), "a".repeat(256), ""],
  matchPattern: ["*", "**.x", "x.*.y", "a b", "..", "[a]", "a".repeat(256)],
  toEntities: [["world-ipv4"], ["World"], ["cluster-mesh"], []],
  role: ["produce", "Produce"],
  apiKey: ["fetch", "nothing", ""],
  apiVersion: ["0", "-1", "32768", "+1", "x"],
  topic: ["a/b", "a\\b", "", "a".repeat(256)],
  serverNames: [[], ["x.y"], [""], ["x.y", "x.y"], ["*.x"], ["**.x"], ["*"], ["x.*.y"]],
  rules: [
    {},
    { http: [] },
    { http: [{}] },
    { dns: [] },
    { dns: [{ matchPattern: "*" }] },
    { l7: [{ "": "x" }], l7proto: "x" },
    { l7: [{}] },
    { kafka: [{}] },
    { l7proto: "", l7: [{}] },
    { http: [{}], l7: [] },
    { l7proto: "x" },
  ],
  listener: [
    { name: "x", envoyConfig: { name: "y" } },
    { name: "", envoyConfig: { name: "y" } },
    { name: "x", priority: 101, envoyConfig: { name: "y" } },
  ],
  terminatingTLS: [{ secret: { name: "" } }, {}],
  secret: [{ name: "" }, {}],
  namespace: ["x", "X", "a.b", "a".repeat(64), ""],
  name: ["x", "X", "a.b", "a".repeat(253), "a".repeat(254), "", "-x"],
  icmps: [[{ fields: [{ type: 8 }] }], [], [{}]],
  toPorts: [
    [],
    [{}],
    [{ ports: Array.from({ length: 41 }, (_, at) => ({ port: String(at + 1) })) }],
    [{ ports: [{ port: "1" }] }],
  ],
  ports: [
    [],
    [{ port: "80", protocol: "TCP" }],
    [{ port: "0", protocol: "TCP" }],
    [{ port: "53" }],
    Array.from({ length: 41 }, (_, at) => ({ port: String(at + 1) })),
    [{}],
  ],
  policyTypes: [["Ingress", "Ingress"], ["Ingress", "Ingress", "Egress"], ["ingress"], []],
};

/** A value with one change somewhere: a part replaced, removed or doubled, or a key put in. */
export const mutated = (policy: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record({
      at: fc.nat(),
      how: fc.constantFrom(
        "replace",
        "remove",
        "double",
        "put",
        "rename",
        "fit",
        "fit",
        "fit",
        "add",
        "turn",
      ),
      value: strange,
      key: extraKeys,
    })
    .map(({ at, how, value, key }) => {
      const copy = structuredClone(policy);
      const all = places(copy).filter(([first]) => first !== "kind" && first !== "apiVersion");
      const fitting = all.filter((steps) => how === "fit" && Object.hasOwn(FITTING, String(steps.at(-1))));
      const path =
        (fitting.length > 0 ? fitting : all)[at % (fitting.length > 0 ? fitting : all).length] ?? [];
      const known =
        how === "add" ? Object.keys(FITTING)[at % Object.keys(FITTING).length] : String(path.at(-1));
      const values = FITTING[known ?? ""] ?? [value];
      change(copy, path, {
        how,
        key: how === "add" ? (known ?? key) : key,
        value: how === "fit" || how === "add" ? structuredClone(values[at % values.length]) : value,
      });
      return copy;
    });

function change(
  root: unknown,
  path: readonly Step[],
  to: { how: string; value: unknown; key: string },
): void {
  const last = path.at(-1);
  let owner = root as Record<Step, unknown>;
  for (const step of path.slice(0, -1)) owner = owner[step] as Record<Step, unknown>;
  if (last === undefined) return;
  const own = owner[last];
  if (to.how === "replace" || to.how === "fit") owner[last] = to.value;
  else if (to.how === "turn") turn(root as Record<string, unknown>);
  else if (
    (to.how === "put" || to.how === "add") &&
    typeof own === "object" &&
    own !== null &&
    !Array.isArray(own)
  )
    (own as Record<string, unknown>)[to.key] = to.value;
  else if (to.how === "double" && Array.isArray(own)) own.push(...(structuredClone(own) as unknown[]));
  else if (to.how === "rename" && typeof last === "string") {
    Reflect.deleteProperty(owner, last);
    owner[to.key] = own;
  } else if (Array.isArray(owner)) owner.splice(Number(last), 1);
  else Reflect.deleteProperty(owner, last);
}

/** Ingress where there was egress: names of peers turned with it. */
function turn(policy: Record<string, unknown>): void {
  const spec = policy["spec"];
  if (typeof spec !== "object" || spec === null || Array.isArray(spec)) return;
  const text = JSON.stringify(spec).replaceAll(
    /"(egress|ingress|to|from)(Deny|Endpoints|Entities|CIDR|CIDRSet|Groups|Requires|Nodes)?":/g,
    (_, word: string, rest = "") => `"${TURNED[word] ?? word}${String(rest)}":`,
  );
  policy["spec"] = JSON.parse(text);
}

const TURNED: Readonly<Record<string, string>> = {
  egress: "ingress",
  ingress: "egress",
  to: "from",
  from: "to",
};
