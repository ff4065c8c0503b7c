import { findLabel, labelsOfPod, reservedLabels, sortLabels, type Label } from "./selector/labels.ts";
import { readAddress, readRange, holds, type Address, type Range } from "./selector/address.ts";
import { createIdentities, type Identities, type Identity } from "./selector/identity.ts";
import { normalName } from "./selector/pattern.ts";
import { releaseAtLeast, type CiliumRelease } from "../model/cilium.ts";
import { groupLabels } from "./rules/peers.ts";
import type { Endpoint, ReservedEntity, World, WorldPod } from "../model/world.ts";

/** One end of a flow, as Cilium sees it. */
export interface Party {
  readonly identity: Identity;
  /** Whether policies are enforced at it: pods, and the health, init and ingress endpoints. */
  readonly managed: boolean;
  readonly pod?: WorldPod;
  /** Its node, where that is known. */
  readonly node?: string;
}

/** What an end of a flow may be; several where the world does not say on which node it is. */
export type Resolved = { readonly parties: readonly Party[] } | { readonly missing: string };

/** Who is who in a world. */
export interface Parties {
  readonly identities: Identities;
  readonly pods: readonly Party[];
  resolve(endpoint: Endpoint, other: Endpoint): Resolved;
  podAt(name: string): Party | undefined;
  /** Whoever has an address that no pod and no node of the world has. */
  external(address: string): Party;
}

const MANAGED: readonly ReservedEntity[] = ["health", "init", "ingress"];

const reserved = (name: string): Label => ({ source: "reserved", key: name, value: "" });

/** Labels of the groups that hold an address: a key has every value that one of them gives it. */
function groupsOf(
  address: Address,
  groups: readonly { readonly ranges: readonly Range[]; readonly labels: Readonly<Record<string, string>> }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { ranges, labels } of groups) {
    if (!ranges.some((range) => holds(range, address))) continue;
    for (const [key, value] of Object.entries(labels))
      found.set(key, (found.get(key) ?? new Set()).add(value));
  }
  return found;
}

const readGroups = (world: World) =>
  world.cidrGroups.map(({ metadata, spec }) => ({
    labels: groupLabels(metadata.name, metadata.labels ?? {}),
    ranges: spec.externalCIDRs.flatMap((text) => readRange(text) ?? []),
  }));

const keyOfAddress = ({ family, value }: Address): string => `${family}/${value}`;

/** An index of addresses by their value: the same one may be written in several ways. */
function byAddress<Item>(items: readonly (readonly [string, Item])[]): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const [text, item] of items) {
    const address = readAddress(text);
    if (address !== undefined && !found.has(keyOfAddress(address))) found.set(keyOfAddress(address), item);
  }
  return found;
}

/** What is looked up in a world: pods by name, and who has an address. */
interface Directory {
  readonly identities: Identities;
  readonly pods: readonly Party[];
  readonly byName: ReadonlyMap<string, Party>;
  readonly podAddresses: ReadonlyMap<string, Party>;
  readonly nodeAddresses: ReadonlyMap<string, string>;
  readonly apiServers: ReadonlyMap<string, true>;
  readonly groups: ReturnType<typeof readGroups>;
}

function directoryOf(world: World, matters: (key: string) => boolean): Directory {
  const identities = createIdentities();
  const pods = world.pods.map((pod): Party => {
    const place = pod.node === undefined ? {} : { node: pod.node };
    return { identity: identities.intern(labelsOfPod(pod, world, matters)), managed: true, pod, ...place };
  });
  return {
    identities,
    pods,
    byName: new Map(pods.map((party) => [`${party.pod?.namespace}/${party.pod?.name}`, party])),
    podAddresses: byAddress(
      pods.flatMap((party) => (party.pod?.ips ?? []).map((ip) => [ip, party] as const)),
    ),
    nodeAddresses: byAddress(world.nodes.flatMap(({ name, ips }) => ips.map((ip) => [ip, name] as const))),
    apiServers: byAddress(world.apiServers.map((ip) => [ip, true] as const)),
    groups: readGroups(world),
  };
}

