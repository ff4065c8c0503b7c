import { preview, PROGRAMS, sameResources, type Environment } from "../environment.ts";
import { alternate } from "../measure.ts";
import { figures, type Section } from "../table.ts";

// Each takes seconds, and is steadier for that.
const RUNS = 5;

/** How the cost of a component grows. */
export async function hundredCase(environment: Environment): Promise<Section> {
  await sameResources(PROGRAMS.oursHundred, PROGRAMS.rawHundred, environment);
  const programs = {
    ours: preview(PROGRAMS.oursHundred, environment),
    raw: preview(PROGRAMS.rawHundred, environment),
  };
  const { ours, raw } = await alternate(programs, { counted: RUNS, warmUp: true });
  return {
    title: "A hundred clusters in one program: components / the same resources written by hand",
    notes: [
      `Both register the same resources, compared with ten clusters first; ours counts a component for each, too. ${RUNS} counted runs.`,
      "Ours also declares an alias for every other API version of each cluster and pool; the program written by hand has none there.",
      "Registrations a second: from the call of the loaded program until the recording is complete.",
    ],
    rows: [
      ...figures("", ours, raw),
      {
        what: "registrations",
        unit: "/s",
        ours: ours.printed("perSecond"),
        against: raw.printed("perSecond"),
      },
    ],
  };
}
