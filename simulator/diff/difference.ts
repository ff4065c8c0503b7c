import type { Protocol } from "../../model/world.ts";
import type { PortData } from "../connections/data.ts";
import { lastOf, PROTOCOLS, type Segment, type Traffic } from "../connections/traffic.ts";
import { conditionsBeyond, sameConditions, type Conditions } from "./limits.ts";

/**
 * Ports on which something passes in one world that does not in the other. Where nothing passes there at all, `except` is absent;
 * otherwise it says which requests do: those are no part of the difference.
 */
export interface ChangedPort extends PortData {
  readonly except?: Conditions;
}

const conditionsOf = ({ egress, ingress }: Conditions): Conditions => ({
  ...(egress === undefined ? {} : { egress }),
  ...(ingress === undefined ? {} : { ingress }),
});

/** Ports of one protocol that pass in one world, less what passes in the other. */
function beyond(protocol: Protocol, own: readonly Segment[], other: readonly Segment[]): ChangedPort[] {
  const found: ChangedPort[] = [];
  const add = (port: ChangedPort): void => {
    const last = found.at(-1);
    const touches = last?.last === port.first - 1;
    if (touches && sameConditions(last, port) && sameConditions(last.except, port.except))
      found[found.length - 1] = { ...last, last: port.last };
    else found.push(port);
  };
  let next = 0;
  for (const segment of own) {
    let { first } = segment;
    while ((other[next]?.last ?? segment.first) < segment.first) next += 1;
    for (let index = next; first <= segment.last; index += 1) {
      const there = other[index];
      const until = Math.min(segment.last, (there?.first ?? lastOf(protocol) + 1) - 1);
      if (first <= until) add({ protocol, ...conditionsOf(segment), first, last: until });
      if (there === undefined || there.first > segment.last) break;
      const common = { first: Math.max(first, there.first), last: Math.min(segment.last, there.last) };
      const more = conditionsBeyond(conditionsOf(segment), conditionsOf(there));
      if (more !== undefined) add({ protocol, ...more, ...common, except: conditionsOf(there) });
      first = common.last + 1;
    }
  }
  return found;
}

/** What passes in one world and not in the other, of two traffics that are both known. */
export const difference = (own: Traffic, other: Traffic): ChangedPort[] =>
  own === other
    ? []
    : PROTOCOLS.flatMap((protocol) => beyond(protocol, own.segments[protocol], other.segments[protocol]));
