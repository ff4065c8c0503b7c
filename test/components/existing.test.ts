import * as pulumi from "@pulumi/pulumi";
import { Provider } from "@pulumi/azure-native/provider.js";
import { expect, test } from "vitest";
import { ExistingCluster, type ClusterReference } from "../../index.ts";
import { record, resolve, Secret, UNKNOWN } from "../../testing/index.ts";
import { BASE_PROVIDER, messagesOf, recorded, Thing } from "./programs.ts";

const TYPE = "acns:index:ExistingCluster";
const ADMIN = "azure-native:containerservice:listManagedClusterAdminCredentials";
const start = "/subscriptions/11111111-2222-3333-4444-555555555555";
const ID = `${start}/resourceGroups/Shop.Group_(1)/providers/Microsoft.ContainerService/managedClusters/shop-1`;

const partsOf = (cluster: ClusterReference) => ({
  id: cluster.id,
  group: cluster.resourceGroupName,
  name: cluster.clusterName,
});

test("group and name are read from the id, and nothing is made but the component", async () => {
  let cluster: ExistingCluster | undefined;
  const recording = await recorded(() => {
    cluster = new ExistingCluster("shop", { id: ID });
  });
  expect(recording.resources.map(({ type, name, custom }) => [type, name, custom])).toEqual([
    [TYPE, "shop", false],
  ]);
  expect(await resolve(partsOf(cluster!))).toEqual({ id: ID, group: "Shop.Group_(1)", name: "shop-1" });
  expect(recording.get(TYPE).outputs).toEqual({ id: ID });
});

test.each([
  ["in other letters", ID.replace("resourceGroups", "resourcegroups").replace("Microsoft", "microsoft")],
  ["in capitals", ID.replace("managedClusters", "MANAGEDCLUSTERS")],
])("an id is read %s", async (_, id) => {
  let cluster: ExistingCluster | undefined;
  await recorded(() => {
    cluster = new ExistingCluster("shop", { id });
  });
  expect(await resolve(partsOf(cluster!))).toMatchObject({ group: "Shop.Group_(1)", name: "shop-1" });
});

const wrong: [string, string][] = [
  ["empty", ""],
  ["a name", "shop"],
  ["a resource group", `${start}/resourceGroups/g`],
  ["another resource", `${start}/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v`],
  ["a pool of a cluster", `${ID}/agentPools/apps`],
  ["a cluster with a slash behind it", `${ID}/`],
  ["a portal's address", `https://portal.azure.com/#resource${ID}`],
];

test.each(wrong)("%s is no id: refused in one sentence, before anything is registered", async (_, id) => {
  const recording = await record(() => void new ExistingCluster("shop", { id }));
  expect(messagesOf(recording)).toHaveLength(1);
  expect(pulumi.RunError.isInstance(recording.error)).toBe(true);
  expect(recording.error?.message).toBe(
    `"${id}" is not the resource id of an AKS cluster: find it with \`az aks show --query id\`.`,
  );
  expect(recording.resources).toEqual([]);
});

test("a wrong id that is yet to come is refused once it is there", async () => {
  const recording = await record(() => {
    const cluster = new ExistingCluster("shop", { id: pulumi.output("shop") });
    return { name: cluster.clusterName };
  });
  const messages = new Set(recording.errors.map(({ message }) => message));
  expect([...messages]).toEqual([expect.stringContaining('"shop" is not the resource id')]);
});

test("an id of a cluster that is yet to be made is unknown in a preview", async () => {
  let cluster: ExistingCluster | undefined;
  const recording = await recorded(() => {
    cluster = new ExistingCluster("shop", { id: new Thing("elsewhere").id });
    void cluster.kubernetes;
  });
  expect(await resolve(partsOf(cluster!))).toEqual({ id: UNKNOWN, group: UNKNOWN, name: UNKNOWN });
  expect(recording.unanswered).toEqual([]);
});

test("its Kubernetes provider is the component's child, secret and bound to the cluster", async () => {
  const recording = await recorded(
    () => {
      const cluster = new ExistingCluster("shop", {
        id: ID,
        transform: {
          kubernetesProvider: (args, opts, name) => {
            args.namespace = name;
            opts.protect = true;
          },
        },
      });
      void cluster.kubernetes;
    },
    {
      preview: false,
      invokes: { [ADMIN]: { kubeconfigs: [{ value: Buffer.from("kind: Config").toString("base64") }] } },
    },
  );
  const provider = recording.get("pulumi:providers:kubernetes", "shop-kubernetes");
  expect(provider.parent).toBe(recording.get(TYPE).urn);
  expect(provider.inputs).toMatchObject({
    kubeconfig: new Secret("kind: Config"),
    clusterIdentifier: ID,
    namespace: "shop-kubernetes",
  });
  expect(provider.options.protect).toBe(true);
});

test("credentials are asked for through the provider that the component is given", async () => {
  const transformed: unknown[] = [];
  const recording = await recorded(
    () => {
      pulumi.runtime.registerInvokeTransform(({ token, opts }) => {
        transformed.push([token, opts.provider]);
        return undefined;
      });
      const provider = new Provider("mine", { location: "northeurope" });
      void new ExistingCluster("shop", { id: ID }, { provider }).kubernetes;
    },
    { preview: false, invokes: { [ADMIN]: { kubeconfigs: [{ value: "" }] } } },
  );
  const { urn, id } = recording.get(BASE_PROVIDER);
  expect(transformed).toEqual([[ADMIN, expect.anything()]]);
  const [[, provider]] = transformed as [[string, { urn?: unknown } | string]];
  expect(typeof provider === "string" ? provider : await resolve(provider.urn)).toContain(urn);
  expect(id).toBe("mine-id");
});
