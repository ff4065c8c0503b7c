import { expect, test } from "vitest";
import { readEnvironment, type Environment } from "../../index.ts";
import environment from "../../stacks/index.ts";
import { mask, record } from "../../testing/index.ts";
import { asConfig, recorded, refusalOf, stacks } from "./programs.ts";

/** What a stack reads from its config. */
async function readFrom(
  config: Record<string, string>,
  options: { stack?: string; namespace?: string; project?: string } = {},
): Promise<Environment> {
  const { namespace, ...others } = options;
  let read: Environment | undefined;
  await recorded(
    () => {
      read = namespace === undefined ? readEnvironment() : readEnvironment(namespace);
    },
    { project: "acns", stack: "dev", config, ...others },
  );
  if (read === undefined) throw new Error("nothing was read");
  return read;
}

/** The refusal of a config. */
async function refusalFrom(config: Record<string, string>) {
  return refusalOf(await record(() => void readEnvironment(), { project: "acns", stack: "dev", config }));
}

test.each(stacks().map((stack) => [stack.name, stack] as const))(
  "stack %s: every value arrives as it is written",
  async (name, { config, written }) => {
    const read = await readFrom(config, { stack: name });
    const { kubernetesResources, name: _name, ...cluster } = written;
    expect(read).toMatchObject({
      name: `acns-${name}`,
      cluster: Object.fromEntries(
        Object.entries(cluster).filter(([key]) => !["monitoring", "lab"].includes(key)),
      ),
      kubernetesHere: kubernetesResources !== "secondStack",
    });
    expect(Object.keys(cluster)).not.toHaveLength(0);
  },
);

test.each(stacks().map((stack) => [stack.name, stack] as const))(
  "stack %s: the cluster that is made is the one that is written down",
  async (name, { config, written }) => {
    const recording = await recorded(environment, { project: "acns", stack: name, config });
    const cluster = recording.get("acns:index:Cluster", `acns-${name}`);
    const { network, security } = (cluster.inputs["settings"] ?? {}) as Record<string, unknown>;
    expect(network).toEqual(written["network"]);
    expect(security).toEqual(written["security"]);
  },
);

test("texts stay texts, and all else is JSON", async () => {
  const { cluster } = await readFrom({
    "acns:kubernetesVersion": "1.30",
    "acns:clusterName": "123",
    "acns:nodeResourceGroup": "true",
    "acns:observability": "false",
    "acns:location": "westeurope",
    "acns:nodePools": '[{"name":"system","mode":"System","count":3}]',
    "acns:tags": '{"team":"platform"}',
    "acns:entra": "{}",
  });
  expect(cluster).toEqual({
    kubernetesVersion: "1.30",
    clusterName: "123",
    nodeResourceGroup: "true",
    observability: false,
    location: "westeurope",
    nodePools: [{ name: "system", mode: "System", count: 3 }],
    tags: { team: "platform" },
    entra: {},
  });
});

test("the stack's own settings are not the cluster's", async () => {
  const read = await readFrom(
    asConfig({
      "acns:name": "shop",
      "acns:kubernetesResources": "secondStack",
      "acns:prices": { acnsPerNodeMonth: { usd: 40, source: "our agreement", date: "2026-08" } },
      "acns:usage": { networkLogsGB: 40 },
      "acns:tier": "Free",
    }),
  );
  expect(read).toMatchObject({ name: "shop", cluster: { tier: "Free" }, kubernetesHere: false });
  expect(Object.keys(read.cluster)).toEqual(["tier"]);
});

test("an empty config is an environment named after the stack", async () => {
  const read = await readFrom({}, { stack: "nightly" });
  expect(read).toMatchObject({ name: "acns-nightly", cluster: {}, kubernetesHere: true });
});

test("the namespace is the project's, or one that is named; others are left alone", async () => {
  const config = asConfig({
    "acns:tier": "Free",
    "shop:tier": "Premium",
    "azure-native:location": "westeurope",
    "acns-more:tier": "Standard",
  });
  expect((await readFrom(config)).cluster).toEqual({ tier: "Free" });
  expect((await readFrom(config, { project: "shop" })).cluster).toEqual({ tier: "Premium" });
  expect((await readFrom(config, { namespace: "shop" })).cluster).toEqual({ tier: "Premium" });
  expect((await readFrom(config, { namespace: "none" })).cluster).toEqual({});
});

const unknown: [string, unknown, string, string][] = [
  ["acns:secruity", { policies: "L7" }, "SET001 secruity", 'Did you mean "security"?'],
  ["acns:Tier", "Free", "SET001 Tier", 'Did you mean "tier"?'],
  ["acns:network", { mode: "overlay", podCidr: ["10.0.0.0/8"] }, "SET001 network.podCidr", '"podCidrs"'],
  ["acns:network", { mode: "overlay", podAllocation: "x" }, "SET004 network.podAllocation", "mode"],
  [
    "acns:nodePools",
    [{ name: "a", mode: "System", maxpods: 30 }],
    "SET001 nodePools[0].maxpods",
    '"maxPods"',
  ],
  ["acns:tier", "Gold", "SET002 tier", "Allowed: Free, Standard, Premium."],
  ["acns:observability", "yes", "SET002 observability", "true or false"],
  ["acns:nodePools", '[{"name": "a"', "SET002 nodePools", "a list"],
  ["acns:fluxCapacitor", "on", "SET001 fluxCapacitor", "Known keys here: "],
];

test.each(unknown)("%s %j is refused as %s", async (key, value, place, advice) => {
  const refused = await refusalFrom(asConfig({ [key]: value }));
  const lines = refused.message.split("\n");
  expect(lines[0]).toBe("The config of the stack dev is refused, 1 fault:");
  expect(lines[1]).toContain(`${place}: `);
  expect(lines[2]).toContain(advice);
});

test("all faults of a config are in one refusal, and nothing is registered", async () => {
  const recording = await record(environment, {
    project: "acns",
    stack: "dev",
    config: asConfig({
      "acns:kubernetesVersion": "1.3",
      "acns:secruity": {},
      "acns:tier": "Gold",
      "acns:nodePools": [{ name: "Apps", mode: "System" }],
    }),
  });
  const found = refusalOf(recording).findings.map(({ rule, path }) => `${rule} ${path}`);
  expect(found.toSorted()).toEqual([
    "ACNS004 kubernetesVersion",
    "AKS001 nodePools[0].name",
    "AKS013 kubernetesVersion",
    "AKS017 kubernetesVersion",
    "SET001 secruity",
    "SET002 tier",
  ]);
  expect(recording.resources).toEqual([]);
});

test("what is secret in the config is secret in what is made from it", async () => {
  const recording = await record(environment, {
    project: "acns",
    stack: "dev",
    config: asConfig({ "acns:tags": { cost: "planted" }, "acns:tier": "Free" }),
    secretConfig: ["acns:tags"],
  });
  const shown = JSON.stringify(mask([recording.resources, recording.errors.map(String), recording.logs]));
  expect(shown).not.toContain("planted");
});

test("a refusal says where a secret is wrong, and nothing of its value", async () => {
  const config = { "acns:entra": JSON.stringify({ tenantId: "planted" }), "acns:tier": "planted-too" };
  const recording = await record(() => void readEnvironment("acns"), {
    project: "acns",
    stack: "dev",
    config,
    secretConfig: Object.keys(config),
  });
  expect(recording.error?.message).toContain("AKS027 entra.tenantId");
  expect(recording.error?.message).not.toContain("planted");
});
