import { expect, test } from "vitest";
import { bodiesOf, changed, everySetting, sentOf, type Body } from "./bodies.ts";

type Convert = (item: Body) => Body;

// By path: the package exports its models, not what turns them into requests.
const models = (await import(
  new URL("../../node_modules/@azure/arm-containerservice/dist/esm/models/models.js", import.meta.url).href
)) as Record<string, Convert & Record<string, string>>;

/** A body as Azure's client sends it, after it took it for its own model: what the model does not know is gone. */
function throughModel(type: string, body: Body): Body {
  const [read, write] = [models[`${type}Deserializer`], models[`${type}Serializer`]];
  if (read === undefined || write === undefined) throw new Error(`no model of ${type}`);
  return JSON.parse(JSON.stringify(write(read(structuredClone(body))))) as Body;
}

/** The cluster as azure-native puts it into a request: flat arguments become properties, the list of identities a map. */
function clusterRequest({ location, tags, sku, identity, ...properties }: Body): Body {
  const { userAssignedIdentities, ...own } = identity as Body & { userAssignedIdentities?: string[] };
  const identities =
    userAssignedIdentities === undefined
      ? {}
      : { userAssignedIdentities: Object.fromEntries(userAssignedIdentities.map((id) => [id, {}])) };
  const request = { location, tags, sku, identity: { ...own, ...identities }, properties };
  return JSON.parse(JSON.stringify(request)) as Body;
}

const nested = (properties: Body): Body => JSON.parse(JSON.stringify({ properties })) as Body;

/** What of a request is lost or changed on its way through the model, and what is added. */
const differences = (type: string, request: Body): string[] => changed(request, throughModel(type, request));

const all = everySetting();

test.each(all)("%s: the cluster is in the model of Azure's client as it is sent", (_, settings) => {
  const { cluster } = bodiesOf(settings);
  expect(differences("managedCluster", clusterRequest(cluster))).toEqual([]);
});

test("every further pool is in the model as it is sent", () => {
  const pools = all.flatMap(([title, settings]) =>
    bodiesOf(settings).pools.map((pool) => [title, pool] as const),
  );
  expect(pools.length).toBeGreaterThan(100);
  for (const [title, pool] of pools) expect(differences("agentPool", nested(pool)), title).toEqual([]);
});

test("every maintenance window is in the model as it is sent", () => {
  const windows = all.flatMap(([title, settings]) =>
    bodiesOf(settings).windows.map((window) => [title, window] as const),
  );
  expect(windows.length).toBeGreaterThan(100);
  for (const [title, window] of windows)
    expect(differences("maintenanceConfiguration", nested(window)), title).toEqual([]);
});

test("nothing of a request is left out of the comparison", () => {
  const [, settings] = all.find(
    ([, { tags, location, identity }]) => ![tags, location, identity].includes(undefined),
  )!;
  const request = clusterRequest(bodiesOf(settings).cluster);
  const model = throughModel("managedCluster", request);
  expect(Object.keys(model).toSorted()).toEqual(Object.keys(request).toSorted());
  expect(request["location"]).toBe(settings.location);
  expect(model).toEqual(request);
});

test("a property that is misspelt is found, at every place", () => {
  const [, settings] = all.find(
    ([, each]) => each.maintenance?.releases !== undefined && each.nodePools?.[1] !== undefined,
  )!;
  const { cluster, pools, windows } = bodiesOf(settings);
  const profile = cluster["networkProfile"] as Body;
  const misspelt = { ...cluster, networkProfile: { ...profile, networkDataPlane: "cilium" } };
  expect(differences("managedCluster", clusterRequest(misspelt))).toEqual([
    'properties.networkProfile.networkDataPlane="cilium"',
  ]);
  const first = (cluster["agentPoolProfiles"] as Body[])[0]!;
  const inside = { ...cluster, agentPoolProfiles: [{ ...first, osSku: "AzureLinux" }] };
  expect(differences("managedCluster", clusterRequest(inside))).toEqual([
    'properties.agentPoolProfiles[].osSku="AzureLinux"',
  ]);
  expect(differences("managedCluster", clusterRequest({ ...cluster, enableRbac: true }))).toEqual([
    "properties.enableRbac=true",
  ]);
  expect(differences("agentPool", nested({ ...pools[0], podSubnetId: "id" }))).toEqual([
    'properties.podSubnetId="id"',
  ]);
  const window = windows[0]?.["maintenanceWindow"] as Body;
  expect(
    differences("maintenanceConfiguration", nested({ maintenanceWindow: { ...window, starttime: "22:00" } })),
  ).toEqual(['properties.maintenanceWindow.starttime="22:00"']);
});

