import fc from "fast-check";
import { expect, test } from "vitest";
import { aggregator, type FlowRow } from "../../../observability/flows/aggregate.ts";
import { keyOf } from "../../../observability/flows/key.ts";
import { flowsOf, type FlowRecord } from "../../../observability/flows/record.ts";
import { readFlows, record, sampleLines, shopText } from "./records.ts";

function rowsOf(flows: readonly FlowRecord[]): FlowRow[] {
  const rows: FlowRow[] = [];
  const into = aggregator((row) => rows.push(row));
  for (const flow of flows) into.add(flow);
  into.end();
  return rows;
}

const START = Date.parse("2026-08-20T09:30:00Z");
const at = (seconds: number, fields: Partial<FlowRecord> = {}): FlowRecord =>
  record({ time: START + seconds * 1000, ...fields });

test("flows of one key and window become one row with their numbers by direction", () => {
  const [row, ...others] = rowsOf([
    at(1),
    at(2, { counts: { ingress: 1, egress: 0, unknown: 0 } }),
    at(29.999, { counts: { ingress: 0, egress: 0, unknown: 1 } }),
  ]);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    flows: 3,
    counts: { ingress: 1, egress: 1, unknown: 1 },
    kept: { time: START + 1000 },
  });
});

test("a window ends after 30 seconds", () => {
  expect(rowsOf([at(29.999), at(30)]).map(({ flows }) => flows)).toEqual([1, 1]);
});

const BASE: Partial<FlowRecord> = {
  source: { namespace: "a", identity: 1000, cluster: "c", workloads: [{ name: "w", kind: "Deployment" }] },
  destination: { namespace: "b", identity: 1001, cluster: "c" },
  transport: { protocol: "TCP", destinationPort: 80 },
  ipVersion: "IPv4",
  isReply: false,
};

test.each<[string, Partial<FlowRecord>]>([
  ["verdict", { verdict: "DROPPED" }],
  ["reply", { isReply: true }],
  ["reason", { dropReason: "POLICY_DENIED" }],
  ["source namespace", { source: { ...BASE.source, namespace: "x" } }],
  ["source identity", { source: { ...BASE.source, identity: 7 } }],
  ["source cluster", { source: { ...BASE.source, cluster: "x" } }],
  ["source workload", { source: { ...BASE.source, workloads: [{ name: "x", kind: "Deployment" }] } }],
  ["kind of workload", { source: { ...BASE.source, workloads: [{ name: "w", kind: "Job" }] } }],
  ["destination namespace", { destination: { ...BASE.destination, namespace: "x" } }],
  ["destination identity", { destination: { ...BASE.destination, identity: 7 } }],
  ["destination cluster", { destination: { ...BASE.destination, cluster: "x" } }],
  ["destination workload", { destination: { ...BASE.destination, workloads: [{ name: "x", kind: "" }] } }],
  ["port", { transport: { protocol: "TCP", destinationPort: 81 } }],
  ["protocol", { transport: { protocol: "UDP", destinationPort: 80 } }],
  ["code of HTTP", { l7: { http: { code: 200 } } }],
  ["code of DNS", { l7: { dns: { rcode: 3 } } }],
  ["IP version", { ipVersion: "IPv6" }],
  ["encryption", { encrypted: true }],
  ["node", { node: "other" }],
])("another %s makes another row", (_, fields) => {
  expect(rowsOf([at(1, BASE), at(2, { ...BASE, ...fields })])).toHaveLength(2);
});

test.each<[string, Partial<FlowRecord>]>([
  ["pod", { source: { ...BASE.source, pod: "w-1" } }],
  ["address", { source: { ...BASE.source, ip: "10.0.0.1" } }],
  ["source port", { transport: { protocol: "TCP", destinationPort: 80, sourcePort: 4000 } }],
  ["flag", { transport: { protocol: "TCP", destinationPort: 80, flags: ["SYN"] } }],
  ["direction", { direction: "INGRESS" }],
  ["type", { type: "SOCK" }],
])("another %s is in the same row", (_, fields) => {
  expect(rowsOf([at(1, BASE), at(2, { ...BASE, ...fields })])).toHaveLength(1);
});

test("answers of HTTP are told apart by their code, requests are not by their path", () => {
  const http = (code: number | undefined, url: string) =>
    at(1, { ...BASE, l7: { http: { ...(code === undefined ? {} : { code }), url } } });
  expect(
    rowsOf([http(undefined, "/a"), http(undefined, "/b"), http(200, "/a"), http(404, "/a")]),
  ).toHaveLength(3);
});

