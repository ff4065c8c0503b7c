import { output, type CustomResourceOptions, type Resource } from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { Cluster, type ClusterSettings, type ClusterTransforms } from "../../index.ts";
import {
  COMPONENT,
  madeCluster,
  messagesOf,
  named,
  recorded,
  refusalOf,
  refusedCluster,
} from "./programs.ts";
import { record, type Recording } from "../../testing/index.ts";

type Kind = keyof ClusterTransforms;

/** The children that each hatch is called for, in the two programs below. */
const children: Record<Kind, readonly string[]> = {
  resourceGroup: ["group"],
  virtualNetwork: ["network"],
  subnet: ["nodes", "pods", "api-server"],
  routeTable: ["routes"],
  publicIpAddress: ["outbound-address"],
  natGateway: ["nat-gateway"],
  identity: ["identity"],
  roleAssignment: ["network-role", "routes-role"],
  managedCluster: ["cluster"],
  agentPool: ["pool-apps", "pool-more"],
  maintenanceConfiguration: ["maintenance-default"],
  kubernetesProvider: ["kubernetes"],
};

const byNatGateway: readonly Kind[] = ["publicIpAddress", "natGateway"];

const settings = (kind: Kind): ClusterSettings => ({
  network: {
    mode: "podSubnet",
    virtualNetwork: {
      kind: "new",
      ...(byNatGateway.includes(kind) ? {} : { firewallPrivateIp: "10.239.0.4" }),
    },
    outboundType: byNatGateway.includes(kind) ? "userAssignedNATGateway" : "userDefinedRouting",
  },
  apiServer: { access: "public", vnetIntegration: true },
  nodePools: [
    { name: "system", mode: "System", osSku: "AzureLinux", maxPods: 30 },
    { name: "apps", osSku: "AzureLinux", maxPods: 30 },
    { name: "more", osSku: "AzureLinux", maxPods: 30 },
  ],
  maintenance: {
    releases: {
      schedule: { kind: "weekly", intervalWeeks: 1, dayOfWeek: "Friday" },
      startTime: "22:00",
      durationHours: 4,
    },
  },
});

interface Call {
  readonly name: string;
  readonly args: Record<string, unknown>;
  readonly parent: Resource | undefined;
}

/** Runs the program of a kind with every hatch, each doing what the function says. */
async function withEveryHatch(
  kind: Kind,
  hatch: (kind: Kind, ...call: [args: object, opts: CustomResourceOptions, name: string]) => void,
): Promise<{ recording: Recording; cluster: Cluster }> {
  const kinds = Object.keys(children) as Kind[];
  const transform = Object.fromEntries(kinds.map((each) => [each, hatch.bind(undefined, each)]));
  let cluster: Cluster | undefined;
  const recording = await recorded(() => {
    cluster = new Cluster("shop", { ...settings(kind), transform });
    void cluster.kubernetes;
  });
  if (cluster === undefined) throw new Error("no cluster was made");
  return { recording, cluster };
}

/** Both programs once, with hatches that note how they are called and then change arguments and options. */
async function noted(kind: Kind) {
  const calls = new Map<Kind, Call[]>();
  const made = await withEveryHatch(kind, (each, args, opts, name) => {
    calls.set(each, [...(calls.get(each) ?? []), { name, args: { ...args }, parent: opts.parent }]);
    Object.assign(args, { madeUp: `by the hatch of ${name}` });
    opts.retainOnDelete = true;
  });
  return { ...made, calls };
}

const byRoutes = await noted("routeTable");
const byGateway = await noted("natGateway");
const notedOf = (kind: Kind) => (byNatGateway.includes(kind) ? byGateway : byRoutes);
const everyKind = Object.entries(children) as [Kind, readonly string[]][];

test.each(everyKind)("%s: called once for each child, by name", (kind, parts) => {
  const { calls, cluster } = notedOf(kind);
  const own = calls.get(kind) ?? [];
  expect(own.map(({ name }) => name)).toEqual(parts.map((part) => `shop-${part}`));
  for (const { args, parent } of own) {
    expect(Object.keys(args)).not.toEqual([]);
    expect(parent === cluster).toBe(true);
  }
});

test.each(everyKind)("%s: has the last word on options", (kind, parts) => {
  const { recording } = notedOf(kind);
  for (const part of parts) expect(named(recording, `shop-${part}`).options.retainOnDelete, part).toBe(true);
});

test("without a hatch no option is set that the hatches above set", async () => {
  const { recording } = await withEveryHatch("routeTable", () => {});
  expect(recording.resources.filter(({ options }) => options.retainOnDelete !== undefined)).toEqual([]);
});

// The SDK's own constructors drop what they do not know; those of the module send it.
test.each(["managedCluster", "agentPool", "maintenanceConfiguration"] as const)(
  "%s: what the types do not know is sent too",
  (kind) => {
    for (const part of children[kind]) {
      const { inputs } = named(byRoutes.recording, `shop-${part}`);
      expect(inputs["madeUp"]).toBe(`by the hatch of shop-${part}`);
    }
  },
);

