import { Option } from "commander";
import type { Options, Registration } from "../command.ts";
import { worldOptions } from "../world-options.ts";

/** Adds `acns order`. */
export function registerOrder({ program, shell, exit }: Registration): void {
  const command = program
    .command("order")
    .description(
      "Find an order of policy changes in which nothing is denied on the way that is allowed before and after.",
    )
    .argument("<before>", "manifests before: a file, a folder or a glob; - reads standard input")
    .argument("<after>", "manifests after")
    .addOption(
      new Option("--format <format>", "how it is printed").choices(["text", "json"]).default("text"),
    );
  for (const option of worldOptions()) command.addOption(option);
  command.addHelpText("after", EXAMPLES).action(async (before: string, after: string, options: Options) => {
    const { order } = await import("./command.ts");
    exit(order(before, after, options, shell));
  });
}

const EXAMPLES = `
Examples:
  acns order deployed/ policies/
  kubectl get -A -o json pods,ns,netpol,cnp,ccnp | acns order - policies/

Pods are those of both; without any, pods are imagined that the policies select. Exit codes: 0 there is an order,
1 there is none, with the proof and the step that has to be split, or it is undecided; 2 an input cannot be read.`;
