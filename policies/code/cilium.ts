import type {
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
  CiliumRule,
  EgressEntry,
} from "../../model/manifest/cilium.ts";
import type { LabelSelector } from "../../model/manifest/meta.ts";
import type { CiliumPolicy, ClusterwideSubject, DnsOptions } from "../cilium.ts";
import { dnsEntries, namesToAsk, type Resolver, type ResolverOptions } from "../domain.ts";
import type { AnyEntry, Direction } from "../entry.ts";
import { policy } from "../policy.ts";
import type { Criterion } from "../selector.ts";
import type { Clause } from "../port.ts";
import { call, firstThat, literal, method, oneOrList, same, type Expression } from "./expression.ts";
import { named } from "./meta.ts";
import { peersOf } from "./peers.ts";
import { clausesOf } from "./ports.ts";
import { criteria, without } from "./selectors.ts";

/** Builders of both kinds have the same methods; which clauses they take is a matter of what is written. */
type Builder = CiliumPolicy<"CiliumNetworkPolicy">;
type Begun = Expression<Builder>;

/** A policy in verbs, and in entries of Cilium's own where there is no verb; undefined where not even these say it. */
export function ciliumCode(
  manifest: CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy,
): readonly Expression<Builder>[] {
  const { spec, specs } = manifest;
  const rules = spec === undefined ? (specs ?? []) : [spec];
  if (spec !== undefined && specs !== undefined) return [];
  return [false, true].flatMap((raw) => {
    let built: Begun | undefined;
    for (const rule of rules)
      built = ruleCode(built === undefined ? start(manifest) : and(built), rule, manifest.kind, raw);
    return built === undefined ? [] : [built];
  });
}

function start(
  manifest: CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy,
): Expression<ClusterwideSubject> {
  const { name } = manifest.metadata;
  const subject =
    manifest.kind === "CiliumNetworkPolicy"
      ? call("policy.cilium", policy.cilium, literal(name), ...named(manifest.metadata))
      : call("policy.clusterwide", policy.clusterwide, literal(name), ...named(manifest.metadata));
  return subject as unknown as Expression<ClusterwideSubject>;
}

const and = (built: Begun): Expression<ClusterwideSubject> =>
  method(built, "and", (rule) => rule.and() as unknown as ClusterwideSubject, []);

function ruleCode(
  subject: Expression<ClusterwideSubject>,
  rule: CiliumRule,
  kind: string,
  raw: boolean,
): Begun {
  const clusterwide = kind === "CiliumClusterwideNetworkPolicy";
  let built = subjectCode(subject, rule, clusterwide);
  built = section(
    built,
    rule.ingress,
    (one, entry) => entryCode(one, "ingress", entry, clusterwide),
    "ingress",
    raw,
  );
  built = section(
    built,
    rule.ingressDeny,
    (one, entry) => denyCode(one, "ingress", entry),
    "ingressDeny",
    raw,
  );
  built = egressCode(built, rule.egress, clusterwide, raw);
  built = section(built, rule.egressDeny, (one, entry) => denyCode(one, "egress", entry), "egressDeny", raw);
  return settingsCode(defaultDenyCode(built, rule), rule);
}

const isClosed = (entries: readonly object[] | undefined): boolean => same(entries, [{}]);

function defaultDenyCode(built: Begun, { ingress, egress }: CiliumRule): Begun {
  const closed = (["ingress", "egress"] as const).filter((name) =>
    isClosed(name === "ingress" ? ingress : egress),
  );
  if (closed.length === 0) return built;
  const named = closed.length === 2 ? [] : closed.map((direction) => literal<Direction>(direction));
  return method(built, "defaultDeny", (one, ...list: Direction[]) => one.defaultDeny(...list), named);
}

function settingsCode(built: Begun, { description, labels, log, enableDefaultDeny }: CiliumRule): Begun {
  const open = Object.entries(enableDefaultDeny ?? {});
  const isOpen = open.length > 0 && open.every(([, value]) => !value);
  const directions = open.length === 2 ? [] : open.map(([direction]) => literal(direction as Direction));
  const opened = isOpen
    ? method(
        built,
        "withoutDefaultDeny",
        (one, ...list: Direction[]) => one.withoutDefaultDeny(...list),
        directions,
      )
    : built;
  const settings = {
    ...(description === undefined ? {} : { description }),
    ...(labels === undefined ? {} : { labels }),
    ...(log === undefined ? {} : { log }),
    ...(enableDefaultDeny === undefined || isOpen ? {} : { enableDefaultDeny }),
  };
  if (Object.keys(settings).length === 0) return opened;
  return method(opened, "settings", (one, what: typeof settings) => one.settings(what), [literal(settings)]);
}

const NAMESPACE = "k8s:io.kubernetes.pod.namespace";

