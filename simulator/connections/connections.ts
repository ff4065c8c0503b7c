import type { Direction, World } from "../../model/world.ts";
import { isHost, isInit, type Party } from "../party.ts";
import { prepare, type Prepared } from "../prepare.ts";
import type { Rule } from "../rules/entry.ts";
import type { Selector } from "../selector/selector.ts";
import { endsOf, type ConnectionEnd } from "./ends.ts";
import { bind, openTraffic, sideTraffic, type Bound, type SideQuestion } from "./side.ts";
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
  readonly bound: readonly Bound[];
  /** Every selector of the entries once. */
  readonly selectors: readonly Selector[];
  readonly usesNames: boolean;
  readonly answers: Map<string, SideTraffic>;
}

/** What a side is: its plan, or that everything passes, or that nobody knows. */
type Side = SidePlan | "open" | { readonly unknown: SideTraffic };

function planOf(
  rules: readonly Rule[],
  direction: Direction,
  forced: boolean,
  prepared: Prepared,
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
  const bound = bind(question);
  return {
    question,
    bound,
    selectors: [...new Set(bound.flatMap(({ peers }) => peers))],
    usesNames: entries.some(({ filters }) => filters.some(({ spec }) => spec.name !== undefined)),
    answers: new Map(),
  };
}

/** Computes what every pair of ends may say to each other, by sets of ports; cost grows with what policies tell apart. */
export function connections(world: World): Connections {
  const prepared = prepare(world);
  const sides = sidesOf(prepared);
  const ends = endsOf(prepared);
  const pairs = new Map<number, Traffic>();
  let count = 1;
  const open = openTraffic(0);

  const answer = (direction: Direction, me: Party, peer: Party): SideTraffic => {
    const side = me.managed ? sides(me, direction) : "open";
    if (side === "open") return open;
    if ("unknown" in side) return side.unknown;
    const names = (direction === "ingress" ? me : peer).pod?.namedPorts;
    const fromHost = direction === "ingress" && isHost(peer.identity);
    const chosen = side.selectors.map((selector) => (selector.selects(peer.identity) ? "1" : "0")).join("");
    const key = `${chosen}${fromHost ? "h" : ""}${side.usesNames ? JSON.stringify(names ?? {}) : ""}`;
    const known = side.answers.get(key);
    if (known !== undefined) return known;
    const selected = new Set(side.selectors.filter((selector) => selector.selects(peer.identity)));
    const found = sideTraffic(
      count++,
      side.bound,
      (selector) => selected.has(selector),
      names,
      side.question,
      fromHost,
    );
    side.answers.set(key, found);
    return found;
  };

  const between = (from: ConnectionEnd, to: ConnectionEnd): Traffic => {
    const egress = answer("egress", from.party, to.party);
    const ingress = answer("ingress", to.party, from.party);
    const key = egress.id * 2 ** 26 + ingress.id;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const traffic = intersect(egress, ingress);
    pairs.set(key, traffic);
    return traffic;
  };

  return { ends, between, list: () => listOf(ends, between) };
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

/** The side of each endpoint and direction; endpoints that the same rules bind share it. */
function sidesOf(prepared: Prepared): (me: Party, direction: Direction) => Side {
  const { world } = prepared;
  const known = new Map<string, Side>();
  const byIdentity: Record<Direction, (Side | undefined)[]> = { ingress: [], egress: [] };
  // Numbers of answers begin behind what any plan has.
  let unknowns = 2 ** 25;

  const compute = (me: Party, direction: Direction): Side => {
    if (world.enforcement === "never") return "open";
    const unread = prepared.unreadFor(me.identity);
    const { conflict } = prepared.policyOf(me.identity);
    if (unread !== undefined || conflict !== undefined) {
      const reason = unread?.reason ?? conflict?.reason ?? "";
      const segments = perProtocol(() => []);
      return { unknown: { id: unknowns++, segments, unknown: reason } };
    }
    const forced = world.enforcement === "always" || isInit(me.identity);
    const { key, rules } = prepared.rulesFor(me.identity);
    const name = `${direction} ${forced} ${key}`;
    const found = known.get(name) ?? planOf(rules, direction, forced, prepared);
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
