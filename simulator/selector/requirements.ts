import type { LabelSelector } from "../../model/manifest/meta.ts";
import { findLabel, type Label } from "./labels.ts";

/** One demand on the labels of an identity. The key is told apart from its source. */
export interface Requirement {
  readonly source: string;
  readonly key: string;
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  readonly values: readonly string[];
}

/** A selector as Cilium keeps it: matchLabels by key, then matchExpressions in their order. Equal keys mean the same selector. */
export interface Requirements {
  readonly labels: ReadonlyMap<string, string>;
  readonly expressions: readonly Requirement[];
}

/** How a selector's keys name their source: `source:key` in Cilium's policies; always k8s in Kubernetes' own. */
export type Dialect = "cilium" | "kubernetes";

/** A shape that no selector has: says where and why. */
export class Malformed extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}

const OPERATORS: readonly string[] = ["In", "NotIn", "Exists", "DoesNotExist"];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** "source.key" as one text, which is how Cilium writes and compares keys. */
export function keyOf(text: string, dialect: Dialect): string {
  if (dialect === "kubernetes") return `k8s.${text}`;
  if (text.startsWith("$")) return `reserved.${text.slice(1)}`;
  const colon = text.indexOf(":");
  if (colon !== -1) return `${text.slice(0, colon)}.${text.slice(colon + 1)}`;
  return text.startsWith("reserved.") ? text : `any.${text}`;
}

export function splitKey(key: string): { source: string; key: string } {
  const dot = key.indexOf(".");
  return { source: key.slice(0, dot), key: key.slice(dot + 1) };
}

/** Reads a selector. Throws `Malformed` for what the schema of the API does not let through. */
export function readSelector(selector: unknown, path: string, dialect: Dialect): Requirements {
  if (!isObject(selector)) throw new Malformed(path, "a selector is an object");
  const { matchLabels, matchExpressions } = selector as { [key in keyof LabelSelector]: unknown };
  const labels = new Map<string, string>();
  if (matchLabels !== undefined && matchLabels !== null) {
    if (!isObject(matchLabels)) throw new Malformed(`${path}.matchLabels`, "labels are an object of texts");
    for (const [key, value] of Object.entries(matchLabels)) {
      if (typeof value !== "string")
        throw new Malformed(`${path}.matchLabels.${key}`, "the value of a label is a text");
      const own = keyOf(key, dialect);
      if (labels.has(own) && labels.get(own) !== value)
        throw new Malformed(
          `${path}.matchLabels.${key}`,
          "the same label has another value under another spelling, and Cilium takes either",
        );
      labels.set(own, value);
    }
  }
  return { labels, expressions: readExpressions(matchExpressions, `${path}.matchExpressions`, dialect) };
}

function readExpressions(expressions: unknown, path: string, dialect: Dialect): Requirement[] {
  if (expressions === undefined || expressions === null) return [];
  if (!Array.isArray(expressions)) throw new Malformed(path, "expressions are a list");
  return expressions.map((expression: unknown, index): Requirement => {
    const place = `${path}[${index}]`;
    if (!isObject(expression) || typeof expression["key"] !== "string")
      throw new Malformed(place, "an expression has a key");
    const { operator } = expression;
    if (typeof operator !== "string" || !OPERATORS.includes(operator))
      throw new Malformed(`${place}.operator`, `the operator is none of ${OPERATORS.join(", ")}`);
    const values: unknown = expression["values"] ?? [];
    if (!Array.isArray(values) || values.some((value) => typeof value !== "string"))
      throw new Malformed(`${place}.values`, "values are a list of texts");
    const wants = operator === "In" || operator === "NotIn";
    if (wants !== values.length > 0)
      throw new Malformed(
        `${place}.values`,
        wants ? `${operator} needs values` : `${operator} takes no values`,
      );
    return {
      ...splitKey(keyOf(expression["key"], dialect)),
      operator: operator as Requirement["operator"],
      values: values as string[],
    };
  });
}

/** Whether a key is named, in labels or expressions. */
export const hasKey = (selector: Requirements, key: string): boolean =>
  selector.labels.has(key) || selector.expressions.some((item) => `${item.source}.${item.key}` === key);

/** Whether a key with this beginning is named. */
export const hasKeyPrefix = (selector: Requirements, prefix: string): boolean =>
  [...selector.labels.keys()].some((key) => key.startsWith(prefix)) ||
  selector.expressions.some((item) => `${item.source}.${item.key}`.startsWith(prefix));

/** The selector with a label more; one of the same key is overwritten. */
export const withLabel = (selector: Requirements, key: string, value: string): Requirements => ({
  ...selector,
  labels: new Map([...selector.labels, [key, value]]),
});

export const withExpressions = (selector: Requirements, added: readonly Requirement[]): Requirements => ({
  ...selector,
  expressions: [...selector.expressions, ...added],
});

export const exists = (key: string): Requirement => ({ ...splitKey(key), operator: "Exists", values: [] });

/** Every demand of a selector as a list. */
export const listOf = (selector: Requirements): Requirement[] => [
  ...[...selector.labels].map(([key, value]): Requirement => ({
    ...splitKey(key),
    operator: "In",
    values: [value],
  })),
  ...selector.expressions,
];

/** A text that two selectors share exactly when Cilium takes them for the same one. */
export function textOf(selector: Requirements): string {
  const labels = [...selector.labels].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    labels,
    selector.expressions.map((item) => [item.source, item.key, item.operator, item.values]),
  ]);
}

const satisfied = (item: Requirement, labels: readonly Label[]): boolean => {
  const found = findLabel(labels, item.source, item.key);
  switch (item.operator) {
    case "In":
      return found !== undefined && item.values.includes(found.value);
    case "NotIn":
      return found === undefined || !item.values.includes(found.value);
    case "Exists":
      return found !== undefined;
    case "DoesNotExist":
      return found === undefined;
  }
};

/** Whether labels meet every demand. */
export const meets = (items: readonly Requirement[], labels: readonly Label[]): boolean =>
  items.every((item) => satisfied(item, labels));
