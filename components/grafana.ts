import * as pulumi from "@pulumi/pulumi";
import { RandomString } from "@pulumi/random/randomString.js";
import { Grafana, type GrafanaArgs } from "@pulumi/azure-native/dashboard/grafana.js";
import { grafanaLinks, KEPT_OF_GRAFANA } from "../model/monitoring/bodies.ts";
import type { Adoption } from "../model/monitoring/settings.ts";
import { known } from "../model/value.ts";
import { child } from "./context.ts";
import { placedIn, type MonitoringContext, type WorkspaceReference } from "./monitoring-context.ts";
import { assignRole } from "./roles.ts";
import { asInput } from "./value.ts";

/** The workspaces that Grafana shows. */
interface Shown {
  readonly metricsWorkspace: WorkspaceReference | undefined;
  readonly logsWorkspace: WorkspaceReference | undefined;
}

/** The Grafana of the stack, linked to the metrics: a new one, or one that exists and is adopted. */
export function stackGrafana(
  context: MonitoringContext,
  group: pulumi.Input<string>,
  metrics: WorkspaceReference | undefined,
): Grafana | undefined {
  const { grafana } = context.settings;
  if (grafana === undefined) return undefined;
  if (grafana.adopt !== undefined) return adoptedGrafana(context, grafana.adopt, metrics);
  if (grafana.existingId !== undefined) return undefined;
  // Its name is unique in all of Azure, by an ending that is drawn once.
  return grafanaFrom(context, {
    workspaceName: grafana.name ?? grafanaName(context),
    sku: { name: "Standard" },
    identity: { type: "SystemAssigned" },
    properties: metrics === undefined ? {} : grafanaLinks([metrics.id]),
    ...placedIn(context, group),
  });
}

/** Imports a Grafana that exists. Pulumi compares its links with those that are given, and takes over all else as it finds it. */
function adoptedGrafana(
  context: MonitoringContext,
  { integrations, link }: Adoption,
  metrics: WorkspaceReference | undefined,
): Grafana {
  // The id was checked with the settings: it is known, and has these parts.
  const id = known(context.settings.grafana?.existingId) ?? "";
  const [, , , , resourceGroupName = "", , , , workspaceName = ""] = id.split("/");
  const linked = integrations.map((each) => asInput(each));
  const added = link === true && metrics !== undefined ? [metrics.id] : [];
  return grafanaFrom(
    context,
    { resourceGroupName, workspaceName, properties: grafanaLinks([...linked, ...added]) },
    // It was there before the stack, and is there after it.
    { import: id, ignoreChanges: [...KEPT_OF_GRAFANA], retainOnDelete: true },
  );
}

const grafanaFrom = (
  context: MonitoringContext,
  args: GrafanaArgs,
  options: pulumi.CustomResourceOptions = {},
): Grafana =>
  child<GrafanaArgs, Grafana>(
    context,
    "grafana",
    context.transforms.grafana,
    args,
    (name, all, opts) => new Grafana(name, all, opts),
    options,
  );

function grafanaName(context: MonitoringContext): pulumi.Output<string> {
  const ending = new RandomString(
    `${context.name}-grafana-ending`,
    { length: 6, upper: false, special: false },
    { parent: context.parent },
  );
  const plain = context.name.replaceAll(/[^A-Za-z0-9-]/g, "").replace(/^[^A-Za-z]+/, "");
  return pulumi.interpolate`${plain === "" ? "grafana" : plain.slice(0, 16)}-${ending.result}`;
}

/** Roles of Grafana's identity on what it shows, and of people on Grafana. */
export function grafanaRoles(
  context: MonitoringContext,
  grafana: Grafana | undefined,
  { metricsWorkspace: metrics, logsWorkspace: logs }: Shown,
): void {
  const { grafana: asked } = context.settings;
  if (asked === undefined) return;
  const given = asked.existingPrincipalId === undefined ? undefined : asInput(asked.existingPrincipalId);
  const principalId = given ?? (grafana === undefined ? undefined : principalOf(grafana));
  if (principalId !== undefined) {
    const identity = { principalId, principalType: "ServicePrincipal" } as const;
    if (metrics !== undefined)
      assignRole(context, "grafana-metrics-role", {
        ...identity,
        role: "Monitoring Data Reader",
        scope: metrics.id,
      });
    if (logs !== undefined) {
      const subscription = pulumi.output(logs.id).apply((id) => id.split("/").slice(0, 3).join("/"));
      assignRole(context, "grafana-logs-role", {
        ...identity,
        role: "Monitoring Reader",
        scope: subscription,
      });
    }
  }
  const scope = grafana?.id ?? (asked.existingId === undefined ? undefined : asInput(asked.existingId));
  if (scope === undefined) return;
  const people = { Admin: asked.admins, Editor: asked.editors, Viewer: asked.viewers } as const;
  for (const [role, ids] of Object.entries(people)) {
    for (const [index, id] of (ids ?? []).entries()) {
      assignRole(context, `grafana-${role.toLowerCase()}-${index + 1}-role`, {
        role: `Grafana ${role}` as "Grafana Admin",
        principalId: asInput(id),
        scope,
      });
    }
  }
}

const principalOf = (grafana: Grafana): pulumi.Output<string> =>
  pulumi.all([grafana.id, grafana.identity]).apply(([, identity]) => identity?.principalId ?? "");

/** Whether an adopted Grafana is linked to the metrics, by its list or by the stack. */
const isLinked = (adopt: Adoption | undefined, metrics: WorkspaceReference): boolean =>
  adopt?.link === true || (adopt?.integrations ?? []).some((id) => asInput(id) === metrics.id);

/** A Grafana that exists keeps its integrations: this command adds one, where setting the list would lose the others. */
export function linkCommand(
  { settings }: MonitoringContext,
  metrics: WorkspaceReference | undefined,
): pulumi.Output<string> | undefined {
  const { existingId: id, adopt } = settings.grafana ?? {};
  if (id === undefined || metrics === undefined || isLinked(adopt, metrics)) return undefined;
  return pulumi.all([asInput(id), metrics.id]).apply(([grafana, workspace]) => {
    const [, , , , group, , , , name] = grafana.split("/");
    const [, , subscription, , workspaceGroup, , , , workspaceName] = workspace.split("/");
    return (
      `az grafana integrations monitor add --name ${name ?? ""} --resource-group ${group ?? ""} ` +
      `--monitor-name ${workspaceName ?? ""} --monitor-resource-group-name ${workspaceGroup ?? ""} --monitor-subscription-id ${subscription ?? ""}`
    );
  });
}
