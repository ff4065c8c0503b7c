import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CiliumRule } from "../../model/manifest/cilium.ts";
import type { Policy } from "../../model/manifest/manifest.ts";
import type { Flow, World } from "../../model/world.ts";
import { passes } from "../../simulator/connections/passes.ts";
import { perProtocol } from "../../simulator/connections/traffic.ts";
import { diff, type Change, type Diff } from "../../simulator/diff/diff.ts";
import type { Conditions } from "../../simulator/diff/limits.ts";
import { prepare } from "../../simulator/prepare.ts";
import { holds, readAddress, readRange } from "../../simulator/selector/address.ts";
import { verdict } from "../../simulator/verdict.ts";
import { createWorld, type WorldInput } from "../../simulator/world/build.ts";
import { chance, type Chance } from "./random/chance.ts";
import { EVERYTHING, randomPolicy } from "./random/policies.ts";
import { randomFlow, randomWorld } from "./random/worlds.ts";
import { cnp } from "./statements/table.ts";

const RUNS = Number(process.env["RUNS"] ?? 10);

/** Two worlds that share some of their policies; often pods, labels or groups differ as well. */
function pairOf(seed: number): { draw: Chance; inputs: [WorldInput, WorldInput]; worlds: [World, World] } {
  const draw = chance(seed);
  const input = randomWorld(draw, EVERYTHING);
  const { policies = [], pods = [] } = input;
  const kept = policies.filter(() => draw.is(0.7));
  const other: WorldInput = {
    ...input,
    policies: [...kept, ...draw.some(2, () => randomPolicy(draw, draw.of(["p0", "new"]), EVERYTHING))],
    ...(draw.is(0.2)
      ? { pods: [...pods.slice(1), { name: "late", namespace: "a", labels: { app: "x" } }] }
      : {}),
    ...(draw.is(0.1) ? { namespaces: { a: { env: "dev" }, b: { env: "dev" } } } : {}),
  };
  return { draw, inputs: [input, other], worlds: [createWorld(input), createWorld(other)] };
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Whether an end of a diff holds an end of a flow. */
function isAt({ ends }: Diff, index: number, end: Flow["from"]): boolean {
  const data = ends[index];
  switch (data?.kind) {
    case "pods":
      return "pod" in end && data.pods.includes(end.pod);
    case "entity":
      return "entity" in end && data.entity === end.entity;
    case "addresses":
      return "ip" in end && data.ranges.some((range) => holds(readRange(range)!, readAddress(end.ip)!));
    case "domain":
    case undefined:
      return false;
  }
}

const isBetween = (found: Diff, { from, to }: Pick<Change, "from" | "to">, flow: Flow): boolean =>
  isAt(found, from, flow.from) && isAt(found, to, flow.to);

/** Whether a flow is among changes: the ports say it, and what they except does not. Undefined where the diff is not certain. */
function isAmong(found: Diff, changes: readonly Change[], flow: Flow, world: World): boolean | undefined {
  const { names } = prepare(world);
  const { port, protocol } = flow;
  const meets = ({ egress, ingress }: Conditions): boolean | undefined => {
    const limits = {
      ...(egress === undefined ? {} : { egress }),
      ...(ingress === undefined ? {} : { ingress }),
    };
    const segment = { first: port, last: port, ...limits };
    const segments = perProtocol((own) => (own === protocol ? [segment] : []));
    return passes({ segments, isEmpty: false, isEverything: false }, flow, names);
  };
  if (found.uncertain.some((pair) => isBetween(found, pair, flow))) return undefined;
  const ports = changes.find((change) => isBetween(found, change, flow))?.ports ?? [];
  const at = ports.find((own) => own.protocol === protocol && own.first <= port && port <= own.last);
  if (at === undefined) return false;
  const [inside, spared] = [meets(at), at.except === undefined ? false : meets(at.except)];
  return inside === undefined || spared === undefined ? undefined : inside && !spared;
}

/** Ends of which the diff says who they are: not names, which it knows by the patterns of policies. */
const isPlain = (end: Flow["from"]): boolean =>
  "pod" in end || "ip" in end || ("entity" in end && end.entity !== "world");

describe("diff", () => {
  test("of a world with itself is empty", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [world] = pairOf(seed).worlds;
        const again: World = { ...world, policies: world.policies.toReversed() };
        for (const other of [world, again])
          expect(diff(world, other)).toEqual({
            ends: [],
            gained: [],
            lost: [],
            uncertain: [],
            policies: [],
            workloads: { added: [], removed: [] },
          });
      }),
      { numRuns: RUNS },
    );
  });

  test("there is the inverse of back", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [before, after] = pairOf(seed).worlds;
        const there = diff(before, after);
        expect(turned(diff(after, before))).toEqual(there);
      }),
      { numRuns: RUNS },
    );
  });

  test("holds a flow if, and only if, its verdict differs", () => {
    const counts = { gained: 0, lost: 0, same: 0 };
    fc.assert(
      fc.property(seeds, (seed) => {
        const { draw, inputs, worlds } = pairOf(seed);
        const [before, after] = worlds;
        const found = diff(before, after);
        for (let count = 0; count < 25; count += 1) {
          const flow = randomFlow(draw, inputs[0]);
          if (!isPlain(flow.from) || !isPlain(flow.to)) continue;
          const [own, next] = [verdict(before, flow).verdict, verdict(after, flow).verdict];
          if (own === "unknown" || next === "unknown") continue;
          const gained = isAmong(found, found.gained, flow, after);
          const lost = isAmong(found, found.lost, flow, before);
          if (gained === undefined || lost === undefined) continue;
          counts[gained ? "gained" : lost ? "lost" : "same"] += 1;
          expect([{ gained, lost }, flow, before.policies, after.policies]).toEqual([
            { gained: own === "denied" && next === "allowed", lost: own === "allowed" && next === "denied" },
            flow,
            before.policies,
            after.policies,
          ]);
        }
      }),
      { numRuns: RUNS * 3 },
    );
    expect(counts.gained).toBeGreaterThan(15);
    expect(counts.lost).toBeGreaterThan(15);
  });

  test("names a policy that decides whenever policies alone differ, and without which nothing changes", () => {
    let decided = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = chance(seed);
        const input = randomWorld(draw, EVERYTHING);
        const more = randomPolicy(draw, "more", EVERYTHING);
        const before = createWorld(input);
        const after: World = { ...before, policies: [...before.policies, more] };
        const { gained, lost, policies } = diff(before, after);
        expect(policies).toHaveLength(1);
        for (const { because, policies: by } of [...gained, ...lost]) {
          decided += 1;
          expect([because, by.map(({ name, fate }) => [name, fate])]).toEqual([
            "policies",
            [["more", "added"]],
          ]);
        }
      }),
      { numRuns: RUNS },
    );
    expect(decided).toBeGreaterThan(20);
  });
});

