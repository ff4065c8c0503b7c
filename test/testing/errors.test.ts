import * as pulumi from "@pulumi/pulumi";
import { describe, expect, test } from "vitest";
import { record } from "../../testing/index.ts";
import { recorded, Thing } from "./programs.ts";

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const broken = (): string => {
  throw new Error("broken");
};

describe("errors", () => {
  test.each<[string, () => unknown]>([
    ["thrown at once", broken],
    ["thrown later", () => later(1).then(broken)],
    ["thrown as RunError", () => Promise.reject(new pulumi.RunError("broken"))],
    ["thrown as ResourceError", () => Promise.reject(new pulumi.ResourceError("broken", undefined))],
    ["in an apply", () => void pulumi.output(1).apply(broken)],
    ["in an apply of a resource", () => void new Thing("thing").urn.apply(broken)],
    ["in a late apply", () => void pulumi.output(later(5).then(() => 1)).apply(broken)],
    ["in a floating promise", () => (void later(0).then(broken), later(5))],
    ["in a timer", () => (setTimeout(broken, 1), later(10))],
  ])("%s are the program's", async (_, program) => {
    const { error, errors } = await record(program);
    expect(error?.message).toBe("broken");
    expect(errors).toEqual([error]);
  });

  test("that are no Error become one", async () => {
    const { error } = await record(() => Promise.reject("text"));
    expect(error).toEqual(new Error("the program failed with text"));
  });

  test("leave what was registered in the recording", async () => {
    const { resources, outputs } = await record(() => {
      new Thing("thing");
      throw new Error("broken");
    });
    expect(resources.map(({ name }) => name)).toEqual(["thing"]);
    expect(outputs).toEqual({});
  });

  test("of a resource reach those that need it, once", async () => {
    const { errors, resources } = await record(() => {
      new Thing("one");
      const failing = new Thing("one");
      new Thing("child", {}, { parent: failing });
      new Thing("user", { used: failing.id });
    });
    expect(errors).toHaveLength(1);
    expect(resources).toHaveLength(1);
  });

  test("that the program handles are none", async () => {
    const recording = await recorded(async () => {
      const failing = pulumi.output(Promise.reject<string>(new Error("handled")));
      return { value: pulumi.recover(failing, () => "recovered") };
    });
    expect(recording.outputs).toEqual({ value: "recovered" });
  });

  test("in the outputs given by a test are the program's", async () => {
    const { error } = await record(() => void new Thing("thing"), {
      outputs: () => {
        throw new Error("no outputs");
      },
    });
    expect(error?.message).toContain("no outputs");
  });

  test("outside of the program stay with the process", async () => {
    const seen: unknown[] = [];
    const listeners = process.rawListeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    const listener = (reason: unknown): void => void seen.push(reason);
    process.on("unhandledRejection", listener);
    try {
      const running = record(() => later(10));
      const foreign = new Error("not the program's");
      void Promise.reject(foreign);
      const { error } = await running;
      expect(error).toBeUndefined();
      expect(seen).toEqual([foreign]);
      expect(process.rawListeners("unhandledRejection")).toEqual([listener]);
    } finally {
      process.removeAllListeners("unhandledRejection");
      for (const other of listeners) process.on("unhandledRejection", other as () => void);
    }
  });
});

describe("logs", () => {
  test("are kept with the urn of their resource, debug messages on demand", async () => {
    const program = (): void => {
      const thing = new Thing("thing");
      pulumi.log.info("for your information", thing);
      pulumi.log.warn("careful");
      pulumi.log.debug("details");
    };
    const urn = "urn:pulumi:stack::project::made:up:Thing::thing";
    const { logs } = await recorded(program);
    expect(logs).toEqual([
      { severity: "info", message: "for your information", urn },
      { severity: "warning", message: "careful" },
    ]);
    const { logs: all } = await recorded(program, { debug: true });
    expect(all).toContainEqual({ severity: "debug", message: "details" });
  });

  test("of an error make the program fail", async () => {
    const { error } = await record(() => void pulumi.log.error("bad"));
    expect(error?.message).toBe("the program logged an error: bad");
  });

  test("about a resource that fails do not hold up later recordings", async () => {
    await record(() => {
      new Thing("one");
      const failing = new Thing("one");
      pulumi.log.warn("about a failure", failing);
    });
    const { logs } = await recorded(() => void pulumi.log.warn("still here"));
    expect(logs).toEqual([{ severity: "warning", message: "still here" }]);
  });
});
