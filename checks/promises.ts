import { finding, type Finding, type Rule } from "../model/faults.ts";
import type { Decision, Flow, World } from "../model/world.ts";
import { explain, type Explanation } from "../simulator/explain/explain.ts";
import { NOT_MET } from "../simulator/explain/steps.ts";
import { prepare } from "../simulator/prepare.ts";
import { verdict } from "../simulator/verdict.ts";
import { flowWords } from "../simulator/words.ts";

const DOCS = "https://docs.cilium.io/en/stable/security/policy/";

/** Rules on what policies were promised to do. */
export const promiseRules = {
  broken: {
    id: "OBJ005",
    severity: "error",
    title: "Policies do what was promised of them.",
    remedy: "Change the policy that is named, or the promise.",
    docs: DOCS,
  },
  unknown: {
    id: "OBJ006",
    severity: "error",
    title: "What is promised can be judged.",
    remedy: "Name pods and nodes of the world that is given, or describe them there.",
    docs: DOCS,
  },
} as const satisfies Record<string, Rule<never>>;

/** Flows that policies have to allow, and flows that they have to deny. */
export interface Promises {
  /** @default none */
  readonly allowed?: readonly Flow[];
  /** @default none */
  readonly denied?: readonly Flow[];
}

/** Says of every flow whose promise is broken what decides it; a flow of which nothing certain can be said breaks its promise, too. */
export function brokenPromises(world: World, { allowed = [], denied = [] }: Promises): Finding[] {
  return [
    ...allowed.flatMap((flow, index) => judge(world, flow, "allowed", `promises.allowed[${index}]`)),
    ...denied.flatMap((flow, index) => judge(world, flow, "denied", `promises.denied[${index}]`)),
  ];
}

function judge(world: World, flow: Flow, promised: Decision, path: string): Finding[] {
  const { parties } = prepare(world);
  const missing = [parties.resolve(flow.from, flow.to), parties.resolve(flow.to, flow.from)].flatMap((end) =>
    "missing" in end ? [finding(promiseRules.unknown, { path, reason: end.missing })] : [],
  );
  if (missing.length > 0) return missing;
  if (verdict(world, flow).verdict === promised) return [];
  return [broken(explain(world, flow), path)];
}

/** The most rules that nearly fit of which a broken promise tells. */
const MOST = 2;

/** What broke a promise: what decides, which rules came nearest, and the smallest change that would keep it. */
function broken({ flow, verdict: decision, because, steps, change }: Explanation, path: string): Finding {
  const near = steps
    .filter((step) => step.verdict === decision && decision === "denied")
    .flatMap(({ lines }) => lines.filter((line) => line.includes(NOT_MET)))
    .slice(0, MOST);
  const reason = [`${flowWords(flow)} is ${decision}: ${because}`, ...near].join("; ");
  if (change === undefined) return finding(promiseRules.broken, { path, reason });
  const remedy = `Change the promise, or the policies; the smallest change: ${change.words.join("; then ")}.`;
  return finding(promiseRules.broken, { path, reason, remedy });
}
