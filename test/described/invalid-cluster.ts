import { existing, networkId, overlay, subnetId, systemOnly, withWindowsPool } from "./cases.ts";
import type { InvalidSettings } from "./cases.ts";

type Changes = Record<string, unknown>;

const publicAccess = (changes: Changes) => ({ apiServer: { access: "public", ...changes } });
const privateAccess = (changes: Changes) => ({ apiServer: { access: "private", ...changes } });

const reach: InvalidSettings[] = [
  ...["203.0.113", "300.1.1.1", "203.0.113.0/33", "office", ""].map((range) => ({
    title: `the authorised range "${range}"`,
    rule: "AKS006",
    settings: publicAccess({ authorizedIpRanges: ["198.51.100.0/24", range] }),
  })),
  {
    title: "201 authorised ranges",
    rule: "AKS006",
    settings: publicAccess({
      authorizedIpRanges: Array.from({ length: 201 }, (_, at) => `198.51.100.${at}/32`),
    }),
  },
  {
    title: "authorised ranges of a private API server",
    rule: ["AKS006", "SET004"],
    settings: privateAccess({ authorizedIpRanges: ["203.0.113.0/24"] }),
  },
  { title: "no local accounts and no Entra ID", rule: "AKS007", settings: { localAccounts: false } },
  {
    title: "no local accounts and no Entra ID, private",
    rule: "AKS007",
    settings: { ...privateAccess({}), localAccounts: false, sku: "Base" },
  },
  {
    title: "a zone of yours with an identity of AKS",
    rule: "AKS026",
    settings: {
      ...privateAccess({ privateDnsZone: networkId("privateDnsZones/privatelink.westeurope.azmk8s.io") }),
      identity: { kind: "systemAssigned" },
    },
  },
  ...[
    ["a name", "privatelink.westeurope.azmk8s.io"],
    ["a public zone", networkId("dnsZones/example.com")],
    ["a network", networkId("virtualNetworks/hub")],
    ["a word", "custom"],
  ].map(([what, privateDnsZone]) => ({
    title: `${what} for a private zone`,
    rule: "AKS026",
    settings: { ...privateAccess({ privateDnsZone }), identity: { kind: "userAssigned" } },
  })),
  ...["admins", "11111111-2222-3333-4444-55555555555", "{11111111-2222-3333-4444-555555555555}", ""].map(
    (id) => ({
      title: `the group id "${id}"`,
      rule: "AKS027",
      settings: { entra: { adminGroupObjectIds: [id] } },
    }),
  ),
  { title: "a tenant by its domain", rule: "AKS027", settings: { entra: { tenantId: "example.com" } } },
  {
    title: "workload identity without the issuer",
    rule: "AKS023",
    settings: { oidcIssuer: false, workloadIdentity: true },
  },
];

const ways: InvalidSettings[] = [
  {
    title: "own routing in a managed network",
    rule: "AKS008",
    settings: overlay({ outboundType: "userDefinedRouting" }),
  },
  {
    title: "own routing in a network said to be managed",
    rule: "AKS008",
    settings: overlay({ outboundType: "userDefinedRouting", virtualNetwork: { kind: "managed" } }),
  },
  {
    title: "own routing in a new network without a firewall",
    rule: "AKS008",
    settings: overlay({ outboundType: "userDefinedRouting", virtualNetwork: { kind: "new" } }),
  },
  {
    title: "own routing with pod subnets and nothing said of the network",
    rule: "AKS008",
    settings: { network: { mode: "podSubnet", outboundType: "userDefinedRouting" } },
  },
  {
    title: "AKS's NAT gateway in a new network",
    rule: "AKS008",
    settings: overlay({ outboundType: "managedNATGateway", virtualNetwork: { kind: "new" } }),
  },
  {
    title: "AKS's NAT gateway in an existing network",
    rule: "AKS008",
    settings: overlay({ outboundType: "managedNATGateway", virtualNetwork: existing() }),
  },
  {
    title: "AKS's NAT gateway with pod subnets",
    rule: "AKS008",
    settings: { network: { mode: "podSubnet", outboundType: "managedNATGateway" } },
  },
  {
    title: "a NAT gateway of yours in a managed network",
    rule: "AKS008",
    settings: { network: { mode: "nodeSubnet", outboundType: "userAssignedNATGateway" } },
  },
  ...(
    [
      ["loadBalancer", 0],
      ["loadBalancer", 101],
      ["managedNATGateway", 0],
      ["managedNATGateway", 17],
      ["none", 1],
    ] as const
  ).map(([outboundType, outboundIpCount]) => ({
    title: `${outboundIpCount} addresses with ${outboundType}`,
    rule: "AKS008",
    settings: overlay({ outboundType, outboundIpCount }),
  })),
  {
    title: "addresses of AKS with own routing",
    rule: "AKS008",
    settings: overlay({
      outboundType: "userDefinedRouting",
      virtualNetwork: existing({ routeTableId: networkId("routeTables/out") }),
      outboundIpCount: 2,
    }),
  },
  { title: "101 addresses, way not said", rule: "AKS008", settings: overlay({ outboundIpCount: 101 }) },
];

