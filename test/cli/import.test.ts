import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acns, inFolder, ROOT } from "./acns.ts";

const BUILDERS = join(ROOT, "policies/index.ts");

const LIVE = `apiVersion: v1
kind: List
items:
  - apiVersion: cilium.io/v2
    kind: CiliumNetworkPolicy
    metadata:
      name: web
      namespace: shop
      uid: 11111111-2222-3333-4444-555555555555
      resourceVersion: "7"
      generation: 1
      creationTimestamp: "2026-01-01T00:00:00Z"
      annotations: { owner: shop }
    spec:
      endpointSelector: { matchLabels: { app: web } }
      ingress: [{}]
      egress: null
    status: { conditions: [] }
  - apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: { name: db, namespace: shop }
    spec:
      podSelector: {}
      policyTypes: [Ingress]
      ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 5432 }] }]
`;

test("what kubectl prints becomes code; what the server wrote is left out, and said", async () => {
  const { code, out, err } = await acns(["import", "-"], { input: LIVE });
  expect(code).toBe(0);
  expect(err).toBe(
    "-: left out, for the server writes it: metadata.creationTimestamp, metadata.generation, metadata.resourceVersion, metadata.uid, status\n",
  );
  expect(out).toBe(`import { policy } from "pulumi-acns/policies";

const web = policy.cilium("web", { namespace: "shop", annotations: { owner: "shop" } })
  .on({ app: "web" })
  .defaultDeny("ingress");

const db = policy.kubernetes("db", { namespace: "shop" })
  .onAllPods()
  .ingress({ from: [{ podSelector: {} }], ports: [{ port: 5432 }] });

export default [web, db];
`);
});

test("a folder of scenarios comes back as it was", async () => {
  const yaml = readFileSync(join(ROOT, "test/scenarios/store/combined/policies.yaml"), "utf8");
  await inFolder({ "store/policies.yaml": yaml }, async (cwd) => {
    const imported = await acns(["import", "store", "-o", "policies.ts", "--from", BUILDERS], { cwd });
    expect(imported).toMatchObject({ code: 0, out: "", err: "" });
    expect(await acns(["render", "policies.ts"], { cwd })).toEqual({ code: 0, out: yaml, err: "" });
  });
});

test("a field that nobody knows is refused by its name and place, with all other faults", async () => {
  const input = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: web }
spec:
  endpointSelector: {}
  ingress:
    - fromEndpoint: []
    - fromEntities: [wrld]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
`;
  const { code, out, err } = await acns(["import", "-", "--to", "typescript"], { input });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^-:7:7: CRD001 spec\.ingress\[0\]\.fromEndpoint: /m);
  expect(err).toMatch(/^-:8:2\d: CRD004 /m);
  expect(err).toMatch(/^-:11:1: K8S00\d /m);
});

test.each([
  ["no such file", ["import", "gone.yaml"], "", /gone\.yaml is not there/],
  ["bad YAML", ["import", "-"], "a: [", /^cannot import: -:\d+:\d+: /],
  ["nothing", ["import", "-"], "# nothing\n", /there is no manifest/],
  [
    "another language",
    ["import", "-", "--to", "cobol"],
    "",
    /there is no code in cobol; languages: typescript/,
  ],
])("%s cannot be read", async (_what, args, input, message) => {
  const { code, err } = await acns(args, { input });
  expect(code).toBe(2);
  expect(err).toMatch(message);
});
