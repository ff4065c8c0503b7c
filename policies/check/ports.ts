import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import type { IcmpField, IcmpRule, PortProtocol, PortRule } from "../../model/manifest/cilium.ts";
import { shown } from "../../model/shown.ts";
import type { AnyEntry } from "../entry.ts";
import { isDomain } from "./peers.ts";
import { l7Faults, l7KindsOf } from "./requests.ts";
import type { Faults } from "./rules.ts";

const MOST = 40;

/** Protocols by the release that knows them first. */
const PROTOCOLS: Readonly<Record<NonNullable<PortProtocol["protocol"]>, CiliumRelease>> = {
  TCP: "1.16",
  UDP: "1.16",
  SCTP: "1.16",
  ANY: "1.16",
  VRRP: "1.19",
  IGMP: "1.19",
  GRE: "1.20",
  IPIP: "1.20",
  IPV6: "1.20",
  ESP: "1.20",
  AH: "1.20",
};

/** Whether a text is the name of a port: at most 15 letters, digits and single hyphens within, one letter at least. */
export const isPortName = (text: string): boolean =>
  text.length <= 15 && /^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/.test(text) && /[a-zA-Z]/.test(text);

const isPort = (text: string): boolean => (/^\d{1,5}$/.test(text) ? Number(text) <= 65535 : isPortName(text));

/** What is wrong with the ports and messages of an entry. */
export function* portsFaults(
  entry: AnyEntry,
  path: string,
  side: { readonly direction: "ingress" | "egress"; readonly deny: boolean },
  release: CiliumRelease,
): Faults {
  const { toPorts = [], icmps = [] } = entry;
  if (toPorts.length > 0 && icmps.length > 0)
    yield { rule: "BLD007", path, reason: "toPorts and icmps stand in one entry" };
  for (const [at, rule] of toPorts.entries())
    yield* portRuleFaults(rule, `${path}.toPorts[${at}]`, side, release);
  for (const [at, rule] of icmps.entries()) yield* icmpFaults(rule, `${path}.icmps[${at}]`);
}

function* portRuleFaults(
  rule: PortRule,
  path: string,
  { direction, deny }: { readonly direction: "ingress" | "egress"; readonly deny: boolean },
  release: CiliumRelease,
): Faults {
  const { ports = [], rules, serverNames = [] } = rule;
  if (ports.length > MOST)
    yield { rule: "BLD016", path: `${path}.ports`, reason: `${ports.length} ports stand in one list` };
  for (const [at, port] of ports.entries()) yield* portFaults(port, `${path}.ports[${at}]`, release);
  if (deny && (rules !== undefined || rule.serverNames !== undefined))
    yield { rule: "BLD010", path, reason: "a deny rule looks at requests" };
  for (const [at, name] of serverNames.entries())
    if (!isDomain(name.replace(/^\*\*?\./, ""), "name"))
      yield {
        rule: "BLD006",
        path: `${path}.serverNames[${at}]`,
        reason: `${shown(name)} is no server name`,
      };
  if (rules === undefined) return;
  yield* l7Faults(rules, `${path}.rules`, release);
  yield* carrierFaults(rule, path, direction);
}

/** Requests need ports that carry them. */
function* carrierFaults(rule: PortRule, path: string, direction: "ingress" | "egress"): Faults {
  const { ports = [], rules = {}, serverNames = [], terminatingTLS } = rule;
  const dns = rules.dns !== undefined;
  const kinds = l7KindsOf(rules).join(" and ");
  const wrong = (reason: string) => ({ rule: "BLD007", path, reason }) as const;
  if (dns && direction === "ingress") yield wrong("DNS rules stand on the way in");
  if (dns && ports.length === 0) yield wrong("DNS rules stand on no port");
  for (const port of ports) {
    const why = kinds === "" ? undefined : unfitFor(dns, port);
    if (why !== undefined) yield wrong(`${kinds} rules stand on ${why}`);
  }
  if (serverNames.length > 0 && kinds !== "" && terminatingTLS === undefined)
    yield wrong(`${kinds} rules stand beside server names, and nothing ends the TLS connection`);
}

