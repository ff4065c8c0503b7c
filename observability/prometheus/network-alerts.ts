import type { AlertRow } from "./alert-table.ts";
import { dropped, forwarded, rateByNamespace, WINDOW } from "./network-series.ts";
import { promql, state } from "./promql.ts";

const NAMESPACE = "the namespace {{ $labels.namespace }} of {{ $labels.cluster }}";
const PROXY = "cilium_proxy_upstream_reply_seconds";
const REQUESTS = "hubble_http_requests_total";

/** Reasons that say that a policy did its work: Cilium's, and that of iptables, by which policies work on Azure's own dataplane. */
const BY_POLICY = { cilium: "Policy denied.*", retina: "IPTABLE_RULE_DROP" } as const;

/** A share of answers, where at least one comes every ten seconds: a share of next to nothing says nothing. */
const share = (part: string, whole: string, threshold: number): string =>
  promql`(${part}) / (${whole}) > ${threshold} and (${whole}) > 0.1`;

const DROPS = [
  {
    name: "NetworkDropSpike",
    group: "network",
    meaning:
      "A cluster drops more than a packet a second for one reason, and the threshold's times as many as in the hour before.",
    threshold: { default: 5, unit: "ratio", fires: "above" },
    // What was not there an hour ago counts as none.
    expression: (threshold: number) => promql`
      (${dropped("cluster, reason")}) > 1
      unless
      (${dropped("cluster, reason")}) <= ${threshold} * avg_over_time((${dropped("cluster, reason")})[1h:1m] offset 10m)`,
    for: "PT5M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      '{{ $labels.cluster }} drops {{ $value | printf "%.1f" }} packets a second for the reason {{ $labels.reason }}, many more than an hour ago.',
  },
  {
    name: "NetworkDropShareHigh",
    group: "network",
    meaning:
      "A larger share than the threshold of a node's packets is dropped, not counting what policies drop.",
    threshold: { default: 0.01, unit: "share", fires: "above" },
    expression: (threshold: number) => {
      const lost = promql`
        sum by (cluster, instance) (rate(cilium_drop_count_total{reason!~"${BY_POLICY.cilium}"}[${WINDOW}]))
        or
        sum by (cluster, instance) (rate(networkobservability_drop_count{reason!="${BY_POLICY.retina}"}[${WINDOW}]))`;
      const passed = forwarded("cluster, instance");
      return promql`(${lost}) / ((${lost}) + (${passed})) > ${threshold}`;
    },
    for: "PT10M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $labels.instance }} of {{ $labels.cluster }} drops {{ $value | humanizePercentage }} of its packets, without those that policies drop.",
  },
  {
    name: "NetworkConntrackFull",
    group: "network",
    meaning:
      "A node drops more packets a second than the threshold because its table of connections is full.",
    threshold: { default: 0, unit: "perSecond", fires: "above" },
    expression: (threshold: number) => promql`
      sum by (cluster, instance) (rate(cilium_drop_count_total{reason="CT: Map insertion failed"}[${WINDOW}])) > ${threshold}`,
    for: "PT5M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      '{{ $labels.instance }} of {{ $labels.cluster }} drops {{ $value | printf "%.1f" }} packets a second: its table of connections is full.',
  },
  {
    name: "NetworkPolicyDropsHigh",
    group: "network",
    meaning: "Policies drop more flows a second of a namespace than the threshold.",
    threshold: { default: 5, unit: "perSecond", fires: "above" },
    expression: (threshold: number) => promql`
      ${rateByNamespace('hubble_drop_total{reason=~"POLICY_DENIED|POLICY_DENY"}')} > ${threshold}`,
    for: "PT10M",
    severity: 4,
    timeToResolve: "PT10M",
    description: `Policies drop {{ $value | printf "%.1f" }} flows a second of ${NAMESPACE}.`,
  },
] as const satisfies readonly AlertRow[];

const DNS = [
  {
    name: "DnsFailuresHigh",
    group: "network",
    meaning: "A larger share than the threshold of DNS answers says that the server failed or refused.",
    threshold: { default: 0.05, unit: "share", fires: "above" },
    expression: (threshold: number) =>
      share(
        promql`sum by (cluster) (rate(hubble_dns_responses_total{rcode!~"No Error|Non-Existent Domain"}[${WINDOW}]))`,
        promql`sum by (cluster) (rate(hubble_dns_responses_total[${WINDOW}]))`,
        threshold,
      ),
    for: "PT10M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $value | humanizePercentage }} of the DNS answers in {{ $labels.cluster }} are failures.",
  },
  {
    name: "DnsQueriesUnanswered",
    group: "network",
    meaning: "A larger share than the threshold of DNS queries that policies allow gets no answer.",
    threshold: { default: 0.1, unit: "share", fires: "above" },
    expression: (threshold: number) => {
      const asked = promql`sum by (cluster) (rate(hubble_dns_queries_total{rcode!="Policy denied"}[${WINDOW}]))`;
      const answered = promql`sum by (cluster) (rate(hubble_dns_responses_total[${WINDOW}]))`;
      return share(promql`${asked} - (${answered} or ${asked} * 0)`, asked, threshold);
    },
    for: "PT10M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $value | humanizePercentage }} of the DNS queries in {{ $labels.cluster }} get no answer.",
  },
  {
    name: "DnsRefusedByPolicy",
    group: "network",
    meaning: "Policies refuse more DNS queries a second of a namespace than the threshold.",
    threshold: { default: 0.5, unit: "perSecond", fires: "above" },
    expression: (threshold: number) => promql`
      ${rateByNamespace('hubble_dns_queries_total{rcode="Policy denied"}')} > ${threshold}`,
    for: "PT10M",
    severity: 4,
    timeToResolve: "PT10M",
    description: `Policies refuse {{ $value | printf "%.1f" }} DNS queries a second of ${NAMESPACE}.`,
  },
  {
    name: "DnsLatencyHigh",
    group: "network",
    meaning:
      "One in twenty DNS queries through a node's proxy waits longer than the threshold for the server.",
    threshold: { default: 0.5, unit: "seconds", fires: "above" },
    // The label `error` is not looked at: agents before 1.17 write "timeout" there on every query.
    expression: (threshold: number) => promql`
      histogram_quantile(
        0.95,
        sum by (cluster, instance, le) (rate(${PROXY}_bucket{protocol_l7="dns", scope="upstreamTime"}[${WINDOW}]))
      ) > ${threshold}`,
    for: "PT10M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      'One in twenty DNS queries through {{ $labels.instance }} of {{ $labels.cluster }} waits longer than {{ $value | printf "%.2f" }} s.',
  },
  {
    name: "FqdnProxyErrors",
    group: "network",
    meaning:
      "The DNS proxy of a node fails on more queries a second than the threshold: it times out, or errs itself.",
    threshold: { default: 0.1, unit: "perSecond", fires: "above" },
    expression: (threshold: number) => promql`
      sum by (cluster, instance) (
        rate(${PROXY}_count{protocol_l7="dns", scope="processingTime", error=~"timeout|proxyErr"}[${WINDOW}])
      ) > ${threshold}`,
    for: "PT10M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      'The DNS proxy on {{ $labels.instance }} of {{ $labels.cluster }} fails on {{ $value | printf "%.1f" }} queries a second.',
  },
] as const satisfies readonly AlertRow[];

