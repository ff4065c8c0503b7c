import type {
  ContainerNetworkLog,
  ContainerNetworkMetric,
  FlowEndpoint,
  FlowFilter,
} from "../../model/manifest/acns.ts";
import { parseAddress, parseCidr } from "../../model/cidr.ts";
import { shown } from "../../model/shown.ts";
import { isNamespaceName, selectorFaults } from "./names.ts";
import type { Faults } from "./rules.ts";

export function* logFaults({ spec }: ContainerNetworkLog): Faults {
  if (spec.includefilters.length === 0)
    yield {
      rule: "BLD019",
      path: "spec.includefilters",
      reason: "a ContainerNetworkLog needs a filter that includes flows",
      remedy: "Add include(…).",
    };
  for (const [at, filter] of spec.includefilters.entries())
    yield* filterFaults(filter, `spec.includefilters[${at}]`);
}

const METRICS = ["dns", "flow", "tcp", "drop"];

export function* metricFaults({ spec }: ContainerNetworkMetric): Faults {
  for (const [at, { metric, includeFilters, excludeFilters }] of spec.filters.entries()) {
    const path = `spec.filters[${at}]`;
    if (!METRICS.includes(metric))
      yield {
        rule: "BLD019",
        path: `${path}.metric`,
        reason: `${shown(metric)} is none of ${METRICS.join(", ")}`,
      };
    const filters = [...(includeFilters ?? []), ...(excludeFilters ?? [])];
    if (filters.length === 0)
      yield {
        rule: "BLD019",
        path,
        reason: `the metric ${metric} has neither a filter that includes nor one that excludes`,
        remedy: "Add one, or leave the metric out: it then is collected whole.",
      };
    for (const [index, filter] of (includeFilters ?? []).entries())
      yield* filterFaults(filter, `${path}.includeFilters[${index}]`);
    for (const [index, filter] of (excludeFilters ?? []).entries())
      yield* filterFaults(filter, `${path}.excludeFilters[${index}]`);
  }
  if (spec.filters.length === 0)
    yield {
      rule: "BLD019",
      path: "spec.filters",
      reason: "the resource filters no metric",
      remedy: "Add a filter, or leave the resource out: everything is collected without one.",
    };
}

const CLOSED = { protocol: ["tcp", "udp", "dns"], verdict: ["forwarded", "dropped"] } as const;

function* filterFaults(filter: FlowFilter, path: string): Faults {
  for (const key of ["protocol", "verdict"] as const)
    for (const value of filter[key] ?? [])
      if (!(CLOSED[key] as readonly string[]).includes(value))
        yield {
          rule: "BLD019",
          path: `${path}.${key}`,
          reason: `${shown(value)} is none of ${CLOSED[key].join(", ")}`,
        };
  if (filter.from !== undefined) yield* endpointFaults(filter.from, `${path}.from`);
  if (filter.to !== undefined) yield* endpointFaults(filter.to, `${path}.to`);
}

function* endpointFaults({ namespacedPod = [], labelSelector, ip = [] }: FlowEndpoint, path: string): Faults {
  for (const pod of namespacedPod) {
    const [namespace = "", prefix, ...more] = pod.split("/");
    const isPrefix = prefix !== undefined && more.length === 0 && /^([a-z0-9][-a-z0-9.]*)?\*?$/.test(prefix);
    if (!isNamespaceName(namespace) || !isPrefix)
      yield {
        rule: "BLD019",
        path: `${path}.namespacedPod`,
        reason: `${shown(pod)} names no pods`,
        remedy: 'Write "namespace/" for all pods of it, or "namespace/beginning-of-the-name".',
      };
  }
  for (const address of ip)
    if (parseAddress(address) === undefined && parseCidr(address) === undefined)
      yield {
        rule: "BLD019",
        path: `${path}.ip`,
        reason: `${shown(address)} is neither an address nor a range`,
      };
  if (labelSelector !== undefined)
    yield* selectorFaults(labelSelector, `${path}.labelSelector`, "kubernetes");
}
