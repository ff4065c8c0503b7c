import type { FlowFilter } from "../../model/manifest/acns.ts";
import { every, some, type Answer } from "./answer.ts";
import { endMatcher } from "./endpoint.ts";
import type { FlowRecord } from "./record.ts";

/** Whether a filter matches a record. */
export type Matcher = (record: FlowRecord) => Answer;

type Protocol = NonNullable<FlowFilter["protocol"]>[number];

const PROTOCOLS: Readonly<Record<Protocol, (record: FlowRecord) => boolean>> = {
  tcp: ({ transport }) => transport?.protocol === "TCP",
  udp: ({ transport }) => transport?.protocol === "UDP",
  // Messages that the DNS proxy saw: packets to port 53 alone are tcp or udp.
  dns: ({ l7 }) => l7?.dns !== undefined,
};

/** Packets that are redirected to a proxy, audited or translated are neither, and match no filter that asks for a verdict. */
const VERDICTS: Readonly<Record<NonNullable<FlowFilter["verdict"]>[number], string>> = {
  forwarded: "FORWARDED",
  dropped: "DROPPED",
};

/** The words of the metrics that are not the name in other letters. */
const REASONS: ReadonlyMap<string, string> = new Map([["POLICY_DENIED_BY_DENYLIST", "POLICY_DENY"]]);

/** One spelling for a reason: Hubble's records have names (POLICY_DENIED), the examples of Azure words ("Policy denied"). */
function reasonName(text: string): string {
  const name = text.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
  return REASONS.get(name) ?? name;
}

/**
 * Every field that is given has to match, the values of one are alternatives: so Hubble reads filters.
 * Source: https://github.com/cilium/cilium/tree/v1.18.5/pkg/hubble/filters
 */
export function matcher({ protocol, verdict, from, to, reason }: FlowFilter): Matcher {
  const conditions: Matcher[] = [];
  if (verdict !== undefined) {
    const verdicts = verdict.map((one) => VERDICTS[one]);
    conditions.push((record) => verdicts.includes(record.verdict));
  }
  if (protocol !== undefined) conditions.push((record) => protocol.some((one) => PROTOCOLS[one](record)));
  if (reason !== undefined) {
    const names = reason.map(reasonName);
    conditions.push(({ dropReason }) => dropReason !== undefined && names.includes(dropReason));
  }
  if (from !== undefined) {
    const source = endMatcher(from);
    conditions.push((record) => source(record.source, record.aggregated));
  }
  if (to !== undefined) {
    const destination = endMatcher(to);
    conditions.push((record) => destination(record.destination, record.aggregated));
  }
  return (record) => every(conditions, (condition) => condition(record));
}

/** Whether any of the filters matches. */
export function anyOf(filters: readonly FlowFilter[]): Matcher {
  const matchers = filters.map(matcher);
  return (record) => some(matchers, (one) => one(record));
}
