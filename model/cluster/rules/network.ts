import { isNetworkAddress, overlap, parseAddress, parseCidr, type Cidr } from "../../cidr.ts";
import type { Breach } from "../../faults.ts";
import { known, type Value } from "../../value.ts";
import { atLeast } from "../../version.ts";
import { namedRanges, overlaps, RESERVED, rooms, subnetsOutside } from "../addresses.ts";
import type { ClusterPlan } from "../plan.ts";
import type { ClusterRule } from "./rule.ts";
import { poolPath } from "../machines.ts";

const LEARN = "https://learn.microsoft.com/azure/aks";
const OUTBOUND = `${LEARN}/egress-outboundtype`;
const own = (plan: ClusterPlan): boolean => plan.virtualNetwork.kind !== "managed";

/** Rules on addresses, subnets and ways out. */
export const networkRules: readonly ClusterRule[] = [
  {
    id: "ACNS031",
    severity: "error",
    title:
      "Dual stack: overlay only, IPv4 first, Kubernetes 1.29 on Cilium; no NAT gateway, static egress gateway or node auto-provisioning.",
    remedy: 'Remove what excludes dual stack, or set network.ipFamilies to ["IPv4"].',
    docs: `${LEARN}/configure-dual-stack`,
    *check(plan) {
      yield* checkFamilies(plan);
      if (plan.families.length < 2) return;
      if (plan.dataplane === "cilium" && atLeast(plan.version, "1.29") === false)
        yield {
          path: "network.ipFamilies",
          reason: `Kubernetes ${plan.asked.kubernetesVersion ?? ""} is older than 1.29`,
        };
      yield* checkNatGateway(plan);
      if (plan.staticEgressGateway)
        yield { path: "network.staticEgressGateway", reason: "the static egress gateway carries no IPv6" };
      if (plan.autoProvisioning)
        yield { path: "nodeProvisioning", reason: "node auto-provisioning makes no dual-stack nodes" };
    },
  },
  {
    id: "ACNS036",
    severity: "error",
    title:
      "Ranges are valid, keep apart from each other and from what AKS reserves, and have room for every node and pod.",
    remedy: "Choose other ranges; the address plan of the preview shows what fits.",
    docs: `${LEARN}/azure-cni-overlay`,
    *check(plan) {
      yield* checkSyntax(plan);
      yield* checkOverlaps(plan);
      yield* checkServices(plan);
      for (const { path, where, unit, has, needs, certain } of rooms(plan)) {
        if (needs <= has) continue;
        const severity = certain ? ("error" as const) : ("warning" as const);
        yield {
          path,
          severity,
          reason: `${where} has room for ${Math.max(has, 0)} ${unit}, the pools need ${needs} at their largest, upgrade included`,
        };
      }
    },
  },
  {
    id: "AKS004",
    severity: "error",
    title:
      "The static egress gateway needs a pool with mode Gateway, excludes pod subnets and dual stack, and has prefixes of /28 to /31.",
    remedy:
      "Set network.staticEgressGateway and give one pool with mode Gateway, in the mode overlay or nodeSubnet.",
    docs: `${LEARN}/configure-static-egress-gateway`,
    check: checkGateway,
  },
  {
    id: "AKS005",
    severity: "error",
    title:
      "Node auto-provisioning excludes Windows pools, IPv6, dynamic pod subnets and pools that scale by themselves.",
    remedy: 'Remove what excludes it, or set nodeProvisioning.mode to "Manual".',
    docs: `${LEARN}/node-auto-provisioning`,
    *check(plan) {
      if (!plan.autoProvisioning) return;
      for (const pool of plan.pools) {
        if (pool.os === "Windows")
          yield { path: poolPath(pool, "os"), reason: `the pool ${pool.name} runs Windows` };
        if (pool.autoscaling !== undefined)
          yield {
            path: poolPath(pool, "autoscaling"),
            reason: `the pool ${pool.name} scales by itself beside it`,
          };
      }
      if (plan.families.includes("IPv6"))
        yield { path: "network.ipFamilies", reason: "node auto-provisioning makes no nodes with IPv6" };
      if (plan.podAllocation === "DynamicIndividual")
        yield {
          path: "network.podAllocation",
          reason: "node auto-provisioning does not work with dynamic pod subnets",
        };
    },
  },
  {
    id: "AKS008",
    severity: "error",
    title:
      "The way out fits the virtual network: routes and own NAT gateways need an own network, AKS's NAT gateway needs AKS's.",
    remedy: "Choose another network.outboundType or network.virtualNetwork.",
    docs: OUTBOUND,
    check: checkOutbound,
  },
  {
    id: "AKS020",
    severity: "error",
    title: "The subnets that the mode needs are given, as resource ids of subnets, inside the address space.",
    remedy: "Give the subnet's resource id: /subscriptions/…/virtualNetworks/…/subnets/….",
    docs: `${LEARN}/configure-azure-cni-dynamic-ip-allocation`,
    check: checkSubnets,
  },
];

