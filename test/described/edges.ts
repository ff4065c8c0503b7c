import { existing, subnetId } from "./cases.ts";
import type { EdgeSettings } from "./cases.ts";
import type { NodePool } from "../../model/cluster/nodepool.ts";

const pool = (changes: Partial<NodePool>): NodePool => ({ name: "system", mode: "System", ...changes });
const azureLinux = (changes: Partial<NodePool> = {}): NodePool => pool({ osSku: "AzureLinux", ...changes });

const rooms: EdgeSettings[] = [
  { title: "nothing said", settings: {} },
  {
    title: "a /22 for the pods of three nodes and one for an upgrade",
    settings: {
      network: { mode: "overlay", podCidrs: ["10.64.0.0/22"] },
      nodePools: [azureLinux({ count: 3 })],
    },
  },
  {
    title: "a /24 for the nodes of an overlay",
    settings: {
      network: { mode: "overlay", virtualNetwork: existing({ nodeSubnetPrefixes: ["10.100.0.0/24"] }) },
      nodePools: [azureLinux({ count: 200 })],
    },
  },
  {
    title: "a /25 for eight nodes with 10 pods each",
    settings: {
      network: { mode: "nodeSubnet", virtualNetwork: existing({ nodeSubnetPrefixes: ["10.100.0.0/25"] }) },
      nodePools: [azureLinux({ count: 8, maxPods: 10 })],
    },
  },
  {
    title: "a pod subnet of 256 addresses for twelve nodes at 16 each",
    settings: {
      network: {
        mode: "podSubnet",
        virtualNetwork: existing({ podSubnetId: subnetId("pods"), podSubnetPrefix: "10.101.0.0/24" }),
      },
      nodePools: [azureLinux({ count: 12 })],
    },
  },
  {
    title: "static blocks for 15 pods take one block a node",
    settings: {
      network: {
        mode: "podSubnet",
        podAllocation: "StaticBlock",
        virtualNetwork: { kind: "new", podSubnetPrefix: "10.228.0.0/24" },
      },
      nodePools: [azureLinux({ count: 12, maxPods: 15 })],
    },
  },
];

const ranges: EdgeSettings[] = [
  {
    title: "ranges that touch each other",
    settings: {
      network: { mode: "overlay", podCidrs: ["10.64.0.0/16"], serviceCidrs: ["10.65.0.0/16"] },
    },
  },
  {
    title: "ranges that touch the reserved ones",
    settings: {
      network: {
        mode: "overlay",
        podCidrs: ["172.28.0.0/15"],
        serviceCidrs: ["169.255.0.0/16"],
        virtualNetwork: {
          kind: "new",
          addressPrefixes: ["192.0.3.0/24"],
          nodeSubnetPrefixes: ["192.0.3.0/24"],
        },
      },
    },
  },
  {
    title: "the DNS address is the second one",
    settings: { network: { mode: "nodeSubnet", serviceCidrs: ["10.2.0.0/24"], dnsServiceIp: "10.2.0.2" } },
  },
  {
    title: "IPv6 services of exactly a /108",
    settings: {
      network: {
        mode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        serviceCidrs: ["10.2.0.0/16", "fd77:1:2:4::/108"],
      },
    },
  },
  {
    title: "the API server's subnet is a /28",
    settings: {
      network: { mode: "overlay", virtualNetwork: { kind: "new", apiServerSubnetPrefix: "10.225.0.16/28" } },
      apiServer: { access: "private", vnetIntegration: true },
    },
  },
];

