import { ManagedCluster } from "@pulumi/azure-native/containerservice/managedCluster.js";
import { ResourceGroup } from "@pulumi/azure-native/resources/resourceGroup.js";

// A cluster as people write it with azure-native alone.
const group = new ResourceGroup("group", { resourceGroupName: "shop-rg", location: "westeurope" });
export const { id } = new ManagedCluster("aks", {
  resourceGroupName: group.name,
  resourceName: "shop",
  location: "westeurope",
  dnsPrefix: "shop",
  kubernetesVersion: "1.34",
  identity: { type: "SystemAssigned" },
  networkProfile: {
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    networkDataplane: "cilium",
    networkPolicy: "cilium",
  },
  agentPoolProfiles: [
    { name: "system", mode: "System", vmSize: "Standard_D4s_v5", count: 3, osType: "Linux" },
  ],
});
