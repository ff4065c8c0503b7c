import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fencesIn, fencesInComments, scriptsIn } from "../../scripts/snippets/fences.ts";
import { typeFaults } from "../../scripts/snippets/types.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("fences", () => {
  test("of a page have their line, language and code", () => {
    const page = [
      "# A",
      "```ts no-check",
      "a;",
      "",
      "b;",
      "```",
      "- in a list",
      "  ~~~sh",
      "  ls",
      "  ~~~",
    ].join("\n");
    expect(fencesIn(page)).toEqual([
      { line: 3, info: ["ts", "no-check"], code: "a;\n\nb;" },
      { line: 9, info: ["sh"], code: "ls" },
    ]);
  });

  test("may hold shorter fences", () => {
    expect(fencesIn("````md\n```ts\na;\n```\n````")).toEqual([
      { line: 2, info: ["md"], code: "```ts\na;\n```" },
    ]);
  });

  test("that are never closed are refused", () => {
    expect(() => fencesIn("text\n```ts\na;")).toThrow("the fence that line 2 opens is never closed");
  });

  test("of doc comments are found wherever a comment may stand, and nowhere else", () => {
    const source = `
const glob = "/**/*";
// \`\`\`ts
/**
 * A thing.
 *
 * @example
 * \`\`\`ts
 * new Thing({
 *   a: 1,
 * });
 * \`\`\`
 */
export class Thing {
  /** \`\`\`ts no fence of a block */
  a = 1;
  /**
   * @example
   * \`\`\`ts
   * thing.b();
   * \`\`\`
   */
  b() {}
}`;
    expect(fencesInComments("a.ts", source)).toEqual([
      { line: 9, info: ["ts"], code: "new Thing({\n  a: 1,\n});" },
      { line: 20, info: ["ts"], code: "thing.b();" },
    ]);
  });
});

test("scripts that a page calls are named", () => {
  const page =
    "`npm run -s acns -- preview prod`\nnpm run check && npm run test:consumer\nnpm cit\nnpm install run";
  expect(scriptsIn(page)).toEqual([
    { name: "acns", line: 1 },
    { name: "check", line: 2 },
    { name: "test:consumer", line: 2 },
    { name: "test", line: 3 },
  ]);
});

test("what does not compile is reported where it is written; what is exported by one snippet is unknown to the next", () => {
  const snippets = [
    { file: "README.md", line: 7, code: "export const a: number = 1;\nconst b: string = a;" },
    { file: "docs/a.md", line: 3, code: "a;" },
    {
      file: "docs/a.md",
      line: 9,
      code: 'import { record } from "pulumi-acns/testing";\nexport const a: number = await record(() => 1);',
    },
    { file: "docs/b.md", line: 2, code: "export const a = ;" },
  ];
  const faults = typeFaults(root, snippets).map((text) => text.split("\n")[0]);
  expect(faults).toEqual([
    "README.md:8:7: Type 'number' is not assignable to type 'string'.",
    "docs/a.md:3:1: Cannot find name 'a'.",
    "docs/a.md:10:14: Type 'Recording' is not assignable to type 'number'.",
    "docs/b.md:2:18: Expression expected.",
  ]);
});