function external(address: Address, { apiServers, groups, identities }: Directory): Party {
  const labels = [
    reserved("world"),
    ...(apiServers.has(keyOfAddress(address)) ? [reserved("kube-apiserver")] : []),
  ];
  const known = { address, groups: groupsOf(address, groups) };
  return { identity: identities.intern(sortLabels(labels), known), managed: false };
}

/** Tells who is who. Pods are told apart by the label keys that matter alone. */
export function createParties(world: World, matters: (key: string) => boolean): Parties {
  const directory = directoryOf(world, matters);
  const { identities, pods, byName, nodeAddresses, podAddresses } = directory;
  const nodeNames = new Set(world.nodes.map(({ name }) => name));
  const entity = (name: ReservedEntity): Party => ({
    identity: identities.intern(reservedLabels(name)),
    managed: MANAGED.includes(name),
  });

  /** A node is the host of the pods on it, and a remote node for all others. */
  const node = (name: string | undefined, other: Endpoint): Party[] => {
    const host = entity("host");
    const remote = entity("remote-node");
    const at = nodeOf(other, directory);
    if (name !== undefined && at !== undefined) return [name === at ? host : remote];
    return [remote, host];
  };

  const ofPod = (party: Party, other: Endpoint): readonly Party[] =>
    party.pod?.hostNetwork === true ? node(party.node, other) : [party];

  const ofAddress = (text: string, other: Endpoint): Resolved => {
    const address = readAddress(text);
    if (address === undefined) return { missing: `${text} is no address` };
    const name = nodeAddresses.get(keyOfAddress(address));
    if (name !== undefined) return { parties: node(name, other) };
    const pod = podAddresses.get(keyOfAddress(address));
    return { parties: pod === undefined ? [external(address, directory)] : ofPod(pod, other) };
  };

  return {
    identities,
    pods,
    podAt: (name) => byName.get(name),
    external(text) {
      const address = readAddress(text);
      if (address === undefined) throw new RangeError(`${text} is no address`);
      return external(address, directory);
    },
    resolve(endpoint, other) {
      if ("entity" in endpoint) return { parties: [entity(endpoint.entity)] };
      if ("ip" in endpoint) return ofAddress(endpoint.ip, other);
      if ("node" in endpoint)
        return nodeNames.has(endpoint.node)
          ? { parties: node(endpoint.node, other) }
          : { missing: `there is no node ${endpoint.node}` };
      if ("fqdn" in endpoint) {
        const name = normalName(endpoint.fqdn);
        return { parties: [{ identity: identities.intern([reserved("world")], { name }), managed: false }] };
      }
      const party = byName.get(endpoint.pod);
      return party === undefined
        ? { missing: `there is no pod ${endpoint.pod}` }
        : { parties: ofPod(party, other) };
    },
  };
}

/** The node on which an end is; undefined where nobody said, or there is none. */
function nodeOf(endpoint: Endpoint, { byName, nodeAddresses, podAddresses }: Directory): string | undefined {
  if ("pod" in endpoint) return byName.get(endpoint.pod)?.node;
  if ("node" in endpoint) return endpoint.node;
  if (!("ip" in endpoint)) return undefined;
  const address = readAddress(endpoint.ip);
  if (address === undefined) return undefined;
  const key = keyOfAddress(address);
  return nodeAddresses.get(key) ?? podAddresses.get(key)?.node;
}

/** Whether an identity is the node's own. */
export const isHost = (identity: Identity): boolean =>
  findLabel(identity.labels, "reserved", "host") !== undefined;

/**
 * Whether an endpoint lets its own node in whatever its entries allow: since 1.20 only where it has one, be it that every endpoint
 * is closed. Source: computePolicyEnforcementAndRules in pkg/policy/repository.go of Cilium.
 */
export const admitsHost = (entries: readonly unknown[], release: CiliumRelease): boolean =>
  entries.length > 0 || !releaseAtLeast(release, "1.20");

/** Whether an endpoint has no labels yet. */
export const isInit = (identity: Identity): boolean =>
  findLabel(identity.labels, "reserved", "init") !== undefined;
