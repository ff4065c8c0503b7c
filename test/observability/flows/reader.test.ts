import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flowsOf, type FlowRecord } from "../../../observability/flows/record.ts";
import { readFlows, sampleLines, shopText } from "./records.ts";

interface Sample {
  readonly flow: Record<string, unknown> & {
    readonly source: Record<string, unknown>;
    readonly destination: Record<string, unknown>;
  };
}

const samples = (): Sample[] =>
  shopText()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Sample)
    .filter((line) => "flow" in line);

/** The row of the table that the agent of Azure Monitor makes of a flow. */
const rowOf = ({ flow }: Sample): Record<string, unknown> => ({
  TimeGenerated: flow["time"],
  UUID: flow["uuid"],
  Verdict: flow["verdict"],
  DropReason: flow["drop_reason_desc"] ?? "",
  IP: flow["IP"],
  Layer4: flow["l4"] ?? null,
  Layer7: flow["l7"] ?? null,
  SourceIdentity: flow.source["identity"],
  SourceClusterName: flow.source["cluster_name"] ?? "",
  SourceNamespace: flow.source["namespace"] ?? "",
  SourcePodName: flow.source["pod_name"] ?? "",
  SourceWorkloads: flow.source["workloads"] ?? null,
  DestinationIdentity: flow.destination["identity"],
  DestinationClusterName: flow.destination["cluster_name"] ?? "",
  DestinationNamespace: flow.destination["namespace"] ?? "",
  DestinationPodName: flow.destination["pod_name"] ?? "",
  DestinationWorkloads: flow.destination["workloads"] ?? null,
  FlowType: flow["Type"],
  NodeName: String(flow["node_name"]).split("/")[1],
  Reply: flow["is_reply"] ?? null,
  EventType: flow["event_type"],
  TrafficDirection: flow["traffic_direction"] ?? "",
  AdditionalFlowData: {
    SourceLabels: flow.source["labels"],
    DestinationLabels: flow.destination["labels"],
  },
});

const asCell = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;

/** As the command line of Azure prints rows: every value is a text. */
const asText = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (value === null) return [key, "None"];
      if (typeof value === "boolean") return [key, value ? "True" : "False"];
      return [key, asCell(value)];
    }),
  );

