import type { Decision, Flow, World } from "../../model/world.ts";
import { verdictWords } from "../words.ts";
import { answer, isForName, type Answer, type NamedFlow, type Question } from "./question.ts";
import { proposals, type Proposal } from "./search.ts";
import { stepsOf, type Step } from "./steps.ts";

/** Why the network does with a flow what it does, and what would have to change for the opposite. */
export interface Explanation {
  readonly flow: Flow;
  readonly verdict: Decision;
  /** What decided, in one line. */
  readonly because: string;
  readonly steps: readonly Step[];
  /** The smallest change that gives the other verdict, applied and asked again; absent where there is none, or the verdict is unknown. */
  readonly change?: Proposal;
  /** Other changes that do it too, the next smallest first; at most three. */
  readonly alternatives: readonly Proposal[];
  /** Why no change is offered. */
  readonly noChange?: string;
}

/** How many changes are offered beside the smallest. */
const MOST = 3;

/**
 * Explains what `verdict` says to a flow, step by step, and finds the smallest change of policies or labels that gives the
 * other verdict. Every change that is offered was applied to the world, and the verdict asked again. A name that the flow goes
 * to was learned already, as for `verdict`.
 */
export const explain = (world: World, flow: Flow): Explanation => explained(world, { flow, asksName: false });

/** Explains what `verdictForName` says to a flow from a pod to a name: the question for the name first, then the connection. */
export const explainForName = (world: World, flow: NamedFlow): Explanation =>
  explained(world, { flow, asksName: true });

/** Explains a flow as a person asks about it: for a name that a pod goes to, the question for it is part of the answer. */
export const explainAsked = (world: World, flow: Flow): Explanation =>
  isForName(flow) ? explainForName(world, flow) : explain(world, flow);

function explained(world: World, question: Question): Explanation {
  const found = answer(world, question);
  const all = proposals(world, question);
  const [change, ...more] = all;
  return {
    flow: question.flow,
    verdict: found.verdict,
    because: because(found),
    steps: stepsOf(world, question, found),
    ...(change === undefined ? { noChange: whyNone(found) } : { change }),
    alternatives: distinct(more, change).slice(0, MOST),
  };
}

/** What decides: the first part of the answer that gives the verdict. */
export function because({ verdict, parts, named }: Answer): string {
  const deciding = parts.find((part) => part.verdict.verdict === verdict) ?? parts.at(-1);
  if (verdict === "unknown" && named?.reason !== undefined) return named.reason;
  return deciding === undefined ? "" : verdictWords(deciding.verdict);
}

function whyNone({ verdict, parts }: Answer): string {
  if (verdict === "unknown") return "What is not certain has to be known first: see the reason above";
  const sides = parts.flatMap(({ verdict: { egress, ingress } }) => [egress, ingress]);
  return sides.every(({ cause }) => cause === "unmanaged" || cause === "enforcement-off")
    ? "Policies decide nothing here: no change of them gives the other verdict"
    : "No change that was tried gives the other verdict";
}

/** Proposals of which each does something else than those before: another kind of change, or to another policy. */
function distinct(all: readonly Proposal[], first: Proposal | undefined): Proposal[] {
  const keyOf = ({ edits }: Proposal): string =>
    edits
      .map((edit) =>
        edit.action === "label" ? `label ${edit.pod}` : `${edit.action} ${JSON.stringify(edit.policy)}`,
      )
      .join();
  const seen = new Set(first === undefined ? [] : [keyOf(first)]);
  return all.filter((proposal) => {
    const key = keyOf(proposal);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
