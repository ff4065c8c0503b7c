import { overlay, systemOnly, withUserPool } from "./cases.ts";
import type { InvalidSettings } from "./cases.ts";

const unknownKeys: InvalidSettings[] = [
  { title: "a key misspelt", rule: "SET001", settings: { kubernetesVerison: "1.34" } },
  { title: "a key in other letters", rule: "SET001", settings: { clustername: "shop" } },
  { title: "a key of the service", rule: "SET001", settings: { agentPoolProfiles: [] } },
  { title: "a key of nothing", rule: "SET001", settings: { colour: "blue" } },
  { title: "a key of the network misspelt", rule: "SET001", settings: overlay({ dataPlane: "cilium" }) },
  {
    title: "the service's word for a key",
    rule: "SET001",
    settings: overlay({ networkDataplane: "cilium" }),
  },
  {
    title: "a key of the security misspelt",
    rule: "SET001",
    settings: { security: { encyption: "WireGuard" } },
  },
  {
    title: "a key of a pool misspelt",
    rule: "SET001",
    settings: withUserPool({ vmsize: "Standard_D4s_v5" }),
  },
  { title: "a key of the second pool misspelt", rule: "SET001", settings: withUserPool({ maxPod: 30 }) },
  {
    title: "a key of the autoscaling misspelt",
    rule: "SET001",
    settings: withUserPool({ autoscaling: { min: 1, max: 3, maximum: 4 } }),
  },
  {
    title: "a key of a new network misspelt",
    rule: "SET001",
    settings: overlay({ virtualNetwork: { kind: "new", addressPrefix: ["10.100.0.0/16"] } }),
  },
  {
    title: "a key of a managed network that no network has",
    rule: "SET001",
    settings: overlay({ virtualNetwork: { kind: "managed", cidr: "10.0.0.0/8" } }),
  },
  { title: "a key of Entra ID misspelt", rule: "SET001", settings: { entra: { adminGroupObjectId: [] } } },
  {
    title: "a key of a maintenance window misspelt",
    rule: "SET001",
    settings: {
      maintenance: {
        releases: {
          schedule: { kind: "weekly", intervalWeeks: 1, dayOfWeek: "Sunday" },
          startTime: "22:00",
          durationHours: 4,
          utcOffest: "+02:00",
        },
      },
    },
  },
  {
    title: "a key of Istio misspelt",
    rule: "SET001",
    settings: { istio: { kind: "managed", revision: ["asm-1-27"] } },
  },
  { title: "a key of the expected load misspelt", rule: "SET001", settings: { expected: { node: 5 } } },
  {
    title: "a key of the upgrades misspelt",
    rule: "SET001",
    settings: { upgrades: { nodeOS: "NodeImage" } },
  },
  { title: "a key of every object", rule: "SET001", settings: { toString: "x" } },
];

const wrongTypes: InvalidSettings[] = [
  { title: "a version that is a number", rule: ["SET002", "AKS017"], settings: { kubernetesVersion: 1.34 } },
  { title: "a switch in words", rule: "SET002", settings: { observability: "true" } },
  { title: "a switch in numbers", rule: "SET002", settings: { oidcIssuer: 1 } },
  {
    title: "pools that are an object",
    rule: "SET002",
    settings: { nodePools: { name: "system", mode: "System" } },
  },
  { title: "a pool that is a word", rule: "SET002", settings: { nodePools: ["system"] } },
  { title: "a pool that is null", rule: "SET002", settings: { nodePools: [null] } },
  { title: "a network that is a list", rule: "SET002", settings: { network: [{ mode: "overlay" }] } },
  { title: "a network that is a word", rule: "SET002", settings: { network: "overlay" } },
  { title: "a network that is null", rule: "SET002", settings: { network: null } },
  { title: "security that is a switch", rule: "SET002", settings: { security: true } },
  { title: "a count in words", rule: "SET002", settings: systemOnly({ count: "3" }) },
  { title: "half a node", rule: ["SET002", "AKS016"], settings: systemOnly({ count: 2.5 }) },
  {
    title: "a count that is not a number",
    rule: ["SET002", "AKS016"],
    settings: systemOnly({ count: Number.NaN }),
  },
  { title: "pods per node in words", rule: "SET002", settings: withUserPool({ maxPods: "30" }) },
  { title: "zones that are numbers", rule: ["SET002", "AKS018"], settings: withUserPool({ zones: [1, 2] }) },
  {
    title: "a label that is a number",
    rule: ["SET002", "AKS018"],
    settings: withUserPool({ labels: { tier: 1 } }),
  },
  { title: "labels that are a list", rule: "SET002", settings: withUserPool({ labels: ["tier=gold"] }) },
  { title: "a taint that is an object", rule: "SET002", settings: withUserPool({ taints: [{ key: "a" }] }) },
  { title: "a pod range without a list", rule: "SET002", settings: overlay({ podCidrs: "10.64.0.0/16" }) },
  { title: "a tag that is a number", rule: ["SET002", "AKS028"], settings: { tags: { cost: 42 } } },
  { title: "a version of null", rule: "SET002", settings: { kubernetesVersion: null } },
  { title: "rules that are a list", rule: ["SET002", "SET005"], settings: { rules: ["ACNS011"] } },
  {
    title: "features that are one word",
    rule: "SET002",
    settings: { registeredFeatures: "AdvancedNetworkingmTLSPreview" },
  },
  { title: "settings that are a list", rule: "SET002", settings: [] },
  { title: "settings that are null", rule: "SET002", settings: null },
  { title: "settings that are a word", rule: "SET002", settings: "overlay" },
];

