import { expect, test } from "vitest";
import { Cluster, type ClusterSettings } from "../../index.ts";
import type { RecordedResource, Recording } from "../../testing/index.ts";
import environment from "../../stacks/index.ts";
import { describedSettings } from "../described/settings.ts";
import { COMPONENT, moduleProviders, ofModule, recorded, stacks } from "./programs.ts";

const PARTS = [
  "group|network|nodes|pods|api-server|routes|outbound-address|nat-gateway|identity|cluster|kubernetes",
  "pool-[a-z][a-z0-9]*",
  "maintenance-(default|aksmanagedautoupgradeschedule|aksmanagednodeosupgradeschedule)",
  "(network|nodes|pods|api-server|routes|dns-zone)-role(-name)?",
].join("|");

const described = describedSettings();
const SAMPLES = 25;
const sample = Array.from(
  { length: SAMPLES },
  (_, index) => described[Math.floor((index * described.length) / SAMPLES)]!,
);

/** The component, its children with the names of their parts, and the module's provider, which is nobody's. */
function expectNamesAndParents(recording: Recording, name: string): void {
  const component = recording.get(COMPONENT, name);
  const shared = moduleProviders(recording);
  expect(shared.length).toBeLessThanOrEqual(1);
  const children = recording.resources.filter(
    (resource) => resource !== component && !shared.includes(resource),
  );
  for (const { name: own, parent } of children) {
    expect(own).toMatch(new RegExp(`^${name}-(${PARTS})$`));
    expect(parent, own).toBe(component.urn);
  }
  for (const provider of shared) {
    expect(provider.parent).toBeUndefined();
    expect(provider.name).toMatch(/^azure-native_containerservice_v\d{8}(preview)?$/);
  }
  const names = recording.resources.map((resource) => resource.name);
  expect(names.filter((own, at) => names.indexOf(own) !== at)).toEqual([]);
}

/** Whatever a stack is made of: each resource is a child of a component, and begins with its name. */
function expectNamesOfParents(recording: Recording): void {
  const shared = moduleProviders(recording);
  for (const { name, parent, custom } of recording.resources.filter((each) => !shared.includes(each))) {
    const above = recording.resources.find(({ urn }) => urn === parent);
    if (custom) expect(above?.custom, name).toBe(false);
    if (above !== undefined) expect(name).toMatch(new RegExp(`^${above.name}-[a-z][a-z0-9-]*$`));
    else expect(name).toMatch(/^acns-/);
  }
}

/** The cluster waits for the roles of an identity that exists before it, and comes before those of its own one. */
function expectRolesInOrder(recording: Recording): void {
  const [cluster] = ofModule(recording, "ManagedCluster");
  if (cluster === undefined) throw new Error("no cluster");
  const all = recording.ofType("azure-native:authorization:RoleAssignment");
  const roles = all.filter(({ parent }) => parent === cluster.parent);
  const own = (cluster.inputs["identity"] as { type: string }).type === "UserAssigned";
  for (const role of roles) {
    expect(cluster.dependsOn.includes(role.urn), role.name).toBe(own);
    expect(role.dependsOn.includes(cluster.urn), role.name).toBe(!own);
  }
}

/** Pools and windows wait for the cluster, and go with it when it is destroyed. */
function expectBesideCluster(recording: Recording, settings: ClusterSettings): void {
  const [cluster] = ofModule(recording, "ManagedCluster");
  const beside: RecordedResource[] = [
    ...ofModule(recording, "AgentPool"),
    ...ofModule(recording, "MaintenanceConfiguration"),
  ];
  const pools = settings.nodePools?.length ?? 1;
  expect(beside).toHaveLength(pools - 1 + Object.keys(settings.maintenance ?? {}).length);
  for (const resource of beside) {
    expect(resource.dependsOn, resource.name).toContain(cluster?.urn);
    expect(resource.options.deletedWith, resource.name).toBe(cluster?.urn);
    expect(resource.provider, resource.name).toBe(cluster?.provider);
  }
}

test.each(sample.map((settings, index) => [index, settings] as const))(
  "described setting %i: names, parents and order",
  async (_, settings) => {
    const recording = await recorded(() => {
      new Cluster("shop", settings);
    });
    expectNamesAndParents(recording, "shop");
    expectRolesInOrder(recording);
    expectBesideCluster(recording, settings);
  },
);

test.each(stacks().map((stack) => [stack.name, stack] as const))(
  "stack %s: names, parents and order",
  async (name, { config, written }) => {
    const recording = await recorded(environment, { project: "acns", stack: name, config });
    expectNamesOfParents(recording);
    expectRolesInOrder(recording);
    expectBesideCluster(recording, written);
    expect(recording.unanswered).toEqual([]);
  },
);

test("the stacks that come with the project are all there", () => {
  expect(stacks().map(({ name }) => name)).toEqual([
    "dev",
    "dualstack",
    "lab",
    "mtls",
    "prod",
    "retina",
    "staging",
    "subnet",
  ]);
});
