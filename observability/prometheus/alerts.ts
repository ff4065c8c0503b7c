import type { AlertRow, Threshold } from "./alert-table.ts";
import { CLUSTER_ALERTS } from "./alerts-cluster.ts";
import { NODE_ALERTS } from "./alerts-node.ts";
import { POD_ALERTS } from "./alerts-pod.ts";
import type { AlertGroup, AlertLevel, AlertRule } from "./rules.ts";

const TABLE = [...CLUSTER_ALERTS, ...NODE_ALERTS, ...POD_ALERTS] as const;

/** Name of a recommended alert. */
export type AlertName = (typeof TABLE)[number]["name"];

/** An alert before its threshold is chosen. */
export interface Alert extends AlertRow {
  readonly name: AlertName;
}

/**
 * The 30 alerts that Microsoft recommends for AKS with managed Prometheus (recommendedMetricAlerts.json of
 * Azure/prometheus-collector: names, groups, times, severities, thresholds); expressions and texts are this project's own.
 */
export const ALERTS: readonly Alert[] = TABLE;

/** Which of the recommended alerts are wanted, and from where on they fire. */
export interface AlertOptions {
  /**
   * Thresholds in the unit of each alert.
   * @default the recommended ones
   * @example { KubeContainerOOMKilledCount: 3 }
   */
  readonly thresholds?: Partial<Record<AlertName, number>>;
  /**
   * Alerts that are not made.
   * @default none
   * @example ["KubeHpaMaxedOut"]
   */
  readonly off?: readonly AlertName[];
}

const BY_NAME: ReadonlyMap<string, Alert> = new Map(ALERTS.map((alert) => [alert.name, alert]));

/** Whether a word is the name of a recommended alert. */
export const isAlertName = (word: string): word is AlertName => BY_NAME.has(word);

/** The threshold of an alert; none where it is about a state, or the name is unknown. */
export const thresholdOf = (name: string): Threshold | undefined => BY_NAME.get(name)?.threshold;

const LEVELS: Readonly<Record<AlertLevel, string>> = { cluster: "Cluster", node: "Node", pod: "Pod" };

/** An alert with its threshold in the expression; annotations lead to Microsoft's page on alerts of its level. */
function ruleOf(alert: Alert, thresholds: Partial<Record<AlertName, number>>): AlertRule {
  const { name, meaning, severity, timeToResolve, description } = alert;
  const threshold = alert.threshold === undefined ? 0 : (thresholds[name] ?? alert.threshold.default);
  return {
    alert: name,
    expression: alert.expression(threshold),
    meaning,
    for: alert.for,
    severity,
    labels: { severity: "warning" },
    annotations: {
      description,
      runbook_url: `https://aka.ms/aks-alerts/${alert.group}-level-recommended-alerts`,
    },
    resolveConfiguration: { autoResolved: true, timeToResolve },
  };
}

/** The recommended alerts in groups of cluster, node and pod; a group of which all is off is left out, for Azure takes none without rules. */
export function alertRules({ thresholds = {}, off = [] }: AlertOptions = {}): AlertGroup[] {
  const groups = Object.entries(LEVELS) as [AlertLevel, string][];
  return groups
    .map(([level, title]) => ({
      level,
      name: `RecommendedMetricAlerts-${title}-level`,
      azureName: `KubernetesAlert-RecommendedMetricAlerts{cluster}-${title}-level`,
      description: `Recommended alerts, level ${level}`,
      interval: "PT1M" as const,
      rules: ALERTS.filter(({ name, group }) => group === level && !off.includes(name)).map((alert) =>
        ruleOf(alert, thresholds),
      ),
    }))
    .filter(({ rules }) => rules.length > 0);
}
