import type {
  CiliumRule,
  EgressEntry,
  HttpRule,
  IngressEntry,
  KafkaRule,
  PortRule,
} from "../../../model/manifest/cilium.ts";
import type { Decision, Flow } from "../../../model/world.ts";
import { app, cnp, tcp, type Row } from "./table.ts";

export const rule = (body: Partial<CiliumRule>, name = "p") =>
  cnp("a", { endpointSelector: app("x"), ...body }, name);

export const ports = (own: Partial<PortRule>, port = "80"): PortRule => ({
  ports: [{ port, protocol: "TCP" }],
  ...own,
});

export const http = (...rules: readonly HttpRule[]): PortRule => ports({ rules: { http: rules } });

export const get = (path: string, more: Flow["http"] = {}): Pick<Flow, "http"> => ({
  http: { method: "GET", path, host: "x.io", ...more },
});

const asked = (
  of: string,
  rules: readonly HttpRule[],
  request: Pick<Flow, "http">,
  expected: Decision,
): Row => ({
  of,
  policies: [rule({ ingress: [{ fromEndpoints: [{}], toPorts: [http(...rules)] }] })],
  flow: "a/y > a/x 80",
  with: request,
  expect: expected,
});

/** 8.4: one rule on HTTP requests. */
export const httpRows: readonly Row[] = [
  asked("8.4 a path", [{ path: "/a" }], get("/a"), "allowed"),
  asked("8.4 the whole of it", [{ path: "/a" }], get("/ab"), "denied"),
  asked("8.4 as a regular expression", [{ path: "/a.*" }], get("/ab"), "allowed"),
  asked("8.4 anchors change nothing", [{ path: "^/a$" }], get("/a"), "allowed"),
  asked("8.4 alternatives are of the whole", [{ path: "/a|/b" }], get("/b"), "allowed"),
  asked("8.4 the query belongs to it", [{ path: "/a" }], get("/a?q=1"), "denied"),
  asked("8.4 case counts", [{ path: "/a" }], get("/A"), "denied"),
  asked("8.4 a method", [{ method: "GET|PUT" }], get("/a"), "allowed"),
  asked("8.4 another", [{ method: "POST" }], get("/a"), "denied"),
  asked("8.4 every field has to match", [{ method: "GET", path: "/b" }], get("/a"), "denied"),
  asked("8.4 a host", [{ host: "x\\.io" }], get("/a"), "allowed"),
  asked(
    "13 a host with its port is another text",
    [{ host: "x\\.io" }],
    get("/a", { host: "x.io:80" }),
    "denied",
  ),
  asked("8.4 an empty rule matches everything", [{}], get("/a"), "allowed"),
  asked("8.1 no rules are no limit", [], get("/a"), "allowed"),
  asked("8.1 rules are alternatives", [{ path: "/a" }, { path: "/b" }], get("/b"), "allowed"),
  asked(
    "8.4 a header has to be there",
    [{ headers: ["X-A"] }],
    get("/a", { headers: { "x-a": "" } }),
    "allowed",
  ),
  asked("8.4 and is not", [{ headers: ["X-A"] }], get("/a"), "denied"),
  asked(
    "8.4 a header with its value",
    [{ headers: ["X-A: 1"] }],
    get("/a", { headers: { "x-a": "1" } }),
    "allowed",
  ),
  asked("8.4 and another", [{ headers: ["X-A: 1"] }], get("/a", { headers: { "x-a": "2" } }), "denied"),
  asked(
    "8.4 the colon may be missing",
    [{ headers: ["X-A 1"] }],
    get("/a", { headers: { "X-A": "1" } }),
    "allowed",
  ),
  asked(
    "8.4 a value has spaces",
    [{ headers: ["X-A: 1 2"] }],
    get("/a", { headers: { "x-a": "1 2" } }),
    "allowed",
  ),
  asked(
    "8.4 headerMatches by value",
    [{ headerMatches: [{ name: "X-A", value: "1" }] }],
    get("/a", { headers: { "x-a": "2" } }),
    "denied",
  ),
  asked(
    "8.4 by presence",
    [{ headerMatches: [{ name: "X-A" }] }],
    get("/a", { headers: { "x-a": "2" } }),
    "allowed",
  ),
  asked(
    "8.4 a mismatch that is only logged passes",
    [{ headerMatches: [{ name: "X-A", value: "1", mismatch: "LOG" }] }],
    get("/a"),
    "allowed",
  ),
  asked(
    "8.4 a secret that nobody knows never matches",
    [{ headerMatches: [{ name: "X-A", secret: { name: "s" } }] }],
    get("/a", { headers: { "x-a": "1" } }),
    "denied",
  ),
  asked(
    "8.4 a value beside a secret counts",
    [{ headerMatches: [{ name: "X-A", value: "1", secret: { name: "s" } }] }],
    get("/a", { headers: { "x-a": "1" } }),
    "allowed",
  ),
  asked("8.5 a connection without a request is accepted", [{ path: "/a" }], {}, "allowed"),
  asked("8.4 what cannot be read as an expression decides nothing", [{ host: "(" }], get("/a"), "unknown"),
];

