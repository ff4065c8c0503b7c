import type { Against, ConnectionChange, ResourceChange } from "../data.ts";
import { markup, NOTHING, type Html } from "../markup.ts";
import { nothing, table, type Section } from "./section.ts";

const SIGNS = {
  added: "Added",
  removed: "Removed",
  changed: "Changed",
  gained: "Gained",
  lost: "Lost",
  uncertain: "Not certain",
} as const;

const value = (text: string | undefined): Html =>
  text === undefined ? markup`<span class="nothing">nothing</span>` : markup`<code>${text}</code>`;

const resourceRow = ({ change, resource, path, before, after }: ResourceChange): Html =>
  markup`<tr>
    <td class="change ${change}">${SIGNS[change]}</td>
    <td>${resource}</td>
    <td>${path === undefined ? NOTHING : markup`<code>${path}</code>`}</td>
    <td>${change === "changed" && path !== undefined ? markup`${value(before)} → ${value(after)}` : NOTHING}</td>
  </tr>`;

const connectionRow = ({ change, from, to, words, because }: ConnectionChange): Html =>
  markup`<tr><td class="change ${change}">${SIGNS[change]}</td><td>${from}</td><td>${to}</td><td>${words}</td>
<td>${because}</td></tr>`;

/** Connections that came and went, those that went first: they are what breaks. */
function connectionsPart(connections: Against["connections"]): Html {
  if (connections === undefined) return nothing("Not told: one of the two has no workloads.");
  if (connections.length === 0) return nothing("The same connections pass.");
  const heads = ["Change", "From", "To", "What passes", "By"];
  return table("Connections that differ", heads, connections.map(connectionRow));
}

/** In what this differs from another environment or folder. */
export function againstSection({ name, resources, connections }: Against): Section {
  const differing =
    resources.length === 0
      ? nothing("No resource differs.")
      : table(
          "Resources that differ",
          ["Change", "Resource", "Input", "Before → after"],
          resources.map(resourceRow),
        );
  return {
    id: "differences",
    title: `Differences from ${name}`,
    body: markup`<h3>Connections</h3>
      ${connectionsPart(connections)}
      <h3>Resources</h3>
      ${differing}`,
  };
}
