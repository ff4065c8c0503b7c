import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Policy } from "../../../model/manifest/manifest.ts";
import type { Flow, World } from "../../../model/world.ts";
import { safeOrder, type OrderStep } from "../../../simulator/order/order.ts";
import { creationNeeds } from "../../../simulator/order/first.ts";
import { nameOf } from "../../../simulator/prepare.ts";
import { verdict } from "../../../simulator/verdict.ts";
import { createWorld } from "../../../simulator/world/build.ts";
import { chance, type Chance } from "../random/chance.ts";
import { EVERYTHING, randomPolicy, type Taste } from "../random/policies.ts";
import { randomFlow, randomWorld } from "../random/worlds.ts";

const RUNS = Number(process.env["RUNS"] ?? 25);
const FLOWS = 60;

const same = (policy: Policy, { object }: OrderStep): boolean => {
  const { kind, namespace, name } = nameOf(policy);
  return kind === object.kind && name === object.name && namespace === object.namespace;
};

/** The worlds on the way, the last among them. */
function worldsOf(before: World, steps: readonly OrderStep[]): World[] {
  let policies = [...before.policies];
  return steps.map((step) => {
    const { manifest } = step;
    policies = policies.filter((policy) => !same(policy, step));
    if (manifest !== undefined && manifest.kind !== "CiliumCIDRGroup") policies = [...policies, manifest];
    return { ...before, policies };
  });
}

const decision = (world: World, flow: Flow): string => verdict(world, flow).verdict;

interface Case {
  readonly before: World;
  readonly after: World;
  readonly flows: readonly Flow[];
}

/** Two worlds of which some policies are the same, and some of one name have another content. */
function caseOf(seed: number, taste: Taste): Case {
  const draw: Chance = chance(seed);
  const input = randomWorld(draw, taste);
  const { policies: old = [], enforcement: _, ...rest } = input;
  const kept = old.filter(() => draw.is(0.3));
  const count = draw.below(3);
  const fresh = Array.from({ length: count }, (__, index) =>
    randomPolicy(draw, draw.is(0.5) ? `p${index}` : `n${index}`, taste),
  );
  const named = new Map([...kept, ...fresh].map((policy) => [JSON.stringify(nameOf(policy)), policy]));
  return {
    before: createWorld({ ...rest, policies: old.slice(0, 4) }),
    after: createWorld({ ...rest, policies: [...named.values()] }),
    flows: Array.from({ length: FLOWS }, () => randomFlow(draw, input)),
  };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

describe("needs", () => {
  test("try", () => {
    const counts = { ok: 0, broken: 0, unsafe: 0, edges: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { before, flows } = caseOf(seed, EVERYTHING);
        const empty = { ...before, policies: [] };
        const found = safeOrder(empty, before);
        if (found.outcome !== "safe") { counts.unsafe += 1; return; }
        const needs = creationNeeds(before.policies, before);
        counts.edges += needs.reduce((sum, own) => sum + own.size, 0);
        const draw = chance(seed);
        const left = new Set(before.policies.keys()); const done: number[] = [];
        let bad = false;
        while (left.size > 0) {
          const free = [...left].filter((index) => [...needs[index]!].every((other) => done.includes(other)));
          expect(free.length).toBeGreaterThan(0);
          const next = draw.of(free); left.delete(next); done.push(next);
          const world = { ...before, policies: done.map((index) => before.policies[index]!) };
          for (const flow of flows) if (decision(before, flow) === "allowed" && decision(world, flow) !== "allowed") bad = true;
        }
        counts[bad ? "broken" : "ok"] += 1;
      }),
      { numRuns: RUNS },
    );
    console.log(counts);
  });
});

describe("a safe order", () => {
  test("denies nothing on the way that both ends allow, or is proven not to exist", () => {
    const counts: Record<string, number> = { safe: 0, none: 0, split: 0, undecided: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { before, after, flows } = caseOf(seed, EVERYTHING);
        const found = safeOrder(before, after);
        counts[found.outcome] = (counts[found.outcome] ?? 0) + 1;
        const check = (steps: readonly OrderStep[]): void => {
          const way = worldsOf(before, steps);
          const must = flows.filter((flow) => decision(before, flow) === "allowed" && decision(after, flow) === "allowed");
          for (const flow of must)
            for (const [index, world] of way.entries())
              expect([index, decision(world, flow), flow, found, before.policies, after.policies]).toEqual([index, "allowed", flow, found, before.policies, after.policies]);
        };
        if (found.outcome === "safe") check(found.steps);
        if (found.outcome !== "none") return;
        if (found.split !== undefined) { counts.split! += 1; check(found.split.steps); }
      }),
      { numRuns: RUNS },
    );
    console.log(counts);
  });
});
