import type { Connectivity } from "../data.ts";
import { focusOn, type Focus } from "../graph/focus.ts";
import { isSmall, viewOf, type View } from "../graph/view.ts";
import { fromWire, type Wire } from "../graph/wire.ts";
import { counted } from "../words.ts";
import { drawing, type Chosen } from "./drawing.ts";
import { find } from "./element.ts";
import { panel } from "./panel.ts";
import { rows } from "./rows.ts";
import { themed } from "./theme.ts";

/** How long after the last key a search begins. */
const PAUSE = 120;

/** Brings the graph, the table and the panel to life. */
function start(connectivity: Connectivity): void {
  const search = find("search", HTMLInputElement);
  const namespace = find("namespace", HTMLSelectElement);
  const entities = find("entities", HTMLInputElement);
  const unrestricted = find("unrestricted", HTMLInputElement);
  const workloads = connectivity.parties.filter((party) => party.namespace !== undefined).length;
  const open = new Set(isSmall(workloads) ? connectivity.namespaces.keys() : []);
  let [focus, view]: [Focus | undefined, View | undefined] = [undefined, undefined];

  const toggle = (place: number): void => {
    if (!open.delete(place)) open.add(place);
    refresh();
  };
  const only = (place: number): void => {
    namespace.value = String(place);
    refresh();
    namespace.focus();
  };
  const side = panel({ only, toggle, isOpen: (place) => open.has(place) });
  const list = rows((own, from, to) => {
    side.showBetween(
      own,
      [from],
      [to],
      [from, to].map((place) => labelOf(`p${place}`)),
    );
    const details = find("details", HTMLElement);
    details.focus();
    details.scrollIntoView({ block: "nearest" });
  });
  const graph = drawing(chosen, (node) => {
    const place = /^n(\d+)$/.exec(node)?.[1];
    if (place !== undefined) toggle(Number(place));
  });

  const partiesOf = (id: string): readonly number[] =>
    view?.nodes.find((node) => node.id === id)?.parties ?? [];
  const labelOf = (id: string): string => {
    const place = /^p(\d+)$/.exec(id)?.[1];
    const party = place === undefined ? undefined : connectivity.parties[Number(place)];
    const own = /^n(\d+)$/.exec(id)?.[1];
    if (party === undefined)
      return own === undefined
        ? (view?.nodes.find((node) => node.id === id)?.label ?? id)
        : (connectivity.namespaces[Number(own)] ?? "");
    return party.namespace === undefined
      ? party.name
      : `${connectivity.namespaces[party.namespace] ?? ""}/${party.name}`;
  };

  function chosen(what: Chosen | undefined): void {
    if (what === undefined || focus === undefined) side.clear();
    else if ("from" in what)
      side.showBetween(focus, partiesOf(what.from), partiesOf(what.to), [
        labelOf(what.from),
        labelOf(what.to),
      ]);
    else {
      const own = /^p(\d+)$/.exec(what.node)?.[1];
      if (own !== undefined) side.showParty(focus, Number(own));
      else side.showGroup(focus, labelOf(what.node), membersOf(what.node));
    }
  }

  /** The workloads of a namespace, drawn as one node or as a box. */
  function membersOf(id: string): readonly number[] {
    const drawn = partiesOf(id);
    const place = /^n(\d+)$/.exec(id)?.[1];
    if (drawn.length > 0 || place === undefined) return drawn;
    return [...connectivity.parties.keys()].filter(
      (party) => connectivity.parties[party]?.namespace === Number(place),
    );
  }

  function refresh(): void {
    focus = focusOn(connectivity, {
      search: search.value,
      entities: entities.checked,
      unrestricted: unrestricted.checked,
      ...(namespace.value === "" ? {} : { namespace: Number(namespace.value) }),
    });
    view = viewOf(focus, open);
    graph.show(view);
    side.clear();
    const total = list.show(focus);
    const cut = view.isCut ? " There are too many workloads to draw each: search for fewer." : "";
    find("status", HTMLParagraphElement).textContent =
      `${counted(total, "connection")} shown; ${counted(workloads, "workload")} in ${counted(connectivity.namespaces.length, "namespace")}.${cut}`;
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, PAUSE);
  });
  for (const control of [namespace, entities, unrestricted]) control.addEventListener("change", refresh);
  search.form?.addEventListener("submit", (event) => event.preventDefault());
  refresh();
  themed(() => graph.recolour());
}

const data = document.getElementById("data");
if (data === null) themed(() => undefined);
else start(fromWire(JSON.parse(data.textContent) as Wire));
