/** The fields of an object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Something and where it stands in its document. */
export interface Placed<T> {
  readonly value: T;
  readonly path: string;
}

const NOTHING: Fields = {};

/** Whether a value is an object, and neither list nor nothing. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field's object; without fields where it is absent or something else. */
export function fieldsIn(owner: Fields, key: string): Fields {
  const value = fieldIn(owner, key);
  return isFields(value) ? value : NOTHING;
}

/** A field's value; undefined where it is absent, or is nothing (null), which the server drops. */
export function fieldIn(owner: Fields, key: string): unknown {
  const value = Object.hasOwn(owner, key) ? owner[key] : undefined;
  return value === null ? undefined : value;
}

/** A field's text; undefined for everything else. */
export function textIn(owner: Fields, key: string): string | undefined {
  const value = fieldIn(owner, key);
  return typeof value === "string" ? value : undefined;
}

/** A field's items; none where it is absent or no list. */
export function listIn(owner: Fields, key: string): readonly unknown[] {
  const value = fieldIn(owner, key);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The objects in a field's list, with their places. */
export function objectsIn(owner: Fields, key: string, path: string): Placed<Fields>[] {
  return listIn(owner, key).flatMap((value, at) =>
    isFields(value) ? [{ value, path: `${path}.${key}[${at}]` }] : [],
  );
}

/** The texts in a field's list, with their places. */
export function textsIn(owner: Fields, key: string, path: string): Placed<string>[] {
  return listIn(owner, key).flatMap((value, at) =>
    typeof value === "string" ? [{ value, path: `${path}.${key}[${at}]` }] : [],
  );
}
