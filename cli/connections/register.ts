import { Option } from "commander";
import type { Options, Registration } from "../command.ts";
import { worldOptions } from "../world-options.ts";

/** Adds `acns connections`. */
export function registerConnections({ program, shell, exit }: Registration): void {
  const command = program
    .command("connections")
    .description(
      "List all that the policies of a cluster let pass, between pods and to and from the outside.",
    )
    .argument(
      "[paths...]",
      "manifests: files, folders and globs; - reads standard input; without, this folder",
    )
    .addOption(
      new Option("--format <format>", "how they are printed").choices(["text", "json"]).default("text"),
    );
  for (const option of worldOptions()) command.addOption(option);
  command.addHelpText("after", EXAMPLES).action(async (paths: readonly string[], options: Options) => {
    const { connect } = await import("./command.ts");
    exit(connect(paths, options, shell));
  });
}

const EXAMPLES = `
Examples:
  acns connections manifests/            who reaches whom, on which ports, with which requests
  acns connections - --format json       for a program

Pods that every policy treats alike are one end. Exit codes: 0 listed, 2 an input cannot be read.`;
