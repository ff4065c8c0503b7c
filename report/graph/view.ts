import type { Hold } from "../data.ts";
import { counted } from "../words.ts";
import type { Focus } from "./focus.ts";
import { eachTarget } from "./runs.ts";

/** A node of the drawing. */
export interface ViewNode {
  /** "n3" for a namespace, "p7" for a party, "addresses" for a group of those outside. */
  readonly id: string;
  readonly label: string;
  readonly kind: "namespace" | "workload" | "outside";
  /** The namespace in which it is drawn; absent for what stands alone. */
  readonly parent?: string;
  /** Places of the parties that it stands for. */
  readonly parties: readonly number[];
}

/** What passes between two nodes of the drawing. */
export interface ViewEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The loosest of what it stands for. */
  readonly hold: Hold;
}

export interface View {
  readonly nodes: readonly ViewNode[];
  /** Namespaces whose workloads are nodes. */
  readonly boxes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  /** Whether workloads that were asked for are drawn as their namespaces, for there are too many. */
  readonly isCut: boolean;
}

/** The most workloads that are drawn one by one, and the most addresses or names. */
const MOST_WORKLOADS = 150;
const MOST_OUTSIDE = 24;

const LOOSEST: readonly Hold[] = ["unknown", "requests", "ports", "everything"];

const looser = (one: Hold, other: Hold): Hold =>
  LOOSEST.indexOf(one) >= LOOSEST.indexOf(other) ? one : other;

/** Whether a small world is drawn with all of its workloads from the beginning. */
export const isSmall = (workloads: number): boolean => workloads <= 40;

/**
 * What is drawn of a focus: workloads of open namespaces and those that were asked for by name one by one, other namespaces as
 * one node each, and whoever is outside.
 *
 * @param open - places of the namespaces that a person opened
 */
export function viewOf(focus: Focus, open: ReadonlySet<number>): View {
  const { nodes: all, isCut } = nodesOf(focus, open);
  const edges = edgesOf(focus, all);
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = all.filter(
    ({ id, kind, parties }) =>
      linked.has(id) || (kind !== "outside" && parties.some((party) => focus.isAsked(party))),
  );
  const parents = new Set(nodes.flatMap(({ parent }) => parent ?? []));
  const names = focus.connectivity.namespaces;
  const boxes = [...names.keys()]
    .filter((place) => parents.has(`n${place}`))
    .map((place): ViewNode => ({
      id: `n${place}`,
      label: names[place] ?? "",
      kind: "namespace",
      parties: [],
    }));
  return { nodes, boxes, edges, isCut };
}

function nodesOf(
  { connectivity, shown, isAsked, isWhole }: Focus,
  open: ReadonlySet<number>,
): { nodes: ViewNode[]; isCut: boolean } {
  const { parties, namespaces } = connectivity;
  const namespaceOf = (place: number): number | undefined => parties[place]?.namespace;
  const workloads = shown.filter((place) => namespaceOf(place) !== undefined);
  const opened = workloads.filter((place) => open.has(namespaceOf(place) ?? -1));
  const asked = isWhole ? [] : workloads.filter(isAsked);
  const isCut = asked.length > MOST_WORKLOADS;
  const single = new Set(isWhole ? opened : isCut ? opened.filter(isAsked) : asked);
  const closed = new Map<number, number[]>();
  for (const place of workloads) {
    if (single.has(place)) continue;
    const namespace = namespaceOf(place) ?? -1;
    closed.set(namespace, [...(closed.get(namespace) ?? []), place]);
  }
  const nodes: ViewNode[] = [...single].map((place) => ({
    id: `p${place}`,
    label: parties[place]?.name ?? "",
    kind: "workload",
    parent: `n${namespaceOf(place) ?? -1}`,
    parties: [place],
  }));
  const opens = new Set(nodes.map(({ parent }) => parent));
  for (const [namespace, places] of closed) {
    const id = `n${namespace}`;
    const name = namespaces[namespace] ?? "";
    // The others of a namespace that is drawn as a box are one node in it.
    nodes.push(
      opens.has(id)
        ? {
            id: `${id}-others`,
            label: counted(places.length, "other"),
            kind: "workload",
            parent: id,
            parties: places,
          }
        : { id, label: `${name}\n${counted(places.length, "workload")}`, kind: "namespace", parties: places },
    );
  }
  return { nodes: [...nodes, ...outsideNodes(connectivity.parties, shown)], isCut };
}

/** How many of a kind are named; entities are few. */
const GROUPS: Readonly<Record<string, (count: number) => string>> = {
  addresses: (count) => `${count} ranges of addresses`,
  domain: (count) => `${count} domains`,
};

/** Addresses, domains and entities, one by one where they are few. */
function outsideNodes(parties: Focus["connectivity"]["parties"], shown: readonly number[]): ViewNode[] {
  const outside = shown.filter((place) => parties[place]?.namespace === undefined);
  const kinds = new Map<string, number[]>();
  for (const place of outside) {
    const kind = parties[place]?.kind ?? "";
    kinds.set(kind, [...(kinds.get(kind) ?? []), place]);
  }
  return [...kinds].flatMap(([kind, places]): ViewNode[] => {
    const label = GROUPS[kind]?.(places.length);
    if (label !== undefined && places.length > MOST_OUTSIDE)
      return [{ id: kind, label, kind: "outside", parties: places }];
    return places.map((place) => ({
      id: `p${place}`,
      label: parties[place]?.name ?? "",
      kind: "outside",
      parties: [place],
    }));
  });
}

/** What passes between nodes: once for each two of them, and only where one that was asked for is at an end. */
function edgesOf(focus: Focus, nodes: readonly ViewNode[]): ViewEdge[] {
  const { connectivity, isAsked, isWhole, isShown } = focus;
  const { parties, flows } = connectivity;
  // By end: the nodes that stand for it, and whether for one that was asked for.
  const byEnd = new Map<number, Map<number, boolean>>();
  nodes.forEach((node, at) => {
    for (const place of node.parties) {
      const end = parties[place]?.end ?? -1;
      const own = byEnd.get(end) ?? new Map<number, boolean>();
      own.set(at, (own.get(at) ?? false) || isWhole || isAsked(place));
      byEnd.set(end, own);
    }
  });
  const found = new Map<number, Hold>();
  for (const [end, sources] of byEnd)
    eachTarget(connectivity, end, (target, flow) => {
      if (!isShown(flow)) return;
      const hold = flows[flow]?.hold ?? "unknown";
      for (const [from, fromAsked] of sources)
        for (const [to, toAsked] of byEnd.get(target) ?? []) {
          if (from === to || (!fromAsked && !toAsked)) continue;
          const key = from * nodes.length + to;
          const known = found.get(key);
          found.set(key, known === undefined ? hold : looser(known, hold));
        }
    });
  return [...found].map(([key, hold]) => {
    const [from, to] = [nodes[Math.floor(key / nodes.length)], nodes[key % nodes.length]];
    return { id: `${from?.id ?? ""}>${to?.id ?? ""}`, from: from?.id ?? "", to: to?.id ?? "", hold };
  });
}
