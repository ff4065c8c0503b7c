import { describe, expect, test } from "vitest";
import { RELEASES } from "../../model/cilium.ts";
import { refusals } from "../../model/refused/refusals.ts";
import { cnp, egress, ingress, knp, ports, refusedBy, type Fields } from "./documents.ts";
import { statements } from "./statements/all.ts";

describe("what Cilium and its schemas refuse", () => {
  test.each(statements)("$says", ({ accepted, refused, by, release, options }) => {
    const agents = { ...options, ...(release === undefined ? {} : { release }) };
    expect(refusedBy(accepted, agents)).toEqual([]);
    expect(refusedBy(refused, agents)).toEqual([by]);
  });
});

const peer = (own: unknown) => knp({ ingress: [{ from: [own] }] });
const port = (own: unknown) => knp({ ingress: [{ ports: [own] }] });
const FROM = "spec.ingress[0].from[0]";
const PORT = "spec.ingress[0].ports[0]";

describe("what Kubernetes refuses of a NetworkPolicy", () => {
  test.each<[string, Fields, Fields, string]>([
    [
      "types are known",
      knp({ policyTypes: ["Egress"] }),
      knp({ policyTypes: ["egress"] }),
      "CRD004 spec.policyTypes[0]",
    ],
    [
      "two types at most",
      knp({ policyTypes: ["Ingress", "Egress"] }),
      knp({ policyTypes: ["Ingress", "Ingress", "Egress"] }),
      "CRD006 spec.policyTypes",
    ],
    ["ports go from 1", port({ port: 1 }), port({ port: 0 }), `KNP001 ${PORT}.port`],
    ["ports go to 65535", port({ port: 65535 }), port({ port: 65536 }), `KNP001 ${PORT}.port`],
    ["numbers stand without quotes", port({ port: 80 }), port({ port: "80" }), `KNP001 ${PORT}.port`],
    ["names are in lower case", port({ port: "http" }), port({ port: "HTTP" }), `KNP001 ${PORT}.port`],
    [
      "protocols are in upper case",
      port({ protocol: "UDP" }),
      port({ protocol: "udp" }),
      `CRD004 ${PORT}.protocol`,
    ],
    ["endPort needs a port", port({ port: 1, endPort: 1 }), port({ endPort: 1 }), `KNP002 ${PORT}.endPort`],
    [
      "endPort needs a number",
      port({ port: 1, endPort: 2 }),
      port({ port: "a", endPort: 2 }),
      `KNP002 ${PORT}.endPort`,
    ],
    [
      "endPort is not smaller",
      port({ port: 2, endPort: 2 }),
      port({ port: 2, endPort: 1 }),
      `KNP002 ${PORT}.endPort`,
    ],
    ["peers say something", peer({ podSelector: {} }), peer({}), `KNP003 ${FROM}`],
    [
      "blocks stand alone",
      peer({ ipBlock: { cidr: "10.0.0.0/8" } }),
      peer({ podSelector: {}, ipBlock: { cidr: "10.0.0.0/8" } }),
      `KNP003 ${FROM}.ipBlock`,
    ],
    [
      "blocks have a range",
      peer({ ipBlock: { cidr: "::/0" } }),
      peer({ ipBlock: {} }),
      `CRD003 ${FROM}.ipBlock.cidr`,
    ],
    [
      "ranges have a prefix",
      peer({ ipBlock: { cidr: "10.0.0.0/8" } }),
      peer({ ipBlock: { cidr: "10.0.0.0" } }),
      `CRD005 ${FROM}.ipBlock.cidr`,
    ],
    [
      "exceptions are smaller",
      peer({ ipBlock: { cidr: "10.0.0.0/8", except: ["10.0.0.0/9"] } }),
      peer({ ipBlock: { cidr: "10.0.0.0/8", except: ["10.0.0.0/8"] } }),
      `KNP004 ${FROM}.ipBlock.except[0]`,
    ],
    [
      "operators have values",
      knp({ podSelector: { matchExpressions: [{ key: "a", operator: "Exists" }] } }),
      knp({ podSelector: { matchExpressions: [{ key: "a", operator: "In" }] } }),
      "KNP005 spec.podSelector.matchExpressions[0].values",
    ],
    [
      "labels are legal",
      knp({ podSelector: { matchLabels: { a: "b" } } }),
      knp({ podSelector: { matchLabels: { a: "b c" } } }),
      'KNP006 spec.podSelector.matchLabels["a"]',
    ],
    ["fields are known", knp({}), knp({ endpointSelector: {} }), "CRD001 spec.endpointSelector"],
  ])("%s", (_says, accepted, refused, by) => {
    expect(refusedBy(accepted)).toEqual([]);
    expect(refusedBy(refused)).toEqual([by]);
  });

  test("a policy without a spec selects every pod, and is accepted", () => {
    expect(refusedBy({ ...knp({}), spec: undefined })).toEqual([]);
  });
});

