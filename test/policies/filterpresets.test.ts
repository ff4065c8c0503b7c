import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COUNTS, logKeeper, metricCounter, METRICS } from "../../observability/flows/evaluate.ts";
import type { FlowEnd, FlowRecord } from "../../observability/flows/record.ts";
import { filterPreset, type LogFilters, type MetricFilters } from "../../policies/index.ts";
import { aggregatedForm, readFlows, record, shopText } from "../observability/flows/records.ts";

const pod = (namespace: string, name: string, environment?: string): FlowEnd => ({
  namespace,
  pod: `${name}-7d9c-x2k4p`,
  labels: [`k8s:app=${name}`, ...(environment === undefined ? [] : [`k8s:environment=${environment}`])],
});

const web = pod("shop", "web", "production");
const canary = pod("shop", "canary", "staging");
const coredns = pod("kube-system", "coredns");
const metricsServer = pod("kube-system", "metrics-server");
const world: FlowEnd = { labels: ["reserved:world"] };

const tcp = { transport: { protocol: "TCP", destinationPort: 443, flags: ["SYN"] } } as const;
const udp = { transport: { protocol: "UDP", destinationPort: 53 } } as const;
const dns = { ...udp, type: "L7", l7: { dns: {} } } as const;
const http = { transport: { protocol: "TCP", destinationPort: 80 }, type: "L7", l7: { http: {} } } as const;

/** One of each kind of flow that presets tell apart. */
const FLOWS = {
  "web to canary": record({ source: web, destination: canary, ...tcp }),
  "web to the world": record({ source: web, destination: world, ...tcp }),
  "world to canary": record({ source: world, destination: canary, ...tcp }),
  "web asks DNS": record({ source: web, destination: coredns, ...dns }),
  "DNS answers web": record({ source: coredns, destination: web, ...dns }),
  "canary asks DNS": record({ source: canary, destination: coredns, ...dns }),
  "web sends UDP": record({ source: web, destination: world, ...udp }),
  "HTTP of web": record({ source: web, destination: canary, ...http }),
  "HTTP of canary": record({ source: canary, destination: world, ...http }),
  "system to itself": record({ source: metricsServer, destination: coredns, ...tcp }),
  "system to the world": record({ source: coredns, destination: world, ...tcp }),
  "world to the system": record({ source: world, destination: coredns, ...tcp }),
  "DNS of the system": record({ source: metricsServer, destination: coredns, ...dns }),
  "a drop in the shop": record({ source: web, destination: canary, verdict: "DROPPED", ...tcp }),
  "a drop in the system": record({ source: metricsServer, destination: world, verdict: "DROPPED", ...tcp }),
  "a drop of DNS": record({ source: canary, destination: coredns, verdict: "DROPPED", ...dns }),
  "redirected to a proxy": record({ source: metricsServer, destination: coredns, verdict: "REDIRECTED" }),
} as const satisfies Record<string, FlowRecord>;

const ALL = Object.entries<FlowRecord>(FLOWS);
const DROPS = ["a drop in the shop", "a drop in the system", "a drop of DNS"];

const stored = (preset: LogFilters): string[] => {
  const keeps = logKeeper([preset.toManifest()]);
  return ALL.filter(([, flow]) => keeps(flow) === true).map(([name]) => name);
};

const without = (...names: string[]) => ALL.map(([name]) => name).filter((name) => !names.includes(name));

const SYSTEM_ONLY = [
  "system to itself",
  "system to the world",
  "world to the system",
  "DNS of the system",
  "redirected to a proxy",
];

describe("filters of logs", () => {
  const { logs } = filterPreset;

  test("drops only", () => {
    expect(stored(logs.dropsOnly())).toEqual(DROPS);
  });

  test("per label of an environment", () => {
    expect(stored(logs.withLabels({ environment: "staging" }))).toEqual([
      "web to canary",
      "world to canary",
      "canary asks DNS",
      "HTTP of web",
      "HTTP of canary",
      ...DROPS,
    ]);
  });

  test("without system namespaces: what concerns an application stays, its questions to DNS too", () => {
    expect(stored(logs.withoutSystemNamespaces())).toEqual(without(...SYSTEM_ONLY));
    expect(stored(logs.withoutSystemNamespaces(["shop"]))).toEqual(
      without(
        "web to canary",
        "web to the world",
        "world to canary",
        "web sends UDP",
        "HTTP of web",
        "HTTP of canary",
      ),
    );
  });

  test("DNS of chosen pods", () => {
    expect(stored(logs.dnsOf({ namespace: "shop", pods: ["web-"] }))).toEqual([
      "web asks DNS",
      "DNS answers web",
      ...DROPS,
    ]);
    expect(stored(logs.dnsOf({ namespace: "shop" }))).toContain("canary asks DNS");
  });

  test("DNS and layer 7 of chosen pods", () => {
    expect(stored(logs.dnsAndL7Of({ namespace: "shop", pods: ["web-"] }))).toEqual([
      "web to canary",
      "web to the world",
      "web asks DNS",
      "DNS answers web",
      "HTTP of web",
      ...DROPS,
    ]);
  });
});

