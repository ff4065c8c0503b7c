import type { EntryRef } from "../../model/world.ts";
import type { AuthenticationMode, Conditions, Entry, Filter, ParserKind, PortSpec } from "../rules/entry.ts";
import type { Selector } from "../selector/selector.ts";

/** What one entry adds to a term. */
export interface Contribution {
  readonly ref: EntryRef;
  readonly conditions?: Conditions;
}

/** All that is said of one port, as it is written, and one selector: Cilium merges it. */
export interface Term {
  readonly spec: PortSpec;
  /** A text that the same port, as it is written, shares. */
  readonly port: string;
  readonly selector: Selector;
  /** Ends of the range from a named port, where entries state different ones. */
  possibleEnds?: readonly number[];
  deny: boolean;
  contributions: Contribution[];
  parser?: ParserKind;
  /** Lower goes first where several redirects could take a connection. */
  priority: number;
  /** Whether an entry sets no conditions on requests: then there are none but on server names. */
  open: boolean;
  serverNames: readonly string[];
  authentication?: AuthenticationMode;
  terminatingTls?: string;
  originatingTls?: string;
  listener?: Conditions["listener"];
}

/** The entries that terms come from, each once. */
export const refsOf = (terms: readonly Term[]): EntryRef[] => [
  ...new Set(terms.flatMap(({ contributions }) => contributions.map(({ ref }) => ref))),
];

/** Two entries that Cilium cannot merge: then it computes no policy for the endpoint at all. */
export class Conflict extends Error {
  readonly entries: readonly EntryRef[];

  constructor(reason: string, entries: readonly EntryRef[]) {
    super(reason);
    this.entries = entries;
  }
}

/** Priorities of the parsers; those of listeners are 1 to 100. Source: pkg/policy/l4.go of Cilium. */
const PRIORITIES: Readonly<Record<ParserKind, number>> = {
  http: 101,
  kafka: 106,
  l7: 111,
  tls: 116,
  dns: 121,
  crd: 126,
};

/** Behind every redirect. */
export const NO_REDIRECT = 127;

/** Cilium keeps a named port without its range. */
const textOfSpec = ({ protocol, port, endPort, name }: PortSpec): string =>
  name === undefined ? `${protocol}/${port}/${endPort}` : `${protocol}/${name}`;

const hasRules = (conditions: Conditions): boolean =>
  conditions.http.length > 0 ||
  conditions.kafka.length > 0 ||
  conditions.dns.length > 0 ||
  conditions.l7proto !== undefined;

function termOf(entry: Entry, filter: Filter, selector: Selector): Term {
  const { conditions, spec } = filter;
  const parser = conditions?.parser;
  return {
    spec,
    port: textOfSpec(spec),
    selector,
    deny: entry.deny,
    contributions: [{ ref: entry.ref, ...(conditions === undefined ? {} : { conditions }) }],
    open: conditions === undefined || !hasRules(conditions),
    serverNames: conditions?.serverNames ?? [],
    priority: conditions?.listener?.priority ?? (parser === undefined ? NO_REDIRECT : PRIORITIES[parser]),
    ...(parser === undefined ? {} : { parser }),
    ...(entry.authentication === undefined ? {} : { authentication: entry.authentication }),
    ...(conditions?.terminatingTls === undefined ? {} : { terminatingTls: conditions.terminatingTls }),
    ...(conditions?.originatingTls === undefined ? {} : { originatingTls: conditions.originatingTls }),
    ...(conditions?.listener === undefined ? {} : { listener: conditions.listener }),
  };
}

/** TLS gives way to what reads requests inside it; nothing gives way to everything. */
const givesWay = (from: ParserKind | undefined, to: ParserKind | undefined): boolean =>
  from === undefined || (from === "tls" && (to === "http" || to === "kafka" || to === "l7"));

