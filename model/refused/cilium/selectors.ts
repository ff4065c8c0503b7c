import { releaseAtLeast, type CiliumRelease } from "../../cilium.ts";
import type { Breach } from "../../faults.ts";
import { isLabelKey, isLabelValue } from "../../labels.ts";
import { childPath } from "../../path.ts";
import { shown } from "../../shown.ts";
import {
  fieldIn,
  fieldsIn,
  isFields,
  listIn,
  objectsIn,
  textIn,
  textsIn,
  type Fields,
  type Placed,
} from "../../document.ts";
import type { CiliumRefusal, PolicyView } from "./view.ts";

const DOCS = "https://docs.cilium.io/en/stable/security/policy/language/";

/** A selector, and how Cilium spells its keys before it looks at them. */
interface Selector extends Placed<Fields> {
  readonly groups: boolean;
}

const PEERS = ["fromEndpoints", "fromRequires", "fromNodes", "toEndpoints", "toRequires", "toNodes"];

/** Every selector that Cilium validates; those of services are not among them. */
function selectorsOf({ rules, entries }: PolicyView): Selector[] {
  const subjects = rules.flatMap(({ value, path }) =>
    ["endpointSelector", "nodeSelector"].flatMap((key) => selectorIn(value, key, path, false)),
  );
  const peers = entries.flatMap(({ value, path }) => [
    ...PEERS.flatMap((key) => objectsIn(value, key, path).map((placed) => ({ ...placed, groups: false }))),
    ...["fromCIDRSet", "toCIDRSet"].flatMap((key) =>
      objectsIn(value, key, path).flatMap((set) =>
        selectorIn(set.value, "cidrGroupSelector", set.path, true),
      ),
    ),
  ]);
  return [...subjects, ...peers];
}

function selectorIn(owner: Fields, key: string, path: string, groups: boolean): Selector[] {
  const value = fieldIn(owner, key);
  return isFields(value) ? [{ value, path: `${path}.${key}`, groups }] : [];
}

/**
 * What is wrong with a label's key as Cilium reads it, which allows a source and a colon before it. Up to 1.19 the source
 * (`any` where none is written) counts as the first part of the key, so that names of labels without a prefix are shorter.
 */
export function keyFault(key: string, release: CiliumRelease, groups = false): string | undefined {
  if (!releaseAtLeast(release, "1.20")) {
    const long = groups ? `cidrgroup.${key}` : withSource(key);
    if (isLabelKey(long)) return undefined;
    return isLabelKey(long.slice(long.indexOf(".") + 1))
      ? `Cilium ${release} puts the source before it: ${long} is longer than 63 characters, or no key of a label`
      : "it is no key of a label";
  }
  const parts = key.split(":");
  if (parts.length > 2) return "it holds more than one colon";
  if (parts.length === 2 && !/^[A-Za-z0-9]+$/.test(parts[0] ?? ""))
    return "its source is not letters and digits";
  return isLabelKey(parts.at(-1) ?? "") ? undefined : "it is no key of a label";
}

/** `k8s:app` as `k8s.app`, `app` as `any.app`, `$host` as `reserved.host`; what follows an equals sign is left out. */
function withSource(key: string): string {
  if (key.startsWith("$")) return `reserved.${withoutValue(key.slice(1))}`;
  const colon = key.indexOf(":");
  const source = colon <= 0 ? "any" : key.slice(0, colon);
  return `${source}.${withoutValue(key.slice(colon + 1))}`;
}

const withoutValue = (key: string): string => key.split("=", 1)[0] ?? key;

const REMEDY_KEY =
  "Write a name of at most 63 letters, digits, -, _ and ., with a DNS prefix and a slash before it if need be.";

/** What is wrong with the operators and values of a selector's expressions. */
export function* expressionFaults(selector: Placed<Fields>): Generator<Breach> {
  for (const { value, path } of objectsIn(selector.value, "matchExpressions", selector.path)) {
    const operator = textIn(value, "operator");
    const count = listIn(value, "values").length;
    if ((operator === "In" || operator === "NotIn") && count === 0)
      yield {
        path: `${path}.values`,
        reason: `${operator} needs values to compare with`,
        remedy: "Give values.",
      };
    if ((operator === "Exists" || operator === "DoesNotExist") && count > 0)
      yield {
        path: `${path}.values`,
        reason: `${operator} compares with no values`,
        remedy: 'Remove the values, or choose "In" or "NotIn".',
      };
  }
}

/** Values of a selector's expressions that no label can have. */
export function* valueFaults(selector: Placed<Fields>): Generator<Breach> {
  for (const { value, path } of objectsIn(selector.value, "matchExpressions", selector.path))
    for (const text of textsIn(value, "values", path))
      if (!isLabelValue(text.value))
        yield { path: text.path, reason: `${shown(text.value)} can be no label's value` };
}

/** The keys of a selector with their places. */
export function keysOfSelector(selector: Placed<Fields>): Placed<string>[] {
  const labels = Object.keys(fieldsIn(selector.value, "matchLabels"));
  const expressions = objectsIn(selector.value, "matchExpressions", selector.path);
  return [
    ...labels.map((key) => ({ value: key, path: childPath(`${selector.path}.matchLabels`, key) })),
    ...expressions.flatMap(({ value, path }) => {
      const key = textIn(value, "key");
      return key === undefined ? [] : [{ value: key, path: `${path}.key` }];
    }),
  ];
}

/** Rules on selectors. */
export const selectorRefusals: readonly CiliumRefusal[] = [
  {
    id: "CNP010",
    severity: "error",
    title: "In and NotIn have values, Exists and DoesNotExist have none.",
    remedy: "Give values, or choose another operator.",
    docs: DOCS,
    *check(policy) {
      for (const selector of selectorsOf(policy)) yield* expressionFaults(selector);
    },
  },
  {
    id: "CNP011",
    severity: "error",
    title: "A key in a selector is the key of a label, with or without its source before a colon.",
    remedy: REMEDY_KEY,
    docs: DOCS,
    *check(policy) {
      for (const selector of selectorsOf(policy))
        for (const { value, path } of keysOfSelector(selector)) {
          const fault = keyFault(value, policy.agents.release, selector.groups);
          if (fault !== undefined) yield { path, reason: `the key ${shown(value)}: ${fault}` };
        }
    },
  },
  {
    id: "CNP012",
    severity: "error",
    title: "A value in a selector is one that a label can have.",
    remedy: "Write at most 63 letters, digits, -, _ and ., with a letter or digit at both ends.",
    docs: DOCS,
    *check(policy) {
      for (const selector of selectorsOf(policy)) yield* valueFaults(selector);
    },
  },
];
