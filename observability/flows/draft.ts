// Files hold millions of flows: records are filled in place, which is several times quicker than spreading parts into them.

/** A record while it is made. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Sets what there is. */
export function set<T extends object, K extends keyof T>(
  draft: Draft<T>,
  key: K,
  value: T[K] | undefined,
): void {
  if (value !== undefined) draft[key] = value;
}
