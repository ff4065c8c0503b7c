import { flowsOf, type FlowRecord } from "../../observability/flows/record.ts";

/** The flows that show a cause. */
export interface Evidence {
  /** How many there are; a row of the aggregation counts for those that it stands for. */
  readonly flows: number;
  /** Milliseconds since 1970 of the first and the last one; absent where no record says. */
  readonly first?: number;
  readonly last?: number;
  /** The first of them, whatever the order is in which they came. */
  readonly example: FlowRecord;
}

/** Evidence of one record. */
export function evidenceOf(record: FlowRecord): Evidence {
  const { time } = record;
  return {
    flows: flowsOf(record),
    ...(time === undefined ? {} : { first: time, last: time }),
    example: record,
  };
}

/** Evidence of two kinds of flows together; the order does not matter. */
export function together(one: Evidence, other: Evidence): Evidence {
  const [first, last] = [least(one.first, other.first), least(other.last, one.last, -1)];
  return {
    flows: one.flows + other.flows,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    example: isBefore(other.example, one.example) ? other.example : one.example,
  };
}

function least(one: number | undefined, other: number | undefined, sign = 1): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return sign * Math.min(sign * one, sign * other);
}

/** By time, and by everything else where that is the same. */
function isBefore(one: FlowRecord, other: FlowRecord): boolean {
  const [own, theirs] = [one.time ?? Infinity, other.time ?? Infinity];
  return own === theirs ? JSON.stringify(one) < JSON.stringify(other) : own < theirs;
}
