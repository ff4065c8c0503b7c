import * as pulumi from "@pulumi/pulumi";
import { AzureMonitorWorkspace } from "@pulumi/azure-native/monitor/azureMonitorWorkspace.js";
import { Workspace } from "@pulumi/azure-native/operationalinsights/workspace.js";
import { Deployment } from "@pulumi/azure-native/resources/deployment.js";
import { ResourceGroup } from "@pulumi/azure-native/resources/resourceGroup.js";

/** Where the metrics and logs of the clusters go. */
export interface Workspaces {
  readonly metricsId: pulumi.Output<string>;
  readonly logsId: pulumi.Output<string>;
  readonly location: string;
}

export function workspaces(name: string, location: string): Workspaces {
  // Without a component above it this group needs a name that differs from that of the cluster's group.
  const group = new ResourceGroup(`${name}-monitoring-group`, {
    resourceGroupName: `${name}-monitoring-rg`,
    location,
  });
  const metrics = new AzureMonitorWorkspace(`${name}-metrics`, {
    azureMonitorWorkspaceName: `${name}-metrics`,
    resourceGroupName: group.name,
    location,
  });
  const logs = new Workspace(`${name}-logs`, {
    workspaceName: `${name}-logs`,
    resourceGroupName: group.name,
    location,
    sku: { name: "PerGB2018" },
  });
  new Deployment(`${name}-network-logs`, {
    resourceGroupName: group.name,
    deploymentName: `${name}-network-logs`,
    properties: {
      mode: "Incremental",
      template: {
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        resources: [
          {
            type: "Microsoft.OperationalInsights/workspaces/tables",
            apiVersion: "2023-09-01",
            name: pulumi.interpolate`${logs.name}/ContainerNetworkLogs`,
            properties: { plan: "Basic" },
          },
        ],
      },
    },
  });
  return { metricsId: metrics.id, logsId: logs.id, location };
}

/** Where Azure's dashboards are found. */
export const dashboards = {
  "Flow Logs (Basic tier)": "https://grafana.com/grafana/dashboards/23155",
  "Kubernetes / Networking / Clusters": "https://grafana.com/grafana/dashboards/18814",
  "Kubernetes / Networking / DNS (Cluster)": "https://grafana.com/grafana/dashboards/20925",
  "Kubernetes / Networking / DNS (Workload)": "https://grafana.com/grafana/dashboards/20926",
  "Kubernetes / Networking / Drops (Workload)": "https://grafana.com/grafana/dashboards/20927",
  "Kubernetes / Networking / Pod Flows (Namespace)": "https://grafana.com/grafana/dashboards/20928",
  "Kubernetes / Networking / Pod Flows (Workload)": "https://grafana.com/grafana/dashboards/20929",
};
