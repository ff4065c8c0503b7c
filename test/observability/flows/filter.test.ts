import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FlowEndpoint, FlowFilter } from "../../../model/manifest/acns.ts";
import { matcher } from "../../../observability/flows/filter.ts";
import type { FlowEnd, FlowRecord } from "../../../observability/flows/record.ts";
import { aggregatedForm, readFlows, record, shopText } from "./records.ts";

const matches = (filter: FlowFilter, flow: FlowRecord) => matcher(filter)(flow);

const from = (endpoint: FlowEndpoint, source: FlowEnd, fields: Partial<FlowRecord> = {}) =>
  matches({ from: endpoint }, record({ source, ...fields }));

describe("fields of a filter", () => {
  test("a verdict is that of the record, and a redirected packet is neither forwarded nor dropped", () => {
    const verdicts = (verdict: string) => [
      matches({ verdict: ["forwarded"] }, record({ verdict })),
      matches({ verdict: ["dropped"] }, record({ verdict })),
      matches({ verdict: ["forwarded", "dropped"] }, record({ verdict })),
    ];
    expect(verdicts("FORWARDED")).toEqual([true, false, true]);
    expect(verdicts("DROPPED")).toEqual([false, true, true]);
    for (const verdict of ["REDIRECTED", "AUDIT", "ERROR", "TRACED", "TRANSLATED"])
      expect(verdicts(verdict)).toEqual([false, false, false]);
  });

  test("dns is a message that the proxy saw, whatever carries it; a packet to port 53 is udp", () => {
    const packet = record({ transport: { protocol: "UDP", destinationPort: 53 } });
    const message = { ...packet, l7: { dns: {} } };
    expect(matches({ protocol: ["dns"] }, packet)).toBe(false);
    expect(matches({ protocol: ["dns"] }, message)).toBe(true);
    expect(matches({ protocol: ["udp"] }, message)).toBe(true);
    expect(matches({ protocol: ["tcp"] }, message)).toBe(false);
    expect(matches({ protocol: ["tcp", "dns"] }, message)).toBe(true);
    expect(matches({ protocol: ["tcp", "udp", "dns"] }, record({ transport: { protocol: "SCTP" } }))).toBe(
      false,
    );
  });

  test("reasons match by name and by the words of the metrics", () => {
    const drop = (dropReason: string) => record({ verdict: "DROPPED", dropReason });
    expect(matches({ reason: ["Policy denied"] }, drop("POLICY_DENIED"))).toBe(true);
    expect(matches({ reason: ["POLICY_DENIED"] }, drop("POLICY_DENIED"))).toBe(true);
    expect(matches({ reason: ["Policy denied"] }, drop("POLICY_DENY"))).toBe(false);
    expect(matches({ reason: ["Policy denied by denylist"] }, drop("POLICY_DENY"))).toBe(true);
    expect(matches({ reason: ["CT: Map insertion failed"] }, drop("CT_MAP_INSERTION_FAILED"))).toBe(true);
    expect(matches({ reason: ["Policy denied"] }, record({ verdict: "DROPPED" }))).toBe(false);
  });

  test("a filter without fields matches everything, one with an empty list nothing", () => {
    expect(matches({}, record())).toBe(true);
    expect(matches({ name: "named" }, record())).toBe(true);
    expect(matches({ verdict: [] }, record())).toBe(false);
    expect(from({ namespacedPod: [] }, { namespace: "shop", pod: "web-1" })).toBe(false);
  });
});

