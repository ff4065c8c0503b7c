/**
 * Runs the scenarios in test/engine/ with the real Pulumi CLI, its Node.js language host and its providers. Where they are not
 * at hand it says so and runs nothing. `npm run test:engine -- faults` runs the files whose names have that word in them.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findEngine } from "./engine/find.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const { env, noEngine, noKubernetes } = findEngine(root);
if (noEngine !== undefined) {
  console.log(`skipped: every scenario with the real engine. ${noEngine}`);
  process.exit(0);
}
if (noKubernetes !== undefined) console.log(`skipped: every scenario with an API server. ${noKubernetes}`);
const args = ["run", "--config", "vitest.engine.config.ts", ...process.argv.slice(2)];
const { status, error } = spawnSync("vitest", args, { cwd: root, env, stdio: "inherit" });
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
