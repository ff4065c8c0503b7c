import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../built.ts";
import { child, type Environment } from "../environment.ts";
import { pulumiImports } from "../imports.ts";
import { alternate, type Program, type Runs } from "../measure.ts";
import { atMostMore, type Row, type Section } from "../table.ts";

const LIMIT_SECONDS = 0.05;

/** What an import costs before anything is done. */
export async function startupCase({ built }: Environment): Promise<Section> {
  const sources = join(root, "index.ts");
  const packages = pulumiImports(sources);
  const importing = (...modules: string[]): Program => ({ args: [child("import"), ...modules] });
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
  const memory = (what: string, ours: Runs, against: Runs): Row => ({
    what,
    unit: "MB",
    ours: ours.memory,
    against: against.memory,
  });
  return {
    title: "Start-up: import of our package / of what it stands on",
    notes: [
      `The Pulumi packages are the ${packages.length} modules of them that our root index.ts loads, at any depth.`,
    ],
    rows: [
      wall("import @pulumi/pulumi / `node -e 1`", runs.pulumi, runs.node),
      wall("import Pulumi packages / @pulumi/pulumi", runs.packages, runs.pulumi),
      atMostMore(LIMIT_SECONDS, wall("import our sources / Pulumi packages", runs.sources, runs.packages)),
      atMostMore(LIMIT_SECONDS, wall("import ours, built / Pulumi packages", runs.built, runs.packages)),
      memory("memory, our sources / Pulumi packages", runs.sources, runs.packages),
      memory("memory, ours, built / Pulumi packages", runs.built, runs.packages),
      wall("`acns --help` / `node -e 1`", runs.help, runs.node),
      wall("`acns --help`, built / `node -e 1`", runs.builtHelp, runs.node),
    ],
  };
}
