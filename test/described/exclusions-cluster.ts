import { allBut, exclude } from "./dimensions.ts";
import type { Exclusion } from "./pairwise.ts";

const automatic = ["Automatic"] as const;
const withoutOwnNetwork = ["absent", "managed"] as const;
const kata = ["KataVmIsolation"] as const;
const windows = ["windows"] as const;
const windowsSkus = ["Windows2019", "Windows2022", "Windows2025"] as const;
const linuxSkus = ["Ubuntu", "Ubuntu2204", "Ubuntu2404", "AzureLinux", "AzureLinux3"] as const;
const withLocalDns = ["Preferred", "Required"] as const;
const gateways = ["given", "largest", "smallest"] as const;
const notAzureLinux = ["absent", "Ubuntu", "Ubuntu2204", "Ubuntu2404"] as const;

const pools: Exclusion[] = [
  exclude(["AKS010", "AKS011"], "no confidential VM runs Kata pods", {
    systemVmSize: ["Standard_DC4as_v5"],
    systemRuntime: kata,
  }),
  exclude("AKS010", "no confidential VM runs Kata pods", {
    userVmSize: ["Standard_EC8ads_v5"],
    userRuntime: kata,
  }),
  exclude("AKS010", "no confidential VM runs FIPS images", {
    systemVmSize: ["Standard_DC4as_v5"],
    systemFips: ["on"],
  }),
  exclude("AKS010", "no confidential VM runs FIPS images", {
    userVmSize: ["Standard_EC8ads_v5"],
    userFips: ["on"],
  }),
  exclude("AKS010", "no confidential VM runs Ubuntu 22.04", {
    systemVmSize: ["Standard_DC4as_v5"],
    systemOsSku: ["Ubuntu2204"],
  }),
  exclude("AKS010", "no confidential VM runs Ubuntu 22.04", {
    userVmSize: ["Standard_EC8ads_v5"],
    userOsSku: ["Ubuntu2204"],
  }),
  exclude("AKS011", "Kata pods run on Azure Linux", { systemRuntime: kata, systemOsSku: notAzureLinux }),
  exclude("AKS011", "Kata pods run on Azure Linux", {
    userRuntime: kata,
    userOsSku: [...notAzureLinux, ...windowsSkus],
  }),
  exclude("AKS012", "LocalDNS begins with 1.31", {
    localDns: withLocalDns,
    kubernetesVersion: ["1.28", "1.29", "1.30.5"],
  }),
  exclude("AKS012", "LocalDNS wants 4 vCPU on a node", {
    localDns: withLocalDns,
    systemVmSize: ["Standard_D2s_v5"],
  }),
  exclude("AKS012", "LocalDNS wants 4 vCPU on a node", {
    localDns: withLocalDns,
    userVmSize: ["Standard_D2s_v5"],
  }),
  exclude("AKS012", "LocalDNS runs on Linux", { localDns: withLocalDns, userPool: windows }),
  exclude("AKS016", "fewer nodes than the autoscaler may leave", {
    systemAutoscaling: ["narrow"],
    systemCount: ["one"],
  }),
  exclude("AKS016", "fewer nodes than the autoscaler may leave", {
    userAutoscaling: ["wide"],
    userCount: ["none"],
  }),
  exclude("AKS016", "more nodes than the autoscaler may make", {
    userAutoscaling: ["fromNone"],
    userCount: ["hundred", "thousand"],
  }),
  exclude("AKS016", "more nodes than the autoscaler may make", {
    userAutoscaling: ["wide"],
    userCount: ["thousand"],
  }),
  exclude("AKS022", "a Windows image on a Linux pool", {
    userPool: ["linux", "linuxSaid"],
    userOsSku: windowsSkus,
  }),
  exclude("AKS024", "Windows Server 2025 came to the API after its version of January 2026", {
    apiVersion: ["2026-01-01"],
    userOsSku: ["Windows2025"],
  }),
  exclude("AKS022", "a Linux image on a Windows pool", { userPool: windows, userOsSku: linuxSkus }),
];

const egressAndProvisioning: Exclusion[] = [
  exclude("AKS004", "the gateway does not work with pod subnets", {
    staticEgressGateway: ["on"],
    mode: ["podSubnet"],
  }),
  exclude("AKS004", "a gateway pool belongs to a cluster whose gateway is on", {
    gatewayPool: gateways,
    staticEgressGateway: ["absent", "off"],
  }),
  exclude("AKS005", "AKS provisions no nodes beside Windows pools", {
    nodeProvisioning: ["Auto"],
    userPool: windows,
  }),
  exclude("AKS005", "AKS provisions no nodes whose pods draw on a subnet as they come", {
    nodeProvisioning: ["Auto"],
    mode: ["podSubnet"],
    podAllocation: ["absent", "DynamicIndividual"],
  }),
  exclude("AKS005", "two autoscalers in one cluster", {
    nodeProvisioning: ["Auto"],
    systemAutoscaling: ["narrow", "wide"],
  }),
  exclude("AKS005", "two autoscalers in one cluster", {
    nodeProvisioning: ["Auto"],
    userAutoscaling: ["fromNone", "wide"],
  }),
  exclude("AKS005", "AKS Automatic provisions nodes itself", {
    sku: automatic,
    nodeProvisioning: ["absent"],
    systemAutoscaling: ["narrow", "wide"],
  }),
  exclude("AKS005", "AKS Automatic provisions nodes itself", {
    sku: automatic,
    nodeProvisioning: ["absent"],
    userAutoscaling: ["fromNone", "wide"],
  }),
];

