import type { Shell } from "./shell.ts";

/** About how long a text is that is printed at once. */
const MOST = 1 << 20;

/** Prints lines, many at a time: all of them together may be longer than a text can be. */
export function outLines(lines: Iterable<string>, { out }: Pick<Shell, "out">): void {
  let batch: string[] = [];
  let length = 0;
  for (const line of lines) {
    batch.push(line);
    length += line.length + 1;
    if (length < MOST) continue;
    out(batch.join("\n"));
    [batch, length] = [[], 0];
  }
  if (batch.length > 0) out(batch.join("\n"));
}
