import type {
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
  EgressDenyEntry,
  EgressEntry,
  IngressDenyEntry,
  IngressEntry,
} from "../model/manifest/cilium.ts";
import type { LabelSelector, Meta } from "../model/manifest/meta.ts";
import { namesToAsk, type ResolverOptions } from "./domain.ts";
import { endpointOf, type Direction } from "./entry.ts";
import { checked } from "./faults.ts";
import { plain, type ManifestSource, type Target } from "./manifest.ts";
import { peer, type DeniedPeer, type FromPeer, type ToPeer } from "./peer.ts";
import type { Authentication, Clause, DnsPorts, Icmp, PlainClause, PlainPorts } from "./port.ts";
import * as rules from "./rule.ts";
import type { OneOrMore, RuleSettings, RuleState, Subject } from "./rule.ts";
import type { Misuse } from "./rules.ts";
import { isEmptySelector, selectorOf, type Criterion } from "./selector.ts";

interface Wire {
  CiliumNetworkPolicy: CiliumNetworkPolicy;
  CiliumClusterwideNetworkPolicy: CiliumClusterwideNetworkPolicy;
}
export type CiliumKind = keyof Wire;

/** Ports without requests, or with names to ask DNS for: AKS supports nothing more in clusterwide policies. */
type ClusterwidePorts = PlainPorts | DnsPorts;

interface Clauses {
  CiliumNetworkPolicy: Clause;
  CiliumClusterwideNetworkPolicy: ClusterwidePorts | Icmp | Authentication;
}

/** Which names DNS may be asked for, and how. */
export interface DnsOptions extends ResolverOptions {
  /** Names and patterns. @default every name, or the services of the cluster alone where `services` is set */
  readonly names?: readonly string[];
}

/** Whom a rule is about: the first thing to say of it. */
export interface PolicySubject<Kind extends CiliumKind> {
  /** Pods with these labels; of the policy's namespace, or of all namespaces in a clusterwide policy. */
  on(first: Criterion, ...more: Criterion[]): CiliumPolicy<Kind>;
  /** Every pod of the policy's namespace, or of all namespaces in a clusterwide policy. */
  onAllPods(): CiliumPolicy<Kind>;
  /** The selector as it is written, in Cilium's own terms. */
  onSelector(endpointSelector: LabelSelector): CiliumPolicy<Kind>;
}

export interface ClusterwideSubject extends PolicySubject<"CiliumClusterwideNetworkPolicy"> {
  /** Pods of a namespace, by their labels; all of them where none are given. */
  onPodsIn(namespace: string, ...criteria: Criterion[]): CiliumPolicy<"CiliumClusterwideNetworkPolicy">;
  /** Pods of the namespaces that have these labels. */
  onPodsInNamespaces(first: Criterion, ...more: Criterion[]): CiliumPolicy<"CiliumClusterwideNetworkPolicy">;
  /** The hosts of nodes with these labels, where the host firewall is on. */
  onNodes(first: Criterion, ...more: Criterion[]): CiliumPolicy<"CiliumClusterwideNetworkPolicy">;
}

interface Subjects {
  CiliumNetworkPolicy: PolicySubject<"CiliumNetworkPolicy">;
  CiliumClusterwideNetworkPolicy: ClusterwideSubject;
}

/**
 * A CiliumNetworkPolicy, or a clusterwide one. Every verb gives a new policy and leaves the old one as it is; `toManifest` is
 * the one way out. What is allowed in one direction closes that direction for everything else.
 *
 * @example
 * ```ts
 * import { peer, policy, port } from "pulumi-acns/policies";
 *
 * const web = policy
 *   .cilium("web", { namespace: "shop" })
 *   .on({ app: "web" })
 *   .allowFrom(peer.world(), port.tcp(8080))
 *   .allowDns({ services: true })
 *   .allowFqdn("*.example.com", port.tcp(443));
 *
 * web.toManifest();
 * ```
 */
export class CiliumPolicy<Kind extends CiliumKind> implements ManifestSource<Wire[Kind]> {
  readonly #kind: Kind;
  readonly #meta: Meta;
  readonly #before: readonly RuleState[];
  readonly #rule: RuleState;

