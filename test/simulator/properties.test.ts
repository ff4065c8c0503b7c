import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Policy } from "../../model/manifest/manifest.ts";
import type { Flow, World } from "../../model/world.ts";
import { verdict } from "../../simulator/verdict.ts";
import { createWorld } from "../../simulator/world/build.ts";
import { naiveVerdict } from "./naive/verdict.ts";
import { chance, type Chance } from "./random/chance.ts";
import { EVERYTHING, randomPolicy, type Taste } from "./random/policies.ts";
import { randomFlow, randomWorld } from "./random/worlds.ts";

const RUNS = Number(process.env["RUNS"] ?? 120);
const FLOWS = 12;

interface Case {
  readonly draw: Chance;
  readonly world: World;
  readonly flows: readonly Flow[];
}

function caseOf(seed: number, taste: Taste = EVERYTHING): Case {
  const draw = chance(seed);
  const input = randomWorld(draw, taste);
  return {
    draw,
    world: createWorld(input),
    flows: Array.from({ length: FLOWS }, () => randomFlow(draw, input)),
  };
}

/** Holds for worlds of many seeds. */
function holds(property: (found: Case) => void, taste?: Taste): void {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => property(caseOf(seed, taste))),
    { numRuns: RUNS },
  );
}

const decision = (world: World, flow: Flow): string => verdict(world, flow).verdict;

describe("the simulator", () => {
  test("agrees with a plain reading of the description", () => {
    const counts = { allowed: 0, denied: 0, unknown: 0 };
    holds(
      ({ world, flows }) => {
        for (const flow of flows) {
          const found = verdict(world, flow);
          const naive = naiveVerdict(world, flow);
          counts[found.verdict] += 1;
          for (const direction of ["egress", "ingress"] as const)
            if (found[direction].verdict !== "unknown")
              expect([direction, naive[direction], flow, world.policies, world.pods]).toEqual([
                direction,
                found[direction].verdict,
                flow,
                world.policies,
                world.pods,
              ]);
        }
      },
      { ...EVERYTHING, authentication: false, requires: false, serverNames: false },
    );
    // Both answers come often, and certainty nearly always.
    const all = counts.allowed + counts.denied + counts.unknown;
    expect(counts.allowed / all).toBeGreaterThan(0.2);
    expect(counts.denied / all).toBeGreaterThan(0.2);
    expect(counts.unknown / all).toBeLessThan(0.03);
  });

  test("does not mind the order of policies", () => {
    holds(({ world, flows }) => {
      const turned: World = { ...world, policies: world.policies.toReversed() };
      for (const flow of flows) expect(decision(turned, flow)).toBe(decision(world, flow));
    });
  });

  test("does not mind what policies are called", () => {
    holds(({ world, flows }) => {
      const renamed: World = {
        ...world,
        policies: world.policies.map((policy, index): Policy => ({
          ...policy,
          metadata: { ...policy.metadata, name: `renamed-${index}` },
        })),
      };
      for (const flow of flows) expect(decision(renamed, flow)).toBe(decision(world, flow));
    });
  });

  test("gives no connection for a denial more", () => {
    holds(({ draw, world, flows }) => {
      const { policies } = world;
      const more = randomPolicy(draw, "more", EVERYTHING);
      const denials = onlyDenials(more);
      if (denials === undefined) return;
      const after: World = { ...world, policies: [...policies, denials] };
      for (const flow of flows)
        if (decision(world, flow) === "denied") expect(decision(after, flow)).not.toBe("allowed");
    });
  });

  test("takes no connection for an allowance more, where default deny is on", () => {
    holds(({ draw, world, flows }) => {
      const closed: World = { ...world, enforcement: "always" };
      const more = onlyAllowances(randomPolicy(draw, "more", PLAIN));
      if (more === undefined) return;
      const after: World = { ...closed, policies: [...closed.policies, more] };
      for (const flow of flows)
        if (decision(closed, flow) === "allowed") expect(decision(after, flow)).not.toBe("denied");
    }, PLAIN);
  });
});

/** Server names, authentication and demands on peers do take connections from others, and so do rules on names. */
const PLAIN: Taste = { requests: false, serverNames: false, authentication: false, requires: false };

/** The denials of a policy alone; undefined where it has none. */
function onlyDenials(policy: Policy): Policy | undefined {
  if (policy.kind === "NetworkPolicy" || policy.spec === undefined) return undefined;
  const { ingress: _, egress: __, ...spec } = policy.spec;
  return spec.ingressDeny === undefined && spec.egressDeny === undefined ? undefined : { ...policy, spec };
}

function onlyAllowances(policy: Policy): Policy | undefined {
  if (policy.kind === "NetworkPolicy") return policy;
  if (policy.spec === undefined) return undefined;
  const { ingressDeny: _, egressDeny: __, ...spec } = policy.spec;
  return spec.ingress === undefined && spec.egress === undefined ? undefined : { ...policy, spec };
}
