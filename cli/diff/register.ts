import { Option } from "commander";
import type { Options, Registration } from "../command.ts";
import { worldOptions } from "../world-options.ts";

/** Adds `acns diff`. */
export function registerDiff({ program, shell, exit }: Registration): void {
  const command = program
    .command("diff")
    .description(
      "Say which connections are gained and lost between two states of a cluster, and by which policies.",
    )
    .argument("<before>", "manifests: a file, a folder or a glob; - reads standard input")
    .argument("<after>", "the same afterwards; one of the two may be -")
    .option("--with <paths...>", "manifests that belong to both, as the workloads that policies select")
    .addOption(
      new Option("--format <format>", "how it is printed; markdown is fit for a comment on a pull request")
        .choices(["text", "json", "markdown", "csv"])
        .default("text"),
    )
    .addOption(
      new Option(
        "--fail-on <change>",
        "exit with 1 where connections are lost, gained, or either; what is not certain counts as both",
      ).choices(["lost", "gained", "any"]),
    )
    .addOption(new Option("--exit-code", "the same as --fail-on any").conflicts("failOn"));
  for (const option of worldOptions()) command.addOption(option);
  command.addHelpText("after", EXAMPLES).action(async (before: string, after: string, options: Options) => {
    const { compare } = await import("./command.ts");
    exit(compare(before, after, options, shell));
  });
}

const EXAMPLES = `
Examples:
  acns diff old/ new/                    what is lost and gained, and why
  acns diff main/policies policies/ --with workloads/ --format markdown
                                         for a pull request: the same workloads under both sets of policies
  acns diff old/ new/ --fail-on lost     for a pipeline that must not cut anything off
  kubectl get -A -o json pods,services,namespaces,nodes,netpol,cnp,ccnp | acns diff - manifests/
                                         a cluster against what is about to be applied

Pods are the same by their names, or else by their labels: a rollout changes nothing.
Exit codes: 0 compared, 1 a change that --fail-on names, 2 an input cannot be read.`;
