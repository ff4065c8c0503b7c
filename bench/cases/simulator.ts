import { join } from "node:path";
import { child, type Environment } from "../environment.ts";
import { alternate, type Runs } from "../measure.ts";
import { below, type Row, type Section } from "../table.ts";
import { writeWorld, type WorldSize } from "../worlds.ts";

const TIMES = { counted: 3, warmUp: false };

/** The curve: pods, policies, sets of labels; with the seconds and MB that are aimed at. */
const CURVE: readonly (WorldSize & { readonly seconds?: number; readonly memory?: number })[] = [
  { pods: 100, policies: 40, sets: 100 },
  { pods: 300, policies: 100, sets: 300 },
  { pods: 1000, policies: 200, sets: 1000, seconds: 3, memory: 500 },
  { pods: 3000, policies: 400, sets: 500 },
  { pods: 10_000, policies: 1000, sets: 500, seconds: 20 },
];

const named = ({ pods, policies, sets }: WorldSize): string =>
  `${pods} pods, ${policies} policies, ${sets} label sets`;

/** All pairs of a world: the whole process, from reading the JSON to the list. */
async function curveRows(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { seconds, memory, ...size } of CURVE) {
    const runs = await run(folder, "pairs", size);
    const time = { what: `all pairs: ${named(size)}`, unit: "s", ours: runs.wall } as const;
    rows.push(seconds === undefined ? time : below(seconds, time));
    const held = { what: "  memory", unit: "MB", ours: runs.memory } as const;
    rows.push(memory === undefined ? held : below(memory, held));
  }
  return rows;
}

async function run(folder: string, what: string, size: WorldSize): Promise<Runs> {
  const file = join(folder, `${size.pods}.json`);
  writeWorld(file, size);
  return (await alternate({ ours: { args: [child("simulator"), what, file] } }, TIMES)).ours;
}

/** How the simulator's cost grows with the world. */
export async function simulatorCase({ built }: Environment): Promise<Section> {
  const folder = built.folder();
  const thousand = { pods: 1000, policies: 200, sets: 1000 };
  const huge = { pods: 100_000, policies: 1000, sets: 500 };
  const curve = await curveRows(folder);
  const single = await run(folder, "verdicts", thousand);
  const loaded = await run(folder, "load", huge);
  return {
    title: "Simulator: all pairs of generated worlds, single verdicts, and a world that is only loaded",
    notes: [
      "Worlds are those of a seeded generator: NetworkPolicies of both directions with peers of every sort. Whole processes, from",
      "sources, reading the JSON that kubectl prints. Preparing is what Cilium's agent does before the first packet: 0.9 s of its engine.",
    ],
    rows: [
      ...curve,
      below(0.9, {
        what: `preparing the policies of ${named(thousand)}`,
        unit: "s",
        ours: single.printed("prepared"),
      }),
      {
        what: `verdicts of ${named(thousand)}`,
        unit: "/s",
        ours: single.printed("perSecond"),
        goal: { text: ">= 300000 /s", met: single.printed("perSecond").median >= 300_000 },
      },
      { what: `loading ${named(huge)}`, unit: "s", ours: loaded.wall },
      { what: "  memory", unit: "MB", ours: loaded.memory },
    ],
  };
}
