import { describe, expect, test } from "vitest";
import { asCidrGroup, asPolicy } from "../../simulator/world/sort.ts";
import { readSuite, type Suite } from "../../simulator/suite/read.ts";
import { verdict } from "../../simulator/verdict.ts";
import type { World } from "../../model/world.ts";
import { chance } from "./random/chance.ts";
import { EVERYTHING } from "./random/policies.ts";
import { randomWorld } from "./random/worlds.ts";
import first from "./recorded/cilium-1.18.5.json" with { type: "json" };
import latest from "./recorded/cilium-1.20.2.json" with { type: "json" };

// Random worlds with the answers of two releases of Cilium: its own packages parsed the policies, computed the policy of each endpoint and
// looked the flows up in it; requests were judged by the rules that it hands to its proxies. Services, nodes and groups of ranges are
// the same in all of them.
const { services = [], nodes = [], cidrGroups = [] } = randomWorld(chance(1), EVERYTHING);

function suiteOf(value: object): Suite {
  const read = readSuite({ ...value, services, nodes });
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.suite;
}

const worldOf = ({ world, policies }: Suite): World => ({
  ...world,
  policies: policies.flatMap((source) => ("manifest" in source ? (asPolicy(source.manifest) ?? []) : [])),
  cidrGroups: cidrGroups.flatMap((group) => asCidrGroup(group) ?? []),
});

describe.each([
  ["1.18.5", first, 1000],
  ["1.20.2", latest, 600],
] as const)("what the policy engine of Cilium %s answered", (_release, recorded, enough) => {
  let flows = 0;
  let unknown = 0;

  test.each(recorded.map((suite) => [suite.id, suite] as const))("%s", (_, value) => {
    const suite = suiteOf(value);
    const world = worldOf(suite);
    for (const { id, flow, expect: whole, egress, ingress } of suite.flows) {
      const found = verdict(world, flow);
      flows += 1;
      if (found.verdict === "unknown") unknown += 1;
      const sides = { egress: found.egress.verdict, ingress: found.ingress.verdict };
      for (const [direction, wanted] of Object.entries({ egress, ingress }))
        if (sides[direction as keyof typeof sides] !== "unknown")
          expect([id, direction, sides[direction as keyof typeof sides], flow]).toEqual([
            id,
            direction,
            wanted,
            flow,
          ]);
      if (found.verdict !== "unknown") expect([id, found.verdict]).toEqual([id, whole]);
    }
  });

  test("is nearly always certain here", () => {
    expect(flows).toBeGreaterThan(enough);
    expect(unknown / flows).toBeLessThan(0.01);
  });
});
