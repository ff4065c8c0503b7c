import { Option } from "commander";
import type { Options, Registration } from "../command.ts";
import { worldOptions } from "../world-options.ts";
import { withFlow } from "./options.ts";

/** Adds `acns verdict`. */
export function registerVerdict({ program, shell, exit }: Registration): void {
  const command = withFlow(
    program
      .command("verdict")
      .description("Say whether the policies of a cluster allow a connection, and which of them decide it."),
  ).addOption(
    new Option("--format <format>", "how the answer is printed").choices(["text", "json"]).default("text"),
  );
  for (const option of worldOptions()) command.addOption(option);
  command.addHelpText("after", EXAMPLES).action(async (paths: readonly string[], options: Options) => {
    const { judge } = await import("./command.ts");
    exit(judge(paths, options, shell));
  });
}

const EXAMPLES = `
Examples:
  acns verdict --from pets/store --to pets/api:8080 manifests/
  acns verdict --from pets/store --to fqdn:api.github.com:443 manifests/
                                         the question for the name first, then the connection
  kubectl get -A -o json pods,services,namespaces,nodes,networkpolicies,cnp,ccnp |
    acns verdict --from pets/store --to entity:world:443 -

Exit codes: 0 allowed, 1 denied or not certain, 2 an input cannot be read.`;
