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
import { checkLogsRule, logsRule, metricsRule } from "../model/monitoring/bodies.ts";
import {
  configurationName,
  logsEndpointName,
  logsRuleName,
  metricsName,
  regionName,
} from "../model/monitoring/names.ts";
import type { Logs } from "../model/monitoring/settings.ts";
import type { ClusterMonitoringArgs } from "./wiring-args.ts";
import type { WiringContext } from "./wiring-context.ts";
import { child } from "./context.ts";
import { refuse } from "./findings.ts";
import { logAlertRules } from "./logalerts.ts";
import type { Monitoring } from "./monitoring.ts";
import type { WorkspaceReference } from "./monitoring-context.ts";
import { inPrivateLinkScope } from "./privatelink.ts";
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
    const { metricsWorkspace, logsWorkspace, settings } = monitoring;
    const metrics = metricsWorkspace === undefined ? undefined : wireMetrics(context, metricsWorkspace);
    if (metricsWorkspace !== undefined) ruleGroups(context, metricsWorkspace);
    const logs =
      logsWorkspace === undefined || settings.logs === undefined
        ? undefined
        : wireLogs(context, logsWorkspace, settings.logs);
    if (logsWorkspace !== undefined && settings.logs !== undefined)
      logAlertRules(context, logsWorkspace, settings.logs);
    const elsewhere = metrics !== undefined && !sameRegion(location, metrics.location);
    const isolated = monitoring.privateLinkScope !== undefined;
    if (isolated || elsewhere || (metrics !== undefined && args.privateCluster === true))
      wireConfiguration(context, [metrics, logs], location);
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
function wireMetrics(context: WiringContext, workspace: WorkspaceReference): Endpoint {
  const name = named(context, workspace.location, metricsName);
  const taking = endpoint(context, "metrics-endpoint", name, workspace.location);
  const rule = child<DataCollectionRuleArgs, DataCollectionRule>(
    context,
    "metrics-rule",
    context.transforms.metricsRule,
    {
      resourceGroupName: context.cluster.resourceGroupName,
      dataCollectionRuleName: name,
      location: workspace.location,
      kind: "Linux",
      dataCollectionEndpointId: taking.id,
      ...metricsRule(workspace.id),
    },
    (all, args, opts) => new DataCollectionRule(all, args, opts),
  );
  associate(context, "metrics-association", { associationName: name, dataCollectionRuleId: rule.id });
  return taking;
}

/** The endpoint from which the agents fetch their configuration: one that there is in the cluster's region, or one of its own. */
function wireConfiguration(
  context: WiringContext,
  endpoints: readonly (Endpoint | undefined)[],
  region: pulumi.Input<string> | undefined,
): void {
  const near = endpoints.find((each) => each !== undefined && sameRegion(region, each.location));
  const from =
    near ??
    (region === undefined
      ? undefined
      : endpoint(context, "configuration-endpoint", named(context, region, configurationName), region));
  if (from === undefined) return;
  associate(context, "configuration-association", {
    associationName: "configurationAccessEndpoint",
    dataCollectionEndpointId: from.id,
  });
}

/** Whether two regions are certainly the same; what is yet to come counts as another one, which costs an endpoint and breaks nothing. */
function sameRegion(a: unknown, b: unknown): boolean {
  return typeof a === "string" && typeof b === "string"
    ? regionName(a) === regionName(b)
    : a === undefined || a === b;
}

/** The endpoint that takes logs, the rule that says which, and its association with the cluster. */
function wireLogs(context: WiringContext, workspace: WorkspaceReference, logs: Logs): Endpoint {
  const taking = endpoint(
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
      dataCollectionEndpointId: taking.id,
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
  return taking;
}

/** A name that is made from a region and the cluster's name, once both are known. */
function named(
  context: WiringContext,
  region: pulumi.Input<string>,
  make: (region: string, cluster: string) => string,
): pulumi.Output<string> {
  return pulumi.all([region, context.cluster.clusterName]).apply(([where, cluster]) => make(where, cluster));
}

/** An endpoint of data collection, and where it stands. */
interface Endpoint {
  readonly id: pulumi.Output<string>;
  readonly location: pulumi.Input<string>;
}

function endpoint(
  context: WiringContext,
  part: string,
  name: pulumi.Input<string>,
  location: pulumi.Input<string>,
): Endpoint {
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
  if (privateLinkScope !== undefined) inPrivateLinkScope(context, privateLinkScope, part, name, made.id);
  return { id: made.id, location };
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
