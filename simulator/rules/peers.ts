import { releaseAtLeast } from "../../model/cilium.ts";
import type { World, WorldService } from "../../model/world.ts";
import { readAddress, readRange, type Range } from "../selector/address.ts";
import { CLUSTER_KEY, NAMESPACE_KEY, NAMESPACE_LABELS_KEY } from "../selector/labels.ts";
import {
  exists,
  hasKey,
  hasKeyPrefix,
  keyOf,
  listOf,
  Malformed,
  meets,
  readSelector,
  splitKey,
  withExpressions,
  withLabel,
  type Requirement,
  type Requirements,
} from "../selector/requirements.ts";
import type { Selector, Selectors } from "../selector/selector.ts";
import type { Reading } from "./conditions.ts";
import { elements, requiredAt, textAt } from "./read.ts";

/** What peers are read with: the world they are in, and where their selectors are kept. */
export interface PeerReading extends Reading {
  readonly world: Pick<World, "cluster" | "services" | "cidrGroups">;
  readonly selectors: Selectors;
  /** Whether the subject names reserved:init, whose endpoints have no namespace. */
  readonly forInit: boolean;
}

const none: Requirements = { labels: new Map(), expressions: [] };

export const wildcard = (selectors: Selectors): Selector => selectors.labels(none);

const reserved = (name: string): Requirements => withLabel(none, `reserved.${name}`, "");

const K8S_NAMESPACE = `k8s.${NAMESPACE_KEY}`;
const ANY_NAMESPACE = `any.${NAMESPACE_KEY}`;
const K8S_CLUSTER = `k8s.${CLUSTER_KEY}`;

/** Since 1.19 a selector that names no cluster means the local one. */
function inLocalCluster(selector: Requirements, { release, world }: PeerReading): Requirements {
  if (!releaseAtLeast(release, "1.19")) return selector;
  if (hasKey(selector, K8S_CLUSTER) || hasKey(selector, `any.${CLUSTER_KEY}`)) return selector;
  return withLabel(selector, K8S_CLUSTER, world.cluster);
}

/** A peer selector with what Cilium adds: the policy's namespace, or that there is one. */
function scoped(selector: Requirements, reading: PeerReading, keepReserved: boolean): Requirements {
  if (keepReserved && hasKeyPrefix(selector, "reserved.")) return selector;
  let result = selector;
  if (!hasKey(selector, K8S_NAMESPACE) && !hasKey(selector, ANY_NAMESPACE)) {
    const { namespace } = reading;
    const named = ["k8s", "any"].some((source) =>
      hasKeyPrefix(selector, `${source}.${NAMESPACE_LABELS_KEY}`),
    );
    if (namespace !== undefined) {
      if (!named) result = withLabel(selector, K8S_NAMESPACE, namespace);
    } else if (!reading.forInit) result = withExpressions(selector, [exists(K8S_NAMESPACE)]);
  }
  return inLocalCluster(result, reading);
}

/** fromEndpoints and toEndpoints. */
export const readEndpoints = (value: unknown, path: string, reading: PeerReading): Selector[] =>
  elements(value, path).map(([item, at]) =>
    reading.selectors.labels(scoped(readSelector(item, at, "cilium"), reading, true)),
  );

/** fromRequires and toRequires, as one list of demands. */
export const readRequires = (value: unknown, path: string, reading: PeerReading): Requirement[] =>
  elements(value, path).flatMap(([item, at]) =>
    listOf(scoped(readSelector(item, at, "cilium"), reading, false)),
  );

/** fromNodes and toNodes: other nodes by their labels. */
export const readNodes = (value: unknown, path: string, reading: PeerReading): Selector[] =>
  elements(value, path).map(([item, at]) => {
    const selector = withExpressions(readSelector(item, at, "cilium"), [exists("reserved.remote-node")]);
    return reading.selectors.labels(inLocalCluster(selector, reading));
  });

const CLUSTER_PARTS = [
  ...["host", "remote-node", "init", "ingress", "health", "unmanaged", "kube-apiserver"],
].map(reserved);