const cell = (value: unknown): string => {
  const text = value === null ? "" : asCell(value);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function asCsv(rows: readonly Record<string, unknown>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const header = columns.map((name) => (name === "TimeGenerated" ? "TimeGenerated [UTC]" : name));
  return [header, ...rows.map((row) => columns.map((name) => cell(row[name])))]
    .map((cells) => cells.join(","))
    .join("\r\n")
    .replaceAll("\r", "");
}

function asAnswer(rows: readonly Record<string, unknown>[]): string {
  const names = Object.keys(rows[0] ?? {});
  return JSON.stringify({
    tables: [
      {
        name: "PrimaryResult",
        columns: names.map((name) => ({ name, type: "string" })),
        rows: rows.map((row) =>
          names.map((name) => (isNested(row[name]) ? JSON.stringify(row[name]) : row[name])),
        ),
      },
    ],
  });
}

/** The table has no names of domains. */
const withoutNames = (flow: FlowRecord): FlowRecord => {
  const { names: _one, ...source } = flow.source;
  const { names: _other, ...destination } = flow.destination;
  return { ...flow, source, destination };
};

describe("every format tells the same flows", () => {
  const hubble = () => readFlows(shopText());
  const table = () => hubble().flows.map(withoutNames);
  const rows = () => samples().map(rowOf);

  test("Hubble's JSON, with and without its envelope, as lines and as a list", () => {
    const { flows, broken, lost } = hubble();
    expect(flows).toHaveLength(34);
    expect(broken).toEqual([]);
    expect(lost).toBe(4);
    const bare = samples().map(({ flow }) => JSON.stringify(flow));
    expect(readFlows(bare.join("\n")).flows).toEqual(flows);
    expect(readFlows(JSON.stringify(samples())).flows).toEqual(flows);
    expect(readFlows(JSON.stringify(samples(), undefined, 2)).flows).toEqual(flows);
    expect(
      readFlows(
        samples()
          .map((one) => JSON.stringify(one, undefined, 2))
          .join("\n"),
      ).flows,
    ).toEqual(flows);
  });

  test.each<[string, () => string]>([
    [
      "rows a line",
      () =>
        rows()
          .map((row) => JSON.stringify(row))
          .join("\n"),
    ],
    ["a list of rows", () => JSON.stringify(rows(), undefined, 2)],
    ["rows whose values are all text", () => JSON.stringify(rows().map(asText), undefined, 2)],
    ["comma-separated values", () => asCsv(rows())],
    ["an answer of the query service", () => asAnswer(rows())],
    ["the same over several lines", () => JSON.stringify(JSON.parse(asAnswer(rows())), undefined, 2)],
  ])("exports of the table: %s", (_, write) => {
    expect(readFlows(write())).toEqual({ flows: table(), broken: [], lost: 0 });
  });
});

test("a record says what it says and nothing more", () => {
  const [flow] = readFlows(
    '{"flow":{"time":"2026-08-20T09:30:02.5Z","verdict":"FORWARDED","IP":{"ipVersion":"IPv4","encrypted":true},"l4":{"ICMPv4":{}},"source":{"identity":2},"destination":{},"Type":"L3_L4","event_type":{"type":4}}}',
  ).flows;
  expect(flow).toEqual({
    time: Date.parse("2026-08-20T09:30:02.500Z"),
    verdict: "FORWARDED",
    source: { identity: 2 },
    destination: {},
    transport: { protocol: "ICMPv4" },
    ipVersion: "IPv4",
    encrypted: true,
    type: "L3_L4",
    event: { type: 4, subType: 0 },
    counts: { ingress: 0, egress: 0, unknown: 1 },
    aggregated: false,
  });
});

test("a row of the aggregation counts its flows, under either name of the counters, and has no request where none is told", () => {
  const row = (more: string) =>
    readFlows(`{"flow":{"verdict":"FORWARDED","l4":{},"l7":{}${more}},"time":"2026-08-20T09:30:02Z"}`).flows;
  const [upstream] = row(',"aggregate":{"egress_flow_count":66,"ingress_flow_count":1}');
  expect(upstream).toMatchObject({ aggregated: true, counts: { ingress: 1, egress: 66, unknown: 0 } });
  expect(upstream).not.toHaveProperty("l7");
  expect(upstream).not.toHaveProperty("transport");
  const [extended] = row(',"extensions":{"@type":"x","unknown_direction_flow_count":"12"}');
  expect(extended?.counts).toEqual({ ingress: 0, egress: 0, unknown: 12 });
  const [bare] = row("");
  expect(bare).toMatchObject({ aggregated: true, counts: { ingress: 0, egress: 0, unknown: 1 } });
});

test("policies that a verdict names are read from Hubble and from the table, where they are text in text", () => {
  const by = [{ name: "allow-web", namespace: "shop", kind: "CiliumNetworkPolicy", revision: "12" }];
  const hubble = { verdict: "DROPPED", Type: "L3_L4", egress_denied_by: by };
  const table = {
    Verdict: "DROPPED",
    TimeGenerated: "2026-08-20T09:30:02Z",
    FlowType: "L3_L4",
    Policies: JSON.stringify({ EgressDeniedBy: JSON.stringify(by) }),
  };
  for (const line of [hubble, table])
    expect(readFlows(JSON.stringify(line)).flows[0]?.policies).toEqual({
      egressDeniedBy: [{ name: "allow-web", namespace: "shop", kind: "CiliumNetworkPolicy" }],
    });
});

test("times without a zone are UTC, whatever the zone of the machine is", () => {
  const header = "TimeGenerated [UTC],Verdict,SourceNamespace";
  const times = ["2026-08-20T09:30:02", '"8/20/2026, 9:30:02.000 AM"', "2026-08-20T11:30:02+02:00"];
  const { flows } = readFlows([header, ...times.map((time) => `${time},FORWARDED,shop`)].join("\n"));
  expect(flows.map(({ time }) => time)).toEqual(times.map(() => Date.parse("2026-08-20T09:30:02Z")));
});

describe("broken lines are named and cost no other line", () => {
  test("lines of JSON", () => {
    const good = '{"flow":{"verdict":"FORWARDED"}}';
    const lines = [
      'ame":"cut"}',
      good,
      "",
      "{",
      "null",
      "[]",
      '{"some":"thing"}',
      '{"node_status":{}}',
      good,
    ];
    const { flows, broken } = readFlows(lines.join("\n"));
    expect(flows).toHaveLength(2);
    expect(broken).toEqual([
      [1, "is no JSON"],
      [4, "is no JSON"],
      [5, "is no object"],
      [6, "is no object"],
      [7, "is neither a flow of Hubble nor a row of ContainerNetworkLogs"],
    ]);
  });

  test("comma-separated values", () => {
    const text =
      'TimeGenerated,Verdict,IP\nx,FORWARDED,"{""a"":\n1}"\nx,DROPPED\nx,,\nx,DROPPED,{cut\nx,"open';
    const { flows, broken } = readFlows(text);
    expect(flows.map(({ verdict }) => verdict)).toEqual(["FORWARDED", "DROPPED"]);
    expect(broken).toEqual([
      [4, "has 2 columns, and the header 3"],
      [5, "has no verdict"],
      [7, "opens a quote that is not closed"],
    ]);
  });

  test("a list", () => {
    const { flows, broken } = readFlows(
      '[\n{"verdict":"FORWARDED"},\n{"verdict":},\n{"verdict":"DROPPED"},\n{"x',
    );
    expect(flows.map(({ verdict }) => verdict)).toEqual(["FORWARDED", "DROPPED"]);
    expect(broken).toEqual([
      [3, "is no JSON"],
      [5, "begins a value that does not end"],
    ]);
  });

  test("an answer without the column of verdicts", () => {
    const { broken } = readFlows('{"tables":[{"columns":[{"name":"x"}],"rows":[[1]]},{"rows":7},null]}');
    expect(broken).toEqual([1, 1, 1].map((line) => [line, "holds a table without the column Verdict"]));
  });
});

describe("hostile input", () => {
  test("nesting is no matter", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const { flows, broken } = readFlows(`{"verdict":"FORWARDED","l7":${deep}}\n{"flow":${deep}}`);
    expect(flows).toHaveLength(1);
    expect(broken).toHaveLength(1);
    expect(readFlows(deep).flows).toEqual([]);
  });

  test("a quote that never closes swallows no file", () => {
    const rows = Array.from({ length: 3000 }, () => `x,FORWARDED,${"y".repeat(1000)}`);
    const { flows, broken } = readFlows(["TimeGenerated,Verdict,IP", 'x,FORWARDED,"', ...rows].join("\n"));
    expect(broken).toEqual([[2, "opens a quote that is not closed"]]);
    expect(flows.length).toBeGreaterThan(1900);
  });

  test("fields of another type than they should have are as good as absent", () => {
    const text = shopText().split("\n")[0] ?? "";
    const anything = fc.oneof(
      fc.anything({ maxDepth: 2, withNullPrototype: false }),
      fc.constant("__proto__"),
    );
    fc.assert(
      fc.property(fc.nat(40), anything, (place, value) => {
        let at = 0;
        const changed = JSON.parse(text, (_, old: unknown) => (at++ === place ? value : old)) as unknown;
        const { flows, broken } = readFlows(JSON.stringify([changed]));
        expect(flows.length + broken.length).toBeLessThanOrEqual(1);
        for (const flow of flows) expect(Number.isFinite(flowsOf(flow))).toBe(true);
      }),
    );
  });
});

test("every record that Hubble itself wrote is read", (context) => {
  const lines = sampleLines();
  if (lines === undefined) context.skip("the samples of Hubble's records are not at hand");
  const { flows, broken, lost } = readFlows((lines ?? []).join("\n"));
  expect([flows.length, broken, lost]).toEqual([88, [], 313]);
});
