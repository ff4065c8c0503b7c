import { fieldsIn, isFields, objectsIn, textIn, type Fields } from "../../model/document.ts";
import { namespaceIn } from "../../checks/given/workloads.ts";

/** A workload as people know it. */
export interface Workload {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

const keyOf = (kind: string, namespace: string, name: string): string => `${kind} ${namespace}/${name}`;

/** The workload that owns an object, directly: the owner that controls it, or else the first. */
function ownerOf(value: Fields): Workload | undefined {
  const metadata = fieldsIn(value, "metadata");
  const owners = objectsIn(metadata, "ownerReferences", "").map(({ value: owner }) => owner);
  const owner = owners.find(({ controller }) => controller === true) ?? owners[0];
  const [kind, name] = owner === undefined ? [] : [textIn(owner, "kind"), textIn(owner, "name")];
  if (kind === undefined || name === undefined) return undefined;
  return { kind, namespace: namespaceIn(metadata), name };
}

/** The most owners above each other: a CronJob's job's pod has two. */
const MOST_OWNERS = 5;

/**
 * The workload of each pod, by "namespace/name" of the pod: the topmost owner that is known. Of a ReplicaSet that is not among the documents its Deployment is told from
 * the label that the Deployment gave to its pods. Pods without an owner are workloads of their own.
 */
export function workloadsOf(values: readonly unknown[]): (namespace: string, name: string) => Workload {
  const documents = values.filter(isFields);
  const owners = new Map<string, Workload>();
  const kinds = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const value of documents) {
    const metadata = fieldsIn(value, "metadata");
    const [kind, name] = [textIn(value, "kind"), textIn(metadata, "name")];
    if (kind === undefined || name === undefined) continue;
    const namespace = namespaceIn(metadata);
    const owner = ownerOf(value);
    if (owner !== undefined) owners.set(keyOf(kind, namespace, name), owner);
    if (kind === "Pod" || isFields(fieldsIn(value, "spec")["template"]) || kind === "CronJob")
      kinds.set(`${namespace}/${name}`, kind);
    const hash = textIn(fieldsIn(metadata, "labels"), "pod-template-hash");
    if (kind === "Pod" && hash !== undefined) hashes.set(`${namespace}/${name}`, hash);
  }
  return (namespace, name) => {
    const pod = `${namespace}/${name}`;
    let found: Workload = { kind: kinds.get(pod) ?? "Pod", namespace, name };
    for (let step = 0; step < MOST_OWNERS; step += 1) {
      const owner = owners.get(keyOf(found.kind, found.namespace, found.name));
      if (owner === undefined) break;
      found = owner;
    }
    const hash = hashes.get(pod);
    return found.kind === "ReplicaSet" && hash !== undefined && found.name.endsWith(`-${hash}`)
      ? { ...found, kind: "Deployment", name: found.name.slice(0, -hash.length - 1) }
      : found;
  };
}
