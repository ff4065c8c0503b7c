import { describe, expect, test } from "vitest";
import { peer, policy, port, type CiliumPolicy } from "../../policies/index.ts";

type Cilium = CiliumPolicy<"CiliumNetworkPolicy">;

const web = policy.cilium("web", { namespace: "shop" }).on({ app: "web" });
const spec = (built: Cilium) => {
  const { endpointSelector: _, ...rest } = built.toManifest().spec ?? {};
  return rest;
};
const tcp = (...ports: string[]) => ({ ports: ports.map((one) => ({ port: one, protocol: "TCP" })) });
const inNamespace = (name: string, labels = {}) => ({
  matchLabels: { "k8s:io.kubernetes.pod.namespace": name, ...labels },
});
const dnsPorts = [
  { port: "53", protocol: "UDP" },
  { port: "53", protocol: "TCP" },
];
const dnsPods = inNamespace("kube-system", { "k8s:k8s-app": "kube-dns" });

describe("DNS and domains", () => {
  const names = (built: Cilium, at = 0) => spec(built).egress?.[at]?.toPorts?.[0]?.rules?.dns;

  test("every name, over UDP and TCP", () => {
    expect(spec(web.allowDns())).toEqual({
      egress: [{ toEndpoints: [dnsPods], toPorts: [{ ports: dnsPorts }] }],
    });
  });

  test("some names, and those of services", () => {
    expect(names(web.allowDns({ names: ["a.example", "*.b.example"], services: true }))).toEqual([
      { matchName: "a.example" },
      { matchPattern: "*.b.example" },
      { matchPattern: "*.*.svc.cluster.local" },
      { matchPattern: "*.*.*.svc.cluster.local" },
    ]);
    expect(names(web.allowDns({ services: true }))).toHaveLength(2);
  });

  test("a domain brings its queries with it, whichever verb names it", () => {
    const whole = {
      egress: [
        {
          toEndpoints: [dnsPods],
          toPorts: [{ ports: dnsPorts, rules: { dns: [{ matchPattern: "*.example.com" }] } }],
        },
        { toFQDNs: [{ matchPattern: "*.example.com" }], toPorts: [tcp("443")] },
      ],
    };
    expect(spec(web.allowFqdn("*.example.com", port.tcp(443)))).toEqual(whole);
    expect(spec(web.allowTo(peer.fqdn("*.example.com"), port.tcp(443)))).toEqual(whole);
  });

  test("queries of several verbs come together", () => {
    const built = web
      .allowFqdn("a.example")
      .allowDns({ services: true })
      .allowFqdn(["b.example", "a.example"]);
    expect(spec(built).egress).toHaveLength(3);
    expect(names(built)).toEqual([
      { matchName: "a.example" },
      { matchPattern: "*.*.svc.cluster.local" },
      { matchPattern: "*.*.*.svc.cluster.local" },
      { matchName: "b.example" },
    ]);
  });

  test("musl asks with search domains behind the name, of one label to five", () => {
    expect(names(web.allowFqdn("*.example.com", [], { musl: true }))).toEqual(
      ["", ".*", ".*.*", ".*.*.*", ".*.*.*.*", ".*.*.*.*.*"].map((more) => ({
        matchPattern: `*.example.com${more}`,
      })),
    );
  });

  test("the cache of each node, and LocalDNS, are asked where they are", () => {
    const rules = { dns: [{ matchName: "a.example" }] };
    const toPorts = [{ ports: dnsPorts, rules }];
    expect(spec(web.allowDns({ names: ["a.example"], resolver: "node-local-dns" }))).toEqual({
      egress: [{ toEndpoints: [inNamespace("kube-system", { "k8s:k8s-app": "node-local-dns" })], toPorts }],
    });
    expect(spec(web.allowDns({ names: ["a.example"], resolver: "LocalDNS" }))).toEqual({
      egress: [
        { toCIDR: ["169.254.10.0/24"], toPorts },
        { toEntities: ["host"], toPorts },
      ],
    });
  });

  test("a DNS server of one's own", () => {
    expect(spec(web.allowTo(peer.cidr("192.0.2.53/32"), port.dns("a.example"))).egress).toEqual([
      {
        toCIDR: ["192.0.2.53/32"],
        toPorts: [{ ports: dnsPorts, rules: { dns: [{ matchName: "a.example" }] } }],
      },
    ]);
  });
});
