import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCidr } from "../../model/cidr.ts";
import {
  addressPlan,
  namedRanges,
  overlaps,
  rooms,
  subnetsOutside,
  surgeOf,
} from "../../model/cluster/addresses.ts";
import { checkCluster } from "../../model/cluster/check.ts";
import type { PlannedPool } from "../../model/cluster/plan.ts";
import type { ClusterSettings } from "../../model/cluster/settings.ts";
import { everySetting, planOf } from "./bodies.ts";

const linux = { osSku: "AzureLinux" } as const;

/** The errors of a rule on addresses, by their path and reason. */
const faults = (settings: ClusterSettings): string[] =>
  checkCluster(settings).flatMap(({ rule, severity, path, reason }) =>
    rule === "ACNS036" && severity === "error" ? [`${path}: ${reason}`] : [],
  );

const surges: [string | undefined, number, number][] = [
  [undefined, 1, 1],
  [undefined, 10, 1],
  [undefined, 11, 2],
  [undefined, 1000, 100],
  ["1", 50, 1],
  ["7", 3, 7],
  ["33%", 3, 1],
  ["33%", 10, 4],
  ["50%", 3, 2],
  ["100%", 12, 12],
  ["0", 5, 0],
  ["7", 0, 0],
];

test.each(surges)("a surge of %s on at most %i nodes adds %i", (maxSurge, most, expected) => {
  const pool = { most, ...(maxSurge === undefined ? {} : { maxSurge }) } as PlannedPool;
  expect(surgeOf(pool)).toBe(expected);
});

interface Layout {
  readonly pools: readonly { count: number; maxPods: number }[];
  readonly prefix: number;
}

const layout = fc.record({
  pools: fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 60 }), maxPods: fc.integer({ min: 10, max: 250 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  prefix: fc.integer({ min: 13, max: 26 }),
});

const poolsOf = ({ pools }: Layout): NonNullable<ClusterSettings["nodePools"]> =>
  pools.map((pool, index) => ({
    name: `pool${index}`,
    mode: index === 0 ? "System" : "User",
    ...linux,
    ...pool,
  }));

/** Nodes of each pool while it is upgraded: a tenth more, at least one. */
const nodesOf = ({ count }: { count: number }): number => count + Math.max(1, Math.ceil(count / 10));
const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);
const free = (prefix: number): number => 2 ** (32 - prefix) - 5;

/** The one room of a range. */
function roomOf(settings: ClusterSettings, where: string) {
  const found = rooms(planOf(settings)).filter((room) => room.where.startsWith(where));
  expect(found).toHaveLength(1);
  return found[0]!;
}

test("an overlay has a /24 for each node, those of an upgrade included", () => {
  fc.assert(
    fc.property(layout, (each) => {
      const settings: ClusterSettings = {
        network: { mode: "overlay", podCidrs: [`10.128.0.0/${each.prefix}`] },
        nodePools: poolsOf(each),
      };
      const has = Math.floor(2 ** (24 - each.prefix));
      const needs = sum(each.pools.map(nodesOf));
      expect(roomOf(settings, "pods")).toMatchObject({ unit: "nodes", has, needs, certain: true });
      expect(faults(settings).some((fault) => fault.startsWith("network.podCidrs"))).toBe(needs > has);
    }),
  );
});

const inNetwork = (each: Layout, mode: "nodeSubnet" | "podSubnet", own: object): ClusterSettings => ({
  network: {
    mode,
    ...own,
    virtualNetwork: {
      kind: "new",
      addressPrefixes: ["10.128.0.0/9"],
      ...(mode === "nodeSubnet"
        ? { nodeSubnetPrefixes: [`10.136.0.0/${each.prefix}`] }
        : { nodeSubnetPrefixes: ["10.200.0.0/16"], podSubnetPrefix: `10.136.0.0/${each.prefix}` }),
    },
  },
  nodePools: poolsOf(each),
});

test("in the subnet of the nodes each node takes its own address and one for each pod", () => {
  fc.assert(
    fc.property(layout, (each) => {
      const settings = inNetwork(each, "nodeSubnet", {});
      const needs = sum(each.pools.map((pool) => nodesOf(pool) * (pool.maxPods + 1)));
      const room = { unit: "addresses", has: free(each.prefix), needs, certain: true };
      expect(roomOf(settings, "node subnet")).toMatchObject(room);
    }),
  );
});

test("static blocks hold 16 addresses each, one of which no pod gets", () => {
  fc.assert(
    fc.property(layout, (each) => {
      const settings = inNetwork(each, "podSubnet", { podAllocation: "StaticBlock" });
      const blocks = (maxPods: number): number => {
        let count = 1;
        while (16 * count - 1 < maxPods) count++;
        return count;
      };
      const needs = sum(each.pools.map((pool) => nodesOf(pool) * 16 * blocks(pool.maxPods)));
      expect(roomOf(settings, "pod subnet")).toMatchObject({ has: free(each.prefix), needs, certain: true });
    }),
  );
});

