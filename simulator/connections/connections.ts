import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import type { Direction, World } from "../../model/world.ts";
import { admitsHost, isHost, isInit, type Party } from "../party.ts";
import { prepare, type Prepared } from "../prepare.ts";
import type { Rule } from "../rules/entry.ts";
import type { Selector } from "../selector/selector.ts";
import { endsOf, type ConnectionEnd } from "./ends.ts";
import type { NamedPorts } from "./limits.ts";
import { bind, openTraffic, sideTraffic, turned, type BySelector, type SideQuestion } from "./side.ts";
import { intersect, perProtocol, type SideTraffic, type Traffic } from "./traffic.ts";

/** What passes from one end to another. */
export interface Connection {
  readonly from: ConnectionEnd;
  readonly to: ConnectionEnd;
  readonly traffic: Traffic;
}

/** All that a world's policies let pass. */
export interface Connections {
  readonly ends: readonly ConnectionEnd[];
  between(from: ConnectionEnd, to: ConnectionEnd): Traffic;
  /** Every pair of ends, one of which is pods, between which something passes, or may. */
  list(): Connection[];
}

/** One direction of endpoints that the same rules bind: what it lets pass, by which of its selectors select the peer. */
interface SidePlan {
  readonly question: SideQuestion;
  readonly entries: BySelector;
  /** Every selector of the entries. */
  readonly selectors: ReadonlySet<Selector>;
  /** Those that were not there when ends were told apart. */
  readonly late: readonly Selector[];
  readonly usesNames: boolean;
  readonly answers: Map<string, SideTraffic>;
  /** Answers by the number of the peer, where no port's name matters. */
  readonly byPeer: (SideTraffic | undefined)[];
}

/** What a side is: its plan, or that everything passes, or that nobody knows. */
type Side = SidePlan | "open" | { readonly unknown: SideTraffic };

function planOf(
  rules: readonly Rule[],
  direction: Direction,
  forced: boolean,
  prepared: Prepared,
  known: number,
): SidePlan | "open" {
  const entries = rules.flatMap((rule) => rule.entries.filter((entry) => entry.direction === direction));
  if (entries.length === 0 && !forced) return "open";
  const question: SideQuestion = {
    direction,
    release: prepared.world.release,
    entries,
    defaultDeny: forced || entries.some(({ defaultDeny }) => defaultDeny),
    selectors: prepared.selectors,
  };
  const turnedEntries = turned(bind(question));
  const selectors = new Set(turnedEntries.keys());
  return {
    question,
    entries: turnedEntries,
    selectors,
    late: [...selectors].filter(({ index }) => index >= known),
    usesNames: entries.some(({ filters }) => filters.some(({ spec }) => spec.name !== undefined)),
    answers: new Map(),
    byPeer: [],
  };
}

/**
 * Computes what every pair of ends may say to each other, by sets of ports; cost grows with what policies tell apart.
 *
 * @param domains - names outside to look at beside those that policies name
 */
export function connections(world: World, domains: readonly FqdnSelector[] = []): Connections {
  const prepared = prepare(world);
  const ends = endsOf(prepared, domains);
  const answer = answers(prepared);
  const pairs = new Map<number, Traffic>();
  const between = (from: ConnectionEnd, to: ConnectionEnd): Traffic => {
    const egress = answer("egress", from, to);
    const ingress = answer("ingress", to, from);
    const key = egress.id * 2 ** 26 + ingress.id;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const traffic = intersect(egress, ingress);
    pairs.set(key, traffic);
    return traffic;
  };
  return { ends, between, list: () => listOf(ends, between) };
}

type Answer = (direction: Direction, me: ConnectionEnd, peer: ConnectionEnd) => SideTraffic;

