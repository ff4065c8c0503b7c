import { join } from "node:path";
import { root } from "../built.ts";
import { preview, PROGRAMS, sameResources, type Environment } from "../environment.ts";
import { alternate } from "../measure.ts";
import { atMost, figures, type Section } from "../table.ts";

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
  const { ours, raw, built: asBuilt, command } = runs;
  return {
    title: "Preview of the environment staging: our program / the same resources written by hand",
    notes: [
      `Both register the same ${same} resources beside our components: type, name, inputs, provider, package, dependencies and options are`,
      "compared first, without unknown values, and so are the outputs. What differs: our aliases, the parents, and the name of one group.",
      "Whole processes under the same recorder, loaded by Node itself; the config is handed over, no file is read for it.",
      "The program written by hand imports single modules of azure-native, the cheapest way there is. Node keeps what it compiled",
      "for `acns preview` (all of it) and for our program (itself alone); for the others it compiles everything on every run.",
    ],
    rows: [
      ...figures("", ours, raw).map((row) => atMost(LIMIT, row)),
      ...figures(", package built", asBuilt, raw).map((row) => atMost(LIMIT, row)),
      ...figures(", `acns preview staging`", command, raw),
    ],
  };
}
