import { expect, test } from "vitest";
import { planCluster } from "../../model/cluster/plan.ts";
import type { ClusterSettings } from "../../model/cluster/settings.ts";
import { ACNS_PER_NODE, estimateCost, type CostSettings, type Prices } from "../../model/cost.ts";
import type { MonitoringSettings } from "../../model/monitoring/settings.ts";

const price = (usd: number) => ({ usd, source: "a test", date: "2026-08" });

const PRICES = {
  acnsPerNodeMonth: price(10),
  controlPlanePerMonth: price(70),
  metricsPerMillionSamples: price(2),
  logsAnalyticsPerGB: price(3),
  logsBasicPerGB: price(1),
  grafanaPerMonth: price(0),
} satisfies Required<Prices>;
const USAGE = { metricSamplesMillions: 5, networkLogsGB: 7, containerInsightsGB: 11 };

const POOLS: ClusterSettings = {
  nodePools: [
    { name: "system", mode: "System", count: 3 },
    { name: "apps", autoscaling: { min: 2, max: 10 } },
  ],
};

const plan = (monitoring?: MonitoringSettings, settings: ClusterSettings = POOLS, name = "shop") =>
  planCluster(settings, name, monitoring);

/** Each part with what it costs at most. */
const costs = (plans: ReturnType<typeof plan>[], given: CostSettings = { prices: PRICES, usage: USAGE }) =>
  Object.fromEntries(estimateCost(plans, given).parts.map(({ part, usd }) => [part, usd.to]));

test("nodes count from the fewest to the most that the pools allow", () => {
  const { parts } = estimateCost([plan()]);
  expect(parts).toEqual([
    {
      part: "ACNS of shop",
      usd: { from: 250, to: 650 },
      amount: { from: 5, to: 13 },
      unit: "node and month",
      price: ACNS_PER_NODE,
    },
  ]);
});

test("every part that arises is priced, each at its own price; a price of 0 is a price", () => {
  expect(costs([plan({ logs: { plan: "Basic" }, grafana: {} })])).toEqual({
    "ACNS of shop": 130,
    "control plane of shop (tier Standard)": 70,
    "metrics stored": 10,
    "network logs stored (plan Basic)": 7,
    "other tables of Container Insights (plan Analytics)": 33,
    Grafana: 0,
  });
  expect(costs([plan({ logs: {} })])).toMatchObject({ "network logs stored (plan Analytics)": 21 });
});

test("what does not arise is neither priced nor left out", () => {
  const existing = { existingId: "/subscriptions/s", adopt: { integrations: [] } };
  const free = plan({ prometheus: "bringYourOwn", grafana: existing }, { ...POOLS, tier: "Free" });
  expect(estimateCost([free], { prices: PRICES, usage: USAGE })).toEqual({
    parts: [expect.objectContaining({ part: "ACNS of shop" })],
    leftOut: [
      { part: "virtual machines", missing: [] },
      { part: "network traffic", missing: [] },
    ],
  });
  const lean = costs([plan({ logs: { profile: "networkLogsOnly" } })]);
  expect(lean).not.toHaveProperty("other tables of Container Insights (plan Analytics)");
});

test("what clusters share is counted once, what is theirs for each", () => {
  const monitoring: MonitoringSettings = { logs: {}, grafana: {} };
  const both = costs([plan(monitoring), plan(monitoring, POOLS, "other")]);
  const one = costs([plan(monitoring)]);
  expect(Object.keys(both).toSorted()).toEqual(
    [...Object.keys(one), "ACNS of other", "control plane of other (tier Standard)"].toSorted(),
  );
});

test("without prices every part but ACNS is left out, and what is missing is named", () => {
  const { parts, leftOut } = estimateCost([plan({ logs: { plan: "Basic" }, grafana: {}, alerts: {} })]);
  expect(parts.map(({ part }) => part)).toEqual(["ACNS of shop"]);
  expect(Object.fromEntries(leftOut.map(({ part, missing }) => [part, missing]))).toEqual({
    "control plane of shop (tier Standard)": ["prices.controlPlanePerMonth"],
    "metrics stored": ["prices.metricsPerMillionSamples", "usage.metricSamplesMillions"],
    "network logs stored (plan Basic)": ["prices.logsBasicPerGB", "usage.networkLogsGB"],
    "other tables of Container Insights (plan Analytics)": [
      "prices.logsAnalyticsPerGB",
      "usage.containerInsightsGB",
    ],
    Grafana: ["prices.grafanaPerMonth"],
    "virtual machines": [],
    "network traffic": [],
    "queries and retention of logs": [],
    "evaluation and delivery of alerts": [],
  });
});

test("no cluster costs nothing, and leaves nothing out", () => {
  expect(estimateCost([], { prices: PRICES, usage: USAGE })).toEqual({ parts: [], leftOut: [] });
});
