import type * as pulumi from "@pulumi/pulumi";
import type { MonitoringSettings } from "../model/monitoring/settings.ts";
import type { MonitoringTransforms } from "./monitoring-args.ts";
import { tagged } from "./context.ts";

/** A workspace as what writes to it needs it. */
export interface WorkspaceReference {
  readonly id: pulumi.Input<string>;
  /** Its region, which decides names and places of what writes to it. */
  readonly location: pulumi.Input<string>;
}

/** What every step of making the monitoring is given. */
export interface MonitoringContext {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly settings: MonitoringSettings;
  readonly transforms: MonitoringTransforms;
  readonly location: pulumi.Input<string> | undefined;
}

/** Group, location and tags as every Azure resource of the monitoring takes them. */
export const placedIn = (context: MonitoringContext, resourceGroupName: pulumi.Input<string>) => ({
  resourceGroupName,
  ...(context.location === undefined ? {} : { location: context.location }),
  ...tagged(context.settings.tags),
});
