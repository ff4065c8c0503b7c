import ipaddr from "ipaddr.js";
import type { Family } from "../../model/cidr.ts";
import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import type { Endpoint, ReservedEntity } from "../../model/world.ts";
import type { Party } from "../party.ts";
import type { Prepared } from "../prepare.ts";
import type { Range } from "../selector/address.ts";
import { readRange } from "../selector/address.ts";
import type { Selector } from "../selector/selector.ts";

/** Whom connections are between: those in it are treated alike by every policy. */
export type ConnectionEnd = {
  readonly index: number;
  readonly party: Party;
  /** The selectors that select it. */
  readonly selected: readonly Selector[];
} & (
  | { readonly kind: "pods"; readonly pods: readonly string[] }
  | { readonly kind: "entity"; readonly entity: ReservedEntity }
  /** Ranges of external addresses. */
  | { readonly kind: "addresses"; readonly ranges: readonly string[] }
  /** An external address whose name was learned. */
  | { readonly kind: "domain"; readonly domain: FqdnSelector }
);

type Unnumbered = ConnectionEnd extends infer End
  ? End extends ConnectionEnd
    ? Omit<End, "index">
    : never
  : never;

/** Names of ports that a policy uses: no other port has to be told apart by its name. */
function portNames({ rules }: Prepared): ReadonlySet<string> {
  const filters = rules.flatMap(({ entries }) => entries.flatMap((entry) => entry.filters));
  return new Set(filters.flatMap(({ spec }) => spec.name ?? []));
}

/** Pods that every policy treats alike: of the same identity, with the same ports under the names that policies use. */
function podEnds(prepared: Prepared): Unnumbered[] {
  const labels = prepared.selectors.list.filter(({ kind }) => kind === "labels" || kind === "groups");
  const names = portNames(prepared);
  const groups = new Map<string, { party: Party; pods: string[] }>();
  for (const party of prepared.parties.pods) {
    const { pod, identity } = party;
    if (pod === undefined || pod.hostNetwork) continue;
    const ports = [...names].flatMap((name) =>
      (pod.namedPorts[name] ?? []).map(({ port, protocol }) => `${name}=${port}/${protocol}`),
    );
    const key = `${identity.index} ${ports.sort().join()}`;
    const known = groups.get(key);
    const full = `${pod.namespace}/${pod.name}`;
    if (known === undefined) groups.set(key, { party, pods: [full] });
    else known.pods.push(full);
  }
  return [...groups.values()].map(({ party, pods }) => ({
    kind: "pods",
    party,
    pods,
    selected: selecting(labels, party),
  }));
}

const ENTITIES: readonly ReservedEntity[] = [
  ...(["host", "remote-node", "kube-apiserver", "health", "ingress", "init", "unmanaged"] as const),
];

function entityEnds({ parties, selectors }: Prepared): Unnumbered[] {
  return ENTITIES.flatMap((entity) => {
    const found = parties.resolve({ entity }, { entity: "world" });
    const party = "parties" in found ? found.parties[0] : undefined;
    return party === undefined
      ? []
      : [{ kind: "entity", entity, party, selected: selecting(selectors.list, party) } as const];
  });
}

/** Every range that a policy or a group names, exceptions too, and the addresses of the API server. */
function rangesOf({ selectors, world }: Prepared): Range[] {
  const texts = [...world.cidrGroups.flatMap(({ spec }) => spec.externalCIDRs), ...world.apiServers];
  return [
    ...selectors.list.flatMap(({ ranges }) => ranges ?? []),
    ...texts.flatMap((text) => readRange(text) ?? []),
  ];
}

const BITS: Readonly<Record<Family, number>> = { IPv4: 32, IPv6: 128 };

