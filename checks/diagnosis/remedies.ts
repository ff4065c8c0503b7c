import type { CiliumNetworkPolicy, FqdnSelector } from "../../model/manifest/cilium.ts";
import type { Direction } from "../../model/world.ts";
import type { FlowEnd } from "../../observability/flows/record.ts";
import { workloadName } from "../../observability/flows/ends.ts";
import { entityOf, podLabels } from "./known.ts";
import type { Symptom } from "./symptoms.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Labels that name an application, the best first; one of the others may change with every release. */
const TELLING = [
  "app.kubernetes.io/name",
  "app.kubernetes.io/component",
  "app",
  "k8s-app",
  "component",
  "name",
];

/** Labels by which a policy would select the pods of an end; undefined where its record keeps none. */
function selectorOf({ labels }: FlowEnd): Record<string, string> | undefined {
  const own = Object.entries(podLabels(labels ?? []));
  if (own.length === 0) return undefined;
  const telling = own.filter(([key]) => TELLING.includes(key));
  return Object.fromEntries(telling.length > 0 ? telling : own);
}

const NAMESPACE = "k8s:io.kubernetes.pod.namespace";

/** An end as the peer of an entry; undefined where too little is known of it. */
function peerOf(end: FlowEnd, direction: Direction, namespace: string): Fields | undefined {
  const side = direction === "ingress" ? "from" : "to";
  if (end.namespace !== undefined) {
    const matchLabels = selectorOf(end);
    if (matchLabels === undefined) return undefined;
    const other = end.namespace === namespace ? {} : { [NAMESPACE]: end.namespace };
    return { [`${side}Endpoints`]: [{ matchLabels: { ...other, ...matchLabels } }] };
  }
  const entity = entityOf(end);
  // A pod of this node or of another one: both may be meant.
  if (entity === "host" || entity === "remote-node") return { [`${side}Entities`]: ["host", "remote-node"] };
  if (entity !== undefined && !entity.startsWith("world")) return { [`${side}Entities`]: [entity] };
  const [name] = end.names ?? [];
  if (direction === "egress" && name !== undefined) return { toFQDNs: [{ matchName: name }] };
  if (end.ip !== undefined) return { [`${side}CIDR`]: [`${end.ip}/${end.ip.includes(":") ? 128 : 32}`] };
  return entity === undefined ? undefined : { [`${side}Entities`]: ["world"] };
}

const portsOf = (port: number | undefined, protocol: string | undefined): Fields[] =>
  port === undefined || !["TCP", "UDP", "SCTP"].includes(protocol ?? "")
    ? []
    : [{ port: String(port), protocol }];

/** The name that a policy would have: what it allows, in letters that names may have. */
const nameFor = (...parts: readonly (string | undefined)[]): string =>
  parts
    .flatMap((part) => part ?? [])
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .slice(0, 63)
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");

/** A policy of the pods of an end, which adds to what they are allowed; undefined where too little is known. */
function policyFor(
  end: FlowEnd,
  name: string,
  direction: Direction,
  entry: Fields,
): CiliumNetworkPolicy | undefined {
  const matchLabels = selectorOf(end);
  if (end.namespace === undefined || matchLabels === undefined) return undefined;
  return {
    apiVersion: "cilium.io/v2",
    kind: "CiliumNetworkPolicy",
    metadata: { name, namespace: end.namespace },
    spec: { endpointSelector: { matchLabels }, [direction]: [entry] },
  };
}

/** A policy that allows what was refused on one side. */
export function allowing(
  { client, server, port, protocol, method, path }: Symptom,
  direction: Direction,
): CiliumNetworkPolicy | undefined {
  const [own, other] = direction === "ingress" ? [server, client] : [client, server];
  const peer = peerOf(other, direction, own.namespace ?? "");
  if (peer === undefined) return undefined;
  const ports = portsOf(port, protocol);
  const http = path === undefined && method === undefined ? {} : { rules: { http: [request(method, path)] } };
  // Without a port everything would be allowed.
  if (ports.length === 0) return undefined;
  const what =
    direction === "ingress"
      ? ["from", workloadName(client) ?? client.ip]
      : ["to", workloadName(server) ?? server.names?.[0] ?? server.ip];
  return policyFor(own, nameFor("allow", workloadName(own), ...what), direction, {
    ...peer,
    toPorts: [{ ports, ...http }],
  });
}

const request = (method: string | undefined, path: string | undefined): Fields => ({
  ...(method === undefined ? {} : { method }),
  // A query may follow, and every sign is to mean itself.
  ...(path === undefined ? {} : { path: `${path.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(\\?.*)?` }),
});

const KUBE_DNS = { "k8s:io.kubernetes.pod.namespace": "kube-system", "k8s-app": "kube-dns" };

/** A policy that lets pods ask a DNS server, for some names or for all. */
export function allowingDns(
  client: FlowEnd,
  server: FlowEnd | undefined,
  names: readonly FqdnSelector[],
): CiliumNetworkPolicy | undefined {
  const peer = (server === undefined ? undefined : peerOf(server, "egress", client.namespace ?? "")) ?? {
    toEndpoints: [{ matchLabels: KUBE_DNS }],
  };
  const ports = ["UDP", "TCP"].map((protocol) => ({ port: "53", protocol }));
  const rules = names.length === 0 ? {} : { rules: { dns: names } };
  return policyFor(client, nameFor("allow-dns", workloadName(client)), "egress", {
    ...peer,
    toPorts: [{ ports, ...rules }],
  });
}
