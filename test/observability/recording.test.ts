import { describe, expect, test } from "vitest";
import { RECORDING_GROUPS } from "../../observability/prometheus/recording.ts";
import { ruleFile } from "../../observability/prometheus/rulefile.ts";
import { RECORDED_NAMES } from "./names.ts";
import { NODES, NODES_RECORDED, type Recorded } from "./nodes.ts";
import { MOVED, MOVED_ONCE, POD_SERIES } from "./pods.ts";
import { KUBERNETES_RECORDED } from "./recorded-kubernetes.ts";
import { UX_RECORDED, UX_RECORDED_TWICE, withTwins } from "./recorded-ux.ts";
import { braces, hasPromtool, inputs, promtool, type Series } from "./promtool.ts";

const rules = RECORDING_GROUPS.flatMap((group) => group.rules);

const asked = ([record, samples, labels = {}]: Recorded) => ({
  expr: record + (Object.keys(labels).length === 0 ? "" : braces(labels)),
  eval_time: "10m",
  exp_samples: samples.map(([labels, value]) => ({ labels: record + braces(labels), value })),
});

const world = (name: string, series: readonly Series[], recorded: readonly Recorded[]) => ({
  name,
  interval: "1m",
  input_series: inputs(series, "large"),
  promql_expr_test: recorded.map(asked),
});

/** The unit tests of all recording rules, in a file of promtool's. */
export const RECORDING_TESTS = {
  rule_files: ["rules.yml"],
  evaluation_interval: "1m",
  tests: [
    world("nodes", NODES, NODES_RECORDED),
    world("pods", POD_SERIES, [...KUBERNETES_RECORDED, ...UX_RECORDED]),
    world("clusters of one name", withTwins(POD_SERIES), UX_RECORDED_TWICE),
    {
      name: "a pod that moved",
      interval: "1m",
      input_series: inputs(MOVED, "none"),
      promql_expr_test: MOVED_ONCE.map((expr) => ({
        expr,
        eval_time: "10m",
        exp_samples: [{ labels: "{}", value: 1 }],
      })),
    },
  ],
};

describe("recording rules", () => {
  test("x", () => {
    const { code, out } = promtool("test", ["tests.yml"], {
      "rules.yml": ruleFile(RECORDING_GROUPS),
      "tests.yml": RECORDING_TESTS,
    });
    expect(out).toBe("x");
    expect({ code, hasPromtool, RECORDED_NAMES, rules }).toBe(0);
  });
});
