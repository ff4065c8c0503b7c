import { parseAddress, parseCidr } from "../cidr.ts";
import { didYouMean, finding, type Breach, type Finding, type Rule } from "../faults.ts";
import { childPath } from "../path.ts";
import { shown } from "../shown.ts";
import { matches, type Node } from "./schema.ts";
import { notDenied, wordsOf } from "./words.ts";

const DOCS =
  "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/";

const row = (id: string, title: string, remedy: string) => ({
  id,
  severity: "error" as const,
  title,
  remedy,
  docs: DOCS,
});

const RULES = {
  unknown: row(
    "CRD001",
    "Every field is known to the schema of its kind.",
    "Remove the field, or correct its name.",
  ),
  type: row(
    "CRD002",
    "Every value has the type that the schema asks for.",
    "Give a value of the right type.",
  ),
  missing: row("CRD003", "No required field is missing.", "Give the field."),
  closed: row("CRD004", "Closed sets of values stay closed.", "Choose one of the allowed values."),
  form: row("CRD005", "Texts have the form that the schema asks for.", "Correct the value."),
  bounds: row(
    "CRD006",
    "Numbers, lengths and counts stay within the schema's bounds.",
    "Stay within the bounds.",
  ),
  alternatives: row(
    "CRD007",
    "Of alternatives exactly one is given, or at least one where several may stand together.",
    "Give what is missing, or keep one of them.",
  ),
  unique: row("CRD008", "Lists that are sets hold no value twice.", "Remove what is there twice."),
} satisfies Record<string, Omit<Rule<never>, "check">>;

/** What the schemas of Kubernetes' resources hold documents to, as rules. */
export const structureRules: readonly Omit<Rule<never>, "check">[] = Object.values(RULES);

/** What is wrong with a value by its schema alone, everything at once. Fields and values of maps that are nothing (null) count as absent, as the server drops them. */
export function structureFaults(node: Node, value: unknown, path: string): Finding[] {
  const found: Finding[] = [];
  walk(node, value, { path }, found);
  return found;
}

/** Where a value stands: a path is spelt out where something is wrong only, which is seldom. */
type Place = { readonly path: string } | { readonly above: Place; readonly key: string | number };

const pathOf = (place: Place): string =>
  "path" in place ? place.path : childPath(pathOf(place.above), place.key);

/** The most that is told of one value. */
const MOST = 1000;

function add(found: Finding[], rule: keyof typeof RULES, breach: Breach): void {
  if (found.length < MOST) found.push(finding(RULES[rule], breach));
}

function walk(node: Node, value: unknown, place: Place, found: Finding[]): void {
  if (value === null && node.schema.nullable === true) return;
  if (!hasType(node, value)) {
    add(found, "type", wrongType(node, value, pathOf(place)));
    return;
  }
  if (typeof value === "string") checkText(node, value, place, found);
  else if (typeof value === "number") checkNumber(node, value, place, found);
  else if (Array.isArray(value)) walkList(node, value, place, found);
  else if (typeof value === "object" && value !== null)
    walkObject(node, value as Record<string, unknown>, place, found);
}

function hasType({ type, intOrString }: Node, value: unknown): boolean {
  if (intOrString) return typeof value === "string" || Number.isInteger(value);
  switch (type) {
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "boolean":
      return typeof value === type;
    case undefined:
      return true;
  }
}

const TYPE_WORDS = {
  object: "an object",
  array: "a list",
  string: "text",
  integer: "a whole number",
  boolean: "true or false",
};

function wrongType({ type, intOrString }: Node, value: unknown, path: string): Breach {
  const wanted = intOrString ? "a whole number or text" : TYPE_WORDS[type ?? "object"];
  const reason =
    value === null ? `nothing stands where ${wanted} is due` : `${shown(value)} is not ${wanted}`;
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) {
    const fix = Number.isInteger(value) ? { fix: [{ path, set: String(value) }] } : {};
    return { path, reason, remedy: `Write it in quotes: "${String(value)}".`, ...fix };
  }
  if (type === "array" && value !== null)
    return { path, reason, remedy: "Write it as a list: with a dash before it." };
  return { path, reason, remedy: `Give ${wanted}.` };
}

function walkObject(node: Node, value: Record<string, unknown>, place: Place, found: Finding[]): void {
  const { properties, values } = node;
  for (const key of Object.keys(value)) {
    const own = value[key];
    const child = properties?.get(key) ?? values;
    if (child !== undefined) {
      if (own !== null && own !== undefined) walk(child(), own, { above: place, key }, found);
    } else if (properties !== undefined) add(found, "unknown", unknownField(key, value, node, pathOf(place)));
  }
  for (const key of node.required)
    if (!isGiven(value, key))
      add(found, "missing", {
        path: childPath(pathOf(place), key),
        reason: "the field is missing",
        remedy: `Give ${key}.`,
      });
  // A key that is not known may be the one that seems to be missing.
  const known = properties === undefined || Object.keys(value).every((key) => properties.has(key));
  checkAlternatives(node, value, place, { found, known });
}

const isGiven = (value: Record<string, unknown>, key: string): boolean =>
  Object.hasOwn(value, key) && value[key] !== null && value[key] !== undefined;

function unknownField(
  key: string,
  value: Record<string, unknown>,
  { properties }: Node,
  path: string,
): Breach {
  const names = [...(properties?.keys() ?? [])];
  const free = names.filter((name) => !Object.hasOwn(value, name));
  const meant = didYouMean(key, free);
  const others = names.length === 0 ? "No field is known here." : `Known here: ${names.join(", ")}.`;
  const place = childPath(path, key);
  return {
    path: place,
    reason: `the field ${shown(key)} is not known: the server refuses it, or drops it without a word`,
    remedy: meant === undefined ? (notDenied(place) ?? others) : `Did you mean "${meant}"?`,
    ...(meant?.toLowerCase() === key.toLowerCase() ? { fix: [{ path: place, rename: meant }] } : {}),
  };
}

