import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { checkCluster } from "../../model/cluster/check.ts";
import { formatFinding } from "../../model/faults.ts";
import type { Finding } from "../../model/faults.ts";
import { edgeSettings } from "./edges.ts";
import { invalidSettings } from "./invalid.ts";
import { requiredUnseen, withoutRequiredKey, withUnknownKey, wronglyTyped } from "./mutations.ts";
import {
  brokenSettings,
  describedRows,
  documentedExclusions,
  findRows,
  settingsOf,
  uncoveredPairs,
} from "./settings.ts";
import { warnedSettings } from "./warned.ts";
import { documentedWarnings } from "./warnings.ts";

const rows = describedRows();
const described = rows.map((row) => settingsOf(row));
const broken = brokenSettings();

/** The settings as a failure shows them; long texts and lists are cut, for they are long on purpose. */
const text = (settings: unknown): string =>
  JSON.stringify(settings, (_, value: unknown) => {
    if (typeof value === "string" && value.length > 180)
      return `${value.slice(0, 20)}… (${value.length} characters)`;
    if (Array.isArray(value) && value.length > 50)
      return `${JSON.stringify(value.slice(0, 2))} … (${value.length})`;
    return value;
  });

/** What a failure shows: the findings, and the settings they were found in. */
const shown = (findings: readonly Finding[], settings: unknown): string =>
  `${findings.length === 0 ? "no finding" : findings.map(formatFinding).join("\n")}\nin ${text(settings)}`;

const errorsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === "error");

function expectNoError(settings: unknown): void {
  const findings = checkCluster(settings);
  expectReadable(findings, settings);
  const errors = errorsOf(findings);
  expect(errors, shown(errors, settings)).toEqual([]);
}

function expectRefused(settings: unknown, rule: string | readonly string[]): void {
  const findings = checkCluster(settings);
  expectReadable(findings, settings);
  const found = errorsOf(findings).find((error) => [rule].flat().includes(error.rule));
  expect(found, `not refused by ${[rule].flat().join(" or ")}\n${shown(findings, settings)}`).toBeDefined();
}

/** A finding is read by a person: it says something in every field, in words. */
function expectReadable(findings: readonly Finding[], settings: unknown): void {
  for (const finding of findings) {
    const message = shown([finding], settings);
    for (const field of ["rule", "severity", "reason", "remedy"] as const) {
      expect(finding[field].trim(), message).not.toBe("");
    }
    // Only what is no settings at all is wrong as a whole.
    if (typeof settings === "object" && settings !== null && !Array.isArray(settings)) {
      expect(finding.path, message).not.toBe("");
    }
    for (const value of Object.values(finding)) {
      if (value === undefined) continue;
      expect(value, message).toBeTypeOf("string");
      expect(value, message).not.toMatch(/\bundefined\b|\[object Object\]|\bNaN\b/);
    }
  }
}

/** Rules that settings decide by an error; what is left out is decided by policies, logs or changes of a running cluster. */
const decidedBySettings = [
  ...["001", "003", "004", "008", "009", "012", "014", "015", "017", "018", "019", "020", "031", "036"].map(
    (number) => `ACNS${number}`,
  ),
  // AKS013 warns only.
  ...Array.from({ length: 28 }, (_, at) => `AKS${String(at + 1).padStart(3, "0")}`).filter(
    (id) => id !== "AKS013",
  ),
  ...["SET001", "SET002", "SET003", "SET004", "SET005"],
];

