/** A piece of code together with what it yields, so that what was written is known to mean what was read. */
export interface Expression<T> {
  readonly code: string;
  readonly value: T;
  /** Names that the code needs to have imported. */
  readonly uses: readonly string[];
}

type Expressions<Values extends readonly unknown[]> = {
  readonly [At in keyof Values]: Expression<Values[At]>;
};

/** A call of an exported function, `peer.pods` or `cidrGroup`, with the function itself. */
export function call<Args extends readonly unknown[], T>(
  name: string,
  action: (...args: Args) => T,
  ...args: Expressions<Args>
): Expression<T> {
  return {
    code: `${name}(${listed(args)})`,
    value: action(...(valuesOf(args) as unknown as Args)),
    uses: [name.split(".", 1)[0] ?? name, ...usesOf(args)],
  };
}

/** A call of a method of what an expression yields, on a line of its own. */
export function method<Owner, Args extends readonly unknown[], T>(
  owner: Expression<Owner>,
  name: string,
  action: (owner: Owner, ...args: Args) => T,
  args: Expressions<Args>,
  separator = "\n  ",
): Expression<T> {
  return {
    code: `${owner.code}${separator}.${name}(${listed(args)})`,
    value: action(owner.value, ...(valuesOf(args) as unknown as Args)),
    uses: [...owner.uses, ...usesOf(args)],
  };
}

/** Several expressions as one list, or as the one thing that there is. */
export function oneOrList<T>(items: readonly Expression<T>[]): Expression<T | readonly T[]> {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return only;
  return { code: `[${listed(items)}]`, value: items.map(({ value }) => value), uses: usesOf(items) };
}

const listed = (items: readonly Expression<unknown>[]): string => items.map(({ code }) => code).join(", ");
const valuesOf = (items: readonly Expression<unknown>[]): unknown[] => items.map(({ value }) => value);
const usesOf = (items: readonly Expression<unknown>[]): string[] => items.flatMap(({ uses }) => uses);

/** Plain data, written out; it stands in the lines of a chain unless another depth is given. */
export const literal = <T>(value: T, depth = 1): Expression<T> => ({
  code: written(value, depth),
  value,
  uses: [],
});

const WIDTH = 90;

function written(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const pad = open === "{" ? " " : "";
  const items = Array.isArray(value)
    ? value.map((item: unknown) => written(item, depth + 1))
    : Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${written(item, depth + 1)}`);
  if (items.length === 0) return `${open}${close}`;
  const inline = `${open}${pad}${items.join(", ")}${pad}${close}`;
  if (inline.length + 2 * depth < WIDTH && !inline.includes("\n")) return inline;
  const indent = "  ".repeat(depth + 1);
  return `${open}\n${items.map((item) => `${indent}${item},\n`).join("")}${"  ".repeat(depth)}${close}`;
}

const keyOf = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key));

/** Whether two values are the same data; the order of keys means nothing. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

/** The first of several ways to say something that yields what is wanted. */
export const firstThat = <T>(
  candidates: Iterable<Expression<T>>,
  yields: (value: T) => boolean,
): Expression<T> | undefined => {
  for (const candidate of candidates) if (yields(candidate.value)) return candidate;
  return undefined;
};
