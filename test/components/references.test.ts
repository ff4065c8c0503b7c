import { expect, test } from "vitest";
import type { ClusterSettings } from "../../index.ts";
import type { RecordedResource, Recording } from "../../testing/index.ts";
import { EXISTING, madeCluster, named } from "./programs.ts";

const SUBSCRIPTION = "/subscriptions/12121212-0000-0000-0000-000000000000";
const PRINCIPAL = "34343434-0000-0000-0000-000000000000";

/** Ids as Azure would give them, and what the identity and the random name come to. */
function outputs({ name, type }: RecordedResource) {
  const id = `${SUBSCRIPTION}/made/${name}`;
  if (type.endsWith(":RandomUuid")) return { result: `guid-of-${name}` };
  if (type.endsWith(":UserAssignedIdentity")) return { id, principalId: PRINCIPAL };
  if (type.endsWith(":ManagedCluster")) return { id, name: "shop-in-azure", identity: {} };
  if (type.endsWith(":VirtualNetwork")) return { id, name: "network-in-azure" };
  if (type.endsWith(":ResourceGroup")) return { id, name: "group-in-azure" };
  return type.startsWith("azure-native") ? { id } : undefined;
}

const made = (settings: ClusterSettings) => madeCluster(settings, { preview: false, outputs });
const idOf = (name: string): string => `${SUBSCRIPTION}/made/${name}`;

/** Urns that an input of a resource comes from. */
const sourcesOf = (recording: Recording, name: string, input: string): readonly string[] =>
  named(recording, name).propertyDependencies[input] ?? [];
const urnOf = (recording: Recording, name: string): string => named(recording, name).urn;

const apps = { name: "apps", osSku: "AzureLinux" } as const;
const system = { name: "system", mode: "System", osSku: "AzureLinux" } as const;

test("every resource is in the group that is made", async () => {
  const { recording } = await made({
    network: { mode: "podSubnet" },
    nodePools: [
      { ...system, maxPods: 30 },
      { ...apps, maxPods: 30 },
    ],
    maintenance: {
      releases: {
        schedule: { kind: "weekly", intervalWeeks: 1, dayOfWeek: "Friday" },
        startTime: "22:00",
        durationHours: 4,
      },
    },
  });
  const group = urnOf(recording, "shop-group");
  const inGroup = recording.resources.filter(({ inputs }) => "resourceGroupName" in inputs);
  const others = inGroup.filter(({ urn }) => urn !== group);
  expect(others.map(({ name }) => name).toSorted()).toEqual(
    [
      ["shop-cluster", "shop-identity", "shop-maintenance-default", "shop-network", "shop-nodes"],
      ["shop-pods", "shop-pool-apps"],
    ].flat(),
  );
  for (const { name, inputs } of others) {
    expect(inputs["resourceGroupName"], name).toBe("group-in-azure");
    expect(sourcesOf(recording, name, "resourceGroupName"), name).toEqual([group]);
  }
});

test("a new network: pools are in its subnets, and subnets are made one after the other", async () => {
  const { recording, body } = await made({
    network: { mode: "podSubnet" },
    apiServer: { access: "private", vnetIntegration: true },
    nodePools: [
      { ...system, maxPods: 30 },
      { ...apps, maxPods: 30 },
    ],
  });
  const subnets = { vnetSubnetID: idOf("shop-nodes"), podSubnetID: idOf("shop-pods") };
  expect(body.agentPoolProfiles[0]).toMatchObject(subnets);
  expect(named(recording, "shop-pool-apps").inputs).toMatchObject(subnets);
  expect(body["apiServerAccessProfile"]).toMatchObject({ subnetId: idOf("shop-api-server") });
  for (const part of ["nodes", "pods", "api-server"]) {
    const { inputs } = named(recording, `shop-${part}`);
    expect(inputs["virtualNetworkName"]).toBe("network-in-azure");
    const network = urnOf(recording, "shop-network");
    expect(sourcesOf(recording, `shop-${part}`, "virtualNetworkName")).toEqual([network]);
  }
  expect(named(recording, "shop-pods").dependsOn).toContain(urnOf(recording, "shop-nodes"));
  expect(named(recording, "shop-api-server").dependsOn).toContain(urnOf(recording, "shop-pods"));
  expect(sourcesOf(recording, "shop-cluster", "agentPoolProfiles").toSorted()).toEqual(
    [urnOf(recording, "shop-nodes"), urnOf(recording, "shop-pods")].toSorted(),
  );
});

