import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Policy } from "../../../model/manifest/manifest.ts";
import type { Flow, World } from "../../../model/world.ts";
import { refusals } from "../../../model/refused/refusals.ts";
import { applyEdits, patched, type Edit } from "../../../simulator/explain/edit.ts";
import { explain, explainForName, type Explanation } from "../../../simulator/explain/explain.ts";
import { verdictForName } from "../../../simulator/name.ts";
import { verdict } from "../../../simulator/verdict.ts";
import { createWorld } from "../../../simulator/world/build.ts";
import { naiveVerdict } from "../naive/verdict.ts";
import { chance } from "../random/chance.ts";
import { EVERYTHING, type Taste } from "../random/policies.ts";
import { randomFlow, randomWorld } from "../random/worlds.ts";

const RUNS = Number(process.env["RUNS"] ?? 15);

const offered = ({ change, alternatives }: Explanation) =>
  change === undefined ? [] : [change, ...alternatives];

/** Holds for flows of worlds of many seeds. */
function holds(property: (world: World, flow: Flow) => void, taste: Taste = EVERYTHING, runs = RUNS): void {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const draw = chance(seed);
      const input = randomWorld(draw, taste);
      property(createWorld(input), randomFlow(draw, input));
    }),
    { numRuns: runs },
  );
}

const errorsOf = (policy: Policy): string[] =>
  refusals(policy).flatMap(({ severity, rule, path, reason }) =>
    severity === "error" ? [`${rule} ${path} ${reason}`] : [],
  );

/** The policies that an edit leaves behind. */
const policiesOf = (edit: Edit): Policy[] =>
  edit.action === "create" || edit.action === "update" ? [edit.after] : [];

describe("an explanation", () => {
  test("offers changes that give the other verdict, wherever policies decide", () => {
    let without = 0;
    holds((world, flow) => {
      const { verdict: decision } = verdict(world, flow);
      const found = explain(world, flow);
      expect(found.verdict).toBe(decision);
      if (decision === "unknown") {
        expect(offered(found)).toEqual([]);
        return;
      }
      const other = decision === "allowed" ? "denied" : "allowed";
      for (const { edits } of offered(found))
        expect(verdict(applyEdits(world, edits), flow).verdict).toBe(other);
      if (found.change !== undefined) return;
      without += 1;
      const { egress, ingress } = verdict(world, flow);
      expect(["unmanaged", "enforcement-off"]).toContain(egress.cause);
      expect(["unmanaged", "enforcement-off"]).toContain(ingress.cause);
    });
    expect(without).toBeLessThan(RUNS / 3);
  });

  test("offers what a second reading of the description takes for the other verdict, too", () => {
    const plain = { ...EVERYTHING, authentication: false, requires: false, serverNames: false };
    holds((world, flow) => {
      const found = explain(world, flow);
      if (found.change === undefined) return;
      const { egress, ingress } = naiveVerdict(applyEdits(world, found.change.edits), flow);
      const both = egress === "allowed" && ingress === "allowed" ? "allowed" : "denied";
      expect([both, flow, found.change.words]).not.toEqual([found.verdict, flow, found.change.words]);
    }, plain);
  });

  test("offers patches that make what is offered, and nothing that a server or an agent refuses", () => {
    holds((world, flow) => {
      const before = new Set(world.policies.flatMap(errorsOf));
      for (const edit of offered(explain(world, flow)).flatMap(({ edits }) => edits)) {
        if (edit.action === "update") {
          const own = world.policies.find(
            ({ kind, metadata }) => kind === edit.policy.kind && metadata.name === edit.policy.name,
          );
          expect(patched(own, edit.patch)).toEqual(edit.after);
        }
        // What random policies break already is not the change's to mend.
        if (before.size === 0) expect(policiesOf(edit).flatMap(errorsOf)).toEqual([]);
      }
    });
  });

  test("tells both directions of each flow, and what decides", () => {
    holds((world, flow) => {
      const { steps, because } = explain(world, flow);
      const { egress, ingress } = verdict(world, flow);
      const told = steps.slice(1).map((step) => step.verdict);
      expect(told).toEqual([egress.verdict, ingress.verdict]);
      expect(steps.every(({ lines }) => lines.length > 0)).toBe(true);
      expect(because).not.toBe("");
    });
  });
});

