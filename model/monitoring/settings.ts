import type { ResourceGroup } from "../cluster/settings.ts";
import type { Value } from "../value.ts";

/** What clusters share to be seen: workspaces, Grafana, whom alerts reach. All keys are optional; what is left out is not made. */
export interface MonitoringSettings {
  /**
   * Azure region of what is made here.
   * @default the provider's `azure-native:location`
   * @example "westeurope"
   */
  location?: Value<string>;
  /**
   * Resource group: one that this component makes, or one that exists.
   * @default a new one, named after the component with the ending -monitoring-rg
   */
  resourceGroup?: ResourceGroup;
  /**
   * Who stores metrics: Azure Monitor managed Prometheus, or a Prometheus of your own, for which nothing is made in Azure.
   * @default "managed"
   */
  prometheus?: "managed" | "bringYourOwn";
  /**
   * The Azure Monitor workspace that stores the metrics of managed Prometheus.
   * @default a new one
   * @example { kind: "existing", id: "/subscriptions/…/Microsoft.Monitor/accounts/metrics", location: "westeurope" }
   */
  metricsWorkspace?: MetricsWorkspace;
  /**
   * Labels and annotations of Kubernetes objects that become labels of kube-state-metrics, by resource.
   * @default none
   * @example { labels: { pods: ["app", "team"] } }
   */
  kubeStateMetrics?: KubeStateMetrics;
  /**
   * Whether the recording rules are made that Azure's dashboards read.
   * @default true with managed Prometheus
   */
  recordingRules?: boolean;
  /**
   * The recommended alerts, on request others on the network, and whom they reach.
   * @default none
   * @example { emails: ["oncall@example.com"], thresholds: { KubeContainerOOMKilledCount: 3 } }
   */
  alerts?: Alerts;
  /**
   * Dashboards: a new Azure Managed Grafana, or one that exists.
   * @default none
   * @example { admins: ["11111111-2222-3333-4444-555555555555"] }
   */
  grafana?: Grafana;
  /**
   * Container network logs and Container Insights in a Log Analytics workspace.
   * @default none
   * @example { plan: "Basic" }
   */
  logs?: Logs;
  /**
   * Whether data reaches the workspaces through an Azure Monitor private link scope only; the private endpoint into your network is yours.
   * @default false
   */
  privateLink?: boolean;
  /**
   * Tags on every Azure resource that is made here.
   * @default none
   */
  tags?: Record<string, Value<string>>;
  /**
   * Rules to lower to a warning or to silence, by id, each with the reason.
   * @default none
   */
  rules?: Record<string, { severity: "warning" | "off"; reason: string }>;
}

/** A workspace that is made here. */
export interface NewWorkspace {
  kind: "new";
  /**
   * Its name in Azure.
   * @default the component's name with the ending -metrics or -logs
   */
  name?: string;
}

/** A workspace that exists; its region decides the names and places of what writes to it. */
export interface ExistingWorkspace {
  kind: "existing";
  /** Resource id. */
  id: Value<string>;
  /** Region, which decides names and places of what writes to it. */
  location: Value<string>;
}

/**
 * An Azure Monitor workspace.
 * @discriminator kind
 */
export type MetricsWorkspace = NewWorkspace | ExistingWorkspace;

/**
 * A Log Analytics workspace.
 * @discriminator kind
 */
export type LogsWorkspace = NewWorkspace | ExistingWorkspace;

/** What kube-state-metrics may export, by Kubernetes resource; `*` stands for all. */
export interface KubeStateMetrics {
  /** @default none */
  labels?: Record<string, string[]>;
  /** @default none */
  annotations?: Record<string, string[]>;
}

/** The recommended alerts, and those on the network. */
export interface Alerts {
  /**
   * Whether alerts on the network are made too: drops, DNS, TCP resets, HTTP, what is collected; and recording rules of the same.
   * @default false
   */
  network?: boolean;
  /**
   * Address below which the pages of docs/runbooks are published, to which the alerts on the network then lead.
   * @default none: they name their page
   * @example "https://example.com/runbooks"
   */
  runbooks?: string;
  /**
   * Mail addresses of a new action group.
   * @default none
   */
  emails?: string[];
  /**
   * Resource id of an action group that exists, instead of a new one.
   * @default none
   */
  actionGroupId?: Value<string>;
  /**
   * Thresholds in the unit of each alert, by its name.
   * @default those that the table of the alerts has
   */
  thresholds?: Record<string, number>;
  /**
   * Alerts that are not made, by name.
   * @default none
   */
  off?: string[];
}

