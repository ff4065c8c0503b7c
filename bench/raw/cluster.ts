import * as pulumi from "@pulumi/pulumi";
import { listManagedClusterAdminCredentialsOutput } from "@pulumi/azure-native/containerservice/listManagedClusterAdminCredentials.js";
import { ResourceGroup } from "@pulumi/azure-native/resources/resourceGroup.js";
import { Provider } from "@pulumi/kubernetes/provider.js";
import { AgentPool, ManagedCluster, type AzureProvider } from "./resources.ts";

const tags = { environment: "staging" };

const pool = {
  orchestratorVersion: "1.34",
  osSKU: "AzureLinux",
  osType: "Linux",
  tags,
  type: "VirtualMachineScaleSets",
  vmSize: "Standard_D4s_v5",
};

const networkProfile = {
  advancedNetworking: {
    enabled: true,
    observability: { enabled: true },
    performance: { accelerationMode: "None" },
    security: { advancedNetworkPolicies: "L7", enabled: true, transitEncryption: { type: "None" } },
  },
  dnsServiceIP: "10.0.0.10",
  loadBalancerSku: "standard",
  networkDataplane: "cilium",
  networkPlugin: "azure",
  networkPluginMode: "overlay",
  networkPolicy: "cilium",
  outboundType: "loadBalancer",
  podCidr: "10.244.0.0/16",
  serviceCidr: "10.0.0.0/16",
  staticEgressGatewayProfile: { enabled: false },
};

/** The cluster of the environment staging with its pools and provider, written out as it is sent. */
export function stagingCluster(
  name: string,
  provider: AzureProvider,
  reference: Promise<string>,
  monitored: Record<string, unknown> = {},
) {
  const group = new ResourceGroup(`${name}-group`, { resourceGroupName: `${name}-rg`, tags });
  const inputs = { ...clusterInputs(name, group), ...monitored };
  const cluster = new ManagedCluster(`${name}-cluster`, inputs, { provider }, reference);
  const apps = {
    ...pool,
    resourceGroupName: group.name,
    resourceName: cluster.name,
    agentPoolName: "apps",
    mode: "User",
    count: 2,
    enableAutoScaling: true,
    minCount: 2,
    maxCount: 5,
  };
  const options = { provider, deletedWith: cluster, ignoreChanges: ["count"] };
  new AgentPool(`${name}-pool-apps`, apps, options, reference);
  const kubeconfig = adminKubeconfig(group, cluster);
  const kubernetes = new Provider(`${name}-kubernetes`, { kubeconfig, clusterIdentifier: cluster.id });
  return { group, cluster, kubeconfig, kubernetes };
}

function clusterInputs(name: string, group: ResourceGroup): Record<string, unknown> {
  const system = {
    ...pool,
    name: "system",
    mode: "System",
    count: 2,
    enableAutoScaling: false,
    nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"],
  };
  return {
    resourceGroupName: group.name,
    resourceName: name,
    agentPoolProfiles: [system],
    autoUpgradeProfile: { nodeOSUpgradeChannel: "NodeImage", upgradeChannel: "patch" },
    disableLocalAccounts: false,
    dnsPrefix: name,
    enableRBAC: true,
    identity: { type: "SystemAssigned" },
    kubernetesVersion: "1.34",
    networkProfile,
    nodeProvisioningProfile: { mode: "Manual" },
    oidcIssuerProfile: { enabled: true },
    securityProfile: { workloadIdentity: { enabled: true } },
    serviceMeshProfile: { mode: "Disabled" },
    sku: { name: "Base", tier: "Standard" },
    tags,
  };
}

function adminKubeconfig(group: ResourceGroup, cluster: ManagedCluster): pulumi.Output<string> {
  const credentials = listManagedClusterAdminCredentialsOutput({
    resourceGroupName: group.name,
    resourceName: cluster.name,
  });
  return pulumi
    .secret(credentials)
    .apply(({ kubeconfigs: [config] }) => Buffer.from(config?.value ?? "", "base64").toString("utf8"));
}