test("a new network has the ranges of the plan, and delegates the subnets that AKS takes over", async () => {
  const { recording } = await made({
    network: { mode: "podSubnet" },
    apiServer: { access: "private", vnetIntegration: true },
    nodePools: [{ ...system, maxPods: 30 }],
  });
  const { inputs } = named(recording, "shop-network");
  expect(inputs).toMatchObject({ addressSpace: { addressPrefixes: ["10.224.0.0/12"] } });
  const delegations = [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }];
  const of = (part: string) => named(recording, `shop-${part}`).inputs;
  expect(of("nodes")).toMatchObject({ addressPrefix: "10.224.0.0/16" });
  expect(of("nodes")).not.toHaveProperty("delegations");
  expect(of("pods")).toMatchObject({ addressPrefix: "10.228.0.0/14", delegations });
  expect(of("api-server")).toMatchObject({ addressPrefix: "10.225.0.0/28", delegations });
});

test("a new network of both families has both ranges in one subnet", async () => {
  const { recording } = await made({
    network: { mode: "overlay", ipFamilies: ["IPv4", "IPv6"], virtualNetwork: { kind: "new" } },
  });
  const { inputs } = named(recording, "shop-nodes");
  expect(inputs["addressPrefixes"]).toEqual(["10.224.0.0/16", "fd00:db8:deca::/64"]);
  expect(inputs).not.toHaveProperty("addressPrefix");
});

test("the identity that is made is the cluster's, and has a role on the network before the cluster", async () => {
  const { recording, body } = await made({
    network: { mode: "overlay", virtualNetwork: { kind: "new" } },
  });
  expect(body["identity"]).toEqual({
    type: "UserAssigned",
    userAssignedIdentities: [idOf("shop-identity")],
  });
  const role = named(recording, "shop-network-role");
  expect(role.inputs).toEqual({
    principalId: PRINCIPAL,
    principalType: "ServicePrincipal",
    scope: idOf("shop-network"),
    roleAssignmentName: "guid-of-shop-network-role-name",
    roleDefinitionId: `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/4d97b98b-1d4f-413f-af77-7c31d8a6bfcc`,
  });
  expect(named(recording, "shop-network-role-name").inputs).toEqual({
    keepers: { principalId: PRINCIPAL, scope: idOf("shop-network"), role: "Network Contributor" },
  });
  expect(named(recording, "shop-cluster").dependsOn).toContain(role.urn);
});

test("existing subnets get a role each, in the subscription that they are in", async () => {
  const { recording } = await made({
    network: {
      mode: "podSubnet",
      outboundType: "userDefinedRouting",
      virtualNetwork: {
        kind: "existing",
        nodeSubnetId: EXISTING.nodes,
        podSubnetId: EXISTING.pods,
        apiServerSubnetId: EXISTING.apiServer,
        routeTableId: EXISTING.routes,
      },
    },
    apiServer: { access: "public", vnetIntegration: true },
  });
  const roles = recording.ofType("azure-native:authorization:RoleAssignment");
  const scopes = roles.map(({ name, inputs }) => [name, inputs["scope"]]);
  expect(Object.fromEntries(scopes)).toEqual({
    "shop-nodes-role": EXISTING.nodes,
    "shop-pods-role": EXISTING.pods,
    "shop-api-server-role": EXISTING.apiServer,
    "shop-routes-role": EXISTING.routes,
  });
  for (const { inputs } of roles)
    expect(inputs["roleDefinitionId"]).toContain("/subscriptions/00000000-1111-2222-3333-444444444444/");
  const urns = roles.map(({ urn }) => urn);
  expect(named(recording, "shop-cluster").dependsOn).toEqual(expect.arrayContaining(urns));
});

