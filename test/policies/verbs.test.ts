import { describe, expect, test } from "vitest";
import {
  authentication,
  http,
  icmp,
  kafka,
  label,
  peer,
  policy,
  port,
  type CiliumPolicy,
} from "../../policies/index.ts";

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

test("a policy has its name, place, labels and subject", () => {
  const built = policy
    .cilium("web", { namespace: "shop", labels: { team: "a" }, annotations: { why: "b" } })
    .on({ app: "web" }, label("tier").isIn("a", "b"), label("x").exists(), label("y").isAbsent(), { z: "" })
    .defaultDeny("ingress");
  expect(built.toManifest()).toEqual({
    apiVersion: "cilium.io/v2",
    kind: "CiliumNetworkPolicy",
    metadata: { name: "web", namespace: "shop", labels: { team: "a" }, annotations: { why: "b" } },
    spec: {
      endpointSelector: {
        matchLabels: { app: "web", z: "" },
        matchExpressions: [
          { key: "tier", operator: "In", values: ["a", "b"] },
          { key: "x", operator: "Exists" },
          { key: "y", operator: "DoesNotExist" },
        ],
      },
      ingress: [{}],
    },
  });
});

const PEERS: readonly [string, Cilium, object][] = [
  [
    "pods of the namespace",
    web.allowFrom(peer.pods({ app: "a" })),
    { fromEndpoints: [{ matchLabels: { app: "a" } }] },
  ],
  ["all pods", web.allowFrom(peer.allPods()), { fromEndpoints: [{}] }],
  [
    "pods of another namespace",
    web.allowFrom(peer.podsIn("b", { app: "a" })),
    { fromEndpoints: [inNamespace("b", { app: "a" })] },
  ],
  ["a whole namespace", web.allowFrom(peer.podsIn("b")), { fromEndpoints: [inNamespace("b")] }],
  [
    "pods of labelled namespaces",
    web.allowFrom(peer.podsInNamespaces({ team: "b" }, { app: "a" })),
    { fromEndpoints: [{ matchLabels: { "k8s:io.cilium.k8s.namespace.labels.team": "b", app: "a" } }] },
  ],
  [
    "pods of any namespace",
    web.allowFrom(peer.podsInAnyNamespace({ app: "a" })),
    {
      fromEndpoints: [
        {
          matchLabels: { app: "a" },
          matchExpressions: [{ key: "k8s:io.kubernetes.pod.namespace", operator: "Exists" }],
        },
      ],
    },
  ],
  ["the world", web.allowFrom(peer.world()), { fromEntities: ["world"] }],
  ["nodes", web.allowFrom(peer.nodes()), { fromEntities: ["host", "remote-node"] }],
  ["anything", web.allowFrom(peer.any()), { fromEntities: ["all"] }],
  ["anything on a port", web.allowFrom(peer.any(), port.tcp(80)), { toPorts: [tcp("80")] }],
  [
    "ranges",
    web.allowFrom([peer.cidr("10.0.0.0/8"), peer.cidr("::/0")]),
    { fromCIDR: ["10.0.0.0/8", "::/0"] },
  ],
  [
    "ranges with exceptions and groups",
    web.allowFrom([
      peer.cidr("10.0.0.0/8", { except: ["10.1.0.0/16"] }),
      peer.cidrGroup("g"),
      peer.cidrGroupsWith({ a: "b" }),
    ]),
    {
      fromCIDRSet: [
        { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] },
        { cidrGroupRef: "g" },
        { cidrGroupSelector: { matchLabels: { a: "b" } } },
      ],
    },
  ],
];
test.each(PEERS)("from %s", (_what, built, entry) => {
  expect(spec(built)).toEqual({ ingress: [entry] });
});

test("to services, and to the API server", () => {
  expect(
    spec(web.allowTo([peer.service("api"), peer.service("db", "data"), peer.servicesWith("x", { a: "b" })])),
  ).toEqual({
    egress: [
      {
        toServices: [
          { k8sService: { serviceName: "api" } },
          { k8sService: { serviceName: "db", namespace: "data" } },
          { k8sServiceSelector: { selector: { matchLabels: { a: "b" } }, namespace: "x" } },
        ],
      },
    ],
  });
  expect(spec(web.allowTo(peer.apiServer(), port.tcp(443)))).toEqual({
    egress: [{ toEntities: ["kube-apiserver"], toPorts: [tcp("443")] }],
  });
});

test("peers of different kinds are entries of their own, as ports and messages are", () => {
  const built = web.allowFrom([peer.world(), peer.pods({ app: "a" })], port.tcp(80), icmp.v4("EchoRequest"));
  const messages = [{ fields: [{ type: "EchoRequest", family: "IPv4" }] }];
  const pods = { fromEndpoints: [{ matchLabels: { app: "a" } }] };
  expect(spec(built).ingress).toEqual([
    { ...pods, toPorts: [tcp("80")] },
    { ...pods, icmps: messages },
    { fromEntities: ["world"], toPorts: [tcp("80")] },
    { fromEntities: ["world"], icmps: messages },
  ]);
});

