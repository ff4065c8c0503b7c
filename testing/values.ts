import { inspect } from "node:util";

/** Stands for a value that nobody knows yet, such as the id of a resource during a preview. */
export const UNKNOWN: unique symbol = Symbol.for("pulumi-acns:unknown");

/** The type of {@link UNKNOWN}. */
export type Unknown = typeof UNKNOWN;

/**
 * A value that Pulumi keeps secret, shown as `[secret]` by `console.log`, templates and `JSON.stringify`.
 *
 * The value itself stays readable as `value`, so that two secrets compare by what they hold.
 */
export class Secret<T = unknown> {
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  [inspect.custom](): string {
    return "[secret]";
  }
}

/** Copies a value for printing: secrets become `"[secret]"` and unknowns `"[unknown]"`, at every depth. */
export function mask(value: unknown): unknown {
  return copy(value, (leaf) => {
    if (leaf instanceof Secret) return "[secret]";
    return leaf === UNKNOWN ? "[unknown]" : leaf;
  });
}

/** Copies a value with every {@link Secret} in it replaced by what it holds; unknowns stay. */
export function reveal(value: unknown): unknown {
  return copy(value, (leaf, again) => (leaf instanceof Secret ? again(leaf.value) : leaf));
}

/** True when {@link UNKNOWN} occurs in a value at any depth, inside secrets too. */
export function containsUnknown(value: unknown): boolean {
  let found = false;
  copy(value, (leaf, again) => {
    if (leaf === UNKNOWN) found = true;
    return leaf instanceof Secret ? again(leaf.value) : leaf;
  });
  return found;
}

/** Tells objects that are mere data from instances of classes. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Returns the object without the properties that are undefined. */
export function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

type Replace = (leaf: unknown, again: (value: unknown) => unknown) => unknown;

function copy(value: unknown, replace: Replace, copies = new Map<object, unknown>()): unknown {
  const again = (inner: unknown): unknown => copy(inner, replace, copies);
  if (!Array.isArray(value) && !isPlainObject(value)) return replace(value, again);
  // A value that contains itself is copied as one that contains itself.
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    copies.set(value, list);
    for (const element of value) list.push(again(element));
    return list;
  }
  const object: Record<string, unknown> = {};
  copies.set(value, object);
  for (const [key, property] of Object.entries(value)) setProperty(object, key, again(property));
  return object;
}

/** Sets a property by definition, because assigning to `__proto__` would lose it. */
export function setProperty(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
