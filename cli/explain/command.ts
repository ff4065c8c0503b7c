import { explainAsked } from "../../simulator/explain/explain.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import { codeOf, loadAsked } from "../verdict/load.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import { toText } from "./text.ts";

/** Explains one flow in the world of manifests, and returns the exit code. */
export function explainFlow(paths: readonly string[], options: Options, shell: Shell): number {
  const loaded = loadAsked(paths, options, shell);
  if (loaded === undefined) return EXIT.unreadable;
  const found = explainAsked(loaded.world, loaded.flow);
  const format = textOption(options, "format");
  if (format === "json") shell.out(toJson(found, loaded.refused));
  else shell.out(format === "markdown" ? toMarkdown(found) : toText(found));
  return codeOf(found.verdict);
}
