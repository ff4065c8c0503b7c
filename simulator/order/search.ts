import type { Flow } from "../../model/world.ts";
import type { Chain, State } from "./chain.ts";
import type { Breach, Guard } from "./guard.ts";
import type { Work } from "./work.ts";

/** A step that would break something, where it was tried. */
export interface Refusal {
  /** Which chain would have gone on. */
  readonly chain: number;
  /** The state that it would have led to. */
  readonly state: State;
  readonly breach: Breach;
}

/** An order of chains, each as often as it has steps; or why there is none. */
export type Found =
  | { readonly order: readonly number[] }
  | { readonly refusals: readonly Refusal[]; readonly exhausted: boolean };

/** The most states that are looked at for one group of chains. */
const MOST = 4000;

/** The most steps that are tried for one group of chains. */
const MOST_TRIES = 1500;

/** What is tried first: what comes new, then what changes, then what goes. */
function urgency({ versions }: Chain, at: number): number {
  const [now, next] = [versions[at], versions[at + 1]];
  return now === undefined ? 0 : next === undefined ? 2 : 1;
}

/** Looks for an order of a group's steps after each of which nothing is broken; every state is looked at once. */
export function orderOf(
  chains: readonly Chain[],
  group: readonly number[],
  start: State,
  guard: Guard,
  work: Work,
): Found {
  const dead = new Set<string>();
  // One refusal for a flow is enough: the same search with these flows alone ends the same way.
  const refusals = new Map<Flow, Refusal>();
  let visited = 0;
  let tries = 0;
  const isOver = (): boolean => visited >= MOST || tries >= MOST_TRIES || work.left <= 0;
  const walk = (state: State): number[] | undefined => {
    const open = group.filter((index) => (state[index] ?? 0) + 1 < (chains[index]?.versions.length ?? 0));
    if (open.length === 0) return [];
    const key = group.map((index) => state[index]).join();
    if (dead.has(key) || isOver()) return undefined;
    visited += 1;
    const ranked = open
      .map((index) => ({ index, rank: urgency(chains[index] ?? NONE, state[index] ?? 0) }))
      .sort((a, b) => a.rank - b.rank);
    for (const { index } of ranked) {
      if (isOver()) return undefined;
      tries += 1;
      const next = state.with(index, (state[index] ?? 0) + 1);
      const breach = guard.breach(next, index, work);
      if (breach !== undefined) {
        if (!refusals.has(breach.flow)) refusals.set(breach.flow, { chain: index, state: next, breach });
        continue;
      }
      const rest = walk(next);
      if (rest !== undefined) return [index, ...rest];
    }
    dead.add(key);
    return undefined;
  };
  const order = walk(start);
  return order === undefined ? { refusals: [...refusals.values()], exhausted: !isOver() } : { order };
}

const NONE: Chain = { object: { kind: "CiliumNetworkPolicy", name: "" }, versions: [] };
