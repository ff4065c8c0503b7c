import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect } from "vitest";
import { UNKNOWN } from "./azure/structs.ts";
import { scenario, withKubernetes } from "./scenario.ts";
import { SUBSCRIPTION, type Step } from "./workspace.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ENVIRONMENTS = readdirSync(`${root}/stacks`).flatMap(
  (file) => /^Pulumi\.(\w+)\.yaml$/.exec(file)?.[1] ?? [],
);

/** The location in the config of every environment, which azure-native fills in where a resource says none. */
const FILLED = "westeurope";

interface Registered {
  readonly urn: string;
  readonly inputs: unknown;
}

/** What a preview without an engine says; nothing here reaches the workspace. */
function offline(environment: string): Registered[] {
  const args = ["cli/acns.ts", "preview", environment, "--json"];
  const text = execFileSync("node", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  return (JSON.parse(text) as { resources: Registered[] }).resources;
}

/** A value in the words of the engine's JSON: what is not known yet, and what is secret. */
const ofEngine = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"[unknown]"', JSON.stringify(UNKNOWN)));

const isProvider = (urn: string): boolean => (urn.split("::")[2] ?? "").includes("pulumi:providers:");

/** The inputs of a resource without what azure-native fills in: a place from its configuration, and a name with a random end. */
function withoutFilled(urn: string, inputs: unknown): unknown {
  const name = new RegExp(`^${urn.split("::").pop() ?? ""}[0-9a-f]{8}$`);
  const filled = ([key, value]: [string, unknown]): boolean =>
    (key === "location" && value === FILLED) || (typeof value === "string" && name.test(value));
  return Object.fromEntries(
    Object.entries(inputs as object).filter((pair: [string, unknown]) => !filled(pair)),
  );
}

/** By urn; of providers and of the stack the engine keeps more than what was registered. */
function byUrn(resources: readonly Registered[]): Record<string, unknown> {
  const pairs = resources.flatMap(({ urn, inputs }): [string, unknown][] => {
    const type = urn.split("::")[2] ?? "";
    if (type === "pulumi:pulumi:Stack" || /::default(_|$)/.test(urn)) return [];
    return [[urn, isProvider(urn) ? undefined : withoutFilled(urn, ofEngine(inputs ?? {}))]];
  });
  return Object.fromEntries(pairs);
}

const registeredBy = (steps: readonly Step[]): Registered[] =>
  steps.map(({ urn, newState }) => ({ urn, inputs: newState?.inputs }));

/** Environments that have resources inside of their clusters. */
const INSIDE = ["lab", "staging"];

describe("from nothing to nothing", () => {
  for (const environment of ENVIRONMENTS) {
    const run = INSIDE.includes(environment) ? withKubernetes : scenario;
    run(environment, async (workspace) => {
      const { azure } = workspace;
      await workspace.stack(environment);
      const steps = await workspace.plan(environment);
      expect(byUrn(registeredBy(steps))).toEqual(byUrn(offline(environment)));

      const on = ["--stack", environment];
      await workspace.pulumi("up", "--yes", "--skip-preview", ...on);
      expect(azure.all().some(({ kind }) => kind === "containerservice:ManagedCluster")).toBe(true);
      expect(azure.all().every(({ id }) => id.startsWith(`/subscriptions/${SUBSCRIPTION}/`))).toBe(true);

      await workspace.pulumi("preview", "--expect-no-changes", ...on);
      await workspace.pulumi("refresh", "--yes", "--skip-preview", "--expect-no-changes", ...on);
      // What others need is not deleted before them: the stand-in refuses it, as Azure does.
      await workspace.pulumi("destroy", "--yes", "--skip-preview", ...on);
      expect(azure.all()).toEqual([]);
    });
  }
});
