import type { ReservedEntity, World, WorldPod } from "../../model/world.ts";

/** A label of an identity, with the source that it came from. */
export interface Label {
  readonly source: string;
  readonly key: string;
  readonly value: string;
}

export const NAMESPACE_KEY = "io.kubernetes.pod.namespace";
export const NAMESPACE_LABELS_KEY = "io.cilium.k8s.namespace.labels";
export const CLUSTER_KEY = "io.cilium.k8s.policy.cluster";
const SERVICE_ACCOUNT_KEY = "io.cilium.k8s.policy.serviceaccount";

/**
 * Beginnings of keys that Cilium keeps out of identities unless its label filter says otherwise.
 * Source: https://docs.cilium.io/en/stable/operations/performance/scalability/identity-relevant-labels/
 */
const FILTERED = [
  ...["io.kubernetes", "kubernetes.io", "beta.kubernetes.io", "k8s.io", "annotation", "etcd_node"],
  ...["statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index"],
  ...["batch.kubernetes.io/job-completion-index", "batch.kubernetes.io/controller-uid"],
  ...["pod-template-hash", "pod-template-generation", "controller-revision-hash", "controller-uid"],
];

const isFiltered = (key: string): boolean => FILTERED.some((start) => key.startsWith(start));

/** Labels in the order in which a key without a source finds them; a key is there once, as an identity has it. */
export function sortLabels(labels: Iterable<Label>): Label[] {
  const byKey = new Map<string, Label>();
  for (const label of labels) byKey.set(label.key, label);
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The labels of a pod's identity, every one of them unless it is said which matter: its own, those of its namespace, its service account and its cluster. */
export function labelsOfPod(
  pod: WorldPod,
  world: Pick<World, "namespaces" | "filterLabels" | "cluster">,
  matters: (key: string) => boolean = () => true,
): Label[] {
  const found: Label[] = [];
  const add = (key: string, value: string): void => {
    if (matters(key)) found.push({ source: "k8s", key, value });
  };
  for (const [key, value] of Object.entries(pod.labels))
    if (!world.filterLabels || !isFiltered(key)) add(key, value);
  for (const [key, value] of Object.entries(world.namespaces[pod.namespace] ?? {}))
    add(`${NAMESPACE_LABELS_KEY}.${key}`, value);
  add(NAMESPACE_KEY, pod.namespace);
  add(SERVICE_ACCOUNT_KEY, pod.serviceAccount);
  add(CLUSTER_KEY, pod.cluster);
  return sortLabels(found);
}

/** Labels of reserved identities. An API server of which nobody said where it is counts as one on another node, as Cilium's own identity 7. */
export function reservedLabels(entity: ReservedEntity): Label[] {
  const names = entity === "kube-apiserver" ? ["kube-apiserver", "remote-node"] : [entity];
  return sortLabels(names.map((key) => ({ source: "reserved", key, value: "" })));
}

/** The label that a key names: with source `any` the first of that key, whatever its source. */
export function findLabel(labels: readonly Label[], source: string, key: string): Label | undefined {
  for (const label of labels)
    if (label.key === key && (source === "any" || label.source === source)) return label;
  return undefined;
}
