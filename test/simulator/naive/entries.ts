import type { CiliumRule, FqdnSelector, PortProtocol, PortRule } from "../../../model/manifest/cilium.ts";
import type { NetworkPolicy } from "../../../model/manifest/kubernetes.ts";
import type { Policy } from "../../../model/manifest/manifest.ts";
import type { LabelSelector } from "../../../model/manifest/meta.ts";
import type { Direction, World } from "../../../model/world.ts";
import { inRange, keysOf, selects, type End } from "./ends.ts";

/** An entry as the description has it: whom it binds, whom it is about, and on which ports. */
export interface Entry {
  readonly direction: Direction;
  readonly deny: boolean;
  readonly defaultDeny: boolean;
  binds(me: End): boolean;
  /** Undefined where no peer is named. */
  readonly about: ((peer: End) => boolean) | undefined;
  readonly ports: readonly PortRule[] | undefined;
  readonly icmps: readonly { readonly type: number | string; readonly family?: string }[] | undefined;
}

const NAMESPACE = "io.kubernetes.pod.namespace";

/** 6.1: what is added to the selectors of peers. */
function scoped(selector: LabelSelector, namespace: string | undefined, forInit: boolean): LabelSelector {
  const keys = keysOf(selector);
  if (keys.some((key) => key.startsWith("reserved:"))) return selector;
  const names = (key: string): string[] => [key, `k8s:${key}`, `any:${key}`];
  if (keys.some((key) => names(NAMESPACE).includes(key))) return selector;
  if (namespace !== undefined) {
    const labelled = names("io.cilium.k8s.namespace.labels").some((start) =>
      keys.some((key) => key.startsWith(start)),
    );
    return labelled
      ? selector
      : { ...selector, matchLabels: { ...selector.matchLabels, [`k8s:${NAMESPACE}`]: namespace } };
  }
  if (forInit) return selector;
  const exists = { key: `k8s:${NAMESPACE}`, operator: "Exists" } as const;
  return { ...selector, matchExpressions: [...(selector.matchExpressions ?? []), exists] };
}

const CLUSTER = [...["host", "remote-node", "init", "ingress", "health", "unmanaged", "kube-apiserver"]];

function isEntity(entity: string, peer: End): boolean {
  const has = (name: string): boolean => `reserved:${name}` in peer.labels;
  if (entity === "all") return true;
  if (entity === "cluster")
    return CLUSTER.some(has) || peer.labels["k8s:io.cilium.k8s.policy.cluster"] === "default";
  return has(entity);
}

/** 6.10, as it was until 1.18: a star stands for letters of one label, and a star alone for every name. */
export function isName(
  { matchName, matchPattern = "" }: FqdnSelector,
  name: string,
  request: boolean,
): boolean {
  const full = (text: string): string => `${text.toLowerCase().replace(/\.$/, "")}.`;
  if (matchName !== undefined) return full(matchName) === name;
  if (matchPattern === "*") return request || /^([-a-z0-9_]+\.)+$/.test(name);
  const expression = full(matchPattern).replaceAll(".", "\\.").replaceAll("*", "[-a-z0-9_]*");
  return new RegExp(`^${expression}$`).test(name);
}

type Fields = Readonly<Record<string, unknown>>;

const list = (fields: Fields, key: string): readonly never[] | undefined =>
  (fields[key] as readonly never[] | undefined) ?? undefined;

/** Whom an entry names; undefined where it names nobody in particular. */
function aboutOf(
  fields: Fields,
  side: "from" | "to",
  namespace: string | undefined,
  forInit: boolean,
  world: World,
): ((peer: End) => boolean) | undefined {
  const kinds: readonly (readonly [string, (item: never) => (peer: End) => boolean])[] = [
    ["Endpoints", (item: LabelSelector) => (peer) => selects(scoped(item, namespace, forInit), peer)],
    ["Entities", (item: string) => (peer) => isEntity(item, peer)],
    ["CIDR", (item: string) => (peer) => inRange(item, peer)],
    ["CIDRSet", (item: { cidr?: string; except?: string[] }) => (peer) => inSet(item, peer, world)],
    [
      "FQDNs",
      (item: FqdnSelector) =>
        ({ name }) =>
          name !== undefined && isName(item, name, false),
    ],
    ["Services", (item: object) => (peer) => isService(item, peer, world)],
  ];
  const named = kinds.flatMap(([kind, read]) => (list(fields, `${side}${kind}`) ?? []).map(read));
  // 5.7, with what 1.18 did: beside names, empty lists of entities and ranges do not count.
  const counts =
    (list(fields, "toFQDNs") ?? []).length > 0 ? ["Endpoints"] : ["Endpoints", "Entities", "CIDR", "CIDRSet"];
  if (counts.some((kind) => list(fields, `${side}${kind}`)?.length === 0)) return () => false;
  const found = (list(fields, "toServices") ?? []).some((item) =>
    world.services.some((service) => isMeant(item, service)),
  );
  const onlyServices = named.length > 0 && (list(fields, "toServices") ?? []).length === named.length;
  if (named.length === 0 || (onlyServices && !found)) return undefined;
  return (peer) => named.some((one) => one(peer));
}

function inSet(item: Fields, peer: End, world: World): boolean {
  const excepted = ((item["except"] as string[] | undefined) ?? []).some(
    (range) => peer.address !== undefined && inRange(range, peer),
  );
  if (excepted) return false;
  if (typeof item["cidr"] === "string") return inRange(item["cidr"], peer);
  return world.cidrGroups.some(({ metadata, spec }) => {
    const selector = item["cidrGroupSelector"] as LabelSelector | undefined;
    const meant =
      selector === undefined
        ? metadata.name === item["cidrGroupRef"]
        : Object.entries(selector.matchLabels ?? {}).every(
            ([key, value]) => metadata.labels?.[key] === value,
          );
    return meant && peer.address !== undefined && spec.externalCIDRs.some((range) => inRange(range, peer));
  });
}

