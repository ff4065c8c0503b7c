import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

const HEAD = `// Made by \`npm run schema\` from settings.schema.json: what checks the shape of settings, compiled ahead of time.
import schema from "./settings.schema.json" with { type: "json" };
const { definitions } = schema;
`;

/**
 * The text of a module that exports a validator for each root, as ajv compiles them. Its errors point into the schema itself,
 * which it imports, and not into copies. Throws where it would need a part of ajv at run time.
 *
 * @param schema - a JSON Schema whose definitions are all that it refers to
 * @param roots - names of definitions, which are the names of the validators too
 */
export function validators(
  schema: { readonly definitions: Readonly<Record<string, unknown>> },
  roots: readonly string[],
): string {
  const code = { source: true, esm: true, lines: true };
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    strict: false,
    verbose: true,
    inlineRefs: false,
    logger: false,
    code,
  });
  ajv.addSchema(schema, "settings");
  const made = standalone.default(
    ajv,
    Object.fromEntries(roots.map((root) => [root, `settings#/definitions/${root}`])),
  );
  const text = Object.entries(schema.definitions).reduce(
    (before, [name, definition]) =>
      before.replaceAll(
        ` = ${JSON.stringify(definition)};`,
        () => ` = definitions[${JSON.stringify(name)}];`,
      ),
    made.replace('"use strict";\n', ""),
  );
  const left = /^const schema\d+ = \{.{0,60}|.*\brequire\(.{0,60}/m.exec(text)?.[0];
  if (left !== undefined)
    throw new Error(`the validators of the settings are not self-contained: ${left.trim()}…`);
  return `${HEAD}${text}`;
}
