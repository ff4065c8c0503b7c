import type {
  FqdnSelector,
  HttpRule,
  IcmpField,
  KafkaRule,
  L7Rules,
  PortProtocol,
  PortProtocolName,
} from "../model/manifest/cilium.ts";
import { grpcRule, type GrpcCall } from "./request.ts";
import { DNS_PORTS, fqdnSelector } from "./domain.ts";

/** A port by number, by the name that a container gives it, or a range with both ends. */
export type PortValue = number | string | { readonly from: number; readonly to: number };

/** Ports of one protocol, and what may be asked on them. */
export interface Ports {
  readonly kind: "ports";
  readonly ports: readonly PortProtocol[];
  readonly rules?: L7Rules;
  readonly serverNames?: readonly string[];
}

/** Ports on which nothing but the connection is looked at. */
export interface PlainPorts extends Ports {
  readonly rules?: never;
  readonly serverNames?: never;
}

/** Ports on which DNS is asked, for all names or for some. */
export interface DnsPorts extends Ports {
  readonly rules?: { readonly dns: readonly FqdnSelector[] } & Readonly<
    Partial<Record<"http" | "kafka", never>>
  >;
  readonly serverNames?: never;
}

/** Types of ICMP messages of one family. */
export interface Icmp {
  readonly kind: "icmp";
  readonly fields: readonly IcmpField[];
}

/** Whether both ends have to prove who they are. */
export interface Authentication {
  readonly kind: "authentication";
  readonly mode: "disabled" | "required" | "test-always-fail";
}

/** What may be denied: ports and messages. */
export type PlainClause = PlainPorts | Icmp;

/** What may be allowed: ports, requests on them, messages. */
export type Clause = Ports | Icmp | Authentication;

/** TCP ports, which can be narrowed to requests: each verb makes new ports, with one kind of request. */
export class TcpPorts implements PlainPorts {
  readonly kind = "ports";
  readonly ports: readonly PortProtocol[];

  constructor(ports: readonly PortProtocol[]) {
    this.ports = ports;
  }

  /** Only these requests of HTTP. */
  http(first: HttpRule, ...more: HttpRule[]): Ports {
    return { kind: "ports", ports: this.ports, rules: { http: [first, ...more] } };
  }

  /** Only these calls of gRPC. */
  grpc(first: GrpcCall, ...more: GrpcCall[]): Ports {
    return { kind: "ports", ports: this.ports, rules: { http: [first, ...more].map(grpcRule) } };
  }

  /** Only these requests of Kafka, which Cilium has up to 1.19. */
  kafka(first: KafkaRule, ...more: KafkaRule[]): Ports {
    return { kind: "ports", ports: this.ports, rules: { kafka: [first, ...more] } };
  }

  /** Only TLS connections that ask for one of these server names. */
  tls(first: string, ...more: string[]): Ports {
    return { kind: "ports", ports: this.ports, serverNames: [first, ...more] };
  }
}

function portOf(value: PortValue, protocol: PortProtocolName): PortProtocol {
  if (typeof value !== "object") return { port: String(value), protocol };
  return { port: String(value.from), endPort: value.to, protocol };
}

const portsOf = (values: readonly PortValue[], protocol: PortProtocolName): PlainPorts => ({
  kind: "ports",
  ports: values.map((value) => portOf(value, protocol)),
});

/**
 * Ports of the pod that a connection is opened to, behind a service those of its pods.
 *
 * @example
 * ```ts
 * import { http, port } from "pulumi-acns/policies";
 *
 * port.tcp(443);
 * port.tcp(80, "metrics", { from: 8000, to: 8100 });
 * port.tcp(80).http(http.get("/products"));
 * ```
 */
