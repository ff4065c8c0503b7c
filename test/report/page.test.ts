import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReportData } from "../../report/data.ts";
import { exposureOf, openToWorld } from "../../report/exposure.ts";
import { toWire } from "../../report/graph/wire.ts";
import { embedded, markup } from "../../report/markup.ts";
import { reportPage } from "../../report/report.ts";
import { allVisible } from "../../report/visible.ts";
import { drawn } from "./random.ts";

const HOSTILE = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  `" onmouseover="alert(1)`,
  "' onfocus='alert(1)",
  "<!-- <script>",
  "a\u2028b\u2029c",
  "\u202Egnp.exe\u2066",
  "${alert(1)} {{alert(1)}}",
  "]]></style><style>*{display:none}",
  "\ud800 lone, \u0000 null",
];

const data = (text: string): ReportData => ({
  title: text,
  about: text,
  refused: true,
  findings: [
    {
      rule: text,
      severity: "error",
      path: text,
      reason: text,
      remedy: text,
      docs: `https://x/ ${text}`,
      lowered: text,
      place: text,
    },
  ],
  resources: [{ type: text, name: text, depth: 1, where: text }],
  notes: [text],
  connectivity: {
    namespaces: [text],
    parties: [
      { name: text, kind: text, namespace: 0, pods: 1, end: 0 },
      { name: text, kind: "world", pods: 0, end: 1 },
    ],
    ends: [
      { selection: 0, row: 0 },
      { selection: 0, row: 0 },
    ],
    selections: [{ policies: [], ingress: text, egress: text }],
    flows: [{ words: text, hold: "ports", parts: [{ words: text, egress: 0, ingress: 0 }] }],
    decisions: [{ words: text, rules: [0] }],
    rules: [{ policy: text, path: text, place: text, yaml: text }],
    rows: [[0, 2, 0]],
  },
  cost: { parts: [], leftOut: [{ part: text, missing: [text] }] },
  against: {
    name: text,
    resources: [{ change: "changed", resource: text, path: text, before: text, after: text }],
    connections: [{ change: "lost", from: text, to: text, words: text, because: text }],
  },
});

/** Every tag with its attributes, with what stands in quotes left out. */
const tags = (page: string): string[] =>
  (page.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, "").match(/<[^>]*>/g) ?? []).map((tag) =>
    tag.replace(/"[^"]*"/g, '""'),
  );

describe("the page of a report", () => {
  test.each(HOSTILE)("the name %j stays a text", (text) => {
    const page = reportPage(data(text));
    expect(tags(page)).toEqual(tags(reportPage(data("two words"))));
    // Three scripts would be one too many: the data and the page's own.
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  test("the data stand in the page as they are, for a reader of JSON", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const shown = embedded(JSON.parse(text)).text;
        expect(shown).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(shown)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("texts in markup are escaped, markup is not", () => {
    expect(
      markup`<b title="${`"'&`}">${"<i>"}${markup`<i>${1}</i>`}${[markup`<u>`, markup`</u>`]}</b>`.text,
    ).toBe(`<b title="&quot;&#39;&amp;">&lt;i&gt;<i>1</i><u></u></b>`);
  });

  test("only the page's own script and styles may run, by their hashes", () => {
    const page = reportPage(data("plain"));
    const policy =
      /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
    const hashes = [
      ...page.matchAll(/<(?:script|style)(?! type="application\/json")[^>]*>([^]*?)<\/(?:script|style)>/g),
    ].map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(hashes).toHaveLength(3);
    for (const hash of hashes) expect(policy).toContain(hash);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain("unsafe");
    expect(page).not.toMatch(/\b(?:src|href)="?https?:\/\/(?!x\/)/);
  });

  test.each([
    ["https://example.com/a#b", true],
    ["http://example.com", false],
    ["javascript:alert(1)", false],
    [`https://example.com/" onclick="alert(1)`, false],
    ["docs/rules/README.md", false],
  ])("a finding's page %s is linked: %s", (docs, isLinked) => {
    const finding = { rule: "X1", severity: "warning", path: "", reason: "", remedy: "", docs } as const;
    const page = reportPage({ ...data("x"), findings: [finding] });
    expect(page.includes(`<a href="${docs}" rel="noreferrer">X1</a>`)).toBe(isLinked);
    expect(page.includes("<span>X1</span>")).toBe(!isLinked);
  });

  test("the same data give the same page", () => {
    expect(reportPage(data("a"))).toBe(reportPage(data("a")));
  });

  test("what nothing is known of has no section", () => {
    const page = reportPage({
      title: "t",
      about: "",
      refused: false,
      findings: [],
      resources: [],
      notes: [],
    });
    expect([...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual(["findings", "resources"]);
    expect(page).toContain("Nothing is refused.");
    expect(page).not.toContain('id="data"');
  });

  test("what cannot be seen is shown as its code", () => {
    expect(allVisible("a\u202Eb\u200B\u0000\u{E0041}\ud800é👍🏽\n\t")).toBe(
      "a\\u{202e}b\\u{200b}\\u{0}\\u{e0041}\\u{d800}é👍🏽\n\\u{9}",
    );
    expect(allVisible({ a: ["\u2028", 1, undefined], b: null })).toEqual({
      a: ["\\u{2028}", 1, undefined],
      b: null,
    });
  });

  test("exposure is what passes to and from those outside", () => {
    fc.assert(
      fc.property(drawn, ({ connectivity, cells }) => {
        const { parties, flows, namespaces } = connectivity;
        const { inwards, outwards, unselected } = exposureOf(connectivity);
        const workloads = parties.filter(({ namespace }) => namespace !== undefined);
        const outside = parties.filter(({ kind }) => ["world", "addresses", "domain"].includes(kind));
        const said = (list: typeof inwards) =>
          new Set(
            list.flatMap((reach) =>
              reach.workloads.flatMap((one) =>
                reach.peers.map((peer) => JSON.stringify([one, peer, reach.words])),
              ),
            ),
          );
        const wanted = (cellOf: (own: number, peer: number) => number | undefined) =>
          new Set(
            workloads.flatMap((own) =>
              outside.flatMap((peer) => {
                const flow = flows[cellOf(own.end, peer.end) ?? -1];
                const name = `${namespaces[own.namespace ?? -1]}/${own.name}`;
                return flow === undefined ? [] : [JSON.stringify([name, peer.name, flow.words])];
              }),
            ),
          );
        expect(said(inwards)).toEqual(wanted((own, peer) => cells[peer]?.[own]));
        expect(said(outwards)).toEqual(wanted((own, peer) => cells[own]?.[peer]));
        const free = workloads.filter(({ end }) => end % 2 === 0);
        expect(unselected).toHaveLength(free.length);
        const world = outside.filter(({ kind }) => kind === "world");
        const open = workloads.filter((own) => world.some((peer) => (cells[peer.end]?.[own.end] ?? -1) >= 0));
        expect(new Set(openToWorld({ inwards, outwards, unselected }))).toEqual(
          new Set(open.map((own) => `${namespaces[own.namespace ?? -1]}/${own.name}`)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("every row and figure stands for itself in the data", () => {
    const { connectivity } = data("x");
    expect(connectivity === undefined ? "" : reportPage(data("x"))).toContain(
      embedded(toWire(connectivity!)).text,
    );
  });
});
