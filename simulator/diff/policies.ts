import type { Policy } from "../../model/manifest/manifest.ts";
import type { EntryRef, World } from "../../model/world.ts";
import { nameOf } from "../prepare.ts";
import { stableText } from "../stable.ts";

/** What became of a policy. */
export type PolicyFate = "added" | "removed" | "changed";

/** A policy that one world has and the other has not, or not so. */
export interface ChangedPolicy {
  readonly kind: Policy["kind"];
  /** Absent for clusterwide policies. */
  readonly namespace?: string;
  readonly name: string;
  readonly fate: PolicyFate;
}

type Named = Omit<EntryRef, "rule" | "path">;

/** A text for the name of a policy, by which names sort. */
export const keyOfPolicy = ({ kind, namespace, name }: Named): string =>
  JSON.stringify([namespace ?? "", name, kind]);

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

const contentOf = (policy: Policy): string => {
  const { spec, specs } = policy as { spec?: unknown; specs?: unknown };
  return stableText([spec, specs]);
};

/** The policies of a world by name, what they say as text. Of one name there may be several among files. */
function contents({
  policies,
}: World): ReadonlyMap<string, { readonly named: Named; readonly text: string }> {
  const found = new Map<string, { named: Named; text: string }>();
  for (const policy of policies) {
    const named = nameOf(policy);
    const key = keyOfPolicy(named);
    found.set(key, { named, text: `${found.get(key)?.text ?? ""}${contentOf(policy)}` });
  }
  return found;
}

/** Every policy in which two worlds differ, in the order of their names. */
export function changedPolicies(before: World, after: World): ChangedPolicy[] {
  const [first, second] = [contents(before), contents(after)];
  return [...new Set([...first.keys(), ...second.keys()])].sort().flatMap((key): ChangedPolicy[] => {
    const [own, other] = [first.get(key), second.get(key)];
    const named = own?.named ?? other?.named;
    if (named === undefined || own?.text === other?.text) return [];
    return [{ ...named, fate: own === undefined ? "added" : other === undefined ? "removed" : "changed" }];
  });
}

/** What stands at the place of an entry, with all of its rule that decides what it means; undefined where nothing does. */
function textAt(policy: Policy, path: string): string | undefined {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  const inRule = steps[0] === "specs" ? 2 : 1;
  const valueAt = (own: readonly string[]): unknown =>
    own.reduce<unknown>((value, step) => fieldsOf(value)[step], policy);
  const rule = fieldsOf(valueAt(steps.slice(0, inRule)));
  const entry = valueAt(steps);
  if (entry === undefined) return undefined;
  const list = steps[inRule];
  const whole = list === undefined ? [rule["policyTypes"], rule["ingress"], rule["egress"]] : entry;
  const { endpointSelector, podSelector, enableDefaultDeny } = rule;
  return stableText([endpointSelector, podSelector, enableDefaultDeny, list ?? "", whole]);
}

const LISTS = ["ingress", "ingressDeny", "egress", "egressDeny"];

/** Places of all entries of a policy. */
function placesOf(policy: Policy): string[] {
  const { spec, specs } = policy as { spec?: unknown; specs?: unknown };
  const rules: [string, unknown][] = [
    ["spec", spec],
    ...(Array.isArray(specs) ? specs.map((rule, index): [string, unknown] => [`specs[${index}]`, rule]) : []),
  ];
  return rules.flatMap(([path, rule]) => [
    path,
    ...LISTS.flatMap((list) => {
      const entries = fieldsOf(rule)[list];
      return Array.isArray(entries) ? entries.map((_, index) => `${path}.${list}[${index}]`) : [];
    }),
  ]);
}

function byKey(policies: readonly Policy[]): ReadonlyMap<string, readonly Policy[]> {
  const found = new Map<string, Policy[]>();
  for (const policy of policies) {
    const key = keyOfPolicy(nameOf(policy));
    const known = found.get(key);
    if (known === undefined) found.set(key, [policy]);
    else known.push(policy);
  }
  return found;
}

/** Tells which entries of a world's policies are not in the policy of the same name in another world. */
export function ownEntries(world: World, other: World): (ref: EntryRef) => boolean {
  const [mine, others] = [byKey(world.policies), byKey(other.policies)];
  const texts = new Map<string, ReadonlySet<string>>();
  const textsOf = (key: string): ReadonlySet<string> => {
    const known = texts.get(key);
    if (known !== undefined) return known;
    const found = new Set(
      (others.get(key) ?? []).flatMap((policy) =>
        placesOf(policy).flatMap((path) => textAt(policy, path) ?? []),
      ),
    );
    texts.set(key, found);
    return found;
  };
  return (ref) => {
    const key = keyOfPolicy(ref);
    const own = (mine.get(key) ?? []).flatMap((policy) => textAt(policy, ref.path) ?? []);
    return own.every((text) => !textsOf(key).has(text));
  };
}
