import { didYouMean, type Finding } from "./faults.ts";

/** Rules that the user lowers to a warning or silences, by id, each with a reason. */
export type Overrides = Readonly<
  Record<string, { readonly severity: "warning" | "off"; readonly reason: string }>
>;

/** The findings with the user's own severities, each saying why. An entry that is wrong itself lowers nothing. */
export function applyOverrides(findings: readonly Finding[], overrides: Overrides): readonly Finding[] {
  return findings.map((finding) => {
    const override = Object.hasOwn(overrides, finding.rule) ? overrides[finding.rule] : undefined;
    if (override === undefined || override.reason.trim() === "") return finding;
    const severity = override.severity === "off" ? ("silenced" as const) : ("warning" as const);
    return { ...finding, severity, lowered: override.reason };
  });
}

/** What is wrong with the entries themselves: a rule that is not known, or no reason. */
export function overrideFaults(overrides: Overrides, ids: readonly string[]): readonly Finding[] {
  return Object.entries(overrides).flatMap(([id, { reason }]): Finding[] => {
    const row = { rule: "SET005", severity: "error" as const, path: `rules.${id}` };
    if (!ids.includes(id)) {
      const meant = didYouMean(id, ids);
      const remedy =
        meant === undefined ? "Name a rule by its id, as findings do." : `Did you mean "${meant}"?`;
      return [{ ...row, reason: `there is no rule ${id} that settings can lower`, remedy }];
    }
    if (reason.trim() !== "") return [];
    return [{ ...row, reason: "the reason is empty", remedy: "Say why the rule does not count here." }];
  });
}
