import type { Options, Registration } from "../command.ts";

/** Adds `acns render`: policies in TypeScript or JavaScript as YAML. */
export function registerRender({ program, shell, exit }: Registration): void {
  program
    .command("render")
    .description("Write the policies and filters that modules export as YAML.")
    .argument(
      "<file...>",
      "TypeScript or JavaScript modules that export builders, manifests, or lists of them",
    )
    .option(
      "-o, --output <folder>",
      "write one file for each manifest into a folder, instead of all to the output",
    )
    .option("--cilium <release>", "the release of Cilium that the manifests are for: 1.18")
    .option(
      "--kubernetes-version <version>",
      "the Kubernetes version of the cluster, which decides the release",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: Options) => {
      const { render } = await import("./command.ts");
      exit(await render(files, options, shell));
    });
}

const EXAMPLES = `
Examples:
  acns render policies.ts                      all manifests, as YAML
  acns render policies.ts | kubectl apply -f -
  acns render shop.ts bank.ts -o manifests     one file each

Exit codes: 0 written, 1 something is wrong with a policy, 2 a file cannot be read or run.`;
