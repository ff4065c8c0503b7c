import { childPath } from "../../model/path.ts";
import { shown } from "../../model/shown.ts";
import { fieldsOf } from "./fields.ts";
import { flowOfHubble } from "./hubble.ts";
import type { FlowRecord } from "./record.ts";

/** Flows of one kind, as a profile states them instead of a file of flows. */
export interface ProfileGroup {
  readonly flow: FlowRecord;
  readonly flowsPerSecond: number;
  /** Rows that they make in a window of 30 seconds at most: how many different keys they have. */
  readonly rowsPerWindow: number;
}

/** A profile, or everything that is wrong with it: where, and what. */
export interface Profile {
  readonly groups: readonly ProfileGroup[];
  readonly faults: readonly { readonly path: string; readonly reason: string }[];
}

const KEYS = ["name", "flow", "flowsPerSecond", "rowsPerWindow"];

/**
 * Reads a profile: `groups`, each with a `flow` as Hubble writes it, `flowsPerSecond` in the whole cluster, and `rowsPerWindow`,
 * 1 unless given.
 */
export function readProfile(value: unknown): Profile {
  const faults: { path: string; reason: string }[] = [];
  const list = fieldsOf(value)?.["groups"];
  if (!Array.isArray(list)) return { groups: [], faults: [{ path: "groups", reason: "is no list" }] };
  const groups = list.flatMap((item: unknown, at): ProfileGroup[] => {
    const path = `groups[${at}]`;
    const group = fieldsOf(item) ?? {};
    const wrong = (key: string, reason: string): void => {
      faults.push({ path: childPath(path, key), reason });
    };
    for (const key of Object.keys(group))
      if (!KEYS.includes(key)) wrong(key, `is none of ${KEYS.join(", ")}`);
    const stated = fieldsOf(group["flow"]);
    // Written by hand a flow has no type, which would make it a row of the aggregation.
    const flow = stated === undefined ? undefined : flowOfHubble({ Type: "L3_L4", ...stated });
    if (flow === undefined) wrong("flow", "is no flow with a verdict, as Hubble writes it");
    const [perSecond, rows] = [group["flowsPerSecond"], group["rowsPerWindow"] ?? 1];
    for (const [key, amount] of [
      ["flowsPerSecond", perSecond],
      ["rowsPerWindow", rows],
    ] as const)
      if (!isAmount(amount)) wrong(key, `${shown(amount)} is no amount`);
    if (flow === undefined || !isAmount(perSecond) || !isAmount(rows)) return [];
    return [{ flow, flowsPerSecond: perSecond, rowsPerWindow: rows }];
  });
  return { groups, faults };
}

const isAmount = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;
