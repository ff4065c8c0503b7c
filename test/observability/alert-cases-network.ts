import { growing, KSM, steady, type AlertCase } from "./alert-case.ts";
import type { Labels, Series } from "./promtool.ts";

const NODE = { instance: "node-1" } as const;
const FROM = { instance: "node-1", source: "shop/web-1" } as const;
const TO = { instance: "node-2", destination: "shop/web-2" } as const;

/** A counter that grows by so many a second, from the first minute or from a later one. */
const perSecond = (rate: number, from = 0): string =>
  from === 0 ? growing(rate * 60) : `_x${from} 0+${rate * 60}x60`;
const counter = (metric: string, labels: Labels, rate: number, from?: number): Series => [
  metric,
  labels,
  perSecond(rate, from),
];

const drops = (reason: string, rate: number, from?: number): Series =>
  counter("cilium_drop_count_total", { ...NODE, direction: "EGRESS", reason }, rate, from);
const passes = (rate: number): Series =>
  counter("cilium_forward_count_total", { ...NODE, direction: "EGRESS" }, rate);
const retina = (what: string, labels: Labels, rate: number): Series =>
  counter(`networkobservability_${what}_count`, { ...NODE, direction: "egress", ...labels }, rate);
const hubbleDrops = (reason: string, protocol: string, rate: number, at: Labels = FROM): Series =>
  counter("hubble_drop_total", { ...at, reason, protocol }, rate);

/** How the alerts on drops are tried. */
const DROPS: readonly AlertCase[] = [
  {
    name: "NetworkDropSpike",
    series: [
      [
        "cilium_drop_count_total",
        { ...NODE, direction: "INGRESS", reason: "Stale or unroutable IP" },
        "0+6x60 960+600x30",
      ],
      retina("drop", { reason: "UNKNOWN_DROP" }, 20),
    ],
    since: 61,
    fires: [
      [
        { reason: "Stale or unroutable IP" },
        "shop drops 10.0 packets a second for the reason Stale or unroutable IP, many more than an hour ago.",
      ],
    ],
    quiet: {
      "as many as before": [drops("Stale or unroutable IP", 10)],
      "new, but few": [drops("Invalid source ip", 0.5, 60)],
      "fewer than the threshold's times": [
        [
          "cilium_drop_count_total",
          { ...NODE, reason: "Policy denied", direction: "EGRESS" },
          "0+180x60 11340+600x30",
        ],
      ],
    },
    moved: {
      threshold: 200,
      since: 61,
      series: [drops("Invalid source ip", 10, 60)],
      fires: [
        [
          { reason: "Invalid source ip" },
          "shop drops 10.0 packets a second for the reason Invalid source ip, many more than an hour ago.",
        ],
      ],
    },
  },
  {
    name: "NetworkDropShareHigh",
    since: 1,
    series: [drops("Invalid source ip", 2), drops("Policy denied", 50), passes(98)],
    fires: [[NODE, "node-1 of shop drops 2% of its packets, without those that policies drop."]],
    quiet: {
      "at the threshold": [drops("Invalid source ip", 1), passes(99)],
      "policies drop": [drops("Policy denied by denylist", 50), passes(50)],
      "policies drop on Azure's own dataplane": [
        retina("drop", { reason: "IPTABLE_RULE_DROP" }, 50),
        retina("forward", {}, 50),
      ],
    },
    moved: {
      threshold: 0.1,
      since: 1,
      series: [retina("drop", { reason: "CONNTRACK_ADD_DROP" }, 20), retina("forward", {}, 80)],
      fires: [[NODE, "node-1 of shop drops 20% of its packets, without those that policies drop."]],
    },
  },
  {
    name: "NetworkConntrackFull",
    since: 1,
    series: [drops("CT: Map insertion failed", 3)],
    fires: [[NODE, "node-1 of shop drops 3.0 packets a second: its table of connections is full."]],
    quiet: {
      "other reasons": [drops("Policy denied", 50)],
      "it was full once": [
        ["cilium_drop_count_total", { ...NODE, reason: "CT: Map insertion failed" }, steady(500)],
      ],
    },
    moved: {
      threshold: 10,
      since: 1,
      series: [drops("CT: Map insertion failed", 100)],
      fires: [[NODE, "node-1 of shop drops 100.0 packets a second: its table of connections is full."]],
    },
  },
  {
    name: "NetworkPolicyDropsHigh",
    since: 1,
    series: [
      hubbleDrops("POLICY_DENIED", "TCP", 20),
      hubbleDrops("POLICY_DENY", "UDP", 20, TO),
      hubbleDrops("POLICY_DENIED", "TCP", 2, { ...NODE, source: "blog/web-1" }),
    ],
    fires: [[{ namespace: "shop" }, "Policies drop 40.0 flows a second of the namespace shop of shop."]],
    quiet: {
      "few in each namespace": [
        hubbleDrops("POLICY_DENIED", "TCP", 4),
        hubbleDrops("POLICY_DENIED", "TCP", 4, { ...NODE, destination: "blog/web-1" }),
      ],
      "for another reason": [hubbleDrops("STALE_OR_UNROUTABLE_IP", "TCP", 50)],
    },
    moved: {
      threshold: 50,
      since: 1,
      series: [hubbleDrops("POLICY_DENIED", "TCP", 300, TO)],
      fires: [[{ namespace: "shop" }, "Policies drop 300.0 flows a second of the namespace shop of shop."]],
    },
  },
];