const pod = (name: string, labels: Record<string, string>) => ({ name, namespace: "shop", labels });
const PODS = [
  pod("web", { app: "web", tier: "front" }),
  pod("admin", { app: "admin", tier: "front" }),
  pod("api", { app: "api" }),
  { name: "dns", namespace: "kube-system", labels: { "k8s-app": "kube-dns" } },
];

const policy = (name: string, spec: object): Policy => ({
  apiVersion: "cilium.io/v2",
  kind: "CiliumNetworkPolicy",
  metadata: { name, namespace: "shop" },
  spec,
});

const toApi = (more: Partial<Flow> = {}): Flow => ({
  from: { pod: "shop/web" },
  to: { pod: "shop/api" },
  port: 8080,
  protocol: "TCP",
  ...more,
});

const asking = (policies: readonly Policy[], flow: Flow): Explanation =>
  explain(createWorld({ pods: PODS, policies }), flow);

const patchOf = (found: Explanation) => {
  const [edit] = found.change?.edits ?? [];
  return edit?.action === "update" ? edit.patch : [];
};

const api = (ingress: readonly object[], more: object = {}): Policy =>
  policy("api", { endpointSelector: { matchLabels: { app: "api" } }, ingress, ...more });

const web = { fromEndpoints: [{ matchLabels: { app: "web" } }] };
const onPort = (port: string, more: object = {}) => ({
  toPorts: [{ ports: [{ port, protocol: "TCP" }], ...more }],
});

describe("the smallest change", () => {
  test.each([
    [
      "a port where the peer is right",
      api([{ ...web, ...onPort("80") }]),
      toApi(),
      "/spec/ingress/0/toPorts/0/ports/-",
      { port: "8080", protocol: "TCP" },
    ],
    [
      "a peer where the port is right",
      api([{ fromEndpoints: [{ matchLabels: { app: "admin" } }], ...onPort("8080") }]),
      toApi(),
      "/spec/ingress/0/fromEndpoints/-",
      { matchLabels: { app: "web" } },
    ],
    [
      "a rule on requests where the connection is allowed",
      api([{ ...web, ...onPort("8080", { rules: { http: [{ method: "GET", path: "/cart" }] } }) }]),
      toApi({ http: { method: "POST", path: "/cart/1?a=b" } }),
      "/spec/ingress/0/toPorts/0/rules/http/-",
      { method: "POST", path: "/cart/1\\?a=b" },
    ],
    [
      "a rule of its own where none is near",
      api([{}]),
      toApi(),
      "/spec/ingress/-",
      { ...web, ...onPort("8080") },
    ],
  ])("is %s", (_, own, flow, path, value) => {
    expect(patchOf(asking([own], flow))).toEqual([{ op: "add", path, value }]);
  });

  test("leaves one address out of a denied range", () => {
    const egress = policy("out", {
      endpointSelector: { matchLabels: { app: "web" } },
      egress: [{ toEntities: ["all"] }],
      egressDeny: [{ toCIDRSet: [{ cidr: "10.0.0.0/8" }] }],
    });
    const found = asking([egress], toApi({ to: { ip: "10.1.2.3" } }));
    expect(found.verdict).toBe("denied");
    expect(patchOf(found)).toEqual([
      { op: "add", path: "/spec/egressDeny/0/toCIDRSet/0/except", value: ["10.1.2.3/32"] },
    ]);
  });

  test("changes both sides where both deny", () => {
    const out = policy("out", { endpointSelector: { matchLabels: { app: "web" } }, egress: [{}] });
    const found = asking([out, api([{}])], toApi());
    expect(found.change?.edits.map((edit) => edit.action)).toEqual(["update", "update"]);
    expect(found.change?.others).toBe(0);
  });

  test("denies where nothing is enforced without closing anything else", () => {
    const found = asking([], toApi());
    expect(found.verdict).toBe("allowed");
    expect(found.change?.others).toBe(0);
    const [edit] = found.change?.edits ?? [];
    expect(edit).toMatchObject({ action: "create" });
  });

  test("is none where policies decide nothing", () => {
    const found = asking([], { from: { ip: "8.8.8.8" }, to: { entity: "world" }, port: 1, protocol: "TCP" });
    expect(found.change).toBeUndefined();
    expect(found.noChange).toContain("Policies decide nothing here");
  });

  test("is none for what is not known, and says what is not", () => {
    const unread = policy("odd", { endpointSelector: {}, egress: [{ toGroups: [{ aws: {} }] }] });
    const found = asking([unread], toApi());
    expect(found.verdict).toBe("unknown");
    expect(found.because).toContain("security groups are not known");
    expect(found.noChange).toContain("known first");
  });
});

