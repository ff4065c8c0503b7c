import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { acns, inFolder } from "./acns.ts";

interface Row {
  readonly file: string;
  readonly document: number;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
  readonly reason: string;
  readonly remedy: string;
}

const policy = (spec: string, name = "a"): string =>
  `apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata:\n  name: ${name}\nspec:\n  endpointSelector: {}\n${spec}`;
const GOOD = policy("  egress:\n    - toEndpoints: [{}]\n");
const BAD = policy('  egress:\n    - toPorts:\n        - ports:\n            - port: "70000" # too much\n');
const WARNED = policy("  egress:\n    - toEndpoints: []\n");
const PORT = "spec.egress[0].toPorts[0].ports[0].port";

async function rows(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  return inFolder(files, async (cwd) => {
    const { code, out, err } = await acns(["check", ...Object.keys(files), "--format", "json", ...args], {
      cwd,
    });
    return { code, err, rows: JSON.parse(out) as Row[] };
  });
}

describe("exit codes", () => {
  test.each<[string, string, number]>([
    ["nothing wrong", GOOD, 0],
    ["a warning", WARNED, 0],
    ["an error", BAD, 1],
    ["no YAML", "a: [", 2],
    ["another kind", "apiVersion: v1\nkind: ConfigMap\n", 0],
    ["nothing", "", 0],
  ])("%s", async (_what, text, code) => {
    expect((await rows({ "a.yaml": text })).code).toBe(code);
  });

  test("an unreadable file hides no finding of the others", async () => {
    const { code, rows: found } = await rows({ "a.yaml": "a: [", "b.yaml": BAD });
    expect(code).toBe(2);
    expect(found.map(({ file, rule }) => [file, rule])).toEqual([
      ["a.yaml", "READ001"],
      ["b.yaml", "CNP020"],
    ]);
  });

  test.each([
    [["check", "missing"], "missing is not there"],
    [["check", "-", "--cluster", "nowhere"], "nowhere"],
    [["check", "-", "--cilium", "new"], "Give a release"],
    [["check"], "missing required argument"],
  ])("%j cannot be done", async (args, why) => {
    const { code, out, err } = await acns(args, { input: GOOD });
    expect(code).toBe(2);
    expect(`${out}${err}`).toContain(why);
    expect(`${out}${err}`).not.toMatch(/\n\s+at /);
  });
});

describe("formats", () => {
  test("JSON names file, document, line, column, path, rule, severity, reason and remedy", async () => {
    const { rows: found } = await rows({ "a.yaml": `${GOOD}---\n${BAD.replace("name: a", "name: b")}` });
    expect(found).toEqual([
      {
        file: "a.yaml",
        document: 1,
        line: 19,
        column: 15,
        path: PORT,
        rule: "CNP020",
        severity: "error",
        reason: '"70000" is no port',
        remedy: expect.any(String),
      },
    ]);
  });

  const printed = (format: string, text = BAD) => acns(["check", "-", "--format", format], { input: text });

  test("text shows the place, the line and what to do", async () => {
    const { out } = await printed("text");
    expect(out).toContain(`standard input:10:15: error CNP020 ${PORT}: "70000" is no port\n`);
    expect(out).toContain('    10 |             - port: "70000" # too much\n       |               ^\n');
    expect(out).toContain("1 policy checked: 1 error, 0 warnings.");
  });

  test("GitHub's annotations are commands of one line", async () => {
    const { out } = await printed("github");
    expect(out).toBe(
      `::error file=-,line=10,col=15,title=CNP020::${PORT}: "70000" is no port. Give a port from 0 to 65535 as text, "443", or a name of at most 15 letters, digits and single hyphens. A range is written with endPort.\n`,
    );
  });

  test("SARIF names the rule and the region", async () => {
    const log = JSON.parse((await printed("sarif")).out) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; level: string; locations: unknown }[];
      }[];
    };
    expect(log.version).toBe("2.1.0");
    expect(log.runs[0]!.tool.driver.rules.map(({ id }) => id)).toEqual(["CNP020"]);
    expect(log.runs[0]!.results).toMatchObject([
      {
        ruleId: "CNP020",
        level: "error",
        locations: [{ physicalLocation: { region: { startLine: 10, startColumn: 15 } } }],
      },
    ]);
  });

  test("SARIF leads to pages on the web, and to none that come with the package", async () => {
    const silenced = BAD.replace("name: a", 'name: a\n  annotations: { acns-check/NOPE: "why not" }');
    const log = JSON.parse((await printed("sarif", silenced)).out) as {
      runs: [{ tool: { driver: { rules: { id: string; helpUri?: string }[] } } }];
    };
    const pages = log.runs[0].tool.driver.rules.map(({ id, helpUri }) => [id, helpUri?.slice(0, 8)]);
    expect(Object.fromEntries(pages)).toEqual({ CNP020: "https://", CHK001: undefined });
  });

  test("JUnit counts policies and failures", async () => {
    const { out } = await printed("junit", `${BAD}---\n${GOOD.replace("name: a", "name: b")}`);
    expect(out).toContain('<testsuite name="-" tests="2" failures="1" errors="0">');
    expect(out).toContain('name="CiliumNetworkPolicy b"></testcase>');
    expect(out).toContain('<failure type="CNP020" message="&quot;70000&quot; is no port">');
  });

  test.each(["text", "json", "sarif", "github", "junit"])("%s without findings", async (format) => {
    expect((await printed(format, GOOD)).code).toBe(0);
  });
});

