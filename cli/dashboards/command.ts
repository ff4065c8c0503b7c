import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { stringify } from "yaml";
import { Unreadable } from "../../files/read.ts";
import { dashboards, type Dashboard } from "../../observability/dashboards/dashboards.ts";
import { printable } from "../../model/printable.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import { writeText } from "../write.ts";
import type { DashboardsArguments } from "./arguments.ts";

/** Lists the dashboards, prints them, or writes them for a Grafana; the exit code says whether a file could not be written. */
export function dashboardsCommand(args: DashboardsArguments, shell: Shell): number {
  const { output, workspace, json } = args;
  const boards = dashboards(workspace === undefined ? {} : { logsWorkspaceId: workspace });
  if (output === undefined) {
    shell.out(json === true ? JSON.stringify(boards, undefined, 2) : listText(boards));
    return EXIT.ok;
  }
  try {
    const files = filesFor(args.for, boards, resolve(shell.cwd, output));
    folderAt(resolve(shell.cwd, output));
    for (const { name, text } of files) writeText(resolve(shell.cwd, output, name), text);
    const names = files.map(({ name }) => join(output, name));
    shell.out(json === true ? JSON.stringify(names, undefined, 2) : writtenText(args.for, names, output));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    shell.err(`cannot write: ${printable(error.message)}`);
    return EXIT.unreadable;
  }
}

interface Written {
  readonly name: string;
  readonly text: string;
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * Files that a Grafana takes as they are: a managed one what its API is sent, one of your own the dashboards with a provider that
 * finds them. Source: https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards
 */
function filesFor(
  target: DashboardsArguments["for"],
  boards: readonly Dashboard[],
  folder: string,
): Written[] {
  if (target === "managed")
    return boards.map((dashboard) => ({
      name: `${dashboard.uid}.json`,
      text: jsonOf({ dashboard, overwrite: true }),
    }));
  const provider = {
    apiVersion: 1,
    providers: [{ name: "acns", folder: "ACNS", type: "file", options: { path: folder } }],
  };
  return [
    ...boards.map((dashboard) => ({ name: `${dashboard.uid}.json`, text: jsonOf(dashboard) })),
    { name: "provider.yaml", text: stringify(provider, { lineWidth: 0 }) },
  ];
}

function folderAt(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Unreadable(`${path} cannot be made: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

function listText(boards: readonly Dashboard[]): string {
  const width = Math.max(...boards.map(({ uid }) => uid.length));
  return boards
    .map(({ uid, title, description, panels }) => {
      const count = Array.isArray(panels) ? panels.length : 0;
      return `${uid.padEnd(width)}  ${title}: ${String(description)} (${count} panels)`;
    })
    .join("\n");
}

/** What is left to do with the files. */
function writtenText(target: DashboardsArguments["for"], names: readonly string[], folder: string): string {
  const next =
    target === "managed"
      ? `az grafana dashboard create --name GRAFANA --resource-group GROUP --overwrite true --definition @FILE`
      : `Put provider.yaml into provisioning/dashboards of Grafana; it names ${folder}, where Grafana must find the others. Or import each file.`;
  return [...names, "", target === "managed" ? `For each file:\n  ${next}` : next].map(String).join("\n");
}
