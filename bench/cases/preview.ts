import { join } from "node:path";
import { root } from "../built.ts";
import { preview, PROGRAMS, sameResources, type Environment } from "../environment.ts";
import { alternate } from "../measure.ts";
import { atMost, type Section } from "../table.ts";

const LIMIT = 1.15;

/** What the component costs, beside the same resources written by hand. */
export async function previewCase(environment: Environment): Promise<Section> {
  const same = await sameResources(PROGRAMS.ours, PROGRAMS.raw, environment);
  const { built } = environment;
  const runs = await alternate({
    ours: preview(PROGRAMS.ours, environment),
    raw: preview(PROGRAMS.raw, environment),
    built: preview(built.moduleProgram, environment),
    command: { args: [join(root, "cli/acns.ts"), "preview", "staging"], cwd: root },
  });
  const { ours, raw, command } = runs;
  const against = { wall: raw.wall, memory: raw.memory };
  return {
    title: "Preview of the environment staging: our program / the same resources written by hand",
    notes: [
      `Both register the same ${same} resources beside our components: type, name, inputs, provider, package, dependencies and options are`,
      "compared first, without unknown values, and so are the outputs. What differs: our aliases, the parents, and the name of one group.",
      "Whole processes under the same recorder, loaded by Node itself; the config is handed over, no file is read for it.",
      "The program written by hand imports single modules of azure-native, the cheapest way there is.",
    ],
    rows: [
      atMost(LIMIT, { what: "wall", unit: "s", ours: ours.wall, against: against.wall }),
      atMost(LIMIT, { what: "memory", unit: "MB", ours: ours.memory, against: against.memory }),
      atMost(LIMIT, {
        what: "wall, package built",
        unit: "s",
        ours: runs.built.wall,
        against: against.wall,
      }),
      atMost(LIMIT, {
        what: "memory, package built",
        unit: "MB",
        ours: runs.built.memory,
        against: against.memory,
      }),
      { what: "processor time", unit: "s", ours: ours.processor, against: raw.processor },
      { what: "wall, `acns preview staging`", unit: "s", ours: command.wall, against: against.wall },
      { what: "memory, `acns preview staging`", unit: "MB", ours: command.memory, against: against.memory },
    ],
  };
}