function checkAlternatives(
  { oneOf, anyOf }: Node,
  value: Record<string, unknown>,
  place: Place,
  { found, known }: { found: Finding[]; known: boolean },
): void {
  const holds = (keys: readonly string[]) => keys.every((key) => isGiven(value, key));
  if (known && anyOf.length > 0 && !anyOf.some(holds)) {
    const names = anyOf.map((keys) => keys.join(" and ")).join(", ");
    const reason = `none of ${names} is given`;
    add(found, "alternatives", { path: pathOf(place), reason, remedy: "Give at least one of them." });
  }
  const held = oneOf.filter(holds).map((keys) => keys.join(" and "));
  if (held.length > 1)
    add(found, "alternatives", {
      path: pathOf(place),
      reason: `${held.join(" and ")} stand together`,
      remedy: "Keep one of them.",
    });
  if (known && held.length === 0 && oneOf.length > 0) {
    const names = oneOf.map((keys) => keys.join(" and ")).join(", ");
    add(found, "alternatives", {
      path: pathOf(place),
      reason: `none of ${names} is given`,
      remedy: "Give one of them.",
    });
  }
}

function walkList(node: Node, value: readonly unknown[], place: Place, found: Finding[]): void {
  const { minItems, maxItems, uniqueItems } = node.schema;
  const { items } = node;
  if (items !== undefined && maxItems !== 0)
    for (let at = 0; at < value.length; at += 1) walk(items(), value[at], { above: place, key: at }, found);
  if (maxItems === 0 && value.length > 0)
    add(found, "bounds", {
      path: pathOf(place),
      reason: "the field is no longer supported: only an empty list is accepted",
      remedy: "Remove the field, and say the same with the entries themselves.",
    });
  else if (maxItems !== undefined && value.length > maxItems)
    add(found, "bounds", {
      path: pathOf(place),
      reason: `the list holds ${value.length} items, more than ${maxItems}`,
      remedy: `Split it: at most ${maxItems} stand in one list.`,
    });
  if (minItems !== undefined && value.length < minItems)
    add(found, "bounds", {
      path: pathOf(place),
      reason: `the list holds ${value.length} items, fewer than ${minItems}`,
      remedy: `Give at least ${minItems}, or remove the field.`,
    });
  if (uniqueItems === true && new Set(value).size < value.length) {
    const at = value.findIndex((item, index) => value.indexOf(item) < index);
    add(found, "unique", {
      path: childPath(pathOf(place), at),
      reason: `${shown(value[at])} stands in the list before`,
    });
  }
}

function checkNumber({ schema }: Node, value: number, place: Place, found: Finding[]): void {
  const { minimum, maximum } = schema;
  if ((minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)) return;
  const bounds = `${minimum ?? "…"} to ${maximum ?? "…"}`;
  add(found, "bounds", {
    path: pathOf(place),
    reason: `${value} is not within ${bounds}`,
    remedy: `Give a number from ${bounds}.`,
  });
}

function checkText({ schema }: Node, value: string, place: Place, found: Finding[]): void {
  const { enum: allowed, pattern, format, minLength, maxLength } = schema;
  if (allowed !== undefined && !allowed.includes(value)) {
    const meant = didYouMean(value, allowed);
    const all = `Allowed: ${allowed.join(", ")}.`;
    const remedy = meant === undefined ? all : `Did you mean "${meant}"? ${all}`;
    const sure = meant?.toLowerCase() === value.toLowerCase();
    const path = pathOf(place);
    const fix = sure ? { fix: [{ path, set: meant }] } : {};
    add(found, "closed", { path, reason: `${shown(value)} is not allowed`, remedy, ...fix });
    return;
  }
  const length = lengthOf(value, maxLength);
  if (minLength !== undefined && length < minLength)
    add(found, "bounds", { path: pathOf(place), reason: "the text is empty", remedy: "Give a text." });
  if (maxLength !== undefined && length > maxLength)
    add(found, "bounds", {
      path: pathOf(place),
      reason: `the text has ${length} characters, more than ${maxLength}`,
      remedy: `Shorten it to at most ${maxLength}.`,
    });
  if (pattern !== undefined && !matches(pattern, value)) {
    const remedy = `Give ${wordsOf(pattern)}`.replace(/\.?$/, ".");
    const reason = `${shown(value)} does not have the form that is asked for`;
    add(found, "form", { path: pathOf(place), reason, remedy });
  }
  if (format === "cidr" && parseCidr(value) === undefined)
    add(found, "form", {
      path: pathOf(place),
      reason: `${shown(value)} is not an address range`,
      remedy:
        "Give an address, a slash and the length of the prefix: 10.0.0.0/8, or 10.0.0.1/32 for one address.",
      ...wholeAddress(value, pathOf(place)),
    });
}

/** An address alone as the range that it is. */
function wholeAddress(value: string, path: string): Pick<Breach, "fix" | "remedy"> {
  const address = parseAddress(value);
  if (address === undefined) return {};
  const range = `${value}/${address.family === "IPv4" ? 32 : 128}`;
  return {
    remedy: `Did you mean ${range}? A range is written with the length of its prefix.`,
    fix: [{ path, set: range }],
  };
}

/** Characters as the server counts them; counted only where it may matter. */
const lengthOf = (text: string, limit = 0): number =>
  text.length <= limit ? text.length : Array.from(text).length;
