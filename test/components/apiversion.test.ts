import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rootStackResource, type Alias } from "@pulumi/pulumi";
import { Cluster, type ClusterSettings } from "../../index.ts";
import type { RecordedResource } from "../../testing/index.ts";
import {
  EXISTING,
  madeCluster,
  type MadeCluster,
  moduleProviders,
  ofModule,
  packageOf,
  PLAIN_CLUSTER,
  reachableBy,
  recorded,
  tokenOf,
} from "./programs.ts";

const OFF = { observability: false, security: { policies: "None" } } as const;
const windows = { name: "win", os: "Windows" } as const;
const onAzure = { mode: "overlay", dataplane: "azure" } as const;
const system = { name: "system", mode: "System", osSku: "AzureLinux" } as const;

/** Settings and the version that they need; undefined stands for azure-native's own. */
const choices: [string, ClusterSettings, string | undefined][] = [
  ["nothing of ACNS", OFF, undefined],
  ["observability on azure", { network: onAzure }, undefined],
  ["observability on cilium", { security: { policies: "None" } }, "v20260101"],
  ["FQDN policies", {}, "v20260101"],
  ["L7 policies", { security: { policies: "L7" } }, "v20260101"],
  ["WireGuard", { security: { encryption: "WireGuard" } }, "v20260101"],
  ["BpfVeth", { acceleration: "BpfVeth" }, "v20260101"],
  ["mTLS", { security: { encryption: "mTLS" } }, "v20260502preview"],
  ["Ubuntu2404", { ...OFF, nodePools: [{ ...system, osSku: "Ubuntu2404" }] }, "v20251001"],
  [
    "Ubuntu2404 in another pool",
    { ...OFF, nodePools: [system, { name: "apps", osSku: "Ubuntu2404" }] },
    "v20251001",
  ],
  [
    "Windows2025",
    { network: onAzure, nodePools: [system, { ...windows, osSku: "Windows2025" }] },
    "v20260401",
  ],
  ["a pinned stable version", { apiVersion: "2026-05-01" }, "v20260501"],
  ["a pinned preview version", { apiVersion: "2026-03-02-preview" }, "v20260302preview"],
  ["azure-native's own version pinned", { ...OFF, apiVersion: "2025-09-01" }, undefined],
];

const rest: ClusterSettings = {
  maintenance: {
    releases: {
      schedule: { kind: "weekly", intervalWeeks: 1, dayOfWeek: "Friday" },
      startTime: "22:00",
      durationHours: 4,
    },
  },
};

/** The settings with a pool beside the first one, so that every type of the module is there. */
const whole = (settings: ClusterSettings): ClusterSettings => ({
  ...rest,
  ...settings,
  nodePools:
    settings.nodePools?.[1] !== undefined
      ? settings.nodePools
      : [settings.nodePools?.[0] ?? system, { ...system, name: "beside" }],
});

const made = new Map<ClusterSettings, Promise<MadeCluster>>();

/** The settings as a whole program, recorded once. */
function recordedOnce(settings: ClusterSettings): Promise<MadeCluster> {
  const known = made.get(settings) ?? madeCluster(whole(settings));
  made.set(settings, known);
  return known;
}

const TYPES = ["ManagedCluster", "AgentPool", "MaintenanceConfiguration"] as const;

test.each(choices)(
  "%s: every resource of the module is in the version that is needed",
  async (_, ...rest) => {
    const [settings, tag] = rest;
    const { recording, cluster } = await recordedOnce(settings);
    const resources = TYPES.flatMap((type) => ofModule(recording, type));
    expect(resources.map(({ type }) => type)).toEqual(TYPES.map((type) => tokenOf(type, tag)));
    const written = tag?.replace(/^v(\d{4})(\d\d)(\d\d)(preview)?$/, (_all, year, month, day, preview) =>
      [year, month, day, ...(preview === undefined ? [] : [preview])].join("-"),
    );
    expect(cluster.apiVersion.version).toBe(written ?? "2025-09-01");
  },
);

test.each(choices)("%s: package and provider belong together", async (_, ...rest) => {
  const [settings, tag] = rest;
  const { recording } = await recordedOnce(settings);
  const [provider, ...more] = moduleProviders(recording);
  const resources = TYPES.flatMap((type) => ofModule(recording, type));
  if (tag === undefined) {
    expect(provider).toBeUndefined();
    for (const resource of resources)
      expect([resource.package, resource.provider, resource.version]).toEqual([
        undefined,
        undefined,
        "3.28.0",
      ]);
    return;
  }
  expect(more).toEqual([]);
  // Handed over at the wrong place among the arguments, the reference would leave the provider without a package.
  for (const { package: used, name } of [...resources, provider!]) {
    expect(used, name).toMatchObject({
      name: packageOf(tag),
      version: "3.28.0",
      base: { name: "azure-native", version: "3.28.0" },
    });
    const parameter = Buffer.from(used?.parameter ?? "", "base64").toString("utf8");
    expect(JSON.parse(parameter), name).toEqual({ module: "containerservice", version: tag });
  }
  expect(provider!.type).toBe(`pulumi:providers:${packageOf(tag)}`);
  for (const resource of resources) expect(resource.provider).toBe(provider!.urn);
});

