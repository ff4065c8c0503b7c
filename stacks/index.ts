import * as acns from "../index.ts";
import { Lab } from "./lab/index.ts";

/** One environment: its cluster from the settings of the stack, what it is seen by, and what other stacks need of both. */
export default function environment() {
  const { name, cluster: settings, monitoring: seenBy, lab, kubernetesHere } = acns.readEnvironment();
  const monitoring = seenBy === undefined ? undefined : new acns.Monitoring(name, seenBy);
  const cluster = new acns.Cluster(name, monitoring === undefined ? settings : { ...settings, monitoring });
  const kubernetes = kubernetesHere ? cluster.kubernetes : undefined;
  if (monitoring?.managedPrometheus === true && kubernetes !== undefined) {
    const { alerts } = monitoring.settings;
    new acns.MetricsAgentSettings(name, alerts === undefined ? { kubernetes } : { kubernetes, alerts });
  }
  if (lab !== undefined && kubernetesHere) new Lab(`${name}-store`, cluster, lab);
  return {
    clusterId: cluster.id,
    clusterName: cluster.clusterName,
    resourceGroupName: cluster.resourceGroupName,
    nodeResourceGroup: cluster.nodeResourceGroup,
    oidcIssuerUrl: cluster.oidcIssuerUrl,
    kubeconfig: cluster.kubeconfig,
    kubernetesResources: kubernetes?.urn ?? "left to a second stack",
    dashboards: monitoring?.dashboards ?? {},
    grafana: monitoring?.grafanaEndpoint ?? "none",
    grafanaLinkCommand: monitoring?.grafanaLinkCommand ?? "none needed",
  };
}
