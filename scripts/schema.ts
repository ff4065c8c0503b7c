/** Writes the JSON Schema of the settings from their types; `--check` says whether the file is up to date instead. */
import { readFileSync, writeFileSync } from "node:fs";
import { createGenerator } from "ts-json-schema-generator";
import { format } from "prettier";

type Schema = Record<string, unknown>;

const file = new URL("../model/settings.schema.json", import.meta.url);

/** Marks the leaves that a program may take from other resources; the checker reads it. */
const FROM_DEPLOYMENT = "fromDeployment";

const isSchema = (node: unknown): node is Schema =>
  typeof node === "object" && node !== null && !Array.isArray(node);

const refName = (node: Schema): string =>
  decodeURIComponent(typeof node["$ref"] === "string" ? node["$ref"] : "")
    .split("/")
    .at(-1) ?? "";

/**
 * What a file can say: a leaf that only a deployment yields is left out of its union, which then is the plain leaf; and
 * defaults, which are words in the types, become part of the description.
 */
function forFiles(node: unknown, definitions: Schema): unknown {
  if (Array.isArray(node)) return node.map((item) => forFiles(item, definitions));
  if (!isSchema(node)) return node;
  if (refName(node).startsWith("Value<")) {
    const { $ref: _, ...own } = node;
    return forFiles(
      { ...(definitions[refName(node)] as Schema), ...own, [FROM_DEPLOYMENT]: true },
      definitions,
    );
  }
  const {
    anyOf,
    default: byDefault,
    ...rest
  } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, forFiles(value, definitions)]));
  if (isSchema(rest) && byDefault !== undefined && typeof rest["description"] === "string") {
    rest["description"] +=
      ` Default: ${typeof byDefault === "string" ? byDefault : JSON.stringify(byDefault)}.`;
  }
  if (!Array.isArray(anyOf)) return rest;
  const kept = (anyOf as Schema[]).filter((branch) => !refName(branch).startsWith("Later<"));
  return kept.length === 1 ? { ...kept[0], ...rest } : { anyOf: kept, ...rest };
}

function generate(): Schema {
  const generator = createGenerator({
    path: "model/environment.ts",
    tsconfig: "tsconfig.json",
    type: "*",
    additionalProperties: false,
    discriminatorType: "open-api",
    skipTypeCheck: true,
  });
  const all = ["EnvironmentSettings", "ClusterSettings", "MonitoringSettings"].map(
    (type) => generator.createSchema(type).definitions as Schema,
  );
  const definitions = Object.assign({}, ...all) as Schema;
  const kept = Object.entries(definitions).filter(
    ([name]) => !/^(Value|Later)</.test(decodeURIComponent(name)),
  );
  const named = Object.fromEntries(Object.entries(definitions).map(([k, v]) => [decodeURIComponent(k), v]));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of an acns environment",
    $ref: "#/definitions/EnvironmentSettings",
    definitions: forFiles(Object.fromEntries(kept), named),
  };
}

const text = await format(JSON.stringify(generate()), { parser: "json", printWidth: 110 });
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    console.error("model/settings.schema.json is not what the types say: run `npm run schema`");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
