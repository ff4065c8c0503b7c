import { execFile } from "node:child_process";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../cli/program.ts";
import { readText } from "../../files/read.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Calls `acns` in this process: as a command line would, without the time that a process takes to start. */
export async function acns(
  args: readonly string[],
  { cwd = ROOT, input = "", env = process.env }: Surroundings = {},
): Promise<Ended> {
  const printed = { out: "", err: "" };
  const code = await main(["node", "acns", ...args], {
    cwd,
    env,
    read: (path) => (path === "-" ? input : readText(path)),
    out: (text) => (printed.out += `${text}\n`),
    err: (text) => (printed.err += `${text}\n`),
  });
  return { code, ...printed };
}

/** Runs `acns` from its sources in a process of its own. */
export function acnsProcess(
  args: readonly string[],
  { cwd = ROOT, input = "", env = process.env }: Surroundings = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, "cli/acns.ts"), ...args],
      { cwd, env },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : typeof error.code === "number" ? error.code : -1, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** A folder with files, beside this project's packages; gone after the function ends. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "acns-"));
  try {
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
