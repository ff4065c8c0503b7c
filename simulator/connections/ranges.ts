import type { Family } from "../../model/cidr.ts";
import { readRange } from "../selector/address.ts";
import { prefixesOf } from "./ends.ts";

/** Addresses of a family that follow each other, both ends included. */
export interface Stretch {
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
}

/** The addresses of a prefix; none where the text is no prefix. */
export function stretchOf(text: string): Stretch | undefined {
  const range = readRange(text);
  if (range === undefined) return undefined;
  return { family: range.family, first: BigInt(range.first), last: BigInt(range.last) };
}

const inOrder = (a: Stretch, b: Stretch): number =>
  a.family === b.family ? (a.first < b.first ? -1 : 1) : a.family < b.family ? -1 : 1;

/** Stretches in their order, those that touch or overlap as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches.toSorted(inOrder)) {
    const before = found.at(-1);
    if (before?.family !== stretch.family || stretch.first > before.last + 1n) found.push(stretch);
    else if (stretch.last > before.last) found[found.length - 1] = { ...before, last: stretch.last };
  }
  return found;
}

/** The fewest prefixes that make up stretches of addresses. */
export const prefixesOfAll = (stretches: readonly Stretch[]): string[] =>
  joined(stretches).flatMap(({ family, first, last }) => prefixesOf(family, first, last + 1n));

/** The same addresses as the fewest prefixes. */
export const mergedRanges = (ranges: readonly string[]): string[] =>
  prefixesOfAll(ranges.flatMap((text) => stretchOf(text) ?? []));

const BITS = { IPv4: 32n, IPv6: 128n } as const;

/** How a block of addresses is best written: by what is in it, and what is not. */
interface Written {
  readonly names: readonly string[];
  /** How many prefixes the names consist of. */
  readonly cost: number;
  /** Prefixes of the block that are not in it. */
  readonly gaps: readonly string[];
}

/** Writes a block of 2^bits addresses, of which the given stretches, none of which touch, are in it: as prefixes, or as one without others. */
function written(family: Family, first: bigint, bits: bigint, stretches: readonly Stretch[]): Written {
  const last = first + (1n << bits) - 1n;
  const inside = stretches.filter((own) => own.first <= last && own.last >= first);
  const whole = prefixesOf(family, first, last + 1n);
  if (inside.length === 0) return { names: [], cost: 0, gaps: whole };
  if (inside.some((own) => own.first <= first && last <= own.last))
    return { names: whole, cost: 1, gaps: [] };
  const half = 1n << (bits - 1n);
  const low = written(family, first, bits - 1n, inside);
  const high = written(family, first + half, bits - 1n, inside);
  const gaps = [...low.gaps, ...high.gaps];
  const split = { names: [...low.names, ...high.names], cost: low.cost + high.cost, gaps };
  return gaps.length + 1 < split.cost
    ? { names: [`${whole.join()}${EXCEPT}${gaps.join(AND)}`], cost: gaps.length + 1, gaps }
    : split;
}

const EXCEPT = " except ";
const AND = " and ";

/** All addresses of both families, by one name. */
export const WORLD = "world";

/** The same addresses in the fewest words: "10.0.0.0/8 except 10.1.0.0/16 and 10.2.0.0/16", or "world" for all of them. */
export function rangeNames(ranges: readonly string[]): string[] {
  const stretches = joined(ranges.flatMap((text) => stretchOf(text) ?? []));
  const names = (["IPv4", "IPv6"] as const).flatMap(
    (family) =>
      written(
        family,
        0n,
        BITS[family],
        stretches.filter((own) => own.family === family),
      ).names,
  );
  return names.join() === "0.0.0.0/0,::/0" ? [WORLD] : names;
}

/** The prefixes that a name of `rangeNames` stands for; undefined for any other text. */
export function rangesNamed(name: string): string[] | undefined {
  if (name === WORLD) return ["0.0.0.0/0", "::/0"];
  const [whole = "", except] = name.split(EXCEPT);
  const [block, gaps] = [stretchOf(whole), (except?.split(AND) ?? []).map(stretchOf)];
  if (block === undefined) return undefined;
  let { first } = block;
  const found: string[] = [];
  for (const gap of gaps) {
    if (gap?.family !== block.family) return undefined;
    if (gap.first > first) found.push(...prefixesOf(block.family, first, gap.first));
    first = gap.last + 1n;
  }
  return first > block.last ? found : [...found, ...prefixesOf(block.family, first, block.last + 1n)];
}
