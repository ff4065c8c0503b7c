import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe } from "vitest";
import { entries } from "../../scripts/entries.ts";
import { pageOf } from "../../scripts/snippets/pages.ts";

/**
 * The unit tests that README.md and docs/ show run as tests: each page gets a folder with its TypeScript, where the package's own names
 * are those of its sources.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "test/scripts/.written");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const docs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const pages = ["README.md", ...docs.map((name) => `docs/${name}`)]
  .map((file) => pageOf(file, readFileSync(join(root, file), "utf8")))
  .filter(({ text }) => text.includes('from "vitest"'));

const sources = new Map(entries.map(({ name, source }) => [name, join(root, source)]));
const fromSources = (code: string, file: string): string =>
  code.replace(/(["'])(pulumi-acns[\w/-]*)\1/g, (all: string, _quote: string, name: string) => {
    const source = sources.get(name);
    return source === undefined ? all : `"${relative(dirname(file), source)}"`;
  });

describe.each(pages)("the tests on $file", async ({ file, fences }) => {
  const own = join(folder, basename(file, ".md"));
  mkdirSync(own, { recursive: true });
  const modules = fences
    .filter(({ info }) => info[0] === "ts")
    .map(({ code, name, line }) => ({ code, path: join(own, name ?? `line-${line}.ts`) }));
  for (const { code, path } of modules) writeFileSync(path, fromSources(code, path));
  for (const { code, path } of modules) if (code.includes('from "vitest"')) await import(path);
});
