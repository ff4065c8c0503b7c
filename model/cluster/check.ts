import { applyRules, type Finding, type Rule } from "../faults.ts";
import { costRules, type CostSettings } from "../cost.ts";
import { lintMonitoring, monitoringRuleIds } from "../monitoring/check.ts";
import type { MonitoringSettings } from "../monitoring/settings.ts";
import { applyOverrides, overrideFaults, type Overrides } from "../overrides.ts";
import { checkShape, shapeRules } from "./shape.ts";
import { planCluster, type ClusterPlan } from "./plan.ts";
import { accessRules } from "./rules/access.ts";
import { featureRules } from "./rules/acns.ts";
import { bodyRules, type SentBody } from "./rules/body.ts";
import { changeRules } from "./rules/changes.ts";
import { maintenanceRules } from "./rules/maintenance.ts";
import { networkRules } from "./rules/network.ts";
import { securityRules } from "./rules/security.ts";
import { poolRules } from "./rules/pools.ts";
import { versionRules } from "./rules/versions.ts";

/** Every rule that settings decide, one row each. */
export const clusterRules: readonly Rule<ClusterPlan>[] = [
  ...featureRules,
  ...securityRules,
  ...networkRules,
  ...poolRules,
  ...accessRules,
  ...maintenanceRules,
  ...versionRules,
];

/** Judges the settings of a cluster: shape first, then every rule on what the shape leaves. All faults at once; nothing is thrown. */
export function checkCluster(settings: unknown, name = "cluster"): readonly Finding[] {
  return checkSettings("ClusterSettings", settings, name).findings;
}

/** The findings, and the plan that they are about. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly plan: ClusterPlan;
}

/**
 * Judges settings by the named shape and the rules of a cluster. `monitoring` is what the cluster is wired to; the settings of
 * an environment bring it themselves.
 */
export function checkSettings(
  root: "ClusterSettings" | "EnvironmentSettings",
  settings: unknown,
  name: string,
  monitoring?: MonitoringSettings,
): Checked {
  const { findings, rest } = checkShape(root, settings);
  const own = (rest as { monitoring?: MonitoringSettings }).monitoring;
  const plan = planCluster(rest, name, monitoring ?? own);
  const overrides = plan.asked.rules ?? {};
  const found = [
    ...findings,
    ...applyRules(clusterRules, plan),
    ...applyRules(costRules, rest as CostSettings),
    ...(own === undefined ? [] : lintMonitoring(own, "monitoring.")),
  ];
  return { plan, findings: [...applyOverrides(found, overrides), ...overrideFaults(overrides, lowerable)] };
}

/** Judges what will be sent, after the user's transforms. */
export function checkBody(sent: SentBody, overrides: Overrides): readonly Finding[] {
  return applyOverrides(applyRules(bodyRules, sent), overrides);
}

/** Judges the change of a running cluster from one plan to another. */
export function checkChange(before: ClusterPlan, after: ClusterPlan): readonly Finding[] {
  return applyOverrides(applyRules(changeRules, { before, after }), after.asked.rules ?? {});
}

/** Ids that settings can lower: every rule but the one on lowering itself. */
const lowerable = [
  ...[...clusterRules, ...costRules, ...bodyRules, ...changeRules, ...shapeRules].map(({ id }) => id),
  ...monitoringRuleIds,
].filter((id) => id !== "SET005");
