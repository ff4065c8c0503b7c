/**
 * Runs every check of the sources, two at a time, and says of each whether it passed and how long it took. All of them run,
 * whatever the others say. `npm run check -- lint types` runs those two.
 */
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What there is to check, the longest first. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  lint: ["eslint", "."],
  snippets: ["node", "scripts/snippets.ts"],
  types: ["tsc", "--noEmit"],
  pageTypes: ["tsc", "-p", "report/page"],
  format: ["prettier", "--check", "."],
  schema: ["node", "scripts/schema.ts", "--check"],
  rules: ["node", "scripts/rules.ts", "--check"],
  dashboards: ["node", "scripts/dashboards.ts", "--check"],
  page: ["node", "scripts/page.ts", "--check"],
  architecture: ["vitest", "run", "test/architecture"],
};

interface Ended {
  readonly passed: boolean;
  readonly output: string;
}

/** Runs a command with the project's own tools first on PATH. */
function run([command = "", ...args]: readonly string[]): Promise<Ended> {
  const PATH = [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (text: Buffer): void => {
    output += text.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ passed: false, output: error.message }));
    child.on("close", (code) => resolve({ passed: code === 0, output }));
  });
}

async function check(step: string): Promise<boolean> {
  const start = performance.now();
  const { passed, output } = await run(STEPS[step] ?? []);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? "pass" : "FAIL"}  ${step.padEnd(12)} ${seconds.padStart(5)} s`);
  if (!passed) console.log(output.trimEnd().replace(/^/gm, "      "));
  return passed;
}

/** Takes one step after another from what is left; as many of these as run at a time. */
async function work(left: string[]): Promise<boolean[]> {
  const results: boolean[] = [];
  for (let step = left.shift(); step !== undefined; step = left.shift()) results.push(await check(step));
  return results;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((step) => !Object.hasOwn(STEPS, step));
if (unknown.length > 0) {
  console.error(`there is no check ${unknown.join(", ")}; there are ${Object.keys(STEPS).join(", ")}`);
  process.exit(1);
}
const left = asked.length > 0 ? asked : Object.keys(STEPS);
const results = (await Promise.all([work(left), work(left)])).flat();
const failed = results.filter((passed) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
