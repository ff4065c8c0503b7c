/**
 * Runs the tests of the report's page in a real browser, headless. Where no Chromium is on PATH it says so and runs nothing.
 */
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./browser/find.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const chromium = findChromium();
if (chromium === undefined) {
  console.log(
    "skipped: every test of the report's page. There is no chromium on PATH (Debian: apt-get install chromium)",
  );
  process.exit(0);
}
const PATH = [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
const args = ["run", "--config", "vitest.browser.config.ts", ...process.argv.slice(2)];
const env = { ...process.env, PATH, CHROMIUM: chromium };
const { status, error } = spawnSync("vitest", args, { cwd: root, env, stdio: "inherit" });
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
