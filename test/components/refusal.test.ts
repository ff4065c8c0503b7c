import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { Cluster, Refused } from "../../index.ts";
import { record } from "../../testing/index.ts";
import { COMPONENT, madeCluster, messagesOf, refusalOf, refusedCluster } from "./programs.ts";

const FAULTY = {
  kubernetesVersion: "1.28",
  network: { mode: "overlay", dataplane: "cilium", serviceCidrs: ["10.0.0.0/8"] },
  security: { policies: "L7", encryption: "mTLS" },
  acceleration: "BpfVeth",
  istio: { kind: "managed" },
  nodePools: [{ name: "Windows", mode: "User", os: "Windows" }],
};

const FAULTS = [
  ["ACNS003", "nodePools[0].os"],
  ["ACNS004", "kubernetesVersion"],
  ["ACNS008", "security.policies"],
  ["ACNS012", "security.encryption"],
  ["ACNS014", "security.encryption"],
  ["ACNS015", "security.policies"],
  ["ACNS017", "acceleration"],
  ["AKS001", "nodePools[0].name"],
  ["AKS002", "nodePools"],
] as const;

test("all faults are in one refusal, before anything is registered", async () => {
  const { refused, recording } = await refusedCluster(FAULTY);
  expect(recording.resources).toEqual([]);
  const errors = refused.findings.filter(({ severity }) => severity === "error");
  for (const [rule, path] of FAULTS) {
    expect(errors).toContainEqual(expect.objectContaining({ rule, path }));
    expect(refused.message).toContain(`\n${rule} ${path}: `);
  }
  const [headline] = refused.message.split("\n");
  expect(headline).toBe(`Cluster "shop" is refused, ${errors.length} faults:`);
});

test("a refusal is an error of Pulumi's about the resource, and shows no stack", async () => {
  let parent: pulumi.ComponentResource | undefined;
  const recording = await record(() => {
    parent = new pulumi.ComponentResource("my:own:Platform", "platform");
    new Cluster("shop", { tier: "Free", supportPlan: "AKSLongTermSupport" }, { parent });
  });
  const refused = refusalOf(recording);
  expect(refused instanceof Refused && refused instanceof pulumi.ResourceError).toBe(true);
  expect(pulumi.ResourceError.isInstance(refused)).toBe(true);
  expect(refused.hideStack).toBe(true);
  expect(refused.resource === parent).toBe(true);
  expect(refused.message).toBe(
    [
      'Cluster "shop" is refused, 1 fault:',
      "AKS014 tier: AKSLongTermSupport is not sold with the tier Free",
      '  Set tier to "Premium", or leave it out.',
    ].join("\n"),
  );
});

test("wrong shapes and broken rules are refused together, each at its place", async () => {
  const { refused, recording } = await refusedCluster({
    secruity: { policies: "L7" },
    acceleration: "bpfveth",
    nodePools: [{ mode: "System" }, { name: "apps", maxPods: 300 }],
    maintenance: { releases: { startTime: "25:00" } },
  });
  expect(recording.resources).toEqual([]);
  const found = refused.findings.map(({ rule, path }) => `${rule} ${path}`);
  expect(found).toEqual(
    expect.arrayContaining([
      "SET001 secruity",
      "SET002 acceleration",
      "SET003 nodePools[0].name",
      "AKS003 nodePools[1].maxPods",
      "SET003 maintenance.releases.schedule",
      "SET003 maintenance.releases.durationHours",
    ]),
  );
  const remedies = Object.fromEntries(refused.findings.map(({ path, remedy }) => [path, remedy]));
  expect(remedies["secruity"]).toBe('Did you mean "security"?');
  expect(remedies["acceleration"]).toContain('Did you mean "BpfVeth"?');
});

test("two clusters of one program: the one that is refused registers nothing", async () => {
  const recording = await record(() => {
    new Cluster("good");
    new Cluster("bad", { tier: "Free", supportPlan: "AKSLongTermSupport" });
  });
  expect(refusalOf(recording).message).toContain('Cluster "bad" is refused');
  expect(recording.resources.map(({ name }) => name)).not.toContain("bad");
});

test("a rule that is lowered keeps its finding, with the reason", async () => {
  const reason = "the mesh is not in the namespaces with L7 policies";
  const { cluster, recording } = await madeCluster({
    security: { policies: "L7" },
    istio: { kind: "managed" },
    rules: { ACNS008: { severity: "warning", reason } },
  });
  expect(cluster.findings).toEqual([
    expect.objectContaining({ rule: "ACNS008", severity: "warning", lowered: reason }),
  ]);
  const { urn } = recording.get(COMPONENT);
  expect(recording.logs).toEqual([{ severity: "warning", message: expect.any(String), urn }]);
  expect(recording.logs[0]?.message).toMatch(/^ACNS008 security\.policies: /);
  expect(recording.logs[0]?.message).toContain(`lowered: ${reason}`);
});

test("a rule that is silenced keeps its finding, and is told to those who debug alone", async () => {
  const args = {
    security: { policies: "L7" },
    istio: { kind: "managed" },
    rules: { ACNS008: { severity: "off", reason: "tried out" } },
  } as const;
  const { cluster, recording } = await madeCluster(args);
  expect(cluster.findings).toEqual([
    expect.objectContaining({ rule: "ACNS008", severity: "silenced", lowered: "tried out" }),
  ]);
  expect(recording.logs).toEqual([]);
  const debugged = await madeCluster(args, { debug: true });
  const told = debugged.recording.logs.filter(({ message }) => message.includes("ACNS008"));
  expect(told.map(({ severity }) => severity)).toEqual(["debug"]);
});

test("lowering needs a reason and the id of a rule", async () => {
  const { refused, recording } = await refusedCluster({
    security: { policies: "L7" },
    istio: { kind: "managed" },
    rules: {
      ACNS008: { severity: "off", reason: " " },
      ACNS88: { severity: "off", reason: "why not" },
    },
  });
  expect(recording.resources).toEqual([]);
  const found = refused.findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`);
  expect(found.toSorted()).toEqual([
    "error ACNS008 security.policies",
    "error SET005 rules.ACNS008",
    "error SET005 rules.ACNS88",
  ]);
});

const warned = {
  ACNS005: { network: { mode: "overlay", dataplane: "azure" }, observability: false },
  ACNS011: { security: { encryption: "WireGuard" } },
  ACNS016: { security: { encryption: "mTLS" }, registeredFeatures: ["AdvancedNetworkingmTLSPreview"] },
  ACNS026: { security: { policies: "None" } },
  ACNS038: { expected: { identities: 60_000 } },
  AKS013: { kubernetesVersion: "1.33" },
  AKS027: { entra: {} },
} as const;

test.each(Object.entries(warned))("%s is a warning in Pulumi's log, at the component", async (rule, args) => {
  const { recording, cluster } = await madeCluster(structuredClone(args) as object);
  expect(cluster.findings.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, "warning"]]);
  const { urn } = recording.get(COMPONENT);
  const message = expect.stringMatching(new RegExp(`^${rule} [\\w.]+: .+\n  \\S`));
  expect(recording.logs).toEqual([{ severity: "warning", message, urn }]);
});

test("settings that are no object at all are refused", async () => {
  for (const settings of ["overlay", ["overlay"]]) {
    const recording = await record(() => {
      new Cluster("shop", settings as never);
    });
    expect(messagesOf(recording), String(settings)).toHaveLength(1);
    expect(recording.resources, String(settings)).toEqual([]);
  }
});
