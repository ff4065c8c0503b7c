import { findProject, readStackFile, toConfig } from "../../files/project.ts";
import { Unreadable } from "../../files/read.ts";
import { checkSettings } from "../../model/cluster/check.ts";
import type { ClusterPlan } from "../../model/cluster/plan.ts";
import { settingsFromConfig } from "../../model/environment.ts";

/** The plan of an environment's cluster. Throws `Unreadable` where there is no such environment. */
export function planOf(environment: string, cwd: string): ClusterPlan {
  const project = findProject(cwd);
  if (project === undefined)
    throw new Unreadable(
      "there is no Pulumi.yaml here or above: --cluster names an environment of a project",
    );
  const { values } = toConfig(readStackFile(project, environment), project);
  const prefix = `${project.name}:`;
  const own = Object.entries(values).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
  );
  return checkSettings("EnvironmentSettings", settingsFromConfig(Object.fromEntries(own)), environment).plan;
}
