import { Option } from "commander";
import type { Options, Registration } from "../command.ts";
import { withFlow } from "../verdict/options.ts";
import { worldOptions } from "../world-options.ts";

/** Adds `acns explain`. */
export function registerExplain({ program, shell, exit }: Registration): void {
  const command = withFlow(
    program
      .command("explain")
      .description(
        "Say step by step why a connection is allowed or denied, and the smallest change for the opposite.",
      ),
  ).addOption(
    new Option("--format <format>", "how it is printed")
      .choices(["text", "json", "markdown"])
      .default("text"),
  );
  for (const option of worldOptions()) command.addOption(option);
  command.addHelpText("after", EXAMPLES).action(async (paths: readonly string[], options: Options) => {
    const { explainFlow } = await import("./command.ts");
    exit(explainFlow(paths, options, shell));
  });
}

const EXAMPLES = `
Examples:
  acns explain --from shop/web --to shop/api:8080 --http "POST /cart" manifests/
  acns explain --from shop/web --to fqdn:api.github.com:443 manifests/
                                         the question for the name first, then the connection
  acns explain --from shop/web --to shop/db:5432 manifests/ --format markdown >> comment.md

Every change that is offered was applied to the manifests, and the verdict asked again.
Exit codes: 0 allowed, 1 denied or not certain, 2 an input cannot be read.`;
