import { contains, overlap, parseCidr, sizeOf, type Cidr } from "../cidr.ts";
import type { ClusterPlan, PlannedPool } from "./plan.ts";
import { defaultMaxPods, isSurge } from "./machines.ts";

/** A range that the cluster uses or must keep clear of. */
export interface NamedRange {
  /** What it is for, in words: "pods". */
  readonly what: string;
  /** Where it stands in the settings. */
  readonly path: string;
  readonly range: Cidr;
  readonly role: "pods" | "services" | "network" | "subnet" | "connected";
  /** Whether nobody asked for it: then it is AKS's own default. */
  readonly assumed: boolean;
}

/** How much of a range the pools can need at most. */
export interface Room {
  /** What is counted: "nodes", "addresses". */
  readonly unit: string;
  /** The range: "pods 10.244.0.0/16". */
  readonly where: string;
  readonly path: string;
  readonly has: number;
  readonly needs: number;
  /** Whether less room stops nodes (else it stops the last pods only). */
  readonly certain: boolean;
}

/** Ranges that AKS keeps for itself. */
export const RESERVED = ["169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"].flatMap(
  (text) => parseCidr(text) ?? [],
);

/** The addresses in a subnet that Azure keeps. */
const KEPT_BY_AZURE = 5;

/** AKS's own virtual network, where the settings leave it to AKS. */
const MANAGED_NETWORK = "10.224.0.0/12";

/** Every range of the cluster that can be read. Those that cannot are found by the rule on their syntax. */
export function namedRanges(plan: ClusterPlan): NamedRange[] {
  const { asked, virtualNetwork: vnet } = plan;
  const list = (
    what: string,
    path: string,
    role: NamedRange["role"],
    texts: readonly string[] | undefined,
    assumed = false,
  ): NamedRange[] =>
    (texts ?? []).flatMap((text, index) => {
      const range = parseCidr(text);
      return range === undefined
        ? []
        : [{ what, path: (texts ?? []).length > 1 ? `${path}[${index}]` : path, role, range, assumed }];
    });
  const one = (text: string | undefined) => (text === undefined ? [] : [text]);
  const network = "network.virtualNetwork";
  const given = asked.network;
  return [
    ...list(
      "pods",
      "network.podCidrs",
      "pods",
      plan.podCidrs,
      given?.mode !== "overlay" || given.podCidrs === undefined,
    ),
    ...list(
      "services",
      "network.serviceCidrs",
      "services",
      plan.serviceCidrs,
      given?.serviceCidrs === undefined,
    ),
    ...(vnet.kind === "managed"
      ? list("virtual network of AKS", network, "network", [MANAGED_NETWORK], true)
      : [
          ...list("virtual network", `${network}.addressPrefixes`, "network", vnet.addressPrefixes),
          ...list("node subnet", `${network}.nodeSubnetPrefixes`, "subnet", vnet.nodeSubnetPrefixes),
          ...(plan.mode === "podSubnet"
            ? list("pod subnet", `${network}.podSubnetPrefix`, "subnet", one(vnet.podSubnetPrefix))
            : []),
          ...(vnet.kind === "new" && plan.vnetIntegration
            ? list(
                "API server subnet",
                `${network}.apiServerSubnetPrefix`,
                "subnet",
                one(vnet.apiServerSubnetPrefix),
              )
            : []),
        ]),
    ...list("connected network", "network.connectedRanges", "connected", given?.connectedRanges),
  ];
}

/** Whether two ranges may share addresses: a subnet lies in its network, and a network spans several ranges. */
export function mayShare(a: NamedRange, b: NamedRange): boolean {
  const roles = [a.role, b.role];
  if (roles.includes("network") && roles.includes("subnet")) return true;
  return a.path.split("[")[0] === b.path.split("[")[0] && (a.role === "connected" || a.role === "network");
}

