import * as pulumi from "@pulumi/pulumi";
import {
  ScheduledQueryRule,
  type ScheduledQueryRuleArgs,
} from "@pulumi/azure-native/monitor/scheduledQueryRule.js";
import type { Logs } from "../model/monitoring/settings.ts";
import {
  LOG_ALERT_TIMES,
  logAlerts,
  type LogAlert,
  type LogAlertOptions,
} from "../observability/logs/alerts.ts";
import { child, tagged } from "./context.ts";
import type { WorkspaceReference } from "./monitoring-context.ts";
import type { WiringContext } from "./wiring-context.ts";

/** The alerts on the network logs of one cluster, in the region of the workspace. */
export function logAlertRules(owner: WiringContext, workspace: WorkspaceReference, logs: Logs): void {
  if (logs.alerts === undefined) return;
  // The names were checked with the settings.
  const { alerts, mtlsNamespaces = [] } = logs;
  const options = { ...alerts, mtlsNamespaces } as LogAlertOptions;
  for (const alert of logAlerts(options)) queryRule(owner, workspace, alert);
}

function queryRule(owner: WiringContext, workspace: WorkspaceReference, alert: LogAlert): void {
  const { cluster, monitoring, transforms } = owner;
  const actionGroups = monitoring.actionGroupId === undefined ? [] : [monitoring.actionGroupId];
  child<ScheduledQueryRuleArgs, ScheduledQueryRule>(
    owner,
    `logs-${alert.name.toLowerCase()}`,
    transforms.logAlert,
    {
      resourceGroupName: cluster.resourceGroupName,
      location: workspace.location,
      kind: "LogAlert",
      ruleName: pulumi.interpolate`${alert.name}-${cluster.clusterName}`,
      displayName: pulumi.interpolate`${alert.name} (${cluster.clusterName})`,
      description: alert.description,
      severity: alert.severity,
      enabled: true,
      autoMitigate: true,
      ...LOG_ALERT_TIMES,
      scopes: [workspace.id],
      criteria: {
        allOf: [
          {
            query: pulumi.output(cluster.id).apply(alert.query),
            ...alert.criterion,
            failingPeriods: { minFailingPeriodsToAlert: 1, numberOfEvaluationPeriods: 1 },
          },
        ],
      },
      actions: { actionGroups, customProperties: { runbook: alert.runbook } },
      ...tagged(monitoring.settings.tags),
    },
    (name, args, opts) => new ScheduledQueryRule(name, args, opts),
  );
}
