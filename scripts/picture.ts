/** Draws docs/report.png, the picture of a report in the README, from a real run: needs a Chromium on PATH. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "./browser/find.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const executablePath = findChromium();
if (executablePath === undefined) throw new Error("there is no chromium on PATH");

const folder = mkdtempSync(join(tmpdir(), "acns-picture-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const file = join(folder, "report.html");
  execFileSync(process.execPath, ["cli/acns.ts", "report", "lab", "-o", file], { cwd: root });
  const page = await browser.newPage({ viewport: { width: 1180, height: 1000 }, colorScheme: "light" });
  await page.goto(pathToFileURL(file).href);
  await page.getByRole("button", { name: "Why pets/store-front to pets/order-service", exact: true }).click();
  await page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
  await page.screenshot({ path: join(root, "docs/report.png") });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