describe("a name", () => {
  const egress = (entries: readonly object[]): Policy =>
    policy("out", { endpointSelector: { matchLabels: { app: "web" } }, egress: entries });
  const dns = (rules: object) => ({
    toEndpoints: [{ matchLabels: { "k8s:io.kubernetes.pod.namespace": "kube-system" } }],
    toPorts: [{ ports: [{ port: "53", protocol: "ANY" }], ...rules }],
  });
  const named = toApi({ to: { fqdn: "api.example.com" }, port: 443 }) as Flow & {
    from: { pod: string };
    to: { fqdn: string };
  };

  test.each([
    ["nothing is allowed", egress([{}])],
    ["the question is, the connection is not", egress([dns({ rules: { dns: [{ matchPattern: "*" }] } })])],
    ["questions pass unseen", egress([dns({})])],
    [
      "the connection is allowed, the question is not",
      egress([
        dns({ rules: { dns: [{ matchName: "other.example" }] } }),
        { toFQDNs: [{ matchName: "api.example.com" }] },
      ]),
    ],
    [
      "only a NetworkPolicy lets questions pass",
      {
        apiVersion: "networking.k8s.io/v1",
        kind: "NetworkPolicy",
        metadata: { name: "dns", namespace: "shop" },
        spec: {
          podSelector: {},
          policyTypes: ["Egress"],
          egress: [{ ports: [{ port: 53, protocol: "UDP" }] }],
        },
      } satisfies Policy,
    ],
  ])("is let pass, question and connection, where %s", (_, own) => {
    const world = createWorld({ pods: PODS, policies: [own] });
    const found = explainForName(world, named);
    expect([found.verdict, verdictForName(world, named).verdict]).toEqual(["denied", "denied"]);
    expect(found.steps[1]?.title).toMatch(/^The name: /);
    for (const { edits } of offered(found))
      expect(verdictForName(applyEdits(world, edits), named).verdict).toBe("allowed");
    const after = createWorld({
      pods: PODS,
      policies: applyEdits(world, found.change?.edits ?? []).policies,
    });
    const other = { ...named, to: { fqdn: "elsewhere.example" } };
    expect(verdictForName(after, other).connection.verdict).toBe("denied");
  });

  test("is kept from passing, too", () => {
    const own = egress([
      dns({ rules: { dns: [{ matchPattern: "*" }] } }),
      { toFQDNs: [{ matchName: "api.example.com" }, { matchName: "b.example.com" }], ...onPort("443") },
    ]);
    const world = createWorld({ pods: PODS, policies: [own] });
    const found = explainForName(world, named);
    expect(found.verdict).toBe("allowed");
    expect(patchOf(found)).toEqual([{ op: "remove", path: "/spec/egress/1/toFQDNs/0" }]);
  });
});
