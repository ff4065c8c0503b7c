import fc from "fast-check";
import { expect, test } from "vitest";
import { childPath, keysOfPath } from "../../model/path.ts";

test.each<[string, (string | number)[]]>([
  ["spec.egress[0].toPorts[12].port", ["spec", "egress", 0, "toPorts", 12, "port"]],
  ['matchLabels["app.kubernetes.io/name"]', ["matchLabels", "app.kubernetes.io/name"]],
  ['[""]["0"].a', ["", "0", "a"]],
  ["", []],
])("%s", (path, keys) => {
  expect(keys.reduce<string>(childPath, "")).toBe(path);
  expect(keysOfPath(path)).toEqual(keys);
});

test("a path says its keys, whatever they are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat(99))), (keys) => {
      expect(keysOfPath(keys.reduce<string>(childPath, ""))).toEqual(keys);
    }),
  );
});
