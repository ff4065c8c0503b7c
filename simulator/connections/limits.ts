import type { EntryRef, WorldPod } from "../../model/world.ts";
import type { Conditions, Entry, PortSpec } from "../rules/entry.ts";
import type { Selector } from "../selector/selector.ts";
import type { Alternative, Limit } from "./traffic.ts";

/** An entry's filter that is about a peer, by one of its selectors. */
export interface Hit {
  readonly entry: Entry;
  readonly spec: PortSpec;
  readonly selector: Selector;
  readonly conditions?: Conditions;
  readonly first: number;
  readonly last: number;
}

export type NamedPorts = WorldPod["namedPorts"];

/** Lower goes first where several redirects could take a connection; nothing is behind all of them. */
const ORDER = { http: 101, kafka: 106, l7: 111, tls: 116, dns: 121, crd: 126 } as const;

const rankOf = ({ conditions }: Hit): number =>
  conditions?.listener?.priority ??
  (conditions?.parser === undefined ? Number.POSITIVE_INFINITY : ORDER[conditions.parser]);

/** Hits of one selector on one port as it is written: Cilium joins what they ask for. */
const joinKey = ({ selector, spec }: Hit): string =>
  `${selector.index} ${spec.protocol} ${spec.name ?? `${spec.port} ${spec.endPort}`}`;

function joined(hits: readonly Hit[]): Hit[][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(joinKey(hit), [...(groups.get(joinKey(hit)) ?? []), hit]);
  return [...groups.values()];
}

/** Whether a hit asks nothing of requests over HTTP, Kafka or a protocol of its own. */
const asksNothing = ({ conditions }: Hit): boolean =>
  conditions === undefined ||
  (conditions.http.length === 0 && conditions.kafka.length === 0 && conditions.l7proto === undefined);

/** What Envoy asks: an alternative a join, or nothing where one of them asks nothing. */
function envoyLimit(hits: readonly Hit[]): Limit | undefined {
  const alternatives: Alternative[] = [];
  for (const group of joined(hits)) {
    const all = group.map(({ conditions }) => conditions);
    const open = group.some(asksNothing);
    const serverNames = [...new Set(all.flatMap((own) => own?.serverNames ?? []))];
    if (open && serverNames.length === 0) return undefined;
    alternatives.push({
      serverNames,
      http: open ? [] : all.flatMap((own) => own?.http ?? []),
      kafka: open ? [] : all.flatMap((own) => own?.kafka ?? []),
      other: !open && all.some((own) => own?.l7proto !== undefined),
    });
  }
  return { proxy: "envoy", alternatives };
}

/** What the DNS proxy asks: it knows the ports with rules on names alone. */
function dnsLimit(hits: readonly Hit[]): Limit | undefined {
  const portOf = ({ spec }: Hit): string => spec.name ?? `${spec.port} ${spec.endPort}`;
  const ruled = hits.filter((hit) => (hit.conditions?.dns ?? []).length > 0 && hit.first === hit.last);
  const ports = new Set(ruled.map(portOf));
  const own = hits.filter((hit) => hit.spec.protocol !== "ALL" && ports.has(portOf(hit)));
  if (own.some(({ conditions }) => (conditions?.dns ?? []).length === 0)) return undefined;
  return { proxy: "dns", names: own.flatMap(({ conditions }) => conditions?.dns ?? []) };
}

/** What is asked of requests where all of these hits allow the connection; undefined for nothing. */
export function limitOf(hits: readonly Hit[]): Limit | undefined {
  const [first, ...others] = hits;
  if (first === undefined || hits.every(({ conditions }) => conditions?.parser === undefined))
    return undefined;
  const winner = others.reduce((best, hit) => (rankOf(hit) < rankOf(best) ? hit : best), first);
  return winner.conditions?.parser === "dns" ? dnsLimit(hits) : envoyLimit(hits);
}

export const entriesOf = (hits: readonly Hit[]): EntryRef[] => [
  ...new Set(hits.map(({ entry }) => entry.ref)),
];