function turned({ ends, gained, lost, uncertain, policies, workloads }: Diff): Diff {
  const fates = { added: "removed", removed: "added", changed: "changed" } as const;
  const back = (changes: readonly Change[]): Change[] =>
    changes.map((change) => ({
      ...change,
      policies: change.policies.map(({ before, after, ...policy }) => ({
        ...policy,
        fate: fates[policy.fate],
        before: after,
        after: before,
      })),
    }));
  return {
    ends,
    gained: back(lost),
    lost: back(gained),
    uncertain: uncertain.map(({ before, after, ...pair }) => ({
      ...pair,
      ...(after === undefined ? {} : { before: after }),
      ...(before === undefined ? {} : { after: before }),
    })),
    policies: policies.map((policy) => ({ ...policy, fate: fates[policy.fate] })),
    workloads: { added: workloads.removed, removed: workloads.added },
  };
}

describe("what a diff says", () => {
  const labels = (app: string) => ({ matchLabels: { app } });
  const pods = ["web", "api"].map((name) => ({ name, namespace: "shop", labels: { app: name } }));
  const worldOf = (
    rules: Readonly<Record<string, Partial<CiliumRule>>>,
    more: Partial<WorldInput> = {},
  ): World =>
    createWorld({
      pods,
      policies: Object.entries(rules).map(([name, rule]): Policy =>
        cnp("shop", { endpointSelector: labels("api"), ...rule }, name),
      ),
      ...more,
    });
  const tcp = (port: string, rules?: object) => [
    { ports: [{ port, protocol: "TCP" as const }], ...(rules === undefined ? {} : { rules }) },
  ];
  const between = (found: Diff, changes: readonly Change[], from: string, to: string) => {
    const isNamed = (index: number, name: string): boolean => {
      const end = found.ends[index];
      return end?.kind === "pods" ? end.pods.includes(name) : JSON.stringify(end).includes(name);
    };
    return changes.filter((change) => isNamed(change.from, from) && isNamed(change.to, to));
  };
  const fromWeb = (toPorts: ReturnType<typeof tcp>) => ({
    ingress: [{ fromEndpoints: [labels("web")], toPorts }],
  });

  test("requests that are gained beyond those that passed, and ranges that are lost", () => {
    const get = { method: "GET", path: "/items" };
    const post = { method: "POST", path: "/cart" };
    const before = worldOf({ api: fromWeb(tcp("8080", { http: [get] })) });
    const after = worldOf({ api: fromWeb(tcp("8080", { http: [get, post] })) });
    const found = diff(before, after);
    const envoy = (http: object[]) => ({
      proxy: "envoy",
      alternatives: [{ serverNames: [], http, kafka: [], other: false }],
    });
    expect(between(found, found.gained, "shop/web", "shop/api")).toMatchObject([
      {
        ports: [
          {
            protocol: "TCP",
            first: 8080,
            last: 8080,
            ingress: envoy([post]),
            except: { ingress: envoy([get]) },
          },
        ],
        policies: [{ name: "api", fate: "changed", before: ["spec.ingress[0]"], after: ["spec.ingress[0]"] }],
      },
    ]);
    expect(found.lost).toEqual([]);
    const wide = worldOf({
      api: fromWeb([{ ports: [{ port: "8000", endPort: 8100, protocol: "TCP" }] }] as never),
    });
    const narrow = diff(wide, worldOf({ api: fromWeb(tcp("8080")) }));
    expect(between(narrow, narrow.lost, "shop/web", "shop/api")[0]?.ports).toEqual([
      { protocol: "TCP", first: 8000, last: 8079 },
      { protocol: "TCP", first: 8081, last: 8100 },
    ]);
  });

  test("of two allowances only the one that matters", () => {
    const base = { closed: { ingress: [{}] }, old: fromWeb(tcp("80")) };
    const found = diff(
      worldOf(base),
      worldOf({ ...base, same: fromWeb(tcp("80")), more: fromWeb(tcp("81")) }),
    );
    expect(found.policies.map(({ name }) => name)).toEqual(["more", "same"]);
    expect(found.gained.flatMap(({ policies }) => policies.map(({ name }) => name))).toEqual(["more"]);
  });

  test("addresses and names as finely as both worlds tell them apart", () => {
    const out = (egress: object): World => worldOf({ api: { egress: [egress] } });
    const found = diff(out({ toCIDR: ["10.0.0.0/8"] }), out({ toCIDR: ["10.0.0.0/9", "192.0.2.0/24"] }));
    const rangesOf = (changes: readonly Change[]) => changes.map(({ to }) => found.ends[to]);
    expect(rangesOf(found.gained)).toEqual([{ kind: "addresses", ranges: ["192.0.2.0/24"] }]);
    expect(rangesOf(found.lost)).toEqual([{ kind: "addresses", ranges: ["10.128.0.0/9"] }]);
    const named = diff(
      out({ toFQDNs: [{ matchName: "a.io" }] }),
      out({ toFQDNs: [{ matchPattern: "*.b.io" }] }),
    );
    expect(named.gained.map(({ to }) => named.ends[to])).toEqual([
      { kind: "domain", domain: { matchPattern: "*.b.io" } },
    ]);
    expect(named.lost.map(({ to }) => named.ends[to])).toEqual([
      { kind: "domain", domain: { matchName: "a.io" } },
    ]);
  });

  test("a rollout and another replica change nothing; a new workload and a label do", () => {
    const policy = { api: fromWeb(tcp("80")) };
    const replicas = (names: readonly string[]) => ({
      pods: names.map((name) => ({
        name,
        namespace: "shop",
        labels: { app: name.split("-")[0] ?? "", "pod-template-hash": name },
      })),
      filterLabels: true,
    });
    const before = worldOf(policy, replicas(["web-1", "api-1"]));
    expect(diff(before, worldOf(policy, replicas(["web-2", "web-3", "api-9"])))).toMatchObject({
      ends: [],
      workloads: { added: [], removed: [] },
    });
    const added = diff(before, worldOf(policy, replicas(["web-1", "api-1", "job-1"])));
    expect(added.workloads).toEqual({ added: ["shop/job-1"], removed: [] });
    expect(new Set(added.gained.map(({ because }) => because))).toEqual(new Set(["workloads"]));
    const relabelled = worldOf(policy, { pods: [{ ...pods[0]!, labels: { app: "other" } }, pods[1]!] });
    const changed = diff(worldOf(policy), relabelled);
    expect(between(changed, changed.lost, "shop/web", "shop/api")).toMatchObject([
      { because: "surroundings", policies: [] },
    ]);
  });

  test("what nobody can tell is neither gained nor lost", () => {
    const broken = worldOf({ api: { ingress: [{ fromGroups: [{}] }] } });
    const found = diff(worldOf({}), broken);
    expect(found.gained).toEqual([]);
    expect(found.uncertain[0]?.after).toMatch(/security groups/);
    expect(diff(broken, broken).uncertain).toEqual([]);
  });
});
