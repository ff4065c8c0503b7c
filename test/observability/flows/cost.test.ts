import { expect, test } from "vitest";
import { planCluster } from "../../../model/cluster/plan.ts";
import type { CostSettings } from "../../../model/cost.ts";
import { costReport } from "../../../observability/flows/cost.ts";
import { Measurement, type Choice } from "../../../observability/flows/measure.ts";
import { readProfile } from "../../../observability/flows/profile.ts";
import type { FlowRecord } from "../../../observability/flows/record.ts";
import { rowBytes } from "../../../observability/flows/size.ts";
import { filterPreset, logFilters, metricFilters } from "../../../policies/index.ts";
import { aggregatedForm, readFlows, record, shopText } from "./records.ts";

const price = (usd: number) => ({ usd, source: "a test", date: "2026-08" });
const PRICES: CostSettings = {
  prices: {
    logsAnalyticsPerGB: price(3),
    logsBasicPerGB: price(1),
    metricsPerMillionSamples: price(0),
  },
};
const PLAN = planCluster({}, "shop", { logs: { plan: "Basic" } });

const START = Date.parse("2026-08-20T09:30:00Z");
const at = (seconds: number, fields: Partial<FlowRecord> = {}) =>
  record({ time: START + seconds * 1000, node: "n", ...fields });

function measure(flows: readonly FlowRecord[], own: Choice, ...others: Choice[]) {
  const measurement = new Measurement([{ name: "everything" }, own, ...others]);
  for (const flow of flows) measurement.add(flow);
  return measurement.end();
}

const logsOf = (name: string, ...logs: ReturnType<typeof logFilters>[]): Choice => ({
  name,
  logs: logs.map((filters) => filters.toManifest()),
});

const NONE = logsOf("none");
const DROPS = logsOf("drops", filterPreset.logs.dropsOnly());

test("rows are counted after filters: flows that are hidden share no row with those that are kept", () => {
  const dropped = { verdict: "DROPPED" };
  const flows = [at(0), at(1), at(2, dropped), at(3, dropped), at(60, dropped)];
  const { choices, dropped: drops, flows: all } = measure(flows, DROPS);
  expect([all, drops]).toEqual([5, 3]);
  expect(choices.map(({ flows: kept, rows }) => [kept, rows])).toEqual([
    [5, 3],
    [3, 2],
  ]);
});

test("a month goes on as what was seen, priced in both plans", () => {
  const flow = at(0, { verdict: "DROPPED" });
  const flows = [flow, at(3600, { verdict: "DROPPED" })];
  const { flows: found } = costReport(PLAN, PRICES, measure(flows, DROPS));
  const gbMonth = (2 * rowBytes(flow) * 720) / 1e9;
  expect(found?.after).toMatchObject({ rows: 2, rowsMonth: 1440 });
  expect(found?.after.gbMonth).toBeCloseTo(gbMonth, 12);
  expect(found?.after.analytics).toEqual({ usdMonth: expect.closeTo(3 * gbMonth, 12), price: price(3) });
  expect(found?.after.basic).toEqual({ usdMonth: expect.closeTo(gbMonth, 12), price: price(1) });
});

test("a month of logs is what one reckons by hand", () => {
  const row = at(0, {
    isReply: false, // false: 5
    ipVersion: "IPv4", // {"ipVersion":"IPv4"}: 20
    transport: { protocol: "TCP", sourcePort: 40000, destinationPort: 8080 }, // {"TCP":{"destination_port":8080}}: 33
    source: {
      identity: 1001, // 4
      namespace: "shop", // 4
      pod: "web-0", // the aggregation keeps none
      workloads: [{ name: "web", kind: "Deployment" }], // [{"name":"web","kind":"Deployment"}]: 36
    },
    destination: { namespace: "db" }, // 2
  });
  // A time of 28, two ids of 36, FORWARDED 9, the node 1, four digits of counters; layer 7 is {}.
  const bytes = 28 + 36 + 36 + 9 + 1 + 4 + 5 + 20 + 33 + 2 + 4 + 4 + 36 + 2;
  expect(bytes).toBe(220);
  // 100 flows of the first half minute are a row, one an hour later is another: 2 rows an hour, 1,440 in 30 days.
  const flows = [...Array.from({ length: 100 }, () => row), { ...row, time: START + 3_600_000 }];
  const { flows: found } = costReport(PLAN, PRICES, measure(flows, NONE));
  expect(found?.before).toMatchObject({ flows: 101, rows: 2, rowsMonth: 1440 });
  expect(found?.before.gbMonth).toBeCloseTo(0.0003168, 12);
  expect(found?.before.analytics).toMatchObject({ usdMonth: expect.closeTo(0.0009504, 12) });
  // Series: one of flags has none here, so nothing that is stored by default; a series is 86,400 samples in 30 days.
  const counted = measure([at(0, { verdict: "DROPPED", transport: { protocol: "TCP" } })], NONE);
  expect(costReport(PLAN, PRICES, counted).flows?.samples?.millionsMonth).toBeCloseTo(0.0864, 12);
});

