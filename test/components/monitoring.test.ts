import { Provider } from "@pulumi/kubernetes/provider.js";
import { describe, expect, test } from "vitest";
import * as acns from "../../index.ts";
import { record, type RecordedResource, type Recording } from "../../testing/index.ts";
import { CONFIG, deploy, GROUP, METRICS, PERSON, variants } from "./monitored.ts";

/** Every text in the inputs of a resource that has the form of a made-up id. */
const idsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? /^[a-z0-9-]+-id$/.test(value)
      ? [value]
      : []
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(idsIn)
      : [];

describe.each(variants)("%s", (_title, monitoring, settings = {}) => {
  test("leaves no loose end: whatever is referred to is made, and associated with the cluster", async () => {
    const stack = await deploy(monitoring, settings);
    expect(stack.errors).toEqual([]);
    const made = new Set(stack.resources.map(({ id }) => id));
    for (const resource of stack.resources) {
      for (const id of idsIn(resource.inputs)) expect(made, `${resource.name} refers to ${id}`).toContain(id);
    }
    const rules = stack.ofType("azure-native:monitor:DataCollectionRule");
    const associations = stack.ofType("azure-native:monitor:DataCollectionRuleAssociation");
    const associated = associations.map(({ inputs }) => inputs["dataCollectionRuleId"]);
    for (const { id, inputs } of rules) {
      expect(associated).toContain(id);
      expect(made).toContain(inputs["dataCollectionEndpointId"]);
      expectFlows(inputs);
    }
    for (const { inputs } of associations) expect(inputs["resourceUri"]).toBe("shop-cluster-id");
  });

  test("names every child after its component", async () => {
    const stack = await deploy(monitoring, settings);
    for (const { name, type } of stack.resources.filter(({ type }) => !type.startsWith("pulumi:providers:")))
      expect(name, type).toMatch(/^shop/);
    expect(new Set(stack.resources.map(({ urn }) => urn)).size).toBe(stack.resources.length);
  });
});

/** Every flow of a rule carries what a source yields, to a destination that the rule has. */
function expectFlows(inputs: RecordedResource["inputs"]): void {
  const { dataFlows, dataSources, destinations } = inputs as {
    dataFlows: { streams: string[]; destinations: string[] }[];
    dataSources: Record<string, { streams: string[] }[]>;
    destinations: Record<string, { name: string }[]>;
  };
  const yielded = Object.values(dataSources)
    .flat()
    .flatMap(({ streams }) => streams);
  const named = Object.values(destinations)
    .flat()
    .map(({ name }) => name);
  expect(dataFlows.flatMap(({ streams }) => streams).toSorted()).toEqual(yielded.toSorted());
  for (const flow of dataFlows) for (const name of flow.destinations) expect(named).toContain(name);
}

const clusterOf = (stack: Recording) => stack.resources.find(({ name }) => name === "shop-cluster")?.inputs;

test("the cluster's switches are set with its wiring, and off is sent as off", async () => {
  const all = clusterOf(await deploy({ logs: {}, kubeStateMetrics: { labels: { pods: ["app", "team"] } } }));
  expect(all?.["azureMonitorProfile"]).toEqual({
    metrics: {
      enabled: true,
      kubeStateMetrics: { metricLabelsAllowlist: "pods=[app,team]", metricAnnotationsAllowList: "" },
    },
  });
  expect(all?.["addonProfiles"]).toEqual({
    omsagent: {
      enabled: true,
      config: {
        logAnalyticsWorkspaceResourceID: "shop-logs-id",
        useAADAuth: "true",
        enableRetinaNetworkFlags: "True",
      },
    },
  });
  const none = clusterOf(await deploy({ prometheus: "bringYourOwn" }));
  expect(none).toMatchObject({
    azureMonitorProfile: { metrics: { enabled: false } },
    addonProfiles: { omsagent: { enabled: false } },
  });
});

test("a Prometheus of your own makes nothing in Azure Monitor", async () => {
  const stack = await deploy({ prometheus: "bringYourOwn" });
  expect(
    stack.resources.filter(
      ({ type }) => /monitor:|insights|dashboard|alerts/i.test(type) && !type.startsWith("acns:"),
    ),
  ).toEqual([]);
});

