import type {
  CiliumRule,
  EgressDenyEntry,
  EgressEntry,
  IngressDenyEntry,
  IngressEntry,
} from "../model/manifest/cilium.ts";
import { dnsEntries, namesToAsk, type Resolver, type ResolverOptions } from "./domain.ts";
import { entriesOf, type Direction } from "./entry.ts";
import type { DeniedPeer, FromPeer, ToPeer } from "./peer.ts";
import type { Clause, PlainClause } from "./port.ts";
import { plain } from "./manifest.ts";
import { misusesIn } from "./misuses.ts";
import type { Misuse } from "./rules.ts";

/** Whom a rule is about. */
export type Subject = Pick<CiliumRule, "endpointSelector"> | Pick<CiliumRule, "nodeSelector">;

/** What a rule says beside its subject and entries. */
export type RuleSettings = Pick<CiliumRule, "description" | "labels" | "log" | "enableDefaultDeny">;

/** Queries to one resolver: one place, whichever verbs asked for them. */
interface DnsItem {
  readonly resolver: Resolver;
  readonly names: readonly string[];
  /** Whether every name may be asked for. */
  readonly all: boolean;
}

/** A rule as the verbs have built it so far. */
export interface RuleState {
  readonly subject: Subject;
  readonly ingress: readonly IngressEntry[];
  readonly ingressDeny: readonly IngressDenyEntry[];
  readonly egress: readonly (EgressEntry | DnsItem)[];
  readonly egressDeny: readonly EgressDenyEntry[];
  readonly denied: readonly Direction[];
  readonly settings: RuleSettings;
  readonly misuses: readonly Misuse[];
}

export const emptyRule = (subject: Subject, misuses: readonly Misuse[] = []): RuleState => ({
  subject,
  ingress: [],
  ingressDeny: [],
  egress: [],
  egressDeny: [],
  denied: [],
  settings: {},
  misuses,
});

/** One peer or several, which are alternatives. */
export type OneOrMore<T> = T | readonly [T, ...T[]];

export const listOf = <T extends object>(items: OneOrMore<T>): readonly T[] =>
  Array.isArray(items) ? (items as readonly T[]) : [items as T];

const nobody = (verb: string): Misuse => ({
  rule: "BLD013",
  path: "",
  reason: `${verb} is given no peer, and would say nothing`,
});

export function allowFrom(
  state: RuleState,
  peers: OneOrMore<FromPeer>,
  clauses: readonly Clause[],
): RuleState {
  const list = listOf(peers);
  if (list.length === 0) return misused(state, nobody("allowFrom"));
  const ingress = [...state.ingress, ...entriesOf("ingress", list, clauses)];
  return misused({ ...state, ingress }, ...misusesIn(clauses));
}

export function denyFrom(
  state: RuleState,
  peers: OneOrMore<FromPeer>,
  clauses: readonly PlainClause[],
): RuleState {
  const list = listOf(peers);
  if (list.length === 0) return misused(state, nobody("denyFrom"));
  const ingressDeny = [...state.ingressDeny, ...entriesOf("ingress", list, clauses)];
  return misused({ ...state, ingressDeny }, ...misusesIn(clauses));
}

/** Domains among the peers bring the queries with them, without which their addresses would stay unknown. */
export function allowTo(state: RuleState, peers: OneOrMore<ToPeer>, clauses: readonly Clause[]): RuleState {
  const list = listOf(peers);
  if (list.length === 0) return misused(state, nobody("allowTo"));
  const names = list.flatMap((peer) => (peer.kind === "fqdn" ? peer.names : []));
  const others = list.filter((peer) => peer.kind !== "fqdn");
  const egress = [...state.egress, ...entriesOf("egress", others, clauses)];
  const next = { ...state, egress };
  return names.length === 0 ? misused(next, ...misusesIn(clauses)) : allowFqdn(next, names, clauses, {});
}

export function denyTo(
  state: RuleState,
  peers: OneOrMore<DeniedPeer>,
  clauses: readonly PlainClause[],
): RuleState {
  const list = listOf(peers);
  if (list.length === 0) return misused(state, nobody("denyTo"));
  const egressDeny = [...state.egressDeny, ...entriesOf("egress", list, clauses)];
  return misused({ ...state, egressDeny }, ...misusesIn(clauses));
}

