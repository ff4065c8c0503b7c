import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toText } from "../../../cli/order/text.ts";
import type { Policy } from "../../../model/manifest/manifest.ts";
import type { Flow, World } from "../../../model/world.ts";
import { safeOrder, type Example, type OrderStep } from "../../../simulator/order/order.ts";
import { creationNeeds, creationOrder } from "../../../simulator/order/first.ts";
import { nameOf } from "../../../simulator/prepare.ts";
import { verdict } from "../../../simulator/verdict.ts";
import { createWorld } from "../../../simulator/world/build.ts";
import { chance, type Chance } from "../random/chance.ts";
import { EVERYTHING, randomPolicy, type Taste } from "../random/policies.ts";
import { randomFlow, randomWorld } from "../random/worlds.ts";

const RUNS = Number(process.env["RUNS"] ?? 20);
const FLOWS = 40;

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

const isKept = (world: World, flow: Flow): boolean => decision(world, flow) === "allowed";

/** That no world on the way denies a flow that both ends allow, of flows that the order did not choose itself. */
function expectSafe({ before, after, flows }: Case, steps: readonly OrderStep[]): void {
  const way = worldsOf(before, steps);
  const lost = flows
    .filter((flow) => isKept(before, flow) && isKept(after, flow))
    .flatMap((flow) => way.flatMap((world, at) => (isKept(world, flow) ? [] : [{ at, flow }])));
  expect({ lost, before: before.policies, after: after.policies }).toMatchObject({ lost: [] });
  const last = way.at(-1) ?? before;
  expect(new Set(last.policies)).toEqual(new Set(after.policies));
}

/** The steps that there are without splitting any. */
function plainSteps({ before, after }: Case): OrderStep[] {
  const names = (world: World) => new Map(world.policies.map((each) => [JSON.stringify(nameOf(each)), each]));
  const [old, wanted] = [names(before), names(after)];
  return [...new Set([...old.keys(), ...wanted.keys()])].flatMap((key): OrderStep[] => {
    const object = JSON.parse(key) as OrderStep["object"];
    const manifest = wanted.get(key);
    if (JSON.stringify(manifest) === JSON.stringify(old.get(key))) return [];
    const action = manifest === undefined ? "delete" : old.has(key) ? "update" : "create";
    return [{ action, object, ...(manifest === undefined ? {} : { manifest }) }];
  });
}

/** That every order of whole steps denies one of the examples, which both ends allow. */
function expectProof(found: Case, examples: readonly Example[]): void {
  const { before, after } = found;
  for (const { flow } of examples)
    expect([decision(before, flow), decision(after, flow)]).toEqual(["allowed", "allowed"]);
  const steps = plainSteps(found);
  if (steps.length > 5) return;
  for (const order of permutations(steps)) {
    const way = worldsOf(before, order);
    expect(examples.some(({ flow }) => way.some((world) => !isKept(world, flow)))).toBe(true);
  }
}

describe("a safe order", () => {
  test("denies nothing on the way that both ends allow, or is proven not to exist", () => {
    const counts = { safe: 0, none: 0, undecided: 0, split: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const own = caseOf(seed, EVERYTHING);
        const found = safeOrder(own.before, own.after);
        counts[found.outcome] += 1;
        if (found.outcome === "safe") expectSafe(own, found.steps);
        if (found.outcome !== "none") return;
        expectProof(own, found.examples);
        if (found.split === undefined) return;
        counts.split += 1;
        expectSafe(own, found.split.steps);
      }),
      { numRuns: RUNS },
    );
    expect(counts.safe).toBeGreaterThan(RUNS / 2);
    expect(counts.undecided).toBe(0);
    expect(counts.split).toBe(counts.none);
  });
});

const world = (policies: readonly Policy[], pods = PODS): World => createWorld({ pods, policies });
const PODS = ["web", "admin", "api"].map((app) => ({ name: app, namespace: "shop", labels: { app } }));

