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
  /** Flows that both ends allow and that the change could touch. */
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
      readonly checked: Checked;
    }
  | {
      /** Neither was found in the time there is. */
      readonly outcome: "undecided";
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
 */
export function safeOrder(before: World, after: World): SafeOrder {
  const base = united(before, after);
  const { chains, kept } = differenceOf(before, after);
  const imagined = base.pods.length === 0;
  const world = imagined ? imaginedWith(base, { chains, kept }) : base;
  const guard = createGuard(world, chains, kept);
  const checked: Checked = { flows: guard.flows, complete: guard.complete && !imagined, imagined };
  const { order, failures } = planned(chains, guard);
  const [failure] = failures;
  if (failure === undefined) return { outcome: "safe", steps: stepsOf(chains, order), checked };
  const proven = failures.find(({ exhausted }) => exhausted);
  if (proven === undefined) return { outcome: "undecided", checked };
  const split = guard.flows > MOST_FLOWS ? undefined : splitOf(chains, kept, world);
  return {
    outcome: "none",
    examples: examplesOf(chains, guard, proven),
    ...(split === undefined ? {} : { split }),
    checked,
  };
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

/** Orders one group after the other: what one does, the others do not notice. */
function planned(chains: readonly Chain[], guard: Guard): { order: number[]; failures: Failure[] } {
  const order: number[] = [];
  const failures: Failure[] = [];
  for (const group of guard.groups) {
    const found = orderOf(chains, group, startOf(chains), guard);
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

/** The fewest flows of which every order of a group breaks one: each is left out once, and kept where an order then exists. */
function examplesOf(chains: readonly Chain[], guard: Guard, { group, refusals }: Failure): Example[] {
  const fails = (flows: readonly Flow[]): boolean =>
    !("order" in orderOf(chains, group, startOf(chains), guard.only(flows)));
  let flows = [...new Set(refusals.map(({ breach }) => breach.flow))];
  if (!fails(flows)) return refusals.slice(0, 1).map((refusal) => exampleOf(refusal, chains));
  for (const flow of flows.slice(0, 60)) {
    const fewer = flows.filter((other) => other !== flow);
    if (fails(fewer)) flows = fewer;
  }
  return flows.flatMap((flow) => {
    const refusal = refusals.find(({ breach }) => breach.flow === flow);
    return refusal === undefined ? [] : [exampleOf(refusal, chains)];
  });
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

/** The most flows that are looked at for all of them; beyond it fewer ways are tried, and of more flows than that none. */
const MOST_FLOWS = 200_000;

interface Option {
  readonly index: number;
  readonly split: Split;
}

/** Ways to split steps of a group: one of them, then each of them. */
function waysOf(chains: readonly Chain[], group: readonly number[], flows: number): Option[][] {
  const taken = new Set(chains.map(({ object }) => JSON.stringify(object)));
  const options = group
    .flatMap((index) => {
      const chain = chains[index];
      // What was split already stays as it is.
      return chain?.versions.length === 2 ? splitsOf(chain).map((split) => ({ index, split })) : [];
    })
    .filter(({ split: { beside } }) => beside === undefined || !taken.has(JSON.stringify(beside.object)))
    // A policy of its own on the way lets most pass: it comes last.
    .sort((a, b) => Number(a.split.beside !== undefined) - Number(b.split.beside !== undefined));
  const firsts = group.flatMap((index) => options.find((option) => option.index === index) ?? []);
  const lasts = group.flatMap((index) => options.findLast((option) => option.index === index) ?? []);
  const single = Math.min(MOST, Math.floor(MOST_FLOWS / Math.max(1, flows)));
  return [...options.slice(0, single).map((option) => [option]), firsts, lasts].filter(
    ({ length }) => length > 0,
  );
}

/** Splits steps of one group without an order after the other, until every group has one. */
function splitOf(
  all: readonly Chain[],
  kept: readonly Changed[],
  world: World,
): { words: readonly string[]; steps: readonly OrderStep[] } | undefined {
  const words: string[] = [];
  let chains = all;
  const guard = createGuard(world, chains, kept);
  let plan = planned(chains, guard);
  while (plan.failures.length > 0) {
    const better = betterPlan(chains, { failures: plan.failures, flows: guard.flows }, kept, world);
    if (better === undefined) return undefined;
    words.push(...better.words);
    ({ chains, plan } = better);
  }
  return { words, steps: stepsOf(chains, plan.order) };
}

function betterPlan(
  chains: readonly Chain[],
  { failures, flows }: { readonly failures: readonly Failure[]; readonly flows: number },
  kept: readonly Changed[],
  world: World,
) {
  const [failure] = failures;
  for (const chosen of waysOf(chains, failure?.group ?? [], flows)) {
    const others = splitChains(chains, chosen);
    const plan = planned(others, createGuard(world, others, kept));
    if (plan.failures.length < failures.length)
      return { chains: others, plan, words: chosen.map(({ split }) => split.words) };
  }
  return undefined;
}

const splitChains = (chains: readonly Chain[], chosen: readonly Option[]): Chain[] => [
  ...chains.map((chain, index) => chosen.find((option) => option.index === index)?.split.chain ?? chain),
  ...chosen.flatMap(({ split }) => split.beside ?? []),
];
