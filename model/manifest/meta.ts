/** What every object of the Kubernetes API says of itself, as far as policies need it. */
export interface Meta {
  readonly name: string;
  /** Absent for cluster-scoped kinds; for namespaced ones `default`, as kubectl would put it. */
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** One requirement of a selector. */
export interface LabelRequirement {
  readonly key: string;
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  /** Needed by In and NotIn, forbidden for the others. */
  readonly values?: readonly string[];
}

/** Selects by labels: every requirement has to hold; without any, everything is selected. */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly LabelRequirement[];
}
