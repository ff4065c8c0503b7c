import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { record, Secret, UNKNOWN } from "../../testing/index.ts";
import { recorded, Thing } from "./programs.ts";

const THING = "made:up:Thing";

function tagged(tag: string): pulumi.ResourceTransform {
  return ({ props, opts }) => ({
    props: { ...props, tags: [...((props["tags"] as string[] | undefined) ?? []), tag] },
    opts,
  });
}

test("transforms run for the resource, its parents and the stack, in this order", async () => {
  const recording = await recorded(() => {
    pulumi.runtime.registerResourceTransform(tagged("stack"));
    const outer = new pulumi.ComponentResource(
      "my:mod:Outer",
      "outer",
      {},
      { transforms: [tagged("outer")] },
    );
    const inner = new pulumi.ComponentResource("my:mod:Inner", "inner", {}, { parent: outer });
    new Thing("deep", {}, { parent: inner, transforms: [tagged("own"), tagged("own too")] });
    new Thing("flat");
  });
  expect(recording.get(THING, "deep").inputs).toEqual({ tags: ["own", "own too", "outer", "stack"] });
  expect(recording.get(THING, "flat").inputs).toEqual({ tags: ["stack"] });
  expect(recording.get("my:mod:Inner").inputs).toEqual({ tags: ["outer", "stack"] });
});

test("a transform may be asynchronous, change options and leave a resource alone", async () => {
  const recording = await recorded(() => {
    pulumi.runtime.registerResourceTransform(async ({ name, props, opts }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (name !== "changed") return undefined;
      return { props, opts: { ...opts, protect: true, ignoreChanges: ["size"], version: "2.0.0" } };
    });
    new Thing("changed", { a: 1 });
    new Thing("left", { a: 1 }, { protect: false });
  });
  const changed = recording.get(THING, "changed");
  expect(changed).toMatchObject({ inputs: { a: 1 }, version: "2.0.0" });
  expect(changed.options).toMatchObject({ protect: true, ignoreChanges: ["size"] });
  expect(recording.get(THING, "left").options).toMatchObject({ protect: false, ignoreChanges: [] });
});

test("secrets, unknowns and dependencies survive transforms", async () => {
  const recording = await recorded(() => {
    const first = new Thing("first");
    const inputs = { secret: pulumi.secret("s"), id: 1, unknown: first.computed, list: [first.id] };
    new Thing("second", inputs, { dependsOn: [first], transforms: [() => undefined, tagged("t")] });
    new Thing("third", inputs, { transforms: [() => undefined] });
  });
  const first = recording.get(THING, "first").urn;
  const expected = { secret: new Secret("s"), unknown: UNKNOWN, list: [UNKNOWN] };
  expect(recording.get(THING, "second")).toMatchObject({
    inputs: { ...expected, tags: ["t"] },
    dependsOn: [first],
  });
  expect(recording.get(THING, "third")).toMatchObject({
    inputs: expected,
    dependsOn: [first],
    propertyDependencies: { unknown: [first], list: [first], secret: [] },
  });
});

test("what a transform changed is what the program sees", async () => {
  const recording = await recorded(() => {
    const thing = new Thing(
      "thing",
      { size: 1 },
      { transforms: [({ opts }) => ({ props: { size: 7 }, opts })] },
    );
    return { size: thing.size };
  });
  expect(recording.outputs).toEqual({ size: 7 });
});

test("an error in a transform is the error of the program", async () => {
  const { error } = await record(() => {
    const fail = (): never => {
      throw new Error("not allowed");
    };
    new Thing("thing", {}, { transforms: [fail] });
  });
  expect(error?.message).toContain("transform failed: Error: not allowed");
});

test("the older transformations apply as well", async () => {
  const recording = await recorded(() => {
    const transformation: pulumi.ResourceTransformation = ({ opts }) => ({ props: { size: 9 }, opts });
    pulumi.runtime.registerStackTransformation(transformation);
    new Thing("thing", { size: 1 });
  });
  expect(recording.get(THING).inputs).toEqual({ size: 9 });
});

test("invoke transforms change the arguments", async () => {
  const recording = await recorded(
    () => {
      pulumi.runtime.registerInvokeTransform(({ args, opts }) => ({ args: { ...args, b: 2 }, opts }));
      return { got: pulumi.runtime.invokeOutput("made:up:get", { a: 1 }) };
    },
    { invokes: { "made:up:get": (args) => args } },
  );
  expect(recording.outputs).toEqual({ got: { a: 1, b: 2 } });
});
