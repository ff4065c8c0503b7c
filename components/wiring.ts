import * as pulumi from "@pulumi/pulumi";
import {
  DataCollectionEndpoint,
  type DataCollectionEndpointArgs,
} from "@pulumi/azure-native/monitor/dataCollectionEndpoint.js";
import {
  DataCollectionRule,
  type DataCollectionRuleArgs,
} from "@pulumi/azure-native/monitor/dataCollectionRule.js";
import {
  DataCollectionRuleAssociation,
  type DataCollectionRuleAssociationArgs,
} from "@pulumi/azure-native/monitor/dataCollectionRuleAssociation.js";
import { PrivateLinkScopedResource } from "@pulumi/azure-native/monitor/privateLinkScopedResource.js";
import { checkLogsRule, logsRule, metricsRule } from "../model/monitoring/bodies.ts";
import {
  configurationName,
  logsEndpointName,
  logsRuleName,
  metricsName,
  regionName,
} from "../model/monitoring/names.ts";
import type { Logs } from "../model/monitoring/settings.ts";
import type { Value } from "../model/value.ts";
import type { ClusterMonitoringArgs } from "./wiring-args.ts";
import type { WiringContext } from "./wiring-context.ts";
import { child } from "./context.ts";
import { refuse } from "./findings.ts";
import type { Monitoring } from "./monitoring.ts";
import type { WorkspaceReference } from "./monitoring-context.ts";
import { stackLocation } from "./providers.ts";
import { ruleGroups } from "./rulegroups.ts";

/**
 * The wiring of one cluster to a `Monitoring`: endpoints, rules and associations that bring its metrics and logs to the
 * workspaces, and the rule groups that evaluate them. A `Cluster` that is given a `Monitoring` makes its own; for one made
 * elsewhere this says in `neededSwitches` what the cluster itself still needs.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 *
 * const monitoring = new acns.Monitoring("shop", { grafana: { admins: ["11111111-2222-3333-4444-555555555555"] } });
 * const cluster = new acns.ExistingCluster("shop", {
 *   id: "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/shop/providers/Microsoft.ContainerService/managedClusters/shop",
 * });
 * new acns.ClusterMonitoring("shop", { monitoring, cluster, location: "westeurope" });
 * ```
 */
export class ClusterMonitoring extends pulumi.ComponentResource {
  /** What the cluster itself still needs, as properties of Azure's API; empty where a `Cluster` sets them. */
  readonly neededSwitches: readonly string[];

  constructor(name: string, args: ClusterMonitoringArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("acns:index:ClusterMonitoring", name, {}, opts);
    const { monitoring, cluster, transform = {} } = args;
    const context: WiringContext = { name, parent: this, monitoring, cluster, transforms: transform };
    const location = args.location ?? stackLocation(this);
    if (monitoring.metricsWorkspace !== undefined) {
      wireMetrics(context, monitoring.metricsWorkspace, location, args.privateCluster ?? false);
      ruleGroups(context, monitoring.metricsWorkspace);
    }
    const { logs } = monitoring.settings;
    if (monitoring.logsWorkspace !== undefined && logs !== undefined)
      wireLogs(context, monitoring.logsWorkspace, logs);
    this.neededSwitches = args.switchesSet === true ? [] : switches(monitoring);
    for (const needed of this.neededSwitches) void pulumi.log.info(`the cluster still needs ${needed}`, this);
    this.registerOutputs({ neededSwitches: this.neededSwitches });
  }
}

/** What a cluster must have switched on, in the words of Azure's API. */
function switches({ managedPrometheus, logsWorkspace }: Monitoring): string[] {
  return [
    ...(managedPrometheus ? ["azureMonitorProfile.metrics.enabled: true"] : []),
    ...(logsWorkspace === undefined
      ? []
      : [
          'addonProfiles.omsagent: enabled, with useAADAuth "true", enableRetinaNetworkFlags "True" and the workspace',
        ]),
  ];
}