export const port = {
  tcp: (first: PortValue, ...more: PortValue[]): TcpPorts =>
    new TcpPorts(portsOf([first, ...more], "TCP").ports),
  udp: (first: PortValue, ...more: PortValue[]): PlainPorts => portsOf([first, ...more], "UDP"),
  sctp: (first: PortValue, ...more: PortValue[]): PlainPorts => portsOf([first, ...more], "SCTP"),
  /** The same port of TCP, UDP and SCTP. */
  anyProtocol: (first: PortValue, ...more: PortValue[]): PlainPorts => portsOf([first, ...more], "ANY"),
  /** Every TCP port. */
  allTcp: (): PlainPorts => portsOf([0], "TCP"),
  /** Every UDP port. */
  allUdp: (): PlainPorts => portsOf([0], "UDP"),
  /** Every SCTP port. */
  allSctp: (): PlainPorts => portsOf([0], "SCTP"),
  /** Queries to a DNS server of one's own, on port 53 of UDP and TCP: for these names or patterns, or for all. */
  dns: (...names: string[]): DnsPorts => ({
    kind: "ports",
    ports: DNS_PORTS,
    ...(names.length === 0 ? {} : { rules: { dns: names.map(fqdnSelector) } }),
  }),
} as const;

/** Types of ICMP by the names that both the server and the agents know; others by number: the extended echo reply is 43. */
export type IcmpV4Name =
  | "EchoReply"
  | "DestinationUnreachable"
  | "Redirect"
  | "Echo"
  | "EchoRequest"
  | "RouterAdvertisement"
  | "RouterSelection"
  | "TimeExceeded"
  | "ParameterProblem"
  | "Timestamp"
  | "TimestampReply"
  | "Photuris"
  | "ExtendedEchoRequest";

export type IcmpV6Name =
  | "DestinationUnreachable"
  | "PacketTooBig"
  | "TimeExceeded"
  | "ParameterProblem"
  | "EchoRequest"
  | "EchoReply"
  | "MulticastListenerQuery"
  | "MulticastListenerReport"
  | "MulticastListenerDone"
  | "RouterSolicitation"
  | "RouterAdvertisement"
  | "NeighborSolicitation"
  | "NeighborAdvertisement"
  | "RedirectMessage"
  | "RouterRenumbering"
  | "ICMPNodeInformationQuery"
  | "ICMPNodeInformationResponse"
  | "InverseNeighborDiscoverySolicitation"
  | "InverseNeighborDiscoveryAdvertisement"
  | "HomeAgentAddressDiscoveryRequest"
  | "HomeAgentAddressDiscoveryReply"
  | "MobilePrefixSolicitation"
  | "MobilePrefixAdvertisement"
  | "DuplicateAddressRequestCodeSuffix"
  | "DuplicateAddressConfirmationCodeSuffix";

/**
 * Messages of ICMP, which rules for ports never let through.
 *
 * @example
 * ```ts
 * import { icmp, peer, policy } from "pulumi-acns/policies";
 *
 * policy.cilium("probed", { namespace: "shop" }).on({ app: "web" }).allowFrom(peer.world(), icmp.ping());
 * ```
 */
export const icmp = {
  /** Echo requests of IPv4 and IPv6. */
  ping: (): Icmp => ({
    kind: "icmp",
    fields: [
      { type: "EchoRequest", family: "IPv4" },
      { type: "EchoRequest", family: "IPv6" },
    ],
  }),
  v4: (first: IcmpV4Name | number, ...more: (IcmpV4Name | number)[]): Icmp => ({
    kind: "icmp",
    fields: [first, ...more].map((type) => ({ type, family: "IPv4" })),
  }),
  v6: (first: IcmpV6Name | number, ...more: (IcmpV6Name | number)[]): Icmp => ({
    kind: "icmp",
    fields: [first, ...more].map((type) => ({ type, family: "IPv6" })),
  }),
} as const;

/**
 * Asks both ends of a connection to prove who they are, or exempts them from it. Enforced where mutual authentication is set up.
 *
 * @example
 * ```ts
 * import { authentication, peer, policy, port } from "pulumi-acns/policies";
 *
 * policy.cilium("db", { namespace: "shop" }).on({ app: "db" })
 *   .allowFrom(peer.pods({ app: "api" }), port.tcp(5432), authentication("required"));
 * ```
 */
export const authentication = (mode: Authentication["mode"]): Authentication => ({
  kind: "authentication",
  mode,
});
