import type { ContainerNetworkLog, ContainerNetworkMetric, FlowFilter } from "../../model/manifest/acns.ts";
import { every, not, some, type Answer } from "./answer.ts";
import { anyOf, matcher, type Matcher } from "./filter.ts";
import type { FlowRecord } from "./record.ts";

export type MetricName = ContainerNetworkMetric["spec"]["filters"][number]["metric"];

/** Which filter decided: the object, and where in it. */
export interface FilterRef {
  readonly object: string;
  /** `spec.includefilters[0]` */
  readonly path: string;
  readonly name?: string;
}

/** What filters of logs do with a record. */
export interface LogDecision {
  /** Undefined where the record does not say enough. */
  readonly kept: Answer;
  /** Filters that match for certain. */
  readonly by: readonly FilterRef[];
}

/** What the filters of one metric do with a record that the metric is about. */
export interface MetricDecision {
  readonly metric: MetricName;
  /** Undefined where the record does not say enough, or where nobody says what becomes of a metric that the object does not name. */
  readonly counted: Answer;
  /** Filters that include it, or the filters that exclude it. */
  readonly by: readonly FilterRef[];
}

/** Which flows a metric counts before any filter. Source: https://github.com/cilium/cilium/tree/v1.18.5/pkg/hubble/metrics */
export const COUNTS: Readonly<Record<MetricName, (record: FlowRecord) => boolean>> = {
  dns: ({ l7 }) => l7?.dns !== undefined,
  flow: () => true,
  tcp: ({ verdict, transport, type }) =>
    transport?.protocol === "TCP" &&
    type !== "L7" &&
    type !== "SOCK" &&
    (verdict === "FORWARDED" || verdict === "REDIRECTED") &&
    transport.flags?.some((flag) => flag === "SYN" || flag === "FIN" || flag === "RST") === true,
  drop: ({ verdict }) => verdict === "DROPPED",
};

export const METRICS = Object.keys(COUNTS) as MetricName[];

/** Whether filters keep a record. Without an object nothing is kept; of several objects each keeps what it includes. */
export const logKeeper = (logs: readonly ContainerNetworkLog[]): Matcher =>
  anyOf(logs.flatMap(({ spec }) => spec.includefilters));

/** Says what filters of logs do with a record, and which of them. */
export function logDecider(logs: readonly ContainerNetworkLog[]): (record: FlowRecord) => LogDecision {
  const filters = logs.flatMap(({ metadata, spec }) =>
    named(spec.includefilters, metadata.name, "spec.includefilters"),
  );
  return (record) => ({
    kept: some(filters, ({ matches }) => matches(record)),
    by: matching(filters, record),
  });
}

interface NamedFilter {
  readonly ref: FilterRef;
  readonly matches: Matcher;
}

const named = (filters: readonly FlowFilter[], object: string, path: string): NamedFilter[] =>
  filters.map((filter, at) => ({
    ref: {
      object,
      path: `${path}[${at}]`,
      ...(filter.name === undefined ? {} : { name: filter.name }),
    },
    matches: matcher(filter),
  }));

const matching = (filters: readonly NamedFilter[], record: FlowRecord): FilterRef[] =>
  filters.filter(({ matches }) => matches(record) === true).map(({ ref }) => ref);

interface MetricFilter {
  readonly include?: readonly NamedFilter[];
  readonly exclude: readonly NamedFilter[];
}

/** The filters of a metric. One that stands twice in an object is taken as one with all filters of both. */
function filtersOf(object: ContainerNetworkMetric, metric: MetricName): MetricFilter | undefined {
  const own = [...object.spec.filters.entries()].filter(([, filter]) => filter.metric === metric);
  if (own.length === 0) return undefined;
  const all = (key: "includeFilters" | "excludeFilters"): NamedFilter[] =>
    own.flatMap(([at, filter]) =>
      named(filter[key] ?? [], object.metadata.name, `spec.filters[${at}].${key}`),
    );
  const include = all("includeFilters");
  return { ...(include.length === 0 ? {} : { include }), exclude: all("excludeFilters") };
}

/** Whether a metric counts the records that it is about. */
export type MetricCounter = Readonly<Record<MetricName, Matcher>>;

/**
 * Whether each metric counts a record that it is about: it does where a filter includes it, or none includes anything, and none
 * excludes it. Without an object everything counts; a metric that an object does not name is unknown, for nobody says.
 */
export function metricCounter(object?: ContainerNetworkMetric): MetricCounter {
  const counterOf = (metric: MetricName): Matcher => {
    if (object === undefined) return () => true;
    const filter = filtersOf(object, metric);
    return filter === undefined ? () => undefined : counting(filter);
  };
  return {
    dns: counterOf("dns"),
    flow: counterOf("flow"),
    tcp: counterOf("tcp"),
    drop: counterOf("drop"),
  };
}

const counting =
  ({ include, exclude }: MetricFilter): Matcher =>
  (record) =>
    every(
      [
        include === undefined ? true : some(include, ({ matches }) => matches(record)),
        not(some(exclude, ({ matches }) => matches(record))),
      ],
      (answer) => answer,
    );

/** Says of every metric that is about a record whether it counts it, and which filter decides. */
export function metricDecider(
  object?: ContainerNetworkMetric,
): (record: FlowRecord) => readonly MetricDecision[] {
  const counter = metricCounter(object);
  const filters = new Map(
    METRICS.map((metric) => [metric, object === undefined ? undefined : filtersOf(object, metric)]),
  );
  return (record) =>
    METRICS.filter((metric) => COUNTS[metric](record)).map((metric) => {
      const { include = [], exclude = [] } = filters.get(metric) ?? {};
      const excluding = matching(exclude, record);
      return {
        metric,
        counted: counter[metric](record),
        by: excluding.length > 0 ? excluding : matching(include, record),
      };
    });
}
