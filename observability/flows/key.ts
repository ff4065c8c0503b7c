import { set, type Draft } from "./draft.ts";
import type { FlowEnd, FlowRecord, FlowRequest, FlowTransport, Workload } from "./record.ts";

/** What stands for an end of a flow in a key: a text, or the number of one that was met before. */
export type EndKey = string | number;

/**
 * What flows of one row have in common: the documented key, and the node, for every agent aggregates by itself.
 * Source: https://learn.microsoft.com/azure/aks/container-network-observability-logs
 */
export function keyOf(
  {
    verdict,
    isReply,
    dropReason,
    source,
    destination,
    transport,
    l7,
    ipVersion,
    encrypted,
    node,
  }: FlowRecord,
  keyOfEnd: (end: FlowEnd) => EndKey = endKey,
): string {
  const reply = isReply === undefined ? "" : isReply ? "r" : "f";
  return `${verdict}\n${reply}\n${dropReason ?? ""}\n${keyOfEnd(source)}\n${keyOfEnd(destination)}\n${portKey(transport)}\n${requestKey(l7)}\n${ipVersion ?? ""}${encrypted ? "e" : ""}\n${node ?? ""}`;
}

export const endKey = ({ namespace, workloads, identity, cluster }: FlowEnd): string =>
  `${namespace ?? ""}\n${workloads === undefined ? "" : workloadsKey(workloads)}\n${identity ?? ""}\n${cluster ?? ""}`;

const hasPorts = (protocol: string): boolean => protocol === "TCP" || protocol === "UDP";

/** Ports of TCP and UDP alone; of another protocol is kept that there is one. */
function portKey(transport: FlowTransport | undefined): string {
  if (transport === undefined) return "";
  const { protocol, destinationPort } = transport;
  return hasPorts(protocol) ? `${protocol}${destinationPort ?? ""}` : "-";
}

/** A message without a code is another one than no message. */
function requestKey(l7: FlowRequest | undefined): string {
  if (l7 === undefined) return "";
  if (l7.dns !== undefined) return `dns${l7.dns.rcode ?? 0}`;
  return l7.http === undefined ? "-" : `http${l7.http.code ?? ""}`;
}

function workloadsKey(list: readonly Workload[]): string {
  let text = "";
  for (const { name, kind } of list) text += `${kind}/${name},`;
  return text;
}

/** The most ends that are remembered: a cluster has 65,535 identities, each seen from near and from afar. */
const MOST_ENDS = 200_000;

interface Known {
  readonly number: number;
  readonly end: FlowEnd;
}

/** Remembers ends: texts of keys would be most of what the aggregation costs. */
export class Ends {
  readonly #byIdentity = new Map<number, Known[]>();
  #count = 0;

  /** The number of an end, by what is kept of it; its text where there are too many. */
  readonly keyOf = (end: FlowEnd): EndKey => this.#find(end)?.number ?? endKey(end);

  /** What is kept of an end, shared by all that have the same. */
  readonly keptOf = (end: FlowEnd): FlowEnd => this.#find(end)?.end ?? keptEnd(end);

  #find(end: FlowEnd): Known | undefined {
    const identity = end.identity ?? -1;
    let known = this.#byIdentity.get(identity);
    for (const one of known ?? []) if (isSame(one.end, end)) return one;
    if (this.#count === MOST_ENDS) return undefined;
    if (known === undefined) this.#byIdentity.set(identity, (known = []));
    const one = { number: this.#count++, end: keptEnd(end) };
    known.push(one);
    return one;
  }
}

function isSame(one: FlowEnd, other: FlowEnd): boolean {
  return (
    one.identity === other.identity &&
    one.namespace === other.namespace &&
    one.cluster === other.cluster &&
    areSame(one.workloads ?? NONE, other.workloads ?? NONE)
  );
}

function areSame(some: readonly Workload[], others: readonly Workload[]): boolean {
  if (some.length !== others.length) return false;
  return some.every(({ name, kind }, at) => name === others[at]?.name && kind === others[at].kind);
}

const NONE: readonly Workload[] = [];

function keptEnd({ identity, cluster, namespace, workloads }: FlowEnd): FlowEnd {
  const end: Draft<FlowEnd> = {};
  set(end, "identity", identity);
  set(end, "cluster", cluster);
  set(end, "namespace", namespace);
  set(end, "workloads", workloads);
  return end;
}

/** What the aggregation keeps of a flow: its key, its node and when it was. */
export function keptOf(record: FlowRecord, keptOfEnd: (end: FlowEnd) => FlowEnd): FlowRecord {
  const { verdict, encrypted, counts, transport, l7 } = record;
  const kept: Draft<FlowRecord> = {
    verdict,
    encrypted,
    source: keptOfEnd(record.source),
    destination: keptOfEnd(record.destination),
    counts,
    aggregated: true,
  };
  set(kept, "time", record.time);
  set(kept, "node", record.node);
  set(kept, "dropReason", record.dropReason);
  set(kept, "isReply", record.isReply);
  set(kept, "ipVersion", record.ipVersion);
  if (transport !== undefined) set(kept, "transport", keptTransport(transport));
  if (l7 !== undefined) kept.l7 = keptRequest(l7);
  return kept;
}

/** Of other protocols nothing is kept: flows of several of them are one row. */
const keptTransport = ({ protocol, destinationPort }: FlowTransport): FlowTransport | undefined => {
  if (!hasPorts(protocol)) return undefined;
  return destinationPort === undefined ? { protocol } : { protocol, destinationPort };
};

/** What the aggregation keeps of a request: its code. */
export function keptRequest({ dns, http }: FlowRequest): FlowRequest {
  // No code is the code 0.
  if (dns !== undefined)
    return { dns: dns.rcode === undefined || dns.rcode === 0 ? {} : { rcode: dns.rcode } };
  if (http !== undefined) return { http: http.code === undefined ? {} : { code: http.code } };
  return {};
}
