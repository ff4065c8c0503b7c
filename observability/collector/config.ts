import { literal, variable, type Exporter } from "./exporters.ts";
import type { CollectorOptions } from "./options.ts";

/** Where the node keeps flows: the agent writes events.log and renames it when it is full. Source: AKS, container network logs. */
export const LOG_FOLDER = "/var/log/acns/hubble";
/** Where the collector keeps how far it has read, and what it has not sent yet. */
export const STATE_FOLDER = "/var/lib/acns-logs";
/** Variables of the process that say where it is. */
export const VARIABLES = {
  cluster: "K8S_CLUSTER_NAME",
  node: "K8S_NODE_NAME",
  pod: "K8S_POD_IP",
} as const;
/** Port on which it says whether it is well. */
export const HEALTH_PORT = 13133;

/** The configuration of a collector, as its file has it. */
export interface CollectorConfig {
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly receivers: Readonly<Record<string, unknown>>;
  readonly processors: Readonly<Record<string, unknown>>;
  readonly exporters: Readonly<Record<string, unknown>>;
  readonly service: Readonly<Record<string, unknown>>;
}

const IS_OBJECT = 'type(body) == "map"';
const IS_FLOW = `${IS_OBJECT} && type(body.flow) == "map"`;

/** What is lifted out of a flow, so that it can be searched for wherever it is sent: attribute, and where it stands. */
const LIFTED: readonly (readonly [string, string, string?])[] = [
  ["hubble.verdict", "verdict"],
  ["hubble.drop_reason", "drop_reason_desc"],
  ["hubble.source.namespace", "source.namespace", "source"],
  ["hubble.destination.namespace", "destination.namespace", "destination"],
];

/** How much a verdict weighs; what has none is of no severity. */
const SEVERITIES = {
  error: ["ERROR"],
  warn: ["DROPPED", "AUDIT"],
  info: ["FORWARDED", "REDIRECTED", "TRACED", "TRANSLATED"],
};

const lift = ([attribute, path, parent]: (typeof LIFTED)[number]) => {
  const parentThere = parent === undefined ? "" : ` && type(body.flow.${parent}) == "map"`;
  return {
    type: "copy",
    if: `${IS_FLOW}${parentThere} && body.flow.${path} != nil`,
    from: `body.flow.${path}`,
    to: `attributes["${attribute}"]`,
  };
};

/** What becomes of a line: one that is no JSON is sent as it stands. */
const OPERATORS = [
  // Ports and codes stay whole numbers.
  { type: "json_parser", parse_from: "body", parse_to: "body", parse_ints: true, on_error: "send_quiet" },
  {
    type: "time_parser",
    if: `${IS_OBJECT} && type(body.time) == "string"`,
    parse_from: "body.time",
    layout_type: "gotime",
    layout: "2006-01-02T15:04:05.999999999Z07:00",
    on_error: "send_quiet",
  },
  {
    type: "severity_parser",
    if: `${IS_FLOW} && type(body.flow.verdict) == "string"`,
    parse_from: "body.flow.verdict",
    mapping: SEVERITIES,
    on_error: "send_quiet",
  },
  ...LIFTED.map(lift),
];

const fileLog = {
  // The file and those that it was renamed to: what was not read before is read on there, for a file is known by its beginning.
  include: [`${LOG_FOLDER}/events*.log`],
  start_at: "beginning",
  // Rows come every 30 seconds, and those of one burst begin alike.
  poll_interval: "1s",
  fingerprint_size: "4kb",
  storage: "file_storage",
  retry_on_failure: { enabled: true, max_elapsed_time: "0s" },
  operators: OPERATORS,
};

const upsert = (key: string, value: string) => ({ key, value, action: "upsert" });

const resource = ({ clusterName, attributes = {} }: CollectorOptions) => ({
  attributes: [
    upsert("service.name", "hubble"),
    ...(clusterName === undefined ? [] : [upsert("k8s.cluster.name", variable(VARIABLES.cluster))]),
    // Aggregated rows name no node.
    upsert("k8s.node.name", variable(VARIABLES.node)),
    upsert("host.name", variable(VARIABLES.node)),
    ...Object.entries(attributes).map(([key, value]) => upsert(key, literal(value))),
  ],
});

/** The configuration of a collector that reads a node's flows and sends them by an exporter. */
export const collectorConfig = (
  options: CollectorOptions,
  { type, settings }: Exporter,
): CollectorConfig => ({
  extensions: {
    health_check: { endpoint: `${variable(VARIABLES.pod)}:${HEALTH_PORT}` },
    file_storage: {
      directory: STATE_FOLDER,
      // The pod before this one may still be leaving.
      timeout: "10s",
      compaction: { on_start: true, on_rebound: true, directory: STATE_FOLDER },
    },
  },
  receivers: { file_log: fileLog },
  processors: {
    memory_limiter: { check_interval: "1s", limit_percentage: 75, spike_limit_percentage: 20 },
    resource: resource(options),
    // As many as Datadog takes in one request.
    batch: { send_batch_size: 1000, send_batch_max_size: 1000, timeout: "5s" },
  },
  exporters: { [type]: settings },
  service: {
    extensions: ["health_check", "file_storage"],
    pipelines: {
      logs: {
        receivers: ["file_log"],
        processors: ["memory_limiter", "resource", "batch"],
        exporters: [type],
      },
    },
  },
});
