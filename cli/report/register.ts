import type { Options, Registration } from "../command.ts";
import { worldOptions } from "../world-options.ts";

/** Adds `acns report`. */
export function registerReport({ program, shell, exit }: Registration): void {
  const command = program
    .command("report")
    .description(
      "Write one page of HTML about an environment or manifests: checks, who reaches whom and by which rule, exposure, cost, resources.",
    )
    .argument(
      "[targets...]",
      "an environment, a Pulumi program, or manifests: files, folders, globs, - for standard input; without, dev",
    )
    .option("-o, --output <file>", "where it is written; - prints it", "report.html")
    .option("--against <target>", "show what differs from another environment, or from other manifests")
    .option("--stack <name>", "stack whose config a program gets; needs no config file")
    .option("--answers <file>", "answers to what only a cloud knows, as for preview");
  for (const option of worldOptions()) command.addOption(option);
  command.addHelpText("after", EXAMPLES).action(async (targets: readonly string[], options: Options) => {
    const { report } = await import("./command.ts");
    exit(await report(targets.length === 0 ? ["dev"] : targets, options, shell));
  });
}

const EXAMPLES = `
Examples:
  acns report prod -o prod.html          the environment prod, previewed offline
  acns report manifests/ -o cluster.html a folder of manifests
  acns report prod manifests/            both: the policies of a stack on the workloads of a folder
  acns report prod --against staging     with what differs from staging
  kubectl get -A -o json pods,services,namespaces,nodes,netpol,cnp,ccnp | acns report - -o cluster.html

The page needs nothing beside it: no network, no server. Exit codes: 0 nothing is refused, 1 something is, 2 an input cannot be read.`;
