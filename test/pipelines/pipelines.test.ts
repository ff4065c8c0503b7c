import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { acns, ROOT, type Ended } from "../cli/acns.ts";
import { machine, type Answer, type Machine } from "./machine.ts";

const MARKER = "<!-- acns connectivity -->";
const folder = mkdtempSync(join(tmpdir(), "acns-pipelines-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Step {
  readonly run?: string;
  readonly bash?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly job?: string;
  readonly steps: readonly Step[];
}

const template = (name: string): unknown => parse(readFileSync(join(ROOT, "docs/pipelines", name), "utf8"));
const github = template("github.yml") as { env: Record<string, string>; jobs: Record<string, Job> };
const azure = template("azure-pipelines.yml") as { variables: Record<string, string>; jobs: Job[] };

const done = (out = ""): Ended => ({ code: 0, out, err: "" });

const WORLD = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
---
apiVersion: v1
kind: Pod
metadata: { name: api, namespace: shop, labels: { app: api } }
`;
const policy = (port: number): string => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: api, namespace: shop }
spec:
  endpointSelector: { matchLabels: { app: api } }
  ingress:
    - fromEndpoints: [{ matchLabels: { app: web } }]
      toPorts: [{ ports: [{ port: "${port}", protocol: TCP }] }]
`;
const suite = (port: number): string => `id: shop
pods:
  - { name: web, namespace: shop, labels: { app: web } }
  - { name: api, namespace: shop, labels: { app: api } }
policies: [{ file: ../policies/api.yaml }]
flow: { from: { pod: shop/web }, to: { pod: shop/api }, port: ${port}, protocol: TCP }
expect: allowed
`;

/** A repository at the merge of a branch into main, as both services check it out. */
function repository(): string {
  const root = join(folder, "repository");
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "pipe" });
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  mkdirSync(root);
  const stamp = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  git("init", "--quiet", "--initial-branch=main");
  put("policies/world.yaml", WORLD);
  put("policies/api.yaml", policy(8080));
  put("suites/shop.yaml", suite(8080));
  git("add", ".");
  git(...stamp, "commit", "--quiet", "--message=before");
  git("checkout", "--quiet", "-b", "change");
  put("policies/api.yaml", policy(9090));
  put("suites/shop.yaml", suite(9090));
  git(...stamp, "commit", "--quiet", "--all", "--message=after");
  git("checkout", "--quiet", "main");
  git(...stamp, "merge", "--quiet", "--no-ff", "--message=merge", "change");
  return root;
}

let merged = "";
beforeAll(() => {
  merged = repository();
});

let machines = 0;

/** A machine with a copy of the repository, and where its steps run. */
function prepared(answers: Readonly<Record<string, Answer>>): Machine & { readonly cwd: string } {
  const own = join(folder, `machine-${(machines += 1)}`);
  const cwd = join(own, "work");
  mkdirSync(own);
  cpSync(merged, cwd, { recursive: true });
  return { cwd, ...machine(own, { npm: () => done(), ...answers }) };
}

const scripts = ({ steps }: Job): Step[] => steps.filter(({ run, bash }) => (run ?? bash) !== undefined);

/** Runs every step of a job that is a script, whatever the ones before said, and returns how each ended. */
async function runJob(
  job: Job,
  { run, cwd }: Machine & { readonly cwd: string },
  env: Readonly<Record<string, string>>,
): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const step of scripts(job)) {
    const own = Object.entries(step.env ?? {}).filter(([, value]) => !value.startsWith("$"));
    ended.push(await run(step.run ?? step.bash ?? "", cwd, { ...Object.fromEntries(own), ...env }));
  }
  return ended;
}

const jobOf = (name: string): Job => azure.jobs.find(({ job }) => job === name)!;
const codes = (ended: readonly Ended[]): number[] => ended.map(({ code }) => code);