test("48 series are recorded; 30 alerts reach the action group, but those that are off", async () => {
  const rulesOf = async (monitoring: acns.MonitoringArgs) =>
    (await deploy(monitoring))
      .ofType("azure-native:alertsmanagement:PrometheusRuleGroup")
      .flatMap(({ inputs }) => inputs["rules"] as { record?: string; alert?: string; actions?: unknown[] }[]);
  const rules = await rulesOf({ alerts: { emails: ["oncall@example.com"] } });
  expect(rules.filter(({ record }) => record !== undefined)).toHaveLength(48);
  const alerts = rules.filter(({ alert }) => alert !== undefined);
  expect(alerts).toHaveLength(30);
  for (const { actions } of alerts) expect(actions).toEqual([{ actionGroupId: "shop-alerts-id" }]);
  const off = await rulesOf({ alerts: { emails: ["oncall@example.com"], off: ["KubeJobStale"] } }).catch(
    (error: unknown) => error,
  );
  expect(off).toBeInstanceOf(Array);
  expect(await rulesOf({ recordingRules: false })).toEqual([]);
});

test("alerts on the network are made on request, beside series that are recorded of it", async () => {
  const groups = async (alerts: acns.Alerts) =>
    (await deploy({ alerts: { emails: ["oncall@example.com"], ...alerts } }))
      .ofType("azure-native:alertsmanagement:PrometheusRuleGroup")
      .map(({ name, inputs }) => [name, (inputs["rules"] as unknown[]).length]);
  const network = await groups({ network: true, off: ["HubbleEventsLost"] });
  expect(network).toContainEqual(["shop-monitoring-rules-networkalerts", 14]);
  expect(network).toContainEqual(["shop-monitoring-rules-networkrecordingrulesrulegroup", 7]);
  expect((await groups({})).filter(([name]) => String(name).includes("network"))).toEqual([]);
});

test("queries are saved in the workspace and alerts on the logs of the cluster made, on request", async () => {
  const workspace = {
    kind: "existing",
    id: `${GROUP}/Microsoft.OperationalInsights/workspaces/logs`,
    location: "northeurope",
  } as const;
  const alerts = { thresholds: { LogDnsRefused: 7 }, off: ["LogHttpServerErrors"] };
  const stack = await deploy({
    alerts: { emails: ["oncall@example.com"] },
    logs: { workspace, queries: true, alerts, mtlsNamespaces: ["shop"] },
  });
  expect(stack.errors).toEqual([]);
  const saved = stack.ofType("azure-native:operationalinsights:SavedSearch");
  expect(saved).toHaveLength(9);
  for (const { inputs } of saved)
    expect(inputs).toMatchObject({ resourceGroupName: "hub", workspaceName: "logs" });
  const rules = stack.ofType("azure-native:monitor:ScheduledQueryRule");
  expect(rules).toHaveLength(5);
  const dns = rules.find(({ name }) => name === "shop-monitoring-logs-logdnsrefused")?.inputs;
  expect(dns).toMatchObject({
    location: "northeurope",
    scopes: [workspace.id],
    kind: "LogAlert",
    criteria: {
      allOf: [
        {
          query: expect.stringContaining('_ResourceId =~ "shop-cluster-id"'),
          metricMeasureColumn: "Flows",
          threshold: 7,
        },
      ],
    },
    actions: { actionGroups: ["shop-alerts-id"] },
  });
  const none = await deploy({ logs: {} });
  expect(none.ofType("azure-native:operationalinsights:SavedSearch")).toEqual([]);
  expect(none.ofType("azure-native:monitor:ScheduledQueryRule")).toEqual([]);
});

test("private clusters and other regions fetch their configuration from an endpoint in their own region", async () => {
  const endpoints = async (monitoring: acns.MonitoringArgs, settings?: acns.ClusterArgs) => {
    const stack = await deploy(monitoring, settings);
    const name = "configurationAccessEndpoint";
    const association = stack
      .ofType("azure-native:monitor:DataCollectionRuleAssociation")
      .find(({ inputs }) => inputs["associationName"] === name);
    const id = association?.inputs["dataCollectionEndpointId"];
    return stack.resources.find((resource) => resource.id === id && id !== undefined)?.inputs["location"];
  };
  expect(await endpoints({})).toBeUndefined();
  expect(await endpoints({ metricsWorkspace: METRICS })).toBe("westeurope");
  expect(await endpoints({}, { apiServer: { access: "private" } })).toBe("westeurope");
});

const LOGS = {
  kind: "existing",
  id: `${GROUP}/Microsoft.OperationalInsights/workspaces/logs`,
  location: "northeurope",
} as const;