test("what is measured takes the place of what was assumed, in the plan that the cluster has", () => {
  const flows = [at(0, { verdict: "DROPPED" }), at(3600, { verdict: "DROPPED" })];
  const settings = { ...PRICES, usage: { networkLogsGB: 1000 } };
  const part = "network logs stored (plan Basic)";
  const cost = (measured?: ReturnType<typeof measure>) =>
    costReport(PLAN, settings, measured).estimate.parts.find((one) => one.part === part)?.usd.to;
  expect(cost()).toBe(1000);
  expect(cost(measure(flows, DROPS))).toBeLessThan(1);
  expect(cost(measure(flows, NONE))).toBe(0);
});

test("what has no price, or was not seen for long enough, is left out and named", () => {
  const short = costReport(PLAN, {}, measure([at(0), at(29)], NONE)).flows;
  expect(short?.before).not.toHaveProperty("gbMonth");
  expect(short?.before.basic).toEqual({
    missing: ["prices.logsBasicPerGB", "flows of 30 seconds or more"],
  });
  const { estimate, flows } = costReport(PLAN, {}, measure([at(0), at(31)], NONE));
  expect(flows?.before.analytics).toEqual({ missing: ["prices.logsAnalyticsPerGB"] });
  expect(flows?.samples?.cost).toEqual({ missing: ["prices.metricsPerMillionSamples"] });
  expect(estimate.leftOut).toContainEqual({
    part: "network logs stored (plan Basic)",
    missing: ["prices.logsBasicPerGB"],
  });
});

test("what hides a drop is never suggested, whatever it saves, nor what saves nothing", () => {
  const flows = [at(0), at(1, { verdict: "DROPPED" }), at(40, { isReply: true })];
  const noDrops = logsOf("no drops", logFilters("x").include({ verdict: ["forwarded"], protocol: ["tcp"] }));
  const all = logsOf("all", logFilters("x").include({}));
  const suggested = (own: Choice) =>
    costReport(PLAN, {}, measure(flows, own, noDrops, DROPS, all)).flows?.suggestions.map(({ name }) => name);
  expect(suggested(NONE)).toEqual(["drops"]);
  expect(suggested(all)).toEqual(["drops"]);
  expect(suggested(DROPS)).toEqual([]);
  expect(costReport(PLAN, {}, measure(flows, noDrops)).flows?.droppedHidden).toBe(1);
});

test("a suggestion says what it hides, the most first, replies with their connections", () => {
  const { flows } = readFlows(shopText());
  const { suggestions } = costReport(PLAN, {}, measure(flows, NONE, DROPS)).flows ?? {};
  expect(suggestions?.[0]?.hides).toEqual({
    flows: 28,
    most: [
      { what: "shop/web → shop/api TCP 8080, forwarded", flows: 15 },
      { what: "shop/web → kube-system/coredns DNS 53, forwarded", flows: 3 },
      { what: "kube-system/ama-metrics → kube-system/metrics-server TCP 10250, forwarded", flows: 3 },
      { what: "shop/web → shop/api HTTP 8080, forwarded", flows: 2 },
      { what: "shop/web → kube-system/coredns UDP 53, redirected", flows: 1 },
    ],
  });
});

