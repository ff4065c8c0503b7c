import type { Checked, Example, OrderStep, SafeOrder } from "../../simulator/order/order.ts";
import { flowWords } from "../../simulator/words.ts";
import { plain } from "../explain/plain.ts";
import { toYaml } from "../render/yaml.ts";

const nameWords = ({ kind, namespace, name }: OrderStep["object"]): string =>
  `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;

const stepWords = ({ action, object, note }: OrderStep): string =>
  `${action} ${nameWords(object)}${note === undefined ? "" : ` ${note}`}`;

const numbered = (steps: readonly OrderStep[]): string[] =>
  steps.map((step, index) => `  ${index + 1}. ${stepWords(step)}`);

function checkedWords({ flows, complete, imagined }: Checked): string {
  const whose = imagined ? " between imagined pods, as no pods are given" : "";
  const part = complete || imagined ? "" : ", which is a part of them: there are too many to try all";
  return `Tried on the way: ${flows} kinds of flows that are allowed before and after${whose}${part}.`;
}

function exampleLines({ flow, step, after, because }: Example): string[] {
  const state = after.length === 0 ? "as the first step" : `after ${after.map(stepWords).join(", ")}`;
  return [`  - ${flowWords(flow)}`, `    ${stepWords(step)}, ${state}: ${because}`];
}

/** Policies that are there on the way alone: what a step makes of them stands in no file. */
const between = (steps: readonly OrderStep[]): string[] =>
  steps.flatMap(({ manifest, note, object }, index) => {
    const last = steps.findLastIndex((other) => nameWords(other.object) === nameWords(object));
    const passing = note !== undefined || (last > index && steps[last]?.action === "delete");
    if (manifest === undefined || !passing) return [];
    return [`# step ${index + 1}`, toYaml([manifest]).trimEnd()];
  });

const UNDECIDED = {
  steps:
    "Undecided: as many steps were tried as there may be; no safe order was among them, and no proof that there is none.",
  flows:
    "Undecided: there are more flows than are compared at most; this order denies none of those that were, of the others it is not known:",
} as const;

const UNSPLIT = {
  none: "No way was found to split the steps so that there is one.",
  limited:
    "Whether there is one with steps that are split is not known: the limit was met before all ways to split them were tried.",
} as const;

const splitWords = (words: readonly string[]): string[] =>
  words.length === 1
    ? [`It takes one step more: ${words.join("")}.`]
    : [`It takes more steps, ${words.length} times:`, ...words.map((each) => `  - ${each}`), ""];

/** An order, or why there is none, for a terminal. */
export function toText(found: SafeOrder): string {
  return plain([...linesOf(found), "", checkedWords(found.checked)].join("\n"));
}

function linesOf(found: SafeOrder): string[] {
  switch (found.outcome) {
    case "safe":
      return found.steps.length === 0
        ? ["Nothing changes."]
        : [
            "A safe order: nothing that is allowed before and after is denied on the way.",
            ...numbered(found.steps),
          ];
    case "undecided":
      return [UNDECIDED[found.limit], ...numbered(found.steps ?? [])];
    case "none": {
      const { examples, split, splitLimited } = found;
      const proof = [
        "There is no safe order: before and after allow these flows, and every order denies one of them on the way.",
        ...examples.flatMap(exampleLines),
        "",
      ];
      if (split === undefined) return [...proof, splitLimited === true ? UNSPLIT.limited : UNSPLIT.none];
      return [
        ...proof,
        ...splitWords(split.words),
        ...(splitLimited === true
          ? ["This denies none of the flows that were tried; of the others it is not known.", ""]
          : []),
        ...numbered(split.steps),
        "",
        "What is there on the way alone:",
        ...between(split.steps),
      ];
    }
  }
}
