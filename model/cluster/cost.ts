import type { Prices } from "../environment.ts";
import type { ClusterPlan } from "./plan.ts";

/** A price with where it comes from. */
export interface Price {
  readonly usd: number;
  readonly per: string;
  readonly source: string;
  readonly date: string;
}

/** ACNS per node and month, as one public walkthrough puts it. No price list names it. */
export const ACNS_PER_NODE: Price = {
  usd: 50,
  per: "node and month",
  source: "a public walkthrough of ACNS, roughly",
  date: "2026-08",
};

/** What ACNS of one cluster costs a month, always an estimate. */
export interface Estimate {
  readonly cluster: string;
  /** Fewest and most nodes of the pools. */
  readonly nodes: { readonly from: number; readonly to: number };
  /** US dollars a month at the fewest and the most nodes. */
  readonly usd: { readonly from: number; readonly to: number };
  readonly price: Price;
  /** What costs money and is not in it. */
  readonly leftOut: readonly string[];
}

/** The estimate for a cluster; undefined where ACNS is off. */
export function estimateAcns(plan: ClusterPlan, prices: Prices = {}): Estimate | undefined {
  if (!plan.acns.enabled) return undefined;
  const price =
    prices.acnsPerNodeMonth === undefined
      ? ACNS_PER_NODE
      : { ...ACNS_PER_NODE, usd: prices.acnsPerNodeMonth, source: "your settings", date: "now" };
  const fewest = plan.pools.reduce((sum, pool) => sum + (pool.autoscaling?.min ?? pool.count), 0);
  const most = plan.pools.reduce((sum, pool) => sum + pool.most, 0);
  const leftOut = ["virtual machines", `control plane (tier ${plan.tier})`, "network traffic"];
  if (plan.autoProvisioning) leftOut.unshift("nodes that auto-provisioning makes");
  if (plan.monitoring !== undefined && plan.monitoring.prometheus !== "bringYourOwn")
    leftOut.push("metrics stored");
  if (plan.monitoring?.grafana !== undefined) leftOut.push("Grafana");
  if (plan.monitoring?.logs !== undefined)
    leftOut.push(`logs stored (plan ${plan.monitoring.logs.plan ?? "Analytics"})`);
  return {
    cluster: plan.clusterName,
    nodes: { from: fewest, to: most },
    usd: { from: fewest * price.usd, to: most * price.usd },
    price,
    leftOut,
  };
}
