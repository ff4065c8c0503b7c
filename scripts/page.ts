/** Builds report/page.json, the script and the styles of the report's page, from report/page/; `--check` says whether it is up to date instead. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const TARGET = ["chrome123", "firefox120", "safari17.5"];

/** The graph library's licence asks for its notice in every copy. */
const licence = readFileSync(at("node_modules/cytoscape/LICENSE"), "utf8").trim();

const { outputFiles } = await build({
  entryPoints: [at("report/page/main.ts")],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: TARGET,
  charset: "ascii",
  legalComments: "none",
  banner: { js: `/*! Contains Cytoscape.js.\n${licence}\n*/` },
});
const script = (outputFiles[0]?.text ?? "").trim();
if (/<\/script|<!--/i.test(script)) throw new Error("the script of the page holds what would end it");
const { code: style } = await transform(readFileSync(at("report/page/style.css"), "utf8"), {
  loader: "css",
  minify: true,
  target: TARGET,
});

const file = at("report/page.json");
const text = `${JSON.stringify({ script, style: style.trim() }, undefined, 1)}\n`;
if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
  console.error("report/page.json is not what report/page/ says: run `npm run page`");
  process.exitCode = 1;
}
