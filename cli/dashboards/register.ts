import { Option } from "commander";
import type { Registration } from "../command.ts";
import { TARGETS, type DashboardsArguments } from "./arguments.ts";

/** Makes `acns dashboards` known; the command itself is loaded when it is called. */
export function registerDashboards({ program, shell, exit }: Registration): void {
  program
    .command("dashboards")
    .description(
      "List the dashboards for Grafana, or write them: clusters, drops, DNS, HTTP, flows by namespace, what is collected.",
    )
    .option("-o, --output <folder>", "folder to write a file of JSON for each dashboard to")
    .addOption(
      new Option(
        "--for <grafana>",
        "a managed Grafana, which az grafana is to tell, or one of your own, which finds them by a provider",
      )
        .choices(TARGETS)
        .default("managed"),
    )
    .option(
      "--workspace <id>",
      "resource id of the Log Analytics workspace with the network logs; else Grafana asks",
    )
    .option("--json", "print dashboards, or names of files, as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (options: DashboardsArguments) => {
      const { dashboardsCommand } = await import("./command.ts");
      exit(dashboardsCommand(options, shell));
    });
}

const EXAMPLES = `
Examples:
  acns dashboards                              which there are
  acns dashboards -o dashboards                files for Azure Managed Grafana
  acns dashboards -o dashboards --for own      files and a provider for a Grafana of your own

Exit codes: 0 done, 2 a file cannot be written.`;
