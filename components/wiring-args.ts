import type * as pulumi from "@pulumi/pulumi";
import type { PrometheusRuleGroupArgs } from "@pulumi/azure-native/alertsmanagement/prometheusRuleGroup.js";
import type { DataCollectionEndpointArgs } from "@pulumi/azure-native/monitor/dataCollectionEndpoint.js";
import type { DataCollectionRuleArgs } from "@pulumi/azure-native/monitor/dataCollectionRule.js";
import type { DataCollectionRuleAssociationArgs } from "@pulumi/azure-native/monitor/dataCollectionRuleAssociation.js";
import type { ScheduledQueryRuleArgs } from "@pulumi/azure-native/monitor/scheduledQueryRule.js";
import type { ClusterReference } from "./reference.ts";
import type { Transform } from "./transform.ts";
import type { Monitoring } from "./monitoring.ts";

/** One hatch for each kind of child resource of `ClusterMonitoring`. */
export interface WiringTransforms {
  /** @default none */
  endpoint?: Transform<DataCollectionEndpointArgs>;
  /** @default none */
  metricsRule?: Transform<DataCollectionRuleArgs>;
  /** @default none */
  logsRule?: Transform<DataCollectionRuleArgs>;
  /** @default none */
  association?: Transform<DataCollectionRuleAssociationArgs>;
  /** @default none */
  ruleGroup?: Transform<PrometheusRuleGroupArgs>;
  /** @default none */
  logAlert?: Transform<ScheduledQueryRuleArgs>;
}

/** A cluster, and what it is wired to. */
export interface ClusterMonitoringArgs {
  /** What clusters share to be seen. */
  monitoring: Monitoring;
  /** The cluster, whoever made it. */
  cluster: ClusterReference;
  /**
   * Region of the cluster.
   * @default the provider's `azure-native:location`
   */
  location?: pulumi.Input<string>;
  /**
   * Whether the API server is private: the cluster then fetches its configuration from an endpoint of its own.
   * @default false
   */
  privateCluster?: boolean;
  /**
   * Whether whoever makes the cluster sets its switches.
   * @default false: they are named in the log and in `neededSwitches`
   */
  switchesSet?: boolean;
  /**
   * Changes child resources before they are made.
   * @default none
   */
  transform?: WiringTransforms;
}
