import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import type { Protocol, ReservedEntity, World } from "../../model/world.ts";
import { connections } from "./connections.ts";
import { PROTOCOLS, type Limit, type Segment, type Traffic } from "./traffic.ts";

/** Whom connections are between, as plain data: those in one end are treated alike by every policy. */
export type EndData =
  /** Pods, each as "namespace/name". */
  | { readonly kind: "pods"; readonly pods: readonly string[] }
  | { readonly kind: "entity"; readonly entity: ReservedEntity }
  /** Prefixes of addresses outside the cluster. */
  | { readonly kind: "addresses"; readonly ranges: readonly string[] }
  /** An address outside whose name was learned, and that no range names. */
  | { readonly kind: "domain"; readonly domain: FqdnSelector };

/** Ports that pass alike, both ends included; for ICMP and ICMPv6 types of messages take the place of ports. */
export interface PortData {
  readonly protocol: Protocol;
  readonly first: number;
  readonly last: number;
  /** What the proxy of the source asks of requests; nothing where it is absent. */
  readonly egress?: Limit;
  /** What the proxy of the destination asks of requests; nothing where it is absent. */
  readonly ingress?: Limit;
}

/** What passes, as plain data. */
export type TrafficData =
  | { readonly everything: boolean; readonly ports: readonly PortData[] }
  /** Why nobody can tell. */
  | { readonly unknown: string };

/** One connection; its ends are places in the list of ends. */
export type ConnectionData = { readonly from: number; readonly to: number } & TrafficData;

/** All that policies let pass, as plain data. */
export interface ConnectionsData {
  readonly ends: readonly EndData[];
  readonly connections: readonly ConnectionData[];
}

/** An end without what the simulator knows it by. */
export function endData(end: EndData): EndData {
  switch (end.kind) {
    case "pods":
      return { kind: "pods", pods: end.pods };
    case "entity":
      return { kind: "entity", entity: end.entity };
    case "addresses":
      return { kind: "addresses", ranges: end.ranges };
    case "domain":
      return { kind: "domain", domain: end.domain };
  }
}

const known = new WeakMap<Traffic, TrafficData>();

/** What passes as one list of ports; the same object for the same traffic. */
export function trafficData(traffic: Traffic): TrafficData {
  const found = known.get(traffic);
  if (found !== undefined) return found;
  const { isEverything, segments, unknown } = traffic;
  const data = unknown === undefined ? { everything: isEverything, ports: portsOf(segments) } : { unknown };
  known.set(traffic, data);
  return data;
}

const portsOf = (segments: Traffic["segments"]): PortData[] =>
  PROTOCOLS.flatMap((protocol) =>
    segments[protocol].map((segment: Segment): PortData => ({ protocol, ...segment })),
  );

/**
 * All that the policies of a world let pass, as plain data: for a program, or to be kept as JSON. Pods that every policy treats
 * alike are one end.
 */
export function connectionsData(world: World): ConnectionsData {
  const all = connections(world);
  return {
    ends: all.ends.map(endData),
    connections: all
      .list()
      .map(({ from, to, traffic }) => ({ from: from.index, to: to.index, ...trafficData(traffic) })),
  };
}