test("rows that were aggregated already stay as they are, with what they stand for", () => {
  const row = at(1, { aggregated: true, counts: { ingress: 0, egress: 66, unknown: 1 } });
  expect(rowsOf([row, row]).map(({ flows }) => flows)).toEqual([67, 67]);
});

test("no flow is lost or counted twice, in whatever order flows come", () => {
  const flows = fc.array(
    fc.record({ seconds: fc.integer({ min: 0, max: 400 }), port: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(flows, (list) => {
      const all = list.map(({ seconds, port }) =>
        at(seconds, { transport: { protocol: "TCP", destinationPort: port } }),
      );
      const rows = rowsOf(all);
      expect(rows.reduce((sum, { flows: some }) => sum + some, 0)).toBe(all.length);
      const inOrder = rowsOf(all.toSorted((one, other) => (one.time ?? 0) - (other.time ?? 0)));
      const groups = new Set(list.map(({ seconds, port }) => `${Math.floor(seconds / 30)} ${port}`));
      expect(inOrder).toHaveLength(groups.size);
    }),
  );
});

test("rows of a window do not depend on the order in which its flows come", () => {
  const flow = fc
    .record({
      seconds: fc.integer({ min: 0, max: 29 }),
      verdict: fc.constantFrom("FORWARDED", "DROPPED"),
      transport: fc.constantFrom(
        { protocol: "TCP", sourcePort: 40000, destinationPort: 80 },
        { protocol: "TCP", sourcePort: 40001, destinationPort: 80 },
        { protocol: "UDP", destinationPort: 80 },
        { protocol: "ICMPv4" },
        { protocol: "SCTP", destinationPort: 80 },
      ),
      source: fc.constantFrom(
        { namespace: "shop", pod: "a" },
        { namespace: "shop", pod: "b" },
        { ip: "192.0.2.1" },
      ),
      rcode: fc.constantFrom(undefined, 0, 3),
      direction: fc.constantFrom("ingress", "egress"),
    })
    .map(({ seconds, verdict, transport, source, rcode, direction }) =>
      at(seconds, {
        verdict,
        transport,
        source,
        l7: { dns: rcode === undefined ? {} : { rcode } },
        counts: { ingress: 0, egress: 0, unknown: 0, [direction]: 1 },
      }),
    );
  const orders = fc
    .array(flow, { maxLength: 12 })
    .chain((flows) => fc.tuple(fc.constant(flows), fc.shuffledSubarray(flows, { minLength: flows.length })));
  const sorted = (flows: readonly FlowRecord[]) =>
    rowsOf(flows)
      .map((row) => JSON.stringify(row))
      .sort();
  fc.assert(
    fc.property(orders, ([one, other]) => {
      expect(sorted(other)).toEqual(sorted(one));
    }),
  );
});

test("what is held has a limit, for flows that never meet as well", () => {
  let rows = 0;
  let most = 0;
  const into = aggregator(() => rows++);
  for (let at = 0; at < 120_000; at++) {
    into.add(record({ time: START - at * 30_000 }));
    most = Math.max(most, at + 1 - rows);
  }
  into.end();
  expect(rows).toBe(120_000);
  expect(most).toBeLessThanOrEqual(30_001);
});

test("flows of the shop: three connections in one half minute are one row, the next half minute has another", () => {
  const { flows } = readFlows(shopText());
  const toApi = rowsOf(flows).filter(
    ({ kept }) =>
      kept.source.workloads?.[0]?.name === "web" &&
      kept.transport?.destinationPort === 8080 &&
      kept.destination.identity === 20102 &&
      kept.l7 === undefined &&
      kept.node?.endsWith("0") === true,
  );
  expect(toApi.map(({ flows: count }) => count)).toEqual([9, 2]);
  expect(rowsOf(flows).reduce((sum, row) => sum + row.flows, 0)).toBe(
    flows.reduce((sum, flow) => sum + flowsOf(flow), 0),
  );
});

test("rows that Cilium's own aggregator made have the keys of the flows they were made of", (context) => {
  const lines = sampleLines();
  if (lines === undefined) context.skip("the samples of Hubble's records are not at hand");
  const { flows } = readFlows((lines ?? []).join("\n"));
  const keyWithoutNode = ({ node: _, ...flow }: FlowRecord): string => keyOf(flow);
  const raw = new Set(flows.filter(({ aggregated }) => !aggregated).map(keyWithoutNode));
  const rows = flows.filter(({ aggregated }) => aggregated);
  expect(rows).toHaveLength(14);
  expect(rows.filter((row) => !raw.has(keyWithoutNode(row)))).toEqual([]);
  expect(new Set(rows.map(keyWithoutNode)).size).toBe(14);
});
