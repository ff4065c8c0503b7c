import { EXIT } from "../exit.ts";
import { textOption, type Options } from "../command.ts";
import type { Shell } from "../shell.ts";
import { toJson } from "./json.ts";
import { toJunit } from "./junit.ts";
import { loadSuites, type Loaded } from "./load.ts";
import { runSuite } from "./run.ts";
import { refusedText, toText } from "./text.ts";
import { changes } from "./watch.ts";

/** Runs the suites among files, folders and globs, prints what came of them, and returns the exit code. */
export async function test(paths: readonly string[], options: Options, shell: Shell): Promise<number> {
  const format = textOption(options, "format") ?? "text";
  let last = runOnce(paths, format, shell);
  if (options["watch"] !== true) return last.code;
  for (;;) {
    await changes(last.loaded.paths);
    shell.out("");
    last = runOnce(paths, format, shell);
  }
}

function runOnce(paths: readonly string[], format: string, shell: Shell): { code: number; loaded: Loaded } {
  const loaded = loadSuites(paths, shell);
  const { suites, faults } = loaded;
  const refused = suites.flatMap((suite) => suite.refused);
  if (faults.length > 0) {
    for (const fault of faults) shell.err(fault);
    if (format === "json") shell.out(toJson([], refused, faults));
    return { code: EXIT.unreadable, loaded };
  }
  for (const item of refused) shell.err(refusedText(item));
  const results = suites.flatMap(runSuite);
  if (format === "json") shell.out(toJson(results, refused, []));
  else shell.out(format === "junit" ? toJunit(results) : toText(results));
  return { code: results.every(({ pass }) => pass) ? EXIT.ok : EXIT.refused, loaded };
}
