import type { Connectivity, Flow, Hold, Party } from "../data.ts";

const HOLDS: readonly Hold[] = ["everything", "ports", "requests", "unknown"];

/**
 * What passes in a cluster of a thousand workloads, in a form that is small: texts stand once, everything that is repeated is a
 * list of numbers.
 */
export interface Wire extends Pick<Connectivity, "namespaces" | "selections" | "decisions" | "rules"> {
  readonly texts: readonly string[];
  /** Name, place of the text of the kind, end, pods and, of a workload, its namespace. */
  readonly parties: readonly (readonly [string, number, number, number, number?])[];
  /** Selection and row of each end, one after the other. */
  readonly ends: readonly number[];
  /**
   * Place of the text, how it is held, then three numbers a part: place of the text, of what decides egress, and ingress; for one
   * part with the text of the whole the last two.
   */
  readonly flows: readonly (readonly number[])[];
  /**
   * Of each row what passes to the first end, to the second, and so on: 0 for nothing, else the place of what passes, counted from
   * 1; a negative number repeats what stands before it.
   */
  readonly rows: readonly (readonly number[])[];
}

/** Makes connectivity small. */
export function toWire(connectivity: Connectivity): Wire {
  const { namespaces, selections, decisions, rules, parties, ends, flows, rows } = connectivity;
  const texts = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const wire = {
    namespaces,
    selections,
    decisions,
    rules,
    parties: parties.map(({ name, kind, end, pods, namespace }) => {
      const own = [name, placeOf(kind), end, pods] as const;
      return namespace === undefined ? own : ([...own, namespace] as const);
    }),
    ends: ends.flatMap(({ selection, row }) => [selection, row]),
    flows: flows.map(({ words, hold, parts: [first, ...others] }) => [
      placeOf(words),
      HOLDS.indexOf(hold),
      ...(first === undefined
        ? []
        : first.words === words && others.length === 0
          ? [first.egress, first.ingress]
          : [first, ...others].flatMap((part) => [placeOf(part.words), part.egress, part.ingress])),
    ]),
    rows: rows.map(shortRow),
  };
  return { ...wire, texts: [...texts.keys()] };
}

function shortRow(row: readonly number[]): number[] {
  const short: number[] = [];
  const add = (value: number, count: number): void => {
    short.push(value);
    if (count > 1) short.push(1 - count);
  };
  let next = 0;
  for (const [first, count, flow] of triplesIn(row)) {
    if (first > next) add(0, first - next);
    add(flow + 1, count);
    next = first + count;
  }
  return short;
}

function* triplesIn(list: readonly number[]): Generator<readonly [number, number, number]> {
  for (let at = 0; at + 2 < list.length; at += 3) yield [list[at] ?? 0, list[at + 1] ?? 0, list[at + 2] ?? 0];
}

/** Makes connectivity whole again. */
export function fromWire(wire: Wire): Connectivity {
  const { namespaces, selections, decisions, rules, texts } = wire;
  const textAt = (place: number): string => texts[place] ?? "";
  return {
    namespaces,
    selections,
    decisions,
    rules,
    parties: wire.parties.map(([name, kind, end, pods, namespace]): Party => {
      const own = { name, kind: textAt(kind), pods, end };
      return namespace === undefined ? own : { ...own, namespace };
    }),
    ends: Array.from({ length: wire.ends.length / 2 }, (_, at) => ({
      selection: wire.ends[2 * at] ?? 0,
      row: wire.ends[2 * at + 1] ?? 0,
    })),
    flows: wire.flows.map(([words = -1, hold = -1, ...rest]): Flow => {
      const parts = rest.length === 2 ? [words, ...rest] : rest;
      return {
        words: textAt(words),
        hold: HOLDS[hold] ?? "unknown",
        parts: [...triplesIn(parts)].map(([text, egress, ingress]) => ({
          words: textAt(text),
          egress,
          ingress,
        })),
      };
    }),
    rows: wire.rows.map(longRow),
  };
}

function longRow(short: readonly number[]): number[] {
  const row: number[] = [];
  let next = 0;
  for (const [at, value] of short.entries()) {
    if (value < 0) continue;
    const repeated = short[at + 1] ?? 0;
    const count = repeated < 0 ? 1 - repeated : 1;
    if (value > 0) row.push(next, count, value - 1);
    next += count;
  }
  return row;
}