test("an own DNS zone gets a role of its own", async () => {
  const { recording, body } = await made({
    apiServer: { access: "private", privateDnsZone: EXISTING.dnsZone },
  });
  const role = named(recording, "shop-dns-zone-role");
  expect(role.inputs).toMatchObject({ principalId: PRINCIPAL, scope: EXISTING.dnsZone });
  expect(role.inputs["roleDefinitionId"]).toContain("b12aa53e-6015-4669-85d0-8515ebb3ae7f");
  expect(named(recording, "shop-cluster").dependsOn).toContain(role.urn);
  expect(body["identity"]).toMatchObject({ userAssignedIdentities: [idOf("shop-identity")] });
});

test("an own identity is used as it is, and gets roles only where its object id is given", async () => {
  const network = {
    mode: "overlay",
    virtualNetwork: { kind: "existing", nodeSubnetId: EXISTING.nodes },
  } as const;
  const without = await made({ network, identity: { kind: "userAssigned", id: EXISTING.identity } });
  expect(without.recording.ofType("azure-native:authorization:RoleAssignment")).toEqual([]);
  const { recording, body } = await made({
    network,
    identity: { kind: "userAssigned", id: EXISTING.identity, principalId: EXISTING.principal },
  });
  expect(body["identity"]).toEqual({
    type: "UserAssigned",
    userAssignedIdentities: [EXISTING.identity],
  });
  expect(recording.find("azure-native:managedidentity:UserAssignedIdentity")).toBeUndefined();
  expect(named(recording, "shop-nodes-role").inputs["principalId"]).toBe(EXISTING.principal);
});

test("AKS's own identity gets its roles once the cluster has it", async () => {
  const { recording } = await madeCluster(
    {
      network: { mode: "overlay", virtualNetwork: { kind: "new" } },
      identity: { kind: "systemAssigned" },
    },
    {
      preview: false,
      outputs: (resource) =>
        resource.type.endsWith(":ManagedCluster")
          ? { ...outputs(resource), identity: { type: "SystemAssigned", principalId: PRINCIPAL } }
          : outputs(resource),
    },
  );
  expect(named(recording, "shop-network-role").inputs["principalId"]).toBe(PRINCIPAL);
  expect(sourcesOf(recording, "shop-network-role", "principalId")).toEqual([
    urnOf(recording, "shop-cluster"),
  ]);
});

test("a way out by an own NAT gateway is made and hung on the subnets", async () => {
  const { recording } = await made({
    network: {
      mode: "podSubnet",
      outboundType: "userAssignedNATGateway",
      virtualNetwork: { kind: "new" },
    },
    nodePools: [{ ...system, maxPods: 30 }],
  });
  expect(named(recording, "shop-outbound-address").inputs).toMatchObject({
    sku: { name: "Standard" },
    publicIPAllocationMethod: "Static",
  });
  expect(named(recording, "shop-nat-gateway").inputs).toMatchObject({
    sku: { name: "Standard" },
    publicIpAddresses: [{ id: idOf("shop-outbound-address") }],
  });
  for (const part of ["nodes", "pods"])
    expect(named(recording, `shop-${part}`).inputs["natGateway"]).toEqual({ id: idOf("shop-nat-gateway") });
});

test("a way out by a firewall is a route table on the subnets, with a role on it", async () => {
  const { recording } = await made({
    network: {
      mode: "overlay",
      outboundType: "userDefinedRouting",
      virtualNetwork: { kind: "new", firewallPrivateIp: "10.240.0.4" },
    },
  });
  expect(named(recording, "shop-routes").inputs).toMatchObject({
    routes: [
      {
        name: "default",
        addressPrefix: "0.0.0.0/0",
        nextHopType: "VirtualAppliance",
        nextHopIpAddress: "10.240.0.4",
      },
    ],
  });
  expect(named(recording, "shop-nodes").inputs["routeTable"]).toEqual({ id: idOf("shop-routes") });
  expect(named(recording, "shop-routes-role").inputs["scope"]).toBe(idOf("shop-routes"));
  expect(named(recording, "shop-cluster").dependsOn).toContain(urnOf(recording, "shop-routes-role"));
});

test("pools name the cluster that was made", async () => {
  const { recording } = await made({ nodePools: [system, apps] });
  const pool = named(recording, "shop-pool-apps");
  expect(pool.inputs["resourceName"]).toBe("shop-in-azure");
  expect(pool.propertyDependencies["resourceName"]).toEqual([urnOf(recording, "shop-cluster")]);
  expect(pool.options.deletedWith).toBe(urnOf(recording, "shop-cluster"));
});
