import { inspect } from "node:util";
import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { mask, record, resolve, resolveDetails, reveal, Secret, UNKNOWN } from "../../testing/index.ts";
import { Thing } from "./programs.ts";

const value = {
  plain: [0, "", null, false],
  secret: new Secret({ deep: [UNKNOWN] }),
  list: [UNKNOWN, new Secret(1)],
};

test("mask makes a value printable", () => {
  expect(mask(value)).toEqual({
    plain: [0, "", null, false],
    secret: "[secret]",
    list: ["[unknown]", "[secret]"],
  });
});

test("reveal unwraps secrets and leaves unknowns", () => {
  expect(reveal(value)).toEqual({
    plain: [0, "", null, false],
    secret: { deep: [UNKNOWN] },
    list: [UNKNOWN, 1],
  });
  expect(reveal(new Secret(new Secret("inner")))).toBe("inner");
});

test("a value that contains itself is copied", () => {
  const loop: Record<string, unknown> = { secret: new Secret(1) };
  loop["self"] = loop;
  const masked = mask(loop) as Record<string, unknown>;
  expect(masked["self"]).toBe(masked);
  expect(masked["secret"]).toBe("[secret]");
});

test("a property called __proto__ is a property", () => {
  const odd = JSON.parse('{"__proto__": {"a": 1}}') as object;
  expect(Object.keys(mask(odd) as object)).toEqual(["__proto__"]);
});

test("a secret does not show by accident, but compares by what it holds", () => {
  const secret = new Secret("hidden");
  for (const shown of [
    "".concat(secret as unknown as string),
    String(secret),
    JSON.stringify({ secret }),
    inspect({ secret }),
  ]) {
    expect(shown).not.toContain("hidden");
    expect(shown).toContain("[secret]");
  }
  expect(secret).toEqual(new Secret("hidden"));
  expect(secret).not.toEqual(new Secret("other"));
  expect({}).not.toEqual({ unknown: UNKNOWN });
});

test("outputs made in a program can be resolved after it", async () => {
  let thing: Thing | undefined;
  let secret: pulumi.Output<string> | undefined;
  await record(() => {
    thing = new Thing("thing", { size: 3, nested: { id: 1 } });
    secret = pulumi.secret(pulumi.interpolate`size ${thing.size}`);
  });
  expect(await resolve(thing?.size)).toBe(3);
  expect(await resolve(thing?.id)).toBe(UNKNOWN);
  expect(await resolve({ size: thing?.size, id: thing?.id })).toEqual({ size: 3, id: UNKNOWN });
  expect(await resolve(secret)).toBe("size 3");
  expect(await resolve(secret, { keepSecrets: true })).toEqual(new Secret("size 3"));
  expect(await resolveDetails(secret)).toEqual({ value: "size 3", known: true, secret: true });
  expect(await resolveDetails(thing?.computed)).toEqual({ value: UNKNOWN, known: false, secret: false });
  expect(await resolve(pulumi.output(thing))).toBe("urn:pulumi:stack::project::made:up:Thing::thing");
  expect(await resolve("plain")).toBe("plain");
});

test("resolving rejects with the error of the program", async () => {
  let failed: pulumi.Output<number> | undefined;
  await record(() => {
    failed = pulumi.output(1).apply((): number => {
      throw new Error("broken");
    });
  });
  await expect(resolve(failed)).rejects.toThrow("broken");
});
