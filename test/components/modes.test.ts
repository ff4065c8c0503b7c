import { expect, test } from "vitest";
import type { ClusterSettings, Network, NodePool } from "../../index.ts";
import { EXISTING, madeCluster, named, type Body } from "./programs.ts";

const linux: NodePool = { name: "system", mode: "System", osSku: "AzureLinux", count: 3 };

/** Which keys of a profile are sent, in alphabetical order. */
const keysOf = (value: unknown): string[] => Object.keys(value as object).toSorted();

const always = [
  "advancedNetworking",
  "dnsServiceIP",
  "loadBalancerSku",
  "networkDataplane",
  "networkPlugin",
  "outboundType",
];

const modes: [string, Network, string[]][] = [
  [
    "overlay",
    { mode: "overlay" },
    ["networkPluginMode", "networkPolicy", "podCidr", "serviceCidr", "staticEgressGatewayProfile"],
  ],
  [
    "dual stack",
    { mode: "overlay", ipFamilies: ["IPv4", "IPv6"] },
    ["ipFamilies", "networkPluginMode", "networkPolicy", "podCidrs", "serviceCidrs"],
  ],
  [
    "overlay on azure",
    { mode: "overlay", dataplane: "azure" },
    ["networkPluginMode", "podCidr", "serviceCidr", "staticEgressGatewayProfile"],
  ],
  ["pod subnet", { mode: "podSubnet" }, ["networkPolicy", "serviceCidr"]],
  ["node subnet", { mode: "nodeSubnet" }, ["networkPolicy", "serviceCidr", "staticEgressGatewayProfile"]],
];

test.each(modes)("%s: the network profile has the keys of the mode and no other", async (_, network, own) => {
  const { body } = await madeCluster({ network, nodePools: [{ ...linux, maxPods: 30 }] });
  expect(keysOf(body.networkProfile)).toEqual([...always, ...own].toSorted());
});

test("one family is a range as a text, two are lists in the order of the families", async () => {
  const single = await madeCluster({ network: { mode: "overlay", ipFamilies: ["IPv4"] } });
  expect(single.body.networkProfile).toMatchObject({
    podCidr: "10.244.0.0/16",
    serviceCidr: "10.0.0.0/16",
  });
  const dual = await madeCluster({ network: { mode: "overlay", ipFamilies: ["IPv4", "IPv6"] } });
  expect(dual.body.networkProfile).toMatchObject({
    ipFamilies: ["IPv4", "IPv6"],
    podCidrs: ["10.244.0.0/16", "fd12:3456:789a::/64"],
    serviceCidrs: ["10.0.0.0/16", "fd12:3456:789a:1::/108"],
    dnsServiceIP: "10.0.0.10",
  });
});

test("ranges that are given are sent as they are written", async () => {
  const { body } = await madeCluster({
    network: {
      mode: "overlay",
      podCidrs: ["10.112.0.0/14"],
      serviceCidrs: ["10.96.0.0/16"],
      dnsServiceIp: "10.96.0.53",
    },
  });
  expect(body.networkProfile).toMatchObject({
    podCidr: "10.112.0.0/14",
    serviceCidr: "10.96.0.0/16",
    dnsServiceIP: "10.96.0.53",
  });
});

test("pod subnets are named at every pool, with how addresses are handed out", async () => {
  const pools = [{ ...linux, maxPods: 30 }, { name: "apps", osSku: "AzureLinux", maxPods: 30 } as const];
  const { recording, body } = await madeCluster({
    network: {
      mode: "podSubnet",
      podAllocation: "StaticBlock",
      virtualNetwork: { kind: "existing", nodeSubnetId: EXISTING.nodes, podSubnetId: EXISTING.pods },
    },
    nodePools: pools,
  });
  const addresses = {
    vnetSubnetID: EXISTING.nodes,
    podSubnetID: EXISTING.pods,
    podIPAllocationMode: "StaticBlock",
  };
  expect(body.agentPoolProfiles[0]).toMatchObject(addresses);
  expect(named(recording, "shop-pool-apps").inputs).toMatchObject(addresses);
});

