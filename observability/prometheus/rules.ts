/** A duration in minutes, as ISO 8601 writes it: PT15M. */
export type Minutes = `PT${number}M`;

/** A series that is computed from others and stored. */
export interface RecordingRule {
  /** Name of the series, which Azure's dashboards ask for. */
  readonly record: string;
  /** PromQL, on one line. */
  readonly expression: string;
  /** What a value of the series says, in one sentence. */
  readonly meaning: string;
  /** Labels that every value gets. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** An alert as it is deployed: its threshold is in the expression. */
export interface AlertRule {
  readonly alert: string;
  /** PromQL, on one line. */
  readonly expression: string;
  /** When it fires, in one sentence. */
  readonly meaning: string;
  /** How long the expression must hold. */
  readonly for: Minutes;
  /** Azure's severity: 3 informs, 4 is verbose. */
  readonly severity: 3 | 4;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Whether and when Azure closes the alert once the expression no longer holds. */
  readonly resolveConfiguration: { readonly autoResolved: boolean; readonly timeToResolve: Minutes };
}

/** Rules that are evaluated together, in their order. */
export interface RuleGroup<Rule extends RecordingRule | AlertRule = RecordingRule | AlertRule> {
  /** Name in a rule file. */
  readonly name: string;
  /** Name of the Azure resource, where `{cluster}` stands for the cluster's name. */
  readonly azureName: string;
  readonly description: string;
  readonly interval: Minutes;
  readonly rules: readonly Rule[];
}

/** Recording rules that are evaluated together. */
export type RecordingGroup = RuleGroup<RecordingRule>;

/** What an alert is about. */
export type AlertLevel = "cluster" | "node" | "pod" | "network";

/** Alerts on one level, evaluated together. */
export interface AlertGroup extends RuleGroup<AlertRule> {
  readonly level: AlertLevel;
}
