import { seeded } from "../seeded.ts";

/** What may not be combined: a row that takes one of the listed levels in every listed dimension. */
export interface Exclusion {
  /** Rule that refuses the combination, or every rule that may be named for it; none where nothing is documented. */
  readonly rules: readonly string[];
  /** The reason, in our own words. */
  readonly why: string;
  readonly when: Readonly<Record<string, readonly string[]>>;
}

/** Every dimension with its levels; the first level is the plainest. */
export type Levels = Readonly<Record<string, readonly string[]>>;

/** One level for every dimension. */
export type Row = Readonly<Record<string, string>>;

/** Levels that a row must have. */
export type Choice = Readonly<Record<string, string>>;

/** An exclusion with numbers for names: pairs of dimension and bit mask of its levels. */
type Clause = readonly (readonly [dimension: number, mask: number])[];

/** Levels still open for each dimension, as bit masks. */
type Domains = Int32Array;

const isSingle = (mask: number): boolean => (mask & (mask - 1)) === 0;
const bits = (mask: number): number[] => {
  const found: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) found.push(31 - Math.clz32(rest & -rest));
  return found;
};

/** Finds rows that keep out of every exclusion, by propagation and backtracking: what it does not find does not exist. */
export class Combinations {
  readonly names: readonly string[];
  readonly #levels: readonly (readonly string[])[];
  readonly #clausesOf: readonly (readonly Clause[])[];

  constructor(levels: Levels, exclusions: readonly Exclusion[]) {
    this.names = Object.keys(levels);
    this.#levels = Object.values(levels);
    const clauses = exclusions.map((exclusion) => this.#clause(exclusion));
    this.#clausesOf = this.names.map((_, at) =>
      clauses.filter((clause) => clause.some(([dimension]) => dimension === at)),
    );
  }

  #clause({ when }: Exclusion): Clause {
    return Object.entries(when).map(([name, levels]) => {
      const dimension = this.names.indexOf(name);
      if (dimension < 0) throw new Error(`no dimension ${name}`);
      return [
        dimension,
        levels.reduce((mask, level) => mask | (1 << this.#level(dimension, level)), 0),
      ] as const;
    });
  }

  #level(dimension: number, name: string): number {
    const level = this.#levels[dimension]!.indexOf(name);
    if (level < 0) throw new Error(`no level ${name} of ${this.names[dimension]}`);
    return level;
  }

  /** Every level open, then narrowed to the choice; nothing if the choice alone is excluded. */
  open(choice: Choice): Domains | undefined {
    const domains = Int32Array.from(this.#levels, (levels) => (1 << levels.length) - 1);
    for (const [name, level] of Object.entries(choice)) {
      const dimension = this.names.indexOf(name);
      if (!this.#narrow(domains, dimension, 1 << this.#level(dimension, level))) return undefined;
    }
    return domains;
  }

  /** Narrows one dimension, and with it every other one of which an exclusion leaves no more; false when nothing is left. */
  #narrow(domains: Domains, dimension: number, mask: number): boolean {
    const queue: [number, number][] = [[dimension, mask]];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [at, kept] = next;
      const before = domains[at]!;
      const after = before & kept;
      if (after === 0) return false;
      if (after === before) continue;
      domains[at] = after;
      for (const clause of this.#clausesOf[at]!) {
        const free = clause.filter(([other, levels]) => (domains[other]! & ~levels) !== 0);
        if (free.length === 0) return false;
        if (free.length === 1) queue.push([free[0]![0], ~free[0]![1]]);
      }
    }
    return true;
  }

