import { connections } from "../../simulator/connections/connections.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import { refusedWords } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { loadWorld } from "../world.ts";
import { toJson } from "./json.ts";
import { toText } from "./text.ts";

/** Prints all that the policies of a cluster let pass, and returns the exit code. */
export function connect(paths: readonly string[], options: Options, shell: Shell): number {
  const { world, refused, faults } = loadWorld(paths.length === 0 ? ["."] : paths, options, shell);
  if (faults.length > 0) {
    for (const fault of faults) shell.err(fault);
    return EXIT.unreadable;
  }
  for (const item of refused) shell.err(`${item.file}:${item.line}: ${refusedWords(item)}`);
  shell.progress?.(`${world.pods.length} pods …`);
  const all = connections(world);
  const list = all.list();
  shell.out(textOption(options, "format") === "json" ? toJson(all, list, refused) : toText(list));
  return EXIT.ok;
}
