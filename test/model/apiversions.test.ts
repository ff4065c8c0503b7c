import { expect, test } from "vitest";
import fc from "fast-check";
import {
  API_VERSIONS,
  chooseVersion,
  isApiVersion,
  knows,
  notKnownTo,
  PROPERTIES,
  propertiesOf,
  VALUES,
  type ApiVersion,
} from "../../model/cluster/apiversions.ts";
import { saidBy } from "../../model/cluster/body.ts";
import type { ClusterSettings } from "../../model/cluster/settings.ts";
import { Cluster } from "../../index.ts";
import { record, reveal, type RecordedResource } from "../../testing/index.ts";
import { bodiesOf, environments, everySetting, leavesOf, planOf, sentOf, type Bodies } from "./bodies.ts";

const all = everySetting();

/** The version that a plan is spoken in: the one that is pinned, or the one that is chosen. */
function versionOf(settings: ClusterSettings): ApiVersion {
  const pinned = settings.apiVersion;
  if (pinned !== undefined && isApiVersion(pinned)) return pinned;
  return chooseVersion(saidBy(planOf(settings))).version;
}

/** Properties that the table has no row for. */
const withoutRow = (leaves: [string, unknown][]): string[] =>
  leaves.flatMap(([path, value]) => {
    const isEmpty = typeof value === "object" && value !== null;
    const known = isEmpty
      ? [...PROPERTIES.keys()].some((row) => row.startsWith(`${path}.`) || row === `${path}[]`)
      : PROPERTIES.has(path);
    return known ? [] : [path];
  });

/** Whether a version is late enough, by its date; what came with a preview is in previews alone. */
function isLateEnough(version: string, since: string): boolean {
  const preview = (text: string): boolean => text.endsWith("preview");
  return version.slice(0, 10) >= since.slice(0, 10) && (preview(version) || !preview(since));
}

/** Properties and values that came after a version. */
const newerThan = (version: string, leaves: [string, unknown][]): string[] =>
  leaves.flatMap(([path, value]) => {
    const rows = [PROPERTIES.get(path), VALUES.get(`${path}=${String(value)}`)];
    return rows.some((row) => row !== undefined && !isLateEnough(version, row.since)) ? [path] : [];
  });

test("there are enough settings to judge by", () => {
  expect(all.length).toBeGreaterThan(300);
  expect(environments().map(([title]) => title)).toContain("stack prod");
});

test.each(all)(
  "%s: every property that is sent has a row, and none is newer than the version",
  (_, settings) => {
    const sent = sentOf(bodiesOf(settings));
    expect(sent.length).toBeGreaterThan(20);
    expect(withoutRow(sent)).toEqual([]);
    expect(newerThan(versionOf(settings), sent)).toEqual([]);
  },
);

test.each(all)("%s: what is said to decide the version is what is sent", (_, settings) => {
  const said = saidBy(planOf(settings)).map(({ property, value }) => `${property}=${value ?? ""}`);
  const sent = sentOf(bodiesOf(settings)).flatMap(([path, value]) => {
    if (typeof value === "object") return [];
    return [`${path}=${typeof value === "string" ? value : ""}`];
  });
  // Ids of other resources are known to be sent before they are known.
  const named = (entries: string[]) =>
    new Set(entries.map((entry) => entry.replace(/(ID|Id|Identities\[\]|location)=.*/, "$1=")));
  expect([...named(said)].toSorted()).toEqual(expect.arrayContaining([...named(sent)].toSorted()));
});

test("the check finds a property that is made up, wherever it is", () => {
  const [, settings] = all.find(
    ([, { maintenance, nodePools }]) => maintenance !== undefined && nodePools?.[1] !== undefined,
  )!;
  const bodies = bodiesOf(settings);
  const [pool] = bodies.pools;
  const [window] = bodies.windows;
  const profile = bodies.cluster["networkProfile"] as object;
  const broken: [string, Bodies][] = [
    ["fluxCapacitor", { ...bodies, cluster: { ...bodies.cluster, fluxCapacitor: true } }],
    ["madeUp", { ...bodies, cluster: { ...bodies.cluster, madeUp: {} } }],
    [
      "networkProfile.made.up",
      { ...bodies, cluster: { ...bodies.cluster, networkProfile: { ...profile, made: { up: 1 } } } },
    ],
    ["agentPoolProfiles[].fluxCapacitor", { ...bodies, pools: [{ ...pool, fluxCapacitor: 1 }] }],
    ["maintenanceConfigurations[].fluxCapacitor", { ...bodies, windows: [{ ...window, fluxCapacitor: 1 }] }],
  ];
  for (const [path, each] of broken) expect(withoutRow(sentOf(each))).toEqual([path]);
});

test("the check finds a property and a value that are too new", () => {
  const { cluster } = bodiesOf({
    security: { encryption: "mTLS" },
    nodePools: [{ name: "a", mode: "System" }],
  });
  const block = "networkProfile.advancedNetworking.";
  const [type, mode] = [`${block}security.transitEncryption.type`, `${block}performance.accelerationMode`];
  const found = (version: ApiVersion) => newerThan(version, leavesOf(cluster)).toSorted();
  expect(found("2025-10-02-preview")).toEqual([mode, type]);
  expect(found("2026-05-01")).toEqual([type]);
  expect(found("2026-05-02-preview")).toEqual([]);
});

