import * as pulumi from "@pulumi/pulumi";
import {
  RoleAssignment,
  type RoleAssignmentArgs,
} from "@pulumi/azure-native/authorization/roleAssignment.js";
import {
  UserAssignedIdentity,
  type UserAssignedIdentityArgs,
} from "@pulumi/azure-native/managedidentity/userAssignedIdentity.js";
import { RandomUuid } from "@pulumi/random";
import { hasOwnDnsZone } from "../model/cluster/plan.ts";
import { child, placed, type Context } from "./context.ts";
import type { ClusterNetwork } from "./network.ts";
import { asInput } from "./value.ts";

/** Azure's built-in roles that AKS needs on the user's resources. */
const ROLES = {
  "Network Contributor": "4d97b98b-1d4f-413f-af77-7c31d8a6bfcc",
  "Private DNS Zone Contributor": "b12aa53e-6015-4669-85d0-8515ebb3ae7f",
} as const;

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
    assignRole(context, `${part}-role`, "Network Contributor", principalId, scope),
  );
  if (
    apiServer?.access !== "private" ||
    apiServer.privateDnsZone === undefined ||
    !hasOwnDnsZone(context.plan.asked)
  )
    return onNetwork;
  return [
    ...onNetwork,
    assignRole(
      context,
      "dns-zone-role",
      "Private DNS Zone Contributor",
      principalId,
      asInput(apiServer.privateDnsZone),
    ),
  ];
}

/** One role. Its name is a GUID that stays as long as principal, role and scope do, and changes with them: Azure moves no assignment. */
function assignRole(
  context: Context,
  part: string,
  role: keyof typeof ROLES,
  principalId: pulumi.Input<string>,
  scope: pulumi.Input<string>,
): RoleAssignment {
  const keepers = { principalId, scope, role };
  const name = new RandomUuid(`${context.name}-${part}-name`, { keepers }, { parent: context.parent });
  const subscription = pulumi.output(scope).apply((id) => id.split("/")[2]);
  return child<RoleAssignmentArgs, RoleAssignment>(
    context,
    part,
    context.transforms.roleAssignment,
    {
      principalId,
      principalType: "ServicePrincipal",
      roleAssignmentName: name.result,
      roleDefinitionId: pulumi.interpolate`/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${ROLES[role]}`,
      scope,
    },
    (all, args, opts) => new RoleAssignment(all, args, opts),
  );
}
