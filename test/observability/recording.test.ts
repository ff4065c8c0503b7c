import { describe, expect, test } from "vitest";
import { NETWORK_RECORDING } from "../../observability/prometheus/network-recording.ts";
import { RECORDING_GROUPS } from "../../observability/prometheus/recording.ts";
import { ruleFile, type RuleFile } from "../../observability/prometheus/rulefile.ts";
import { RECORDED } from "./facts.ts";
import { mutantsOf } from "./mutants.ts";
import { faults, hasPromtool, promtool } from "./promtool.ts";
import { ALL_RECORDED, query, recordingTests } from "./recording-tests.ts";

/** Those that Azure's dashboards read, and those on the network. */
const GROUPS = [...RECORDING_GROUPS, NETWORK_RECORDING];
const rules = GROUPS.flatMap((group) => group.rules);

const tried = (file: RuleFile) =>
  promtool("test", ["tests.yml"], { "rules.yml": file, "tests.yml": recordingTests("rules.yml") });

/** The rule file with every expression changed in one place. */
const mutated = (): RuleFile => {
  const { groups } = ruleFile(GROUPS);
  return {
    groups: groups.map((group) => ({
      ...group,
      rules: group.rules.map((rule) => ({ ...rule, expr: mutantsOf(rule.expr)[0]! })),
    })),
  };
};

describe("recording rules", () => {
  test("are the 48 of the public template, in its groups and order", () => {
    const named = RECORDING_GROUPS.map(({ name, rules }): [string, string[]] => [
      name,
      rules.map(({ record, labels = {} }) => [record, ...Object.values(labels)].join(" ")),
    ]);
    expect(Object.fromEntries(named)).toEqual(RECORDED);
    expect(rules).toHaveLength(48 + NETWORK_RECORDING.rules.length);
  });

  test("have names that Prometheus and Azure take, and a minute between evaluations", () => {
    for (const { name, azureName, interval, rules } of GROUPS) {
      expect(interval).toBe("PT1M");
      expect(rules.length).toBeLessThanOrEqual(20);
      expect(azureName).toBe(`${name}-{cluster}`);
    }
    for (const { record } of rules) expect(record).toMatch(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/);
  });

  test("are on one line, and say in a sentence what they mean", () => {
    for (const { expression, meaning } of rules) {
      expect(expression).not.toMatch(/\n| {2}|\( | \)/);
      expect(meaning).toMatch(/^[A-Z0-9].*\.$/);
    }
  });

  test("each have samples that were worked out by hand", () => {
    const worked = ALL_RECORDED.map(([record, , labels = {}]) =>
      [record, ...Object.values(labels)].join(" "),
    );
    const onNetwork = NETWORK_RECORDING.rules.map(({ record }) => record);
    expect(worked.sort()).toEqual([...Object.values(RECORDED).flat(), ...onNetwork].sort());
  });
});

describe.skipIf(!hasPromtool)("recording rules (skipped where promtool is not on the PATH)", () => {
  test("record what was worked out by hand", () => {
    expect(tried(ruleFile(GROUPS))).toMatchObject({
      code: 0,
      out: expect.not.stringContaining("FAILED"),
    });
  });

  test("are seen to be wrong, each of them, where an expression is changed in one place", () => {
    const { code, out } = tried(mutated());
    expect(code).toBe(1);
    const missed = ALL_RECORDED.map(query).filter((asked) => !faults(out).has(asked));
    expect(missed).toEqual([]);
  });
});
