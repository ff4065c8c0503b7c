import type { Direction, Flow, Side, World } from "../../model/world.ts";
import { prepare, type Prepared } from "../prepare.ts";
import { verdict } from "../verdict.ts";
import { presentIn, worldWith, type Chain, type Changed, type Difference, type State } from "./chain.ts";
import { isWithin } from "../policy/match.ts";
import { endsIn, entriesAt, flowsBetween, type End } from "./flows.ts";
import type { Work } from "./work.ts";

/** What it takes to look at a state at all, in verdicts. */
const PER_STATE = 20;

/** A flow that both ends of a change allow, and that something on the way denies. */
export interface Breach {
  readonly flow: Flow;
  readonly direction: Direction;
  /** What the way says of it. */
  readonly side: Side;
}

/** Says of states whether they deny what both ends allow. */
export interface Guard {
  /** The first breach of a state among endpoints that a chain is about; what it takes is taken from the work. */
  breach(state: State, chain: number, work: Work): Breach | undefined;
  /** Chains that are about the same endpoints as a chain, itself among them. */
  readonly groups: readonly (readonly number[])[];
  /** How many flows are watched. */
  readonly flows: number;
  /** Whether that is every flow that policies can tell apart. */
  readonly complete: boolean;
  /** The same guard for some flows alone. */
  only(flows: readonly Flow[]): Guard;
  /**
   * The same guard for chains with versions between, and with chains beside them: policies on the way have the rules of those at the
   * ends, so that they tell no more flows apart.
   *
   * @param beside - for each chain after those that there were, the one whose endpoints it is about
   */
  split(chains: readonly Chain[], beside: readonly number[]): Guard;
}

/** An endpoint that policies bind, with the chains and the policies that are about it. */
interface Subject {
  readonly chains: readonly number[];
  readonly kept: readonly Changed[];
  /** Flows by what its policies see of them. */
  readonly watched: Map<string, { readonly direction: Direction; readonly flow: Flow }>;
  readonly answers: Map<string, Breach | undefined>;
}

/** Whether an object may have a say at an endpoint. */
export function isAbout(world: World, value: Changed, end: End): boolean {
  if (value.kind === "CiliumCIDRGroup") return false;
  const prepared = preparedFor(world, value);
  const found = prepared.parties.resolve(end.endpoint, end.endpoint);
  const party = "parties" in found ? found.parties[0] : undefined;
  if (party === undefined) return false;
  return (
    prepared.rulesFor(party.identity).rules.length > 0 || prepared.unreadFor(party.identity) !== undefined
  );
}

const alone = new WeakMap<World, Map<Changed, World>>();

/** A world with one policy alone, prepared once. */
function preparedFor(world: World, value: Changed) {
  const known = alone.get(world) ?? new Map<Changed, World>();
  alone.set(world, known);
  const own = known.get(value) ?? worldWith(world, [value]);
  known.set(value, own);
  return prepare(own);
}

/** Whether a policy names groups of ranges. */
export const namesGroups = (value: Changed): boolean => JSON.stringify(value).includes('"cidrGroup');

function subjectAt(world: World, end: End, chains: readonly Chain[], kept: readonly Changed[]): Subject {
  const about = chains.map(({ versions }) =>
    versions.some((value) => value !== undefined && isAbout(world, value, end)),
  );
  const own = kept.filter((value) => value.kind === "CiliumCIDRGroup" || isAbout(world, value, end));
  const all = [...own, ...chains.flatMap(({ versions }, index) => (about[index] === true ? versions : []))];
  // A group has its say through the policies that name groups.
  const byGroups = all.some(
    (value) => value !== undefined && value.kind !== "CiliumCIDRGroup" && namesGroups(value),
  );
  const touching = chains.flatMap(({ object }, index) =>
    about[index] === true || (byGroups && object.kind === "CiliumCIDRGroup") ? [index] : [],
  );
  return { chains: touching, kept: own, watched: new Map(), answers: new Map() };
}