function mergeParsers(into: Term, from: Term, entries: readonly EntryRef[]): void {
  if (into.parser !== from.parser || protoOf(into) !== protoOf(from)) {
    if (givesWay(into.parser, from.parser)) {
      into.priority = from.priority;
      if (from.parser !== undefined) into.parser = from.parser;
    } else if (!givesWay(from.parser, into.parser))
      throw new Conflict(
        `rules of the kinds ${into.parser ?? "none"} and ${from.parser ?? "none"} for the same peers and port`,
        entries,
      );
  }
  if (from.listener === undefined) return;
  if (into.listener !== undefined && into.listener.name !== from.listener.name) {
    if (into.listener.priority === from.listener.priority)
      throw new Conflict("different listeners of the same priority for the same peers and port", entries);
    if (into.listener.priority < from.listener.priority) return;
  }
  into.listener = from.listener;
  into.priority = Math.min(into.priority, from.priority);
}

const protoOf = (term: Term): string | undefined =>
  term.parser === "l7" ? term.contributions[0]?.conditions?.l7proto : undefined;

/** What must be the same wherever both terms say it. */
const SAME = [
  { field: "authentication", what: "authentication modes" },
  { field: "terminatingTls", what: "terminating TLS contexts" },
  { field: "originatingTls", what: "originating TLS contexts" },
] as const;

function mergeAllowing(into: Term, from: Term): void {
  const entries = [...into.contributions, ...from.contributions].map(({ ref }) => ref);
  mergeParsers(into, from, entries);
  for (const { field, what } of SAME) {
    if (into[field] !== undefined && from[field] !== undefined && into[field] !== from[field])
      throw new Conflict(`different ${what} for the same peers and port`, entries);
    Object.assign(into, from[field] === undefined ? {} : { [field]: from[field] });
  }
  into.serverNames = [...new Set([...into.serverNames, ...from.serverNames])];
  into.contributions = [...into.contributions, ...from.contributions];
  const anyRules = into.contributions.some(
    ({ conditions }) => conditions !== undefined && hasRules(conditions),
  );
  if (anyRules && into.serverNames.length > 0 && into.terminatingTls === undefined)
    throw new Conflict("server names beside rules on requests need terminating TLS", entries);
  into.open = into.open || from.open;
}

/** A denial takes the place of all that is allowed of the same port and selector. */
function merge(into: Term, from: Term): void {
  if (into.deny) {
    if (from.deny) into.contributions = [...into.contributions, ...from.contributions];
  } else if (from.deny) Object.assign(into, { ...from, contributions: from.contributions });
  else mergeAllowing(into, from);
}

/** The terms of entries, the same port and selector merged. Throws `Conflict`. */
export function mergeTerms(
  entries: readonly Entry[],
  peersOf: (entry: Entry) => readonly Selector[],
): Term[] {
  const terms = new Map<string, Term>();
  const add = (term: Term): void => {
    const key = `${term.selector.index}|${term.port}`;
    const known = terms.get(key);
    if (known === undefined) terms.set(key, term);
    else if (!isRepeated(known, term)) merge(known, term);
  };
  for (const entry of entries) {
    const peers = distinct(peersOf(entry));
    for (const filter of entry.filters) for (const selector of peers) add(termOf(entry, filter, selector));
  }
  const merged = [...terms.values()];
  const ends = rangesOf(entries);
  for (const term of merged) {
    const possible = ends.get(term.port);
    if (possible !== undefined && possible.size > 1) term.possibleEnds = [...possible];
  }
  return merged;
}

/** Where the ranges of each named port end. It has one only: which of several it is, Cilium leaves to chance. */
function rangesOf(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<number>> {
  const ends = new Map<string, Set<number>>();
  for (const { spec } of entries.flatMap(({ filters }) => filters)) {
    if (spec.name === undefined) continue;
    const port = textOfSpec(spec);
    ends.set(port, (ends.get(port) ?? new Set()).add(spec.endPort));
  }
  return ends;
}

const distinct = (selectors: readonly Selector[]): readonly Selector[] =>
  selectors.length < 2 ? selectors : [...new Set(selectors)];

/** The same entry may name a port twice. */
const isRepeated = (known: Term, term: Term): boolean => {
  const [own] = term.contributions;
  return known.contributions.some(({ ref, conditions }) => ref === own?.ref && conditions === own.conditions);
};