function isMeant(item: Fields, { name, namespace, labels }: World["services"][number]): boolean {
  const byName = item["k8sService"] as { serviceName: string; namespace?: string } | undefined;
  if (byName !== undefined)
    return byName.serviceName === name && (byName.namespace ?? namespace) === namespace;
  const chosen = item["k8sServiceSelector"] as { selector: LabelSelector; namespace?: string };
  return (
    (chosen.namespace ?? namespace) === namespace &&
    Object.entries(chosen.selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value)
  );
}

const isService = (item: object, peer: End, world: World): boolean =>
  world.services.some((service) => {
    if (!isMeant(item as Fields, service)) return false;
    const { selector, endpoints, namespace } = service;
    if (selector === undefined) return peer.address !== undefined && endpoints.includes(peer.address);
    return (
      peer.labels[`k8s:${NAMESPACE}`] === namespace &&
      Object.entries(selector).every(([key, value]) => peer.labels[`k8s:${key}`] === value)
    );
  });

const LISTS = [
  ["ingress", "ingress", false],
  ["ingressDeny", "ingress", true],
  ["egress", "egress", false],
  ["egressDeny", "egress", true],
] as const;

function ciliumEntries(rule: CiliumRule, namespace: string | undefined, world: World): Entry[] {
  const { endpointSelector = {}, enableDefaultDeny = {} } = rule;
  const forInit = keysOf(endpointSelector).includes("reserved:init");
  return LISTS.flatMap(([field, direction, deny]) =>
    (rule[field] ?? []).map((fields): Entry => ({
      direction,
      deny,
      defaultDeny: enableDefaultDeny[direction] ?? true,
      binds: (me) =>
        selects(endpointSelector, me) &&
        (namespace === undefined || me.labels[`k8s:${NAMESPACE}`] === namespace),
      about: aboutOf(fields as Fields, direction === "ingress" ? "from" : "to", namespace, forInit, world),
      ports: fields.toPorts === undefined || fields.toPorts.length === 0 ? undefined : fields.toPorts,
      icmps:
        fields.icmps === undefined || fields.icmps.length === 0
          ? undefined
          : fields.icmps.flatMap((icmp) => icmp.fields ?? []),
    })),
  );
}

/** Keys of Kubernetes' own selectors, as Cilium's. */
function k8sKeys(selector: LabelSelector, prefix = ""): LabelSelector {
  return {
    matchLabels: Object.fromEntries(
      Object.entries(selector.matchLabels ?? {}).map(([key, value]) => [`k8s:${prefix}${key}`, value]),
    ),
    matchExpressions: (selector.matchExpressions ?? []).map((item) => ({
      ...item,
      key: `k8s:${prefix}${item.key}`,
    })),
  };
}

function kubernetesEntries({ spec }: NetworkPolicy, namespace: string): Entry[] {
  const binds = (me: End): boolean =>
    me.labels[`k8s:${NAMESPACE}`] === namespace && selects(k8sKeys(spec.podSelector ?? {}), me);
  const base = { deny: false, defaultDeny: true, binds, icmps: undefined };
  return (["ingress", "egress"] as const).flatMap((direction): Entry[] => {
    const rules = spec[direction] ?? [];
    const entries = rules.map((rule): Entry => {
      const peers = "from" in rule ? rule.from : "to" in rule ? rule.to : undefined;
      const ports = rule.ports ?? [];
      const about = (peer: End): boolean =>
        (peers ?? []).length === 0 ||
        (peers ?? []).some(({ podSelector, namespaceSelector, ipBlock }) => {
          if (ipBlock !== undefined) return inSet(ipBlock, peer, { cidrGroups: [] } as unknown as World);
          if (!selects(k8sKeys(podSelector ?? {}), peer)) return false;
          const own = peer.labels[`k8s:${NAMESPACE}`];
          if (namespaceSelector === undefined) return own === namespace;
          if (keysOf(namespaceSelector).length === 0) return own !== undefined;
          return selects(k8sKeys(namespaceSelector, "io.cilium.k8s.namespace.labels."), peer);
        });
      const read = ports.map(({ protocol = "TCP", port = 0, endPort }): PortProtocol => ({
        protocol,
        port: String(port),
        ...(endPort === undefined ? {} : { endPort }),
      }));
      return { ...base, direction, about, ports: ports.length === 0 ? undefined : [{ ports: read }] };
    });
    if (entries.length > 0) return entries;
    const types = spec.policyTypes ?? [];
    const closes =
      direction === "egress"
        ? types.includes("Egress")
        : types.includes("Ingress") || !types.includes("Egress");
    return closes ? [{ ...base, direction, about: () => false, ports: undefined }] : [];
  });
}

/** Every entry of a policy. */
export function entriesOf(policy: Policy, world: World): Entry[] {
  const { namespace = "default" } = policy.metadata;
  if (policy.kind === "NetworkPolicy") return kubernetesEntries(policy, namespace);
  const own = policy.kind === "CiliumNetworkPolicy" ? namespace : undefined;
  const rules = [...(policy.spec === undefined ? [] : [policy.spec]), ...(policy.specs ?? [])];
  return rules.flatMap((rule) => ciliumEntries(rule, own, world));
}
