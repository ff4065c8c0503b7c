import type { Against, ConnectionChange, ResourceChange } from "../data.ts";
import { markup, NOTHING, type Html } from "../markup.ts";
import { nothing, table, type Section } from "./section.ts";

const SIGNS = { added: "Added", removed: "Removed", changed: "Changed" } as const;

const value = (text: string | undefined): Html =>
  text === undefined ? markup`<span class="nothing">nothing</span>` : markup`<code>${text}</code>`;

const resourceRow = ({ change, resource, path, before, after }: ResourceChange): Html =>
  markup`<tr>
    <td class="change ${change}">${SIGNS[change]}</td>
    <td>${resource}</td>
    <td>${path === undefined ? NOTHING : markup`<code>${path}</code>`}</td>
    <td>${change === "changed" ? markup`${value(before)} → ${value(after)}` : NOTHING}</td>
  </tr>`;

/** Whether connections came, went or changed is told by what passed. */
const changeOf = ({ before, after }: ConnectionChange): keyof typeof SIGNS =>
  before === "" ? "added" : after === "" ? "removed" : "changed";

function connectionRow(change: ConnectionChange): Html {
  const { from, to, before, after } = change;
  const kind = changeOf(change);
  const words = (text: string): string => (text === "" ? "nothing" : text);
  const passes = kind === "changed" ? `${before} → ${after}` : words(kind === "added" ? after : before);
  return markup`<tr>
    <td class="change ${kind}">${SIGNS[kind]}</td>
    <td>${from}</td>
    <td>${to}</td>
    <td>${passes}</td>
  </tr>`;
}

/** In what this differs from another environment or folder. */
export function againstSection({ name, resources, connections }: Against): Section {
  const connected =
    connections.length === 0
      ? nothing("The same connections pass.")
      : table(
          "Connections that differ",
          ["Change", "From", "To", "What passes"],
          connections.map(connectionRow),
        );
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
      ${connected}
      <h3>Resources</h3>
      ${differing}`,
  };
}
