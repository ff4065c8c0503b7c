import * as pulumi from "@pulumi/pulumi";
import { describe, expect, test } from "vitest";
import { record, Secret, UNKNOWN } from "../../testing/index.ts";
import { recorded, Thing } from "./programs.ts";

const GET = "made:up:get";
const { invoke, invokeOutput, invokeSingleOutput, call } = pulumi.runtime;

describe("invokes", () => {
  test("are answered by a value or a function of the arguments", async () => {
    const recording = await recorded(
      async () => ({
        plain: await invoke(GET, { a: 1 }),
        output: invokeOutput(GET, { a: pulumi.output(2) }),
        single: invokeSingleOutput(GET, { a: 3 }),
        fixed: invokeOutput("made:up:fixed", {}),
        unknown: invokeOutput("made:up:unknown", {}),
        fromSecret: invokeOutput(GET, { a: pulumi.secret(4) }),
      }),
      {
        invokes: {
          [GET]: async (args) => ({ got: args["a"] }),
          "made:up:fixed": { secret: new Secret("s"), absent: undefined },
          "made:up:unknown": UNKNOWN,
        },
      },
    );
    expect(recording.outputs).toEqual({
      plain: { got: 1 },
      output: { got: 2 },
      single: 3,
      fixed: new Secret({ secret: "s" }),
      unknown: UNKNOWN,
      fromSecret: new Secret({ got: 4 }),
    });
    expect(recording.unanswered).toEqual([]);
  });

  test("without an answer are reported, and unknown in a preview", async () => {
    const recording = await recorded(() => ({ got: invokeOutput(GET, { a: 1 }) }), {
      invokes: { "made:up:other": {}, [GET]: () => undefined },
    });
    expect(recording.outputs).toEqual({ got: UNKNOWN });
    expect(recording.unanswered).toEqual([{ kind: "invoke", name: GET, args: { a: 1 } }]);
  });

  test("without an answer are an error when they cannot be unknown", async () => {
    const plain = await record(async () => void (await invoke(GET, {})));
    const up = await record(() => ({ got: invokeOutput(GET, {}) }), { preview: false });
    for (const { error, unanswered } of [plain, up]) {
      expect(error?.message).toBe(`invoke ${GET} has no answer: give one in the option "invokes"`);
      expect(unanswered).toHaveLength(1);
    }
  });

  test("that depend on what is not created yet are unknown and not asked", async () => {
    const recording = await recorded(() => {
      const thing = new Thing("thing");
      return {
        input: invokeOutput(GET, { a: thing.id }),
        after: invokeOutput(GET, {}, { dependsOn: [thing] }),
      };
    });
    expect(recording.outputs).toEqual({ input: UNKNOWN, after: UNKNOWN });
    expect(recording.unanswered).toEqual([]);
  });

  test("that depend on what exists are asked", async () => {
    const program = (): unknown => {
      const thing = new Thing("thing", {}, { import: "/existing" });
      return { after: invokeOutput(GET, {}, { dependsOn: [thing] }) };
    };
    const recording = await recorded(program, { invokes: { [GET]: { yes: true } } });
    expect(recording.outputs).toEqual({ after: { yes: true } });
  });

  test("must be answered by an object", async () => {
    const answer = (() => "text") as unknown as () => object;
    const { error } = await record(() => ({ got: invokeOutput(GET, {}) }), { invokes: { [GET]: answer } });
    expect(error?.message).toBe(`the answer to ${GET} in the option "invokes" is not an object`);
  });
});

describe("calls of methods", () => {
  const program = (): unknown => ({ got: call("made:up:Thing/do", { a: 1 }, new Thing("thing")) });

  test("without an answer are reported, and unknown in a preview", async () => {
    const recording = await recorded(program);
    expect(recording.outputs).toEqual({ got: UNKNOWN });
    expect(recording.unanswered).toEqual([{ kind: "call", name: "made:up:Thing/do", args: { a: 1 } }]);
  });

  test("are answered as invokes are", async () => {
    const recording = await recorded(program, {
      invokes: { "made:up:Thing/do": { done: 1 } },
      preview: false,
    });
    expect(recording.outputs).toEqual({ got: { done: 1 } });
  });
});

describe("stack references", () => {
  const program = (): unknown => {
    const network = new pulumi.StackReference("network", { name: "org/network/dev" });
    return { subnet: network.requireOutput("subnet"), key: network.getOutput("key") };
  };

  test("have the outputs given for the stack's name", async () => {
    const recording = await recorded(program, {
      stackReferences: { "org/network/dev": { subnet: "/subnets/a", key: new Secret({ pem: "x" }) } },
    });
    expect(recording.outputs).toEqual({ subnet: "/subnets/a", key: new Secret({ pem: "x" }) });
    expect(recording.get("pulumi:pulumi:StackReference")).toMatchObject({
      read: true,
      id: "org/network/dev",
      inputs: { name: "org/network/dev" },
    });
  });

  test("without an answer are reported, and unknown in a preview", async () => {
    const recording = await recorded(program);
    expect(recording.outputs).toEqual({ subnet: UNKNOWN, key: UNKNOWN });
    expect(recording.unanswered).toMatchObject([{ kind: "stackReference", name: "org/network/dev" }]);
  });

  test("without an answer are an error outside of a preview", async () => {
    const { error } = await record(program, { preview: false });
    expect(error?.message).toContain(
      'stackReference org/network/dev has no answer: give one in the option "stackReferences"',
    );
  });

  test("without the output that is required are an error", async () => {
    const { error } = await record(program, { stackReferences: { "org/network/dev": { key: "k" } } });
    expect(error?.message).toContain("Required output 'subnet' does not exist on stack 'org/network/dev'");
  });
});