/** The endpoint that takes metrics, the rule that sends them on, and its association with the cluster. */
function wireMetrics(
  context: WiringContext,
  workspace: WorkspaceReference,
  location: Value<string> | pulumi.Input<string> | undefined,
  privateCluster: boolean,
): void {
  const name = named(context, workspace.location, metricsName);
  const endpointId = endpoint(context, "metrics-endpoint", name, workspace.location);
  const rule = child<DataCollectionRuleArgs, DataCollectionRule>(
    context,
    "metrics-rule",
    context.transforms.metricsRule,
    {
      resourceGroupName: context.cluster.resourceGroupName,
      dataCollectionRuleName: name,
      location: workspace.location,
      kind: "Linux",
      dataCollectionEndpointId: endpointId,
      ...metricsRule(workspace.id),
    },
    (all, args, opts) => new DataCollectionRule(all, args, opts),
  );
  associate(context, "metrics-association", { associationName: name, dataCollectionRuleId: rule.id });
  const elsewhere = !sameRegion(location, workspace.location);
  if (!privateCluster && !elsewhere) return;
  // A cluster fetches its configuration from an endpoint in its own region.
  const region = location as pulumi.Input<string> | undefined;
  const configurationId =
    elsewhere && region !== undefined
      ? endpoint(context, "configuration-endpoint", named(context, region, configurationName), region)
      : endpointId;
  associate(context, "configuration-association", {
    associationName: "configurationAccessEndpoint",
    dataCollectionEndpointId: configurationId,
  });
}

/** Whether two regions are certainly the same; what is yet to come counts as another one, which costs an endpoint and breaks nothing. */
function sameRegion(a: unknown, b: unknown): boolean {
  return typeof a === "string" && typeof b === "string"
    ? regionName(a) === regionName(b)
    : a === undefined || a === b;
}

/** The endpoint that takes logs, the rule that says which, and its association with the cluster. */
function wireLogs(context: WiringContext, workspace: WorkspaceReference, logs: Logs): void {
  const endpointId = endpoint(
    context,
    "logs-endpoint",
    named(context, workspace.location, logsEndpointName),
    workspace.location,
  );
  const rule = child<DataCollectionRuleArgs, DataCollectionRule>(
    context,
    "logs-rule",
    context.transforms.logsRule,
    {
      resourceGroupName: context.cluster.resourceGroupName,
      dataCollectionRuleName: named(context, workspace.location, logsRuleName),
      location: workspace.location,
      kind: "Linux",
      dataCollectionEndpointId: endpointId,
      ...logsRule(logs, workspace.id),
    },
    (all, args, opts) => {
      refuse(`ClusterMonitoring "${context.name}"`, checkLogsRule(args), context.parent);
      return new DataCollectionRule(all, args, opts);
    },
  );
  associate(context, "logs-association", {
    associationName: "ContainerInsightsExtension",
    dataCollectionRuleId: rule.id,
  });
}

/** A name that is made from a region and the cluster's name, once both are known. */
function named(
  context: WiringContext,
  region: pulumi.Input<string>,
  make: (region: string, cluster: string) => string,
): pulumi.Output<string> {
  return pulumi.all([region, context.cluster.clusterName]).apply(([where, cluster]) => make(where, cluster));
}

function endpoint(
  context: WiringContext,
  part: string,
  name: pulumi.Input<string>,
  location: pulumi.Input<string>,
): pulumi.Output<string> {
  const { privateLinkScope } = context.monitoring;
  const resourceGroupName = context.cluster.resourceGroupName;
  const made = child<DataCollectionEndpointArgs, DataCollectionEndpoint>(
    context,
    part,
    context.transforms.endpoint,
    {
      resourceGroupName,
      dataCollectionEndpointName: name,
      location,
      kind: "Linux",
      networkAcls: { publicNetworkAccess: privateLinkScope === undefined ? "Enabled" : "Disabled" },
    },
    (all, args, opts) => new DataCollectionEndpoint(all, args, opts),
  );
  if (privateLinkScope !== undefined) {
    new PrivateLinkScopedResource(
      `${context.name}-${part}-link`,
      {
        resourceGroupName: privateLinkScope.resourceGroupName,
        scopeName: privateLinkScope.name,
        name,
        linkedResourceId: made.id,
      },
      { parent: context.parent },
    );
  }
  return made.id;
}

function associate(
  context: WiringContext,
  part: string,
  args: Omit<DataCollectionRuleAssociationArgs, "resourceUri">,
): void {
  child<DataCollectionRuleAssociationArgs, DataCollectionRuleAssociation>(
    context,
    part,
    context.transforms.association,
    { resourceUri: context.cluster.id, ...args },
    (all, given, opts) => new DataCollectionRuleAssociation(all, given, opts),
  );
}
