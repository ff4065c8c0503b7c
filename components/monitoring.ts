import * as pulumi from "@pulumi/pulumi";
import { ActionGroup, type ActionGroupArgs } from "@pulumi/azure-native/monitor/actionGroup.js";
import { ResourceGroup, type ResourceGroupArgs } from "@pulumi/azure-native/resources/resourceGroup.js";
import { checkMonitoring } from "../model/monitoring/check.ts";
import { dashboardLinks } from "../model/monitoring/dashboards.ts";
import { checkRegion } from "../model/monitoring/regions.ts";
import type { MonitoringSettings } from "../model/monitoring/settings.ts";
import { applyOverrides } from "../model/overrides.ts";
import type { MonitoringArgs } from "./monitoring-args.ts";
import { alertFindings } from "./alert-findings.ts";
import { child } from "./context.ts";
import { savedQueries } from "./logqueries.ts";
import { refuse, warn, type Findings } from "./findings.ts";
import { grafanaRoles, linkCommand, stackGrafana } from "./grafana.ts";
import { placedIn, type MonitoringContext, type WorkspaceReference } from "./monitoring-context.ts";
import { privateLinkScope, type PrivateLinkScopeReference } from "./privatelink.ts";
import { stackLocation } from "./providers.ts";
import { reportFindings } from "./report.ts";
import { asInput } from "./value.ts";
import { logsWorkspace, metricsWorkspace } from "./workspaces.ts";

/**
 * What clusters share to be seen: workspaces for metrics and logs, Grafana, the action group of the alerts. A `Cluster` that is
 * given one sets its own switches and makes its own wiring; for a cluster made elsewhere see `ClusterMonitoring`.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 *
 * const monitoring = new acns.Monitoring("shop", {
 *   prometheus: "managed",
 *   grafana: { admins: ["11111111-2222-3333-4444-555555555555"] },
 *   logs: { plan: "Basic" },
 * });
 * const shop = new acns.Cluster("shop", { kubernetesVersion: "1.34", monitoring });
 * ```
 *
 * Throws `Refused` with every fault of the settings at once. Cost: what is ingested into the workspaces, Grafana by the hour and user.
 */
export class Monitoring extends pulumi.ComponentResource {
  /** Whether Azure stores the metrics of the clusters. */
  readonly managedPrometheus: boolean;
  /** The settings that the wiring of a cluster follows. */
  readonly settings: MonitoringSettings;
  /** The Azure Monitor workspace; undefined with a Prometheus of your own. */
  readonly metricsWorkspace: WorkspaceReference | undefined;
  /** The Log Analytics workspace; undefined without logs. */
  readonly logsWorkspace: WorkspaceReference | undefined;
  /** The action group of the alerts; undefined where they reach nobody. */
  readonly actionGroupId: pulumi.Input<string> | undefined;
  /** Name and resource group of the private link scope; undefined without private link. */
  readonly privateLinkScope: PrivateLinkScopeReference | undefined;
  /** Resource group of what is made here; undefined where nothing is. */
  readonly resourceGroupName: pulumi.Output<string> | undefined;
  /** Address of the Grafana that is new or adopted; undefined without one. */
  readonly grafanaEndpoint: pulumi.Output<string | undefined> | undefined;
  /** The one command that links a Grafana that exists to the metrics; undefined without one, and where it is linked. */
  readonly grafanaLinkCommand: pulumi.Output<string> | undefined;
  /** Where Azure's dashboards are found that fit what is stored, by title. */
  readonly dashboards: Readonly<Record<string, string>>;
  /** Warnings, and what was silenced, about the settings. */
  readonly findings: Findings;

  constructor(name: string, args: MonitoringArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    const { transform = {}, ...settings } = args;
    const { findings: faults, settings: checked } = checkMonitoring(settings, (given) =>
      alertFindings(given),
    );
    refuse(`Monitoring "${name}"`, faults, opts.parent);
    super("acns:index:Monitoring", name, { settings }, opts);
    this.settings = checked;
    this.managedPrometheus = checked.prometheus !== "bringYourOwn";
    const location = checked.location === undefined ? stackLocation(this) : asInput(checked.location);
    const region = checkRegion(checked, typeof location === "string" ? location : undefined);
    const findings = [...faults, ...applyOverrides(region, checked.rules ?? {})];
    this.findings = findings;
    const context: MonitoringContext = {
      name,
      parent: this,
      settings: checked,
      transforms: transform,
      location,
    };

    this.resourceGroupName = needsGroup(checked) ? resourceGroup(context) : undefined;
    const group = this.resourceGroupName ?? pulumi.output("");
    this.metricsWorkspace = this.managedPrometheus ? metricsWorkspace(context, group) : undefined;
    this.logsWorkspace = checked.logs === undefined ? undefined : logsWorkspace(context, group);
    savedQueries(context, this.logsWorkspace);
    this.actionGroupId = actionGroup(context, group);
    this.privateLinkScope =
      checked.privateLink === true ? privateLinkScope(context, group, this.logsWorkspace) : undefined;
    const grafana = stackGrafana(context, group, this.metricsWorkspace);
    this.grafanaEndpoint = grafana?.properties.apply((properties) => properties.endpoint);
    this.grafanaLinkCommand = linkCommand(context, this.metricsWorkspace);
    grafanaRoles(context, grafana, this);
    this.dashboards = dashboardLinks(
      checked.logs === undefined ? undefined : (checked.logs.plan ?? "Analytics"),
    );
    warn(findings, this);
    reportFindings(findings);
    this.registerOutputs({ dashboards: this.dashboards });
  }
}

/** Whether anything is made: with a Prometheus of your own, no logs and no Grafana nothing is. */
function needsGroup({ prometheus, logs, grafana, privateLink }: MonitoringSettings): boolean {
  return (
    prometheus !== "bringYourOwn" ||
    logs !== undefined ||
    (grafana !== undefined && grafana.existingId === undefined) ||
    privateLink === true
  );
}

function resourceGroup(context: MonitoringContext): pulumi.Output<string> {
  const asked = context.settings.resourceGroup ?? { kind: "new" as const };
  if (asked.kind === "existing") return pulumi.output(asInput(asked.name));
  const { resourceGroupName: _made, ...placed } = placedIn(context, "");
  const made = child<ResourceGroupArgs, ResourceGroup>(
    context,
    "group",
    context.transforms.resourceGroup,
    { resourceGroupName: asked.name ?? `${context.name}-monitoring-rg`, ...placed },
    (name, args, opts) => new ResourceGroup(name, args, opts),
  );
  return made.name;
}

function actionGroup(
  context: MonitoringContext,
  group: pulumi.Input<string>,
): pulumi.Input<string> | undefined {
  const { alerts } = context.settings;
  if (alerts?.actionGroupId !== undefined) return asInput(alerts.actionGroupId);
  const emails = alerts?.emails ?? [];
  if (emails.length === 0) return undefined;
  const { location: _global, ...placed } = placedIn(context, group);
  const made = child<ActionGroupArgs, ActionGroup>(
    context,
    "alerts",
    context.transforms.actionGroup,
    {
      actionGroupName: `${context.name}-alerts`,
      groupShortName: context.name.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 12),
      location: "Global",
      enabled: true,
      emailReceivers: emails.map((emailAddress, index) => ({
        name: `email-${index + 1}`,
        emailAddress,
        useCommonAlertSchema: true,
      })),
      ...placed,
    },
    (name, args, opts) => new ActionGroup(name, args, opts),
  );
  return made.id;
}