/** Chains that share a subject, directly or by others between them. */
function grouped(count: number, subjects: readonly Subject[]): number[][] {
  const root = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) at = root[at] ?? at;
    return at;
  };
  for (const { chains } of subjects) {
    const [first, ...others] = chains;
    if (first === undefined) continue;
    for (const other of others) root[find(other)] = find(first);
  }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1)
    groups.set(find(index), [...(groups.get(find(index)) ?? []), index]);
  return [...groups.values()];
}

/** Every world of a change together: what is there in any state of it. */
const everything = (world: World, chains: readonly Chain[], kept: readonly Changed[]): World =>
  worldWith(world, [...kept, ...chains.flatMap(({ versions }) => versions.flatMap((value) => value ?? []))]);

/** One pod of each that the policies of any state tell apart: the rest would only repeat what they say. */
function reduced(world: World, ends: readonly End[]): World {
  const names = new Set(ends.flatMap(({ endpoint }) => ("pod" in endpoint ? endpoint.pod : [])));
  return { ...world, pods: world.pods.filter(({ namespace, name }) => names.has(`${namespace}/${name}`)) };
}

/**
 * Watches every flow that policies can tell apart and that both the first and the last state allow.
 *
 * @param most - how many flows are compared between these states at most
 */
export function createGuard(whole: World, { chains, kept }: Difference, most: number): Guard {
  const all = everything(whole, chains, kept);
  const { ends, complete } = endsIn(all);
  const world = reduced(whole, ends);
  const managed = ends.filter((end) => end.managed);
  const subjects = new Map(managed.map((end) => [end, subjectAt(world, end, chains, kept)]));
  const watched = watch({ all, world, chains, kept, ends, subjects }, most);
  return guardOf({
    world,
    chains,
    subjects: [...subjects.values()],
    flows: watched.flows,
    complete: complete && watched.complete,
  });
}

interface Watching {
  readonly all: World;
  readonly world: World;
  readonly chains: readonly Chain[];
  readonly kept: readonly Changed[];
  readonly ends: readonly End[];
  readonly subjects: ReadonlyMap<End, Subject>;
}

/** Two ends, and the subjects at them that a chain is about. */
interface Pair {
  readonly from: End;
  readonly to: End;
  readonly touched: readonly { readonly direction: Direction; readonly subject: Subject }[];
}

/** Every two ends of which a change could touch one. */
function* pairsOf({ ends, subjects }: Watching): Generator<Pair> {
  for (const from of ends)
    for (const to of ends) {
      if (from === to && from.end.kind !== "pods") continue;
      const sides = [
        { direction: "egress", subject: subjects.get(from) },
        { direction: "ingress", subject: subjects.get(to) },
      ] as const;
      const touched = sides.flatMap(({ direction, subject }) =>
        subject === undefined || subject.chains.length === 0 ? [] : [{ direction, subject }],
      );
      if (touched.length > 0) yield { from, to, touched };
    }
}

/**
 * What the policies of any state see of a flow at one of its ends, as a text: flows of which they see the same are always judged
 * alike, and one of them is enough.
 */
function seenBy(prepared: Prepared, me: End, peer: End, direction: Direction): (flow: Flow) => string {
  const { identity } = peer.end.party;
  const entries = entriesAt(prepared, me, direction);
  const chosen = entries.flatMap((entry, place) =>
    entry.peers.some((selector) => selector.selects(identity)) ? [{ entry, place }] : [],
  );
  const demanding = entries.some(({ requires }) => requires.length > 0);
  const special = demanding || peer.end.kind === "entity" ? identity.index : "";
  const names = (direction === "ingress" ? me : peer).end.party.pod?.namedPorts;
  const { release } = prepared.world;
  return ({ port, protocol, from: _, to: __, ...request }) => {
    const lookup = { port, protocol, direction, names, release };
    const about = chosen.filter(({ entry }) => entry.filters.some(({ spec }) => isWithin(spec, lookup)));
    return `${direction} ${special} ${about.map(({ place }) => place).join()} ${JSON.stringify(request)}`;
  };
}

