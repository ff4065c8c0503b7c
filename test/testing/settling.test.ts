import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { record } from "../../testing/index.ts";
import { recorded, Thing } from "./programs.ts";

const later = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
const never = new Promise<never>(() => {});

test("a recording waits for what is registered late", async () => {
  const recording = await recorded(() => {
    const slow = new Thing("slow input", { size: later(20, 1) });
    slow.size.apply(() => void new Thing("in an apply"));
    pulumi.output(later(30, 1)).apply(async (value) => {
      await later(10, 1);
      pulumi.output(value).apply(() => void new Thing("in an apply of an apply"));
    });
  });
  expect(recording.resources.map(({ name }) => name)).toEqual([
    "slow input",
    "in an apply",
    "in an apply of an apply",
  ]);
});

test.each<[string, () => unknown, string]>([
  ["program", () => never, "the promise of the program is still pending"],
  [
    "input",
    () => void new Thing("stuck", { size: never }),
    'waiting: resource "stuck" (made:up:Thing) for its inputs ("size")',
  ],
  [
    "logged resource",
    () => void pulumi.log.warn("about", new Thing("stuck", {}, { dependsOn: never })),
    'waiting: resource "stuck" (made:up:Thing) for its dependencies',
  ],
  ["apply", () => void pulumi.output(1).apply(() => never), "the function of an apply has not returned"],
  ["invoke", () => void pulumi.runtime.invokeOutput("made:up:get", { a: never }), "an invoke has not ended"],
])("a %s that never settles ends with an error", async (_, program, message) => {
  const { error } = await record(program, { timeoutSeconds: 0.05 });
  expect(error?.message).toContain("the program did not settle within 0.05 seconds");
  expect(error?.message).toContain(message);
  const after = await recorded(() => void pulumi.log.info("fine"));
  expect(after.logs).toHaveLength(1);
});

test("a program that nothing can settle ends at once when the process has nothing else to do", async () => {
  const script = `
    import { record } from ${JSON.stringify(new URL("../../testing/index.ts", import.meta.url).href)};
    import { output } from "@pulumi/pulumi";
    const first = await record(() => new Promise(() => {}));
    const second = await record(() => void output(new Promise(() => {})).apply(() => 1));
    console.log(JSON.stringify([first.error.message, second.error ?? null]));
  `;
  const cwd = new URL("../..", import.meta.url);
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd,
  });
  const [first, second] = JSON.parse(stdout) as unknown[];
  expect(first).toContain("did not settle although nothing is left that it could wait for");
  // An apply that can never run keeps no real program from ending either.
  expect(second).toBeNull();
});

test("a thousand resources are recorded, each once", async () => {
  const { resources } = await recorded(() => {
    const parent = new pulumi.ComponentResource("my:mod:Cell", "cell");
    for (let i = 0; i < 1000; i++) new Thing(`thing-${i}`, { size: i, secret: pulumi.secret(i) }, { parent });
  });
  expect(new Set(resources.map(({ urn }) => urn)).size).toBe(1001);
  expect(resources).toHaveLength(1001);
});