const two = (
  of: string,
  first: IngressEntry,
  second: IngressEntry,
  expected: Decision,
  path = "/b",
): Row => ({
  of,
  policies: [rule({ ingress: [first] }), rule({ ingress: [second] }, "q")],
  flow: "a/y > a/x 80",
  with: get(path),
  expect: expected,
});

const limited: IngressEntry = { fromEndpoints: [app("y")], toPorts: [http({ path: "/a" })] };

/** 8.1 to 8.3, 8.8: how rules of several entries count together. */
export const unionRows: readonly Row[] = [
  two(
    "8.1 rules of policies are alternatives",
    limited,
    { fromEndpoints: [app("y")], toPorts: [http({ path: "/b" })] },
    "allowed",
  ),
  two(
    "8.2 no rules for the same peer and port lift them",
    limited,
    { fromEndpoints: [app("y")], toPorts: tcp(80) },
    "allowed",
  ),
  two("8.2 none for everybody on the port too", limited, { toPorts: tcp(80) }, "allowed"),
  two("8.2 the peer without ports too", limited, { fromEndpoints: [app("y")] }, "allowed"),
  two("8.2 another peer does not", limited, { fromEndpoints: [app("z")] }, "denied"),
  two("8.2 another port does not", limited, { fromEndpoints: [app("y")], toPorts: tcp(81) }, "denied"),
  two(
    "8.2 a range over the port does",
    limited,
    { toPorts: [{ ports: [{ port: "1", endPort: 100, protocol: "TCP" }] }] },
    "allowed",
  ),
  {
    of: "8.3 kinds that cannot be merged leave no policy",
    policies: [
      rule({ ingress: [limited] }),
      rule(
        {
          ingress: [{ fromEndpoints: [app("y")], toPorts: [ports({ rules: { kafka: [{ topic: "t" }] } })] }],
        },
        "q",
      ),
    ],
    flow: "a/y > a/x 80",
    expect: "unknown",
  },
  {
    of: "8.3 for other peers they can",
    policies: [
      rule({ ingress: [limited] }),
      rule(
        {
          ingress: [{ fromEndpoints: [app("z")], toPorts: [ports({ rules: { kafka: [{ topic: "t" }] } })] }],
        },
        "q",
      ),
    ],
    flow: "a/y > a/x 80",
    with: get("/a"),
    expect: "allowed",
  },
  ...(["1.17", "1.18"] as const).map((release): Row => ({
    of: `8.8 without default deny other requests pass (${release})`,
    policies: [rule({ enableDefaultDeny: { ingress: false }, ingress: [limited] })],
    flow: "a/y > a/x 80",
    with: get("/b"),
    release,
    expect: release === "1.17" ? "unknown" : "allowed",
  })),
  {
    of: "8.8 unless another entry turns it on",
    policies: [
      rule({ enableDefaultDeny: { ingress: false }, ingress: [limited] }),
      rule({ ingress: [{ fromEndpoints: [app("z")] }] }, "q"),
    ],
    flow: "a/y > a/x 80",
    with: get("/b"),
    expect: "denied",
  },
];

const DNS: EgressEntry = {
  toEndpoints: [app("y")],
  toPorts: [{ ports: [{ port: "53", protocol: "ANY" }], rules: { dns: [{ matchPattern: "*.x.io" }] } }],
};

const query = (
  of: string,
  more: readonly EgressEntry[],
  name: string,
  expected: Decision,
  target = "53/UDP",
): Row => ({
  of,
  policies: [rule({ egress: [DNS, ...more] })],
  flow: `a/x > a/y ${target}`,
  with: { dns: { query: name } },
  expect: expected,
});

const UDP53 = { ports: [{ port: "53", protocol: "UDP" as const }] };

