import { alertRules, type AlertName, type AlertOptions } from "./alerts.ts";

/** A metric that alerts read and that managed Prometheus drops unless it is told otherwise. */
export interface DroppedMetric {
  readonly metric: string;
  /** Key under `default-targets-metrics-keep-list` in the settings of the metrics agents, whose list has to name it. */
  readonly keepList: "kubestate" | "networkobservabilityHubble" | "networkobservabilityCilium";
  /** Alerts that cannot fire without it, or fire too often. */
  readonly alerts: readonly AlertName[];
}

/** What the alerts read beyond the minimal ingestion profile (its lists: default scrape jobs of Azure/prometheus-collector). */
export const DROPPED_METRICS: readonly DroppedMetric[] = [
  {
    metric: "kube_persistentvolume_status_phase",
    keepList: "kubestate",
    alerts: ["KubePersistentVolumeErrors"],
  },
  {
    metric: "kube_persistentvolumeclaim_access_mode",
    keepList: "kubestate",
    alerts: ["KubePersistentVolumeFillingUp"],
  },
  {
    metric: "kube_statefulset_metadata_generation",
    keepList: "kubestate",
    alerts: ["KubeStatefulSetGenerationMismatch"],
  },
  {
    metric: "kube_statefulset_status_observed_generation",
    keepList: "kubestate",
    alerts: ["KubeStatefulSetGenerationMismatch"],
  },
  {
    metric: "hubble_http_requests_total",
    keepList: "networkobservabilityHubble",
    alerts: ["HttpServerErrorsHigh", "HttpClientErrorsHigh"],
  },
  {
    metric: "hubble_lost_events_total",
    keepList: "networkobservabilityHubble",
    alerts: ["HubbleEventsLost"],
  },
  {
    metric: "cilium_proxy_upstream_reply_seconds_bucket",
    keepList: "networkobservabilityCilium",
    alerts: ["DnsLatencyHigh"],
  },
  {
    metric: "cilium_proxy_upstream_reply_seconds_count",
    keepList: "networkobservabilityCilium",
    alerts: ["FqdnProxyErrors"],
  },
];

/** What has to be kept for the alerts that are made, by keep list; none where no alert needs more than the minimal profile. */
export function keptForAlerts(options: Pick<AlertOptions, "network" | "off">): Record<string, string[]> {
  const made: readonly string[] = alertRules(options).flatMap(({ rules }) => rules.map(({ alert }) => alert));
  const needed = DROPPED_METRICS.filter(({ alerts }) => alerts.some((name) => made.includes(name)));
  const lists: Record<string, string[]> = {};
  for (const { keepList, metric } of needed) (lists[keepList] ??= []).push(metric);
  return lists;
}
