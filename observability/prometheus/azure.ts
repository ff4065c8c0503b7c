import type { AlertRule, RecordingRule, RuleGroup } from "./rules.ts";

/** What a rule group is tied to; ids may be known only once it is deployed. */
export interface RuleGroupTarget<Leaf> {
  /** Id of the Azure Monitor workspace that holds the metrics. */
  readonly workspaceId: Leaf;
  /** Id of the cluster whose metrics the rules read. */
  readonly clusterId: Leaf;
  /** Value of the label `cluster` on its metrics: the cluster's name, unless the agents are told another. */
  readonly clusterName: Leaf;
  /** Id of the action group that the alerts reach; none, and they reach nobody. */
  readonly actionGroupId?: Leaf;
}

/** A recording rule as Azure takes it. */
export interface AzureRecordingRule {
  record: string;
  expression: string;
  enabled: boolean;
  labels?: Record<string, string>;
}

/** An alert as Azure takes it. */
export interface AzureAlertRule<Leaf> {
  alert: string;
  expression: string;
  enabled: boolean;
  for: string;
  severity: number;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  resolveConfiguration: { autoResolved: boolean; timeToResolve: string };
  actions: { actionGroupId: Leaf }[];
}

/** Properties of a `Microsoft.AlertsManagement/prometheusRuleGroups`, API version 2023-03-01. */
export interface AzureRuleGroup<Leaf> {
  description: string;
  enabled: boolean;
  interval: string;
  clusterName: Leaf;
  scopes: Leaf[];
  rules: (AzureRecordingRule | AzureAlertRule<Leaf>)[];
}

const recording = ({ record, expression, labels }: RecordingRule): AzureRecordingRule => ({
  record,
  expression,
  enabled: true,
  ...(labels === undefined ? {} : { labels: { ...labels } }),
});

const alerting = <Leaf>(rule: AlertRule, actionGroupId: Leaf | undefined): AzureAlertRule<Leaf> => ({
  alert: rule.alert,
  expression: rule.expression,
  enabled: true,
  for: rule.for,
  severity: rule.severity,
  labels: { ...rule.labels },
  annotations: { ...rule.annotations },
  resolveConfiguration: { ...rule.resolveConfiguration },
  actions: actionGroupId === undefined ? [] : [{ actionGroupId }],
});

/** Name of the Azure resource of a group for a cluster, as the public templates build it. */
export const azureRuleGroupName = (group: RuleGroup, clusterName: string): string =>
  group.azureName.replace("{cluster}", () => clusterName);

/** What is sent to Azure for a group of rules (REST specification of prometheusRuleGroups: workspace and cluster are its scopes). */
export function azureRuleGroup<Leaf>(group: RuleGroup, target: RuleGroupTarget<Leaf>): AzureRuleGroup<Leaf> {
  return {
    description: group.description,
    enabled: true,
    interval: group.interval,
    clusterName: target.clusterName,
    scopes: [target.workspaceId, target.clusterId],
    rules: group.rules.map((rule) =>
      "record" in rule ? recording(rule) : alerting(rule, target.actionGroupId),
    ),
  };
}
