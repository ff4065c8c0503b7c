/** What points at what. Targets that are no nodes are left out. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** A shortest way round through each group of nodes that reach each other; its last node is its first. */
export function cyclesAmong(graph: Graph): string[][] {
  const seen = new Set<string>();
  const cycles: string[][] = [];
  for (const node of graph.keys()) {
    if (seen.has(node)) continue;
    const cycle = wayBack(graph, node);
    if (cycle === undefined) continue;
    cycles.push(cycle);
    for (const member of groupOf(graph, node)) seen.add(member);
  }
  return cycles;
}

/** A shortest way from a node to itself, searched in breadth. */
function wayBack(graph: Graph, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return [...wayTo(node, cameFrom), start];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let node = cameFrom.get(end); node !== undefined; node = cameFrom.get(node)) way.unshift(node);
  return way;
}

/** The nodes that a node reaches and that reach it. */
function groupOf(graph: Graph, start: string): string[] {
  return [...reachedFrom(graph, start)].filter((node) => reachedFrom(graph, node).has(start));
}

function reachedFrom(graph: Graph, start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const node of reached) for (const next of graph.get(node) ?? []) reached.add(next);
  return reached;
}
