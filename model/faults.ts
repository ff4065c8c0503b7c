import { closest, distance } from "fastest-levenshtein";

/** How much a finding weighs: an error refuses, a warning is said and passed, a silenced one is kept for the record. */
export type Severity = "error" | "warning" | "silenced";

/** A change of a document at a path: a value set (put in where the path does not exist yet), or a key renamed. */
export type Edit = { readonly path: string } & ({ readonly set: unknown } | { readonly rename: string });

/** One thing that is wrong, or carries a risk. */
export interface Finding {
  /** Id of the rule: ACNS001, AKS003, SET001 … */
  readonly rule: string;
  readonly severity: Severity;
  /** Where, in the words of the input: `nodePools[1].maxPods`; empty for the whole. */
  readonly path: string;
  /** What is wrong, with the values that make it so. */
  readonly reason: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Page of the rule's source. */
  readonly docs?: string;
  /** Why the rule was lowered or silenced, in the words of whoever did it. */
  readonly lowered?: string;
  /** What the remedy says as changes, where it leaves no choice. */
  readonly fix?: readonly Edit[];
}

/** A finding of a rule, before the table adds what every finding of that rule has. */
export type Breach = Pick<Finding, "path" | "reason"> & Partial<Pick<Finding, "remedy" | "severity" | "fix">>;

/** What every rule is: a row of a table. */
export interface Rule<Facts> {
  readonly id: string;
  readonly severity: Severity;
  /** What must hold, or what is warned of, in one sentence. */
  readonly title: string;
  readonly remedy: string;
  readonly docs: string;
  /** Yields every place where the rule is broken. Absent where other inputs than these facts decide it. */
  readonly check?: (facts: Facts) => Iterable<Breach>;
}

/** Every finding of a table of rules, in the order of the table. */
export function applyRules<Facts>(rules: readonly Rule<Facts>[], facts: Facts): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules)
    if (rule.check !== undefined) for (const breach of rule.check(facts)) found.push(finding(rule, breach));
  return found;
}

/** A breach with what its rule adds: id, severity, remedy and page. */
export function finding(rule: Omit<Rule<never>, "check">, breach: Breach): Finding {
  const { id, severity, remedy, docs } = rule;
  return { rule: id, severity, remedy, docs, ...breach };
}

/** Whether anything in the list refuses. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === "error");

/** "did you mean" for a word that is none of the candidates: the nearest one if it is near enough to be meant, else nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const exact = candidates.find((candidate) => candidate.toLowerCase() === word.toLowerCase());
  if (exact !== undefined) return exact;
  const near = closest(
    word.toLowerCase(),
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const limit = Math.max(1, Math.floor(word.length / 3));
  if (distance(word.toLowerCase(), near) > limit) return undefined;
  return candidates.find((candidate) => candidate.toLowerCase() === near);
}

/** The finding as a person reads it: where and what is wrong, what to do, and why it counts less where it was lowered. */
export function formatFinding(finding: Finding): string {
  const place = finding.path === "" ? "" : ` ${finding.path}`;
  const lines = [`${finding.rule}${place}: ${finding.reason}`, `  ${finding.remedy}`];
  if (finding.lowered !== undefined) lines.push(`  lowered: ${finding.lowered}`);
  return lines.join("\n");
}
