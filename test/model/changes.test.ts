import { expect, test } from "vitest";
import { checkChange } from "../../model/cluster/check.ts";
import { needsReplacement } from "../../model/cluster/rules/changes.ts";
import type { NodePool } from "../../model/cluster/nodepool.ts";
import type { ClusterSettings } from "../../model/cluster/settings.ts";
import { everySetting, planOf } from "./bodies.ts";

const system: NodePool = { name: "system", mode: "System", osSku: "AzureLinux" };
const apps: NodePool = { name: "apps", osSku: "AzureLinux" };
const overlay = (own: object): ClusterSettings => ({
  network: { mode: "overlay", ...own },
});
const pools = (own: object): ClusterSettings => ({ nodePools: [system, { ...apps, ...own }] });
const subnet = (name: string): object => ({
  virtualNetwork: {
    kind: "existing",
    nodeSubnetId: `/subscriptions/1/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/v/subnets/${name}`,
  },
});

const podsIn = (name: string): NonNullable<ClusterSettings["network"]> => ({
  mode: "podSubnet",
  virtualNetwork: {
    kind: "existing",
    nodeSubnetId: "/subscriptions/1/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/v/subnets/n",
    podSubnetId: `/subscriptions/1/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/v/subnets/${name}`,
  },
});

const found = (before: ClusterSettings, after: ClusterSettings): string[] =>
  checkChange(planOf(before), planOf(after)).map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

type Row = [string, ClusterSettings, ClusterSettings, string[]];

const features: Row[] = [
  [
    "acceleration on",
    {},
    { acceleration: "BpfVeth" },
    ["warning ACNS021 acceleration", "warning ACNS040 acceleration"],
  ],
  [
    "acceleration off",
    { acceleration: "BpfVeth" },
    {},
    ["warning ACNS021 acceleration", "warning ACNS040 acceleration"],
  ],
  ["encryption on", {}, { security: { encryption: "WireGuard" } }, ["warning ACNS040 security.encryption"]],
  [
    "another encryption",
    { security: { encryption: "WireGuard" } },
    { security: { encryption: "mTLS" } },
    ["warning ACNS040 security.encryption"],
  ],
  ["policies of another level", {}, { security: { policies: "L7" } }, []],
  ["observability off", {}, { observability: false }, []],
];

const onAzure = { dataplane: "azure" };

const dataplanes: Row[] = [
  ["to Cilium", overlay(onAzure), overlay({}), ["warning ACNS037 network.dataplane"]],
  ["back to azure", overlay({}), overlay(onAzure), ["error ACNS037 network.dataplane"]],
  [
    "to Cilium with auto-provisioning before",
    { ...overlay(onAzure), nodeProvisioning: { mode: "Auto" } },
    overlay({}),
    ["warning ACNS037 network.dataplane", "error ACNS037 network.dataplane"],
  ],
  [
    "to Cilium with auto-provisioning after",
    overlay(onAzure),
    { ...overlay({}), nodeProvisioning: { mode: "Auto" } },
    ["warning ACNS037 network.dataplane", "error ACNS037 network.dataplane"],
  ],
  [
    "to Cilium with a Windows pool",
    { ...overlay(onAzure), nodePools: [system, { name: "win", os: "Windows" }] },
    { ...overlay({}), nodePools: [system] },
    ["warning ACNS037 network.dataplane", "error ACNS037 network.dataplane"],
  ],
  [
    "to Cilium together with another mode",
    { network: { mode: "nodeSubnet", dataplane: "azure" } },
    overlay({}),
    ["warning ACNS037 network.dataplane", "error ACNS037 network.mode"],
  ],
];

const fixed: Row[] = [
  ["name", { clusterName: "a" }, { clusterName: "b" }, ["error AKS030 clusterName"]],
  ["region", { location: "westeurope" }, { location: "eastus" }, ["error AKS030 location"]],
  [
    "group of the nodes",
    { nodeResourceGroup: "a" },
    { nodeResourceGroup: "b" },
    ["error AKS030 nodeResourceGroup"],
  ],
  [
    "resource group",
    { resourceGroup: { kind: "existing", name: "a" } },
    { resourceGroup: { kind: "existing", name: "b" } },
    ["error AKS030 resourceGroup"],
  ],
  [
    "services",
    overlay({ serviceCidrs: ["10.1.0.0/16"], dnsServiceIp: "10.1.0.10" }),
    overlay({ serviceCidrs: ["10.1.0.0/17"], dnsServiceIp: "10.1.0.10" }),
    ["error AKS030 network.serviceCidrs"],
  ],
  ["DNS service", overlay({}), overlay({ dnsServiceIp: "10.0.0.11" }), ["error AKS030 network.dnsServiceIp"]],
  [
    "pods",
    overlay({ podCidrs: ["10.112.0.0/14"] }),
    overlay({ podCidrs: ["10.116.0.0/14"] }),
    ["error AKS030 network.podCidrs"],
  ],
  ["subnet", overlay(subnet("a")), overlay(subnet("b")), ["error AKS030 network.virtualNetwork"]],
  ["subnet in other letters", overlay(subnet("a")), overlay(subnet("A")), []],
  ["an own network", {}, overlay(subnet("a")), ["error AKS030 network.virtualNetwork"]],
  [
    "API server",
    { apiServer: { access: "public" } },
    { apiServer: { access: "private" } },
    ["error AKS030 apiServer.access"],
  ],
  ["mode back", overlay({}), { network: { mode: "nodeSubnet" } }, ["error AKS030 network.mode"]],
  [
    "subnet of the pods",
    { network: podsIn("a") },
    { network: podsIn("b") },
    ["error AKS030 network.virtualNetwork"],
  ],
  [
    "allocation of the pods",
    { network: { mode: "podSubnet", podAllocation: "StaticBlock" } },
    { network: { mode: "podSubnet", podAllocation: "DynamicIndividual" } },
    ["error AKS030 network.podAllocation"],
  ],
  ["mode to overlay", { network: { mode: "nodeSubnet" } }, overlay({}), []],
  [
    "sku",
    { sku: "Automatic", ...pools({}), ...overlay({ outboundType: "loadBalancer" }) },
    { sku: "Base", entra: {}, ...pools({}), nodeProvisioning: { mode: "Auto" } },
    ["warning AKS030 sku"],
  ],
];

