export { Cluster } from "./components/cluster.ts";
export { Monitoring } from "./components/monitoring.ts";
export { ClusterMonitoring } from "./components/wiring.ts";
export { MetricsAgentSettings, type MetricsAgentSettingsArgs } from "./components/agentsettings.ts";
export { PrometheusRules, type PrometheusRulesArgs } from "./components/prometheusrules.ts";
export {
  ownRuleFile,
  prometheusRule,
  type PrometheusRuleOptions,
  type PrometheusRulePlace,
} from "./observability/prometheus/prometheusrule.ts";
export type { AlertName, AlertOptions } from "./observability/prometheus/alerts.ts";
export { dashboards, type Dashboard, type DashboardOptions } from "./observability/dashboards/dashboards.ts";
export { HubbleUi, type HubbleUiArgs } from "./components/hubble.ts";
export { LogCollector, type LogCollectorArgs } from "./components/collector.ts";
export type {
  CollectorTarget,
  CollectorTls,
  DatadogTarget,
  OtlpTarget,
  SecretHeader,
  SecretKey,
  SplunkTarget,
} from "./observability/collector/options.ts";
export type { HubbleUiOptions } from "./observability/hubble/ui.ts";
export { logQueries, type LogQuery, type LogQueryOptions } from "./observability/logs/queries.ts";
export type { LogAlertName } from "./observability/logs/alerts.ts";
export { podMonitor, scrapeJob, type ScrapeOptions } from "./observability/scrape.ts";
export { ExistingCluster, type ClusterReference, type ExistingClusterArgs } from "./components/reference.ts";
export { readEnvironment, type Environment } from "./components/environment.ts";
export type { Transform } from "./components/transform.ts";
export { Refused, type Findings } from "./components/findings.ts";
export type { ClusterArgs } from "./components/args.ts";
export type { ClusterTransforms } from "./components/cluster-transforms.ts";
export type { MonitoringArgs, MonitoringTransforms } from "./components/monitoring-args.ts";
export type { ClusterMonitoringArgs, WiringTransforms } from "./components/wiring-args.ts";
export type {
  AdvancedNetworkingArgs,
  AdvancedNetworkingSecurityArgs,
  ManagedClusterArgs,
  NetworkProfileArgs,
} from "./components/azure.ts";
export {
  authentication,
  cidrGroup,
  flow,
  http,
  icmp,
  kafka,
  label,
  localRedirect,
  logFilters,
  manifestsOf,
  metricFilters,
  peer,
  policy,
  PolicyFaults,
  port,
  preset,
} from "./policies/index.ts";
export type { Manifest, ManifestSource, Target } from "./policies/index.ts";
export { check as checkPolicies, type CheckOptions, type DocumentFinding } from "./checks/check.ts";
export { checkChange, checkCluster } from "./model/cluster/check.ts";
export type { Edit, Finding, Severity } from "./model/faults.ts";
export type { Later, Value } from "./model/value.ts";
export type { Price, Prices, Usage } from "./model/cost.ts";
export type { EnvironmentSettings, LabSettings } from "./model/environment.ts";
export type {
  ApiServer,
  Entra,
  Identity,
  PrivateApiServer,
  PublicApiServer,
} from "./model/cluster/access.ts";
export type {
  ClusterSettings,
  Expected,
  Istio,
  ManagedIstio,
  NodeProvisioning,
  ResourceGroup,
  Security,
  SelfManagedIstio,
} from "./model/cluster/settings.ts";
export type {
  Count,
  Maintenance,
  MaintenanceWindow,
  Schedule,
  Upgrades,
  WeekDay,
} from "./model/cluster/upgrades.ts";
export type {
  Adoption,
  Alerts,
  ExistingWorkspace,
  Grafana,
  KubeStateMetrics,
  LogAlerts,
  Logs,
  LogsWorkspace,
  MetricsWorkspace,
  MonitoringSettings,
  NewWorkspace,
} from "./model/monitoring/settings.ts";
export type {
  ExistingVirtualNetwork,
  ManagedVirtualNetwork,
  Network,
  NewVirtualNetwork,
  NodeSubnetNetwork,
  OutboundType,
  OverlayNetwork,
  PodSubnetNetwork,
  VirtualNetwork,
} from "./model/cluster/network.ts";
export type { Autoscaling, NodePool, OsSku } from "./model/cluster/nodepool.ts";
export { FilterSet, type FilterSetArgs } from "./components/filterset.ts";
export {
  PolicySet,
  type PolicyManifest,
  type PolicyPromises,
  type PolicySetArgs,
} from "./components/policyset.ts";
export type {
  NamespaceSettings,
  ObjectArgs,
  ObjectTransforms,
  Place,
  Sources,
} from "./components/manifest-args.ts";
export type { Endpoint, Flow, HttpRequest, KafkaRequest } from "./model/world.ts";
export type { VersionChoice } from "./model/cluster/apiversions.ts";
export type { ClusterFacts } from "./checks/given/given.ts";
export type { WorkspaceReference } from "./components/monitoring-context.ts";
export type { PrivateLinkScopeReference } from "./components/privatelink.ts";
export type { AgentPool, ManagedCluster } from "./components/containerservice.ts";
export type { FileRule, RuleFile, ScrapeJob } from "./observability/prometheus/rulefile.ts";
export type { ClusterEnforcement } from "./model/enforcement.ts";
