import type { Value } from "../value.ts";

/**
 * How pods and nodes get their addresses and leave the cluster; `mode` decides which other keys have a meaning.
 * @discriminator mode
 */
export type Network = OverlayNetwork | PodSubnetNetwork | NodeSubnetNetwork;

/** What every network mode has. */
export interface NetworkBase {
  /**
   * What forwards and filters packets on the nodes: Cilium (all ACNS features) or Azure's own (`azure`: ACNS observability only, by Retina).
   * @default "cilium"
   */
  dataplane?: "cilium" | "azure";
  /**
   * Range of the service addresses, one per IP family, in the order of the families; smaller than a /12 (IPv6: /108 or smaller).
   * @default 10.0.0.0/16, for dual stack also fd12:3456:789a:1::/108
   * @example ["10.0.0.0/16"]
   */
  serviceCidrs?: string[];
  /**
   * Address of the cluster's DNS service, inside the first service range, neither its network address nor the first one.
   * @default the tenth address of the first service range
   */
  dnsServiceIp?: string;
  /**
   * Where the nodes live: a virtual network that AKS makes, one that this component makes, or your own subnets.
   * @default managed in the modes overlay and nodeSubnet, new in the mode podSubnet
   * @example { kind: "existing", nodeSubnetId: "/subscriptions/…/subnets/nodes" }
   */
  virtualNetwork?: VirtualNetwork;
  /**
   * How traffic leaves the cluster. With a new virtual network the NAT gateway or the routes that it needs are made too.
   * @default "loadBalancer"; with the sku Automatic in a managed virtual network "managedNATGateway"
   */
  outboundType?: OutboundType;
  /**
   * Public addresses that AKS manages for outbound traffic, with `loadBalancer` (1 to 100) or `managedNATGateway` (1 to 16).
   * @default left to the service: 1
   * @asType integer
   */
  outboundIpCount?: number;
  /**
   * Turns the static egress gateway on: pods leave from the addresses of a node pool with mode Gateway.
   * @default false
   */
  staticEgressGateway?: boolean;
  /**
   * Ranges elsewhere that the cluster must reach (peered networks, on premises); checked for overlaps only, never sent.
   * @default none
   * @example ["192.168.0.0/16"]
   */
  connectedRanges?: string[];
}

/** Pods take addresses from a private overlay that the virtual network does not see. */
export interface OverlayNetwork extends NetworkBase {
  mode: "overlay";
  /**
   * IP families; two make the cluster dual stack.
   * @default ["IPv4"]
   */
  ipFamilies?: ["IPv4"] | ["IPv4", "IPv6"];
  /**
   * Range of the pod addresses, one per IP family, in the order of the families; every node takes a /24 of the IPv4 one.
   * @default 10.244.0.0/16, for dual stack also fd12:3456:789a::/64
   * @example ["10.244.0.0/16"]
   */
  podCidrs?: string[];
}

/** Pods take addresses from a subnet of their own. */
export interface PodSubnetNetwork extends NetworkBase {
  mode: "podSubnet";
  /**
   * How addresses are handed out: 16 at a time as pods come (`DynamicIndividual`), or blocks fixed at node creation (`StaticBlock`).
   * @default "DynamicIndividual"
   */
  podAllocation?: "DynamicIndividual" | "StaticBlock";
}

/** Pods take addresses from the subnet of the nodes. */
export interface NodeSubnetNetwork extends NetworkBase {
  mode: "nodeSubnet";
}

/** Ways out of the cluster, by the service's names. */
export type OutboundType =
  "loadBalancer" | "managedNATGateway" | "userAssignedNATGateway" | "userDefinedRouting" | "none";

/**
 * Where the nodes live.
 * @discriminator kind
 */
export type VirtualNetwork = ManagedVirtualNetwork | NewVirtualNetwork | ExistingVirtualNetwork;

/** A virtual network that AKS makes and owns, in the node resource group. */
export interface ManagedVirtualNetwork {
  kind: "managed";
}

/** A virtual network that this component makes, with the subnets that the mode needs and the roles on it. */
export interface NewVirtualNetwork {
  kind: "new";
  /**
   * Address space of the virtual network.
   * @default 10.224.0.0/12, for dual stack also fd00:db8:deca::/48
   * @example ["10.224.0.0/12"]
   */
  addressPrefixes?: string[];
  /**
   * Range of the node subnet, inside the address space.
   * @default the first sixteenth of the address space, 10.224.0.0/16, and of an IPv6 one the first /64
   */
  nodeSubnetPrefixes?: string[];
  /**
   * Range of the pod subnet, in the mode podSubnet only.
   * @default the second quarter of the address space, 10.228.0.0/14
   */
  podSubnetPrefix?: string;
  /**
   * Range of the API server's subnet, /28 or larger; needed with `apiServer.vnetIntegration` only.
   * @default the first /28 of the second sixteenth of the address space, 10.225.0.0/28
   */
  apiServerSubnetPrefix?: string;
  /**
   * Private address of the firewall to which all outbound traffic goes, with outbound type userDefinedRouting.
   * @default none: userDefinedRouting is then refused
   * @example "10.1.0.4"
   */
  firewallPrivateIp?: string;
}

/** Subnets that exist; the cluster's identity gets the role Network Contributor on each. */
export interface ExistingVirtualNetwork {
  kind: "existing";
  /** Resource id of the subnet of the nodes. */
  nodeSubnetId: Value<string>;
  /**
   * Resource id of the subnet of the pods; needed in the mode podSubnet, refused in the others.
   * @default none
   */
  podSubnetId?: Value<string>;
  /**
   * Resource id of the API server's subnet, delegated to Microsoft.ContainerService/managedClusters; needed with `apiServer.vnetIntegration`.
   * @default none
   */
  apiServerSubnetId?: Value<string>;
  /**
   * Resource id of the route table on the node subnet; with outbound type userDefinedRouting the identity gets a role on it.
   * @default none
   */
  routeTableId?: Value<string>;
  /**
   * Address space of the virtual network, for the address plan; nothing is sent.
   * @default unknown: overlaps with it are not checked
   */
  addressPrefixes?: string[];
  /**
   * Range of the node subnet, for the address plan; nothing is sent.
   * @default unknown: its room for nodes is not checked
   */
  nodeSubnetPrefixes?: string[];
  /**
   * Range of the pod subnet, for the address plan; nothing is sent.
   * @default unknown: its room for pods is not checked
   */
  podSubnetPrefix?: string;
}
