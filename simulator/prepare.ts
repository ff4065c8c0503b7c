import type { Policy } from "../model/manifest/manifest.ts";
import type { EntryRef, World } from "../model/world.ts";
import { createNames, type Names } from "./l7/names.ts";
import { createParties, isInit, type Parties } from "./party.ts";
import { endpointPolicy, type EndpointPolicy } from "./policy/endpoint.ts";
import { readCiliumPolicy } from "./rules/cilium.ts";
import type { Rule, Unsupported } from "./rules/entry.ts";
import { readNetworkPolicy } from "./rules/kubernetes.ts";
import type { Identity } from "./selector/identity.ts";
import { findLabel, NAMESPACE_KEY } from "./selector/labels.ts";
import { listOf, Malformed, meets, type Requirement } from "./selector/requirements.ts";
import { createSelectors, type Selectors } from "./selector/selector.ts";

/** A world with its policies read: what every question starts from. */
export interface Prepared {
  readonly world: World;
  readonly parties: Parties;
  readonly selectors: Selectors;
  readonly names: Names;
  /** Rules of every policy that could be read, in the order of the policies. */
  readonly rules: readonly Rule[];
  /** Policies that could not be read whole. */
  readonly unsupported: readonly Unsupported[];
  policyOf(subject: Identity): EndpointPolicy;
  /** The rules that bind an endpoint, and a text that the same rules share. */
  rulesFor(subject: Identity): { readonly key: string; readonly rules: readonly Rule[] };
  /** A policy that may select an endpoint, and of which nobody knows what it says. */
  unreadFor(subject: Identity): Unsupported | undefined;
}

const preparedWorlds = new WeakMap<World, Prepared>();

/** Reads the policies of a world, once a world. */
export function prepare(world: World): Prepared {
  const known = preparedWorlds.get(world);
  if (known !== undefined) return known;
  const prepared = prepareWorld(world);
  preparedWorlds.set(world, prepared);
  return prepared;
}

/** The name under which a policy is reported; a namespaced one without a namespace lives in `default`. */
export function nameOf(policy: Policy): Omit<EntryRef, "rule" | "path"> {
  const { kind, metadata } = policy;
  const name = metadata.name;
  if (kind === "CiliumClusterwideNetworkPolicy") return { kind, name };
  const { namespace } = metadata;
  return { kind, namespace: namespace === undefined || namespace === "" ? "default" : namespace, name };
}

type Read = { readonly rules: readonly Rule[] } | { readonly unsupported: Unsupported };

function readPolicy(policy: Policy, world: World, selectors: Selectors): Read {
  const name = nameOf(policy);
  const { namespace } = name;
  const reading = { world, selectors, release: world.release };
  try {
    if (policy.kind === "NetworkPolicy")
      return { rules: [readNetworkPolicy(policy, name, reading, namespace ?? "default")] };
    const scope = namespace === undefined ? {} : { namespace };
    return { rules: readCiliumPolicy(policy, name, { ...reading, ...scope }) };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { unsupported: { ref: { ...name, path: error.path }, reason: error.message } };
  }
}

/** The label keys that a selector names, and the namespace: no other tells pods apart. */
function mattering(rules: readonly Rule[], selectors: Selectors): (key: string) => boolean {
  const all = [
    ...rules.map(({ subject }) => subject),
    ...selectors.list.flatMap(({ requirements }) => requirements ?? []),
  ];
  const demands = [
    ...all.flatMap(listOf),
    ...rules.flatMap(({ entries }) => entries.flatMap(({ requires }) => requires)),
  ];
  const keys = new Set([NAMESPACE_KEY, ...demands.map(({ key }) => key)]);
  return (key) => keys.has(key);
}

interface Indexed {
  readonly index: number;
  readonly rule: Rule;
  readonly demands: readonly Requirement[];
}

/** Rules by the namespace of their policies; clusterwide ones under "". */
function byNamespace(rules: readonly Rule[]): ReadonlyMap<string, readonly Indexed[]> {
  const found = new Map<string, Indexed[]>();
  rules.forEach((rule, index) => {
    if (rule.forNodes) return;
    const key = rule.namespace ?? "";
    const list = found.get(key) ?? [];
    list.push({ index, rule, demands: listOf(rule.subject) });
    found.set(key, list);
  });
  return found;
}

const namespaceOf = (identity: Identity): string | undefined =>
  findLabel(identity.labels, "k8s", NAMESPACE_KEY)?.value;

function prepareWorld(world: World): Prepared {
  const selectors = createSelectors(world.release);
  const reads = world.policies.map((policy) => readPolicy(policy, world, selectors));
  const rules = reads.flatMap((read) => ("rules" in read ? read.rules : []));
  const unsupported = reads.flatMap((read) => ("unsupported" in read ? [read.unsupported] : []));
  const indexed = byNamespace(rules);
  const bySubject: (EndpointPolicy | undefined)[] = [];
  const byRules = new Map<string, EndpointPolicy>();

  const rulesFor = (subject: Identity): { key: string; rules: readonly Rule[] } => {
    const selecting = ["", namespaceOf(subject)]
      .flatMap((namespace) => (namespace === undefined ? [] : (indexed.get(namespace) ?? [])))
      .filter(({ demands }) => meets(demands, subject.labels));
    return {
      key: selecting.map(({ index }) => index).join(" "),
      rules: selecting.map(({ rule }) => rule),
    };
  };

  const computed = (subject: Identity): EndpointPolicy => {
    const selecting = rulesFor(subject);
    const forced = world.enforcement === "always" || isInit(subject);
    const key = `${forced} ${selecting.key}`;
    const policy = byRules.get(key) ?? endpointPolicy(selecting.rules, selectors, forced);
    byRules.set(key, policy);
    return policy;
  };

  return {
    world,
    parties: createParties(world, mattering(rules, selectors)),
    selectors,
    names: createNames(world.release),
    rules,
    unsupported,
    rulesFor,
    policyOf(subject) {
      const known = bySubject[subject.index];
      if (known !== undefined) return known;
      const policy = computed(subject);
      bySubject[subject.index] = policy;
      return policy;
    },
    unreadFor: (subject) =>
      unsupported.find(({ ref }) => ref.namespace === undefined || ref.namespace === namespaceOf(subject)),
  };
}
