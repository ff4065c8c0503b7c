import type { Chance } from "./chance.ts";
import type { Cluster, End, Pod } from "./cluster.ts";

/** What happens between two ends, before it is a record. */
interface Meeting {
  readonly client: Pod;
  readonly server: End;
  readonly port: number;
  readonly protocol: "TCP" | "UDP";
}

type Fields = Readonly<Record<string, unknown>>;

/** Makes the fields of one kind of flow. */
type Kind = (of: Chance, cluster: Cluster) => Fields;

const PATHS = [
  "/",
  "/api/v1/orders",
  "/healthz",
  "/search?q=caf\u00e9&page=2",
  "/static/<build>/app.js",
  "/v2/items",
] as const;

function meeting(of: Chance, { pods, world, nodes }: Cluster): Meeting {
  const client = of.often(pods);
  const draw = of.next();
  if (draw < 0.15) return { client, server: of.often(world), port: 443, protocol: "TCP" };
  if (draw < 0.2) return { client, server: of.pick(nodes), port: of.pick([443, 10_250]), protocol: "TCP" };
  const server = of.often(pods);
  return { client, server, port: of.pick(server.ports), protocol: of.next() < 0.05 ? "UDP" : "TCP" };
}

const FLAGS = [
  { SYN: true },
  { SYN: true, ACK: true },
  { ACK: true },
  { PSH: true, ACK: true },
  { ACK: true, FIN: true },
  { RST: true },
] as const;

/** A packet or a request from its client, or the answer to it. */
function between(of: Chance, { client, server, port, protocol }: Meeting, isReply: boolean): Fields {
  const own = 32_768 + of.below(28_000);
  const [from, to] = isReply ? [server, client] : [client, server];
  const ports = isReply
    ? { source_port: port, destination_port: own }
    : { source_port: own, destination_port: port };
  return {
    IP: {
      source: from.ip,
      destination: to.ip,
      ipVersion: server.ip.includes(":") ? "IPv6" : "IPv4",
      ...(of.next() < 0.1 ? { encrypted: true } : {}),
    },
    l4: { [protocol]: { ...ports, ...(protocol === "TCP" ? { flags: of.pick(FLAGS) } : {}) } },
    source: isReply ? server.remote : client.local,
    destination: isReply ? client.local : server.remote,
    ...(server.names === undefined ? {} : { [isReply ? "source_names" : "destination_names"]: server.names }),
    node_name: `bench/${client.node}`,
  };
}

const packet: Kind = (of, cluster) => {
  const isReply = of.next() < 0.45;
  return {
    verdict: of.next() < 0.02 ? "REDIRECTED" : "FORWARDED",
    ethernet: { source: "ce:38:1f:4b:21:dd", destination: "fa:ce:3c:de:8b:f8" },
    ...between(of, meeting(of, cluster), isReply),
    Type: "L3_L4",
    event_type: { type: 4, sub_type: of.pick([0, 3, 4, 10, 11]) },
    traffic_direction: of.pick(["EGRESS", "INGRESS"]),
    trace_observation_point: "TO_NETWORK",
    trace_reason: isReply ? "REPLY" : "ESTABLISHED",
    is_reply: isReply,
    interface: { index: 2, name: "eth0" },
    Summary: "TCP Flags: ACK, PSH",
  };
};

const policies = (of: Chance, name: string) => [
  {
    name,
    namespace: "bench",
    labels: [`k8s:io.cilium.k8s.policy.name=${name}`, `k8s:io.cilium.k8s.policy.uid=${of.hex(32)}`],
    revision: String(of.below(500)),
    kind: "CiliumNetworkPolicy",
  },
];

const allowed: Kind = (of, cluster) => ({
  verdict: "FORWARDED",
  ...between(of, meeting(of, cluster), false),
  Type: "L3_L4",
  event_type: { type: 5 },
  traffic_direction: "EGRESS",
  policy_match_type: 2,
  is_reply: false,
  Summary: "TCP Flags: SYN",
  egress_allowed_by: policies(of, `allow-${of.below(200)}`),
});

const REASONS = [
  ["POLICY_DENIED", 133],
  ["POLICY_DENIED", 133],
  ["POLICY_DENY", 181],
  ["CT_MAP_INSERTION_FAILED", 155],
  ["UNSUPPORTED_L3_PROTOCOL", 139],
] as const;

