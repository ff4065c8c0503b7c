import type { StylesheetJson } from "cytoscape";
import type { Hold } from "../data.ts";
import { NODE } from "../graph/layout.ts";
import { element } from "./element.ts";

/** The space around the nodes of a box, and how far its title is above it. */
export const BOX = { padding: 20, title: 12 };

/** Colours by the names that the styles of the page give them. */
const COLOURS = ["text", "muted", "line", "surface", "raised", "accent", "warning", "ports"] as const;
type Colours = Record<(typeof COLOURS)[number], string>;

/** The drawing takes no variables: their colours are read from an element that has them. */
function colours(): Colours {
  const probe = element("span", { class: "probe" });
  document.body.append(probe);
  const found = COLOURS.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(found) as Colours;
}

const LINES: Readonly<Record<Hold, (colours: Colours) => Record<string, string | number>>> = {
  everything: ({ warning }) => ({
    "line-color": warning,
    "target-arrow-color": warning,
    "line-style": "dashed",
  }),
  ports: ({ ports }) => ({ "line-color": ports, "target-arrow-color": ports }),
  requests: ({ accent }) => ({ "line-color": accent, "target-arrow-color": accent, width: 2.5 }),
  unknown: ({ muted }) => ({ "line-color": muted, "target-arrow-color": muted, "line-style": "dotted" }),
};

const nodeStyles = ({ text, muted, line, surface, raised }: Colours): object[] => [
  {
    selector: "node",
    style: {
      shape: "round-rectangle",
      width: NODE.width,
      height: NODE.height,
      label: "data(label)",
      color: text,
      "font-family": "system-ui, sans-serif",
      "font-size": 13,
      "text-valign": "center",
      "text-halign": "center",
      "text-wrap": "ellipsis",
      "text-max-width": `${NODE.width - 16}px`,
      "background-color": surface,
      "border-width": 1,
      "border-color": muted,
    },
  },
  {
    selector: "node.namespace",
    style: { "text-wrap": "wrap", "border-width": 2, height: NODE.height + 8 },
  },
  {
    selector: "node.title",
    style: {
      width: 1,
      height: 20,
      "border-width": 0,
      "background-opacity": 0,
      "font-weight": 600,
      "text-max-width": `${NODE.width + 24}px`,
      "text-background-color": surface,
      "text-background-opacity": 0.9,
      "text-background-padding": "2px",
    },
  },
  { selector: "node.outside", style: { shape: "rectangle", "border-style": "dashed", color: muted } },
  {
    selector: "node.box",
    style: {
      "background-color": raised,
      "border-color": line,
      padding: `${BOX.padding}px`,
      label: "",
    },
  },
];

const edgeStyles = (all: Colours): object[] => [
  {
    selector: "edge",
    style: { width: 1.5, "curve-style": "bezier", "target-arrow-shape": "triangle", "arrow-scale": 0.9 },
  },
  ...Object.entries(LINES).map(([hold, make]) => ({ selector: `edge.${hold}`, style: make(all) })),
  { selector: "edge.straight", style: { "curve-style": "haystack" } },
  { selector: "edge.faint", style: { opacity: 0.3 } },
];

/** How nodes and lines are drawn, in the colours that the page has now. */
export function styles(): StylesheetJson {
  const all = colours();
  return [
    ...nodeStyles(all),
    ...edgeStyles(all),
    { selector: ".near", style: { opacity: 1 } },
    { selector: ".dimmed", style: { opacity: 0.18 } },
    { selector: "edge.faint.dimmed", style: { opacity: 0.06 } },
    { selector: ":selected", style: { "border-color": all.accent, "border-width": 3, "overlay-opacity": 0 } },
    { selector: "edge:selected", style: { width: 4 } },
  ] as StylesheetJson;
}
