import { cpSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Diagnosis } from "../../checks/diagnosis/diagnose.ts";
import type { FilesRead } from "../../cli/flows/read.ts";
import { acns, inFolder, ROOT } from "./acns.ts";

const SCENARIOS = join(ROOT, "test/scenarios/diagnosis");
const at = (name: string): string[] => [
  join(SCENARIOS, name, "flows.jsonl"),
  "--policies",
  join(SCENARIOS, name, "policies.yaml"),
];

test("a cause is told with what shows it, the remedy, and the policy that is missing", async () => {
  const { code, out, err } = await acns(["diagnose", ...at("ingress-closed")]);
  expect([code, err]).toEqual([1, ""]);
  expect(out).toContain("1 cause found in 10 flows, 7 of them dropped.");
  expect(out).toContain(
    "error DIA003: shop/web to shop/api on TCP 8080 is refused, for policies close ingress of shop/api and none allows it; closed by CiliumNetworkPolicy shop/api spec.ingress[0]",
  );
  expect(out).toContain("seen: 7 flows, 2026-08-20T09:30:00.137Z to 2026-08-20T09:30:03.959Z");
  expect(out).toMatch(/first: 2026-08-20T09:30:00.137Z \S+ ingress DROPPED \(POLICY_DENIED\) shop\/web-/);
  const yaml = out.slice(out.indexOf("      apiVersion")).split("\n\n")[0] ?? "";
  expect(parse(yaml)).toMatchObject({
    kind: "CiliumNetworkPolicy",
    spec: { endpointSelector: { matchLabels: { app: "api" } } },
  });
});

test("where nothing is wrong, that is said, and the code is 0", async () => {
  const { code, out } = await acns(["diagnose", ...at("healthy")]);
  expect(code).toBe(0);
  expect(out).toBe("No cause found in 65 flows, 0 of them dropped.\n");
});

test("a drop that no cause explains is shown with its first record, and does not look healthy", async () => {
  const { code, out } = await acns(["diagnose", join(SCENARIOS, "no-cause/flows.jsonl")]);
  expect(code).toBe(1);
  expect(out).toContain("No cause found in 1 flow, 1 of them dropped.");
  expect(out).toMatch(
    /^No cause explains a drop:\n {2}1 CT_MAP_INSERTION_FAILED: the node's table .+\n {4}first: 2026-/m,
  );
});

test("questions in search domains are a note where the name is found in the end, and refuse nothing", async () => {
  const { code, out } = await acns(["diagnose", join(SCENARIOS, "search-domains-missing/flows.jsonl")]);
  expect(code).toBe(0);
  expect(out).toContain(
    "No cause and 1 note found in 14 flows, 0 of them dropped.\n\nnote DIA007: shop/web asks for",
  );
});

test("as data there are all causes, with their records and the input", async () => {
  const [file = "", ...policies] = at("no-dns-rule");
  const text = readFileSync(file, "utf8");
  await inFolder({}, async (folder) => {
    const packed = join(folder, "flows.gz");
    await writeFile(packed, gzipSync(`cut off\n${text}`));
    const { code, out } = await acns(["diagnose", file, packed, ...policies, "--format", "json"]);
    expect(code).toBe(1);
    const { causes, flows, input } = JSON.parse(out) as Diagnosis & { input: FilesRead };
    expect(causes).toMatchObject([
      { rule: "DIA001", evidence: { flows: 12, example: { verdict: "DROPPED" } } },
    ]);
    expect(flows).toBe(18);
    expect(input).toMatchObject({ records: 18, broken: { count: 1, first: [{ file: packed, line: 1 }] } });
  });
});

