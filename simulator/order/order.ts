import type { Flow, World } from "../../model/world.ts";
import {
  differenceOf,
  type Chain,
  type Changed,
  type Difference,
  type ObjectName,
  type State,
} from "./chain.ts";
import { sideWords } from "../words.ts";
import { createGuard, type Guard } from "./guard.ts";
import { imaginedWorld } from "./imagined.ts";
import { orderOf, type Refusal } from "./search.ts";
import { splitsOf, type Split } from "./split.ts";
import { share, type Work } from "./work.ts";

/** How much is looked at; counts, so that the same input has the same answer on any machine. */
export interface OrderLimits {
  /** Flows that are compared between before and after. */
  readonly flows: number;
  /** Verdicts that are asked for to find an order. */
  readonly order: number;
  /** Verdicts that are asked for to leave flows out of a proof. */
  readonly examples: number;
  /** Verdicts that are asked for to split steps. */
  readonly split: number;
}

const LIMITS: OrderLimits = { flows: 1_500_000, order: 1_000_000, examples: 500_000, split: 2_000_000 };

/** One step from one set of policies to another. */
export interface OrderStep {
  readonly action: "create" | "update" | "delete";
  readonly object: ObjectName;
  /** The object after the step; absent where it is deleted. */
  readonly manifest?: Changed;
  /** What a step on the way is for, where an object takes several. */
  readonly note?: string;
}

/** A flow that both ends allow, and a step that denies it. */
export interface Example {
  readonly flow: Flow;
  /** The step after which it is denied. */
  readonly step: OrderStep;
  /** Steps that were taken before it. */
  readonly after: readonly OrderStep[];
  /** What denies it, in words. */
  readonly because: string;
}

/** What was looked at. */
export interface Checked {
  /** Flows that both ends allow and that the change could touch; of those that policies see alike one. */
  readonly flows: number;
  /** Whether they are all that policies can tell apart. */
  readonly complete: boolean;
  /** Whether pods were imagined, as none were given. */
  readonly imagined: boolean;
}

/** An order in which no state on the way denies what both ends allow, or a proof that there is none. */
export type SafeOrder =
  | { readonly outcome: "safe"; readonly steps: readonly OrderStep[]; readonly checked: Checked }
  | {
      readonly outcome: "none";
      /** The fewest flows of which every order breaks one. */
      readonly examples: readonly Example[];
      /** What has to be done in several steps, and the safe order with it; absent where no such way was found. */
      readonly split?: { readonly words: readonly string[]; readonly steps: readonly OrderStep[] };
      /** Whether a limit was met before all ways to split were tried, or before the split was tried with all flows. */
      readonly splitLimited?: true;
      readonly checked: Checked;
    }
  | {
      /** Neither is certain before a limit is met. */
      readonly outcome: "undecided";
      /** Which limit: the flows that are compared, or the steps that are tried. */
      readonly limit: "flows" | "steps";
      /** An order that denies none of the flows that were compared; absent where steps are the limit. */
      readonly steps?: readonly OrderStep[];
      readonly checked: Checked;
    };

/** Pods, namespaces, services and nodes of both worlds; those after win. */
function united(before: World, after: World): World {
  const byName = <T extends { readonly name: string; readonly namespace?: string }>(
    ...lists: (readonly T[])[]
  ): T[] => [...new Map(lists.flat().map((item) => [`${item.namespace ?? ""}/${item.name}`, item])).values()];
  return {
    ...after,
    pods: byName(before.pods, after.pods),
    services: byName(before.services, after.services),
    nodes: byName(before.nodes, after.nodes),
    namespaces: { ...before.namespaces, ...after.namespaces },
  };
}

/**
 * An order of creations, updates and deletions in which no state on the way denies a flow that both ends allow; or, where
 * there is none, flows that prove it and the step that has to be split. What is not certain on the way counts as denied.
 *
 * The flows are those that the policies of any state can tell apart between the pods of both worlds; without any pods, between
 * pods that the policies' selectors select, alone and together, and strangers.
 *
 * @param limits - how much is looked at; by default 1,500,000 flows and 3,500,000 verdicts, which take some seconds
 */