const cilium = (name: string, from: string | undefined, more: object = {}): Policy => ({
  apiVersion: "cilium.io/v2",
  kind: "CiliumNetworkPolicy",
  metadata: { name, namespace: "shop" },
  spec: {
    endpointSelector: { matchLabels: { app: "api" } },
    ingress: from === undefined ? [{}] : [{ fromEndpoints: [{ matchLabels: { app: from } }] }],
    ...more,
  },
});
const network = (name: string, from: string): Policy => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name, namespace: "shop" },
  spec: {
    podSelector: { matchLabels: { app: "api" } },
    ingress: [{ from: [{ podSelector: { matchLabels: { app: from } } }] }],
  },
});

const told = (steps: readonly OrderStep[]): string[] =>
  steps.map(({ action, object, note }) =>
    [action, object.name, ...(note === undefined ? [] : [note])].join(" "),
  );

describe("steps", () => {
  test.each([
    ["with pods", PODS],
    ["without any, between imagined ones", []],
  ])("come with what allows before what closes, and go the other way round, %s", (_, pods) => {
    const both = world([cilium("close", undefined), cilium("web", "web")], pods);
    const created = safeOrder(world([], pods), both);
    expect(created.outcome === "safe" && told(created.steps)).toEqual(["create web", "create close"]);
    const deleted = safeOrder(both, world([], pods));
    expect(deleted.outcome === "safe" && told(deleted.steps)).toEqual(["delete close", "delete web"]);
  });

  test("replace what allows before they remove it", () => {
    const found = safeOrder(world([cilium("old", "web")]), world([cilium("new", "web")]));
    expect(found.outcome === "safe" && told(found.steps)).toEqual(["create new", "delete old"]);
  });

  test("are split where two policies take over from each other", () => {
    const before = world([cilium("one", "web"), cilium("two", "admin")]);
    const after = world([cilium("one", "admin"), cilium("two", "web")]);
    const found = safeOrder(before, after);
    if (found.outcome !== "none") throw new Error(found.outcome);
    expect(found.examples).toHaveLength(2);
    expect(told(found.split?.steps ?? [])).toEqual([
      "update one with the rules of both",
      "update two",
      "update one",
    ]);
  });

  test("are split without default deny where two policies begin to enforce", () => {
    const found = safeOrder(world([]), world([network("web", "web"), cilium("admin", "admin")]));
    if (found.outcome !== "none") throw new Error(found.outcome);
    expect(told(found.split?.steps ?? [])).toEqual([
      "create admin without default deny",
      "create web",
      "update admin",
    ]);
  });

  test("are helped by a policy that goes again where NetworkPolicies begin to enforce", () => {
    const found = safeOrder(world([]), world([network("web", "web"), network("admin", "admin")]));
    if (found.outcome !== "none") throw new Error(found.outcome);
    const steps = told(found.split?.steps ?? []);
    expect(steps[0]).toBe("create web-opening");
    expect(steps.at(-1)).toBe("delete web-opening");
  });

  test("are none where policies differ in the order of their keys alone", () => {
    const own = cilium("one", "web");
    const turned = Object.fromEntries(Object.entries(own).reverse()) as unknown as Policy;
    expect(safeOrder(world([own]), world([turned]))).toMatchObject({ outcome: "safe", steps: [] });
  });
});

