import * as pulumi from "@pulumi/pulumi";
import {
  RoleAssignment,
  type RoleAssignmentArgs,
} from "@pulumi/azure-native/authorization/roleAssignment.js";
import { RandomUuid } from "@pulumi/random/randomUuid.js";
import type { Transform } from "./transform.ts";
import { child } from "./context.ts";

/** Azure's built-in roles that are assigned here. */
const ROLES = {
  "Network Contributor": "4d97b98b-1d4f-413f-af77-7c31d8a6bfcc",
  "Private DNS Zone Contributor": "b12aa53e-6015-4669-85d0-8515ebb3ae7f",
  "Monitoring Data Reader": "b0d8363b-8ddd-447d-831f-62ca05bff136",
  "Monitoring Reader": "43d0d8ad-25c7-4714-9337-8ba259a9fe05",
  "Grafana Admin": "22926164-76b3-42b3-bc55-97df8dab3e41",
  "Grafana Editor": "a79a5197-3a5c-4973-a920-486035ffd60f",
  "Grafana Viewer": "60921a7e-fef1-4a43-9b16-a26c52ad4769",
} as const;

/** A role to assign: which one, to whom, on what. */
export interface Assignment {
  readonly role: keyof typeof ROLES;
  readonly principalId: pulumi.Input<string>;
  /**
   * What the principal is; Azure then does not look for it, which takes a while after it was made.
   * @default left to Azure
   */
  readonly principalType?: "ServicePrincipal";
  readonly scope: pulumi.Input<string>;
}

interface Owner {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly transforms: { readonly roleAssignment?: Transform<RoleAssignmentArgs> };
}

/** Assigns a role. Its name is a GUID that stays as long as principal, role and scope do, and changes with them: Azure moves no assignment. */
export function assignRole(owner: Owner, part: string, assignment: Assignment): RoleAssignment {
  const { role, principalId, principalType, scope } = assignment;
  const keepers = { principalId, scope, role };
  const name = new RandomUuid(`${owner.name}-${part}-name`, { keepers }, { parent: owner.parent });
  const subscription = pulumi.output(scope).apply((id) => id.split("/")[2]);
  return child<RoleAssignmentArgs, RoleAssignment>(
    owner,
    part,
    owner.transforms.roleAssignment,
    {
      principalId,
      ...(principalType === undefined ? {} : { principalType }),
      roleAssignmentName: name.result,
      roleDefinitionId: pulumi.interpolate`/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${ROLES[role]}`,
      scope,
    },
    (all, args, opts) => new RoleAssignment(all, args, opts),
  );
}
