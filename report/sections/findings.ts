import type { ReportFinding } from "../data.ts";
import { markup, NOTHING, type Html } from "../markup.ts";
import { counted } from "../words.ts";
import { nothing, type Section } from "./section.ts";

const TITLES = { error: "Error", warning: "Warning", silenced: "Silenced" } as const;

/** Findings of one rule with one remedy stand together. */
function groupsOf(findings: readonly ReportFinding[]): ReportFinding[][] {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.remedy, finding.lowered]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

/** What is wrong and what is warned of; what refuses comes first. */
export function findingsSection(findings: readonly ReportFinding[], notes: readonly string[]): Section {
  const shown = (["error", "warning", "silenced"] as const).map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return NOTHING;
    const list = markup`<ul class="findings">
      ${groupsOf(own).map(groupItem)}
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

/** Places of a rule that is broken often are folded. */
const MANY = 8;

function groupItem(group: readonly ReportFinding[]): Html {
  const [first] = group;
  if (first === undefined) return NOTHING;
  const places = markup`<ul class="places">
    ${group.map(placeItem)}
  </ul>`;
  const folded =
    group.length > MANY
      ? markup`<details>
          <summary>${counted(group.length, "place")}</summary>
          ${places}
        </details>`
      : places;
  const lowered =
    first.lowered === undefined ? NOTHING : markup`<p class="lowered">Lowered: ${first.lowered}</p>`;
  return markup`<li class="finding ${first.severity}">
    <p class="rule"><span class="severity">${TITLES[first.severity]}</span> ${ruleName(first)}</p>
    ${folded}
    <p class="remedy">${first.remedy}</p>
    ${lowered}
  </li>`;
}

/** Only pages of the web are linked: other texts are paths in the package. */
const ruleName = ({ rule, docs }: ReportFinding): Html =>
  docs !== undefined && /^https:\/\/[^\s"'<>]+$/.test(docs)
    ? markup`<a href="${docs}" rel="noreferrer">${rule}</a>`
    : markup`<span>${rule}</span>`;

const placeItem = ({ place, path, reason }: ReportFinding): Html =>
  markup`<li>
    ${[place, path]
      .filter((part) => part !== undefined && part !== "")
      .map((part) => markup`<code>${part ?? ""}</code> `)}${reason}
  </li>`;
