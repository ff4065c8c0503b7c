/** Port on which the agents of Cilium and Retina give their metrics. */
const METRICS_PORT = 9965;

/** What a Prometheus of your own needs to know of a cluster. */
export interface ScrapeOptions {
  /** Name of the cluster, which becomes the label `cluster`. */
  readonly cluster: string;
  /**
   * What forwards packets in the cluster.
   * @default "cilium"
   */
  readonly dataplane?: "cilium" | "azure";
}

const agentOf = ({ dataplane }: ScrapeOptions): string => (dataplane === "azure" ? "retina" : "cilium");

/** A scrape job for a plain prometheus.yml: the agents' pods in kube-system, labelled as Azure's dashboards expect (AKS documentation, bring your own Prometheus). */
export function scrapeJob(options: ScrapeOptions) {
  return {
    job_name: "networkobservability-hubble",
    kubernetes_sd_configs: [{ role: "pod", namespaces: { names: ["kube-system"] } }],
    relabel_configs: [
      { source_labels: ["__meta_kubernetes_pod_label_k8s_app"], action: "keep", regex: agentOf(options) },
      {
        source_labels: ["__address__"],
        action: "replace",
        regex: "(?:\\[([^\\]]+)\\]|([^:]+))(?::\\d+)?",
        replacement: `$1$2:${METRICS_PORT}`,
        target_label: "__address__",
      },
      { source_labels: ["__meta_kubernetes_pod_node_name"], action: "replace", target_label: "instance" },
      { action: "replace", replacement: options.cluster, target_label: "cluster" },
    ],
  };
}

/** The same for the Prometheus operator: a PodMonitor for the namespace in which it looks for them. */
export function podMonitor(options: ScrapeOptions, namespace = "monitoring") {
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: { name: "networkobservability-hubble", namespace },
    spec: {
      namespaceSelector: { matchNames: ["kube-system"] },
      selector: { matchLabels: { "k8s-app": agentOf(options) } },
      podMetricsEndpoints: [
        {
          portNumber: METRICS_PORT,
          relabelings: [
            { sourceLabels: ["__meta_kubernetes_pod_node_name"], targetLabel: "instance" },
            { replacement: options.cluster, targetLabel: "cluster" },
          ],
        },
      ],
    },
  };
}
