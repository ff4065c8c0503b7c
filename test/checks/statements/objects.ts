import { ccnp, cnp, egress, ingress, type Statement } from "../documents.ts";

const subject = (endpointSelector: unknown) => cnp({ endpointSelector, ingress: [{}] });
const labels = (matchLabels: unknown) => subject({ matchLabels });
const expression = (item: unknown) => subject({ matchExpressions: [item] });
const host = (sections: Record<string, unknown>) => ccnp({ nodeSelector: {}, ...sections });
const selector = "spec.endpointSelector";

const objects: readonly Statement[] = [
  {
    says: "an object has a name",
    accepted: ingress({}),
    refused: { ...ingress({}), metadata: {} },
    by: "K8S001 metadata.name",
  },
  {
    says: "spec or specs is there",
    accepted: { ...cnp({}), spec: undefined, specs: [{ endpointSelector: {}, ingress: [{}] }] },
    refused: { ...cnp({}), spec: undefined },
    by: "CNP001 spec",
  },
  {
    says: "a namespaced policy selects no nodes",
    accepted: host({ ingress: [{}] }),
    refused: cnp({ nodeSelector: {}, ingress: [{}] }),
    by: "CNP002 spec.nodeSelector",
  },
  { says: "a subject is there", accepted: ingress({}), refused: cnp({ ingress: [{}] }), by: "CRD007 spec" },
  {
    says: "there is one subject",
    accepted: host({ ingress: [{}] }),
    refused: host({ endpointSelector: {}, ingress: [{}] }),
    by: "CRD007 spec",
  },
  {
    says: "a rule has a section",
    accepted: cnp({ endpointSelector: {}, egressDeny: [{}] }),
    refused: cnp({ endpointSelector: {} }),
    by: "CRD007 spec",
  },
  {
    says: "a rule has a section that is not empty",
    accepted: cnp({ endpointSelector: {}, ingress: [], egress: [{}] }),
    refused: cnp({ endpointSelector: {}, ingress: [], egress: [] }),
    by: "CNP003 spec",
  },
  {
    says: "every one of specs is judged",
    accepted: { ...cnp({}), spec: undefined, specs: [{ endpointSelector: {}, ingress: [{}] }] },
    refused: { ...ingress({}), specs: [{ endpointSelector: {}, ingress: [] }] },
    by: "CNP003 specs[0]",
  },
  {
    says: "labels of a rule have keys",
    accepted: cnp({ endpointSelector: {}, ingress: [{}], labels: [{ key: "a" }] }),
    refused: cnp({ endpointSelector: {}, ingress: [{}], labels: [{ key: "" }] }),
    by: "CNP008 spec.labels[0].key",
  },
  {
    says: "fields are known",
    accepted: egress({}),
    refused: cnp({ endpointSelector: {}, ingress: [{}], egres: [] }),
    by: "CRD001 spec.egres",
  },
];

const selectors: readonly Statement[] = [
  {
    says: "operators are known",
    accepted: expression({ key: "a", operator: "Exists" }),
    refused: expression({ key: "a", operator: "in", values: ["b"] }),
    by: `CRD004 ${selector}.matchExpressions[0].operator`,
  },
  {
    says: "In has values",
    accepted: expression({ key: "a", operator: "In", values: ["b"] }),
    refused: expression({ key: "a", operator: "In", values: [] }),
    by: `CNP010 ${selector}.matchExpressions[0].values`,
  },
  {
    says: "NotIn has values",
    accepted: expression({ key: "a", operator: "NotIn", values: [""] }),
    refused: expression({ key: "a", operator: "NotIn" }),
    by: `CNP010 ${selector}.matchExpressions[0].values`,
  },
  {
    says: "Exists has no values",
    accepted: expression({ key: "a", operator: "Exists", values: [] }),
    refused: expression({ key: "a", operator: "Exists", values: ["b"] }),
    by: `CNP010 ${selector}.matchExpressions[0].values`,
  },
  {
    says: "keys are legal",
    accepted: labels({ "app.kubernetes.io/name": "a" }),
    refused: labels({ "a b": "c" }),
    by: `CNP011 ${selector}.matchLabels["a b"]`,
  },
  {
    says: "keys have one source at most",
    accepted: labels({ "k8s:app": "a" }),
    refused: labels({ "k8s:x:app": "a" }),
    by: `CNP011 ${selector}.matchLabels["k8s:x:app"]`,
  },
  {
    says: "before 1.20 a key is shorter by its source",
    accepted: labels({ ["a".repeat(59)]: "b" }),
    refused: labels({ ["a".repeat(60)]: "b" }),
    by: `CNP011 ${selector}.matchLabels.${"a".repeat(60)}`,
  },
  {
    says: "since 1.20 a key has 63 characters",
    release: "1.20",
    accepted: labels({ ["a".repeat(63)]: "b" }),
    refused: labels({ ["a".repeat(64)]: "b" }),
    by: `CNP011 ${selector}.matchLabels.${"a".repeat(64)}`,
  },
  {
    says: "values have 63 characters",
    accepted: labels({ a: "b".repeat(63) }),
    refused: labels({ a: "b".repeat(64) }),
    by: `CRD006 ${selector}.matchLabels.a`,
  },
  {
    says: "values are legal",
    accepted: labels({ a: "" }),
    refused: labels({ a: "b c" }),
    by: `CRD005 ${selector}.matchLabels.a`,
  },
  {
    says: "values of expressions are legal",
    accepted: expression({ key: "a", operator: "In", values: ["b"] }),
    refused: expression({ key: "a", operator: "In", values: ["b", "-"] }),
    by: `CNP012 ${selector}.matchExpressions[0].values[1]`,
  },
  {
    says: "selectors of peers are judged",
    accepted: ingress({ fromEndpoints: [{ matchLabels: { "reserved:host": "" } }] }),
    refused: ingress({ fromEndpoints: [{ matchLabels: { "": "" } }] }),
    by: 'CNP011 spec.ingress[0].fromEndpoints[0].matchLabels[""]',
  },
];

/** What is refused of objects, rules and selectors. */
export const objectsStatements: readonly Statement[] = [...objects, ...selectors];
