import { describe, expect, test } from "vitest";
import { acns, inFolder, type Ended } from "./acns.ts";

const workload = (name: string, namespace = "pets"): string =>
  JSON.stringify({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, namespace },
    spec: { template: { metadata: { labels: { app: name } }, spec: { containers: [] } } },
  });

const policy = (name: string, spec: object): string =>
  JSON.stringify({
    apiVersion: "cilium.io/v2",
    kind: "CiliumNetworkPolicy",
    metadata: { name, namespace: "pets" },
    spec,
  });

const app = (name: string) => ({ matchLabels: { app: name } });
const tcp = (port: string, rules = {}) => [{ ports: [{ port, protocol: "TCP" }], ...rules }];

/** The API as the store alone reaches it. */
const api = (toPorts: object): string =>
  policy("api", { endpointSelector: app("api"), ingress: [{ fromEndpoints: [app("store")], toPorts }] });

const WORKLOADS = { "w/store.json": workload("store"), "w/api.json": workload("api") };

const run = (before: string, after: string, args: readonly string[] = [], more = {}): Promise<Ended> =>
  inFolder({ "a/p.json": before, "b/p.json": after, ...WORKLOADS, ...more }, (cwd) =>
    acns(["diff", "a", "b", "--with", "w", ...args], { cwd }),
  );

const [BEFORE, AFTER] = [api(tcp("80")), api(tcp("81"))];

describe("acns diff", () => {
  test("says what is lost and gained, and by which policy", async () => {
    const { code, out, err } = await run(BEFORE, AFTER);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      `Lost:
  pets/store -> pets/api: TCP 80
    by CiliumNetworkPolicy pets/api (changed) spec.ingress[0]

Gained:
  pets/store -> pets/api: TCP 81
    by CiliumNetworkPolicy pets/api (changed) spec.ingress[0]
`.replaceAll("    by", "      by"),
    );
  });

  test.each([
    [BEFORE, AFTER, [], 0],
    [BEFORE, AFTER, ["--exit-code"], 1],
    [BEFORE, BEFORE, ["--exit-code"], 0],
    [BEFORE, api([...tcp("80"), ...tcp("81")]), ["--fail-on", "lost"], 0],
    [BEFORE, api([...tcp("80"), ...tcp("81")]), ["--fail-on", "gained"], 1],
    [api([...tcp("80"), ...tcp("81")]), BEFORE, ["--fail-on", "lost"], 1],
    [api([...tcp("80"), ...tcp("81")]), BEFORE, ["--fail-on", "gained"], 0],
    ["{}", "a: [", [], 2],
    [BEFORE, AFTER, ["--with", "nowhere"], 2],
    [BEFORE, AFTER, ["--cilium", "latest"], 2],
  ])("exit codes %#", async (before, after, args, code) => {
    expect((await run(before, after, args)).code).toBe(code);
  });

  test("reads one side from standard input, and names what is not in force", async () => {
    const refused = JSON.parse(policy("broken", {})) as object;
    const input = JSON.stringify({
      apiVersion: "v1",
      kind: "List",
      items: [JSON.parse(AFTER) as object, refused],
    });
    const found = await inFolder({ "a/p.json": BEFORE, ...WORKLOADS }, (cwd) =>
      acns(["diff", "a", "-", "--with", "w", "--format", "json"], { cwd, input }),
    );
    const data = JSON.parse(found.out) as { gained: object[]; lost: object[]; refused: { after: object[] } };
    expect([data.gained.length, data.lost.length, data.refused.after.length]).toEqual([1, 1, 1]);
    expect(found.err).toContain("after: -:1: CiliumNetworkPolicy pets/broken is refused");
    expect((await acns(["diff", "-", "-"])).code).toBe(2);
  });

  test("says what changes without a connection, and which workloads come and go", async () => {
    const same = await run(BEFORE, api(tcp("80", { rules: { http: [{}] } })));
    expect(same.out).toContain("CiliumNetworkPolicy pets/api (changed)");
    const { out } = await inFolder({ "a/w.json": workload("store"), "b/w.json": workload("api") }, (cwd) =>
      acns(["diff", "a", "b"], { cwd }),
    );
    expect(out).toContain("Workloads that are new:\n  pets/api");
    expect(out).toContain("Workloads that are gone:\n  pets/store");
  });
});

const HOSTILE = "</td><script>alert(1)</script>|`@team` =cmd()";

/** The API's requests for a path that looks like markup, formula and escape. */
const hostile = (path: string): string => api(tcp("80", { rules: { http: [{ method: "GET", path }] } }));

describe("hostile names", () => {
  test("are code in Markdown", async () => {
    const { out } = await run(BEFORE, hostile(`${HOSTILE}\u001bc\n# x`), ["--format", "markdown"]);
    const rows = out.split("\n").filter((line) => line.includes("alert"));
    expect(rows).toHaveLength(1);
    const cell = /`` [^\n]*<script>[^\n]*\\\|`@team`[^\n]* ``/;
    expect(rows[0]).toMatch(cell);
    expect(out).not.toContain("\u001b");
    expect(out).not.toMatch(/^# x/m);
    // Outside of code nothing is left but the table.
    expect(rows[0]?.replace(cell, "").replaceAll(/`[^`]*`/g, "")).toMatch(/^[| ]+$/);
  });

  test("are shown where a policy is refused", async () => {
    const { err } = await run(BEFORE, hostile("\u001b[31m"));
    expect(err).toContain("after: b/p.json:1: CiliumNetworkPolicy pets/api is refused");
    expect(err).not.toContain("\u001b");
  });

  test("are no formulas in CSV, and no commands of a terminal in text", async () => {
    const files = { "w.json": workload('=HYPERLINK("http://x")\u001b[2J', "@ns") };
    await inFolder(files, async (cwd) => {
      const csv = await acns(["connections", ".", "--format", "csv"], { cwd });
      const fields = csv.out.split("\n").flatMap((line) => line.split(/,(?=")/));
      expect(fields.filter((field) => /^"?[=+@-]/.test(field))).toEqual([]);
      expect(csv.out).toContain(`"'@ns/=HYPERLINK(""http://x"")\\u{1b}[2J"`);
      const text = await acns(["connections", "."], { cwd });
      expect(text.out).not.toContain("\u001b");
    });
  });
});
