import type { Endpoint, Flow, ReservedEntity, World, WorldPod } from "../../model/world.ts";
import type { Party } from "../party.ts";
import { prepare } from "../prepare.ts";
import { labelsOfPod } from "../selector/labels.ts";
import { endWords } from "../words.ts";
import { someOf } from "./describe.ts";

/** What each reserved identity is. */
const ENTITIES: Readonly<Record<ReservedEntity, string>> = {
  host: "the node on which the other end runs",
  world: "anybody outside of the cluster",
  "world-ipv4": "anybody outside of the cluster, by IPv4",
  "world-ipv6": "anybody outside of the cluster, by IPv6",
  "remote-node": "another node of the cluster",
  "kube-apiserver": "the API server",
  health: "Cilium's own health endpoint",
  init: "a pod of which the labels are not known yet",
  ingress: "Cilium's ingress proxy",
  unmanaged: "an endpoint that Cilium does not manage",
};

function podLine(pod: WorldPod, world: World): string {
  const who = `${pod.namespace}/${pod.name}`;
  if (pod.hostNetwork)
    return `${who} is a pod in the network of its node: no policy selects it, and others see the node`;
  const visible = new Set(labelsOfPod(pod, world).map(({ key }) => key));
  const labels = Object.entries(pod.labels)
    .filter(([key]) => visible.has(key))
    .map(([key, value]) => `${key}=${value}`);
  const own = labels.length === 0 ? "no labels" : `the labels ${someOf(labels)}`;
  const hidden = Object.keys(pod.labels).filter((key) => !visible.has(key));
  const without = hidden.length === 0 ? "" : ` (Cilium leaves out ${someOf(hidden)})`;
  const place = Object.entries(world.namespaces[pod.namespace] ?? {})
    .filter(([key]) => key !== "kubernetes.io/metadata.name")
    .map(([key, value]) => `${key}=${value}`);
  const where = place.length === 0 ? "" : ` (which has ${someOf(place)})`;
  const far = pod.cluster === world.cluster ? "" : `, in the cluster ${pod.cluster}`;
  return `${who} is a pod: policies know it by ${own}${without}, its namespace ${pod.namespace}${where} and its service account ${pod.serviceAccount}${far}`;
}

function addressLine(ip: string, party: Party, world: World): string {
  const { labels } = party.identity;
  const reserved = labels.filter(({ source }) => source === "reserved").map(({ key }) => key);
  if (reserved.includes("host") || reserved.includes("remote-node"))
    return `${ip} is a node of the cluster: ranges of addresses do not select it`;
  if (party.pod !== undefined) return `${ip} is the address of a pod: ${podLine(party.pod, world)}`;
  const api = reserved.includes("kube-apiserver") ? ", where the API server is" : "";
  return `${ip} is an address outside of the cluster${api}: policies know it by the ranges that hold it, and as world`;
}

/** Who one end of a flow is in the eyes of policies. */
export function whoLine(world: World, end: Endpoint, other: Endpoint): string {
  const found = prepare(world).parties.resolve(end, other);
  if ("missing" in found) return found.missing;
  const [party] = found.parties;
  if ("pod" in end && party?.pod !== undefined) return podLine(party.pod, world);
  if ("pod" in end) {
    const pod = world.pods.find(({ namespace, name }) => `${namespace}/${name}` === end.pod);
    return pod === undefined ? `${end.pod} is a pod` : podLine(pod, world);
  }
  if ("ip" in end && party !== undefined) return addressLine(end.ip, party, world);
  if ("fqdn" in end)
    return `${endWords(end)} is an address outside of the cluster which DNS gave for the name ${end.fqdn}`;
  if ("entity" in end) return `${endWords(end)} is ${ENTITIES[end.entity]}`;
  return `${endWords(end)} is a node: the host of the pods on it, and a remote node for all others`;
}

/** Who both ends of a flow are. */
export const whoLines = (world: World, { from, to }: Flow): string[] => [
  ...new Set([whoLine(world, from, to), whoLine(world, to, from)]),
];
