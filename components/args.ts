import type * as pulumi from "@pulumi/pulumi";
import type { RoleAssignmentArgs } from "@pulumi/azure-native/authorization/roleAssignment.js";
import type { UserAssignedIdentityArgs } from "@pulumi/azure-native/managedidentity/userAssignedIdentity.js";
import type { NatGatewayArgs } from "@pulumi/azure-native/network/natGateway.js";
import type { PublicIPAddressArgs } from "@pulumi/azure-native/network/publicIPAddress.js";
import type { RouteTableArgs } from "@pulumi/azure-native/network/routeTable.js";
import type { SubnetArgs } from "@pulumi/azure-native/network/subnet.js";
import type { VirtualNetworkArgs } from "@pulumi/azure-native/network/virtualNetwork.js";
import type { ResourceGroupArgs } from "@pulumi/azure-native/resources/resourceGroup.js";
import type { ProviderArgs } from "@pulumi/kubernetes/provider.js";
import type { GrafanaArgs } from "@pulumi/azure-native/dashboard/grafana.js";
import type { ActionGroupArgs } from "@pulumi/azure-native/monitor/actionGroup.js";
import type { AzureMonitorWorkspaceArgs } from "@pulumi/azure-native/monitor/azureMonitorWorkspace.js";
import type { PrometheusRuleGroupArgs } from "@pulumi/azure-native/alertsmanagement/prometheusRuleGroup.js";
import type { DataCollectionEndpointArgs } from "@pulumi/azure-native/monitor/dataCollectionEndpoint.js";
import type { DataCollectionRuleArgs } from "@pulumi/azure-native/monitor/dataCollectionRule.js";
import type { DataCollectionRuleAssociationArgs } from "@pulumi/azure-native/monitor/dataCollectionRuleAssociation.js";
import type { ClusterReference } from "./reference.ts";
import type { Transform } from "./transform.ts";
import type { PrivateLinkScopeArgs } from "@pulumi/azure-native/monitor/privateLinkScope.js";
import type { TableArgs } from "@pulumi/azure-native/operationalinsights/table.js";
import type { WorkspaceArgs } from "@pulumi/azure-native/operationalinsights/workspace.js";
import type { MonitoringSettings } from "../model/monitoring/settings.ts";
import type { ClusterSettings } from "../model/cluster/settings.ts";
import type { Monitoring } from "./monitoring.ts";
import type { AgentPoolArgs, MaintenanceConfigurationArgs, ManagedClusterArgs } from "./azure.ts";

/** One hatch for each kind of child resource; kinds of which there are several are called once for each. */
export interface ClusterTransforms {
  /** @default none */
  resourceGroup?: Transform<ResourceGroupArgs>;
  /** @default none */
  virtualNetwork?: Transform<VirtualNetworkArgs>;
  /** @default none */
  subnet?: Transform<SubnetArgs>;
  /** @default none */
  routeTable?: Transform<RouteTableArgs>;
  /** @default none */
  publicIpAddress?: Transform<PublicIPAddressArgs>;
  /** @default none */
  natGateway?: Transform<NatGatewayArgs>;
  /** @default none */
  identity?: Transform<UserAssignedIdentityArgs>;
  /** @default none */
  roleAssignment?: Transform<RoleAssignmentArgs>;
  /**
   * @default none
   * @example (args) => { args.autoScalerProfile = { expander: "priority" }; }
   */
  managedCluster?: Transform<ManagedClusterArgs>;
  /** @default none */
  agentPool?: Transform<AgentPoolArgs>;
  /** @default none */
  maintenanceConfiguration?: Transform<MaintenanceConfigurationArgs>;
  /** @default none */
  kubernetesProvider?: Transform<ProviderArgs>;
}

/** Settings of a cluster, and hatches to what it is made of. */
export interface ClusterArgs extends ClusterSettings {
  /**
   * What the cluster is seen by; its switches are then set here, and its endpoints, rules and associations made.
   * @default none: the cluster is not wired, and what another owner set is left alone
   */
  monitoring?: Monitoring;
  /**
   * Changes child resources before they are made.
   * @default none
   * @example { managedCluster: (args) => { args.autoScalerProfile = { expander: "priority" }; } }
   */
  transform?: ClusterTransforms;
}

/** One hatch for each kind of child resource of `Monitoring`. */
export interface MonitoringTransforms {
  /** @default none */
  resourceGroup?: Transform<ResourceGroupArgs>;
  /** @default none */
  metricsWorkspace?: Transform<AzureMonitorWorkspaceArgs>;
  /** @default none */
  logsWorkspace?: Transform<WorkspaceArgs>;
  /** @default none */
  logsTable?: Transform<TableArgs>;
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

/** One hatch for each kind of child resource of `ClusterMonitoring`. */
export interface WiringTransforms {
  /** @default none */
  endpoint?: Transform<DataCollectionEndpointArgs>;
  /** @default none */
  metricsRule?: Transform<DataCollectionRuleArgs>;
  /** @default none */
  logsRule?: Transform<DataCollectionRuleArgs>;
  /** @default none */
  association?: Transform<DataCollectionRuleAssociationArgs>;
  /** @default none */
  ruleGroup?: Transform<PrometheusRuleGroupArgs>;
}

/** A cluster, and what it is wired to. */
export interface ClusterMonitoringArgs {
  /** What clusters share to be seen. */
  monitoring: Monitoring;
  /** The cluster, whoever made it. */
  cluster: ClusterReference;
  /**
   * Region of the cluster.
   * @default the provider's `azure-native:location`
   */
  location?: pulumi.Input<string>;
  /**
   * Whether the API server is private: the cluster then fetches its configuration from an endpoint of its own.
   * @default false
   */
  privateCluster?: boolean;
  /**
   * Whether whoever makes the cluster sets its switches.
   * @default false: they are named in the log and in `neededSwitches`
   */
  switchesSet?: boolean;
  /**
   * Changes child resources before they are made.
   * @default none
   */
  transform?: WiringTransforms;
}
