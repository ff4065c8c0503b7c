import { seeded } from "../../test/seeded.ts";

/** What a generator chooses, the same for the same seed. */
export interface Chance {
  /** A number below 1. */
  next(): number;
  /** A whole number below another. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
  /** One of many, the first ones far more often: as few pods of a cluster have most of its traffic. */
  often<T>(items: readonly T[]): T;
  hex(length: number): string;
}

/** Chance. */
export function chance(seed: number): Chance {
  const next = seeded(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const at = <T>(items: readonly T[], place: number): T => {
    if (place >= items.length) throw new RangeError("there is nothing to choose from");
    return items[place] as T;
  };
  return {
    next,
    below,
    pick: <T>(items: readonly T[]): T => at(items, below(items.length)),
    often: <T>(items: readonly T[]): T => at(items, Math.floor(next() ** 3 * items.length)),
    hex(length) {
      let text = "";
      while (text.length < length) text += below(16).toString(16);
      return text;
    },
  };
}
