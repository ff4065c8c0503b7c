import { expect, test } from "vitest";
import { UNKNOWN } from "../../testing/index.ts";
import { COMPONENT, madeCluster, named } from "./programs.ts";

const V20260101 = "azure-native_containerservice_v20260101";

/** What ACNS is told where nothing is asked for: observability and FQDN policies, and all else off. */
const DEFAULT_ACNS = {
  enabled: true,
  observability: { enabled: true },
  security: {
    enabled: true,
    advancedNetworkPolicies: "FQDN",
    transitEncryption: { type: "None" },
  },
  performance: { accelerationMode: "None" },
};

const OVERLAY = {
  networkPlugin: "azure",
  networkPluginMode: "overlay",
  networkDataplane: "cilium",
  networkPolicy: "cilium",
  podCidr: "10.244.0.0/16",
  serviceCidr: "10.0.0.0/16",
  dnsServiceIP: "10.0.0.10",
  outboundType: "loadBalancer",
  loadBalancerSku: "standard",
  staticEgressGatewayProfile: { enabled: false },
};

test("the smallest program is a component with a resource group, a cluster and the module's provider", async () => {
  const { recording } = await madeCluster();
  expect(recording.resources.map(({ type, name }) => [type, name])).toEqual([
    [COMPONENT, "shop"],
    [`pulumi:providers:${V20260101}`, V20260101],
    ["azure-native:resources:ResourceGroup", "shop-group"],
    [`${V20260101}:containerservice:ManagedCluster`, "shop-cluster"],
  ]);
  expect(recording.unanswered).toEqual([]);
  expect(recording.logs).toEqual([]);
});

test("the smallest program sends a cluster with every default that matters said", async () => {
  const { body } = await madeCluster();
  expect(body).toEqual({
    resourceGroupName: UNKNOWN,
    resourceName: "shop",
    sku: { name: "Base", tier: "Standard" },
    dnsPrefix: "shop",
    enableRBAC: true,
    disableLocalAccounts: false,
    identity: { type: "SystemAssigned" },
    agentPoolProfiles: [
      {
        name: "system",
        mode: "System",
        type: "VirtualMachineScaleSets",
        vmSize: "Standard_D4s_v5",
        osType: "Linux",
        osSKU: "AzureLinux",
        count: 3,
        enableAutoScaling: false,
      },
    ],
    autoUpgradeProfile: { upgradeChannel: "none", nodeOSUpgradeChannel: "NodeImage" },
    networkProfile: { ...OVERLAY, advancedNetworking: DEFAULT_ACNS },
    nodeProvisioningProfile: { mode: "Manual" },
    oidcIssuerProfile: { enabled: true },
    securityProfile: { workloadIdentity: { enabled: true } },
    serviceMeshProfile: { mode: "Disabled" },
  });
});

test("the resource group is named after the cluster, and gets its location and tags", async () => {
  const { recording, body } = await madeCluster({
    clusterName: "Shop_1",
    location: "westeurope",
    tags: { team: "platform" },
  });
  const placed = { location: "westeurope", tags: { team: "platform" } };
  expect(named(recording, "shop-group").inputs).toEqual({ resourceGroupName: "Shop_1-rg", ...placed });
  expect(body).toMatchObject({ resourceName: "Shop_1", dnsPrefix: "Shop-1", ...placed });
  expect(body.agentPoolProfiles[0]).toMatchObject({ tags: placed.tags });
});

test("an existing resource group is used and not made", async () => {
  const { recording, body } = await madeCluster({ resourceGroup: { kind: "existing", name: "shared" } });
  expect(recording.ofType("azure-native:resources:ResourceGroup")).toEqual([]);
  expect(body["resourceGroupName"]).toBe("shared");
});

