import { re2, type Re2 } from "../re2.ts";
import type { Schema, SchemaSet } from "../crds/schema.ts";

/** A schema made ready: references followed, expressions compiled at their first use. */
export interface Node {
  readonly type: Schema["type"];
  readonly intOrString: boolean;
  readonly properties: ReadonlyMap<string, () => Node> | undefined;
  readonly values: (() => Node) | undefined;
  readonly items: (() => Node) | undefined;
  readonly required: readonly string[];
  /** Sets of keys of which exactly one is there. */
  readonly oneOf: readonly (readonly string[])[];
  /** Sets of keys of which at least one is there. */
  readonly anyOf: readonly (readonly string[])[];
  readonly schema: Schema;
}

/** Expressions by their text: schemas repeat a few of them. */
const expressions = new Map<string, Re2>();

/** Whether a text holds what the pattern of a schema asks for, somewhere: patterns are anchored only where they say so. */
export function matches(pattern: string, text: string): boolean {
  let expression = expressions.get(pattern);
  if (expression === undefined) {
    expression = re2().compile(pattern);
    expressions.set(pattern, expression);
  }
  return expression.test(text);
}

/** Makes a schema of a set ready. */
export function ready(schema: Schema, set: Pick<SchemaSet, "$defs">, done = new Map<Schema, Node>()): Node {
  const target = schema.$ref === undefined ? schema : definition(schema.$ref, set);
  const known = done.get(target);
  if (known !== undefined) return known;
  const later = (child: Schema): (() => Node) => {
    let node: Node | undefined;
    return () => (node ??= ready(child, set, done));
  };
  const { properties, additionalProperties, items } = target;
  const node: Node = {
    type: target.type,
    intOrString: target["x-kubernetes-int-or-string"] === true,
    properties:
      properties === undefined
        ? undefined
        : new Map(Object.entries(properties).map(([key, child]) => [key, later(child)])),
    values: additionalProperties === undefined ? undefined : later(additionalProperties),
    items: items === undefined ? undefined : later(items),
    required: target.required ?? [],
    oneOf: keySets(target.oneOf),
    anyOf: keySets(target.anyOf),
    schema: target,
  };
  done.set(target, node);
  return node;
}

const keySets = (alternatives: Schema["oneOf"]): string[][] =>
  (alternatives ?? []).flatMap(({ required }) => (required === undefined ? [] : [[...required]]));

function definition(reference: string, { $defs }: Pick<SchemaSet, "$defs">): Schema {
  const name = reference.replace("#/$defs/", "");
  const found = Object.hasOwn($defs, name) ? $defs[name] : undefined;
  if (found === undefined) throw new Error(`the schemas have no ${name}`);
  return found;
}
