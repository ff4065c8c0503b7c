import type { Labels, World } from "../../model/world.ts";
import { connections } from "../connections/connections.ts";
import type { ConnectionEnd } from "../connections/ends.ts";
import { createWorld, type PodInput } from "../world/build.ts";
import { reachesOf, type Other, type Reach } from "./reach.ts";

/** A pod that is not there yet. */
export type UnseenPod = Partial<Pick<PodInput, "namespace" | "labels" | "serviceAccount" | "namedPorts">> & {
  /**
   * Labels of a namespace that is not in the world.
   * @default only its name, which Kubernetes itself gives it
   */
  readonly namespaceLabels?: Labels;
};

/** Whom a pod may reach and be reached by, and with what. */
export interface UnseenReach {
  readonly from: readonly Reach[];
  readonly to: readonly Reach[];
}

/**
 * What a pod with these labels could reach, and be reached by, as soon as somebody made it. Throws a `RangeError` where labels are
 * given to a namespace that the world has.
 *
 * @example
 * unseen(world, { namespace: "shop", labels: { app: "web" } }).to
 */
export function unseen(world: World, { namespaceLabels, ...pod }: UnseenPod): UnseenReach {
  const { namespace = "default" } = pod;
  if (namespaceLabels !== undefined && Object.hasOwn(world.namespaces, namespace))
    throw new RangeError(`the namespace ${namespace} has labels in this world: leave namespaceLabels out`);
  const name = unusedName(world, namespace);
  const added = createWorld({
    cluster: world.cluster,
    pods: [{ ...pod, namespace, name }],
    namespaces: { [namespace]: namespaceLabels ?? {} },
  });
  const all = connections({
    ...world,
    namespaces: { ...added.namespaces, ...world.namespaces },
    pods: [...world.pods, ...added.pods],
  });
  const full = `${namespace}/${name}`;
  const own = all.ends.find((end) => end.kind === "pods" && end.pods.includes(full));
  if (own === undefined) throw new Error(`${full} is no end`);
  const others = all.ends.flatMap((end) => without(end, full) ?? []);
  const reaches = reachesOf();
  const list = (traffic: (end: ConnectionEnd) => Other["traffic"]): Reach[] =>
    reaches(others.map((end) => ({ end, traffic: traffic(end) })));
  return { from: list((end) => all.between(end, own)), to: list((end) => all.between(own, end)) };
}

/** An end without a pod; nothing where it was alone. */
function without(end: ConnectionEnd, pod: string): ConnectionEnd | undefined {
  if (end.kind !== "pods" || !end.pods.includes(pod)) return end;
  const pods = end.pods.filter((name) => name !== pod);
  return pods.length === 0 ? undefined : { ...end, pods };
}

function unusedName({ pods }: World, namespace: string): string {
  const names = new Set(pods.filter((pod) => pod.namespace === namespace).map(({ name }) => name));
  let name = "unseen";
  while (names.has(name)) name = `${name}-pod`;
  return name;
}
