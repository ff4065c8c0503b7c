import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import type { Family } from "../../model/cidr.ts";
import type { World, WorldPod } from "../../model/world.ts";
import type { Connections } from "../connections/connections.ts";
import type { EndData } from "../connections/data.ts";
import type { ConnectionEnd } from "../connections/ends.ts";
import { prefixesOfAll, stretchOf, type Stretch } from "../connections/ranges.ts";
import { labelsOfPod } from "../selector/labels.ts";

/** Whom both worlds treat alike, each in its own way; an end of one world alone is pods that the other does not have. */
export interface JointEnd {
  readonly data: EndData;
  readonly before?: ConnectionEnd;
  readonly after?: ConnectionEnd;
}

/** A world with all that it lets pass. */
export interface Seen {
  readonly world: World;
  readonly all: Connections;
}

type Of<Kind extends EndData["kind"]> = Extract<ConnectionEnd, { readonly kind: Kind }>;

const ofKind = <Kind extends EndData["kind"]>({ all }: Seen, kind: Kind): Of<Kind>[] =>
  all.ends.filter((end): end is Of<Kind> => end.kind === kind);

const pairKey = (before?: ConnectionEnd, after?: ConnectionEnd): string =>
  `${before?.index ?? "none"} ${after?.index ?? "none"}`;

const sides = (before?: ConnectionEnd, after?: ConnectionEnd): Omit<JointEnd, "data"> => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

/** What a pod is, whatever it is called: replicas come and go, and a rollout gives each another name. */
function natureOf(pod: WorldPod): string {
  const labels = labelsOfPod(pod, { namespaces: {}, filterLabels: true, cluster: pod.cluster });
  return JSON.stringify(labels.map(({ key, value }) => [key, value]));
}

interface PodIndex {
  readonly byName: ReadonlyMap<string, Of<"pods">>;
  readonly natures: ReadonlyMap<string, string>;
  readonly byNature: ReadonlyMap<string, Of<"pods">>;
}

function podIndex(seen: Seen): PodIndex {
  const byName = new Map(ofKind(seen, "pods").flatMap((end) => end.pods.map((name) => [name, end] as const)));
  const natures = new Map<string, string>();
  const byNature = new Map<string, Of<"pods">>();
  for (const pod of seen.world.pods) {
    const name = `${pod.namespace}/${pod.name}`;
    const end = byName.get(name);
    if (end === undefined) continue;
    const nature = natureOf(pod);
    natures.set(name, nature);
    if (!byNature.has(nature)) byNature.set(nature, end);
  }
  return { byName, natures, byNature };
}

/** The end of a pod in a world: its own, or else that of another pod which is the same in all but the name. */
const endOf = (name: string, own: PodIndex, other: PodIndex): Of<"pods"> | undefined =>
  own.byName.get(name) ?? own.byNature.get(other.natures.get(name) ?? "");

function jointPods(before: Seen, after: Seen): JointEnd[] {
  const [first, second] = [podIndex(before), podIndex(after)];
  const groups = new Map<string, { pods: string[]; sides: Omit<JointEnd, "data"> }>();
  for (const name of new Set([...first.byName.keys(), ...second.byName.keys()])) {
    const [one, other] = [endOf(name, first, second), endOf(name, second, first)];
    const key = pairKey(one, other);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { pods: [name], sides: sides(one, other) });
    else known.pods.push(name);
  }
  return [...groups.values()].map(({ pods, sides }) => ({
    data: { kind: "pods", pods: pods.sort() },
    ...sides,
  }));
}

function jointEntities(before: Seen, after: Seen): JointEnd[] {
  const others = new Map(ofKind(after, "entity").map((end) => [end.entity, end]));
  return ofKind(before, "entity").map((end) => ({
    data: { kind: "entity", entity: end.entity },
    ...sides(end, others.get(end.entity)),
  }));
}

type Placed = Stretch & { readonly end: Of<"addresses"> };

/** The ranges of a world's ends in their order: together they are all addresses, each once. */
function placed(seen: Seen, family: Family): Placed[] {
  const all = ofKind(seen, "addresses").flatMap((end) =>
    end.ranges.flatMap((text) => {
      const stretch = stretchOf(text);
      return stretch?.family === family ? [{ ...stretch, end }] : [];
    }),
  );
  return all.sort((a, b) => (a.first < b.first ? -1 : 1));
}

/** The stretches of two lists where they overlap: together they are all of both. */
function* overlaps(mine: readonly Placed[], others: readonly Placed[]): Generator<readonly [Placed, Placed]> {
  let next = 0;
  for (const own of mine) {
    let other = others[next];
    while (other !== undefined && other.first <= own.last) {
      const first = own.first > other.first ? own.first : other.first;
      const last = own.last < other.last ? own.last : other.last;
      yield [
        { ...own, first, last },
        { ...other, first, last },
      ];
      if (other.last > own.last) break;
      next += 1;
      other = others[next];
    }
  }
}

function jointAddresses(before: Seen, after: Seen): JointEnd[] {
  const groups = new Map<string, { stretches: Stretch[]; sides: Omit<JointEnd, "data"> }>();
  for (const family of ["IPv4", "IPv6"] as const)
    for (const [own, other] of overlaps(placed(before, family), placed(after, family))) {
      const key = pairKey(own.end, other.end);
      const group = groups.get(key) ?? { stretches: [], sides: sides(own.end, other.end) };
      group.stretches.push(own);
      groups.set(key, group);
    }
  return [...groups.values()].map(({ stretches, sides }) => ({
    data: { kind: "addresses", ranges: prefixesOfAll(stretches) },
    ...sides,
  }));
}

export const domainKey = ({ matchName, matchPattern }: FqdnSelector): string =>
  JSON.stringify([matchName, matchPattern]);

function jointDomains(before: Seen, after: Seen): JointEnd[] {
  const others = new Map(ofKind(after, "domain").map((end) => [domainKey(end.domain), end]));
  return ofKind(before, "domain").map((end) => ({
    data: { kind: "domain", domain: end.domain },
    ...sides(end, others.get(domainKey(end.domain))),
  }));
}

const KINDS: readonly EndData["kind"][] = ["pods", "entity", "addresses", "domain"];

/** Where an end stands in a list, whichever world came first. */
const placeOf = ({ data }: JointEnd): string => `${KINDS.indexOf(data.kind)} ${JSON.stringify(data)}`;

/** Everybody in either world, as finely as both together tell them apart. Both were asked about the same names. */
export function jointEnds(before: Seen, after: Seen): JointEnd[] {
  const all = [
    ...jointPods(before, after),
    ...jointEntities(before, after),
    ...jointAddresses(before, after),
    ...jointDomains(before, after),
  ];
  return all
    .map((end) => ({ end, place: placeOf(end) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ end }) => end);
}
