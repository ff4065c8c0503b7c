import { expect, test } from "vitest";
import {
  cidrGroup,
  flow,
  localRedirect,
  logFilters,
  metricFilters,
  peer,
  policy,
  port,
} from "../../policies/index.ts";

const tcp = (...ports: string[]) => ({ ports: ports.map((one) => ({ port: one, protocol: "TCP" })) });
const inNamespace = (name: string, labels = {}) => ({
  matchLabels: { "k8s:io.kubernetes.pod.namespace": name, ...labels },
});

test("several rules are specs, in a policy of either kind", () => {
  const built = policy
    .clusterwide("all")
    .onAllPods()
    .defaultDeny("ingress")
    .and()
    .onPodsIn("shop", { app: "web" })
    .defaultDeny("egress")
    .and()
    .onPodsInNamespaces({ team: "a" })
    .defaultDeny("egress")
    .and()
    .onNodes({ role: "edge" })
    .denyFrom(peer.world(), port.tcp(22));
  expect(built.toManifest()).toEqual({
    apiVersion: "cilium.io/v2",
    kind: "CiliumClusterwideNetworkPolicy",
    metadata: { name: "all" },
    specs: [
      {
        // Everything but pods would be selected, too, by a selector that asks for nothing.
        endpointSelector: {
          matchExpressions: [{ key: "k8s:io.kubernetes.pod.namespace", operator: "Exists" }],
        },
        ingress: [{}],
      },
      { endpointSelector: inNamespace("shop", { app: "web" }), egress: [{}] },
      { endpointSelector: { matchLabels: { "k8s:io.cilium.k8s.namespace.labels.team": "a" } }, egress: [{}] },
      {
        nodeSelector: { matchLabels: { role: "edge" } },
        ingressDeny: [{ fromEntities: ["world"], toPorts: [tcp("22")] }],
      },
    ],
  });
});

test("a policy of Kubernetes' own says which directions it closes", () => {
  const db = policy.kubernetes("db", { namespace: "shop" });
  const built = db
    .on({ app: "db" })
    .allowFrom(
      [peer.pods({ app: "api" }), peer.podsIn("b", { x: "y" }), peer.podsIn("c"), peer.podsInAnyNamespace()],
      port.tcp(5432, "x"),
    )
    .allowFrom(
      [
        peer.podsInNamespaces({ team: "a" }),
        peer.allPods(),
        peer.cidr("10.0.0.0/8", { except: ["10.1.0.0/16"] }),
      ],
      port.allUdp(),
    )
    .allowTo(peer.any(), port.anyProtocol({ from: 1, to: 2 }));
  expect(built.toManifest().spec).toEqual({
    podSelector: { matchLabels: { app: "db" } },
    policyTypes: ["Ingress", "Egress"],
    ingress: [
      {
        from: [
          { podSelector: { matchLabels: { app: "api" } } },
          {
            namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "b" } },
            podSelector: { matchLabels: { x: "y" } },
          },
          { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "c" } } },
          { namespaceSelector: {} },
        ],
        ports: [
          { protocol: "TCP", port: 5432 },
          { protocol: "TCP", port: "x" },
        ],
      },
      {
        from: [
          { namespaceSelector: { matchLabels: { team: "a" } } },
          { podSelector: {} },
          { ipBlock: { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } },
        ],
        ports: [{ protocol: "UDP" }],
      },
    ],
    egress: [{ ports: ["TCP", "UDP", "SCTP"].map((protocol) => ({ protocol, port: 1, endPort: 2 })) }],
  });
  expect(db.onAllPods().defaultDeny("egress").toManifest().spec).toEqual({
    podSelector: {},
    policyTypes: ["Egress"],
  });
  expect(db.onAllPods().allowDns().toManifest().spec.egress?.[0]?.ports).toEqual([
    { protocol: "UDP", port: 53 },
    { protocol: "TCP", port: 53 },
  ]);
});

test("CIDR groups are of the version that the release has", () => {
  const group = cidrGroup("g", ["192.0.2.0/24"], { labels: { a: "b" } });
  expect(group.toManifest()).toEqual({
    apiVersion: "cilium.io/v2",
    kind: "CiliumCIDRGroup",
    metadata: { name: "g", labels: { a: "b" } },
    spec: { externalCIDRs: ["192.0.2.0/24"] },
  });
  expect(group.toManifest({ cilium: "1.17" }).apiVersion).toBe("cilium.io/v2alpha1");
});

test("a redirect takes a service of its own namespace, or an address", () => {
  const ports = [{ port: "53", protocol: "UDP" }] as const;
  const backend = { pods: { app: "cache" }, ports } as const;
  expect(
    localRedirect(
      "dns",
      { service: "kube-dns" },
      { ...backend, exceptFromBackend: true },
      { namespace: "kube-system" },
    ).toManifest().spec,
  ).toEqual({
    redirectFrontend: { serviceMatcher: { serviceName: "kube-dns", namespace: "kube-system" } },
    redirectBackend: { localEndpointSelector: { matchLabels: { app: "cache" } }, toPorts: [...ports] },
    skipRedirectFromBackend: true,
  });
  expect(
    localRedirect("dns", { ip: "169.254.20.10", ports }, backend).toManifest().spec.redirectFrontend,
  ).toEqual({
    addressMatcher: { ip: "169.254.20.10", toPorts: [...ports] },
  });
});

test("filters name flows by both ends", () => {
  expect(
    logFilters("l")
      .include({ name: "n", verdict: ["dropped"], from: flow.podsNamed("kube-system", "coredns-") })
      .include({})
      .toManifest(),
  ).toEqual({
    apiVersion: "acn.azure.com/v1alpha1",
    kind: "ContainerNetworkLog",
    metadata: { name: "l" },
    spec: {
      includefilters: [
        { name: "n", verdict: ["dropped"], from: { namespacedPod: ["kube-system/coredns-"] } },
        {},
      ],
    },
  });
  const built = metricFilters()
    .include("dns", { from: flow.namespaces("a", "b") })
    .exclude("flow", { to: flow.pods({ app: "x" }) })
    .include("dns", { to: flow.addresses("10.0.0.0/8") });
  expect(built.toManifest()).toEqual({
    apiVersion: "acn.azure.com/v1alpha1",
    kind: "ContainerNetworkMetric",
    metadata: { name: "container-network-metric" },
    spec: {
      filters: [
        {
          metric: "dns",
          includeFilters: [{ from: { namespacedPod: ["a/", "b/"] } }, { to: { ip: ["10.0.0.0/8"] } }],
        },
        { metric: "flow", excludeFilters: [{ to: { labelSelector: { matchLabels: { app: "x" } } } }] },
      ],
    },
  });
});
