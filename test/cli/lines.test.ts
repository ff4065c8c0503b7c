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

test("lines that are together longer than a text may be are printed in several", () => {
  const line = "x".repeat(1 << 19);
  let [texts, longest, length] = [0, 0, 0];
  const out = (text: string): void => {
    texts += 1;
    longest = Math.max(longest, text.length);
    length += text.length + 1;
  };
  // The longest text that Node 22 can hold has 2 ** 29 - 24 characters.
  outLines(Array<string>(1100).fill(line), { out });
  expect(length).toBe(1100 * (line.length + 1));
  expect(length).toBeGreaterThan(2 ** 29);
  expect(longest).toBeLessThan(2 ** 22);
  expect(texts).toBeGreaterThan(100);
});