/** Azure Managed Grafana: a new one, or one that exists, whose own integrations are never touched. */
export interface Grafana {
  /**
   * Name of a new one, 2 to 23 letters, digits and hyphens; unique in all of Azure.
   * @default the component's name with a random ending that stays
   */
  name?: string;
  /**
   * Resource id of one that exists; unless it is adopted nothing of it is changed, and the command that links it is an output.
   * @default none: a new one
   */
  existingId?: Value<string>;
  /**
   * Takes the one that exists into the stack: its links to workspaces are then written here, all else of it stays as it is.
   * @default not adopted
   * @example { integrations: [] }
   */
  adopt?: Adoption;
  /**
   * Object id of the identity of one that exists, so that it gets its roles.
   * @default none: its roles are yours to assign
   */
  existingPrincipalId?: Value<string>;
  /**
   * Object ids of the people and groups with the role Grafana Admin.
   * @default none
   */
  admins?: Value<string>[];
  /**
   * Object ids with the role Grafana Editor.
   * @default none
   */
  editors?: Value<string>[];
  /**
   * Object ids with the role Grafana Viewer.
   * @default none
   */
  viewers?: Value<string>[];
}

/** A Grafana that exists, as part of the stack. It outlives the stack, and nothing of it but its links is ever changed. */
export interface Adoption {
  /**
   * Ids of all Azure Monitor workspaces that it is linked to, as `az grafana show --query
   * properties.grafanaIntegrations.azureMonitorWorkspaceIntegrations` prints them. Pulumi compares the list when it imports, and
   * refuses where one is missing.
   */
  integrations: Value<string>[];
  /**
   * Whether it is linked to the workspace of this monitoring too. An import changes nothing: set it once the adoption is deployed.
   * @default false
   */
  link?: boolean;
}

/** Stored logs. */
export interface Logs {
  /**
   * The Log Analytics workspace.
   * @default a new one
   */
  workspace?: LogsWorkspace;
  /**
   * Plan of the table ContainerNetworkLogs: Analytics, or Basic, which is cheaper to write and charged by query.
   * @default "Analytics"
   */
  plan?: "Analytics" | "Basic";
  /**
   * Days for which network logs are kept, 4 to 730, with the plan Basic at least 30.
   * @default left to the workspace: 30
   * @asType integer
   */
  retentionDays?: number;
  /**
   * What Container Insights collects: all its tables, or the network logs alone.
   * @default "full"
   */
  profile?: "full" | "networkLogsOnly";
  /**
   * Namespaces to include or to leave out of Container Insights (network logs have filters of their own).
   * @default all
   * @example { mode: "Exclude", names: ["kube-system"] }
   */
  namespaces?: { mode: "Include" | "Exclude"; names: string[] };
  /**
   * Whether queries that people ask of the network logs are saved in the workspace: drops, denied sources, DNS, a timeline, rates.
   * @default false
   */
  queries?: boolean;
  /**
   * Alerts on the network logs of each cluster, for the plan Analytics; they reach whom the alerts on metrics reach.
   * @default none
   * @example { thresholds: { LogDropRateHigh: 10 } }
   */
  alerts?: LogAlerts;
  /**
   * Namespaces between which mutual TLS is meant to encrypt all TCP, for the query and the alert on plaintext.
   * @default none: there is no such query or alert
   */
  mtlsNamespaces?: string[];
}

/** Alerts on network logs. */
export interface LogAlerts {
  /**
   * Thresholds in a quarter of an hour, by the name of the alert.
   * @default those that the table of the alerts has
   */
  thresholds?: Record<string, number>;
  /**
   * Alerts that are not made, by name.
   * @default none
   */
  off?: string[];
}
