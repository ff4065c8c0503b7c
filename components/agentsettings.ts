import * as pulumi from "@pulumi/pulumi";
import type { Provider } from "@pulumi/kubernetes/provider.js";
import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap.js";
import { agentSettings } from "../model/monitoring/agentsettings.ts";
import type { Alerts } from "../model/monitoring/settings.ts";
import type { AlertOptions } from "../observability/prometheus/alerts.ts";
import { keptForAlerts } from "../observability/prometheus/keeplist.ts";

/** Which cluster's metrics agents are set, and how. */
export interface MetricsAgentSettingsArgs {
  /** Kubernetes provider of the cluster. */
  kubernetes: Provider;
  /**
   * The alerts of the monitoring, three of which read metrics that are dropped by default: these are kept too.
   * @default none: only what the Pod Flows dashboards show is kept
   */
  alerts?: Alerts;
  /**
   * Settings of your own, by section, in schema v1 or v2; they stay, and what is to be kept is added to their lists.
   * @default none
   * @example { "default-targets-metrics-keep-list": 'kubelet = "kubelet_.*"' }
   */
  settings?: Record<string, string>;
}

/** The settings of Azure's metrics agents in a cluster, such that what the Pod Flows dashboards show and the alerts read is kept: by default it is dropped. */
export class MetricsAgentSettings extends pulumi.ComponentResource {
  constructor(name: string, args: MetricsAgentSettingsArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("acns:index:MetricsAgentSettings", name, {}, opts);
    // The names of alerts were checked where the alerts are made.
    const kept = args.alerts === undefined ? {} : keptForAlerts(args.alerts as AlertOptions);
    new ConfigMap(
      `${name}-metrics-settings`,
      {
        metadata: { name: "ama-metrics-settings-configmap", namespace: "kube-system" },
        data: agentSettings(args.settings, kept),
      },
      { parent: this, provider: args.kubernetes },
    );
    this.registerOutputs({});
  }
}
