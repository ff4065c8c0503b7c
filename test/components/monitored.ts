import * as acns from "../../index.ts";
import { record, type Recording } from "../../testing/index.ts";

export const CONFIG = { "azure-native:location": "westeurope", "azure-native:subscriptionId": "s" };
export const GROUP = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/hub/providers";
export const PERSON = "11111111-2222-3333-4444-555555555555";
export const METRICS = {
  kind: "existing",
  id: `${GROUP}/Microsoft.Monitor/accounts/metrics`,
  location: "northeurope",
} as const;

/** A stack as it would be deployed: every id is `NAME-id`, so that each reference can be followed. */
export const deploy = (
  monitoring: acns.MonitoringArgs,
  settings: acns.ClusterArgs = {},
): Promise<Recording> =>
  record(
    () => {
      const seenBy = new acns.Monitoring("shop", monitoring);
      new acns.Cluster("shop", { kubernetesVersion: "1.34", ...settings, monitoring: seenBy });
    },
    {
      config: CONFIG,
      preview: false,
      outputs: ({ type, name, inputs }) => ({
        name: type.endsWith(":ResourceGroup") ? inputs["resourceGroupName"] : name,
        location: inputs["location"] ?? "westeurope",
      }),
    },
  );

/** Every way of being seen that makes other resources or other bodies, each with a title. */
export const variants: [string, acns.MonitoringArgs, acns.ClusterArgs?][] = [
  ["metrics alone", {}],
  [
    "all of it",
    {
      grafana: { admins: [PERSON], viewers: [PERSON] },
      alerts: { emails: ["oncall@example.com"] },
      logs: {},
    },
  ],
  ["logs of the plan Basic", { logs: { plan: "Basic", retentionDays: 60, profile: "networkLogsOnly" } }],
  ["a workspace in another region", { metricsWorkspace: METRICS }],
  [
    "questions to the logs and alerts on them",
    {
      tags: { team: "platform" },
      alerts: { network: true, emails: ["oncall@example.com"] },
      logs: { queries: true, alerts: {}, mtlsNamespaces: ["shop"] },
    },
  ],
  ["a private cluster", { logs: {} }, { apiServer: { access: "private" } }],
  ["private link", { privateLink: true, logs: {} }],
  ["private link for logs alone", { privateLink: true, prometheus: "bringYourOwn", logs: {} }],
  [
    "filters, tags and an action group that exists",
    {
      tags: { team: "platform" },
      alerts: { actionGroupId: `${GROUP}/Microsoft.Insights/actionGroups/oncall` },
      kubeStateMetrics: { labels: { pods: ["app"] } },
      logs: { retentionDays: 90, namespaces: { mode: "Exclude", names: ["kube-system"] } },
    },
  ],
  [
    "a Log Analytics workspace that exists",
    {
      logs: {
        plan: "Basic",
        workspace: {
          kind: "existing",
          id: `${GROUP}/Microsoft.OperationalInsights/workspaces/logs`,
          location: "northeurope",
        },
      },
    },
  ],
  [
    "a Grafana that is adopted",
    {
      logs: {},
      grafana: {
        existingId: `${GROUP}/Microsoft.Dashboard/grafana/boards`,
        adopt: { integrations: [METRICS.id], link: true },
        viewers: [PERSON],
      },
    },
  ],
  [
    "a Grafana that exists",
    {
      grafana: {
        existingId: `${GROUP}/Microsoft.Dashboard/grafana/g`,
        existingPrincipalId: PERSON,
        editors: [PERSON],
      },
    },
  ],
];
