import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOG_ALERTS, logAlerts } from "../../observability/logs/alerts.ts";
import { ALERTS, runbookOf } from "../../observability/prometheus/alerts.ts";

const root = new URL("../../", import.meta.url);
const OWN: readonly string[] = [
  ...ALERTS.filter(({ group }) => group === "network").map(({ name }) => name),
  ...LOG_ALERTS.map(({ name }) => name),
];
const HEADINGS = ["What it means", "What to look at", "What to do"];
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const links = (page: string): string[] => Array.from(page.matchAll(/\]\(([^)]+)\)/g), ([, to = ""]) => to);

describe("pages on alerts", () => {
  test("are there for each alert of our own, and for nothing else", () => {
    const pages = readdirSync(new URL("docs/runbooks/", root)).map((file) => `docs/runbooks/${file}`);
    expect(runbookOf("TcpResetsHigh")).toBe("docs/runbooks/TcpResetsHigh.md");
    for (const { name, runbook } of logAlerts()) expect(runbook).toBe(`pulumi-acns/docs/runbooks/${name}.md`);
    expect(pages.sort()).toEqual(OWN.map((name) => `docs/runbooks/${name}.md`).sort());
  });

  test.each(OWN)("%s: what it means, what to look at, what to do", (name) => {
    const page = read(`docs/runbooks/${name}.md`);
    expect(page).toMatch(new RegExp(`^# ${name}\n`));
    expect(Array.from(page.matchAll(/^## (.+)$/gm), ([, heading]) => heading)).toEqual(HEADINGS);
    for (const section of page.split(/^## .+$/m).slice(1)) expect(section.trim()).toMatch(/\.$/);
    for (const link of links(page)) expect(OWN.map((each) => `${each}.md`)).toContain(link);
  });
});
