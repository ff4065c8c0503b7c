import type { Direction, Flow, World } from "../../model/world.ts";
import { hasRequest, judgeRequest } from "../l7/judge.ts";
import { isAbout, isWithin, type Lookup } from "../policy/match.ts";
import { Conflict, mergeTerms } from "../policy/term.ts";
import { nameOf, prepare, type Prepared } from "../prepare.ts";
import type { Entry } from "../rules/entry.ts";
import { verdict } from "../verdict.ts";
import { endsIn, entriesAt, flowsFor, type End } from "./flows.ts";

/** Flows of an endpoint that policies together allow: who of them turns default deny on there, and who allows them. */
export interface Claim {
  /** Places of policies in the world. */
  readonly closing: ReadonlySet<number>;
  readonly allowing: ReadonlySet<number>;
}

/** The most ends of each kind whose flows are looked at. */
const MOST = { pods: 600, addresses: 200, entity: 10, domain: 200 } as const;

/** A flow of some peers, and the policies of which each by itself allows it. */
interface Kind {
  readonly flow: Flow;
  readonly allowing: ReadonlySet<number>;
  readonly text: string;
}

/** One direction of endpoints that the same entries bind. */
interface Side {
  readonly prepared: Prepared;
  readonly direction: Direction;
  readonly entries: readonly Entry[];
  /** Which policy each entry is of. */
  readonly placeOf: ReadonlyMap<Entry, number>;
  readonly closing: ReadonlySet<number>;
  /** Kinds of flows by the entries that select the peer. */
  readonly kinds: Map<string, readonly Kind[]>;
  /** Who allows a kind of flow that all policies together allow. */
  readonly found: Map<string, ReadonlySet<number>>;
}

/** Every claim of a world's policies, once; policies alone at an endpoint make none. */
export function claimsOf(world: World): Claim[] {
  const prepared = prepare(world);
  const { ends } = endsIn(world, MOST);
  const sides = new Map<string, Side | undefined>();
  const places = new Map(world.policies.map((policy, place) => [JSON.stringify(nameOf(policy)), place]));
  for (const me of ends) {
    if (!me.managed) continue;
    const { key } = prepared.rulesFor(me.end.party.identity);
    for (const direction of ["egress", "ingress"] as const) {
      const own = `${direction} ${key} ${portsKey(me)}`;
      if (!sides.has(own)) sides.set(own, sideAt(prepared, me, direction, places));
      const side = sides.get(own);
      if (side !== undefined) look(side, me, ends);
    }
  }
  const all = new Map<string, Claim>();
  for (const { closing, found } of [...sides.values()].flatMap((side) => side ?? []))
    for (const [text, allowing] of found) all.set(`${[...closing].join()} ${text}`, { closing, allowing });
  return [...all.values()];
}

/** A direction of an endpoint; undefined where no policy that is there could deny what another one allows. */
function sideAt(
  prepared: Prepared,
  me: End,
  direction: Direction,
  places: ReadonlyMap<string, number>,
): Side | undefined {
  const entries = entriesAt(prepared, me, direction);
  const placeOf = new Map(
    entries.flatMap((entry) => {
      const { kind, namespace, name } = entry.ref;
      const ref = namespace === undefined ? { kind, name } : { kind, namespace, name };
      const place = places.get(JSON.stringify(ref));
      return place === undefined ? [] : [[entry, place]];
    }),
  );
  const closing = new Set(entries.flatMap((entry) => (entry.defaultDeny ? (placeOf.get(entry) ?? []) : [])));
  if (closing.size === 0 || new Set(placeOf.values()).size < 2) return undefined;
  return { prepared, direction, entries, placeOf, closing, kinds: new Map(), found: new Map() };
}

const NONE = {};
const portKeys = new WeakMap<object, string>();

/** The ports that a pod names; the same text for the same. */
function portsKey({ end }: End): string {
  const names = end.party.pod?.namedPorts ?? NONE;
  const key = portKeys.get(names) ?? JSON.stringify(names);
  portKeys.set(names, key);
  return key;
}

/** Notes who allows the flows of an endpoint, until every kind of flow was met once. */
function look(side: Side, me: End, ends: readonly End[]): void {
  const { prepared, direction, entries, kinds, found } = side;
  const demanding = entries.some(({ requires }) => requires.length > 0);
  for (const peer of ends) {
    if (peer === me && me.end.kind !== "pods") continue;
    const { identity } = peer.end.party;
    const places = [...entries.keys()].filter((place) =>
      entries[place]?.peers.some((selector) => selector.selects(identity)),
    );
    // Peers that the same entries select are alike, unless entries demand more of them.
    const key = `${places.join()} ${direction === "egress" ? portsKey(peer) : ""} ${demanding ? identity.index : ""}`;
    const own = kinds.get(key) ?? kindsOf(side, me, peer, places);
    kinds.set(key, own);
    for (const { flow, allowing, text } of own) {
      if (found.has(text)) continue;
      const [from, to] = direction === "egress" ? [me, peer] : [peer, me];
      const judged = verdict(prepared.world, { ...flow, from: from.endpoint, to: to.endpoint });
      // What passes whatever policies say needs none of them.
      if (judged.verdict === "allowed" && judged[direction].cause === "allow") found.set(text, allowing);
    }
  }
}

/** The kinds of flows with a peer of which some policy would deny what another one allows. */
function kindsOf(side: Side, me: End, peer: End, places: readonly number[]): Kind[] {
  const { prepared, direction, entries, closing } = side;
  const chosen = places.flatMap((place) => entries[place] ?? []);
  if (chosen.every(({ deny }) => deny)) return [];
  const [from, to] = direction === "egress" ? [me, peer] : [peer, me];
  return flowsFor(prepared, chosen, from, to).flatMap((flow): Kind[] => {
    const allowing = allowingOf(side, chosen, { me, peer }, flow);
    if (allowing.size === 0 || [...closing].every((place) => allowing.has(place))) return [];
    const text = [...allowing].join();
    return side.found.has(text) ? [] : [{ flow, allowing, text }];
  });
}

/** The policies of which each by itself allows a flow, of entries that are about the peer. */
function allowingOf(
  { prepared, direction, placeOf }: Side,
  chosen: readonly Entry[],
  { me, peer }: { readonly me: End; readonly peer: End },
  flow: Flow,
): ReadonlySet<number> {
  const { port, protocol } = flow;
  const names = direction === "ingress" ? me.end.party.pod?.namedPorts : peer.end.party.pod?.namedPorts;
  const lookup: Lookup = { port, protocol, direction, names, release: prepared.world.release };
  const own = new Map<number, Entry[]>();
  for (const entry of chosen) {
    const place = placeOf.get(entry);
    if (entry.deny || place === undefined || !entry.filters.some(({ spec }) => isWithin(spec, lookup)))
      continue;
    own.set(place, [...(own.get(place) ?? []), entry]);
  }
  // Without a request the connection is all there is.
  if (!hasRequest(flow)) return new Set(own.keys());
  const { identity } = peer.end.party;
  const accepts = (entries: readonly Entry[]): boolean => {
    try {
      const terms = mergeTerms(entries, ({ peers }) =>
        peers.filter((selector) => selector.selects(identity)),
      );
      const about = terms.filter((term) => isAbout(term, lookup) === true);
      return judgeRequest(about, lookup, flow, prepared.names).answer === true;
    } catch (error) {
      // What one policy says by itself cannot be told: nobody waits for it.
      if (error instanceof Conflict) return false;
      throw error;
    }
  };
  return new Set([...own].flatMap(([place, entries]) => (accepts(entries) ? [place] : [])));
}
