import type { Connection, Connections } from "../../simulator/connections/connections.ts";
import { PROTOCOLS } from "../../simulator/connections/traffic.ts";
import type { Refused } from "../refused.ts";

/** Ends by their number, and what passes between each two of them. */
export function toJson(
  { ends }: Connections,
  list: readonly Connection[],
  refused: readonly Refused[],
): string {
  return JSON.stringify(
    {
      ends: ends.map(({ party: _, ...end }) => end),
      connections: list.map(({ from, to, traffic }) => ({
        from: from.index,
        to: to.index,
        ...(traffic.unknown === undefined
          ? { everything: traffic.isEverything, ports: portsOf(traffic.segments) }
          : { unknown: traffic.unknown }),
      })),
      refused,
    },
    undefined,
    2,
  );
}

const portsOf = (segments: Connection["traffic"]["segments"]) =>
  PROTOCOLS.flatMap((protocol) => segments[protocol].map((segment) => ({ protocol, ...segment })));
