import type { NamedPort, WorldPod, WorldService } from "../../model/world.ts";
import { fieldIn, fieldsIn, isFields, objectsIn, textIn, type Fields } from "../../model/document.ts";

/** Where workloads keep the template of their pods. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  Deployment: ["spec", "template"],
  StatefulSet: ["spec", "template"],
  DaemonSet: ["spec", "template"],
  ReplicaSet: ["spec", "template"],
  ReplicationController: ["spec", "template"],
  Job: ["spec", "template"],
  CronJob: ["spec", "jobTemplate", "spec", "template"],
};

/** The labels of namespaces by name. The server itself gives each a label with its name. */
export type Namespaces = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A pod that a document stands for: the pod itself, or one of a workload's. */
export function podOf(value: Fields): WorldPod | undefined {
  const kind = textIn(value, "kind") ?? "";
  const owner = fieldsIn(value, "metadata");
  const steps = Object.hasOwn(TEMPLATES, kind) ? TEMPLATES[kind] : undefined;
  if (kind !== "Pod" && steps === undefined) return undefined;
  const pod = steps === undefined ? value : steps.reduce<Fields>(fieldsIn, value);
  const spec = fieldsIn(pod, "spec");
  return {
    name: textIn(owner, "name") ?? "",
    namespace: namespaceIn(owner),
    labels: textsOf(fieldsIn(fieldsIn(pod, "metadata"), "labels")),
    namedPorts: namedPorts(spec),
    serviceAccount: textIn(spec, "serviceAccountName") ?? "default",
    cluster: "default",
    ips: [],
    hostNetwork: fieldIn(spec, "hostNetwork") === true,
  };
}

/** The namespace that an object's metadata name, or that kubectl would put there. */
export function namespaceIn(metadata: Fields): string {
  const namespace = textIn(metadata, "namespace") ?? "";
  return namespace === "" ? "default" : namespace;
}

const textsOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );

function namedPorts(spec: Fields): Record<string, NamedPort[]> {
  const found = new Map<string, NamedPort[]>();
  const containers = ["containers", "initContainers"].flatMap((key) => objectsIn(spec, key, ""));
  for (const { value } of containers.flatMap((container) => objectsIn(container.value, "ports", ""))) {
    const [name, port] = [textIn(value, "name"), fieldIn(value, "containerPort")];
    if (name === undefined || typeof port !== "number") continue;
    const protocol = textIn(value, "protocol") ?? "TCP";
    const own = found.get(name.toLowerCase()) ?? [];
    if (protocol === "TCP" || protocol === "UDP" || protocol === "SCTP") own.push({ port, protocol });
    found.set(name.toLowerCase(), own);
  }
  return Object.fromEntries(found);
}

/** The service that a document stands for. */
export function serviceOf(value: Fields): WorldService | undefined {
  if (value["kind"] !== "Service" || value["apiVersion"] !== "v1") return undefined;
  const metadata = fieldsIn(value, "metadata");
  const selector = fieldIn(fieldsIn(value, "spec"), "selector");
  return {
    name: textIn(metadata, "name") ?? "",
    namespace: namespaceIn(metadata),
    labels: textsOf(fieldsIn(metadata, "labels")),
    endpoints: [],
    ...(isFields(selector) ? { selector: textsOf(selector) } : {}),
  };
}

/** The namespaces that documents describe, and those that others name, which have the label of their name alone. */
export function namespacesOf(values: readonly Fields[], named: readonly string[]): Namespaces {
  const described = values
    .filter(({ kind, apiVersion }) => kind === "Namespace" && apiVersion === "v1")
    .map((value) => fieldsIn(value, "metadata"))
    .map((metadata) => [textIn(metadata, "name") ?? "", textsOf(fieldsIn(metadata, "labels"))] as const);
  const all = [...named.map((name) => [name, {}] as const), ...described];
  return Object.fromEntries(
    all.map(([name, labels]) => [name, { ...labels, "kubernetes.io/metadata.name": name }]),
  );
}
