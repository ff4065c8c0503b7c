import type { AlertLevel, Minutes } from "./rules.ts";

/** Units of thresholds, in words. */
export const UNITS = {
  share: "shares of a whole, 0 to 1",
  percent: "percent of a whole, 0 to 100",
  ratio: "times the other quantity",
  seconds: "seconds",
  changes: "changes",
  completions: "completions",
  containers: "containers",
  pods: "pods",
  restarts: "restarts",
  perSecond: "what is counted, a second",
} as const;

/** What a threshold is a number of. */
export type ThresholdUnit = keyof typeof UNITS;

/** A limit that a user can move. */
export interface Threshold {
  /** What Microsoft recommends. */
  readonly default: number;
  readonly unit: ThresholdUnit;
  /** On which side of the threshold the alert fires; at the threshold it is quiet. */
  readonly fires: "above" | "below";
}

/** A row of the table of alerts. */
export interface AlertRow {
  readonly name: string;
  readonly group: AlertLevel;
  /** When it fires, in one sentence. */
  readonly meaning: string;
  /** Absent where the alert is about a state, not a number. */
  readonly threshold?: Threshold;
  /** PromQL with the threshold in it; a row without a threshold does not look at it. */
  readonly expression: (threshold: number) => string;
  /** How long the expression must hold. */
  readonly for: Minutes;
  /** Azure's severity: 3 informs, 4 is verbose. */
  readonly severity: 3 | 4;
  /** How long after it last held Azure closes the alert. */
  readonly timeToResolve: Minutes;
  /** What the alert says, with Prometheus's placeholders. */
  readonly description: string;
}