  constructor(kind: Kind, meta: Meta, before: readonly RuleState[], rule: RuleState) {
    this.#kind = kind;
    this.#meta = meta;
    this.#before = before;
    this.#rule = rule;
  }

  #with(rule: RuleState): CiliumPolicy<Kind> {
    return new CiliumPolicy(this.#kind, this.#meta, this.#before, rule);
  }

  /** Lets peers open connections to the subject: on these ports, or on all where nothing more is said. */
  allowFrom(peers: OneOrMore<FromPeer>, ...clauses: Clauses[Kind][]): CiliumPolicy<Kind> {
    return this.#with(rules.allowFrom(this.#rule, peers, clauses));
  }

  /** Lets the subject open connections to peers. Domains among them bring the queries to DNS with them. */
  allowTo(peers: OneOrMore<ToPeer>, ...clauses: Clauses[Kind][]): CiliumPolicy<Kind> {
    return this.#with(rules.allowTo(this.#rule, peers, clauses));
  }

  /** Refuses connections from peers, whatever any policy allows. */
  denyFrom(peers: OneOrMore<FromPeer>, ...clauses: PlainClause[]): CiliumPolicy<Kind> {
    return this.#with(rules.denyFrom(this.#rule, peers, clauses));
  }

  /** Refuses connections to peers, whatever any policy allows. */
  denyTo(peers: OneOrMore<DeniedPeer>, ...clauses: PlainClause[]): CiliumPolicy<Kind> {
    return this.#with(rules.denyTo(this.#rule, peers, clauses));
  }

  /**
   * Lets the subject ask DNS, over UDP and TCP.
   *
   * @example
   * ```ts
   * import { policy } from "pulumi-acns/policies";
   *
   * policy.cilium("dns", { namespace: "shop" }).onAllPods().allowDns({ names: ["*.example.com"], services: true });
   * ```
   */
  allowDns({ names, ...options }: DnsOptions = {}): CiliumPolicy<Kind> {
    const asked = namesToAsk(names ?? [], options);
    const some = names !== undefined || options.services === true;
    return this.#with(rules.withDns(this.#rule, some ? asked : "all", options.resolver));
  }

  /**
   * Lets the subject reach domains, and ask DNS for them. A `*` stands for any part of one label: `*.example.com` is not
   * `example.com`.
   *
   * @example
   * ```ts
   * import { policy, port } from "pulumi-acns/policies";
   *
   * policy
   *   .cilium("payments", { namespace: "shop" })
   *   .on({ app: "payments" })
   *   .allowFqdn(["example.com", "*.example.com"], [port.tcp(443)], { musl: true });
   * ```
   */
  allowFqdn(
    names: string | readonly [string, ...string[]],
    clauses: Clauses[Kind] | readonly Clauses[Kind][] = [],
    options: ResolverOptions = {},
  ): CiliumPolicy<Kind> {
    const nameList = typeof names === "string" ? [names] : names;
    const clauseList = Array.isArray(clauses) ? (clauses as readonly Clause[]) : [clauses as Clause];
    return this.#with(rules.allowFqdn(this.#rule, nameList, clauseList, options));
  }

  /** Closes a direction, or both, to everything that no rule allows: also where this rule allows nothing in it. */
  defaultDeny(...directions: Direction[]): CiliumPolicy<Kind> {
    const closed = directions.length === 0 ? (["ingress", "egress"] as const) : directions;
    return this.#with({ ...this.#rule, denied: [...this.#rule.denied, ...closed] });
  }

  /** Leaves a direction, or both, open to what no rule speaks of: this policy then only adds what it says. */
  withoutDefaultDeny(...directions: Direction[]): CiliumPolicy<Kind> {
    const open = directions.length === 0 ? (["ingress", "egress"] as const) : directions;
    const { enableDefaultDeny = {} } = this.#rule.settings;
    const entries = Object.fromEntries(open.map((direction) => [direction, false]));
    return this.settings({ enableDefaultDeny: { ...enableDefaultDeny, ...entries } });
  }

  /** What the rule says beside its entries: a description, labels, what its log lines carry. */
  settings(settings: RuleSettings): CiliumPolicy<Kind> {
    return this.#with(rules.withSettings(this.#rule, settings));
  }

