import { Malformed } from "../selector/requirements.ts";

export type Fields = Readonly<Record<string, unknown>>;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** An object; undefined where there is none. Throws `Malformed` for anything else. */
export function objectAt(value: unknown, path: string): Fields | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) throw new Malformed(path, "an object stands here");
  return value as Fields;
}

/** An object that has to be there. */
export function requiredAt(value: unknown, path: string): Fields {
  const found = objectAt(value, path);
  if (found === undefined) throw new Malformed(path, "an object is missing here");
  return found;
}

/** A list; undefined where there is none, or null. */
export function listAt(value: unknown, path: string): readonly unknown[] | undefined {
  if (isAbsent(value)) return undefined;
  if (!Array.isArray(value)) throw new Malformed(path, "a list stands here");
  return value as unknown[];
}

/** Every element of a list with its path; none where there is no list. */
export const elements = (value: unknown, path: string): (readonly [unknown, string])[] =>
  (listAt(value, path) ?? []).map((item, index) => [item, `${path}[${index}]`] as const);

export function textAt(value: unknown, path: string): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== "string") throw new Malformed(path, "a text stands here");
  return value;
}

export function numberAt(value: unknown, path: string): number | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value))
    throw new Malformed(path, "a whole number stands here");
  return value;
}

export function switchAt(value: unknown, path: string): boolean | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== "boolean") throw new Malformed(path, "true or false stands here");
  return value;
}