describe("ends of a flow", () => {
  const web: FlowEnd = {
    namespace: "shop",
    pod: "web-7d9c",
    labels: ["k8s:app=web", "k8s:app.kubernetes.io/name=shop-web", "k8s:empty="],
    ip: "10.244.1.15",
  };

  test("pods are compared by the beginning of their names, in their namespace", () => {
    for (const pod of ["shop/", "shop/web", "shop/web-7d9c"])
      expect(from({ namespacedPod: ["other/", pod] }, web)).toBe(true);
    for (const pod of ["shop/api", "shop/eb", "sho/web", "shop/web-7d9c5", "web", "shop/web*"])
      expect(from({ namespacedPod: [pod] }, web)).toBe(false);
    expect(from({ namespacedPod: ["web"] }, { ...web, namespace: "default" })).toBe(true);
    expect(from({ namespacedPod: ["shop/"] }, { labels: ["reserved:world"] })).toBe(false);
  });

  test("from is about the source and to about the destination", () => {
    const flow = record({ source: web, destination: { namespace: "other" } });
    expect(matches({ from: { namespacedPod: ["shop/"] } }, flow)).toBe(true);
    expect(matches({ to: { namespacedPod: ["shop/"] } }, flow)).toBe(false);
    expect(matches({ to: { namespacedPod: ["other/"] } }, flow)).toBe(true);
  });

  const operator = (key: string, is: "In" | "NotIn" | "Exists" | "DoesNotExist", ...values: string[]) =>
    from({ labelSelector: { matchExpressions: [{ key, operator: is, values }] } }, web);

  test("labels are compared as Kubernetes compares them", () => {
    expect(from({ labelSelector: { matchLabels: { app: "web" } } }, web)).toBe(true);
    expect(from({ labelSelector: { matchLabels: { app: "we" } } }, web)).toBe(false);
    expect(from({ labelSelector: {} }, web)).toBe(true);
    expect(operator("app", "In", "api", "web")).toBe(true);
    expect(operator("app", "NotIn", "web")).toBe(false);
    expect(operator("tier", "NotIn", "web")).toBe(true);
    expect(operator("app", "Exists")).toBe(true);
    expect(operator("app.kubernetes.io", "Exists")).toBe(false);
    expect(operator("tier", "DoesNotExist")).toBe(true);
    expect(operator("empty", "In", "")).toBe(true);
  });

  test("the label of the namespace is the namespace, which the world does not have", () => {
    for (const key of ["k8s.io/namespace", "io.kubernetes.pod.namespace"]) {
      expect(operator(key, "In", "shop")).toBe(true);
      expect(operator(key, "NotIn", "shop")).toBe(false);
      const exists = { labelSelector: { matchExpressions: [{ key, operator: "Exists" as const }] } };
      expect(from(exists, web)).toBe(true);
      expect(from(exists, { labels: ["reserved:world"] })).toBe(false);
    }
  });

  test("addresses and ranges of both families", () => {
    expect(from({ ip: ["10.244.0.0/16"] }, web)).toBe(true);
    expect(from({ ip: ["10.245.0.0/16", "10.244.1.15"] }, web)).toBe(true);
    expect(from({ ip: ["10.244.1.1"] }, web)).toBe(false);
    expect(from({ ip: ["fd00::/8"] }, { ip: "fd12::1" })).toBe(true);
    expect(from({ ip: ["0.0.0.0/0"] }, { ip: "fd12::1" })).toBe(false);
    expect(from({ ip: ["0.0.0.0/0"] }, {})).toBe(false);
    expect(from({ ip: ["0.0.0.0/0"] }, { ip: "no address" })).toBe(false);
  });

  test("all kinds of conditions of an end have to hold", () => {
    const both: FlowEndpoint = { namespacedPod: ["shop/"], labelSelector: { matchLabels: { app: "api" } } };
    expect(from(both, web)).toBe(false);
    expect(from(both, { ...web, labels: ["k8s:app=api"] })).toBe(true);
  });
});

test("what a row of the aggregation does not keep is unknown, unless the rest decides", () => {
  const row = aggregatedForm(record({ source: { namespace: "shop", pod: "web-1" } }));
  const answer = (filter: FlowFilter) => matches(filter, row);
  expect(answer({ from: { namespacedPod: ["shop/"] } })).toBe(true);
  expect(answer({ from: { namespacedPod: ["shop/web"] } })).toBeUndefined();
  expect(answer({ from: { namespacedPod: ["other/web"] } })).toBe(false);
  expect(answer({ from: { labelSelector: { matchLabels: { app: "web" } } } })).toBeUndefined();
  expect(answer({ from: { labelSelector: { matchLabels: { "k8s.io/namespace": "shop" } } } })).toBe(true);
  expect(answer({ from: { ip: ["10.0.0.0/8"] } })).toBeUndefined();
  expect(answer({ from: { ip: ["10.0.0.0/8"] }, verdict: ["dropped"] })).toBe(false);
});

const endpoints: fc.Arbitrary<FlowEndpoint> = fc.record(
  {
    namespacedPod: fc.array(fc.constantFrom("shop/", "shop/web", "kube-system/coredns", "other/"), {
      minLength: 1,
      maxLength: 2,
    }),
    labelSelector: fc.record({
      matchExpressions: fc.array(
        fc.record({
          key: fc.constantFrom("app", "environment", "k8s.io/namespace"),
          operator: fc.constantFrom("In", "NotIn", "Exists", "DoesNotExist"),
          values: fc.constantFrom(["web"], ["shop", "production"], ["kube-system"]),
        }),
        { maxLength: 2 },
      ),
    }),
    ip: fc.constantFrom(["10.244.1.0/24"], ["203.0.113.80"]),
  },
  { requiredKeys: [] },
);

const filters: fc.Arbitrary<FlowFilter> = fc.record(
  {
    protocol: fc.subarray(["tcp", "udp", "dns"], { minLength: 1 }),
    verdict: fc.subarray(["forwarded", "dropped"], { minLength: 1 }),
    reason: fc.constantFrom(["Policy denied"], ["POLICY_DENY"]),
    from: endpoints,
    to: endpoints,
  },
  { requiredKeys: [] },
);

test("a row never answers otherwise than its flows: the same, or that it does not know", () => {
  const { flows } = readFlows(shopText());
  let decided = 0;
  fc.assert(
    fc.property(filters, (filter) => {
      const matching = matcher(filter);
      for (const flow of flows) {
        const answer = matching(aggregatedForm(flow));
        if (answer === undefined) continue;
        decided++;
        expect(answer).toBe(matching(flow));
      }
    }),
    { numRuns: 300 },
  );
  expect(decided).toBeGreaterThan(1000);
});

test("a flow that says everything is answered for certain", () => {
  const { flows } = readFlows(shopText());
  fc.assert(
    fc.property(filters, (filter) => {
      for (const flow of flows) expect(matcher(filter)(flow)).toBeTypeOf("boolean");
    }),
    { numRuns: 100 },
  );
});
