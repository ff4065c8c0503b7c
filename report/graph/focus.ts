import type { Connectivity, Party } from "../data.ts";
import { fullName } from "../exposure.ts";
import { eachTarget, flowBetween } from "./runs.ts";

/** What a person wants to see. */
export interface Wish {
  /** Words that the name of a party has to hold, all of them, in any case. */
  readonly search: string;
  /** Place of a namespace; absent for all. */
  readonly namespace?: number;
  /** Whether nodes and the other reserved entities are shown. */
  readonly entities: boolean;
  /** Whether connections that nothing restricts are shown. */
  readonly unrestricted: boolean;
}

/** Parties by what a person wants to see of them. */
export interface Focus {
  readonly connectivity: Connectivity;
  /** Places of the parties that are shown at all, in order. */
  readonly shown: readonly number[];
  /** Whether a party, by its place, is one that was asked for: connections are shown that have such a one at an end. */
  readonly isAsked: (party: number) => boolean;
  /** Whether everything is asked for. */
  readonly isWhole: boolean;
  /** Whether what passes, by its place, is shown. */
  readonly isShown: (flow: number) => boolean;
  /** Places of the parties that are shown, by their end. */
  readonly byEnd: ReadonlyMap<number, readonly number[]>;
}

/** Finds the parties that a wish is about. */
export function focusOn(connectivity: Connectivity, wish: Wish): Focus {
  const { parties, namespaces, flows } = connectivity;
  const { search, namespace, entities, unrestricted } = wish;
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const matches = (party: Party): boolean => {
    const name = `${fullName(party, namespaces)} ${party.kind}`.toLowerCase();
    return words.every((word) => name.includes(word));
  };
  const shown = [...parties.keys()].filter((place) => entities || parties[place]?.kind !== "entity");
  const isWhole = words.length === 0 && namespace === undefined;
  const asked = new Set(
    shown.filter((place) => {
      const party = parties[place];
      if (party === undefined) return false;
      return (namespace === undefined || party.namespace === namespace) && matches(party);
    }),
  );
  const byEnd = new Map<number, number[]>();
  for (const place of shown) {
    const end = parties[place]?.end ?? -1;
    byEnd.set(end, [...(byEnd.get(end) ?? []), place]);
  }
  return {
    connectivity,
    shown,
    isAsked: (party) => asked.has(party),
    isWhole,
    isShown: (flow) => unrestricted || flows[flow]?.hold !== "everything",
    byEnd,
  };
}

/** A connection between two parties, by their places, and the place of what passes. */
export type Pair = readonly [from: number, to: number, flow: number];

/** Every connection that a focus shows, in the order of the parties. */
export function* pairsOf({ connectivity, shown, isAsked, isShown, byEnd }: Focus): Generator<Pair> {
  const { parties } = connectivity;
  for (const from of shown) {
    const found: Pair[] = [];
    const asked = isAsked(from);
    eachTarget(connectivity, parties[from]?.end ?? -1, (end, flow) => {
      if (!isShown(flow)) return;
      for (const to of byEnd.get(end) ?? [])
        if ((asked || isAsked(to)) && !isAlone(connectivity, from, to)) found.push([from, to, flow]);
    });
    yield* found.sort((one, other) => one[1] - other[1]);
  }
}

/** A party of one pod and itself are no connection. */
const isAlone = ({ parties }: Connectivity, from: number, to: number): boolean =>
  from === to && (parties[from]?.pods ?? 0) < 2;

/** How many connections a focus shows, without naming them. */
export function countPairs({ connectivity, isAsked, isShown, byEnd }: Focus): number {
  const unasked = new Map<number, number>();
  for (const [end, places] of byEnd) unasked.set(end, places.filter((place) => !isAsked(place)).length);
  let count = 0;
  for (const [end, places] of byEnd)
    eachTarget(connectivity, end, (to, flow) => {
      if (!isShown(flow)) return;
      const others = byEnd.get(to)?.length ?? 0;
      count += places.length * others - (unasked.get(end) ?? 0) * (unasked.get(to) ?? 0);
      if (to === end)
        count -= places.filter((place) => isAsked(place) && isAlone(connectivity, place, place)).length;
    });
  return count;
}

/** Both directions of one party: its peers by the place of what passes. */
export function peersOf(
  { connectivity, shown, isShown }: Focus,
  party: number,
): { readonly to: Map<number, number[]>; readonly from: Map<number, number[]> } {
  const own = connectivity.parties[party]?.end ?? -1;
  const [to, from] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const add = (map: Map<number, number[]>, flow: number, peer: number): void => {
    const list = map.get(flow);
    if (list === undefined) map.set(flow, [peer]);
    else list.push(peer);
  };
  const targets = new Map<number, number>();
  eachTarget(connectivity, own, (end, flow) => targets.set(end, flow));
  const sources = new Map<number, number>();
  for (const end of connectivity.ends.keys()) {
    const flow = flowBetween(connectivity, end, own);
    if (flow !== undefined) sources.set(end, flow);
  }
  for (const peer of shown) {
    if (isAlone(connectivity, party, peer)) continue;
    const end = connectivity.parties[peer]?.end ?? -1;
    const [out, back] = [targets.get(end), sources.get(end)];
    if (out !== undefined && isShown(out)) add(to, out, peer);
    if (back !== undefined && isShown(back)) add(from, back, peer);
  }
  return { to, from };
}

/** What passes from some parties to others, by the place of what passes. */
export function flowsBetween(
  { connectivity, isAsked, isWhole, isShown }: Focus,
  from: readonly number[],
  to: readonly number[],
): Map<number, [from: number, to: number][]> {
  const { parties } = connectivity;
  const found = new Map<number, [number, number][]>();
  for (const source of from)
    for (const target of to) {
      if (!isWhole && !isAsked(source) && !isAsked(target)) continue;
      if (isAlone(connectivity, source, target)) continue;
      const flow = flowBetween(connectivity, parties[source]?.end ?? -1, parties[target]?.end ?? -1);
      if (flow === undefined || !isShown(flow)) continue;
      const list = found.get(flow);
      if (list === undefined) found.set(flow, [[source, target]]);
      else list.push([source, target]);
    }
  return found;
}
