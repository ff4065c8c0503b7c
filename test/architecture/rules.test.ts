import { describe, expect, test } from "vitest";
import { parseSource } from "../../scripts/architecture/imports.ts";
import { violations } from "../../scripts/architecture/rules.ts";

/** What is said of a single file with a single import. */
const said = (file: string, from: string): string[] =>
  violations(
    [parseSource(file, `import { thing } from ${JSON.stringify(from)};`)],
    ["ajv", "@pulumi/pulumi"],
  );

/** Every folder, and those it may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  policies: ["model"],
  simulator: ["model"],
  observability: ["model"],
  checks: ["policies", "simulator", "observability", "model"],
  files: ["model"],
  components: ["checks", "policies", "simulator", "observability", "files", "model"],
  stacks: ["components", "checks", "policies", "simulator", "observability", "files", "model"],
  testing: ["checks", "simulator", "files", "model"],
  cli: ["components", "testing", "checks", "policies", "simulator", "observability", "files", "model"],
};
const folders = Object.keys(MAY_IMPORT);
const pairs = folders.flatMap((from) =>
  [...folders, "test", "bench", "scripts"].map((to) => [from, to] as const),
);

describe("who may import what", () => {
  test.each(pairs.filter(([from, to]) => from !== to))("%s and %s", (from, to) => {
    const expected =
      MAY_IMPORT[from]?.includes(to) === true ? [] : [`${from}/a/b.ts:1: ${from} may not import ${to}`];
    expect(said(`${from}/a/b.ts`, `../../${to}/c.ts`)).toEqual(expected);
  });

  test.each(["test", "bench"])("%s imports everything", (from) => {
    for (const to of [...folders, "scripts", "index.ts", "package.json"])
      expect(said(`${from}/a.ts`, `../${to}`)).toEqual([]);
  });

  test("scripts import neither programs nor tests", () => {
    for (const to of ["stacks", "test", "bench"])
      expect(said("scripts/a.ts", `../${to}/b.ts`)).toHaveLength(1);
    expect(said("scripts/a.ts", "../model/b.ts")).toEqual([]);
  });

  test("index.ts is imported by programs, the CLI, tests and tools", () => {
    for (const from of ["stacks", "cli", "test", "bench", "scripts"])
      expect(said(`${from}/a.ts`, "../index.ts")).toEqual([]);
    for (const from of ["model", "checks", "files", "components", "testing"])
      expect(said(`${from}/a.ts`, "../index.ts")).toEqual([
        `${from}/a.ts:1: ${from} may not import index.ts`,
      ]);
  });

  test("the package's own names stand for its files", () => {
    expect(said("components/a.ts", "pulumi-acns")).toEqual([
      "components/a.ts:1: components may not import index.ts",
    ]);
    expect(said("model/a.ts", "pulumi-acns/testing")).toEqual(["model/a.ts:1: model may not import testing"]);
    expect(said("test/a.ts", "pulumi-acns/testing")).toEqual([]);
  });

  test("a folder that is not named has no place", () => {
    expect(said("utils/a.ts", "../model/b.ts")).toEqual([
      "utils/a.ts: utils has no place in the architecture: name it in the table of its parts",
    ]);
    expect(said("model/a.ts", "../utils/b.ts")).toEqual(["model/a.ts:1: model may not import utils"]);
  });
});

describe("what is not the project's own", () => {
  const pure = ["model", "policies", "simulator", "observability", "checks"];

  test.each([...pure, "files", "cli"])("%s knows no Pulumi", (folder) => {
    expect(said(`${folder}/a.ts`, "@pulumi/pulumi")).toEqual([
      `${folder}/a.ts:1: ${folder} may not import @pulumi`,
    ]);
  });

  test.each(["components", "stacks", "testing", "test", "bench"])("%s knows Pulumi", (folder) => {
    expect(said(`${folder}/a.ts`, "@pulumi/pulumi")).toEqual([]);
  });

  test.each([...pure, "components", "stacks", "testing"])("%s reads no files", (folder) => {
    for (const name of [
      "node:fs",
      "fs",
      "node:fs/promises",
      "fs/promises",
      "node:child_process",
      "node:process",
    ])
      expect(said(`${folder}/a.ts`, name)).toEqual([
        `${folder}/a.ts:1: ${folder} may not import node:${name.replace("node:", "")}`,
      ]);
    expect(said(`${folder}/a.ts`, "node:crypto")).toEqual([]);
  });

  test.each(["files", "cli", "scripts", "test", "bench"])("%s may read files", (folder) => {
    expect(said(`${folder}/a.ts`, "node:fs")).toEqual([]);
  });

  test("what is shipped imports what is installed with it", () => {
    expect(said("model/a.ts", "ajv/dist/2020.js")).toEqual([]);
    expect(said("model/a.ts", "vitest")).toEqual([
      "model/a.ts:1: model imports vitest, which is not installed with the package",
    ]);
    expect(said("components/a.ts", "@pulumi/random/x.js")).toEqual([
      "components/a.ts:1: components imports @pulumi/random, which is not installed with the package",
    ]);
    expect(said("test/a.ts", "vitest")).toEqual([]);
  });

  test("a computed import is the CLI's alone", () => {
    const computed = (file: string) => violations([parseSource(file, "await import(name);")], []);
    expect(computed("cli/a.ts")).toEqual([]);
    expect(computed("components/a.ts")).toEqual([
      "components/a.ts:1: components may not import by a name that is computed while it runs",
    ]);
  });
});

describe("the doors", () => {
  test.each(["index.ts", "testing/index.ts"])("%s holds named re-exports only", (file) => {
    const lines = [
      'export { a } from "./a.ts";',
      'export type { B } from "./b.ts";',
      'export * from "./c.ts";',
      'export * as d from "./d.ts";',
      "export const e = 1;",
      "const f = 2;",
      "export { f };",
    ];
    const closed = violations([parseSource(file, lines.join("\n"))], []).filter((text) =>
      text.includes("re-exports"),
    );
    expect(closed.map((text) => text.split(":")[1])).toEqual(["3", "4", "5", "6", "7"]);
  });

  test("others may declare", () => {
    expect(violations([parseSource("stacks/index.ts", "export const e = 1;")], [])).toEqual([]);
  });
});

describe("cycles", () => {
  const cyclesOf = (files: Record<string, string>): string[] =>
    violations(
      Object.entries(files).map(([file, text]) => parseSource(file, text)),
      [],
    );

  test("of three files are reported once, in order", () => {
    const files = {
      "model/a.ts": 'import { b } from "./b.ts";',
      "model/b.ts": 'export { c } from "./sub/c.ts";',
      "model/sub/c.ts": 'import type { A } from "../a.ts";',
      "model/outside.ts": 'import { a } from "./a.ts";',
    };
    expect(cyclesOf(files)).toEqual([
      "files import each other: model/a.ts → model/b.ts → model/sub/c.ts → model/a.ts",
    ]);
  });

  test("of a file with itself, by a type, and at run time are cycles too", () => {
    expect(cyclesOf({ "model/a.ts": 'export type A = import("./a.ts").B;' })).toEqual([
      "files import each other: model/a.ts → model/a.ts",
    ]);
    expect(
      cyclesOf({ "cli/a.ts": 'await import("./b.ts");', "cli/b.ts": 'import { a } from "./a.ts";' }),
    ).toHaveLength(1);
  });

  test("that are apart are reported each", () => {
    const pair = (a: string, b: string) => ({
      [`model/${a}.ts`]: `import { x } from "./${b}.ts";`,
      [`model/${b}.ts`]: `import { x } from "./${a}.ts";`,
    });
    expect(cyclesOf({ ...pair("a", "b"), ...pair("c", "d") })).toHaveLength(2);
  });

  test("are not seen where two ways lead to one file", () => {
    const files = {
      "model/a.ts": 'import { b } from "./b.ts"; import { c } from "./c.ts";',
      "model/b.ts": 'import { d } from "./d.ts";',
      "model/c.ts": 'import { d } from "./d.ts";',
      "model/d.ts": "export const d = 1;",
    };
    expect(cyclesOf(files)).toEqual([]);
  });
});
