import type { ConnectionData, ConnectionsData, EndData } from "../connections/data.ts";
import { linesOf, type Line } from "../connections/lines.ts";
import { trafficWords } from "../connections/words.ts";
import type { Exposure } from "./exposure.ts";
import type { Reach } from "./reach.ts";

/** Whom an end is reached by and reaches. */
interface Reaches {
  readonly from: readonly Reach[];
  readonly to: readonly Reach[];
}

/** The connections of some ends as those of a world; every end is in the list once. */
export function reachConnections(reaches: readonly (Reaches & { readonly end: EndData })[]): ConnectionsData {
  const ends: EndData[] = [];
  const connections: ConnectionData[] = [];
  const places = new Map<string, number>();
  const place = (end: EndData): number => {
    const key = JSON.stringify(end);
    const known = places.get(key) ?? ends.push(end) - 1;
    places.set(key, known);
    return known;
  };
  for (const { end: own, from, to } of reaches) {
    const at = place(own);
    for (const { end, ...traffic } of from) connections.push({ from: place(end), to: at, ...traffic });
    for (const { end, ...traffic } of to) connections.push({ from: at, to: place(end), ...traffic });
  }
  return { ends, connections };
}

/** The connections of workloads with the world. */
export const exposureConnections = ({ workloads }: Exposure): ConnectionsData =>
  reachConnections(workloads.map(({ pods, from, to }) => ({ end: { kind: "pods", pods }, from, to })));

/** Connections in as few lines as say the same. */
export const dataLines = ({ ends, connections }: ConnectionsData): Line[] =>
  linesOf(
    ends,
    connections.map(({ from, to, ...traffic }) => ({ from, to, text: trafficWords(traffic) })),
  );

/** What comes in from the world and what goes out to it, in as few lines as say the same. */
export function exposureLines({ workloads }: Exposure): { readonly in: Line[]; readonly out: Line[] } {
  const lines = (reach: (workload: Exposure["workloads"][number]) => Reaches): Line[] =>
    dataLines(
      reachConnections(
        workloads.map((workload) => ({ end: { kind: "pods", pods: workload.pods }, ...reach(workload) })),
      ),
    );
  return { in: lines(({ from }) => ({ from, to: [] })), out: lines(({ to }) => ({ from: [], to })) };
}

/** Workloads that nothing outside reaches and that reach nothing outside. */
export const closedPods = ({ workloads }: Exposure): string[] =>
  workloads.flatMap(({ pods, from, to }) => (from.length === 0 && to.length === 0 ? pods : []));
