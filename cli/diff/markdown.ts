import { endsWords } from "../../simulator/connections/words.ts";
import type { Diff } from "../../simulator/diff/diff.ts";
import {
  changeLines,
  idlePolicies,
  policyWords,
  uncertainLines,
  type Turn,
} from "../../simulator/diff/words.ts";
import { markdownCode, markdownTable } from "../escape.ts";

/** The most rows of a table: with them, a comment on GitHub still has room, which ends at 65,536 signs. */
const MOST = 50;
/** The most signs of a cell. */
const WIDEST = 200;

const cell = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = markdownTable(
    head,
    rows.slice(0, MOST).map((row) => row.map(cell)),
  );
  return rows.length > MOST ? `${shown}\n\n… and ${rows.length - MOST} more.` : shown;
}

const TITLES: Readonly<Record<Turn, string>> = { lost: "Lost", gained: "Gained" };

function changes(found: Diff, turn: Turn): string {
  const lines = changeLines(found, turn);
  if (lines.length === 0) return "";
  const rows = lines.map(({ from, to, text, because }) => [endsWords(from), endsWords(to), text, because]);
  return `#### ${TITLES[turn]}\n\n${table(["from", "to", "what", "because of"], rows)}`;
}

function uncertain(found: Diff): string {
  const rows = uncertainLines(found).map(({ from, to, text }) => [endsWords(from), endsWords(to), text]);
  return rows.length === 0 ? "" : `#### Nobody can tell\n\n${table(["from", "to", "why"], rows)}`;
}

const named = (title: string, names: readonly string[]): string => {
  const more = names.length > MOST ? `, and ${names.length - MOST} more` : "";
  return names.length === 0
    ? ""
    : `${title}: ${names
        .slice(0, MOST)
        .map((name) => markdownCode(cell(name)))
        .join(", ")}${more}.`;
};

/** For a comment on a pull request: tables of what was lost and gained. */
export function toMarkdown(found: Diff): string {
  const counts = (["lost", "gained"] as const).map((turn) => `${changeLines(found, turn).length} ${turn}`);
  const isSame = found.gained.length + found.lost.length + found.uncertain.length === 0;
  const parts = [
    `### Connections: ${isSame ? "no change" : counts.join(", ")}`,
    changes(found, "lost"),
    changes(found, "gained"),
    uncertain(found),
    named(
      "Policies that changed without any connection coming or going",
      idlePolicies(found).map(policyWords),
    ),
    named("Workloads that are new", found.workloads.added),
    named("Workloads that are gone", found.workloads.removed),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
