import type { Finding } from "../../model/faults.ts";
import type { Evidence } from "./evidence.ts";
import type { Known } from "./known.ts";
import type { diagnosisRules } from "./rules.ts";
import type { Symptom, Symptoms } from "./symptoms.ts";

/** What a remedy comes to as text to apply: what it is, and the object. */
export interface Change {
  readonly what: string;
  readonly value: object;
}

/** Why something does not work, with what shows it and what to do. */
export interface Cause extends Omit<Finding, "path" | "fix" | "lowered"> {
  readonly title: string;
  readonly evidence: Evidence;
  readonly change?: Change;
}

/** The cause of one symptom; those of one rule and group are told as one. */
export interface Suspicion {
  readonly rule: keyof typeof diagnosisRules;
  readonly group: string;
  readonly reason: string;
  readonly evidence: Evidence;
  readonly change?: Change;
}

/** What a diagnosis is told of the cluster. */
export interface DiagnosedCluster {
  readonly name: string;
  readonly level: "None" | "FQDN" | "L7";
  /** @default false */
  readonly mtls?: boolean;
}

/** Everything that causes are sought in. */
export interface Case {
  readonly symptoms: Symptoms;
  /** Absent where no policies were given. */
  readonly known?: Known;
  readonly cluster?: DiagnosedCluster;
}

/** A cause of a symptom, with its evidence. */
export const suspect = (
  rule: Suspicion["rule"],
  { evidence }: Pick<Symptom, "evidence">,
  about: Omit<Suspicion, "rule" | "evidence">,
): Suspicion => ({ rule, evidence, ...about });

/** A change where there is one. */
export const changeTo = (what: string, value: object | undefined): { change?: Change } =>
  value === undefined ? {} : { change: { what, value } };
