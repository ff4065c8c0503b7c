import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import type { Direction, EntryRef, Protocol } from "../../model/world.ts";
import { everyPort, failsAuthentication, type Allowed } from "../policy/authentication.ts";
import { isEveryPort } from "../policy/match.ts";
import { NO_REDIRECT } from "../policy/term.ts";
import type { Entry, PortSpec } from "../rules/entry.ts";
import type { Requirement } from "../selector/requirements.ts";
import { withExpressions } from "../selector/requirements.ts";
import type { Selector, Selectors } from "../selector/selector.ts";
import { entriesOf, limitOf, type Hit, type NamedPorts } from "./limits.ts";
import { lastOf, perProtocol, type Limit, type SideSegment, type SideTraffic } from "./traffic.ts";

/** What one side is asked with. */
export interface SideQuestion {
  readonly direction: Direction;
  readonly release: CiliumRelease;
  /** Entries of the direction that bind the endpoint. */
  readonly entries: readonly Entry[];
  readonly defaultDeny: boolean;
  readonly selectors: Selectors;
}

/** An entry with its peers, as the demands of other entries leave them. */
export interface Bound {
  readonly entry: Entry;
  readonly peers: readonly Selector[];
}

/** Entries with their peers; what fromRequires and toRequires demand is added to those that it binds. */
export function bind({ entries, selectors }: Pick<SideQuestion, "entries" | "selectors">): Bound[] {
  const demanded = (deny: boolean): Requirement[] =>
    entries.flatMap((entry) => (entry.deny === deny ? entry.requires : []));
  const demands = { allow: demanded(false), deny: demanded(true) };
  return entries.map((entry) => {
    const added = entry.deny ? demands.deny : demands.allow;
    if (added.length === 0 || !entry.bound) return { entry, peers: entry.peers };
    const peers = entry.peers.map((selector) =>
      selector.requirements === undefined
        ? selector
        : selectors.labels(withExpressions(selector.requirements, added)),
    );
    return { entry, peers };
  });
}

/** First and last port that a filter is about; undefined where a name stands for none. */
function rangeOf(
  spec: PortSpec,
  protocol: Protocol,
  names: NamedPorts | undefined,
  { direction, release }: SideQuestion,
): readonly [number, number] | undefined {
  const last = lastOf(protocol);
  if (spec.protocol === "ALL") return [0, last];
  if (spec.protocol !== protocol) return undefined;
  const named = spec.name === undefined ? undefined : names?.[spec.name];
  const first = spec.name === undefined ? spec.port : named?.find((port) => port.protocol === protocol)?.port;
  if (first === undefined) return undefined;
  const ranged = spec.name === undefined || direction === "ingress" || !releaseAtLeast(release, "1.20");
  const end = ranged ? spec.endPort : 0;
  if (isEveryPort(first, end, release)) return [0, last];
  return [first, Math.max(first, end)];
}

/** Entries by the selectors of their peers. */
export type BySelector = ReadonlyMap<Selector, readonly Entry[]>;

/** Turns entries around: which of them each selector belongs to. */
export function turned(bound: readonly Bound[]): BySelector {
  const found = new Map<Selector, Entry[]>();
  for (const { entry, peers } of bound)
    for (const selector of new Set(peers)) {
      const known = found.get(selector);
      if (known === undefined) found.set(selector, [entry]);
      else known.push(entry);
    }
  return found;
}

/** Every filter of entries that select a peer, as far as it is about a protocol. */
function hitsOf(
  entries: BySelector,
  selected: Iterable<Selector>,
  protocol: Protocol,
  names: NamedPorts | undefined,
  question: SideQuestion,
): Hit[] {
  const hits: Hit[] = [];
  const add = (selector: Selector, entry: Entry): void => {
    for (const { spec, conditions } of entry.filters) {
      const range = rangeOf(spec, protocol, names, question);
      if (range === undefined) continue;
      const [first, last] = range;
      hits.push({ entry, spec, selector, first, last, ...(conditions === undefined ? {} : { conditions }) });
    }
  };
  for (const selector of selected) for (const entry of entries.get(selector) ?? []) add(selector, entry);
  return hits;
}

/** Calls back for every stretch of ports on which the same hits hold. */
function sweep(
  hits: readonly Hit[],
  end: number,
  visit: (first: number, last: number, now: Hit[]) => void,
): void {
  const starts = hits.toSorted((a, b) => a.first - b.first);
  const cuts = [...new Set([0, end + 1, ...hits.flatMap(({ first, last }) => [first, last + 1])])]
    .filter((cut) => cut <= end + 1)
    .sort((a, b) => a - b);
  let active: Hit[] = [];
  let next = 0;
  for (const [index, cut] of cuts.entries()) {
    const until = cuts[index + 1];
    if (until === undefined) break;
    active = active.filter(({ last }) => last >= cut);
    for (let hit = starts[next]; hit !== undefined && hit.first <= cut; hit = starts[next]) {
      if (hit.last >= cut) active.push(hit);
      next += 1;
    }
    visit(cut, until - 1, active);
  }
}

