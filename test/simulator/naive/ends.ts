import type { LabelSelector } from "../../../model/manifest/meta.ts";
import type { Endpoint, World } from "../../../model/world.ts";

// A second simulator, as slow and plain as the description it was written from: labels are texts "source:key", every selector
// is looked at anew for every flow. It shares no code with the first.

/** One end of a flow: what it is labelled with, and what else is known of it. */
export interface End {
  readonly labels: Readonly<Record<string, string>>;
  readonly managed: boolean;
  readonly ports: Readonly<Record<string, number>>;
  readonly address?: string;
  readonly name?: string;
}

const reserved = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`reserved:${name}`, ""]));

function podEnd(world: World, full: string): End {
  const pod = world.pods.find(({ namespace, name }) => `${namespace}/${name}` === full)!;
  const labels: Record<string, string> = {};
  for (const [key, value] of Object.entries(pod.labels)) labels[`k8s:${key}`] = value;
  for (const [key, value] of Object.entries(world.namespaces[pod.namespace] ?? {}))
    labels[`k8s:io.cilium.k8s.namespace.labels.${key}`] = value;
  labels["k8s:io.kubernetes.pod.namespace"] = pod.namespace;
  labels["k8s:io.cilium.k8s.policy.serviceaccount"] = pod.serviceAccount;
  labels["k8s:io.cilium.k8s.policy.cluster"] = pod.cluster;
  const ports: Record<string, number> = {};
  for (const [name, list] of Object.entries(pod.namedPorts))
    for (const { port, protocol } of list) ports[`${name}/${protocol}`] = port;
  return { labels, managed: true, ports };
}

/** What an end is, seen from the other. */
export function endOf(world: World, endpoint: Endpoint, other: Endpoint): End {
  const plain = (labels: Record<string, string>, managed = false): End => ({ labels, managed, ports: {} });
  if ("pod" in endpoint) return podEnd(world, endpoint.pod);
  if ("ip" in endpoint) return { ...plain(reserved("world")), address: endpoint.ip };
  if ("fqdn" in endpoint) return { ...plain(reserved("world")), name: `${endpoint.fqdn.toLowerCase()}.` };
  if ("node" in endpoint) {
    const near =
      "pod" in other &&
      world.pods.some(
        ({ namespace, name, node }) => `${namespace}/${name}` === other.pod && node === endpoint.node,
      );
    return plain(reserved(near ? "host" : "remote-node"));
  }
  const { entity } = endpoint;
  if (entity === "kube-apiserver") return plain(reserved("kube-apiserver", "remote-node"));
  return plain(reserved(entity), ["health", "init", "ingress"].includes(entity));
}

/** The value of a key of a selector, which names its source before a colon, or none. */
function valueOf(end: End, key: string): string | undefined {
  const colon = key.indexOf(":");
  const source = colon === -1 ? "any" : key.slice(0, colon);
  const rest = colon === -1 ? key : key.slice(colon + 1);
  if (source !== "any") return end.labels[`${source}:${rest}`];
  return Object.entries(end.labels).find(([label]) => label.slice(label.indexOf(":") + 1) === rest)?.[1];
}

export function selects(selector: LabelSelector, end: End): boolean {
  const labels = Object.entries(selector.matchLabels ?? {}).every(
    ([key, value]) => valueOf(end, key) === value,
  );
  const expressions = (selector.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
    const found = valueOf(end, key);
    if (operator === "Exists") return found !== undefined;
    if (operator === "DoesNotExist") return found === undefined;
    const listed = found !== undefined && values.includes(found);
    return operator === "In" ? listed : !listed;
  });
  return labels && expressions;
}

/** Every key that a selector names. */
export const keysOf = (selector: LabelSelector): string[] => [
  ...Object.keys(selector.matchLabels ?? {}),
  ...(selector.matchExpressions ?? []).map(({ key }) => key),
];

/** The four parts of an IPv4 address as one text of bits. */
const bitsOf = (address: string): string =>
  address
    .split(".")
    .map((part) => Number(part).toString(2).padStart(8, "0"))
    .join("");

/** Whether an end is in a range: addresses that nobody knows are in that of all. */
export function inRange(range: string, end: End): boolean {
  if (!("reserved:world" in end.labels)) return false;
  const [address = "", prefix = "32"] = range.split("/");
  if (end.address === undefined) return prefix === "0";
  return bitsOf(end.address).startsWith(bitsOf(address).slice(0, Number(prefix)));
}
