import type { Document as Tree, Node, ScalarTag, Tags } from "yaml";
import { yaml } from "./library.ts";
import { linesOf, type Position } from "./lines.ts";
import { DEEPEST, unfit, type Step } from "./weigh.ts";

/** Where a text cannot be read, counted from 1, and why. */
export interface SyntaxFault extends Position {
  readonly message: string;
}

/** One document of a YAML (or JSON) text: its value and where its parts stand, or why it has none. */
export type Document = { readonly value: unknown; readonly locate: Locate } | { readonly fault: SyntaxFault };

/** Where a part of a document stands: its key, or its value where it is an item of a list; what is not there is where it would stand. */
export type Locate = (path: readonly Step[]) => Position;

/**
 * How a text is read: as YAML 1.2 has it, or as kubectl does, for which `yes`, `no`, `on` and `off` are booleans, `1_000` and
 * `0b11` numbers, and `<<` merges. Source: https://github.com/kubernetes-sigs/yaml
 */
export type Dialect = "yaml" | "kubernetes";

/** Words of a text that are read at most, and those of one document: a word takes half a kilobyte while it is parsed. */
const MOST_WORDS = { text: 4_000_000, document: 2_000_000 };
/** The longest YAML that is read, in characters: a file of 50,000 policies. JSON may be as long as a file. */
const LONGEST = 16_000_000;
const MOST_ALIASES = 10_000;

class TooMuch extends Error {}

const kubectlBooleans: ScalarTag = {
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON|n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/,
  resolve: (text: string) => new (yaml().Scalar)(/^(?:y|t|on)/i.test(text)),
};

/** Integers as Go reads them: in base 2, 8 (0o17 or 017), 10 or 16, and with underscores anywhere between the digits. */
const kubectlIntegers: ScalarTag = {
  default: true,
  tag: "tag:yaml.org,2002:int",
  test: /^[-+]?(?:0[bB]_*[01][01_]*|0[oO]_*[0-7][0-7_]*|0[xX]_*[\da-fA-F][\da-fA-F_]*|0[0-7_]*|[1-9][\d_]*)$/,
  resolve: (text: string) => {
    const [, sign, digits = ""] = /^([-+]?)(.*)$/.exec(text.replaceAll("_", "")) ?? [];
    const value = Number(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
    return new (yaml().Scalar)(sign === "-" && value !== 0 ? -value : value);
  },
};

/** Other numbers with underscores, which kubectl leaves out. */
const kubectlNumbers: ScalarTag = {
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^(?=\d*_)[-+]?\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d[\d_]*)?$/,
  resolve: (text: string) => new (yaml().Scalar)(Number(text.replaceAll("_", ""))),
};

const KUBECTL_TAGS = [kubectlBooleans, kubectlIntegers, kubectlNumbers];
const OPTIONS = { prettyErrors: false, uniqueKeys: false, logLevel: "error" } as const;
const DIALECTS = {
  yaml: OPTIONS,
  kubernetes: { ...OPTIONS, merge: true, customTags: (tags: Tags): Tags => [...KUBECTL_TAGS, ...tags] },
};

/** A key that means something to whoever copies an object by assignment. */
const FORBIDDEN: Readonly<Record<Dialect, readonly string[]>> = { yaml: [], kubernetes: ["__proto__"] };

/** Every document of a text. Never throws: what explodes, nests without end or is no YAML is a fault, found in bounded time and memory. */
export function readYaml(text: string, dialect: Dialect = "yaml"): Document[] {
  const documents = [...documentsOf(text, dialect)];
  return documents.length === 0 ? [{ value: null, locate: () => ({ line: 1, column: 1 }) }] : documents;
}

function* documentsOf(text: string, dialect: Dialect): Generator<Document> {
  const position = linesOf(text);
  const faultAt = (offset: number, message: string): Document => ({
    fault: { ...position(offset), message },
  });
  if (text.length > LONGEST) {
    yield faultAt(0, `the text is longer than ${LONGEST / 1e6} MB, which only JSON may be`);
    return;
  }
  let end = 0;
  try {
    for (const tree of treesOf(text, dialect)) {
      const start = end;
      end = tree.range[2];
      yield toDocument(tree, dialect, { text, start, end, position });
    }
  } catch (error) {
    const { message } = error instanceof RangeError ? new TooMuch(TOO_DEEP) : (error as Error);
    yield faultAt(end, message);
  }
}