test("items of a list stand in it", async () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n  - ${BAD.replaceAll("\n", "\n    ")}`;
  const { rows: found } = await rows({ "a.yaml": list });
  expect(found).toMatchObject([{ path: `items[0].${PORT}`, line: 13, document: 0 }]);
});

test("folders are walked, and workloads are what policies are about", async () => {
  const workload =
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {template: {metadata: {labels: {app: api}}}}\n";
  const about = policy("  ingress: [{}]\n").replace(
    "endpointSelector: {}",
    "endpointSelector: {matchLabels: {app: apis}}",
  );
  await inFolder({ "x/policies/a.yaml": about, "x/apps/b.yml": workload, "x/read.me": "[" }, async (cwd) => {
    const { code, out } = await acns(["check", "x"], { cwd });
    expect(code).toBe(0);
    expect(out).toContain("x/policies/a.yaml:6:3: warning POL030 spec.endpointSelector");
    expect(out).toContain("Other kinds: 1 Deployment.");
  });
});

describe("--cluster and --cilium", () => {
  const L7 = policy(
    "  ingress:\n    - toPorts:\n        - ports: [{port: '80', protocol: TCP}]\n          rules: {http: [{}]}\n",
  );
  const KAFKA = L7.replace("http", "kafka");
  test.each<[string[], string, string[]]>([
    [["--cluster", "dev"], L7, ["ACNS006"]],
    [["--cluster", "prod"], L7, []],
    [["--cilium", "1.20"], KAFKA, ["CRD001"]],
    [["--cilium", "1.18.5"], KAFKA, ["POL015"]],
    [["--node-selectors"], policy("  ingress:\n    - fromNodes: [{}]\n"), []],
    [[], policy("  ingress:\n    - fromNodes: [{}]\n"), ["CNP005"]],
  ])("%j", async (args, text, rules) => {
    const { out } = await acns(["check", "-", "--format", "json", ...args], { input: text });
    expect((JSON.parse(out) as Row[]).map(({ rule }) => rule)).toEqual(rules);
  });
});

test("a baseline leaves in what is new", async () => {
  await inFolder({ "a.yaml": BAD }, async (cwd) => {
    expect((await acns(["check", "a.yaml", "--write-baseline", "known.json"], { cwd })).code).toBe(1);
    const known = await acns(["check", "a.yaml", "--baseline", "known.json"], { cwd });
    expect(known.code).toBe(0);
    expect(known.out).toContain("1 known");
    const both = await acns(["check", "a.yaml", "-", "--baseline", "known.json"], {
      cwd,
      input: BAD.replace("name: a", "name: b"),
    });
    expect(both.code).toBe(1);
    const wrong = await acns(["check", "a.yaml", "--baseline", "a.yaml"], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("is no baseline");
  });
});

test("--fix does what leaves no choice, and keeps comments and order", async () => {
  const before = policy(
    '  egress:\n    # out\n    - toCIDR: [10.0.0.1] # one\n      toPorts:\n        - ports:\n            - port: 443 # tls\n              protocol: tcp\n            - port: "80-90"\n          Rules: {http: [{}]}\n',
  );
  const after = policy(
    '  egress:\n    # out\n    - toCIDR: ["10.0.0.1/32"] # one\n      toPorts:\n        - ports:\n            - port: "443" # tls\n              protocol: TCP\n            - protocol: TCP\n              endPort: 90\n              port: "80"\n          rules: {http: [{}]}\n',
  );
  await inFolder({ "a.yaml": before }, async (cwd) => {
    const { code } = await acns(["check", "a.yaml", "--fix"], { cwd });
    expect(await readFile(join(cwd, "a.yaml"), "utf8")).toBe(after);
    expect(code).toBe(0);
  });
});

describe("inputs that mean no good end in a sentence", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from("bcdefghijk", (own, at) => `${own}: &${own} [${`*${"abcdefghij"[at]!},`.repeat(9)}]`).join("\n")}\n`;
  test.each<[string, string, number]>([
    ["an alias bomb", bomb, 2],
    ["a cycle", "a: &a [*a]\n", 2],
    ["a binary", "\u0000\u0001\u0002", 2],
    ["deep nesting", "a: ".concat("[".repeat(50_000)), 2],
    ["__proto__", "__proto__: {a: 1}\n", 2],
    ["text", "just text\n", 0],
    ["numbers", "1\n---\n2\n", 0],
    ["a policy that is a list", "- apiVersion: cilium.io/v2\n  kind: CiliumNetworkPolicy\n", 0],
    [
      "an expression of brackets",
      policy(
        `  ingress: [{toPorts: [{ports: [{port: '1', protocol: TCP}], rules: {http: [{path: "${"(".repeat(20_000)}"}]}}]}]\n`,
      ),
      1,
    ],
    ["a long name", BAD.replace("name: a", `name: "${".".repeat(200_000)}!"`), 1],
    ["a long domain", policy(`  egress: [{toFQDNs: [{matchName: "${"a".repeat(100_000)}!"}]}]\n`), 1],
  ])("%s", async (_what, text, code) => {
    const ended = await acns(["check", "-"], { input: text });
    expect(ended.code).toBe(code);
    expect(`${ended.out}${ended.err}`).not.toMatch(/\n\s+at .*\.ts/);
  });
});
