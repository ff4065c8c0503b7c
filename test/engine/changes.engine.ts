import { parse, stringify } from "yaml";
import { describe, expect } from "vitest";
import { scenario } from "./scenario.ts";
import type { Step, Workspace } from "./workspace.ts";

type Settings = Readonly<Record<string, unknown>>;

const START: Settings = {
  name: "shop",
  kubernetesVersion: "1.34",
  network: { mode: "overlay" },
  security: { policies: "FQDN" },
  nodePools: [{ name: "system", mode: "System", osSku: "AzureLinux", count: 3 }],
};

/** Writes the settings of the stack into its config file and leaves what the CLI keeps there. */
function settle(workspace: Workspace, settings: Settings): void {
  const file = "stacks/Pulumi.shop.yaml";
  const kept = parse(workspace.read(file)) as { config: object };
  const azure = Object.entries(kept.config).filter(([key]) => key.startsWith("azure-native:"));
  const own = Object.entries(settings).map(([key, value]) => [`acns:${key}`, value]);
  const config: object = Object.fromEntries([...azure, ["azure-native:location", "westeurope"], ...own]);
  workspace.write(file, stringify({ ...kept, config }));
}

/** What a plan does, by the names of the resources. */
const done = (steps: readonly Step[], op: RegExp): string[] =>
  steps
    .filter((step) => op.test(step.op))
    .map(({ urn }) => urn.split("::").pop() ?? "")
    .sort();

const clusterCalls = (workspace: Workspace, method: string): number =>
  workspace.azure
    .noted("calls")
    .filter((call) => call["method"] === method && call["kind"] === "containerservice:ManagedCluster").length;

const up = (workspace: Workspace) => workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "shop");

const pool = (more: object): object[] => [
  ...(START["nodePools"] as object[]),
  { name: "apps", count: 2, ...more },
];

describe("a running stack changes in place", () => {
  scenario("features, pools, tags and API versions", async (workspace) => {
    await workspace.stack("shop");
    settle(workspace, START);
    await up(workspace);
    const l7 = { ...START, security: { policies: "L7" } };
    const fast = { ...l7, acceleration: "BpfVeth", tags: { team: "shop" } };
    const seen = { ...fast, monitoring: { prometheus: "managed", logs: { plan: "Basic" } } };
    const wider = { ...seen, nodePools: pool({ osSku: "AzureLinux" }) };
    const steps: [Settings, string[]][] = [
      [l7, []],
      [fast, []],
      [seen, ["shop-metrics"]],
      [wider, ["shop-pool-apps"]],
      [
        { ...START, security: { encryption: "mTLS" }, registeredFeatures: ["AdvancedNetworkingmTLSPreview"] },
        [],
      ],
      [START, []],
    ];
    for (const [settings, created] of steps) {
      settle(workspace, settings);
      const plan = await workspace.plan("shop");
      expect(done(plan, /replace/)).toEqual([]);
      // The pool is a resource of its own; all else is said by the cluster's own body.
      if (settings !== wider) expect(done(plan, /^update$/)).toContain("shop-cluster");
      expect(done(plan, /^create$/)).toEqual(expect.arrayContaining(created));
      await up(workspace);
    }
    expect([clusterCalls(workspace, "create"), clusterCalls(workspace, "delete")]).toEqual([1, 0]);
  });

  scenario("what must replace says so before it does", async (workspace) => {
    await workspace.stack("shop");
    settle(workspace, START);
    await up(workspace);
    settle(workspace, { ...START, clusterName: "other" });
    const plan = await workspace.plan("shop");
    expect(done(plan, /replace/)).toContain("shop-cluster");
    const said = await workspace.pulumi("preview", "--diff", "--stack", "shop");
    expect(said.output).toMatch(/resourceName +: "shop" => "other"/);
  });
});
