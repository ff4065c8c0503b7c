import { releaseAtLeast } from "../../model/cilium.ts";
import type { CiliumClusterwideNetworkPolicy, CiliumNetworkPolicy } from "../../model/manifest/cilium.ts";
import type { Direction, EntryRef } from "../../model/world.ts";
import { NAMESPACE_KEY } from "../selector/labels.ts";
import { hasKey, Malformed, readSelector, withLabel, type Requirements } from "../selector/requirements.ts";
import type { Selector } from "../selector/selector.ts";
import { readDomain } from "./conditions.ts";
import { EVERYTHING, type AuthenticationMode, type Entry, type Filter, type Rule } from "./entry.ts";
import { readIcmps } from "./icmp.ts";
import {
  readCidrs,
  readCidrSet,
  readEndpoints,
  readEntities,
  readNodes,
  readRequires,
  readServices,
  wildcard,
  type PeerReading,
} from "./peers.ts";
import { readPorts } from "./ports.ts";
import { elements, listAt, objectAt, requiredAt, switchAt, textAt, type Fields } from "./read.ts";

type Policy = CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy;

const LISTS = [
  { field: "ingress", direction: "ingress", deny: false },
  { field: "ingressDeny", direction: "ingress", deny: true },
  { field: "egress", direction: "egress", deny: false },
  { field: "egressDeny", direction: "egress", deny: true },
] as const;

/** What reading a rule needs: the surroundings, and the name under which its entries are reported. */
interface RuleReading {
  readonly reading: Omit<PeerReading, "forInit">;
  readonly ref: Omit<EntryRef, "path">;
  readonly path: string;
}

/** The rules of a policy: `spec`, then each of `specs`. Throws `Malformed`. */
export function readCiliumPolicy(
  policy: Policy,
  name: Omit<EntryRef, "rule" | "path">,
  reading: Omit<PeerReading, "forInit">,
): Rule[] {
  const found: [unknown, string][] = [];
  if (policy.spec !== undefined) found.push([policy.spec, "spec"]);
  for (const [item, path] of elements(policy.specs, "specs")) found.push([item, path]);
  return found.map(([value, path], rule) =>
    readRule(requiredAt(value, path), { reading, path, ref: { ...name, rule } }),
  );
}

function readRule(fields: Fields, { reading, ref, path }: RuleReading): Rule {
  const { namespace } = reading;
  const { subject, forNodes } = readSubject(fields, path, namespace);
  const own: PeerReading = { ...reading, forInit: hasKey(subject, "reserved.init") };
  const defaults = objectAt(fields["enableDefaultDeny"], `${path}.enableDefaultDeny`) ?? {};
  const entries = LISTS.flatMap(({ field, direction, deny }) => {
    const defaultDeny = switchAt(defaults[direction], `${path}.enableDefaultDeny.${direction}`) ?? true;
    return elements(fields[field], `${path}.${field}`).map(([item, at]) => {
      const entry = readEntry(requiredAt(item, at), at, direction, deny, own);
      return { ...entry, ref: { ...ref, path: at }, direction, deny, defaultDeny };
    });
  });
  return { subject, forNodes, entries, ...(namespace === undefined ? {} : { namespace }) };
}

function readSubject(
  fields: Fields,
  path: string,
  namespace: string | undefined,
): { subject: Requirements; forNodes: boolean } {
  const endpoints = objectAt(fields["endpointSelector"], `${path}.endpointSelector`);
  const nodes = objectAt(fields["nodeSelector"], `${path}.nodeSelector`);
  if ((endpoints === undefined) === (nodes === undefined))
    throw new Malformed(path, "exactly one of endpointSelector and nodeSelector stands here");
  if (endpoints === undefined) {
    if (namespace !== undefined)
      throw new Malformed(`${path}.nodeSelector`, "only clusterwide policies select nodes");
    return { subject: readSelector(nodes, `${path}.nodeSelector`, "cilium"), forNodes: true };
  }
  const subject = readSelector(endpoints, `${path}.endpointSelector`, "cilium");
  return {
    subject: namespace === undefined ? subject : withLabel(subject, `k8s.${NAMESPACE_KEY}`, namespace),
    forNodes: false,
  };
}

type Read = Pick<Entry, "peers" | "filters" | "bound" | "requires" | "authentication">;

