import { describe, expect, test } from "vitest";
import { acns, inFolder } from "./acns.ts";

const CLUSTER = `apiVersion: v1
kind: List
items:
  - apiVersion: apps/v1
    kind: Deployment
    metadata: { name: store, namespace: pets }
    spec: { template: { metadata: { labels: { app: store } }, spec: { containers: [{ ports: [{ name: web, containerPort: 8080 }] }] } } }
  - apiVersion: apps/v1
    kind: Deployment
    metadata: { name: api, namespace: pets }
    spec: { template: { metadata: { labels: { app: api } }, spec: { containers: [] } } }
  - apiVersion: cilium.io/v2
    kind: CiliumNetworkPolicy
    metadata: { name: store, namespace: pets }
    spec:
      endpointSelector: { matchLabels: { app: store } }
      ingress:
        - fromEndpoints: [{ matchLabels: { app: api } }]
          toPorts: [{ ports: [{ port: web, protocol: TCP }], rules: { http: [{ method: GET, path: /items }] } }]
        - fromCIDRSet: [{ cidr: 10.0.0.0/8, except: [10.1.0.0/16] }]
          toPorts: [{ ports: [{ port: "8000", endPort: 8100, protocol: TCP }] }]
      egress:
        - toEndpoints: [{ matchLabels: { app: api } }]
        - toFQDNs: [{ matchPattern: "*.github.com" }]
          toPorts: [{ ports: [{ port: "443", protocol: TCP }] }]
      egressDeny:
        - toEndpoints: [{ matchLabels: { app: api } }]
          toPorts: [{ ports: [{ port: "22", protocol: TCP }] }]
`;

const run = (text: string, args: readonly string[] = []) =>
  inFolder({ "cluster.yaml": text }, (cwd) => acns(["connections", ...args], { cwd }));

interface Listing {
  readonly ends: readonly { index: number; kind: string; pods?: string[]; ranges?: string[] }[];
  readonly connections: readonly { from: number; to: number; ports?: object[]; everything?: boolean }[];
}

describe("acns connections", () => {
  test("lists ports, requests, ranges and names", async () => {
    const { code, out } = await run(CLUSTER);
    expect(code).toBe(0);
    const lines = out
      .split("\n")
      .filter((line) => line.startsWith("pets/store ->") || line.includes("-> pets/store"));
    expect(lines).toContain("pets/store -> fqdn:*.github.com: TCP 443");
    expect(lines).toContain(
      "pets/store -> pets/api: TCP 0-21, 23-65535; UDP any; SCTP any; ICMP any; ICMPv6 any",
    );
    expect(lines).toContain("pets/api -> pets/store: TCP 8080 (GET /items)");
    expect(lines).toContainEqual(
      expect.stringMatching(/^10\.0\.0\.0\/16, .* -> pets\/store: TCP 8000-8100$/),
    );
    expect(lines).toContain("entity:host -> pets/store, pets/api: everything");
  });

  test("prints data, without what is excepted", async () => {
    const { out } = await run(CLUSTER, ["--format", "json"]);
    const { ends, connections } = JSON.parse(out) as Listing;
    const store = ends.find(({ pods }) => pods?.includes("pets/store") === true);
    const inside = ends.find(({ ranges }) => ranges?.includes("10.0.0.0/16") === true);
    const excepted = ends.find(({ ranges }) => ranges?.includes("10.1.0.0/16") === true);
    expect(inside?.ranges).not.toContain("10.1.0.0/16");
    const between = (from?: number) =>
      connections.filter((one) => one.from === from && one.to === store?.index);
    expect(between(inside?.index)).toMatchObject([
      { everything: false, ports: [{ protocol: "TCP", first: 8000, last: 8100 }] },
    ]);
    expect(between(excepted?.index)).toEqual([]);
  });

  test("says what is not certain", async () => {
    const two = CLUSTER.replace(
      "{ http: [{ method: GET, path: /items }] }",
      "{ kafka: [{ topic: t }] }",
    ).replace(
      "        - fromCIDRSet",
      "        - fromEndpoints: [{ matchLabels: { app: api } }]\n          toPorts: [{ ports: [{ port: web, protocol: TCP }], rules: { http: [{}] } }]\n        - fromCIDRSet",
    );
    const { out } = await run(two);
    expect(out).toContain("pets/api -> pets/store: unknown: rules of the kinds");
  });

  test("refuses what cannot be read", async () => {
    expect(await run("a: [")).toMatchObject({ code: 2, out: "" });
  });
});
