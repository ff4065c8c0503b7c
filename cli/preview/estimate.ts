import { estimateAcns, type Estimate } from "../../model/cluster/cost.ts";
import type { Outcome } from "./run.ts";

/** What ACNS of each cluster costs a month; at the user's price where the settings name one. */
export function estimates({ clusters, prices }: Outcome): Estimate[] {
  return clusters.flatMap(({ plan }) => estimateAcns(plan, prices) ?? []);
}
