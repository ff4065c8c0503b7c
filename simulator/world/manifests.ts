import type { Labels, NamedPort, TransportProtocol, World } from "../../model/world.ts";
import { createWorld, type NodeInput, type PodInput, type ServiceInput, type WorldInput } from "./build.ts";
import { asCidrGroup, asPolicy } from "./sort.ts";
import { listIn, objectIn, textIn, textsIn, type Fields } from "./fields.ts";
import { podsOf } from "./workloads.ts";

/** What manifests do not say of a cluster. */
export type ManifestWorldInput = Pick<WorldInput, "release" | "enforcement" | "cluster">;

const metadataOf = (value: Fields): Fields => objectIn(value, "metadata");

const nameOf = (value: Fields): string => textIn(metadataOf(value), "name") ?? "";

export const namespaceOf = (value: Fields): string => textIn(metadataOf(value), "namespace") ?? "default";

export const labelsOf = (value: Fields): Labels => textsIn(metadataOf(value), "labels");

const isKind = (value: Fields, kind: string, group: string): boolean =>
  value["kind"] === kind && (textIn(value, "apiVersion") ?? "").split("/").length === (group === "" ? 1 : 2);

/**
 * The world that manifests describe: Pods, the pods that workloads would make where none of theirs is among the manifests,
 * services with their endpoints, nodes, namespaces, policies and groups of ranges. Other kinds, and whatever is malformed in
 * these, are passed over. Give the policies that are accepted only.
 */
export function worldOfManifests(values: readonly unknown[], input: ManifestWorldInput = {}): World {
  const documents = values.filter(
    (value): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value),
  );
  const kind = (name: string, group = ""): Fields[] =>
    documents.filter((value) => isKind(value, name, group));
  const addresses = addressesByService(kind("Endpoints"), kind("EndpointSlice", "discovery.k8s.io"));
  return createWorld({
    ...input,
    namespaces: Object.fromEntries(kind("Namespace").map((value) => [nameOf(value), labelsOf(value)])),
    pods: podsOf(documents).map((pod) => podInput(pod, input.cluster)),
    services: kind("Service").map((value) => serviceInput(value, addresses)),
    nodes: kind("Node").map(nodeInput),
    policies: documents.flatMap((value) => asPolicy(value) ?? []),
    cidrGroups: documents.flatMap((value) => asCidrGroup(value) ?? []),
    apiServers: addresses.get("default/kubernetes") ?? [],
    filterLabels: true,
  });
}

const PROTOCOLS: readonly TransportProtocol[] = ["TCP", "UDP", "SCTP"];

function podInput(pod: Fields, cluster: string | undefined): PodInput {
  const spec = objectIn(pod, "spec");
  const status = objectIn(pod, "status");
  const node = textIn(spec, "nodeName");
  const ips = listIn(status, "podIPs").flatMap((item) => textIn(item, "ip") ?? []);
  const ip = textIn(status, "podIP");
  const account = textIn(spec, "serviceAccountName");
  return {
    name: nameOf(pod),
    namespace: namespaceOf(pod),
    labels: labelsOf(pod),
    namedPorts: namedPortsOf(spec),
    hostNetwork: spec["hostNetwork"] === true,
    ips: ips.length > 0 ? ips : ip === undefined ? [] : [ip],
    ...(cluster === undefined ? {} : { cluster }),
    ...(account === undefined || account === "" ? {} : { serviceAccount: account }),
    ...(node === undefined || node === "" ? {} : { node }),
  };
}

/** A name may stand for one port of each protocol. */
function namedPortsOf(spec: Fields): Record<string, NamedPort[]> {
  const found: Record<string, NamedPort[]> = {};
  for (const port of listIn(spec, "containers").flatMap((container) => listIn(container, "ports"))) {
    const name = textIn(port, "name");
    const number = port["containerPort"];
    const protocol = PROTOCOLS.find((known) => known === (textIn(port, "protocol") ?? "TCP"));
    if (name === undefined || typeof number !== "number" || protocol === undefined) continue;
    (found[name] ??= []).push({ port: number, protocol });
  }
  return found;
}

/** The addresses behind each service, by "namespace/name". */
function addressesByService(
  endpoints: readonly Fields[],
  slices: readonly Fields[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (key: string, ips: readonly string[]): void => {
    const known = found.get(key) ?? new Set();
    for (const ip of ips) known.add(ip);
    found.set(key, known);
  };
  for (const value of endpoints) {
    const all = listIn(value, "subsets").flatMap((subset) => [
      ...listIn(subset, "addresses"),
      ...listIn(subset, "notReadyAddresses"),
    ]);
    add(
      `${namespaceOf(value)}/${nameOf(value)}`,
      all.flatMap((item) => textIn(item, "ip") ?? []),
    );
  }
  for (const value of slices) {
    const service = labelsOf(value)["kubernetes.io/service-name"];
    if (service === undefined) continue;
    const ips = listIn(value, "endpoints").flatMap(({ addresses }) =>
      Array.isArray(addresses) ? addresses.filter((ip): ip is string => typeof ip === "string") : [],
    );
    add(`${namespaceOf(value)}/${service}`, ips);
  }
  return new Map([...found].map(([key, ips]) => [key, [...ips]]));
}

function serviceInput(value: Fields, addresses: ReadonlyMap<string, readonly string[]>): ServiceInput {
  const selector = textsIn(objectIn(value, "spec"), "selector");
  const name = nameOf(value);
  const namespace = namespaceOf(value);
  return {
    name,
    namespace,
    labels: labelsOf(value),
    selector,
    endpoints: addresses.get(`${namespace}/${name}`) ?? [],
  };
}

function nodeInput(value: Fields): NodeInput {
  const addresses = listIn(objectIn(value, "status"), "addresses").filter(({ type }) =>
    ["InternalIP", "ExternalIP"].includes(String(type)),
  );
  return {
    name: nameOf(value),
    labels: labelsOf(value),
    ips: addresses.flatMap((item) => textIn(item, "address") ?? []),
  };
}
