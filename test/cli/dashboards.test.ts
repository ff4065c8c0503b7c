import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { dashboards } from "../../observability/dashboards/dashboards.ts";
import { acns, inFolder } from "./acns.ts";

const NAMES = dashboards()
  .map(({ uid }) => `${uid}.json`)
  .sort();
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), "utf8"));

test("all dashboards are listed", async () => {
  const { code, out } = await acns(["dashboards"]);
  expect(code).toBe(0);
  expect(out.split("\n").filter((line) => line !== "")).toHaveLength(NAMES.length);
  expect(out).toMatch(/^acns-drops +Network \/ Drops: Which flows are dropped, and why \(\d+ panels\)$/m);
});

test("a managed Grafana is sent each dashboard, which replaces the one that is there", async () => {
  await inFolder({}, async (cwd) => {
    const { code, out } = await acns(
      ["dashboards", "-o", "out/boards", "--workspace", "/subscriptions/s/logs"],
      { cwd },
    );
    expect(code).toBe(0);
    expect(out).toContain("az grafana dashboard create");
    expect(readdirSync(join(cwd, "out/boards")).sort()).toEqual(NAMES);
    const own = dashboards({ logsWorkspaceId: "/subscriptions/s/logs" }).find(
      ({ uid }) => uid === "acns-dns",
    );
    expect(read(cwd, "out/boards/acns-dns.json")).toEqual({ dashboard: own, overwrite: true });
  });
});

test("a Grafana of one's own finds the dashboards as they are, by a provider", async () => {
  await inFolder({}, async (cwd) => {
    const { out } = await acns(["dashboards", "-o", "boards", "--for", "own", "--json"], { cwd });
    expect(JSON.parse(out)).toEqual(
      [...NAMES, "provider.yaml"].map((name) => `boards/${name}`).sort((a, b) => order(a) - order(b)),
    );
    expect(NAMES.map((name) => read(cwd, "boards", name))).toEqual(
      dashboards().sort((one, other) => (one.uid < other.uid ? -1 : 1)),
    );
    expect(parse(readFileSync(join(cwd, "boards/provider.yaml"), "utf8"))).toEqual({
      apiVersion: 1,
      providers: [{ name: "acns", folder: "ACNS", type: "file", options: { path: join(cwd, "boards") } }],
    });
  });
});

/** The order of the dashboards, the provider last. */
const order = (file: string): number => {
  const at = dashboards().findIndex(({ uid }) => file === `boards/${uid}.json`);
  return at === -1 ? NAMES.length : at;
};

test("where a file cannot be written, that is said", async () => {
  await inFolder({}, async (cwd) => {
    writeFileSync(join(cwd, "file"), "");
    const { code, err } = await acns(["dashboards", "-o", "file"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("EEXIST")]);
  });
});