const dropped: Kind = (of, cluster) => {
  const [reason, code] = of.pick(REASONS);
  const direction = of.pick(["EGRESS", "INGRESS"]);
  return {
    verdict: "DROPPED",
    drop_reason: code,
    ...between(of, meeting(of, cluster), false),
    Type: "L3_L4",
    event_type: of.next() < 0.5 ? { type: 1, sub_type: code } : { type: 5 },
    traffic_direction: direction,
    drop_reason_desc: reason,
    Summary: "TCP Flags: SYN",
    ...(reason === "POLICY_DENY" ? { [`${direction.toLowerCase()}_denied_by`]: policies(of, "deny") } : {}),
  };
};

const DOMAINS = ["", ".cluster.local", ".svc.cluster.local", ".prod.svc.cluster.local"] as const;

const dns: Kind = (of, cluster) => {
  const isReply = of.next() < 0.5;
  const code = of.pick([0, 0, 0, 3, 3, 2]);
  const query = `${of.pick(["api", "storage", "login"])}-${of.below(400)}.example.com${of.pick(DOMAINS)}.`;
  const answer =
    code === 0
      ? { ttl: 30, ips: [`203.0.113.${of.below(256)}`], rrtypes: ["A"] }
      : { ttl: 4_294_967_295, rcode: code };
  const server = of.pick(cluster.dns);
  return {
    verdict: !isReply && of.next() < 0.05 ? "DROPPED" : "FORWARDED",
    ...between(of, { client: of.often(cluster.pods), server, port: 53, protocol: "UDP" }, isReply),
    Type: "L7",
    l7: {
      type: isReply ? "RESPONSE" : "REQUEST",
      ...(isReply ? { latency_ns: String(of.below(5_000_000)) } : {}),
      dns: {
        query,
        observation_source: "proxy",
        qtypes: [of.pick(["A", "AAAA"])],
        ...(isReply ? answer : {}),
      },
    },
    event_type: { type: 129 },
    traffic_direction: "EGRESS",
    is_reply: isReply,
    Summary: `DNS Query ${query} A`,
  };
};

const http: Kind = (of, cluster) => {
  const isReply = of.next() < 0.5;
  const server = of.often(cluster.pods);
  const url = `http://${server.app}.${server.namespace}:8080${of.pick(PATHS)}`;
  const headers = [
    { key: "User-Agent", value: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)" },
    { key: "X-Request-Id", value: of.hex(32) },
  ];
  return {
    verdict: !isReply && of.next() < 0.05 ? "DROPPED" : "FORWARDED",
    ...between(of, { client: of.often(cluster.pods), server, port: 8080, protocol: "TCP" }, isReply),
    Type: "L7",
    l7: {
      type: isReply ? "RESPONSE" : "REQUEST",
      ...(isReply ? { latency_ns: String(of.below(90_000_000)) } : {}),
      http: {
        ...(isReply ? { code: of.pick([200, 200, 201, 301, 403, 404, 500]) } : {}),
        method: of.pick(["GET", "POST", "PUT"]),
        url,
        protocol: "HTTP/1.1",
        headers,
      },
    },
    event_type: { type: 129 },
    traffic_direction: "INGRESS",
    is_reply: isReply,
  };
};

const aggregated: Kind = (of, cluster) => {
  const met = meeting(of, cluster);
  const { source, destination, node_name } = between(of, met, false);
  const { ID: _, labels: _labels, pod_name: _pod, ...from } = source as Record<string, unknown>;
  const { labels: _all, pod_name: _name, ...to } = destination as Record<string, unknown>;
  return {
    ...(of.next() < 0.5
      ? { verdict: "FORWARDED" }
      : { verdict: "DROPPED", drop_reason_desc: "POLICY_DENIED" }),
    IP: { ipVersion: "IPv4" },
    l4: { [met.protocol]: { destination_port: met.port } },
    source: from,
    destination: to,
    l7: {},
    node_name,
    aggregate: { egress_flow_count: 1 + of.below(90) },
  };
};

/** Kinds of flows and how many of a hundred they are. */
const KINDS: readonly (readonly [share: number, kind: Kind])[] = [
  [52, packet],
  [12, allowed],
  [5, dropped],
  [14, dns],
  [12, http],
  [5, aggregated],
];

/** The fields of a flow of any kind. */
export function flowFields(of: Chance, cluster: Cluster): Fields {
  let left = of.below(100);
  for (const [share, kind] of KINDS) {
    if (left < share) return kind(of, cluster);
    left -= share;
  }
  return packet(of, cluster);
}
