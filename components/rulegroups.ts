import {
  PrometheusRuleGroup,
  type PrometheusRuleGroupArgs,
} from "@pulumi/azure-native/alertsmanagement/prometheusRuleGroup.js";
import type * as pulumi from "@pulumi/pulumi";
import { RECORDING_GROUPS } from "../observability/prometheus/recording.ts";
import type { WiringTransforms } from "./args.ts";
import { child } from "./context.ts";
import type { Monitoring } from "./monitoring.ts";
import type { WorkspaceReference } from "./monitoring-context.ts";
import type { ClusterReference } from "./reference.ts";

/** What every rule group of a cluster is given. */
interface Context {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly monitoring: Monitoring;
  readonly cluster: ClusterReference;
  readonly transforms: WiringTransforms;
}

export function ruleGroups(_context: Context, _workspace: WorkspaceReference): void {
  void [PrometheusRuleGroup, RECORDING_GROUPS, child, {} as PrometheusRuleGroupArgs];
}
