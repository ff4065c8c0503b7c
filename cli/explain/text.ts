import type { Explanation } from "../../simulator/explain/explain.ts";
import type { Edit } from "../../simulator/explain/edit.ts";
import type { Proposal } from "../../simulator/explain/search.ts";
import { flowWords } from "../../simulator/words.ts";
import { applicationOf, noteOn } from "./apply.ts";
import { plain } from "./plain.ts";

const indented = (text: string, by: string): string[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `${by}${line}`));

/** How much else a change does, in words. */
export const othersWords = ({ others, tried }: Proposal): string =>
  others === 0
    ? `none of ${tried} other connections that were tried changes`
    : `${others} of ${tried} other connections that were tried ${others === 1 ? "changes" : "change"}, too`;

/** The verdict that a change gives. */
export const otherVerdict = ({ verdict }: Explanation): string => (verdict === "allowed" ? "deny" : "allow");

function editLines(edit: Edit): string[] {
  const { command, yaml } = applicationOf(edit);
  const note = noteOn(edit);
  if (yaml === undefined) return ["", `  ${command}`, ...(note === undefined ? [] : [`  ${note}`])];
  if (edit.action === "create") return ["", `  ${command} <<'EOF'`, ...indented(yaml, "  "), "  EOF"];
  return ["", `  ${command}`, "", "  which makes it", "", ...indented(yaml, "    ")];
}

const stepLines = ({ words }: Proposal): string[] =>
  words.length === 1
    ? words.map((text) => `  ${text}`)
    : words.map((text, index) => `  ${index + 1}. ${text}`);

function changeLines(found: Explanation): string[] {
  const { change, alternatives, noChange } = found;
  if (change === undefined) return noChange === undefined ? [] : ["", noChange];
  return [
    "",
    `The smallest change that would ${otherVerdict(found)} it (${othersWords(change)}):`,
    ...stepLines(change),
    ...change.edits.flatMap(editLines),
    ...(alternatives.length === 0 ? [] : ["", "Other ways:"]),
    ...alternatives.map((each) => `  - ${each.words.join("; then ")} (${othersWords(each)})`),
  ];
}

/** An explanation for a terminal. */
export function toText(found: Explanation): string {
  const { verdict, flow, steps } = found;
  const lines = [
    `${verdict}: ${flowWords(flow)}`,
    ...steps.flatMap(({ title, lines: own }, index) => [
      "",
      `${index + 1}. ${title}`,
      ...own.map((line) => `   - ${line}`),
    ]),
    ...changeLines(found),
  ];
  return plain(lines.join("\n"));
}
