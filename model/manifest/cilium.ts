import type { LabelSelector, Meta } from "./meta.ts";

// The wire form of Cilium's policy resources (apiVersion cilium.io/v2), as the CRDs of 1.18 and 1.20 have it.
// Source: https://github.com/cilium/cilium/tree/v1.18.5/pkg/k8s/apis/cilium.io/client/crds/v2

/** Entities that the CRDs know; world-ipv4 and world-ipv6 exist in Cilium, though no CRD lists them. */
export type Entity =
  | "all"
  | "world"
  | "cluster"
  | "cluster-mesh"
  | "host"
  | "remote-node"
  | "kube-apiserver"
  | "ingress"
  | "init"
  | "health"
  | "unmanaged"
  | "none";

/** A range of addresses with exceptions, or a group of ranges by its name or by labels. Exactly one of the three. */
export interface CidrRule {
  readonly cidr?: string;
  readonly cidrGroupRef?: string;
  readonly cidrGroupSelector?: LabelSelector;
  readonly except?: readonly string[];
}

/** A domain by its name or by a pattern. Exactly one of the two. */
export interface FqdnSelector {
  readonly matchName?: string;
  readonly matchPattern?: string;
}

export type PortProtocolName = "TCP" | "UDP" | "SCTP" | "ANY";

/** Protocols without ports, which the CRD of 1.20 knows. */
export type ExtendedProtocolName = "VRRP" | "IGMP" | "GRE" | "IPIP" | "IPV6" | "ESP" | "AH";

export interface PortProtocol {
  /** A number as text, "0" for every port, or the name of a container's port. */
  readonly port?: string;
  readonly endPort?: number;
  readonly protocol?: PortProtocolName | ExtendedProtocolName;
}

export interface SecretRef {
  readonly name: string;
  readonly namespace?: string;
}

export interface HeaderMatch {
  readonly name: string;
  readonly value?: string;
  readonly secret?: SecretRef;
  readonly mismatch?: "LOG" | "ADD" | "DELETE" | "REPLACE";
}

/** Every field that is given has to match; path, method and host are regular expressions over the whole text. */
export interface HttpRule {
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
  readonly headers?: readonly string[];
  readonly headerMatches?: readonly HeaderMatch[];
}

export interface KafkaRule {
  readonly role?: "produce" | "consume";
  readonly apiKey?: string;
  readonly apiVersion?: string;
  readonly clientID?: string;
  readonly topic?: string;
}

/** Rules of one kind on the requests of a port. */
export interface L7Rules {
  readonly http?: readonly HttpRule[];
  readonly dns?: readonly FqdnSelector[];
  readonly kafka?: readonly KafkaRule[];
  readonly l7proto?: string;
  readonly l7?: readonly Readonly<Record<string, string>>[];
}

export interface TlsContext {
  readonly secret: SecretRef;
  readonly trustedCA?: string;
  readonly certificate?: string;
  readonly privateKey?: string;
}

export interface Listener {
  readonly envoyConfig: {
    readonly kind?: "CiliumEnvoyConfig" | "CiliumClusterwideEnvoyConfig";
    readonly name: string;
  };
  readonly name: string;
  readonly priority?: number;
}

export interface PortRule {
  readonly ports?: readonly PortProtocol[];
  readonly rules?: L7Rules;
  readonly serverNames?: readonly string[];
  readonly terminatingTLS?: TlsContext;
  readonly originatingTLS?: TlsContext;
  readonly listener?: Listener;
}

export interface PortDenyRule {
  readonly ports?: readonly PortProtocol[];
}

export interface IcmpField {
  readonly family?: "IPv4" | "IPv6";
  /** A number, also as text, or a name of the family's: EchoRequest, … */
  readonly type: number | string;
}

export interface IcmpRule {
  readonly fields?: readonly IcmpField[];
}

export interface ServiceSelector {
  readonly k8sService?: { readonly serviceName?: string; readonly namespace?: string };
  readonly k8sServiceSelector?: { readonly selector: LabelSelector; readonly namespace?: string };
}

/** Cloud security groups by name or id; AWS alone is known. */
export interface GroupSelector {
  readonly aws?: Readonly<Record<string, unknown>>;
}

