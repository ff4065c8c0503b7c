import { oneOf, POD, promql, state } from "./promql.ts";

/** The name of what owns each pod, as the label `controller`. */
const CONTROLLERS = oneOf(
  POD,
  "controller",
  `label_replace(${state("kube_pod_owner")}, "controller", "$1", "owner_name", "(.*)")`,
);

/** A pod's series with its controller, folded: pods come and go, a controller stays, and so does its alert. */
export const byController = (fold: string, series: string): string =>
  promql`${fold} (${series} * on (${POD}) group_left (controller) ${CONTROLLERS})`;
