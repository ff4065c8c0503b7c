import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import type { World } from "../../model/world.ts";
import { connections } from "../connections/connections.ts";
import type { EndData } from "../connections/data.ts";
import type { ConnectionEnd } from "../connections/ends.ts";
import { perProtocol, type Traffic } from "../connections/traffic.ts";
import { prepare } from "../prepare.ts";
import { stableText } from "../stable.ts";
import { blamer, type Blame, type DecidingPolicy, type Pair } from "./blame.ts";
import { difference, type ChangedPort } from "./difference.ts";
import { domainKey, jointEnds, type JointEnd, type Seen } from "./joint.ts";
import { changedPolicies, type ChangedPolicy } from "./policies.ts";

/** Why a connection came or went. */
export type Because =
  /** Policies that one world has and the other has not, or not so. */
  | "policies"
  /** One of the ends is in one world alone. */
  | "workloads"
  /** Labels, namespaces, services, groups of ranges, names of ports, or what is stated of the cluster. */
  | "surroundings";

/** What passes between two ends in one world and not in the other. Ends are places in the list of ends. */
export interface Change {
  readonly from: number;
  readonly to: number;
  /** Exact ranges of ports, with the requests that came or went where a proxy looks at them. */
  readonly ports: readonly ChangedPort[];
  readonly because: Because;
  /** The policies whose presence, absence or change decides; none unless `because` says policies. */
  readonly policies: readonly DecidingPolicy[];
}

/** Two ends of which nobody can tell what changed between them, with the reason of each world that has one. */
export interface Uncertain {
  readonly from: number;
  readonly to: number;
  readonly before?: string;
  readonly after?: string;
}

/** What two worlds differ in, as plain data. */
export interface Diff {
  /** Those between whom something changed: as finely told apart as both worlds together do. */
  readonly ends: readonly EndData[];
  /** What passes afterwards and did not before. */
  readonly gained: readonly Change[];
  /** What passed before and does not afterwards. */
  readonly lost: readonly Change[];
  readonly uncertain: readonly Uncertain[];
  /** Every policy in which the worlds differ, whether connections change by it or not. */
  readonly policies: readonly ChangedPolicy[];
  /** Pods that one world has, and the other neither by that name nor by another: each as "namespace/name". */
  readonly workloads: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/**
 * The connections that are gained and lost from one world to another, and the policies that did it. Pods are the same by their
 * names, or, where names change with every rollout, by their labels.
 *
 * @example
 * diff(before, after).lost.map(({ from, to }) => [from, to])
 */
export function diff(before: World, after: World): Diff {
  const worlds = [seen(before, after), seen(after, before)] as const;
  const policies = changedPolicies(before, after);
  const joint = jointEnds(...worlds);
  const compare = comparer(...worlds, policies);
  const changes = new Collected();
  for (const from of joint)
    for (const to of joint) {
      if (from.data.kind !== "pods" && to.data.kind !== "pods") continue;
      const found = compare(from, to);
      if (found !== undefined) changes.add(from, to, found);
    }
  return {
    ends: changes.ends.map(({ data }) => data),
    gained: changes.gained,
    lost: changes.lost,
    uncertain: changes.uncertain,
    policies,
    workloads: { added: podsWithout(joint, "before"), removed: podsWithout(joint, "after") },
  };
}

/** Changes as they come, and the ends that they are between, each once. */
class Collected {
  readonly gained: Change[] = [];
  readonly lost: Change[] = [];
  readonly uncertain: Uncertain[] = [];
  readonly #places = new Map<JointEnd, number>();

