import { expect, test } from "vitest";
import { editText, type TextEdit } from "../../files/edit.ts";

const at = (
  path: (string | number)[],
  change: { set: unknown } | { rename: string },
  document = 0,
): TextEdit => ({
  document,
  path,
  ...change,
});

test.each<[string, string, TextEdit[], string]>([
  ["a value", "a: 1 # one\nb: 2\n", [at(["a"], { set: "1" })], 'a: "1" # one\nb: 2\n'],
  ["a word", "a: tcp\n", [at(["a"], { set: "TCP" })], "a: TCP\n"],
  ["a quoted word", "a: 'tcp'\n", [at(["a"], { set: "TCP" })], "a: TCP\n"],
  ["a number's digits", "a: 0080\n", [at(["a"], { set: "80" })], 'a: "0080"\n'],
  ["a text that is a number", 'a: "80"\n', [at(["a"], { set: 80 })], "a: 80\n"],
  ["a word with a meaning", "a: 1\n", [at(["a"], { set: "yes" })], 'a: "yes"\n'],
  ["an item", "a:\n  - 1 # x\n  - 2\n", [at(["a", 1], { set: "x/32" })], 'a:\n  - 1 # x\n  - "x/32"\n'],
  ["a key", "a:\n  B: 1\n", [at(["a", "B"], { rename: "b" })], "a:\n  b: 1\n"],
  [
    "a new key",
    'a:\n  - port: "80" # web\n',
    [at(["a", 0, "protocol"], { set: "TCP" })],
    'a:\n  - protocol: TCP\n    port: "80" # web\n',
  ],
  [
    "a new key in a line",
    "a: [{port: http}]\n",
    [at(["a", 0, "protocol"], { set: "TCP" })],
    "a: [{protocol: TCP, port: http}]\n",
  ],
  ["a new key in JSON", '{"a": {"b": 1}}', [at(["a", "c"], { set: "d" })], '{"a": {"c": "d", "b": 1}}'],
  ["another document", "a: 1\n---\na: 1\n", [at(["a"], { set: "1" }, 1)], 'a: 1\n---\na: "1"\n'],
  ["several places", "a: 1\nb: 2\n", [at(["a"], { set: "1" }), at(["b"], { set: "2" })], 'a: "1"\nb: "2"\n'],
  ["one place twice", "a: 1\n", [at(["a"], { set: "1" }), at(["a"], { set: "1" })], 'a: "1"\n'],
  ["what is not there", "a: 1\n", [at(["b", "c"], { set: 1 }), at(["x"], { rename: "y" })], "a: 1\n"],
])("%s", (_what, text, edits, expected) => {
  expect(editText(text, edits)).toBe(expected);
});
