import type { Connectivity } from "../data.ts";
import { fullName } from "../exposure.ts";
import { focusOn, type Focus } from "../graph/focus.ts";
import { isSmall, viewOf, type View } from "../graph/view.ts";
import { fromWire, type Wire } from "../graph/wire.ts";
import { counted } from "../words.ts";
import { controls } from "./controls.ts";
import { drawing, type Chosen } from "./drawing.ts";
import { find } from "./element.ts";
import { panel } from "./panel.ts";
import { rows } from "./rows.ts";
import { themed } from "./theme.ts";

/** The place in the id of a node: that of a party ("p7") or of a namespace ("n3"). */
const placeIn = (kind: "p" | "n", id: string): number | undefined =>
  id.startsWith(kind) && /^\d+$/.test(id.slice(1)) ? Number(id.slice(1)) : undefined;

/** The graph, the table and the panel, which show one focus. */
class Connections {
  readonly #connectivity: Connectivity;
  readonly #workloads: number;
  /** Places of the namespaces that are unfolded. */
  readonly #open: Set<number>;
  readonly #controls = controls(() => this.refresh());
  readonly #panel = panel({
    only: (place) => this.#controls.only(place),
    toggle: (place) => this.#toggle(place),
    isOpen: (place) => this.#open.has(place),
  });
  readonly #rows = rows((_, from, to) => this.#explain(from, to));
  readonly #drawing = drawing(
    (what) => this.#choose(what),
    (node) => this.#toggle(placeIn("n", node)),
  );
  #focus: Focus;
  #view: View;

  constructor(connectivity: Connectivity) {
    this.#connectivity = connectivity;
    this.#workloads = connectivity.parties.filter(({ namespace }) => namespace !== undefined).length;
    this.#open = new Set(isSmall(this.#workloads) ? connectivity.namespaces.keys() : []);
    this.#focus = focusOn(connectivity, this.#controls.wish());
    this.#view = viewOf(this.#focus, this.#open);
    this.refresh();
  }

  refresh(): void {
    this.#focus = focusOn(this.#connectivity, this.#controls.wish());
    this.#view = viewOf(this.#focus, this.#open);
    this.#drawing.show(this.#view);
    this.#panel.clear();
    const total = this.#rows.show(this.#focus);
    const cut = this.#view.isCut ? " There are too many workloads to draw each: search for fewer." : "";
    const all = `${counted(this.#workloads, "workload")} in ${counted(this.#connectivity.namespaces.length, "namespace")}`;
    find("status", HTMLParagraphElement).textContent = `${counted(total, "connection")} shown; ${all}.${cut}`;
  }

  recolour(): void {
    this.#drawing.recolour();
  }

  #toggle(namespace: number | undefined): void {
    if (namespace === undefined) return;
    if (!this.#open.delete(namespace)) this.#open.add(namespace);
    this.refresh();
  }

  #choose(what: Chosen | undefined): void {
    if (what === undefined) this.#panel.clear();
    else if ("from" in what)
      this.#panel.showBetween(this.#focus, this.#membersOf(what.from), this.#membersOf(what.to), [
        this.#nameOf(what.from),
        this.#nameOf(what.to),
      ]);
    else {
      const party = placeIn("p", what.node);
      if (party === undefined)
        this.#panel.showGroup(this.#focus, this.#nameOf(what.node), this.#membersOf(what.node));
      else this.#panel.showParty(this.#focus, party);
    }
  }

  /** Shows why, and leads the keyboard there. */
  #explain(from: number, to: number): void {
    this.#panel.showBetween(
      this.#focus,
      [from],
      [to],
      [from, to].map((place) => this.#nameOf(`p${place}`)),
    );
    const details = find("details", HTMLElement);
    details.focus({ preventScroll: true });
    details.scrollIntoView({ block: "nearest" });
  }

  /** The parties that a node stands for; of a box those of its namespace. */
  #membersOf(id: string): readonly number[] {
    const drawn = this.#view.nodes.find((node) => node.id === id)?.parties;
    if (drawn !== undefined) return drawn;
    const namespace = placeIn("n", id);
    const { parties } = this.#connectivity;
    return [...parties.keys()].filter(
      (place) => namespace !== undefined && parties[place]?.namespace === namespace,
    );
  }

  #nameOf(id: string): string {
    const { parties, namespaces } = this.#connectivity;
    const party = parties[placeIn("p", id) ?? -1];
    if (party !== undefined) return fullName(party, namespaces);
    const namespace = namespaces[placeIn("n", id) ?? -1];
    return namespace ?? this.#view.nodes.find((node) => node.id === id)?.label ?? id;
  }
}

const data = document.getElementById("data");
if (data === null) themed(() => undefined);
else {
  const shown = new Connections(fromWire(JSON.parse(data.textContent) as Wire));
  themed(() => shown.recolour());
}