const subnets: InvalidSettings[] = [
  ...[
    ["a word", "nodes"],
    ["a network", networkId("virtualNetworks/hub")],
    ["nothing", ""],
    ["something below a subnet", `${subnetId("nodes")}/more`],
  ].map(([what, nodeSubnetId]) => ({
    title: `${what} for the node subnet`,
    rule: "AKS020",
    settings: overlay({ virtualNetwork: { kind: "existing", nodeSubnetId } }),
  })),
  {
    title: "a pod subnet that is a network",
    rule: "AKS020",
    settings: {
      network: {
        mode: "podSubnet",
        virtualNetwork: existing({ podSubnetId: networkId("virtualNetworks/hub") }),
      },
    },
  },
  {
    title: "no pod subnet in the mode that needs one",
    rule: "AKS020",
    settings: { network: { mode: "podSubnet", virtualNetwork: existing() } },
  },
  {
    title: "a pod subnet beside the overlay",
    rule: "AKS020",
    settings: overlay({ virtualNetwork: existing({ podSubnetId: subnetId("pods") }) }),
  },
  {
    title: "a pod subnet beside node subnets",
    rule: "AKS020",
    settings: {
      network: { mode: "nodeSubnet", virtualNetwork: existing({ podSubnetId: subnetId("pods") }) },
    },
  },
  {
    title: "no subnet for the API server",
    rule: "AKS020",
    settings: { ...overlay({ virtualNetwork: existing() }), ...publicAccess({ vnetIntegration: true }) },
  },
  {
    title: "pod subnets in a managed network",
    rule: "AKS020",
    settings: { network: { mode: "podSubnet", virtualNetwork: { kind: "managed" } } },
  },
  {
    title: "a node subnet outside the network",
    rule: ["AKS020", "ACNS036"],
    settings: overlay({
      virtualNetwork: {
        kind: "new",
        addressPrefixes: ["10.100.0.0/16"],
        nodeSubnetPrefixes: ["10.101.0.0/24"],
      },
    }),
  },
  {
    title: "a node subnet outside the default network",
    rule: ["AKS020", "ACNS036"],
    settings: overlay({ virtualNetwork: { kind: "new", nodeSubnetPrefixes: ["10.100.0.0/16"] } }),
  },
  {
    title: "a network whose first sixteenth is too small for the nodes",
    rule: ["AKS020", "ACNS036"],
    settings: overlay({ virtualNetwork: { kind: "new", addressPrefixes: ["10.100.0.0/26"] } }),
  },
  {
    title: "a pod subnet outside the network",
    rule: ["AKS020", "ACNS036"],
    settings: {
      network: { mode: "podSubnet", virtualNetwork: { kind: "new", podSubnetPrefix: "10.100.0.0/16" } },
    },
  },
  {
    title: "a subnet of the API server outside the network",
    rule: ["AKS020", "ACNS036"],
    settings: {
      ...overlay({ virtualNetwork: { kind: "new", apiServerSubnetPrefix: "10.100.0.0/28" } }),
      ...publicAccess({ vnetIntegration: true }),
    },
  },
  {
    title: "a range for a pod subnet that the overlay has not",
    rule: ["AKS020", "SET004"],
    settings: overlay({ virtualNetwork: { kind: "new", podSubnetPrefix: "10.228.0.0/16" } }),
  },
];

const longName = "n".repeat(64);

const namesAndVersions: InvalidSettings[] = [
  ...["", longName, "-shop", "shop-", "_shop", "shop_", "my shop", "my.shop", "käse"].map((clusterName) => ({
    title: `the cluster name "${clusterName}"`,
    rule: "AKS015",
    settings: { clusterName },
  })),
  ...["", "r".repeat(91), "shop.", "shop/prod", "shop prod"].map((name) => ({
    title: `the resource group "${name}"`,
    rule: "AKS015",
    settings: { resourceGroup: { kind: "new", name } },
  })),
  {
    title: "an existing resource group that ends in a dot",
    rule: "AKS015",
    settings: { resourceGroup: { kind: "existing", name: "shop." } },
  },
  {
    title: "a node resource group that ends in a dot",
    rule: "AKS015",
    settings: { nodeResourceGroup: "shop-nodes." },
  },
  ...["latest", "v1.34", "1", "1.34.2.1", "1.34-preview", "1.x", "", " 1.34"].map((kubernetesVersion) => ({
    title: `the Kubernetes version "${kubernetesVersion}"`,
    rule: "AKS017",
    settings: { kubernetesVersion },
  })),
  ...["Free", "Standard"].map((tier) => ({
    title: `long-term support with the tier ${tier}`,
    rule: "AKS014",
    settings: { supportPlan: "AKSLongTermSupport", tier },
  })),
  { title: "a region that is empty", rule: "AKS028", settings: { location: "" } },
  {
    title: "51 tags",
    rule: "AKS028",
    settings: { tags: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`tag${at}`, "x"])) },
  },
  { title: "a tag name of 513 characters", rule: "AKS028", settings: { tags: { ["t".repeat(513)]: "x" } } },
  { title: "a tag value of 257 characters", rule: "AKS028", settings: { tags: { team: "x".repeat(257) } } },
  ...["a<b", "a>b", "100%", "a&b", "a\\b", "a?b", "a/b"].map((tag) => ({
    title: `the tag name "${tag}"`,
    rule: "AKS028",
    settings: { tags: { [tag]: "x" } },
  })),
];

