import type { Direction, World, WorldPod } from "../../model/world.ts";
import { connections } from "../connections/connections.ts";
import type { ConnectionEnd } from "../connections/ends.ts";
import { prepare, type Prepared } from "../prepare.ts";
import { reachesOf, type Other, type Reach } from "./reach.ts";

/** What pods that every policy treats alike have to do with the world outside the cluster. */
export interface WorkloadExposure {
  /** Each as "namespace/name". */
  readonly pods: readonly string[];
  /** What may reach in from addresses outside. */
  readonly from: readonly Reach[];
  /** What may reach out to addresses and names outside. */
  readonly to: readonly Reach[];
}

/** What a world's policies leave open to the outside, as plain data. */
export interface Exposure {
  readonly workloads: readonly WorkloadExposure[];
  /** Pods that no policy selects, by direction: each as "namespace/name". */
  readonly unselected: Readonly<Record<Direction, readonly string[]>>;
  /** Pods that share the network of their node, which no policy for pods binds. */
  readonly hostNetwork: readonly string[];
}

/** What may reach in from the world and out to it, per workload, and which workloads no policy selects. */
export function exposure(world: World): Exposure {
  const all = connections(world);
  const prepared = prepare(world);
  const outside = all.ends.filter(({ kind }) => kind === "addresses" || kind === "domain");
  const pods = all.ends.filter((end) => end.kind === "pods");
  const reaches = reachesOf();
  const others = (traffic: (end: ConnectionEnd) => Other["traffic"]): Reach[] =>
    reaches(outside.map((end) => ({ end, traffic: traffic(end) })));
  const unselected = (direction: Direction): string[] =>
    pods.flatMap((end) => (isSelected(prepared, end, direction) ? [] : end.pods));
  return {
    workloads: pods.map((end) => ({
      pods: end.pods,
      from: others((other) => all.between(other, end)),
      to: others((other) => all.between(end, other)),
    })),
    unselected: { ingress: unselected("ingress"), egress: unselected("egress") },
    hostNetwork: world.pods.filter(({ hostNetwork }) => hostNetwork).map(fullName),
  };
}

const fullName = ({ namespace, name }: WorldPod): string => `${namespace}/${name}`;

/** Whether a policy selects an end in a direction; one that could not be read may. */
function isSelected(prepared: Prepared, { party }: ConnectionEnd, direction: Direction): boolean {
  const { rules } = prepared.rulesFor(party.identity);
  return (
    prepared.unreadFor(party.identity) !== undefined ||
    rules.some(({ entries }) => entries.some((entry) => entry.direction === direction))
  );
}