export function allowFqdn(
  state: RuleState,
  names: readonly string[],
  clauses: readonly Clause[],
  options: ResolverOptions,
): RuleState {
  if (names.length === 0)
    return misused(state, {
      ...nobody("allowFqdn"),
      reason: "allowFqdn is given no name, and would say nothing",
    });
  const asked = withDns(state, namesToAsk(names, options), options.resolver);
  const entries = entriesOf("egress", [{ kind: "fqdn", names }], clauses);
  return misused({ ...asked, egress: [...asked.egress, ...entries] }, ...misusesIn(clauses));
}

/** Lets queries through: for these names, or for every name where none are given. */
export function withDns(
  state: RuleState,
  names: readonly string[] | "all",
  resolver: Resolver = "kube-dns",
): RuleState {
  const isOwn = (item: EgressEntry | DnsItem): item is DnsItem =>
    "resolver" in item && item.resolver === resolver;
  const before = state.egress.find(isOwn);
  const item: DnsItem = {
    resolver,
    names: [...new Set([...(before?.names ?? []), ...(names === "all" ? [] : names)])],
    all: (before?.all ?? false) || names === "all",
  };
  if (before === undefined) return { ...state, egress: [...state.egress, item] };
  return { ...state, egress: state.egress.map((one) => (one === before ? item : one)) };
}

export const withSettings = (state: RuleState, settings: RuleSettings): RuleState => ({
  ...state,
  settings: { ...state.settings, ...settings },
});

const misused = (state: RuleState, ...misuses: readonly Misuse[]): RuleState => ({
  ...state,
  misuses: [...state.misuses, ...misuses],
});

/** The wire form of a rule. A direction that is only closed gets an entry that lets nothing through, for an empty list closes nothing. */
export function ruleOf(state: RuleState): CiliumRule {
  const { subject, ingress, ingressDeny, egressDeny, denied, settings } = state;
  const egress = state.egress.flatMap((item) =>
    "resolver" in item ? dnsEntries(item.resolver, item.all ? "all" : item.names) : [item],
  );
  const section = <T>(entries: readonly T[], closed: boolean) =>
    entries.length > 0 ? entries : closed ? [{} as T] : undefined;
  return plain({
    ...(settings.description === undefined ? {} : { description: settings.description }),
    ...subject,
    ingress: section(ingress, denied.includes("ingress") && ingressDeny.length === 0),
    ingressDeny: section(ingressDeny, false),
    egress: section(egress, denied.includes("egress") && egressDeny.length === 0),
    egressDeny: section(egressDeny, false),
    ...settings,
  });
}

const SILENT: Misuse = {
  rule: "BLD014",
  path: "",
  reason: "the rule neither allows nor denies nor closes anything",
};

/** A subject without a verb. */
const isSilent = ({ ingress, ingressDeny, egress, egressDeny, denied }: RuleState): boolean =>
  [ingress, ingressDeny, egress, egressDeny, denied].every(({ length }) => length === 0);

/** What no manifest shows of a rule: verbs that were given nothing, and verbs that contradict each other. */
export function misusesOf(state: RuleState): Misuse[] {
  const { enableDefaultDeny = {} } = state.settings;
  const contradicted = state.denied.filter((direction) => enableDefaultDeny[direction] === false);
  const fqdn = state.egress.some((item) => "toFQDNs" in item);
  const open = state.egress.find(
    (item): item is DnsItem => "resolver" in item && item.all && item.names.length > 0,
  );
  return [
    ...state.misuses,
    ...(isSilent(state) ? [SILENT] : []),
    ...contradicted.map((direction): Misuse => ({
      rule: "BLD015",
      path: `enableDefaultDeny.${direction}`,
      reason: `${direction} is both closed by defaultDeny and left open by withoutDefaultDeny`,
      remedy: "Keep one of the two.",
    })),
    ...(fqdn && open !== undefined
      ? [
          {
            rule: "BLD015",
            path: "egress",
            reason: `allowDns for every name lifts the DNS rule for ${open.names.join(", ")}, through which their addresses are learned`,
            remedy:
              'Name what may be asked for: allowDns({ names: ["*.example.com"] }), or { services: true } for the services of the cluster.',
          } as const,
        ]
      : []),
  ];
}