export function safeOrder(before: World, after: World, limits: OrderLimits = LIMITS): SafeOrder {
  const base = united(before, after);
  const { chains, kept } = differenceOf(before, after);
  const imagined = base.pods.length === 0;
  const world = imagined ? imaginedWith(base, { chains, kept }) : base;
  const guard = createGuard(world, { chains, kept }, limits.flows);
  const checked: Checked = { flows: guard.flows, complete: guard.complete && !imagined, imagined };
  const { order, failures } = planned(chains, guard, { left: limits.order });
  const proven = failures.find(({ exhausted }) => exhausted);
  if (proven !== undefined) {
    const examples = examplesOf(chains, guard, proven, { left: limits.examples });
    const split = splitOf(chains, guard, { order, failures }, { left: limits.split });
    return { outcome: "none", examples, ...split, checked };
  }
  if (failures.length > 0) return { outcome: "undecided", limit: "steps", checked };
  // Flows that were not compared may be denied on the way.
  const steps = stepsOf(chains, order);
  return guard.complete
    ? { outcome: "safe", steps, checked }
    : { outcome: "undecided", limit: "flows", steps, checked };
}

const imaginedWith = (base: World, { chains, kept }: Difference): World => {
  const all = [...kept, ...chains.flatMap(({ versions }) => versions.flatMap((value) => value ?? []))];
  const policies = all.flatMap((value) => (value.kind === "CiliumCIDRGroup" ? [] : [value]));
  return imaginedWorld({ ...base, policies });
};

/** A group of chains that has no order. */
interface Failure {
  readonly group: readonly number[];
  readonly refusals: readonly Refusal[];
  readonly exhausted: boolean;
}

const startOf = (chains: readonly Chain[]): State => chains.map(() => 0);

interface Plan {
  readonly order: readonly number[];
  readonly failures: readonly Failure[];
}

/** Orders one group after the other: what one does, the others do not notice. */
function planned(chains: readonly Chain[], guard: Guard, work: Work): Plan {
  const order: number[] = [];
  const failures: Failure[] = [];
  for (const group of guard.groups) {
    const found = orderOf(chains, group, startOf(chains), guard, work);
    if ("order" in found) order.push(...found.order);
    else failures.push({ group, ...found });
  }
  return { order, failures };
}

