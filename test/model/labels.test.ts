import fc from "fast-check";
import { expect, test } from "vitest";
import { isLabelKey, isLabelValue, isTaint } from "../../model/labels.ts";

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");
const ENDS = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase()), ...Array.from("0123456789")];
const INNER = [...ENDS, "-", "_", "."];

/** Kubernetes' name, letter by letter: at most 63, with letter or digit at both ends. */
function isName(text: string): boolean {
  const letters = Array.from(text);
  if (letters.length === 0 || letters.length > 63) return false;
  if (!ENDS.includes(letters[0]!) || !ENDS.includes(letters.at(-1)!)) return false;
  return letters.every((letter) => INNER.includes(letter));
}

/** A DNS name in lower case, part by part; Kubernetes counts the whole alone. */
function isDns(text: string): boolean {
  if (text.length > 253) return false;
  return text.split(".").every((part) => {
    const letters = Array.from(part);
    const own = (letter: string | undefined) => letter !== undefined && /^[a-z0-9]$/.test(letter);
    if (!own(letters[0]) || !own(letters.at(-1))) return false;
    return letters.every((letter) => own(letter) || letter === "-");
  });
}

function isKey(text: string): boolean {
  const [prefix = "", ...rest] = text.split("/");
  if (rest.length === 0) return isName(prefix);
  return isDns(prefix) && isName(rest.join("/"));
}

const character = fc.constantFrom(...INNER, "/", " ", ":", "=", "é");
const word = fc.array(character, { maxLength: 8 }).map((letters) => letters.join(""));
const long = fc
  .tuple(fc.integer({ min: 55, max: 70 }), fc.constantFrom(...INNER))
  .map(([length, letter]) => letter.repeat(length));
const dns = fc.oneof(fc.domain(), word, fc.constant("a".repeat(64)), fc.constant(`${"a.".repeat(126)}ab`));
const key = fc.oneof(
  word,
  long,
  fc.tuple(dns, fc.oneof(word, long)).map((parts) => parts.join("/")),
);

test("a label's value is empty or a name", () => {
  fc.assert(
    fc.property(fc.oneof(word, long), (text) => {
      expect(isLabelValue(text)).toBe(text === "" || isName(text));
    }),
    { numRuns: 500 },
  );
});

test("a label's key is a name, or a DNS name, a slash and a name", () => {
  fc.assert(
    fc.property(key, (text) => {
      expect(isLabelKey(text)).toBe(isKey(text));
    }),
    { numRuns: 500 },
  );
});

const effect = fc.constantFrom("NoSchedule", "PreferNoSchedule", "NoExecute", "noSchedule", "Never", "");
const taint = fc.tuple(key, fc.option(word), effect).map(([own, value, rest]) => ({
  text: `${own}${value === null ? "" : `=${value}`}:${rest}`,
  own,
  value,
  rest,
}));

test("a taint is a key, a value where it has one, and an effect", () => {
  fc.assert(
    fc.property(taint, ({ text, own, value, rest }) => {
      // What holds a separator itself is another taint, or none.
      fc.pre(!/[=:]/.test(`${own}${value ?? ""}`));
      const known = ["NoSchedule", "PreferNoSchedule", "NoExecute"].includes(rest);
      expect(isTaint(text)).toBe(known && isKey(own) && (value === null || value === "" || isName(value)));
    }),
    { numRuns: 500 },
  );
});

test.each(["CriticalAddonsOnly=true:NoSchedule", "example.com/quiet:NoExecute", "a=:PreferNoSchedule"])(
  "%s is a taint",
  (text) => {
    expect(isTaint(text)).toBe(true);
  },
);

test.each([
  "",
  "a",
  "a=b",
  ":NoSchedule",
  "=b:NoSchedule",
  "a=b:NoSchedule ",
  "a=b=c:NoSchedule",
  "a:b:NoExecute",
])("%j is no taint", (text) => {
  expect(isTaint(text)).toBe(false);
});
