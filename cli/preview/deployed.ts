import { readObject } from "../../files/project.ts";
import { toConfig } from "../../files/project.ts";
import { Unreadable } from "../../files/read.ts";
import { checkChange, checkSettings } from "../../model/cluster/check.ts";
import type { ClusterPlan } from "../../model/cluster/plan.ts";
import { settingsFromConfig, type EnvironmentSettings } from "../../model/environment.ts";
import { hasErrors } from "../../model/faults.ts";
import type { Outcome } from "./run.ts";

interface ExportedResource {
  readonly type: string;
  readonly urn: string;
  readonly inputs?: { readonly settings?: unknown };
}

/**
 * What was deployed, by the name of the cluster's component: from an export of a stack, where each component keeps its
 * settings, or from the settings of an earlier preview, which then stand for every cluster.
 */
export function deployedPlans(file: string, outcome: Outcome): ReadonlyMap<string, ClusterPlan> {
  const content = readObject(file);
  const { deployment } = content as { deployment?: { resources?: ExportedResource[] } };
  if (deployment === undefined) {
    const prefix = `${outcome.project}:`;
    const { values } = toConfig(content, { name: outcome.project, defaults: {} });
    const own = Object.entries(values).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    );
    const settings = settingsFromConfig(Object.fromEntries(own)) as EnvironmentSettings;
    return new Map(outcome.clusters.map(({ name }) => [name, planOf("EnvironmentSettings", settings, name)]));
  }
  const clusters = (deployment.resources ?? []).filter(({ type }) => type === "acns:index:Cluster");
  if (clusters.length === 0)
    throw new Unreadable(
      `${file} is an export of a stack without a Cluster of this package: the change cannot be judged`,
    );
  return new Map(
    clusters.map(({ urn, inputs }) => {
      const name = urn.split("::").at(-1) ?? urn;
      return [name, planOf("ClusterSettings", inputs?.settings ?? {}, name)];
    }),
  );
}

const planOf = (
  root: "ClusterSettings" | "EnvironmentSettings",
  settings: unknown,
  name: string,
): ClusterPlan => checkSettings(root, settings, name).plan;

/** The outcome with what the change means for the clusters that run; a cluster that is new has nothing to change. */
export function judgeChange(outcome: Outcome, before: ReadonlyMap<string, ClusterPlan>): Outcome {
  const changes = outcome.clusters.flatMap(({ name, plan }) => {
    const deployed = before.get(name);
    return deployed === undefined ? [] : checkChange(deployed, plan);
  });
  const findings = [...outcome.findings, ...changes];
  return { ...outcome, findings, refused: hasErrors(findings) };
}
