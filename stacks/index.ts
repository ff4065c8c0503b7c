import * as acns from "../index.ts";

/** One environment: its cluster from the settings of the stack, and what other stacks need of it. */
export default function environment() {
  const { name, cluster: settings, kubernetesHere } = acns.readEnvironment();
  const cluster = new acns.Cluster(name, settings);
  return {
    clusterId: cluster.id,
    clusterName: cluster.clusterName,
    resourceGroupName: cluster.resourceGroupName,
    nodeResourceGroup: cluster.nodeResourceGroup,
    oidcIssuerUrl: cluster.oidcIssuerUrl,
    kubeconfig: cluster.kubeconfig,
    kubernetesResources: kubernetesHere ? cluster.kubernetes.urn : "left to a second stack",
  };
}
