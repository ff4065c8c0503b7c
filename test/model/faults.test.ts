import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyRules,
  didYouMean,
  finding,
  formatFinding,
  hasErrors,
  type Finding,
  type Rule,
} from "../../model/faults.ts";

/** How many letters must be put in, taken out or replaced, by the book. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

const KEYS = ["network", "observability", "security", "acceleration", "nodePools", "tier", "sku", "tags"];
const word = fc.stringMatching(/^[a-cA-C]{0,7}$/);

test("what is meant is the nearest candidate, where it is near enough", () => {
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { maxLength: 6 }), (text, candidates) => {
      const far = (candidate: string) => edits(text.toLowerCase(), candidate.toLowerCase());
      const nearest = Math.min(...candidates.map(far));
      const meant = didYouMean(text, candidates);
      const limit = Math.max(1, Math.floor(text.length / 3));
      if (nearest > limit) expect(meant).toBeUndefined();
      else {
        expect(candidates).toContain(meant);
        expect(far(meant!)).toBe(nearest);
      }
    }),
    { numRuns: 500 },
  );
});

const typo = fc.constantFrom(...KEYS).chain((key) =>
  fc.record({
    key: fc.constant(key),
    at: fc.nat(key.length - 1),
    letter: fc.constantFrom("x", "z", "q"),
    kind: fc.constantFrom("out", "in", "other", "case"),
  }),
);

test("one slip of the hand is understood", () => {
  fc.assert(
    fc.property(typo, ({ key, at, letter, kind }) => {
      const [before, here, after] = [key.slice(0, at), key[at] ?? "", key.slice(at + 1)];
      const written = {
        out: `${before}${after}`,
        in: `${before}${letter}${here}${after}`,
        other: `${before}${letter}${after}`,
        case: `${before}${here.toUpperCase()}${after}`.toUpperCase(),
      }[kind];
      expect(didYouMean(written, KEYS)).toBe(key);
    }),
  );
});

test("a word of another kind is not taken for a key", () => {
  for (const other of ["fluxCapacitor", "xyz", "kubernetes", "zzzzzzzz"])
    expect(didYouMean(other, KEYS)).toBeUndefined();
  expect(didYouMean("network", [])).toBeUndefined();
});

const rules: readonly Rule<number[]>[] = [
  {
    id: "EVEN",
    severity: "error",
    title: "t",
    remedy: "Add one.",
    docs: "d",
    *check(numbers) {
      for (const [at, each] of numbers.entries())
        if (each % 2 === 1) yield { path: `[${at}]`, reason: `${each} is odd` };
    },
  },
  { id: "ELSEWHERE", severity: "error", title: "t", remedy: "r", docs: "d" },
  {
    id: "SMALL",
    severity: "warning",
    title: "t",
    remedy: "r",
    docs: "d",
    *check(numbers) {
      if (numbers.length > 2) yield { path: "", reason: "three", severity: "error", remedy: "Take one out." };
    },
  },
];

test("every breach of every rule is a finding, in the order of the rules", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 5 }), (numbers) => {
      const found = applyRules(rules, numbers);
      const odd = numbers.flatMap((each, at) => (each % 2 === 1 ? [`EVEN [${at}]`] : []));
      expect(found.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
        ...odd,
        ...(numbers.length > 2 ? ["SMALL "] : []),
      ]);
      expect(hasErrors(found)).toBe(odd.length > 0 || numbers.length > 2);
    }),
  );
});

test("a breach may say more than its rule, and the rule says the rest", () => {
  const [even, small] = applyRules(rules, [1, 2, 4]);
  expect(even).toEqual({
    rule: "EVEN",
    severity: "error",
    path: "[0]",
    reason: "1 is odd",
    remedy: "Add one.",
    docs: "d",
  });
  expect(small).toMatchObject({ severity: "error", remedy: "Take one out." });
  expect(finding(rules[1]!, { path: "p", reason: "r" })).toMatchObject({ rule: "ELSEWHERE", path: "p" });
});

test("only errors refuse", () => {
  const of = (severity: Finding["severity"]): Finding => ({
    rule: "R",
    severity,
    path: "",
    reason: "r",
    remedy: "m",
  });
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([of("warning"), of("silenced")])).toBe(false);
  expect(hasErrors([of("warning"), of("error")])).toBe(true);
});

test("a finding is read on its lines: place and reason, remedy, why it counts less", () => {
  const base: Finding = {
    rule: "ACNS008",
    severity: "error",
    path: "security.policies",
    reason: "no.",
    remedy: "Do.",
  };
  const lines = (each: Finding) => formatFinding(each).split("\n");
  expect(lines(base)).toEqual([expect.stringMatching(/ACNS008 security\.policies: no\.$/), "  Do."]);
  expect(lines({ ...base, path: "" })[0]).toMatch(/ACNS008: no\.$/);
  expect(lines({ ...base, lowered: "because" })).toHaveLength(3);
  expect(lines({ ...base, lowered: "because" })[2]).toBe("  lowered: because");
});
