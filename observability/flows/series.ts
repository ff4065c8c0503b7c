import { COUNTS, METRICS, type MetricCounter, type MetricName } from "./evaluate.ts";
import type { FlowEnd, FlowRecord } from "./record.ts";

/** The series that a metric has: how many there are, and how many filters keep. */
export interface SeriesCount {
  readonly name: string;
  /** The metric of a ContainerNetworkMetric that governs it. */
  readonly metric: MetricName;
  /** Whether managed Prometheus stores it unless it is told to keep more. */
  readonly storedByDefault: boolean;
  readonly seen: number;
  /** By each of the filters that were asked about, in their order. */
  readonly kept: readonly number[];
  /** Whether there are more than were counted. */
  readonly atLeast: boolean;
}

interface Series {
  readonly metric: MetricName;
  readonly storedByDefault: boolean;
  /** Labels of its own that a record adds; undefined for one that it does not count. */
  readonly labels: (record: FlowRecord) => string | undefined;
}

const words = (list: readonly string[] | undefined): string => list?.join(",") ?? "";

const FLAGS: readonly [flag: string, label: (flags: readonly string[]) => string][] = [
  ["SYN", (flags) => (flags.includes("ACK") ? "SYN-ACK" : "SYN")],
  ["FIN", () => "FIN"],
  ["RST", () => "RST"],
];

const protocolOf = ({ l7, transport, type }: FlowRecord): string => {
  if (type !== "L7" && l7 === undefined) return transport?.protocol ?? "Unknown L4";
  if (l7?.dns !== undefined) return "DNS";
  return l7?.http === undefined ? "Unknown L7" : "HTTP";
};

/**
 * What pods count, with the labels that ACNS documents; those that an option adds are left out.
 * Source: https://learn.microsoft.com/azure/aks/container-network-observability-metrics
 */
const SERIES: Readonly<Record<string, Series>> = {
  hubble_dns_queries_total: {
    metric: "dns",
    storedByDefault: true,
    labels: ({ l7, isReply }) =>
      isReply === true ? undefined : `${l7?.dns?.query ?? ""} ${words(l7?.dns?.qtypes)}`,
  },
  hubble_dns_responses_total: {
    metric: "dns",
    storedByDefault: true,
    labels: ({ l7, isReply }) =>
      isReply === true
        ? `${l7?.dns?.query ?? ""} ${words(l7?.dns?.qtypes)} ${l7?.dns?.rcode ?? 0} ${l7?.dns?.ips?.length ?? 0}`
        : undefined,
  },
  hubble_drop_total: {
    metric: "drop",
    storedByDefault: true,
    labels: (record) => `${protocolOf(record)} ${record.dropReason ?? "DROP_REASON_UNKNOWN"}`,
  },
  hubble_tcp_flags_total: {
    metric: "tcp",
    storedByDefault: true,
    labels: ({ transport, ipVersion }) => {
      const flags = transport?.flags ?? [];
      const found = FLAGS.find(([flag]) => flags.includes(flag));
      return `${found?.[1](flags) ?? ""} ${ipVersion ?? ""}`;
    },
  },
  hubble_flows_processed_total: {
    metric: "flow",
    storedByDefault: false,
    labels: (record) =>
      `${protocolOf(record)} ${record.verdict} ${record.event?.type ?? ""} ${record.event?.subType ?? ""}`,
  },
};

/** The most series of a name that are told apart: names of domains may be without end. */
const MOST = 100_000;

const NAMES = Object.entries(SERIES);

/** Counts series of records: those that differ in a label. */
export interface SeriesCounter {
  add(record: FlowRecord): void;
  counts(): readonly SeriesCount[];
}

/** @param filters - whether each of several filters counts a record, 30 at most */
export function seriesCounter(filters: readonly MetricCounter[]): SeriesCounter {
  const found = new Map(NAMES.map(([name]) => [name, new Map<string, number>()]));
  const full = new Set<string>();
  return {
    add(record) {
      if (record.aggregated) return;
      const end = contextOf(record);
      for (const metric of METRICS) {
        if (!COUNTS[metric](record)) continue;
        const kept = bitsOf(filters, (filter) => filter[metric](record) !== false);
        for (const [name, series] of NAMES) {
          const labels = series.metric === metric ? series.labels(record) : undefined;
          const all = found.get(name);
          if (labels === undefined || all === undefined) continue;
          const key = `${end} ${labels}`;
          const before = all.get(key);
          if (before === undefined && all.size === MOST) full.add(name);
          else if (before === undefined || (before | kept) !== before) all.set(key, (before ?? 0) | kept);
        }
      }
    },
    counts: () =>
      NAMES.map(([name, { metric, storedByDefault }]) => {
        const all = [...(found.get(name)?.values() ?? [])];
        const kept = filters.map((_, at) => all.filter((bits) => (bits & (1 << at)) !== 0).length);
        return { name, metric, storedByDefault, seen: all.length, kept, atLeast: full.has(name) };
      }),
  };
}

/** One bit for each that holds. */
export const bitsOf = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.reduce((bits, item, at) => (holds(item) ? bits | (1 << at) : bits), 0);

/** A pod is named by its own side alone: the source of what goes out, the destination of what comes in. */
function contextOf({ node, direction, source, destination }: FlowRecord): string {
  const podOf = ({ namespace, pod }: FlowEnd): string => `${namespace ?? ""}/${pod ?? ""}`;
  const sides = {
    from: direction === "INGRESS" ? "" : podOf(source),
    to: direction === "EGRESS" ? "" : podOf(destination),
  };
  return `${node ?? ""} ${sides.from} ${sides.to}`;
}
