import type { ReportFinding } from "../data.ts";
import { groupsOf } from "../../model/groups.ts";
import { markup, NOTHING, type Html } from "../markup.ts";
import { counted } from "../words.ts";
import { nothing, type Section } from "./section.ts";

const TITLES = { error: "Error", warning: "Warning", silenced: "Silenced" } as const;

/** Findings of one rule with one remedy stand together. */
const alike = (findings: readonly ReportFinding[]): (readonly ReportFinding[])[] => [
  ...groupsOf(findings, ({ rule, remedy, lowered }) => JSON.stringify([rule, remedy, lowered])).values(),
];

/** What is wrong and what is warned of; what refuses comes first. */
export function findingsSection(findings: readonly ReportFinding[], notes: readonly string[]): Section {
  const shown = (["error", "warning", "silenced"] as const).map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return NOTHING;
    const list = markup`<ul class="findings">
      ${alike(own).map(groupItem)}
    </ul>`;
    return severity === "silenced"
      ? markup`<details>
          <summary>${counted(own.length, "silenced finding")}</summary>
          ${list}
        </details>`
      : list;
  });
  const noted =
    notes.length === 0
      ? NOTHING
      : markup`<h3>Not known, or not in force</h3>
          <ul class="notes">
            ${notes.map((note) => markup`<li>${note}</li>`)}
          </ul>`;
  const none = findings.length === 0 ? nothing("Nothing is wrong, and nothing is warned of.") : NOTHING;
  return { id: "findings", title: "Checks", body: markup`${none}${shown}${noted}` };
}

/** Of a rule that is broken more often, the first places stand and the others are folded. */
const MANY = 8;
const FIRST = 3;

function groupItem(group: readonly ReportFinding[]): Html {
  const [first] = group;
  if (first === undefined) return NOTHING;
  const shown = group.slice(0, group.length > MANY ? FIRST : MANY);
  const rest = group.slice(shown.length);
  const folded =
    rest.length === 0
      ? NOTHING
      : markup`<details>
          <summary>${counted(rest.length, "place")} more</summary>
          ${placeList(rest)}
        </details>`;
  const lowered =
    first.lowered === undefined ? NOTHING : markup`<p class="lowered">Lowered: ${first.lowered}</p>`;
  return markup`<li class="finding ${first.severity}">
    <p class="rule"><span class="severity">${TITLES[first.severity]}</span> ${ruleName(first)}</p>
    ${placeList(shown)}${folded}
    <p class="remedy">${first.remedy}</p>
    ${lowered}
  </li>`;
}

/** Only pages of the web are linked: other texts are paths in the package. */
const ruleName = ({ rule, docs }: ReportFinding): Html =>
  docs !== undefined && /^https:\/\/[^\s"'<>]+$/.test(docs)
    ? markup`<a href="${docs}" rel="noreferrer">${rule}</a>`
    : markup`<span>${rule}</span>`;

const placeList = (findings: readonly ReportFinding[]): Html =>
  markup`<ul class="places">
    ${findings.map(placeItem)}
  </ul>`;

const placeItem = ({ place, path, reason }: ReportFinding): Html =>
  markup`<li>
    ${[place, path]
      .filter((part) => part !== undefined && part !== "")
      .map((part) => markup`<code>${part ?? ""}</code> `)}${reason}
  </li>`;
