import type { Connectivity, Exposure, Party, Reach } from "./data.ts";
import { flowBetween } from "./graph/runs.ts";

/** A workload as it is named in a list: "shop/api". */
export const fullName = ({ namespace, name }: Party, namespaces: readonly string[]): string =>
  namespace === undefined ? name : `${namespaces[namespace] ?? ""}/${name}`;

const isOutside = ({ kind }: Party): boolean => ["world", "addresses", "domain"].includes(kind);

/**
 * What stands open to the outside of the cluster: addresses and names, not its nodes. The simulator's exposure tells the same of pods,
 * and joins ranges as it sees fit; here it is told of the page's own parties, so that names and words are those of graph and table.
 */
export function exposureOf(connectivity: Connectivity): Exposure {
  const { parties, ends, selections, namespaces } = connectivity;
  const outside = parties.filter(isOutside);
  const byEnd = new Map<number, string[]>();
  for (const party of parties) {
    if (party.namespace === undefined) continue;
    const names = byEnd.get(party.end) ?? [];
    names.push(fullName(party, namespaces));
    byEnd.set(party.end, names);
  }
  const reach = (flowOf: (workload: number, peer: number) => number | undefined): Reach[] =>
    reaches(connectivity, byEnd, outside, flowOf);
  return {
    inwards: reach((workload, peer) => flowBetween(connectivity, peer, workload)),
    outwards: reach((workload, peer) => flowBetween(connectivity, workload, peer)),
    unselected: [...byEnd]
      .flatMap(([end, names]) => (selections[ends[end]?.selection ?? -1]?.policies.length === 0 ? names : []))
      .sort(),
  };
}

/** Workloads with the same peers and the same traffic stand together; those that the whole world meets come first. */
function reaches(
  { flows }: Connectivity,
  byEnd: ReadonlyMap<number, readonly string[]>,
  outside: readonly Party[],
  flowOf: (workload: number, peer: number) => number | undefined,
): Reach[] {
  const found = new Map<string, Reach & { workloads: string[] }>();
  for (const [end, names] of byEnd) {
    const byWords = new Map<string, Party[]>();
    for (const peer of outside) {
      const flow = flowOf(end, peer.end);
      if (flow === undefined) continue;
      const words = flows[flow]?.words ?? "";
      byWords.set(words, [...(byWords.get(words) ?? []), peer]);
    }
    for (const [words, peers] of byWords) {
      const key = JSON.stringify([words, peers.map((peer) => peer.end)]);
      const known = found.get(key);
      if (known !== undefined) known.workloads.push(...names);
      else
        found.set(key, {
          workloads: [...names],
          peers: peers.map(({ name }) => name),
          isWorld: peers.some(({ kind }) => kind === "world"),
          words,
        });
    }
  }
  const all = [...found.values()].map((reach) => ({ ...reach, workloads: reach.workloads.sort() }));
  return all.toSorted((one, other) => Number(other.isWorld) - Number(one.isWorld));
}

/** Workloads that any address may connect to. */
export const openToWorld = ({ inwards }: Exposure): string[] => [
  ...new Set(inwards.filter(({ isWorld }) => isWorld).flatMap(({ workloads }) => workloads)),
];
