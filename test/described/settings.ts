import { dimensions, levels } from "./dimensions.ts";
import { acnsExclusions } from "./exclusions-acns.ts";
import { clusterExclusions } from "./exclusions-cluster.ts";
import { openExclusions } from "./exclusions-open.ts";
import { Combinations, everyPair, pairwise } from "./pairwise.ts";
import type { ClusterSettings } from "../../model/cluster/settings.ts";
import type { VirtualNetwork } from "../../model/cluster/network.ts";
import type { Draft, Fragment } from "./draft.ts";
import type { Choice, Exclusion, Row } from "./pairwise.ts";

const subnets =
  "/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets";
const routeTable =
  "/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/net/providers/Microsoft.Network/routeTables/out";

/** What the documentation excludes, each with the rule's id. */
export const documentedExclusions: readonly Exclusion[] = [...acnsExclusions, ...clusterExclusions];

const allExclusions = [...documentedExclusions, ...openExclusions];

/** Chosen once, so that the rows stay the same from run to run; two, so that every pair is met in two surroundings. */
const seeds = [20260801, 20260802];

/** The covering rows, found anew. */
export const findRows = (): readonly Row[] =>
  seeds.flatMap((seed) => pairwise(levels, allExclusions, seed, 6));

let found: readonly Row[] | undefined;

/** The covering rows; they are found once, for most of a second goes into it. */
export const describedRows = (): readonly Row[] => (found ??= findRows());

/** Settings that are valid by the documentation, with every pair of values that it does not exclude. */
export function describedSettings(): ClusterSettings[] {
  return describedRows().map((row) => settingsOf(row));
}

/** Pairs that no row holds, though nothing excludes them: none, or the rows are not what they claim to be. */
export function uncoveredPairs(rows: readonly Row[] = describedRows()): Choice[] {
  const combinations = new Combinations(levels, allExclusions);
  const seen = new Set<string>();
  for (const row of rows) {
    const entries = Object.entries(row);
    entries.forEach(([a, level], at) => {
      for (const [b, other] of entries.slice(at + 1)) seen.add(`${a}=${level} ${b}=${other}`);
    });
  }
  return everyPair(levels)
    .map(({ choice }) => choice)
    .filter((choice) => {
      const name = Object.entries(choice).map(([dimension, level]) => `${dimension}=${level}`);
      return !seen.has(name.join(" ")) && combinations.plainest(choice) !== undefined;
    });
}

/** Settings with one documented fault and as little else as possible. */
export interface BrokenSettings {
  readonly title: string;
  readonly rule: readonly string[];
  readonly settings: ClusterSettings;
  /** The exclusion that they break. */
  readonly exclusion: Exclusion;
}

/** For every combination that the documentation excludes, the plainest settings that have it and break no other exclusion. */
export function brokenSettings(): BrokenSettings[] {
  return documentedExclusions.flatMap((exclusion) =>
    product(Object.entries(exclusion.when)).flatMap((choice) => broken(exclusion, choice)),
  );
}

function broken(exclusion: Exclusion, choice: Choice): BrokenSettings[] {
  // Other exclusions that this very choice meets cannot be kept: their rules are as right as the first one's.
  const isMet = ({ when }: Exclusion) =>
    Object.entries(when).every(([dimension, names]) => names.includes(choice[dimension] ?? ""));
  const met = documentedExclusions.filter(isMet);
  const kept = allExclusions.filter((other) => !met.includes(other));
  const row = new Combinations(levels, kept).plainest(choice);
  if (row === undefined) return [];
  const parts = Object.entries(choice).map(([dimension, level]) => `${dimension} ${level}`);
  return [
    {
      title: `${parts.join(", ")}: ${exclusion.why}`,
      rule: [...new Set(met.flatMap(({ rules }) => rules))],
      settings: settingsOf(row),
      exclusion,
    },
  ];
}

function product(entries: readonly (readonly [string, readonly string[]])[]): Choice[] {
  return entries.reduce<Choice[]>(
    (choices, [name, names]) =>
      choices.flatMap((choice) => names.map((level) => ({ ...choice, [name]: level }))),
    [{}],
  );
}

/** Puts the levels of a row together. */
export function settingsOf(row: Row): ClusterSettings {
  const fragments = Object.entries(row).map(
    ([name, level]) => (dimensions as Record<string, Record<string, Fragment>>)[name]![level]!,
  );
  const part = <Name extends keyof Draft>(name: Name): Draft[Name] | undefined => {
    const found = fragments.flatMap((fragment) => fragment[name] ?? []);
    return found.length === 0 ? undefined : (Object.assign({}, ...found) as Draft[Name]);
  };
  const network = withVirtualNetwork(row, part("network"));
  const pools = (["system", "user", "gateway"] as const).flatMap((name) => part(name) ?? []);
  const objects = {
    network,
    security: part("security"),
    nodeProvisioning: part("nodeProvisioning"),
    apiServer: part("apiServer"),
    upgrades: part("upgrades"),
    maintenance: part("maintenance"),
    expected: part("expected"),
    nodePools: pools.length === 0 ? undefined : pools,
  };
  const said = Object.entries(objects).filter(([, value]) => value !== undefined);
  return { ...part("cluster"), ...Object.fromEntries(said) };
}

function withVirtualNetwork(row: Row, network: Draft["network"] | undefined): Draft["network"] | undefined {
  const virtualNetwork = virtualNetworkOf(row);
  return virtualNetwork === undefined ? network : { ...network, virtualNetwork };
}

/** The keys that a kind of network needs follow from the mode, the way out and the API server's place. */
function virtualNetworkOf(row: Row): VirtualNetwork | undefined {
  const given = row["virtualNetworkRanges"] === "given";
  const ranges = given ? rangesOf(row) : {};
  const isPodSubnet = row["mode"] === "podSubnet";
  const isRouted = row["outboundType"] === "userDefinedRouting";
  const isIntegrated = row["vnetIntegration"] === "on";
  switch (row["virtualNetwork"] ?? "absent") {
    case "managed":
      return { kind: "managed" };
    case "new":
      return {
        kind: "new",
        ...ranges,
        ...(given && isIntegrated && { apiServerSubnetPrefix: "10.102.0.0/28" }),
        ...(isRouted && { firewallPrivateIp: "10.192.0.4" }),
      };
    case "existing":
      return {
        kind: "existing",
        nodeSubnetId: `${subnets}/nodes`,
        ...ranges,
        ...(isPodSubnet && { podSubnetId: `${subnets}/pods` }),
        ...(isIntegrated && { apiServerSubnetId: `${subnets}/api-server` }),
        ...(isRouted && { routeTableId: routeTable }),
      };
    default:
      return undefined;
  }
}

function rangesOf(row: Row) {
  const isDual = row["ipFamilies"] === "dual";
  return {
    addressPrefixes: ["10.100.0.0/14", ...(isDual ? ["fd55:1::/48"] : [])],
    nodeSubnetPrefixes: ["10.100.0.0/16", ...(isDual ? ["fd55:1::/64"] : [])],
    ...(row["mode"] === "podSubnet" && { podSubnetPrefix: "10.101.0.0/16" }),
  };
}
