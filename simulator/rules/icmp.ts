import { Malformed } from "../selector/requirements.ts";
import type { Filter } from "./entry.ts";
import { elements, requiredAt, textAt } from "./read.ts";

/** Types of messages by their names in policies. Source: pkg/policy/api/icmp.go of Cilium. */
const NAMES: Readonly<Record<"IPv4" | "IPv6", Readonly<Record<string, number>>>> = {
  IPv4: {
    EchoReply: 0,
    DestinationUnreachable: 3,
    Redirect: 5,
    Echo: 8,
    EchoRequest: 8,
    RouterAdvertisement: 9,
    RouterSelection: 10,
    TimeExceeded: 11,
    ParameterProblem: 12,
    Timestamp: 13,
    TimestampReply: 14,
    Photuris: 40,
    ExtendedEchoRequest: 42,
    ExtendedEchoReply: 43,
  },
  IPv6: {
    DestinationUnreachable: 1,
    PacketTooBig: 2,
    TimeExceeded: 3,
    ParameterProblem: 4,
    EchoRequest: 128,
    EchoReply: 129,
    MulticastListenerQuery: 130,
    MulticastListenerReport: 131,
    MulticastListenerDone: 132,
    RouterSolicitation: 133,
    RouterAdvertisement: 134,
    NeighborSolicitation: 135,
    NeighborAdvertisement: 136,
    RedirectMessage: 137,
    RouterRenumbering: 138,
    ICMPNodeInformationQuery: 139,
    ICMPNodeInformationResponse: 140,
    InverseNeighborDiscoverySolicitation: 141,
    InverseNeighborDiscoveryAdvertisement: 142,
    HomeAgentAddressDiscoveryRequest: 144,
    HomeAgentAddressDiscoveryReply: 145,
    MobilePrefixSolicitation: 146,
    MobilePrefixAdvertisement: 147,
    DuplicateAddressRequestCodeSuffix: 157,
    DuplicateAddressConfirmationCodeSuffix: 158,
    ExtendedEchoRequest: 160,
    ExtendedEchoReply: 161,
  },
};

function typeOf(value: unknown, family: "IPv4" | "IPv6", path: string): number {
  const names = NAMES[family];
  const named = typeof value === "string" && Object.hasOwn(names, value) ? names[value] : undefined;
  const number =
    named ?? (typeof value === "string" && /^\d+$/.test(value) ? Number.parseInt(value, 10) : value);
  if (typeof number !== "number" || !Number.isInteger(number) || number < 0 || number > 255)
    throw new Malformed(path, `${JSON.stringify(value)} is no type of ${family}`);
  return number;
}

/** The filters of `icmps`. A type takes the place of a port, so type 0 is the wildcard. */
export function readIcmps(value: unknown, path: string): Filter[] {
  return elements(value, path).flatMap(([item, place]) =>
    elements(requiredAt(item, place)["fields"], `${place}.fields`).map(([field, at]): Filter => {
      const fields = requiredAt(field, at);
      const family = textAt(fields["family"], `${at}.family`) ?? "IPv4";
      if (family !== "IPv4" && family !== "IPv6")
        throw new Malformed(`${at}.family`, `${family} is neither IPv4 nor IPv6`);
      const port = typeOf(fields["type"], family, `${at}.type`);
      return { spec: { protocol: family === "IPv4" ? "ICMP" : "ICMPv6", port, endPort: 0 } };
    }),
  );
}
