import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Words at their places in what commands print as text, and how they look on a terminal. */
const STYLES: readonly (readonly [RegExp, Style])[] = [
  [/^(?:Errors:|Refused: .*|The program failed: )|^denied(?=:)|(?<=:\d+: |^)error(?= [A-Z]+\d+\b)/gm, "red"],
  [/^Warnings:|^unknown(?=:)|(?<=:\d+: |^)warning(?= [A-Z]+\d+\b)/gm, "yellow"],
  [/^allowed(?=:)|^\d+ passed, 0 failed$|^ \+(?= {2})/gm, "green"],
  [/^\d+ passed, [1-9]\d* failed$/gm, "red"],
  [
    /^(?:Resources|Cluster \S+|Checks|Cost a month, estimated|Examples|Options|Commands|Arguments|Usage):/gm,
    "bold",
  ],
];

/** A text as a terminal shows it; the words stay the same. */
export const painted = (text: string): string =>
  STYLES.reduce(
    (all, [words, style]) => all.replace(words, (word) => styleText(style, word, { validateStream: false })),
    text,
  );

/**
 * Whether colours are wanted: on a terminal, unless NO_COLOR is set (https://no-color.org) or the terminal is dumb. FORCE_COLOR
 * wins over all of these, as in Node itself: 0 or false for none, anything else for colours.
 */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  const refused = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return isTerminal && !refused;
}
