import { finding, type Finding, type Rule } from "../faults.ts";
import type { KubeStateMetrics, Logs } from "./settings.ts";

/** The stream of managed Prometheus. */
const PROMETHEUS = "Microsoft-PrometheusMetrics";

/** What a rule for metrics collects, and where it goes. */
export function metricsRule<Leaf>(workspaceId: Leaf) {
  const destination = "MonitoringAccount1";
  return {
    dataSources: {
      prometheusForwarder: [{ name: "PrometheusDataSource", streams: [PROMETHEUS], labelIncludeFilter: {} }],
    },
    destinations: { monitoringAccounts: [{ accountResourceId: workspaceId, name: destination }] },
    dataFlows: [{ streams: [PROMETHEUS], destinations: [destination] }],
  };
}

/** The stream of container network logs. */
export const NETWORK_LOGS = "Microsoft-ContainerNetworkLogs";

/** Streams of Container Insights beside the network logs. */
export const CONTAINER_INSIGHTS = [
  "ContainerLogV2-HighScale",
  "KubeEvents",
  "KubePodInventory",
  "KubeNodeInventory",
  "KubePVInventory",
  "KubeServices",
  "KubeMonAgentEvents",
  "InsightsMetrics",
  "ContainerInventory",
  "ContainerNodeInventory",
  "Perf",
].map((name) => `Microsoft-${name}`);

/** What a rule for logs collects, and where it goes. */
export function logsRule<Leaf>(logs: Logs, workspaceId: Leaf) {
  const streams = logs.profile === "networkLogsOnly" ? [NETWORK_LOGS] : [...CONTAINER_INSIGHTS, NETWORK_LOGS];
  const destination = "ciworkspace";
  const filter =
    logs.namespaces === undefined
      ? { namespaceFilteringMode: "Off" }
      : { namespaceFilteringMode: logs.namespaces.mode, namespaces: [...logs.namespaces.names] };
  return {
    dataSources: {
      extensions: [
        {
          name: "ContainerInsightsExtension",
          extensionName: "ContainerInsights",
          streams,
          extensionSettings: {
            dataCollectionSettings: { interval: "1m", ...filter, enableContainerLogV2: true },
          },
        },
      ],
    },
    destinations: { logAnalytics: [{ name: destination, workspaceResourceId: workspaceId }] },
    dataFlows: [{ streams, destinations: [destination] }],
  };
}

/** An allow list as the cluster takes it: pods=[app,team],namespaces=[*] */
const allowList = (list: Record<string, string[]>): string =>
  Object.entries(list)
    .map(([resource, names]) => `${resource}=[${names.join(",")}]`)
    .join(",");

/** The metrics profile of a cluster. */
export function metricsProfile(enabled: boolean, kubeStateMetrics: KubeStateMetrics = {}) {
  const { labels, annotations } = kubeStateMetrics;
  if (!enabled) return { metrics: { enabled } };
  return {
    metrics: {
      enabled,
      kubeStateMetrics: {
        metricLabelsAllowlist: labels === undefined ? "" : allowList(labels),
        metricAnnotationsAllowList: annotations === undefined ? "" : allowList(annotations),
      },
    },
  };
}

/** The monitoring add-on of a cluster, with stored container network logs; off is sent as off. */
export function logsAddon<Leaf>(workspaceId: Leaf | undefined) {
  if (workspaceId === undefined) return { omsagent: { enabled: false } };
  const config = {
    logAnalyticsWorkspaceResourceID: workspaceId,
    useAADAuth: "true",
    enableRetinaNetworkFlags: "True",
  };
  return { omsagent: { enabled: true, config } };
}

/** A rule for logs as far as it is plain data: what a transform made of it. */
interface LogsRuleShape {
  readonly dataCollectionEndpointId?: unknown;
  readonly dataSources?: unknown;
  readonly dataFlows?: unknown;
}

const ACNS023: Omit<Rule<never>, "check"> = {
  id: "ACNS023",
  severity: "error",
  title:
    "The rule for logs names the stream of network logs in its source and in a flow, and the endpoint that takes them.",
  remedy: `Keep ${NETWORK_LOGS} and dataCollectionEndpointId in the transform.`,
  docs: "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-logs",
};

/** What a user's own change of the rule for logs breaks: without stream or endpoint nothing arrives, and nothing says so. */
export function checkLogsRule(rule: LogsRuleShape): Finding[] {
  const names = (part: unknown) => JSON.stringify(part ?? null).includes(`"${NETWORK_LOGS}"`);
  const at = (key: string) => `transform.logsRule: ${key}`;
  const broken: [boolean, string, string][] = [
    [names(rule.dataSources), "dataSources", `no source yields ${NETWORK_LOGS}`],
    [names(rule.dataFlows), "dataFlows", `no flow carries ${NETWORK_LOGS}`],
    [rule.dataCollectionEndpointId !== undefined, "dataCollectionEndpointId", "no endpoint takes the logs"],
  ];
  return broken.flatMap(([holds, key, reason]) =>
    holds ? [] : [finding(ACNS023, { path: at(key), reason })],
  );
}
