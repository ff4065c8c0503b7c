import type { Line } from "../../simulator/connections/lines.ts";
import { endsWords } from "../../simulator/connections/words.ts";
import { markdownTable } from "../escape.ts";

/** A row each for those from which the same passes to the same. */
export const toMarkdown = (lines: readonly Line[]): string =>
  markdownTable(
    ["from", "to", "what passes"],
    lines.map(({ from, to, text }) => [endsWords(from), endsWords(to), text]),
  );