function subjectCode(subject: Expression<ClusterwideSubject>, rule: CiliumRule, clusterwide: boolean): Begun {
  const { endpointSelector = {}, nodeSelector } = rule;
  const candidates = subjectCandidates(
    subject,
    endpointSelector,
    nodeSelector,
    clusterwide,
  ) as Iterable<Begun>;
  const wanted = nodeSelector ?? endpointSelector;
  // Cilium wants a section; one that closes a direction is none of the subject's business.
  const selected = (built: Builder): LabelSelector | undefined => {
    const { spec, specs } = built.ingress({}).toManifest();
    const last = spec ?? specs?.at(-1);
    return nodeSelector === undefined ? last?.endpointSelector : last?.nodeSelector;
  };
  const found = firstThat(candidates, (built) => attempt(() => same(selected(built), wanted)) ?? false);
  return found ?? (onSelector(subject, endpointSelector) as unknown as Begun);
}

const onSelector = (subject: Expression<ClusterwideSubject>, selector: LabelSelector) =>
  method(subject, "onSelector", (one, what: LabelSelector) => one.onSelector(what), [literal(selector)]);

function* subjectCandidates(
  subject: Expression<ClusterwideSubject>,
  selector: LabelSelector,
  nodes: LabelSelector | undefined,
  clusterwide: boolean,
) {
  const parts = criteria(nodes ?? selector);
  if (nodes !== undefined) {
    const onNodes = (one: ClusterwideSubject, first: Criterion, ...more: Criterion[]) =>
      one.onNodes(first, ...more);
    if (parts !== undefined) yield method(subject, "onNodes", onNodes, parts);
    return;
  }
  yield method(subject, "onAllPods", (one) => one.onAllPods(), []);
  const { value: namespace, rest } = without(selector, NAMESPACE);
  const onPodsIn = (one: ClusterwideSubject, name: string, ...more: Criterion[]) =>
    one.onPodsIn(name, ...more);
  if (clusterwide && namespace !== undefined) {
    const args: [Expression<string>, ...Expression<Criterion>[]] = [
      literal(namespace),
      ...(criteria(rest) ?? []),
    ];
    yield method(subject, "onPodsIn", onPodsIn, args);
  }
  const on = (one: ClusterwideSubject, first: Criterion, ...more: Criterion[]) => one.on(first, ...more);
  if (parts !== undefined) yield method(subject, "on", on, parts);
}

type Section = "ingress" | "ingressDeny" | "egress" | "egressDeny";

function section<Entry extends object>(
  built: Begun,
  entries: readonly Entry[] | undefined,
  verb: (built: Begun, entry: Entry) => Begun | undefined,
  name: Section,
  raw: boolean,
): Begun {
  if (isClosed(entries)) return built;
  return (entries ?? []).reduce<Begun>(
    (one, entry) => (raw ? undefined : verb(one, entry)) ?? asWritten(one, name, entry),
    built,
  );
}

const asWritten = (built: Begun, name: Section, entry: object): Begun =>
  method(built, name, (one, what: object) => one[name](what), [literal(entry)]);

/** What a verb adds to an empty rule. */
function added(use: (built: Builder) => Builder, name: Section): readonly object[] | undefined {
  const empty = policy.cilium("a").onSelector({});
  return attempt(() => use(empty).toManifest({ cilium: "1.18" }).spec?.[name]);
}

/** What an action yields; undefined where a builder refuses it, for then it is written in another way. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if ((error as Error).name !== "PolicyFaults") throw error;
    return undefined;
  }
}

/** Requests but for DNS have no place in the verbs of clusterwide policies. */
const isPlain = ({ toPorts = [] }: AnyEntry): boolean =>
  toPorts.every(
    ({ rules, serverNames }) => serverNames === undefined && (rules === undefined || rules.dns !== undefined),
  );

function entryCode(
  built: Begun,
  direction: Direction,
  entry: AnyEntry,
  clusterwide: boolean,
): Begun | undefined {
  const verb = direction === "ingress" ? "allowFrom" : "allowTo";
  return clusterwide && !isPlain(entry) ? undefined : verbCode(built, verb, direction, entry);
}

const denyCode = (built: Begun, direction: Direction, entry: AnyEntry): Begun | undefined =>
  verbCode(
    built,
    direction === "ingress" ? "denyFrom" : "denyTo",
    direction === "ingress" ? "ingressDeny" : "egressDeny",
    entry,
  );

function verbCode(
  built: Begun,
  verb: "allowFrom" | "allowTo" | "denyFrom" | "denyTo",
  name: Section,
  entry: AnyEntry,
): Begun | undefined {
  const peers = peersOf(entry);
  const clauses = clausesOf(entry);
  if (peers === undefined || clauses === undefined) return undefined;
  const args = [oneOrList(peers), ...clauses] as readonly Expression<unknown>[];
  const use = (one: Builder, ...list: unknown[]): Builder =>
    (one as unknown as Record<typeof verb, (...list: unknown[]) => Builder>)[verb](...list);
  if (
    !same(
      added((one) => use(one, ...args.map(({ value }) => value)), name),
      [entry],
    )
  )
    return undefined;
  return method(built, verb, use, args);
}

