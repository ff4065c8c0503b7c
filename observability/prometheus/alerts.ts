import type { AlertRow, Threshold } from "./alert-table.ts";
import { CLUSTER_ALERTS } from "./alerts-cluster.ts";
import { NODE_ALERTS } from "./alerts-node.ts";
import { POD_ALERTS } from "./alerts-pod.ts";
import { NETWORK_ALERTS } from "./network-alerts.ts";
import type { AlertGroup, AlertLevel, AlertRule } from "./rules.ts";

const TABLE = [...CLUSTER_ALERTS, ...NODE_ALERTS, ...POD_ALERTS] as const;

/** Name of an alert: one of those that Microsoft recommends, or one on the network. */
export type AlertName = (typeof TABLE | typeof NETWORK_ALERTS)[number]["name"];

/** An alert before its threshold is chosen. */
export interface Alert extends AlertRow {
  readonly name: AlertName;
}

/**
 * The 30 alerts that Microsoft recommends for AKS with managed Prometheus (recommendedMetricAlerts.json of
 * Azure/prometheus-collector: names, groups, times, severities, thresholds); expressions and texts are this project's own.
 */
export const RECOMMENDED_ALERTS: readonly Alert[] = TABLE;

/** All alerts that there are: the recommended ones, and those on the network, which are this project's own. */
export const ALERTS: readonly Alert[] = [...TABLE, ...NETWORK_ALERTS];

/** Which alerts are wanted, and from where on they fire. */
export interface AlertOptions {
  /**
   * Whether the alerts on the network are made beside the recommended ones.
   * @default false
   */
  readonly network?: boolean;
  /**
   * Address below which the pages of docs/runbooks are published, for the links in the alerts on the network.
   * @default none: an alert names its page, and has no link
   * @example "https://example.com/runbooks"
   */
  readonly runbooks?: string;
  /**
   * Thresholds in the unit of each alert.
   * @default those of the table: the recommended ones
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

/** Whether a word is the name of an alert. */
export const isAlertName = (word: string): word is AlertName => BY_NAME.has(word);

/** The threshold of an alert; none where it is about a state, or the name is unknown. */
export const thresholdOf = (name: string): Threshold | undefined => BY_NAME.get(name)?.threshold;

/** The groups, and how Azure and Prometheus call them; Microsoft's names for Microsoft's alerts. */
const LEVELS: Readonly<Record<AlertLevel, { name: string; azureName: string; description: string }>> = {
  cluster: recommended("Cluster"),
  node: recommended("Node"),
  pod: recommended("Pod"),
  network: {
    name: "NetworkAlerts",
    azureName: "NetworkAlerts-{cluster}",
    description: "Drops, DNS, TCP resets, HTTP and what is collected of them",
  },
};

function recommended(title: string) {
  return {
    name: `RecommendedMetricAlerts-${title}-level`,
    azureName: `KubernetesAlert-RecommendedMetricAlerts{cluster}-${title}-level`,
    description: `Recommended alerts, level ${title.toLowerCase()}`,
  };
}

/** Where the page on an alert stands in the project, and in the package. */
export const runbookOf = (alert: AlertName): string => `docs/runbooks/${alert}.md`;

/** What leads to the page on an alert: Microsoft's on the alerts of a level, our own on each on the network. */
function leading(
  { name, group }: Alert,
  { runbooks }: Pick<AlertOptions, "runbooks">,
): Record<string, string> {
  if (group !== "network")
    return { runbook_url: `https://aka.ms/aks-alerts/${group}-level-recommended-alerts` };
  const runbook = `pulumi-acns/${runbookOf(name)}`;
  return runbooks === undefined
    ? { runbook }
    : { runbook, runbook_url: `${runbooks.replace(/\/+$/, "")}/${name}.md` };
}

/** An alert with its threshold in the expression; annotations lead to the page on it. */
function ruleOf(alert: Alert, options: AlertOptions): AlertRule {
  const { name, meaning, severity, timeToResolve, description } = alert;
  const threshold =
    alert.threshold === undefined ? 0 : (options.thresholds?.[name] ?? alert.threshold.default);
  return {
    alert: name,
    expression: alert.expression(threshold),
    meaning,
    for: alert.for,
    severity,
    labels: { severity: "warning" },
    annotations: { description, ...leading(alert, options) },
    resolveConfiguration: { autoResolved: true, timeToResolve },
  };
}

/** The alerts that are made: not those that are off, and those on the network only where they are asked for. */
const made = ({ network = false, off = [] }: AlertOptions): readonly Alert[] =>
  (network ? ALERTS : RECOMMENDED_ALERTS).filter(({ name }) => !off.includes(name));

/** The alerts in groups of cluster, node, pod and, where asked for, network; a group of which all is off is left out, for Azure takes none without rules. */
export function alertRules(options: AlertOptions = {}): AlertGroup[] {
  const alerts = made(options);
  return (Object.keys(LEVELS) as AlertLevel[])
    .map((level) => ({
      level,
      ...LEVELS[level],
      interval: "PT1M" as const,
      rules: alerts.filter(({ group }) => group === level).map((alert) => ruleOf(alert, options)),
    }))
    .filter(({ rules }) => rules.length > 0);
}
