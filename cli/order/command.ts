import { safeOrder } from "../../simulator/order/order.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import { refusedWords } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { loadWorld } from "../world.ts";
import { toText } from "./text.ts";

/** Prints a safe order from the policies before to those after, and returns the exit code. */
export function order(before: string, after: string, options: Options, shell: Shell): number {
  const loaded = [before, after].map((path) => loadWorld([path], options, shell));
  const faults = new Set(loaded.flatMap((each) => each.faults));
  for (const fault of faults) shell.err(fault);
  const [old, wanted] = loaded;
  if (faults.size > 0 || old === undefined || wanted === undefined) return EXIT.unreadable;
  const refused = [...old.refused, ...wanted.refused];
  for (const item of refused) shell.err(`${item.file}:${item.line}: ${refusedWords(item)}`);
  const found = safeOrder(old.world, wanted.world);
  const isJson = textOption(options, "format") === "json";
  shell.out(isJson ? JSON.stringify({ ...found, refused }, undefined, 2) : toText(found));
  return found.outcome === "safe" ? EXIT.ok : EXIT.refused;
}
