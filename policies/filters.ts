import type {
  ContainerNetworkLog,
  ContainerNetworkMetric,
  FlowEndpoint,
  FlowFilter,
} from "../model/manifest/acns.ts";
import type { Meta } from "../model/manifest/meta.ts";
import { checked } from "./faults.ts";
import type { Misuse } from "./rules.ts";
import { shown } from "../model/shown.ts";
import { isDnsLabel } from "../model/labels.ts";
import { plain, type ManifestSource, type Target } from "./manifest.ts";
import { selectorOf, type Criterion } from "./selector.ts";

/** What a filter matches: every field that is given has to match, the values of one are alternatives. */
export interface FlowMatch {
  readonly name?: string;
  readonly protocol?: FlowFilter["protocol"];
  readonly verdict?: FlowFilter["verdict"];
  /** Where flows come from: one end, or several ends of one kind made one by `flow`. */
  readonly from?: FlowEndpoint;
  readonly to?: FlowEndpoint;
  /** Why flows were dropped; of the drop metric. */
  readonly reason?: readonly string[];
}

/**
 * One end of a flow.
 *
 * @example
 * ```ts
 * import { flow, logFilters } from "pulumi-acns/policies";
 *
 * logFilters("shop").include({ verdict: ["dropped"], from: flow.namespaces("shop"), to: flow.addresses("10.0.0.0/8") });
 * ```
 */
export const flow = {
  /** Every pod of these namespaces. */
  namespaces: (first: string, ...more: string[]): FlowEndpoint => ({
    namespacedPod: [first, ...more].map((namespace) => `${namespace}/`),
  }),
  /** Pods of a namespace by the beginnings of their names: the DNS pods are `coredns-`. */
  podsNamed: (namespace: string, first: string, ...more: string[]): FlowEndpoint => ({
    namespacedPod: [first, ...more].map((prefix) => `${namespace}/${prefix}`),
  }),
  /** Pods with these labels. */
  pods: (first: Criterion, ...more: Criterion[]): FlowEndpoint => ({
    labelSelector: selectorOf([first, ...more]),
  }),
  /** Addresses and ranges. */
  addresses: (first: string, ...more: string[]): FlowEndpoint => ({ ip: [first, ...more] }),
} as const;

const NOTHING_FILTERED: Misuse = {
  rule: "BLD019",
  path: "spec.filters",
  reason: "the resource filters no metric",
  remedy: "Add a filter, or leave the resource out: everything is collected without one.",
};

/** Ends that no pod fits: what is written is compared with namespace and name, sign by sign, as far as is documented. */
const misusesIn = (filters: readonly FlowMatch[]): Misuse[] =>
  filters
    .flatMap(({ from, to }) => [from, to])
    .flatMap((end) => end?.namespacedPod ?? [])
    .flatMap((pod) => {
      if (pod.includes("*"))
        return {
          rule: "BLD019",
          path: "spec",
          reason: `${shown(pod)} is meant as a pattern, and names are compared by their beginning`,
          remedy: "Leave out the star.",
        };
      const [, namespace = "", start = ""] = /^([^/]*)\/([^/]*)$/.exec(pod) ?? [];
      const fits = isDnsLabel(namespace) && /^([a-z0-9][-a-z0-9.]*)?$/.test(start);
      return fits ? [] : { rule: "BLD019", path: "spec", reason: `${shown(pod)} names no pods` };
    });

/**
 * Which flows are stored: those that any filter includes. Nothing is stored before the first of these exists.
 *
 * @example
 * ```ts
 * import { flow, logFilters } from "pulumi-acns/policies";
 *
 * logFilters("drops").include({ verdict: ["dropped"] }).include({ protocol: ["dns"], from: flow.namespaces("shop") });
 * ```
 */
export class LogFilters implements ManifestSource<ContainerNetworkLog> {
  readonly #meta: Meta;
  readonly #filters: readonly FlowMatch[];

  constructor(meta: Meta, filters: readonly FlowMatch[] = []) {
    this.#meta = meta;
    this.#filters = filters;
  }

  include(match: FlowMatch): LogFilters {
    return new LogFilters(this.#meta, [...this.#filters, match]);
  }

  toManifest(target: Target = {}): ContainerNetworkLog {
    const manifest: ContainerNetworkLog = {
      apiVersion: "acn.azure.com/v1alpha1",
      kind: "ContainerNetworkLog",
      metadata: this.#meta,
      spec: { includefilters: this.#filters },
    };
    return checked(plain(manifest), target, misusesIn(this.#filters));
  }
}

export type Metric = ContainerNetworkMetric["spec"]["filters"][number]["metric"];

interface MetricState {
  readonly metric: Metric;
  readonly includeFilters?: readonly FlowMatch[];
  readonly excludeFilters?: readonly FlowMatch[];
}

/**
 * Which flows are counted, metric by metric. A cluster has one of these at most, and counts everything without it.
 *
 * @example
 * ```ts
 * import { flow, metricFilters } from "pulumi-acns/policies";
 *
 * metricFilters().include("dns", { from: flow.namespaces("shop") }).exclude("flow", { from: flow.namespaces("kube-system") });
 * ```
 */
export class MetricFilters implements ManifestSource<ContainerNetworkMetric> {
  readonly #meta: Meta;
  readonly #filters: readonly MetricState[];

  constructor(meta: Meta, filters: readonly MetricState[] = []) {
    this.#meta = meta;
    this.#filters = filters;
  }

  /** Counts these flows in the metric; without it, all but those that are excluded. */
  include(metric: Metric, match: FlowMatch): MetricFilters {
    return this.#add(metric, "includeFilters", match);
  }

  /** Leaves these flows out of the metric. */
  exclude(metric: Metric, match: FlowMatch): MetricFilters {
    return this.#add(metric, "excludeFilters", match);
  }

  #add(metric: Metric, key: "includeFilters" | "excludeFilters", match: FlowMatch): MetricFilters {
    const before = this.#filters.find((filter) => filter.metric === metric);
    const filter = { ...before, metric, [key]: [...(before?.[key] ?? []), match] };
    const filters =
      before === undefined
        ? [...this.#filters, filter]
        : this.#filters.map((one) => (one === before ? filter : one));
    return new MetricFilters(this.#meta, filters);
  }

  toManifest(target: Target = {}): ContainerNetworkMetric {
    const manifest: ContainerNetworkMetric = {
      apiVersion: "acn.azure.com/v1alpha1",
      kind: "ContainerNetworkMetric",
      metadata: this.#meta,
      spec: { filters: this.#filters },
    };
    const all = this.#filters.flatMap(({ includeFilters = [], excludeFilters = [] }) => [
      ...includeFilters,
      ...excludeFilters,
    ]);
    return checked(plain(manifest), target, all.length === 0 ? [NOTHING_FILTERED] : misusesIn(all));
  }
}
