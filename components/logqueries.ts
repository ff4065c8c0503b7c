import * as pulumi from "@pulumi/pulumi";
import { SavedSearch, type SavedSearchArgs } from "@pulumi/azure-native/operationalinsights/savedSearch.js";
import { logQueries } from "../observability/logs/queries.ts";
import { child } from "./context.ts";
import type { MonitoringContext, WorkspaceReference } from "./monitoring-context.ts";

/** A part of a resource id that may come with the deployment. */
const partOf = (id: pulumi.Input<string>, index: number): pulumi.Output<string> =>
  pulumi.output(id).apply((whole) => whole.split("/")[index] ?? "");

/** The queries that people ask of network logs, saved in the workspace. */
export function savedQueries(context: MonitoringContext, workspace: WorkspaceReference | undefined): void {
  const { logs } = context.settings;
  if (workspace === undefined || logs?.queries !== true) return;
  for (const { id, title, query } of logQueries(logs)) {
    child<SavedSearchArgs, SavedSearch>(
      context,
      `query-${id}`,
      context.transforms.savedQuery,
      {
        resourceGroupName: partOf(workspace.id, 4),
        workspaceName: partOf(workspace.id, 8),
        savedSearchId: `${context.name}-${id}`,
        category: "Container network logs",
        displayName: title,
        query,
        version: 2,
      },
      (name, args, opts) => new SavedSearch(name, args, opts),
      // To write over one Azure asks for its etag, which azure-native does not send: a query that changes is made anew.
      { replaceOnChanges: ["query", "displayName", "category"], deleteBeforeReplace: true },
    );
  }
}