const answers = (rcode: string, rate: number): Series =>
  counter("hubble_dns_responses_total", { ...FROM, rcode, qtypes: "A" }, rate);
const queries = (rcode: string, rate: number, at: Labels = FROM): Series =>
  counter("hubble_dns_queries_total", { ...at, rcode, qtypes: "A" }, rate);
const buckets = (quick: number, slow: number, labels: Labels = {}): Series[] => {
  const metric = "cilium_proxy_upstream_reply_seconds_bucket";
  const own = { ...NODE, protocol_l7: "dns", scope: "upstreamTime", error: "allow", ...labels };
  return [
    counter(metric, { ...own, le: "0.25" }, quick),
    counter(metric, { ...own, le: "1" }, quick + slow),
    counter(metric, { ...own, le: "+Inf" }, quick + slow),
  ];
};
const proxied = (error: string, rate: number, labels: Labels = {}): Series =>
  counter(
    "cilium_proxy_upstream_reply_seconds_count",
    { ...NODE, protocol_l7: "dns", scope: "processingTime", error, ...labels },
    rate,
  );

/** How the alerts on DNS are tried. */
const DNS: readonly AlertCase[] = [
  {
    name: "DnsFailuresHigh",
    since: 1,
    series: [
      answers("No Error", 8),
      answers("Non-Existent Domain", 10),
      answers("Server Failure", 1),
      answers("Query Refused", 1),
    ],
    fires: [[{}, "10% of the DNS answers in shop are failures."]],
    quiet: {
      "names that there are not": [answers("No Error", 1), answers("Non-Existent Domain", 9)],
      "at the threshold": [answers("No Error", 19), answers("Server Failure", 1)],
      "next to no answers": [answers("Server Failure", 0.05)],
    },
    moved: {
      threshold: 0.5,
      since: 1,
      series: [answers("Server Failure", 6), answers("No Error", 2)],
      fires: [[{}, "75% of the DNS answers in shop are failures."]],
    },
  },
  {
    name: "DnsQueriesUnanswered",
    since: 1,
    series: [queries("", 10), queries("Policy denied", 90), answers("No Error", 8)],
    fires: [[{}, "20% of the DNS queries in shop get no answer."]],
    quiet: {
      "policies refuse": [queries("", 10), queries("Policy denied", 90), answers("No Error", 10)],
      "at the threshold": [queries("", 10), answers("No Error", 9)],
      "next to no queries": [queries("", 0.05)],
    },
    moved: {
      threshold: 0.9,
      since: 1,
      series: [queries("", 10)],
      fires: [[{}, "100% of the DNS queries in shop get no answer."]],
    },
  },
  {
    name: "DnsRefusedByPolicy",
    since: 1,
    series: [queries("Policy denied", 4), queries("", 50, { ...NODE, source: "blog/web-1" })],
    fires: [
      [{ namespace: "shop" }, "Policies refuse 4.0 DNS queries a second of the namespace shop of shop."],
    ],
    quiet: {
      "few in each namespace": [
        queries("Policy denied", 0.4),
        queries("Policy denied", 0.4, { ...NODE, source: "blog/web-1" }),
      ],
      "the server refuses": [answers("Query Refused", 50), queries("", 50)],
    },
    moved: {
      threshold: 10,
      since: 1,
      series: [queries("Policy denied", 60)],
      fires: [
        [{ namespace: "shop" }, "Policies refuse 60.0 DNS queries a second of the namespace shop of shop."],
      ],
    },
  },
  {
    name: "DnsLatencyHigh",
    since: 1,
    series: [...buckets(90, 5), ...buckets(0, 5, { error: "timeout" })],
    fires: [[NODE, "One in twenty DNS queries through node-1 of shop waits longer than 0.62 s."]],
    quiet: {
      "nearly all are quick": buckets(99, 1),
      "another protocol, and another time": [
        ...buckets(1, 99, { protocol_l7: "http" }),
        ...buckets(1, 99, { scope: "dataplaneTime" }),
      ],
    },
    moved: {
      threshold: 0.8,
      since: 1,
      series: buckets(0, 100),
      fires: [[NODE, "One in twenty DNS queries through node-1 of shop waits longer than 0.96 s."]],
    },
  },
  {
    name: "FqdnProxyErrors",
    since: 1,
    series: [proxied("timeout", 1), proxied("proxyErr", 1), proxied("allow", 50)],
    fires: [[NODE, "The DNS proxy on node-1 of shop fails on 2.0 queries a second."]],
    quiet: {
      "policies refuse": [proxied("denied", 50), proxied("timeout", 0.05)],
      "old agents say so of every query": [proxied("timeout", 50, { scope: "upstreamTime" })],
      "another protocol": [proxied("timeout", 50, { protocol_l7: "http" })],
    },
    moved: {
      threshold: 5,
      since: 1,
      series: [proxied("timeout", 30)],
      fires: [[NODE, "The DNS proxy on node-1 of shop fails on 30.0 queries a second."]],
    },
  },
];

