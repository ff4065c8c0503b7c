import { printable } from "../../model/printable.ts";
import type { Party } from "../../report/data.ts";
import type { ConnectionEnd } from "../../simulator/connections/ends.ts";
import { endsWords } from "../../simulator/connections/words.ts";
import type { Workload } from "./workloads.ts";

/** Parties in the order in which they are shown: workloads by namespace and name, then what is outside. */
export function partiesOf(
  ends: readonly ConnectionEnd[],
  workloadOf: (namespace: string, name: string) => Workload,
): { readonly namespaces: string[]; readonly parties: Party[] } {
  const workloads = ends.flatMap((end) => workloadsIn(end, workloadOf));
  const namespaces = [...new Set(workloads.map(({ namespace }) => namespace))].sort();
  const places = new Map(namespaces.map((name, place) => [name, place]));
  const rest = restOf(ends);
  const parties = workloads
    .map(({ namespace, name, ...party }): Party => ({
      ...party,
      name: printable(name),
      namespace: places.get(namespace) ?? 0,
    }))
    .sort(byPlace);
  const addresses = ends.filter(({ kind }) => kind === "addresses");
  const world = addresses.length === 1 ? "any address" : "any other address";
  const outside = ends.flatMap((end): Party[] => {
    if (end.kind === "pods") return [];
    const own = end === rest ? { name: world, kind: "world" } : { name: outsideWords(end), kind: end.kind };
    return [{ ...own, pods: 0, end: end.index }];
  });
  return { namespaces: namespaces.map(printable), parties: [...parties, ...outside] };
}

interface Named extends Workload {
  readonly pods: number;
  readonly end: number;
}

/** The workloads whose pods are in an end. */
function workloadsIn(end: ConnectionEnd, workloadOf: (namespace: string, name: string) => Workload): Named[] {
  if (end.kind !== "pods") return [];
  const found = new Map<string, Workload & { pods: number; end: number }>();
  for (const pod of end.pods) {
    const slash = pod.indexOf("/");
    const workload = workloadOf(pod.slice(0, slash), pod.slice(slash + 1));
    const key = JSON.stringify(workload);
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...workload, pods: 1, end: end.index });
    else known.pods += 1;
  }
  return [...found.values()];
}

/** How many addresses a range of IPv4 holds; ranges of IPv6 decide nothing. */
const sizeOf = (range: string): number =>
  range.includes(":") ? 0 : 2 ** (32 - Number(range.split("/")[1] ?? 32));

/** The end of addresses that no policy names: it holds the most. */
function restOf(ends: readonly ConnectionEnd[]): ConnectionEnd | undefined {
  const sizes = ends.flatMap((end) =>
    end.kind === "addresses"
      ? [{ end, size: end.ranges.reduce((sum, range) => sum + sizeOf(range), 0) }]
      : [],
  );
  return sizes.toSorted((one, other) => other.size - one.size)[0]?.end;
}

/** Whoever is outside in words. */
const outsideWords = (end: ConnectionEnd): string =>
  end.kind === "entity" ? end.entity : endsWords([end]).replace(/^fqdn:/, "");

/** Workloads by namespace, name and end. */
function byPlace(one: Party, other: Party): number {
  const namespaces = (one.namespace ?? 0) - (other.namespace ?? 0);
  if (namespaces !== 0) return namespaces;
  return one.name === other.name ? one.end - other.end : one.name < other.name ? -1 : 1;
}