test.each<[string, acns.MonitoringArgs, string[]]>([
  ["metrics alone", {}, ["shop-monitoring-metrics-endpoint-id"]],
  [
    "metrics and logs",
    { logs: {} },
    ["shop-monitoring-logs-endpoint-id", "shop-logs-id", "shop-monitoring-metrics-endpoint-id"],
  ],
  [
    "logs alone, in a workspace that exists elsewhere",
    { prometheus: "bringYourOwn", logs: { workspace: LOGS } },
    [LOGS.id, "shop-monitoring-configuration-endpoint-id", "shop-monitoring-logs-endpoint-id"],
  ],
])(
  "private link with %s: whatever takes data in is part of the scope, and nothing else is open",
  async (_title, args, ids) => {
    const stack = await deploy({ privateLink: true, ...args });
    const scoped = stack.ofType("azure-native:monitor:PrivateLinkScopedResource").map(({ inputs }) => inputs);
    expect(scoped.map(({ linkedResourceId }) => linkedResourceId as string).toSorted()).toEqual(
      ids.toSorted(),
    );
    expect(new Set(scoped.map(({ name }) => name)).size).toBe(ids.length);
    const [scope] = stack.ofType("azure-native:monitor:PrivateLinkScope");
    for (const { scopeName, resourceGroupName } of scoped) {
      expect(scopeName).toBe(scope?.name);
      expect(resourceGroupName).toBe(scope?.inputs["resourceGroupName"]);
    }
    const endpoints = stack.ofType("azure-native:monitor:DataCollectionEndpoint");
    for (const { inputs } of endpoints)
      expect(inputs["networkAcls"]).toEqual({ publicNetworkAccess: "Disabled" });
    const configured = stack
      .ofType("azure-native:monitor:DataCollectionRuleAssociation")
      .filter(({ inputs }) => inputs["associationName"] === "configurationAccessEndpoint");
    expect(configured).toHaveLength(1);
    const from = endpoints.find(({ id }) => id === configured[0]?.inputs["dataCollectionEndpointId"]);
    expect(from?.inputs["location"]).toBe("westeurope");
  },
);

test("roles of Grafana and of people stand on what they need, each once", async () => {
  const stack = await deploy({
    logs: {},
    grafana: { admins: [PERSON], editors: [PERSON], viewers: [PERSON] },
  });
  const roles = stack
    .ofType("azure-native:authorization:RoleAssignment")
    .map(({ name, inputs }) => [name, inputs["scope"]]);
  expect(roles).toHaveLength(5);
  expect(roles).toContainEqual(["shop-grafana-metrics-role", "shop-metrics-id"]);
  expect(roles.filter(([name]) => String(name).includes("admin"))).toEqual([
    ["shop-grafana-admin-1-role", "shop-grafana-id"],
  ]);
});

test("a Grafana that exists is never written to; the command that links it is an output", async () => {
  const stack = await record(
    () => {
      const existingId = `${GROUP}/Microsoft.Dashboard/grafana/boards`;
      return {
        command: new acns.Monitoring("shop", { metricsWorkspace: METRICS, grafana: { existingId } })
          .grafanaLinkCommand,
      };
    },
    { config: CONFIG },
  );
  expect(stack.ofType("azure-native:dashboard:Grafana")).toEqual([]);
  expect(stack.outputs["command"]).toContain("--name boards --resource-group hub --monitor-name metrics");
});

test.each([
  [
    "a workspace that is none",
    { metricsWorkspace: { kind: "existing", id: "metrics", location: "westeurope" } },
    "MON001",
  ],
  ["parts of managed Prometheus without it", { prometheus: "bringYourOwn", alerts: {} }, "MON002"],
  [
    "two action groups",
    { alerts: { emails: ["a@b.c"], actionGroupId: `${GROUP}/Microsoft.Insights/actionGroups/a` } },
    "MON003",
  ],
  ["a name that is none for Grafana", { grafana: { name: "9lives", admins: [PERSON] } }, "MON004"],
  ["a plan that the table has not", { logs: { plan: "Auxiliary" } }, "ACNS023"],
  ["days that the plan Basic has not", { logs: { plan: "Basic", retentionDays: 7 } }, "MON005"],
  ["a namespace that is none", { logs: { namespaces: { mode: "Include", names: ["Shop"] } } }, "MON006"],
  ["a label that is none", { kubeStateMetrics: { labels: { pods: ["a b"] } } }, "MON007"],
  ["an alert that is none", { alerts: { off: ["KubePodCrashLoping"] } }, "MON010"],
  ["an alert on logs that is none", { logs: { alerts: { off: ["LogDnsRefusd"] } } }, "MON017"],
  ["alerts on logs that no alert reads", { logs: { plan: "Basic", alerts: {} } }, "MON016"],
  ["a namespace of mutual TLS that is none", { logs: { mtlsNamespaces: ['a"b'] } }, "MON006"],
  ["a key that is none", { graphana: {} }, "SET001"],
])("%s is refused by its rule before anything is made", async (_title, monitoring, rule) => {
  const stack = await record(() => void new acns.Monitoring("shop", monitoring as acns.MonitoringArgs), {
    config: CONFIG,
  });
  expect(stack.resources).toEqual([]);
  expect((stack.error as acns.Refused).findings.map((finding) => finding.rule)).toContain(rule);
});

