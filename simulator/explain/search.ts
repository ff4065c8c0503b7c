import type { Direction, Flow, Side, World } from "../../model/world.ts";
import type { Candidate } from "./candidate.ts";
import { closings } from "./closings.ts";
import { applyEdits, mergeEdits, type Edit } from "./edit.ts";
import { withoutAuthentication, withoutEntry, withoutPolicies } from "./lifts.ts";
import { dnsOpenings } from "./names.ts";
import { openings } from "./openings.ts";
import { endsAt, type Ends } from "./place.ts";
import {
  answer,
  farFromAllowed,
  farFromDenied,
  pointsOf,
  type Answer,
  type Point,
  type Question,
} from "./question.ts";
import { decisionsOf, othersOf } from "./reach.ts";

/** A change that gives the other verdict: it was applied, and asked again. */
export interface Proposal {
  /** What is done, one step each. */
  readonly words: readonly string[];
  readonly edits: readonly Edit[];
  /** How many of the other connections that were tried it changes. */
  readonly others: number;
  /** How many other connections were tried. */
  readonly tried: number;
  /** The world after it. */
  readonly world: World;
}

/** The most steps of one proposal. */
const MOST_STEPS = 12;

interface Search {
  readonly question: Question;
  /** Candidates in a world, given its answer. */
  readonly candidates: (world: World, found: Answer) => readonly Candidate[];
  /** How far an answer is from what is wanted; 0 where it is. */
  readonly distance: (found: Answer) => number;
  /** How many of the other connections a world changes. */
  readonly others: (world: World) => number;
  /** How many they are. */
  readonly tried: number;
}

interface Step {
  readonly candidate: Candidate;
  readonly world: World;
  readonly found: Answer;
  readonly distance: number;
  readonly others: number;
}

/** What is preferred where two changes change as much: what is there already is extended before something is added, or lost. */
const ACTIONS: readonly Edit["action"][] = ["update", "create", "label", "delete"];

const weight = (edits: readonly Edit[]): number[] => [
  edits.length,
  ...[Math.max(...edits.map(({ action }) => ACTIONS.indexOf(action)))],
  JSON.stringify(edits.map((edit) => (edit.action === "update" ? edit.patch : edit))).length,
];

function compare(first: readonly number[], second: readonly number[]): number {
  for (const [index, value] of first.entries()) {
    const difference = value - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Every candidate that leads nearer, the one that changes least beside what is wanted first. */
function stepsFrom(world: World, found: Answer, search: Search): Step[] {
  const own = search.distance(found);
  const seen = new Set<string>();
  const nearer = search.candidates(world, found).flatMap((candidate) => {
    const key = JSON.stringify(candidate.edits);
    if (seen.has(key)) return [];
    seen.add(key);
    const after = applyEdits(world, candidate.edits);
    const answered = answer(after, search.question);
    const distance = search.distance(answered);
    return distance < own ? [{ candidate, world: after, found: answered, distance }] : [];
  });
  return nearer
    .map((step): Step => ({ ...step, others: search.others(step.world) }))
    .sort((a, b) =>
      compare([a.others, ...weight(a.candidate.edits)], [b.others, ...weight(b.candidate.edits)]),
    );
}

const proposalOf = (steps: readonly Step[], { tried }: Search): Proposal | undefined => {
  const last = steps.at(-1);
  if (last?.distance !== 0) return undefined;
  return {
    words: steps.map(({ candidate }) => candidate.words),
    edits: mergeEdits(steps.flatMap(({ candidate }) => candidate.edits)),
    others: last.others,
    tried,
    world: last.world,
  };
};

/** One change after the other, each the least, until the answer is what is wanted; and what does it in one. */
function searched(world: World, search: Search): Proposal[] {
  const found = answer(world, search.question);
  const first = stepsFrom(world, found, search);
  const singles = first
    .filter(({ distance }) => distance === 0)
    .flatMap((step) => proposalOf([step], search) ?? []);
  const [best] = first;
  if (best === undefined) return [];
  const path = [best];
  for (let last = best; last.distance > 0 && path.length < MOST_STEPS;) {
    const [next] = stepsFrom(last.world, last.found, search);
    if (next === undefined) break;
    path.push(next);
    last = next;
  }
  const whole = path.length > 1 ? proposalOf(path, search) : undefined;
  return [...singles, ...(whole === undefined ? [] : [whole])];
}

function opened(world: World, { flow, direction, side }: Point): readonly Candidate[] {
  const ends = endsAt(world, flow, direction);
  if (ends === undefined || side.verdict !== "denied") return [];
  return [...candidatesAt(ends, direction, flow, side), ...withoutPolicies(ends, direction)];
}

function candidatesAt(ends: Ends, direction: Direction, flow: Flow, { cause, entries }: Side): Candidate[] {
  if (cause === "deny") return entries.slice(0, 1).flatMap((ref) => withoutEntry(ends, direction, flow, ref));
  if (cause === "authentication") return withoutAuthentication(ends, entries);
  return openings(ends, direction, flow);
}

/**
 * Changes that give the other verdict, the smallest first: the one that changes the fewest other connections, then the one
 * with the fewest parts. None where policies decide nothing, or the verdict is unknown.
 */
export function proposals(world: World, question: Question): Proposal[] {
  const found = answer(world, question);
  if (found.verdict === "unknown") return [];
  const flows = othersOf(world, question.flow);
  const before = decisionsOf(world, flows, question.asksName);
  const measure: Measure = {
    others: (after) =>
      decisionsOf(after, flows, question.asksName).filter((decision, index) => decision !== before[index])
        .length,
    tried: flows.length,
  };
  const searches =
    found.verdict === "denied" ? [opening(question, measure)] : closingSearches(found, question, measure);
  return searches
    .flatMap((search) => searched(world, search))
    .sort((a, b) => compare([a.others, ...weight(a.edits)], [b.others, ...weight(b.edits)]));
}

type Measure = Pick<Search, "others" | "tried">;

const opening = (question: Question, measure: Measure): Search => ({
  question,
  candidates: (world, found) => {
    const point = pointsOf(found).find(({ side }) => side.verdict === "denied");
    return [...dnsOpenings(world, question, found), ...(point === undefined ? [] : opened(world, point))];
  },
  distance: farFromAllowed,
  ...measure,
});

/** One search for each direction in which the flow could be kept from passing. */
const closingSearches = (found: Answer, question: Question, measure: Measure): Search[] =>
  pointsOf(found).flatMap((_, index) => [
    {
      question,
      candidates: (world: World, now: Answer) => {
        const point = pointsOf(now)[index];
        if (point === undefined) return [];
        const { flow, direction, side } = point;
        const ends = endsAt(world, flow, direction);
        if (ends?.me.managed !== true) return [];
        return closings(ends, direction, flow, side.cause === "allow" ? side.entries.slice(0, 4) : []);
      },
      distance: (now: Answer) => farFromDenied(now, index),
      ...measure,
    },
  ]);
