import type { CiliumRelease } from "./cilium.ts";
import type { CiliumCIDRGroup } from "./manifest/cilium.ts";
import type { Policy } from "./manifest/manifest.ts";

// What a network consists of, as far as policies see it, and what may be asked of it.

export type Labels = Readonly<Record<string, string>>;

export type TransportProtocol = "TCP" | "UDP" | "SCTP";

/** A protocol of a flow. */
export type Protocol = TransportProtocol | "ICMP" | "ICMPv6";

/** A container's port that has a name. */
export interface NamedPort {
  readonly port: number;
  readonly protocol: TransportProtocol;
}

export interface WorldPod {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  /** By the name in lower case; one name may stand for a port of each protocol. */
  readonly namedPorts: Readonly<Record<string, readonly NamedPort[]>>;
  /** `default` where none was stated. */
  readonly serviceAccount: string;
  /** The name of a connected cluster; `default` is the local one. */
  readonly cluster: string;
  readonly ips: readonly string[];
  /** Name of the node that it runs on; absent where nobody said. */
  readonly node?: string;
  /** Shares the network of its node: then no policy selects it, and peers see the node. */
  readonly hostNetwork: boolean;
}

export interface WorldService {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  /** Absent or empty for a service whose endpoints are addresses. */
  readonly selector?: Labels;
  /** Addresses behind a service without a selector. */
  readonly endpoints: readonly string[];
}

export interface WorldNode {
  readonly name: string;
  readonly labels: Labels;
  readonly ips: readonly string[];
}

/** When the policies of an endpoint are enforced: where one selects it, at every endpoint, or nowhere. */
export type Enforcement = "default" | "always" | "never";

/** Everything that decides what the network does. Policies are those that were accepted. */
export interface World {
  readonly release: CiliumRelease;
  readonly enforcement: Enforcement;
  /** Name of the local cluster: `default` unless it was given one. */
  readonly cluster: string;
  readonly namespaces: Readonly<Record<string, Labels>>;
  readonly pods: readonly WorldPod[];
  readonly services: readonly WorldService[];
  readonly nodes: readonly WorldNode[];
  readonly cidrGroups: readonly CiliumCIDRGroup[];
  readonly policies: readonly Policy[];
  /** Addresses of the API server where they are known. */
  readonly apiServers: readonly string[];
  /** Whether keys that Cilium keeps out of identities by default are left out: off, as no suite depends on it; on for clusters. */
  readonly filterLabels: boolean;
}

/** Reserved identities that can be one end of a flow. */
export type ReservedEntity =
  | "host"
  | "world"
  | "world-ipv4"
  | "world-ipv6"
  | "remote-node"
  | "kube-apiserver"
  | "health"
  | "init"
  | "ingress"
  | "unmanaged";

export const RESERVED_ENTITIES: readonly ReservedEntity[] = [
  ...["host", "world", "world-ipv4", "world-ipv6", "remote-node"],
  ...["kube-apiserver", "health", "init", "ingress", "unmanaged"],
] as readonly ReservedEntity[];

/** One end of a flow. */
export type Endpoint =
  /** "namespace/name". */
  | { readonly pod: string }
  /** `host` is the node of the other end. */
  | { readonly entity: ReservedEntity }
  /** An address; one of a pod or node of the world stands for it. */
  | { readonly ip: string }
  /** An external address whose only DNS name is this one, which the other end has learned. */
  | { readonly fqdn: string }
  | { readonly node: string };

export interface HttpRequest {
  readonly method?: string;
  /** With the query. */
  readonly path?: string;
  /** The :authority, with the port if the client sends one. */
  readonly host?: string;
  readonly headers?: Labels;
}

export interface KafkaRequest {
  /** A name, in any case, or a number. */
  readonly apiKey: string | number;
  readonly topics?: readonly string[];
  readonly apiVersion?: number;
  readonly clientID?: string;
}

/** A connection, and the request that rides on it. Without a request, the answer is about the connection. */
export interface Flow {
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Port of the destination after the service was resolved; for ICMP the type. */
  readonly port: number;
  readonly protocol: Protocol;
  readonly http?: HttpRequest;
  readonly dns?: { readonly query: string };
  readonly tls?: { readonly sni?: string };
  readonly kafka?: KafkaRequest;
}

export type Direction = "ingress" | "egress";

export type Decision = "allowed" | "denied" | "unknown";

/** The place of an entry: which policy, which of its rules, and where in it. */
export interface EntryRef {
  readonly kind: Policy["kind"];
  /** Absent for clusterwide policies. */
  readonly namespace?: string;
  readonly name: string;
  /** Index of the rule: `spec` comes first, then each of `specs`. */
  readonly rule: number;
  /** In the manifest: `spec.egress[1]`, `specs[0].ingressDeny[2]`. */
  readonly path: string;
}

/** What decided one direction. */
export type Cause =
  /** The endpoint is none that policies are enforced at: outside, a node, or one that nobody manages. */
  | "unmanaged"
  | "enforcement-off"
  /** No policy selects the endpoint in this direction. */
  | "no-policy"
  /** No entry that selects the endpoint turns default deny on. */
  | "default-allow"
  | "default-deny"
  | "allow"
  | "deny"
  /** From the node that the pod runs on. */
  | "local-host"
  /** The connection is accepted, the request refused. */
  | "request-refused"
  | "authentication"
  | "unsupported";

/** The answer for one direction and its reason. */
export interface Side {
  readonly verdict: Decision;
  readonly cause: Cause;
  /** The entries that decided; for a default the ones that turned it on. */
  readonly entries: readonly EntryRef[];
  /** Why nothing certain can be said, or what of the request was refused. */
  readonly reason?: string;
  /** The proxy that the connection is redirected to, where it is. */
  readonly proxy?: "dns" | "envoy";
}

export interface Verdict {
  readonly verdict: Decision;
  readonly egress: Side;
  readonly ingress: Side;
}