/** Standard NAT gateways carry no IPv6: AKS's and one that is made here are such, of the user's own the settings do not tell. */
function* checkNatGateway({ outboundType, virtualNetwork }: ClusterPlan): Iterable<Breach> {
  const path = "network.outboundType";
  if (outboundType === "userAssignedNATGateway" && virtualNetwork.kind === "existing") {
    yield {
      path,
      severity: "warning",
      reason: "a NAT gateway of the kind Standard carries no IPv6",
      remedy: "Use a StandardV2 NAT gateway.",
    };
  } else if (outboundType.endsWith("NATGateway"))
    yield { path, reason: "a Standard NAT gateway carries no IPv6" };
}

function* checkFamilies(plan: ClusterPlan): Iterable<Breach> {
  const lists = [
    ["network.podCidrs", plan.mode === "overlay" ? plan.podCidrs : undefined],
    ["network.serviceCidrs", plan.serviceCidrs],
    [
      "network.virtualNetwork.nodeSubnetPrefixes",
      plan.virtualNetwork.kind === "new" ? plan.virtualNetwork.nodeSubnetPrefixes : undefined,
    ],
  ] as const;
  for (const [path, texts] of lists) {
    const families = texts?.map((text) => parseCidr(text)?.family);
    if (families === undefined || families.includes(undefined)) continue;
    if (families.join() !== plan.families.join())
      yield {
        path,
        reason: `the ranges are ${families.length === 0 ? "none" : families.join(", ")}, the families ${plan.families.join(", ")}`,
      };
  }
}

/** Every text that should be a range, with its place. */
function rangeTexts(plan: ClusterPlan): [string, string][] {
  const { virtualNetwork: vnet } = plan;
  const network = "network.virtualNetwork";
  const lists: [string, readonly string[] | undefined][] = [
    ["network.podCidrs", plan.podCidrs],
    ["network.serviceCidrs", plan.serviceCidrs],
    ["network.connectedRanges", plan.asked.network?.connectedRanges],
  ];
  if (vnet.kind !== "managed") {
    lists.push(
      [`${network}.addressPrefixes`, vnet.addressPrefixes],
      [`${network}.nodeSubnetPrefixes`, vnet.nodeSubnetPrefixes],
    );
    lists.push([
      `${network}.podSubnetPrefix`,
      vnet.podSubnetPrefix === undefined ? [] : [vnet.podSubnetPrefix],
    ]);
  }
  if (vnet.kind === "new") lists.push([`${network}.apiServerSubnetPrefix`, [vnet.apiServerSubnetPrefix]]);
  return lists.flatMap(([path, texts]) =>
    (texts ?? []).map((text, index): [string, string] => [
      (texts ?? []).length > 1 ? `${path}[${index}]` : path,
      text,
    ]),
  );
}

function* checkSyntax(plan: ClusterPlan): Iterable<Breach> {
  for (const [path, text] of rangeTexts(plan)) {
    if (text === "") continue;
    const cidr = parseCidr(text);
    if (cidr === undefined)
      yield { path, reason: `"${text}" is not a range of addresses`, remedy: "Write it like 10.244.0.0/16." };
    else if (!isNetworkAddress(cidr))
      yield {
        path,
        reason: `"${text}" does not begin at the range's first address`,
        remedy: "Write the range by its first address.",
      };
  }
}

