import { expect, test } from "vitest";
import { Cluster, Refused, type ClusterSettings } from "../../index.ts";
import { recorded, tokenOf } from "./programs.ts";

interface Combination {
  readonly dataplane: "cilium" | "azure";
  readonly observability: boolean;
  readonly policies: "None" | "FQDN" | "L7";
  readonly encryption: "None" | "WireGuard" | "mTLS";
  readonly acceleration: "None" | "BpfVeth";
}

const combinations: Combination[] = (["cilium", "azure"] as const).flatMap((dataplane) =>
  [true, false].flatMap((observability) =>
    (["None", "FQDN", "L7"] as const).flatMap((policies) =>
      (["None", "WireGuard", "mTLS"] as const).flatMap((encryption) =>
        (["None", "BpfVeth"] as const).map((acceleration) => ({
          dataplane,
          observability,
          policies,
          encryption,
          acceleration,
        })),
      ),
    ),
  ),
);

const settingsOf = (combination: Combination): ClusterSettings => ({
  kubernetesVersion: "1.34",
  network: { mode: "overlay", dataplane: combination.dataplane },
  observability: combination.observability,
  security: { policies: combination.policies, encryption: combination.encryption },
  acceleration: combination.acceleration,
});

/** What the documentation excludes: on azure everything but observability, and L7 beside mTLS. */
const excluded = ({ dataplane, policies, encryption, acceleration }: Combination): string[] => [
  ...(dataplane === "azure"
    ? [policies, encryption, acceleration].filter((value) => value !== "None").map(() => "ACNS001")
    : []),
  ...(policies === "L7" && encryption === "mTLS" ? ["ACNS015"] : []),
];

const nameOf = (combination: Combination): string =>
  Object.values(combination).map(String).join("-").toLowerCase();

const outcomes = new Map<string, Cluster | Refused>();
const recording = await recorded(() => {
  for (const combination of combinations) {
    try {
      outcomes.set(
        nameOf(combination),
        new Cluster(nameOf(combination), { ...settingsOf(combination), clusterName: "shop" }),
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      outcomes.set(nameOf(combination), error);
    }
  }
});

/** The block that was sent for a combination, undefined where no cluster was made. */
function sentBlock(combination: Combination): Record<string, unknown> | undefined {
  const cluster = recording.resources.find(({ name }) => name === `${nameOf(combination)}-cluster`);
  const profile = cluster?.inputs["networkProfile"] as Record<string, unknown> | undefined;
  return profile?.["advancedNetworking"] as Record<string, unknown> | undefined;
}

const valid = combinations.filter((combination) => excluded(combination).length === 0);

test("34 of the 72 combinations are valid: 32 on cilium, 2 on azure", () => {
  expect(combinations).toHaveLength(72);
  expect(valid.filter(({ dataplane }) => dataplane === "cilium")).toHaveLength(32);
  expect(valid.filter(({ dataplane }) => dataplane === "azure")).toHaveLength(2);
});

test.each(valid.map((combination) => [nameOf(combination), combination] as const))(
  "%s: what is off is sent as off",
  (_, combination) => {
    const { dataplane, observability, policies, encryption, acceleration } = combination;
    const on = observability || [policies, encryption, acceleration].some((value) => value !== "None");
    const security = { enabled: policies !== "None" || encryption !== "None" };
    const ofCilium = {
      security: {
        ...security,
        advancedNetworkPolicies: policies,
        transitEncryption: { type: encryption },
      },
      performance: { accelerationMode: acceleration },
    };
    const features = dataplane === "cilium" ? ofCilium : { security };
    expect(sentBlock(combination)).toEqual(
      on ? { enabled: true, observability: { enabled: observability }, ...features } : { enabled: false },
    );
  },
);

test.each(valid.map((combination) => [nameOf(combination), combination] as const))(
  "%s: the API version is the oldest that knows what is sent",
  (name, { dataplane, observability, policies, encryption, acceleration }) => {
    const on = observability || [policies, encryption, acceleration].some((value) => value !== "None");
    const tag = encryption === "mTLS" ? "v20260502preview" : "v20260101";
    const expected = tokenOf("ManagedCluster", dataplane === "azure" || !on ? undefined : tag);
    expect(recording.resources.find((resource) => resource.name === `${name}-cluster`)?.type).toBe(expected);
  },
);

const invalid = combinations.filter((combination) => excluded(combination).length > 0);

test.each(invalid.map((combination) => [nameOf(combination), combination] as const))(
  "%s is refused, with a fault for each thing that is excluded",
  (name, combination) => {
    const refused = outcomes.get(name);
    if (!(refused instanceof Refused)) throw new Error(`${name} is not refused`);
    const errors = refused.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule }) => rule).toSorted()).toEqual(excluded(combination).toSorted());
    expect(sentBlock(combination)).toBeUndefined();
  },
);
