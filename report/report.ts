import { createHash } from "node:crypto";
import type { ReportData } from "./data.ts";
import { exposureOf } from "./exposure.ts";
import { toWire } from "./graph/wire.ts";
import { embedded, markup, Html, NOTHING } from "./markup.ts";
import page from "./page.json" with { type: "json" };
import { againstSection } from "./sections/against.ts";
import { connectionsSection } from "./sections/connections.ts";
import { costSection } from "./sections/cost.ts";
import { exposureSection } from "./sections/exposure.ts";
import { findingsSection } from "./sections/findings.ts";
import { resourcesSection } from "./sections/resources.ts";
import type { Section } from "./sections/section.ts";
import { summary } from "./sections/summary.ts";
import { allVisible } from "./visible.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The graph library puts these styles in where it does not find them, which the page's policy would refuse. */
const GRAPH_STYLE = ".__________cytoscape_container { position: relative; }";

/** Nothing is loaded; only the page's own script and styles run. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(page.script)}`,
  `style-src ${hashOf(page.style)} ${hashOf(GRAPH_STYLE)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * A report as one page of HTML that needs nothing beside it. The same data gives the same text. Signs that are not seen, or that
 * turn the order of others around, are shown as their code.
 */
export function reportPage(given: ReportData): string {
  const data = allVisible(given);
  const { connectivity } = data;
  const exposure = connectivity === undefined ? undefined : exposureOf(connectivity);
  const sections: Section[] = [
    findingsSection(data.findings, data.notes),
    ...(data.against === undefined ? [] : [againstSection(data.against, data.cost !== undefined)]),
    ...(connectivity === undefined ? [] : [connectionsSection(connectivity)]),
    ...(exposure === undefined ? [] : [exposureSection(exposure)]),
    ...(data.cost === undefined ? [] : [costSection(data.cost)]),
    resourcesSection(data.resources, data.cost !== undefined),
  ];
  return documentOf(data, summary(data, exposure), sections).text;
}

function documentOf(data: ReportData, figures: Html, sections: readonly Section[]): Html {
  const links = sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`);
  const parts = sections.map(
    ({ id, title, body }) =>
      markup`<section id="${id}" aria-labelledby="${id}-title">
        <h2 id="${id}-title">${title}</h2>
        ${body}
      </section> `,
  );
  const embeddedData =
    data.connectivity === undefined
      ? NOTHING
      : markup`<script type="application/json" id="data">${embedded(toWire(data.connectivity))}</script>`;
  // Nothing may stand beside the texts of script and styles: the policy names their hashes.
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="acns report">
<title>${data.title} – acns report</title>
<style>${new Html(page.style)}</style>
<style id="__________cytoscape_stylesheet">${new Html(GRAPH_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header>
<div><h1>${data.title}</h1><p class="about">${data.about}</p></div>
<button type="button" id="theme" hidden>Dark</button>
</header>
<main id="main">
${figures}
<nav aria-label="Sections"><ul>${links}</ul></nav>
${parts}
</main>
${embeddedData}
<script>${new Html(page.script)}</script>
</body>
</html>
`;
}