/** Peers of an entry: Cilium refuses more than one of these lists in one entry. */
interface FromPeers {
  readonly fromEndpoints?: readonly LabelSelector[];
  readonly fromEntities?: readonly Entity[];
  readonly fromCIDR?: readonly string[];
  readonly fromCIDRSet?: readonly CidrRule[];
  readonly fromNodes?: readonly LabelSelector[];
  readonly fromGroups?: readonly GroupSelector[];
  /** Gone in 1.19. */
  readonly fromRequires?: readonly LabelSelector[];
}

interface ToPeers {
  readonly toEndpoints?: readonly LabelSelector[];
  readonly toEntities?: readonly Entity[];
  readonly toCIDR?: readonly string[];
  readonly toCIDRSet?: readonly CidrRule[];
  readonly toNodes?: readonly LabelSelector[];
  readonly toGroups?: readonly GroupSelector[];
  readonly toServices?: readonly ServiceSelector[];
  /** Gone in 1.19. */
  readonly toRequires?: readonly LabelSelector[];
}

interface Allowing {
  readonly toPorts?: readonly PortRule[];
  readonly icmps?: readonly IcmpRule[];
  readonly authentication?: { readonly mode: "disabled" | "required" | "test-always-fail" };
}

interface Denying {
  readonly toPorts?: readonly PortDenyRule[];
  readonly icmps?: readonly IcmpRule[];
}

export type IngressEntry = FromPeers & Allowing;
export type IngressDenyEntry = FromPeers & Denying;
export type EgressEntry = ToPeers & Allowing & { readonly toFQDNs?: readonly FqdnSelector[] };
export type EgressDenyEntry = ToPeers & Denying;

/** One rule: a subject and what it may and may not do. */
export interface CiliumRule {
  readonly endpointSelector?: LabelSelector;
  /** Clusterwide policies only: the hosts of matching nodes. */
  readonly nodeSelector?: LabelSelector;
  readonly ingress?: readonly IngressEntry[];
  readonly ingressDeny?: readonly IngressDenyEntry[];
  readonly egress?: readonly EgressEntry[];
  readonly egressDeny?: readonly EgressDenyEntry[];
  readonly enableDefaultDeny?: { readonly ingress?: boolean; readonly egress?: boolean };
  readonly labels?: readonly { readonly key: string; readonly value?: string; readonly source?: string }[];
  readonly description?: string;
  readonly log?: { readonly value?: string };
}

interface RuleBearer {
  readonly apiVersion: "cilium.io/v2";
  readonly metadata: Meta;
  readonly spec?: CiliumRule;
  readonly specs?: readonly CiliumRule[];
}

export interface CiliumNetworkPolicy extends RuleBearer {
  readonly kind: "CiliumNetworkPolicy";
}

export interface CiliumClusterwideNetworkPolicy extends RuleBearer {
  readonly kind: "CiliumClusterwideNetworkPolicy";
}

export interface CiliumCIDRGroup {
  /** v2 from Cilium 1.18 on, v2alpha1 before. */
  readonly apiVersion: "cilium.io/v2" | "cilium.io/v2alpha1";
  readonly kind: "CiliumCIDRGroup";
  readonly metadata: Meta;
  readonly spec: { readonly externalCIDRs: readonly string[] };
}

interface LocalPort {
  readonly port: string;
  readonly protocol: "TCP" | "UDP";
  readonly name?: string;
}

/** Sends what pods of a node address to a service or an address to a pod of the same node. */
export interface CiliumLocalRedirectPolicy {
  readonly apiVersion: "cilium.io/v2";
  readonly kind: "CiliumLocalRedirectPolicy";
  readonly metadata: Meta;
  readonly spec: {
    readonly redirectFrontend: {
      readonly addressMatcher?: { readonly ip: string; readonly toPorts: readonly LocalPort[] };
      readonly serviceMatcher?: {
        readonly serviceName: string;
        readonly namespace: string;
        readonly toPorts?: readonly LocalPort[];
      };
    };
    readonly redirectBackend: {
      readonly localEndpointSelector: LabelSelector;
      readonly toPorts: readonly LocalPort[];
    };
    readonly skipRedirectFromBackend?: boolean;
    readonly description?: string;
  };
}
