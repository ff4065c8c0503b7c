import type { CiliumRelease } from "../../model/cilium.ts";
import type { Manifest } from "../../model/manifest/manifest.ts";
import type { Direction, Flow, World } from "../../model/world.ts";
import { prepare } from "../prepare.ts";
import { verdict } from "../verdict.ts";
import { worldWith, type Changed } from "./chain.ts";
import { endsIn, flowsBetween, type End } from "./flows.ts";
import { isAbout, namesGroups } from "./guard.ts";
import { createWorld } from "../world/build.ts";
import { asCidrGroup, asPolicy } from "../world/sort.ts";
import { imaginedWorld } from "./imagined.ts";

/** The most flows that are tried in all; beyond it, endpoints are given fewer each. */
const MOST_FLOWS = 40_000;

/**
 * What each of new objects waits for, by their places in the list, so that none denies meanwhile what another one allows: a policy
 * that turns default deny on waits for those that allow what it does not. Policies that would each have to wait for the other
 * wait for neither, and nobody waits where order does not matter. There is no circle in it.
 *
 * @param world - whose pods are looked at; without any, pods are imagined that the policies' selectors select
 */
export function creationNeeds(objects: readonly Changed[], world: World): ReadonlySet<number>[] {
  const groups = objects.flatMap((value, index) => (value.kind === "CiliumCIDRGroup" ? [index] : []));
  const loses = lossesAmong(objects, world);
  const needs = objects.map((value, index) => {
    if (value.kind === "CiliumCIDRGroup") return new Set<number>();
    const allowing = [...(loses[index] ?? [])].filter((other) => loses[other]?.has(index) !== true);
    // A policy without the groups that it names denies what they would allow.
    return new Set([...allowing, ...(namesGroups(value) ? groups : [])]);
  });
  return withoutCircles(needs);
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

/** For each policy, those that allow something which it alone would deny. */
function lossesAmong(objects: readonly Changed[], given: World): Set<number>[] {
  const loses = objects.map(() => new Set<number>());
  const all = worldWith(given, objects);
  if (all.policies.length < 2) return loses;
  const world = given.pods.length > 0 ? all : imaginedWorld(all);
  const { ends } = endsIn(world);
  const groups = objects.filter(({ kind }) => kind === "CiliumCIDRGroup");
  const subjects = ends
    .filter(({ managed }) => managed)
    .map((end) => ({
      end,
      about: objects.flatMap((value, index) => (isAbout(world, value, end) ? [index] : [])),
    }))
    .filter(({ about }) => about.length > 1);
  const singles = objects.map((value): Single => {
    const alone = worldWith(world, [...groups, value]);
    return { alone, enforced: { ...alone, enforcement: "always" } };
  });
  const share = Math.max(30, Math.floor(MOST_FLOWS / Math.max(1, 2 * subjects.length)));
  for (const { end, about } of subjects)
    for (const direction of ["egress", "ingress"] as const)
      for (const flow of someFlows(world, end, ends, direction, share))
        note(flow, direction, about, singles, loses);
  return loses;
}

/** A world with one policy alone: enforced where it selects, and everywhere. */
interface Single {
  readonly alone: World;
  readonly enforced: World;
}

function note(
  flow: Flow,
  direction: Direction,
  about: readonly number[],
  singles: readonly Single[],
  loses: readonly Set<number>[],
): void {
  const sides = about.flatMap((index) => {
    const own = singles[index];
    return own === undefined ? [] : [{ index, side: verdict(own.alone, flow)[direction] }];
  });
  const denying = sides.filter(({ side }) => side.verdict !== "allowed");
  if (denying.length === 0) return;
  // What a policy allows shows where default deny is on, whoever turned it on.
  const allowing = sides.filter(({ index }) => {
    const own = singles[index];
    return own !== undefined && verdict(own.enforced, flow)[direction].cause === "allow";
  });
  for (const { index } of denying) for (const other of allowing) loses[index]?.add(other.index);
}

/** Flows of a direction of an endpoint that all policies together allow, evenly chosen where they are many. */
function someFlows(world: World, me: End, ends: readonly End[], direction: Direction, most: number): Flow[] {
  const prepared = prepare(world);
  const peers = ends.filter((end) => end !== me);
  const perPeer = Math.max(4, Math.floor(most / Math.max(1, peers.length)));
  const step = Math.max(1, Math.ceil((peers.length * perPeer) / most));
  return peers
    .filter((_, index) => index % step === 0)
    .flatMap((peer) => {
      const flows =
        direction === "egress" ? flowsBetween(prepared, me, peer) : flowsBetween(prepared, peer, me);
      const stride = Math.max(1, Math.ceil(flows.length / perPeer));
      return flows.filter((_, index) => index % stride === 0);
    })
    .filter((flow) => verdict(world, flow)[direction].verdict === "allowed");
}

/** Leaves out what would make something wait for itself. */
function withoutCircles(needs: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
  const reach = needs.map((_, start) => {
    const seen = new Set<number>();
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const next of needs[at] ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
    return seen;
  });
  return needs.map((own, index) => new Set([...own].filter((other) => reach[other]?.has(index) !== true)));
}
