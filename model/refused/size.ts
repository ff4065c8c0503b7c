/** The most that the server reads of a request, in bytes. */
export const MOST_BYTES = 3 * 1024 * 1024;

/**
 * Whether a value written as JSON is longer than the server reads. Looks no further than that, however much an alias makes of a
 * small text.
 */
export function isTooLarge(root: unknown): boolean {
  let bytes = 0;
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") bytes += value.length + 3;
    else if (typeof value !== "object" || value === null) bytes += 2;
    else {
      // Brackets and a comma; of an object also the keys, with quotes and a colon.
      bytes += 3;
      const keys = Array.isArray(value) ? undefined : Object.keys(value);
      for (const key of keys ?? []) bytes += key.length + 3;
      if (bytes > MOST_BYTES || (Array.isArray(value) && value.length > MOST_BYTES)) return true;
      for (const item of Array.isArray(value) ? value : Object.values(value)) open.push(item);
    }
    if (bytes > MOST_BYTES) return true;
  }
  return false;
}
