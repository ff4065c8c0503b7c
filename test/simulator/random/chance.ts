import { seeded } from "../../seeded.ts";

/** Draws that the same seed repeats. */
export interface Chance {
  /** A whole number below a limit. */
  below(limit: number): number;
  /** Whether something of this probability happens. */
  is(probability: number): boolean;
  of<T>(items: readonly T[]): T;
  /** At least one, at most so many. */
  some<T>(most: number, draw: () => T): T[];
}

/** Draws of a seed. */
export function chance(seed: number): Chance {
  const next = seeded(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    is: (probability) => next() < probability,
    of: (items) => items[below(items.length)]!,
    some: (most, draw) => Array.from({ length: 1 + below(most) }, draw),
  };
}
