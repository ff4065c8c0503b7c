import { join } from "node:path";
import { child, type Environment } from "../environment.ts";
import { writeFlows } from "../flows/write.ts";
import { alternate } from "../measure.ts";
import { atMost, figures, type Row, type Section } from "../table.ts";

/** Size of the file in MB; FLOWS_MB gives another one. */
const MEGABYTES = 1000;
const LIMIT = 2;
const MOST_MEMORY = 300;

/** What filters and the aggregation cost beside reading the same lines with JSON.parse. */
export async function flowsCase({ built }: Environment): Promise<Section> {
  const megabytes = Number(process.env["FLOWS_MB"] ?? MEGABYTES);
  if (!(megabytes > 0)) throw new Error("FLOWS_MB is the size of the file in MB");
  const file = join(built.folder(), "flows.jsonl");
  const { flows, broken, beside } = writeFlows(file, megabytes * 1e6);
  const { ours, parse } = await alternate(
    { ours: { args: [child("flows"), "ours", file] }, parse: { args: [child("flows"), "parse", file] } },
    { counted: 3, warmUp: false },
  );
  for (const [runs, count] of [
    [ours, flows],
    [parse, flows + beside],
  ] as const)
    if (runs.printed("flows").median !== count || runs.printed("broken").median !== broken)
      throw new Error("not every line of the file was read");
  const [wall, processor, memory] = figures("", ours, parse) as [Row, Row, Row];
  const most = memory.ours.max;
  return {
    title: `Flows: ${megabytes} MB (${flows} flows) filtered and aggregated / the same lines through JSON.parse`,
    notes: [
      "The file is generated: thousands of pods, labels short and long, names, all verdicts, DNS, HTTP, rows, broken lines.",
      "Both read it by the same reader of lines. Ours also makes records of what was parsed, keeps what is not of the system's",
      `own pods, and merges it into ${ours.printed("rows").median} rows.`,
    ],
    rows: [
      atMost(LIMIT, wall),
      atMost(LIMIT, processor),
      { ...memory, goal: { text: `< ${MOST_MEMORY} MB`, met: most < MOST_MEMORY } },
    ],
  };
}
