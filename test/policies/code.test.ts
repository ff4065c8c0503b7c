import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../cli/render/load.ts";
import { refusals } from "../../model/refused/refusals.ts";
import { toTypeScript } from "../../policies/code/typescript.ts";
import { manifestsOf, policy, PolicyFaults, type Manifest } from "../../policies/index.ts";
import { typeFaults } from "../../scripts/snippets/types.ts";
import { ciliumPolicy, networkPolicy } from "../checks/policies.ts";
import { ROOT } from "../cli/acns.ts";
import { program } from "./programs.ts";

/** The builders of this project: modules in the test runner are found by path. */
const from = join(ROOT, "policies/index.ts");

/** Of every kind: what builders make, and what Cilium takes in whatever form it was written. */
const sample: readonly Manifest[] = [
  ...fc.sample(program, { numRuns: 60, seed: 1 }).map((source) => source.toManifest()),
  ...fc
    .sample(fc.oneof(ciliumPolicy("1.18"), networkPolicy), { numRuns: 40, seed: 2 })
    .filter((value) => refusals(value).length === 0)
    .map((value) => value as unknown as Manifest),
];

const manifest = (spec: object, kind = "CiliumNetworkPolicy"): Manifest =>
  ({ apiVersion: "cilium.io/v2", kind, metadata: { name: "web", namespace: "shop" }, spec }) as Manifest;

describe("code for manifests", () => {
  let folder = "";
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "code-"))));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("makes the same manifests, in their order, when it is run", async () => {
    const file = join(folder, "policies.ts");
    writeFileSync(file, toTypeScript(sample, { from }));
    const found = await load(file, folder);
    expect(manifestsOf(found.map(({ source }) => source))).toEqual(sample);
  });

  test("has no type errors", () => {
    expect(typeFaults(ROOT, [{ file: "policies.ts", line: 1, code: toTypeScript(sample) }])).toEqual([]);
  });

  test("says with verbs what verbs have made, and seldom needs more", () => {
    const made = fc.sample(program, { numRuns: 80, seed: 3 }).map((source) => source.toManifest());
    const codes = made.map((one) => toTypeScript([one]));
    expect(codes.filter((code) => code.includes("policy.of("))).toEqual([]);
    const raw = codes.filter((code) => /\.(ingress|egress)(Deny)?\(\{/.test(code));
    expect(raw.length).toBeLessThan(codes.length / 4);
  });

  test.each([
    ["an empty list", { endpointSelector: {}, ingress: [], egress: [{}] }],
    ["an entry for nobody", { endpointSelector: {}, ingress: [{ fromEndpoints: [] }] }],
    [
      "ports without a protocol",
      { endpointSelector: {}, ingress: [{ toPorts: [{ ports: [{ port: "80" }] }] }] },
    ],
    [
      "a closed direction beside others",
      { endpointSelector: {}, ingress: [{}, { fromEntities: ["world"] }] },
    ],
    ["domains before their queries", { endpointSelector: {}, egress: [{ toFQDNs: [{ matchName: "a.b" }] }] }],
    ["a pattern without a star", { endpointSelector: {}, egress: [{ toFQDNs: [{ matchPattern: "a.b" }] }] }],
    [
      "labels that JavaScript knows",
      { endpointSelector: { matchLabels: { constructor: "", toString: "x" } }, egress: [{}] },
    ],
  ])("keeps %s", async (_what, spec) => {
    const file = join(folder, `${_what.replaceAll(" ", "-")}.ts`);
    writeFileSync(file, toTypeScript([manifest(spec)], { from }));
    const [found] = await load(file, folder);
    expect(manifestsOf([found!.source])).toEqual([manifest(spec)]);
  });

  test("names variables after manifests, each differently, and never by a word that is taken", () => {
    const named = (name: string) => policy.cilium(name).onAllPods().defaultDeny().toManifest();
    const code = toTypeScript(["web", "web", "9to5", "delete", "policy", "a-b.c"].map(named));
    expect(code.match(/^const \w+/gm)).toEqual([
      "const web",
      "const web2",
      "const policy9to5",
      "const delete2",
      "const policy2",
      "const aBC",
    ]);
  });

  test("is refused for what no builder takes, with all faults", () => {
    const bad = [
      manifest({ endpointSelector: {}, ingress: [{ fromCIDR: ["10.0.0.0"] }, { fromEntities: ["wrld"] }] }),
    ];
    expect(() => toTypeScript(bad)).toThrow(PolicyFaults);
    expect(() => toTypeScript(bad)).toThrow(/2 faults[\s\S]*10\.0\.0\.0\/32[\s\S]*Did you mean "world"/);
  });
});

describe("code reads as somebody would have written it", () => {
  const first = (spec: object) => toTypeScript([manifest(spec)]).split("\n\n")[1];

  test("allowed peers, ports and requests", () => {
    const spec = {
      endpointSelector: {
        matchLabels: { app: "web" },
        matchExpressions: [{ key: "track", operator: "NotIn", values: ["canary"] }],
      },
      ingress: [
        {
          fromEndpoints: [{ matchLabels: { "k8s:io.kubernetes.pod.namespace": "edge", app: "proxy" } }],
          toPorts: [
            {
              ports: [{ port: "80", protocol: "TCP" }],
              rules: {
                http: [
                  { method: "GET", path: "/v1/.*" },
                  { method: "POST", path: "/a\\.b" },
                ],
              },
            },
          ],
        },
      ],
    };
    expect(first(spec)).toBe(`const web = policy.cilium("web", { namespace: "shop" })
  .on({ app: "web" }, label("track").isNotIn("canary"))
  .allowFrom(peer.podsIn("edge", { app: "proxy" }), port.tcp(80).http(http.get({ prefix: "/v1/" }), http.post("/a.b")));`);
  });

  test("domains with their queries", () => {
    const dns = (names: object[]) => ({
      toEndpoints: [
        { matchLabels: { "k8s:io.kubernetes.pod.namespace": "kube-system", "k8s:k8s-app": "kube-dns" } },
      ],
      toPorts: [
        {
          ports: [
            { port: "53", protocol: "UDP" },
            { port: "53", protocol: "TCP" },
          ],
          rules: { dns: names },
        },
      ],
    });
    const spec = {
      endpointSelector: {},
      egress: [
        dns([{ matchName: "example.org" }, { matchPattern: "*.example.com" }]),
        {
          toFQDNs: [{ matchPattern: "*.example.com" }],
          toPorts: [{ ports: [{ port: "443", protocol: "TCP" }] }],
        },
      ],
      enableDefaultDeny: { egress: false },
    };
    expect(first(spec)).toBe(`const web = policy.cilium("web", { namespace: "shop" })
  .onAllPods()
  .allowDns({ names: ["example.org"] })
  .allowFqdn("*.example.com", port.tcp(443))
  .withoutDefaultDeny("egress");`);
  });
});
