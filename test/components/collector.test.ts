import { Provider } from "@pulumi/kubernetes/provider.js";
import { expect, test } from "vitest";
import * as acns from "../../index.ts";
import { record } from "../../testing/index.ts";

const OTLP: acns.CollectorTarget = { kind: "otlp", endpoint: "gateway:4317" };

test("a collector is an account, its configuration and a pod on every node, in the place that is given", async () => {
  const stack = await record(() => {
    const kubernetes = new Provider("there", { kubeconfig: "{}" });
    new acns.LogCollector("shop", { kubernetes, to: OTLP });
  });
  expect(stack.errors).toEqual([]);
  const made = stack.resources.filter(({ type }) => /^kubernetes:(core|apps)/.test(type));
  expect(made.map(({ name }) => name)).toEqual(
    ["serviceaccount", "configmap", "daemonset"].map((kind) => `shop-logs-${kind}`),
  );
  for (const { provider, parent } of made) {
    expect(provider).toContain("::there");
    expect(parent).toContain("acns:index:LogCollector::shop");
  }
  expect(made[2]?.dependsOn).toContain(made[1]?.urn);
});

test("records bear the name of the cluster that is given, and another name where that is given too", async () => {
  const cluster = {
    id: "/subscriptions/a/resourceGroups/b/providers/Microsoft.ContainerService/managedClusters/shop-aks",
  };
  const names = async (args: Partial<acns.LogCollectorArgs>) => {
    const stack = await record(() => {
      const there = new acns.ExistingCluster("there", cluster);
      new acns.LogCollector("shop", { cluster: there, to: OTLP, ...args });
    });
    expect(stack.errors).toEqual([]);
    return JSON.stringify(stack.get("kubernetes:apps/v1:DaemonSet", "shop-logs-daemonset").inputs);
  };
  expect(await names({})).toContain('{"name":"K8S_CLUSTER_NAME","value":"shop-aks"}');
  expect(await names({ clusterName: "other" })).toContain('{"name":"K8S_CLUSTER_NAME","value":"other"}');
});

test("every fault is said at once, a rule can be lowered by its id, and nothing is made of what is refused", async () => {
  const refused = await record(() => {
    new acns.LogCollector("shop", { to: { ...OTLP, endpoint: "gateway" }, memoryMiB: 1 });
  });
  expect(refused.error?.message).toContain("2 faults");
  expect(refused.resources).toEqual([]);
  const reason = "tried out";
  const stack = await record(() => {
    const lowered = new acns.LogCollector("shop", {
      to: { ...OTLP, endpoint: "http://gateway:4317" },
      rules: { COL009: { severity: "off", reason } },
    });
    expect(lowered.findings).toMatchObject([{ rule: "COL009", severity: "silenced", lowered: reason }]);
  });
  expect(stack.errors).toEqual([]);
  const unknown = await record(() => {
    new acns.LogCollector("shop", { to: OTLP, rules: { COL099: { severity: "off", reason } } });
  });
  expect(unknown.error?.message).toContain("there is no rule COL099");
});