test("a cluster below the level of its policies is an environment of a project", async () => {
  const files = {
    "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: index.ts\n",
    "index.ts": "export {};\n",
    "Pulumi.basic.yaml": "config:\n  shop:security: { policies: None }\n",
  };
  await inFolder(files, async (cwd) => {
    cpSync(join(SCENARIOS, "level-none"), join(cwd, "case"), { recursive: true });
    const args = ["diagnose", "case/flows.jsonl", "--policies", "case/policies.yaml"];
    const { out } = await acns([...args, "--cluster", "basic"], { cwd });
    expect(out).toContain(
      "DIA008: CiliumNetworkPolicy shop/web needs the level FQDN (spec.egress[0]), and basic has None",
    );
    expect(out).not.toContain("DIA004");
    expect((await acns([...args, "--cluster", "nowhere"], { cwd })).code).toBe(2);
  });
});

const HOSTILE = "\u001b[2J\u202e](https://evil.example) `x` <img src=x> @team\n# no";
const hostile = JSON.stringify({
  flow: {
    verdict: "DROPPED",
    drop_reason_desc: "POLICY_DENIED",
    traffic_direction: "INGRESS",
    Type: "L3_L4",
    l4: { TCP: { destination_port: 80 } },
    source: { namespace: HOSTILE, pod_name: HOSTILE, labels: [`k8s:app=${HOSTILE}`] },
    destination: { namespace: "shop", pod_name: "api-0", labels: [`k8s:app=\`\`\`\n${HOSTILE}`] },
  },
});

test("what stands in flows gives no orders to a terminal, and is no Markdown", async () => {
  await inFolder({ "flows.jsonl": hostile }, async (cwd) => {
    const { out } = await acns(["diagnose", "flows.jsonl"], { cwd });
    expect(out).toContain("\\u{1b}[2J\\u{202e}](https://evil.example)");
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(out).not.toMatch(/^# no/m);
    const { out: markdown } = await acns(["diagnose", "flows.jsonl", "--format", "markdown"], { cwd });
    const outside = markdown.replace(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, "");
    expect(outside).toContain("\\[2J");
    expect(outside).not.toMatch(/[<>@]|(?<!\\)[[\]`]|https?:\/\/|^# no/m);
    expect(markdown).toContain("````yaml");
  });
});

test("Markdown has the evidence and the change in blocks", async () => {
  const { out } = await acns(["diagnose", ...at("request-refused"), "--format", "markdown"]);
  expect(out).toMatch(
    /^\*\*1 cause found in \d+ flows, 3 of them dropped\.\*\*\n\n### DIA005: DELETE \/cart of shop\/web/,
  );
  expect(out).toContain("```yaml\napiVersion: cilium.io/v2");
  expect(out).toContain("method: DELETE");
});

test("what cannot be read ends with 2, and says why", async () => {
  await inFolder({ "none.jsonl": "\n", "bad.yaml": "a: [", "flows.jsonl": hostile }, async (cwd) => {
    expect(await acns(["diagnose", "missing"], { cwd })).toMatchObject({ code: 2, out: "" });
    expect(await acns(["diagnose", "none.jsonl"], { cwd })).toMatchObject({
      code: 2,
      err: "cannot diagnose: none.jsonl holds no flow\n",
    });
    const { code, err } = await acns(["diagnose", "flows.jsonl", "--policies", "bad.yaml"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("bad.yaml:1:")]);
    expect((await acns(["diagnose", "flows.jsonl", "--policies", "nothing"], { cwd })).code).toBe(2);
  });
});

test("a policy that a server refuses is not in force, and named", async () => {
  const refused = `apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: { name: web, namespace: shop }\nspec: { endpointSelector: {}, egress: [{ toPorts: [{ ports: [{ port: "70000" }] }] }] }\n`;
  await inFolder({ "flows.jsonl": hostile, "refused.yaml": refused }, async (cwd) => {
    const { err } = await acns(["diagnose", "flows.jsonl", "--policies", "refused.yaml"], { cwd });
    expect(err).toMatch(/refused.yaml:1: CiliumNetworkPolicy shop\/web is refused and not in force/);
  });
});
