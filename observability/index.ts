export { flowReader, type FlowReader, type FlowSink } from "./flows/reader.ts";
export {
  flowsOf,
  type FlowCounts,
  type FlowDns,
  type FlowEnd,
  type FlowHttp,
  type FlowPolicies,
  type FlowPolicy,
  type FlowRecord,
  type FlowRequest,
  type FlowTransport,
  type Workload,
} from "./flows/record.ts";
export {
  logDecider,
  metricDecider,
  type FilterRef,
  type LogDecision,
  type MetricDecision,
  type MetricName,
} from "./flows/evaluate.ts";
export { aggregator, WINDOW_SECONDS, type Aggregator, type FlowRow } from "./flows/aggregate.ts";
export { Measurement, type Choice, type Hidden, type Kept, type Measured } from "./flows/measure.ts";
export { readProfile, type Profile, type ProfileGroup } from "./flows/profile.ts";
export {
  environmentCost,
  type CostReport,
  type Priced,
  type StoredLogs,
  type StoredSeries,
  type Suggestion,
} from "./flows/cost.ts";
export { dashboards, type Dashboard, type DashboardOptions } from "./dashboards/dashboards.ts";
export { logQueries, type LogQuery, type LogQueryOptions } from "./logs/queries.ts";
export { logAlerts, type LogAlert, type LogAlertName, type LogAlertOptions } from "./logs/alerts.ts";
export { alertRules, ALERTS, RECOMMENDED_ALERTS } from "./prometheus/alerts.ts";
export type { Alert, AlertName, AlertOptions } from "./prometheus/alerts.ts";
export { RECORDING_GROUPS } from "./prometheus/recording.ts";
export { NETWORK_RECORDING } from "./prometheus/network-recording.ts";
export type {
  AlertGroup,
  AlertLevel,
  AlertRule,
  RecordingGroup,
  RecordingRule,
  RuleGroup,
} from "./prometheus/rules.ts";
export { ruleFile, type RuleFile, type RuleFileOptions } from "./prometheus/rulefile.ts";
export {
  ownRuleFile,
  prometheusRule,
  type PrometheusRuleOptions,
  type PrometheusRulePlace,
} from "./prometheus/prometheusrule.ts";
export { hubbleUi, type HubbleUiOptions } from "./hubble/ui.ts";
export type { KubernetesObject } from "./objects.ts";
export { podMonitor, scrapeJob, type ScrapeOptions } from "./scrape.ts";
export type { SeriesCount } from "./flows/series.ts";
export type { Threshold } from "./prometheus/alert-table.ts";
export type { Estimate, LeftOut, PartCost, Span, Unit } from "../model/cost.ts";
