import * as pulumi from "@pulumi/pulumi";
import { stagingCluster } from "./cluster.ts";
import { dashboards, workspaces } from "./monitoring.ts";
import { AzureProvider, registerPackage } from "./resources.ts";
import { agentSettings, wire } from "./wiring.ts";

const NAME = "acns-staging";

/** The environment staging as a program without our components: the same resources, written by hand. */
export default function environment() {
  const location = new pulumi.Config("azure-native").require("location");
  const reference = registerPackage();
  const provider = new AzureProvider(location, reference);
  const stored = workspaces(NAME, location);
  const made = stagingCluster(NAME, provider, reference, switches(stored.logsId));
  const { group, cluster, kubeconfig, kubernetes } = made;
  wire({ ...stored, name: NAME, group, cluster });
  agentSettings(NAME, kubernetes);
  return {
    clusterId: cluster.id,
    clusterName: cluster.name,
    resourceGroupName: group.name,
    nodeResourceGroup: cluster.nodeResourceGroup,
    oidcIssuerUrl: pulumi
      .all([cluster.id, cluster.oidcIssuerProfile])
      .apply(([, profile]) => profile?.issuerURL),
    kubeconfig,
    kubernetesResources: kubernetes.urn,
    dashboards,
    grafana: "none",
    grafanaLinkCommand: "none needed",
  };
}

/** What a cluster has to have switched on to be seen. */
function switches(logsId: pulumi.Output<string>): Record<string, unknown> {
  const config = {
    logAnalyticsWorkspaceResourceID: logsId,
    useAADAuth: "true",
    enableRetinaNetworkFlags: "True",
  };
  const kubeStateMetrics = { metricAnnotationsAllowList: "", metricLabelsAllowlist: "" };
  return {
    addonProfiles: { omsagent: { enabled: true, config } },
    azureMonitorProfile: { metrics: { enabled: true, kubeStateMetrics } },
  };
}
