/** How many verdicts may still be asked for: a count, so that the same input has the same answer on any machine. */
export interface Work {
  left: number;
}

/** Part of a work, which is taken from the whole. */
export function share<T>(whole: Work, most: number, use: (part: Work) => T): T {
  const given = Math.min(whole.left, most);
  const part = { left: given };
  const result = use(part);
  whole.left -= given - part.left;
  return result;
}
