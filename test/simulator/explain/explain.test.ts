import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Flow, World } from "../../../model/world.ts";
import { applyEdits, patched } from "../../../simulator/explain/edit.ts";
import { explain, type Explanation } from "../../../simulator/explain/explain.ts";
import { verdict } from "../../../simulator/verdict.ts";
import { createWorld } from "../../../simulator/world/build.ts";
import { chance } from "../random/chance.ts";
import { EVERYTHING } from "../random/policies.ts";
import { randomFlow, randomWorld } from "../random/worlds.ts";

const RUNS = Number(process.env["RUNS"] ?? 25);

describe("explain", () => {
  test("offers changes that give the other verdict", () => {
    const counts = { changed: 0, none: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const draw = chance(seed);
        const input = randomWorld(draw, EVERYTHING);
        const world = createWorld(input);
        const flow = randomFlow(draw, input);
        const found = explain(world, flow);
        const { verdict: decision } = verdict(world, flow);
        expect(found.verdict).toBe(decision);
        if (decision === "unknown") return;
        counts[found.change === undefined ? "none" : "changed"] += 1;
        if (found.change===undefined && process.env.SHOW) console.log(found.noChange, found.because, JSON.stringify(flow), JSON.stringify(world.policies));
        const other = decision === "allowed" ? "denied" : "allowed";
        for (const { edits } of [found.change, ...found.alternatives].flatMap((each) => each ?? []))
          expect(verdict(applyEdits(world, edits), flow).verdict).toBe(other);
      }),
      { numRuns: RUNS },
    );
    console.log(counts);
  });
});
