import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { flowReader } from "../../../observability/flows/reader.ts";
import type { FlowRecord } from "../../../observability/flows/record.ts";

/** Flows of a small shop, in the form of `hubble observe -o json`. */
export const SHOP = fileURLToPath(new URL("../../scenarios/flows/shop.jsonl", import.meta.url));

/** Records of every kind that Hubble writes, which are at hand in some checkouts only. */
const SAMPLES = fileURLToPath(new URL("../../../../shared/observability/flows.jsonl", import.meta.url));

export interface Read {
  readonly flows: readonly FlowRecord[];
  readonly broken: readonly [line: number, message: string][];
  readonly lost: number;
}

/** Everything that a text holds. */
export function readFlows(text: string): Read {
  const flows: FlowRecord[] = [];
  const broken: [number, string][] = [];
  let lost = 0;
  const reader = flowReader({
    flow: (record) => flows.push(record),
    broken: (line, message) => broken.push([line, message]),
    lost: (count) => (lost += count),
  });
  text.split("\n").forEach((line, at) => {
    reader.line(line, at + 1);
  });
  reader.end();
  return { flows, broken, lost };
}

export const shopText = (): string => readFileSync(SHOP, "utf8");

/** Lines of the samples; undefined where they are not at hand. */
export const sampleLines = (): readonly string[] | undefined =>
  existsSync(SAMPLES) ? readFileSync(SAMPLES, "utf8").trimEnd().split("\n") : undefined;

/** A record with only what a test is about. */
export const record = (fields: Partial<FlowRecord> = {}): FlowRecord => ({
  verdict: "FORWARDED",
  source: {},
  destination: {},
  encrypted: false,
  type: "L3_L4",
  counts: { ingress: 0, egress: 1, unknown: 0 },
  aggregated: false,
  ...fields,
});

/** What the aggregation leaves of a record: the fields of its key. */
export function aggregatedForm(flow: FlowRecord): FlowRecord {
  const { source, destination, transport, l7, dropReason, isReply, ipVersion } = flow;
  const end = ({ identity, cluster, namespace, workloads }: FlowRecord["source"]): FlowRecord["source"] =>
    defined({ identity, cluster, namespace, workloads });
  const { rcode } = l7?.dns ?? {};
  const { code } = l7?.http ?? {};
  const ported = transport?.protocol === "TCP" || transport?.protocol === "UDP";
  return {
    ...defined({ time: flow.time, dropReason, isReply, ipVersion }),
    verdict: flow.verdict,
    source: end(source),
    destination: end(destination),
    ...(transport === undefined || !ported
      ? {}
      : { transport: defined({ protocol: transport.protocol, destinationPort: transport.destinationPort }) }),
    ...(l7?.dns === undefined ? {} : { l7: { dns: defined({ rcode }) } }),
    ...(l7?.http === undefined ? {} : { l7: { http: defined({ code }) } }),
    encrypted: flow.encrypted,
    counts: flow.counts,
    aggregated: true,
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
