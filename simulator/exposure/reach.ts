import { endData, trafficData, type EndData, type TrafficData } from "../connections/data.ts";
import type { ConnectionEnd } from "../connections/ends.ts";
import { mergedRanges } from "../connections/ranges.ts";
import type { Traffic } from "../connections/traffic.ts";
import { stableText } from "../stable.ts";

/** The other end of connections, and what passes. */
export type Reach = { readonly end: EndData } & TrafficData;

/** Another end with what passes between it and the one that is asked about. */
export interface Other {
  readonly end: ConnectionEnd;
  readonly traffic: Traffic;
}

/**
 * Whom something passes to or from. Addresses with which the same passes are one end; names are left out where every address is
 * treated as they are.
 */
export type Reaches = (others: readonly Other[]) => Reach[];

interface Alike {
  readonly traffic: TrafficData;
  readonly places: number[];
  readonly ranges: string[];
}

const isNothing = (traffic: TrafficData): boolean => "ports" in traffic && traffic.ports.length === 0;

/** Answers for the ends of one world: most workloads have to do with the same addresses. */
export function reachesOf(): Reaches {
  const texts = new Map<Traffic, string>();
  const merged = new Map<string, readonly string[]>();
  const textOf = (traffic: Traffic): string => {
    const known = texts.get(traffic) ?? stableText(trafficData(traffic));
    texts.set(traffic, known);
    return known;
  };
  const rangesOf = ({ places, ranges }: Alike): readonly string[] => {
    const key = places.join();
    const known = merged.get(key) ?? mergedRanges(ranges);
    merged.set(key, known);
    return known;
  };
  return (others) => {
    const addresses = new Map<string, Alike>();
    for (const { end, traffic } of others) {
      if (end.kind !== "addresses") continue;
      const text = textOf(traffic);
      const known = addresses.get(text) ?? { traffic: trafficData(traffic), places: [], ranges: [] };
      addresses.set(text, known);
      known.places.push(end.index);
      known.ranges.push(...end.ranges);
    }
    const isAsAll = (traffic: Traffic): boolean => addresses.size === 1 && addresses.has(textOf(traffic));
    const single = others.filter(({ end, traffic }) =>
      end.kind === "domain" ? !isAsAll(traffic) : end.kind !== "addresses",
    );
    const found = [
      ...single.map(({ end, traffic }): Reach => ({ end: endData(end), ...trafficData(traffic) })),
      ...[...addresses.values()].map((alike): Reach => ({
        end: { kind: "addresses", ranges: rangesOf(alike) },
        ...alike.traffic,
      })),
    ];
    return found.filter((reach) => !isNothing(reach));
  };
}
