import type { Direction, Endpoint, Flow, Protocol, World } from "../../model/world.ts";
import { endpointOf, endsOf, type ConnectionEnd } from "../connections/ends.ts";
import { portsOf } from "../policy/match.ts";
import { prepare, type Prepared } from "../prepare.ts";
import type { Entry, Filter } from "../rules/entry.ts";
import { requestsFor, type Request } from "./requests.ts";

/** An end that stands for all that every policy treats alike. */
export interface End {
  readonly endpoint: Endpoint;
  /** Whether policies bind it. */
  readonly managed: boolean;
  readonly end: ConnectionEnd;
}

/** How many ends of each kind are compared at most. */
export type MostEnds = Readonly<Record<ConnectionEnd["kind"], number>>;

const MOST: MostEnds = { pods: 300, addresses: 100, entity: 10, domain: 100 };

/** Everybody whom the policies of a world tell apart; and whether that is all of them. */
export function endsIn(
  world: World,
  most: MostEnds = MOST,
): { readonly ends: readonly End[]; readonly complete: boolean } {
  const all = endsOf(prepare(world));
  const seen = { pods: 0, addresses: 0, entity: 0, domain: 0 };
  const kept = all.filter(({ kind }) => (seen[kind] += 1) <= most[kind]);
  return {
    ends: kept.map((end) => ({ end, endpoint: endpointOf(end), managed: end.party.managed })),
    complete: kept.length === all.length,
  };
}

const PROTOCOLS: readonly Protocol[] = ["TCP", "UDP", "SCTP", "ICMP", "ICMPv6"];

const isIcmp = (protocol: Protocol): boolean => protocol.startsWith("ICMP");

/** One port of every stretch that filters tell apart, with requests that they tell apart there. */
function portsFor(
  filters: readonly Filter[],
  protocol: Protocol,
  holds: (filter: Filter) => readonly [number, number] | undefined,
): Map<number, Request[]> {
  const own = filters
    .filter(({ spec }) => spec.protocol === protocol)
    .flatMap((filter) => {
      const range = holds(filter);
      return range === undefined ? [] : [{ range, filter }];
    });
  const last = isIcmp(protocol) ? 255 : 65535;
  const base = isIcmp(protocol) ? (protocol === "ICMP" ? 8 : 128) : 1;
  const starts = own.flatMap(({ range: [first, end] }) => [
    Math.max(first, isIcmp(protocol) ? 0 : 1),
    end + 1,
  ]);
  const points = [...new Set([base, ...starts])].filter((point) => point <= last);
  return new Map(
    points.map((point) => [
      point,
      own
        .filter(({ range: [first, end] }) => first <= point && point <= end)
        .flatMap(({ filter }) => (filter.conditions === undefined ? [] : requestsFor(filter.conditions))),
    ]),
  );
}

/** The entries of a direction that bind an end. */
export const entriesAt = (prepared: Prepared, { end, managed }: End, direction: Direction): Entry[] =>
  managed
    ? prepared
        .rulesFor(end.party.identity)
        .rules.flatMap(({ entries }) => entries.filter((entry) => entry.direction === direction))
    : [];

/** Every flow between two ends that the policies of a world tell apart. */
export function flowsBetween(prepared: Prepared, from: End, to: End): Flow[] {
  const entries = [...entriesAt(prepared, from, "egress"), ...entriesAt(prepared, to, "ingress")];
  return flowsFor(prepared, entries, from, to);
}

/** Every flow between two ends that entries tell apart. */
export function flowsFor(prepared: Prepared, entries: readonly Entry[], from: End, to: End): Flow[] {
  const names = to.end.party.pod?.namedPorts;
  const { release } = prepared.world;
  const filters = entries.flatMap((entry) => entry.filters);
  return PROTOCOLS.flatMap((protocol) => {
    const lookup = { protocol, direction: "ingress", names, release } as const;
    const ports = portsFor(filters, protocol, ({ spec }) => portsOf(spec, lookup));
    return [...ports].flatMap(([port, requests]) => {
      const flow: Flow = { from: from.endpoint, to: to.endpoint, port, protocol };
      const seen = new Set<string>();
      const asked = requests.filter((request) => {
        const key = JSON.stringify(request);
        return !seen.has(key) && seen.add(key).size > 0;
      });
      return [flow, ...asked.map((request) => ({ ...flow, ...request }))];
    });
  });
}