const flags = (flag: string, rate: number, at: Labels = FROM): Series =>
  counter("hubble_tcp_flags_total", { ...at, flag, family: "IPv4" }, rate);
const requests = (status: string, rate: number, at: Labels = TO): Series =>
  counter("hubble_http_requests_total", { ...at, status, method: "GET", reporter: "server" }, rate);
const shop = { namespace: "shop" } as const;

/** How the alerts on connections and requests are tried. */
const CONNECTIONS: readonly AlertCase[] = [
  {
    name: "TcpResetsHigh",
    since: 1,
    series: [flags("SYN", 10), flags("RST", 5), flags("RST", 5, TO), flags("FIN", 90)],
    fires: [[shop, "For each TCP connection that begins in the namespace shop of shop 1.00 are reset."]],
    quiet: {
      "at the threshold": [flags("SYN", 10), flags("RST", 5)],
      "next to no connections": [flags("SYN", 0.1), flags("RST", 0.9)],
      "connections elsewhere": [flags("SYN", 90, { ...NODE, source: "blog/web-1" }), flags("FIN", 90)],
    },
    moved: {
      threshold: 2,
      since: 1,
      series: [flags("SYN", 5), flags("RST", 20)],
      fires: [[shop, "For each TCP connection that begins in the namespace shop of shop 4.00 are reset."]],
    },
  },
  {
    name: "HttpServerErrorsHigh",
    since: 1,
    series: [requests("200", 9), requests("503", 0.5), requests("500", 0.5)],
    fires: [[shop, "10% of the HTTP requests in the namespace shop of shop fail at the server."]],
    quiet: {
      "the client errs": [requests("404", 9), requests("200", 1)],
      "at the threshold": [requests("200", 19), requests("500", 1)],
      "next to no requests": [requests("500", 0.05)],
    },
    moved: {
      threshold: 0.3,
      since: 1,
      series: [requests("500", 8), requests("404", 2)],
      fires: [[shop, "80% of the HTTP requests in the namespace shop of shop fail at the server."]],
    },
  },
  {
    name: "HttpClientErrorsHigh",
    since: 1,
    series: [requests("200", 6), requests("404", 2), requests("403", 2)],
    fires: [[shop, "40% of the HTTP requests in the namespace shop of shop are answered with 4xx."]],
    quiet: {
      "the server errs": [requests("500", 9), requests("200", 1)],
      "at the threshold": [requests("200", 3), requests("404", 1)],
      "next to no requests": [requests("404", 0.05)],
    },
    moved: {
      threshold: 0.8,
      since: 1,
      series: [requests("429", 9), requests("200", 1)],
      fires: [[shop, "90% of the HTTP requests in the namespace shop of shop are answered with 4xx."]],
    },
  },
  {
    name: "HttpRefusedByPolicy",
    since: 1,
    series: [hubbleDrops("DROP_REASON_UNKNOWN", "HTTP", 4, TO)],
    fires: [[shop, "L7 policies refuse 4.0 HTTP requests a second of the namespace shop of shop."]],
    quiet: {
      "another protocol": [hubbleDrops("DROP_REASON_UNKNOWN", "DNS", 50)],
      few: [hubbleDrops("DROP_REASON_UNKNOWN", "HTTP", 0.5, TO)],
    },
    moved: {
      threshold: 10,
      since: 1,
      series: [hubbleDrops("DROP_REASON_UNKNOWN", "HTTP", 60, TO)],
      fires: [[shop, "L7 policies refuse 60.0 HTTP requests a second of the namespace shop of shop."]],
    },
  },
];

