import { describe, expect } from "vitest";
import { kubeconfig, scenario, withKubernetes } from "./scenario.ts";
import { SUBSCRIPTION, type Step, type Workspace } from "./workspace.ts";
import { kubectl } from "./kubectl.ts";

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/shop-rg`;
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/shop`;

const ops = (steps: readonly Step[]): Record<string, string> =>
  Object.fromEntries(steps.map(({ urn, op }) => [urn.split("::").pop() ?? "", op]));

/** A cluster that somebody else made, as the service keeps it. */
function standing(workspace: Workspace, inputs: Readonly<Record<string, unknown>>): void {
  workspace.azure.seed({ id: GROUP, kind: "resources:ResourceGroup", inputs: { location: "westeurope" } });
  workspace.azure.seed({ id: CLUSTER, kind: "containerservice:ManagedCluster", inputs });
}

describe("clusters that something else made", () => {
  withKubernetes("monitoring and a resource inside for an existing cluster", async (workspace) => {
    standing(workspace, { location: "westeurope" });
    workspace.program("adopted");
    await workspace.stack("adopted", { "acns:clusterId": CLUSTER, "azure-native:location": "westeurope" });
    const on = ["--stack", "adopted"];
    await workspace.pulumi("up", "--yes", "--skip-preview", ...on);
    const inside = await kubectl(
      kubeconfig(),
      "get",
      "configmap",
      "inside-adopted",
      "-n",
      "default",
      "-o",
      "json",
    );
    expect((JSON.parse(inside) as { data: unknown }).data).toEqual({ given: "as it is" });
    await workspace.pulumi("preview", "--expect-no-changes", ...on);
    await workspace.pulumi("destroy", "--yes", "--skip-preview", ...on);
    expect(
      workspace.azure
        .all()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([GROUP, CLUSTER].sort());
  });

  scenario("an import adopts a cluster without replacement", async (workspace) => {
    // What the service has is what the settings would make: else the import shows what would change.
    workspace.program("imported");
    await workspace.stack("imported", { "acns:clusterId": CLUSTER, "azure-native:location": "westeurope" });
    const planned = await workspace.plan("imported");
    const body = planned.find(({ urn }) => urn.endsWith("::shop-cluster"))?.newState?.inputs;
    standing(workspace, body ?? {});
    await workspace.pulumi("config", "set", "acns:import", "true", "--stack", "imported");
    expect(ops(await workspace.plan("imported"))["shop-cluster"]).toBe("import");
    await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "imported");
    await workspace.pulumi("config", "rm", "acns:import", "--stack", "imported");
    await workspace.pulumi("preview", "--expect-no-changes", "--stack", "imported");
    expect(workspace.azure.noted("calls").filter(({ method }) => method === "create")).toEqual([]);
  });

  scenario("a stack of raw azure-native moves to the component without replacement", async (workspace) => {
    workspace.program("raw");
    await workspace.stack("moved");
    await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "moved");
    workspace.program("moved");
    const plan = ops(await workspace.plan("moved"));
    expect(plan["shop-cluster"]).toBe("update");
    expect(plan["shop-group"] ?? "same").toBe("same");
    expect(Object.values(plan).filter((op) => /delete|replace/.test(op))).toEqual([]);
    await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "moved");
    const calls = workspace.azure
      .noted("calls")
      .filter(({ kind }) => kind === "containerservice:ManagedCluster");
    expect(calls.map(({ method }) => method)).toEqual(["create", "update"]);
    await workspace.pulumi("preview", "--expect-no-changes", "--stack", "moved");
  });
});
