import { conditionWords } from "../../simulator/connections/words.ts";
import type { Change, Diff } from "../../simulator/diff/diff.ts";
import { becauseWords, type Turn } from "../../simulator/diff/words.ts";
import { endField } from "../connections/csv.ts";
import { csvRow } from "../escape.ts";

const HEAD = ["change", "from", "to", "protocol", "first", "last", "requests", "except", "because"];

/** A row each for a range of ports between two ends that was lost or gained. */
export const toCsv = (found: Diff): string[] =>
  [
    HEAD,
    ...found.lost.flatMap((change) => rowsOf(found, change, "lost")),
    ...found.gained.flatMap((change) => rowsOf(found, change, "gained")),
    ...found.uncertain.map(({ from, to, before, after }) => [
      ...["uncertain", endField(found.ends, from), endField(found.ends, to), "", "", "", "", ""],
      [...new Set([before, after])].filter((reason) => reason !== undefined).join("; "),
    ]),
  ].map(csvRow);

const rowsOf = ({ ends }: Diff, change: Change, turn: Turn): (string | number)[][] =>
  change.ports.map(({ protocol, first, last, except, ...port }) => [
    ...[turn, endField(ends, change.from), endField(ends, change.to), protocol, first, last],
    conditionWords(port),
    except === undefined ? "" : conditionWords(except),
    becauseWords(change),
  ]);
