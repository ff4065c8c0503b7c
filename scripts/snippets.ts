/**
 * Checks what the pages (README.md, CONTRIBUTING.md, docs/) and doc comments show: TypeScript compiles, YAML is valid for what it
 * is, consoles print what they say, commands, options and `npm run` scripts exist, links lead somewhere. `--write` puts what
 * the consoles print into the pages instead.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { main } from "../cli/program.ts";
import { readText } from "../files/read.ts";
import { sourceFiles } from "./architecture/imports.ts";
import { entries } from "./entries.ts";
import { runPage, written, type Answer } from "./snippets/console.ts";
import { dataFaults } from "./snippets/data.ts";
import { fencesInComments, scriptsIn } from "./snippets/fences.ts";
import { linkFaults } from "./snippets/links.ts";
import { pageOf, type Page } from "./snippets/pages.ts";
import type { Acns } from "./snippets/shell.ts";
import { typeFaults, type Snippet } from "./snippets/types.ts";
import { usageFaults } from "./snippets/usage.ts";
import manifest from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Languages that a fence may have, with what looks at it; the others are pictures of text. */
const LANGUAGES = ["ts", "yaml", "json", "sh", "console", "text", "bicep", "hcl"];

const acns: Acns = async (args, cwd, input) => {
  const printed = { out: "", err: "" };
  const code = await main(["node", "acns", ...args], {
    cwd,
    read: (path) => (path === "-" ? input : readText(path)),
    out: (text) => (printed.out += `${text}\n`),
    err: (text) => (printed.err += `${text}\n`),
  });
  return { code, ...printed };
};

function readPages(): Page[] {
  const docs = readdirSync(join(root, "docs"), { recursive: true }).map(String);
  const files = docs.filter((file) => file.endsWith(".md")).map((file) => join("docs", file));
  return ["README.md", "CONTRIBUTING.md", ...files].map((file) => pageOf(file, read(file)));
}

function snippetsOf(pages: readonly Page[]): Snippet[] {
  const inComments = sourceFiles(root).flatMap((file) =>
    fencesInComments(file, read(file)).map((fence) => ({ file, ...fence })),
  );
  return [...pages.flatMap(({ fences }) => fences), ...inComments].filter(
    ({ info }) => ["ts", "typescript"].includes(info[0] ?? "") && !info.includes("no-check"),
  );
}

const languageFaults = ({ fences }: Page): string[] =>
  fences
    .filter(({ info }) => !LANGUAGES.includes(info[0] ?? ""))
    .map(({ file, line, info }) => `${file}:${line}: a fence of ${info[0] ?? ""} is looked at by nobody`);

const scriptFaults = ({ file, text }: Page): string[] =>
  scriptsIn(text)
    .filter(({ name }) => !Object.hasOwn(manifest.scripts, name))
    .map(({ name, line }) => `${file}:${line}: there is no script ${name} in package.json`);

function answerFault({ fence, differs }: Answer): string[] {
  if (differs === undefined) return [];
  const { command, output } = differs;
  return [`${fence.file}:${fence.line}: \`${command}\` prints\n${output.replace(/^/gm, "  ")}`];
}

// Programs on the pages import the package by its names.
const own = new Map(entries.map(({ name, source }) => [name, pathToFileURL(join(root, source)).href]));
registerHooks({
  resolve: (name, context, next) => {
    const url = own.get(name);
    return url === undefined ? next(name, context) : { url, shortCircuit: true };
  },
});

const pages = readPages();
const write = process.argv.includes("--write");
const faults: string[] = [];
let consoles = 0;
for (const page of pages) {
  const answers = await runPage(page, root, acns);
  consoles += answers.length;
  if (write && answers.length > 0) writeFileSync(join(root, page.file), written(page, answers));
  else faults.push(...answers.flatMap(answerFault));
}
const snippets = snippetsOf(pages);
faults.push(
  ...pages.flatMap((page) => [...languageFaults(page), ...dataFaults(page), ...scriptFaults(page)]),
  ...linkFaults(pages, root),
  ...(await usageFaults(pages, acns)),
  ...typeFaults(root, snippets),
);
console.log(
  [...faults, `${snippets.length} snippets and ${consoles} consoles on ${pages.length} pages checked`].join(
    "\n",
  ),
);
process.exitCode = faults.length === 0 ? 0 : 1;