/** The client's enumerations, by the property that takes their values. */
const VALUES: Record<string, string> = {
  "networkProfile.networkPlugin": "NetworkPlugin",
  "networkProfile.networkPluginMode": "NetworkPluginMode",
  "networkProfile.networkDataplane": "NetworkDataplane",
  "networkProfile.networkPolicy": "NetworkPolicy",
  "networkProfile.ipFamilies[]": "IpFamily",
  "networkProfile.outboundType": "OutboundType",
  "networkProfile.loadBalancerSku": "LoadBalancerSku",
  "networkProfile.advancedNetworking.security.advancedNetworkPolicies": "AdvancedNetworkPolicies",
  "networkProfile.advancedNetworking.security.transitEncryption.type": "TransitEncryptionType",
  "networkProfile.advancedNetworking.performance.accelerationMode": "AccelerationMode",
  "agentPoolProfiles[].mode": "AgentPoolMode",
  "agentPoolProfiles[].type": "AgentPoolType",
  "agentPoolProfiles[].osType": "OSType",
  "agentPoolProfiles[].osSKU": "Ossku",
  "agentPoolProfiles[].osDiskType": "OSDiskType",
  "agentPoolProfiles[].workloadRuntime": "WorkloadRuntime",
  "agentPoolProfiles[].scaleSetPriority": "ScaleSetPriority",
  "agentPoolProfiles[].scaleSetEvictionPolicy": "ScaleSetEvictionPolicy",
  "agentPoolProfiles[].podIPAllocationMode": "PodIPAllocationMode",
  "agentPoolProfiles[].localDNSProfile.mode": "LocalDNSMode",
  "sku.name": "ManagedClusterSKUName",
  "sku.tier": "ManagedClusterSKUTier",
  supportPlan: "KubernetesSupportPlan",
  "identity.type": "ResourceIdentityType",
  "autoUpgradeProfile.upgradeChannel": "UpgradeChannel",
  "autoUpgradeProfile.nodeOSUpgradeChannel": "NodeOSUpgradeChannel",
  "nodeProvisioningProfile.mode": "NodeProvisioningMode",
  "nodeProvisioningProfile.defaultNodePools": "NodeProvisioningDefaultNodePools",
  "serviceMeshProfile.mode": "ServiceMeshMode",
  "serviceMeshProfile.istio.components.ingressGateways[].mode": "IstioIngressGatewayMode",
  "maintenanceConfigurations[].maintenanceWindow.schedule.weekly.dayOfWeek": "WeekDay",
  "maintenanceConfigurations[].maintenanceWindow.schedule.relativeMonthly.dayOfWeek": "WeekDay",
  "maintenanceConfigurations[].maintenanceWindow.schedule.relativeMonthly.weekIndex": "Type",
};

/** Every value that is sent of each of those properties. */
const sent = new Map<string, Set<unknown>>();
for (const [, settings] of all)
  for (const [path, value] of sentOf(bodiesOf(settings)))
    if (path in VALUES) sent.set(path, (sent.get(path) ?? new Set()).add(value));

test.each(Object.entries(VALUES))("%s is sent with values of the client's %s", (path, name) => {
  const known: unknown[] = Object.values(models[`Known${name}`] ?? {});
  // The model of Azure's client is that of stable versions, and mTLS is in preview.
  if (name === "TransitEncryptionType") known.push("mTLS");
  const values = [...(sent.get(path) ?? [])];
  expect(values).not.toEqual([]);
  expect(values.filter((value) => !known.includes(value))).toEqual([]);
});
