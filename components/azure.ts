import type * as pulumi from "@pulumi/pulumi";
import type * as plain from "@pulumi/azure-native/containerservice/index.js";
import type { containerservice as inputs } from "@pulumi/azure-native/types/input.js";

/** azure-native's arguments of a cluster, with what later API versions know: acceleration and transit encryption. */
export interface ManagedClusterArgs extends Omit<plain.ManagedClusterArgs, "networkProfile"> {
  networkProfile?: pulumi.Input<NetworkProfileArgs | undefined>;
}

/** azure-native's network profile, with the ACNS block of later API versions. */
export interface NetworkProfileArgs extends Omit<
  inputs.ContainerServiceNetworkProfileArgs,
  "advancedNetworking"
> {
  advancedNetworking?: pulumi.Input<AdvancedNetworkingArgs | undefined>;
}

/** The ACNS block as API version 2026-01-01 and later know it. */
export interface AdvancedNetworkingArgs extends Omit<inputs.AdvancedNetworkingArgs, "security"> {
  security?: pulumi.Input<AdvancedNetworkingSecurityArgs | undefined>;
  performance?: pulumi.Input<{ accelerationMode?: pulumi.Input<string | undefined> } | undefined>;
}

/** ACNS security as API version 2026-01-01 and later know it. */
export interface AdvancedNetworkingSecurityArgs extends inputs.AdvancedNetworkingSecurityArgs {
  transitEncryption?: pulumi.Input<{ type?: pulumi.Input<string | undefined> } | undefined>;
}

export type AgentPoolArgs = plain.AgentPoolArgs;
export type MaintenanceConfigurationArgs = plain.MaintenanceConfigurationArgs;
