import type { Rule } from "../model/faults.ts";
import { dnsRules } from "./aks/dns.ts";
import { levelRules } from "./aks/levels.ts";
import { clusterWorldRules } from "./aks/world.ts";
import type { GivenRule } from "./given/given.ts";
import { breadthRules } from "./meaning/breadth.ts";
import { filterRules } from "./meaning/filters.ts";
import { emptinessRules } from "./meaning/lists.ts";
import { objectRules } from "./meaning/objects.ts";
import { worldRules } from "./meaning/world.ts";
import { refusalRules } from "../model/refused/refusals.ts";

/** A rule as a row of a table, without what decides it. */
export type RuleRow = Omit<Rule<never>, "check">;

/** Rules on policies among everything that was given with them, for AKS. */
export const aksRules: readonly GivenRule[] = [...levelRules, ...dnsRules, ...clusterWorldRules];

/** Rules on what policies come to, beside what they seem to. */
export const meaningRules: readonly GivenRule[] = [
  ...emptinessRules,
  ...objectRules,
  ...breadthRules,
  ...filterRules,
  ...worldRules,
];

/** The rule on kinds that are nearly known. */
export const kindRule: RuleRow = {
  id: "K8S007",
  severity: "error",
  title: "A kind is written as the server knows it.",
  remedy: "Correct the kind.",
  docs: "https://kubernetes.io/docs/concepts/overview/working-with-objects/",
};

/** Rules on annotations that silence rules. */
export const silencingRules = {
  unknown: {
    id: "CHK001",
    severity: "warning",
    title: "An annotation silences a rule that there is.",
    remedy: "Name the rule by its id, as findings do.",
    docs: "docs/rules/README.md",
  },
  noReason: {
    id: "CHK002",
    severity: "warning",
    title: "An annotation that silences a rule says why.",
    remedy: "Give the reason as the value of the annotation.",
    docs: "docs/rules/README.md",
  },
} as const satisfies Record<string, RuleRow>;

/** Every rule that policies are held to, in the order of their tables. */
export const everyRule: readonly RuleRow[] = [
  ...refusalRules,
  kindRule,
  ...aksRules,
  ...meaningRules,
  ...Object.values(silencingRules),
];
