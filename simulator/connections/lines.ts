import type { Connections } from "./connections.ts";
import { trafficData, type EndData } from "./data.ts";
import { mergedRanges, WORLD } from "./ranges.ts";
import type { Traffic } from "./traffic.ts";
import { endNames, trafficWords } from "./words.ts";

/** Something that is said of what passes from one end to another; ends are places in a list of ends. */
export interface Row {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Rows with another key stand on another line, though they say the same. */
  readonly key?: string;
  /** What is remarked; a line has the remarks of all its rows, each once. */
  readonly notes?: readonly string[];
}

/** Ends from which the same may be said to the same others. */
export interface Line {
  readonly from: readonly EndData[];
  readonly to: readonly EndData[];
  readonly text: string;
  readonly notes: readonly string[];
}

/** Addresses of which the same is said as one end. */
function joined(ends: readonly EndData[]): EndData[] {
  const ranges = ends.flatMap((end) => (end.kind === "addresses" ? end.ranges : []));
  const others = ends.filter(({ kind }) => kind !== "addresses");
  return ranges.length === 0 ? others : [...others, { kind: "addresses", ranges: mergedRanges(ranges) }];
}

const isWorld = (end: EndData | undefined): boolean => end !== undefined && endNames(end).join() === WORLD;

/** What is said of a name is left out where the same is said of all addresses. */
function withoutNamesOfAll(ends: readonly EndData[]): EndData[] {
  const all = joined(ends);
  return isWorld(all.find(({ kind }) => kind === "addresses"))
    ? all.filter(({ kind }) => kind !== "domain")
    : all;
}

interface Group {
  readonly text: string;
  /** Stands for text and key of its rows. */
  readonly said: number;
  readonly from: number[];
  readonly to: number[];
  readonly notes: Set<string>;
}

/** Numbers texts: the same for the same. */
function numbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text) ?? known.size;
    known.set(text, found);
    return found;
  };
}

/** Rows of one source by what they say. */
function bySource(rows: readonly Row[]): Group[] {
  const said = numbering();
  const found = new Map<number, Map<number, Group>>();
  for (const { from, to, text, key = "", notes = [] } of rows) {
    const own = found.get(from) ?? new Map<number, Group>();
    found.set(from, own);
    const number = said(`${key}\n${text}`);
    const group = own.get(number) ?? { text, said: number, from: [from], to: [], notes: new Set() };
    own.set(number, group);
    group.to.push(to);
    for (const note of notes) group.notes.add(note);
  }
  return [...found.values()].flatMap((groups) => [...groups.values()]);
}

/** Groups that say the same of the same targets, as one. */
function byTargets(groups: readonly Group[]): Group[] {
  const found = new Map<string, Group>();
  for (const group of groups) {
    const key = `${group.said} ${group.to.join()}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, group);
    else {
      known.from.push(...group.from);
      for (const note of group.notes) known.notes.add(note);
    }
  }
  return [...found.values()];
}

/**
 * Rows in as few lines as say the same: the targets of a source of which the same is said stand together, and then the sources with
 * the same targets. What lines say does not depend on how finely policies tell ends apart.
 */
export function linesOf(ends: readonly EndData[], rows: readonly Row[]): Line[] {
  const at = (places: readonly number[]): EndData[] =>
    withoutNamesOfAll(places.flatMap((place) => ends[place] ?? []));
  return byTargets(bySource(rows)).map(({ from, to, text, notes }) => ({
    from: at(from),
    to: at(to),
    text,
    notes: [...notes],
  }));
}

/** What passes between every two ends, in as few lines; of the rows that are asked for. */
export const linesIn = (all: Connections, isAsked: (row: Row) => boolean = () => true): Line[] =>
  linesOf(all.ends, rowsOf(all).filter(isAsked));

/** What passes between every two ends, in words. */
function rowsOf(all: Connections): Row[] {
  const known = new Map<Traffic, string>();
  return all.list().map(({ from, to, traffic }) => {
    const text = known.get(traffic) ?? trafficWords(trafficData(traffic));
    known.set(traffic, text);
    return { from: from.index, to: to.index, text };
  });
}

/** Names of several ends, sorted: all of them. */
export const namesOf = (ends: readonly EndData[]): string[] => ends.flatMap(endNames).sort();
