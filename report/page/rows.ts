import { fullName } from "../exposure.ts";
import { countPairs, pairsOf, type Focus, type Pair } from "../graph/focus.ts";
import { grouped } from "../words.ts";
import { element, find } from "./element.ts";

/** How many rows are added at a time. */
const STEP = 100;

/** The table of connections. */
export interface Rows {
  /** Shows the first rows of a focus, and returns how many there are. */
  show(focus: Focus): number;
}

/**
 * Makes the table, which says what the graph draws.
 *
 * @param why - called with the connection that a person asks about
 */
export function rows(why: (focus: Focus, from: number, to: number) => void): Rows {
  const table = find("table", HTMLTableElement);
  const body = table.tBodies[0] ?? table.createTBody();
  const caption = table.createCaption();
  const more = find("more", HTMLButtonElement);
  let [left, focus, total]: [Iterator<Pair> | undefined, Focus | undefined, number] = [
    undefined,
    undefined,
    0,
  ];

  const add = (): void => {
    if (left === undefined || focus === undefined) return;
    for (let count = 0; count < STEP; count += 1) {
      const next = left.next();
      if (next.done === true) break;
      body.append(rowOf(focus, next.value, why));
    }
    const shown = body.rows.length;
    caption.textContent =
      total === 0 ? "No connection is shown" : `Connections 1 to ${grouped(shown)} of ${grouped(total)}`;
    more.hidden = shown >= total;
    more.textContent = `Show ${Math.min(STEP, total - shown)} more`;
  };

  more.addEventListener("click", () => {
    const first = body.rows.length;
    add();
    body.rows[first]?.querySelector("button")?.focus();
  });
  return {
    show(next) {
      body.replaceChildren();
      [left, focus, total] = [pairsOf(next), next, countPairs(next)];
      add();
      table.parentElement?.classList.toggle("tall", total > STEP);
      return total;
    },
  };
}

/** A name that may go on in the next line after its namespace. */
const breakable = (name: string): (Node | string)[] =>
  name.split(/(?<=\/)/).flatMap((part, at) => (at === 0 ? [part] : [element("wbr"), part]));

function rowOf(
  focus: Focus,
  [from, to, place]: Pair,
  why: (focus: Focus, from: number, to: number) => void,
): HTMLTableRowElement {
  const { parties, namespaces, flows } = focus.connectivity;
  const [one, other] = [parties[from], parties[to]];
  const names = [one, other].map((party) => (party === undefined ? "" : fullName(party, namespaces)));
  const press = element("button", { type: "button", "aria-label": `Why ${names.join(" to ")}` }, "Why");
  press.addEventListener("click", () => why(focus, from, to));
  const words = flows[place]?.words ?? "";
  return element(
    "tr",
    {},
    ...names.map((name) => element("td", {}, ...breakable(name))),
    element("td", {}, element("span", { class: `hold ${flows[place]?.hold ?? ""}` }, words)),
    element("td", {}, press),
  );
}
