import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseSource, sourceFiles } from "../../scripts/architecture/imports.ts";

test.each([
  ['import a from "x";', "x"],
  ['import "x";', "x"],
  ['import * as a from "x";', "x"],
  ['import type { A } from "x";', "x"],
  ['import { type A } from "x";', "x"],
  ['import a from "x" with { type: "json" };', "x"],
  ['export { a } from "x";', "x"],
  ['export type { A } from "x";', "x"],
  ['export * from "x";', "x"],
  ['export * as a from "x";', "x"],
  ['const a = () => import("x");', "x"],
  ["const a = import(`x`);", "x"],
  ['type A = import("x").A;', "x"],
  ['type A = typeof import("x");', "x"],
  ['import a = require("x");', "x"],
  ["await import(`./${name}.ts`);", undefined],
  ["await import(name);", undefined],
])("%s is an import", (text, from) => {
  expect(parseSource("model/a.ts", `\n${text}`).imports).toEqual([{ from, line: 2 }]);
});

test.each([
  '// import "x";',
  'const a = `import "x"`;',
  "import.meta.url;",
  "export const a = 1;",
  "export {};",
  'require("x");',
])("%s is none", (text) => {
  expect(parseSource("model/a.ts", text).imports).toEqual([]);
});

test("CommonJS files import by require", () => {
  expect(parseSource("bench/a.cjs", 'const { a } = require("x");').imports).toEqual([{ from: "x", line: 1 }]);
});

test("sources are found in every folder, and nowhere that others own", () => {
  const files = sourceFiles(fileURLToPath(new URL("../..", import.meta.url)));
  expect(files).toEqual(
    expect.arrayContaining(["index.ts", "stacks/main.js", "test/architecture/imports.test.ts"]),
  );
  expect(files.filter((file) => /node_modules|^dist|^\./.test(file))).toEqual([]);
});