test("dynamic pod subnets refuse where not every node gets 16 addresses, and warn where pods may not", () => {
  fc.assert(
    fc.property(layout, (each) => {
      const settings = inNetwork(each, "podSubnet", {});
      const nodes = sum(each.pools.map(nodesOf));
      const { has, needs, certain } = roomOf(settings, "pod subnet");
      expect(has).toBe(free(each.prefix));
      expect(certain).toBe(nodes * 16 > has);
      const full = sum(each.pools.map((pool) => nodesOf(pool) * 16 * Math.ceil(pool.maxPods / 16)));
      expect(needs).toBe(certain ? nodes * 16 : full);
      const found = checkCluster(settings).filter(({ path }) => path.endsWith("podSubnetPrefix"));
      expect(found.map(({ severity }) => severity)).toEqual(
        needs > has ? [certain ? "error" : "warning"] : [],
      );
    }),
  );
});

test("one node too many is refused, and one less is not", () => {
  // A /20 has room for 16 nodes: 14 and two of an upgrade.
  const of = (count: number): ClusterSettings => ({
    network: { mode: "overlay", podCidrs: ["10.128.0.0/20"] },
    nodePools: [{ name: "system", mode: "System", ...linux, count }],
  });
  expect(faults(of(14))).toEqual([]);
  expect(faults(of(15))).toEqual([expect.stringContaining("room for 16 nodes, the pools need 17")]);
});

const named = ["podCidrs", "serviceCidrs", "connectedRanges"] as const;
const near = fc
  .tuple(fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.integer({ min: 13, max: 24 }))
  .map(([second, third, prefix]) => `10.${second}.${third}.0/${prefix}`);

test("ranges that share an address are found, whichever they are", () => {
  fc.assert(
    fc.property(fc.tuple(near, near, near), (texts) => {
      const network = Object.fromEntries(named.map((key, index) => [key, [texts[index]!]]));
      const plan = planOf({ network: { mode: "overlay", ...network } });
      const found = overlaps(namedRanges(plan)).map(([a, b]) => [a.path, b.path].toSorted().join());
      const pairs = [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const;
      const expected = pairs.flatMap(([a, b]) => {
        const [one, other] = [parseCidr(texts[a])!, parseCidr(texts[b])!];
        // Two ranges share an address where the shorter prefix of both is the same.
        const shift = BigInt(32 - Math.min(one.prefix, other.prefix));
        const same = one.first >> shift === other.first >> shift;
        return same ? [[`network.${named[a]}`, `network.${named[b]}`].toSorted().join()] : [];
      });
      expect(found.filter((pair) => !pair.includes("virtualNetwork")).toSorted()).toEqual(
        expected.toSorted(),
      );
    }),
  );
});

const reserved: [string, boolean][] = [
  ["169.254.0.0/17", true],
  ["172.30.5.0/24", true],
  ["172.16.0.0/12", true],
  ["192.0.2.0/25", true],
  ["172.28.0.0/15", false],
  ["192.0.3.0/24", false],
];

test.each(reserved)("%s for pods: AKS keeps some of it for itself: %s", (range, kept) => {
  const found = faults({ network: { mode: "overlay", podCidrs: [range] } });
  expect(found.some((fault) => fault.includes("keeps for itself"))).toBe(kept);
});

test("a subnet outside of its network is found, one inside is not", () => {
  const of = (nodes: string) =>
    subnetsOutside(
      planOf({
        network: {
          mode: "overlay",
          virtualNetwork: { kind: "new", addressPrefixes: ["10.64.0.0/16"], nodeSubnetPrefixes: [nodes] },
        },
      }),
    ).map(({ path }) => path);
  expect(of("10.64.4.0/22")).toEqual([]);
  expect(of("10.64.0.0/16")).toEqual([]);
  expect(of("10.64.0.0/15")).toEqual(["network.virtualNetwork.nodeSubnetPrefixes"]);
  expect(of("10.65.0.0/24")).toEqual(["network.virtualNetwork.nodeSubnetPrefixes"]);
});

test("the address plan names every range that is used, with its room", () => {
  const plan = planOf({
    network: { mode: "podSubnet", connectedRanges: ["192.168.0.0/16"] },
    nodePools: [{ name: "system", mode: "System", ...linux, count: 3, maxPods: 30 }],
  });
  expect(addressPlan(plan)).toEqual([
    "services 10.0.0.0/16",
    "virtual network 10.224.0.0/12",
    "node subnet 10.224.0.0/16: room for 65531 addresses, at most 4 needed",
    "pod subnet 10.228.0.0/14: room for 262139 addresses, at most 128 needed",
  ]);
});

test("valid settings have room for all that they can come to", () => {
  for (const [title, settings] of everySetting()) {
    const plan = planOf(settings);
    for (const { certain, has, needs, where } of rooms(plan))
      if (certain) expect(needs, `${title} ${where}`).toBeLessThanOrEqual(has);
    expect(subnetsOutside(plan), title).toEqual([]);
  }
});
