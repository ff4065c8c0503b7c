import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Endpoint, Flow, World } from "../../model/world.ts";
import { connections, type Connections } from "../../simulator/connections/connections.ts";
import type { ConnectionEnd } from "../../simulator/connections/ends.ts";
import { passes } from "../../simulator/connections/passes.ts";
import { isHost, isInit } from "../../simulator/party.ts";
import { prepare } from "../../simulator/prepare.ts";
import { verdict } from "../../simulator/verdict.ts";
import { createWorld } from "../../simulator/world/build.ts";
import { chance } from "./random/chance.ts";
import { EVERYTHING } from "./random/policies.ts";
import { randomFlow, randomWorld } from "./random/worlds.ts";

/** The end that stands for an endpoint of a flow; undefined where none does. */
function endFor(
  world: World,
  { ends }: Connections,
  endpoint: Endpoint,
  other: Endpoint,
): ConnectionEnd | undefined {
  const prepared = prepare(world);
  const found = prepared.parties.resolve(endpoint, other);
  const party = "parties" in found ? found.parties[0] : undefined;
  if (party === undefined) return undefined;
  if ("pod" in endpoint) return ends.find((end) => end.kind === "pods" && end.pods.includes(endpoint.pod));
  if (party.managed && "entity" in endpoint)
    return ends.find((end) => end.kind === "entity" && end.entity === endpoint.entity);
  // Whoever every selector treats alike is the same end.
  const picture = ({ party: { managed, identity } }: Pick<ConnectionEnd, "party">): string =>
    [
      managed,
      isHost(identity),
      isInit(identity),
      ...prepared.selectors.list.map((selector) => selector.selects(identity)),
    ].join();
  return ends.find((end) => end.kind !== "pods" && picture(end) === picture({ party }));
}

describe("connections", () => {
  test("agree with the verdict on every flow", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const draw = chance(seed);
        const input = randomWorld(draw, EVERYTHING);
        const world = createWorld(input);
        const all = connections(world);
        for (let count = 0; count < 20; count += 1) {
          const flow: Flow = randomFlow(draw, input);
          const from = endFor(world, all, flow.from, flow.to);
          const to = endFor(world, all, flow.to, flow.from);
          if (from === undefined || to === undefined) continue;
          const single = verdict(world, flow);
          const found = passes(all.between(from, to), flow, prepare(world).names);
          if (found === undefined || single.verdict === "unknown") continue;
          compared += 1;
          expect([found ? "allowed" : "denied", flow, world.policies]).toEqual([
            single.verdict,
            flow,
            world.policies,
          ]);
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 60) },
    );
    expect(compared).toBeGreaterThan(700);
  });
});
