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

/** Commands that pages name, and what may stand in them; kubectl has flags that only some of its commands know. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  "kubectl get": ["-n", "-A", "-o", "-l", "-L", "--field-selector", "--sort-by"],
  "kubectl logs": ["-n", "-l", "-c", "--since", "--previous"],
  "kubectl describe": ["-n"],
  "hubble observe": ["--namespace", "--verdict", "--type", "--port"],
  "acns check": [],
};

const commandsOf = (page: string): string[] =>
  Array.from(page.matchAll(/`((?:kubectl|hubble|acns|az) [^`]+)`/g), ([, command = ""]) => command);

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

  test.each(OWN)("%s: its commands exist, with the flags that they are given", (name) => {
    for (const command of commandsOf(read(`docs/runbooks/${name}.md`))) {
      const words = command.replace(/'[^']*'/g, "_").split(" ");
      // `kubectl -n kube-system logs` is the command logs.
      const verb = words.find((word, at) => at > 0 && !word.startsWith("-") && words[at - 1] !== "-n") ?? "";
      const known = COMMANDS[`${words[0]} ${verb}`];
      expect([command, known]).toEqual([command, expect.any(Array)]);
      const flags = words.filter((word) => word.startsWith("-")).map((word) => word.split("=")[0] ?? "");
      expect([command, flags.filter((flag) => known?.includes(flag) === false)]).toEqual([command, []]);
    }
  });
});