test("flows of rows that do not say enough count as stored, and are told", () => {
  const row = aggregatedForm(at(0, { source: { namespace: "shop", pod: "web-1" } }));
  const own = logsOf("web", logFilters("web").include({ from: { namespacedPod: ["shop/web"] } }));
  const { choices, series } = measure([{ ...row, counts: { ingress: 0, egress: 9, unknown: 0 } }], own);
  expect(choices[1]).toMatchObject({ flows: 9, uncertain: 9, rows: 1 });
  expect(series).toBeUndefined();
});

test("series differ in the pod of their own side, the node and the labels of the metric", () => {
  const syn = { transport: { protocol: "TCP", flags: ["SYN"] }, direction: "EGRESS" };
  const pod = (name: string) => ({ namespace: "shop", pod: name });
  const flows = [
    at(0, { ...syn, source: pod("a"), destination: pod("b") }),
    at(1, { ...syn, source: pod("a"), destination: pod("c") }),
    at(2, { ...syn, source: pod("b") }),
    at(3, { ...syn, source: pod("b"), node: "other" }),
    at(4, { ...syn, source: pod("a"), direction: "INGRESS" }),
    at(5, { ...syn, source: pod("a"), transport: { protocol: "TCP", flags: ["SYN", "ACK"] } }),
  ];
  const metric = metricFilters()
    .exclude("tcp", { from: { namespacedPod: ["shop/b"] } })
    .toManifest();
  const { series } = measure(flows, { name: "own", logs: [], metric });
  const flags = series?.find(({ name }) => name === "hubble_tcp_flags_total");
  expect(flags).toEqual({
    name: "hubble_tcp_flags_total",
    metric: "tcp",
    storedByDefault: true,
    seen: 5,
    kept: [5, 3],
    atLeast: false,
  });
  const { samples } = costReport(PLAN, PRICES, measure(flows, { name: "own", logs: [], metric })).flows ?? {};
  // Every 30 seconds, for 30 days.
  expect(samples?.millionsMonth).toBeCloseTo((3 * 86_400) / 1e6, 12);
  expect(samples?.cost).toEqual({ usdMonth: 0, price: price(0) });
});

test("names of domains without end are counted up to a limit", () => {
  const measurement = new Measurement([{ name: "everything" }]);
  for (let number = 0; number < 100_010; number++)
    measurement.add(at(0, { type: "L7", l7: { dns: { query: `${number}.example.com.` } } }));
  const dns = measurement.end().series?.find(({ name }) => name === "hubble_dns_queries_total");
  expect(dns).toMatchObject({ seen: 100_000, atLeast: true });
});

test("the size that an export states is the size of the row", () => {
  expect(rowBytes(record({ billedBytes: 512 }))).toBe(512);
  expect(rowBytes(record({ source: { namespace: "shop" } })) - rowBytes(record())).toBe(4);
});

test("a profile states flows a second and rows in half a minute", () => {
  const flow = { verdict: "DROPPED", source: { namespace: "shop" } };
  const { groups, faults } = readProfile({
    groups: [
      { flow, flowsPerSecond: 2, rowsPerWindow: 6 },
      { flow: { verdict: "FORWARDED" }, flowsPerSecond: 0.1, rowsPerWindow: 50 },
    ],
  });
  expect(faults).toEqual([]);
  const measurement = new Measurement([{ name: "everything" }, DROPS]);
  for (const group of groups) measurement.addRate(group.flow, group.flowsPerSecond, group.rowsPerWindow);
  const measured = measurement.end();
  expect(measured).toMatchObject({ flows: 63, dropped: 60, seconds: 30 });
  expect(measured.choices.map(({ flows, rows }) => [flows, rows])).toEqual([
    [63, 9],
    [60, 6],
  ]);
});

test("everything that is wrong with a profile is told at once", () => {
  const { groups, faults } = readProfile({
    groups: [
      { flow: {}, flowsPerSecond: -1 },
      { flow: { verdict: "DROPPED" }, rate: 1, flowsPerSecond: 1 },
      7,
    ],
  });
  expect(groups).toHaveLength(1);
  expect(faults.map(({ path }) => path)).toEqual([
    "groups[0].flow",
    "groups[0].flowsPerSecond",
    "groups[1].rate",
    "groups[2].flow",
    "groups[2].flowsPerSecond",
  ]);
  expect(readProfile([]).faults).toEqual([{ path: "groups", reason: "is no list" }]);
});
