import { describe, expect, test } from "vitest";
import { check, type CheckOptions } from "../../checks/check.ts";
import { ccnp, cnp, egress, http, ingress, knp, portRule, ports, type Fields } from "./documents.ts";

/** Ids of the rules that speak, with the paths; refusals are none of them. */
const told = (values: readonly unknown[], options: CheckOptions = {}): string[] =>
  check(values, options).map(({ rule, path }) => `${rule} ${path}`);

const named = (policy: Fields, name: string): Fields => ({
  ...policy,
  metadata: { name, namespace: "shop" },
});
const pod = (name: string, labels: Record<string, string>, more: Fields = {}): Fields => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name, namespace: "shop", labels },
  spec: { containers: [{ name: "c", ports: [{ name: "web", containerPort: 80 }] }], ...more },
});
const deployment: Fields = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "api", namespace: "shop" },
  spec: { template: { metadata: { labels: { app: "api" } }, spec: { containers: [{ name: "c" }] } } },
};
const DNS = {
  toEndpoints: [{ matchLabels: { "k8s:io.kubernetes.pod.namespace": "kube-system", "k8s-app": "kube-dns" } }],
  toPorts: [
    { ports: [{ port: "53", protocol: "ANY" }], rules: { dns: [{ matchPattern: "*.example.com" }] } },
  ],
};
const tcp = (port: string) => [{ ports: [{ port, protocol: "TCP" }] }];
const subject = (matchLabels: Fields, more: Fields = { ingress: [{}] }) =>
  cnp({ endpointSelector: { matchLabels }, ...more });
const cluster = { name: "prod", level: "L7", mtls: false, istio: false, ranges: [] } as const;

/** A filter for the pods of a namespace whose names begin so. */
const logOf = (start: string): Fields => ({
  apiVersion: "acn.azure.com/v1alpha1",
  kind: "ContainerNetworkLog",
  metadata: { name: "dns" },
  spec: { includefilters: [{ from: { namespacedPod: [start] } }] },
});

interface Case {
  readonly says: string;
  readonly quiet: readonly unknown[];
  readonly speaks: readonly unknown[];
  readonly by: string;
  readonly options?: CheckOptions;
}

