import { flow, type LogFilters, type Metric, type MetricFilters } from "./filters.ts";
import { logFilters, metricFilters } from "./policy.ts";
import { label, type Labels } from "./selector.ts";

/** Namespaces whose pods Azure runs. */
export const SYSTEM_NAMESPACES = ["kube-system", "gatekeeper-system", "aks-command"] as const;

/** Pods of a namespace by the beginnings of their names. */
export interface ChosenPods {
  readonly namespace: string;
  /** @default every pod of the namespace */
  readonly pods?: readonly [string, ...string[]];
}

type Namespaces = readonly [string, ...string[]];

const METRICS: readonly Metric[] = ["dns", "flow", "tcp", "drop"];

const chosen = ({ namespace, pods }: ChosenPods) =>
  pods === undefined ? flow.namespaces(namespace) : flow.podsNamed(namespace, ...pods);

/** The label by which ACNS selects namespaces in a label selector. */
const NAMESPACE = "k8s.io/namespace";

const drops = (name: string): LogFilters => logFilters(name).include({ name: "drops", verdict: ["dropped"] });

/** Every metric about flows of which one end matches, and whatever was dropped: a dropped flow is in more metrics than `drop`. */
const everyMetric = (add: (filters: MetricFilters, metric: Metric) => MetricFilters): MetricFilters =>
  METRICS.reduce((filters, metric) => add(filters, metric), metricFilters());

/**
 * Filters that most clusters have. None of them hides a drop. Those for metrics name every metric, for nobody says what becomes
 * of one that is not named.
 *
 * @example
 * ```ts
 * import { filterPreset } from "pulumi-acns/policies";
 *
 * export const stored = filterPreset.logs.withoutSystemNamespaces();
 * export const counted = filterPreset.metrics.withoutSystemNamespaces();
 * ```
 */
export const filterPreset = {
  /** Which flows are stored. */
  logs: {
    /** What was dropped. */
    dropsOnly: (name = "drops"): LogFilters => drops(name),
    /** Flows from and to pods with these labels, such as those of an environment, and every drop. */
    withLabels: (labels: Labels, name = "labelled"): LogFilters =>
      drops(name)
        .include({ name: "from", from: flow.pods(labels) })
        .include({ name: "to", to: flow.pods(labels) }),
    /** All but what pods of these namespaces say among themselves and to the world outside, and every drop. */
    withoutSystemNamespaces: (
      namespaces: Namespaces = SYSTEM_NAMESPACES,
      name = "without-system",
    ): LogFilters => {
      const others = flow.pods(label(NAMESPACE).exists(), label(NAMESPACE).isNotIn(...namespaces));
      return drops(name).include({ name: "from", from: others }).include({ name: "to", to: others });
    },
    /** What chosen pods ask of DNS with the answers, and every drop. Needs an FQDN policy on them. */
    dnsOf: (pods: ChosenPods, name = "dns"): LogFilters =>
      drops(name)
        .include({ name: "questions", protocol: ["dns"], from: chosen(pods) })
        .include({ name: "answers", protocol: ["dns"], to: chosen(pods) }),
    /**
     * DNS and layer 7 of chosen pods, and every drop. Filters know no HTTP: their TCP is stored, which it is part of. Needs FQDN
     * and L7 policies on them.
     */
    dnsAndL7Of: (pods: ChosenPods, name = "dns-and-l7"): LogFilters =>
      drops(name)
        .include({ name: "from", protocol: ["dns", "tcp"], from: chosen(pods) })
        .include({ name: "to", protocol: ["dns", "tcp"], to: chosen(pods) }),
  },
  /** Which flows are counted; a cluster has one of these at most. */
  metrics: {
    /** What was dropped. */
    dropsOnly: (): MetricFilters =>
      everyMetric((filters, metric) => filters.include(metric, { verdict: ["dropped"] })),
    /** Flows from and to pods with these labels, such as those of an environment, and every drop. */
    withLabels: (labels: Labels): MetricFilters =>
      everyMetric((filters, metric) =>
        filters
          .include(metric, { verdict: ["dropped"] })
          .include(metric, { from: flow.pods(labels) })
          .include(metric, { to: flow.pods(labels) }),
      ),
    /** All but what pods of these namespaces say among themselves and to the world outside, and every drop. */
    withoutSystemNamespaces: (namespaces: Namespaces = SYSTEM_NAMESPACES): MetricFilters => {
      const others = flow.pods(label(NAMESPACE).exists(), label(NAMESPACE).isNotIn(...namespaces));
      return everyMetric((filters, metric) =>
        filters
          .include(metric, { verdict: ["dropped"] })
          .include(metric, { from: others })
          .include(metric, { to: others }),
      );
    },
    /** DNS of chosen pods, and every drop. */
    dnsOf: (pods: ChosenPods): MetricFilters =>
      everyMetric((filters, metric) => {
        const dropped = filters.include(metric, { verdict: ["dropped"] });
        return metric === "dns"
          ? dropped.include(metric, { from: chosen(pods) }).include(metric, { to: chosen(pods) })
          : dropped;
      }),
  },
} as const;
