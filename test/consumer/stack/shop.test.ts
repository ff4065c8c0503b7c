import { expect, test } from "vitest";
import { record } from "pulumi-acns/testing";
import { Shop } from "./shop.ts";

test("the shop's cluster is what was asked for, overrides included", async () => {
  const stack = await record(() => {
    new Shop("shop");
  });
  expect(stack.errors).toEqual([]);
  const cluster = stack.resources.find(({ name }) => name === "shop-aks-cluster");
  expect(cluster?.inputs).toMatchObject({
    autoScalerProfile: { expander: "priority" },
    networkProfile: { advancedNetworking: { performance: { accelerationMode: "BpfVeth" } } },
  });
  expect(stack.resources.find(({ name }) => name === "shop-aks-group")?.options.protect).toBe(true);
  expect(stack.resources.find(({ name }) => name === "shop-aks-nodes")?.inputs).toHaveProperty(
    "serviceEndpoints",
  );
  expect(stack.logs.map(({ message }) => message).join()).toContain("ACNS011");
});

test("a wrong setting of the shop is refused with its rule", async () => {
  const { Cluster } = await import("pulumi-acns");
  const stack = await record(() => {
    new Cluster("shop", { kubernetesVersion: "1.32", acceleration: "BpfVeth" });
  });
  expect(stack.resources).toEqual([]);
  expect(stack.error?.message).toContain("ACNS017");
});
