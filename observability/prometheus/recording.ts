import { KUBERNETES_RULES } from "./recording-kubernetes.ts";
import { NODE_RULES } from "./recording-node.ts";
import { UX_RULES } from "./recording-ux.ts";
import type { RecordingGroup } from "./rules.ts";

const INTERVAL = "PT1M";

/**
 * The recording rules for Linux that Azure's dashboards and the portal read: 48 in three groups. Names of series, labels and
 * groups are those of the public templates (Azure/prometheus-collector, DefaultRecordingRules.json and the Bicep template of
 * the metrics profile); expressions are this project's own.
 */
export const RECORDING_GROUPS: readonly RecordingGroup[] = [
  {
    name: "NodeRecordingRulesRuleGroup",
    azureName: "NodeRecordingRulesRuleGroup-{cluster}",
    description: "CPU, memory, disks and network of nodes",
    interval: INTERVAL,
    rules: NODE_RULES,
  },
  {
    name: "KubernetesRecordingRulesRuleGroup",
    azureName: "KubernetesRecordingRulesRuleGroup-{cluster}",
    description: "What containers use, request and may use, and whose they are",
    interval: INTERVAL,
    rules: KUBERNETES_RULES,
  },
  {
    name: "UXRecordingRulesRuleGroup",
    azureName: "UXRecordingRulesRuleGroup-{cluster}",
    description: "What the portal shows of pods, controllers and nodes",
    interval: INTERVAL,
    rules: UX_RULES,
  },
];
