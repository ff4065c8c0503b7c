import type { ConnectionsData, EndData } from "../../simulator/connections/data.ts";
import { mergedRanges } from "../../simulator/connections/ranges.ts";
import { endsWords, trafficWords } from "../../simulator/connections/words.ts";

/** Ends of one place that have the same connections. */
export interface Node {
  readonly id: string;
  readonly label: string;
}

/** What is drawn in one frame: a namespace, the cluster's own, or the outside. */
export interface Frame {
  readonly title: string;
  readonly nodes: readonly Node[];
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly both: boolean;
  /** A line for each protocol. */
  readonly label: readonly string[];
}

export interface Graph {
  readonly frames: readonly Frame[];
  readonly edges: readonly Edge[];
}

const frameOf = (end: EndData): string => {
  switch (end.kind) {
    case "pods":
      return end.pods[0]?.split("/")[0] ?? "";
    case "entity":
      return "cluster";
    case "addresses":
    case "domain":
      return "outside";
  }
};

const labelOf = (ends: readonly EndData[]): string => {
  const ranges = ends.flatMap((end) => (end.kind === "addresses" ? end.ranges : []));
  const others = ends.filter(({ kind }) => kind !== "addresses");
  return endsWords(
    ranges.length === 0 ? others : [...others, { kind: "addresses", ranges: mergedRanges(ranges) }],
  );
};

/** What each end sends and receives, as text. */
function signatures({ ends, connections }: ConnectionsData, texts: readonly string[]): string[] {
  const parts = ends.map((): string[] => []);
  connections.forEach(({ from, to }, index) => {
    parts[from]?.push(`> ${to} ${texts[index] ?? ""}`);
    parts[to]?.push(`< ${from} ${texts[index] ?? ""}`);
  });
  return parts.map((own) => own.join("\n"));
}

/** The most arrows that anybody can follow. */
const MOST = 400;

/** The most connections whose arrows are counted. */
const MOST_CONNECTIONS = 20_000;

/**
 * A graph in which ends of one frame with the same connections are one node. Where it would have more than four hundred arrows, each
 * frame is one node.
 */
export function graphOf(data: ConnectionsData): Graph {
  const texts = data.connections.map(trafficWords);
  if (data.connections.length > MOST_CONNECTIONS) return drawn(data, texts, frameOf);
  const own = signatures(data, texts);
  const graph = drawn(data, texts, (end, place) => `${frameOf(end)} ${end.kind} ${own[place] ?? ""}`);
  return graph.edges.length > MOST ? drawn(data, texts, frameOf) : graph;
}

/** A graph whose nodes are the ends with the same key; those of one key are in one frame. */
function drawn(
  data: ConnectionsData,
  texts: readonly string[],
  keyOf: (end: EndData, place: number) => string,
): Graph {
  const groups = new Map<string, { frame: string; ends: EndData[]; id: string }>();
  const connected = new Set(data.connections.flatMap(({ from, to }) => [from, to]));
  const nodes = data.ends.map((end, place): string => {
    const key = keyOf(end, place);
    const group = groups.get(key) ?? { frame: frameOf(end), ends: [], id: `n${groups.size}` };
    if (connected.has(place)) group.ends.push(end);
    if (group.ends.length > 0) groups.set(key, group);
    return group.id;
  });
  const frames = new Map<string, Node[]>();
  for (const { frame, ends, id } of groups.values())
    frames.set(frame, [...(frames.get(frame) ?? []), { id, label: labelOf(ends) }]);
  return {
    frames: [...frames].map(([title, nodes]) => ({ title, nodes })),
    edges: edgesOf(data, texts, nodes),
  };
}

/** The most texts that one arrow shows. */
const MOST_TEXTS = 3;

function edgesOf(
  { connections }: ConnectionsData,
  texts: readonly string[],
  nodes: readonly string[],
): Edge[] {
  const said = new Map<string, Set<string>>();
  connections.forEach(({ from, to }, index) => {
    const key = `${nodes[from] ?? ""} ${nodes[to] ?? ""}`;
    const own = said.get(key) ?? new Set();
    said.set(key, own.add(texts[index] ?? ""));
  });
  const labels = new Map([...said].map(([key, own]) => [key, labelOfEdge([...own])]));
  return [...labels].flatMap(([key, label]): Edge[] => {
    const [from = "", to = ""] = key.split(" ");
    const back = from === to ? undefined : labels.get(`${to} ${from}`);
    const both = back?.join() === label.join();
    // Of two arrows with the same label the first is drawn, with two heads.
    if (both && Number(from.slice(1)) > Number(to.slice(1))) return [];
    return [{ from, to, both, label }];
  });
}

const labelOfEdge = (texts: readonly string[]): readonly string[] =>
  texts.length === 1
    ? (texts[0] ?? "").split("; ")
    : [
        ...texts.slice(0, MOST_TEXTS),
        ...(texts.length > MOST_TEXTS ? [`and ${texts.length - MOST_TEXTS} more`] : []),
      ];
