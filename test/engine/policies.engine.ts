import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { describe, expect } from "vitest";
import { STAGES, storePolicies } from "../../stacks/lab/store.ts";
import { ApiServer, kubeScripts } from "./cluster.ts";
import { kubectl } from "./kubectl.ts";
import { withKubernetes } from "./scenario.ts";
import { ended, SUBSCRIPTION, type Workspace } from "./workspace.ts";

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/shop-rg`;
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/shop`;

/** An API server of the scenario's own, without the kinds of Cilium and ACNS, and a cluster that leads to it. */
async function withServer(
  workspace: Workspace,
  port: number,
  run: (server: ApiServer) => Promise<void>,
): Promise<void> {
  const scripts = kubeScripts();
  if (scripts === undefined) throw new Error("there is no kube-apiserver");
  const server = new ApiServer(scripts, port);
  await server.start();
  try {
    workspace.azure.answerWith(readFileSync(server.kubeconfig, "utf8"));
    workspace.azure.seed({ id: GROUP, kind: "resources:ResourceGroup", inputs: {} });
    workspace.azure.seed({ id: CLUSTER, kind: "containerservice:ManagedCluster", inputs: {} });
    await run(server);
  } finally {
    server.stop();
  }
}

/** The specs of what the state says was given, by what kubectl is asked for. */
async function given(workspace: Workspace, stack: string): Promise<[string[], unknown][]> {
  const resources = await workspace.resources(stack);
  return resources.flatMap(({ type, inputs }): [string[], unknown][] => {
    if (!/cilium\.io|acn\.azure\.com|NetworkPolicy/.test(type) || inputs === undefined) return [];
    const { kind, metadata, spec } = inputs as {
      kind: string;
      metadata: { name: string; namespace?: string };
      spec: unknown;
    };
    const where = metadata.namespace === undefined ? [] : ["-n", metadata.namespace];
    return [[[kind, metadata.name, ...where], spec]];
  });
}

describe("policies and filters", () => {
  withKubernetes("kinds that come 20 s late, objects as given, destroyed in order", async (workspace) => {
    await withServer(workspace, 23443, async (server) => {
      const { kubeconfig } = server;
      workspace.program("policies");
      await workspace.stack("late", { "acns:clusterId": CLUSTER });
      const deploying = ended(workspace.start("up", "--yes", "--skip-preview", "--stack", "late"));
      await setTimeout(20_000);
      await server.installKinds();
      const first = await deploying;
      expect(first.code, first.output).toBe(0);
      await workspace.pulumi("preview", "--expect-no-changes", "--stack", "late");

      const objects = await given(workspace, "late");
      expect(objects.length).toBe(7);
      for (const [what, spec] of objects) {
        const there = JSON.parse(await kubectl(kubeconfig, "get", ...what, "-o", "json")) as {
          spec: unknown;
        };
        // The server writes its defaults into Kubernetes' own kind, and nothing into the others.
        if (what[0] === "NetworkPolicy") expect(there.spec, what.join(" ")).toMatchObject(spec as object);
        else expect(there.spec, what.join(" ")).toEqual(spec);
      }
      await workspace.pulumi("destroy", "--yes", "--skip-preview", "--stack", "late");
      expect(await kubectl(kubeconfig, "get", "ciliumnetworkpolicies", "-A", "-o", "name")).toBe("");
      expect(await kubectl(kubeconfig, "get", "namespaces", "-l", "team=shop", "-o", "name")).toBe("");
    });
  });

  withKubernetes("the lab goes through all its stages", async (workspace) => {
    await withServer(workspace, 24443, async (server) => {
      await server.installKinds();
      await workspace.stack("lab");
      for (const stage of [...STAGES, "open"] as const) {
        await workspace.pulumi("config", "set", "--path", "acns:lab.stage", stage, "--stack", "lab");
        await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "lab");
        const names = await kubectl(
          server.kubeconfig,
          "get",
          "ciliumnetworkpolicies",
          "-n",
          "pets",
          "-o",
          "name",
        );
        const expected = storePolicies(stage).map((each) => each.toManifest().metadata.name);
        expect(
          names
            .split("\n")
            .filter(Boolean)
            .map((name) => name.split("/")[1]),
          stage,
        ).toEqual(expected.sort());
        for (const [what, spec] of await given(workspace, "lab")) {
          const there = JSON.parse(await kubectl(server.kubeconfig, "get", ...what, "-o", "json")) as {
            spec: unknown;
          };
          expect(there.spec, `${stage} ${what.join(" ")}`).toEqual(spec);
        }
      }
      await workspace.pulumi("preview", "--expect-no-changes", "--stack", "lab");
      await workspace.pulumi("destroy", "--yes", "--skip-preview", "--stack", "lab");
      expect(await kubectl(server.kubeconfig, "get", "namespaces", "pets", "--ignore-not-found")).toBe("");
    });
  });
});
