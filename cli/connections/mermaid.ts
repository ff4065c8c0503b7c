import { mermaidText } from "../escape.ts";
import type { Graph } from "./graph.ts";

/** A flowchart for Mermaid: a frame for each namespace, an arrow for what passes. */
export function toMermaid({ frames, edges }: Graph): string {
  const subgraphs = frames.flatMap(({ title, nodes }, index) => [
    `  subgraph f${index}[${mermaidText([title])}]`,
    ...nodes.map(({ id, label }) => `    ${id}[${mermaidText(label.split(", "))}]`),
    "  end",
  ]);
  const arrows = edges.map(
    ({ from, to, both, label }) => `  ${from} ${both ? "<-->" : "-->"}|${mermaidText(label)}| ${to}`,
  );
  return ["flowchart LR", ...subgraphs, ...arrows].join("\n");
}
