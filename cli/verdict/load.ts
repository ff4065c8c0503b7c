import type { Decision, Flow, World } from "../../model/world.ts";
import { prepare } from "../../simulator/prepare.ts";
import type { Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import { refusedWords, type Refused } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { loadWorld } from "../world.ts";
import { readAsked } from "./parse.ts";

/** What is asked on a command line: a flow in the world of manifests. */
export interface Loaded {
  readonly flow: Flow;
  readonly world: World;
  readonly refused: readonly Refused[];
}

/** Reads a flow and its world; undefined, with every reason printed, where one of them cannot be read. */
export function loadAsked(paths: readonly string[], options: Options, shell: Shell): Loaded | undefined {
  const asked = readAsked(options);
  const { world, refused, faults } = loadWorld(paths.length === 0 ? ["."] : paths, options, shell);
  const all = [...("fault" in asked ? [asked.fault] : []), ...faults];
  for (const fault of all) shell.err(fault);
  if ("fault" in asked || all.length > 0) return undefined;
  for (const item of refused) shell.err(`${item.file}:${item.line}: ${refusedWords(item)}`);
  const { flow } = asked;
  const missing = [flow.from, flow.to].flatMap((end, index) => {
    const found = prepare(world).parties.resolve(end, index === 0 ? flow.to : flow.from);
    return "missing" in found ? [found.missing] : [];
  });
  for (const fault of missing) shell.err(fault);
  return missing.length > 0 ? undefined : { flow, world, refused };
}

/** The exit code of an answer. */
export const codeOf = (decision: Decision): number => (decision === "allowed" ? EXIT.ok : EXIT.refused);
