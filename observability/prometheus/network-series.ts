import { promql } from "./promql.ts";

/** How far back a rate looks: ten scrapes of thirty seconds, so that one that fails does not show. */
export const WINDOW = "5m";

/**
 * A series of Hubble's with the namespace of the pod that it is about as the label `namespace`: flows that leave a pod name it in
 * `source`, flows that reach one in `destination`, as namespace/pod. What is about no pod has no namespace.
 */
export const ofNamespace = (series: string): string => promql`
  label_replace(
    label_replace(${series}, "namespace", "$1", "source", "([^/]+)/.+"),
    "namespace", "$1", "destination", "([^/]+)/.+"
  )`;

/** A counter's growth a second, by the namespace of its pods and more. */
export const rateByNamespace = (series: string, ...labels: readonly string[]): string =>
  promql`sum by (${["cluster", "namespace", ...labels].join(", ")}) (${ofNamespace(`rate(${series}[${WINDOW}])`)})`;

/**
 * Packets a second that nodes pass on, and drop, by Cilium or by Retina on Azure's own dataplane: no node runs both. Cilium writes
 * directions in capitals, and the two have reasons of their own.
 */
export const forwarded = (by: string): string => promql`
  sum by (${by}) (rate(cilium_forward_count_total[${WINDOW}]))
  or
  sum by (${by}) (rate(networkobservability_forward_count[${WINDOW}]))`;

/** @see forwarded */
export const dropped = (by: string): string => promql`
  sum by (${by}) (rate(cilium_drop_count_total[${WINDOW}]))
  or
  sum by (${by}) (rate(networkobservability_drop_count[${WINDOW}]))`;