/** Why a port carries no requests that could be looked at. */
function unfitFor(dns: boolean, { port, protocol, endPort }: PortProtocol): string | undefined {
  if (port === "0") return "port 0, which is every port";
  if (!dns) return protocol === "TCP" ? undefined : `${protocol ?? "any protocol's"} port ${String(port)}`;
  if (endPort !== undefined && endPort > Number(port)) return `the range ${String(port)} to ${endPort}`;
  const carries = protocol === undefined || ["TCP", "UDP", "ANY"].includes(protocol);
  return carries ? undefined : `${protocol} port ${String(port)}`;
}

function* portFaults(
  { port, endPort, protocol }: PortProtocol,
  path: string,
  release: CiliumRelease,
): Faults {
  if (protocol !== undefined && !Object.hasOwn(PROTOCOLS, protocol))
    yield {
      rule: "BLD020",
      path: `${path}.protocol`,
      reason: `${shown(protocol)} is no protocol`,
      remedy: "Protocols: TCP, UDP, SCTP, ANY.",
    };
  else if (protocol !== undefined && !releaseAtLeast(release, PROTOCOLS[protocol]))
    yield {
      rule: "BLD012",
      path: `${path}.protocol`,
      reason: `the protocol ${protocol} comes with Cilium ${PROTOCOLS[protocol]}, and this is ${release}`,
    };
  if (port === undefined ? !releaseAtLeast(release, "1.19") : typeof port !== "string" || !isPort(port))
    yield { rule: "BLD004", path: `${path}.port`, reason: `${shown(port)} is no port` };
  if (endPort === undefined) return;
  if (!Number.isInteger(endPort) || endPort < 0 || endPort > 65535)
    yield { rule: "BLD004", path: `${path}.endPort`, reason: `${shown(endPort)} is no port` };
}

/** Types by family, as Cilium names them. Source: https://docs.cilium.io/en/stable/security/policy/language/#limit-icmp-icmpv6-types */
const TYPES = {
  IPv4: [
    ...["EchoReply", "DestinationUnreachable", "Redirect", "Echo", "EchoRequest", "RouterAdvertisement"],
    ...["RouterSelection", "TimeExceeded", "ParameterProblem", "Timestamp", "TimestampReply", "Photuris"],
    ...["ExtendedEchoRequest", "ExtendedEcho Reply"],
  ],
  IPv6: [
    ...[
      "DestinationUnreachable",
      "PacketTooBig",
      "TimeExceeded",
      "ParameterProblem",
      "EchoRequest",
      "EchoReply",
    ],
    ...["MulticastListenerQuery", "MulticastListenerReport", "MulticastListenerDone", "RouterSolicitation"],
    ...["RouterAdvertisement", "NeighborSolicitation", "NeighborAdvertisement", "RedirectMessage"],
    ...["RouterRenumbering", "ICMPNodeInformationQuery", "ICMPNodeInformationResponse"],
    ...["InverseNeighborDiscoverySolicitation", "InverseNeighborDiscoveryAdvertisement"],
    ...["HomeAgentAddressDiscoveryRequest", "HomeAgentAddressDiscoveryReply", "MobilePrefixSolicitation"],
    ...["MobilePrefixAdvertisement", "DuplicateAddressRequestCodeSuffix"],
    ...["DuplicateAddressConfirmationCodeSuffix"],
  ],
} as const;

function* icmpFaults({ fields = [] }: IcmpRule, path: string): Faults {
  if (fields.length > MOST)
    yield { rule: "BLD016", path: `${path}.fields`, reason: `${fields.length} types stand in one list` };
  for (const [at, { family = "IPv4", type }] of fields.entries()) {
    const place = `${path}.fields[${at}]`;
    if (!Object.hasOwn(TYPES, family))
      yield { rule: "BLD020", path: place, reason: `${shown(family)} is neither IPv4 nor IPv6` };
    else if (!isType(family, type))
      yield { rule: "BLD017", path: place, reason: `${shown(type)} is no type of ICMP for ${family}` };
  }
}

function isType(family: "IPv4" | "IPv6", type: IcmpField["type"]): boolean {
  const text = String(type);
  if (/^\d+$/.test(text)) return /^(0|[1-9]\d{0,2})$/.test(text) && Number(text) <= 255;
  return (TYPES[family] as readonly string[]).includes(text);
}
