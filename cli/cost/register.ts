import { Option } from "commander";
import type { Registration } from "../command.ts";
import type { CostArguments } from "./arguments.ts";
import { FORMATS } from "./arguments.ts";

const collect = (path: string, before: readonly string[] = []): string[] => [...before, path];

/** Makes `acns cost` known; the command itself is loaded when it is called. */
export function registerCost({ program, shell, exit }: Registration): void {
  program
    .command("cost")
    .description(
      "Estimate what an environment costs a month: its nodes, the logs and metrics of flows, and what filters would save.",
    )
    .argument("<environment>", "an environment of the project: dev, staging, prod, …")
    .addOption(
      new Option(
        "--flows <file>",
        "flows of the cluster: `hubble observe -o json`, a node's events.log, or an export of ContainerNetworkLogs; plain or gzip, - reads standard input; may be given several times",
      ).argParser(collect),
    )
    .addOption(
      new Option("--profile <file>", "flows a second, stated instead of recorded").conflicts("flows"),
    )
    .addOption(
      new Option(
        "--filters <path>",
        "ContainerNetworkLog and ContainerNetworkMetric of the cluster: a file, folder or glob; may be given several times",
      ).argParser(collect),
    )
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("text"))
    .addHelpText("after", EXAMPLES)
    .action(async (environment: string, options: Omit<CostArguments, "environment">) => {
      const { costCommand } = await import("./command.ts");
      exit(await costCommand({ ...options, environment }, shell));
    });
}

const EXAMPLES = `
Examples:
  acns cost prod                                        what is known without any flows
  acns cost prod --flows flows.jsonl.gz --filters filters/
  hubble observe --last 10000 -o json | acns cost prod --flows -
  acns cost prod --profile profile.yaml --format json

Exit codes: 0 nothing is refused, 1 settings or filters are, 2 an input cannot be read.`;
