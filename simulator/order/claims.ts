import type { Direction, Flow, World } from "../../model/world.ts";
import { judgeRequest } from "../l7/judge.ts";
import { isAbout, type Lookup } from "../policy/match.ts";
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

/** One direction of an endpoint, with the entries of each policy that bind it. */
interface Subject {
  readonly prepared: Prepared;
  readonly me: End;
  readonly direction: Direction;
  readonly entries: readonly Entry[];
  /** Which policy each entry is of. */
  readonly placeOf: ReadonlyMap<Entry, number>;
  readonly closing: ReadonlySet<number>;
}

/** Every claim of a world's policies, once; policies alone at an endpoint make none. */
export function claimsOf(world: World): Claim[] {
  const prepared = prepare(world);
  const { ends } = endsIn(world, MOST);
  const found = new Map<string, Claim>();
  for (const subject of subjectsOf(prepared, ends))
    for (const allowing of allowedAt(subject, ends)) {
      const { closing } = subject;
      found.set(`${[...closing].join()} ${[...allowing].join()}`, { allowing, closing });
    }
  return [...found.values()];
}

/** Endpoints that several policies select and at which one of them turns default deny on; of those selected alike, one. */
function* subjectsOf(prepared: Prepared, ends: readonly End[]): Generator<Subject> {
  const places = new Map(
    prepared.world.policies.map((policy, place) => [JSON.stringify(nameOf(policy)), place]),
  );
  const seen = new Set<string>();
  for (const me of ends) {
    if (!me.managed) continue;
    const { key } = prepared.rulesFor(me.end.party.identity);
    for (const direction of ["egress", "ingress"] as const) {
      const own = `${direction} ${key} ${portsKey(me)}`;
      if (seen.has(own)) continue;
      seen.add(own);
      const entries = entriesAt(prepared, me, direction);
      const placeOf = new Map(
        entries.map((entry) => {
          const { kind, namespace, name } = entry.ref;
          const ref = namespace === undefined ? { kind, name } : { kind, namespace, name };
          return [entry, places.get(JSON.stringify(ref)) ?? -1];
        }),
      );
      const closing = new Set(
        entries.flatMap((entry) => (entry.defaultDeny ? (placeOf.get(entry) ?? []) : [])),
      );
      if (closing.size > 0 && new Set(placeOf.values()).size > 1)
        yield { prepared, me, direction, entries, placeOf, closing };
    }
  }
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

/** Who allows the flows of a subject, once for each set of policies. */
function allowedAt(subject: Subject, ends: readonly End[]): Iterable<ReadonlySet<number>> {
  const { prepared, me, direction, entries, closing } = subject;
  const demanding = entries.some(({ requires }) => requires.length > 0);
  const seen = new Set<string>();
  const found = new Map<string, ReadonlySet<number>>();
  for (const peer of ends) {
    if (peer === me && me.end.kind !== "pods") continue;
    const { identity } = peer.end.party;
    const places = [...entries.keys()].filter((place) =>
      entries[place]?.peers.some((selector) => selector.selects(identity)),
    );
    // Peers that the same entries select are alike, unless entries demand more of them.
    const key = `${places.join()} ${direction === "egress" ? portsKey(peer) : ""} ${demanding ? identity.index : ""}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const chosen = places.flatMap((place) => entries[place] ?? []);
    if (chosen.every(({ deny }) => deny)) continue;
    const [from, to] = direction === "egress" ? [me, peer] : [peer, me];
    for (const flow of flowsFor(prepared, chosen, from, to)) {
      const allowing = allowingOf(subject, chosen, peer, flow);
      const own = [...allowing].join();
      if (found.has(own) || [...closing].every((place) => allowing.has(place))) continue;
      // What passes whatever policies say needs none of them.
      if (verdict(prepared.world, flow)[direction].cause === "allow") found.set(own, allowing);
    }
  }
  return found.values();
}

/** The policies of which each by itself allows a flow, of entries that are about the peer. */
function allowingOf(
  { prepared, me, direction, placeOf }: Subject,
  chosen: readonly Entry[],
  peer: End,
  flow: Flow,
): ReadonlySet<number> {
  const { port, protocol } = flow;
  const names = direction === "ingress" ? me.end.party.pod?.namedPorts : peer.end.party.pod?.namedPorts;
  const lookup: Lookup = { port, protocol, direction, names, release: prepared.world.release };
  const own = new Map<number, Entry[]>();
  for (const entry of chosen) {
    const place = placeOf.get(entry);
    if (entry.deny || place === undefined) continue;
    own.set(place, [...(own.get(place) ?? []), entry]);
  }
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