const absent: [string, ClusterSettings, (body: Body) => unknown, string[]][] = [
  ["without an own network no subnet", {}, poolOf, ["vnetSubnetID", "podSubnetID", "podIPAllocationMode"]],
  [
    "in the mode overlay no pod subnet",
    { network: overlayIn(EXISTING.nodes) },
    poolOf,
    ["podSubnetID", "podIPAllocationMode"],
  ],
  [
    "on demand no spot",
    { nodePools: [{ ...linux, spot: false }] },
    poolOf,
    ["scaleSetPriority", "scaleSetEvictionPolicy", "spotMaxPrice"],
  ],
  [
    "of what is not said of a pool nothing",
    {},
    poolOf,
    [
      ["availabilityZones", "nodeLabels", "nodeTaints", "maxPods", "enableFIPS", "enableEncryptionAtHost"],
      ["workloadRuntime", "osDiskSizeGB", "osDiskType", "upgradeSettings", "gatewayProfile"],
      ["localDNSProfile", "tags", "minCount", "maxCount"],
    ].flat(),
  ],
  [
    "of what is not said of the cluster nothing",
    {},
    (body) => body,
    ["location", "tags", "supportPlan", "kubernetesVersion", "nodeResourceGroup"].concat([
      "aadProfile",
      "apiServerAccessProfile",
    ]),
  ],
  [
    "on a public API server nothing of a private one",
    { apiServer: { access: "public" } },
    apiServerOf,
    ["authorizedIPRanges", "privateDNSZone", "enablePrivateClusterPublicFQDN"].concat([
      "enableVnetIntegration",
      "subnetId",
    ]),
  ],
  [
    "on a private API server no authorised ranges",
    { apiServer: { access: "private" } },
    apiServerOf,
    ["authorizedIPRanges", "enableVnetIntegration", "subnetId"],
  ],
  [
    "without auto-provisioning no pools of it",
    { nodeProvisioning: { mode: "Manual", defaultNodePools: "None" } },
    (body) => body["nodeProvisioningProfile"],
    ["defaultNodePools"],
  ],
  [
    "without Istio no mesh",
    { istio: { kind: "selfManaged" } },
    (body) => body["serviceMeshProfile"],
    ["istio"],
  ],
  [
    "with the sku Automatic no channels and no size that nobody asked for",
    { sku: "Automatic", entra: { adminGroupObjectIds: ["11111111-2222-3333-4444-555555555555"] } },
    (body) => ({ ...body, ...poolOf(body) }),
    ["autoUpgradeProfile", "vmSize", "osSKU"],
  ],
  [
    "without a count no profile of the way out",
    { network: { mode: "overlay", outboundType: "managedNATGateway" } },
    (body) => body.networkProfile,
    ["natGatewayProfile", "loadBalancerProfile"],
  ],
];

function poolOf(body: Body): Record<string, unknown> {
  const [first] = body.agentPoolProfiles;
  if (first === undefined) throw new Error("no pool");
  return first;
}

function apiServerOf(body: Body): unknown {
  return body["apiServerAccessProfile"];
}

function overlayIn(nodeSubnetId: string): Network {
  return { mode: "overlay", virtualNetwork: { kind: "existing", nodeSubnetId } };
}

test.each(absent)("%s is sent", async (_, settings, part, keys) => {
  const { body } = await madeCluster(settings);
  const sent = keysOf(part(body));
  expect(sent).not.toEqual([]);
  expect(sent.filter((key) => keys.includes(key))).toEqual([]);
});

const ways: [string, ClusterSettings["network"], object][] = [
  [
    "a load balancer with its addresses",
    { mode: "overlay", outboundIpCount: 7 },
    { outboundType: "loadBalancer", loadBalancerProfile: { managedOutboundIPs: { count: 7 } } },
  ],
  [
    "a load balancer with addresses of both families",
    { mode: "overlay", ipFamilies: ["IPv4", "IPv6"], outboundIpCount: 2 },
    { loadBalancerProfile: { managedOutboundIPs: { count: 2, countIPv6: 2 } } },
  ],
  [
    "a NAT gateway with its addresses",
    { mode: "overlay", outboundType: "managedNATGateway", outboundIpCount: 3 },
    {
      outboundType: "managedNATGateway",
      natGatewayProfile: { managedOutboundIPProfile: { count: 3 } },
    },
  ],
];

test.each(ways)("the way out is %s", async (_, network, expected) => {
  const { body } = await madeCluster(network === undefined ? {} : { network });
  expect(body.networkProfile).toMatchObject(expected);
});

test("what is said for the checks alone is never sent", async () => {
  const { recording } = await madeCluster({
    kubernetesVersion: "1.34",
    expected: { nodes: 777, identities: 778 },
    registeredFeatures: ["OnlyForChecks"],
    rules: { ACNS010: { severity: "off", reason: "only for checks" } },
    nodeProvisioning: { mode: "Auto", nodeClassOsSku: "Ubuntu2204" },
    network: {
      mode: "overlay",
      connectedRanges: ["192.168.77.0/24"],
      virtualNetwork: {
        kind: "existing",
        nodeSubnetId: EXISTING.nodes,
        addressPrefixes: ["10.77.0.0/16"],
        nodeSubnetPrefixes: ["10.77.0.0/20"],
      },
    },
  });
  const sent = recording.resources.filter(({ custom }) => custom).map(({ inputs }) => inputs);
  expect(sent.length).toBeGreaterThan(3);
  for (const planted of ["777", "778", "OnlyForChecks", "only for checks", "Ubuntu2204", "77.0"]) {
    expect(JSON.stringify(sent)).not.toContain(planted);
  }
});
