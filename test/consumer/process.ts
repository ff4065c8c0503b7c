import { execFileSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Says on the output what was done. */
export const say = (text: string): void => {
  process.stdout.write(`consumer: ${text}\n`);
};

/** Runs a program and returns what it printed; what it says of its failure is shown, then thrown. */
export function run(title: string, cwd: string, command: string, ...args: readonly string[]): string {
  const start = performance.now();
  const PATH = [join(cwd, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, PATH },
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    // The compiler and vitest say what is wrong on the output.
    process.stderr.write((error as { stdout?: string }).stdout ?? "");
    throw error;
  } finally {
    say(`${title}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the consumer found that ${what}`);
}
