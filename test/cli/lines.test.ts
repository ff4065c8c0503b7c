import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonLines } from "../../cli/json-lines.ts";
import { outLines } from "../../cli/lines.ts";

test("data is printed in parts as JSON.stringify prints it whole", () => {
  const object = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(object, (data) => {
      expect([...jsonLines(data)].join("\n")).toBe(JSON.stringify(data, undefined, 2));
    }),
  );
});

test("many lines are printed in several texts, none of them much longer than a million characters", () => {
  const line = "x".repeat(1 << 16);
  const texts: string[] = [];
  outLines(Array<string>(100).fill(line), { out: (text) => texts.push(text) });
  expect(texts.join("\n").split("\n")).toEqual(Array<string>(100).fill(line));
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(1.2e6);
});
