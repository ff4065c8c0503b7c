import type { CiliumCIDRGroup } from "../../../model/manifest/cilium.ts";
import type { Endpoint, Flow, Labels, Protocol } from "../../../model/world.ts";
import type { PodInput, WorldInput } from "../../../simulator/world/build.ts";
import type { Chance } from "./chance.ts";
import { ADDRESSES, KEYS, NAMES, NAMESPACES, randomPolicy, VALUES, type Taste } from "./policies.ts";

const group = (name: string, externalCIDRs: readonly string[]): CiliumCIDRGroup => ({
  apiVersion: "cilium.io/v2",
  kind: "CiliumCIDRGroup",
  metadata: { name, labels: { kind: name } },
  spec: { externalCIDRs },
});

function pod(draw: Chance, index: number): PodInput {
  const labels = KEYS.filter(() => draw.is(0.6)).map((key) => [key, draw.of(VALUES)] as const);
  return {
    name: `p${index}`,
    namespace: draw.of(NAMESPACES),
    labels: Object.fromEntries(labels),
    node: draw.of(["n1", "n2"]),
    namedPorts: {
      ...(draw.is(0.6) ? { http: draw.of([80, 8080]) } : {}),
      ...(draw.is(0.4) ? { web: { port: 443, protocol: draw.of(["TCP", "UDP"] as const) } } : {}),
    },
    ...(draw.is(0.2) ? { serviceAccount: "robot" } : {}),
    ...(draw.is(0.1) ? { cluster: "other" } : {}),
  };
}

/** A small world with a few policies of every kind. */
export function randomWorld(draw: Chance, taste: Taste): WorldInput {
  return {
    namespaces: { a: { env: "prod" }, b: { env: "dev" } },
    pods: Array.from({ length: 4 }, (_, index) => pod(draw, index)),
    services: [
      { name: "s1", namespace: "a", labels: { svc: "one" }, selector: { app: "x" } },
      { name: "s2", namespace: "b", labels: { svc: "two" }, endpoints: ["10.1.2.3", "8.8.8.8"] },
    ],
    nodes: [{ name: "n1" }, { name: "n2" }],
    cidrGroups: [
      group("saas", ["10.1.0.0/16", "8.8.8.8/32"]),
      group("own", ["192.168.0.0/16", "10.200.0.0/16"]),
    ],
    policies: draw.some(5, () => 0).map((_, index) => randomPolicy(draw, `p${index}`, taste)),
    ...(draw.is(0.06) ? { enforcement: draw.of(["always", "never"] as const) } : {}),
  };
}

const podEnd = (draw: Chance, { pods = [] }: WorldInput): Endpoint => {
  const { namespace = "default", name } = draw.of(pods);
  return { pod: `${namespace}/${name}` };
};

function end(draw: Chance, world: WorldInput): Endpoint {
  return draw.of<() => Endpoint>([
    () => podEnd(draw, world),
    () => podEnd(draw, world),
    () => podEnd(draw, world),
    () => ({
      entity: draw.of([
        ...([
          "host",
          "world",
          "remote-node",
          "kube-apiserver",
          "health",
          "init",
          "ingress",
          "unmanaged",
        ] as const),
      ]),
    }),
    () => ({ ip: draw.of(ADDRESSES) }),
    () => ({ fqdn: draw.of(NAMES) }),
    () => ({ node: draw.of(["n1", "n2"]) }),
  ])();
}

const REQUESTS: readonly ((draw: Chance) => Partial<Flow>)[] = [
  (draw) => ({
    http: {
      method: draw.of(["GET", "POST", "PUT"]),
      path: draw.of(["/a", "/ab", "/b", "/a/7"]),
      host: draw.of(["x.io", "y.io"]),
      headers: draw.of<Labels>([{}, { "x-a": "1" }, { "X-A": "2" }]),
    },
  }),
  (draw) => ({ tls: { sni: draw.of(["x.io", "www.x.io", "other.io"]) } }),
  () => ({}),
];

/** A flow with a pod at one end at least. */
export function randomFlow(draw: Chance, world: WorldInput): Flow {
  const first = end(draw, world);
  const second = "pod" in first ? end(draw, world) : podEnd(draw, world);
  const [from, to] = draw.is(0.5) ? [first, second] : [second, first];
  const protocol = draw.of<Protocol>(["TCP", "TCP", "TCP", "TCP", "UDP", "UDP", "SCTP", "ICMP", "ICMPv6"]);
  if (protocol === "ICMP" || protocol === "ICMPv6")
    return { from, to, protocol, port: draw.of([8, 128, 3, 11]) };
  const port = draw.of([80, 80, 443, 8080, 53, 53, 10, 1000, 9000, 65535]);
  const asks = port === 53 && protocol !== "SCTP" && draw.is(0.8);
  const request = asks
    ? { dns: { query: draw.of(NAMES) } }
    : protocol === "TCP" && port !== 53
      ? draw.of(REQUESTS)(draw)
      : {};
  return { from, to, protocol, port, ...request };
}
