import { resolve } from "node:path";
import { Unreadable } from "../../files/read.ts";
import { linesIn } from "../../files/stream.ts";
import { flowReader } from "../../observability/flows/reader.ts";
import type { FlowRecord } from "../../observability/flows/record.ts";
import type { Shell } from "../shell.ts";

/** A line that was not read, and why. */
export interface BrokenLine {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What files of flows held beside their flows. */
export interface FilesRead {
  readonly files: readonly string[];
  readonly records: number;
  /** Flows that Hubble itself says it lost. */
  readonly lost: number;
  readonly broken: { readonly count: number; readonly first: readonly BrokenLine[] };
}

/** The most broken lines that are named; all are counted. */
const NAMED = 5;

/** Reads files of flows, one after the other and line by line. Throws `Unreadable` for a file that cannot be read. */
export async function readFlowFiles(
  files: readonly string[],
  shell: Pick<Shell, "cwd" | "progress">,
  flow: (record: FlowRecord) => void,
): Promise<FilesRead> {
  let [records, lost, count] = [0, 0, 0];
  const first: BrokenLine[] = [];
  for (const file of files) {
    const broken = (line: number, message: string): void => {
      if (count++ < NAMED) first.push({ file, line, message });
    };
    const reader = flowReader({
      flow(record) {
        records++;
        flow(record);
      },
      broken,
      lost: (more) => (lost += more),
    });
    for await (const part of linesIn(file === "-" ? file : resolve(shell.cwd, file))) {
      part.lines.forEach((line, at) => {
        reader.line(line, part.first + at);
      });
      shell.progress?.(`reading ${file}: ${records} flows …`);
      for (const at of part.tooLong) broken(part.first + at, "is longer than 16 MB");
    }
    reader.end();
  }
  return { files, records, lost, broken: { count, first } };
}

/** Throws `Unreadable` where there is no flow at all. */
export function demandFlows({ records, broken, files }: FilesRead): void {
  if (records > 0) return;
  const [first] = broken.first;
  const why = first === undefined ? "" : ` (${first.file}:${first.line} ${first.message})`;
  throw new Unreadable(`${files.join(", ")} ${files.length === 1 ? "holds" : "hold"} no flow${why}`);
}
