import type { Node, Pair } from "yaml";
import { yaml } from "./library.ts";
import type { Step } from "./weigh.ts";

/** A change of one document of a text: a value set, put in where there is none yet, or a key renamed. */
export type TextEdit = { readonly document: number; readonly path: readonly Step[] } & (
  { readonly set: unknown } | { readonly rename: string }
);

interface Patch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The text with the edits, and nothing else changed: comments, order and layout stay. What cannot be found, or lies in an
 * alias, is left as it is.
 */
export function editText(text: string, edits: readonly TextEdit[]): string {
  const documents = yaml().parseAllDocuments(text, { merge: true, uniqueKeys: false });
  if (!Array.isArray(documents)) return text;
  const patches = new Map<number, Patch>();
  for (const edit of edits) {
    const patch = patchFor(documents[edit.document]?.contents, edit, text);
    // Two edits of one place say the same, or the first one counts.
    if (patch !== undefined && !patches.has(patch.from)) patches.set(patch.from, patch);
  }
  const last = [...patches.values()].sort((one, other) => other.from - one.from);
  return last.reduce(
    (result, { from, to, text: own }) => result.slice(0, from) + own + result.slice(to),
    text,
  );
}

function patchFor(root: unknown, edit: TextEdit, text: string): Patch | undefined {
  const owner = edit.path.slice(0, -1).reduce(child, root);
  const last = edit.path.at(-1);
  if (last === undefined) return undefined;
  if (yaml().isSeq(owner))
    return "set" in edit ? replaced(owner.items[Number(last)], edit.set, text) : undefined;
  if (!yaml().isMap(owner)) return undefined;
  const pair = owner.items.find(({ key }) => yaml().isScalar(key) && String(key.value) === String(last));
  if ("rename" in edit) return pair === undefined ? undefined : replaced(pair.key, edit.rename, text);
  return pair === undefined
    ? added(owner.items, String(last), edit.set, text)
    : replaced(pair.value, edit.set, text);
}

function child(node: unknown, step: Step): unknown {
  if (yaml().isSeq(node)) return node.items[Number(step)];
  if (!yaml().isMap(node)) return undefined;
  return node.items.find(({ key }) => yaml().isScalar(key) && String(key.value) === String(step))?.value;
}

const rangeOf = (node: unknown): Node["range"] => (yaml().isNode(node) ? node.range : undefined);

function replaced(node: unknown, value: unknown, text: string): Patch | undefined {
  const range = rangeOf(node);
  if (range === undefined || range === null || !yaml().isScalar(node)) return undefined;
  const [from, to] = range;
  const source = text.slice(from, to);
  // A number that becomes text keeps the digits that it was written with.
  const own = typeof node.value === "number" && value === String(node.value) ? source : value;
  return { from, to, text: written(own, source) };
}

/** A value as text, quoted as what it replaces was. */
function written(value: unknown, source: string): string {
  if (typeof value !== "string" || source.startsWith('"')) return JSON.stringify(value);
  const plain = /^[A-Za-z_][\w-]*$/.test(value) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return plain ? value : JSON.stringify(value);
}

/** A key before the first one of its object: comments behind the others then stay where they are. */
function added(items: readonly Pair[], key: string, value: unknown, text: string): Patch | undefined {
  const first = items.find((item) => yaml().isPair(item));
  const [from, end] = rangeOf(first?.key) ?? [];
  if (from === undefined || end === undefined) return undefined;
  const quoted = text.slice(from, end).startsWith('"');
  const own = `${quoted ? JSON.stringify(key) : key}: ${quoted ? JSON.stringify(value) : written(value, "")}`;
  const line = text.lastIndexOf("\n", from - 1) + 1;
  const before = text.slice(line, from);
  const inFlow = /[{,]\s*$/.test(before) || quoted;
  const between = inFlow ? ", " : `\n${before.replaceAll(/[^\s]/g, " ")}`;
  return { from, to: from, text: own + between };
}