describe("GitHub", () => {
  const summary = join(folder, "summary.md");
  const env = { ...github.env, GITHUB_STEP_SUMMARY: summary };

  test("checks, tests and compares", async () => {
    const own = prepared({});
    expect(codes(await runJob(github.jobs["check"]!, own, env))).toEqual([0, 0, 0, 0]);
    expect(own.calls.map(({ program, args }) => [program, ...args.slice(0, 3)])).toEqual([
      ["npm", "ci", "--ignore-scripts"],
      ["npx", "--no-install", "acns", "check"],
      ["npx", "--no-install", "acns", "check"],
      ["npx", "--no-install", "acns", "test"],
      ["npx", "--no-install", "acns", "diff"],
    ]);
    const before = await acns(["diff", ".before/policies", "policies", "--format", "markdown"], {
      cwd: own.cwd,
    });
    expect(readFileSync(join(own.cwd, ".acns/connectivity.md"), "utf8")).toBe(before.out);
    expect(readFileSync(summary, "utf8")).toBe(before.out);
    expect(before.out).toMatch(/9090/);
    expect(readFileSync(join(own.cwd, ".before/policies/api.yaml"), "utf8")).toBe(policy(8080));
    const sarif = JSON.parse(readFileSync(join(own.cwd, ".acns/acns.sarif"), "utf8")) as { version: string };
    expect(sarif.version).toBe("2.1.0");
  });

  test("fails where a policy is refused, a suite does not hold, or there is nothing to read", async () => {
    const own = prepared({});
    writeFileSync(join(own.cwd, "policies/api.yaml"), policy(99999));
    writeFileSync(join(own.cwd, "suites/shop.yaml"), suite(9090).replace("allowed", "denied"));
    const [, check, tested] = await runJob(github.jobs["check"]!, own, env);
    expect([check?.code, tested?.code]).toEqual([1, 1]);
    expect(check?.out).toContain("::error file=policies/api.yaml");
    const without = await runJob(github.jobs["check"]!, prepared({}), { ...env, POLICIES: "nowhere" });
    expect(codes(without)).toEqual([0, 2, 0, 2]);
  });

  test("compares the first policies of a repository with none", async () => {
    const own = prepared({});
    cpSync(join(own.cwd, "policies"), join(own.cwd, "first"), { recursive: true });
    const [, , , compared] = await runJob(github.jobs["check"]!, own, { ...env, POLICIES: "first" });
    expect(compared).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(own.cwd, ".acns/connectivity.md"), "utf8")).toContain("9090");
  });

  const comments = { REPOSITORY: "ada/shop", PULL_REQUEST: "7" };

  test.each([
    ["posts a comment", "", ["--method", "POST", "repos/ada/shop/issues/7/comments"]],
    ["updates its comment", "41\n42\n", ["--method", "PATCH", "repos/ada/shop/issues/comments/41"]],
  ])("%s", async (_title, mine, target) => {
    const bodies: string[] = [];
    const gh: Answer = ({ args, cwd }) => {
      const list = args.includes("--paginate");
      if (!list)
        bodies.push(readFileSync(join(cwd, args.find((arg) => arg.startsWith("body=@"))!.slice(6)), "utf8"));
      return done(list ? mine : "");
    };
    const own = prepared({ gh });
    writeFileSync(join(own.cwd, "connectivity.md"), "| `a` | $(touch x) 'ü' |\n");
    expect(codes(await runJob(github.jobs["comment"]!, own, comments))).toEqual([0]);
    expect(bodies).toEqual([`${MARKER}\n| \`a\` | $(touch x) 'ü' |\n`]);
    expect(own.calls.map(({ args }) => args.slice(1, 4))[1]).toEqual(target);
    expect(own.calls[0]?.args.join(" ")).toContain(`startswith("${MARKER}")`);
  });

  test("cuts what no comment holds, and says nothing where there is nothing", async () => {
    const bodies: string[] = [];
    const gh: Answer = ({ args, cwd }) => {
      if (!args.includes("--paginate")) bodies.push(readFileSync(join(cwd, "comment.md"), "utf8"));
      return done();
    };
    const own = prepared({ gh });
    writeFileSync(join(own.cwd, "connectivity.md"), "😀".repeat(40_000));
    expect(codes(await runJob(github.jobs["comment"]!, own, comments))).toEqual([0]);
    expect(bodies[0]?.length).toBeLessThan(65_536);
    expect(bodies[0]?.endsWith("… the rest is in the summary of the run")).toBe(true);
    writeFileSync(join(own.cwd, "connectivity.md"), "");
    expect(codes(await runJob(github.jobs["comment"]!, own, comments))).toEqual([0]);
    expect(bodies).toHaveLength(1);
  });
});

describe("Azure Pipelines", () => {
  test("checks, tests and compares", async () => {
    const own = prepared({});
    const ended = await runJob(jobOf("check"), own, azure.variables);
    expect(codes(ended)).toEqual([0, 0, 0, 0]);
    expect(ended[3]?.out).toBe(`##vso[task.uploadsummary]${own.cwd}/.acns/connectivity.md\n`);
    expect(readFileSync(join(own.cwd, ".acns/connectivity.md"), "utf8")).toMatch(/9090/);
    expect(readFileSync(join(own.cwd, ".acns/results.xml"), "utf8")).toContain('name="shop"');
  });

  const threadsOf = "https://dev.azure.com/ada/1111/_apis/git/repositories/2222/pullRequests/7/threads";

  test.each([
    ["posts a thread", [], "POST", `${threadsOf}?api-version=7.1`],
    [
      "updates its comment",
      [
        { id: 3, comments: [] },
        { id: 4, isDeleted: true, comments: [{ id: 1, content: MARKER }] },
        { id: 5, comments: [{ id: 1, content: `${MARKER}\nold` }] },
      ],
      "PATCH",
      `${threadsOf}/5/comments/1?api-version=7.1`,
    ],
  ])("%s", async (_title, value, method, url) => {
    const requests: { readonly args: readonly string[]; readonly body: Record<string, unknown> }[] = [];
    const curl: Answer = ({ args, cwd }) => {
      if (!args.includes("--request")) return done(JSON.stringify({ value }));
      const body = JSON.parse(readFileSync(join(cwd, "request.json"), "utf8")) as Record<string, unknown>;
      requests.push({ args, body });
      return done();
    };
    const own = prepared({ curl });
    mkdirSync(join(own.cwd, "CodeAnalysisLogs"));
    writeFileSync(join(own.cwd, "CodeAnalysisLogs/connectivity.md"), 'a "b" $(c) 😀\n');
    const env = {
      PIPELINE_WORKSPACE: own.cwd,
      SYSTEM_COLLECTIONURI: "https://dev.azure.com/ada/",
      SYSTEM_TEAMPROJECTID: "1111",
      BUILD_REPOSITORY_ID: "2222",
      SYSTEM_PULLREQUEST_PULLREQUESTID: "7",
      SYSTEM_ACCESSTOKEN: "not-a-real-token",
    };
    expect(codes(await runJob(jobOf("comment"), own, env))).toEqual([0]);
    const content = `${MARKER}\na "b" $(c) 😀\n`;
    const comment = { parentCommentId: 0, content, commentType: "text" };
    expect(requests.map(({ body }) => body)).toEqual([
      method === "POST" ? { comments: [comment], status: "closed" } : { content },
    ]);
    expect(requests[0]?.args).toContain(url);
    expect(requests[0]?.args[requests[0].args.indexOf("--request") + 1]).toBe(method);
    // Arguments are seen by every process of the machine.
    expect(own.calls.flatMap(({ args }) => args).join(" ")).not.toContain("not-a-real-token");
  });
});