/** Gives each subject the flows that it may break, of those that its policies see alike one; says how many they are. */
function watch(watching: Watching, most: number): { flows: number; complete: boolean } {
  const { all, world, chains, kept } = watching;
  const every = chains.map((_, index) => index);
  const at = (state: State): World => worldWith(world, [...kept, ...presentIn(chains, state, every)]);
  const both = [at(chains.map(() => 0)), at(chains.map(({ versions }) => versions.length - 1))];
  const isKept = (flow: Flow): boolean => both.every((own) => verdict(own, flow).verdict === "allowed");
  const prepared = prepare(all);
  let [flows, compared] = [0, 0];
  for (const { from, to, touched } of pairsOf(watching)) {
    const told = flowsBetween(prepared, from, to);
    compared += told.length;
    if (compared > most) return { flows, complete: false };
    const seers = touched.map(({ direction, subject }) => {
      const [me, peer] = direction === "egress" ? [from, to] : [to, from];
      return { direction, subject, seen: seenBy(prepared, me, peer, direction) };
    });
    for (const flow of told) {
      const fresh = seers
        .map((seer) => ({ ...seer, key: seer.seen(flow) }))
        .filter(({ subject, key }) => !subject.watched.has(key));
      if (fresh.length === 0 || !isKept(flow)) continue;
      flows += 1;
      for (const { direction, subject, key } of fresh) subject.watched.set(key, { direction, flow });
    }
  }
  return { flows, complete: true };
}

/** What a guard is made of. */
interface Watch extends Pick<Guard, "flows" | "complete"> {
  readonly world: World;
  readonly chains: readonly Chain[];
  readonly subjects: readonly Subject[];
}

function guardOf(watch: Watch): Guard {
  const { chains, subjects, flows, complete } = watch;
  const touched = subjects.filter((subject) => subject.chains.length > 0);
  const byChain = chains.map((_, index) => touched.filter((subject) => subject.chains.includes(index)));
  const judge = (subject: Subject, state: State, work: Work): Breach | undefined => {
    const key = subject.chains.map((index) => state[index]).join();
    if (subject.answers.has(key)) return subject.answers.get(key);
    const found = breachAt(watch, subject, state, work);
    subject.answers.set(key, found);
    return found;
  };
  return {
    breach(state, chain, work) {
      for (const subject of byChain[chain] ?? []) {
        const found = judge(subject, state, work);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    groups: grouped(chains.length, touched),
    flows,
    complete,
    only(chosen) {
      const wanted = new Set(chosen);
      const fewer = subjects.map((subject) => ({
        ...subject,
        watched: new Map([...subject.watched].filter(([, { flow }]) => wanted.has(flow))),
        answers: new Map<string, Breach | undefined>(),
      }));
      return guardOf({ ...watch, subjects: fewer, flows: chosen.length });
    },
    split(others, beside) {
      const more = subjects.map((subject) => ({
        ...subject,
        chains: [
          ...subject.chains,
          ...beside.flatMap((of, place) => (subject.chains.includes(of) ? [chains.length + place] : [])),
        ],
        answers: new Map<string, Breach | undefined>(),
      }));
      return guardOf({ ...watch, chains: others, subjects: more });
    },
  };
}

const podsOfSubjects = new WeakMap<Subject, World["pods"]>();

/** The pods of a subject's flows. */
function podsOf(world: World, subject: Subject): World["pods"] {
  const known = podsOfSubjects.get(subject);
  if (known !== undefined) return known;
  const ends = [...subject.watched.values()].flatMap(({ flow }) => [flow.from, flow.to]);
  const names = new Set(ends.flatMap((end) => ("pod" in end ? end.pod : [])));
  const pods = world.pods.filter(({ namespace, name }) => names.has(`${namespace}/${name}`));
  podsOfSubjects.set(subject, pods);
  return pods;
}

function breachAt({ world, chains }: Watch, subject: Subject, state: State, work: Work): Breach | undefined {
  if (subject.watched.size === 0) return undefined;
  const present = presentIn(chains, state, subject.chains);
  const own = worldWith({ ...world, pods: podsOf(world, subject) }, [...subject.kept, ...present]);
  work.left -= PER_STATE;
  for (const { direction, flow } of subject.watched.values()) {
    work.left -= 1;
    const side = verdict(own, flow)[direction];
    if (side.verdict !== "allowed") return { flow, direction, side };
  }
  return undefined;
}