const ofPools: Row[] = [
  ["size", pools({}), pools({ vmSize: "Standard_D8s_v5" }), ["error AKS031 nodePools[1].vmSize"]],
  ["zones", pools({ zones: ["1"] }), pools({ zones: ["1", "2"] }), ["error AKS031 nodePools[1].zones"]],
  ["pods", pools({ maxPods: 30 }), pools({ maxPods: 60 }), ["error AKS031 nodePools[1].maxPods"]],
  ["spot", pools({}), pools({ spot: true }), ["error AKS031 nodePools[1].spot"]],
  [
    "disk",
    pools({ osDiskSizeGb: 64 }),
    pools({ osDiskSizeGb: 128 }),
    ["error AKS031 nodePools[1].osDiskSizeGb"],
  ],
  [
    "kind of disk",
    pools({ osDiskType: "Managed" }),
    pools({ osDiskType: "Ephemeral" }),
    ["error AKS031 nodePools[1].osDiskType"],
  ],
  [
    "encryption at host",
    pools({}),
    pools({ encryptionAtHost: true }),
    ["error AKS031 nodePools[1].encryptionAtHost"],
  ],
  [
    "sandboxing",
    pools({}),
    pools({ workloadRuntime: "KataVmIsolation" }),
    ["error AKS031 nodePools[1].workloadRuntime"],
  ],
  ["to a gateway", pools({}), pools({ mode: "Gateway" }), ["error AKS031 nodePools[1].mode"]],
  ["to a system pool", pools({}), pools({ mode: "System" }), []],
  ["image", pools({}), pools({ osSku: "Ubuntu" }), ["warning AKS031 nodePools[1].osSku"]],
  ["FIPS", pools({}), pools({ fips: true }), ["warning AKS031 nodePools[1].fips"]],
  ["count", pools({ count: 2 }), pools({ count: 4 }), []],
  ["autoscaling", pools({}), pools({ autoscaling: { min: 1, max: 3 } }), []],
  ["labels and taints", pools({}), pools({ labels: { a: "b" }, taints: ["a=b:NoSchedule"] }), []],
  ["a new pool", pools({}), { nodePools: [system, apps, { ...apps, name: "more" }] }, []],
  ["a pool less", pools({}), { nodePools: [system] }, []],
  ["pools in another order", { nodePools: [system, apps] }, { nodePools: [apps, system] }, []],
  [
    "another first system pool that was there",
    { nodePools: [system, { ...apps, mode: "System" }] },
    { nodePools: [{ ...apps, mode: "System" }, system] },
    ["error AKS031 nodePools"],
  ],
];

const versions: Row[] = [
  ["1.33 to 1.34", "1.33", "1.34", ["warning AKS032 kubernetesVersion"]],
  ["1.33 to 1.35", "1.33", "1.35", ["error AKS032 kubernetesVersion"]],
  ["1.34 to 1.33", "1.34", "1.33", ["error AKS032 kubernetesVersion"]],
  ["1.34.2 to 1.34.5", "1.34.2", "1.34.5", []],
  ["1.34.5 to 1.34.2", "1.34.5", "1.34.2", ["error AKS032 kubernetesVersion"]],
  ["1.34.5 to 1.34", "1.34.5", "1.34", []],
  ["1.99 to 1.100", "1.99", "1.100", ["warning AKS032 kubernetesVersion"]],
].map(([title, from, to, findings]): Row => [
  `Kubernetes ${String(title)}`,
  { kubernetesVersion: from as string },
  { kubernetesVersion: to as string },
  findings as string[],
]);