/** What one side of each end lets pass to or from another; the same for ends that its selectors cannot tell apart. */
function answers(prepared: Prepared): Answer {
  const sides = sidesOf(prepared);
  const open = openTraffic(0);
  let count = 1;

  const compute = (side: SidePlan, peer: ConnectionEnd, names: NamedPorts | undefined): SideTraffic => {
    const { direction, entries, release } = side.question;
    const fromHost = direction === "ingress" && isHost(peer.party.identity) && admitsHost(entries, release);
    const selected = new Set([
      ...peer.selected.filter((selector) => side.selectors.has(selector)),
      ...side.late.filter((selector) => selector.selects(peer.party.identity)),
    ]);
    const chosen = [...selected].map(({ index }) => index).join(" ");
    const key = `${chosen}${fromHost ? " host" : ""}${side.usesNames ? JSON.stringify(names ?? {}) : ""}`;
    const known = side.answers.get(key);
    if (known !== undefined) return known;
    const found = sideTraffic(count++, side.entries, selected, names, side.question, fromHost);
    side.answers.set(key, found);
    return found;
  };

  return (direction, me, peer) => {
    const side = me.party.managed ? sides(me.party, direction) : "open";
    if (side === "open") return open;
    if ("unknown" in side) return side.unknown;
    // Outwards a name stands for the port of the peer, which is always the same; inwards for that of the end itself.
    const own = direction === "ingress" && side.usesNames;
    const names = (direction === "ingress" ? me : peer).party.pod?.namedPorts;
    const known = own ? undefined : side.byPeer[peer.index];
    if (known !== undefined) return known;
    const found = compute(side, peer, names);
    if (!own) side.byPeer[peer.index] = found;
    return found;
  };
}

function listOf(ends: readonly ConnectionEnd[], between: Connections["between"]): Connection[] {
  const found: Connection[] = [];
  for (const from of ends)
    for (const to of ends) {
      if (from.kind !== "pods" && to.kind !== "pods") continue;
      const traffic = between(from, to);
      if (!traffic.isEmpty) found.push({ from, to, traffic });
    }
  return found;
}

/** Why the range of a named port is not certain: it has one only, and entries give it several. */
function severalEnds(rules: readonly Rule[], direction: Direction): string | undefined {
  const ends = new Map<string, number>();
  const entries = rules.flatMap((rule) => rule.entries.filter((entry) => entry.direction === direction));
  for (const { spec } of entries.flatMap(({ filters }) => filters)) {
    if (spec.name === undefined) continue;
    const key = `${spec.name}/${spec.protocol}`;
    if ((ends.get(key) ?? spec.endPort) !== spec.endPort)
      return `entries give different ranges to the port named ${spec.name}, and Cilium takes either`;
    ends.set(key, spec.endPort);
  }
  return undefined;
}

/** The side of each endpoint and direction; endpoints that the same rules bind share it. */
function sidesOf(prepared: Prepared): (me: Party, direction: Direction) => Side {
  const { world } = prepared;
  const known = new Map<string, Side>();
  const byIdentity: Record<Direction, (Side | undefined)[]> = { ingress: [], egress: [] };
  // Numbers of answers begin behind what any plan has.
  let unknowns = 2 ** 25;
  const count = prepared.selectors.list.length;

  const compute = (me: Party, direction: Direction): Side => {
    if (world.enforcement === "never") return "open";
    const unread = prepared.unreadFor(me.identity);
    const { conflict } = prepared.policyOf(me.identity);
    const { key, rules } = prepared.rulesFor(me.identity);
    const reason = unread?.reason ?? conflict?.reason ?? severalEnds(rules, direction);
    if (reason !== undefined)
      return { unknown: { id: unknowns++, segments: perProtocol(() => []), unknown: reason } };
    const forced = world.enforcement === "always" || isInit(me.identity);
    const name = `${direction} ${forced} ${key}`;
    const found = known.get(name) ?? planOf(rules, direction, forced, prepared, count);
    known.set(name, found);
    return found;
  };

  return (me, direction) => {
    const { index } = me.identity;
    const found = byIdentity[direction][index] ?? compute(me, direction);
    byIdentity[direction][index] = found;
    return found;
  };
}
