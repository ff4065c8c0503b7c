import type { CiliumRelease } from "../../model/cilium.ts";
import type { Manifest } from "../../model/manifest/manifest.ts";
import type { World } from "../../model/world.ts";
import { createWorld } from "../world/build.ts";
import { asCidrGroup, asPolicy } from "../world/sort.ts";
import { worldWith, type Changed } from "./chain.ts";
import { claimsOf } from "./claims.ts";
import { namesGroups } from "./guard.ts";
import { imaginedWorld } from "./imagined.ts";
import { scheduled, type Condition } from "./schedule.ts";

/** The most pods that are imagined for policies without any. */
const MOST_PODS = 600;

/**
 * What each of new objects waits for, by their places in the list, so that none denies meanwhile what another one allows: a policy
 * that turns default deny on waits for those that allow what it does not, of several that allow the same for one. Where there is an
 * order that denies nothing meanwhile, every order in which these waits are kept is one. Policies that would each have to wait
 * for the other wait for neither, and nobody waits where order does not matter. There is no circle in it.
 *
 * @param world - whose pods are looked at; without any, pods are imagined that the policies' selectors select
 */
export function creationNeeds(objects: readonly Changed[], world: World): ReadonlySet<number>[] {
  const groups = objects.flatMap((value, index) => (value.kind === "CiliumCIDRGroup" ? [index] : []));
  const waits = scheduled(objects.length, conditionsAmong(objects, world));
  return objects.map((value, index) => {
    if (value.kind === "CiliumCIDRGroup") return new Set<number>();
    // A policy without the groups that it names denies what they would allow.
    return new Set([...(waits[index] ?? []), ...(namesGroups(value) ? groups : [])]);
  });
}

/** An object of a list, and what it waits for, by their places in it. */
export interface Creation {
  readonly index: number;
  readonly needs: readonly number[];
}

/** An order of creation in which everything comes after what it waits for, else as it is given. */
export function creationOrder(manifests: readonly Manifest[], release: CiliumRelease): Creation[] {
  const judged = manifests.flatMap((manifest, index) => {
    const value = asPolicy(manifest) ?? asCidrGroup(manifest);
    return value === undefined ? [] : [{ value, index }];
  });
  const found = creationNeeds(
    judged.map(({ value }) => value),
    createWorld({ release }),
  );
  const needs = new Map(
    judged.map(({ index }, place) => [
      index,
      [...(found[place] ?? [])].flatMap((other) => judged[other]?.index ?? []),
    ]),
  );
  const order = new Map<number, Creation>();
  const visit = (index: number): void => {
    if (order.has(index)) return;
    const own = needs.get(index) ?? [];
    for (const other of own) visit(other);
    order.set(index, { index, needs: own });
  };
  for (const index of manifests.keys()) visit(index);
  return [...order.values()];
}

/** For each policy that turns default deny on, those of which one has to be there before, for every kind of flow. */
function conditionsAmong(objects: readonly Changed[], given: World): Condition[] {
  const all = worldWith(given, objects);
  if (all.policies.length < 2) return [];
  const world = given.pods.length > 0 ? all : imaginedWorld(all, MOST_PODS);
  const policies = objects.flatMap(({ kind }, index) => (kind === "CiliumCIDRGroup" ? [] : [index]));
  const found = new Map<string, Condition>();
  for (const { closing, allowing } of claimsOf(world)) {
    const anyOf = [...allowing].flatMap((place) => policies[place] ?? []);
    for (const place of closing) {
      const of = policies[place];
      // Who allows it himself needs nobody for it.
      if (of === undefined || allowing.has(place) || anyOf.length === 0) continue;
      found.set(`${of} ${anyOf.join()}`, { of, anyOf });
    }
  }
  return [...found.values()];
}
