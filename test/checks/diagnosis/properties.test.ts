import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Diagnoser, type Diagnosis } from "../../../checks/diagnosis/diagnose.ts";
import { expansionOf } from "../../../checks/diagnosis/names.ts";
import type { FlowEnd, FlowRecord } from "../../../observability/flows/record.ts";
import { createWorld } from "../../../simulator/world/build.ts";
import { record } from "../../observability/flows/records.ts";
import { CASES, diagnose, rulesOf } from "./cases.ts";

const SOME = fc.constantFrom(...CASES.filter(({ beside }) => beside.cluster === undefined));

describe("a diagnosis", () => {
  test("does not depend on the order of flows", () => {
    const shuffled = SOME.chain((one) =>
      fc.record({
        one: fc.constant(one),
        flows: fc.shuffledSubarray([...one.flows], { minLength: one.flows.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ one, flows }) => {
        expect(diagnose(flows, one.beside)).toEqual(diagnose(one.flows, one.beside));
      }),
      { numRuns: 30 },
    );
  });

  test("of flows of several files names what each of them shows, where none sheds light on another", () => {
    const alone = CASES.filter(({ beside }) => beside.world === undefined && beside.cluster === undefined);
    expect(alone.length).toBeGreaterThan(5);
    // Pods of the same name that ask the same would be one client.
    const apart = alone.map(({ flows, ...rest }, at) => ({
      ...rest,
      flows: flows.map((flow) => ({
        ...flow,
        source: moved(flow.source, at),
        destination: moved(flow.destination, at),
      })),
    }));
    fc.assert(
      fc.property(fc.subarray(apart), (some) => {
        const names = new Set(some.flatMap((one) => one.names));
        const found = rulesOf(diagnose(some.flatMap(({ flows }) => flows)));
        expect(found).toEqual([...names].sort());
      }),
      { numRuns: 15 },
    );
  });

  test("counts what comes twice twice, and nothing else changes", () => {
    fc.assert(
      fc.property(SOME, ({ flows, beside }) => {
        const [once, twice] = [diagnose(flows, beside), diagnose([...flows, ...flows], beside)];
        const doubled = once.causes.map(({ evidence, ...cause }) => ({
          ...cause,
          evidence: { ...evidence, flows: 2 * evidence.flows },
        }));
        expect(twice.causes).toEqual(doubled);
        expect([twice.flows, twice.dropped]).toEqual([2 * once.flows, 2 * once.dropped]);
      }),
      { numRuns: 15 },
    );
  });

  test("without policies names the side that refused, and not what only policies say", () => {
    const byFlows = new Map<string, string[]>([
      ["name-not-in-dns", ["DIA004", "DIA013"]],
      ["dns-without-names", ["DIA004"]],
      ["namesake", ["DIA003"]],
      ["namesake-by-flows", ["DIA003"]],
      ["level-none", ["DIA004"]],
      ["level-fqdn", []],
      ["host-network-not-selected", []],
      ["mtls-by-namespaces", []],
    ]);
    for (const { name, names, flows } of CASES)
      expect([name, rulesOf(diagnose(flows))]).toEqual([name, byFlows.get(name) ?? [...names].sort()]);
  });

  test("of whatever stands in records ends, with every drop explained or told", () => {
    const text = fc.constantFrom(
      "shop",
      "a.b",
      "",
      "\u001b[31m",
      "x".repeat(300),
      "__proto__",
      "k8s:app=web",
      "reserved:host",
    );
    const end: fc.Arbitrary<FlowEnd> = fc.record(
      {
        identity: fc.nat(20),
        namespace: text,
        pod: text,
        ip: text,
        labels: fc.array(text, { maxLength: 3 }),
        names: fc.array(text, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    const any = fc
      .record({
        verdict: fc.constantFrom("DROPPED", "FORWARDED", "REDIRECTED", "AUDIT", "NEW"),
        dropReason: fc.constantFrom("POLICY_DENIED", "POLICY_DENY", "AUTH_REQUIRED", "OTHER"),
        source: end,
        destination: end,
        direction: fc.constantFrom("INGRESS", "EGRESS", "?"),
        isReply: fc.boolean(),
        encrypted: fc.boolean(),
        transport: fc.record({
          protocol: fc.constantFrom("TCP", "UDP", "ICMPv4", "?"),
          destinationPort: fc.constantFrom(0, 53, 80, 51_871, -1),
        }),
        l7: fc.option(
          fc.oneof(
            fc.record({ dns: fc.record({ query: text, rcode: fc.nat(5) }) }),
            fc.record({ http: fc.record({ code: fc.constantFrom(200, 403), method: text, url: text }) }),
          ),
          { nil: undefined },
        ),
      })
      .map(({ l7, ...fields }) => record({ ...fields, ...(l7 === undefined ? {} : { l7 }) }));
    const worlds = [undefined, ...CASES.flatMap(({ beside }) => beside.world ?? []).slice(0, 3)];
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.constantFrom(...worlds), (flows, world) => {
        const found = diagnose(flows, world === undefined ? {} : { world });
        if (found.dropped > 0) expect(found.causes.length + found.unexplained.length).toBeGreaterThan(0);
        for (const { reason } of found.causes) expect(reason).not.toContain("undefined");
      }),
      { numRuns: 100 },
    );
  });
});

/** An end of another cluster, as it were. */
const moved = (end: FlowEnd, at: number): FlowEnd =>
  end.namespace === undefined || end.namespace === "kube-system"
    ? end
    : { ...end, namespace: `${end.namespace}-${at}` };

const from = (client: FlowEnd, fields: Partial<FlowRecord>): FlowRecord =>
  record({ source: client, destination: { namespace: "shop", pod: "api-0" }, ...fields });
const WEB: FlowEnd = { namespace: "shop", pod: "web-0", labels: ["k8s:app=web"] };
const causesOf = (...flows: FlowRecord[]): Diagnosis["causes"] => diagnose(flows).causes;

describe("answers with 403", () => {
  const http = (type: "request" | "dropped" | number): FlowRecord => {
    const l7 = {
      http: { method: "GET", url: "http://api/x?y=1", ...(typeof type === "number" ? { code: type } : {}) },
    };
    if (typeof type !== "number")
      return from(WEB, { verdict: type === "dropped" ? "DROPPED" : "FORWARDED", isReply: false, l7 });
    return record({ source: { namespace: "shop", pod: "api-0" }, destination: WEB, isReply: true, l7 });
  };

  test.each<[string, ("request" | "dropped" | number)[], Record<string, number>]>([
    ["the proxy's follow a request that was dropped", ["dropped", 403], { DIA005: 1 }],
    ["the proxy's may be missing", ["dropped"], { DIA005: 1 }],
    ["the server's follow one that was let through", ["request", 403], { DIA006: 1 }],
    ["the server's may be all that is seen", [403], { DIA006: 1 }],
    ["there may be both", ["dropped", 403, "request", 403, "request", 403], { DIA005: 1, DIA006: 2 }],
    [
      "what was let through may have been answered well",
      ["dropped", 403, "request", 200, "dropped", 403],
      { DIA005: 2 },
    ],
    ["no other code is one", ["request", 404, "request", 401], {}],
  ])("%s", (_, flows, expected) => {
    const causes = causesOf(...flows.map(http));
    expect(Object.fromEntries(causes.map(({ rule, evidence }) => [rule, evidence.flows]))).toEqual(expected);
  });
});

test.each<[string, string | undefined, ReturnType<typeof expansionOf>]>([
  ["api.github.com.shop.svc.cluster.local", "shop", { wanted: "api.github.com", certain: true }],
  ["example.com.shop.svc.cluster.local", "shop", { wanted: "example.com", certain: false }],
  ["example.com.cluster.local", "shop", { wanted: "example.com", certain: true }],
  ["api.github.com.svc.cluster.local", "shop", { wanted: "api.github.com", certain: false }],
  ["a.b.c.d.svc.cluster.local", "shop", { wanted: "a.b.c.d", certain: true }],
  ["api.shop.svc.cluster.local", "shop", undefined],
  ["_http._tcp.api.shop.svc.cluster.local", "shop", undefined],
  ["api.other.svc.cluster.local", "shop", { wanted: "api.other", certain: false }],
  ["10-0-0-1.shop.pod.cluster.local", "shop", undefined],
  ["api.github.com.kqvn.gx.internal.cloudapp.net", undefined, { wanted: "api.github.com", certain: true }],
  ["vm1.kqvn.gx.internal.cloudapp.net", undefined, undefined],
  ["api.github.com", "shop", undefined],
  ["cluster.local", "shop", undefined],
])("%s, asked for from %s", (name, namespace, expected) => {
  expect(expansionOf(name, namespace)).toEqual(expected);
});

test("pods of a StatefulSet are named in full in their namespace, and that is no search domain", () => {
  const dns = (query: string) =>
    record({
      source: { namespace: "kube-system" },
      destination: WEB,
      isReply: true,
      l7: { dns: { query, rcode: 3 } },
    });
  expect(causesOf(dns("db-7.db.shop.svc.cluster.local."), dns("api.other.shop.svc.cluster.local."))).toEqual(
    [],
  );
});

test("what is dropped for another reason is told by its reason, the most first", () => {
  const drop = (dropReason?: string) =>
    from(WEB, { verdict: "DROPPED", ...(dropReason === undefined ? {} : { dropReason }) });
  const { causes, unexplained } = diagnose([drop("A"), drop("B"), drop("B"), drop()]);
  expect(causes).toEqual([]);
  expect(unexplained.map(({ reason, flows }) => [reason, flows])).toEqual([
    ["B", 2],
    ["", 1],
    ["A", 1],
  ]);
});

test("a drop between pods that does not say which side refused is left to the policies", () => {
  const flow = record({
    verdict: "DROPPED",
    dropReason: "POLICY_DENIED",
    source: WEB,
    destination: { namespace: "shop", pod: "api-0", labels: ["k8s:app=api"] },
    transport: { protocol: "TCP", destinationPort: 80 },
  });
  expect(diagnose([flow])).toMatchObject({
    causes: [],
    unexplained: [{ reason: "POLICY_DENIED", flows: 1, example: flow }],
  });
  const closed = {
    apiVersion: "cilium.io/v2",
    kind: "CiliumNetworkPolicy",
    metadata: { name: "closed", namespace: "shop" },
    spec: { endpointSelector: { matchLabels: { app: "api" } }, ingress: [{}] },
  } as const;
  expect(rulesOf(diagnose([flow], { world: createWorld({ policies: [closed] }) }))).toEqual(["DIA003"]);
});

test("what differs without end is held up to a limit, and that is said", () => {
  const diagnoser = new Diagnoser();
  for (let at = 0; at < 5_010; at++)
    diagnoser.add(
      from(WEB, {
        verdict: "DROPPED",
        dropReason: "POLICY_DENIED",
        direction: "EGRESS",
        destination: { ip: `192.0.2.${at}` },
        transport: { protocol: "TCP", destinationPort: 443 },
      }),
    );
  const { causes, overflow } = diagnoser.end();
  expect([causes.length, overflow]).toEqual([5_000, 10]);
});
