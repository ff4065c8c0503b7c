import type { Direction, Endpoint, Flow, HttpRequest, World, WorldPod } from "../../model/world.ts";
import { normalName } from "../selector/pattern.ts";
import type { Party } from "../party.ts";
import type { Prepared } from "../prepare.ts";
import { CLUSTER_KEY, labelsOfPod, NAMESPACE_KEY } from "../selector/labels.ts";
import { plainName } from "./question.ts";

// How policies name the ends of a flow, its port and its request, as narrowly as they can.

type Fields = Record<string, unknown>;

/** Keys that people choose to say what a workload is, before any other. */
const TELLING = [
  "app.kubernetes.io/name",
  "app",
  "k8s-app",
  "name",
  "app.kubernetes.io/component",
  "component",
];

const rank = (key: string): number => (TELLING.includes(key) ? TELLING.indexOf(key) : TELLING.length);

/** The labels of a pod that policies can name. */
function ownLabels(pod: WorldPod, world: World): (readonly [string, string])[] {
  const visible = new Set(labelsOfPod(pod, world).map(({ key }) => key));
  return Object.entries(pod.labels)
    .filter(([key]) => visible.has(key))
    .sort(([a], [b]) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b)));
}

/** The fewest labels of a pod that tell it from as many others of its namespace as all of them do. */
export function telling(pod: WorldPod, world: World): Record<string, string> {
  const all = ownLabels(pod, world);
  const mates = world.pods.filter((other) => other.namespace === pod.namespace && !other.hostNetwork);
  const chosen: (readonly [string, string])[] = [];
  let left = mates;
  for (const [key, value] of all) {
    const kept = left.filter(({ labels }) => labels[key] === value);
    if (kept.length === left.length && chosen.length > 0) continue;
    chosen.push([key, value]);
    left = kept;
  }
  return Object.fromEntries(chosen);
}

/** The selector of a pod as a subject of a policy in a namespace; of a clusterwide one without. */
export function subjectOf(pod: WorldPod, world: World): Fields {
  const labels = telling(pod, world);
  return Object.keys(labels).length === 0 ? {} : { matchLabels: labels };
}

/** A peer in a list of a Cilium policy, and as a NetworkPolicy says it. */
export interface PeerForm {
  /** Without its side: "Endpoints", "Entities", "CIDR", "FQDNs". */
  readonly field: string;
  readonly item: unknown;
  readonly network?: Fields;
}

function podForms(pod: WorldPod, world: World, namespace: string | undefined): PeerForm[] {
  const labels = telling(pod, world);
  const abroad: Record<string, string> =
    pod.cluster === world.cluster ? {} : { [`k8s:${CLUSTER_KEY}`]: pod.cluster };
  const place: Record<string, string> =
    pod.namespace === namespace ? {} : { [`k8s:${NAMESPACE_KEY}`]: pod.namespace };
  const whole = { ...labels, ...place, ...abroad };
  const form = (own: Record<string, string>): Fields =>
    Object.keys(own).length === 0 ? {} : { matchLabels: own };
  const name = world.namespaces[pod.namespace]?.["kubernetes.io/metadata.name"];
  const near = pod.namespace === namespace;
  const far =
    name === undefined ? undefined : { namespaceSelector: form({ "kubernetes.io/metadata.name": name }) };
  const network = near ? {} : far;
  return [
    {
      field: "Endpoints",
      item: form(whole),
      ...(network === undefined ? {} : { network: { ...network, podSelector: form(labels) } }),
    },
  ];
}

/** Entities that a policy can name for a reserved identity, the narrowest first. */
const ENTITIES: readonly string[] = [
  ...["kube-apiserver", "host", "remote-node", "health", "init", "ingress", "unmanaged", "world"],
];