  /** Adds an entry in Cilium's own terms, for what no verb says. */
  ingress(entry: IngressEntry): CiliumPolicy<Kind> {
    return this.#with({ ...this.#rule, ingress: [...this.#rule.ingress, entry] });
  }

  /** Adds an entry in Cilium's own terms, for what no verb says. */
  ingressDeny(entry: IngressDenyEntry): CiliumPolicy<Kind> {
    return this.#with({ ...this.#rule, ingressDeny: [...this.#rule.ingressDeny, entry] });
  }

  /** Adds an entry in Cilium's own terms, for what no verb says. */
  egress(entry: EgressEntry): CiliumPolicy<Kind> {
    return this.#with({ ...this.#rule, egress: [...this.#rule.egress, entry] });
  }

  /** Adds an entry in Cilium's own terms, for what no verb says. */
  egressDeny(entry: EgressDenyEntry): CiliumPolicy<Kind> {
    return this.#with({ ...this.#rule, egressDeny: [...this.#rule.egressDeny, entry] });
  }

  /**
   * Ends the rule and begins another one of the same policy, with a subject of its own.
   *
   * @example
   * ```ts
   * import { peer, policy, port } from "pulumi-acns/policies";
   *
   * policy
   *   .cilium("shop", { namespace: "shop" })
   *   .on({ app: "db" })
   *   .allowFrom(peer.pods({ app: "api" }), port.tcp(5432))
   *   .and()
   *   .on({ app: "api" })
   *   .allowFrom(peer.pods({ app: "web" }), port.tcp(8080));
   * ```
   */
  and(): Subjects[Kind] {
    return subjectOf(this.#kind, this.#meta, [...this.#before, this.#rule]);
  }

  toManifest(target: Target = {}): Wire[Kind] {
    const states = [...this.#before, this.#rule];
    const specs = states.map(rules.ruleOf);
    const manifest = {
      apiVersion: "cilium.io/v2",
      kind: this.#kind,
      metadata: plain(this.#meta),
      ...(specs.length === 1 ? { spec: specs[0] } : { specs }),
    };
    const misuses = states.flatMap((state, at) => {
      const place = states.length === 1 ? "spec" : `specs[${at}]`;
      const below = (path: string) => (path === "" ? place : `${place}.${path}`);
      return rules.misusesOf(state).map((misuse) => ({ ...misuse, path: below(misuse.path) }));
    });
    return checked(manifest as unknown as Wire[Kind], target, misuses);
  }
}

/** The beginning of a rule of a policy. */
export function subjectOf<Kind extends CiliumKind>(
  kind: Kind,
  meta: Meta,
  before: readonly RuleState[] = [],
): Subjects[Kind] {
  const begin = (subject: Subject, unnamed?: boolean) =>
    new CiliumPolicy(kind, meta, before, rules.emptyRule(subject, unnamed === true ? [EVERYTHING] : []));
  const onPods = (endpointSelector: LabelSelector) => begin({ endpointSelector });
  const all = kind === "CiliumNetworkPolicy" ? {} : endpointOf(peer.podsInAnyNamespace());
  const subject = {
    on: (...criteria: Criterion[]) => {
      const endpointSelector = selectorOf(criteria);
      return begin({ endpointSelector }, isEmptySelector(endpointSelector));
    },
    onAllPods: () => onPods(all),
    onSelector: onPods,
    onPodsIn: (namespace: string, ...criteria: Criterion[]) =>
      onPods(endpointOf(peer.podsIn(namespace, ...criteria))),
    onPodsInNamespaces: (...criteria: Criterion[]) => onPods(endpointOf(peer.podsInNamespaces(criteria))),
    onNodes: (...criteria: Criterion[]) => {
      const nodeSelector = selectorOf(criteria);
      return begin({ nodeSelector }, isEmptySelector(nodeSelector));
    },
  };
  return subject as unknown as Subjects[Kind];
}

const EVERYTHING: Misuse = {
  rule: "BLD003",
  path: "",
  reason: "the subject is an empty selector, which selects everything",
  remedy: "Name labels, or say onAllPods().",
};
