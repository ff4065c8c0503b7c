import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../built.ts";
import type { Environment } from "../environment.ts";
import { pulumiImports } from "../imports.ts";
import { alternate, type Program, type Runs } from "../measure.ts";
import { atMostMore, figures, type Row, type Section } from "../table.ts";

const LIMIT_SECONDS = 0.05;
const importer = join(root, "bench/children/import.js");

/** What an import costs before anything is done. */
export async function startupCase({ built }: Environment): Promise<Section> {
  const sources = join(root, "index.ts");
  const packages = pulumiImports(sources);
  const importing = (...modules: string[]): Program => ({ args: [importer, ...modules] });
  const cli = (file: string): Program => ({ args: [file, "--help"] });
  const runs = await alternate({
    node: { args: ["-e", "1"] },
    pulumi: importing("@pulumi/pulumi"),
    packages: importing(...packages),
    sources: importing(...packages, pathToFileURL(sources).href),
    built: importing(...packages, pathToFileURL(built.index).href),
    help: cli(join(root, "cli/acns.ts")),
    builtHelp: cli(built.cli),
  });
  const wall = (what: string, ours: Runs, against: Runs): Omit<Row, "goal"> => ({
    what,
    unit: "s",
    ours: ours.wall,
    against: against.wall,
  });
  // The goal is that of the package as its users have it: the sources are stripped of their types at every import.
  const imported = figures(", import ours, built / packages", runs.built, runs.packages).map((row) =>
    row.unit === "s" ? atMostMore(LIMIT_SECONDS, row) : row,
  );
  return {
    title: "Start-up: import of our package / of what it stands on",
    notes: [
      `The packages are the ${packages.length} modules of @pulumi/… that our root index.ts loads, at any depth.`,
    ],
    rows: [
      wall("wall, import @pulumi/pulumi / `node -e 1`", runs.pulumi, runs.node),
      wall("wall, import packages / @pulumi/pulumi", runs.packages, runs.pulumi),
      ...figures(", import our sources / packages", runs.sources, runs.packages),
      ...imported,
      wall("wall, `acns --help` / `node -e 1`", runs.help, runs.node),
      wall("wall, `acns --help`, built / `node -e 1`", runs.builtHelp, runs.node),
    ],
  };
}
