import * as pulumi from "@pulumi/pulumi";
import {
  PrivateLinkScope,
  type PrivateLinkScopeArgs,
} from "@pulumi/azure-native/monitor/privateLinkScope.js";
import { PrivateLinkScopedResource } from "@pulumi/azure-native/monitor/privateLinkScopedResource.js";
import { child, type Context } from "./context.ts";
import { placedIn, type MonitoringContext, type WorkspaceReference } from "./monitoring-context.ts";

/** A private link scope as what belongs to it needs it. */
export interface PrivateLinkScopeReference {
  readonly name: pulumi.Output<string>;
  readonly resourceGroupName: pulumi.Input<string>;
}

/** The scope, with the workspace of the logs in it: what takes data in from it alone must be part of it. The endpoints of each cluster follow with its wiring. */
export function privateLinkScope(
  context: MonitoringContext,
  group: pulumi.Input<string>,
  logs: WorkspaceReference | undefined,
): PrivateLinkScopeReference {
  const { location: _global, ...placed } = placedIn(context, group);
  const made = child<PrivateLinkScopeArgs, PrivateLinkScope>(
    context,
    "private-link",
    context.transforms.privateLinkScope,
    {
      scopeName: `${context.name}-private-link`,
      location: "Global",
      // Queries stay open: people and Grafana come from elsewhere.
      accessModeSettings: { ingestionAccessMode: "PrivateOnly", queryAccessMode: "Open" },
      ...placed,
    },
    (name, args, opts) => new PrivateLinkScope(name, args, opts),
  );
  const scope = { name: made.name, resourceGroupName: group };
  if (logs !== undefined) inPrivateLinkScope(context, scope, "logs", `${context.name}-logs`, logs.id);
  return scope;
}

/** Makes a resource part of the scope. */
export function inPrivateLinkScope(
  { name: owner, parent }: Pick<Context, "name" | "parent">,
  { name: scopeName, resourceGroupName }: PrivateLinkScopeReference,
  part: string,
  name: pulumi.Input<string>,
  linkedResourceId: pulumi.Input<string>,
): void {
  new PrivateLinkScopedResource(
    `${owner}-${part}-link`,
    { resourceGroupName, scopeName, name, linkedResourceId },
    { parent },
  );
}
