import { Option } from "commander";
import type { Registration } from "../command.ts";
import { ENCRYPTIONS, LEVELS, type InitOptions } from "./choices.ts";

/** Adds `acns init`. */
export function registerInit({ program, shell, exit }: Registration): void {
  program
    .command("init")
    .description(
      "Write a small stack to begin with: a cluster, its settings, a policy and a unit test. Nothing that is there is touched.",
    )
    .argument("[folder]", "where; made if it is not there", ".")
    .option("--name <name>", "name of the project; without, that of the folder")
    .option("--location <region>", "Azure region; without, westeurope")
    .option("--kubernetes-version <version>", "version of the cluster; without, 1.34")
    .addOption(
      new Option("--policies <level>", "the most that policies may say; without, FQDN").choices(LEVELS),
    )
    .addOption(
      new Option("--encryption <kind>", "of traffic between nodes; without, None").choices(ENCRYPTIONS),
    )
    .option("-y, --yes", "ask nothing: what no option says is as above")
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import("./command.ts");
      exit(await init(folder, options, shell));
    });
}

const EXAMPLES = `
Examples:
  acns init my-stack                     asks, on a terminal
  acns init my-stack --yes               asks nothing
  acns init my-stack --yes --policies L7 --encryption WireGuard --location northeurope

Exit codes: 0 written, 1 a setting is refused or a file is in the way, 2 an input cannot be read.`;
