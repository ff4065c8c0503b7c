import type { NetworkPolicy } from "../../model/manifest/kubernetes.ts";
import type { Direction, EntryRef } from "../../model/world.ts";
import { NAMESPACE_KEY } from "../selector/labels.ts";
import { Malformed, readSelector, withLabel } from "../selector/requirements.ts";
import type { Selector } from "../selector/selector.ts";
import { EVERYTHING, type Entry, type Filter, type Rule } from "./entry.ts";
import { readNetworkPeer, wildcard, type PeerReading } from "./peers.ts";
import { readPort, readProtocols } from "./ports.ts";
import { elements, listAt, numberAt, requiredAt, textAt, type Fields } from "./read.ts";

/** The one rule of a NetworkPolicy. It only allows, and always turns default deny on. Throws `Malformed`. */
export function readNetworkPolicy(
  policy: NetworkPolicy,
  name: Omit<EntryRef, "rule" | "path">,
  reading: Omit<PeerReading, "forInit" | "namespace">,
  namespace: string,
): Rule {
  const fields = requiredAt(policy.spec, "spec");
  const own = readSelector(fields["podSelector"] ?? {}, "spec.podSelector", "kubernetes");
  const types = elements(fields["policyTypes"], "spec.policyTypes").map(([type, at]) => textAt(type, at));
  const context: PeerReading = { ...reading, forInit: false };
  const read = (direction: Direction): Entry[] => {
    const list = elements(fields[direction], `spec.${direction}`);
    const ref = (path: string): EntryRef => ({ ...name, rule: 0, path });
    const entries = list.flatMap(([item, at]) =>
      readEntries(requiredAt(item, at), at, direction, ref(at), namespace, context),
    );
    if (entries.length > 0 || !isolates(direction, types)) return entries;
    return [{ ...common(direction, ref("spec")), bound: false, peers: [], filters: [] }];
  };
  return {
    subject: withLabel(own, `k8s.${NAMESPACE_KEY}`, namespace),
    forNodes: false,
    namespace,
    entries: [...read("ingress"), ...read("egress")],
  };
}

/** Whether a direction without rules is closed: egress if it is named, ingress unless egress alone is. */
const isolates = (direction: Direction, types: readonly (string | undefined)[]): boolean =>
  direction === "egress" ? types.includes("Egress") : types.includes("Ingress") || !types.includes("Egress");

const common = (direction: Direction, ref: EntryRef) => ({
  ref,
  direction,
  deny: false,
  defaultDeny: true,
  requires: [],
});

function readEntries(
  fields: Fields,
  path: string,
  direction: Direction,
  ref: EntryRef,
  namespace: string,
  reading: PeerReading,
): Entry[] {
  const side = direction === "ingress" ? "from" : "to";
  const peers = elements(fields[side], `${path}.${side}`);
  const ports = readPorts(fields["ports"], `${path}.ports`);
  const entry = (selectors: readonly Selector[], filters: readonly Filter[]): Entry => ({
    ...common(direction, ref),
    bound: true,
    peers: selectors,
    filters,
  });
  const everyone = [wildcard(reading.selectors)];
  if (peers.length === 0) return [entry(everyone, ports ?? [EVERYTHING])];
  return peers.map(([item, at]) => {
    const selector = readNetworkPeer(item, at, namespace, reading);
    if (selector === undefined) return entry(everyone, ports ?? []);
    return entry([selector], ports ?? [EVERYTHING]);
  });
}

/** The filters of `ports`; undefined where there are none. */
function readPorts(value: unknown, path: string): Filter[] | undefined {
  const items = listAt(value, path) ?? [];
  if (items.length === 0) return undefined;
  return elements(items, path).flatMap(([item, at]) => {
    const fields = requiredAt(item, at);
    const protocols = readProtocols(textAt(fields["protocol"], `${at}.protocol`) ?? "TCP", `${at}.protocol`);
    const { port } = fields;
    if (port !== undefined && port !== null && typeof port !== "number" && typeof port !== "string")
      throw new Malformed(`${at}.port`, `${JSON.stringify(port)} is neither a port nor the name of one`);
    const endPort = numberAt(fields["endPort"], `${at}.endPort`) ?? 0;
    const spec = readPort(String(port ?? 0), endPort, `${at}.port`);
    return protocols.map((protocol): Filter => ({ spec: { protocol, ...spec } }));
  });
}