const RESOLVERS: readonly Resolver[] = ["kube-dns", "node-local-dns", "LocalDNS"];

/** Entries of egress: those for DNS and for domains belong together, and are several at once. */
function egressCode(
  start: Begun,
  entries: readonly EgressEntry[] | undefined,
  clusterwide: boolean,
  raw: boolean,
): Begun {
  if (isClosed(entries)) return start;
  let built = start;
  for (let left = entries ?? []; left.length > 0;) {
    const [first = {}] = left;
    const several = raw ? undefined : dnsCode(built, left);
    built =
      several?.built ??
      (raw ? undefined : entryCode(built, "egress", first, clusterwide)) ??
      asWritten(built, "egress", first);
    left = left.slice(several?.count ?? 1);
  }
  return built;
}

/** Queries to a resolver, and the domain that they are for if it comes next. */
function dnsCode(built: Begun, entries: readonly EgressEntry[]): { built: Begun; count: number } | undefined {
  for (const resolver of RESOLVERS) {
    const names = entries[0]?.toPorts?.[0]?.rules?.dns?.map(
      ({ matchName, matchPattern }) => matchName ?? matchPattern ?? "",
    );
    const asked = dnsEntries(resolver, names ?? "all");
    if (!same(entries.slice(0, asked.length), asked)) continue;
    const next = entries[asked.length];
    const domain =
      names === undefined || next?.toFQDNs === undefined ? undefined : fqdnCode(built, names, next, resolver);
    if (domain !== undefined) return { built: domain, count: asked.length + 1 };
    return { built: allowDns(built, names, resolver), count: asked.length };
  }
  return undefined;
}

function allowDns(built: Begun, names: readonly string[] | undefined, resolver: Resolver): Begun {
  const options: DnsOptions = {
    ...servicesAmong(names),
    ...(resolver === "kube-dns" ? {} : { resolver }),
  };
  const args = Object.keys(options).length === 0 ? [] : [literal(options)];
  return method(
    built,
    "allowDns",
    (one, what: DnsOptions = {}) => one.allowDns(what),
    args as [Expression<DnsOptions>],
  );
}

/** Names to be asked for, with the services of the cluster by their word where they come last. */
function servicesAmong(names: readonly string[] | undefined): DnsOptions {
  if (names === undefined) return {};
  const services = namesToAsk([], { services: true });
  const own = names.slice(0, Math.max(0, names.length - services.length));
  if (!same(namesToAsk(own, { services: true }), names)) return { names };
  return own.length === 0 ? { services: true } : { names: own, services: true };
}

/** Domains whose queries are the last names of the DNS rule before; the names before those are asked for apart. */
function fqdnCode(
  built: Begun,
  names: readonly string[],
  entry: EgressEntry,
  resolver: Resolver,
): Begun | undefined {
  const { toFQDNs = [], ...rest } = entry;
  const domains = toFQDNs.map(({ matchName, matchPattern }) => matchName ?? matchPattern ?? "");
  const clauses = clausesOf(rest);
  if (
    clauses === undefined ||
    domains.length === 0 ||
    Object.keys(rest).some((key) => key.startsWith("to") && key !== "toPorts")
  )
    return undefined;
  for (const options of [
    {},
    { musl: true },
    { services: true },
    { musl: true, services: true },
  ] as ResolverOptions[]) {
    const asked = namesToAsk(domains, options);
    const before = names.slice(0, Math.max(0, names.length - asked.length));
    if (!same([...new Set([...before, ...asked])], names)) continue;
    const first = before.length === 0 ? built : allowDns(built, before, resolver);
    const use = (one: Builder, list: unknown, what: unknown = [], how: ResolverOptions = {}) =>
      one.allowFqdn(list as [string], what as Clause, how);
    const how = { ...options, ...(resolver === "kube-dns" ? {} : { resolver }) };
    const isDefault = Object.keys(how).length === 0;
    const what = clauses.length === 0 && isDefault ? [] : [oneOrList(clauses)];
    const args = [
      oneOrList(domains.map((name) => literal(name))),
      ...what,
      ...(isDefault ? [] : [literal(how)]),
    ];
    const whole = added(
      (one) =>
        use(
          before.length === 0 ? one : one.allowDns({ names: before, resolver }),
          ...(args.map(({ value }) => value) as [unknown]),
        ),
      "egress",
    );
    if (!same(whole, [...dnsEntries(resolver, names), entry])) continue;
    return method(first, "allowFqdn", use, args as never);
  }
  return undefined;
}
