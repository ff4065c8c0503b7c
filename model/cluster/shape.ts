import type { ErrorObject, ValidateFunction } from "ajv";
import schema from "../settings.schema.json" with { type: "json" };
import * as validators from "../settings.validators.js";
import { didYouMean, type Finding, type Rule } from "../faults.ts";
import { shown } from "../shown.ts";
import { isLater } from "../value.ts";

/** The closed shapes that the schema describes. */
export type Root = "ClusterSettings" | "EnvironmentSettings" | "MonitoringSettings";

/** What a shape is held to, as rules: for documentation, and so that they can be named. */
export const shapeRules: readonly Omit<Rule<never>, "check">[] = [
  { id: "SET001", title: "Every key is known." },
  { id: "SET002", title: "Every value has its type, and closed sets stay closed." },
  { id: "SET003", title: "No key is missing." },
  { id: "SET004", title: "Every key belongs to the mode or kind that is chosen." },
  { id: "SET005", title: "Rules are lowered by their id, with a reason." },
].map((row) => ({
  ...row,
  severity: "error" as const,
  remedy: "Correct the settings.",
  docs: "docs/settings.md",
}));

/** The findings about a shape, and the settings without what they reject, so that the rules can judge the rest. */
export interface Shaped {
  readonly findings: readonly Finding[];
  readonly rest: Record<string, unknown>;
}

/** A node of the JSON Schema, as far as it is read here. */
export interface Node {
  readonly fromDeployment?: boolean;
  readonly items?: Node | readonly Node[];
  readonly additionalProperties?: Node | boolean;
  readonly properties?: Record<string, unknown>;
  readonly oneOf?: readonly Node[];
  readonly $ref?: string;
}

const definitions = schema.definitions as unknown as Record<string, Node>;

/** Nothing in the settings is deeper; what is deeper is an unknown key's, and refused there. */
const DEEPEST = 12;

/** What stands in the copy for a value of a deployment: of no type that a schema knows, so that every place must say whether it takes one. */
type Deferred = () => unknown;
const isDeferred = (value: unknown): value is Deferred => typeof value === "function";

/** A copy to check and to prune. Functions cannot come from a file, and in a program they are no settings: as text they are refused. */
function copy(value: unknown, depth = 0): unknown {
  if (isLater(value)) return () => value;
  if (typeof value === "function") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return "…";
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, depth + 1)]));
}

/** The copy with the values of the deployment back in their places. */
function restored(value: unknown): unknown {
  if (isDeferred(value)) return value();
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(restored);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restored(item)]));
}

/** Whether an error only says that a value is yet to come, at a place that takes one. */
const isAwaited = ({ data, parentSchema }: ErrorObject): boolean =>
  isDeferred(data) && (parentSchema as { fromDeployment?: boolean } | undefined)?.fromDeployment === true;

const keysOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** "/nodePools/1/maxPods" as people write it: nodePools[1].maxPods */
export function pathText(keys: readonly string[]): string {
  return keys.reduce((text, key) => {
    if (/^\d+$/.test(key)) return `${text}[${key}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

/** The node that a reference names. */
export const resolve = (node: Node): Node => definitions[node.$ref?.split("/").at(-1) ?? ""] ?? node;

/** The other members of the unions to which a variant belongs. */
function siblings(variant: unknown): Node[] {
  const unions = Object.values(definitions).map((definition) => (definition.oneOf ?? []).map(resolve));
  return unions.filter((members) => members.includes(variant as Node)).flat();
}

/** One error of the validator in our words; undefined for those that only repeat another. */
function explain(error: ErrorObject): Omit<Finding, "severity"> | undefined {
  const at = keysOf(error.instancePath);
  const path = pathText(at);
  const { params } = error as { params: Record<string, unknown> };
  if (isDeferred(error.data)) {
    const reason =
      "a value that only a deployment yields cannot stand here: it decides which resources there are";
    return { rule: "SET002", path, reason, remedy: "Give it as plain data." };
  }
  switch (error.keyword) {
    case "additionalProperties":
      return explainUnknown(error, at, String(params["additionalProperty"]));
    case "required":
      return {
        rule: "SET003",
        path: pathText([...at, String(params["missingProperty"])]),
        reason: "the key is missing",
        remedy: `Give ${String(params["missingProperty"])}.`,
      };
    case "discriminator":
      return explainTag(error, at, String(params["tag"]), params["tagValue"]);
    case "enum":
    case "const": {
      const allowed =
        error.keyword === "enum" ? (params["allowedValues"] as unknown[]) : [params["allowedValue"]];
      return wrongValue(path, error.data, allowed.map(String));
    }
    case "type":
      return {
        rule: "SET002",
        path,
        reason: `${shown(error.data)} is not ${article(String(params["type"]))}`,
        remedy: hint(path, String(params["type"]), error.data),
      };
    case "minItems":
    case "maxItems":
      return {
        rule: "SET002",
        path,
        reason: `the list ${error.message ?? "has a wrong length"}`,
        remedy: `Give a list that the documentation of ${path} allows.`,
      };
    default:
      return undefined;
  }
}

function explainUnknown(error: ErrorObject, at: readonly string[], key: string): Omit<Finding, "severity"> {
  const path = pathText([...at, key]);
  const own = Object.keys((error.parentSchema as Node).properties ?? {});
  const others = siblings(error.parentSchema).flatMap((node) => Object.keys(node.properties ?? {}));
  if (others.includes(key)) {
    const tag = own.find((name) => ["mode", "kind", "access"].includes(name)) ?? "kind";
    const value = (error.data as Record<string, unknown>)[tag];
    return {
      rule: "SET004",
      path,
      reason: `${key} has no meaning with ${tag} "${String(value)}"`,
      remedy: `Remove ${key}, or choose another ${tag}.`,
    };
  }
  const meant = didYouMean(key, own);
  const remedy = meant === undefined ? `Known keys here: ${own.join(", ")}.` : `Did you mean "${meant}"?`;
  return { rule: "SET001", path, reason: `the key "${key}" is not known`, remedy };
}

function explainTag(
  error: ErrorObject,
  at: readonly string[],
  tag: string,
  value: unknown,
): Omit<Finding, "severity"> {
  const members = (error.parentSchema as Node).oneOf ?? [];
  const allowed = members.map((node) =>
    String((resolve(node).properties?.[tag] as { const?: unknown } | undefined)?.const),
  );
  const path = pathText([...at, tag]);
  if (value !== undefined) return wrongValue(path, value, allowed);
  return {
    rule: "SET003",
    path,
    reason: "the key is missing",
    remedy: `Give ${tag}: ${allowed.join(", ")}.`,
  };
}

function wrongValue(path: string, value: unknown, allowed: readonly string[]): Omit<Finding, "severity"> {
  const meant = typeof value === "string" ? didYouMean(value, allowed) : undefined;
  const all = `Allowed: ${allowed.join(", ")}.`;
  return {
    rule: "SET002",
    path,
    reason: `${shown(value)} is not allowed`,
    remedy: meant === undefined ? all : `Did you mean "${meant}"? ${all}`,
  };
}

const article = (type: string): string =>
  ({
    string: "text",
    integer: "a whole number",
    array: "a list",
    object: "an object",
    boolean: "true or false",
  })[type] ?? `a ${type}`;

function hint(path: string, type: string, value: unknown): string {
  if (type === "string" && typeof value === "number") return `Write it in quotes: "${value}".`;
  return `Give ${path === "" ? "the settings" : path} as ${article(type)}.`;
}

/** Structural refusals that the documentation states as a rule keep that rule's id. */
const documented: readonly { rule: string; path: RegExp; only?: string; remedy?: string }[] = [
  {
    rule: "ACNS031",
    path: /^network\.ipFamilies/,
    remedy: 'Write ["IPv4"], or ["IPv4", "IPv6"] in this order, in the mode overlay.',
  },
  {
    rule: "ACNS023",
    path: /^(monitoring\.)?logs\.plan$/,
    remedy: "Choose Analytics or Basic: the table of network logs has no other plan.",
  },
  { rule: "AKS006", path: /^apiServer\.authorizedIpRanges$/, only: "SET004" },
  { rule: "AKS009", path: /^maintenance\.\w+\.schedule\.\w+$/, only: "SET004" },
];

function asDocumented(found: Omit<Finding, "severity">): Omit<Finding, "severity"> {
  const row = documented.find(
    ({ path, only }) => path.test(found.path) && (only === undefined || only === found.rule),
  );
  return row === undefined ? found : { ...found, rule: row.rule, remedy: row.remedy ?? found.remedy };
}

/** Of several errors at one place, the one that says most comes first. */
const telling = ["discriminator", "enum", "const"];

/** Takes a rejected place out of the settings. Node pools leave a gap, so that the others keep their numbers; other lists go whole. */
function prune(root: Record<string, unknown>, keys: readonly string[]): void {
  const parents = keys.slice(0, -1);
  const last = keys.at(-1);
  if (last === undefined) return;
  let node: unknown = root;
  for (const key of parents) node = (node as Record<string, unknown> | undefined)?.[key];
  if (Array.isArray(node) && parents.join() === "nodePools") node[Number(last)] = undefined;
  else if (Array.isArray(node)) prune(root, parents);
  else if (typeof node === "object" && node !== null) delete (node as Record<string, unknown>)[last];
}

/** Prunes until the shape holds: what a rule reads has its type, and no required key is missing. */
function pruneAll(
  rest: Record<string, unknown>,
  validate: ValidateFunction,
  ignored: (error: ErrorObject) => boolean,
): Record<string, unknown> {
  for (let round = 0; round < DEEPEST; round += 1) {
    validate(rest);
    const errors = (validate.errors ?? []).filter((error) => !ignored(error));
    if (errors.length === 0) return rest;
    for (const { instancePath, params } of errors) {
      const unknown = (params as { additionalProperty?: string }).additionalProperty;
      prune(rest, unknown === undefined ? keysOf(instancePath) : [...keysOf(instancePath), unknown]);
    }
  }
  return {};
}

/** Compares settings with their closed shape: unknown keys, wrong types and values, missing keys, keys of another mode. */
export function checkShape(root: Root, settings: unknown): Shaped {
  const checked = copy(settings);
  const validate = validators[root];
  const holds: boolean = validate(checked);
  if (holds) return { findings: [], rest: restored(checked) as Record<string, unknown> };
  const rank = (error: ErrorObject) => (telling.includes(error.keyword) ? 0 : 1);
  const errors = (validate.errors ?? [])
    .filter((error) => !isAwaited(error))
    .sort((a, b) => rank(a) - rank(b));
  const found = new Map<string, Finding>();
  for (const error of errors) {
    const explained = explain(error);
    if (explained === undefined || found.has(explained.path)) continue;
    found.set(explained.path, { ...asDocumented(explained), severity: "error" });
  }
  const isObject = typeof checked === "object" && checked !== null && !Array.isArray(checked);
  const gap = ({ instancePath, data }: { instancePath: string; data?: unknown }) =>
    data === undefined && /^\/nodePools\/\d+$/.test(instancePath);
  const ignored = (error: ErrorObject) => isAwaited(error) || gap(error);
  const rest = isObject ? pruneAll(checked as Record<string, unknown>, validate, ignored) : {};
  return { findings: collapse([...found.values()]), rest: restored(rest) as Record<string, unknown> };
}

/** The families are one fault, however many errors their list gives. */
function collapse(findings: readonly Finding[]): Finding[] {
  const first = findings.findIndex(({ rule }) => rule === "ACNS031");
  return findings.filter(({ rule }, index) => rule !== "ACNS031" || index === first);
}
