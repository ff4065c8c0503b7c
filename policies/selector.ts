import type { LabelRequirement, LabelSelector } from "../model/manifest/meta.ts";

/** Labels that all have to be there with their values. */
export type Labels = Readonly<Record<string, string>>;

/** What has to be true of one label; made by `label`. */
export interface Requirement {
  readonly requirement: LabelRequirement;
}

/** A part of a selector: labels with their values, or a requirement on one label. All parts have to hold. */
export type Criterion = Labels | Requirement;

const requirement = (key: string, operator: LabelRequirement["operator"], values?: readonly string[]) => ({
  requirement: values === undefined ? { key, operator } : { key, operator, values },
});

/**
 * A requirement on one label.
 *
 * @example
 * ```ts
 * import { label, policy } from "pulumi-acns/policies";
 *
 * policy.cilium("web", { namespace: "shop" }).on({ app: "web" }, label("track").isNotIn("canary", "beta"));
 * ```
 */
export const label = (key: string) => ({
  /** The label is there and has one of these values. */
  isIn: (first: string, ...more: string[]): Requirement => requirement(key, "In", [first, ...more]),
  /** The label is not there, or has none of these values. */
  isNotIn: (first: string, ...more: string[]): Requirement => requirement(key, "NotIn", [first, ...more]),
  /** The label is there, whatever its value is. */
  exists: (): Requirement => requirement(key, "Exists"),
  /** The label is not there. */
  isAbsent: (): Requirement => requirement(key, "DoesNotExist"),
});

const isRequirement = (criterion: Criterion): criterion is Requirement =>
  typeof (criterion as Partial<Requirement>).requirement === "object";

/** The selector that all criteria make. A label that is asked for with two values is asked for twice, and selects nothing. */
export function selectorOf(criteria: readonly Criterion[]): LabelSelector {
  const labels = new Map<string, string>();
  const expressions = criteria.flatMap((criterion) => {
    if (isRequirement(criterion)) return [criterion.requirement];
    return Object.entries(criterion).flatMap(([key, value]): LabelRequirement[] => {
      if ((labels.get(key) ?? value) !== value) return [{ key, operator: "In", values: [value] }];
      labels.set(key, value);
      return [];
    });
  });
  return {
    ...(labels.size === 0 ? {} : { matchLabels: Object.fromEntries(labels) }),
    ...(expressions.length === 0 ? {} : { matchExpressions: expressions }),
  };
}

/** A selector that asks for more. */
export const both = (one: LabelSelector, other: LabelSelector): LabelSelector =>
  selectorOf([one, other].flatMap(criteriaOf));

/** The parts of a selector. */
export const criteriaOf = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector): Criterion[] => [
  matchLabels,
  ...matchExpressions.map((expression) => ({ requirement: expression })),
];

/** Whether a selector asks for nothing, and so selects everything. */
export const isEmptySelector = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean =>
  Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
