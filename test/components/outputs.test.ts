import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { Cluster } from "../../index.ts";
import environment from "../../stacks/index.ts";
import { resolve, UNKNOWN, type RecordedResource } from "../../testing/index.ts";
import { COMPONENT, madeCluster, recorded, stacks } from "./programs.ts";

const names = [
  "id",
  "clusterName",
  "resourceGroupName",
  "nodeResourceGroup",
  "oidcIssuerUrl",
  "kubeletObjectId",
] as const;

const ID =
  "/subscriptions/1/resourceGroups/shop-rg/providers/Microsoft.ContainerService/managedClusters/shop";

/** What Azure answers once a cluster is made. */
const answered = {
  id: ID,
  name: "shop-in-azure",
  nodeResourceGroup: "MC_shop-rg_shop_westeurope",
  oidcIssuerProfile: { enabled: true, issuerURL: "https://oidc.example/1/" },
  identityProfile: { kubeletidentity: { objectId: "kubelet", clientId: "client", resourceId: "r" } },
};

const outputs = ({ type }: RecordedResource) => {
  if (type.endsWith(":ManagedCluster")) return answered;
  return type.endsWith(":ResourceGroup") ? { name: "shop-rg" } : undefined;
};

const previewed = madeCluster();

test.each(names)("%s is not known in a preview", async (name) => {
  const { cluster } = await previewed;
  expect(await resolve(cluster[name])).toBe(UNKNOWN);
});

test("what is sent of the issuer does not stand for what Azure answers", async () => {
  const { cluster, body } = await madeCluster({ oidcIssuer: true });
  expect(body["oidcIssuerProfile"]).toEqual({ enabled: true });
  expect(await resolve(cluster.oidcIssuerUrl)).toBe(UNKNOWN);
});

test("in a deployment every output is what Azure answered", async () => {
  const { cluster, recording } = await madeCluster({}, { preview: false, outputs });
  expect(await resolve(Object.fromEntries(names.map((name) => [name, cluster[name]])))).toEqual({
    id: ID,
    clusterName: "shop-in-azure",
    resourceGroupName: "shop-rg",
    nodeResourceGroup: "MC_shop-rg_shop_westeurope",
    oidcIssuerUrl: "https://oidc.example/1/",
    kubeletObjectId: "kubelet",
  });
  expect(recording.get(COMPONENT).outputs).toEqual({
    id: ID,
    clusterName: "shop-in-azure",
    resourceGroupName: "shop-rg",
    oidcIssuerUrl: "https://oidc.example/1/",
  });
});

test("what Azure leaves out is undefined", async () => {
  const { cluster } = await madeCluster(
    { oidcIssuer: false },
    {
      preview: false,
      outputs: ({ type }) =>
        type.endsWith(":ManagedCluster") ? { id: ID, name: "shop", oidcIssuerProfile: {} } : undefined,
    },
  );
  expect(await resolve(cluster.oidcIssuerUrl)).toBeUndefined();
  expect(await resolve(cluster.kubeletObjectId)).toBeUndefined();
});

test("with an existing group its name is known at once", async () => {
  const { cluster } = await madeCluster({ resourceGroup: { kind: "existing", name: "shared" } });
  expect(await resolve(cluster.resourceGroupName)).toBe("shared");
});

test("the cluster has its pools by name, each with its id", async () => {
  const { cluster } = await madeCluster(
    {
      nodePools: [
        { name: "system", mode: "System", osSku: "AzureLinux" },
        { name: "apps", osSku: "AzureLinux" },
      ],
    },
    { preview: false },
  );
  expect(Object.keys(cluster.agentPools)).toEqual(["apps"]);
  expect(await resolve(cluster.agentPools["apps"]?.id)).toBe("shop-pool-apps-id");
  expect(await resolve(cluster.managedCluster.id)).toBe("shop-cluster-id");
});

test("other components can depend on the cluster as a whole", async () => {
  const recording = await recorded(() => {
    const cluster = new Cluster("shop", { network: { mode: "overlay", virtualNetwork: { kind: "new" } } });
    new pulumi.ComponentResource("my:own:After", "after", {}, { dependsOn: [cluster] });
  });
  const after = recording.get("my:own:After");
  const made = recording.resources.filter(({ custom, parent }) => custom && parent !== undefined);
  expect(made.length).toBeGreaterThan(5);
  expect(after.dependsOn).toEqual(expect.arrayContaining(made.map(({ urn }) => urn)));
});

test.each(stacks().map((stack) => [stack.name, stack] as const))(
  "stack %s exports what others need, unknown in a preview",
  async (name, { config }) => {
    const recording = await recorded(environment, { project: "acns", stack: name, config });
    const { kubernetesResources, ...others } = recording.outputs;
    expect(others).toMatchObject({
      clusterId: UNKNOWN,
      clusterName: UNKNOWN,
      resourceGroupName: UNKNOWN,
      nodeResourceGroup: UNKNOWN,
      oidcIssuerUrl: UNKNOWN,
    });
    const second = config["acns:kubernetesResources"] === "secondStack";
    const provider = recording.find("pulumi:providers:kubernetes");
    expect(provider === undefined).toBe(second);
    expect(kubernetesResources).toBe(second ? "left to a second stack" : provider?.urn);
  },
);
