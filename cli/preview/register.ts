import type { Registration } from "../command.ts";

/** Adds `acns preview`. */
export function registerPreview({ program, shell, exit }: Registration): void {
  program
    .command("preview")
    .description(
      "Show what `pulumi up` would create, and what is wrong with it, without Azure, the Pulumi CLI or a login.",
    )
    .argument(
      "[target]",
      "an environment (dev, staging, prod, …), or a Pulumi program: its file, or the folder of its Pulumi.yaml",
      "dev",
    )
    .option(
      "--settings <file>",
      "settings to preview instead of an environment's; - reads standard input, which may hold several YAML documents",
    )
    .option(
      "--stack <name>",
      "stack whose config a program gets, without a config file too; unless given, the only one that has a file",
    )
    .option("--against <environment>", "show what differs from another environment")
    .option(
      "--deployed <file>",
      "judge the change of a running stack: an export (`pulumi stack export`), or its earlier settings",
    )
    .option(
      "--answers <file>",
      "answers to what only a cloud knows: invokes, stackReferences, config (for encrypted values)",
    )
    .option("--json", "print resources, findings and estimates as JSON")
    .option("--verbose", "also list every rule that held, and every input of every resource")
    .addHelpText("after", EXAMPLES)
    .action(async (target: string, options: Record<string, string | boolean | undefined>) => {
      const { preview } = await import("./command.ts");
      exit(await preview(target, options, shell));
    });
}

const EXAMPLES = `
Examples:
  acns preview prod                      what the environment prod would create
  acns preview ./my-stack --stack test   the same for a Pulumi program of your own
  acns preview prod --against staging    what differs between the two
  acns preview --settings new.yaml --deployed export.json
                                         whether a running cluster can be changed so
  cat a.yaml b.yaml | acns preview --settings - --json

Exit codes: 0 nothing is refused, 1 something is, 2 an input cannot be read.`;
