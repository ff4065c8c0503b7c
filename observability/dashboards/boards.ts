import { FLOWS, logs, SIDES } from "../logs/kql.ts";
import { logQueries } from "../logs/queries.ts";
import { rateByNamespace, WINDOW } from "../prometheus/network-series.ts";
import { promql } from "../prometheus/promql.ts";
import { CHOSEN, lines, rows, type Board } from "./board.ts";

const of = (metric: string, ...matchers: readonly string[]): string =>
  `${metric}{${[CHOSEN, ...matchers].join(", ")}}`;
const rate = (by: string, series: string): string => promql`sum by (${by}) (rate(${series}[${WINDOW}]))`;

/** Cilium's series or Retina's: no node has both. */
const either = (by: string, cilium: string, retina: string): string =>
  promql`${rate(by, of(cilium))} or ${rate(by, of(retina))}`;
const perNamespace = (metric: string, matchers: readonly string[], ...labels: readonly string[]): string =>
  rateByNamespace(of(metric, ...matchers), ...labels);
const most = (expression: string): string => promql`topk(10, ${expression})`;
const asked = (id: string): string => logQueries().find((query) => query.id === id)?.query ?? "";

const NODE = "cluster, instance, direction";
const DROPS = "hubble_drop_total";
const HTTP = "hubble_http_requests_total";
const ANSWERS = "hubble_dns_responses_total";
const QUERIES = "hubble_dns_queries_total";
const FLAGS = "hubble_tcp_flags_total";

const CLUSTERS: Board = {
  id: "acns-clusters",
  title: "Network / Clusters",
  says: "What the nodes pass on and drop",
  panels: [
    lines(
      "Packets forwarded",
      "Packets a second by node and direction.",
      "pps",
      either(NODE, "cilium_forward_count_total", "networkobservability_forward_count"),
      "{{instance}} {{direction}}",
    ),
    lines(
      "Bytes forwarded",
      "Bytes a second by node and direction.",
      "Bps",
      either(NODE, "cilium_forward_bytes_total", "networkobservability_forward_bytes"),
      "{{instance}} {{direction}}",
    ),
    lines(
      "Packets dropped",
      "Packets a second by node and direction.",
      "pps",
      either(NODE, "cilium_drop_count_total", "networkobservability_drop_count"),
      "{{instance}} {{direction}}",
    ),
    lines(
      "Packets dropped by reason",
      "Packets a second of whole clusters; each agent has reasons of its own.",
      "pps",
      either("cluster, reason", "cilium_drop_count_total", "networkobservability_drop_count"),
      "{{cluster}} {{reason}}",
    ),
  ],
};

const DROPPED: Board = {
  id: "acns-drops",
  title: "Network / Drops",
  says: "Which flows are dropped, and why",
  panels: [
    lines(
      "Drops by reason",
      "Flows a second; a packet that a policy drops counts about twice.",
      "reqps",
      rate("cluster, reason", of(DROPS)),
      "{{cluster}} {{reason}}",
    ),
    lines(
      "Drops by namespace",
      "Flows a second of pods; without a namespace what is about no pod.",
      "reqps",
      perNamespace(DROPS, [], "reason"),
      "{{namespace}} {{reason}}",
    ),
    lines(
      "Pods whose sending is dropped",
      "The ten with most.",
      "reqps",
      most(rate("cluster, source", of(DROPS, 'source!=""'))),
      "{{source}}",
    ),
    lines(
      "Pods to which sending is dropped",
      "The ten with most.",
      "reqps",
      most(rate("cluster, destination", of(DROPS, 'destination!=""'))),
      "{{destination}}",
    ),
    rows("Drops by pair", "From the network logs.", "short", asked("drops-by-pod")),
  ],
};

