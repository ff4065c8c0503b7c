import type { Line } from "../../simulator/connections/lines.ts";
import { endsWords } from "../../simulator/connections/words.ts";
import { printable } from "../../model/printable.ts";

/** A line in words: "pets/web -> pets/api, pets/db: TCP 443". */
export const lineText = ({ from, to, text }: Line): string =>
  printable(`${endsWords(from)} -> ${endsWords(to)}: ${text}`);

/** A line each for those from which the same passes to the same. */
export const toText = (lines: readonly Line[]): string => lines.map(lineText).join("\n");