  get ends(): JointEnd[] {
    return [...this.#places.keys()];
  }

  add(from: JointEnd, to: JointEnd, found: Compared): void {
    const ends = { from: this.#place(from), to: this.#place(to) };
    if ("uncertain" in found) {
      this.uncertain.push({ ...ends, ...found.uncertain });
      return;
    }
    if (found.gained !== undefined) this.gained.push({ ...ends, ...found.gained });
    if (found.lost !== undefined) this.lost.push({ ...ends, ...found.lost });
  }

  #place(end: JointEnd): number {
    const known = this.#places.get(end) ?? this.#places.size;
    this.#places.set(end, known);
    return known;
  }
}

const podsWithout = (joint: readonly JointEnd[], world: "before" | "after"): string[] =>
  joint.flatMap(({ data, ...sides }) =>
    data.kind === "pods" && sides[world] === undefined ? data.pods : [],
  );

const domainsOf = (world: World): FqdnSelector[] =>
  prepare(world).selectors.list.flatMap(({ domain }) => domain ?? []);

/** A world with its connections, to names that the other world names too. */
function seen(world: World, other: World): Seen {
  const own = new Set(domainsOf(world).map(domainKey));
  const more = domainsOf(other).filter((domain) => !own.has(domainKey(domain)));
  return { world, all: connections(world, more) };
}

type Changed = Pick<Change, "ports" | "because" | "policies">;

/** What changed between two ends. */
type Compared =
  | { readonly gained?: Changed; readonly lost?: Changed }
  | { readonly uncertain: Pick<Uncertain, "before" | "after"> };

type Compare = (from: JointEnd, to: JointEnd) => Compared | undefined;

const NOTHING: Traffic = {
  segments: perProtocol(() => []),
  isEmpty: true,
  isEverything: false,
};

/** Compares pairs of ends; the same two traffics only once. */
function comparer(before: Seen, after: Seen, policies: readonly ChangedPolicy[]): Compare {
  const known = new Map<Traffic, Map<Traffic, Compared | undefined>>();
  const blame = blamer(before, after, policies);
  const mayMatter = unlessAlike(before.world, after.world, policies);
  return (from, to) => {
    const one = pairOf("before", from, to);
    const other = pairOf("after", from, to);
    const own = one === undefined ? NOTHING : before.all.between(one.from, one.to);
    const next = other === undefined ? NOTHING : after.all.between(other.from, other.to);
    if (own.unknown !== undefined || next.unknown !== undefined)
      return own.unknown === next.unknown && !mayMatter(from, to)
        ? undefined
        : { uncertain: reasons(own.unknown, next.unknown) };
    const answers = known.get(own) ?? new Map<Traffic, Compared | undefined>();
    known.set(own, answers);
    if (answers.has(next)) return answers.get(next);
    const found = compared(own, next, one, other, blame);
    answers.set(next, found);
    return found;
  };
}

const reasons = (before?: string, after?: string): Pick<Uncertain, "before" | "after"> => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

function pairOf(world: "before" | "after", from: JointEnd, to: JointEnd): Pair | undefined {
  const [source, destination] = [from[world], to[world]];
  return source === undefined || destination === undefined ? undefined : { from: source, to: destination };
}

function compared(
  own: Traffic,
  next: Traffic,
  one: Pair | undefined,
  other: Pair | undefined,
  blame: Blame,
): Compared | undefined {
  const explained = (ports: readonly ChangedPort[]): Changed => {
    if (one === undefined || other === undefined) return { ports, because: "workloads", policies: [] };
    const policies = blame(one, other, ports);
    return { ports, because: policies.length === 0 ? "surroundings" : "policies", policies };
  };
  const gained = difference(next, own);
  const lost = difference(own, next);
  if (gained.length === 0 && lost.length === 0) return undefined;
  return {
    ...(gained.length === 0 ? {} : { gained: explained(gained) }),
    ...(lost.length === 0 ? {} : { lost: explained(lost) }),
  };
}

/** Whether anything that differs between the worlds may matter between two ends of which neither world is certain. */
function unlessAlike(
  before: World,
  after: World,
  policies: readonly ChangedPolicy[],
): (from: JointEnd, to: JointEnd) => boolean {
  let others: boolean | undefined;
  const surroundings = ({ policies: _, ...rest }: World): string => stableText(rest);
  const places = new Set(policies.map(({ namespace }) => namespace));
  const isIn = (end: ConnectionEnd | undefined): boolean => places.has(end?.party.pod?.namespace);
  return (from, to) => {
    if (places.has(undefined) || [from, to].some((end) => isIn(end.before) || isIn(end.after))) return true;
    others ??= surroundings(before) !== surroundings(after);
    return others;
  };
}