function stepAt(chain: Chain, at: number): OrderStep {
  const [now, next] = [chain.versions[at - 1], chain.versions[at]];
  const note = chain.notes?.[at];
  return {
    action: now === undefined ? "create" : next === undefined ? "delete" : "update",
    object: chain.object,
    ...(next === undefined ? {} : { manifest: next }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The steps of an order of chains. */
function stepsOf(chains: readonly Chain[], order: readonly number[]): OrderStep[] {
  const come = chains.map(() => 0);
  return order.flatMap((index) => {
    const chain = chains[index];
    if (chain === undefined) return [];
    const at = (come[index] ?? 0) + 1;
    come[index] = at;
    return [stepAt(chain, at)];
  });
}

/**
 * Flows of which every order of a group breaks one, none of which could be missing: each is left out once, and kept where that
 * is no proof any more, or is not known to be one before the work ends.
 */
function examplesOf(
  chains: readonly Chain[],
  guard: Guard,
  { group, refusals }: Failure,
  work: Work,
): Example[] {
  const fails = (chosen: readonly Flow[]): boolean => {
    const found = orderOf(chains, group, startOf(chains), guard.only(chosen), work);
    return !("order" in found) && found.exhausted;
  };
  let left = refusals;
  for (const refusal of refusals) {
    const fewer = left.filter((other) => other !== refusal);
    if (fails(fewer.map(({ breach }) => breach.flow))) left = fewer;
  }
  return left.map((refusal) => exampleOf(refusal, chains));
}

function exampleOf({ chain, state, breach }: Refusal, chains: readonly Chain[]): Example {
  const own = chains[chain];
  const taken = chains.flatMap((other, index) =>
    Array.from({ length: (state[index] ?? 0) - (index === chain ? 1 : 0) }, (_, at) => stepAt(other, at + 1)),
  );
  return {
    flow: breach.flow,
    step: stepAt(own ?? { object: { kind: "NetworkPolicy", name: "" }, versions: [] }, state[chain] ?? 1),
    after: taken,
    because: sideWords(breach.direction, breach.side),
  };
}

/** The most ways of splitting that are tried for one group. */
const MOST = 40;

interface Option {
  readonly index: number;
  readonly split: Split;
}

/** Ways to split steps of a group: one of them, then each of them. */
function waysOf(chains: readonly Chain[], group: readonly number[]): Option[][] {
  const taken = new Set(chains.map(({ object }) => JSON.stringify(object)));
  const options = group
    .flatMap((index) => {
      const chain = chains[index];
      return chain === undefined ? [] : splitsOf(chain).map((split) => ({ index, split }));
    })
    .filter(({ split: { beside } }) => beside === undefined || !taken.has(JSON.stringify(beside.object)))
    // A policy of its own on the way lets most pass: it comes last.
    .sort((a, b) => Number(a.split.beside !== undefined) - Number(b.split.beside !== undefined));
  const firsts = group.flatMap((index) => options.find((option) => option.index === index) ?? []);
  const lasts = group.flatMap((index) => options.findLast((option) => option.index === index) ?? []);
  return [...options.slice(0, MOST).map((option) => [option]), firsts, lasts].filter(
    ({ length }) => length > 0,
  );
}

/** What is split so far. */
interface Progress {
  readonly chains: readonly Chain[];
  readonly guard: Guard;
  readonly order: readonly number[];
  readonly words: readonly string[];
}

/** Splits steps of one group without an order after the other, until every group has one. */
function splitOf(
  chains: readonly Chain[],
  guard: Guard,
  { order, failures }: Plan,
  work: Work,
): Pick<Extract<SafeOrder, { outcome: "none" }>, "split" | "splitLimited"> {
  let now: Progress = { chains, guard, order, words: [] };
  for (const [done, { group }] of failures.entries()) {
    const found = share(work, work.left / (failures.length - done), (part) => splitGroup(now, group, part));
    if (found === "limit") return { splitLimited: true };
    if (found === undefined) return {};
    now = found;
  }
  const split = { words: now.words, steps: stepsOf(now.chains, now.order) };
  return guard.complete ? { split } : { split, splitLimited: true };
}

/** The first way to split steps of a group with which it has an order. */
function splitGroup(now: Progress, group: readonly number[], work: Work): Progress | "limit" | undefined {
  const ways = waysOf(now.chains, group);
  let limited = false;
  for (const [tried, chosen] of ways.entries()) {
    const beside = chosen.flatMap(({ index, split }) => (split.beside === undefined ? [] : [index]));
    const chains = splitChains(now.chains, chosen);
    const guard = now.guard.split(chains, beside);
    const whole = [...group, ...beside.map((_, place) => now.chains.length + place)];
    // To split all of them comes last and helps most often: what is left of the work is for it.
    const most = work.left / Math.min(ways.length - tried, 4);
    const found = share(work, most, (part) => orderOf(chains, whole, startOf(chains), guard, part));
    if ("order" in found) {
      const words = chosen.map(({ split }) => split.words);
      return { chains, guard, order: [...now.order, ...found.order], words: [...now.words, ...words] };
    }
    limited ||= !found.exhausted;
  }
  return limited ? "limit" : undefined;
}

const splitChains = (chains: readonly Chain[], chosen: readonly Option[]): Chain[] => [
  ...chains.map((chain, index) => chosen.find((option) => option.index === index)?.split.chain ?? chain),
  ...chosen.flatMap(({ split }) => split.beside ?? []),
];
