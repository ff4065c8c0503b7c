import { describe, expect, test } from "vitest";
import { check } from "../../checks/check.ts";
import { readManifests } from "../../files/manifests.ts";

// Documents near a border. The API server (1.34) gave the same answers under strict validation.

const errorsOf = (text: string): string[] => {
  const { documents, faults } = readManifests(["-"], { read: () => text });
  const findings = check(documents.map(({ value }) => value)).filter(({ severity }) => severity === "error");
  return [...faults.map(({ message }) => message), ...findings.map(({ rule, path }) => `${rule} ${path}`)];
};

const policy = ({ metadata = "", spec = "" }) => `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: shop, namespace: default${metadata} }
spec: { endpointSelector: {}, ingress: [{}]${spec} }`;

const ports = (item: string) => policy({ spec: `, egress: [{ toPorts: [{ ports: [{ ${item} }] }] }]` });
const subject = (value: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: shop, namespace: default }
spec: { podSelector: { matchLabels: { app: ${value} } } }`;
const peer = (value: string) =>
  policy({ spec: `, egress: [{ toEndpoints: [{ matchLabels: { app: ${value} } }] }]` });

const block = (cidr: string, except: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: shop, namespace: default }
spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: "${cidr}", except: ["${except}"] } }] }] }`;

const OWNER = "apiVersion: v1, kind: Pod, name: shop, uid: u";

const ACCEPTED: Readonly<Record<string, string>> = {
  "a label without a value in metadata": policy({ metadata: ", labels: { app: null }" }),
  "an annotation without a value": policy({ metadata: ", annotations: { app: }" }),
  "a label without a value in a peer": peer("null"),
  "a label without a value in a NetworkPolicy": subject("~"),
  "a moment": policy({ metadata: ', creationTimestamp: "2026-08-01T12:00:00.5+02:00"' }),
  "no moment": policy({ metadata: ", creationTimestamp: null, generation: null" }),
  "a generation": policy({ metadata: ", generation: 2" }),
  "a finalizer of a domain": policy({ metadata: ", finalizers: [example.com/keep]" }),
  "an owner": policy({ metadata: `, ownerReferences: [{ ${OWNER}, controller: true }]` }),
  "a name and the beginning of one": policy({ metadata: ", generateName: shop-" }),
  "the longest beginning of a name": policy({ metadata: `, generateName: ${"a".repeat(253)}` }),
  "an integer with underscores": ports('port: "1", endPort: 1_000'),
  "an integer of two digits": ports('port: "1", endPort: 0b11'),
  "an integer of eight digits": ports('port: "1", endPort: 0777'),
  "an integer of sixteen digits": ports('port: "1", endPort: 0x1F'),
  "an integer that ends in an underscore": ports('port: "1", endPort: 10_'),
  "an IPv4 address as IPv6 within such a range": block("::ffff:10.0.0.0/104", "::ffff:10.1.0.0/112"),
  "a text that begins like an integer": peer("1_000a"),
  "a text of an underscore and digits": ports("port: a1"),
};

const REFUSED: Readonly<Record<string, readonly [text: string, error: string]>> = {
  "a list with nothing in it": [
    policy({ spec: ", egress: [{ toEntities: [null] }]" }),
    "CRD002 spec.egress[0].toEntities[0]",
  ],
  "a moment in words": [
    policy({ metadata: ", creationTimestamp: yesterday" }),
    "CRD005 metadata.creationTimestamp",
  ],
  "a day as a moment": [
    policy({ metadata: ", deletionTimestamp: 2026-08-01" }),
    "CRD005 metadata.deletionTimestamp",
  ],
  "a generation in quotes": [policy({ metadata: ', generation: "2"' }), "CRD002 metadata.generation"],
  "a finalizer with a space": [policy({ metadata: ", finalizers: [a b]" }), "CRD005 metadata.finalizers[0]"],
  "an owner without uid": [
    policy({ metadata: ", ownerReferences: [{ apiVersion: v1, kind: Pod, name: shop }]" }),
    "CRD003 metadata.ownerReferences[0].uid",
  ],
  "an owner with more to it": [
    policy({ metadata: `, ownerReferences: [{ ${OWNER}, namespace: x }]` }),
    "CRD001 metadata.ownerReferences[0].namespace",
  ],
  "a name beside the beginning of none": [
    policy({ metadata: ", generateName: Shop_" }),
    "K8S001 metadata.generateName",
  ],
  "the beginning of a name that ends in a point": [
    policy({ metadata: ", generateName: shop." }),
    "K8S001 metadata.generateName",
  ],
  "an IPv4 address as IPv6 within a range of IPv6": [
    block("::/0", "::ffff:10.0.0.0/104"),
    "KNP004 spec.ingress[0].from[0].ipBlock.except[0]",
  ],
  "a label that is an integer with underscores": [
    peer("1_000"),
    "CRD002 spec.egress[0].toEndpoints[0].matchLabels.app",
  ],
  "a port of two digits": [ports("port: 0b11"), "CRD002 spec.egress[0].toPorts[0].ports[0].port"],
  "a label that is a number with underscores": [
    peer("685_230.15"),
    "CRD002 spec.egress[0].toEndpoints[0].matchLabels.app",
  ],
};

describe("what the API server accepts", () => {
  for (const [name, text] of Object.entries(ACCEPTED))
    test(name, () => {
      expect(errorsOf(text)).toEqual([]);
    });
});

describe("what the API server refuses", () => {
  for (const [name, [text, error]] of Object.entries(REFUSED))
    test(name, () => {
      expect(errorsOf(text)).toEqual([error]);
    });
});

describe("integers are those that kubectl sends", () => {
  const valueOf = (text: string): unknown =>
    readManifests(["-"], { read: () => `value: ${text}` }).documents[0]?.value;
  const VALUES = { "1_000": 1000, "0777": 511, "0o17": 15, "-0b11": -3, "+0x1_F": 31, "08": 8, _1: "_1" };
  for (const [text, value] of Object.entries(VALUES))
    test(text, () => {
      expect(valueOf(text)).toEqual({ value });
    });
});
