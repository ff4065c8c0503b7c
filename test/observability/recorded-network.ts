import { uneven, type Recorded } from "./nodes.ts";
import type { Labels, Series } from "./promtool.ts";

const ONE = { cluster: "shop", instance: "node-1" } as const;
const FAR = { cluster: "far", instance: "node-1" } as const;
const FROM = { source: "shop/web-1" } as const;
const TO = { destination: "shop/web-2" } as const;

/** A counter that grows by so many a minute on the whole, and by twice as many in the last. */
const counter = (metric: string, of: Labels, perMinute: number): Series => [
  metric,
  of,
  uneven(perMinute, 2 * perMinute),
];

/** Ten minutes of a cluster with Cilium and of one with Azure's own dataplane, which have nodes of one name. */
export const NETWORK: readonly Series[] = [
  counter("cilium_forward_count_total", { ...ONE, direction: "EGRESS", family: "4" }, 60),
  counter("cilium_forward_count_total", { ...ONE, direction: "EGRESS", family: "6" }, 30),
  counter("cilium_forward_count_total", { ...ONE, direction: "INGRESS" }, 600),
  counter("networkobservability_forward_count", { ...FAR, direction: "egress", pod: "a" }, 120),
  counter("networkobservability_forward_count", { ...FAR, direction: "egress", pod: "b" }, 60),
  counter("cilium_drop_count_total", { ...ONE, direction: "EGRESS", reason: "Policy denied", pod: "a" }, 60),
  counter("cilium_drop_count_total", { ...ONE, direction: "EGRESS", reason: "Policy denied", pod: "b" }, 60),
  counter(
    "networkobservability_drop_count",
    { ...FAR, direction: "egress", reason: "UNKNOWN_DROP", pod: "a" },
    6,
  ),
  counter(
    "networkobservability_drop_count",
    { ...FAR, direction: "egress", reason: "UNKNOWN_DROP", pod: "b" },
    6,
  ),
  counter("hubble_drop_total", { ...ONE, ...FROM, protocol: "TCP", reason: "POLICY_DENIED" }, 60),
  counter("hubble_drop_total", { ...ONE, ...TO, protocol: "TCP", reason: "POLICY_DENIED" }, 30),
  counter("hubble_drop_total", { ...ONE, protocol: "TCP", reason: "POLICY_DENIED" }, 300),
  counter("hubble_drop_total", { ...ONE, source: "blog/a", protocol: "UDP", reason: "POLICY_DENY" }, 6),
  counter("hubble_dns_responses_total", { ...ONE, ...FROM, rcode: "No Error" }, 60),
  counter("hubble_dns_responses_total", { ...ONE, ...TO, rcode: "No Error" }, 60),
  counter("hubble_dns_responses_total", { ...FAR, ...TO, rcode: "Server Failure" }, 6),
  counter("hubble_dns_queries_total", { ...ONE, ...FROM, rcode: "Policy denied", query: "a." }, 60),
  counter("hubble_dns_queries_total", { ...ONE, ...FROM, rcode: "Policy denied", query: "b." }, 30),
  counter("hubble_dns_queries_total", { ...FAR, ...FROM, rcode: "" }, 6),
  counter("hubble_tcp_flags_total", { ...ONE, ...FROM, flag: "SYN", family: "IPv4" }, 60),
  counter("hubble_tcp_flags_total", { ...ONE, ...TO, flag: "SYN", family: "IPv6" }, 60),
  counter("hubble_tcp_flags_total", { ...FAR, ...TO, flag: "RST", family: "IPv6" }, 6),
  counter(
    "hubble_http_requests_total",
    { ...ONE, ...TO, status: "200", reporter: "server", method: "GET" },
    60,
  ),
  counter(
    "hubble_http_requests_total",
    { ...ONE, ...TO, status: "200", reporter: "server", method: "PUT" },
    30,
  ),
  counter("hubble_http_requests_total", { ...FAR, ...TO, status: "503", reporter: "client" }, 6),
];

const SHOP = { cluster: "shop", namespace: "shop" } as const;

/** What is recorded of them after ten minutes, by hand. */
export const NETWORK_RECORDED: readonly Recorded[] = [
  [
    "instance_direction:network_forward_packets:rate5m",
    [
      [{ ...ONE, direction: "EGRESS" }, 1.5],
      [{ ...ONE, direction: "INGRESS" }, 10],
      [{ ...FAR, direction: "egress" }, 3],
    ],
  ],
  [
    "instance_direction_reason:network_drop_packets:rate5m",
    [
      [{ ...ONE, direction: "EGRESS", reason: "Policy denied" }, 2],
      [{ ...FAR, direction: "egress", reason: "UNKNOWN_DROP" }, 0.2],
    ],
  ],
  [
    "namespace_protocol_reason:hubble_drop:rate5m",
    [
      [{ ...SHOP, protocol: "TCP", reason: "POLICY_DENIED" }, 1.5],
      [{ cluster: "shop", namespace: "blog", protocol: "UDP", reason: "POLICY_DENY" }, 0.1],
      // What is about no pod.
      [{ cluster: "shop", protocol: "TCP", reason: "POLICY_DENIED" }, 5],
    ],
  ],
  [
    "cluster_rcode:hubble_dns_responses:rate5m",
    [
      [{ cluster: "shop", rcode: "No Error" }, 2],
      [{ cluster: "far", rcode: "Server Failure" }, 0.1],
    ],
  ],
  [
    "namespace_rcode:hubble_dns_queries:rate5m",
    [
      [{ ...SHOP, rcode: "Policy denied" }, 1.5],
      [{ cluster: "far", namespace: "shop" }, 0.1],
    ],
  ],
  [
    "namespace_flag:hubble_tcp_flags:rate5m",
    [
      [{ ...SHOP, flag: "SYN" }, 2],
      [{ cluster: "far", namespace: "shop", flag: "RST" }, 0.1],
    ],
  ],
  [
    "namespace_status:hubble_http_requests:rate5m",
    [
      [{ ...SHOP, status: "200", reporter: "server" }, 1.5],
      [{ cluster: "far", namespace: "shop", status: "503", reporter: "client" }, 0.1],
    ],
  ],
];
