import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ALERTS,
  alertRules,
  isAlertName,
  RECOMMENDED_ALERTS,
  thresholdOf,
} from "../../observability/prometheus/alerts.ts";
import { NETWORK_RECORDING } from "../../observability/prometheus/network-recording.ts";
import { RECORDING_GROUPS } from "../../observability/prometheus/recording.ts";
import { ruleFile } from "../../observability/prometheus/rulefile.ts";
import { CASES, MOVED_THRESHOLDS, movedFiles, recommendedFiles } from "./alerting.ts";
import { RECOMMENDED } from "./facts.ts";
import { mutantsOf } from "./mutants.ts";
import { faults, hasPromtool, promtool } from "./promtool.ts";

const all = alertRules({ network: true }).flatMap(({ rules }) => rules);
const tried = (files: Readonly<Record<string, unknown>>) =>
  promtool(
    "test",
    Object.keys(files).filter((name) => name.endsWith(".test")),
    files,
  );

describe("alerts", () => {
  test("are, unless more is asked for, the 30 of the public template, with its times, severities and thresholds", () => {
    const rows = (group: string) =>
      ALERTS.filter((alert) => alert.group === group).map(
        ({ name, for: time, severity, timeToResolve, threshold }) => [
          name,
          [time, severity, timeToResolve, ...(threshold === undefined ? [] : [threshold.default])],
        ],
      );
    for (const [group, facts] of Object.entries(RECOMMENDED))
      expect(Object.fromEntries(rows(group))).toEqual(facts);
    expect(RECOMMENDED_ALERTS).toHaveLength(30);
    expect(new Set(ALERTS.map(({ name }) => name)).size).toBe(45);
    expect(alertRules().map(({ level, rules }) => [level, rules.length])).toEqual([
      ["cluster", 11],
      ["node", 3],
      ["pod", 16],
    ]);
  });

  test("have names that Azure takes, and are said in a sentence", () => {
    for (const { alert, meaning, annotations, expression } of all) {
      expect(alert).toMatch(/^[A-Za-z]+$/);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      expect(annotations["description"]).toMatch(/^[A-Z{].*\.$/);
      expect(expression).not.toMatch(/\n| {2}|\( | \)/);
    }
  });

  test("know their names and thresholds", () => {
    expect(isAlertName("KubePVUsageHigh")).toBe(true);
    expect(isAlertName("constructor")).toBe(false);
    expect(thresholdOf("KubePVUsageHigh")).toEqual({ default: 0.8, unit: "share", fires: "above" });
    expect(thresholdOf("KubeHpaMaxedOut")).toBeUndefined();
  });

  test("are each tried, and with another threshold where they have one", () => {
    expect(CASES.map(({ name }) => name).sort()).toEqual(ALERTS.map(({ name }) => name).sort());
    for (const { name, moved } of CASES)
      expect([name, moved === undefined]).toEqual([name, thresholdOf(name) === undefined]);
  });
});

describe("the choice of alerts", () => {
  const chosen = fc.record({
    off: fc.subarray(ALERTS.map(({ name }) => name)),
    thresholds: fc
      .subarray(ALERTS.filter(({ threshold }) => threshold !== undefined).map(({ name }) => name))
      .chain((names) =>
        fc.record(Object.fromEntries(names.map((name) => [name, fc.double({ noNaN: true })]))),
      ),
  });

  test("changes those that are named, and no other", () => {
    fc.assert(
      fc.property(chosen, ({ off, thresholds }) => {
        const wanted = all
          .filter(({ alert }) => !(off as string[]).includes(alert))
          .map((rule) => {
            const threshold = thresholds[rule.alert];
            if (threshold === undefined) return rule;
            return {
              ...rule,
              expression: ALERTS.find(({ name }) => name === rule.alert)?.expression(threshold),
            };
          });
        const groups = alertRules({ network: true, off, thresholds });
        expect(groups.flatMap(({ rules }) => rules)).toEqual(wanted);
        expect(groups.every(({ rules }) => rules.length > 0)).toBe(true);
      }),
    );
  });

  test("leaves out groups that are off altogether", () => {
    const off = ALERTS.filter(({ group }) => group === "node").map(({ name }) => name);
    expect(alertRules({ off }).map(({ level }) => level)).toEqual(["cluster", "pod"]);
    expect(alertRules({ network: true, off }).map(({ level }) => level)).toEqual([
      "cluster",
      "pod",
      "network",
    ]);
    expect(alertRules({ off: ALERTS.map(({ name }) => name) })).toEqual([]);
  });

  test("takes undefined for absent", () => {
    expect(alertRules({ thresholds: { KubePVUsageHigh: undefined } })).toEqual(alertRules());
  });
});

describe.skipIf(!hasPromtool)("alerts (skipped where promtool is not on the PATH)", () => {
  test("are rules that promtool takes, together with those that record", () => {
    const { code, out } = promtool("check", ["rules.yml", "moved.yml"], {
      "rules.yml": ruleFile([...RECORDING_GROUPS, NETWORK_RECORDING, ...alertRules({ network: true })]),
      "moved.yml": ruleFile(alertRules({ network: true, thresholds: MOVED_THRESHOLDS })),
    });
    expect(out).toContain("SUCCESS: 100 rules found");
    expect(out).toContain("SUCCESS: 45 rules found");
    expect(code).toBe(0);
  });

  test("fire when they should and are quiet when not, with the thresholds of the table and with others", () => {
    const { code, out } = tried({ ...recommendedFiles(), ...movedFiles() });
    expect({ code, faults: [...faults(out)], out: out.includes("FAILED") ? out : "" }).toEqual({
      code: 0,
      faults: [],
      out: "",
    });
  });

  test("are seen to be wrong, each of them, where an expression is changed in one place", () => {
    const { code, out } = tried(recommendedFiles((expression) => mutantsOf(expression)[0]!));
    expect(code).toBe(1);
    expect([...faults(out)].sort()).toEqual(all.map(({ alert }) => alert).sort());
  });
});
