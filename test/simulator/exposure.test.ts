import fc from "fast-check";
import { expect, test } from "vitest";
import { connections } from "../../simulator/connections/connections.ts";
import { endData, trafficData } from "../../simulator/connections/data.ts";
import { mergedRanges, rangeNames, rangesNamed } from "../../simulator/connections/ranges.ts";
import { exposure } from "../../simulator/exposure/exposure.ts";
import { reachConnections } from "../../simulator/exposure/lines.ts";
import { unseen } from "../../simulator/exposure/unseen.ts";
import { verdict } from "../../simulator/verdict.ts";
import { createWorld } from "../../simulator/world/build.ts";
import { chance } from "./random/chance.ts";
import { ADDRESSES, EVERYTHING } from "./random/policies.ts";
import { randomWorld } from "./random/worlds.ts";
import { holds, readAddress, readRange } from "../../simulator/selector/address.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

test("what reaches in and out agrees with the verdict on connections", () => {
  let compared = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const draw = chance(seed);
      const world = createWorld(randomWorld(draw, EVERYTHING));
      for (const { pods, from, to } of exposure(world).workloads) {
        const [ip, port] = [draw.of(ADDRESSES), draw.of([80, 443, 8080, 53])];
        const pod = draw.of(pods);
        for (const [reaches, flow] of [
          [from, { from: { ip }, to: { pod } }],
          [to, { from: { pod }, to: { ip } }],
        ] as const) {
          const own = reaches.filter(
            ({ end }) =>
              end.kind === "addresses" &&
              end.ranges.some((text) => holds(readRange(text)!, readAddress(ip)!)),
          );
          const found = verdict(world, { ...flow, port, protocol: "TCP" });
          if (found.verdict === "unknown" || own.some((reach) => "unknown" in reach)) continue;
          compared += 1;
          const isOpen = own.some(
            (reach) =>
              "ports" in reach &&
              reach.ports.some(
                ({ protocol, first, last }) => protocol === "TCP" && first <= port && port <= last,
              ),
          );
          expect([isOpen, own.length]).toEqual([found.verdict === "allowed", own.length === 0 ? 0 : 1]);
        }
      }
    }),
    { numRuns: 15 },
  );
  expect(compared).toBeGreaterThan(50);
});

test("a pod that is not there reaches what it would reach if it were", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const draw = chance(seed);
      const input = randomWorld(draw, EVERYTHING);
      const labels = { app: draw.of(["x", "y"]), tier: "x" };
      const world = createWorld(input);
      const there = createWorld({
        ...input,
        pods: [...(input.pods ?? []), { name: "own", namespace: "a", labels }],
      });
      const all = connections(there);
      const own = all.ends.find((end) => end.kind === "pods" && end.pods.includes("a/own"))!;
      const { to } = unseen(world, { namespace: "a", labels });
      for (const { end, ...traffic } of to) {
        if (end.kind !== "pods") continue;
        const other = all.ends.find((one) => one.kind === "pods" && one.pods.includes(end.pods[0]!))!;
        expect(trafficData(all.between(own, other))).toEqual(traffic);
      }
      const reached = to.flatMap(({ end }) => (end.kind === "pods" ? end.pods : []));
      const expected = all.ends.flatMap((end) =>
        end.kind === "pods" && !all.between(own, end).isEmpty
          ? end.pods.filter((name) => name !== "a/own")
          : [],
      );
      expect(reached.sort()).toEqual(expected.sort());
    }),
    { numRuns: 10 },
  );
});

test("workloads that no policy selects are named by direction, and those on their node's network apart", () => {
  const world = createWorld({
    pods: [
      { name: "web", namespace: "a", labels: { app: "web" } },
      { name: "job", namespace: "b" },
      { name: "agent", namespace: "b", hostNetwork: true },
    ],
    policies: [
      {
        apiVersion: "networking.k8s.io/v1",
        kind: "NetworkPolicy",
        metadata: { name: "in", namespace: "a" },
        spec: { podSelector: {}, policyTypes: ["Ingress"] },
      },
    ],
  });
  const found = exposure(world);
  expect(found.unselected).toEqual({ ingress: ["b/job"], egress: ["a/web", "b/job"] });
  expect(found.hostNetwork).toEqual(["b/agent"]);
  expect(found.workloads.find(({ pods }) => pods.includes("a/web"))).toMatchObject({
    from: [],
    to: [{ end: { kind: "addresses", ranges: ["0.0.0.0/0", "::/0"] }, everything: true }],
  });
  const { connections: list, ends } = reachConnections([
    { end: endData({ kind: "pods", pods: ["x"] }), from: [], to: found.workloads[0]!.to },
  ]);
  expect([list.length, ends.length]).toEqual([1, 2]);
  expect(() => unseen(world, { namespace: "a", namespaceLabels: { x: "y" } })).toThrow(RangeError);
});

test("ranges are named in the fewest words, which stand for the same addresses", () => {
  const range = fc.tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.integer({ min: 6, max: 18 }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (ranges) => {
      const texts = ranges.map(([a, b, prefix]) => {
        const masked = ((a * 256 + b) * 65536) & (prefix === 0 ? 0 : -1 << (32 - prefix));
        return `${masked >>> 24}.${(masked >>> 16) & 255}.${(masked >>> 8) & 255}.0/${prefix}`;
      });
      const names = rangeNames(texts);
      expect(mergedRanges(names.flatMap((name) => rangesNamed(name)!))).toEqual(mergedRanges(texts));
      expect(names.length).toBeLessThanOrEqual(mergedRanges(texts).length);
    }),
  );
  expect(rangeNames(["0.0.0.0/1", "128.0.0.0/1", "::/0"])).toEqual(["world"]);
  expect(rangeNames(["10.0.0.0/16", "10.2.0.0/15", "10.4.0.0/14", "10.8.0.0/13"])).toEqual([
    "10.0.0.0/12 except 10.1.0.0/16",
  ]);
  expect(rangesNamed("shop/web")).toBeUndefined();
});