const wrongWords: InvalidSettings[] = [
  { title: "a dataplane that is none", rule: "SET002", settings: overlay({ dataplane: "calico" }) },
  { title: "a dataplane in capitals", rule: "SET002", settings: overlay({ dataplane: "Cilium" }) },
  { title: "a mode that is none", rule: "SET002", settings: { network: { mode: "kubenet" } } },
  { title: "policies of a level that is none", rule: "SET002", settings: { security: { policies: "L4" } } },
  { title: "policies in lower case", rule: "SET002", settings: { security: { policies: "fqdn" } } },
  { title: "an encryption that is none", rule: "SET002", settings: { security: { encryption: "IPsec" } } },
  {
    title: "an encryption in lower case",
    rule: "SET002",
    settings: { security: { encryption: "wireguard" } },
  },
  { title: "an acceleration that is none", rule: "SET002", settings: { acceleration: "XDP" } },
  { title: "a tier that is none", rule: "SET002", settings: { tier: "Basic" } },
  { title: "a sku that is none", rule: "SET002", settings: { sku: "Standard" } },
  { title: "an image that is none", rule: "SET002", settings: withUserPool({ osSku: "Ubuntu2004" }) },
  { title: "a mode of a pool that is none", rule: "SET002", settings: withUserPool({ mode: "Worker" }) },
  { title: "a way out that is none", rule: "SET002", settings: overlay({ outboundType: "natGateway" }) },
  { title: "an access that is none", rule: "SET002", settings: { apiServer: { access: "internal" } } },
  {
    title: "a kind of network that is none",
    rule: "SET002",
    settings: overlay({ virtualNetwork: { kind: "own" } }),
  },
  { title: "a kind of Istio that is none", rule: "SET002", settings: { istio: { kind: "addon" } } },
  {
    title: "a gateway of Istio that is none",
    rule: "SET002",
    settings: { istio: { kind: "managed", ingressGateways: ["Public"] } },
  },
  { title: "a channel that is none", rule: "SET002", settings: { upgrades: { cluster: "fast" } } },
  { title: "LocalDNS as a switch", rule: "SET002", settings: { localDns: true } },
];

