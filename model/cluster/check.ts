import { applyRules, didYouMean, type Finding, type Rule } from "../faults.ts";
import type { VersionChoice } from "./apiversions.ts";
import { checkShape, type Root } from "./shape.ts";
import { planCluster, type ClusterPlan } from "./plan.ts";
import type { ClusterSettings } from "./settings.ts";
import { accessRules } from "./rules/access.ts";
import { featureRules, securityRules } from "./rules/acns.ts";
import { bodyRules } from "./rules/body.ts";
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
  const overrides = plan.asked.rules ?? {};
  const found = lower([...findings, ...applyRules(clusterRules, plan)], overrides);
  return {
    plan,
    findings: [
      ...found,
      ...Object.entries(overrides).flatMap(([id, { reason }]) => overrideFaults(id, reason)),
    ],
  };
}

/** Judges the body of a cluster as it will be sent, after the user's transforms. */
export function checkBody(
  body: Readonly<Record<string, unknown>>,
  choice: VersionChoice,
  overrides: Overrides,
): readonly Finding[] {
  return lower(applyRules(bodyRules, { body, choice }), overrides);
}

/** Judges the change of a running cluster from one plan to another. */
export function checkChange(before: ClusterPlan, after: ClusterPlan): readonly Finding[] {
  return lower(applyRules(changeRules, { before, after }), after.asked.rules ?? {});
}

type Overrides = NonNullable<ClusterSettings["rules"]>;

/** Ids that settings can lower: every rule but the one on lowering itself. */
const lowerable = [...clusterRules, ...bodyRules, ...changeRules, ...shapeRules]
  .map(({ id }) => id)
  .filter((id) => id !== "SET005");

/** The findings with the user's own severities, each saying why. An entry that is wrong itself lowers nothing. */
function lower(findings: readonly Finding[], overrides: Overrides): readonly Finding[] {
  return findings.map((finding) => {
    const override = Object.hasOwn(overrides, finding.rule) ? overrides[finding.rule] : undefined;
    if (override === undefined || overrideFaults(finding.rule, override.reason).length > 0) return finding;
    const severity = override.severity === "off" ? ("silenced" as const) : ("warning" as const);
    return { ...finding, severity, lowered: override.reason };
  });
}

function overrideFaults(id: string, reason: string): Finding[] {
  const row = { rule: "SET005", severity: "error" as const, path: `rules.${id}` };
  if (!lowerable.includes(id)) {
    const meant = didYouMean(id, lowerable);
    const remedy =
      meant === undefined ? "Name a rule by its id, as findings do." : `Did you mean "${meant}"?`;
    return [{ ...row, reason: `there is no rule ${id} that settings can lower`, remedy }];
  }
  if (reason.trim() === "")
    return [{ ...row, reason: "the reason is empty", remedy: "Say why the rule does not count here." }];
  return [];
}