/** An argument of each kind that the SDK knows, and what it shall be. */
const changed: { readonly [K in Kind]: [Parameters<NonNullable<ClusterTransforms[K]>>[0], string] } = {
  resourceGroup: [{ managedBy: "me" }, "managedBy"],
  virtualNetwork: [
    { resourceGroupName: "g", encryption: { enabled: true, enforcement: "DropUnencrypted" } },
    "encryption",
  ],
  subnet: [
    { resourceGroupName: "g", virtualNetworkName: "n", serviceEndpoints: [{ service: "Microsoft.Storage" }] },
    "serviceEndpoints",
  ],
  routeTable: [{ resourceGroupName: "g", disableBgpRoutePropagation: true }, "disableBgpRoutePropagation"],
  publicIpAddress: [{ resourceGroupName: "g", zones: ["1", "2"] }, "zones"],
  natGateway: [{ resourceGroupName: "g", idleTimeoutInMinutes: 10 }, "idleTimeoutInMinutes"],
  identity: [{ resourceGroupName: "g", tags: { owner: "me" } }, "tags"],
  roleAssignment: [
    { principalId: "p", roleDefinitionId: "r", scope: "s", description: "for AKS" },
    "description",
  ],
  managedCluster: [
    { resourceGroupName: "g", autoScalerProfile: { expander: "priority" } },
    "autoScalerProfile",
  ],
  agentPool: [{ resourceGroupName: "g", resourceName: "c", kubeletDiskType: "Temporary" }, "kubeletDiskType"],
  maintenanceConfiguration: [
    { resourceGroupName: "g", resourceName: "c", notAllowedTime: [{ start: "a", end: "b" }] },
    "notAllowedTime",
  ],
  kubernetesProvider: [{ namespace: "shop" }, "namespace"],
};

const changing = (kind: Kind) =>
  withEveryHatch(kind, (each, args) => {
    const [values, name] = changed[each] as [Record<string, unknown>, string];
    Object.assign(args, { [name]: values[name] });
  });
const changedByRoutes = await changing("routeTable");
const changedByGateway = await changing("natGateway");

test.each(everyKind)("%s: can set what the settings leave out", (kind, parts) => {
  const { recording } = byNatGateway.includes(kind) ? changedByGateway : changedByRoutes;
  const [values, name] = changed[kind] as [Record<string, unknown>, string];
  for (const part of parts) {
    const { inputs } = named(recording, `shop-${part}`);
    expect(inputs[name], part).toEqual(values[name]);
    // Nothing else is lost by it.
    expect(Object.keys(inputs).length, part).toBeGreaterThan(1);
  }
});

test("a hatch can take out what the component would send", async () => {
  const { body } = await madeCluster({
    tags: { team: "platform" },
    transform: {
      managedCluster: (args) => {
        delete args.tags;
        args.serviceMeshProfile = undefined;
      },
    },
  });
  expect(body).not.toHaveProperty("tags");
  expect(body).not.toHaveProperty("serviceMeshProfile");
});

test("a property that no version is known to have is warned of, in findings and log", async () => {
  const { recording, cluster, body } = await madeCluster({
    transform: { managedCluster: (args) => void Object.assign(args, { fluxCapacitor: { enabled: true } }) },
  });
  expect(body["fluxCapacitor"]).toEqual({ enabled: true });
  expect(cluster.findings).toEqual([
    expect.objectContaining({
      rule: "AKS034",
      severity: "warning",
      path: "transform.managedCluster: fluxCapacitor.enabled",
    }),
  ]);
  expect(recording.logs).toEqual([
    {
      severity: "warning",
      message: expect.stringContaining("AKS034"),
      urn: recording.get(COMPONENT).urn,
    },
  ]);
});

test("that warning can be silenced with a reason", async () => {
  const { recording, cluster } = await madeCluster({
    rules: { AKS034: { severity: "off", reason: "seen to work" } },
    transform: { managedCluster: (args) => void Object.assign(args, { fluxCapacitor: 1 }) },
  });
  expect(cluster.findings).toEqual([
    expect.objectContaining({ rule: "AKS034", severity: "silenced", lowered: "seen to work" }),
  ]);
  expect(recording.logs).toEqual([]);
});

type Hatch = NonNullable<ClusterTransforms["managedCluster"]>;

const breaking: [string, Hatch, string][] = [
  ["another network policy", (args) => setProfile(args, { networkPolicy: "calico" }), "networkPolicy"],
  ["no network policy", (args) => setProfile(args, { networkPolicy: undefined }), "networkPolicy"],
  ["another network plugin", (args) => setProfile(args, { networkPlugin: "none" }), "networkPlugin"],
  ["a kube-proxy", (args) => setProfile(args, { kubeProxyConfig: { enabled: true } }), "kubeProxyConfig"],
];

function setProfile(args: Parameters<Hatch>[0], changes: object): void {
  args.networkProfile = { ...(args.networkProfile as object), ...changes };
}

