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

/** Draws by a small generator (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    is: (probability) => next() < probability,
    of: (items) => items[below(items.length)]!,
    some: (most, draw) => Array.from({ length: 1 + below(most) }, draw),
  };
}
