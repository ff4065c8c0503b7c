import { growing, KSM, steady, type AlertCase } from "./alert-case.ts";
import type { Labels, Series } from "./promtool.ts";

const deployment: Labels = { ...KSM, namespace: "shop", deployment: "web" };
const deployed = (spec: number, available: number, updated = steady(3)): Series[] => [
  ["kube_deployment_spec_replicas", deployment, steady(spec)],
  ["kube_deployment_status_replicas_available", deployment, steady(available)],
  ["kube_deployment_status_replicas_updated", deployment, updated],
];

const stateful: Labels = { ...KSM, namespace: "shop", statefulset: "db" };
const set = (ready: number, replicas: number, updated = steady(3)): Series[] => [
  ["kube_statefulset_status_replicas_ready", stateful, steady(ready)],
  ["kube_statefulset_status_replicas", stateful, steady(replicas)],
  ["kube_statefulset_status_replicas_updated", stateful, updated],
];
const generations = (wanted: number, observed: number): Series[] => [
  ["kube_statefulset_metadata_generation", stateful, steady(wanted)],
  ["kube_statefulset_status_observed_generation", stateful, steady(observed)],
];

const autoscaler: Labels = { ...KSM, namespace: "shop", horizontalpodautoscaler: "web" };
const scaled = (desired: number, current: string, [min, max]: [number, number] = [2, 10]): Series[] => [
  ["kube_horizontalpodautoscaler_status_desired_replicas", autoscaler, steady(desired)],
  ["kube_horizontalpodautoscaler_status_current_replicas", autoscaler, current],
  ["kube_horizontalpodautoscaler_spec_min_replicas", autoscaler, steady(min)],
  ["kube_horizontalpodautoscaler_spec_max_replicas", autoscaler, steady(max)],
];

const SIX_HOURS = 380;
const job = (name: string, completions: string, succeeded: string): Series[] => [
  ["kube_job_spec_completions", { ...KSM, namespace: "shop", job_name: name }, completions],
  ["kube_job_status_succeeded", { ...KSM, namespace: "shop", job_name: name }, succeeded],
];
const failed = (condition: string, value: number): Series => [
  "kube_job_failed",
  { ...KSM, namespace: "shop", job_name: "report", condition },
  steady(value),
];
const report: Labels = { namespace: "shop", job_name: "report" };

/** How the alerts on what makes pods are tried. */
export const CONTROLLER_CASES: readonly AlertCase[] = [
  {
    name: "KubeDeploymentReplicasMismatch",
    series: deployed(3, 2),
    fires: [[deployment, "The Deployment shop/web in shop should have 3 pods, and has fewer."]],
    quiet: {
      "all are available": deployed(3, 3),
      "it goes down": deployed(2, 3),
      "new ones are being made": deployed(3, 2, growing(1)),
    },
  },
  {
    name: "KubeStatefulSetReplicasMismatch",
    series: set(2, 3),
    fires: [[stateful, "2 pods of the StatefulSet shop/db in shop are ready, and it has another number."]],
    quiet: { "all are ready": set(3, 3), "new ones are being made": set(2, 3, growing(1)) },
  },
  {
    name: "KubeStatefulSetGenerationMismatch",
    series: generations(3, 2),
    fires: [[stateful, "The StatefulSet shop/db in shop is not what was asked for."]],
    quiet: { "it is": generations(3, 3) },
  },
  {
    name: "KubeHpaReplicasMismatch",
    series: scaled(5, steady(4)),
    fires: [[autoscaler, "The autoscaler shop/web in shop wants 5 pods, and has another number."]],
    quiet: {
      "it has what it wants": scaled(5, steady(5)),
      "it may not have more": scaled(12, steady(10)),
      "it may not have fewer": scaled(1, steady(2)),
      "the number changes": scaled(100, growing(1, 3), [2, 1000]),
    },
  },
  {
    name: "KubeHpaMaxedOut",
    series: scaled(10, steady(10)),
    fires: [[autoscaler, "The autoscaler shop/web in shop has 10 pods, as many as it may."]],
    quiet: { "it may have one more": scaled(9, steady(9)) },
  },
  {
    name: "KubeJobStale",
    series: job("report", steady(3, SIX_HOURS), steady(1, SIX_HOURS)),
    fires: [[report, "The Job shop/report in shop has not completed within six hours."]],
    quiet: {
      "it completed": job("report", steady(3, SIX_HOURS), `${steady(0, 100)} ${steady(3, 280)}`),
      "one follows the other": [
        ...job("first", steady(1, SIX_HOURS), `${steady(0, 200)} ${steady(1, 180)}`),
        ...job("second", `_x200 ${steady(1, 180)}`, `_x200 ${steady(0, 180)}`),
      ],
    },
    moved: {
      threshold: 2,
      series: job("report", steady(5, SIX_HOURS), steady(1, SIX_HOURS)),
      fires: [[report, "The Job shop/report in shop has not completed within six hours."]],
    },
  },
  {
    name: "KubeJobFailed",
    series: [failed("true", 1), failed("false", 0)],
    fires: [[{ ...KSM, ...report, condition: "true" }, "The Job shop/report in shop has failed."]],
    quiet: { "it has not": [failed("true", 0), failed("false", 1)] },
  },
];
