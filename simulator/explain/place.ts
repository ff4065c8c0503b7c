import { keysOfPath } from "../../model/path.ts";
import type { Policy } from "../../model/manifest/manifest.ts";
import type { Direction, EntryRef, Flow, World } from "../../model/world.ts";
import type { Party } from "../party.ts";
import { prepare, type Prepared } from "../prepare.ts";
import type { Entry } from "../rules/entry.ts";
import { isNamed, pointerOf } from "./edit.ts";

/** Whom a direction of a flow is about: the end whose policies are asked, and the other one. */
export interface Ends {
  readonly prepared: Prepared;
  readonly me: Party;
  readonly peer: Party;
}

/** The two ends of a direction of a flow; undefined where one of them is not in the world. */
export function endsAt(world: World, flow: Flow, direction: Direction): Ends | undefined {
  const prepared = prepare(world);
  const from = prepared.parties.resolve(flow.from, flow.to);
  const to = prepared.parties.resolve(flow.to, flow.from);
  const [source] = "parties" in from ? from.parties : [];
  const [target] = "parties" in to ? to.parties : [];
  if (source === undefined || target === undefined) return undefined;
  return direction === "egress"
    ? { prepared, me: source, peer: target }
    : { prepared, me: target, peer: source };
}

/** The entries of a direction that bind an endpoint. */
export const entriesFor = ({ prepared, me }: Ends, direction: Direction): Entry[] =>
  prepared
    .rulesFor(me.identity)
    .rules.flatMap(({ entries }) => entries.filter((entry) => entry.direction === direction));

/** A policy of a world and a place in it. */
export interface Spot {
  readonly policy: Policy;
  readonly keys: readonly (string | number)[];
}

/** Where an entry stands; undefined if its policy is not in the world. */
export function spotOf(world: World, ref: EntryRef): Spot | undefined {
  const policy = world.policies.find((each) => isNamed(each, ref));
  return policy === undefined ? undefined : { policy, keys: keysOfPath(ref.path) };
}

/** What stands at a place of a document; undefined where nothing does. */
export function valueAt(document: unknown, keys: readonly (string | number)[]): unknown {
  let value = document;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The list that a document has at a place; undefined where there is none. */
export function listAt(
  document: unknown,
  keys: readonly (string | number)[],
): readonly unknown[] | undefined {
  const value = valueAt(document, keys);
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}

/** The keys of the rule that an entry is part of: `spec`, or one of `specs`. */
export const ruleKeys = ({ keys }: Spot): readonly (string | number)[] =>
  keys[0] === "specs" ? keys.slice(0, 2) : keys.slice(0, 1);

/** Adds an item at the end of a list, which is made where there is none. */
export const appended = (policy: Policy, keys: readonly (string | number)[], item: unknown) =>
  listAt(policy, keys) === undefined
    ? ({ op: "add", path: pointerOf(keys), value: [item] } as const)
    : ({ op: "add", path: `${pointerOf(keys)}/-`, value: item } as const);

/** The namespace of a policy; undefined for a clusterwide one. */
export const namespaceOf = ({ kind, metadata }: Pick<Policy, "kind" | "metadata">): string | undefined =>
  kind === "CiliumClusterwideNetworkPolicy" ? undefined : (metadata.namespace ?? "default");

/** The rules of policies, each once, that entries are part of; the first ones alone. */
export function rulesOf(world: World, entries: readonly Entry[], most: number): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { ref } of entries) {
    const spot = spotOf(world, ref);
    if (spot === undefined || spots.size >= most) continue;
    const key = JSON.stringify([ref.kind, ref.namespace, ref.name, ...ruleKeys(spot)]);
    if (!spots.has(key)) spots.set(key, spot);
  }
  return [...spots.values()];
}

/** The beginning of the names of peers in a direction: "from", "to". */
export const sideName = (direction: Direction): string => (direction === "ingress" ? "from" : "to");
