import { expect, test } from "vitest";
import type { ContainerNetworkMetric, FlowFilter } from "../../../model/manifest/acns.ts";
import {
  logDecider,
  logKeeper,
  metricCounter,
  metricDecider,
} from "../../../observability/flows/evaluate.ts";
import type { FlowRecord } from "../../../observability/flows/record.ts";
import { logFilters, metricFilters } from "../../../policies/index.ts";
import { aggregatedForm, record } from "./records.ts";

const shop = record({ source: { namespace: "shop", pod: "web-1" } });
const dropped = record({ verdict: "DROPPED", dropReason: "POLICY_DENIED" });

test("without an object no flow is stored and every flow is counted", () => {
  expect(logDecider([])(shop)).toEqual({ kept: false, by: [] });
  expect(metricDecider()(dropped)).toEqual([
    { metric: "flow", counted: true, by: [] },
    { metric: "drop", counted: true, by: [] },
  ]);
});

test("a flow is stored where any filter of any object includes it, and each is named", () => {
  const drops = logFilters("drops")
    .include({ name: "all drops", verdict: ["dropped"] })
    .toManifest();
  const ofShop = logFilters("shop")
    .include({ protocol: ["dns"] })
    .include({ from: { namespacedPod: ["shop/"] } })
    .toManifest();
  const decide = logDecider([drops, ofShop]);
  expect(decide(shop)).toEqual({ kept: true, by: [{ object: "shop", path: "spec.includefilters[1]" }] });
  expect(decide({ ...dropped, source: shop.source }).by).toEqual([
    { object: "drops", path: "spec.includefilters[0]", name: "all drops" },
    { object: "shop", path: "spec.includefilters[1]" },
  ]);
  expect(decide(record())).toEqual({ kept: false, by: [] });
  for (const flow of [shop, dropped, record()])
    expect(logKeeper([drops, ofShop])(flow)).toBe(decide(flow).kept);
});

test("a row that does not say enough is neither kept nor left out", () => {
  const pods = logFilters("web")
    .include({ from: { namespacedPod: ["shop/web"] } })
    .toManifest();
  expect(logDecider([pods])(aggregatedForm(shop))).toEqual({ kept: undefined, by: [] });
});

/** Whether the metric counts a flow, with such filters. */
const counts = (flow: FlowRecord, include?: readonly FlowFilter[], exclude?: readonly FlowFilter[]) => {
  const object: ContainerNetworkMetric = {
    apiVersion: "acn.azure.com/v1alpha1",
    kind: "ContainerNetworkMetric",
    metadata: { name: "container-network-metric" },
    spec: {
      filters: [
        {
          metric: "flow",
          ...(include === undefined ? {} : { includeFilters: include }),
          ...(exclude === undefined ? {} : { excludeFilters: exclude }),
        },
      ],
    },
  };
  return metricCounter(object).flow(flow);
};

test("a metric counts what is included, or anything where nothing is, without what is excluded", () => {
  const is: FlowFilter = { from: { namespacedPod: ["shop/"] } };
  const isNot: FlowFilter = { from: { namespacedPod: ["other/"] } };
  expect(counts(shop, [is])).toBe(true);
  expect(counts(shop, [isNot])).toBe(false);
  expect(counts(shop, [isNot, is])).toBe(true);
  expect(counts(shop, undefined, [is])).toBe(false);
  expect(counts(shop, undefined, [isNot])).toBe(true);
  expect(counts(shop, [is], [is])).toBe(false);
  expect(counts(shop, [], [isNot])).toBe(true);
  const vague: FlowFilter = { from: { namespacedPod: ["shop/web"] } };
  expect(counts(aggregatedForm(shop), undefined, [vague])).toBeUndefined();
  expect(counts(aggregatedForm(shop), [isNot], [vague])).toBe(false);
});

test("the filter that decides is named; what becomes of a metric that is not named nobody says", () => {
  const object = metricFilters()
    .include("drop", { verdict: ["dropped"] })
    .exclude("tcp", { from: { namespacedPod: ["shop/"] } })
    .toManifest();
  const decide = metricDecider(object);
  const path = "spec.filters[1].excludeFilters[0]";
  const syn = { ...shop, transport: { protocol: "TCP", flags: ["SYN"] } };
  expect(decide(syn)).toEqual([
    { metric: "flow", counted: undefined, by: [] },
    { metric: "tcp", counted: false, by: [{ object: "container-network-metric", path }] },
  ]);
  expect(decide(dropped)).toEqual([
    { metric: "flow", counted: undefined, by: [] },
    {
      metric: "drop",
      counted: true,
      by: [{ object: "container-network-metric", path: "spec.filters[0].includeFilters[0]" }],
    },
  ]);
});

test("each metric is about its own flows", () => {
  const about = (flow: Partial<FlowRecord>) => metricDecider()(record(flow)).map(({ metric }) => metric);
  const tcp = (...flags: string[]) => ({ transport: { protocol: "TCP", flags } });
  expect(about({ l7: { dns: {} }, type: "L7" })).toEqual(["dns", "flow"]);
  for (const flag of ["SYN", "FIN", "RST"]) expect(about(tcp(flag, "ACK"))).toEqual(["flow", "tcp"]);
  expect(about(tcp("ACK", "PSH"))).toEqual(["flow"]);
  expect(about({ ...tcp("SYN"), verdict: "REDIRECTED" })).toEqual(["flow", "tcp"]);
  expect(about({ ...tcp("SYN"), verdict: "DROPPED" })).toEqual(["flow", "drop"]);
  expect(about({ verdict: "DROPPED", type: "L7", l7: { dns: {} } })).toEqual(["dns", "flow", "drop"]);
});
