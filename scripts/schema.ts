/** Writes the JSON Schemas of settings, stacks and suites from their types, and validators of settings; `--check` says whether the files are up to date instead. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createGenerator } from "ts-json-schema-generator";
import { format } from "prettier";
import { validators } from "./schema/validators.ts";

type Schema = Record<string, unknown>;

const DRAFT = "http://json-schema.org/draft-07/schema#";

/** The closed shapes that are checked. */
const ROOTS = ["EnvironmentSettings", "ClusterSettings", "MonitoringSettings"];

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

function definitionsOf(path: string, roots: readonly string[]): Schema {
  const generator = createGenerator({
    path,
    tsconfig: "tsconfig.json",
    type: "*",
    additionalProperties: false,
    discriminatorType: "open-api",
    skipTypeCheck: true,
  });
  return Object.assign({}, ...roots.map((type) => generator.createSchema(type).definitions)) as Schema;
}

function settingsSchema() {
  const definitions = definitionsOf("model/environment.ts", ROOTS);
  const kept = Object.entries(definitions).filter(
    ([name]) => !/^(Value|Later)</.test(decodeURIComponent(name)),
  );
  const named = Object.fromEntries(Object.entries(definitions).map(([k, v]) => [decodeURIComponent(k), v]));
  return {
    $schema: DRAFT,
    title: "Settings of an acns environment",
    $ref: "#/definitions/EnvironmentSettings",
    definitions: forFiles(Object.fromEntries(kept), named) as Schema,
  };
}

/** The settings in the config of a stack, where each key has the namespace of the project, which a schema cannot know. */
function stackSchema({ definitions }: { definitions: Schema }): Schema {
  const { properties } = definitions["EnvironmentSettings"] as { properties: Schema };
  const foreign = "(?!(?:azure-native|kubernetes|pulumi|random):)";
  const settings = Object.keys(properties).map((key) => {
    const $ref = `settings.schema.json#/definitions/EnvironmentSettings/properties/${key}`;
    return [`^${foreign}[^:]+:${key}$`, { anyOf: [{ $ref }, { $ref: "#/definitions/Encrypted" }] }];
  });
  return {
    $schema: DRAFT,
    title: "Pulumi.STACK.yaml of an acns environment",
    type: "object",
    properties: {
      config: { type: "object", patternProperties: Object.fromEntries(settings) as Schema },
    },
    definitions: {
      Encrypted: {
        type: "object",
        description: "Written by `pulumi config set --secret`.",
        properties: { secure: { type: "string" } },
        required: ["secure"],
        additionalProperties: false,
      },
    },
  };
}

const suiteSchema = (): Schema => ({
  $schema: DRAFT,
  title: "Suites of flows for acns test",
  $ref: "#/definitions/SuiteFile",
  definitions: forFiles(definitionsOf("model/suite.ts", ["SuiteFile"]), {}),
});

const schema = settingsSchema();
const pretty = (value: Schema): Promise<string> =>
  format(JSON.stringify(value), { parser: "json", printWidth: 110 });
const texts = {
  "settings.schema.json": await pretty(schema),
  "stack.schema.json": await pretty(stackSchema(schema)),
  "suite.schema.json": await pretty(suiteSchema()),
  "settings.validators.js": validators(schema, ROOTS),
};
for (const [name, text] of Object.entries(texts)) {
  const file = new URL(`../model/${name}`, import.meta.url);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(`model/${name} is not what the types say: run \`npm run schema\``);
    process.exitCode = 1;
  }
}
