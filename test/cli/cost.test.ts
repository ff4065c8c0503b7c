import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { CostReport } from "../../observability/flows/cost.ts";
import type { FilesRead } from "../../cli/flows/read.ts";
import { acns, acnsProcess, inFolder, ROOT } from "./acns.ts";

const SCENARIO = "test/scenarios/flows";
const FLOWS = join(ROOT, SCENARIO, "shop.jsonl");
const FILTERS = join(ROOT, SCENARIO, "filters.yaml");

type Report = CostReport & { readonly environment: string; readonly input?: FilesRead };

async function report(...args: string[]): Promise<Report> {
  const { code, out, err } = await acns(["cost", "prod", "--format", "json", ...args]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Report;
}

test("without flows the estimate of the environment is all there is", async () => {
  const { estimate, flows } = await report();
  expect(flows).toBeUndefined();
  expect(estimate.parts.map(({ part }) => part)).toEqual(["ACNS of prod"]);
  expect(estimate.leftOut).toContainEqual({
    part: "network logs stored (plan Analytics)",
    missing: ["prices.logsAnalyticsPerGB", "usage.networkLogsGB"],
  });
});

test("flows are judged by the filters that are given, and what would store less is suggested", async () => {
  const { flows, input } = await report("--flows", FLOWS, "--filters", FILTERS);
  expect(input).toEqual({ files: [FLOWS], records: 34, lost: 4, broken: { count: 0, first: [] } });
  expect(flows).toMatchObject({ flows: 34, dropped: 6, nodes: 2, droppedHidden: 0 });
  expect(flows?.before).toMatchObject({ flows: 34, rows: 23 });
  expect(flows?.after).toMatchObject({ flows: 7, rows: 6 });
  expect(flows?.series?.map(({ seen, kept }) => [seen, kept])).toEqual([
    [2, 2],
    [2, 2],
    [5, 5],
    [6, 4],
    [18, 6],
  ]);
  expect(flows?.suggestions.map(({ name }) => name)).toEqual(["filterPreset.logs.dropsOnly"]);
});

test("text names prices that are missing, what is hidden and what was lost", async () => {
  const { code, out } = await acns(["cost", "prod", "--flows", FLOWS, "--filters", FILTERS]);
  expect(code).toBe(0);
  expect(out).toContain("the filters given: 7 flows in 6 rows of 30 seconds");
  expect(out).toContain("plan Basic: left out: give prices.logsBasicPerGB");
  expect(out).toContain("hubble_tcp_flags_total: 4 series kept, 2 dropped");
  expect(out).toContain("15 shop/web → shop/api TCP 8080, forwarded");
  expect(out).toContain("Hubble lost 4 flows");
});

test("without filters nothing is stored, and that is said", async () => {
  const { out } = await acns(["cost", "prod", "--flows", FLOWS]);
  expect(out).toContain("no ContainerNetworkLog includes any of these flows");
});

test("compressed files, several files and standard input are read alike", async () => {
  const text = readFileSync(FLOWS, "utf8");
  await inFolder({}, async (folder) => {
    const packed = join(folder, "flows.gz");
    await writeFile(packed, gzipSync(text));
    const twice = await report("--flows", FLOWS, "--flows", packed);
    expect(twice.flows).toMatchObject({ flows: 68, before: { flows: 68, rows: 23 } });
  });
  const { code, out } = await acnsProcess(["cost", "prod", "--flows", "-", "--format", "json"], {
    input: text,
  });
  expect(code).toBe(0);
  expect((JSON.parse(out) as Report).flows?.flows).toBe(34);
});

test("broken lines are counted and the first named; a file without any flow cannot be read", async () => {
  const lines = readFileSync(FLOWS, "utf8").split("\n");
  const files = {
    "bad.jsonl": ["cut off", ...lines, ...Array<string>(7).fill("x")].join("\n"),
    "none.jsonl": "nothing\n",
  };
  await inFolder(files, async (folder) => {
    const bad = join(folder, "bad.jsonl");
    const { input } = await report("--flows", bad);
    expect(input?.broken.count).toBe(8);
    expect(input?.broken.first).toHaveLength(5);
    expect(input?.broken.first[0]).toEqual({ file: bad, line: 1, message: "is no JSON" });
    const { out } = await acns(["cost", "prod", "--flows", bad]);
    expect(out).toContain(`8 lines could not be read:\n    ${bad}:1 is no JSON`);
    expect(out).toContain("and 3 more");
    const none = join(folder, "none.jsonl");
    const { code, err } = await acns(["cost", "prod", "--flows", none]);
    expect([code, err]).toEqual([2, `cannot estimate: ${none} holds no flow (${none}:1 is no JSON)\n`]);
  });
});

test("a profile takes the place of flows", async () => {
  const { flows } = await report("--profile", join(ROOT, SCENARIO, "profile.yaml"));
  expect(flows).toMatchObject({ flows: 12_603, dropped: 3, seconds: 30, before: { rows: 21 } });
  expect(flows?.series).toBeUndefined();
  expect(flows?.suggestions.map(({ name }) => name)).toEqual([
    "filterPreset.logs.withoutSystemNamespaces",
    "filterPreset.logs.dropsOnly",
  ]);
});

const project = (config: string) => ({
  "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: index.ts\n",
  "index.ts": "export {};\n",
  "Pulumi.test.yaml": `config:\n${config}`,
});

test("prices of the environment are used; settings that are refused end with 1", async () => {
  const priced = project(
    `  shop:monitoring: { logs: { plan: Basic } }\n  shop:prices:\n    logsBasicPerGB: { usd: 2, source: ours, date: "2026-08" }\n`,
  );
  await inFolder(priced, async (cwd) => {
    const { out } = await acns(["cost", "test", "--flows", FLOWS, "--filters", FILTERS], { cwd });
    expect(out).toMatch(/plan Basic: \$0\.\d\d a month at \$2\.00 \(ours, 2026-08\)/);
    expect(out).toMatch(/network logs stored \(plan Basic\): \$0\.\d\d for 0\.\d+ at \$2\.00 per GB/);
  });
  const negative = project(
    '  shop:prices:\n    logsBasicPerGB: { usd: -2, source: ours, date: "2026-08" }\n',
  );
  await inFolder(negative, async (cwd) => {
    const { code, err } = await acns(["cost", "test"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("COST001 prices.logsBasicPerGB.usd: -2 is no amount");
  });
});

test("filters that ACNS would refuse end with 1, what cannot be read with 2, each in words", async () => {
  const filter = (kind: string, name: string, spec: string) =>
    `apiVersion: acn.azure.com/v1alpha1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`;
  const metric = (name: string) =>
    filter("ContainerNetworkMetric", name, "{ filters: [{ metric: drop, includeFilters: [{}] }] }");
  const files = {
    "empty.yaml": filter("ContainerNetworkLog", "empty", "{ includefilters: [] }"),
    "two.yaml": `${metric("one")}---\n${metric("two")}`,
    "profile.yaml": "groups: [{ flowsPerSecond: x }]",
  };
  await inFolder(files, async (folder) => {
    const ended = async (...args: string[]) => {
      const { code, err } = await acns(["cost", "prod", ...args]);
      return [code, err] as const;
    };
    const at = (name: string) => join(folder, name);
    expect(await ended("--filters", at("empty.yaml"))).toEqual([1, expect.stringContaining("ACNS025")]);
    expect(await ended("--filters", at("two.yaml"))).toEqual([
      2,
      "cannot estimate: a cluster has one ContainerNetworkMetric at most, and there are 2: one, two\n",
    ]);
    const [code, said] = await ended("--profile", at("profile.yaml"));
    expect(code).toBe(2);
    expect(said).toContain("groups[0].flow is no flow");
    expect(said).toContain('groups[0].flowsPerSecond "x" is no amount');
    expect((await ended("--flows", at("missing")))[0]).toBe(2);
    expect((await ended("--flows", FLOWS, "--profile", at("profile.yaml")))[0]).toBe(2);
    expect((await acns(["cost", "nowhere"])).code).toBe(2);
  });
});
