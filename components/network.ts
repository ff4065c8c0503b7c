import type * as pulumi from "@pulumi/pulumi";
import { NatGateway, type NatGatewayArgs } from "@pulumi/azure-native/network/natGateway.js";
import { PublicIPAddress, type PublicIPAddressArgs } from "@pulumi/azure-native/network/publicIPAddress.js";
import { RouteTable, type RouteTableArgs } from "@pulumi/azure-native/network/routeTable.js";
import { Subnet, type SubnetArgs } from "@pulumi/azure-native/network/subnet.js";
import { VirtualNetwork, type VirtualNetworkArgs } from "@pulumi/azure-native/network/virtualNetwork.js";
import type { PlannedVirtualNetwork } from "../model/cluster/plan.ts";
import { child, placed, type Context } from "./context.ts";
import { asInput } from "./value.ts";

/** The subnets of a cluster, and on what its identity needs a role. Empty where AKS makes the network. */
export interface ClusterNetwork {
  readonly nodeSubnetId?: pulumi.Input<string>;
  readonly podSubnetId?: pulumi.Input<string>;
  readonly apiServerSubnetId?: pulumi.Input<string>;
  /** Scopes for the role Network Contributor, by the name of the role assignment's part. */
  readonly scopes: Readonly<Record<string, pulumi.Input<string>>>;
}

type NewNetwork = Extract<PlannedVirtualNetwork, { kind: "new" }>;
type ExistingNetwork = Extract<PlannedVirtualNetwork, { kind: "existing" }>;

/** The network that the settings ask for: AKS's own, the user's, or one that is made here. */
export function clusterNetwork(context: Context, resourceGroupName: pulumi.Input<string>): ClusterNetwork {
  const { virtualNetwork } = context.plan;
  if (virtualNetwork.kind === "managed") return { scopes: {} };
  return virtualNetwork.kind === "existing"
    ? existingNetwork(virtualNetwork)
    : newNetwork(context, virtualNetwork, resourceGroupName);
}

function existingNetwork(network: ExistingNetwork): ClusterNetwork {
  const { nodeSubnetId, podSubnetId, apiServerSubnetId, routeTableId } = network;
  const ids = { nodeSubnetId, podSubnetId, apiServerSubnetId };
  const given = Object.entries({
    nodes: nodeSubnetId,
    pods: podSubnetId,
    "api-server": apiServerSubnetId,
    routes: routeTableId,
  });
  return {
    ...Object.fromEntries(
      Object.entries(ids).flatMap(([key, id]) => (id === undefined ? [] : [[key, asInput(id)]])),
    ),
    scopes: Object.fromEntries(
      given.flatMap(([part, id]) => (id === undefined ? [] : [[part, asInput(id)]])),
    ),
  };
}

function newNetwork(
  context: Context,
  network: NewNetwork,
  resourceGroupName: pulumi.Input<string>,
): ClusterNetwork {
  const { plan, transforms } = context;
  const group = { resourceGroupName, ...placed(plan) };
  const vnet = child<VirtualNetworkArgs, VirtualNetwork>(
    context,
    "network",
    transforms.virtualNetwork,
    { ...group, addressSpace: { addressPrefixes: network.addressPrefixes } },
    (name, args, opts) => new VirtualNetwork(name, args, opts),
  );
  const wayOut = outbound(context, network, group);
  const subnet = (part: string, args: Partial<SubnetArgs>, after?: Subnet) =>
    child<SubnetArgs, Subnet>(
      context,
      part,
      transforms.subnet,
      { resourceGroupName, virtualNetworkName: vnet.name, ...args },
      (name, all, opts) => new Subnet(name, all, opts),
      // Azure changes one subnet of a network at a time.
      after === undefined ? {} : { dependsOn: [after] },
    );
  const nodes = subnet("nodes", { ...prefixes(network.nodeSubnetPrefixes), ...wayOut.subnet });
  const pods =
    plan.mode === "podSubnet"
      ? subnet("pods", { addressPrefix: network.podSubnetPrefix, ...wayOut.subnet, ...DELEGATED }, nodes)
      : undefined;
  const apiServer = plan.vnetIntegration
    ? subnet("api-server", { addressPrefix: network.apiServerSubnetPrefix, ...DELEGATED }, pods ?? nodes)
    : undefined;
  return {
    nodeSubnetId: nodes.id,
    ...(pods === undefined ? {} : { podSubnetId: pods.id }),
    ...(apiServer === undefined ? {} : { apiServerSubnetId: apiServer.id }),
    scopes: { network: vnet.id, ...wayOut.scopes },
  };
}

/** Azure takes one range as a text and several as a list. */
const prefixes = (ranges: string[]): Partial<SubnetArgs> =>
  ranges.length === 1 && ranges[0] !== undefined ? { addressPrefix: ranges[0] } : { addressPrefixes: ranges };

/** AKS delegates the subnets of pods and API server to itself; said here, a refresh finds no difference. */
const DELEGATED: Partial<SubnetArgs> = {
  delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
};

interface WayOut {
  readonly subnet: Partial<SubnetArgs>;
  readonly scopes: Readonly<Record<string, pulumi.Input<string>>>;
}

/** What a new network needs for the way out that is asked for: a NAT gateway, or a route to the firewall. */
function outbound(
  context: Context,
  network: NewNetwork,
  group: { resourceGroupName: pulumi.Input<string> },
): WayOut {
  const { plan, transforms } = context;
  if (plan.outboundType === "userAssignedNATGateway") {
    const address = child<PublicIPAddressArgs, PublicIPAddress>(
      context,
      "outbound-address",
      transforms.publicIpAddress,
      { ...group, sku: { name: "Standard" }, publicIPAllocationMethod: "Static" },
      (name, args, opts) => new PublicIPAddress(name, args, opts),
    );
    const gateway = child<NatGatewayArgs, NatGateway>(
      context,
      "nat-gateway",
      transforms.natGateway,
      { ...group, sku: { name: "Standard" }, publicIpAddresses: [{ id: address.id }] },
      (name, args, opts) => new NatGateway(name, args, opts),
    );
    return { subnet: { natGateway: { id: gateway.id } }, scopes: {} };
  }
  if (plan.outboundType !== "userDefinedRouting" || network.firewallPrivateIp === undefined)
    return { subnet: {}, scopes: {} };
  const route = {
    name: "default",
    addressPrefix: "0.0.0.0/0",
    nextHopType: "VirtualAppliance",
    nextHopIpAddress: network.firewallPrivateIp,
  };
  const table = child<RouteTableArgs, RouteTable>(
    context,
    "routes",
    transforms.routeTable,
    { ...group, routes: [route] },
    (name, args, opts) => new RouteTable(name, args, opts),
  );
  return { subnet: { routeTable: { id: table.id } }, scopes: { routes: table.id } };
}