/** Bounds of a family: every place where a range begins, or the next address after its end. */
function boundsOf(family: Family, ranges: readonly Range[]): bigint[] {
  const end = 1n << BigInt(BITS[family]);
  const own = ranges.filter((range) => range.family === family);
  const bounds = own.flatMap(({ first, last }) => [BigInt(first), BigInt(last) + 1n]);
  return [...new Set([0n, end, ...bounds])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function textOf(family: Family, value: bigint): string {
  const length = BITS[family] / 8;
  const bytes = Array.from({ length }, (_, index) =>
    Number((value >> BigInt(8 * (length - 1 - index))) & 255n),
  );
  return ipaddr.fromByteArray(bytes).toString();
}

/** The fewest prefixes that make up a stretch of addresses, the last not included. */
export function prefixesOf(family: Family, from: bigint, to: bigint): string[] {
  const found: string[] = [];
  for (let first = from; first < to;) {
    let bits = 0;
    while (
      bits < BITS[family] &&
      first % (1n << BigInt(bits + 1)) === 0n &&
      first + (1n << BigInt(bits + 1)) <= to
    )
      bits += 1;
    found.push(`${textOf(family, first)}/${BITS[family] - bits}`);
    first += 1n << BigInt(bits);
  }
  return found;
}

/** The selectors that select an identity, of those that are worth asking. */
const selecting = (selectors: readonly Selector[], { identity }: Party): Selector[] =>
  selectors.filter((selector) => selector.selects(identity));

interface Stretch {
  readonly family: Family;
  readonly from: bigint;
  readonly to: bigint;
  /** Selectors of ranges that hold all of it, before their exceptions. */
  readonly candidates: readonly Selector[];
}

/** The stretches of a family on which no range begins or ends, each with the ranges over it. */
function* stretchesOf(
  family: Family,
  ranges: readonly Range[],
  selectors: readonly Selector[],
): Generator<Stretch> {
  const bounds = boundsOf(family, ranges);
  const own = selectors.flatMap((selector) => {
    const range = selector.ranges?.[0];
    return range?.family === family
      ? [{ selector, first: BigInt(range.first), last: BigInt(range.last) }]
      : [];
  });
  const starts = own.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  let active: typeof starts = [];
  let next = 0;
  for (const [index, from] of bounds.entries()) {
    const to = bounds[index + 1];
    if (to === undefined) return;
    active = active.filter(({ last }) => last >= from);
    for (let start = starts[next]; start !== undefined && start.first <= from; start = starts[next]) {
      active.push(start);
      next += 1;
    }
    yield { family, from, to, candidates: active.map(({ selector }) => selector) };
  }
}

/** External addresses that every selector treats alike. */
function addressEnds(prepared: Prepared): Unnumbered[] {
  const { parties, selectors } = prepared;
  const ranges = rangesOf(prepared);
  const ofRanges = selectors.list.filter(({ kind }) => kind === "range");
  const others = selectors.list.filter(({ kind }) => kind === "labels" || kind === "groups");
  const byLabels = new Map<Party["identity"]["labels"] | string, readonly Selector[]>();
  const groups = new Map<string, { party: Party; ranges: string[]; selected: Selector[] }>();
  const stretches = (["IPv4", "IPv6"] as const).flatMap((family) => [
    ...stretchesOf(family, ranges, ofRanges),
  ]);
  for (const { family, from, to, candidates } of stretches) {
    const party = parties.external(textOf(family, from));
    // Addresses without a group and with the same labels are the same to all selectors that are no ranges.
    const plain = party.identity.groups.size === 0;
    const label = party.identity.labels.map(({ key }) => key).join();
    const known = plain ? byLabels.get(label) : undefined;
    const general = known ?? selecting(others, party);
    if (plain) byLabels.set(label, general);
    const selected = [...general, ...selecting(candidates, party)];
    const key = selected.map(({ index }) => index).join(" ");
    const group = groups.get(key) ?? { party, ranges: [], selected };
    group.ranges.push(...prefixesOf(family, from, to));
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ kind: "addresses", ...group }));
}

/** A name that a pattern means, and hardly anything else does. */
const exampleOf = ({ matchName, matchPattern = "" }: FqdnSelector): string =>
  matchName ?? matchPattern.replace(/\*+/g, "any-name");

function domainEnds({ parties, selectors }: Prepared, more: readonly FqdnSelector[]): Unnumbered[] {
  const domains = selectors.list.filter(({ kind }) => kind === "domain");
  const others = selectors.list.filter(({ kind }) => kind !== "domain");
  let general: readonly Selector[] | undefined;
  return [...domains.flatMap(({ domain }) => domain ?? []), ...more].flatMap((domain) => {
    const found = parties.resolve({ fqdn: exampleOf(domain) }, { entity: "world" });
    const party = "parties" in found ? found.parties[0] : undefined;
    if (party === undefined) return [];
    general ??= selecting(others, party);
    return [{ kind: "domain", domain, party, selected: [...general, ...selecting(domains, party)] } as const];
  });
}

/** One that stands for all of an end in a question. */
export function endpointOf(end: ConnectionEnd): Endpoint {
  switch (end.kind) {
    case "pods":
      return { pod: end.pods[0] ?? "" };
    case "entity":
      return { entity: end.entity };
    case "domain":
      return { fqdn: (end.party.identity.name ?? "").replace(/\.$/, "") };
    case "addresses": {
      const range = end.ranges.find((text) => !/^(0\.|::)/.test(text)) ?? end.ranges[0] ?? "";
      return { ip: range.split("/")[0] ?? "" };
    }
  }
}

/** Everybody between whom there may be connections; of names those that policies name, and more that are asked about. */
export const endsOf = (prepared: Prepared, more: readonly FqdnSelector[] = []): ConnectionEnd[] =>
  [
    ...podEnds(prepared),
    ...entityEnds(prepared),
    ...addressEnds(prepared),
    ...domainEnds(prepared, more),
  ].map((end, index): ConnectionEnd => ({ ...end, index }));