/** How a policy names a peer, the narrowest form first; none that the direction cannot have. */
export function peerForms(
  { world }: Prepared,
  party: Party,
  end: Endpoint,
  direction: Direction,
  namespace: string | undefined,
): PeerForm[] {
  if (party.pod !== undefined && party.managed) return podForms(party.pod, world, namespace);
  const reserved = party.identity.labels.filter(({ source }) => source === "reserved").map(({ key }) => key);
  const entities = ENTITIES.filter(
    (name) =>
      reserved.includes(name) || (name === "world" && reserved.some((key) => key.startsWith("world"))),
  );
  const named: PeerForm[] =
    "fqdn" in end && direction === "egress"
      ? [{ field: "FQDNs", item: { matchName: plainName(end.fqdn) } }]
      : [];
  const { address } = party.identity;
  const cidr =
    "ip" in end && address !== undefined ? `${end.ip}/${address.family === "IPv4" ? 32 : 128}` : undefined;
  const ranged: PeerForm[] =
    cidr === undefined ? [] : [{ field: "CIDR", item: cidr, network: { ipBlock: { cidr } } }];
  return [...named, ...ranged, ...entities.map((item) => ({ field: "Entities", item }))];
}

/** Characters that mean something in a regular expression. */
const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** The rule that accepts a request and none of another method or path. */
export const httpRule = ({ method, path }: HttpRequest): Fields => ({
  ...(method === undefined ? {} : { method: quoted(method) }),
  ...(path === undefined ? {} : { path: quoted(path) }),
});

/** What a port of an entry says of requests, and how narrow that is: a rule on the request, or nothing. */
export function requestForms(flow: Flow, direction: Direction): Fields[] {
  const { http, dns, tls, protocol } = flow;
  if (dns !== undefined)
    return direction === "egress"
      ? [{ rules: { dns: [{ matchName: plainName(normalName(dns.query)) }] } }, {}]
      : [{}];
  if (protocol !== "TCP") return [{}];
  if (http !== undefined) return [{ rules: { http: [httpRule(http)] } }, {}];
  if (tls?.sni !== undefined && tls.sni !== "") return [{ serverNames: [plainName(tls.sni)] }, {}];
  return [{}];
}

const isIcmp = ({ protocol }: Flow): boolean => protocol === "ICMP" || protocol === "ICMPv6";

/** The port of a flow in an entry, by its protocol; questions for names are asked over TCP as well. */
export const portOf = ({ port, protocol, dns }: Flow): Fields => ({
  port: String(port),
  protocol: dns !== undefined && protocol === "UDP" ? "ANY" : protocol,
});

/** What an entry says of ports and requests so that it is about a flow, the narrowest first. */
export function portForms(flow: Flow, direction: Direction): Fields[] {
  if (isIcmp(flow)) return [{ icmps: [{ fields: [icmpOf(flow)] }] }];
  return requestForms(flow, direction).map((form) => ({ toPorts: [{ ports: [portOf(flow)], ...form }] }));
}

const icmpOf = ({ protocol, port }: Flow): Fields => ({
  family: protocol === "ICMP" ? "IPv4" : "IPv6",
  type: port,
});

/** The same of a NetworkPolicy, which knows ports alone; undefined where it has no word for them. */
export const networkPorts = (flow: Flow): Fields | undefined =>
  isIcmp(flow) ? undefined : { ports: [{ port: flow.port, protocol: flow.protocol }] };

/** What a denial of a flow says of its port. */
export const denialPorts = (flow: Flow): Fields =>
  isIcmp(flow)
    ? { icmps: [{ fields: [icmpOf(flow)] }] }
    : { toPorts: [{ ports: [{ port: String(flow.port), protocol: flow.protocol }] }] };

/** A name for a new policy of a world that says what it is for. */
export function freeName(prefix: string, flow: Flow, { policies }: World): string {
  const word = (end: Endpoint): string => String(Object.values(end)[0]).split("/").at(-1) ?? "";
  const text = `${prefix}-${word(flow.from)}-to-${word(flow.to)}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const base = text.slice(0, 56).replace(/^-+|-+$/g, "");
  const taken = new Set(policies.map(({ metadata }) => metadata.name));
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
  return name;
}