test.each<[string, acns.MonitoringArgs, string, string[]]>([
  ["a region without the service", {}, "polandcentral", ["warning MON009 location"]],
  ["its name as people write it", { location: "Poland Central" }, "westeurope", ["warning MON009 location"]],
  ["a region with the service", { location: "West Europe" }, "polandcentral", []],
  ["a workspace that exists", { metricsWorkspace: METRICS }, "polandcentral", []],
  ["a Prometheus of one's own", { prometheus: "bringYourOwn" }, "polandcentral", []],
  [
    "a warning that is silenced",
    { rules: { MON009: { severity: "off", reason: "it has come" } } },
    "polandcentral",
    ["silenced MON009 location"],
  ],
])("the region of a new workspace is looked up: %s", async (_title, args, region, expected) => {
  let findings: acns.Findings = [];
  const stack = await record(() => void ({ findings } = new acns.Monitoring("shop", args)), {
    config: { ...CONFIG, "azure-native:location": region },
  });
  expect(stack.errors).toEqual([]);
  expect(findings.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`)).toEqual(expected);
});

test("a change of the rule for logs that lets them arrive nowhere is refused", async () => {
  const stack = await record(
    () => {
      const monitoring = new acns.Monitoring("shop", { logs: {} });
      const cluster = new acns.ExistingCluster("shop", {
        id: `${GROUP}/Microsoft.ContainerService/managedClusters/shop`,
      });
      new acns.ClusterMonitoring("shop-wiring", {
        monitoring,
        cluster,
        transform: {
          logsRule: (args) => {
            args.dataFlows = [];
          },
        },
      });
    },
    { config: CONFIG },
  );
  expect(stack.error?.message).toContain("ACNS023");
});

test("for a cluster made elsewhere the wiring says which switches it still needs", async () => {
  const stack = await record(
    () => {
      const monitoring = new acns.Monitoring("shop", { logs: {} });
      const cluster = new acns.ExistingCluster("shop", {
        id: `${GROUP}/Microsoft.ContainerService/managedClusters/shop`,
      });
      return { needed: new acns.ClusterMonitoring("shop-wiring", { monitoring, cluster }).neededSwitches };
    },
    { config: CONFIG },
  );
  expect(stack.errors).toEqual([]);
  expect(stack.outputs["needed"]).toHaveLength(2);
});

test("the agents' settings in a cluster keep what the alerts read, but not for those that are off", async () => {
  const settings = async (args: Omit<acns.MetricsAgentSettingsArgs, "kubernetes">) => {
    const stack = await record(
      () => {
        const kubernetes = new Provider("shop", { kubeconfig: "{}" });
        new acns.MetricsAgentSettings("shop", { kubernetes, ...args });
      },
      { config: CONFIG },
    );
    expect(stack.errors).toEqual([]);
    const map = stack.get("kubernetes:core/v1:ConfigMap", "shop-metrics-settings").inputs;
    expect(map["metadata"]).toMatchObject({
      name: "ama-metrics-settings-configmap",
      namespace: "kube-system",
    });
    return map["data"] as Record<string, string>;
  };
  const lists = "default-targets-metrics-keep-list";
  expect((await settings({}))[lists]).not.toContain("kubestate");
  const all = await settings({
    alerts: {},
    settings: { "debug-mode": "enabled = true", [lists]: 'kubestate = "mine"' },
  });
  expect(all["debug-mode"]).toBe("enabled = true");
  expect(all[lists]).toContain('kubestate = "mine|kube_persistentvolume_status_phase|');
  const off = await settings({ alerts: { off: ["KubePersistentVolumeErrors"] } });
  expect(off[lists]).not.toContain("kube_persistentvolume_status_phase");
});
