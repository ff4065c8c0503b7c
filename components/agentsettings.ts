import * as pulumi from "@pulumi/pulumi";
import type { Provider } from "@pulumi/kubernetes/provider.js";
import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap.js";
import { agentSettings } from "../model/monitoring/bodies.ts";

/** Which cluster's metrics agents are set, and how. */
export interface MetricsAgentSettingsArgs {
  /** Kubernetes provider of the cluster. */
  kubernetes: Provider;
  /**
   * Settings of your own, by section; they are kept, and the metrics of the Pod Flows dashboards added where they say nothing of them.
   * @default none
   * @example { "debug-mode": "enabled = true" }
   */
  settings?: Record<string, string>;
}

/** The settings of Azure's metrics agents in a cluster, such that what the Pod Flows dashboards show is kept: by default it is dropped. */
export class MetricsAgentSettings extends pulumi.ComponentResource {
  constructor(name: string, args: MetricsAgentSettingsArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("acns:index:MetricsAgentSettings", name, {}, opts);
    new ConfigMap(
      `${name}-metrics-settings`,
      {
        metadata: { name: "ama-metrics-settings-configmap", namespace: "kube-system" },
        data: agentSettings(args.settings),
      },
      { parent: this, provider: args.kubernetes },
    );
    this.registerOutputs({});
  }
}