const forGood: Row[] = [
  ["the issuer off", {}, { oidcIssuer: false }, ["error AKS033 oidcIssuer"]],
  ["the issuer on", { oidcIssuer: false }, {}, []],
  ["Entra ID off", { entra: {} }, {}, ["error AKS033 entra"]],
  ["Entra ID on", {}, { entra: {} }, []],
  ["a version that was not said", {}, { kubernetesVersion: "1.34" }, []],
];

const table: Row[] = [...features, ...dataplanes, ...fixed, ...ofPools, ...versions, ...forGood];

test.each(table)("%s", (_, before, after, expected) => {
  expect(found(before, after).toSorted()).toEqual(expected.toSorted());
});

test("every rule on changes is met by the table, in each severity that it has", () => {
  const met = new Set(
    table.flatMap(([, , , findings]) => findings.map((each) => each.split(" ").slice(0, 2).join(" "))),
  );
  const expected = [
    ["error ACNS037", "warning ACNS037", "warning ACNS021", "warning ACNS040", "error AKS030"],
    ["warning AKS030", "error AKS031", "warning AKS031", "error AKS032", "warning AKS032", "error AKS033"],
  ].flat();
  expect([...met].toSorted()).toEqual(expected.toSorted());
});

test.each(everySetting())("%s: what stays as it is changes nothing", (_, settings) => {
  expect(found(settings, structuredClone(settings))).toEqual([]);
});

/** Ways to write a default out: the cluster is the same with and without. */
const writtenOut: [string, ClusterSettings, ClusterSettings][] = [
  ["no spot", pools({}), pools({ spot: false })],
  ["no encryption at host", pools({}), pools({ encryptionAtHost: false })],
  ["plain containers", pools({}), pools({ workloadRuntime: "OCIContainer" })],
  ["no FIPS", pools({}), pools({ fips: false })],
  ["Linux", pools({}), pools({ os: "Linux" })],
  ["the usual size", pools({}), pools({ vmSize: "Standard_D4s_v5" })],
  ["zones in another order", pools({ zones: ["1", "2"] }), pools({ zones: ["2", "1"] })],
  ["the usual group", {}, { resourceGroup: { kind: "new", name: "shop-rg" } }],
  ["a new group", {}, { resourceGroup: { kind: "new" } }],
  ["the usual ranges", {}, overlay({ podCidrs: ["10.244.0.0/16"], serviceCidrs: ["10.0.0.0/16"] })],
  ["the usual name", {}, { clusterName: "shop" }],
  ["a public API server", {}, { apiServer: { access: "public" } }],
  ["one family", {}, overlay({ ipFamilies: ["IPv4"] })],
];

test.each(writtenOut)("%s: a default that is written out changes nothing", (_, before, after) => {
  expect(found(before, after)).toEqual([]);
  expect(found(after, before)).toEqual([]);
});

test("a second family may come, with its own ranges behind the first ones", () => {
  const errors = found(overlay({}), overlay({ ipFamilies: ["IPv4", "IPv6"] }));
  expect(errors.filter((each) => each.startsWith("error"))).toEqual([]);
  expect(found(overlay({ ipFamilies: ["IPv4", "IPv6"] }), overlay({}))).toContain(
    "error AKS030 network.podCidrs",
  );
});

test("a group that is given up is found, though one of its name is used: Pulumi would delete it with all in it", () => {
  const existing: ClusterSettings = { resourceGroup: { kind: "existing", name: "shop-rg" } };
  expect(found({}, existing).filter((each) => each.endsWith("AKS030 resourceGroup"))).toHaveLength(1);
});

test("a rule on changes is lowered by the settings to come, with the reason", () => {
  const rules = { ACNS021: { severity: "off" as const, reason: "in the night" } };
  const accelerated: ClusterSettings = { acceleration: "BpfVeth", rules };
  const [lowered] = checkChange(planOf({}), planOf(accelerated));
  expect(lowered).toMatchObject({ rule: "ACNS021", severity: "silenced", lowered: "in the night" });
  const [kept] = checkChange(planOf({ rules }), planOf({ acceleration: "BpfVeth" }));
  expect(kept).toMatchObject({ rule: "ACNS021", severity: "warning" });
  expect(kept).not.toHaveProperty("lowered");
});

test("an error that is lowered no longer asks for another cluster", () => {
  const change = (settings: ClusterSettings) =>
    needsReplacement(checkChange(planOf({ location: "westeurope" }), planOf(settings)));
  expect(change({ location: "eastus" })).toBe(true);
  const rules = { AKS030: { severity: "warning" as const, reason: "moved by hand" } };
  expect(change({ location: "eastus", rules })).toBe(false);
  expect(change({ location: "westeurope", nodePools: [{ ...system, vmSize: "Standard_D8s_v5" }] })).toBe(
    false,
  );
});

test("every finding says what becomes what, in words", () => {
  for (const [title, before, after] of [...table, ...writtenOut]) {
    for (const { reason, remedy } of checkChange(planOf(before), planOf(after))) {
      expect(reason, title).not.toMatch(/undefined|\[object|^\s|become ,|\s\s/);
      expect(remedy.length, title).toBeGreaterThan(5);
    }
  }
});
