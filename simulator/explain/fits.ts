import type { Direction, Endpoint, EntryRef, Flow } from "../../model/world.ts";
import { judgeRequest } from "../l7/judge.ts";
import type { Party } from "../party.ts";
import { isAbout, isWithin, type Lookup } from "../policy/match.ts";
import { Conflict, mergeTerms } from "../policy/term.ts";
import type { Entry } from "../rules/entry.ts";
import { isExternal } from "../selector/identity.ts";
import { findLabel, NAMESPACE_KEY, NAMESPACE_LABELS_KEY } from "../selector/labels.ts";
import { listOf, meets, type Requirement } from "../selector/requirements.ts";
import type { Selector } from "../selector/selector.ts";
import { endWords } from "../words.ts";
import { entriesFor, type Ends } from "./place.ts";

/** How an entry takes a flow. */
export interface Fit {
  readonly ref: EntryRef;
  readonly entry: Entry;
  readonly peers: boolean;
  readonly ports: boolean;
  /** Whether it accepts the request, where peers and ports fit; undefined where that cannot be told. */
  readonly request: boolean | undefined;
  /** Why it does not fit, in words; nothing where it does. */
  readonly misses: readonly string[];
}

/** Whether an entry is about the connection of a flow. */
export const isMet = ({ peers, ports }: Fit): boolean => peers && ports;

export function lookupFor({ prepared, me, peer }: Ends, direction: Direction, flow: Flow): Lookup {
  return {
    port: flow.port,
    protocol: flow.protocol,
    direction,
    names: direction === "ingress" ? me.pod?.namedPorts : peer.pod?.namedPorts,
    release: prepared.world.release,
  };
}

/** How every entry of a direction takes a flow. */
export function fitsOf(ends: Ends, direction: Direction, flow: Flow): Fit[] {
  const entries = entriesFor(ends, direction);
  const lookup = lookupFor(ends, direction, flow);
  const end = direction === "egress" ? flow.to : flow.from;
  return entries.map((entry) => {
    const demands = entry.bound
      ? entries.filter(({ deny }) => deny === entry.deny).flatMap(({ requires }) => requires)
      : [];
    return fitOf(entry, demands, { ends, lookup, end, flow });
  });
}

interface Asking {
  readonly ends: Ends;
  readonly lookup: Lookup;
  /** The peer, as the flow names it. */
  readonly end: Endpoint;
  readonly flow: Flow;
}

function fitOf(entry: Entry, demands: readonly Requirement[], asking: Asking): Fit {
  const { ends, lookup } = asking;
  const { identity } = ends.peer;
  const selecting = entry.peers.filter((selector) => selector.selects(identity));
  const peers = selecting.length > 0 && meets(demands, identity.labels);
  const ports = entry.filters.some(({ spec }) => isWithin(spec, lookup));
  const { answer, reason } = peers && ports && !entry.deny ? requestFit(entry, asking) : NO_REQUEST;
  return {
    ref: entry.ref,
    entry,
    peers,
    ports,
    request: answer,
    misses: [
      ...(peers ? [] : peerMisses(entry, selecting, asking)),
      ...(ports || entry.filters.length === 0 ? [] : [portMiss(entry, lookup)]),
      ...(peers && ports && answer !== true ? [reason ?? "it does not accept the request"] : []),
    ],
  };
}

const NO_REQUEST = { answer: true, reason: undefined };

/** What an entry says to the request by itself. */
function requestFit(
  entry: Entry,
  { ends, lookup, flow }: Asking,
): { answer: boolean | undefined; reason: string | undefined } {
  const { identity } = ends.peer;
  try {
    const terms = mergeTerms([entry], ({ peers }) => peers.filter((selector) => selector.selects(identity)));
    const about = terms.filter((term) => isAbout(term, lookup) !== false);
    const { answer, reason } = judgeRequest(about, lookup, flow, ends.prepared.names);
    return { answer, reason };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return { answer: undefined, reason: error.message };
  }
}

function portMiss({ filters }: Entry, { port, protocol, names }: Lookup): string {
  const named = filters.flatMap(({ spec }) => spec.name ?? []);
  const unknown = named.filter((name) => names?.[name] === undefined);
  const [name] = unknown;
  if (name !== undefined && unknown.length === filters.length) return `no port there is named ${name}`;
  return `${protocol} ${port} is not among its ports`;
}

/** The most reasons that are given for the peers of one entry. */
const MOST = 2;

function peerMisses(entry: Entry, selecting: readonly Selector[], asking: Asking): string[] {
  const { peers } = entry;
  if (selecting.length > 0) return ["other rules demand more of its peers"];
  if (peers.length === 0) return ["it is about nobody"];
  const misses = [...new Set(peers.map((selector) => selectorMiss(selector, asking)))];
  return misses.length > MOST ? [...misses.slice(0, MOST), "nor is it any other of its peers"] : misses;
}

function selectorMiss(selector: Selector, { ends, end }: Asking): string {
  const { peer } = ends;
  const who = endWords(end);
  const inside = peer.pod !== undefined && peer.managed;
  switch (selector.kind) {
    case "labels":
      return labelMiss(listOf(selector.requirements ?? NOTHING), peer, who);
    case "range":
    case "groups":
      if (inside) return `ranges of addresses never select pods, and ${who} is one`;
      return isExternal(peer.identity)
        ? `${who} is not in its ranges`
        : `ranges of addresses do not select ${who}`;
    case "domain":
      return "fqdn" in end ? `it names other domains` : `names select nobody but who was asked of DNS`;
    case "nobody":
      return "it is about nobody";
  }
}

const NOTHING = { labels: new Map<string, string>(), expressions: [] };

/** The first demand that a peer does not meet. */
function labelMiss(demands: readonly Requirement[], peer: Party, who: string): string {
  const unmet = demands.find((demand) => !meets([demand], peer.identity.labels));
  if (unmet === undefined) return `its labels do not select ${who}`;
  const { source, key, operator, values } = unmet;
  const own = findLabel(peer.identity.labels, source, key)?.value;
  if (source === "reserved") return `${who} is not the entity ${key}`;
  if (key === NAMESPACE_KEY) return namespaceMiss(who, own, values);
  const name = key.startsWith(`${NAMESPACE_LABELS_KEY}.`)
    ? `the namespace label ${key.slice(NAMESPACE_LABELS_KEY.length + 1)}`
    : `the label ${key}`;
  if (operator === "NotIn") return `${who} has ${name}=${own ?? ""}, which it excludes`;
  if (operator === "DoesNotExist") return `${who} has ${name}`;
  if (own !== undefined) return `${who} has ${name}=${own}, not ${values.join(" or ")}`;
  return `${who} lacks ${name}${operator === "In" ? `=${values.join(" or ")}` : ""}`;
}

function namespaceMiss(who: string, own: string | undefined, wanted: readonly string[]): string {
  if (own === undefined) return `${who} is no pod`;
  return wanted.length === 0
    ? `it is about other namespaces than ${own}`
    : `${who} is in the namespace ${own}, not ${wanted.join(" or ")}`;
}