function* checkOverlaps(plan: ClusterPlan): Iterable<Breach> {
  const ranges = namedRanges(plan);
  for (const [a, b] of overlaps(ranges)) {
    const guess = [a, b].some(({ assumed, role }) => assumed && role === "network");
    const both = guess ? { severity: "warning" as const } : {};
    yield {
      path: b.assumed && !a.assumed ? a.path : b.path,
      ...both,
      reason: `${a.what} ${a.range.text} and ${b.what} ${b.range.text} overlap`,
    };
  }
  for (const { what, path, range, role } of ranges) {
    const reserved = role === "connected" ? undefined : RESERVED.find((other: Cidr) => overlap(range, other));
    if (reserved !== undefined)
      yield { path, reason: `${what} ${range.text} overlaps ${reserved.text}, which AKS keeps for itself` };
  }
}

function* checkServices(plan: ClusterPlan): Iterable<Breach> {
  const path = "network.serviceCidrs";
  for (const text of plan.serviceCidrs) {
    const cidr = parseCidr(text);
    if (cidr?.family === "IPv4" && cidr.prefix <= 12)
      yield { path, reason: `${text} is not smaller than a /12` };
    if (cidr?.family === "IPv6" && cidr.prefix < 108) yield { path, reason: `${text} is larger than a /108` };
  }
  const [first] = plan.serviceCidrs;
  const range = first === undefined ? undefined : parseCidr(first);
  if (plan.dnsServiceIp === undefined) return;
  const address = parseAddress(plan.dnsServiceIp);
  const dns = {
    path: "network.dnsServiceIp",
    remedy: "Choose an address inside the first service range, such as its tenth.",
  };
  if (address === undefined) yield { ...dns, reason: `"${plan.dnsServiceIp}" is not an address` };
  else if (range === undefined) return;
  else if (address.family !== range.family || address.value < range.first || address.value > range.last)
    yield { ...dns, reason: `${plan.dnsServiceIp} is not in the service range ${range.text}` };
  else if (address.value - range.first <= 1n)
    yield {
      ...dns,
      reason: `${plan.dnsServiceIp} is the network address of ${range.text}, or its first one, which the Kubernetes service takes`,
    };
}

function* checkGateway(plan: ClusterPlan): Iterable<Breach> {
  const gateways = plan.pools.filter(({ mode }) => mode === "Gateway");
  const path = "network.staticEgressGateway";
  for (const pool of plan.pools) {
    const size = pool.gatewayPrefixSize;
    if (size === undefined) continue;
    if (pool.mode !== "Gateway")
      yield {
        path: poolPath(pool, "gatewayPrefixSize"),
        reason: `the pool ${pool.name} does not have the mode Gateway`,
      };
    else if (size < 28 || size > 31)
      yield { path: poolPath(pool, "gatewayPrefixSize"), reason: `/${size} is not within /28 to /31` };
  }
  for (const pool of plan.staticEgressGateway ? [] : gateways)
    yield {
      path: poolPath(pool, "mode"),
      reason: `the pool ${pool.name} has the mode Gateway, the static egress gateway is off`,
    };
  if (!plan.staticEgressGateway) return;
  if (plan.mode === "podSubnet")
    yield { path, reason: "the static egress gateway does not work with pod subnets" };
  if (plan.families.length > 1)
    yield { path, reason: "the static egress gateway does not work with dual stack" };
  if (gateways.length === 0)
    yield {
      path,
      severity: "warning",
      reason: "no pool has the mode Gateway: no pod can leave by the gateway",
    };
}

function* checkOutbound(plan: ClusterPlan): Iterable<Breach> {
  const { outboundType: type, virtualNetwork: vnet } = plan;
  const path = "network.outboundType";
  const count = plan.asked.network?.outboundIpCount;
  const limits: Partial<Record<string, number>> = { loadBalancer: 100, managedNATGateway: 16 };
  if (type === "managedNATGateway" && own(plan))
    yield { path, reason: "AKS's NAT gateway does not work with an own virtual network" };
  if (type === "userAssignedNATGateway" && !own(plan))
    yield { path, reason: "an own NAT gateway needs an own virtual network" };
  if (type === "userDefinedRouting" && !own(plan))
    yield { path, reason: "own routes need an own virtual network" };
  if (type === "userDefinedRouting" && vnet.kind === "new" && vnet.firewallPrivateIp === undefined) {
    yield {
      path,
      reason: "own routes need a default route, and no firewall is given to which it could lead",
      remedy: "Give network.virtualNetwork.firewallPrivateIp.",
    };
  }
  if (vnet.kind === "new" && vnet.firewallPrivateIp !== undefined) {
    const firewall = "network.virtualNetwork.firewallPrivateIp";
    if (parseAddress(vnet.firewallPrivateIp)?.family !== "IPv4")
      yield { path: firewall, reason: `"${vnet.firewallPrivateIp}" is not an IPv4 address` };
    if (type !== "userDefinedRouting")
      yield { path: firewall, reason: `with ${type} no route leads to the firewall` };
  }
  if (count === undefined) return;
  const most = limits[type];
  if (most === undefined)
    yield { path: "network.outboundIpCount", reason: `with ${type} AKS manages no addresses` };
  else if (count < 1 || count > most)
    yield { path: "network.outboundIpCount", reason: `${count} is not within 1 to ${most}` };
}