/** The versions from 2025-09-01 on that azure-native says its provider speaks, as tags. */
function spokenByProvider(): string[] {
  const file = new URL(
    "../../node_modules/@pulumi/azure-native/containerservice/managedCluster.d.ts",
    import.meta.url,
  );
  const line = /Other available API versions: ([^.]+)\./.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  return line
    .split(", ")
    .filter((version) => version > "2025-09-01")
    .map((version) => `v${version.replaceAll("-", "")}`);
}

test.each(choices)("%s: the tokens of all other versions are aliases", async (_, ...rest) => {
  const [settings, tag] = rest;
  const { recording } = await recordedOnce(settings);
  const spoken = spokenByProvider();
  expect(spoken.length).toBeGreaterThanOrEqual(13);
  for (const type of TYPES) {
    const [resource] = ofModule(recording, type);
    const tokens = [undefined, ...spoken].map((each) => tokenOf(type, each));
    const aliases = (resource?.aliases ?? []).map((alias) => (alias as Alias).type);
    expect(aliases.toSorted()).toEqual(tokens.filter((token) => token !== tokenOf(type, tag)).toSorted());
    expect(new Set(aliases)).not.toContain(resource?.type);
  }
});

const inTurn = ["nothing of ACNS", "FQDN policies", "mTLS", "a pinned stable version"];
const changes = inTurn.flatMap((from) => inTurn.filter((to) => to !== from).map((to) => [from, to] as const));

test.each(changes)("from %s to %s every resource is found again", async (from, to) => {
  const resources = async (title: string): Promise<RecordedResource[]> => {
    const [, settings] = choices.find(([name]) => name === title)!;
    const { recording } = await recordedOnce(settings);
    return TYPES.flatMap((type) => ofModule(recording, type));
  };
  const [before, after] = [await resources(from), await resources(to)];
  expect(before).toHaveLength(3);
  for (const [index, { urn }] of before.entries()) {
    expect(urn).not.toBe(after[index]!.urn);
    expect([...reachableBy(after[index]!)]).toContain(urn);
  }
});

test("an alias of the user's by name stands for every version", async () => {
  const before = await madeCluster(OFF, { name: "old" });
  const [was] = ofModule(before.recording, "ManagedCluster");
  const { recording } = await madeCluster({
    transform: {
      managedCluster: (_args, opts) => {
        opts.aliases = [{ name: "old-cluster" }];
      },
    },
  });
  const [is] = ofModule(recording, "ManagedCluster");
  const urns = reachableBy(is!);
  expect([...urns]).toContain(was!.urn);
  for (const tag of [undefined, "v20260101", "v20260501", "v20260502preview"]) {
    const urn = `urn:pulumi:stack::project::acns:index:Cluster$${tokenOf("ManagedCluster", tag)}::old-cluster`;
    expect([...urns]).toContain(urn);
  }
});

test("an alias of the user's by parent stands for every version", async () => {
  const { recording } = await madeCluster({
    transform: {
      managedCluster: (_args, opts) => {
        opts.aliases = [
          { parent: "urn:pulumi:stack::project::my:own:Platform::p" },
          { parent: rootStackResource },
        ];
      },
    },
  });
  const [resource] = ofModule(recording, "ManagedCluster");
  for (const parents of ["my:own:Platform$", ""]) {
    for (const tag of [undefined, "v20260101", "v20260502preview"]) {
      const urn = `urn:pulumi:stack::project::${parents}${tokenOf("ManagedCluster", tag)}::shop-cluster`;
      expect([...reachableBy(resource!)]).toContain(urn);
    }
  }
});

test("an alias of the user's that names a type or a urn stays what it is", async () => {
  const urn = "urn:pulumi:stack::project::some:other:Type::elsewhere";
  const { recording } = await madeCluster({
    transform: {
      managedCluster: (_args, opts) => {
        opts.aliases = [urn, { type: "some:other:Type" }];
      },
    },
  });
  const [resource] = ofModule(recording, "ManagedCluster");
  const aliases = resource?.aliases ?? [];
  expect(aliases).toContain(urn);
  expect(aliases).toContainEqual({ type: "some:other:Type" });
  expect(aliases).toHaveLength(13 + 2);
});

test("a renamed component is found again through its own alias", async () => {
  const recording = await recorded(() => {
    new Cluster("shop", {}, { aliases: [{ name: "old" }] });
  });
  expect(recording.get("acns:index:Cluster").aliases).toEqual([{ name: "old" }]);
});

test("why a version was chosen is said", async () => {
  const { cluster } = await madeCluster({
    security: { encryption: "mTLS" },
    network: { mode: "overlay", virtualNetwork: { kind: "existing", nodeSubnetId: EXISTING.nodes } },
  });
  expect(cluster.apiVersion).toEqual({
    version: "2026-05-02-preview",
    because: [
      {
        property: "networkProfile.advancedNetworking.security.transitEncryption.type=mTLS",
        since: "2026-05-02-preview",
      },
    ],
    unknown: [],
  });
});

test("a pinned version that is too old is taken where its rule is lowered, and warned of", async () => {
  const { cluster } = await madeCluster({
    apiVersion: "2025-10-01",
    rules: { AKS024: { severity: "warning", reason: "encryption is not asked for" } },
  });
  expect(cluster.apiVersion.version).toBe("2025-10-01");
  expect(cluster.findings).toContainEqual(
    expect.objectContaining({ rule: "AKS024", severity: "warning", path: "apiVersion" }),
  );
});

test("the token of the plain cluster is azure-native's own", async () => {
  const { recording } = await madeCluster(OFF);
  expect(recording.find(PLAIN_CLUSTER)?.name).toBe("shop-cluster");
});
