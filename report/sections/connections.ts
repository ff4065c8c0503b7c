import type { Connectivity } from "../data.ts";
import { markup } from "../markup.ts";
import type { Section } from "./section.ts";

const LEGEND = [
  ["everything", "everything"],
  ["ports", "some ports"],
  ["requests", "requests or names"],
  ["unknown", "not certain"],
] as const;

/** The graph, its equivalent as a table, and the panel that says why; the page's script fills them. */
export function connectionsSection({ namespaces }: Connectivity): Section {
  const options = namespaces.map((name, place) => markup`<option value="${place}">${name}</option>`);
  const legend = LEGEND.map(
    ([hold, words]) => markup`<li><span class="line ${hold}" aria-hidden="true"></span>${words}</li>`,
  );
  return {
    id: "connections",
    title: "Connections",
    body: markup`
<noscript><p>The graph and the list of connections need JavaScript, which this page carries in itself.</p></noscript>
<form class="controls" role="search" aria-label="Connections">
<label>Search <input id="search" type="search" autocomplete="off" spellcheck="false"
  placeholder="workload, address, domain"></label>
<label>Namespace <select id="namespace"><option value="">all</option>${options}</select></label>
<label class="check"><input id="unrestricted" type="checkbox" checked> Connections that nothing restricts</label>
<label class="check"><input id="entities" type="checkbox"> Nodes and reserved entities</label>
</form>
<p id="status" role="status"></p>
<div class="split">
<div class="drawing">
<div id="graph" role="img" aria-label="Graph of the connections; the table below says the same"></div>
<div class="tools" role="group" aria-label="Drawing">
<button type="button" id="closer" aria-label="Closer">+</button>
<button type="button" id="farther" aria-label="Farther">−</button>
<button type="button" id="fit">Fit</button>
</div>
<ul class="legend" aria-label="Lines">${legend}</ul>
</div>
<section id="details" tabindex="-1" aria-label="Why">
<p class="nothing">Choose a node or a line of the graph, or a row of the table, to see what passes and which
rule decides it.</p>
</section>
</div>
<div class="scroll" role="region" aria-label="Table of connections" tabindex="0">
<table id="table">
<caption>Every connection that is shown</caption>
<thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">What passes</th>
<th scope="col">Decided by</th></tr></thead>
<tbody></tbody>
</table>
</div>
<p><button type="button" id="more" hidden>Show more</button></p>`,
  };
}