const inOnePolicy: readonly Case[] = [
  {
    says: "empty sections",
    quiet: [cnp({ endpointSelector: {}, ingress: [{}], egress: [{ toEndpoints: [{}] }] })],
    speaks: [cnp({ endpointSelector: {}, ingress: [], egress: [{ toEndpoints: [{}] }] })],
    by: "POL036 spec.ingress",
  },
  {
    says: "names of the system's pods that are nearly right",
    quiet: [logOf("kube-system/coredns-"), logOf("kube-system/my-agent-"), logOf("shop/core-dns-")],
    speaks: [logOf("kube-system/core-dns-")],
    by: "POL037 spec.includefilters[0].from.namespacedPod[0]",
  },
  {
    says: "empty lists of peers",
    quiet: [ingress({ fromEndpoints: [{}] })],
    speaks: [ingress({ fromEndpoints: [] })],
    by: "POL001 spec.ingress[0].fromEndpoints",
  },
  {
    says: "ports that are none",
    quiet: [ports({ port: "80" })],
    speaks: [portRule({ ports: [] })],
    by: "POL002 spec.egress[0].toPorts[0]",
  },
  { says: "specs without any", quiet: [], speaks: [{ ...cnp(undefined), specs: [] }], by: "POL003 specs" },
  {
    says: "ICMP type 0",
    quiet: [ingress({ icmps: [{ fields: [{ type: "EchoReply", family: "IPv6" }] }] })],
    speaks: [ingress({ icmps: [{ fields: [{ type: "EchoReply" }] }] })],
    by: "POL004 spec.ingress[0].icmps[0].fields[0].type",
  },
  {
    says: "ICMP types beyond 255",
    quiet: [ingress({ icmps: [{ fields: [{ type: 255 }] }] })],
    speaks: [ingress({ icmps: [{ fields: [{ type: 300 }] }] })],
    by: "POL005 spec.ingress[0].icmps[0].fields[0].type",
  },
  {
    says: "a default deny without entries",
    quiet: [cnp({ endpointSelector: {}, ingress: [{}], enableDefaultDeny: { ingress: true } })],
    speaks: [cnp({ endpointSelector: {}, ingress: [{}], enableDefaultDeny: { egress: true } })],
    by: "POL006 spec.enableDefaultDeny.egress",
  },
  {
    says: "ranges that end before they begin",
    quiet: [ports({ port: "80", endPort: 80 })],
    speaks: [ports({ port: "80", endPort: 70 })],
    by: "POL007 spec.egress[0].toPorts[0].ports[0].endPort",
  },
  {
    says: "exceptions of everything",
    quiet: [egress({ toCIDRSet: [{ cidr: "10.0.0.0/8", except: ["10.0.0.0/9"] }] })],
    speaks: [egress({ toCIDRSet: [{ cidr: "10.0.0.0/16", except: ["10.0.0.0/8"] }] })],
    by: "POL008 spec.egress[0].toCIDRSet[0].except[0]",
  },
  {
    says: "two stars before 1.19",
    quiet: [
      egress({ ...DNS, toPorts: [{ ports: [{ port: "53" }], rules: { dns: [{ matchPattern: "*.a.b" }] } }] }),
    ],
    speaks: [
      egress({
        ...DNS,
        toPorts: [{ ports: [{ port: "53" }], rules: { dns: [{ matchPattern: "**.a.b" }] } }],
      }),
    ],
    by: "POL009 spec.egress[0].toPorts[0].rules.dns[0].matchPattern",
  },
  {
    says: "keys without a value",
    quiet: [ingress({})],
    speaks: [cnp({ endpointSelector: {}, ingress: [{}], egress: null })],
    by: "POL011 spec.egress",
  },
  {
    says: "a namespace of what has none",
    quiet: [ccnp({ endpointSelector: {}, ingress: [{}] })],
    speaks: [{ ...ccnp({ endpointSelector: {}, ingress: [{}] }), metadata: { name: "a", namespace: "b" } }],
    by: "POL012 metadata.namespace",
  },
  {
    says: "reserved:init in a namespace",
    quiet: [ccnp({ endpointSelector: { matchLabels: { "reserved:init": "" } }, ingress: [{}] })],
    speaks: [subject({ "reserved:init": "" })],
    by: 'POL013 spec.endpointSelector.matchLabels["reserved:init"]',
  },
  {
    says: "what the next release refuses",
    quiet: [ingress({ fromEndpoints: [{}] })],
    speaks: [ingress({ fromRequires: [{}] })],
    by: "POL015 spec.ingress[0].fromRequires",
  },
  {
    says: "egress that closes ingress",
    quiet: [knp({ policyTypes: ["Egress"], egress: [{ to: [{ podSelector: {} }] }] })],
    speaks: [knp({ egress: [{ to: [{ podSelector: {} }] }] })],
    by: "POL016 spec",
  },
  {
    says: "everyone by an empty list",
    quiet: [knp({ ingress: [{}] })],
    speaks: [knp({ ingress: [{ from: [] }] })],
    by: "POL017 spec.ingress[0].from",
  },
  {
    says: "the world on every port",
    quiet: [egress({ toEntities: ["world"], toPorts: tcp("443") })],
    speaks: [egress({ toEntities: ["world"] })],
    by: "POL020 spec.egress[0].toEntities",
  },
  {
    says: "every address on every port",
    quiet: [cnp({ endpointSelector: {}, egressDeny: [{ toCIDR: ["0.0.0.0/0"] }] })],
    speaks: [egress({ toCIDR: ["0.0.0.0/0"] })],
    by: "POL020 spec.egress[0].toCIDR",
  },
  {
    says: "labels that identities lack",
    quiet: [subject({ "app.kubernetes.io/name": "a" })],
    speaks: [subject({ "pod-template-hash": "a" })],
    by: 'POL021 spec.endpointSelector.matchLabels["pod-template-hash"]',
  },
  {
    says: "hosts that Envoy refuses",
    quiet: [http({ host: "a\\.b" })],
    speaks: [http({ host: "a(" })],
    by: "POL022 spec.egress[0].toPorts[0].rules.http[0].host",
  },
  {
    says: "prefixes that are none",
    quiet: [http({ path: "^/a$" }, { path: "/a.*" })],
    speaks: [http({ path: "^/a" })],
    by: "POL023 spec.egress[0].toPorts[0].rules.http[0].path",
  },
  {
    says: "methods in lower case",
    quiet: [http({ method: "GET" })],
    speaks: [http({ method: "get" })],
    by: "POL023 spec.egress[0].toPorts[0].rules.http[0].method",
  },
  {
    says: "DNS over UDP alone",
    quiet: [egress(DNS)],
    speaks: [
      egress({
        ...DNS,
        toPorts: [{ ports: [{ port: "53", protocol: "UDP" }], rules: { dns: [{ matchName: "a.b" }] } }],
      }),
    ],
    by: "POL024 spec.egress[0].toPorts[0].ports[0].protocol",
  },
  {
    says: "entries that others cover",
    quiet: [
      ingress({ fromEndpoints: [{}], toPorts: tcp("80") }, { fromEndpoints: [{}], toPorts: tcp("81") }),
    ],
    speaks: [ingress({ fromEndpoints: [{}] }, { fromEndpoints: [{}], toPorts: tcp("81") })],
    by: "POL025 spec.ingress[1]",
  },
];