describe("metadata", () => {
  const named = (metadata: unknown): Fields => ({ ...ingress({}), metadata });
  test.each<[string, unknown, string[]]>([
    ["dots and 253 characters", { name: `${"a.".repeat(126)}a` }, []],
    ["254 characters", { name: "a".repeat(254) }, ["K8S001 metadata.name"]],
    ["upper case", { name: "Shop" }, ["K8S001 metadata.name"]],
    ["a name that the server makes", { generateName: "shop-" }, []],
    ["no name", { namespace: "shop" }, ["K8S001 metadata.name"]],
    ["a dot in a namespace", { name: "a", namespace: "a.b" }, ["K8S002 metadata.namespace"]],
    [
      "illegal labels",
      { name: "a", labels: { "a b": "c", d: "e f" } },
      ['K8S003 metadata.labels["a b"]', "K8S003 metadata.labels.d"],
    ],
    ["annotations in any case, of any text", { name: "a", annotations: { "Example.com/A": "b c" } }, []],
    [
      "illegal annotations",
      { name: "a", annotations: { "a b": "c" } },
      ['K8S004 metadata.annotations["a b"]'],
    ],
    [
      "large annotations",
      { name: "a", annotations: { a: "é".repeat(131072) } },
      ["K8S004 metadata.annotations"],
    ],
    ["unknown fields", { name: "a", label: {} }, ["CRD001 metadata.label"]],
    ["what the server writes", { name: "a", uid: "1", creationTimestamp: null, managedFields: [] }, []],
    ["no metadata", undefined, ["K8S001 metadata.name"]],
    ["a list", [], ["CRD002 metadata"]],
  ])("%s", (_what, metadata, by) => {
    expect(refusedBy(named(metadata))).toEqual(by);
  });
});

describe("kinds and versions", () => {
  test.each<[Fields, string[]]>([
    [{ ...ingress({}), apiVersion: "cilium.io/v2alpha1" }, ["K8S005 apiVersion"]],
    [{ ...ingress({}), apiVersion: "v1" }, ["K8S005 apiVersion"]],
    [{ ...knp({}), apiVersion: "extensions/v1beta1" }, ["K8S005 apiVersion"]],
    [{ ...ingress({}), status: { anything: [1] } }, []],
  ])("%j", (document, by) => {
    expect(refusedBy(document)).toEqual(by);
  });

  test("a group of ranges is v2 since 1.18", () => {
    const group = {
      kind: "CiliumCIDRGroup",
      metadata: { name: "a" },
      spec: { externalCIDRs: ["10.0.0.0/8"] },
    };
    const of = (version: string) => ({ ...group, apiVersion: `cilium.io/${version}` });
    expect(refusedBy(of("v2"))).toEqual([]);
    expect(refusedBy(of("v2alpha1"), { release: "1.17" })).toEqual([]);
    expect(refusedBy(of("v2"), { release: "1.17" })).toEqual(["K8S005 apiVersion"]);
  });

  test("before 1.18 a rule may say nothing", () => {
    const empty = cnp({ endpointSelector: {} });
    expect(refusedBy(empty, { release: "1.17" })).toEqual([]);
    expect(refusedBy(empty, { release: "1.18" })).toEqual(["CRD007 spec"]);
  });

  test("node labels can be known", () => {
    expect(refusedBy(ingress({ fromNodes: [{}] }), { nodeSelectors: true })).toEqual([]);
  });

  test.each([null, undefined, 1, "text", [], true])("%j is no document", (value) => {
    expect(refusedBy(value)).toEqual(["K8S006 "]);
  });
});