const missingKeys: InvalidSettings[] = [
  { title: "a network without a mode", rule: "SET003", settings: { network: { dataplane: "cilium" } } },
  { title: "an empty network", rule: "SET003", settings: { network: {} } },
  {
    title: "an existing network without its subnet",
    rule: "SET003",
    settings: overlay({ virtualNetwork: { kind: "existing" } }),
  },
  {
    title: "a network of no kind",
    rule: "SET003",
    settings: overlay({ virtualNetwork: { addressPrefixes: ["10.100.0.0/16"] } }),
  },
  { title: "a pool without a name", rule: "SET003", settings: { nodePools: [{ mode: "System" }] } },
  {
    title: "an autoscaling without a most",
    rule: "SET003",
    settings: withUserPool({ autoscaling: { min: 1 } }),
  },
  {
    title: "an API server without an access",
    rule: "SET003",
    settings: { apiServer: { vnetIntegration: true } },
  },
  { title: "an identity of no kind", rule: "SET003", settings: { identity: {} } },
  { title: "Istio of no kind", rule: "SET003", settings: { istio: {} } },
  {
    title: "provisioning without a mode",
    rule: "SET003",
    settings: { nodeProvisioning: { defaultNodePools: "None" } },
  },
  {
    title: "an existing resource group without a name",
    rule: "SET003",
    settings: { resourceGroup: { kind: "existing" } },
  },
  {
    title: "days without maintenance that do not end",
    rule: "SET003",
    settings: {
      maintenance: {
        releases: {
          schedule: { kind: "weekly", intervalWeeks: 1, dayOfWeek: "Sunday" },
          startTime: "22:00",
          durationHours: 4,
          notAllowedDates: [{ start: "2026-12-20" }],
        },
      },
    },
  },
];

const otherKinds: InvalidSettings[] = [
  {
    title: "a pod range with pod subnets",
    rule: "SET004",
    settings: { network: { mode: "podSubnet", podCidrs: ["10.64.0.0/16"] } },
  },
  {
    title: "a pod range with node subnets",
    rule: "SET004",
    settings: { network: { mode: "nodeSubnet", podCidrs: ["10.64.0.0/16"] } },
  },
  {
    title: "an allocation in the overlay",
    rule: "SET004",
    settings: overlay({ podAllocation: "StaticBlock" }),
  },
  {
    title: "an allocation with node subnets",
    rule: "SET004",
    settings: { network: { mode: "nodeSubnet", podAllocation: "DynamicIndividual" } },
  },
  {
    title: "a subnet id in a new network",
    rule: "SET004",
    settings: overlay({ virtualNetwork: { kind: "new", nodeSubnetId: "nodes" } }),
  },
  {
    title: "ranges in a managed network",
    rule: "SET004",
    settings: overlay({ virtualNetwork: { kind: "managed", addressPrefixes: ["10.100.0.0/16"] } }),
  },
  {
    title: "a private zone of a public API server",
    rule: "SET004",
    settings: { apiServer: { access: "public", privateDnsZone: "system" } },
  },
  {
    title: "a public name of a public API server",
    rule: "SET004",
    settings: { apiServer: { access: "public", publicFqdn: true } },
  },
  {
    title: "gateways of an own Istio",
    rule: "SET004",
    settings: { istio: { kind: "selfManaged", ingressGateways: ["External"] } },
  },
  {
    title: "the mode of the Istio add-on",
    rule: "SET004",
    settings: { istio: { kind: "managed", dataplaneMode: "ambient" } },
  },
  {
    title: "an id of an identity that AKS makes",
    rule: "SET004",
    settings: { identity: { kind: "systemAssigned", id: "shop" } },
  },
];

const lowered: InvalidSettings[] = [
  {
    title: "a rule that is none",
    rule: "SET005",
    settings: { rules: { ACNS999: { severity: "off", reason: "not needed" } } },
  },
  {
    title: "a rule in lower case",
    rule: "SET005",
    settings: { rules: { acns011: { severity: "off", reason: "not needed" } } },
  },
  {
    title: "a rule silenced for an empty reason",
    rule: "SET005",
    settings: { rules: { ACNS011: { severity: "off", reason: "" } } },
  },
  {
    title: "a rule silenced for a blank reason",
    rule: "SET005",
    settings: { rules: { ACNS011: { severity: "warning", reason: "   " } } },
  },
  {
    title: "a rule silenced for no reason",
    rule: ["SET003", "SET005"],
    settings: { rules: { ACNS011: { severity: "off" } } },
  },
  {
    title: "a rule raised",
    rule: ["SET002", "SET005"],
    settings: { rules: { ACNS011: { severity: "error", reason: "FIPS is required" } } },
  },
];

export const invalidShape: readonly InvalidSettings[] = [
  ...unknownKeys,
  ...wrongTypes,
  ...wrongWords,
  ...missingKeys,
  ...otherKinds,
  ...lowered,
];
