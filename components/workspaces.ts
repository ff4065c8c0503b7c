import * as pulumi from "@pulumi/pulumi";
import {
  AzureMonitorWorkspace,
  type AzureMonitorWorkspaceArgs,
} from "@pulumi/azure-native/monitor/azureMonitorWorkspace.js";
import { Workspace, type WorkspaceArgs } from "@pulumi/azure-native/operationalinsights/workspace.js";
import { Deployment, type DeploymentArgs } from "@pulumi/azure-native/resources/deployment.js";
import { logsTableTemplate } from "../model/monitoring/bodies.ts";
import { logsTableName } from "../model/monitoring/names.ts";
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

/**
 * The table of network logs with its plan, by a template: the table is there with the workspace, which a resource of its own
 * would refuse to take over, and Azure deletes it with the workspace and never by itself.
 */
function logsTable(
  context: MonitoringContext,
  resourceGroupName: pulumi.Output<string>,
  workspaceName: pulumi.Output<string>,
): void {
  const table = pulumi.interpolate`${workspaceName}/ContainerNetworkLogs`;
  child<DeploymentArgs, Deployment>(
    context,
    "network-logs",
    context.transforms.logsTable,
    {
      resourceGroupName,
      deploymentName: logsTableName(context.name),
      properties: { mode: "Incremental", template: logsTableTemplate(table, context.settings.logs ?? {}) },
    },
    (name, args, opts) => new Deployment(name, args, opts),
  );
}
