import type { Diff } from "../../simulator/diff/diff.ts";
import type { Refused } from "../refused.ts";

/** Policies that are not in force, on each side. */
export type RefusedBoth = Readonly<Record<"before" | "after", readonly Refused[]>>;

/** A diff as data: ends by their number, and what changed between each two of them. */
export const toJson = (found: Diff, refused: RefusedBoth): string =>
  JSON.stringify({ ...found, refused }, undefined, 2);
