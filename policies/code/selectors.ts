import type { LabelRequirement, LabelSelector } from "../../model/manifest/meta.ts";
import { isEmptySelector, label, type Criterion } from "../selector.ts";
import { call, literal, method, type Expression } from "./expression.ts";

const VERBS = { In: "isIn", NotIn: "isNotIn", Exists: "exists", DoesNotExist: "isAbsent" } as const;

/** The parts of a selector in code; undefined where it asks for nothing. */
export function criteria(
  selector: LabelSelector,
): readonly [Expression<Criterion>, ...Expression<Criterion>[]] | undefined {
  if (isEmptySelector(selector)) return undefined;
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const labels = Object.keys(matchLabels).length === 0 ? [] : [literal<Criterion>(matchLabels)];
  const [first, ...more] = [...labels, ...matchExpressions.map(requirement)];
  return first === undefined ? undefined : [first, ...more];
}

function requirement({ key, operator, values = [] }: LabelRequirement): Expression<Criterion> {
  const name = VERBS[operator];
  return method(
    call("label", label, literal(key)),
    name,
    (made, ...texts: string[]): Criterion => made[name](...(texts as [string, ...string[]])),
    values.map((value) => literal(value)),
    "",
  );
}

/** A selector without what asks for one label, and the value that is asked for. */
export function without(selector: LabelSelector, key: string): { value?: string; rest: LabelSelector } {
  const { [key]: value, ...others } = selector.matchLabels ?? {};
  const { matchLabels: _, ...rest } = selector;
  const left = Object.keys(others).length === 0 ? rest : { ...rest, matchLabels: others };
  return value === undefined ? { rest: selector } : { value, rest: left };
}
