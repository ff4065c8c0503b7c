import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import type { Stored } from "./azure/service.ts";
import { scenario } from "./scenario.ts";
import type { Workspace } from "./workspace.ts";

const RELEASES = fileURLToPath(new URL("releases", import.meta.url));
const ENVIRONMENTS = ["dev", "prod"];

/** A stack as a release left it: its state, what the service has, and the salt of its secrets. */
interface Left {
  readonly state: object;
  readonly azure: readonly Stored[];
  readonly encryptionSalt: string;
}

const fileOf = (release: string, environment: string): string =>
  join(RELEASES, release, `${environment}.json`);

const saltOf = (workspace: Workspace, environment: string): string =>
  /encryptionsalt: (\S+)/.exec(workspace.read(`stacks/Pulumi.${environment}.yaml`))?.[1] ?? "";

/** Where in which source a resource was made says nothing of the release. */
const withoutPlaces = (key: string, value: unknown): unknown =>
  key === "sourcePosition" || key === "stackTrace" ? undefined : value;

async function record(workspace: Workspace, environment: string): Promise<void> {
  await workspace.stack(environment);
  await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", environment);
  const { stdout } = await workspace.pulumi("stack", "export", "--stack", environment);
  const left: Left = {
    state: JSON.parse(stdout, withoutPlaces) as object,
    azure: workspace.azure.all(),
    encryptionSalt: saltOf(workspace, environment),
  };
  const file = fileOf(manifest.version, environment);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, `${JSON.stringify(left)}\n`);
}

async function restore(workspace: Workspace, release: string, environment: string): Promise<void> {
  const left = JSON.parse(readFileSync(fileOf(release, environment), "utf8")) as Left;
  for (const stored of left.azure) workspace.azure.seed(stored);
  await workspace.stack(environment);
  const path = `stacks/Pulumi.${environment}.yaml`;
  const salted = workspace
    .read(path)
    .replace(/encryptionsalt: \S+/, `encryptionsalt: ${left.encryptionSalt}`);
  workspace.write(path, salted);
  workspace.write("state.json", JSON.stringify(left.state));
  await workspace.pulumi("stack", "import", "--stack", environment, "--file", "state.json");
}

/** Once for a release, before it is published: `RECORD_RELEASE=1 npm run test:engine -- release`. */
const recording = process.env["RECORD_RELEASE"] === "1";

describe.runIf(recording)(`the state of ${manifest.version} is recorded`, () => {
  for (const environment of ENVIRONMENTS) {
    scenario(environment, async (workspace) => {
      expect(existsSync(fileOf(manifest.version, environment)), "a release is recorded once").toBe(false);
      await record(workspace, environment);
    });
  }
});

describe.skipIf(recording)("a stack that a release deployed is updated without replacement", () => {
  for (const release of readdirSync(RELEASES)) {
    for (const environment of ENVIRONMENTS) {
      scenario(`${release}, ${environment}`, async (workspace) => {
        await restore(workspace, release, environment);
        const plan = await workspace.plan(environment);
        expect(plan.filter(({ op }) => /delete|replace/.test(op)).map(({ urn }) => urn)).toEqual([]);
        await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", environment);
        await workspace.pulumi("preview", "--expect-no-changes", "--stack", environment);
      });
    }
  }
});