const SUBNET =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i;
const ROUTE_TABLE =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/routeTables\/[^/]+$/i;

function* checkSubnets(plan: ClusterPlan): Iterable<Breach> {
  const { virtualNetwork: vnet, mode } = plan;
  const at = (key: string) => `network.virtualNetwork.${key}`;
  for (const { path, what, range } of subnetsOutside(plan))
    yield {
      path,
      reason: `${what} ${range.text} lies outside the virtual network`,
      remedy: "Choose a range inside addressPrefixes.",
    };
  if (vnet.kind === "managed") {
    if (mode === "podSubnet")
      yield {
        path: "network.virtualNetwork",
        reason: "pod subnets need an own virtual network",
        remedy: 'Choose the kind "new" or "existing".',
      };
    return;
  }
  if (vnet.kind === "new") {
    yield* checkNewSubnets(plan);
    return;
  }
  yield* idShape(at("nodeSubnetId"), vnet.nodeSubnetId, SUBNET);
  yield* idShape(at("podSubnetId"), vnet.podSubnetId, SUBNET);
  yield* idShape(at("apiServerSubnetId"), vnet.apiServerSubnetId, SUBNET);
  yield* idShape(at("routeTableId"), vnet.routeTableId, ROUTE_TABLE);
  if (mode === "podSubnet" && vnet.podSubnetId === undefined)
    yield { path: at("podSubnetId"), reason: "the mode podSubnet needs the subnet of the pods" };
  if (mode !== "podSubnet" && vnet.podSubnetId !== undefined)
    yield {
      path: at("podSubnetId"),
      reason: `the mode ${mode} has no pod subnet`,
      remedy: "Remove it, or choose the mode podSubnet.",
    };
  if (plan.vnetIntegration && vnet.apiServerSubnetId === undefined)
    yield {
      path: at("apiServerSubnetId"),
      reason: "apiServer.vnetIntegration needs the subnet of the API server",
    };
  const same = known(vnet.nodeSubnetId);
  if (same !== undefined && known(vnet.podSubnetId)?.toLowerCase() === same.toLowerCase())
    yield { path: at("podSubnetId"), reason: "pods and nodes are given the same subnet" };
}

function* checkNewSubnets({ asked, mode, vnetIntegration }: ClusterPlan): Iterable<Breach> {
  const given = asked.network?.virtualNetwork;
  if (given?.kind !== "new") return;
  const at = (key: string) => `network.virtualNetwork.${key}`;
  if (mode !== "podSubnet" && given.podSubnetPrefix !== undefined)
    yield {
      path: at("podSubnetPrefix"),
      reason: `the mode ${mode} has no pod subnet`,
      remedy: "Remove it, or choose the mode podSubnet.",
    };
  if (given.apiServerSubnetPrefix === undefined) return;
  const path = at("apiServerSubnetPrefix");
  const range = parseCidr(given.apiServerSubnetPrefix);
  if (!vnetIntegration)
    yield {
      path,
      reason: "the API server is not in the virtual network",
      remedy: "Remove it, or set apiServer.vnetIntegration.",
    };
  if (range !== undefined && range.prefix > 28)
    yield {
      path,
      reason: `${range.text} is smaller than a /28`,
      remedy: "Give the API server a /28 or more.",
    };
}

function* idShape(path: string, value: Value<string> | undefined, pattern: RegExp): Iterable<Breach> {
  const id = known(value);
  if (id !== undefined && !pattern.test(id))
    yield { path, reason: `"${id}" is not the resource id that belongs here` };
}
