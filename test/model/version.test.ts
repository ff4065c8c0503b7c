import fc from "fast-check";
import { expect, test } from "vitest";
import {
  atLeast,
  compareVersions,
  parseKubernetesVersion,
  type KubernetesVersion,
} from "../../model/version.ts";

const number = fc.nat(200);
const version = fc.record(
  { major: fc.nat(3), minor: number, patch: number },
  { requiredKeys: ["major", "minor"] },
);
const write = ({ major, minor, patch }: Partial<KubernetesVersion>): string =>
  [major, minor, patch].filter((each) => each !== undefined).join(".");

/** The order of two versions by padded text, a second way without arithmetic. */
function order(a: KubernetesVersion, b: KubernetesVersion): number {
  const text = ({ major, minor, patch = 0 }: KubernetesVersion) =>
    [major, minor, patch].map((each) => String(each).padStart(6, "0")).join(".");
  return text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0;
}

test("what is written is read again", () => {
  fc.assert(
    fc.property(version, (each) => {
      expect(parseKubernetesVersion(write(each))).toEqual(each);
    }),
  );
});

test("versions are in the order of their numbers", () => {
  fc.assert(
    fc.property(version, version, (a, b) => {
      expect(Math.sign(compareVersions(a, b))).toBe(order(a, b));
      expect(Math.sign(compareVersions(b, a))).toBe(0 - order(a, b));
    }),
  );
});

test("the order is one: sorting twice changes nothing, and neighbours are in order", () => {
  fc.assert(
    fc.property(fc.array(version, { maxLength: 12 }), (versions) => {
      const sorted = versions.toSorted(compareVersions);
      expect(sorted.toReversed().toSorted(compareVersions).map(write)).toHaveLength(versions.length);
      for (const [index, each] of sorted.slice(1).entries())
        expect(order(sorted[index]!, each)).toBeLessThanOrEqual(0);
    }),
  );
});

test("a version is at least a minor one where it is not before its first patch", () => {
  fc.assert(
    fc.property(version, fc.nat(3), number, (each, major, minor) => {
      expect(atLeast(each, `${major}.${minor}`)).toBe(order(each, { major, minor, patch: 0 }) >= 0);
    }),
  );
});

test("1.100 comes after 1.33, and 1.9 before 1.10", () => {
  const read = (text: string): KubernetesVersion => parseKubernetesVersion(text)!;
  expect(compareVersions(read("1.100"), read("1.33"))).toBeGreaterThan(0);
  expect(compareVersions(read("1.9"), read("1.10"))).toBeLessThan(0);
  expect(atLeast(read("1.100.0"), "1.33")).toBe(true);
  expect(atLeast(read("2.0"), "1.99")).toBe(true);
});

test("a minor version alone is its first patch", () => {
  fc.assert(
    fc.property(fc.nat(3), number, (major, minor) => {
      expect(compareVersions({ major, minor }, { major, minor, patch: 0 })).toBe(0);
    }),
  );
});

test("of a version that is not known nothing is said", () => {
  expect(atLeast(undefined, "1.33")).toBeUndefined();
});

test.each([
  "",
  "1",
  "1.",
  "1.34.",
  ".34",
  "v1.34",
  "1.34.2.1",
  "1.x",
  "1.34-preview",
  " 1.34",
  "1.34 ",
  "1,34",
])("%j is no version", (text) => {
  expect(parseKubernetesVersion(text)).toBeUndefined();
});

test("anything else is read or not, and never thrown at", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.]{0,12}$/)), (text) => {
      const read = parseKubernetesVersion(text);
      const parts = text.split(".");
      const isOne =
        parts.length > 1 && parts.length < 4 && parts.every((part) => /^(0|[1-9]\d{0,3})$/.test(part));
      expect(read !== undefined).toBe(isOne);
    }),
  );
});
