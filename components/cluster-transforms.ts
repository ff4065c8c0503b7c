import type { RoleAssignmentArgs } from "@pulumi/azure-native/authorization/roleAssignment.js";
import type { UserAssignedIdentityArgs } from "@pulumi/azure-native/managedidentity/userAssignedIdentity.js";
import type { NatGatewayArgs } from "@pulumi/azure-native/network/natGateway.js";
import type { PublicIPAddressArgs } from "@pulumi/azure-native/network/publicIPAddress.js";
import type { RouteTableArgs } from "@pulumi/azure-native/network/routeTable.js";
import type { SubnetArgs } from "@pulumi/azure-native/network/subnet.js";
import type { VirtualNetworkArgs } from "@pulumi/azure-native/network/virtualNetwork.js";
import type { ResourceGroupArgs } from "@pulumi/azure-native/resources/resourceGroup.js";
import type { ProviderArgs } from "@pulumi/kubernetes/provider.js";
import type { Transform } from "./transform.ts";
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
