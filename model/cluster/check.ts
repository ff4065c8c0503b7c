import { applyRules, didYouMean, type Finding, type Rule } from "../faults.ts";
import { checkShape, type Root } from "./shape.ts";
import { planCluster, type ClusterPlan } from "./plan.ts";
import type { ClusterSettings } from "./settings.ts";
import { accessRules } from "./rules/access.ts";
import { featureRules, securityRules } from "./rules/acns.ts";
import { changeRules } from "./rules/changes.ts";
import { maintenanceRules } from "./rules/maintenance.ts";
import { networkRules } from "./rules/network.ts";
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

/** What the shape of the settings is held to, as rules: for documentation, and so that they can be named. */
export const shapeRules: readonly Omit<Rule<never>, "check">[] = [
  { id: "SET001", title: "Every key is known." },
  { id: "SET002", title: "Every value has its type, and closed sets stay closed." },
  { id: "SET003", title: "No key is missing." },
  { id: "SET004", title: "Every key belongs to the mode or kind that is chosen." },
  { id: "SET005", title: "Rules are lowered by their id, with a reason." },
].map((row) => ({
  ...row,
  severity: "error" as const,
  remedy: "Correct the settings.",
  docs: "README.md#settings",
}));

/** Judges the settings of a cluster: shape first, then every rule on what the shape leaves. All faults at once; nothing is thrown. */
export function checkCluster(settings: unknown, name = "cluster"): readonly Finding[] {
  return checkSettings("ClusterSettings", settings, name).findings;
}

/** The findings, and the plan that they are about. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly plan: ClusterPlan;
}

/** Judges settings by the named shape and the rules of a cluster. */
export function checkSettings(root: Root, settings: unknown, name: string): Checked {
  const { findings, rest } = checkShape(root, settings);
  const plan = planCluster(rest as ClusterSettings, name);
  const found = [...findings, ...applyRules(clusterRules, plan)];
  return { plan, findings: lower(found, plan.asked.rules ?? {}) };
}

/** The findings with the user's own severities, each saying why; a wrong entry is a finding itself, and cannot be lowered. */
export function lower(
  findings: readonly Finding[],
  overrides: NonNullable<ClusterSettings["rules"]>,
): readonly Finding[] {
  const ids = [...clusterRules, ...changeRules, ...shapeRules]
    .map(({ id }) => id)
    .filter((id) => id !== "SET005");
  const faults = Object.entries(overrides).flatMap(([id, { reason }]) => overrideFaults(id, reason, ids));
  const wrong = new Set(faults.map(({ path }) => path));
  const judged = findings.flatMap((finding) => {
    const override = overrides[finding.rule];
    if (override === undefined || wrong.has(`rules.${finding.rule}`)) return [finding];
    const severity = override.severity === "off" ? ("silenced" as const) : ("warning" as const);
    return [{ ...finding, severity, lowered: override.reason }];
  });
  return [...judged, ...faults];
}

function overrideFaults(id: string, reason: string, ids: readonly string[]): Finding[] {
  const row = { rule: "SET005", severity: "error" as const, path: `rules.${id}` };
  if (!ids.includes(id)) {
    const meant = didYouMean(id, ids);
    const remedy =
      meant === undefined ? "Name a rule by its id, as findings do." : `Did you mean "${meant}"?`;
    return [{ ...row, reason: `there is no rule ${id} that settings can lower`, remedy }];
  }
  if (reason.trim() === "")
    return [{ ...row, reason: "the reason is empty", remedy: "Say why the rule does not count here." }];
  return [];
}
