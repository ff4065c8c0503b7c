import type { Connectivity } from "../data.ts";

type Rows = Pick<Connectivity, "ends" | "rows">;

/** Calls back for every end to which one may connect, with the place of what passes. */
export function eachTarget(
  { ends, rows }: Rows,
  from: number,
  visit: (to: number, flow: number) => void,
): void {
  const row = rows[ends[from]?.row ?? -1] ?? [];
  for (let at = 0; at + 2 < row.length; at += 3) {
    const [first = 0, count = 0, flow = 0] = row.slice(at, at + 3);
    for (let to = first; to < first + count; to += 1) visit(to, flow);
  }
}

/** The place of what passes from one end to another; undefined for nothing. */
export function flowBetween({ ends, rows }: Rows, from: number, to: number): number | undefined {
  const row = rows[ends[from]?.row ?? -1] ?? [];
  let [low, high] = [0, row.length / 3 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const first = row[middle * 3] ?? 0;
    if (to < first) high = middle - 1;
    else if (to >= first + (row[middle * 3 + 1] ?? 0)) low = middle + 1;
    else return row[middle * 3 + 2];
  }
  return undefined;
}