const NAMES: Board = {
  id: "acns-dns",
  title: "Network / DNS",
  says: "What pods that DNS rules cover ask, and what they are told",
  panels: [
    lines(
      "Queries and answers",
      "A second.",
      "reqps",
      promql`label_replace(${rate("cluster", of(QUERIES))}, "what", "queries", "", "") or label_replace(${rate("cluster", of(ANSWERS))}, "what", "answers", "", "")`,
      "{{cluster}} {{what}}",
    ),
    lines("Answers by code", "A second.", "reqps", rate("cluster, rcode", of(ANSWERS)), "{{rcode}}"),
    lines(
      "Queries that policies refuse",
      "A second, by namespace.",
      "reqps",
      perNamespace(QUERIES, ['rcode="Policy denied"']),
      "{{namespace}}",
    ),
    lines(
      "Time that servers take",
      "Of nineteen in twenty queries; empty where the agents do not give the metric.",
      "s",
      promql`histogram_quantile(0.95, ${rate("cluster, instance, le", of("cilium_proxy_upstream_reply_seconds_bucket", 'protocol_l7="dns"', 'scope="upstreamTime"'))})`,
      "{{instance}}",
    ),
    rows("What became of queries", "By workload, from the network logs.", "short", asked("dns-verdicts")),
  ],
};

const REQUESTS: Board = {
  id: "acns-l7",
  title: "Network / HTTP",
  says: "Requests that L7 policies cover; the metrics have to be kept",
  panels: [
    lines("Requests by status", "A second.", "reqps", rate("cluster, status", of(HTTP)), "{{status}}"),
    lines(
      "Share of errors",
      "Answers with 4xx or 5xx among all, by namespace.",
      "percentunit",
      promql`${perNamespace(HTTP, ['status=~"[45].."'])} / ${perNamespace(HTTP, [])}`,
      "{{namespace}}",
    ),
    lines(
      "Time that answers take",
      "Of nineteen in twenty requests, by namespace.",
      "s",
      promql`histogram_quantile(0.95, ${perNamespace("hubble_http_request_duration_seconds_bucket", [], "le")})`,
      "{{namespace}}",
    ),
    lines(
      "Requests that policies refuse",
      "A second, by namespace.",
      "reqps",
      perNamespace(DROPS, ['protocol="HTTP"']),
      "{{namespace}}",
    ),
    rows("Errors by pair", "From the network logs.", "short", asked("http-errors")),
  ],
};

const TRAFFIC: Board = {
  id: "acns-flows",
  title: "Network / Flows by namespace",
  says: "Who talks how much",
  panels: [
    lines(
      "Flows by verdict",
      "A second, by namespace; the metric has to be kept.",
      "reqps",
      perNamespace("hubble_flows_processed_total", [], "verdict"),
      "{{namespace}} {{verdict}}",
    ),
    lines(
      "Connections that begin",
      "SYN a second, by namespace.",
      "reqps",
      perNamespace(FLAGS, ['flag="SYN"']),
      "{{namespace}}",
    ),
    lines(
      "Connections that are reset",
      "RST a second, by namespace.",
      "reqps",
      perNamespace(FLAGS, ['flag="RST"']),
      "{{namespace}}",
    ),
    rows(
      "Allowed and dropped",
      "Flows a minute, from the network logs.",
      "short",
      asked("timeline"),
      "lines",
    ),
    rows("Top talkers", "From the network logs.", "short", asked("top-talkers")),
  ],
};

const COST: Board = {
  id: "acns-cost",
  title: "Network / What is collected",
  says: "Series and log records, which are what is paid for",
  panels: [
    lines(
      "Series by metric",
      "How many there are now.",
      "short",
      promql`sort_desc(count by (cluster, __name__) ({__name__=~"hubble_.+|cilium_.+|networkobservability_.+", ${CHOSEN}}))`,
      "{{__name__}}",
    ),
    lines(
      "Series by node",
      "How many there are now.",
      "short",
      promql`count by (cluster, instance) ({__name__=~"hubble_.+|cilium_.+|networkobservability_.+", ${CHOSEN}})`,
      "{{instance}}",
    ),
    rows(
      "Log volume",
      "Billed gigabytes an hour.",
      "decgbytes",
      logs("summarize GB = sum(_BilledSize) / 1e9 by bin(TimeGenerated, 1h)", "order by TimeGenerated asc"),
      "lines",
    ),
    rows(
      "Log volume by namespace",
      "Records, flows that they stand for, and billed gigabytes.",
      "short",
      logs(
        FLOWS,
        SIDES,
        "summarize Records = count(), Flows = sum(Flows), GB = sum(_BilledSize) / 1e9 by SourceNamespace, DestinationNamespace, Verdict",
        "order by GB desc",
      ),
    ),
  ],
};

/** Our dashboards, beside those that Azure provides. */
export const BOARDS: readonly Board[] = [CLUSTERS, DROPPED, NAMES, REQUESTS, TRAFFIC, COST];
