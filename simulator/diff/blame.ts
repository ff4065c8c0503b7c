import type { Direction, EntryRef, Flow, Side, Verdict } from "../../model/world.ts";
import type { ConnectionEnd } from "../connections/ends.ts";
import { prepare, type Prepared } from "../prepare.ts";
import { verdictBetween } from "../verdict.ts";
import type { ChangedPort } from "./difference.ts";
import type { Seen } from "./joint.ts";
import { sameLimit } from "./limits.ts";
import { keyOfPolicy, ownEntries, type ChangedPolicy } from "./policies.ts";

/** A policy that made a difference, with the places in it, in each world, that did. */
export interface DecidingPolicy extends ChangedPolicy {
  /** Places in the earlier policy, as `spec.ingress[0]`. */
  readonly before: readonly string[];
  /** Places in the later policy. */
  readonly after: readonly string[];
}

/** Two ends in one world. */
export interface Pair {
  readonly from: ConnectionEnd;
  readonly to: ConnectionEnd;
}

/** Finds the policies that made a difference between two ends that both worlds have. */
export type Blame = (before: Pair, after: Pair, ports: readonly ChangedPort[]) => readonly DecidingPolicy[];

interface Half {
  readonly prepared: Prepared;
  /** Whether an entry is in this world alone. */
  readonly isOwn: (ref: EntryRef) => boolean;
}

const OPEN: readonly Side["cause"][] = ["no-policy", "default-allow", "enforcement-off", "unmanaged"];

/** The entries of one world that made its side of a flow other than that of the other world. */
function deciding(side: Side, other: Side, { isOwn }: Half): readonly EntryRef[] {
  const own = side.entries.filter(isOwn);
  if (side.verdict === other.verdict) return side.cause === "allow" ? own : [];
  switch (side.cause) {
    case "allow":
    case "deny":
      // One entry is enough: where one is in both worlds, the others make no difference.
      return own.length === side.entries.length ? own : [];
    case "default-deny":
      return OPEN.includes(other.cause) && own.length === side.entries.length ? own : [];
    case "authentication":
    case "request-refused":
      return own;
    case "default-allow":
    case "enforcement-off":
    case "local-host":
    case "no-policy":
    case "unmanaged":
    case "unsupported":
      return [];
  }
}

/** Entries of one world that change what others mean: their demands bind the peers of every entry beside them. */
function demanding({ prepared, isOwn }: Half, { from, to }: Pair, direction: Direction): EntryRef[] {
  const { rules } = prepared.rulesFor((direction === "egress" ? from : to).party.identity);
  return rules
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.direction === direction && entry.requires.length > 0 && isOwn(entry.ref))
    .map(({ ref }) => ref);
}

const DIRECTIONS: readonly Direction[] = ["egress", "ingress"];

/** Whether one proxy asks of a port's requests what it did not ask before. */
const asksOtherwise = (port: ChangedPort, direction: Direction): boolean =>
  port.except !== undefined && !sameLimit(port[direction], port.except[direction]);

/** The most stretches of ports that are looked at between two ends: policies that name every port by itself have thousands. */
const MOST = 250;

/** Finds the policies by the verdict on the first of the ports that changed alike, in both worlds. */
export function blamer(before: Seen, after: Seen, changed: readonly ChangedPolicy[]): Blame {
  const halves = {
    before: { prepared: prepare(before.world), isOwn: ownEntries(before.world, after.world) },
    after: { prepared: prepare(after.world), isOwn: ownEntries(after.world, before.world) },
  };
  const byKey = new Map(changed.map((policy) => [keyOfPolicy(policy), policy]));

  const judge = ({ prepared }: Half, { from, to }: Pair, { protocol, first }: ChangedPort): Verdict => {
    const flow: Flow = { from: { entity: "world" }, to: { entity: "world" }, protocol, port: first };
    return verdictBetween(prepared, from.party, to.party, flow);
  };

  return (one, other, ports) => {
    const places = { before: new Map<string, Set<string>>(), after: new Map<string, Set<string>>() };
    const note = (world: "before" | "after", refs: readonly EntryRef[]): void => {
      for (const ref of refs) {
        const key = keyOfPolicy(ref);
        const known = places[world].get(key) ?? new Set();
        known.add(ref.path);
        places[world].set(key, known);
      }
    };
    for (const port of ports.slice(0, MOST)) {
      const [earlier, later] = [judge(halves.before, one, port), judge(halves.after, other, port)];
      for (const direction of DIRECTIONS) {
        const [own, next] = [earlier[direction], later[direction]];
        if (own.verdict === next.verdict && !asksOtherwise(port, direction)) continue;
        const [mine, others] = [deciding(own, next, halves.before), deciding(next, own, halves.after)];
        const none = mine.length + others.length === 0;
        note("before", none ? demanding(halves.before, one, direction) : mine);
        note("after", none ? demanding(halves.after, other, direction) : others);
      }
    }
    const keys = [...new Set([...places.before.keys(), ...places.after.keys()])].sort();
    return keys.flatMap((key) => {
      const policy = byKey.get(key);
      const at = (world: "before" | "after"): string[] => [...(places[world].get(key) ?? [])].sort();
      return policy === undefined ? [] : [{ ...policy, before: at("before"), after: at("after") }];
    });
  };
}
