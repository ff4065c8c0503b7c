import type { AlertRow } from "./alert-table.ts";
import { node, promql, state } from "./promql.ts";

/** Taints of nodes that the cluster autoscaler or node auto-provisioning is about to remove. */
const LEAVING = state(
  "kube_node_spec_taint",
  'key=~"ToBeDeletedByClusterAutoscaler|karpenter[.]sh/disrupted"',
);

/** Three alerts on nodes (names, times and thresholds: recommendedMetricAlerts.json of Azure/prometheus-collector, group Node-level). */
export const NODE_ALERTS = [
  {
    name: "KubeNodeUnreachable",
    group: "node",
    meaning: "A node cannot be reached, and nobody is removing it.",
    expression: () => promql`
      ${state("kube_node_spec_taint", 'key="node.kubernetes.io/unreachable"', 'effect="NoSchedule"')} == 1
      unless on (cluster, node) ${LEAVING}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "The node {{ $labels.node }} of {{ $labels.cluster }} cannot be reached; its pods may be started elsewhere.",
  },
  {
    name: "KubeNodeReadinessFlapping",
    group: "node",
    meaning: "A node has become ready or unready more often than the threshold within fifteen minutes.",
    threshold: { default: 2, unit: "changes", fires: "above" },
    expression: (threshold: number) => promql`
      sum by (cluster, node)
        (changes(${state("kube_node_status_condition", 'condition="Ready"', 'status="true"')}[15m]))
      > ${threshold}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      "The node {{ $labels.node }} of {{ $labels.cluster }} became ready or unready {{ $value }} times in fifteen minutes.",
  },
  {
    name: "KubeNodeDiskUsageHigh",
    group: "node",
    meaning: "More of a node's root disk than the threshold is used.",
    threshold: { default: 80, unit: "percent", fires: "above" },
    expression: (threshold: number) => promql`
      100 * (
        1 - ${node("node_filesystem_avail_bytes", 'mountpoint="/"')}
          / ${node("node_filesystem_size_bytes", 'mountpoint="/"')}
      )
      > ${threshold}`,
    for: "PT15M",
    severity: 3,
    timeToResolve: "PT10M",
    description:
      'The root disk of the node {{ $labels.instance }} of {{ $labels.cluster }} is {{ $value | printf "%.0f" }} % full.',
  },
] as const satisfies readonly AlertRow[];
