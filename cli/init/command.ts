import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { kindOf, Unreadable } from "../../files/read.ts";
import { formatFinding } from "../../model/faults.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import { choiceFaults, choose, type InitOptions } from "./choices.ts";
import { filesOf } from "./files.ts";

/** Writes a new stack and says what to do next; all or nothing, and never over what is there. */
export async function init(folder: string, options: InitOptions, shell: Shell): Promise<number> {
  const target = resolve(shell.cwd, folder);
  if (options.yes !== true && shell.ask === undefined) {
    shell.err("cannot ask: this is no terminal. Say --yes, and what is to be otherwise as options.");
    return EXIT.unreadable;
  }
  const choices = await choose(target, options, options.yes === true ? undefined : shell.ask?.bind(shell));
  const faults = choiceFaults(choices);
  if (faults.length > 0) return refuse(faults.map(formatFinding), shell);
  const files = Object.entries(filesOf(choices));
  const inTheWay = files.filter(([name]) => kindOf(join(target, name)) !== undefined);
  if (inTheWay.length > 0)
    return refuse(
      [
        `${inTheWay.map(([name]) => join(folder, name)).join(", ")}: already there, so nothing was written. Take another folder, or move what is there.`,
      ],
      shell,
    );
  try {
    write(target, files);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    shell.err(error.message);
    return EXIT.unreadable;
  }
  shell.out(written(folder, files));
  return EXIT.ok;
}

function refuse(reasons: readonly string[], shell: Shell): number {
  shell.err(reasons.join("\n"));
  return EXIT.refused;
}

/** A file that somebody else wrote in between is kept, too. */
function write(target: string, files: readonly (readonly [string, string])[]): void {
  try {
    mkdirSync(target, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(target, name), text, { flag: "wx" });
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    throw new Unreadable(`${path ?? target} cannot be written: ${code ?? String(error)}`);
  }
}

function written(folder: string, files: readonly (readonly [string, string])[]): string {
  return [
    `Written${folder === "." ? "" : ` in ${folder}`}: ${files.map(([name]) => name).join(", ")}`,
    "",
    "Next:",
    ...(folder === "." ? [] : [`  cd ${folder}`]),
    "  npm install",
    "  npm run preview                        # what would be created, and what is wrong with it",
    "  npm test                               # what the policies do, and more of your own",
    "  pulumi stack init dev && npm run up    # needs the Pulumi CLI and an Azure login",
  ].join("\n");
}
