import type { CiliumRule } from "../../model/manifest/cilium.ts";
import type { Policy } from "../../model/manifest/manifest.ts";
import type { Direction } from "../../model/world.ts";
import { objectOf, type Chain, type Changed } from "./chain.ts";

/** A way to take a step in several: what takes the place of its chain, and which chains come beside it. */
export interface Split {
  readonly chain: Chain;
  readonly beside?: Chain;
  /** What is done, in words. */
  readonly words: string;
}

type Cilium = Exclude<Policy, { readonly kind: "NetworkPolicy" }>;

const isCilium = (value: Changed | undefined): value is Cilium =>
  value?.kind === "CiliumNetworkPolicy" || value?.kind === "CiliumClusterwideNetworkPolicy";

const rulesOf = ({ spec, specs = [] }: Cilium): CiliumRule[] => [
  ...(spec === undefined ? [] : [spec]),
  ...specs,
];

const OFF = { ingress: false, egress: false } as const;

const withRules = (policy: Cilium, rules: readonly CiliumRule[]): Cilium => {
  const { spec: _, specs: __, ...rest } = policy;
  const [only] = rules;
  return rules.length === 1 && only !== undefined ? { ...rest, spec: only } : { ...rest, specs: rules };
};

/** A policy that allows and denies the same, and turns default deny on nowhere. */
const relaxed = (policy: Cilium): Cilium =>
  withRules(
    policy,
    rulesOf(policy).map((rule) => ({ ...rule, enableDefaultDeny: OFF })),
  );

/** A policy with the rules of both. */
const united = (before: Cilium, after: Cilium): Cilium =>
  withRules(after, [...rulesOf(before), ...rulesOf(after)]);

const RELAXED = "without default deny";

type Network = Extract<Policy, { readonly kind: "NetworkPolicy" }>;

/** Whether a NetworkPolicy turns default deny on: egress if it is named or has rules, ingress unless egress alone is named. */
function closes({ spec }: Network, direction: Direction): boolean {
  const { policyTypes = [] } = spec;
  if ((spec[direction] ?? []).length > 0) return true;
  if (direction === "egress") return policyTypes.includes("Egress");
  return policyTypes.includes("Ingress") || !policyTypes.includes("Egress");
}

/** A policy of Cilium that lets pass all that only default deny would stop, for the pods of a NetworkPolicy. */
function opening(policy: Network): Policy {
  const { name, namespace = "default" } = policy.metadata;
  return {
    apiVersion: "cilium.io/v2",
    kind: "CiliumNetworkPolicy",
    metadata: { name: `${name.slice(0, 200)}-opening`, namespace },
    spec: {
      endpointSelector: policy.spec.podSelector ?? {},
      ...(closes(policy, "ingress") ? { ingress: [{ fromEntities: ["all"] }] } : {}),
      ...(closes(policy, "egress") ? { egress: [{ toEntities: ["all"] }] } : {}),
      enableDefaultDeny: OFF,
    },
  };
}

/** A copy under a name of its own, which is there while the policy itself changes. */
const copied = <P extends Policy>(policy: P): P => ({
  ...policy,
  metadata: { ...policy.metadata, name: `${policy.metadata.name.slice(0, 200)}-before` },
});

const passing = (value: Policy): Chain => ({
  object: objectOf(value),
  versions: [undefined, value, undefined],
});

/** Ways to split the step of a chain, the plainest first; none for a group of ranges. */
export function splitsOf(chain: Chain): Split[] {
  const [before, after] = [chain.versions[0], chain.versions.at(-1)];
  const { name } = chain.object;
  const by = (middle: Changed, note: string, words: string): Split => ({
    chain: { object: chain.object, versions: [before, middle, after], notes: [undefined, note, undefined] },
    words,
  });
  if (isCilium(before) && isCilium(after))
    return [
      by(
        united(before, after),
        "with the rules of both",
        `update ${name} twice: first to the old and the new rules together`,
      ),
      by(
        relaxed(united(before, after)),
        `with the rules of both, ${RELAXED}`,
        `update ${name} twice: first to the old and the new rules together, ${RELAXED}`,
      ),
    ];
  if (isCilium(after))
    return [
      by(
        relaxed(after),
        RELAXED,
        `create ${name} ${RELAXED} first, and turn it on when the others are there`,
      ),
    ];
  if (isCilium(before))
    return [
      by(relaxed(before), RELAXED, `turn off the default deny of ${name} first, and delete it at the end`),
    ];
  const network = [before, after].find((value) => value?.kind === "NetworkPolicy");
  if (network?.kind !== "NetworkPolicy") return [];
  const copy = before?.kind === "NetworkPolicy" && after !== undefined ? [copied(before)] : [];
  return [
    ...copy.map((value) => ({
      chain,
      beside: passing(value),
      words: `keep a copy of the old ${name} until the end`,
    })),
    {
      chain,
      beside: passing(opening(network)),
      words: `let everything pass that only default deny would stop for the pods of ${name}, by a policy that is deleted at the end`,
    },
  ];
}
