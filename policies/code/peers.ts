import type { CidrRule, Entity, ServiceSelector } from "../../model/manifest/cilium.ts";
import type { LabelRequirement, LabelSelector } from "../../model/manifest/meta.ts";
import { endpointOf, type AnyEntry } from "../entry.ts";
import { peer, type PodsPeer, type ToPeer } from "../peer.ts";
import type { Criterion } from "../selector.ts";
import { call, firstThat, literal, same, type Expression } from "./expression.ts";
import { criteria, without } from "./selectors.ts";

const NAMESPACE = "k8s:io.kubernetes.pod.namespace";
const NAMESPACE_LABELS = "k8s:io.cilium.k8s.namespace.labels.";

/** The peers of an entry in code; undefined where no verb says them. */
export function peersOf(entry: AnyEntry): readonly Expression<ToPeer>[] | undefined {
  const lists = Object.keys(entry).filter((key) => /^(from|to)(?!Ports$)/.test(key)) as (keyof AnyEntry)[];
  const [key] = lists;
  if (key === undefined) return [call("peer.any", peer.any)];
  const name = key.replace(/^(from|to)/, "");
  const items = entry[key];
  if (lists.length > 1 || !Array.isArray(items) || items.length === 0 || !Object.hasOwn(WRITERS, name))
    return undefined;
  return whole(WRITERS[name as keyof typeof WRITERS](items as never));
}

const whole = <T>(items: readonly (T | undefined)[]): readonly T[] | undefined =>
  items.includes(undefined) ? undefined : (items as readonly T[]);

type Written = readonly (Expression<ToPeer> | undefined)[];

const WRITERS = {
  Endpoints: (selectors: readonly LabelSelector[]): Written => selectors.map(podsOf),
  Entities: (entities: readonly [Entity, ...Entity[]]): Written => [entitiesOf(entities)],
  CIDR: (cidrs: readonly string[]): Written =>
    cidrs.map((cidr) => call("peer.cidr", (text: string) => peer.cidr(text), literal(cidr))),
  CIDRSet: (sets: readonly CidrRule[]): Written => sets.map(cidrOf),
  Services: (services: readonly ServiceSelector[]): Written => services.map(serviceOf),
};

const WORDS = ["world", "apiServer", "nodes"] as const;

function entitiesOf(entities: readonly [Entity, ...Entity[]]): Expression<ToPeer> {
  const word = WORDS.map((name) => call(`peer.${name}`, peer[name])).find(({ value }) =>
    same(value.entities, entities),
  );
  const [first, ...more] = entities;
  return (
    word ?? call("peer.entities", peer.entities, literal(first), ...more.map((entity) => literal(entity)))
  );
}

/** Pods in the words of `peer`; undefined where they mean another selector. */
export function podsOf(selector: LabelSelector): Expression<ToPeer> | undefined {
  return firstThat(podsCandidates(selector), (value) => same(endpointOf(value), selector));
}

function* podsCandidates(selector: LabelSelector): Generator<Expression<PodsPeer>> {
  const own = criteria(selector);
  if (own === undefined) yield call("peer.allPods", peer.allPods);
  const { value: namespace, rest } = without(selector, NAMESPACE);
  const more = criteria(rest) ?? [];
  if (namespace !== undefined) yield call("peer.podsIn", peer.podsIn, literal(namespace), ...more);
  const { matchExpressions = [], ...labels } = selector;
  const [first, ...others] = matchExpressions;
  if (first?.key === NAMESPACE && first.operator === "Exists") {
    const left = criteria({ ...labels, matchExpressions: others }) ?? [];
    yield call("peer.podsInAnyNamespace", peer.podsInAnyNamespace, ...left);
  }
  yield* byNamespaceLabels(selector);
  if (own !== undefined) yield call("peer.pods", peer.pods, ...own);
}

function* byNamespaceLabels({
  matchLabels = {},
  matchExpressions = [],
}: LabelSelector): Generator<Expression<PodsPeer>> {
  const isOfNamespace = (key: string): boolean => key.startsWith(NAMESPACE_LABELS);
  const named = (key: string): string => key.slice(NAMESPACE_LABELS.length);
  const part = (ofNamespace: boolean): LabelSelector => ({
    matchLabels: Object.fromEntries(
      Object.entries(matchLabels)
        .filter(([key]) => isOfNamespace(key) === ofNamespace)
        .map(([key, value]) => [ofNamespace ? named(key) : key, value]),
    ),
    matchExpressions: matchExpressions
      .filter(({ key }) => isOfNamespace(key) === ofNamespace)
      .map((one): LabelRequirement => (ofNamespace ? { ...one, key: named(one.key) } : one)),
  });
  const namespaces = criteria(part(true));
  if (namespaces === undefined) return;
  const list: Expression<Criterion | readonly Criterion[]> =
    namespaces.length === 1
      ? namespaces[0]
      : {
          code: `[${namespaces.map(({ code }) => code).join(", ")}]`,
          value: namespaces.map(({ value }) => value),
          uses: namespaces.flatMap(({ uses }) => uses),
        };
  yield call("peer.podsInNamespaces", peer.podsInNamespaces, list, ...(criteria(part(false)) ?? []));
}

function cidrOf(set: CidrRule): Expression<ToPeer> | undefined {
  const { cidr, cidrGroupRef, cidrGroupSelector, except } = set;
  if (Object.keys(set).length > (cidr === undefined ? 1 : 2)) return undefined;
  // Without exceptions a range is written in the plain list.
  if (cidr !== undefined && except !== undefined)
    return call("peer.cidr", peer.cidr, literal(cidr), literal({ except }));
  if (cidr !== undefined) return call("peer.cidr", (text: string) => peer.cidr(text), literal(cidr));
  if (cidrGroupRef !== undefined) return call("peer.cidrGroup", peer.cidrGroup, literal(cidrGroupRef));
  const parts = cidrGroupSelector === undefined ? undefined : criteria(cidrGroupSelector);
  return parts === undefined ? undefined : call("peer.cidrGroupsWith", peer.cidrGroupsWith, ...parts);
}

function serviceOf(service: ServiceSelector): Expression<ToPeer> | undefined {
  const { k8sService: { serviceName, namespace } = {}, k8sServiceSelector: services } = service;
  if (services !== undefined) {
    const parts = criteria(services.selector);
    if (parts === undefined || services.namespace === undefined) return undefined;
    return call("peer.servicesWith", peer.servicesWith, literal(services.namespace), ...parts);
  }
  if (serviceName === undefined) return undefined;
  return namespace === undefined
    ? call("peer.service", (name: string) => peer.service(name), literal(serviceName))
    : call("peer.service", peer.service, literal(serviceName), literal(namespace));
}
