// Plain ES modules: every name by which the package is imported, and a stack of it.
import assert from "node:assert/strict";
import * as acns from "pulumi-acns";
import { dashboards } from "pulumi-acns/observability";
import { preset } from "pulumi-acns/policies";
import { createWorld, verdict } from "pulumi-acns/simulator";
import { record } from "pulumi-acns/testing";
import settings from "pulumi-acns/settings.schema.json" with { type: "json" };
import stackFile from "pulumi-acns/stack.schema.json" with { type: "json" };
import suite from "pulumi-acns/suite.schema.json" with { type: "json" };

const stack = await record(() => {
  new acns.Cluster("shop", { kubernetesVersion: "1.34" });
});
assert.deepEqual(stack.errors, []);
assert.ok(stack.resources.some(({ name }) => name === "shop-cluster"));
assert.equal(preset.zeroTrust("shop").toManifest().kind, "CiliumNetworkPolicy");
assert.equal(dashboards().length, 6);
const flow = { from: { entity: "world" }, to: { pod: "shop/web" }, port: 80, protocol: "TCP" };
const world = createWorld({ pods: [{ name: "web", namespace: "shop" }] });
assert.equal(verdict(world, flow).verdict, "allowed");
for (const schema of [settings, stackFile, suite]) assert.equal(typeof schema.title, "string");
