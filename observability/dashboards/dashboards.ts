import built from "./built.json" with { type: "json" };

/** What a dashboard needs to be told of where it is shown. */
export interface DashboardOptions {
  /**
   * Resource id of the Log Analytics workspace with the network logs.
   * @default none: it is asked for above the dashboard
   */
  readonly logsWorkspaceId?: string;
}

/** A dashboard as Grafana imports it. */
export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly [key: string]: unknown;
}

interface Variable {
  name?: string;
  query?: unknown;
  current?: unknown;
  options?: unknown;
}

/**
 * Our dashboards, as JSON that a managed Grafana and one of your own import: clusters, drops, DNS, HTTP, flows by namespace and what is
 * collected. Data sources are chosen above each by their type, so nothing of a certain Grafana is in them.
 */
export function dashboards({ logsWorkspaceId = "" }: DashboardOptions = {}): Dashboard[] {
  return (structuredClone(built) as unknown as (Dashboard & { templating?: { list: Variable[] } })[]).map(
    (board) => {
      for (const variable of board.templating?.list ?? []) {
        if (variable.name !== "workspace") continue;
        const chosen = { text: logsWorkspaceId, value: logsWorkspaceId, selected: true };
        Object.assign(variable, { query: logsWorkspaceId, current: chosen, options: [chosen] });
      }
      return board;
    },
  );
}
