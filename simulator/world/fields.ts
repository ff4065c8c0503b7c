export type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object under a key; an empty one where there is none. */
export function objectIn(owner: Fields, key: string): Fields {
  const value = owner[key];
  return isObject(value) ? value : {};
}

/** The objects of the list under a key; none where there is no list. */
export function listIn(owner: Fields, key: string): readonly Fields[] {
  const value = owner[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textIn(owner: Fields, key: string): string | undefined {
  const value = owner[key];
  return typeof value === "string" ? value : undefined;
}

/** The texts of the object under a key, by their keys. */
export function textsIn(owner: Fields, key: string): Record<string, string> {
  const pairs = Object.entries(objectIn(owner, key)).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  return Object.fromEntries(pairs);
}
