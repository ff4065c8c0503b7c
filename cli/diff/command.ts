import { diff, type Diff } from "../../simulator/diff/diff.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import { jsonLines } from "../json-lines.ts";
import { outLines } from "../lines.ts";
import { refusedWords, type Refused } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { loadWorld } from "../world.ts";
import { toCsv } from "./csv.ts";
import { toMarkdown } from "./markdown.ts";
import { toText } from "./text.ts";

/** Prints the connections that are gained and lost from one world to another, and returns the exit code. */
export function compare(before: string, after: string, options: Options, shell: Shell): number {
  const beside = Array.isArray(options["with"]) ? (options["with"] as readonly string[]) : [];
  const read = [before, after, ...beside].filter((path) => path === "-");
  if (read.length > 1) {
    shell.err("standard input can be read once: give - for one of BEFORE, AFTER and --with");
    return EXIT.unreadable;
  }
  const worlds = [before, after].map((path) => loadWorld([path, ...beside], options, shell));
  const [first, second] = worlds;
  const faults = new Set(worlds.flatMap((world) => world.faults));
  if (faults.size > 0 || first === undefined || second === undefined) {
    for (const fault of faults) shell.err(fault);
    return EXIT.unreadable;
  }
  const refused = { before: first.refused, after: second.refused };
  for (const [side, list] of Object.entries(refused))
    for (const item of list) shell.err(`${side}: ${item.file}:${item.line}: ${refusedWords(item)}`);
  const found = diff(first.world, second.world);
  outLines(printed(found, textOption(options, "format") ?? "text", refused), shell);
  return fails(found, options) ? EXIT.refused : EXIT.ok;
}

/** Policies that are not in force, on each side. */
type RefusedBoth = Readonly<Record<"before" | "after", readonly Refused[]>>;

/** The lines of a diff, several of which may be one text. */
function printed(found: Diff, format: string, refused: RefusedBoth): Iterable<string> {
  switch (format) {
    case "json":
      return jsonLines({ ...found, refused });
    case "markdown":
      return [toMarkdown(found)];
    case "csv":
      return toCsv(found);
    default:
      return [toText(found)];
  }
}

/** Whether there is a change of the kind that is to fail; what nobody can tell may be one. */
function fails({ gained, lost, uncertain }: Diff, options: Options): boolean {
  const on = options["exitCode"] === true ? "any" : textOption(options, "failOn");
  if (on === undefined) return false;
  return uncertain.length > 0 || (on !== "lost" && gained.length > 0) || (on !== "gained" && lost.length > 0);
}
