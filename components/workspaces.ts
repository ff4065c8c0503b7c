import * as pulumi from "@pulumi/pulumi";
import {
  AzureMonitorWorkspace,
  type AzureMonitorWorkspaceArgs,
} from "@pulumi/azure-native/monitor/azureMonitorWorkspace.js";
import { Table, type TableArgs } from "@pulumi/azure-native/operationalinsights/table.js";
import { Workspace, type WorkspaceArgs } from "@pulumi/azure-native/operationalinsights/workspace.js";
import type { MetricsWorkspace as WorkspaceSettings } from "../model/monitoring/settings.ts";
import { child } from "./context.ts";
import { placedIn, type MonitoringContext, type WorkspaceReference } from "./monitoring-context.ts";
import { asInput } from "./value.ts";

const existing = (workspace: WorkspaceSettings | undefined): WorkspaceReference | undefined =>
  workspace?.kind === "existing"
    ? { id: asInput(workspace.id), location: asInput(workspace.location) }
    : undefined;

const nameIn = (workspace: WorkspaceSettings | undefined, otherwise: string): string =>
  workspace?.kind === "new" ? (workspace.name ?? otherwise) : otherwise;

/** The Azure Monitor workspace: the one that exists, or one that is made. */
export function metricsWorkspace(
  context: MonitoringContext,
  group: pulumi.Input<string>,
): WorkspaceReference {
  const asked = context.settings.metricsWorkspace;
  const given = existing(asked);
  if (given !== undefined) return given;
  const made = child<AzureMonitorWorkspaceArgs, AzureMonitorWorkspace>(
    context,
    "metrics",
    context.transforms.metricsWorkspace,
    { azureMonitorWorkspaceName: nameIn(asked, `${context.name}-metrics`), ...placedIn(context, group) },
    (name, args, opts) => new AzureMonitorWorkspace(name, args, opts),
  );
  return { id: made.id, location: context.location ?? made.location };
}

/** The Log Analytics workspace with its table of network logs: the one that exists, or one that is made. */
export function logsWorkspace(context: MonitoringContext, group: pulumi.Input<string>): WorkspaceReference {
  const asked = context.settings.logs?.workspace;
  const given = existing(asked);
  if (given !== undefined) {
    const [resourceGroupName, workspaceName] = [4, 8].map((index) =>
      pulumi.output(given.id).apply((id) => id.split("/")[index] ?? ""),
    );
    if (resourceGroupName !== undefined && workspaceName !== undefined)
      logsTable(context, resourceGroupName, workspaceName);
    return given;
  }
  const closed = context.settings.privateLink === true ? { publicNetworkAccessForIngestion: "Disabled" } : {};
  const made = child<WorkspaceArgs, Workspace>(
    context,
    "logs",
    context.transforms.logsWorkspace,
    {
      workspaceName: nameIn(asked, `${context.name}-logs`),
      sku: { name: "PerGB2018" },
      ...closed,
      ...placedIn(context, group),
    },
    (name, args, opts) => new Workspace(name, args, opts),
  );
  logsTable(context, pulumi.output(group), made.name);
  return { id: made.id, location: context.location ?? made.location };
}

/** The table of network logs with its plan. A table of the plan Basic is queried for 30 days; what is kept longer is kept as a whole. */
function logsTable(
  context: MonitoringContext,
  resourceGroupName: pulumi.Output<string>,
  workspaceName: pulumi.Output<string>,
): void {
  const { plan = "Analytics", retentionDays } = context.settings.logs ?? {};
  const retention =
    retentionDays === undefined
      ? {}
      : plan === "Basic"
        ? { totalRetentionInDays: retentionDays }
        : { retentionInDays: retentionDays, totalRetentionInDays: retentionDays };
  child<TableArgs, Table>(
    context,
    "network-logs",
    context.transforms.logsTable,
    { resourceGroupName, workspaceName, tableName: "ContainerNetworkLogs", plan, ...retention },
    (name, args, opts) => new Table(name, args, opts),
    // The table belongs to the workspace: Azure deletes it with that, and by itself never.
    { retainOnDelete: true },
  );
}
