import type { AlertRow } from "./alert-table.ts";
import { byController } from "./controllers.ts";
import { cadvisor, kubelet, POD, promql, state } from "./promql.ts";

const JOB = "cluster, namespace, job_name";

/** A container of a pod, without the one that holds the pod's network. */
const REAL = ['image!=""', 'container!~"|POD"'] as const;

/** Ready pods of what should run, as a share, where it is too small. */
const ready = (
  kind: "deployment" | "daemonset",
  is: string,
  should: string,
  threshold: number,
): string => promql`
  sum by (cluster, namespace, ${kind}) (${state(is)})
  / sum by (cluster, namespace, ${kind}) (${state(should)})
  < ${threshold}`;

const hpa = (what: string): string => state(`kube_horizontalpodautoscaler_${what}_replicas`);
const CURRENT = hpa("status_current");

/** Alerts on pods and their containers. */
const PODS = [
  {
    name: "KubePodCrashLooping",
    group: "pod",
    meaning: "A container keeps ending soon after its start.",
    expression: () => promql`
      max_over_time(${state("kube_pod_container_status_waiting_reason", 'reason="CrashLoopBackOff"')}[5m]) == 1`,
    for: "PT15M",
    severity: 4,
    timeToResolve: "PT10M",
    description:
      "The container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} in {{ $labels.cluster }} keeps ending.",
  },
  {
    name: "KubePodContainerRestart",
    group: "pod",
    meaning: "The containers of a controller restarted more often than the threshold within an hour.",
    threshold: { default: 0, unit: "restarts", fires: "above" },
    expression: (threshold: number) => promql`
      ${byController(
        "sum by (cluster, namespace, controller, container)",
        `increase(${state("kube_pod_container_status_restarts_total")}[1h])`,
      )} > ${threshold}`,
    for: "PT15M",
    severity: 4,
    timeToResolve: "PT10M",
    description:
      'The containers {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.controller }} in {{ $labels.cluster }} restarted {{ $value | printf "%.0f" }} times within an hour.',
  },
  {
    name: "KubePodReadyStateLow",
    group: "pod",
    meaning: "A smaller share than the threshold of the pods of a Deployment or DaemonSet is ready.",
    threshold: { default: 0.8, unit: "share", fires: "below" },
    expression: (threshold: number) => promql`
      ${ready("deployment", "kube_deployment_status_replicas_ready", "kube_deployment_spec_replicas", threshold)}
      or
      ${ready(
        "daemonset",
        "kube_daemonset_status_number_ready",
        "kube_daemonset_status_desired_number_scheduled",
        threshold,
      )}`,
    for: "PT5M",
    severity: 4,
    timeToResolve: "PT15M",
    description:
      "{{ $value | humanizePercentage }} of the pods of {{ $labels.namespace }}/{{ $labels.deployment }}{{ $labels.daemonset }} in {{ $labels.cluster }} are ready.",
  },
  {
    name: "KubePodFailedState",
    group: "pod",
    meaning: "More pods of a controller than the threshold have failed.",
    threshold: { default: 0, unit: "pods", fires: "above" },
    expression: (threshold: number) => promql`
      ${byController(
        "sum by (cluster, namespace, controller)",
        state("kube_pod_status_phase", 'phase="Failed"'),
      )} > ${threshold}`,
    for: "PT5M",
    severity: 4,
    timeToResolve: "PT15M",
    description:
      "{{ $value }} pods of {{ $labels.namespace }}/{{ $labels.controller }} in {{ $labels.cluster }} have failed.",
  },
  {
    name: "KubePodNotReadyByController",
    group: "pod",
    meaning: "More pods of a controller than the threshold wait for a start, or nobody knows how they are.",
    threshold: { default: 0, unit: "pods", fires: "above" },
    expression: (threshold: number) => promql`
      ${byController(
        "sum by (cluster, namespace, controller)",
        `max by (${POD}) (${state("kube_pod_status_phase", 'phase=~"Pending|Unknown"')})`,
      )} > ${threshold}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $value }} pods of {{ $labels.namespace }}/{{ $labels.controller }} in {{ $labels.cluster }} are not running.",
  },
  {
    name: "KubeContainerAverageCPUHigh",
    group: "pod",
    meaning: "A container uses a larger share than the threshold of the CPU that it may use.",
    threshold: { default: 0.95, unit: "share", fires: "above" },
    expression: (threshold: number) => promql`
      sum by (${POD}, container) (rate(${cadvisor("container_cpu_usage_seconds_total", ...REAL)}[5m]))
      / sum by (${POD}, container) (
        ${cadvisor("container_spec_cpu_quota", ...REAL)} / ${cadvisor("container_spec_cpu_period", ...REAL)}
      )
      > ${threshold}`,
    for: "PT5M",
    severity: 4,
    timeToResolve: "PT15M",
    description:
      "The container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} in {{ $labels.cluster }} uses {{ $value | humanizePercentage }} of its CPU limit.",
  },
  {
    name: "KubeContainerAverageMemoryHigh",
    group: "pod",
    meaning:
      "A container of one of a controller's pods holds a larger share than the threshold of the memory that it may use.",
    threshold: { default: 0.95, unit: "share", fires: "above" },
    expression: (threshold: number) => promql`
      ${byController(
        "max by (cluster, namespace, controller, container)",
        promql`max by (${POD}, container) (${cadvisor("container_memory_working_set_bytes", ...REAL)})
          / max by (${POD}, container)
            (${state("kube_pod_container_resource_limits", 'resource="memory"', 'node!=""')})`,
      )} > ${threshold}`,
    for: "PT10M",
    severity: 4,
    timeToResolve: "PT10M",
    description:
      "A container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.controller }} in {{ $labels.cluster }} uses {{ $value | humanizePercentage }} of its memory limit.",
  },
  {
    name: "KubeletPodStartUpLatencyHigh",
    group: "pod",
    meaning:
      "One in a hundred times a node takes longer than the threshold to bring a pod where it should be.",
    threshold: { default: 60, unit: "seconds", fires: "above" },
    expression: (threshold: number) => promql`
      histogram_quantile(
        0.99, sum by (cluster, instance, le) (rate(${kubelet("kubelet_pod_worker_duration_seconds_bucket")}[5m]))
      )
      * on (cluster, instance) group_left (node)
        max by (cluster, instance, node) (${kubelet("kubelet_node_name")})
      > ${threshold}`,
    for: "PT10M",
    severity: 4,
    timeToResolve: "PT10M",
    description:
      "The node {{ $labels.node }} of {{ $labels.cluster }} takes {{ $value | humanizeDuration }} for a pod.",
  },
  {
    name: "KubePVUsageHigh",
    group: "pod",
    meaning: "A larger share than the threshold of a volume is used.",
    threshold: { default: 0.8, unit: "share", fires: "above" },
    expression: (threshold: number) => promql`
      avg by (cluster, namespace, persistentvolumeclaim) (
        ${kubelet("kubelet_volume_stats_used_bytes")} / ${kubelet("kubelet_volume_stats_capacity_bytes")}
      )
      > ${threshold}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $value | humanizePercentage }} of the volume of {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} in {{ $labels.cluster }} is used.",
  },
] as const satisfies readonly AlertRow[];

