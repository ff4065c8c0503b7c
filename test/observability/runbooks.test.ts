import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ALERTS, runbookOf } from "../../observability/prometheus/alerts.ts";

const root = new URL("../../", import.meta.url);
const OWN = ALERTS.filter(({ group }) => group === "network").map(({ name }) => name);
const HEADINGS = ["What it means", "What to look at", "What to do"];
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const links = (page: string): string[] => Array.from(page.matchAll(/\]\(([^)]+)\)/g), ([, to = ""]) => to);

describe("pages on alerts", () => {
  test("are there for each alert of our own, and for nothing else", () => {
    const pages = readdirSync(new URL("docs/runbooks/", root)).map((file) => `docs/runbooks/${file}`);
    expect(pages.sort()).toEqual(OWN.map(runbookOf).sort());
  });

  test.each(OWN)("%s: what it means, what to look at, what to do", (name) => {
    const page = read(runbookOf(name));
    expect(page).toMatch(new RegExp(`^# ${name}\n`));
    expect(Array.from(page.matchAll(/^## (.+)$/gm), ([, heading]) => heading)).toEqual(HEADINGS);
    for (const section of page.split(/^## .+$/m).slice(1)) expect(section.trim()).toMatch(/\.$/);
    for (const link of links(page)) expect(OWN.map((each) => `${each}.md`)).toContain(link);
  });
});