describe("the second description itself", () => {
  it("has enough of everything", () => {
    expect(described.length).toBeGreaterThanOrEqual(200);
    expect(invalidSettings.length).toBeGreaterThanOrEqual(130);
    expect(warnedSettings.length).toBeGreaterThanOrEqual(25);
    expect(broken.length).toBeGreaterThanOrEqual(100);
  });

  it("covers every pair of values that is not excluded", () => {
    expect(uncoveredPairs(rows)).toEqual([]);
  });

  it("is the same on every run", () => {
    expect(findRows()).toEqual(rows);
  });

  it("has several invalid settings for every rule that settings decide", () => {
    const named = invalidSettings.flatMap(({ rule }) => [rule].flat());
    const rare = decidedBySettings.filter((id) => named.filter((name) => name === id).length < 2);
    expect(rare).toEqual([]);
  });

  it("breaks every exclusion at least once", () => {
    const met = new Set(broken.map(({ exclusion }) => exclusion));
    expect(documentedExclusions.filter((exclusion) => !met.has(exclusion))).toEqual([]);
  });

  it("names a documented rule in every exclusion", () => {
    for (const { rules, why } of documentedExclusions) {
      expect(rules, why).not.toHaveLength(0);
      for (const id of rules) expect(id, why).toMatch(/^(ACNS|AKS|SET)\d{3}$/);
    }
  });

  it("meets every required key in valid settings", () => {
    expect(requiredUnseen(described)).toEqual([]);
  });

  it("has no two cases of one title", () => {
    const titles = [...invalidSettings, ...warnedSettings, ...edgeSettings].map(({ title }) => title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});

describe("settings that the documentation allows", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../model/settings.schema.json", import.meta.url), "utf8"),
  ) as Record<string, unknown>;
  const ajv = new Ajv({ discriminator: true, strict: false });
  const validate = ajv.compile({ ...schema, $ref: "#/definitions/ClusterSettings" });

  for (const [at, settings] of described.entries()) {
    it(`row ${at} of the pairs`, () => expectNoError(settings));

    it(`row ${at} of the pairs, by the JSON Schema`, () => {
      expect(validate(settings), `${ajv.errorsText(validate.errors)}\nin ${text(settings)}`).toBe(true);
    });
  }

  for (const { title, settings } of edgeSettings) it(title, () => expectNoError(settings));
});

describe("settings that the documentation refuses", () => {
  for (const { title, settings, rule } of [...invalidSettings, ...broken]) {
    it(title, () => expectRefused(settings, rule));
  }
});

describe("settings whose shape is wrong in one place", () => {
  for (const { title, settings, rule } of [
    ...wronglyTyped(described),
    ...withUnknownKey(described),
    ...withoutRequiredKey(described),
  ]) {
    it(title, () => expectRefused(settings, rule));
  }
});

describe("settings that work with a cost or a risk", () => {
  for (const { title, settings, rule } of warnedSettings) {
    it(title, () => {
      expectNoError(settings);
      const findings = checkCluster(settings).filter(({ severity }) => severity === "warning");
      const found = findings.filter((finding) => finding.rule === rule);
      expect(found, shown(findings, settings)).not.toEqual([]);
      const { reason } = settings.rules?.[rule] ?? {};
      for (const { lowered } of found) expect(lowered, shown(found, settings)).toBe(reason);
    });
  }

  for (const [at, row] of rows.entries()) {
    it(`row ${at} of the pairs is warned of what the documentation warns of`, () => {
      const settings = settingsOf(row);
      const findings = checkCluster(settings);
      const found = Object.entries(documentedWarnings(row)).map(([rule]) => [
        rule,
        findings.some((finding) => finding.rule === rule),
      ]);
      expect(Object.fromEntries(found), shown(findings, settings)).toEqual(documentedWarnings(row));
    });
  }

  it("leaves the settings as they are", () => {
    const before = structuredClone(described);
    for (const settings of described) checkCluster(settings);
    expect(described).toEqual(before);
  });

  it("keeps what was silenced for the record, with its reason", () => {
    const reason = "no pod is in both";
    const findings = checkCluster({
      security: { policies: "L7" },
      istio: { kind: "managed" },
      rules: { ACNS008: { severity: "off", reason } },
    });
    const silenced = findings.filter(({ rule }) => rule === "ACNS008");
    expect(silenced).not.toEqual([]);
    for (const { severity, lowered } of silenced)
      expect({ severity, lowered }).toEqual({ severity: "silenced", lowered: reason });
  });
});