/** What an entity is made of. Source: pkg/policy/api/entity.go of Cilium. */
function partsOf(entity: string, { release, world }: PeerReading): readonly Requirements[] | undefined {
  switch (entity) {
    case "all":
      return [none];
    case "world":
      return ["world", "world-ipv4", "world-ipv6"].map(reserved);
    case "cluster":
      return [...CLUSTER_PARTS, withLabel(none, K8S_CLUSTER, world.cluster)];
    case "cluster-mesh":
      if (!releaseAtLeast(release, "1.20")) return undefined;
      return [...CLUSTER_PARTS, withExpressions(none, [exists(`any.${CLUSTER_KEY}`)])];
    case "world-ipv4":
    case "world-ipv6":
    case "host":
    case "init":
    case "ingress":
    case "remote-node":
    case "health":
    case "unmanaged":
    case "none":
    case "kube-apiserver":
      return [reserved(entity)];
    default:
      return undefined;
  }
}

/** fromEntities and toEntities. */
export const readEntities = (value: unknown, path: string, reading: PeerReading): Selector[] =>
  elements(value, path).flatMap(([item, at]) => {
    const parts = partsOf(textAt(item, at) ?? "", reading);
    if (parts === undefined)
      throw new Malformed(at, `${JSON.stringify(item)} is no entity of Cilium ${reading.release}`);
    return parts.map((part) => reading.selectors.labels(part));
  });

function rangeAt(value: unknown, path: string): Range {
  const text = textAt(value, path);
  const range = text === undefined ? undefined : readRange(text);
  if (range === undefined) throw new Malformed(path, `${JSON.stringify(value)} is no range of addresses`);
  return range;
}

/** fromCIDR and toCIDR. */
export const readCidrs = (value: unknown, path: string, { selectors }: PeerReading): Selector[] =>
  elements(value, path).map(([item, at]) => selectors.range(rangeAt(item, at), []));

/** Label by which every group is known. */
const GROUP_NAME = "io.cilium.policy.cidrgroupname";

/** The labels of a CIDR group as selectors see them. */
export const groupLabels = (name: string, labels: Readonly<Record<string, string>>) => ({
  ...labels,
  [`${GROUP_NAME}/${name}`]: "",
});

function readCidrRule(item: unknown, path: string, { selectors }: PeerReading): Selector {
  const fields = requiredAt(item, path);
  const except = elements(fields["except"], `${path}.except`).map(([range, at]) => rangeAt(range, at));
  const ref = textAt(fields["cidrGroupRef"], `${path}.cidrGroupRef`);
  const { cidr, cidrGroupSelector: selector } = fields;
  const given = [cidr, ref === "" ? undefined : ref, selector].filter((value) => value !== undefined);
  if (given.length !== 1)
    throw new Malformed(path, "exactly one of cidr, cidrGroupRef and cidrGroupSelector stands here");
  if (cidr !== undefined) return selectors.range(rangeAt(cidr, `${path}.cidr`), except);
  const demands =
    ref === undefined
      ? listOf(readSelector(selector, `${path}.cidrGroupSelector`, "kubernetes"))
      : [exists(`k8s.${GROUP_NAME}/${ref}`)];
  return selectors.groups(demands, except);
}

/** fromCIDRSet and toCIDRSet. */
export const readCidrSet = (value: unknown, path: string, reading: PeerReading): Selector[] =>
  elements(value, path).map(([item, at]) => readCidrRule(item, at, reading));

/** What a service stands for: its pods, or the addresses behind it. */
function selectorsOf(service: WorldService, reading: PeerReading): Selector[] {
  const { selectors, release } = reading;
  const labels = Object.entries(service.selector ?? {});
  if (labels.length === 0)
    return service.endpoints.flatMap((text) => {
      const address = readAddress(text);
      const range = address === undefined ? undefined : readRange(text);
      return range === undefined ? [] : [selectors.range(range, [])];
    });
  // Older releases took only services whose endpoints are addresses.
  if (!releaseAtLeast(release, "1.18")) return [];
  const own = labels.reduce(
    (selector, [key, value]) => withLabel(selector, keyOf(key, "kubernetes"), value),
    withLabel(none, K8S_NAMESPACE, service.namespace),
  );
  return [selectors.labels(inLocalCluster(own, reading))];
}

