import * as pulumi from "@pulumi/pulumi";
import {
  PrometheusRuleGroup,
  type PrometheusRuleGroupArgs,
} from "@pulumi/azure-native/alertsmanagement/prometheusRuleGroup.js";
import { alertRules, type AlertOptions } from "../observability/prometheus/alerts.ts";
import { azureRuleGroup, azureRuleGroupName } from "../observability/prometheus/azure.ts";
import { NETWORK_RECORDING } from "../observability/prometheus/network-recording.ts";
import { RECORDING_GROUPS } from "../observability/prometheus/recording.ts";
import type { RuleGroup } from "../observability/prometheus/rules.ts";
import { child } from "./context.ts";
import type { WorkspaceReference } from "./monitoring-context.ts";
import type { WiringContext } from "./wiring-context.ts";

/** The recording rules that Azure's dashboards read, those on the network beside alerts on it, and the alerts that the settings ask for, in the region of the workspace. */
export function ruleGroups(owner: WiringContext, workspace: WorkspaceReference): void {
  const { alerts, recordingRules } = owner.monitoring.settings;
  const onNetwork = alerts?.network === true ? [NETWORK_RECORDING] : [];
  const recording = recordingRules === false ? [] : [...RECORDING_GROUPS, ...onNetwork];
  // The names were checked with the settings.
  const alerting = alerts === undefined ? [] : alertRules(alerts as AlertOptions);
  for (const group of [...recording, ...alerting]) ruleGroup(owner, workspace, group);
}

function ruleGroup(owner: WiringContext, workspace: WorkspaceReference, group: RuleGroup): void {
  const { cluster, monitoring, transforms } = owner;
  const target = {
    workspaceId: workspace.id,
    clusterId: cluster.id,
    clusterName: cluster.clusterName,
    ...(monitoring.actionGroupId === undefined ? {} : { actionGroupId: monitoring.actionGroupId }),
  };
  child<PrometheusRuleGroupArgs, PrometheusRuleGroup>(
    owner,
    `rules-${group.name.toLowerCase()}`,
    transforms.ruleGroup,
    {
      resourceGroupName: cluster.resourceGroupName,
      location: workspace.location,
      ruleGroupName: pulumi.output(cluster.clusterName).apply((name) => azureRuleGroupName(group, name)),
      ...azureRuleGroup<pulumi.Input<string>>(group, target),
    },
    (name, args, opts) => new PrometheusRuleGroup(name, args, opts),
  );
}
