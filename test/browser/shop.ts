import { acns, inFolder } from "../cli/acns.ts";

/** A shop: a web that the world reaches, an API with a rule on requests, a database, and what nobody restricts. */
const POLICIES = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: web, namespace: shop }
spec:
  endpointSelector: { matchLabels: { app: web } }
  ingress:
    - fromEntities: [world]
      toPorts: [{ ports: [{ port: "8443", protocol: TCP }] }]
  egress:
    - toEndpoints: [{ matchLabels: { app: api } }]
      toPorts: [{ ports: [{ port: "8080", protocol: TCP }] }]
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: api, namespace: shop }
spec:
  endpointSelector: { matchLabels: { app: api } }
  ingress:
    - fromEndpoints: [{ matchLabels: { app: web } }]
      toPorts: [{ ports: [{ port: "8080", protocol: TCP }], rules: { http: [{ method: GET, path: /items }] } }]
  egress:
    - toEndpoints: [{ matchLabels: { app: db } }]
      toPorts: [{ ports: [{ port: "5432", protocol: TCP }] }]
    - toFQDNs: [{ matchName: api.github.com }]
      toPorts: [{ ports: [{ port: "443", protocol: TCP }] }]
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: db, namespace: shop }
spec:
  endpointSelector: { matchLabels: { app: db } }
  ingress:
    - fromEndpoints: [{ matchLabels: { app: api } }]
      toPorts: [{ ports: [{ port: "5432", protocol: TCP }] }]
  egressDeny:
    - toEntities: [all]
`;

const deployment = (namespace: string, name: string) => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${JSON.stringify(name)}, namespace: ${JSON.stringify(namespace)} }
spec: { template: { metadata: { labels: { app: ${JSON.stringify(name.slice(0, 3))} } }, spec: { containers: [] } } }
`;

/** Manifests of the shop, with workloads beside it by namespace and name. */
export const shop = (more: readonly (readonly [namespace: string, name: string])[] = []): string =>
  [
    POLICIES,
    ...["web", "api", "db"].map((name) => deployment("shop", name)),
    ...more.map(([namespace, name]) => deployment(namespace, name)),
  ].join("");

/** The page of a report about manifests. */
export const pageOf = (manifests: string, args: readonly string[] = []): Promise<string> =>
  inFolder({ "m/all.yaml": manifests, "m/before.yaml": "" }, async (cwd) => {
    const { out, err } = await acns(["report", "m/all.yaml", "-o", "-", ...args], { cwd });
    if (err !== "") throw new Error(err);
    return out;
  });
