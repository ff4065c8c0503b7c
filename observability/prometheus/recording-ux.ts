import { cadvisor, node, oneOf, promql, state } from "./promql.ts";
import type { RecordingRule } from "./rules.ts";

/** Labels that name a pod; Azure adds the id of the cluster to what it scrapes. */
const POD = "cluster, microsoft_resourceid, namespace, pod";
const NODE = "cluster, instance, microsoft_resourceid";
/** Where a pod is and what made it. */
const PLACE = "node, created_by_kind, created_by_name";

/** A pod's series, with where the pod is and what made it. */
const placed = (series: string): string =>
  promql`${series} * on (${POD}) group_left (${PLACE}) ${oneOf(POD, PLACE, state("kube_pod_info"))}`;

/** Sum over the containers of a pod. */
const usage = (record: string, meaning: string, series: string): RecordingRule => ({
  record,
  meaning: `${meaning} of a pod, with its node and controller.`,
  expression: placed(promql`sum by (${POD}) (${series})`),
});

/** What is known of pods, for the pods of a controller on a node. */
const ofController = (
  record: string,
  meaning: string,
  pods: string,
  fold: "sum" | "max" = "sum",
): RecordingRule => ({
  record,
  meaning: `${meaning} of the pods of a controller on a node.`,
  expression: promql`${fold} without (pod) (${pods})`,
});

const containers = (metric: string): string => cadvisor(metric, 'container!=""');
const CREATED = 'container_id!=""';
const LIMITS = promql`max by (${POD}, container, resource) (${state("kube_pod_container_resource_limits")})`;
const CONTAINERS = promql`max by (${POD}, container) (${state("kube_pod_container_info")})`;

/** Pods that are being deleted from a node that can still be reached. */
const TERMINATING = promql`
  (max by (${POD}) (${state("kube_pod_deletion_timestamp")}) > bool 0
  unless on (${POD}) ${state("kube_pod_status_reason", 'reason="NodeLost"')} == 1)`;

const drops = (direction: "receive" | "transmit", doing: string): RecordingRule => ({
  record: `ux:node_network_${direction}_drop_total:sum_irate`,
  meaning: `Packets a second that a node dropped while ${doing}, by the last two values, without loopback.`,
  expression: promql`
    sum by (${NODE}) (irate(${node(`node_network_${direction}_drop_total`, 'device!="lo"')}[5m]))`,
});

const USAGE_RULES: readonly RecordingRule[] = [
  usage(
    "ux:pod_cpu_usage:sum_irate",
    "CPUs in use by the containers",
    `irate(${containers("container_cpu_usage_seconds_total")}[5m])`,
  ),
  ofController(
    "ux:controller_cpu_usage:sum_irate",
    "CPUs in use by the containers",
    "ux:pod_cpu_usage:sum_irate",
  ),
  usage(
    "ux:pod_workingset_memory:sum",
    "Memory that cannot be taken from the containers",
    containers("container_memory_working_set_bytes"),
  ),
  ofController(
    "ux:controller_workingset_memory:sum",
    "Memory that cannot be taken from the containers",
    "ux:pod_workingset_memory:sum",
  ),
  usage("ux:pod_rss_memory:sum", "Memory that no file backs", containers("container_memory_rss")),
  ofController("ux:controller_rss_memory:sum", "Memory that no file backs", "ux:pod_rss_memory:sum"),
];

const COUNT_RULES: readonly RecordingRule[] = [
  {
    record: "ux:pod_container_count:sum",
    meaning: "How many containers of a pod have been created, those that initialize it included.",
    expression: placed(promql`
      count by (${POD}) (max by (${POD}, container) (
        ${state("kube_pod_container_info", CREATED)} or ${state("kube_pod_init_container_info", CREATED)}
      ))`),
  },
  ofController("ux:controller_container_count:sum", "Containers", "ux:pod_container_count:sum"),
  {
    record: "ux:pod_container_restarts:max",
    meaning: "How often the container of a pod that restarted most has restarted.",
    expression: placed(promql`
      max by (${POD}) (
        ${state("kube_pod_container_status_restarts_total")}
        or ${state("kube_pod_init_container_status_restarts_total")}
      )`),
  },
  ofController(
    "ux:controller_container_restarts:max",
    "Most restarts of a container",
    "ux:pod_container_restarts:max",
    "max",
  ),
  {
    record: "ux:pod_resource_limit:sum",
    meaning: "What a pod may use of a resource; there is no such limit where one of its containers has none.",
    expression: placed(promql`(
      sum by (${POD}, resource) (${LIMITS})
      unless (
        count by (${POD}) (${CONTAINERS}) > on (${POD}) group_right () count by (${POD}, resource) (${LIMITS})
      )
    )`),
  },
  ofController("ux:controller_resource_limit:sum", "Limits", "ux:pod_resource_limit:sum"),
  {
    record: "ux:controller_pod_phase_count:sum",
    meaning:
      "How many pods of a controller on a node are in a phase; those that are being deleted count as terminating too.",
    expression: promql`
      sum by (cluster, microsoft_resourceid, namespace, ${PLACE}, phase) (${placed(promql`(
        max by (${POD}, phase) (${state("kube_pod_status_phase")})
        or label_replace(${TERMINATING}, "phase", "terminating", "pod", ".*")
      )`)})`,
  },
  {
    record: "ux:cluster_pod_phase_count:sum",
    meaning: "How many pods of a namespace on a node are in a phase.",
    expression: "sum without (created_by_kind, created_by_name) (ux:controller_pod_phase_count:sum)",
  },
];

/** Eighteen series on pods, controllers and nodes (names: UXRecordingRulesRuleGroup of Azure/prometheus-collector). */
export const UX_RULES: readonly RecordingRule[] = [
  ...USAGE_RULES,
  ...COUNT_RULES,
  {
    record: "ux:node_cpu_usage:sum_irate",
    meaning: "CPUs of a node that are not idle, by the last two values.",
    expression: promql`sum by (${NODE}) (irate(${node("node_cpu_seconds_total", 'mode!="idle"')}[5m]))`,
  },
  {
    record: "ux:node_memory_usage:sum",
    meaning: "Memory of a node that is neither free nor a cache.",
    expression: promql`
      sum by (${NODE}) (
        ${node("node_memory_MemTotal_bytes")}
        - (${node("node_memory_MemFree_bytes")} + ${node("node_memory_Cached_bytes")}
          + ${node("node_memory_Buffers_bytes")})
      )`,
  },
  drops("receive", "receiving"),
  drops("transmit", "sending"),
];
