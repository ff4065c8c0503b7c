import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import { layout, NODE } from "../graph/layout.ts";
import type { View } from "../graph/view.ts";
import { find } from "./element.ts";
import { BOX, styles } from "./styles.ts";

/** What was chosen in the drawing. */
export type Chosen = { readonly node: string } | { readonly from: string; readonly to: string };

/** More lines than these are faint, until one is chosen: what is beneath them would not be seen. */
const MOST_PLAIN = 120;
/** More lines than these are drawn straight: curves of so many take too long, and say no more. */
const MOST_CURVES = 600;

const TITLE = "-title";

/** Titles are nodes of their own: lines pass beneath nodes, but across the label of a box. */
function titlesOf({ boxes, nodes }: View, places: ReturnType<typeof layout>): ElementDefinition[] {
  return boxes.flatMap(({ id, label }): ElementDefinition[] => {
    const inside = nodes.filter(({ parent }) => parent === id).flatMap((node) => places.get(node.id) ?? []);
    const [xs, ys] = [inside.map(({ x }) => x), inside.map(({ y }) => y)];
    const y = Math.min(...ys) - NODE.height / 2 - BOX.padding - BOX.title;
    const position = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y };
    return [{ data: { id: `${id}${TITLE}`, label }, classes: "title", position, selectable: false }];
  });
}

/** A narrower drawing goes down, in pixels: to the right it would be too small to read. */
const NARROW = 480;

function elementsOf(view: View, width: number): ElementDefinition[] {
  const places = layout(view, width < NARROW ? "down" : "right");
  const count = view.edges.length;
  const crowd = `${count > MOST_PLAIN ? "faint" : ""} ${count > MOST_CURVES ? "straight" : ""}`;
  return [
    ...view.boxes.map(({ id, label }) => ({ data: { id, label }, classes: "box", selectable: false })),
    ...view.nodes.map(({ id, label, kind, parent }) => ({
      data: { id, label, ...(parent === undefined ? {} : { parent }) },
      classes: kind,
      position: { ...(places.get(id) ?? { x: 0, y: 0 }) },
    })),
    ...view.edges.map(({ id, from, to, hold }) => ({
      data: { id, source: from, target: to },
      classes: `${hold} ${crowd}`,
    })),
    ...titlesOf(view, places),
  ];
}

/** As many nodes need no high drawing. */
const FEW = 12;

/** The graph. */
export interface Drawing {
  show(view: View): void;
  recolour(): void;
}

/**
 * Makes the graph; nothing in it moves by itself.
 *
 * @param choose - called with what a person clicks
 * @param open - called with the namespace, by its node, that a person clicks twice
 */
export function drawing(choose: (chosen: Chosen | undefined) => void, open: (node: string) => void): Drawing {
  const graph = cytoscape({
    container: find("graph", HTMLDivElement),
    style: styles(),
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    minZoom: 0.05,
    maxZoom: 2.5,
    hideEdgesOnViewport: false,
  });
  graph.on("tap", "node", ({ target }) => {
    const node = boxOf(target as cytoscape.NodeSingular);
    dimAround(graph, node);
    choose({ node: node.id() });
  });
  graph.on("tap", "edge", ({ target }) => {
    const edge = target as cytoscape.EdgeSingular;
    dimAround(graph, edge);
    choose({ from: edge.source().id(), to: edge.target().id() });
  });
  graph.on("dbltap", "node", ({ target }) => open(boxOf(target as cytoscape.NodeSingular).id()));
  hoverable(graph);
  graph.on("tap", ({ target }) => {
    if (target !== graph) return;
    graph.elements().removeClass("dimmed near");
    choose(undefined);
  });
  zoomable(graph);
  return {
    show(view) {
      find("graph", HTMLDivElement).classList.toggle("low", view.nodes.length <= FEW);
      graph.batch(() => {
        graph.elements().remove();
        graph.add(elementsOf(view, find("graph", HTMLDivElement).clientWidth));
      });
      fit(graph);
    },
    recolour() {
      graph.style(styles());
    },
  };
}

/** A title stands for its box. */
function boxOf(node: cytoscape.NodeSingular): cytoscape.NodeSingular {
  return node.hasClass("title")
    ? (node.cy().getElementById(node.id().slice(0, -TITLE.length)).nodes()[0] ?? node)
    : node;
}

/** Shows that what is pointed at can be clicked, and the whole of a name that is cut. */
function hoverable(graph: Core): void {
  const container = find("graph", HTMLDivElement);
  graph.on("mouseover", "node, edge", ({ target }) => {
    const label = (target as cytoscape.SingularElementReturnValue).data("label") as string | undefined;
    container.classList.add("pointed");
    if (label !== undefined) container.title = label;
  });
  graph.on("mouseout", "node, edge", () => {
    container.classList.remove("pointed");
    container.removeAttribute("title");
  });
}

/** Leaves what touches the chosen one as it is, and dims the rest. */
function dimAround(graph: Core, chosen: cytoscape.NodeSingular | cytoscape.EdgeSingular): void {
  const near = chosen.isNode()
    ? chosen.closedNeighborhood().union(chosen.descendants()).union(chosen.descendants().neighborhood())
    : chosen.union(chosen.connectedNodes());
  const boxes = near.union(near.ancestors());
  const titles = graph.nodes(".title").filter((title) => boxes.contains(boxOf(title)));
  graph.batch(() => {
    graph.elements().addClass("dimmed").removeClass("near");
    boxes.union(titles).removeClass("dimmed").addClass("near");
  });
}

/** Whole, but not larger than life. */
function fit(graph: Core): void {
  graph.resize();
  graph.fit(undefined, 24);
  if (graph.zoom() > 1) {
    graph.zoom(1);
    graph.center();
  }
}

/** Buttons, and the wheel with Ctrl: alone it scrolls the page. */
function zoomable(graph: Core): void {
  const container = find("graph", HTMLDivElement);
  const by = (factor: number, at = { x: graph.width() / 2, y: graph.height() / 2 }): void => {
    graph.zoom({ level: graph.zoom() * factor, renderedPosition: at });
  };
  find("closer", HTMLButtonElement).addEventListener("click", () => by(1.3));
  find("farther", HTMLButtonElement).addEventListener("click", () => by(1 / 1.3));
  find("fit", HTMLButtonElement).addEventListener("click", () => fit(graph));
  container.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = container.getBoundingClientRect();
      by(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.clientX - left, y: event.clientY - top });
    },
    { passive: false },
  );
  // The first drawing may have been made before the page had its width.
  new ResizeObserver(() => graph.resize()).observe(container);
}