describe("an order of creation", () => {
  test("never lets default deny come before what allows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { before, flows } = caseOf(seed, PLAIN);
        const off = { ingress: false, egress: false };
        const open = before.policies
          .filter(({ kind }) => kind !== "NetworkPolicy")
          .map((each): Policy =>
            "spec" in each && each.kind !== "NetworkPolicy"
              ? { ...each, spec: { ...each.spec, enableDefaultDeny: off } }
              : each,
          );
        const spec = { endpointSelector: {}, ingress: [{}], egress: [{}] };
        const closing = ["a", "b"].map((namespace): Policy => ({
          apiVersion: "cilium.io/v2",
          kind: "CiliumNetworkPolicy",
          metadata: { name: "zero", namespace },
          spec,
        }));
        const policies = [...closing, ...open.filter((each) => "spec" in each)];
        const whole = { ...before, policies };
        const draw = chance(seed);
        const needs = creationNeeds(policies, whole);
        for (const done of linearExtension(needs, draw)) {
          const now = { ...whole, policies: done.map((index) => policies[index]!) };
          for (const flow of flows)
            if (isKept(whole, flow)) expect([decision(now, flow), flow]).toEqual(["allowed", flow]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("denies nothing meanwhile, whichever way it leaves open, where a safe order exists", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { before, flows } = caseOf(seed, PLAIN);
        const none = { ...before, policies: [] };
        fc.pre(safeOrder(none, before).outcome === "safe");
        const kept = flows.filter((flow) => isKept(none, flow) && isKept(before, flow));
        const needs = creationNeeds(before.policies, before);
        for (const done of linearExtension(needs, chance(seed))) {
          const now = { ...before, policies: done.map((index) => before.policies[index]!) };
          for (const flow of kept) expect([decision(now, flow), flow]).toEqual(["allowed", flow]);
        }
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  test("has no circle, whatever the policies are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { before } = caseOf(seed, EVERYTHING);
        const order = creationOrder(before.policies, before.release);
        const seen = new Set<number>();
        for (const { index, needs } of order) {
          expect(needs.every((need) => seen.has(need))).toBe(true);
          seen.add(index);
        }
        expect(seen.size).toBe(before.policies.length);
      }),
      { numRuns: RUNS },
    );
  });

  test("leaves alone what does not matter, and policies that would wait for each other", () => {
    const order = creationOrder([cilium("web", "web"), cilium("admin", "admin")], "1.18");
    expect(order).toEqual([
      { index: 0, needs: [] },
      { index: 1, needs: [] },
    ]);
  });
});

describe("limits", () => {
  test("make an answer less certain, never wrong", () => {
    const limit = fc.integer({ min: 0, max: 400 });
    const limits = fc.record({
      flows: fc.constantFrom(100, 100_000),
      order: limit,
      examples: limit,
      split: limit,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), limits, (seed, most) => {
        const own = caseOf(seed, PLAIN);
        const found = safeOrder(own.before, own.after, most);
        if (found.outcome === "safe") expectSafe(own, found.steps);
        if (found.outcome !== "none") return;
        expectProof(own, found.examples);
        if (found.split === undefined) expect(found.splitLimited).toBe(true);
        else expectSafe(own, found.split.steps);
      }),
      { numRuns: RUNS },
    );
  });

  const taking = [
    world([cilium("one", "web"), cilium("two", "admin")]),
    world([cilium("one", "admin"), cilium("two", "web")]),
  ] as const;
  const plenty = { flows: 1000, order: 1000, examples: 1000, split: 1000 };

  test.each([
    ["steps", { order: 1 }, "as many steps were tried as there may be"],
    ["flows", { flows: 1 }, "there are more flows than are compared at most"],
  ])("leave an order undecided where %s are more, and are named", (limit, fewer, words) => {
    const found = safeOrder(...taking, { ...plenty, ...fewer });
    expect(found).toMatchObject({ outcome: "undecided", limit });
    expect(toText(found)).toContain(words);
  });

  test("leave a split open, which is not to say that there is none", () => {
    const found = safeOrder(...taking, { ...plenty, split: 1 });
    expect(found).toMatchObject({ outcome: "none", splitLimited: true });
    expect(toText(found)).toContain("the limit was met before all ways to split them were tried");
  });

  test("leave a proof longer than it could be, but a proof", () => {
    const found = safeOrder(...taking, { ...plenty, examples: 0 });
    if (found.outcome !== "none") throw new Error(found.outcome);
    expect(found.examples.length).toBeGreaterThanOrEqual(2);
    expectProof({ before: taking[0], after: taking[1], flows: [] }, found.examples);
  });
});

/** What is there after each step of a random order in which everything waits for what it needs. */
function linearExtension(needs: readonly ReadonlySet<number>[], draw: Chance): number[][] {
  const done: number[] = [];
  return needs.map(() => {
    const free = [...needs.keys()].filter(
      (index) => !done.includes(index) && [...(needs[index] ?? [])].every((need) => done.includes(need)),
    );
    done.push(draw.of(free));
    return [...done];
  });
}

const PLAIN: Taste = { requests: false, serverNames: false, authentication: false, requires: false };
