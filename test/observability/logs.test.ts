import { describe, expect, test } from "vitest";
import { LOG_ALERTS, logAlerts } from "../../observability/logs/alerts.ts";
import { checkLogAlertOptions, type GivenLogAlertOptions } from "../../observability/logs/options.ts";
import { logQueries } from "../../observability/logs/queries.ts";
import { COLUMNS } from "../../observability/logs/schema.ts";
import { bind } from "./kusto.ts";

const ALL = { mtlsNamespaces: ["shop", "pay"] };
const QUERIES = logQueries(ALL);
const ALERTS = logAlerts(ALL);
const CLUSTER = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/shop";

describe("the language service", () => {
  test("knows the columns of the table and their types", () => {
    expect(bind("ContainerNetworkLogs")).toEqual({ faults: [], columns: COLUMNS });
  });

  test.each([
    ["a column that there is not", "ContainerNetworkLogs | where IngressFlows > 0", "IngressFlows"],
    ["a table that there is not", "ContainerNetworkLog | take 1", "ContainerNetworkLog"],
    ["a type that does not fit", "ContainerNetworkLogs | summarize sum(Verdict)", "Error: "],
    ["a text that does not end", 'ContainerNetworkLogs | where Verdict == "DROPPED', "Error: "],
    ["an operator that there is not", "ContainerNetworkLogs | sumarize count()", "Error: "],
  ])("finds %s", (_title, query, word) => {
    expect(bind(query).faults.join("\n")).toContain(word);
  });
});

describe("saved queries", () => {
  test("answer what people ask, each by its own id and title", () => {
    expect(QUERIES.map(({ id }) => id)).toEqual([
      ...["drops-by-pod", "denied-sources", "drop-rate", "timeline", "dns-verdicts", "dns-then-https"],
      ...["top-talkers", "http-errors", "plaintext"],
    ]);
    expect(new Set(QUERIES.map(({ title }) => title)).size).toBe(QUERIES.length);
    for (const { question } of QUERIES) expect(question).toMatch(/^[A-Z].*\?$/);
    expect(logQueries().map(({ id }) => id)).not.toContain("plaintext");
  });

  test.each(QUERIES)("$title: is bound against the table without a fault", ({ query }) => {
    const { faults, columns } = bind(query);
    expect(faults).toEqual([]);
    expect(Object.keys(columns).length).toBeGreaterThan(1);
    // A dynamic value in the result is a text inside a text to whoever exports it.
    const texts = Object.entries(columns).filter(([name]) => name !== "Addresses");
    for (const [name, type] of texts) expect(type, name).toMatch(/^(string|int|long|real|datetime)$/);
  });

  test.each(QUERIES)("$title: is seen to be wrong once a column is misspelt", ({ query }) => {
    const column = Object.keys(COLUMNS).find((name) => new RegExp(`\\b${name}\\b`).test(query))!;
    expect(bind(query.replaceAll(new RegExp(`\\b${column}\\b`, "g"), `${column}X`)).faults).not.toEqual([]);
  });

  test("run on the plan Basic: one table, no join, no time filter of their own", () => {
    for (const { query } of QUERIES) {
      expect(query).not.toMatch(/\b(join|union|lookup|find|search) |^let |\b(ago|now)\(/m);
      expect(query.match(/ContainerNetworkLogs/g)).toHaveLength(1);
    }
  });
});

describe("alerts on network logs", () => {
  test.each(ALERTS)(
    "$name: is bound without a fault, with what it measures and by which it is split",
    (alert) => {
      const { faults, columns } = bind(alert.query(CLUSTER));
      expect(faults).toEqual([]);
      const { metricMeasureColumn, dimensions, timeAggregation } = alert.criterion;
      expect(timeAggregation === "Count").toBe(metricMeasureColumn === undefined);
      if (metricMeasureColumn !== undefined)
        expect(columns[metricMeasureColumn]).toMatch(/^(int|long|real)$/);
      for (const { name } of dimensions) expect(columns[name]).toBe("string");
      // By which the service lays rows into windows.
      expect(columns["TimeGenerated"]).toBe("datetime");
      expect(alert.query(CLUSTER)).toContain(`_ResourceId =~ "${CLUSTER}"`);
    },
  );

  test("fire from their thresholds on, but those that are off, and on plaintext only where it is said where", () => {
    const made = logAlerts({ thresholds: { LogDnsRefused: 7 }, off: ["LogIngestionStopped"] });
    expect(made.map(({ name }) => name)).toEqual(
      LOG_ALERTS.map(({ name }) => name).filter(
        (name) => !["LogIngestionStopped", "LogPlaintext"].includes(name),
      ),
    );
    expect(made.find(({ name }) => name === "LogDnsRefused")?.criterion).toMatchObject({
      operator: "GreaterThan",
      threshold: 7,
    });
    const stopped = ALERTS.find(({ name }) => name === "LogIngestionStopped");
    expect(stopped?.criterion).toEqual({
      timeAggregation: "Count",
      dimensions: [],
      operator: "LessThan",
      threshold: 1,
    });
  });
});

const found = (options: GivenLogAlertOptions) =>
  checkLogAlertOptions(options).map(({ rule, path, reason }) => [rule, path, reason]);

test("the choice of alerts on network logs is judged", () => {
  expect(found({})).toEqual([]);
  expect(
    found({ thresholds: { LogDropRateHigh: 99.9, LogIngestionStopped: 1 }, off: ["LogPlaintext"] }),
  ).toEqual([]);
  expect(found({ thresholds: { LogDropsHigh: 1 }, off: ["Nonsense"] })).toEqual([
    ["MON017", "thresholds.LogDropsHigh", '"LogDropsHigh" is the name of no alert on network logs'],
    ["MON017", "off[0]", '"Nonsense" is the name of no alert on network logs'],
  ]);
  const useless = { LogDropRateHigh: 100, LogDnsRefused: -1, LogIngestionStopped: 0, LogDeniedSources: NaN };
  expect(found({ thresholds: useless }).map(([rule]) => rule)).toEqual(Array(4).fill("MON018"));
  expect(found({ thresholds: { LogPlaintext: 5 } }).map(([rule]) => rule)).toEqual(["MON019"]);
  expect(found({ thresholds: { LogPlaintext: 5 }, mtlsNamespaces: ["shop"] })).toEqual([]);
});
