import { InvalidArgumentError, Option } from "commander";
import { parseRelease } from "../../model/cilium.ts";
import type { Registration } from "../command.ts";
import { FORMATS, type CheckArguments } from "./arguments.ts";

function release(text: string): string {
  if (parseRelease(text) === undefined) throw new InvalidArgumentError("Give a release, such as 1.18.");
  return text;
}

/** Makes `acns check` known; the command itself is loaded when it is called. */
export function registerCheck({ program, shell, exit }: Registration): void {
  program
    .command("check")
    .description(
      "Say what is wrong with network policies: what a cluster would refuse, and what would not do what it seems to.",
    )
    .argument("<paths...>", "files, folders and globs of YAML or JSON; - reads standard input")
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("text"))
    .option(
      "--cluster <environment>",
      "judge for the cluster of an environment: its level of policies, its version",
    )
    .option(
      "--cilium <release>",
      "release of Cilium; unless given, what the newest Kubernetes on AKS runs",
      release,
    )
    .option(
      "--node-selectors",
      "the agents know the labels of nodes (enable-node-selector-labels), as fromNodes and toNodes need",
    )
    .option("--baseline <file>", "leave out what the file knows")
    .option("--write-baseline <file>", "write what is found to a file, for --baseline")
    .option(
      "--fix",
      "do in the files what leaves no choice: quotes, upper case, a prefix length, a missing protocol",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], options: Omit<CheckArguments, "paths">) => {
      const { checkCommand } = await import("./command.ts");
      exit(checkCommand({ ...options, paths }, shell));
    });
}

const EXAMPLES = `
Examples:
  acns check policies/                   everything below a folder
  acns check policies/ --cluster prod    the same for the cluster of the environment prod
  acns check . --format sarif > acns.sarif
  acns check . --write-baseline known.json && acns check . --baseline known.json
                                         only what is new
  kubectl get cnp,ccnp,netpol,pods,ns -A -o json | acns check -

An annotation acns-check/<rule>: <reason> silences a rule for its object.

Exit codes: 0 nothing is refused, 1 something is, 2 an input cannot be read.`;