test("nothing (null) counts as absent, as the server drops it, but not as an item of a list", () => {
  expect(refusedBy(cnp({ endpointSelector: {}, ingress: null, egress: [{ toPorts: null }] }))).toEqual([]);
  expect(refusedBy(cnp({ endpointSelector: null, ingress: [{}] }))).toEqual(["CRD007 spec"]);
  expect(refusedBy(ingress(null))).toEqual(["CRD002 spec.ingress[0]"]);
  expect(refusedBy(egress({ toPorts: [{ rules: { http: null } }] }))).toEqual([
    "CRD007 spec.egress[0].toPorts[0].rules",
  ]);
});

test("every fault is told, each once", () => {
  const document = cnp({
    endpointSelector: { matchLabels: { "a b": "c" } },
    egress: [
      { toCIDR: ["x"], toEntities: ["nobody"], toPorts: [{ ports: [{ port: "70000" }, { port: 1 }] }] },
    ],
    foo: 1,
  });
  expect(refusedBy(document).sort()).toEqual(
    [
      'CNP011 spec.endpointSelector.matchLabels["a b"]',
      "CNP020 spec.egress[0].toPorts[0].ports[0].port",
      "CRD001 spec.foo",
      "CRD002 spec.egress[0].toPorts[0].ports[1].port",
      "CRD004 spec.egress[0].toEntities[0]",
      "CRD005 spec.egress[0].toCIDR[0]",
      "CNP004 spec.egress[0].toCIDR",
    ].sort(),
  );
});

test("a misspelled field names the one that is meant", () => {
  const [found] = refusals(cnp({ endpointSelector: {}, ingres: [{}], egress: [{}] }));
  expect(found).toMatchObject({ rule: "CRD001", path: "spec.ingres", remedy: 'Did you mean "ingress"?' });
});

test("keys with a meaning to JavaScript are fields like others", () => {
  const document = JSON.parse(
    '{"apiVersion":"cilium.io/v2","kind":"CiliumNetworkPolicy","metadata":{"name":"a"},"spec":{"endpointSelector":{"matchLabels":{"constructor":"a"}},"ingress":[{}],"__proto__":{"egress":[1]},"toString":1}}',
  ) as Fields;
  expect(refusedBy(document)).toEqual(["CRD001 spec.__proto__", "CRD001 spec.toString"]);
});

test("a document that no server reads is not looked into", () => {
  const huge = cnp({ endpointSelector: {}, egress: Array.from({ length: 2_000_000 }, () => 1) });
  expect(refusedBy(huge)).toEqual(["K8S008 "]);
});

test("of many faults of one document a thousand are told", () => {
  expect(refusedBy(egress(...Array.from({ length: 5000 }, () => 1)))).toHaveLength(1000);
});

const KAFKA = egress({
  toPorts: [{ ports: [{ port: "9092", protocol: "TCP" }], rules: { kafka: [{ role: "prod" }] } }],
});

test.each([
  ["an entity", ingress({ fromEntities: ["cluster-mesh"] }), "1.18", ["1.20"]],
  ["a protocol", ports({ port: "0", protocol: "IGMP" }), "1.18", ["1.19", "1.20"]],
  ["a field", ingress({ fromRequires: [{}] }), "1.20", ["1.16", "1.17", "1.18"]],
  ["what no release has", ingress({ fromEntities: ["nobody"] }), "1.18", []],
  ["a value of a field that some have not", KAFKA, "1.18", []],
] as const)("%s that other releases take is said to be theirs", (_, document, release, others) => {
  const [fault] = refusals(document, { release });
  const taking = RELEASES.filter((one) => refusals(document, { release: one }).length === 0);
  expect(taking).toEqual(others);
  const [first, last] = [others.at(0), others.at(-1)];
  const named = first === last ? `Cilium ${first} takes` : `Cilium ${first} to ${last} takes`;
  if (first === undefined) expect(fault?.reason).not.toContain("takes");
  else expect(fault?.reason).toContain(`${named} it, and this is ${release}`);
});