const TOO_DEEP = "the document is nested too deeply to be read";

/** Composes one document after the other, so that only one is held; refuses before it grows beyond measure. */
function* treesOf(text: string, dialect: Dialect): Generator<Tree.Parsed> {
  const parser = new (yaml().Parser)();
  const composer = new (yaml().Composer)(DIALECTS[dialect]);
  const counts = { text: 0, document: 0, aliases: 0 };
  for (const word of new (yaml().Lexer)().lex(text)) {
    for (const token of parser.next(word)) yield* composer.next(token);
    if (++counts.text > MOST_WORDS.text || ++counts.document > MOST_WORDS.document)
      throw new TooMuch("the text is too large to be read as YAML; as JSON it may be larger");
    if (word.startsWith("*") && ++counts.aliases > MOST_ALIASES)
      throw new TooMuch(`a document has more than ${MOST_ALIASES} aliases`);
    // A level of nesting is an item and what holds it.
    if (parser.stack.length > 2 * DEEPEST) throw new TooMuch(TOO_DEEP);
    if (parser.stack.length === 0) Object.assign(counts, { document: 0, aliases: 0 });
  }
  for (const token of parser.end()) yield* composer.next(token);
  yield* composer.end();
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly position: (offset: number) => Position;
}

function toDocument(tree: Tree.Parsed, dialect: Dialect, part: Part): Document {
  const at = (offset: number, message: string): Document => ({
    fault: { ...part.position(offset), message },
  });
  const [first] = tree.errors;
  if (first !== undefined) return at(first.pos[0], first.message.split("\n")[0] ?? first.code);
  const twice = repeatedKey(tree.contents);
  if (twice !== undefined) return at(twice.offset, `the key ${twice.key} stands twice`);
  const locate = locator(dialect, part);
  try {
    const value: unknown = tree.toJS({ maxAliasCount: -1 });
    const fault = unfit(value, FORBIDDEN[dialect]);
    return fault === undefined
      ? { value, locate }
      : { fault: { ...locate(fault.path), message: fault.message } };
  } catch (error) {
    if (error instanceof RangeError) return at(part.start, TOO_DEEP);
    return at(part.start, (error as Error).message);
  }
}

/** The first key that stands twice in one map. The parser would compare each with each. */
function repeatedKey(root: Node | null): { key: string; offset: number } | undefined {
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (yaml().isPair(node)) open.push(node.value, node.key);
    if (yaml().isMap(node)) {
      const found = repeatedIn(node.items.map(({ key }) => key));
      if (found !== undefined) return found;
    }
    if (yaml().isCollection(node)) for (const item of node.items) open.push(item);
  }
  return undefined;
}

function repeatedIn(keys: readonly unknown[]): { key: string; offset: number } | undefined {
  const seen = new Set<string>();
  for (const node of keys) {
    const key = keyOf(node);
    if (key === undefined) continue;
    if (seen.has(key)) return { key, offset: (node as Node).range?.[0] ?? 0 };
    seen.add(key);
  }
  return undefined;
}

/** The key as text; undefined for a list or an object, which stands for itself. */
const keyOf = (key: unknown): string | undefined =>
  key instanceof yaml().Scalar ? String(key.value ?? "") : undefined;

/** Parses the document a second time when it is first asked: most documents are asked nothing. */
function locator(dialect: Dialect, { text, start, end, position }: Part): Locate {
  let tree: Tree.Parsed | undefined;
  return (path) => {
    tree ??= [...treesOf(text.slice(start, end), dialect)][0];
    return position(start + (tree === undefined ? 0 : offsetIn(tree, path)));
  };
}

function offsetIn(tree: Tree.Parsed, path: readonly Step[]): number {
  const resolve = (node: unknown): unknown => (yaml().isAlias(node) ? node.resolve(tree) : node);
  const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];
  let node: unknown = tree.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const inside = resolve(node);
    if (!yaml().isCollection(inside)) break;
    const found = yaml().isMap(inside)
      ? inside.items.find(({ key }) => keyOf(key) === String(step))
      : inside.items[Number(step)];
    if (found === undefined) break;
    offset = startOf(yaml().isPair(found) ? found.key : found) ?? offset;
    node = yaml().isPair(found) ? found.value : found;
  }
  return offset;
}
