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
    expect(lines).toContain("10.0.0.0/8 except 10.1.0.0/16 -> pets/store: TCP 8000-8100");
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
    expect(out).toMatch(/^pets\/api, .* -> pets\/store: unknown: rules of the kinds/m);
  });

  test("refuses what cannot be read", async () => {
    expect(await run("a: [")).toMatchObject({ code: 2, out: "" });
  });

  test("draws pictures in which hostile names are names", async () => {
    const hostile = CLUSTER.replace("name: api,", String.raw`name: 'a"]; x --> y\"];',`);
    const mermaid = await run(hostile, ["--format", "mermaid"]);
    expect(mermaid.out).toContain('["pets/a#34;#93;#59; x --#62; y#92;#34;#93;#59;"]');
    expect(mermaid.out).toMatch(/^ {2}n\d+ -->\|"TCP 443"\| n\d+$/m);
    const dot = await run(hostile, ["--format", "dot"]);
    expect(dot.out).toContain(String.raw`[label="pets/a\"]; x --> y\\\"];"]`);
    expect(dot.out).toMatch(/^ {2}n\d+ -> n\d+ \[label="TCP 443"\];$/m);
    expect(dot.out.match(/subgraph/g)).toHaveLength(3);
  });

  test("prints tables", async () => {
    const markdown = await run(CLUSTER, ["--format", "markdown"]);
    expect(markdown.out).toContain("| `pets/store` | `fqdn:*.github.com` | `TCP 443` |");
    const csv = await run(CLUSTER, ["--format", "csv"]);
    expect(csv.out).toContain('"pets/api","pets/store","TCP",8080,8080,"","GET /items",""');
  });

  test("says what has to do with the world", async () => {
    const { out } = await run(CLUSTER, ["--exposure"]);
    expect(out).toBe(`From the world:
  10.0.0.0/8 except 10.1.0.0/16 -> pets/store: TCP 8000-8100
  world -> pets/api: everything

To the world:
  pets/store -> fqdn:*.github.com: TCP 443
  pets/api -> world: everything

No policy selects, inwards:
  pets/api

No policy selects, outwards:
  pets/api
`);
    const { out: json } = await run(CLUSTER, ["--exposure", "--format", "json"]);
    expect(JSON.parse(json)).toMatchObject({ unselected: { ingress: ["pets/api"] }, hostNetwork: [] });
    expect((await run(CLUSTER, ["--exposure", "--format", "markdown"])).out).toContain("### To the world");
  });

  test("says what a pod could reach that is not there", async () => {
    const { out } = await run(CLUSTER, ["--unseen", "pets/app=api,tier=new"]);
    expect(out.split("\n")).toContain("pets/{app=api,tier=new} -> pets/store: TCP 8080 (GET /items)");
    expect(await run(CLUSTER, ["--unseen", "pets"])).toMatchObject({ code: 2, out: "" });
    const other = await run(CLUSTER, ["--unseen", "pets/app=other"]);
    expect(other.out).not.toMatch(/\{app=other\} -> .*pets\/store/);
  });
});
