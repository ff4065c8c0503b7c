import { planCluster, type ClusterPlan } from "../../model/cluster/plan.ts";
import { estimateCost, type CostSettings, type Estimate, type Price } from "../../model/cost.ts";
import type { EnvironmentSettings } from "../../model/environment.ts";
import type { Hidden, Kept, Measured } from "./measure.ts";

/** A month of 30 days, in seconds. */
const MONTH = 30 * 24 * 3600;
/** How often metrics are scraped, in seconds. Source: https://learn.microsoft.com/azure/aks/container-network-observability-how-to */
const SCRAPE = 30;
/** Bytes of a GB, as logs are billed. Source: https://learn.microsoft.com/azure/azure-monitor/logs/cost-logs */
const GB = 1e9;

/** An amount with its price: the price is absent where nobody gave one, and the setting that would is named. */
export type Priced =
  { readonly usdMonth: number; readonly price: Readonly<Price> } | { readonly missing: readonly string[] };

/** What is stored of logs, with some filters. */
export interface StoredLogs {
  readonly name: string;
  readonly flows: number;
  readonly uncertain: number;
  readonly rows: number;
  /** Absent where the flows span too little to tell. */
  readonly rowsMonth?: number;
  readonly gbMonth?: number;
  readonly analytics: Priced;
  readonly basic: Priced;
}

/** Series of one metric, before filters and after. */
export interface StoredSeries {
  readonly name: string;
  readonly seen: number;
  readonly kept: number;
  readonly storedByDefault: boolean;
  readonly atLeast: boolean;
}

/** Filters that would store less, and what they hide of all flows. */
export interface Suggestion {
  readonly name: string;
  readonly logs: StoredLogs;
  readonly hides: { readonly flows: number; readonly most: readonly Hidden[] };
  /** Absent where no record says what pods count. */
  readonly seriesHidden?: number;
}

/** What a cluster costs, and what it would cost with other filters. */
export interface CostReport {
  readonly estimate: Estimate;
  readonly flows?: {
    readonly flows: number;
    readonly dropped: number;
    readonly nodes: number;
    readonly seconds?: number;
    /** Everything that is there, as if one filter included it. */
    readonly before: StoredLogs;
    /** What the filters that are given keep; without any nothing is stored. */
    readonly after: StoredLogs;
    /** Dropped flows that these filters hide. */
    readonly droppedHidden: number;
    readonly series?: readonly StoredSeries[];
    /** Samples that managed Prometheus takes in a month of the series that it stores by default, in millions. */
    readonly samples?: { readonly millionsMonth: number; readonly cost: Priced };
    readonly suggestions: readonly Suggestion[];
  };
}

/**
 * What an environment costs a month. Of what was measured the first choice is everything, the second what the cluster has,
 * the others are what may be suggested: those that store less than the second, or than everything where it stores nothing,
 * and hide no drop.
 */
export function costReport(plan: ClusterPlan, settings: CostSettings, measured?: Measured): CostReport {
  if (measured === undefined) return { estimate: estimateCost([plan], settings) };
  const [everything, own, ...others] = measured.choices;
  if (everything === undefined || own === undefined)
    throw new Error("everything and the own filters are measured");
  const toLogs = (kept: Kept): StoredLogs => storedLogs(kept, measured.seconds, settings);
  const after = toLogs(own);
  const { gbMonth } = after;
  const usage = gbMonth === undefined ? settings.usage : { ...settings.usage, networkLogsGB: gbMonth };
  const { flows, dropped, nodes, seconds } = measured;
  return {
    estimate: estimateCost([plan], { ...settings, ...(usage === undefined ? {} : { usage }) }),
    flows: {
      flows,
      dropped,
      nodes,
      ...(seconds === undefined ? {} : { seconds }),
      before: toLogs(everything),
      after,
      droppedHidden: own.droppedHidden,
      ...seriesOf(measured, settings),
      suggestions: others.flatMap((other, at) =>
        isBetter(other, own.rows === 0 ? everything : own)
          ? [suggestion(other, at + 2, measured, toLogs)]
          : [],
      ),
    },
  };
}

/** Drops are why anybody looks: what hides one is never suggested, however much it saves. */
const isBetter = (other: Kept, than: Kept): boolean => other.droppedHidden === 0 && other.rows < than.rows;

function suggestion(
  kept: Kept,
  at: number,
  { flows, series }: Measured,
  toLogs: (kept: Kept) => StoredLogs,
): Suggestion {
  const seriesHidden = series?.reduce((sum, one) => sum + one.seen - (one.kept[at] ?? 0), 0);
  return {
    name: kept.name,
    logs: toLogs(kept),
    hides: { flows: flows - kept.flows, most: kept.hidden },
    ...(seriesHidden === undefined ? {} : { seriesHidden }),
  };
}

function storedLogs(
  { name, flows, uncertain, rows, bytes }: Kept,
  seconds: number | undefined,
  { prices = {} }: CostSettings,
): StoredLogs {
  const months = seconds === undefined ? undefined : MONTH / seconds;
  const gbMonth = months === undefined ? undefined : (bytes * months) / GB;
  return {
    name,
    flows,
    uncertain,
    rows,
    ...(months === undefined ? {} : { rowsMonth: rows * months }),
    ...(gbMonth === undefined ? {} : { gbMonth }),
    analytics: priced(gbMonth, prices.logsAnalyticsPerGB, "prices.logsAnalyticsPerGB"),
    basic: priced(gbMonth, prices.logsBasicPerGB, "prices.logsBasicPerGB"),
  };
}

function priced(amount: number | undefined, price: Price | undefined, key: string): Priced {
  if (amount !== undefined && price !== undefined) return { usdMonth: amount * price.usd, price };
  return {
    missing: [
      ...(price === undefined ? [key] : []),
      ...(amount === undefined ? ["flows of 30 seconds or more"] : []),
    ],
  };
}

const OWN = 1;

function seriesOf({ series }: Measured, { prices = {} }: CostSettings) {
  if (series === undefined) return {};
  const stored = series.map(({ kept, metric: _, ...rest }): StoredSeries => ({
    ...rest,
    kept: kept[OWN] ?? 0,
  }));
  const count = stored.reduce((sum, one) => (one.storedByDefault ? sum + one.kept : sum), 0);
  const millionsMonth = (count * (MONTH / SCRAPE)) / 1e6;
  const cost = priced(millionsMonth, prices.metricsPerMillionSamples, "prices.metricsPerMillionSamples");
  return { series: stored, samples: { millionsMonth, cost } };
}

/**
 * What an environment of these settings costs a month, in US dollars, without the flows and with them: logs, series and what other
 * filters would save. The first choice measured is everything, the second the filters of the cluster, the others what may be
 * suggested. Settings are taken as they are: `checkCluster` judges them.
 */
export const environmentCost = (settings: EnvironmentSettings, measured?: Measured): CostReport =>
  costReport(planCluster(settings, settings.name ?? "cluster", settings.monitoring), settings, measured);
