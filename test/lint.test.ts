import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import typescript from "typescript-eslint";
import { expect, test } from "vitest";

/** The project's lint without the rules that need types, which take a program of the whole project to find out. */
const eslint = new ESLint({
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  overrideConfig: [
    typescript.configs.disableTypeChecked,
    {
      rules: {
        "@pulumi/no-output-in-template-literal": "off",
        "@pulumi/no-output-instance-in-template-literal": "off",
      },
    },
  ],
});

/** The rules that a text breaks where it stands in a file, in order. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const lines = (count: number): string => "  x.push(1);\n".repeat(count);

test.each(["model", "policies", "simulator", "observability", "checks"])("%s is pure", async (folder) => {
  const breach = (text: string) => broken(`${folder}/a/b.ts`, text);
  expect(await breach("export const a = Date.now();")).toEqual(["no-restricted-properties"]);
  expect(await breach("export const a = Math.random();")).toEqual(["no-restricted-properties"]);
  expect(await breach("export const a = new Date();")).toEqual(["no-restricted-syntax"]);
  expect(await breach("export const a = new Date(0);")).toEqual([]);
  expect(await breach("export const a = process.env;")).toEqual(["no-restricted-globals"]);
  expect(await breach("console.log(1);")).toEqual(expect.arrayContaining(["no-restricted-globals"]));
  expect(await breach('import { randomUUID } from "node:crypto";\nexport const a = randomUUID();')).toEqual([
    "no-restricted-imports",
  ]);
  expect(
    await breach('import { createHash } from "node:crypto";\nexport const a = createHash("sha1");'),
  ).toEqual([]);
});

test("surroundings are there for those who have some", async () => {
  expect(await broken("cli/a.ts", "console.log(Date.now(), process.env);")).toEqual([]);
  expect(await broken("components/a.ts", "console.log(1);")).toEqual(["no-console"]);
});

test("an expect in an apply is refused, at any depth", async () => {
  const refused = ["no-restricted-syntax"];
  expect(await broken("test/a.test.ts", "out.apply((value) => expect(value).toBe(1));")).toEqual(refused);
  expect(
    await broken(
      "test/a/b.test.ts",
      "all([a, b]).apply(function (v) { v.forEach((x) => { expect(x).toBe(1); }); });",
    ),
  ).toEqual(refused);
  expect(await broken("test/a.test.ts", "out.apply((value) => expect.soft(value).toBe(1));")).toEqual(
    refused,
  );
  expect(
    await broken("test/a.test.ts", "expect(await resolve(out.apply((value) => value + 1))).toBe(1);"),
  ).toEqual([]);
});

test("a test that keeps the others from running is refused", async () => {
  expect(await broken("test/a.test.ts", 'test.only("a", () => {});')).toEqual(["no-restricted-properties"]);
});

test("a resource in an apply is refused, an error or a map is none", async () => {
  const made = (what: string) => broken("components/a.ts", `export const a = out.apply((value) => ${what});`);
  expect(await made("new Thing(value)")).toEqual(["no-restricted-syntax"]);
  expect(await made("[new azure.Thing(value)]")).toEqual(["no-restricted-syntax"]);
  expect(await made("new Map([[value, new pulumi.RunError(value)]])")).toEqual([]);
});

test("functions have at most 60 lines, files 400; a describe is a list", async () => {
  const long = (head: string, count: number) => broken("test/a.ts", `${head}\n${lines(count)}});\n`);
  expect(await long('test("a", () => {', 58)).toEqual([]);
  expect(await long('test("a", () => {', 59)).toEqual(["acns/function-lines"]);
  expect(await long('describe("a", () => {', 59)).toEqual([]);
  expect(await long("describe.concurrent.each([1])('a', () => {", 59)).toEqual([]);
  expect(await long("described(() => {", 59)).toEqual(["acns/function-lines"]);
  expect(await broken("model/a.ts", "export {};\n".repeat(400))).toEqual([]);
  expect(await broken("model/a.ts", "export {};\n".repeat(401))).toEqual(["max-lines"]);
});

test("no any, and no check that is silenced without a reason", async () => {
  expect(await broken("model/a.ts", "export const a: any = 1;")).toEqual([
    "@typescript-eslint/no-explicit-any",
  ]);
  expect(await broken("model/a.ts", "// @ts-ignore\nexport const a = 1;")).toEqual([
    "@typescript-eslint/ban-ts-comment",
  ]);
});
