import type { CiliumCIDRGroup } from "../../model/manifest/cilium.ts";
import type { Policy } from "../../model/manifest/manifest.ts";
import type { World } from "../../model/world.ts";
import { nameOf } from "../prepare.ts";

/** What is created, updated and deleted: policies, and the groups of ranges that they name. */
export type Changed = Policy | CiliumCIDRGroup;

/** An object by its kind and name. */
export interface ObjectName {
  readonly kind: Changed["kind"];
  readonly namespace?: string;
  readonly name: string;
}

/** The versions that an object goes through, the first of which is there before; undefined where it is not there. */
export interface Chain {
  readonly object: ObjectName;
  readonly versions: readonly (Changed | undefined)[];
  /** What a version between the first and the last is for, in words. */
  readonly notes?: readonly (string | undefined)[];
}

/** How far every chain has come: the place in its versions. */
export type State = readonly number[];

export const objectOf = (value: Changed): ObjectName => {
  if (value.kind === "CiliumCIDRGroup") return { kind: value.kind, name: value.metadata.name };
  const { kind, namespace, name } = nameOf(value);
  return { kind, name, ...(namespace === undefined ? {} : { namespace }) };
};

const keyOf = (value: Changed): string => {
  const { kind, namespace, name } = objectOf(value);
  return JSON.stringify([kind, namespace, name]);
};

/** A text that two values share exactly if they are the same, whatever the order of their keys. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => [key, canonical(own)]);
}

const sameMeaning = (first: Changed, second: Changed): boolean => {
  const meaning = (value: Changed): string => {
    const { kind, metadata, ...rest } = value;
    const { labels } = metadata;
    // The labels of a group are what selectors of groups look at; those of a policy decide nothing.
    return JSON.stringify(canonical([kind, rest, kind === "CiliumCIDRGroup" ? labels : undefined]));
  };
  return meaning(first) === meaning(second);
};

const objectsOf = ({ policies, cidrGroups }: World): Map<string, Changed> =>
  new Map([...cidrGroups, ...policies].map((value) => [keyOf(value), value]));

/** What is not the same in two worlds, and what stays. */
export interface Difference {
  readonly chains: readonly Chain[];
  readonly kept: readonly Changed[];
}

/** The objects that have to change to come from one world to another. */
export function differenceOf(before: World, after: World): Difference {
  const [old, wanted] = [objectsOf(before), objectsOf(after)];
  const chains: Chain[] = [];
  const kept: Changed[] = [];
  for (const key of new Set([...old.keys(), ...wanted.keys()])) {
    const [first, last] = [old.get(key), wanted.get(key)];
    const known = last ?? first;
    if (known === undefined) continue;
    if (first !== undefined && last !== undefined && sameMeaning(first, last)) kept.push(last);
    else chains.push({ object: objectOf(known), versions: [first, last] });
  }
  return { chains, kept };
}

/** A world with these objects for its policies and groups. */
export function worldWith(world: World, objects: readonly Changed[]): World {
  const groups: CiliumCIDRGroup[] = [];
  const policies: Policy[] = [];
  for (const value of objects)
    if (value.kind === "CiliumCIDRGroup") groups.push(value);
    else policies.push(value);
  return { ...world, policies, cidrGroups: groups };
}

/** The objects that are there in a state, of some of the chains. */
export const presentIn = (chains: readonly Chain[], state: State, which: readonly number[]): Changed[] =>
  which.flatMap((index) => chains[index]?.versions[state[index] ?? 0] ?? []);
