import { endsWords } from "../../simulator/connections/words.ts";
import type { Exposure } from "../../simulator/exposure/exposure.ts";
import { closedPods, exposureLines } from "../../simulator/exposure/lines.ts";
import { markdownTable } from "../escape.ts";
import { printable } from "../../model/printable.ts";
import { toMarkdown } from "./markdown.ts";
import { lineText } from "./text.ts";

const podsWords = (pods: readonly string[]): string => printable(endsWords([{ kind: "pods", pods }]));

/** What is said of pods, where there are any: title and names. */
const remarks = (found: Exposure): [string, readonly string[]][] =>
  (
    [
      ["Neither reached from the world nor reaching it", closedPods(found)],
      ["No policy selects, inwards", found.unselected.ingress],
      ["No policy selects, outwards", found.unselected.egress],
      ["On the network of their node, where no policy for pods counts", found.hostNetwork],
    ] as const
  ).filter(([, pods]) => pods.length > 0) as [string, readonly string[]][];

/** What may reach in from the world and out to it, and which workloads no policy selects. */
export function exposureText(found: Exposure): string {
  const lines = exposureLines(found);
  const section = (title: string, own: readonly string[]): string =>
    [`${title}:`, ...(own.length === 0 ? ["nothing"] : own).map((line) => `  ${line}`)].join("\n");
  return [
    section("From the world", lines.in.map(lineText)),
    section("To the world", lines.out.map(lineText)),
    ...remarks(found).map(([title, pods]) => section(title, [podsWords(pods)])),
  ].join("\n\n");
}

/** The same for a comment or a page. */
export function exposureMarkdown(found: Exposure): string {
  const lines = exposureLines(found);
  const section = (title: string, table: string): string => `### ${title}\n\n${table}`;
  return [
    section("From the world", lines.in.length === 0 ? "Nothing." : toMarkdown(lines.in)),
    section("To the world", lines.out.length === 0 ? "Nothing." : toMarkdown(lines.out)),
    ...remarks(found).map(([title, pods]) => section(title, markdownTable(["pods"], [[podsWords(pods)]]))),
  ].join("\n\n");
}
