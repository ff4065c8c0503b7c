import type { FqdnSelector, HttpRule, KafkaRule } from "../../model/manifest/cilium.ts";
import type { EntryRef, Protocol } from "../../model/world.ts";

/** One way in which a request may pass: every condition that is given has to be met. */
export interface Alternative {
  /** Patterns of server names, one of which the TLS handshake has to carry. */
  readonly serverNames: readonly string[];
  /** Rules on requests of HTTP, one of which has to match; without any, requests are not looked at. */
  readonly http: readonly HttpRule[];
  /** Rules of Kafka count together with those of the other alternatives. */
  readonly kafka: readonly KafkaRule[];
  /** Whether a parser of its own decides, which nobody can foresee. */
  readonly other: boolean;
}

/** What the proxy of one side asks of requests. */
export type Limit =
  | { readonly proxy: "dns"; readonly names: readonly FqdnSelector[] }
  | { readonly proxy: "envoy"; readonly alternatives: readonly Alternative[] };

/** Ports that one side lets pass in the same way, both ends included; for ICMP types take the place of ports. */
export interface SideSegment {
  readonly first: number;
  readonly last: number;
  readonly limit?: Limit;
  readonly entries: readonly EntryRef[];
}

export const PROTOCOLS: readonly Protocol[] = ["TCP", "UDP", "SCTP", "ICMP", "ICMPv6"];

/** What one side lets pass to or from one peer. */
export interface SideTraffic {
  /** The same for the same object. */
  readonly id: number;
  readonly segments: Readonly<Record<Protocol, readonly SideSegment[]>>;
  /** Why nothing is certain. */
  readonly unknown?: string;
}

/** Ports that pass between two ends. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** What the proxy of the source asks. */
  readonly egress?: Limit;
  /** What the proxy of the destination asks. */
  readonly ingress?: Limit;
}

/** What passes from one end to another. */
export interface Traffic {
  readonly segments: Readonly<Record<Protocol, readonly Segment[]>>;
  readonly isEmpty: boolean;
  /** Whether every port of every protocol passes, whatever is said. */
  readonly isEverything: boolean;
  readonly unknown?: string;
}

/** The greatest port, or type of a message. */
export const lastOf = (protocol: Protocol): number => (protocol.startsWith("ICMP") ? 255 : 65535);

export const perProtocol = <T>(make: (protocol: Protocol) => T): Record<Protocol, T> => ({
  TCP: make("TCP"),
  UDP: make("UDP"),
  SCTP: make("SCTP"),
  ICMP: make("ICMP"),
  ICMPv6: make("ICMPv6"),
});

function meet(first: readonly SideSegment[], second: readonly SideSegment[]): Segment[] {
  const found: Segment[] = [];
  let index = 0;
  for (const own of first) {
    while (index < second.length && (second[index]?.last ?? 0) < own.first) index += 1;
    for (let next = index; next < second.length; next += 1) {
      const other = second[next];
      if (other === undefined || other.first > own.last) break;
      found.push({
        first: Math.max(own.first, other.first),
        last: Math.min(own.last, other.last),
        ...(own.limit === undefined ? {} : { egress: own.limit }),
        ...(other.limit === undefined ? {} : { ingress: other.limit }),
      });
    }
  }
  return found;
}

/** What both sides let pass. */
export function intersect(egress: SideTraffic, ingress: SideTraffic): Traffic {
  const segments = perProtocol((protocol) => meet(egress.segments[protocol], ingress.segments[protocol]));
  const all = PROTOCOLS.map((protocol) => segments[protocol]);
  const unknown = egress.unknown ?? ingress.unknown;
  return {
    segments,
    isEmpty: unknown === undefined && all.every((list) => list.length === 0),
    isEverything:
      unknown === undefined &&
      PROTOCOLS.every((protocol) => {
        const [only, ...more] = segments[protocol];
        return (
          only !== undefined &&
          more.length === 0 &&
          only.first === 0 &&
          only.last === lastOf(protocol) &&
          only.egress === undefined &&
          only.ingress === undefined
        );
      }),
    ...(unknown === undefined ? {} : { unknown }),
  };
}