/** Alerts on what makes pods. */
const CONTROLLERS = [
  {
    name: "KubeDeploymentReplicasMismatch",
    group: "pod",
    meaning: "A Deployment lacks pods that are available, and no new ones have been made for ten minutes.",
    expression: () => promql`
      ${state("kube_deployment_spec_replicas")} > ${state("kube_deployment_status_replicas_available")}
      and changes(${state("kube_deployment_status_replicas_updated")}[10m]) == 0`,
    for: "PT15M",
    severity: 4,
    timeToResolve: "PT15M",
    description:
      "The Deployment {{ $labels.namespace }}/{{ $labels.deployment }} in {{ $labels.cluster }} should have {{ $value }} pods, and has fewer.",
  },
  {
    name: "KubeStatefulSetReplicasMismatch",
    group: "pod",
    meaning: "Pods of a StatefulSet are not ready, and no new ones have been made for ten minutes.",
    expression: () => promql`
      ${state("kube_statefulset_status_replicas_ready")} != ${state("kube_statefulset_status_replicas")}
      and changes(${state("kube_statefulset_status_replicas_updated")}[10m]) == 0`,
    for: "PT15M",
    severity: 4,
    timeToResolve: "PT10M",
    description:
      "{{ $value }} pods of the StatefulSet {{ $labels.namespace }}/{{ $labels.statefulset }} in {{ $labels.cluster }} are ready, and it has another number.",
  },
  {
    name: "KubeStatefulSetGenerationMismatch",
    group: "pod",
    meaning: "A change of a StatefulSet is not acted upon: it failed and was not taken back.",
    expression: () => promql`
      ${state("kube_statefulset_metadata_generation")} != ${state("kube_statefulset_status_observed_generation")}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "The StatefulSet {{ $labels.namespace }}/{{ $labels.statefulset }} in {{ $labels.cluster }} is not what was asked for.",
  },
  {
    name: "KubeHpaReplicasMismatch",
    group: "pod",
    meaning:
      "An autoscaler that could add or remove pods has not had the number that it wants for fifteen minutes.",
    expression: () => promql`
      ${hpa("status_desired")} != ${CURRENT}
      and ${CURRENT} > ${hpa("spec_min")}
      and ${CURRENT} < ${hpa("spec_max")}
      and changes(${CURRENT}[15m]) == 0`,
    for: "PT15M",
    severity: 4,
    timeToResolve: "PT15M",
    description:
      "The autoscaler {{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} in {{ $labels.cluster }} wants {{ $value }} pods, and has another number.",
  },
  {
    name: "KubeHpaMaxedOut",
    group: "pod",
    meaning: "An autoscaler has made as many pods as it may.",
    expression: () => promql`${CURRENT} == ${hpa("spec_max")}`,
    for: "PT15M",
    severity: 4,
    timeToResolve: "PT15M",
    description:
      "The autoscaler {{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} in {{ $labels.cluster }} has {{ $value }} pods, as many as it may.",
  },
  {
    name: "KubeJobStale",
    group: "pod",
    meaning: "A Job lacks more completions than the threshold.",
    threshold: { default: 0, unit: "completions", fires: "above" },
    expression: (threshold: number) => promql`
      max by (${JOB}) (${state("kube_job_spec_completions")})
      - max by (${JOB}) (${state("kube_job_status_succeeded")})
      > ${threshold}`,
    for: "PT360M",
    severity: 4,
    timeToResolve: "PT15M",
    description:
      "The Job {{ $labels.namespace }}/{{ $labels.job_name }} in {{ $labels.cluster }} has not completed within six hours.",
  },
  {
    name: "KubeJobFailed",
    group: "pod",
    meaning: "A Job has failed.",
    expression: () => promql`${state("kube_job_failed", 'condition="true"')} == 1`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "The Job {{ $labels.namespace }}/{{ $labels.job_name }} in {{ $labels.cluster }} has failed.",
  },
] as const satisfies readonly AlertRow[];

/** Sixteen alerts on pods and workloads (names, times and thresholds: recommendedMetricAlerts.json of Azure/prometheus-collector, group Pod-level). */
export const POD_ALERTS = [...PODS, ...CONTROLLERS] as const;