  /**
   * A row from the open levels, dimension by dimension in the given order, trying levels as `rank` sorts them.
   * Nothing when there is no such row.
   */
  complete(
    domains: Domains,
    order: readonly number[],
    rank: (dimension: number, open: readonly number[], domains: Domains) => readonly number[],
  ): Domains | undefined {
    const dimension = order.find((at) => !isSingle(domains[at]!));
    if (dimension === undefined) return domains;
    for (const level of rank(dimension, bits(domains[dimension]!), domains)) {
      const tried = domains.slice();
      if (!this.#narrow(tried, dimension, 1 << level)) continue;
      const row = this.complete(tried, order, rank);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  /** The plainest row with this choice: the first level wherever nothing asks for another. */
  plainest(choice: Choice): Row | undefined {
    const domains = this.open(choice);
    if (domains === undefined) return undefined;
    const row = this.complete(
      domains,
      this.names.map((_, at) => at),
      (_, open) => open,
    );
    return row === undefined ? undefined : this.row(row);
  }

  row(domains: Domains): Row {
    return Object.fromEntries(
      this.names.map((name, at) => [name, this.#levels[at]![31 - Math.clz32(domains[at]!)]!]),
    );
  }
}

/** Which pairs of levels have been seen in a row. */
class Pairs {
  readonly #offsets: number[] = [];
  readonly #size: number;
  readonly #state: Uint8Array;

  constructor(levels: readonly (readonly string[])[]) {
    let size = 0;
    for (const { length } of levels) {
      this.#offsets.push(size);
      size += length;
    }
    this.#size = size;
    this.#state = new Uint8Array(size * size);
  }

  #at(a: number, level: number, b: number, other: number): number {
    return (this.#offsets[a]! + level) * this.#size + this.#offsets[b]! + other;
  }

  isDone(a: number, level: number, b: number, other: number): boolean {
    return this.#state[this.#at(a, level, b, other)] === 1;
  }

  markDone(a: number, level: number, b: number, other: number): void {
    this.#state[this.#at(a, level, b, other)] = 1;
    this.#state[this.#at(b, other, a, level)] = 1;
  }

  /** How many pairs a level adds beside the levels that are settled. */
  gain(dimension: number, level: number, domains: Domains): number {
    let sum = 0;
    for (let other = 0; other < domains.length; other++) {
      const mask = domains[other]!;
      if (other === dimension || !isSingle(mask)) continue;
      if (!this.isDone(dimension, level, other, 31 - Math.clz32(mask))) sum++;
    }
    return sum;
  }

  gainOf(row: Domains): number {
    return row.reduce((sum, mask, at) => sum + this.gain(at, 31 - Math.clz32(mask), row), 0) / 2;
  }

  cover(row: Domains): void {
    const settled = Array.from(row, (mask) => 31 - Math.clz32(mask));
    settled.forEach((level, a) =>
      settled.forEach((other, b) => a !== b && this.markDone(a, level, b, other)),
    );
  }
}

/** A pair of levels of two dimensions. */
export interface Pair {
  readonly choice: Choice;
  readonly indices: readonly [a: number, level: number, b: number, other: number];
}

/** Every pair of levels of two different dimensions. */
export function everyPair(levels: Levels): Pair[] {
  const entries = Object.entries(levels);
  return entries.flatMap(([first, ofFirst], a) =>
    entries.slice(a + 1).flatMap(([second, ofSecond], after) =>
      ofFirst.flatMap((level, i) =>
        ofSecond.map((other, j) => ({
          choice: { [first]: level, [second]: other },
          indices: [a, i, a + 1 + after, j] as const,
        })),
      ),
    ),
  );
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/** Rows that together hold every pair of levels that some row outside the exclusions can hold; the greedy way. */
export function pairwise(
  levels: Levels,
  exclusions: readonly Exclusion[],
  seed: number,
  candidates: number,
): Row[] {
  const combinations = new Combinations(levels, exclusions);
  const pairs = new Pairs(Object.values(levels));
  const random = seeded(seed);
  const rows: Row[] = [];
  const all = everyPair(levels);
  for (const at of shuffled(all.length, random)) {
    const { choice, indices } = all[at]!;
    if (pairs.isDone(...indices)) continue;
    const best = bestRow(combinations, pairs, choice, random, candidates);
    if (best === undefined) {
      // No row can hold this pair: not to be counted as a gain by the rows to come.
      pairs.markDone(...indices);
      continue;
    }
    pairs.cover(best);
    rows.push(combinations.row(best));
  }
  return rows;
}

function bestRow(
  combinations: Combinations,
  pairs: Pairs,
  choice: Choice,
  random: () => number,
  candidates: number,
): Domains | undefined {
  const start = combinations.open(choice);
  if (start === undefined) return undefined;
  let best: Domains | undefined;
  let most = -1;
  for (let tried = 0; tried < candidates; tried++) {
    const row = combinations.complete(start, shuffled(start.length, random), (dimension, open, domains) =>
      open
        .map((level) => ({ level, weight: pairs.gain(dimension, level, domains) + random() }))
        .sort((one, other) => other.weight - one.weight)
        .map(({ level }) => level),
    );
    if (row === undefined) return undefined;
    const gain = pairs.gainOf(row);
    if (gain > most) [best, most] = [row, gain];
  }
  return best;
}
