import { Option } from "commander";
import type { Registration } from "../command.ts";
import { FORMATS, type DiagnoseArguments } from "./arguments.ts";

const collect = (path: string, before: readonly string[] = []): string[] => [...before, path];

/** Makes `acns diagnose` known; the command itself is loaded when it is called. */
export function registerDiagnose({ program, shell, exit }: Registration): void {
  program
    .command("diagnose")
    .description("Say why flows are dropped, refused or in plaintext, and what to do about it.")
    .argument(
      "<flows...>",
      "flows: `hubble observe -o json`, a node's events.log, or an export of ContainerNetworkLogs; plain or gzip, - reads standard input",
    )
    .addOption(
      new Option(
        "--policies <path>",
        "policies of the cluster, with workloads and namespaces if at hand: a file, folder or glob, in the order in which they are applied; may be given several times",
      ).argParser(collect),
    )
    .option(
      "--cluster <environment>",
      "the environment whose cluster it is: its level of policies, its version",
    )
    .option("--cilium <release>", "release of Cilium, as 1.18; unless given, what the cluster runs")
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("text"))
    .addHelpText("after", EXAMPLES)
    .action(async (flows: string[], options: Omit<DiagnoseArguments, "flows">) => {
      const { diagnoseCommand } = await import("./command.ts");
      exit(await diagnoseCommand({ ...options, flows }, shell));
    });
}

const EXAMPLES = `
Examples:
  acns diagnose flows.jsonl.gz                          what flows alone prove
  acns diagnose flows.jsonl --policies policies/        why, by the policies in force
  acns diagnose flows.jsonl --policies policies/ --cluster prod
  hubble observe --last 10000 -o json | acns diagnose - --policies policies/ --format markdown

Exit codes: 0 nothing is wrong, 1 a cause is found or a drop that none explains, 2 an input cannot be read.`;
