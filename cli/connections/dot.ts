import { dotText } from "../escape.ts";
import type { Graph } from "./graph.ts";

/** A graph for Graphviz: a frame for each namespace, an arrow for what passes. */
export function toDot({ frames, edges }: Graph): string {
  const clusters = frames.map(({ title, nodes }, index) =>
    [
      `  subgraph cluster_${index} {`,
      `    label=${dotText([title])};`,
      ...nodes.map(({ id, label }) => `    ${id} [label=${dotText(label.split(", "))}];`),
      "  }",
    ].join("\n"),
  );
  const arrows = edges.map(
    ({ from, to, both, label }) => `  ${from} -> ${to} [label=${dotText(label)}${both ? ", dir=both" : ""}];`,
  );
  return ["digraph connections {", "  rankdir=LR;", "  node [shape=box];", ...clusters, ...arrows, "}"].join(
    "\n",
  );
}
