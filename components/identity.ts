import type * as pulumi from "@pulumi/pulumi";
import { RoleAssignment } from "@pulumi/azure-native/authorization/roleAssignment.js";
import {
  UserAssignedIdentity,
  type UserAssignedIdentityArgs,
} from "@pulumi/azure-native/managedidentity/userAssignedIdentity.js";
import { hasOwnDnsZone } from "../model/cluster/plan.ts";
import { child, placed, type Context } from "./context.ts";
import type { ClusterNetwork } from "./network.ts";
import { assignRole } from "./roles.ts";
import { asInput } from "./value.ts";

/** The identity of the control plane before the cluster exists; empty where AKS makes it. */
export interface ClusterIdentity {
  readonly id?: pulumi.Input<string>;
  /** Object id to which roles are assigned; unknown where the user gives an identity without it. */
  readonly principalId?: pulumi.Input<string>;
}

/** The identity that the settings ask for: AKS's own, the user's, or one that is made here. */
export function clusterIdentity(context: Context, resourceGroupName: pulumi.Input<string>): ClusterIdentity {
  const { identity } = context.plan;
  if (identity.kind === "systemAssigned") return {};
  if (identity.id !== undefined) {
    const id = asInput(identity.id);
    return identity.principalId === undefined ? { id } : { id, principalId: asInput(identity.principalId) };
  }
  const made = child<UserAssignedIdentityArgs, UserAssignedIdentity>(
    context,
    "identity",
    context.transforms.identity,
    { resourceGroupName, ...placed(context.plan) },
    (name, args, opts) => new UserAssignedIdentity(name, args, opts),
  );
  return { id: made.id, principalId: made.principalId };
}

/** The roles that the control plane needs on network and private DNS zone. AKS checks them while it makes the cluster. */
export function assignRoles(
  context: Context,
  principalId: pulumi.Input<string> | undefined,
  network: ClusterNetwork,
): RoleAssignment[] {
  if (principalId === undefined) return [];
  const { apiServer } = context.plan.asked;
  const onNetwork = Object.entries(network.scopes).map(([part, scope]) =>
    assignRole(context, `${part}-role`, {
      role: "Network Contributor",
      principalId,
      principalType: "ServicePrincipal",
      scope,
    }),
  );
  if (
    apiServer?.access !== "private" ||
    apiServer.privateDnsZone === undefined ||
    !hasOwnDnsZone(context.plan.asked)
  )
    return onNetwork;
  return [
    ...onNetwork,
    assignRole(context, "dns-zone-role", {
      role: "Private DNS Zone Contributor",
      principalId,
      principalType: "ServicePrincipal",
      scope: asInput(apiServer.privateDnsZone),
    }),
  ];
}
