/** How a panel counts. */
export type Unit = "reqps" | "pps" | "Bps" | "percentunit" | "s" | "short" | "decgbytes";

/** What a panel asks: Prometheus, with a legend for each series, or the network logs. */
export type PanelQuery =
  | { readonly kind: "promql"; readonly expression: string; readonly legend: string }
  | { readonly kind: "kusto"; readonly query: string };

/** A panel of a dashboard. */
export interface Panel {
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly says: string;
  readonly shown: "lines" | "table";
  readonly unit: Unit;
  readonly query: PanelQuery;
}

/** A dashboard before it is built. */
export interface Board {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly panels: readonly Panel[];
}

/** Lines over time from Prometheus. */
export const lines = (
  title: string,
  says: string,
  unit: Unit,
  expression: string,
  legend: string,
): Panel => ({ title, says, shown: "lines", unit, query: { kind: "promql", expression, legend } });

/** A table, or lines where it has a column of times, from the network logs. */
export const rows = (
  title: string,
  says: string,
  unit: Unit,
  query: string,
  shown: Panel["shown"] = "table",
): Panel => ({ title, says, shown, unit, query: { kind: "kusto", query } });

/** Matches the clusters that are chosen above a dashboard. */
export const CHOSEN = 'cluster=~"$cluster"';
