import type { AlertRow } from "./alert-table.ts";
import { kubelet, promql, state } from "./promql.ts";
import { byController } from "./controllers.ts";

/** What the quotas of a cluster's namespaces promise, for each unit that its nodes can give. */
const overcommit = (resource: "cpu" | "memory", threshold: number): string => promql`
  sum by (cluster) (
    min without (resource) (${state("kube_resourcequota", 'type="hard"', `resource=~"(requests[.])?${resource}"`)})
  )
  / sum by (cluster) (${state("kube_node_status_allocatable", `resource="${resource}"`)})
  > ${threshold}`;

const CLIENT = "cluster, instance, job, namespace";
const CLAIM = "cluster, namespace, persistentvolumeclaim";
const available = kubelet("kubelet_volume_stats_available_bytes");
const FOUR_DAYS = 4 * 24 * 3600;

/** Volumes that will not fill up, or of which nobody wants to hear. */
const EXEMPT = promql`(
  ${state("kube_persistentvolumeclaim_access_mode", 'access_mode="ReadOnlyMany"')} == 1
  or ${state("kube_persistentvolumeclaim_labels", 'label_excluded_from_alerts="true"')} == 1
)`;

/** Eleven alerts on the cluster (names, times and thresholds: recommendedMetricAlerts.json of Azure/prometheus-collector, group Cluster-level). */
export const CLUSTER_ALERTS = [
  {
    name: "KubeCPUQuotaOvercommit",
    group: "cluster",
    meaning: "The CPU quotas of all namespaces exceed what the nodes can give by more than the threshold.",
    threshold: { default: 1.5, unit: "ratio", fires: "above" },
    expression: (threshold: number) => overcommit("cpu", threshold),
    for: "PT5M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "CPU quotas of the namespaces of {{ $labels.cluster }} are {{ $value | humanizePercentage }} of what its nodes can give.",
  },
  {
    name: "KubeMemoryQuotaOvercommit",
    group: "cluster",
    meaning: "The memory quotas of all namespaces exceed what the nodes can give by more than the threshold.",
    threshold: { default: 1.5, unit: "ratio", fires: "above" },
    expression: (threshold: number) => overcommit("memory", threshold),
    for: "PT5M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "Memory quotas of the namespaces of {{ $labels.cluster }} are {{ $value | humanizePercentage }} of what its nodes can give.",
  },
  {
    name: "KubeContainerOOMKilledCount",
    group: "cluster",
    meaning: "More containers of a controller than the threshold were last ended for want of memory.",
    threshold: { default: 0, unit: "containers", fires: "above" },
    expression: (threshold: number) => promql`
      ${byController(
        "sum by (cluster, namespace, controller, container)",
        state("kube_pod_container_status_last_terminated_reason", 'reason="OOMKilled"'),
      )} > ${threshold}`,
    for: "PT5M",
    severity: 4,
    timeToResolve: "PT10M",
    description:
      "{{ $value }} containers {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.controller }} in {{ $labels.cluster }} were ended for want of memory.",
  },
  {
    name: "KubeClientErrors",
    group: "cluster",
    meaning: "A larger share than the threshold of a client's requests to the API server fails there.",
    threshold: { default: 0.01, unit: "share", fires: "above" },
    expression: (threshold: number) => promql`
      sum by (${CLIENT}) (rate(rest_client_requests_total{code=~"5.."}[5m]))
      / sum by (${CLIENT}) (rate(rest_client_requests_total[5m]))
      > ${threshold}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $value | humanizePercentage }} of the requests of {{ $labels.job }} on {{ $labels.instance }} to the API server of {{ $labels.cluster }} fail there.",
  },
  {
    name: "KubePersistentVolumeFillingUp",
    group: "cluster",
    meaning:
      "A smaller share than the threshold of a volume is left, and by the last six hours it is full in four days.",
    threshold: { default: 0.15, unit: "share", fires: "below" },
    expression: (threshold: number) => promql`
      (${available} / ${kubelet("kubelet_volume_stats_capacity_bytes")} < ${threshold})
      and ${kubelet("kubelet_volume_stats_used_bytes")} > 0
      and predict_linear(${available}[6h], ${FOUR_DAYS}) < 0
      unless on (${CLAIM}) ${EXEMPT}`,
    for: "PT60M",
    severity: 4,
    timeToResolve: "PT15M",
    description:
      "The volume of {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} in {{ $labels.cluster }} will be full in four days; {{ $value | humanizePercentage }} are left.",
  },
  {
    name: "KubePersistentVolumeInodesFillingUp",
    group: "cluster",
    meaning: "A smaller share than the threshold of a volume's inodes is left.",
    threshold: { default: 0.03, unit: "share", fires: "below" },
    expression: (threshold: number) => promql`
      ${kubelet("kubelet_volume_stats_inodes_free")} / ${kubelet("kubelet_volume_stats_inodes")} < ${threshold}`,
    for: "PT15M",
    severity: 4,
    timeToResolve: "PT10M",
    description:
      "{{ $value | humanizePercentage }} of the inodes of {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} in {{ $labels.cluster }} are left.",
  },
  {
    name: "KubePersistentVolumeErrors",
    group: "cluster",
    meaning: "A volume has failed, or waits to be made.",
    expression: () => promql`
      max by (cluster, persistentvolume, phase)
        (${state("kube_persistentvolume_status_phase", 'phase=~"Failed|Pending"')}) == 1`,
    for: "PT5M",
    severity: 4,
    timeToResolve: "PT10M",
    description: "The volume {{ $labels.persistentvolume }} in {{ $labels.cluster }} is {{ $labels.phase }}.",
  },
  {
    name: "KubeContainerWaiting",
    group: "cluster",
    meaning: "A container waits for its start, for whatever reason.",
    expression: () => promql`
      max by (cluster, namespace, pod, container) (${state("kube_pod_container_status_waiting_reason")}) == 1`,
    for: "PT60M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "The container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} in {{ $labels.cluster }} has waited for an hour.",
  },
  {
    name: "KubeDaemonSetNotScheduled",
    group: "cluster",
    meaning: "More nodes than the threshold lack the pod of a DaemonSet that they should run.",
    threshold: { default: 0, unit: "pods", fires: "above" },
    expression: (threshold: number) => promql`
      ${state("kube_daemonset_status_desired_number_scheduled")}
      - ${state("kube_daemonset_status_current_number_scheduled")}
      > ${threshold}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $value }} pods of the DaemonSet {{ $labels.namespace }}/{{ $labels.daemonset }} in {{ $labels.cluster }} are on no node.",
  },
  {
    name: "KubeDaemonSetMisScheduled",
    group: "cluster",
    meaning: "More nodes than the threshold run the pod of a DaemonSet that they should not run.",
    threshold: { default: 0, unit: "pods", fires: "above" },
    expression: (threshold: number) =>
      promql`${state("kube_daemonset_status_number_misscheduled")} > ${threshold}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $value }} pods of the DaemonSet {{ $labels.namespace }}/{{ $labels.daemonset }} in {{ $labels.cluster }} are where they should not be.",
  },
  {
    name: "KubeQuotaAlmostFull",
    group: "cluster",
    meaning: "A larger share than the threshold of a quota is used, though not all of it.",
    threshold: { default: 0.9, unit: "share", fires: "above" },
    expression: (threshold: number) => promql`
      ${state("kube_resourcequota", 'type="used"')}
      / ignoring (type) (${state("kube_resourcequota", 'type="hard"')} > 0)
      > ${threshold} < 1`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "{{ $value | humanizePercentage }} of the quota for {{ $labels.resource }} in the namespace {{ $labels.namespace }} of {{ $labels.cluster }} is used.",
  },
] as const satisfies readonly AlertRow[];
