import type { Against, ConnectionChange, ResourceChange } from "../data.ts";
import { groupsOf } from "../../model/groups.ts";
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

/** The inputs of one resource stand together, and its name once. */
function resourceRows(own: readonly ResourceChange[], hasInputs: boolean): Html[] {
  return own.map(({ change, resource, path, before, after }, at) => {
    const name = markup`<td class="change ${change}" rowspan="${own.length}">${SIGNS[change]}</td>
      <td rowspan="${own.length}">${resource}</td>`;
    const input =
      path === undefined
        ? markup`<td></td><td></td>`
        : markup`<td class="input"><code>${path}</code></td>
            <td>${value(before)} → ${value(after)}</td>`;
    return markup`<tr>${at === 0 ? name : NOTHING}${hasInputs ? input : NOTHING}</tr>`;
  });
}

function resourcesPart(resources: readonly ResourceChange[], what: string): Html {
  if (resources.length === 0) return nothing(`No ${what} differs.`);
  const byResource = [...groupsOf(resources, ({ change, resource }) => `${change} ${resource}`).values()];
  const hasInputs = resources.some(({ path }) => path !== undefined);
  return table(
    `${what}s that differ`,
    ["Change", what, ...(hasInputs ? ["Input", "Before → after"] : [])],
    byResource.flatMap((own) => resourceRows(own, hasInputs)),
  );
}

const connectionRow = ({ change, from, to, words, because }: ConnectionChange): Html =>
  markup`<tr><td class="change ${change}">${SIGNS[change]}</td><td>${from}</td><td>${to}</td><td>${words}</td>
<td>${because}</td></tr>`;

/** Connections that came and went, those that went first: they are what breaks. */
function connectionsPart(connections: Against["connections"]): Html {
  if (connections === undefined)
    return nothing("Not known: both sides need workloads, whose manifests can be given beside a stack.");
  if (connections.length === 0) return nothing("The same connections pass.");
  const heads = ["Change", "From", "To", "What passes", "By"];
  return table("Connections that differ", heads, connections.map(connectionRow));
}

/** In what this differs from another environment or folder. */
export function againstSection({ name, resources, connections }: Against, isStack: boolean): Section {
  const what = isStack ? "Resource" : "Object";
  return {
    id: "differences",
    title: `Differences from ${name}`,
    body: markup`<h3>Connections</h3>
      ${connectionsPart(connections)}
      <h3>${what}s</h3>
      ${resourcesPart(resources, what)}`,
  };
}