/** What was sent in a recording, without what stands in the address of the request. */
function sentIn(resources: readonly RecordedResource[]): [string, unknown][] {
  const bodies = (type: string) =>
    resources
      .filter((resource) => resource.type.endsWith(`:containerservice:${type}`))
      .map(({ inputs }) => {
        const { resourceGroupName, resourceName, agentPoolName, configName, ...body } = inputs;
        expect(type === "AgentPool").toBe(agentPoolName !== undefined);
        expect(type === "MaintenanceConfiguration").toBe(configName !== undefined);
        expect(resourceGroupName).toBeDefined();
        expect(resourceName).toBeDefined();
        return reveal(body) as Record<string, unknown>;
      });
  const [cluster] = bodies("ManagedCluster");
  if (cluster === undefined) throw new Error("no cluster was made");
  return sentOf({ cluster, pools: bodies("AgentPool"), windows: bodies("MaintenanceConfiguration") });
}

const EVERY = 10;
const recorded = all.filter(([title], index) => index % EVERY === 0 || title.startsWith("stack"));

test.each(recorded)(
  "%s: what is recorded is what the model says, in the version that knows it",
  async (...each) => {
    const [, settings] = each;
    const recording = await record(() => void new Cluster("shop", settings));
    expect(recording.errors.map(({ message }) => message)).toEqual([]);
    const sent = sentIn(recording.resources);
    expect(withoutRow(sent)).toEqual([]);
    const cluster = recording.resources.find(({ type }) => type.endsWith(":ManagedCluster"));
    const tag = /_v(\d{4})(\d\d)(\d\d)(preview)?:/.exec(cluster?.type ?? "");
    const [, year, month, day, preview] = tag ?? ["", "2025", "09", "01"];
    expect(newerThan(`${year}-${month}-${day}${preview ?? ""}`, sent)).toEqual([]);
    const values = (leaves: [string, unknown][]) =>
      leaves.map(([path, value]) => `${path}=${/(ID|Id|Identities\[\])$/.test(path) ? "" : String(value)}`);
    expect(values(sent).toSorted()).toEqual(values(sentOf(bodiesOf(settings))).toSorted());
  },
);

test("every row of the table has a version that is spoken and a source", () => {
  for (const [property, { since, source }] of [...PROPERTIES, ...VALUES]) {
    expect(API_VERSIONS, property).toContain(since);
    expect(source.length, property).toBeGreaterThan(10);
  }
  for (const value of VALUES.keys()) expect([...PROPERTIES.keys()]).toContain(value.split("=")[0]);
});

test("versions are in the order of their dates, a preview behind the stable one of its month", () => {
  expect(API_VERSIONS.toSorted()).toEqual([...API_VERSIONS]);
  for (const version of API_VERSIONS) expect(version).toMatch(/^\d{4}-\d{2}-(01|02-preview)$/);
});

const version = fc.constantFrom(...API_VERSIONS);

test("what a version knows goes by date, and what is in preview stays in previews", () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      expect(knows(one, other)).toBe(isLateEnough(one, other));
    }),
  );
});

const said = fc.array(
  fc.constantFrom(
    ...[...PROPERTIES.keys()].map((property) => ({ property })),
    ...[...VALUES.keys()].map((text) => ({
      property: text.split("=")[0] ?? "",
      value: text.split("=")[1] ?? "",
    })),
  ),
  { maxLength: 8 },
);

test("the version that is chosen knows all that is said, and no older one of its kind does", () => {
  fc.assert(
    fc.property(said, (leaves) => {
      const choice = chooseVersion(leaves);
      expect(choice.unknown).toEqual([]);
      expect(notKnownTo(choice.version, leaves)).toEqual([]);
      const older = API_VERSIONS.slice(0, API_VERSIONS.indexOf(choice.version));
      for (const each of older) expect(notKnownTo(each, leaves), each).not.toEqual([]);
      for (const { since } of choice.because) expect(since).toBe(choice.version);
      expect(choice.because.length > 0).toBe(choice.version !== "2025-09-01");
    }),
  );
});

test("what no row knows is named once, and does not change the version", () => {
  fc.assert(
    fc.property(said, fc.uniqueArray(fc.stringMatching(/^made[A-Z]{1,5}$/)), (leaves, names) => {
      const unknown = names.map((property) => ({ property }));
      const choice = chooseVersion([...unknown, ...leaves, ...unknown]);
      expect(choice.unknown).toEqual(names);
      expect(choice.version).toBe(chooseVersion(leaves).version);
    }),
  );
});

test("the properties of a body are its leaves, whatever it holds", () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  const { body } = fc.letrec((tie) => ({
    body: fc.oneof(
      { maxDepth: 4 },
      leaf,
      tie("object"),
      fc.array(tie("body"), { minLength: 1, maxLength: 3 }),
    ),
    object: fc.dictionary(fc.constantFrom("a", "b", "tags", "nodeLabels", "x/y"), tie("body"), {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    }),
  }));
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("a", "tags", "c"), body, { minKeys: 1, noNullPrototype: true }),
      (value) => {
        const own = leavesOf(value).map(([path, is]) => `${path} ${typeof is === "string" ? is : ""}`);
        const theirs = propertiesOf(value).map(({ property, value: is = "" }) => `${property} ${is}`);
        expect(theirs.toSorted()).toEqual(own.toSorted());
      },
    ),
  );
});