const features: EdgeSettings[] = [
  {
    title: "Azure's dataplane without ACNS",
    settings: { network: { mode: "overlay", dataplane: "azure" }, observability: false },
  },
  {
    title: "Azure's dataplane with an old version",
    settings: { network: { mode: "nodeSubnet", dataplane: "azure" }, kubernetesVersion: "1.27.9" },
  },
  {
    title: "mTLS at its first version with the default level of policies",
    settings: {
      kubernetesVersion: "1.34.0",
      security: { encryption: "mTLS", policies: "FQDN" },
      registeredFeatures: ["AdvancedNetworkingmTLSPreview"],
    },
  },
  {
    title: "acceleration at its first version on the default pool",
    settings: { kubernetesVersion: "1.33.0", acceleration: "BpfVeth" },
  },
  {
    title: "acceleration on Ubuntu from 1.35 on",
    settings: {
      kubernetesVersion: "1.35.0",
      acceleration: "BpfVeth",
      nodePools: [
        pool({}),
        { name: "apps", osSku: "Ubuntu" },
        { name: "old", osSku: "Ubuntu2404", fips: true },
      ],
    },
  },
  {
    title: "acceleration in dual stack with Istio sidecars and WireGuard",
    settings: {
      kubernetesVersion: "1.36",
      acceleration: "BpfVeth",
      network: { mode: "overlay", ipFamilies: ["IPv4", "IPv6"] },
      security: { encryption: "WireGuard" },
      istio: { kind: "selfManaged", dataplaneMode: "sidecar" },
    },
  },
  {
    title: "L7 with many nodes of few pods",
    settings: {
      network: { mode: "overlay", podCidrs: ["10.128.0.0/13"] },
      security: { policies: "L7" },
      expected: { nodes: 1500, pods: 40_000 },
    },
  },
  {
    title: "L7 with many pods on few nodes",
    settings: { security: { policies: "L7" }, expected: { nodes: 200, pods: 50_000 } },
  },
  {
    title: "FQDN policies with more nodes and pods than L7 takes",
    settings: {
      network: { mode: "overlay", podCidrs: ["10.128.0.0/13"] },
      expected: { nodes: 1500, pods: 90_000 },
    },
  },
];

const clusters: EdgeSettings[] = [
  { title: "AKS Automatic, nothing else said", settings: { sku: "Automatic" } },
  {
    title: "AKS Automatic, everything said",
    settings: {
      sku: "Automatic",
      tier: "Standard",
      network: { mode: "overlay", dataplane: "cilium" },
      nodeProvisioning: { mode: "Auto" },
      entra: { azureRbac: true },
      localAccounts: false,
      oidcIssuer: true,
      workloadIdentity: true,
    },
  },
  {
    title: "provisioned nodes with static blocks in pod subnets",
    settings: {
      network: { mode: "podSubnet", podAllocation: "StaticBlock" },
      nodeProvisioning: { mode: "Auto" },
    },
  },
  { title: "long-term support with the tier left out", settings: { supportPlan: "AKSLongTermSupport" } },
  {
    title: "a resource group of 90 characters",
    settings: { resourceGroup: { kind: "new", name: "r".repeat(90) } },
  },
  { title: "a tag name of 512 characters", settings: { tags: { ["t".repeat(512)]: "" } } },
  {
    title: "a refused combination silenced with a reason",
    settings: {
      security: { policies: "L7" },
      istio: { kind: "managed" },
      rules: { ACNS008: { severity: "off", reason: "no pod is in both" } },
    },
  },
  {
    title: "values that only the deployment yields",
    settings: {
      location: { apply: () => undefined, get: () => "westeurope" },
      resourceGroup: { kind: "existing", name: { apply: () => undefined, get: () => "shop" } },
      network: {
        mode: "podSubnet",
        virtualNetwork: existing({
          nodeSubnetId: { apply: () => undefined, get: () => "" },
          podSubnetId: { apply: () => undefined, get: () => "" },
        }),
      },
      identity: { kind: "userAssigned", id: { apply: () => undefined, get: () => "" } },
      entra: { adminGroupObjectIds: [{ apply: () => undefined, get: () => "" }] },
      tags: { team: { apply: () => undefined, get: () => "" } },
    },
  },
];

/** Settings that lie right inside a documented limit: valid, all of them. */
export const edgeSettings: readonly EdgeSettings[] = [...rooms, ...ranges, ...features, ...clusters];
