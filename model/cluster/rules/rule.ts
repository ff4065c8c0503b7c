import type { Rule } from "../../faults.ts";
import type { ClusterPlan } from "../plan.ts";

/** A rule on the settings of a cluster, as the plan completes them. */
export type ClusterRule = Rule<ClusterPlan>;
