import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe } from "vitest";
import { pageOf } from "../../scripts/snippets/pages.ts";
import { OWN_NAMES } from "../../scripts/snippets/types.ts";

/**
 * The unit tests that README.md and docs/ show run as tests: each page gets a folder with its TypeScript, where the package's own names
 * are those of its sources.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "test/scripts/written");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const docs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const pages = ["README.md", ...docs.map((name) => `docs/${name}`)]
  .map((file) => pageOf(file, readFileSync(join(root, file), "utf8")))
  .filter(({ text }) => text.includes('from "vitest"'));

const fromSources = (code: string, file: string): string =>
  code.replace(/(["'])(pulumi-acns[\w/-]*)\1/g, (all: string, _quote, name: keyof typeof OWN_NAMES) =>
    Object.hasOwn(OWN_NAMES, name)
      ? `"${relative(dirname(file), join(root, OWN_NAMES[name]?.[0] ?? ""))}"`
      : all,
  );

describe.each(pages)("the tests on $file", async ({ file, fences }) => {
  const own = join(folder, basename(file, ".md"));
  mkdirSync(own, { recursive: true });
  const modules = fences
    .filter(({ info }) => info[0] === "ts")
    .map(({ code, name, line }) => ({ code, path: join(own, name ?? `line-${line}.ts`) }));
  for (const { code, path } of modules) writeFileSync(path, fromSources(code, path));
  for (const { code, path } of modules) if (code.includes('from "vitest"')) await import(path);
});
