import { estimateCost, type Estimate } from "../../model/cost.ts";
import type { Outcome } from "./run.ts";

/** What the clusters of a program and what they share cost a month, at the prices that the settings of the stack give. */
export const estimateOf = ({ clusters, costs }: Outcome): Estimate =>
  estimateCost(
    clusters.map(({ plan }) => plan),
    costs,
  );
