/** A step into a value: the key of an object, or the place in a list. */
export type Step = string | number;

/** Why a value is not taken, and where in it. */
export interface Unfit {
  readonly path: readonly Step[];
  readonly message: string;
}

/** How deep values may be nested: whoever reads them afterwards may recurse. */
export const DEEPEST = 200;

/** How many values a document may hold, each alias counted as what it stands for: whoever reads it walks all of them. */
const MOST_VALUES = 4_000_000;

interface Weight {
  readonly values: number;
  readonly depth: number;
}

interface Open {
  readonly value: object;
  /** Keys of an object; absent for a list, whose steps are numbers. */
  readonly keys?: readonly string[];
  next: number;
  values: number;
  depth: number;
}

const LEAF: Weight = { values: 1, depth: 0 };

/**
 * Why a value cannot be walked safely: it holds itself, it is nested too deeply, it expands to too many values, or it has
 * a forbidden key. Takes as long as the value is written, not as long as it expands to.
 */
export function unfit(root: unknown, forbidden: readonly string[] = []): Unfit | undefined {
  if (typeof root !== "object" || root === null) return undefined;
  const known = new Map<object, Weight>();
  const stack = [opened(root)];
  const open = new Set<object>([root]);
  const here = (): Step[] => stack.slice(0, DEEPEST).map((level) => stepOf(level, level.next - 1) ?? 0);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const step = stepOf(top, top.next++);
    if (step === undefined) close(stack, open, known);
    else if (typeof step === "string" && forbidden.includes(step))
      return { path: here(), message: `the key ${step} stands in no manifest` };
    else {
      const item = (top.value as Record<Step, unknown>)[step];
      const weight = typeof item === "object" && item !== null ? known.get(item) : LEAF;
      if (weight !== undefined) add(top, weight);
      else if (open.has(item as object))
        return { path: here(), message: "an alias refers to the value that holds it" };
      else {
        open.add(item as object);
        stack.push(opened(item as object));
      }
    }
    const fault = tooMuch(stack, top);
    if (fault !== undefined) return { path: here(), message: fault };
  }
  return undefined;
}

const stepOf = ({ value, keys }: Open, at: number): Step | undefined => {
  if (keys !== undefined) return keys[at];
  return at < (value as unknown[]).length ? at : undefined;
};

/** The innermost value is done: what it weighs is known, and part of what its holder weighs. */
function close(stack: Open[], open: Set<object>, known: Map<object, Weight>): void {
  const done = stack.pop();
  if (done === undefined) return;
  open.delete(done.value);
  known.set(done.value, { values: done.values, depth: done.depth });
  const above = stack.at(-1);
  if (above !== undefined) add(above, done);
}

function tooMuch(stack: readonly Open[], { depth, values }: Weight): string | undefined {
  if (stack.length + depth > DEEPEST) return "the document is nested too deeply to be read";
  if (values > MOST_VALUES)
    return `the document expands to more than ${MOST_VALUES.toLocaleString("en")} values`;
  return undefined;
}

function opened(value: object): Open {
  const start = { value, next: 0, values: 1, depth: 0 };
  return Array.isArray(value) ? start : { ...start, keys: Object.keys(value) };
}

function add(to: Open, { values, depth }: Weight): void {
  to.values += values;
  to.depth = Math.max(to.depth, depth + 1);
}