function readEntry(
  fields: Fields,
  path: string,
  direction: Direction,
  deny: boolean,
  reading: PeerReading,
): Read {
  const side = direction === "ingress" ? "from" : "to";
  const at = (name: string): string => `${path}.${side}${name}`;
  const groups = elements(fields[`${side}Groups`], at("Groups"));
  if (groups.length > 0)
    throw new Malformed(at("Groups"), "the addresses of a cloud's security groups are not known here");
  const requires = readRequires(fields[`${side}Requires`], at("Requires"), reading);
  if (requires.length > 0 && releaseAtLeast(reading.release, "1.19"))
    throw new Malformed(at("Requires"), `Cilium ${reading.release} refuses it`);
  const named = readNamedPeers(fields, direction, deny, path, reading);
  const filters = readFilters(fields, path, reading, deny);
  const authentication = deny
    ? undefined
    : readAuthentication(fields["authentication"], `${path}.authentication`);
  return {
    ...whom(named, filters, reading),
    bound:
      named.length > 0 && (listAt(fields[`${side}Endpoints`], path) !== undefined || hasServices(fields)),
    requires,
    ...(authentication === undefined ? {} : { authentication }),
  };
}

/** Peers that are not named are everyone where ports are, and nobody where there are none. */
function whom(
  named: readonly Selector[] | "nobody",
  filters: readonly Filter[] | undefined,
  { selectors }: PeerReading,
): Pick<Entry, "peers" | "filters"> {
  if (named === "nobody") return { peers: [], filters: filters ?? [] };
  if (filters === undefined) return { peers: named, filters: named.length === 0 ? [] : [EVERYTHING] };
  return { peers: named.length === 0 ? [wildcard(selectors)] : named, filters };
}

const hasServices = (fields: Fields): boolean => elements(fields["toServices"], "").length > 0;

/** The filters of ports and messages; undefined where neither is named. */
function readFilters(
  fields: Fields,
  path: string,
  reading: PeerReading,
  deny: boolean,
): Filter[] | undefined {
  const ports = listAt(fields["toPorts"], `${path}.toPorts`) ?? [];
  const icmps = listAt(fields["icmps"], `${path}.icmps`) ?? [];
  if (ports.length === 0 && icmps.length === 0) return undefined;
  return [...readPorts(ports, `${path}.toPorts`, reading, deny), ...readIcmps(icmps, `${path}.icmps`)];
}

/** Every peer that is named; nobody where a list is there and empty. */
function readNamedPeers(
  fields: Fields,
  direction: Direction,
  deny: boolean,
  path: string,
  reading: PeerReading,
): readonly Selector[] | "nobody" {
  const side = direction === "ingress" ? "from" : "to";
  const outward = direction === "egress";
  const value = (name: string): unknown => fields[`${side}${name}`];
  const at = (name: string): string => `${path}.${side}${name}`;
  const services = outward && !deny ? readServices(value("Services"), at("Services"), reading) : [];
  const read = [
    { name: "Endpoints", selectors: readEndpoints(value("Endpoints"), at("Endpoints"), reading) },
    { name: "Nodes", selectors: readNodes(value("Nodes"), at("Nodes"), reading) },
    { name: "Entities", selectors: readEntities(value("Entities"), at("Entities"), reading) },
    { name: "CIDR", selectors: readCidrs(value("CIDR"), at("CIDR"), reading) },
    { name: "CIDRSet", selectors: readCidrSet(value("CIDRSet"), at("CIDRSet"), reading) },
  ];
  const domains =
    outward && !deny
      ? elements(value("FQDNs"), at("FQDNs")).map(([item, place]) =>
          reading.selectors.domain(readDomain(item, place)),
        )
      : [];
  // What services stand for joins the lists of endpoints and ranges, so that a match fills an empty one.
  const joined = ["Endpoints", "CIDRSet"];
  const empty = read.some(
    ({ name, selectors }) =>
      listAt(value(name), at(name)) !== undefined &&
      selectors.length === 0 &&
      !(services.length > 0 && joined.includes(name)) &&
      !(domains.length > 0 && ignoresEmpty(name, reading)),
  );
  if (empty) return "nobody";
  return [...read.flatMap(({ selectors }) => selectors), ...services, ...domains];
}

/** Before 1.19, an empty list beside toFQDNs counted for endpoints and nodes only. */
const ignoresEmpty = (name: string, { release }: PeerReading): boolean =>
  !releaseAtLeast(release, "1.19") && ["Entities", "CIDR", "CIDRSet"].includes(name);

const MODES: readonly AuthenticationMode[] = ["disabled", "required", "test-always-fail"];

function readAuthentication(value: unknown, path: string): AuthenticationMode | undefined {
  const fields = objectAt(value, path);
  if (fields === undefined) return undefined;
  const mode = textAt(fields["mode"], `${path}.mode`);
  const found = MODES.find((known) => known === mode);
  if (found === undefined) throw new Malformed(`${path}.mode`, `the mode is none of ${MODES.join(", ")}`);
  return found;
}
