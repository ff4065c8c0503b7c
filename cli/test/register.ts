import { Option } from "commander";
import type { Options, Registration } from "../command.ts";

/** Adds `acns test`. */
export function registerTest({ program, shell, exit }: Registration): void {
  program
    .command("test")
    .description("Run suites: worlds, the policies in them, and what must come of each flow.")
    .argument("<files...>", "suites: files, folders and globs; - reads standard input")
    .addOption(
      new Option("--format <format>", "how results are printed")
        .choices(["text", "json", "junit"])
        .default("text"),
    )
    .option("--watch", "run again whenever a suite or a policy changes")
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: Options) => {
      const { test } = await import("./command.ts");
      exit(await test(files, options, shell));
    });
}

const EXAMPLES = `
Examples:
  acns test suites/                      every suite of a folder
  acns test pets.yaml --format junit     for a CI that reads JUnit
  acns test pets.yaml --watch            again after every change

Exit codes: 0 all came as expected, 1 some did not, 2 an input cannot be read.`;