/** Pairs of ranges that share addresses and must not. */
export function overlaps(ranges: readonly NamedRange[]): [NamedRange, NamedRange][] {
  return ranges.flatMap((a, index) =>
    ranges
      .slice(index + 1)
      .flatMap((b): [NamedRange, NamedRange][] =>
        overlap(a.range, b.range) && !mayShare(a, b) ? [[a, b]] : [],
      ),
  );
}

/** Nodes that an upgrade adds to a pool; AKS's default is a tenth, at least one. */
export function surgeOf(pool: PlannedPool): number {
  if (pool.most === 0) return 0;
  const surge = pool.maxSurge !== undefined && isSurge(pool.maxSurge) ? pool.maxSurge : "10%";
  return surge.endsWith("%") ? Math.ceil((pool.most * Number(surge.slice(0, -1))) / 100) : Number(surge);
}

/** How much room each range has, and how much the pools need when all are at their largest and being upgraded. */
export function rooms(plan: ClusterPlan): Room[] {
  const nodes = plan.pools.reduce((sum, pool) => sum + pool.most + surgeOf(pool), 0);
  const ranges = namedRanges(plan).filter(
    ({ range, assumed, role }) => range.family === "IPv4" && !(assumed && role === "network"),
  );
  return ranges.flatMap((named) => roomOf(plan, named, nodes));
}

function roomOf(plan: ClusterPlan, named: NamedRange, nodes: number): Room[] {
  const { what, path, range } = named;
  const room = (unit: string, has: number, needs: number, certain = true): Room => ({
    unit,
    where: `${what} ${range.text}`,
    path,
    has,
    needs,
    certain,
  });
  const usable = Number(sizeOf(range)) - KEPT_BY_AZURE;
  if (what === "pods") return [room("nodes", Math.floor(Number(sizeOf(range)) / 256), nodes)];
  if (what === "node subnet" && plan.mode !== "nodeSubnet") return [room("addresses", usable, nodes)];
  if (what === "node subnet")
    return [
      room(
        "addresses",
        usable,
        perNode(plan, (maxPods) => maxPods + 1),
      ),
    ];
  if (what !== "pod subnet") return [];
  if (plan.podAllocation === "StaticBlock")
    return [
      room(
        "addresses",
        usable,
        perNode(plan, (maxPods) => 16 * Math.ceil((maxPods + 1) / 16)),
      ),
    ];
  const atFirst = room("addresses", usable, nodes * 16);
  const whenFull = room(
    "addresses",
    usable,
    perNode(plan, (maxPods) => 16 * Math.ceil(maxPods / 16)),
    false,
  );
  return [atFirst.needs > usable ? atFirst : whenFull];
}

/** Addresses of all nodes, those of an upgrade included, by what a node with so many pods takes. */
function perNode(plan: ClusterPlan, addresses: (maxPods: number) => number): number {
  return plan.pools.reduce(
    (sum, pool) => sum + (pool.most + surgeOf(pool)) * addresses(pool.maxPods ?? defaultMaxPods(plan)),
    0,
  );
}

/** Whether the subnets lie in the address space, where both are known. */
export function subnetsOutside(plan: ClusterPlan): NamedRange[] {
  const ranges = namedRanges(plan);
  const networks = ranges.filter(({ role }) => role === "network");
  if (networks.length === 0) return [];
  return ranges.filter(
    ({ role, range }) => role === "subnet" && !networks.some((network) => contains(network.range, range)),
  );
}

/** The address plan in words: every range with its use, and how many nodes or addresses it has room for. */
export function addressPlan(plan: ClusterPlan): string[] {
  const room = new Map(rooms(plan).map((entry) => [entry.where, entry]));
  return namedRanges(plan)
    .filter(({ role }) => role !== "connected")
    .map(({ what, range }) => {
      const entry = room.get(`${what} ${range.text}`);
      const use =
        entry === undefined ? "" : `: room for ${entry.has} ${entry.unit}, at most ${entry.needs} needed`;
      return `${what} ${range.text}${use}`;
    });
}
