import { closeSync, openSync, writeSync } from "node:fs";
import { chance, type Chance } from "./chance.ts";
import { cluster, type Cluster } from "./cluster.ts";
import { flowFields } from "./records.ts";

/** What a file of flows holds. */
export interface Written {
  readonly flows: number;
  /** Lines that were cut off, or are no flow. */
  readonly broken: number;
  /** Lines on flows that Hubble lost, which are no flows and not broken. */
  readonly beside: number;
}

const START = Date.parse("2026-08-20T09:00:00Z");
/** Flows a second of the generated cluster. */
const RATE = 2000;
/** One line in so many is broken, and as many tell of lost flows. */
const RARE = 2000;

function line(of: Chance, world: Cluster, number: number): string {
  const nanoseconds = String(of.below(1_000_000)).padStart(6, "0");
  const time = new Date(START + (number / RATE) * 1000).toISOString().replace("Z", `${nanoseconds}Z`);
  const fields = flowFields(of, world);
  const uuid = `${of.hex(8)}-0000-4000-8000-${of.hex(12)}`;
  return JSON.stringify({ flow: { time, uuid, ...fields }, node_name: fields["node_name"], time });
}

const LOST =
  '{"lost_events":{"source":"PERF_EVENT_RING_BUFFER","num_events_lost":"12"},"node_name":"bench/node"}';

/**
 * Writes a file of flows of at least so many bytes, the same for the same seed: thousands of pods with labels short and long, names,
 * all verdicts, DNS and HTTP, rows of the aggregation, and lines that are broken.
 */
export function writeFlows(path: string, bytes: number, seed = 1): Written {
  const of = chance(seed);
  const world = cluster(of);
  const file = openSync(path, "w");
  const count = { flows: 0, broken: 0, beside: 0 };
  try {
    for (let [written, number] = [0, 0]; written < bytes;) {
      const lines: string[] = [];
      for (let at = 0; at < 1000; at++) {
        const text = line(of, world, number++);
        const draw = of.below(RARE);
        count[draw === 0 ? "broken" : draw === 1 ? "beside" : "flows"]++;
        lines.push(draw === 0 ? text.slice(0, 10 + of.below(text.length - 10)) : draw === 1 ? LOST : text);
      }
      written += writeSync(file, `${lines.join("\n")}\n`);
    }
    return count;
  } finally {
    closeSync(file);
  }
}