/** Where blocks of a range begin and end, as the entries of Cilium's policy map split it. */
const blockSize = (first: number, last: number, port: number): number => {
  let size = 1;
  while (size < 65536) {
    const start = port - (port % (size * 2));
    if (start < first || start + size * 2 - 1 > last) break;
    size *= 2;
  }
  return size;
};

/** Whether authentication that always fails binds a port. */
function failsAt(port: number, hits: readonly Hit[], extra: readonly Allowed[]): boolean {
  const allowed = hits.map(({ spec, selector, first, last, entry, conditions }): Allowed => {
    const prefix =
      spec.protocol === "ALL" ? 0 : 24 - Math.log2(blockSize(first, last === 255 ? 65535 : last, port));
    const priority = conditions?.listener?.priority ?? PRIORITY[conditions?.parser ?? "none"];
    const { authentication } = entry;
    return {
      specific: !selector.wildcard,
      prefix,
      priority,
      ...(authentication === undefined ? {} : { authentication }),
    };
  });
  return failsAuthentication([...allowed, ...extra]);
}

const PRIORITY = { http: 101, kafka: 106, l7: 111, tls: 116, dns: 121, crd: 126, none: NO_REDIRECT } as const;

/** Collects stretches of ports; those that touch and are let through alike become one. */
class Stretches {
  readonly found: SideSegment[] = [];

  add(first: number, last: number, limit: Limit | undefined, entries: readonly EntryRef[]): void {
    const before = this.found.at(-1);
    const touches = before?.last === first - 1;
    if (!touches || JSON.stringify(before.limit) !== JSON.stringify(limit))
      this.found.push({ first, last, entries, ...(limit === undefined ? {} : { limit }) });
    else {
      this.found[this.found.length - 1] = {
        ...before,
        last,
        entries: [...new Set([...before.entries, ...entries])],
      };
    }
  }
}

/** What one protocol lets pass to or from a peer. */
function segmentsOf(
  protocol: Protocol,
  hits: readonly Hit[],
  question: SideQuestion,
  fromHost: boolean,
): readonly SideSegment[] {
  const stretches = new Stretches();
  const open = fromHost || !question.defaultDeny;
  const extra = [...(fromHost ? [everyPort(true)] : []), ...(question.defaultDeny ? [] : [everyPort(false)])];
  const authenticates = hits.some(({ entry }) => entry.authentication !== undefined);
  sweep(hits, lastOf(protocol), (first, last, now) => {
    if (now.some(({ entry }) => entry.deny)) return;
    if (now.length === 0 && !open) return;
    const limit = open ? undefined : limitOf(now);
    const entries = entriesOf(now);
    if (!authenticates || !now.some(({ entry }) => entry.authentication !== undefined)) {
      stretches.add(first, last, limit, entries);
      return;
    }
    for (const [from, to] of blocksIn(first, last, now))
      if (!failsAt(from, now, extra)) stretches.add(from, to, limit, entries);
  });
  return stretches.found;
}

/** A stretch in parts in which every hit's block is the same. */
function blocksIn(first: number, last: number, hits: readonly Hit[]): [number, number][] {
  const parts: [number, number][] = [];
  for (let from = first; from <= last;) {
    const sizes = hits
      .filter(({ spec }) => spec.protocol !== "ALL")
      .map((hit) => {
        const size = blockSize(hit.first, hit.last === 255 ? 65535 : hit.last, from);
        return from - (from % size) + size - 1;
      });
    const to = Math.min(last, ...sizes);
    parts.push([from, to]);
    from = to + 1;
  }
  return parts;
}

/** What one side lets pass to or from a peer that these selectors select. */
export function sideTraffic(
  id: number,
  entries: BySelector,
  selected: Iterable<Selector>,
  names: NamedPorts | undefined,
  question: SideQuestion,
  fromHost: boolean,
): SideTraffic {
  return {
    id,
    segments: perProtocol((protocol) =>
      segmentsOf(protocol, hitsOf(entries, selected, protocol, names, question), question, fromHost),
    ),
  };
}

/** Everything, as one segment a protocol. */
export const openTraffic = (id: number): SideTraffic => ({
  id,
  segments: perProtocol((protocol) => [{ first: 0, last: lastOf(protocol), entries: [] }]),
});
