import { findProject, readStackFile, toConfig } from "../../files/project.ts";
import { Unreadable } from "../../files/read.ts";
import { checkSettings } from "../../model/cluster/check.ts";
import type { ClusterPlan } from "../../model/cluster/plan.ts";
import { checkShape } from "../../model/cluster/shape.ts";
import type { CostSettings } from "../../model/cost.ts";
import { settingsFromConfig } from "../../model/environment.ts";
import type { Finding } from "../../model/faults.ts";

/** An environment as far as its costs are concerned. */
export interface CostedEnvironment {
  readonly plan: ClusterPlan;
  readonly costs: CostSettings;
  readonly findings: readonly Finding[];
}

/** Reads the settings of an environment. Throws `Unreadable` where there is no such environment. */
export function environmentOf(environment: string, cwd: string): CostedEnvironment {
  const project = findProject(cwd);
  if (project === undefined)
    throw new Unreadable("there is no Pulumi.yaml here or above: an environment belongs to a project");
  const { values } = toConfig(readStackFile(project, environment), project);
  const prefix = `${project.name}:`;
  const own = Object.entries(values).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
  );
  const settings = settingsFromConfig(Object.fromEntries(own));
  const costs = ["prices", "usage"].flatMap((key) => (key in settings ? [[key, settings[key]]] : []));
  const { rest } = checkShape("EnvironmentSettings", Object.fromEntries(costs));
  return { ...checkSettings("EnvironmentSettings", settings, environment), costs: rest };
}