const known: Series = ["kube_node_info", { ...KSM, node: "node-1" }, steady(1)];
const lost = (rate: number, source = "observer_events_queue"): Series =>
  counter("hubble_lost_events_total", { ...NODE, source }, rate);

/** How the alerts on what is collected are tried. */
const COLLECTION: readonly AlertCase[] = [
  {
    name: "NetworkMetricsMissing",
    series: [
      known,
      ["cilium_forward_count_total", { instance: "node-2", direction: "EGRESS" }, perSecond(1)],
    ],
    fires: [[{ node: "node-1" }, "The node node-1 of shop gives no network metrics."]],
    quiet: {
      "its agent is Cilium": [known, passes(1)],
      "its agent is Retina": [known, retina("forward", {}, 1)],
      "it came five minutes ago": [["kube_node_info", { ...KSM, node: "node-3" }, "_x10 1+0x60"]],
    },
  },
  {
    name: "HubbleEventsLost",
    since: 1,
    series: [lost(6), lost(6, "perf_event_ring_buffer")],
    fires: [[NODE, "Hubble on node-1 of shop loses 12.0 events a second."]],
    quiet: { few: [lost(0.5), lost(0.5, "hubble_ring_buffer")] },
    moved: {
      threshold: 50,
      since: 1,
      series: [lost(300)],
      fires: [[NODE, "Hubble on node-1 of shop loses 300.0 events a second."]],
    },
  },
];

/** How the alerts on the network are tried. */
export const NETWORK_CASES: readonly AlertCase[] = [...DROPS, ...DNS, ...CONNECTIONS, ...COLLECTION];