const amongOthers: readonly Case[] = [
  {
    says: "two of one name",
    quiet: [named(ingress({}), "a"), named(ingress({}), "b")],
    speaks: [ingress({}), ingress({})],
    by: "POL010 metadata.name",
  },
  {
    says: "subjects that are nobody",
    quiet: [deployment, subject({ app: "api" })],
    speaks: [deployment, subject({ app: "apis" })],
    by: "POL030 spec.endpointSelector",
  },
  {
    says: "subjects of namespaces that nobody gave",
    quiet: [{ ...deployment, metadata: { name: "a", namespace: "other" } }, subject({ app: "x" })],
    speaks: [deployment, knp({ podSelector: { matchLabels: { app: "x" } } })],
    by: "POL030 spec.podSelector",
  },
  {
    says: "peers that are nobody",
    quiet: [deployment, ingress({ fromEndpoints: [{ matchLabels: { app: "api" } }] })],
    speaks: [deployment, ingress({ fromEndpoints: [{ matchLabels: { app: "web" } }] })],
    by: "POL031 spec.ingress[0].fromEndpoints",
  },
  {
    says: "named ports that no container has",
    quiet: [pod("a", {}), ingress({ toPorts: tcp("WEB") })],
    speaks: [pod("a", {}), ingress({ toPorts: tcp("http") })],
    by: "POL032 spec.ingress[0]",
  },
  {
    says: "services that are not there",
    quiet: [
      { apiVersion: "v1", kind: "Service", metadata: { name: "db", namespace: "shop" } },
      egress({ toServices: [{ k8sService: { serviceName: "db", namespace: "shop" } }] }),
    ],
    speaks: [
      { apiVersion: "v1", kind: "Service", metadata: { name: "db", namespace: "shop" } },
      egress({ toServices: [{ k8sService: { serviceName: "dbs" } }] }),
    ],
    by: "POL034 spec.egress[0].toServices[0].k8sService",
  },
  {
    says: "L7 rules that another policy lifts",
    quiet: [named(http({ path: "/a" }), "a"), named(egress({ toPorts: tcp("81") }), "b")],
    speaks: [named(http({ path: "/a" }), "a"), named(egress({ toPorts: tcp("80") }), "b")],
    by: "POL035 spec.egress[0]",
  },
  {
    says: "pods of the node's network",
    quiet: [pod("a", { app: "a" }), subject({ app: "a" })],
    speaks: [pod("a", { app: "a" }, { hostNetwork: true }), subject({ app: "a" })],
    by: "ACNS030 spec",
  },
];

