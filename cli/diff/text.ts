import { endsWords } from "../../simulator/connections/words.ts";
import type { Diff } from "../../simulator/diff/diff.ts";
import {
  changeLines,
  idlePolicies,
  policyWords,
  uncertainLines,
  type Turn,
} from "../../simulator/diff/words.ts";
import { lineText } from "../connections/text.ts";
import { printable } from "../../model/printable.ts";

/** What was lost and gained, each with its reason, and what changed without a connection coming or going. */
export function toText(found: Diff): string {
  const { workloads } = found;
  const sections = [
    section("Lost", changes(found, "lost")),
    section("Gained", changes(found, "gained")),
    section("Nobody can tell", uncertainLines(found).map(lineText)),
    section(
      "Policies that changed without any connection coming or going",
      idlePolicies(found).map((policy) => printable(policyWords(policy))),
    ),
    section("Workloads that are new", podsLine(workloads.added)),
    section("Workloads that are gone", podsLine(workloads.removed)),
  ];
  const isSame = found.gained.length + found.lost.length + found.uncertain.length === 0;
  return [
    ...(isSame ? ["No connection is gained or lost."] : []),
    ...sections.filter((part) => part !== ""),
  ].join("\n\n");
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [`${title}:`, ...lines.map((line) => `  ${line}`)].join("\n");

const changes = (found: Diff, turn: Turn): string[] =>
  changeLines(found, turn).flatMap((line) => [lineText(line), printable(`    by ${line.because}`)]);

const podsLine = (pods: readonly string[]): string[] =>
  pods.length === 0 ? [] : [printable(endsWords([{ kind: "pods", pods }]))];