const outbound: Exclusion[] = [
  exclude("AKS008", "nobody else's network has the route", {
    outboundType: ["userDefinedRouting"],
    virtualNetwork: withoutOwnNetwork,
  }),
  exclude("AKS008", "AKS makes its NAT gateway in its own network", {
    outboundType: ["managedNATGateway"],
    virtualNetwork: ["new", "existing"],
  }),
  exclude("AKS008", "pod subnets mean an own network, also when nothing is said", {
    outboundType: ["managedNATGateway"],
    virtualNetwork: ["absent"],
    mode: ["podSubnet"],
  }),
  exclude("AKS008", "a NAT gateway of yours hangs on a subnet of yours", {
    outboundType: ["userAssignedNATGateway"],
    virtualNetwork: ["managed"],
  }),
  exclude("AKS008", "a NAT gateway of yours hangs on a subnet of yours", {
    outboundType: ["userAssignedNATGateway"],
    virtualNetwork: ["absent"],
    mode: ["overlay", "nodeSubnet"],
  }),
  exclude("AKS008", "AKS counts addresses of what it manages", {
    outboundType: ["userAssignedNATGateway", "userDefinedRouting", "none"],
    outboundIpCount: ["one", "sixteen", "hundred"],
  }),
  exclude("AKS008", "a NAT gateway has 16 addresses at most", {
    outboundType: ["managedNATGateway"],
    outboundIpCount: ["hundred"],
  }),
];

const access: Exclusion[] = [
  exclude("AKS006", "nothing to authorise where there is no public address", {
    apiServerAccess: ["private"],
    authorizedIpRanges: ["some", "most"],
  }),
  exclude("AKS007", "without certificates and without Entra ID nobody signs in", {
    localAccounts: ["off"],
    entra: ["absent"],
    sku: ["absent", "Base"],
  }),
  exclude("AKS014", "long-term support comes with Premium", {
    supportPlan: ["AKSLongTermSupport"],
    tier: ["Free", "Standard"],
  }),
  exclude("AKS020", "the pods' subnet needs a network of yours", {
    mode: ["podSubnet"],
    virtualNetwork: ["managed"],
  }),
  exclude("AKS023", "workload identity trusts the issuer's tokens", {
    workloadIdentity: ["on"],
    oidcIssuer: ["off"],
  }),
  exclude("AKS026", "an identity that AKS makes has no rights on a zone of yours", {
    privateDnsZone: ["own"],
    identity: ["systemAssigned"],
  }),
];

const automaticSku: Exclusion[] = [
  exclude(["AKS021", "AKS008"], "AKS Automatic is overlay", {
    sku: automatic,
    mode: ["podSubnet", "nodeSubnet"],
  }),
  exclude("AKS021", "AKS Automatic is Cilium", { sku: automatic, dataplane: ["azure"] }),
  exclude("AKS021", "AKS Automatic has no free tier", { sku: automatic, tier: ["Free"] }),
  exclude("AKS021", "AKS Automatic provisions nodes", { sku: automatic, nodeProvisioning: ["Manual"] }),
  exclude("AKS021", "AKS Automatic authorises by Azure roles", { sku: automatic, entra: ["kubernetesRbac"] }),
  exclude("AKS021", "AKS Automatic has no local accounts", { sku: automatic, localAccounts: ["on"] }),
  exclude(["AKS021", "AKS023"], "AKS Automatic issues tokens", { sku: automatic, oidcIssuer: ["off"] }),
  exclude("AKS021", "AKS Automatic has workload identity", { sku: automatic, workloadIdentity: ["off"] }),
  exclude("AKS021", "AKS Automatic upgrades as it sees fit", {
    sku: automatic,
    clusterChannel: ["none"],
  }),
  exclude("AKS021", "AKS Automatic patches as it sees fit", {
    sku: automatic,
    nodeOsChannel: ["None", "Unmanaged"],
  }),
];

/** Keys that belong to one mode or kind, or to an object whose discriminator must be said. */
const shape: Exclusion[] = [
  exclude("SET004", "pod ranges belong to the overlay", {
    podCidrs: allBut("podCidrs", "absent"),
    mode: ["podSubnet", "nodeSubnet"],
  }),
  exclude("SET004", "the allocation belongs to pod subnets", {
    podAllocation: allBut("podAllocation", "absent"),
    mode: ["overlay", "nodeSubnet"],
  }),
  exclude("SET004", "a public API server has no private zone", {
    privateDnsZone: allBut("privateDnsZone", "absent"),
    apiServerAccess: ["public"],
  }),
  exclude("SET004", "a public API server has its public name anyway", {
    publicFqdn: allBut("publicFqdn", "absent"),
    apiServerAccess: ["public"],
  }),
  ...(["authorizedIpRanges", "privateDnsZone", "publicFqdn", "vnetIntegration"] as const).map((key) =>
    exclude("SET003", "the kind of access is what decides the other keys", {
      [key]: allBut(key, "absent"),
      apiServerAccess: ["absent"],
    }),
  ),
  ...(["defaultNodePools", "nodeClassOsSku"] as const).map((key) =>
    exclude("SET003", "provisioning begins with its mode", {
      [key]: allBut(key, "absent"),
      nodeProvisioning: ["absent"],
    }),
  ),
  ...(
    [
      "dataplane",
      "ipFamilies",
      "podCidrs",
      "podAllocation",
      "services",
      "virtualNetwork",
      "outboundType",
      "outboundIpCount",
      "staticEgressGateway",
      "connectedRanges",
    ] as const
  ).map((key) =>
    exclude("SET003", "the mode is what decides the other keys of the network", {
      [key]: allBut(key, "absent"),
      mode: ["absent"],
    }),
  ),
];

export const clusterExclusions: readonly Exclusion[] = [
  ...pools,
  ...egressAndProvisioning,
  ...outbound,
  ...access,
  ...automaticSku,
  ...shape,
];