const apiVersions: InvalidSettings[] = [
  {
    title: "acceleration by an API version before it",
    rule: "AKS024",
    settings: { apiVersion: "2025-10-01", kubernetesVersion: "1.35", acceleration: "BpfVeth" },
  },
  {
    title: "acceleration by the version that azure-native types",
    rule: "AKS024",
    settings: { apiVersion: "2025-09-01", kubernetesVersion: "1.35", acceleration: "BpfVeth" },
  },
  {
    title: "WireGuard by an API version before it",
    rule: "AKS024",
    settings: { apiVersion: "2025-10-01", security: { encryption: "WireGuard" } },
  },
  {
    title: "mTLS by the first stable version with encryption",
    rule: ["AKS024", "ACNS012"],
    settings: {
      apiVersion: "2026-01-01",
      kubernetesVersion: "1.34",
      registeredFeatures: ["AdvancedNetworkingmTLSPreview"],
      security: { encryption: "mTLS" },
    },
  },
  {
    title: "Windows Server 2025 by an API version before it",
    rule: "AKS024",
    settings: withWindowsPool({ osSku: "Windows2025" }, { apiVersion: "2026-01-01" }),
  },
  {
    title: "Ubuntu 24.04 by an API version before it",
    rule: "AKS024",
    settings: { ...systemOnly({ osSku: "Ubuntu2404" }), apiVersion: "2025-09-01" },
  },
  {
    title: "an API version that the provider does not speak",
    rule: "AKS024",
    settings: { apiVersion: "2026-06-01" },
  },
  { title: "an API version that is none", rule: "AKS024", settings: { apiVersion: "latest" } },
  { title: "an API version with a month too many", rule: "AKS024", settings: { apiVersion: "2026-13-01" } },
];

const automatic = (changes: Changes = {}) => ({ sku: "Automatic", ...changes });

const automaticSku: InvalidSettings[] = [
  {
    title: "AKS Automatic without Cilium",
    rule: "AKS021",
    settings: automatic({ network: { mode: "overlay", dataplane: "azure" } }),
  },
  {
    title: "AKS Automatic with node subnets",
    rule: "AKS021",
    settings: automatic({ network: { mode: "nodeSubnet" } }),
  },
  {
    title: "AKS Automatic with static blocks in pod subnets",
    rule: "AKS021",
    settings: automatic({ network: { mode: "podSubnet", podAllocation: "StaticBlock" } }),
  },
  { title: "AKS Automatic for nothing", rule: "AKS021", settings: automatic({ tier: "Free" }) },
  {
    title: "AKS Automatic without provisioned nodes",
    rule: "AKS021",
    settings: automatic({ nodeProvisioning: { mode: "Manual" } }),
  },
  {
    title: "AKS Automatic with Kubernetes' own roles",
    rule: "AKS021",
    settings: automatic({ entra: { azureRbac: false } }),
  },
  {
    title: "AKS Automatic with local accounts",
    rule: "AKS021",
    settings: automatic({ localAccounts: true }),
  },
  {
    title: "AKS Automatic without the issuer",
    rule: ["AKS021", "AKS023"],
    settings: automatic({ oidcIssuer: false }),
  },
  {
    title: "AKS Automatic without workload identity",
    rule: "AKS021",
    settings: automatic({ workloadIdentity: false }),
  },
  {
    title: "AKS Automatic without upgrades",
    rule: "AKS021",
    settings: automatic({ upgrades: { cluster: "none" } }),
  },
  {
    title: "AKS Automatic with unmanaged nodes",
    rule: "AKS021",
    settings: automatic({ upgrades: { nodeOs: "Unmanaged" } }),
  },
  {
    title: "AKS Automatic on spot system nodes",
    rule: "AKS002",
    settings: automatic(systemOnly({ spot: true })),
  },
];

export const invalidCluster: readonly InvalidSettings[] = [
  ...reach,
  ...ways,
  ...subnets,
  ...namesAndVersions,
  ...apiVersions,
  ...automaticSku,
];
