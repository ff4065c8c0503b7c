import type { Finding } from "../../model/faults.ts";
import type { Direction } from "../../model/world.ts";
import type { Evidence } from "./evidence.ts";
import type { Known } from "./known.ts";
import type { diagnosisRules } from "./rules.ts";
import { groupsOf } from "../../model/groups.ts";
import { endKey, pairOf, type Symptom, type Symptoms } from "./symptoms.ts";

/** What a remedy comes to as text to apply: what it is, and the object. */
export interface Change {
  readonly what: string;
  readonly value: object;
}

/** Why something does not work, with what shows it and what to do. */
export interface Cause extends Omit<Finding, "path" | "fix" | "lowered" | "severity"> {
  /** A note tells of what is usual: it breaks nothing. */
  readonly severity: "error" | "warning" | "note";
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
  /** Whether it is usual and breaks nothing. */
  readonly harmless?: true;
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
  /** Flows that a policy let through, by `allowedKey`. */
  readonly allowed: ReadonlyMap<string, readonly Symptom[]>;
  /** Names that were refused, by the client that asked. */
  readonly refused: ReadonlyMap<string, readonly Symptom[]>;
  /** Absent where no policies were given. */
  readonly known?: Known;
  readonly cluster?: DiagnosedCluster;
}

/** Ends and ports of symptoms, to find others about the same. */
export const placeKey = (symptom: Symptom): string =>
  `${pairOf(symptom)} ${symptom.protocol} ${symptom.port}`;

export const allowedKey = (symptom: Symptom, direction: Direction | undefined): string =>
  `${direction} ${placeKey(symptom)}`;

/** Lays out symptoms, so that each finds those that it is compared with. */
export const caseOf = (symptoms: Symptoms, beside: Pick<Case, "known" | "cluster">): Case => ({
  ...beside,
  symptoms,
  allowed: groupsOf(symptoms.of("allowed"), (symptom) => allowedKey(symptom, symptom.direction)),
  refused: groupsOf(symptoms.of("name-refused"), ({ client }) => endKey(client)),
});

/** A cause of a symptom, with its evidence. */
export const suspect = (
  rule: Suspicion["rule"],
  { evidence }: Pick<Symptom, "evidence">,
  about: Omit<Suspicion, "rule" | "evidence">,
): Suspicion => ({ rule, evidence, ...about });

/** A change where there is one. */
export const changeTo = (what: string, value: object | undefined): { change?: Change } =>
  value === undefined ? {} : { change: { what, value } };
