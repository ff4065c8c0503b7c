/** Checks the code in README.md, docs/ and doc comments: TypeScript has to compile, `npm run` to name scripts that exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourceFiles } from "./architecture/imports.ts";
import { fencesIn, fencesInComments, scriptsIn } from "./snippets/fences.ts";
import { typeFaults } from "./snippets/types.ts";
import manifest from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

function markdownFiles(): string[] {
  const docs = existsSync(join(root, "docs")) ? readdirSync(join(root, "docs"), { recursive: true }) : [];
  const pages = docs.map(String).filter((file) => file.endsWith(".md"));
  return ["README.md", "CONTRIBUTING.md", ...pages.map((file) => join("docs", file))];
}

const pages = markdownFiles().map((file) => ({ file, text: read(file) }));
const fences = [
  ...pages.flatMap(({ file, text }) => fencesIn(text).map((fence) => ({ file, ...fence }))),
  ...sourceFiles(root).flatMap((file) =>
    fencesInComments(file, read(file)).map((fence) => ({ file, ...fence })),
  ),
].filter(({ info }) => ["ts", "typescript"].includes(info[0] ?? ""));

const checked = fences.filter(({ info }) => !info.includes("no-check"));
const unknownScripts = pages.flatMap(({ file, text }) =>
  scriptsIn(text)
    .filter(({ name }) => !Object.hasOwn(manifest.scripts, name))
    .map(({ name, line }) => `${file}:${line}: there is no script ${name} in package.json`),
);
const faults = [...typeFaults(root, checked), ...unknownScripts];
console.log(
  [...faults, `${checked.length} snippets checked, ${fences.length - checked.length} marked no-check`].join(
    "\n",
  ),
);
process.exitCode = faults.length === 0 ? 0 : 1;
