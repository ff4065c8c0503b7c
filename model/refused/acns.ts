import { parseAddress, parseCidr } from "../cidr.ts";
import type { Rule } from "../faults.ts";
import { isLabelKey, isLabelValue } from "../labels.ts";
import { childPath } from "../path.ts";
import { shown } from "../shown.ts";
import {
  fieldIn,
  fieldsIn,
  isFields,
  listIn,
  objectsIn,
  textsIn,
  type Fields,
  type Placed,
} from "../document.ts";
import { expressionFaults, keysOfSelector, valueFaults } from "./cilium/selectors.ts";

const LOGS = "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-logs";
const METRICS = "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-metrics-filtering";

/** The filters of a ContainerNetworkLog or ContainerNetworkMetric, laid out for validation. */
export interface FiltersView {
  /** Whether logs are filtered, and not metrics. */
  readonly ofLogs: boolean;
  readonly spec: Fields;
  /** Of metrics: what is filtered by metric. */
  readonly metrics: readonly Placed<Fields>[];
  /** Both ends of every filter. */
  readonly endpoints: readonly Placed<Fields>[];
}

/** Lays out a ContainerNetworkLog or ContainerNetworkMetric. */
export function filtersOf(
  value: Fields,
  kind: "ContainerNetworkLog" | "ContainerNetworkMetric",
): FiltersView {
  const spec = fieldsIn(value, "spec");
  const metrics = objectsIn(spec, "filters", "spec");
  const filters = [
    ...objectsIn(spec, "includefilters", "spec"),
    ...metrics.flatMap((metric) =>
      ["includeFilters", "excludeFilters"].flatMap((key) => objectsIn(metric.value, key, metric.path)),
    ),
  ];
  const endpoints = filters.flatMap((filter) =>
    ["from", "to"].flatMap((key) => {
      const endpoint = fieldIn(filter.value, key);
      return isFields(endpoint) ? [{ value: endpoint, path: `${filter.path}.${key}` }] : [];
    }),
  );
  return { ofLogs: kind === "ContainerNetworkLog", spec, metrics, endpoints };
}

const selectorsOf = ({ endpoints }: FiltersView): Placed<Fields>[] =>
  endpoints.flatMap(({ value, path }) => {
    const selector = fieldIn(value, "labelSelector");
    return isFields(selector) ? [{ value: selector, path: `${path}.labelSelector` }] : [];
  });

/** Rules on the two resources of ACNS. */
export const acnsRefusals: readonly Rule<FiltersView>[] = [
  {
    id: "ACNS024",
    severity: "error",
    title: "A ContainerNetworkMetric includes or excludes something for every metric that it names.",
    remedy: "Give includeFilters or excludeFilters, or remove the metric.",
    docs: METRICS,
    *check({ ofLogs, metrics }) {
      if (ofLogs) return;
      for (const { value, path } of metrics)
        if (["includeFilters", "excludeFilters"].every((key) => listIn(value, key).length === 0))
          yield { path, reason: "neither includeFilters nor excludeFilters holds a filter" };
    },
  },
  {
    id: "ACNS025",
    severity: "error",
    title: "A ContainerNetworkLog has at least one include filter.",
    remedy: "Give includefilters (in lower case) a filter; an empty one, {}, has no conditions.",
    docs: LOGS,
    *check({ ofLogs, spec }) {
      if (
        ofLogs &&
        Array.isArray(fieldIn(spec, "includefilters")) &&
        listIn(spec, "includefilters").length === 0
      )
        yield { path: "spec.includefilters", reason: "the list is empty" };
    },
  },
  {
    id: "ACN001",
    severity: "error",
    title: "Ends of filters are named by legal addresses, ranges and labels.",
    remedy: "Correct the value.",
    docs: LOGS,
    *check(view) {
      for (const { value, path } of view.endpoints)
        for (const ip of textsIn(value, "ip", path))
          if (parseAddress(ip.value) === undefined && parseCidr(ip.value) === undefined)
            yield { path: ip.path, reason: `${shown(ip.value)} is neither address nor range` };
      for (const selector of selectorsOf(view)) {
        yield* expressionFaults(selector);
        yield* valueFaults(selector);
        for (const key of keysOfSelector(selector))
          if (!isLabelKey(key.value))
            yield { path: key.path, reason: `${shown(key.value)} is no key of a label` };
        for (const [key, label] of Object.entries(fieldsIn(selector.value, "matchLabels")))
          if (typeof label === "string" && !isLabelValue(label))
            yield {
              path: childPath(`${selector.path}.matchLabels`, key),
              reason: `${shown(label)} can be no label's value`,
            };
      }
    },
  },
];