describe("filters of metrics", () => {
  const { metrics } = filterPreset;

  /** What each metric counts, of the flows that it is about. */
  const counted = (preset: MetricFilters) => {
    const counter = metricCounter(preset.toManifest());
    const of = (metric: (typeof METRICS)[number]) =>
      ALL.filter(([, flow]) => COUNTS[metric](flow) && counter[metric](flow) === true).map(([name]) => name);
    return { dns: of("dns"), flow: of("flow"), tcp: of("tcp"), drop: of("drop") };
  };

  test("drops only", () => {
    expect(counted(metrics.dropsOnly())).toEqual({
      dns: ["a drop of DNS"],
      flow: DROPS,
      tcp: [],
      drop: DROPS,
    });
  });

  test("per label of an environment", () => {
    const { flow, tcp: flags, drop } = counted(metrics.withLabels({ environment: "staging" }));
    expect(flow).toEqual(stored(filterPreset.logs.withLabels({ environment: "staging" })));
    expect(flags).toEqual(["web to canary", "world to canary"]);
    expect(drop).toEqual(DROPS);
  });

  test("without system namespaces", () => {
    const { dns: messages, flow, tcp: flags, drop } = counted(metrics.withoutSystemNamespaces());
    expect(messages).toEqual(["web asks DNS", "DNS answers web", "canary asks DNS", "a drop of DNS"]);
    expect(flow).toEqual(without(...SYSTEM_ONLY));
    expect(flags).toEqual(["web to canary", "web to the world", "world to canary"]);
    expect(drop).toEqual(DROPS);
  });

  test("DNS of chosen pods", () => {
    expect(counted(metrics.dnsOf({ namespace: "shop", pods: ["web-"] }))).toEqual({
      dns: ["web asks DNS", "DNS answers web", "a drop of DNS"],
      flow: DROPS,
      tcp: [],
      drop: DROPS,
    });
  });
});

const PRESETS = {
  logs: [
    filterPreset.logs.dropsOnly(),
    filterPreset.logs.withLabels({ environment: "x" }),
    filterPreset.logs.withoutSystemNamespaces(),
    filterPreset.logs.dnsOf({ namespace: "x" }),
    filterPreset.logs.dnsAndL7Of({ namespace: "x", pods: ["y"] }),
  ],
  metrics: [
    filterPreset.metrics.dropsOnly(),
    filterPreset.metrics.withLabels({ environment: "x" }),
    filterPreset.metrics.withoutSystemNamespaces(),
    filterPreset.metrics.dnsOf({ namespace: "x" }),
  ],
};

test("no preset hides a drop, whoever it is about, as a flow or as a row, in logs and in any metric", () => {
  const { flows } = readFlows(shopText());
  const drops = fc.record({
    flow: fc.constantFrom(...flows),
    isRow: fc.boolean(),
    source: fc.constantFrom(web, coredns, world),
  });
  const keepers = PRESETS.logs.map((preset) => logKeeper([preset.toManifest()]));
  const counters = PRESETS.metrics.map((preset) => metricCounter(preset.toManifest()));
  fc.assert(
    fc.property(drops, ({ flow, isRow, source }) => {
      const dropped: FlowRecord = { ...flow, source, verdict: "DROPPED" };
      const seen = isRow ? aggregatedForm(dropped) : dropped;
      for (const keeps of keepers) expect(keeps(seen)).toBe(true);
      for (const counter of counters)
        for (const metric of METRICS) if (COUNTS[metric](seen)) expect(counter[metric](seen)).toBe(true);
    }),
  );
});

test("every metric is named, for nobody says what becomes of others", () => {
  for (const preset of PRESETS.metrics)
    expect(preset.toManifest().spec.filters.map(({ metric }) => metric)).toEqual(METRICS);
});

test("presets are builders like any other", () => {
  const more = filterPreset.logs.dropsOnly("shop").include({ from: { namespacedPod: ["shop/"] } });
  expect(more.toManifest()).toMatchObject({
    metadata: { name: "shop" },
    spec: { includefilters: [{ verdict: ["dropped"] }, { from: { namespacedPod: ["shop/"] } }] },
  });
});
