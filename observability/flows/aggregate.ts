import { Ends, keptOf, keyOf } from "./key.ts";
import { flowsOf, type FlowCounts, type FlowRecord } from "./record.ts";

/** How long flows are collected before they become rows. Source: https://learn.microsoft.com/azure/aks/container-network-observability-logs */
export const WINDOW_SECONDS = 30;

/** A row of the aggregation: the key is the same for all of its flows. */
export interface FlowRow {
  /** What the aggregation keeps of its flows: their key, how many they were, and when the first of them was. */
  readonly kept: FlowRecord;
  readonly counts: FlowCounts;
  readonly flows: number;
  /** Bits of whoever asked for its flows, those of all of them together. */
  readonly tags: number;
}

/** Merges flows into rows. */
export interface Aggregator {
  /** @param tags - bits that the row gets as well */
  add(record: FlowRecord, tags?: number): void;
  /** Hands over the rows that are still open. */
  end(): void;
}

/** Rows are handed over once flows are so many windows younger: a file holds the flows of several nodes, and those of one come late. */
const LATEST = 2;

/** The most rows that are held; with more, the oldest are handed over early, and what still comes for them makes new ones. */
const MOST_ROWS = 30_000;

interface OpenRow {
  kept: FlowRecord;
  ingress: number;
  egress: number;
  unknown: number;
  tags: number;
}

type Window = Map<string, OpenRow>;

/**
 * Merges flows of a node whose key is the same within a window. Every agent has windows of its own, whose beginning no record
 * tells: here they begin at full and half minutes. A row that was aggregated already stays as it is.
 *
 * @param row - gets each row when nothing more is expected for it
 */
export function aggregator(row: (row: FlowRow) => void): Aggregator {
  const windows = new Map<number, Window>();
  const ends = new Ends();
  let [latest, held] = [-Infinity, 0];

  const flush = (at: number): void => {
    const window = windows.get(at);
    windows.delete(at);
    held -= window?.size ?? 0;
    for (const open of window?.values() ?? []) row(closed(open));
  };
  // By half, so that whoever sends a row for every window does not have them sorted for each.
  const shrink = (): void => {
    for (const at of inOrder(windows)) if (held > MOST_ROWS / 2) flush(at);
  };

  return {
    add(record, tags = 0) {
      if (record.aggregated) {
        row({ kept: record, counts: record.counts, flows: flowsOf(record), tags });
        return;
      }
      const time = record.time ?? 0;
      const at = Math.floor(time / (WINDOW_SECONDS * 1000));
      let window = windows.get(at);
      if (window === undefined) windows.set(at, (window = new Map<string, OpenRow>()));
      const key = keyOf(record, ends.keyOf);
      const open = window.get(key);
      if (open !== undefined) {
        add(open, record.counts);
        if (time < (open.kept.time ?? 0)) open.kept = { ...open.kept, time };
        open.tags |= tags;
        return;
      }
      window.set(key, { kept: keptOf(record, ends.keptOf), ...record.counts, tags });
      if (++held > MOST_ROWS) shrink();
      if (at <= latest) return;
      latest = at;
      for (const other of windows.keys()) if (other + 1 + LATEST <= latest) flush(other);
    },
    end() {
      for (const at of inOrder(windows)) flush(at);
    },
  };
}

const inOrder = (windows: ReadonlyMap<number, Window>): number[] =>
  [...windows.keys()].sort((one, other) => one - other);

function add(open: OpenRow, { ingress, egress, unknown }: FlowCounts): void {
  open.ingress += ingress;
  open.egress += egress;
  open.unknown += unknown;
}

function closed({ kept, ingress, egress, unknown, tags }: OpenRow): FlowRow {
  const counts = { ingress, egress, unknown };
  return { kept: { ...kept, counts }, counts, flows: ingress + egress + unknown, tags };
}