/** 8.6: questions for names. */
export const dnsRows: readonly Row[] = [
  query("8.6 a name that is meant", [], "a.x.io", "allowed"),
  query("8.6 in any case", [], "A.X.io.", "allowed"),
  query("8.6 another", [], "x.io", "denied"),
  query("8.6 over TCP", [], "a.x.io", "allowed", "53"),
  query(
    "8.6 a bare star is every name",
    [{ toPorts: [{ ...UDP53, rules: { dns: [{ matchPattern: "*" }] } }] }],
    "a.b.c",
    "allowed",
  ),
  query(
    "8.6 names and patterns are alternatives",
    [{ toPorts: [{ ...UDP53, rules: { dns: [{ matchName: "b.c" }] } }] }],
    "b.c",
    "allowed",
  ),
  query(
    "8.2 the same port without rules lifts them",
    [{ toEndpoints: [{}], toPorts: [UDP53] }],
    "b.c",
    "allowed",
  ),
  query("8.2 the peer alone does not", [{ toEndpoints: [{}] }], "b.c", "denied"),
  query("8.2 port 0 does not", [{ toPorts: [{ ports: [{ port: "0", protocol: "UDP" }] }] }], "b.c", "denied"),
  query(
    "8.2 a range over the port does not",
    [{ toPorts: [{ ports: [{ port: "50", endPort: 60, protocol: "UDP" }] }] }],
    "b.c",
    "denied",
  ),
  query("8.2 another protocol does not", [{ toPorts: tcp(53) }], "b.c", "denied"),
  query("8.6 other requests do not pass its port", [], "b.c", "denied", "53"),
  {
    of: "8.6 who is not meant by the rules is not bound by them",
    policies: [rule({ egress: [DNS, { toEntities: ["world"] }] })],
    flow: "a/x > ip:8.8.8.8 53/UDP",
    with: { dns: { query: "b.c" } },
    expect: "allowed",
  },
];

const kafka = (
  of: string,
  rules: readonly KafkaRule[],
  request: NonNullable<Flow["kafka"]>,
  expected: Decision,
): Row => ({
  of,
  policies: [rule({ ingress: [{ toPorts: [ports({ rules: { kafka: rules } })] }] })],
  flow: "a/y > a/x 80",
  with: { kafka: request },
  expect: expected,
});

/** 8.7: requests of Kafka. */
export const kafkaRows: readonly Row[] = [
  kafka("8.7 a role", [{ role: "produce", topic: "t" }], { apiKey: "produce", topics: ["t"] }, "allowed"),
  kafka(
    "8.7 what it needs",
    [{ role: "produce", topic: "t" }],
    { apiKey: "Metadata", topics: ["t"] },
    "allowed",
  ),
  kafka("8.7 and no more", [{ role: "produce", topic: "t" }], { apiKey: "fetch", topics: ["t"] }, "denied"),
  kafka("8.7 consume", [{ role: "consume" }], { apiKey: "joingroup" }, "allowed"),
  kafka("8.7 a key by its number", [{ apiKey: "fetch" }], { apiKey: 1, topics: ["t"] }, "allowed"),
  kafka("8.7 another topic", [{ topic: "t" }], { apiKey: "fetch", topics: ["u"] }, "denied"),
  kafka(
    "8.7 every topic has to be covered",
    [{ topic: "t" }],
    { apiKey: "fetch", topics: ["t", "u"] },
    "denied",
  ),
  kafka(
    "8.7 by some rule each",
    [{ topic: "t" }, { topic: "u" }],
    { apiKey: "fetch", topics: ["t", "u"] },
    "allowed",
  ),
  kafka(
    "8.7 a rule without a topic decides alone",
    [{ apiKey: "fetch" }],
    { apiKey: "fetch", topics: ["t", "u"] },
    "allowed",
  ),
  kafka(
    "8.7 a request without topics too",
    [{ role: "consume", topic: "t" }],
    { apiKey: "heartbeat" },
    "allowed",
  ),
  kafka("8.7 a version", [{ apiVersion: "2" }], { apiKey: "fetch", apiVersion: 2 }, "allowed"),
  kafka("8.7 another", [{ apiVersion: "2" }], { apiKey: "fetch", apiVersion: 3 }, "denied"),
  kafka("8.7 a client", [{ clientID: "c" }], { apiKey: "fetch", clientID: "d" }, "denied"),
];
