import type { Explanation } from "../../simulator/explain/explain.ts";
import { flowWords } from "../../simulator/words.ts";
import { applicationOf, noteOn } from "./apply.ts";
import { plain } from "./plain.ts";
import { othersWords, otherVerdict } from "./text.ts";

/** A text in which nothing is markup. */
const literal = (text: string): string =>
  plain(text)
    .replaceAll("\n", " ")
    .replace(/[\\`*_{}[\]<>()#+!|~&@]/g, (found) =>
      found === "&" ? "&amp;" : found === "<" ? "&lt;" : `\\${found}`,
    );

/** A block of code whose fence is longer than any in it. */
function block(language: string, text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, plain(text.trimEnd()), fence, ""];
}

function changeLines(found: Explanation): string[] {
  const { change, alternatives, noChange } = found;
  if (change === undefined) return noChange === undefined ? [] : [literal(noChange), ""];
  const edits = change.edits.flatMap((edit) => {
    const { command, yaml } = applicationOf(edit);
    const note = noteOn(edit);
    return [
      ...(edit.action === "create" ? [] : block("sh", command)),
      ...(yaml === undefined ? [] : block("yaml", yaml)),
      ...(note === undefined ? [] : [literal(note), ""]),
    ];
  });
  return [
    `#### The smallest change that would ${otherVerdict(found)} it`,
    "",
    ...change.words.map((words, index) => `${index + 1}. ${literal(words)}`),
    "",
    `${literal(othersWords(change))}.`,
    "",
    ...edits,
    ...(alternatives.length === 0 ? [] : ["Other ways:", ""]),
    ...alternatives.map((each) => `- ${literal(`${each.words.join("; then ")} (${othersWords(each)})`)}`),
  ];
}

/** An explanation for a pull request. */
export function toMarkdown(found: Explanation): string {
  const { verdict, flow, steps } = found;
  return [
    `### ${verdict}: ${literal(flowWords(flow))}`,
    "",
    ...steps.flatMap(({ title, lines }, index) => [
      `${index + 1}. **${literal(title)}**`,
      ...lines.map((line) => `   - ${literal(line)}`),
    ]),
    "",
    ...changeLines(found),
  ]
    .join("\n")
    .trimEnd();
}
