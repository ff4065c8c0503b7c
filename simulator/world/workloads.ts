import { listIn, objectIn, textIn, type Fields } from "./fields.ts";

/** Where a workload keeps the template of its pods. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  ReplicaSet: ["spec", "template"],
  Job: ["spec", "template"],
  Deployment: ["spec", "template"],
  StatefulSet: ["spec", "template"],
  DaemonSet: ["spec", "template"],
  ReplicationController: ["spec", "template"],
  CronJob: ["spec", "jobTemplate", "spec", "template"],
};

/** Workloads of others come first, so that their owners know of them. */
const ORDER = Object.keys(TEMPLATES);

const keyOf = (kind: unknown, namespace: string, name: unknown): string =>
  `${String(kind)} ${namespace}/${String(name)}`;

const namespaceOf = (value: Fields): string => textIn(objectIn(value, "metadata"), "namespace") ?? "default";

/** The workloads that own an object. */
const ownersOf = (value: Fields): string[] =>
  listIn(objectIn(value, "metadata"), "ownerReferences").map(({ kind, name }) =>
    keyOf(kind, namespaceOf(value), name),
  );

const FINISHED: readonly string[] = ["Succeeded", "Failed"];

/**
 * The pods among documents, and one for each workload that has none of its pods there: named as the workload, with the labels
 * of its template. Pods that have ended are none.
 */
export function podsOf(documents: readonly Fields[]): Fields[] {
  const pods = documents.filter(
    (value) =>
      value["kind"] === "Pod" && !FINISHED.includes(textIn(objectIn(value, "status"), "phase") ?? ""),
  );
  const represented = new Set(pods.flatMap(ownersOf));
  const workloads = ORDER.flatMap((kind) => documents.filter((value) => value["kind"] === kind));
  const made = workloads.flatMap((workload) => {
    const own = keyOf(
      workload["kind"],
      namespaceOf(workload),
      textIn(objectIn(workload, "metadata"), "name") ?? "",
    );
    const owners = ownersOf(workload);
    const known = represented.has(own);
    // What a workload has scaled down to nothing, and a job of which no pod is left, stand for no pod of it.
    const idle =
      owners.length > 0 && (workload["kind"] === "Job" || objectIn(workload, "spec")["replicas"] === 0);
    if (!known && idle) return [];
    for (const owner of owners) represented.add(owner);
    return known ? [] : [podFrom(workload)];
  });
  return [...pods, ...made];
}

function podFrom(workload: Fields): Fields {
  const path = TEMPLATES[String(workload["kind"])] ?? [];
  const template = path.reduce((value, key) => objectIn(value, key), workload);
  const { name, namespace } = objectIn(workload, "metadata");
  return {
    ...template,
    metadata: { ...objectIn(template, "metadata"), name, ...(namespace === undefined ? {} : { namespace }) },
  };
}
