import type { EntryRef, Flow } from "../../model/world.ts";
import { portsOf, type Lookup } from "../policy/match.ts";
import { NO_REDIRECT, refsOf, type Contribution, type Term } from "../policy/term.ts";
import type { Conditions } from "../rules/entry.ts";
import { acceptsHttp, isEmpty, type Answer } from "./http.ts";
import { acceptsKafka } from "./kafka.ts";
import type { Names } from "./names.ts";

/** What the proxy says to a request, by the terms that allow its connection. */
export interface Judgement {
  /** Undefined where it cannot be told. */
  readonly answer: Answer;
  /** The terms that were asked. */
  readonly terms: readonly Term[];
  /** The entries that accept. */
  readonly entries: readonly EntryRef[];
  readonly reason?: string;
  /** The proxy that is asked, where one is. */
  readonly proxy?: "dns" | "envoy";
}

/** Whether something is said over the connection of a flow. */
export const hasRequest = (flow: Flow): boolean =>
  flow.http !== undefined || flow.dns !== undefined || flow.tls !== undefined || flow.kafka !== undefined;

/** Judges the request of a flow whose connection these terms allow. Without a request, the connection is all there is. */
export function judgeRequest(terms: readonly Term[], lookup: Lookup, flow: Flow, names: Names): Judgement {
  if (terms.length === 0) return { answer: false, terms, entries: [] };
  const first = terms.reduce((best, term) => (term.priority < best.priority ? term : best));
  if (first.parser === undefined) return { answer: true, terms, entries: refsOf(terms) };
  const proxy = first.parser === "dns" ? "dns" : "envoy";
  if (!hasRequest(flow)) return { answer: true, terms, entries: refsOf(terms), proxy };
  const judgement = proxy === "dns" ? byDns(terms, lookup, flow, names) : byEnvoy(terms, flow, names);
  return { ...judgement, proxy };
}

/** Redirected to the DNS proxy, which knows the rules of ports with DNS rules only, each as it is written. */
function byDns(all: readonly Term[], lookup: Lookup, flow: Flow, names: Names): Judgement {
  const ports = new Set(
    all
      .filter(({ parser, spec }) => {
        const range = portsOf(spec, lookup);
        return parser === "dns" && range !== undefined && range[0] === range[1];
      })
      .map(({ port }) => port),
  );
  const terms = all.filter(({ port }) => ports.has(port));
  const open = terms.filter((term) => term.open);
  if (open.length > 0) return { answer: true, terms, entries: refsOf(open) };
  const { dns } = flow;
  if (dns === undefined)
    return { answer: false, terms, entries: [], reason: "only DNS requests pass this port" };
  const entries = accepting(terms, ({ dns: rules }) =>
    rules.some((rule) => names.acceptsQuery(rule, dns.query)),
  );
  if (entries.length > 0) return { answer: true, terms, entries };
  return { answer: false, terms, entries, reason: `no DNS rule accepts ${dns.query}` };
}

const accepting = (terms: readonly Term[], accepts: (conditions: Conditions) => boolean): EntryRef[] => [
  ...new Set(
    terms.flatMap(({ contributions }) =>
      contributions.flatMap(({ ref, conditions }) =>
        conditions !== undefined && accepts(conditions) ? [ref] : [],
      ),
    ),
  ),
];

/** Redirected to Envoy, which asks every rule that covers the port: one that accepts is enough. */
function byEnvoy(terms: readonly Term[], flow: Flow, names: Names): Judgement {
  const topics = kafkaAccepts(terms, flow, names);
  const answers = terms.map((term) => ({ term, answer: accepts(term, flow, names) }));
  const yes = answers.filter(({ answer }) => answer === true).map(({ term }) => term);
  if (yes.length > 0) return { answer: true, terms, entries: entriesOf(yes, flow, names) };
  if (topics) return { answer: true, terms, entries: refsOf(terms) };
  if (answers.some(({ answer }) => answer === undefined))
    return {
      answer: undefined,
      terms,
      entries: [],
      reason:
        "what decides is a rule of a protocol of its own, an expression that cannot be read, or a server name on every port",
    };
  return { answer: false, terms, entries: [], reason: "no rule accepts the request" };
}

/** Rules without conditions let everything pass, those with DNS rules as well: Envoy does not know them. */
const isOpen = (term: Term): boolean => term.open || term.parser === "dns";

const acceptsServer = (term: Term, flow: Flow, names: Names): boolean => {
  if (term.serverNames.length === 0) return true;
  const sni = flow.tls?.sni;
  return sni !== undefined && term.serverNames.some((pattern) => names.acceptsServer(pattern, sni));
};

/** Envoy ignores server names that are asked for on every port, which the policy does not say. */
const onEveryPort = ({ spec }: Term): boolean =>
  spec.name === undefined && spec.port === 0 && (spec.endPort === 0 || spec.endPort === 65535);

function accepts(term: Term, flow: Flow, names: Names): Answer {
  if (!acceptsServer(term, flow, names)) return onEveryPort(term) ? undefined : false;
  if (isOpen(term)) return true;
  const answers = term.contributions.map((contribution) => acceptsRules(contribution, flow));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function acceptsRules({ conditions }: Contribution, flow: Flow): Answer {
  if (conditions === undefined || conditions.http.some(isEmpty)) return true;
  if (conditions.l7proto !== undefined) return undefined;
  const { http } = flow;
  if (http === undefined) return false;
  const answers = conditions.http.map((rule) => acceptsHttp(rule, http));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

/** The rules of every term count together: a topic by one, the next by another. */
function kafkaAccepts(terms: readonly Term[], flow: Flow, names: Names): boolean {
  const { kafka } = flow;
  if (kafka === undefined) return false;
  const rules = terms
    .filter((term) => term.parser === "kafka" && acceptsServer(term, flow, names))
    .flatMap(({ contributions }) => contributions.flatMap(({ conditions }) => conditions?.kafka ?? []));
  return rules.length > 0 && acceptsKafka(rules, kafka);
}

/** The entries of accepting terms that would accept by themselves; all of them where only their union does. */
function entriesOf(terms: readonly Term[], flow: Flow, names: Names): EntryRef[] {
  const alone = terms.flatMap((term) =>
    term.contributions
      .filter((contribution) => {
        const serverNames = contribution.conditions?.serverNames ?? [];
        const own = { ...term, serverNames };
        const open = term.priority === NO_REDIRECT || isOpenAlone(contribution);
        return acceptsServer(own, flow, names) && (open || acceptsRules(contribution, flow) === true);
      })
      .map(({ ref }) => ref),
  );
  return alone.length > 0 ? [...new Set(alone)] : refsOf(terms);
}

const isOpenAlone = ({ conditions }: Contribution): boolean =>
  conditions === undefined ||
  (conditions.http.length === 0 && conditions.kafka.length === 0 && conditions.l7proto === undefined);