const CLAUSES: readonly [string, Cilium, object][] = [
  [
    "numbers, names and ranges",
    web.allowFrom(peer.world(), port.tcp(80, "http", { from: 8000, to: 8100 })),
    { toPorts: [{ ports: [...tcp("80", "http").ports, { port: "8000", endPort: 8100, protocol: "TCP" }] }] },
  ],
  [
    "ports of several protocols",
    web.allowFrom(peer.world(), port.udp(53), port.tcp(53), port.sctp(1), port.anyProtocol(2), port.allTcp()),
    {
      toPorts: [
        {
          ports: [
            ...dnsPorts,
            { port: "1", protocol: "SCTP" },
            { port: "2", protocol: "ANY" },
            { port: "0", protocol: "TCP" },
          ],
        },
      ],
    },
  ],
  [
    "requests of HTTP, whose texts are quoted",
    web.allowFrom(
      peer.world(),
      port
        .tcp(80)
        .http(
          http.get("/a.b"),
          http.post({ prefix: "/c/" }),
          http.any({ pattern: "/d[0-9]" }, { host: "e", headers: ["X: y"] }),
        ),
    ),
    {
      toPorts: [
        {
          ...tcp("80"),
          rules: {
            http: [
              { method: "GET", path: "/a\\.b" },
              { method: "POST", path: "/c/.*" },
              { path: "/d[0-9]", host: "e", headers: ["X: y"] },
            ],
          },
        },
      ],
    },
  ],
  [
    "calls of gRPC",
    web.allowFrom(
      peer.world(),
      port.tcp(9000).grpc({ service: "shop.v1.Cart", method: "Add" }, { service: "a.B" }),
    ),
    {
      toPorts: [
        {
          ...tcp("9000"),
          rules: {
            http: [
              { method: "POST", path: "/shop\\.v1\\.Cart/Add" },
              { method: "POST", path: "/a\\.B/.*" },
            ],
          },
        },
      ],
    },
  ],
  [
    "requests of Kafka",
    web.allowFrom(
      peer.world(),
      port.tcp(9092).kafka(kafka.produce("t"), kafka.consume(undefined, { clientID: "c" })),
    ),
    {
      toPorts: [
        {
          ...tcp("9092"),
          rules: {
            kafka: [
              { role: "produce", topic: "t" },
              { role: "consume", clientID: "c" },
            ],
          },
        },
      ],
    },
  ],
  [
    "server names",
    web.allowFrom(peer.world(), port.tcp(443).tls("a.example")),
    { toPorts: [{ ...tcp("443"), serverNames: ["a.example"] }] },
  ],
  [
    "a proof of identity",
    web.allowFrom(peer.world(), port.tcp(80), authentication("required")),
    { toPorts: [tcp("80")], authentication: { mode: "required" } },
  ],
];
test.each(CLAUSES)("on %s", (_what, built, entry) => {
  expect(spec(built)).toEqual({ ingress: [{ fromEntities: ["world"], ...entry }] });
});

test("ports with requests and ports without stand apart, and long lists are parted", () => {
  const many = Array.from({ length: 45 }, (_, at) => at + 1);
  const built = web.allowFrom(peer.world(), port.tcp(80).http(http.get()), port.tcp(1000, ...many));
  const [entry] = spec(built).ingress ?? [];
  expect(entry?.toPorts?.map(({ ports, rules }) => [ports?.length, rules])).toEqual([
    [40, undefined],
    [6, undefined],
    [1, { http: [{ method: "GET" }] }],
  ]);
});

describe("closing and denying", () => {
  test("an entry that allows nothing closes a direction, and is left out beside entries that do", () => {
    expect(spec(web.defaultDeny())).toEqual({ ingress: [{}], egress: [{}] });
    expect(spec(web.defaultDeny().allowFrom(peer.world()))).toEqual({
      ingress: [{ fromEntities: ["world"] }],
      egress: [{}],
    });
    expect(spec(web.defaultDeny("egress").denyTo(peer.world()))).toEqual({
      egressDeny: [{ toEntities: ["world"] }],
    });
  });

  test("what is denied has ports, and leaves a direction open where that is said", () => {
    const built = web.denyFrom(peer.world(), port.tcp(22)).denyTo(peer.service("api")).withoutDefaultDeny();
    expect(spec(built)).toEqual({
      ingressDeny: [{ fromEntities: ["world"], toPorts: [tcp("22")] }],
      egressDeny: [{ toServices: [{ k8sService: { serviceName: "api" } }] }],
      enableDefaultDeny: { ingress: false, egress: false },
    });
  });

  test("settings and entries of Cilium's own stand beside verbs", () => {
    const built = web
      .settings({ description: "why", log: { value: "seen" } })
      .settings({ labels: [{ key: "team" }] })
      .ingress({ fromEntities: ["init"] })
      .ingressDeny({ fromEndpoints: [] })
      .egress({ toEndpoints: [{}] })
      .egressDeny({ toCIDR: ["192.0.2.0/24"] });
    expect(spec(built)).toEqual({
      description: "why",
      log: { value: "seen" },
      labels: [{ key: "team" }],
      ingress: [{ fromEntities: ["init"] }],
      ingressDeny: [{ fromEndpoints: [] }],
      egress: [{ toEndpoints: [{}] }],
      egressDeny: [{ toCIDR: ["192.0.2.0/24"] }],
    });
  });
});

test("a verb makes a new policy: what it was called on stays as it is", () => {
  const before = JSON.stringify(web.defaultDeny().toManifest());
  const base = web.defaultDeny();
  base.allowFrom(peer.world());
  base.and().on({ app: "db" }).defaultDeny();
  expect(JSON.stringify(base.toManifest())).toBe(before);
});
