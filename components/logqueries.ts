import * as pulumi from "@pulumi/pulumi";
import {
  ScheduledQueryRule,
  type ScheduledQueryRuleArgs,
} from "@pulumi/azure-native/monitor/scheduledQueryRule.js";
import { SavedSearch, type SavedSearchArgs } from "@pulumi/azure-native/operationalinsights/savedSearch.js";
import type { Logs } from "../model/monitoring/settings.ts";
import {
  LOG_ALERT_TIMES,
  logAlerts,
  type LogAlert,
  type LogAlertOptions,
} from "../observability/logs/alerts.ts";
import { logQueries } from "../observability/logs/queries.ts";
import { child, tagged } from "./context.ts";
import type { MonitoringContext, WorkspaceReference } from "./monitoring-context.ts";
import type { WiringContext } from "./wiring-context.ts";

const namespacesOf = ({ mtlsNamespaces }: Logs) => (mtlsNamespaces === undefined ? {} : { mtlsNamespaces });

/** A part of a resource id that may come with the deployment. */
const partOf = (id: pulumi.Input<string>, index: number): pulumi.Output<string> =>
  pulumi.output(id).apply((whole) => whole.split("/")[index] ?? "");

/** The queries that people ask of network logs, saved in the workspace. */
export function savedQueries(context: MonitoringContext, workspace: WorkspaceReference | undefined): void {
  const { logs } = context.settings;
  if (workspace === undefined || logs?.queries !== true) return;
  for (const { id, title, query } of logQueries(namespacesOf(logs))) {
    child<SavedSearchArgs, SavedSearch>(
      context,
      `query-${id}`,
      context.transforms.savedQuery,
      {
        resourceGroupName: partOf(workspace.id, 4),
        workspaceName: partOf(workspace.id, 8),
        savedSearchId: `${context.name}-${id}`,
        category: "Container network logs",
        displayName: title,
        query,
        version: 2,
      },
      (name, args, opts) => new SavedSearch(name, args, opts),
      // To write over one Azure asks for its etag, which azure-native does not send: a query that changes is made anew.
      { replaceOnChanges: ["query", "displayName", "category"], deleteBeforeReplace: true },
    );
  }
}

/** The alerts on the network logs of one cluster, in the region of the workspace. */
export function logAlertRules(owner: WiringContext, workspace: WorkspaceReference, logs: Logs): void {
  if (logs.alerts === undefined) return;
  // The names were checked with the settings.
  const options = { ...logs.alerts, ...namespacesOf(logs) } as LogAlertOptions;
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