const CONNECTIONS = [
  {
    name: "TcpResetsHigh",
    group: "network",
    meaning:
      "Connections of a namespace are reset more than once a second, and for each that begins more often than the threshold.",
    threshold: { default: 0.5, unit: "ratio", fires: "above" },
    expression: (threshold: number) => {
      const resets = rateByNamespace('hubble_tcp_flags_total{flag="RST"}');
      return promql`${resets} / ${rateByNamespace('hubble_tcp_flags_total{flag="SYN"}')} > ${threshold} and ${resets} > 1`;
    },
    for: "PT10M",
    severity: 4,
    timeToResolve: "PT10M",
    description: `For each TCP connection that begins in ${NAMESPACE} {{ $value | printf "%.2f" }} are reset.`,
  },
  {
    name: "HttpServerErrorsHigh",
    group: "network",
    meaning: "A larger share than the threshold of a namespace's HTTP requests is answered with 5xx.",
    threshold: { default: 0.05, unit: "share", fires: "above" },
    expression: (threshold: number) =>
      share(rateByNamespace(`${REQUESTS}{status=~"5.."}`), rateByNamespace(REQUESTS), threshold),
    for: "PT10M",
    severity: 3,
    timeToResolve: "PT10M",
    description: `{{ $value | humanizePercentage }} of the HTTP requests in ${NAMESPACE} fail at the server.`,
  },
  {
    name: "HttpClientErrorsHigh",
    group: "network",
    meaning:
      "A larger share than the threshold of a namespace's HTTP requests is answered with 4xx, 403 among them.",
    threshold: { default: 0.25, unit: "share", fires: "above" },
    expression: (threshold: number) =>
      share(rateByNamespace(`${REQUESTS}{status=~"4.."}`), rateByNamespace(REQUESTS), threshold),
    for: "PT15M",
    severity: 4,
    timeToResolve: "PT10M",
    description: `{{ $value | humanizePercentage }} of the HTTP requests in ${NAMESPACE} are answered with 4xx.`,
  },
  {
    name: "HttpRefusedByPolicy",
    group: "network",
    meaning: "L7 policies refuse more HTTP requests a second of a namespace than the threshold.",
    threshold: { default: 0.5, unit: "perSecond", fires: "above" },
    expression: (threshold: number) => promql`
      ${rateByNamespace('hubble_drop_total{protocol="HTTP"}')} > ${threshold}`,
    for: "PT10M",
    severity: 4,
    timeToResolve: "PT10M",
    description: `L7 policies refuse {{ $value | printf "%.1f" }} HTTP requests a second of ${NAMESPACE}.`,
  },
] as const satisfies readonly AlertRow[];

const COLLECTION = [
  {
    name: "NetworkMetricsMissing",
    group: "network",
    meaning: "A node gives no network metrics: its agent does not run, or is not scraped.",
    expression: () => promql`
      max by (cluster, node) (${state("kube_node_info")})
      unless on (cluster, node)
      label_replace(
        max by (cluster, instance) (cilium_forward_count_total or networkobservability_forward_count),
        "node", "$1", "instance", "(.*)"
      )`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description: "The node {{ $labels.node }} of {{ $labels.cluster }} gives no network metrics.",
  },
  {
    name: "HubbleEventsLost",
    group: "network",
    meaning:
      "Hubble on a node loses more events a second than the threshold, so flows, metrics and logs have gaps.",
    threshold: { default: 1, unit: "perSecond", fires: "above" },
    expression: (threshold: number) => promql`
      sum by (cluster, instance) (rate(hubble_lost_events_total[${WINDOW}])) > ${threshold}`,
    for: "PT10M",
    severity: 4,
    timeToResolve: "PT10M",
    description:
      'Hubble on {{ $labels.instance }} of {{ $labels.cluster }} loses {{ $value | printf "%.1f" }} events a second.',
  },
] as const satisfies readonly AlertRow[];

/** Fifteen alerts on what the network does, of this project's own. */
export const NETWORK_ALERTS = [...DROPS, ...DNS, ...CONNECTIONS, ...COLLECTION] as const;
