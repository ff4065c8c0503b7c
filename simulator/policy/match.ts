import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import type { Direction, Protocol, WorldPod } from "../../model/world.ts";
import type { PortSpec } from "../rules/entry.ts";
import type { Term } from "./term.ts";

/** Ports that have names, of the pod that the flow goes to; none outside of pods. */
export type NamedPorts = WorldPod["namedPorts"];

/** What of a flow is looked up. */
export interface Lookup {
  readonly port: number;
  readonly protocol: Protocol;
  readonly direction: Direction;
  readonly names: NamedPorts | undefined;
  readonly release: CiliumRelease;
}

/** Whether a range is every port: 0 to 65535, and since 1.20 whatever begins at 0. Source: keysForRange in pkg/policy/l4.go of Cilium. */
export const isEveryPort = (first: number, endPort: number, release: CiliumRelease): boolean =>
  first === 0 && (endPort === 0 || endPort === 65535 || releaseAtLeast(release, "1.20"));

/** First and last port; undefined where a name stands for no port. */
export function portsOf(spec: PortSpec, lookup: Omit<Lookup, "port">): readonly [number, number] | undefined {
  let first = spec.port;
  let { endPort } = spec;
  if (spec.name !== undefined) {
    const found = lookup.names?.[spec.name]?.find(({ protocol }) => protocol === spec.protocol);
    if (found === undefined) return undefined;
    first = found.port;
    // Since 1.20 a name is looked up for each peer of an egress entry, without its range.
    if (lookup.direction === "egress" && releaseAtLeast(lookup.release, "1.20")) endPort = 0;
  }
  if (isEveryPort(first, endPort, lookup.release)) return [0, 65535];
  return [first, Math.max(first, endPort)];
}

/** Whether a term is about the protocol and port of a flow; undefined where Cilium leaves it to chance. */
export function isAbout(term: Term, lookup: Lookup): boolean | undefined {
  const { spec, possibleEnds } = term;
  if (spec.protocol === "ALL") return true;
  if (spec.protocol !== lookup.protocol) return false;
  if (possibleEnds === undefined) return holdsPort(spec, lookup);
  const answers = possibleEnds.map((endPort) => holdsPort({ ...spec, endPort }, lookup));
  return answers.every(Boolean) ? true : answers.some(Boolean) ? undefined : false;
}

/** Whether ports as they are written hold the protocol and port of a flow. */
export const isWithin = (spec: PortSpec, lookup: Lookup): boolean =>
  spec.protocol === "ALL" || (spec.protocol === lookup.protocol && holdsPort(spec, lookup));

function holdsPort(spec: PortSpec, lookup: Lookup): boolean {
  const ports = portsOf(spec, lookup);
  return ports !== undefined && ports[0] <= lookup.port && lookup.port <= ports[1];
}

/** Bits that fix protocol and port in the entry of Cilium's policy map that holds the port: ranges are split into aligned blocks. */
export function prefixOf(term: Term, lookup: Lookup): number {
  if (term.spec.protocol === "ALL") return 0;
  const [first, last] = portsOf(term.spec, lookup) ?? [0, 65535];
  let size = 1;
  for (;;) {
    const start = lookup.port - (lookup.port % (size * 2));
    if (start < first || start + size * 2 - 1 > last || size === 65536) break;
    size *= 2;
  }
  return 8 + 16 - Math.log2(size);
}