test.each(breaking)("%s on the Cilium dataplane is refused", async (_, managedCluster, key) => {
  const { refused, recording } = await refusedCluster({ transform: { managedCluster } });
  const errors = refused.findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, path }) => [rule, path])).toEqual([
    ["ACNS002", `transform.managedCluster: networkProfile.${key}`],
  ]);
  expect(recording.resources.some(({ type }) => type.endsWith(":ManagedCluster"))).toBe(false);
});

test("on the dataplane azure the network policy is the user's", async () => {
  const { body } = await madeCluster({
    network: { mode: "overlay", dataplane: "azure" },
    transform: { managedCluster: (args) => setProfile(args, { networkPolicy: "calico" }) },
  });
  expect(body.networkProfile["networkPolicy"]).toBe("calico");
});

const OFF: ClusterSettings = { observability: false, security: { policies: "None" } };

const raising: [string, object, string][] = [
  ["acceleration", { performance: { accelerationMode: "BpfVeth" } }, "2026-01-01"],
  ["WireGuard", { security: { transitEncryption: { type: "WireGuard" } } }, "2026-01-01"],
  ["mTLS", { security: { transitEncryption: { type: "mTLS" } } }, "2026-05-02-preview"],
];

test.each(raising)("%s that a hatch turns on raises the version", async (_, block, version) => {
  const advancedNetworking = { enabled: true, ...block };
  const { cluster, body } = await madeCluster({
    ...OFF,
    transform: { managedCluster: (args) => setProfile(args, { advancedNetworking }) },
  });
  expect(cluster.apiVersion.version).toBe(version);
  expect(body.networkProfile["advancedNetworking"]).toEqual(advancedNetworking);
});

test("an image of a later version that a hatch sets on the first pool raises the version", async () => {
  const { cluster } = await madeCluster({
    ...OFF,
    transform: {
      managedCluster: (args) => {
        args.agentPoolProfiles = [{ name: "system", mode: "System", osSKU: "Ubuntu2404" }];
      },
    },
  });
  expect(cluster.apiVersion.version).toBe("2025-10-01");
});

/** Whether any finding says that a property is not known to the version that is spoken. */
async function isFound(args: ConstructorParameters<typeof Cluster>[1], property: string): Promise<boolean> {
  let cluster: Cluster | undefined;
  const recording = await record(() => {
    cluster = new Cluster("shop", args);
  });
  const findings = recording.error === undefined ? cluster?.findings : refusalOf(recording).findings;
  return (findings ?? []).some(({ path, reason }) => `${path} ${reason}`.includes(property));
}

test("what a hatch adds is found where a version is pinned that does not know it", async () => {
  const mtls = { enabled: true, security: { enabled: true, transitEncryption: { type: "mTLS" } } };
  const managedCluster: Hatch = (args) => setProfile(args, { advancedNetworking: mtls });
  expect(
    await isFound({ apiVersion: "2026-01-01", transform: { managedCluster } }, "transitEncryption"),
  ).toBe(true);
});

test("what a hatch wraps into an output still counts for the version", async () => {
  const { cluster, body } = await madeCluster({
    security: { encryption: "WireGuard" },
    transform: {
      managedCluster: (args) => {
        args.networkProfile = output(args.networkProfile).apply((profile) => ({ ...profile }));
      },
    },
  });
  expect(body.networkProfile["advancedNetworking"]).toMatchObject({
    security: { transitEncryption: { type: "WireGuard" } },
  });
  expect(cluster.apiVersion.version).toBe("2026-01-01");
});

const pools = [
  { name: "system", mode: "System", osSku: "AzureLinux" },
  { name: "apps", osSku: "AzureLinux" },
] as const;

test("a property that no version is known to have is found in another pool too", async () => {
  const agentPool = (args: object) => void Object.assign(args, { fluxCapacitor: 1 });
  const args = { nodePools: [...pools], transform: { agentPool } };
  expect(await isFound(args, "transform.agentPool: fluxCapacitor")).toBe(true);
});

test("a property that no version is known to have is found in a maintenance window too", async () => {
  const { maintenance } = settings("maintenanceConfiguration");
  const maintenanceConfiguration = (args: object) => void Object.assign(args, { fluxCapacitor: 1 });
  const args = { maintenance: maintenance!, transform: { maintenanceConfiguration } };
  expect(await isFound(args, "transform.maintenanceConfiguration: fluxCapacitor")).toBe(true);
});

test("an image of a later version that a hatch sets on another pool raises the version, or is found", async () => {
  let cluster: Cluster | undefined;
  const recording = await record(() => {
    cluster = new Cluster("shop", {
      ...OFF,
      nodePools: [...pools],
      transform: { agentPool: (args) => void (args.osSKU = "Ubuntu2404") },
    });
  });
  expect(messagesOf(recording)).toEqual([]);
  const found = cluster?.findings.some(({ reason, path }) => `${path} ${reason}`.includes("osSKU"));
  expect([cluster?.apiVersion.version === "2025-10-01", found]).toContain(true);
});