test("the program of the README asks for all of ACNS in the oldest version that knows it", async () => {
  const { recording, cluster, body } = await madeCluster({
    kubernetesVersion: "1.34",
    network: { mode: "overlay" },
    security: { policies: "L7", encryption: "WireGuard" },
    acceleration: "BpfVeth",
  });
  expect(body["kubernetesVersion"]).toBe("1.34");
  expect(body.networkProfile).toEqual({
    ...OVERLAY,
    advancedNetworking: {
      enabled: true,
      observability: { enabled: true },
      security: {
        enabled: true,
        advancedNetworkPolicies: "L7",
        transitEncryption: { type: "WireGuard" },
      },
      performance: { accelerationMode: "BpfVeth" },
    },
  });
  expect(cluster.apiVersion.version).toBe("2026-01-01");
  expect(cluster.findings.map(({ rule, severity }) => [rule, severity])).toEqual([["ACNS011", "warning"]]);
  expect(recording.logs).toEqual([
    {
      severity: "warning",
      message: expect.stringContaining("ACNS011 security.encryption: WireGuard"),
      urn: recording.get(COMPONENT).urn,
    },
  ]);
});

test("the settings are the inputs of the component, as they were written", async () => {
  const settings = { kubernetesVersion: "1.34", tags: { team: "platform" } };
  const { recording } = await madeCluster({ ...settings, transform: { managedCluster: () => {} } });
  expect(recording.get(COMPONENT).inputs).toEqual({ settings });
});

test("what scales by itself is left to the autoscaler once it runs", async () => {
  const scaling = { min: 2, max: 5 };
  const { recording, body } = await madeCluster({
    nodePools: [
      { name: "system", mode: "System", osSku: "AzureLinux", autoscaling: scaling },
      { name: "apps", osSku: "AzureLinux", autoscaling: scaling },
      { name: "fixed", osSku: "AzureLinux", count: 4 },
    ],
  });
  const scaled = { enableAutoScaling: true, minCount: 2, maxCount: 5, count: 2 };
  expect(body.agentPoolProfiles).toEqual([expect.objectContaining({ name: "system", ...scaled })]);
  expect(named(recording, "shop-cluster").options.ignoreChanges).toEqual(["agentPoolProfiles[0].count"]);
  expect(named(recording, "shop-pool-apps").inputs).toMatchObject({ agentPoolName: "apps", ...scaled });
  expect(named(recording, "shop-pool-apps").options.ignoreChanges).toEqual(["count"]);
  expect(named(recording, "shop-pool-fixed").inputs).toMatchObject({ enableAutoScaling: false, count: 4 });
  expect(named(recording, "shop-pool-fixed").options.ignoreChanges).toEqual([]);
});

test("only the first system pool comes with the cluster, wherever it stands", async () => {
  const { recording, body, cluster } = await madeCluster({
    nodePools: [
      { name: "apps", osSku: "AzureLinux" },
      { name: "one", mode: "System", osSku: "AzureLinux" },
      { name: "two", mode: "System", osSku: "AzureLinux" },
    ],
  });
  expect(body.agentPoolProfiles.map(({ name }) => name)).toEqual(["one"]);
  expect(Object.keys(cluster.agentPools)).toEqual(["apps", "two"]);
  expect(named(recording, "shop-pool-two").inputs).toMatchObject({ agentPoolName: "two", mode: "System" });
});

test("maintenance windows go by the names that AKS knows them by", async () => {
  const window = {
    schedule: { kind: "weekly", intervalWeeks: 2, dayOfWeek: "Sunday" },
    startTime: "22:00",
    durationHours: 6,
  } as const;
  const { recording } = await madeCluster({
    maintenance: {
      releases: window,
      clusterUpgrade: { ...window, utcOffset: "+02:00", startDate: "2027-01-15" },
      nodeOsUpgrade: { ...window, notAllowedDates: [{ start: "2026-12-20", end: "2027-01-03" }] },
    },
  });
  const made = recording.resources.filter(({ type }) => type.endsWith(":MaintenanceConfiguration"));
  const sent = { schedule: { weekly: { intervalWeeks: 2, dayOfWeek: "Sunday" } }, startTime: "22:00" };
  const length = { durationHours: 6 };
  expect(made.map(({ inputs }) => [inputs["configName"], inputs["maintenanceWindow"]])).toEqual([
    ["default", { ...sent, ...length }],
    ["aksManagedAutoUpgradeSchedule", { ...sent, ...length, utcOffset: "+02:00", startDate: "2027-01-15" }],
    [
      "aksManagedNodeOSUpgradeSchedule",
      { ...sent, ...length, notAllowedDates: [{ start: "2026-12-20", end: "2027-01-03" }] },
    ],
  ]);
});
