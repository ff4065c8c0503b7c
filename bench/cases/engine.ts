import { fileURLToPath } from "node:url";
import { findEngine } from "../../scripts/engine/find.ts";
import { Workspace } from "../../test/engine/workspace.ts";
import { root } from "../built.ts";
import { alternate, type Program } from "../measure.ts";
import { atMost, figures, type Section } from "../table.ts";

const LIMIT = 1.1;
const child = fileURLToPath(new URL("../children/engine.ts", import.meta.url));

/** One preview with the real engine in a workspace of its own. */
async function prepared(main: string, env: NodeJS.ProcessEnv): Promise<[Workspace, Program]> {
  const workspace = new Workspace(env, ["bench/raw"]);
  const runtime = "{ name: nodejs, options: { typescript: false } }";
  workspace.write("Pulumi.yaml", `name: acns\nruntime: ${runtime}\nmain: ${main}\nstackConfigDir: stacks\n`);
  await workspace.stack("staging");
  const args = [child, workspace.project, "staging"];
  return [workspace, { args, env: () => workspace.env as Record<string, string> }];
}

/** What the component costs where it is used: `pulumi preview` with the real engine, which waits for more than the program. */
export async function engineCase(): Promise<Section> {
  const title =
    "`pulumi preview` of the environment staging with the real engine: our program / written by hand";
  const { env, noEngine } = findEngine(root);
  if (noEngine !== undefined) return { title, notes: [`Skipped. ${noEngine}`], rows: [] };
  const [ours, program] = await prepared("stacks/main.js", env);
  const [raw, byHand] = await prepared("bench/raw/index.ts", env);
  try {
    const runs = await alternate({ ours: program, raw: byHand });
    const [wall] = figures("", runs.ours, runs.raw);
    if (wall === undefined) throw new Error("there is no figure");
    return {
      title,
      notes: [
        "A stand-in takes the place of azure-native; the memory is that of other processes, and not counted.",
      ],
      rows: [atMost(LIMIT, wall)],
    };
  } finally {
    ours.remove();
    raw.remove();
  }
}
