import type { World } from "../model/world.ts";
import { connections } from "../simulator/connections/connections.ts";
import { linesIn, namesOf, type Line, type Row } from "../simulator/connections/lines.ts";
import { rangeNames, rangesNamed } from "../simulator/connections/ranges.ts";

/** Which connections are looked at. */
export interface ConnectionOptions {
  /**
   * Whether connections with what is no pod count: nodes, the API server, addresses and names outside.
   * @default true
   */
  readonly outside?: boolean;
}

const lineText = ({ from, to, text }: Pick<Line, "from" | "to" | "text">): string =>
  `${namesOf(from).join(", ")} -> ${namesOf(to).join(", ")}: ${text}`;

/**
 * All that the policies of a world let pass, one line for those from which the same passes to the same: "shop/web -> shop/api: TCP
 * 8080 (GET /items)". Lines are sorted, and the same whatever policies say the same: fit for a snapshot.
 */
export function connectionLines(world: World, { outside = true }: ConnectionOptions = {}): string[] {
  const all = connections(world);
  const isAsked = ({ from, to }: Row): boolean =>
    outside || [from, to].every((place) => all.ends[place]?.kind === "pods");
  return linesIn(all, isAsked).map(lineText).sort();
}

/** Connections one by one: what passes, by source and target. */
type Pairs = ReadonlyMap<string, readonly [string, string, string]>;

/** The ends that a list of names stands for. */
const namesIn = (list: string): string[] => list.split(",").map((name) => name.trim());

/**
 * Every pair that lines speak of. Ranges are taken together where the same is said of them, so that it does not matter how they are
 * split.
 */
function pairsOf(lines: readonly string[]): Pairs {
  const pairs = lines.flatMap(readLine);
  const found = new Map<string, readonly [string, string, string]>();
  const ranges = new Map<string, { other: string; text: string; own: 0 | 1; found: string[] }>();
  for (const [from, to, text] of pairs) {
    const [source, target] = [rangesNamed(from), rangesNamed(to)];
    const own = source === undefined ? 1 : 0;
    const named = source ?? target;
    if (named === undefined) {
      found.set(JSON.stringify([from, to, text]), [from, to, text]);
      continue;
    }
    const other = own === 0 ? to : from;
    const key = JSON.stringify([own, other, text]);
    const group = ranges.get(key) ?? { other, text, own, found: [] };
    group.found.push(...named);
    ranges.set(key, group);
  }
  for (const { other, text, own, found: all } of ranges.values())
    for (const name of rangeNames(all)) {
      const pair = own === 0 ? ([name, other, text] as const) : ([other, name, text] as const);
      found.set(JSON.stringify(pair), pair);
    }
  return found;
}

const LINE = /^(.+?) -> (.+?): (.+)$/;

function readLine(line: string): [string, string, string][] {
  const match = LINE.exec(line);
  if (match === null) throw new Error(`"${line}" is no connection, as "shop/web -> shop/api: TCP 8080" is`);
  const [, from = "", to = "", text = ""] = match;
  return namesIn(from).flatMap((source) =>
    namesIn(to).map((target): [string, string, string] => [source, target, text]),
  );
}

/** What lines say that others do not, with the targets of a source together. */
function missing(pairs: Pairs, others: Pairs, mark: string): string[] {
  const bySource = new Map<string, { from: string; to: string[]; text: string }>();
  for (const [key, [from, to, text]] of pairs) {
    if (others.has(key)) continue;
    const group = bySource.get(JSON.stringify([from, text])) ?? { from, to: [], text };
    group.to.push(to);
    bySource.set(JSON.stringify([from, text]), group);
  }
  return [...bySource.values()]
    .map(({ from, to, text }) => `${mark} ${from} -> ${to.join(", ")}: ${text}`)
    .sort();
}

/**
 * How the connections of a world differ from lines that say what they should be: lines with `-` for what is missing, with `+` for what
 * should not be there. Empty lines and those that begin with # do not count. Throws for a line that is no connection.
 */
export function differingConnections(
  world: World,
  expected: string | readonly string[],
  options: ConnectionOptions = {},
): string[] {
  const lines = (typeof expected === "string" ? expected.split("\n") : expected)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const [wanted, found] = [pairsOf(lines), pairsOf(connectionLines(world, options))];
  return [...missing(wanted, found, "-"), ...missing(found, wanted, "+")];
}
