import { describe, expect, test } from "vitest";
import { acns, inFolder } from "./acns.ts";

const YAML = "name: mine\nruntime: nodejs\n";
const SECRET = "planted-4f1c";

interface Answer {
  readonly refused: boolean;
  readonly failure?: string;
  readonly project: string;
  readonly stack: string;
  readonly resources: readonly { type: string; name: string; inputs: Record<string, unknown> }[];
  readonly outputs: Record<string, unknown>;
  readonly unanswered: readonly { kind: string; name: string }[];
  readonly encrypted: readonly string[];
}

async function previewOf(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  return inFolder({ "Pulumi.yaml": YAML, ...files }, async (cwd) => {
    const { code, out, err } = await acns(["preview", ".", "--json", ...args], { cwd });
    return { code, out, err, answer: JSON.parse(out) as Answer };
  });
}

const random = 'new random.RandomPet("pet", { length: 2 })';

describe("a program of the user's own", () => {
  test.each([
    [
      "an ES module",
      { "index.mjs": `import * as random from "@pulumi/random";\nexport const id = ${random}.id;` },
    ],
    [
      "a CommonJS module",
      {
        "index.js": `const random = require("@pulumi/random");\nexports.id = ${random}.id;`,
        "package.json": '{"type":"commonjs"}',
      },
    ],
    [
      "TypeScript",
      {
        "index.ts": `import * as random from "@pulumi/random";\nconst length: number = 2;\nexport const id = new random.RandomPet("pet", { length }).id;`,
        "package.json": '{"type":"module"}',
      },
    ],
    [
      "a function",
      {
        "index.mjs": `import * as random from "@pulumi/random";\nexport default async () => ({ id: ${random}.id });`,
      },
    ],
    [
      "a program that package.json names",
      {
        "src/start.js": `const random = require("@pulumi/random");\nexports.id = ${random}.id;`,
        "package.json": '{"main":"src/start.js"}',
      },
    ],
  ])("%s is run", async (_what, files) => {
    const { code, answer } = await previewOf(files);
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      refused: false,
      project: "mine",
      stack: "preview",
      outputs: { id: "[unknown]" },
    });
    expect(answer.resources).toEqual([
      expect.objectContaining({
        type: "random:index/randomPet:RandomPet",
        name: "pet",
        inputs: { length: 2 },
      }),
    ]);
  });

  test("config of the stack, defaults of the project and secrets reach it; secrets and answers are masked", async () => {
    const program = `import * as pulumi from "@pulumi/pulumi";\nimport * as random from "@pulumi/random";
const config = new pulumi.Config();
new random.RandomPet("pet", { prefix: config.require("prefix"), separator: config.requireSecret("token"), keepers: { region: config.require("region") } });
export const token = config.requireSecret("token");`;
    const files = {
      "index.mjs": program,
      "Pulumi.yaml": `${YAML}config:\n  region: { default: westeurope }\n`,
      "Pulumi.test.yaml": "config:\n  mine:prefix: shop\n  mine:token: { secure: AAABBB }\n",
      "answers.yaml": `config:\n  mine:token: ${SECRET}\n`,
    };
    const { code, out, answer } = await previewOf(files, ["--stack", "test", "--answers", "answers.yaml"]);
    expect(code).toBe(0);
    expect(answer.resources[0]?.inputs).toEqual({
      prefix: "shop",
      separator: "[secret]",
      keepers: { region: "westeurope" },
    });
    expect(answer.outputs).toEqual({ token: "[secret]" });
    expect(out).not.toContain(SECRET);
  });

  test("the only stack that has settings is meant where none is named; of several none is", async () => {
    const files = {
      "index.mjs":
        'import * as pulumi from "@pulumi/pulumi";\nexport const size = new pulumi.Config().get("size") ?? "none";',
      "Pulumi.test.yaml": "config:\n  mine:size: large\n",
    };
    const one = await previewOf(files);
    expect(one.answer).toMatchObject({ stack: "test", outputs: { size: "large" } });
    const two = await previewOf({ ...files, "Pulumi.prod.yaml": "config: {}\n" });
    expect(two.answer).toMatchObject({ stack: "preview", outputs: { size: "none" } });
  });

  test("an encrypted value without an answer is reported by name, never made up", async () => {
    const files = {
      "index.mjs":
        'import * as pulumi from "@pulumi/pulumi";\nexport const token = new pulumi.Config().getSecret("token");',
      "Pulumi.test.yaml": "config:\n  mine:token: { secure: AAABBB }\n",
    };
    const { code, answer } = await previewOf(files, ["--stack", "test"]);
    expect(code).toBe(0);
    expect(answer.encrypted).toEqual(["mine:token"]);
  });

  test("a StackReference without an answer is unknown and named; with one it is answered", async () => {
    const files = {
      "index.mjs":
        'import * as pulumi from "@pulumi/pulumi";\nexport const subnet = new pulumi.StackReference("org/network/prod").getOutput("subnet");',
      "answers.yaml": "stackReferences:\n  org/network/prod: { subnet: the-subnet }\n",
    };
    const open = await previewOf(files);
    expect(open.answer).toMatchObject({
      outputs: { subnet: "[unknown]" },
      unanswered: [{ kind: "stackReference", name: "org/network/prod" }],
    });
    const answered = await previewOf(files, ["--answers", "answers.yaml"]);
    expect(answered.answer).toMatchObject({ outputs: { subnet: "the-subnet" }, unanswered: [] });
  });

  test.each([
    ["throws", 'throw new Error("no luck");', "no luck"],
    [
      "throws in an apply",
      'import * as pulumi from "@pulumi/pulumi";\npulumi.output(1).apply(() => { throw new Error("late"); });',
      "late",
    ],
    [
      "asks for config that is missing",
      'import * as pulumi from "@pulumi/pulumi";\nnew pulumi.Config().require("size");',
      "size",
    ],
    ["cannot be loaded", 'import "./none.js";', "none.js"],
  ])("a program that %s ends with exit code 1 and says why", async (_what, program, reason) => {
    const { code, answer } = await previewOf({ "index.mjs": program });
    expect(code).toBe(1);
    expect(answer.failure).toContain(reason);
  });

  test.each([
    ["another runtime", { "Pulumi.yaml": "name: mine\nruntime: python\n" }, "python"],
    ["no program", {}, "no program"],
    ["a broken Pulumi.yaml", { "Pulumi.yaml": "name: [" }, "Pulumi.yaml:1:"],
    [
      "answers of another form",
      { "index.mjs": "", "answers.yaml": "invoke: {}" },
      "invoke",
      ["--answers", "answers.yaml"],
    ],
  ] as const)("%s is unreadable", async (_what, files, reason, args: readonly string[] = []) => {
    const { code, out } = await previewOf(files, args);
    expect(code).toBe(2);
    expect(out).toContain(reason);
  });
});
