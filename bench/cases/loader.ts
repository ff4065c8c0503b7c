import { preview, PROGRAMS, type Environment } from "../environment.ts";
import { alternate, type Program } from "../measure.ts";
import { atMost, figures, type Section } from "../table.ts";

// "Several times faster", as a ratio.
const LIMIT = 0.33;

/** What `typescript: false` saves. */
export async function loaderCase(environment: Environment): Promise<Section> {
  const { built } = environment;
  const byDefault = (cache: () => string): Program => ({
    ...preview(built.program, environment, "default"),
    cwd: built.project,
    env: () => ({ TS_NODE_CACHE_DIRECTORY: cache() }),
  });
  const kept = built.folder();
  const { fast, first, again } = await alternate({
    fast: preview(PROGRAMS.ours, environment),
    first: byDefault(() => built.folder()),
    again: byDefault(() => kept),
  });
  const [wall, ...others] = figures(", program changed", fast, first);
  return {
    title: "Program loading: `typescript: false`, as this project has it / Pulumi's default loader",
    notes: [
      "Ours: stacks/main.js over our sources, stripped by Node. Default: the vendored ts-node 7 with type checking, as Pulumi's runner",
      "registers it; its program has the text of stacks/index.ts in a CommonJS project with the tsconfig of Pulumi's template and imports",
      "the built package. ts-node keeps what it compiled: only a program that it has not seen is type-checked, such as after every",
      "change and on a fresh CI machine. A package of type module passes ts-node by: then it is loaded for nothing.",
    ],
    rows: [
      ...(wall === undefined ? [] : [atMost(LIMIT, wall)]),
      ...others,
      ...figures(", program unchanged", fast, again),
    ],
  };
}
