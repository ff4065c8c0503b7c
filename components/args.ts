import type { ClusterSettings } from "../model/cluster/settings.ts";
import type { Monitoring } from "./monitoring.ts";
import type { ClusterTransforms } from "./cluster-transforms.ts";

/** Settings of a cluster, and hatches to what it is made of. */
export interface ClusterArgs extends ClusterSettings {
  /**
   * What the cluster is seen by; its switches are then set here, and its endpoints, rules and associations made.
   * @default none: the cluster is not wired, and what another owner set is left alone
   */
  monitoring?: Monitoring;
  /**
   * Changes child resources before they are made.
   * @default none
   * @example { managedCluster: (args) => { args.autoScalerProfile = { expander: "priority" }; } }
   */
  transform?: ClusterTransforms;
}
