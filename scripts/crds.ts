/**
 * Writes model/crds/<release>.json from a folder with Cilium's CRD files: `npm run crds -- FOLDER VERSION`, such as
 * `npm run crds -- ../cilium/pkg/k8s/apis/cilium.io/client/crds/v2 1.18.5`.
 *
 * What is kept decides whether a document is accepted: types, enums, patterns, bounds, required keys, alternatives. What
 * occurs more than once stands below `$defs`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { parse } from "yaml";
import { KINDS } from "../model/manifest/manifest.ts";

type Schema = Record<string, unknown>;

/** Keywords with a meaning for acceptance. */
const KEPT = new Set([
  "type",
  "properties",
  "additionalProperties",
  "items",
  "required",
  "oneOf",
  "anyOf",
  "enum",
  "pattern",
  "format",
  "default",
  "nullable",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "x-kubernetes-int-or-string",
  "x-kubernetes-preserve-unknown-fields",
]);

/** Keywords without one: how lists and maps are merged, and words. */
const LEFT_OUT = new Set(["description", "x-kubernetes-map-type", "x-kubernetes-list-map-keys"]);

/** Rules in CEL that are judged elsewhere, or only for changes of an object that exists. */
const KNOWN_VALIDATIONS = ["has(self.spec) || has(self.specs)", "self == oldSelf"];

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A schema without its words. Throws for keywords that are not known: they may decide something. */
function stripped(schema: Schema): Schema {
  const kept = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (LEFT_OUT.has(key)) return [];
    if (key === "x-kubernetes-list-type") return value === "set" ? [["uniqueItems", true]] : [];
    if (key === "x-kubernetes-validations") return checkedValidations(value as { rule: string }[]);
    if (!KEPT.has(key))
      throw new Error(`the keyword ${key} is not known: say in scripts/crds.ts what it means`);
    if (key === "properties") return [[key, mapped(value as Schema)]];
    if (key === "oneOf" || key === "anyOf") return [[key, (value as Schema[]).map(alternative)]];
    return [[key, isSchema(value) ? stripped(value) : value]];
  });
  return Object.fromEntries(kept);
}

const mapped = (properties: Schema): Schema =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, stripped(value as Schema)]));

/** An alternative says which keys it needs, or a type. */
const alternative = ({ properties: _, ...rest }: Schema): Schema => rest;

function checkedValidations(rules: readonly { rule: string }[]): [] {
  const unknown = rules.find(({ rule }) => !KNOWN_VALIDATIONS.includes(rule));
  if (unknown !== undefined) throw new Error(`the validation ${unknown.rule} is not known`);
  return [];
}

/** Schemas that occur more than once, under a name each. */
class Definitions {
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();
  readonly all: Record<string, Schema> = {};

  /** Counts every node of a tree. */
  count(schema: Schema): void {
    const text = JSON.stringify(schema);
    const seen = this.#counts.get(text) ?? 0;
    this.#counts.set(text, seen + 1);
    if (seen === 0) for (const [, child] of childrenOf(schema)) this.count(child);
  }

  /** The tree with references in the places of what occurs more than once. */
  share(schema: Schema, name: string): Schema {
    const text = JSON.stringify(schema);
    if ((this.#counts.get(text) ?? 0) < 2 || text.length < 100) return this.#inside(schema, name);
    const known = this.#names.get(text);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    const own = this.#freeName(name);
    this.#names.set(text, own);
    this.all[own] = {};
    this.all[own] = this.#inside(schema, name);
    return { $ref: `#/$defs/${own}` };
  }

  #inside(schema: Schema, name: string): Schema {
    const { properties, items, additionalProperties, ...rest } = schema;
    const shared = Object.entries((properties ?? {}) as Record<string, Schema>).map(
      ([key, value]) => [key, this.share(value, key)] as const,
    );
    return {
      ...rest,
      ...(properties === undefined ? {} : { properties: Object.fromEntries(shared) }),
      ...(isSchema(items) ? { items: this.share(items, `${name}Item`) } : {}),
      ...(isSchema(additionalProperties)
        ? { additionalProperties: this.share(additionalProperties, `${name}Value`) }
        : {}),
    };
  }

  #freeName(name: string): string {
    for (let at = 1; ; at++) {
      const candidate = at === 1 ? name : `${name}${at}`;
      if (!Object.hasOwn(this.all, candidate)) return candidate;
    }
  }
}

const childrenOf = ({ properties, items, additionalProperties }: Schema): [string, Schema][] => [
  ...Object.entries((properties ?? {}) as Record<string, Schema>),
  ...(isSchema(items) ? [["items", items] as [string, Schema]] : []),
  ...(isSchema(additionalProperties) ? [["values", additionalProperties] as [string, Schema]] : []),
];

interface Crd {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly group: string;
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

/** The schemas of the kinds that are checked, by kind and API version; what Kubernetes itself says of an object is left out. */
function read(folder: string): Map<string, Map<string, Schema>> {
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const crds = files.map((name) => parse(readFileSync(join(folder, name), "utf8")) as Crd);
  return new Map(
    crds
      .filter(({ spec }) => Object.hasOwn(KINDS, spec.names.kind))
      .map(({ spec }) => {
        const served = spec.versions.filter((version) => version.served);
        const schemas = served.map(({ name, schema }) => {
          const { properties, required, ...rest } = stripped(schema.openAPIV3Schema);
          const { apiVersion: _a, kind: _k, metadata: _m, status: _s, ...own } = properties as Schema;
          const needed = (required as string[] | undefined)?.filter((key) => key !== "metadata") ?? [];
          return [`${spec.group}/${name}`, { ...rest, required: needed, properties: own }] as const;
        });
        return [spec.names.kind, new Map(schemas)] as const;
      }),
  );
}

async function write(folder: string, version: string): Promise<void> {
  const kinds = read(folder);
  const missing = Object.keys(KINDS).filter((kind) => kind.startsWith("Cilium") && !kinds.has(kind));
  if (missing.length > 0) throw new Error(`${folder} has no CRD of ${missing.join(", ")}`);
  const definitions = new Definitions();
  for (const versions of kinds.values()) for (const schema of versions.values()) definitions.count(schema);
  const shared = [...kinds].map(([kind, versions]) => {
    const schemas = [...versions].map(([name, schema]) => [name, definitions.share(schema, kind)] as const);
    return [kind, Object.fromEntries(schemas)] as const;
  });
  const data = {
    source: `https://github.com/cilium/cilium/tree/v${version}/pkg/k8s/apis/cilium.io/client/crds/v2`,
    licence: "Apache-2.0, Copyright Authors of Cilium",
    version,
    kinds: Object.fromEntries(shared),
    $defs: definitions.all,
  };
  const release = version.split(".").slice(0, 2).join(".");
  const file = new URL(`../model/crds/${release}.json`, import.meta.url);
  writeFileSync(file, await format(JSON.stringify(data), { parser: "json", printWidth: 110 }));
}

const [folder, version] = process.argv.slice(2);
if (folder === undefined || version === undefined || !/^\d+\.\d+\.\d+$/.test(version)) {
  console.error("usage: npm run crds -- FOLDER VERSION, such as 1.18.5");
  process.exit(1);
}
await write(folder, version);
