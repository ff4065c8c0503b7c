import { verdictForName } from "../../simulator/name.ts";
import { isForName } from "../../simulator/explain/question.ts";
import { verdict } from "../../simulator/verdict.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import { codeOf, loadAsked } from "./load.ts";
import { namedText, verdictText } from "./text.ts";

/** Answers for one flow in the world of manifests, and returns the exit code. */
export function judge(paths: readonly string[], options: Options, shell: Shell): number {
  const loaded = loadAsked(paths, options, shell);
  if (loaded === undefined) return EXIT.unreadable;
  const { flow, world, refused } = loaded;
  const isJson = textOption(options, "format") === "json";
  // A pod asks for a name before it connects to it; nobody else's questions are seen.
  if (isForName(flow)) {
    const found = verdictForName(world, flow);
    shell.out(isJson ? JSON.stringify({ flow, ...found, refused }, undefined, 2) : namedText(flow, found));
    return codeOf(found.verdict);
  }
  const found = verdict(world, flow);
  shell.out(isJson ? JSON.stringify({ flow, ...found, refused }, undefined, 2) : verdictText(flow, found));
  return codeOf(found.verdict);
}