const onAks: readonly Case[] = [
  {
    says: "levels",
    options: { cluster: { ...cluster, level: "FQDN" } },
    quiet: [egress(DNS)],
    speaks: [http({})],
    by: "ACNS006 spec.egress[0].toPorts[0].rules",
  },
  {
    says: "no level",
    options: { cluster: { ...cluster, level: "None" } },
    quiet: [egress({})],
    speaks: [egress(DNS)],
    by: "ACNS006 spec.egress[0].toPorts[0].rules",
  },
  {
    says: "Istio",
    options: { cluster: { ...cluster, istio: true } },
    quiet: [egress(DNS)],
    speaks: [http({})],
    by: "ACNS008 spec.egress[0].toPorts[0].rules",
  },
  {
    says: "mTLS",
    options: { cluster: { ...cluster, mtls: true } },
    quiet: [egress({ toEndpoints: [{}] })],
    speaks: [egress({ toEndpoints: [{}], toPorts: tcp("80") })],
    by: "ACNS015 spec.egress[0]",
  },
  {
    says: "L7 in clusterwide policies",
    quiet: [ccnp({ endpointSelector: {}, egress: [DNS] })],
    speaks: [
      ccnp({
        endpointSelector: {},
        ingress: [{ toPorts: [{ ports: [{ port: "80", protocol: "TCP" }], rules: { http: [{}] } }] }],
      }),
    ],
    by: "ACNS007 spec.ingress[0].toPorts[0].rules",
  },
  {
    says: "services by domain",
    quiet: [egress(DNS, { toFQDNs: [{ matchName: "a.example.com" }] })],
    speaks: [
      egress(
        {
          ...DNS,
          toPorts: [
            { ports: [{ port: "53" }], rules: { dns: [{ matchName: "db.shop.svc.cluster.local" }] } },
          ],
        },
        { toFQDNs: [{ matchName: "db.shop.svc.cluster.local" }] },
      ),
    ],
    by: "ACNS010 spec.egress[1].toFQDNs[0]",
  },
  {
    says: "names that nobody may ask for",
    quiet: [egress(DNS, { toFQDNs: [{ matchPattern: "*.example.com" }] })],
    speaks: [egress(DNS, { toFQDNs: [{ matchName: "a.other.com" }] })],
    by: "ACNS027 spec.egress[1].toFQDNs[0]",
  },
  {
    says: "names that another policy lets ask for",
    quiet: [
      named(
        cnp({
          endpointSelector: { matchLabels: { app: "a" } },
          egress: [{ toFQDNs: [{ matchName: "a.example.com" }] }],
        }),
        "a",
      ),
      named(egress(DNS), "b"),
    ],
    speaks: [
      named(egress({ toFQDNs: [{ matchName: "a.example.com" }] }), "a"),
      named(cnp({ endpointSelector: { matchLabels: { app: "a" } }, egress: [DNS] }), "b"),
    ],
    by: "ACNS027 spec.egress[0].toFQDNs[0]",
  },
  {
    says: "a bare star",
    quiet: [egress(DNS)],
    speaks: [
      egress({ ...DNS, toPorts: [{ ports: [{ port: "53" }], rules: { dns: [{ matchPattern: "*" }] } }] }),
    ],
    by: "ACNS027 spec.egress[0].toPorts[0].rules.dns[0].matchPattern",
  },
  {
    says: "ranges of pods",
    options: { cluster: { ...cluster, ranges: [{ of: "pods", cidr: "10.244.0.0/16" }] } },
    quiet: [egress({ toCIDR: ["10.0.0.0/8"] })],
    speaks: [egress({ toCIDR: ["10.244.3.0/24"] })],
    by: "ACNS029 spec.egress[0].toCIDR[0]",
  },
  {
    says: "another namespace",
    quiet: [subject({ "k8s:io.kubernetes.pod.namespace": "shop" })],
    speaks: [subject({ "k8s:io.kubernetes.pod.namespace": "other" })],
    by: 'ACNS034 spec.endpointSelector.matchLabels["k8s:io.kubernetes.pod.namespace"]',
  },
];

describe("what would not do what it seems to", () => {
  test.each([...inOnePolicy, ...amongOthers, ...onAks])("$says", ({ quiet, speaks, by, options }) => {
    expect(told(quiet, options)).not.toContain(by);
    expect(told(speaks, options)).toContain(by);
  });

  test.each([...inOnePolicy, ...amongOthers])("$says: a warning", ({ speaks, by, options }) => {
    const found = check(speaks, options).filter(({ rule, path }) => `${rule} ${path}` === by);
    expect(found.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

test("L7 in a clusterwide policy is an error only where a cluster is named", () => {
  const policy = ccnp({
    endpointSelector: {},
    ingress: [{ toPorts: [{ ports: [{ port: "80", protocol: "TCP" }], rules: { http: [{}] } }] }],
  });
  expect(check([policy]).map(({ severity }) => severity)).toEqual(["warning"]);
  expect(check([policy], { cluster }).map(({ severity }) => severity)).toEqual(["error"]);
});