/** toServices: by name, or by the labels of services. */
export function readServices(value: unknown, path: string, reading: PeerReading): Selector[] {
  return elements(value, path).flatMap(([item, at]) => {
    const fields = requiredAt(item, at);
    const byLabels = fields["k8sServiceSelector"];
    const matches =
      byLabels === undefined || byLabels === null
        ? byName(fields["k8sService"], `${at}.k8sService`)
        : byLabel(byLabels, `${at}.k8sServiceSelector`, reading);
    return reading.world.services.filter(matches).flatMap((service) => selectorsOf(service, reading));
  });
}

const inNamespace = (wanted: string | undefined, service: WorldService): boolean =>
  wanted === undefined || wanted === "" || wanted === service.namespace;

function byName(value: unknown, path: string): (service: WorldService) => boolean {
  const fields = requiredAt(value, path);
  const name = textAt(fields["serviceName"], `${path}.serviceName`);
  const namespace = textAt(fields["namespace"], `${path}.namespace`);
  return (service) => service.name === name && inNamespace(namespace, service);
}

function byLabel(value: unknown, path: string, { release }: PeerReading): (service: WorldService) => boolean {
  const fields = requiredAt(value, path);
  const written = Object.keys(requiredAt(fields["selector"], `${path}.selector`));
  // Until 1.18 a selector without any key was none at all.
  if (written.length === 0 && !releaseAtLeast(release, "1.19")) return () => false;
  const demands = listOf(readSelector(fields["selector"], `${path}.selector`, "cilium"));
  const namespace = textAt(fields["namespace"], `${path}.namespace`);
  return (service) => {
    const labels = Object.entries(service.labels).map(([key, text]) => ({ source: "k8s", key, value: text }));
    return inNamespace(namespace, service) && meets(demands, labels);
  };
}

/** A peer of a Kubernetes NetworkPolicy: pods of its namespace, of namespaces by their labels, or addresses. Undefined if it names none. */
export function readNetworkPeer(
  item: unknown,
  path: string,
  namespace: string,
  reading: PeerReading,
): Selector | undefined {
  const fields = requiredAt(item, path);
  if (fields["ipBlock"] !== undefined && fields["ipBlock"] !== null)
    return readCidrRule(fields["ipBlock"], `${path}.ipBlock`, reading);
  const pods = fields["podSelector"];
  const namespaces = fields["namespaceSelector"];
  const own = readSelector(pods ?? {}, `${path}.podSelector`, "kubernetes");
  if (namespaces !== undefined && namespaces !== null) {
    const selector = namespaceLabels(readSelector(namespaces, `${path}.namespaceSelector`, "kubernetes"));
    const both: Requirements = {
      labels: new Map([...selector.labels, ...own.labels]),
      expressions: [...selector.expressions, ...own.expressions],
    };
    return reading.selectors.labels(inLocalCluster(both, reading));
  }
  if ((pods === undefined || pods === null) && !releaseAtLeast(reading.release, "1.19")) return undefined;
  return reading.selectors.labels(inLocalCluster(withLabel(own, K8S_NAMESPACE, namespace), reading));
}

/** Demands on namespaces as demands on pods, which carry the labels of their namespace; none means that there is one. */
function namespaceLabels(selector: Requirements): Requirements {
  if (listOf(selector).length === 0) return withExpressions(none, [exists(K8S_NAMESPACE)]);
  const moved = (key: string): string => `${NAMESPACE_LABELS_KEY}.${key}`;
  return {
    labels: new Map([...selector.labels].map(([key, value]) => [`k8s.${moved(splitKey(key).key)}`, value])),
    expressions: selector.expressions.map((item) => ({ ...item, key: moved(item.key) })),
  };
}

export { none as noRequirements };
