import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What takes longer hangs, in milliseconds. */
const PATIENCE = 300_000;

/** Says on the output what was done. */
export const say = (text: string): void => {
  process.stdout.write(`consumer: ${text}\n`);
};

export const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Runs a program and returns what it printed; what it says of its failure is part of the error. */
export async function run(
  title: string,
  cwd: string,
  command: string,
  ...args: readonly string[]
): Promise<string> {
  const start = performance.now();
  const PATH = [join(cwd, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const options = { cwd, env: { ...process.env, PATH }, maxBuffer: 1 << 26, timeout: PATIENCE };
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      say(`${title}, ${since(start)}`);
      // The compiler and vitest say what is wrong on the output.
      if (error === null) resolve(stdout);
      else reject(new Error(`${title}: ${error.message}\n${stdout}${stderr}`));
    });
    child.stdin?.end();
  });
}

export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the consumer found that ${what}`);
}
