import * as pulumi from "@pulumi/pulumi";
import { PrometheusRuleGroup } from "@pulumi/azure-native/alertsmanagement/prometheusRuleGroup.js";
import { DataCollectionEndpoint } from "@pulumi/azure-native/monitor/dataCollectionEndpoint.js";
import { DataCollectionRule } from "@pulumi/azure-native/monitor/dataCollectionRule.js";
import { DataCollectionRuleAssociation } from "@pulumi/azure-native/monitor/dataCollectionRuleAssociation.js";
import type { ResourceGroup } from "@pulumi/azure-native/resources/resourceGroup.js";
import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap.js";
import type { Provider } from "@pulumi/kubernetes/provider.js";
import type { ManagedCluster } from "./resources.ts";
import type { Workspaces } from "./monitoring.ts";
import groups from "./rules.json" with { type: "json" };

interface Target extends Workspaces {
  readonly name: string;
  readonly group: ResourceGroup;
  readonly cluster: ManagedCluster;
}

const PROMETHEUS = "Microsoft-PrometheusMetrics";

const LOGS = [
  "Microsoft-ContainerLogV2-HighScale",
  "Microsoft-KubeEvents",
  "Microsoft-KubePodInventory",
  "Microsoft-KubeNodeInventory",
  "Microsoft-KubePVInventory",
  "Microsoft-KubeServices",
  "Microsoft-KubeMonAgentEvents",
  "Microsoft-InsightsMetrics",
  "Microsoft-ContainerInventory",
  "Microsoft-ContainerNodeInventory",
  "Microsoft-Perf",
  "Microsoft-ContainerNetworkLogs",
];

/** Brings metrics and logs of a cluster to the workspaces. */
export function wire(target: Target): void {
  wireMetrics(target);
  for (const { part, prefix, suffix, description, interval, rules } of groups) {
    const { name, group, cluster, location, metricsId } = target;
    new PrometheusRuleGroup(`${name}-monitoring-rules-${part}`, {
      resourceGroupName: group.name,
      location,
      ruleGroupName: pulumi.interpolate`${prefix}${cluster.name}${suffix}`,
      description,
      enabled: true,
      interval,
      clusterName: cluster.name,
      scopes: [metricsId, cluster.id],
      rules,
    });
  }
  wireLogs(target);
}

function wireMetrics(target: Target): void {
  const { name, group, cluster, location, metricsId } = target;
  const called = pulumi.interpolate`MSProm-${location}-${cluster.name}`;
  const rule = new DataCollectionRule(`${name}-monitoring-metrics-rule`, {
    resourceGroupName: group.name,
    dataCollectionRuleName: called,
    location,
    kind: "Linux",
    dataCollectionEndpointId: endpoint(target, "metrics", called),
    dataSources: {
      prometheusForwarder: [{ name: "PrometheusDataSource", streams: [PROMETHEUS], labelIncludeFilter: {} }],
    },
    destinations: { monitoringAccounts: [{ accountResourceId: metricsId, name: "MonitoringAccount1" }] },
    dataFlows: [{ streams: [PROMETHEUS], destinations: ["MonitoringAccount1"] }],
  });
  associate(target, "metrics", called, rule);
}

function wireLogs(target: Target): void {
  const { name, group, cluster, location, logsId } = target;
  const insights = {
    name: "ContainerInsightsExtension",
    extensionName: "ContainerInsights",
    streams: LOGS,
    extensionSettings: {
      dataCollectionSettings: { interval: "1m", namespaceFilteringMode: "Off", enableContainerLogV2: true },
    },
  };
  const rule = new DataCollectionRule(`${name}-monitoring-logs-rule`, {
    resourceGroupName: group.name,
    dataCollectionRuleName: pulumi.interpolate`MSCI-${location}-${cluster.name}`,
    location,
    kind: "Linux",
    dataCollectionEndpointId: endpoint(
      target,
      "logs",
      pulumi.interpolate`MSCI-ingest-${location}-${cluster.name}`,
    ),
    dataSources: { extensions: [insights] },
    destinations: { logAnalytics: [{ name: "ciworkspace", workspaceResourceId: logsId }] },
    dataFlows: [{ streams: LOGS, destinations: ["ciworkspace"] }],
  });
  associate(target, "logs", "ContainerInsightsExtension", rule);
}

function endpoint(
  { name, group, location }: Target,
  part: string,
  called: pulumi.Input<string>,
): pulumi.Output<string> {
  const made = new DataCollectionEndpoint(`${name}-monitoring-${part}-endpoint`, {
    resourceGroupName: group.name,
    dataCollectionEndpointName: called,
    location,
    kind: "Linux",
    networkAcls: { publicNetworkAccess: "Enabled" },
  });
  return made.id;
}

function associate(
  { name, cluster }: Target,
  part: string,
  associationName: pulumi.Input<string>,
  rule: DataCollectionRule,
): void {
  new DataCollectionRuleAssociation(`${name}-monitoring-${part}-association`, {
    resourceUri: cluster.id,
    associationName,
    dataCollectionRuleId: rule.id,
  });
}

/** Keeps what the Pod Flows dashboards show, which the metrics agents drop by default. */
export function agentSettings(name: string, provider: Provider): void {
  const settings = {
    metadata: { name: "ama-metrics-settings-configmap", namespace: "kube-system" },
    data: {
      "schema-version": "v1",
      "config-version": "ver1",
      "default-targets-metrics-keep-list":
        'minimalingestionprofile = true\nnetworkobservabilityHubble = "hubble_flows_processed_total"',
    },
  };
  new ConfigMap(`${name}-metrics-settings`, settings, { provider });
}
