import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toYaml } from "../cli/render/yaml.ts";
import { manifestsOf } from "../policies/index.ts";
import { STAGES, storePolicies } from "../stacks/lab/store.ts";
import { acns, ROOT } from "./cli/acns.ts";

const SCENARIOS = join(ROOT, "test/scenarios");
const UPDATE = "write it again with: npm run -s acns -- render … > policies.yaml";

const suites = globSync("**/suite.yaml", { cwd: SCENARIOS }).sort();

test("every scenario is found", () => {
  expect(suites.length).toBeGreaterThanOrEqual(14);
});

test.each(suites)("%s comes out as expected", async (suite) => {
  const { code, out, err } = await acns(["test", join(SCENARIOS, suite)]);
  expect([code, err], out).toEqual([0, ""]);
});

describe("the YAML of a scenario is what its builders render", () => {
  test.each(globSync("*/policies.ts", { cwd: SCENARIOS }))("%s", async (file) => {
    const path = join(SCENARIOS, file);
    const { out } = await acns(["render", path]);
    expect(out, UPDATE).toBe(readFileSync(path.replace(/ts$/, "yaml"), "utf8"));
  });

  test.each(STAGES)("store/%s", (stage) => {
    const path = join(SCENARIOS, "store", stage, "policies.yaml");
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    expect(toYaml(manifestsOf(storePolicies(stage))), UPDATE).toBe(text);
  });
});

test("each known defect says what is wrong in it", () => {
  const defects = globSync("defects/*/policies.yaml", { cwd: SCENARIOS });
  expect(defects.length).toBe(6);
  for (const defect of defects)
    expect(readFileSync(join(SCENARIOS, defect), "utf8")).toMatch(/^# why: \w.+\n/);
});
