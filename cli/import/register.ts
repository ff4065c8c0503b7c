import type { Options, Registration } from "../command.ts";

/** Adds `acns import`: policies in YAML as code. */
export function registerImport({ program, shell, exit }: Registration): void {
  program
    .command("import")
    .description("Write builder code for existing policies and filters; it renders to the same manifests.")
    .argument("<file...>", "YAML or JSON files, folders or globs; - reads standard input")
    .option("--to <language>", "the language of the code: typescript", "typescript")
    .option("-o, --output <file>", "write to a file instead of the output")
    .option("--from <module>", "where the code imports the builders from", "pulumi-acns/policies")
    .option("--cilium <release>", "the release of Cilium that the manifests are for: 1.18")
    .option(
      "--kubernetes-version <version>",
      "the Kubernetes version of the cluster, which decides the release",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: Options) => {
      const { importFiles } = await import("./command.ts");
      exit(await importFiles(files, options, shell));
    });
}

const EXAMPLES = `
Examples:
  acns import policies/ -o policies.ts
  kubectl get cnp,ccnp,netpol -A -o yaml | acns import -

Exit codes: 0 written, 1 a manifest is refused (unknown fields are), 2 an input cannot be read.`;
