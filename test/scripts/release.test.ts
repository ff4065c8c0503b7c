import { expect, test } from "vitest";
import { changelogFaults, sectionOf } from "../../scripts/release/changelog.ts";

const LOG =
  "# Changelog\n\n## Unreleased\n\n## 1.2.0 (2026-11-21)\n\n- This.\n\n### Of it\n\n- That.\n\n## 1.1.0\n\n- Old.\n";

test("a version with its notes and no tag can be released", () => {
  expect(changelogFaults("1.2.0", LOG, ["v1.1.0", ""])).toEqual([]);
  expect(sectionOf("1.2.0", LOG)).toBe("- This.\n\n### Of it\n\n- That.");
  expect(sectionOf("1.1.0", LOG)).toBe("- Old.");
});

test.each([
  ["no version", "1.2", LOG, [], "is no version"],
  ["a version that is released", "1.2.0", LOG, ["v1.2.0"], "is released already"],
  ["a version without a heading", "1.3.0", LOG, [], 'no heading "## 1.3.0"'],
  ["the beginning of another version", "1.1", LOG, [], 'no heading "## 1.1"'],
  ["a version without notes", "1.3.0", "## 1.3.0\n\n## 1.2.0\n- Old.", [], "says nothing"],
  ["entries that are left", "1.2.0", LOG.replace("Unreleased\n", "Unreleased\n- New.\n"), [], "Unreleased"],
])("%s cannot", (_what, version, changelog, tags, reason) => {
  expect(changelogFaults(version, changelog, tags).join("\n")).toContain(reason);
});
