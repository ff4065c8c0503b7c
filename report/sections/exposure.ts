import type { Exposure, Reach } from "../data.ts";
import { markup, NOTHING, type Html } from "../markup.ts";
import { counted } from "../words.ts";
import { nothing, table, type Section } from "./section.ts";

/** The most names that stand in a cell without being folded. */
const MOST = 6;

/** Names in a line; many are folded behind their number. */
function names(all: readonly string[], one: string): Html {
  if (all.length <= MOST) return markup`${all.join(", ")}`;
  return markup`<details>
    <summary>${counted(all.length, one)}</summary>
    ${all.join(", ")}
  </details>`;
}

const row = ({ workloads, peers, words, isWorld }: Reach): Html =>
  markup`<tr><td>${names(workloads, "workload")}</td><td${isWorld ? markup` class="world"` : NOTHING}>${names(peers, "peer")}</td><td>${words}</td></tr>`;

/** The most rows that stand without being folded. */
const MOST_ROWS = 20;

function folded(label: string, heads: readonly string[], all: readonly Reach[]): Html {
  const [first, rest] = [all.slice(0, MOST_ROWS), all.slice(MOST_ROWS)];
  const shown = table(label, heads, first.map(row));
  if (rest.length === 0) return shown;
  const more = table(`${label}, the others`, heads, rest.map(row));
  return markup`${shown}<details><summary>${counted(rest.length, "row")} more</summary>${more}</details>`;
}

const reaches = (label: string, heads: readonly string[], all: readonly Reach[], none: string): Html =>
  all.length === 0 ? nothing(none) : folded(label, heads, all);

/** What stands open to the outside of the cluster, inwards and outwards, and what no policy selects. */
export function exposureSection({ inwards, outwards, unselected }: Exposure): Section {
  const free =
    unselected.length === 0
      ? nothing("A policy selects every workload.")
      : markup`<p>${names(unselected, "workload")}</p>`;
  return {
    id: "exposure",
    title: "Exposure to the world",
    body: markup`<h3>From outside</h3>
      ${reaches("Reachable from outside", ["Workload", "From", "What passes"], inwards, "Nothing outside of the cluster may connect to a workload.")}
      <h3>To the outside</h3>
      ${reaches("Reaches the outside", ["Workload", "To", "What passes"], outwards, "No workload may connect to anything outside of the cluster.")}
      <h3>Selected by no policy</h3>
      ${free}`,
  };
}
