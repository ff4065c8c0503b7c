import * as pulumi from "@pulumi/pulumi";
import { RandomString } from "@pulumi/random/randomString.js";
import { Grafana, type GrafanaArgs } from "@pulumi/azure-native/dashboard/grafana.js";
import { child } from "./context.ts";
import { placedIn, type MonitoringContext, type WorkspaceReference } from "./monitoring-context.ts";
import { assignRole } from "./roles.ts";
import { asInput } from "./value.ts";

/** The workspaces that Grafana shows. */
interface Shown {
  readonly metricsWorkspace: WorkspaceReference | undefined;
  readonly logsWorkspace: WorkspaceReference | undefined;
}

/** A new Grafana, linked to the metrics. Its name is unique in all of Azure, by an ending that is drawn once. */
export function newGrafana(
  context: MonitoringContext,
  group: pulumi.Input<string>,
  metrics: WorkspaceReference | undefined,
): Grafana | undefined {
  const { grafana } = context.settings;
  if (grafana === undefined || grafana.existingId !== undefined) return undefined;
  const integrations =
    metrics === undefined
      ? {}
      : {
          grafanaIntegrations: {
            azureMonitorWorkspaceIntegrations: [{ azureMonitorWorkspaceResourceId: metrics.id }],
          },
        };
  return child<GrafanaArgs, Grafana>(
    context,
    "grafana",
    context.transforms.grafana,
    {
      workspaceName: grafana.name ?? grafanaName(context),
      sku: { name: "Standard" },
      identity: { type: "SystemAssigned" },
      properties: integrations,
      ...placedIn(context, group),
    },
    (name, args, opts) => new Grafana(name, args, opts),
  );
}

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
  const principalId = grafana === undefined ? given : principalOf(grafana);
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

/** A Grafana that exists keeps its integrations: this command adds one, where setting the list would lose the others. */
export function linkCommand(
  { settings }: MonitoringContext,
  metrics: WorkspaceReference | undefined,
): pulumi.Output<string> | undefined {
  const id = settings.grafana?.existingId;
  if (id === undefined || metrics === undefined) return undefined;
  return pulumi.all([asInput(id), metrics.id]).apply(([grafana, workspace]) => {
    const [, , , , group, , , , name] = grafana.split("/");
    const [, , subscription, , workspaceGroup, , , , workspaceName] = workspace.split("/");
    return (
      `az grafana integrations monitor add --name ${name ?? ""} --resource-group ${group ?? ""} ` +
      `--monitor-name ${workspaceName ?? ""} --monitor-resource-group-name ${workspaceGroup ?? ""} --monitor-subscription-id ${subscription ?? ""}`
    );
  });
}
