import { AVAILABLE_MEMORY, BUSY_CPU, cadvisor, oneOf, POD, promql, state } from "./promql.ts";
import type { RecordingRule } from "./rules.ts";

/** A pod's series, with the node that the pod is on. */
const placed = (series: string): string => {
  const nodes = oneOf(POD, "node", state("kube_pod_info", 'node!=""'));
  return promql`${series} * on (${POD}) group_left (node) ${nodes}`;
};

/** Pods that hold what they asked for: they wait for a start, or run. */
const ACTIVE = promql`(${state("kube_pod_status_phase", 'phase=~"Pending|Running"')} == 1)`;

const memory = (kind: string, meaning: string): RecordingRule => ({
  record: `node_namespace_pod_container:container_memory_${kind}`,
  meaning: `${meaning}, with the node it is on.`,
  expression: placed(cadvisor(`container_memory_${kind}`, 'image!=""')),
});

/** What containers of active pods ask for or may use at most: each for itself, and the sum in a namespace. */
const resources = (
  resource: "memory" | "cpu",
  kind: "requests" | "limits",
  unit: string,
): RecordingRule[] => {
  const metric = `kube_pod_container_resource_${kind}`;
  const series = state(metric, `resource="${resource}"`);
  const what = kind === "requests" ? "request" : "may use at most";
  return [
    {
      record: `cluster:namespace:pod_${resource}:active:${metric}`,
      meaning: `${unit} that a container of a pod that waits or runs ${what === "request" ? "requests" : what}.`,
      expression: promql`${series} and on (${POD}) ${ACTIVE}`,
    },
    {
      record: `namespace_${resource}:${metric}:sum`,
      meaning: `${unit} that the containers of a namespace's pods that wait or run ${what}, together.`,
      expression: promql`
        sum by (cluster, namespace) (max by (${POD}, container) (${series}) and on (${POD}) ${ACTIVE})`,
    },
  ];
};

/** A series with the label `workload` taken from its owner's name. */
const owned = (series: string): string => `label_replace(${series}, "workload", "$1", "owner_name", "(.+)")`;

const WORKLOAD = "namespace_workload_pod:kube_pod_owner:relabel";

/** Pods of what owns them directly. */
const workload = (kind: "DaemonSet" | "StatefulSet" | "Job"): RecordingRule => ({
  record: WORKLOAD,
  meaning: `1 for every pod of a ${kind}, with its name as the label workload.`,
  expression: promql`
    max by (cluster, namespace, workload, pod) (${owned(state("kube_pod_owner", `owner_kind="${kind}"`))})`,
  labels: { workload_type: kind.toLowerCase() },
});

const REPLICA_SET = "cluster, namespace, replicaset";

/** Nineteen series on containers, workloads and the cluster (names: KubernetesRecordingRulesRuleGroup of Azure/prometheus-collector). */
export const KUBERNETES_RULES: readonly RecordingRule[] = [
  {
    record: "node_namespace_pod_container:container_cpu_usage_seconds_total:sum_irate",
    meaning: "CPUs that a container uses, by its last two values, with the node it is on.",
    expression: placed(
      promql`sum by (${POD}, container)
        (irate(${cadvisor("container_cpu_usage_seconds_total", 'image!=""')}[5m]))`,
    ),
  },
  memory("working_set_bytes", "Memory of a container that cannot be taken from it"),
  memory("rss", "Memory of a container that no file backs"),
  memory("cache", "Memory of a container that caches files"),
  memory("swap", "Memory of a container that is swapped out"),
  ...resources("memory", "requests", "Bytes"),
  ...resources("cpu", "requests", "CPUs"),
  ...resources("memory", "limits", "Bytes"),
  ...resources("cpu", "limits", "CPUs"),
  {
    record: WORKLOAD,
    meaning:
      "1 for every pod of a ReplicaSet that something owns, as a rule a Deployment, with the owner's name as the label workload.",
    expression: promql`
      max by (cluster, namespace, workload, pod) (
        label_replace(
          ${state("kube_pod_owner", 'owner_kind="ReplicaSet"')}, "replicaset", "$1", "owner_name", "(.+)"
        )
        * on (${REPLICA_SET}) group_left (workload)
        ${oneOf(REPLICA_SET, "workload", owned(state("kube_replicaset_owner", 'owner_name!~"|<none>"')))}
      )`,
    labels: { workload_type: "deployment" },
  },
  workload("DaemonSet"),
  workload("StatefulSet"),
  workload("Job"),
  {
    record: ":node_memory_MemAvailable_bytes:sum",
    meaning: "Memory that the nodes of a cluster can give, together.",
    expression: promql`sum by (cluster) ${AVAILABLE_MEMORY}`,
  },
  {
    record: "cluster:node_cpu:ratio_rate5m",
    meaning: "Share of its CPU time in which a cluster worked, mean over all CPUs and the last five minutes.",
    expression: promql`avg by (cluster) (sum by (cluster, instance, cpu) (rate(${BUSY_CPU}[5m])))`,
  },
];
