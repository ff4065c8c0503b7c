import { describe, expect, test } from "vitest";
import type { CiliumRule } from "../../model/manifest/cilium.ts";
import type { Flow } from "../../model/world.ts";
import { connections } from "../../simulator/connections/connections.ts";
import { verdict } from "../../simulator/verdict.ts";
import { createWorld } from "../../simulator/world/build.ts";
import { cnp } from "./statements/table.ts";

const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

const PODS = count(20).map((index) => ({ name: `p${index}`, namespace: "a", labels: { app: `a${index}` } }));

const worldOf = (rules: readonly Partial<CiliumRule>[]) =>
  createWorld({
    pods: PODS,
    policies: rules.map((rule, index) => cnp("a", { endpointSelector: {}, ...rule }, `p${index}`)),
  });

const to = (end: Flow["to"], more: Partial<Flow> = {}): Flow => ({
  from: { pod: "a/p0" },
  to: end,
  port: 80,
  protocol: "TCP",
  ...more,
});

// What would take minutes or gigabytes, were it done naively: tests that do not end fail.
describe("hostile policies", () => {
  test("ten thousand ranges", () => {
    const world = worldOf(
      count(100).map((i) => ({ egress: [{ toCIDR: count(100).map((j) => `10.${i}.${j}.0/24`) }] })),
    );
    expect(verdict(world, to({ ip: "10.5.5.5" })).verdict).toBe("allowed");
    expect(verdict(world, to({ ip: "10.100.5.5" })).verdict).toBe("denied");
    expect(connections(world).list().length).toBeGreaterThan(0);
  });

  test("ten thousand selectors", () => {
    const world = worldOf(
      count(100).map((i) => ({
        egress: [{ toEndpoints: count(100).map((j) => ({ matchLabels: { app: `a${i}-${j}` } })) }],
      })),
    );
    expect(verdict(world, to({ pod: "a/p1" })).verdict).toBe("denied");
    expect(connections(world).list().length).toBeGreaterThan(0);
  });

  test("every port by itself", () => {
    const ports = (start: number) =>
      count(40).map((own) => ({ port: String(start + own), protocol: "TCP" as const }));
    const entries = count(1600).map((own) => ({ ports: ports(1 + own * 40) }));
    const world = worldOf([{ egress: [{ toEntities: ["all"], toPorts: entries }] }]);
    expect(verdict(world, to({ pod: "a/p1" }, { port: 64000 })).verdict).toBe("allowed");
    expect(verdict(world, to({ pod: "a/p1" }, { port: 64001 })).verdict).toBe("denied");
    const all = connections(world);
    const [from, other] = all.ends;
    expect(all.between(from!, other!).segments.TCP).toEqual([{ first: 1, last: 64000 }]);
  });

  test("expressions that backtrack, on a long path", () => {
    const http = [{ path: "(a+)+$" }, { path: "/(.*a){20}" }, { path: "(a|a)*b" }];
    const world = worldOf([
      {
        egress: [
          { toEntities: ["all"], toPorts: [{ ports: [{ port: "80", protocol: "TCP" }], rules: { http } }] },
        ],
      },
    ]);
    expect(verdict(world, to({ pod: "a/p1" }, { http: { path: `${"a".repeat(30_000)}!` } })).verdict).toBe(
      "denied",
    );
  });

  test("patterns of many stars, on a long name", () => {
    const world = worldOf([{ egress: [{ toFQDNs: [{ matchPattern: `${"a*".repeat(60)}.io` }] }] }]);
    expect(verdict(world, to({ fqdn: `${"a".repeat(240)}.xio` })).verdict).toBe("denied");
  });
});
