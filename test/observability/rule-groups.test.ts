import type { alertsmanagement } from "@pulumi/azure-native";
import { describe, expect, test } from "vitest";
import { alertRules } from "../../observability/prometheus/alerts.ts";
import { azureRuleGroup, azureRuleGroupName } from "../../observability/prometheus/azure.ts";
import { DROPPED_METRICS } from "../../observability/prometheus/keeplist.ts";
import { NETWORK_RECORDING } from "../../observability/prometheus/network-recording.ts";
import { RECORDING_GROUPS } from "../../observability/prometheus/recording.ts";
import { ruleFile } from "../../observability/prometheus/rulefile.ts";
import type { AlertRule, RecordingRule, RuleGroup } from "../../observability/prometheus/rules.ts";
import { KEPT, KEPT_OF_NETWORK } from "./facts.ts";

const GROUPS = [...RECORDING_GROUPS, ...alertRules()];
const TARGET = { workspaceId: "/workspace", clusterId: "/cluster", clusterName: "shop" };

describe("rule groups in Azure", () => {
  const groups = GROUPS.map((group) => azureRuleGroup(group, { ...TARGET, actionGroupId: "/actions" }));

  test("are what the provider takes", () => {
    const args: Omit<alertsmanagement.PrometheusRuleGroupArgs, "resourceGroupName">[] = groups;
    expect(args).toHaveLength(6);
  });

  test("read the metrics of one cluster every minute, and have between 1 and 20 rules", () => {
    for (const group of groups) {
      expect(group).toMatchObject({
        enabled: true,
        interval: "PT1M",
        clusterName: "shop",
        scopes: ["/workspace", "/cluster"],
      });
      expect(group.rules.length).toBeGreaterThan(0);
      expect(group.rules.length).toBeLessThanOrEqual(20);
    }
  });

  test("have recording rules and alerts in Azure's words", () => {
    const [job] = groups[1]!.rules.filter(
      (rule) => "record" in rule && rule.labels?.["workload_type"] === "job",
    );
    expect(job).toEqual({
      record: "namespace_workload_pod:kube_pod_owner:relabel",
      expression: expect.stringContaining('owner_kind="Job"'),
      enabled: true,
      labels: { workload_type: "job" },
    });
    const [hpa] = groups[5]!.rules.filter((rule) => "alert" in rule && rule.alert === "KubeHpaMaxedOut");
    expect(hpa).toEqual({
      alert: "KubeHpaMaxedOut",
      expression: expect.stringContaining("kube_horizontalpodautoscaler_spec_max_replicas"),
      enabled: true,
      for: "PT15M",
      severity: 4,
      labels: { severity: "warning" },
      annotations: {
        description: expect.stringContaining("as many as it may"),
        runbook_url: "https://aka.ms/aks-alerts/pod-level-recommended-alerts",
      },
      resolveConfiguration: { autoResolved: true, timeToResolve: "PT15M" },
      actions: [{ actionGroupId: "/actions" }],
    });
  });

  test("reach nobody where there is no action group", () => {
    const [cluster] = alertRules();
    for (const rule of azureRuleGroup(cluster!, TARGET).rules) expect(rule).toMatchObject({ actions: [] });
  });

  test("have names that Azure takes, of which none is another's", () => {
    const names = GROUPS.map((group) => azureRuleGroupName(group, "my_cluster-$&"));
    expect(names).toEqual([
      "NodeRecordingRulesRuleGroup-my_cluster-$&",
      "KubernetesRecordingRulesRuleGroup-my_cluster-$&",
      "UXRecordingRulesRuleGroup-my_cluster-$&",
      "KubernetesAlert-RecommendedMetricAlertsmy_cluster-$&-Cluster-level",
      "KubernetesAlert-RecommendedMetricAlertsmy_cluster-$&-Node-level",
      "KubernetesAlert-RecommendedMetricAlertsmy_cluster-$&-Pod-level",
    ]);
    for (const group of GROUPS)
      expect(azureRuleGroupName(group, "c".repeat(63))).toMatch(/^[^:@/#{}%&+*<>?]{1,260}$/);
  });

  test("are copies: changing one changes no other", () => {
    const [first] = alertRules();
    const changed = azureRuleGroup(first!, TARGET);
    changed.rules.forEach((rule) => Object.assign(rule.labels ?? {}, { severity: "changed" }));
    expect(alertRules()[0]!.rules[0]!.labels).toEqual({ severity: "warning" });
  });
});

describe("rule files", () => {
  test("have Prometheus's words and durations", () => {
    const { groups } = ruleFile(GROUPS);
    expect(groups.map(({ name, interval }) => [name, interval])).toEqual([
      ["NodeRecordingRulesRuleGroup", "1m"],
      ["KubernetesRecordingRulesRuleGroup", "1m"],
      ["UXRecordingRulesRuleGroup", "1m"],
      ["RecommendedMetricAlerts-Cluster-level", "1m"],
      ["RecommendedMetricAlerts-Node-level", "1m"],
      ["RecommendedMetricAlerts-Pod-level", "1m"],
    ]);
    const stale = groups[5]!.rules.find(({ alert }) => alert === "KubeJobStale");
    expect(Object.keys(stale!)).toEqual(["alert", "expr", "for", "labels", "annotations"]);
    expect(stale!.for).toBe("360m");
  });

  test("read scrape jobs of other names, also where two names are swapped", () => {
    const jobs = { node: "node-exporter", cadvisor: "kubelet", kubelet: "cadvisor" };
    const before = JSON.stringify(ruleFile(GROUPS));
    const after = JSON.stringify(ruleFile(GROUPS, { jobs }));
    const count = (text: string, job: string) => text.split(`job=\\"${job}\\"`).length - 1;
    expect(count(after, "node")).toBe(0);
    expect(count(after, "node-exporter")).toBe(count(before, "node"));
    expect(count(after, "kubelet")).toBe(count(before, "cadvisor"));
    expect(count(after, "cadvisor")).toBe(count(before, "kubelet"));
    expect(count(after, "kube-state-metrics")).toBe(count(before, "kube-state-metrics"));
  });
});

const read = (group: RuleGroup): readonly (RecordingRule | AlertRule)[] => group.rules;
const NETWORK = [
  NETWORK_RECORDING,
  ...alertRules({ network: true }).filter(({ level }) => level === "network"),
];

test("what alerts read is kept by managed Prometheus, but for what is said to be dropped", () => {
  const ofJobs = (expression: string): string[] =>
    Array.from(expression.matchAll(/(\w+)\{job="([^"]+)"/g))
      .filter(([, metric = "", job = ""]) => KEPT[job]?.test(metric) !== true)
      .map(([, metric = ""]) => metric);
  // Rules on the network take a metric from whatever job brings it: each belongs to one.
  const ofNetwork = (expression: string): string[] =>
    Array.from(
      expression.matchAll(/\b(hubble|cilium|networkobservability)_\w+/g),
      ([metric]) => metric,
    ).filter((metric) => !KEPT_OF_NETWORK.test(metric));
  const dropped = [...GROUPS, ...NETWORK]
    .flatMap(read)
    .flatMap((rule) =>
      [...ofJobs(rule.expression), ...ofNetwork(rule.expression)].map((metric) =>
        "alert" in rule ? `${metric} ${rule.alert}` : `${metric} is recorded`,
      ),
    );
  expect([...new Set(dropped)].sort()).toEqual(
    [
      ...DROPPED_METRICS.flatMap(({ metric, alerts }) => alerts.map((alert) => `${metric} ${alert}`)),
      "hubble_http_requests_total is recorded",
    ].sort(),
  );
});
