import type { Direction, Endpoint, EntryRef, Protocol, Side, World } from "../../model/world.ts";
import type {
  Connectivity,
  Deciding,
  End,
  Flow,
  FlowPart,
  Hold,
  Party,
  RuleSource,
  Selection,
} from "../../report/data.ts";
import { connections, type Connections } from "../../simulator/connections/connections.ts";
import { endpointOf, type ConnectionEnd } from "../../simulator/connections/ends.ts";
import { PROTOCOLS, perProtocol, type Segment, type Traffic } from "../../simulator/connections/traffic.ts";
import { trafficData } from "../../simulator/connections/data.ts";
import { trafficWords } from "../../simulator/connections/words.ts";
import { prepare } from "../../simulator/prepare.ts";
import { verdict } from "../../simulator/verdict.ts";
import { entryWords, sideWords } from "../../simulator/words.ts";
import { partiesOf } from "./parties.ts";
import type { Workload } from "./workloads.ts";

/** The most stretches of ports of one connection that are told with their reasons. */
const MOST_SEGMENTS = 200;
/** The longest text about one connection. */
const LONGEST = 2000;

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)} … and more` : text;

/** Collects equal things once, and numbers them. */
class Table<T> {
  readonly list: T[] = [];
  readonly #places = new Map<string, number>();

  place(key: string, make: () => T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.list.push(make()) - 1;
    this.#places.set(key, place);
    return place;
  }
}

/**
 * What a world's policies let pass, with what decides it, as a report tells it.
 *
 * @param workloadOf - the workload of a pod, by namespace and name
 * @param sourceOf - the source of a rule
 */
export function connectivityOf(
  world: World,
  workloadOf: (namespace: string, name: string) => Workload,
  sourceOf: (ref: EntryRef) => RuleSource,
): Connectivity {
  const all = connections(world);
  const rules = new Table<RuleSource>();
  const decisions = new Table<Deciding>();
  const rows = new Table<number[]>();
  const selections = new Table<Selection>();
  const ruleOf = (ref: EntryRef): number => rules.place(entryWords(ref), () => sourceOf(ref));
  const deciding = (direction: Direction, side: Side): number => {
    const words = sideWords(direction, side);
    const places = [...new Set(side.entries.map(ruleOf))];
    return decisions.place(`${words} ${places.join()}`, () => ({ words, rules: places }));
  };
  const flows = flowTable(world, deciding);
  const placeOf = (from: ConnectionEnd, to: ConnectionEnd, traffic: Traffic): number =>
    flows.place(from, to, traffic);
  const ends = all.ends.map((end): End => {
    const row = rowOf(end, all, placeOf);
    const selection = selectionOf(end, world);
    return {
      selection: selections.place(JSON.stringify(selection), () => selection),
      row: rows.place(row.join(), () => row),
    };
  });
  const { namespaces, parties } = partiesOf(all.ends, workloadOf);
  return {
    namespaces,
    parties: parties satisfies Party[],
    ends,
    selections: selections.list,
    flows: flows.list,
    decisions: decisions.list,
    rules: rules.list,
    rows: rows.list,
  };
}

/** Runs of targets to which the same passes. */
function rowOf(
  from: ConnectionEnd,
  all: Connections,
  place: (from: ConnectionEnd, to: ConnectionEnd, traffic: Traffic) => number,
): number[] {
  const row: number[] = [];
  let [first, count, flow] = [0, 0, -1];
  const close = (): void => {
    if (flow !== -1) row.push(first, count, flow);
  };
  for (const to of all.ends) {
    // Whoever has a name has an address: a name tells where somebody may connect to, not who comes.
    const asked = from.kind !== "domain" && (from.kind === "pods" || to.kind === "pods");
    // A pod and itself are no connection; several that are treated alike are.
    const alone = from === to && from.kind === "pods" && from.pods.length === 1;
    const traffic = asked && !alone ? all.between(from, to) : undefined;
    const own = traffic === undefined || traffic.isEmpty ? -1 : place(from, to, traffic);
    if (own !== flow) {
      close();
      [first, count, flow] = [to.index, 0, own];
    }
    count += 1;
  }
  close();
  return row;
}

interface FlowTable {
  readonly list: readonly Flow[];
  place(from: ConnectionEnd, to: ConnectionEnd, traffic: Traffic): number;
}

/** What passes, asked once for the same traffic between ends at which policies are, or are not, enforced. */
function flowTable(world: World, deciding: (direction: Direction, side: Side) => number): FlowTable {
  const flows = new Table<Flow>();
  const known = new Map<Traffic, (number | undefined)[]>();
  const flowOf = (from: ConnectionEnd, to: ConnectionEnd, traffic: Traffic): Flow => ({
    words: shortened(trafficWords(trafficData(traffic))),
    hold: holdOf(traffic),
    parts: partsOf(world, { from: endpointOf(from), to: endpointOf(to) }, traffic, deciding),
  });
  return {
    list: flows.list,
    place(from, to, traffic) {
      const own = known.get(traffic) ?? [];
      known.set(traffic, own);
      const managed = (from.party.managed ? 1 : 0) + (to.party.managed ? 2 : 0);
      const asked = own[managed];
      if (asked !== undefined) return asked;
      const flow = flowOf(from, to, traffic);
      const place = flows.place(JSON.stringify(flow), () => flow);
      own[managed] = place;
      return place;
    },
  };
}

function holdOf({ segments, unknown, isEverything }: Traffic): Hold {
  if (unknown !== undefined) return "unknown";
  if (isEverything) return "everything";
  const limited = PROTOCOLS.some((protocol) =>
    segments[protocol].some(({ egress, ingress }) => egress !== undefined || ingress !== undefined),
  );
  return limited ? "requests" : "ports";
}

/** Ports by what decides them, asked of the simulator one stretch after the other. */
function partsOf(
  world: World,
  ends: { readonly from: Endpoint; readonly to: Endpoint },
  traffic: Traffic,
  deciding: (direction: Direction, side: Side) => number,
): FlowPart[] {
  const asked = (protocol: Protocol, port: number): readonly [number, number] => {
    const { egress, ingress } = verdict(world, { ...ends, protocol, port });
    return [deciding("egress", egress), deciding("ingress", ingress)];
  };
  if (traffic.unknown !== undefined) {
    const [egress, ingress] = asked("TCP", 80);
    return [{ words: shortened(traffic.unknown), egress, ingress }];
  }
  const all = PROTOCOLS.flatMap((protocol) =>
    traffic.segments[protocol].map((segment) => ({ protocol, segment })),
  );
  const groups = new Map<string, Record<Protocol, Segment[]>>();
  for (const { protocol, segment } of all.slice(0, MOST_SEGMENTS)) {
    const key = asked(protocol, segment.first).join(" ");
    const group = groups.get(key) ?? perProtocol(() => []);
    group[protocol].push(segment);
    groups.set(key, group);
  }
  return [...groups].map(([key, segments]) => {
    const [egress = 0, ingress = 0] = key.split(" ").map(Number);
    const isEverything = groups.size === 1 && traffic.isEverything;
    return {
      words: shortened(trafficWords(trafficData({ segments, isEmpty: false, isEverything }))),
      egress,
      ingress,
    };
  });
}

/** Which policies select an end, and what is the case where no rule allows a connection. */
function selectionOf({ party }: ConnectionEnd, world: World): Selection {
  if (!party.managed) return { policies: [], ingress: "", egress: "" };
  const prepared = prepare(world);
  const entries = prepared.rulesFor(party.identity).rules.flatMap((rule) => rule.entries);
  const otherwise = (direction: Direction): string => {
    const own = entries.filter((entry) => entry.direction === direction);
    const denying = own.filter(({ defaultDeny }) => defaultDeny).map(({ ref }) => ref);
    const denies = denying.length > 0 || world.enforcement === "always";
    if (world.enforcement === "never")
      return sideWords(direction, { verdict: "allowed", cause: "enforcement-off", entries: [] });
    if (denies) return sideWords(direction, { verdict: "denied", cause: "default-deny", entries: denying });
    const cause = own.length === 0 ? "no-policy" : "default-allow";
    return sideWords(direction, { verdict: "allowed", cause, entries: [] });
  };
  const names = entries.map(({ ref: { kind, namespace, name } }) =>
    namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`,
  );
  return { policies: [...new Set(names)], ingress: otherwise("ingress"), egress: otherwise("egress") };
}
