import { cnp, egress, ingress, type Statement } from "../documents.ts";

const tcp80 = [{ port: "80", protocol: "TCP" }];
const cidrSet = (item: unknown) => egress({ toCIDRSet: [item] });
const fromBoth = { fromEndpoints: [{}], fromEntities: ["world"] };

const peers: readonly Statement[] = [
  {
    says: "ingress has one list of peers",
    accepted: ingress({ fromEndpoints: [{}], fromEntities: [] }),
    refused: ingress(fromBoth),
    by: "CNP004 spec.ingress[0].fromEntities",
  },
  {
    says: "ingressDeny has one list of peers",
    accepted: cnp({ endpointSelector: {}, ingressDeny: [{ fromCIDR: ["10.0.0.0/8"] }] }),
    refused: cnp({ endpointSelector: {}, ingressDeny: [fromBoth] }),
    by: "CNP004 spec.ingressDeny[0].fromEntities",
  },
  {
    says: "egress has one list of peers",
    accepted: egress({ toFQDNs: [{ matchName: "a.b" }], toPorts: [{ ports: tcp80 }] }),
    refused: egress({ toCIDR: ["10.0.0.0/8"], toFQDNs: [{ matchName: "a.b" }] }),
    by: "CNP004 spec.egress[0].toFQDNs",
  },
  {
    says: "toServices stands alone",
    accepted: egress({ toServices: [{ k8sService: { serviceName: "a" } }] }),
    refused: egress({ toEndpoints: [{}], toServices: [{}] }),
    by: "CNP004 spec.egress[0].toServices",
  },
  {
    says: "egressDeny has one list of peers",
    accepted: cnp({ endpointSelector: {}, egressDeny: [{ toEntities: ["world"] }] }),
    refused: cnp({ endpointSelector: {}, egressDeny: [{ toEntities: ["world"], toGroups: [{}] }] }),
    by: "CNP004 spec.egressDeny[0].toGroups",
  },
  {
    says: "fromNodes needs node labels",
    options: { nodeSelectors: false },
    accepted: ingress({ fromNodes: [] }),
    refused: ingress({ fromNodes: [{}] }),
    by: "CNP005 spec.ingress[0].fromNodes",
  },
  {
    says: "toNodes needs node labels",
    accepted: egress({ toEntities: ["remote-node"] }),
    refused: egress({ toNodes: [{}] }),
    by: "CNP005 spec.egress[0].toNodes",
  },
  {
    says: "entities are known",
    accepted: egress({ toEntities: ["kube-apiserver"] }),
    refused: egress({ toEntities: ["World"] }),
    by: "CRD004 spec.egress[0].toEntities[0]",
  },
  {
    says: "the schema lists no world-ipv4",
    accepted: egress({ toEntities: ["world"] }),
    refused: egress({ toEntities: ["world-ipv4"] }),
    by: "CRD004 spec.egress[0].toEntities[0]",
  },
  {
    says: "cluster-mesh is an entity since 1.20",
    release: "1.20",
    accepted: egress({ toEntities: ["cluster-mesh"] }),
    refused: egress({ toEntities: ["mesh"] }),
    by: "CRD004 spec.egress[0].toEntities[0]",
  },
  {
    says: "a range has a prefix",
    accepted: egress({ toCIDR: ["10.0.0.1/32"] }),
    refused: egress({ toCIDR: ["10.0.0.1"] }),
    by: "CRD005 spec.egress[0].toCIDR[0]",
  },
  {
    says: "a range is not empty",
    accepted: egress({ toCIDR: ["::/0"] }),
    refused: egress({ toCIDR: [""] }),
    by: "CRD005 spec.egress[0].toCIDR[0]",
  },
  {
    says: "a prefix is not too long",
    accepted: egress({ toCIDR: ["10.0.0.0/32"] }),
    refused: egress({ toCIDR: ["10.0.0.0/33"] }),
    by: "CRD005 spec.egress[0].toCIDR[0]",
  },
  {
    says: "a prefix is a length, no mask",
    accepted: egress({ toCIDR: ["10.0.0.0/8"] }),
    refused: egress({ toCIDR: ["10.0.0.0/255.0.0.0"] }),
    by: "CRD005 spec.egress[0].toCIDR[0]",
  },
  {
    says: "a prefix has no leading zero",
    accepted: egress({ toCIDR: ["10.0.0.0/8"] }),
    refused: egress({ toCIDR: ["10.0.0.0/08"] }),
    by: "CRD005 spec.egress[0].toCIDR[0]",
  },
  {
    says: "ranges of sets have a prefix",
    accepted: cidrSet({ cidr: "2001:db8::/32" }),
    refused: cidrSet({ cidr: "2001:db8::1" }),
    by: "CRD005 spec.egress[0].toCIDRSet[0].cidr",
  },
  {
    says: "exceptions lie inside",
    accepted: cidrSet({ cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] }),
    refused: cidrSet({ cidr: "10.0.0.0/8", except: ["11.0.0.0/16"] }),
    by: "CNP007 spec.egress[0].toCIDRSet[0].except[0]",
  },
  {
    says: "exceptions are of the family",
    accepted: cidrSet({ cidr: "::/0", except: ["2001:db8::/32"] }),
    refused: cidrSet({ cidr: "10.0.0.0/8", except: ["2001:db8::/32"] }),
    by: "CNP007 spec.egress[0].toCIDRSet[0].except[0]",
  },
  {
    says: "exceptions are not wider since 1.20",
    release: "1.20",
    accepted: cidrSet({ cidr: "10.0.0.0/8", except: ["10.0.0.0/8"] }),
    refused: cidrSet({ cidr: "10.0.0.0/16", except: ["10.0.0.0/8"] }),
    by: "CNP007 spec.egress[0].toCIDRSet[0].except[0]",
  },
  {
    says: "a set is a range or a group",
    accepted: cidrSet({ cidrGroupRef: "a" }),
    refused: cidrSet({ cidr: "10.0.0.0/8", cidrGroupRef: "a" }),
    by: "CRD007 spec.egress[0].toCIDRSet[0]",
  },
  {
    says: "a set says something",
    accepted: cidrSet({ cidrGroupSelector: {} }),
    refused: cidrSet({ except: [] }),
    by: "CRD007 spec.egress[0].toCIDRSet[0]",
  },
  {
    says: "selectors of groups are legal",
    accepted: cidrSet({ cidrGroupSelector: { matchLabels: { a: "b" } } }),
    refused: cidrSet({ cidrGroupSelector: { matchLabels: { "a b": "c" } } }),
    by: 'CNP011 spec.egress[0].toCIDRSet[0].cidrGroupSelector.matchLabels["a b"]',
  },
  {
    says: "toServices takes ports since 1.18",
    release: "1.17",
    accepted: egress({ toServices: [{}] }),
    refused: egress({ toServices: [{}], toPorts: [{ ports: tcp80 }] }),
    by: "CNP006 spec.egress[0].toPorts",
  },
  {
    says: "fromRequires is gone in 1.19",
    release: "1.19",
    accepted: ingress({ fromRequires: [] }),
    refused: ingress({ fromRequires: [{}] }),
    by: "CRD006 spec.ingress[0].fromRequires",
  },
];

/** What is refused of peers. */
export const peersStatements: readonly Statement[] = [...peers];
