import type {
  ContainerNetworkLog,
  ContainerNetworkMetric,
  FlowEndpoint,
  FlowFilter,
} from "../../model/manifest/acns.ts";
import type { CiliumCIDRGroup, CiliumLocalRedirectPolicy } from "../../model/manifest/cilium.ts";
import { flow, type FlowMatch, type LogFilters, type Metric, type MetricFilters } from "../filters.ts";
import type { CidrGroup, LocalRedirect, RedirectBackend, RedirectFrontend } from "../groups.ts";
import { cidrGroup, localRedirect, logFilters, metricFilters } from "../policy.ts";
import { call, firstThat, literal, method, same, type Expression } from "./expression.ts";
import { named } from "./meta.ts";
import { criteria } from "./selectors.ts";

export const cidrGroupCode = ({ metadata, spec }: CiliumCIDRGroup): Expression<CidrGroup> =>
  call("cidrGroup", cidrGroup, literal(metadata.name), literal(spec.externalCIDRs), ...named(metadata));

/** A redirect by its factory; where its selector asks for more than labels, that asks for less and is not taken. */
export function redirectCode({ metadata, spec }: CiliumLocalRedirectPolicy): Expression<LocalRedirect> {
  const { addressMatcher, serviceMatcher } = spec.redirectFrontend;
  const frontend = {
    ...(addressMatcher === undefined
      ? {
          service: serviceMatcher?.serviceName,
          ...(serviceMatcher?.toPorts === undefined ? {} : { ports: serviceMatcher.toPorts }),
        }
      : { ip: addressMatcher.ip, ports: addressMatcher.toPorts }),
  } as RedirectFrontend;
  const backend = {
    pods: spec.redirectBackend.localEndpointSelector.matchLabels ?? {},
    ports: spec.redirectBackend.toPorts,
    ...(spec.skipRedirectFromBackend === undefined
      ? {}
      : { exceptFromBackend: spec.skipRedirectFromBackend }),
  } as RedirectBackend;
  return call(
    "localRedirect",
    localRedirect,
    literal(metadata.name),
    literal(frontend),
    literal(backend),
    ...named(metadata),
  );
}

export function logCode({ metadata, spec }: ContainerNetworkLog): Expression<LogFilters> {
  const start: Expression<LogFilters> = call(
    "logFilters",
    logFilters,
    literal(metadata.name),
    ...named(metadata),
  );
  return spec.includefilters.reduce(
    (built, filter) =>
      method(built, "include", (one, match: FlowMatch) => one.include(match), [matchCode(filter)]),
    start,
  );
}

export function metricCode({ metadata, spec }: ContainerNetworkMetric): Expression<MetricFilters> {
  const isUsual = metadata.name === "container-network-metric" && Object.keys(metadata).length === 1;
  let built: Expression<MetricFilters> = isUsual
    ? call("metricFilters", () => metricFilters())
    : call("metricFilters", metricFilters, literal(metadata.name), ...named(metadata));
  for (const { metric, includeFilters = [], excludeFilters = [] } of spec.filters) {
    for (const [verb, filters] of [
      ["include", includeFilters],
      ["exclude", excludeFilters],
    ] as const)
      for (const filter of filters)
        built = method(built, verb, (one, of: Metric, match: FlowMatch) => one[verb](of, match), [
          literal(metric),
          matchCode(filter),
        ]);
  }
  return built;
}

/** A filter as an object whose ends are named in words. */
function matchCode(filter: FlowFilter): Expression<FlowMatch> {
  const parts = Object.entries(filter).map(([key, value]) => [key, partCode(key, value)] as const);
  return {
    code: parts.length === 0 ? "{}" : `{ ${parts.map(([key, { code }]) => `${key}: ${code}`).join(", ")} }`,
    value: Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
    uses: parts.flatMap(([, { uses }]) => uses),
  };
}

const partCode = (key: string, value: unknown): Expression<unknown> =>
  key === "from" || key === "to" ? endCode(value as FlowEndpoint) : literal(value);

function endCode(end: FlowEndpoint): Expression<FlowEndpoint> {
  return firstThat(endCandidates(end), (value) => same(value, end)) ?? literal(end);
}

function* endCandidates({
  namespacedPod = [],
  labelSelector,
  ip = [],
}: FlowEndpoint): Generator<Expression<FlowEndpoint>> {
  const [address, ...addresses] = ip.map((text) => literal(text));
  if (address !== undefined) yield call("flow.addresses", flow.addresses, address, ...addresses);
  const parts = labelSelector === undefined ? undefined : criteria(labelSelector);
  if (parts !== undefined) yield call("flow.pods", flow.pods, ...parts);
  const pods = namespacedPod.map((text) => text.split("/"));
  const [first, ...more] = pods.map(([namespace = ""]) => literal(namespace));
  if (first === undefined) return;
  yield call("flow.namespaces", flow.namespaces, first, ...more);
  const [prefix, ...prefixes] = pods.map(([, name = ""]) => literal(name));
  if (prefix !== undefined) yield call("flow.podsNamed", flow.podsNamed, first, prefix, ...prefixes);
}
