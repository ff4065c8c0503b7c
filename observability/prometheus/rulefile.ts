import type { AlertRule, Minutes, RecordingRule, RuleGroup } from "./rules.ts";

/** Scrape jobs of managed Prometheus that the rules read. */
export type ScrapeJob = "node" | "cadvisor" | "kubelet" | "kube-state-metrics";

/** A rule as Prometheus reads it. */
export interface FileRule {
  record?: string;
  alert?: string;
  expr: string;
  for?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/** A rule file of Prometheus; it is also the `spec` of a PrometheusRule (monitoring.coreos.com/v1). */
export interface RuleFile {
  groups: { name: string; interval: string; rules: FileRule[] }[];
}

/** What differs in a Prometheus of your own. */
export interface RuleFileOptions {
  /**
   * What its scrape jobs are called.
   * @default as managed Prometheus calls them
   * @example { node: "node-exporter", cadvisor: "kubelet" }
   */
  readonly jobs?: Partial<Record<ScrapeJob, string>>;
}

/** PT15M as Prometheus writes it: 15m. */
const plain = (minutes: Minutes): string => `${minutes.slice(2, -1)}m`;

/** An expression that reads other jobs, each replaced once. */
const renamed = (expression: string, jobs: Readonly<Record<string, string | undefined>>): string =>
  expression.replaceAll(/\bjob="([^"]*)"/g, (_, job: string) => `job=${JSON.stringify(jobs[job] ?? job)}`);

const fileRule = (rule: RecordingRule | AlertRule, { jobs = {} }: RuleFileOptions): FileRule => {
  const expr = renamed(rule.expression, jobs);
  if ("record" in rule)
    return {
      record: rule.record,
      expr,
      ...(rule.labels === undefined ? {} : { labels: { ...rule.labels } }),
    };
  return {
    alert: rule.alert,
    expr,
    for: plain(rule.for),
    labels: { ...rule.labels },
    annotations: { ...rule.annotations },
  };
};

/** Groups of rules for a Prometheus of your own, and for promtool (Prometheus documentation, recording and alerting rules). */
export const ruleFile = (groups: readonly RuleGroup[], options: RuleFileOptions = {}): RuleFile => ({
  groups: groups.map(({ name, interval, rules }) => ({
    name,
    interval: plain(interval),
    rules: rules.map((rule) => fileRule(rule, options)),
  })),
});
