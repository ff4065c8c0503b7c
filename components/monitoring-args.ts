import type { RoleAssignmentArgs } from "@pulumi/azure-native/authorization/roleAssignment.js";
import type { ResourceGroupArgs } from "@pulumi/azure-native/resources/resourceGroup.js";
import type { GrafanaArgs } from "@pulumi/azure-native/dashboard/grafana.js";
import type { ActionGroupArgs } from "@pulumi/azure-native/monitor/actionGroup.js";
import type { AzureMonitorWorkspaceArgs } from "@pulumi/azure-native/monitor/azureMonitorWorkspace.js";
import type { Transform } from "./transform.ts";
import type { PrivateLinkScopeArgs } from "@pulumi/azure-native/monitor/privateLinkScope.js";
import type { SavedSearchArgs } from "@pulumi/azure-native/operationalinsights/savedSearch.js";
import type { WorkspaceArgs } from "@pulumi/azure-native/operationalinsights/workspace.js";
import type { DeploymentArgs } from "@pulumi/azure-native/resources/deployment.js";
import type { MonitoringSettings } from "../model/monitoring/settings.ts";

/** One hatch for each kind of child resource of `Monitoring`. */
export interface MonitoringTransforms {
  /** @default none */
  resourceGroup?: Transform<ResourceGroupArgs>;
  /** @default none */
  metricsWorkspace?: Transform<AzureMonitorWorkspaceArgs>;
  /** @default none */
  logsWorkspace?: Transform<WorkspaceArgs>;
  /** @default none */
  logsTable?: Transform<DeploymentArgs>;
  /** @default none */
  savedQuery?: Transform<SavedSearchArgs>;
  /** @default none */
  actionGroup?: Transform<ActionGroupArgs>;
  /** @default none */
  privateLinkScope?: Transform<PrivateLinkScopeArgs>;
  /** @default none */
  grafana?: Transform<GrafanaArgs>;
  /** @default none */
  roleAssignment?: Transform<RoleAssignmentArgs>;
}

/** Settings of what clusters share to be seen, and hatches to what it is made of. */
export interface MonitoringArgs extends MonitoringSettings {
  /**
   * Changes child resources before they are made.
   * @default none
   */
  transform?: MonitoringTransforms;
}
