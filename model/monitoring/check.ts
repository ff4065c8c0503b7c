import { checkShape, shapeRules } from "../cluster/shape.ts";
import { applyRules, type Finding } from "../faults.ts";
import { applyOverrides, overrideFaults } from "../overrides.ts";
import { monitoringRules } from "./rules.ts";
import type { MonitoringSettings } from "./settings.ts";

/** Ids of the rules on monitoring; those on the choice of alerts stand beside the alerts. */
export const monitoringRuleIds: readonly string[] = [
  ...monitoringRules.map(({ id }) => id),
  ...[
    "ACNS023",
    "MON009",
    "MON010",
    "MON011",
    "MON012",
    "MON013",
    "MON014",
    "MON015",
    "MON017",
    "MON018",
    "MON019",
  ],
];

/** What the rules find in settings of the right shape; paths begin with the prefix. */
export function lintMonitoring(settings: MonitoringSettings, prefix = ""): Finding[] {
  return applyRules(monitoringRules, settings).map((finding) => ({
    ...finding,
    path: `${prefix}${finding.path}`,
  }));
}

/** The findings, and the settings without what their shape rejects. */
export interface CheckedMonitoring {
  readonly findings: readonly Finding[];
  readonly settings: MonitoringSettings;
}

/**
 * Judges the settings of monitoring: shape first, then every rule on what the shape leaves, then what `more` finds in it.
 * All faults at once; nothing is thrown.
 */
export function checkMonitoring(
  settings: unknown,
  more: (settings: MonitoringSettings) => readonly Finding[] = () => [],
): CheckedMonitoring {
  const { findings, rest } = checkShape("MonitoringSettings", settings);
  const checked = rest as MonitoringSettings;
  const overrides = checked.rules ?? {};
  const ids = [...monitoringRuleIds, ...shapeRules.map(({ id }) => id)].filter((id) => id !== "SET005");
  const found = applyOverrides([...findings, ...lintMonitoring(checked), ...more(checked)], overrides);
  return { settings: checked, findings: [...found, ...overrideFaults(overrides, ids)] };
}
