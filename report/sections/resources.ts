import type { ReportResource } from "../data.ts";
import { markup } from "../markup.ts";
import { counted } from "../words.ts";
import { nothing, table, type Section } from "./section.ts";

/** The deepest place of a tree that is still indented. */
const DEEPEST = 6;

/** What a stack would create, or what manifests hold. */
export function resourcesSection(resources: readonly ReportResource[], isStack: boolean): Section {
  const kinds = new Map<string, number>();
  for (const { type } of resources) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  const rows = resources.map(
    ({ type, name, depth, where }) =>
      markup`<tr>
        <td class="depth-${Math.min(depth, DEEPEST)}"><code>${type}</code></td>
        <td>${name}</td>
        <td>${where}</td>
      </tr>`,
  );
  const heads = ["Type", "Name", isStack ? "Plan or place" : "Place"];
  const body =
    resources.length === 0
      ? nothing("There are none.")
      : markup`<details class="folded">
          <summary>
            ${counted(resources.length, isStack ? "resource" : "object")} of ${counted(kinds.size, "type")}
          </summary>
          ${table("Resources", heads, rows)}
        </details>`;
  return { id: "resources", title: isStack ? "Resources" : "Objects", body };
}
