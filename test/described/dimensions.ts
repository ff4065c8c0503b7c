import { clusterDimensions } from "./dimensions-cluster.ts";
import { networkDimensions } from "./dimensions-network.ts";
import { poolDimensions } from "./dimensions-pools.ts";
import type { Dimensions } from "./draft.ts";
import type { Exclusion, Levels } from "./pairwise.ts";

/** Every setting, with its documented values. */
export const dimensions = {
  ...clusterDimensions,
  ...networkDimensions,
  ...poolDimensions,
} satisfies Dimensions;

export type Dimension = keyof typeof dimensions;
export type LevelOf<D extends Dimension> = keyof (typeof dimensions)[D] & string;

/** Levels of some dimensions, all of which a row must meet. */
export type When = { readonly [D in Dimension]?: readonly LevelOf<D>[] };

/** Names of the levels alone. */
export const levels: Levels = Object.fromEntries(
  Object.entries(dimensions).map(([name, ofName]) => [name, Object.keys(ofName)]),
);

/** Every level of a dimension but these. */
export function allBut<D extends Dimension>(dimension: D, ...names: LevelOf<D>[]): LevelOf<D>[] {
  return levels[dimension]!.filter((level) => !(names as string[]).includes(level)) as LevelOf<D>[];
}

/** An exclusion whose dimensions and levels are checked by the compiler. */
export function exclude(rules: string | readonly string[], why: string, when: When): Exclusion {
  return { rules: typeof rules === "string" ? [rules] : rules, why, when };
}
