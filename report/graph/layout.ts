import type { View, ViewNode } from "./view.ts";

/** Width and height of a node, and what is left free around it, in pixels of the drawing. */
export const NODE = { width: 168, height: 40 };
/** What a box keeps free around its nodes, and between two boxes. */
const PADDING = 28;
const BOX_GAP = 72;

/** Where a drawing goes, from those who connect to those whom they connect to. */
export type Heading = "right" | "down";

/** The steps from one node to the next, as if the drawing went to the right: what goes down is turned at the end. */
interface Grid {
  readonly node: { readonly width: number; readonly height: number };
  readonly gap: Point;
  /** The most of so many nodes that stand beside each other across the heading. */
  readonly most: (count: number) => number;
  /** How far the whole reaches across the heading, for each step along it. */
  readonly ratio: number;
  /** How far the whole may reach across the heading in any case. */
  readonly least: number;
}

const GRIDS: Readonly<Record<Heading, Grid>> = {
  right: {
    node: NODE,
    gap: { x: 56, y: 26 },
    most: (count) => Math.max(8, Math.ceil(Math.sqrt(count * 3))),
    ratio: 0.75,
    least: 0,
  },
  down: {
    node: { width: NODE.height, height: NODE.width },
    gap: { x: 36, y: 20 },
    most: (count) => Math.max(2, Math.ceil(Math.sqrt(count / 3))),
    ratio: 0.85,
    least: 2 * (NODE.width + 2 * PADDING) + BOX_GAP / 2,
  },
};

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Block {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Centres of its nodes, from its upper left corner. */
  readonly nodes: readonly (readonly [id: string, at: Point])[];
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Where nodes are drawn, by their ids: those whom nobody connects to at the left, those that they connect to further right, or above and below where it goes down. Time grows with the number of links.
 */
export function layout({ nodes, edges }: View, heading: Heading = "right"): ReadonlyMap<string, Point> {
  const grid = GRIDS[heading];
  const inside = new Map<string, ViewNode[]>();
  for (const node of nodes) {
    const block = node.parent ?? node.id;
    inside.set(block, [...(inside.get(block) ?? []), node]);
  }
  const blockOf = new Map(nodes.map(({ id, parent }) => [id, parent ?? id]));
  const own = linksAmong(edges, (id) => id);
  const blocks = [...inside].map(([id, members]) => blockFor(id, members, own, grid));
  const ranks = ranksOf(
    blocks.map(({ id }) => id),
    linksAmong(edges, (id) => blockOf.get(id) ?? id),
  );
  const places = placedIn(columnsOf(blocks, ranks, grid));
  return heading === "right" ? places : new Map([...places].map(([id, { x, y }]) => [id, { x: y, y: x }]));
}

function linksAmong(edges: View["edges"], nameOf: (id: string) => string): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>();
  for (const edge of edges) {
    const [from, to] = [nameOf(edge.from), nameOf(edge.to)];
    if (from === to) continue;
    const own = links.get(from) ?? new Set();
    links.set(from, own.add(to));
  }
  return links;
}

/** How far each is from those whom nobody else connects to; links that go both ways say nothing. */
function ranksOf(ids: readonly string[], links: Links): ReadonlyMap<string, number> {
  const own = new Set(ids);
  const oneWay = (from: string): string[] =>
    [...(links.get(from) ?? [])].filter((to) => own.has(to) && links.get(to)?.has(from) !== true);
  const targets = new Set(ids.flatMap(oneWay));
  const ranks = new Map(ids.filter((id) => !targets.has(id)).map((id) => [id, 0]));
  const queue = [...ranks.keys()];
  for (const id of queue)
    for (const to of oneWay(id)) {
      if (ranks.has(to)) continue;
      ranks.set(to, (ranks.get(id) ?? 0) + 1);
      queue.push(to);
    }
  return ranks;
}

/** Items by their ranks, in columns of limited height. */
function grouped<T>(items: readonly T[], rankOf: (item: T) => number, tallest: number): T[][] {
  const byRank = new Map<number, T[]>();
  for (const item of items) byRank.set(rankOf(item), [...(byRank.get(rankOf(item)) ?? []), item]);
  const ranks = [...byRank.keys()].sort((one, other) => one - other);
  return ranks.flatMap((rank) => {
    const all = byRank.get(rank) ?? [];
    const count = Math.ceil(all.length / tallest);
    const height = Math.ceil(all.length / count);
    return Array.from({ length: count }, (_, at) => all.slice(at * height, (at + 1) * height));
  });
}

function blockFor(
  id: string,
  members: readonly ViewNode[],
  links: Links,
  { node: size, gap, most: mostOf }: Grid,
): Block {
  const [only] = members;
  const isBox = only?.parent !== undefined;
  const ranks = ranksOf(
    members.map((node) => node.id),
    links,
  );
  const columns = grouped(members, (node) => ranks.get(node.id) ?? 0, mostOf(members.length));
  const most = Math.max(...columns.map((column) => column.length));
  const step = { x: size.width + gap.x, y: size.height + gap.y };
  const edge = isBox ? PADDING : 0;
  const nodes = columns.flatMap((column, x) =>
    column.map((node, y): [string, Point] => [
      node.id,
      {
        x: edge + size.width / 2 + x * step.x,
        y: edge + size.height / 2 + (y + (most - column.length) / 2) * step.y,
      },
    ]),
  );
  return {
    id,
    width: 2 * edge + columns.length * step.x - gap.x,
    height: 2 * edge + most * step.y - gap.y,
    nodes,
  };
}

/** Blocks in columns by their ranks; a column is not much higher than the whole is wide. */
function columnsOf(
  blocks: readonly Block[],
  ranks: ReadonlyMap<string, number>,
  { ratio, least }: Grid,
): Block[][] {
  const area = blocks.reduce((sum, { width, height }) => sum + (width + BOX_GAP) * (height + BOX_GAP / 2), 0);
  const tallest = Math.max(least, Math.sqrt(area) * ratio, ...blocks.map(({ height }) => height));
  return grouped(blocks, ({ id }) => ranks.get(id) ?? 0, blocks.length).flatMap((column) => {
    const parts: Block[][] = [];
    let height = Number.POSITIVE_INFINITY;
    for (const block of column) {
      if (height + block.height > tallest) {
        parts.push([]);
        height = 0;
      }
      parts.at(-1)?.push(block);
      height += block.height + BOX_GAP / 2;
    }
    return parts;
  });
}

function placedIn(columns: readonly (readonly Block[])[]): ReadonlyMap<string, Point> {
  const heightOf = (column: readonly Block[]): number =>
    column.reduce((sum, { height }) => sum + height + BOX_GAP / 2, -BOX_GAP / 2);
  const tallest = Math.max(0, ...columns.map(heightOf));
  const found = new Map<string, Point>();
  let left = 0;
  for (const column of columns) {
    const width = Math.max(...column.map((block) => block.width));
    let top = (tallest - heightOf(column)) / 2;
    for (const block of column) {
      const indent = left + (width - block.width) / 2;
      for (const [id, { x, y }] of block.nodes) found.set(id, { x: x + indent, y: y + top });
      top += block.height + BOX_GAP / 2;
    }
    left += width + BOX_GAP;
  }
  return found;
}
