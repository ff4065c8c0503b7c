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
      new Option("--format <format>", "how they are printed; dot is for Graphviz")
        .choices(["text", "json", "markdown", "csv", "dot", "mermaid"])
        .default("text"),
    )
    .addOption(
      new Option(
        "--exposure",
        "only what comes from the world outside and goes to it, and the workloads that no policy selects",
      ),
    )
    .addOption(
      new Option(
        "--unseen <pod>",
        "only what a pod that is not there yet could reach and be reached by: shop/app=web,tier=front",
      ).conflicts("exposure"),
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
  acns connections manifests/ --exposure what the world outside reaches, and what reaches it
  acns connections manifests/ --unseen shop/app=web
                                         what a pod with these labels could reach
  acns connections manifests/ --format mermaid
                                         a picture for a page of Markdown; dot for Graphviz, csv for a spreadsheet
  kubectl get -A -o json pods,services,namespaces,nodes,netpol,cnp,ccnp | acns connections - --format json
                                         for a program

Pods that every policy treats alike are one end. Exit codes: 0 listed, 2 an input cannot be read.`;
