import type {
  CidrRule,
  EgressDenyEntry,
  EgressEntry,
  IcmpRule,
  IngressDenyEntry,
  IngressEntry,
  PortRule,
} from "../model/manifest/cilium.ts";
import type { LabelSelector } from "../model/manifest/meta.ts";
import { fqdnSelector } from "./domain.ts";
import type { FqdnPeer, PodsPeer, ToPeer } from "./peer.ts";
import type { Clause, Icmp, Ports } from "./port.ts";
import { both, criteriaOf, selectorOf } from "./selector.ts";

export type Direction = "ingress" | "egress";

const NAMESPACE = "k8s:io.kubernetes.pod.namespace";
const NAMESPACE_LABELS = "k8s:io.cilium.k8s.namespace.labels.";

/** The kinds of peers that share a list: an entry holds one list, and is wanted once for each. */
const LISTS = ["pods", "entities", "cidr", "service", "fqdn", "any"] as const;
type List = (typeof LISTS)[number];

const listOf = (peer: ToPeer): List => (peer.kind === "cidrGroup" ? "cidr" : peer.kind);

/**
 * Entries that let through, or refuse, what the clauses say to or from the peers. Entries of one direction are alternatives, as
 * are the peers of one list and the ports of one entry; peers of different lists, and ports and ICMP, need entries of their own.
 */
export function entriesOf(
  direction: Direction,
  peers: readonly Exclude<ToPeer, FqdnPeer>[] | readonly ToPeer[],
  clauses: readonly Clause[],
): (IngressEntry & EgressEntry)[] {
  return LISTS.flatMap((list) => {
    const own = peers.filter((peer) => listOf(peer) === list);
    if (own.length === 0) return [];
    const from = direction === "ingress" ? "from" : "to";
    return clausesOf(clauses).map((clause) => ({ ...peersOf(list, own, from, clause), ...clause }));
  });
}

/** What the peers of one list are in an entry. Anything at all is the absence of a list, which needs something else to stand for. */
function peersOf(list: List, peers: readonly ToPeer[], from: "from" | "to", clause: object): object {
  if (list === "pods") return { [`${from}Endpoints`]: peers.flatMap(endpointsOf) };
  if (list === "entities")
    return { [`${from}Entities`]: peers.flatMap((peer) => (peer.kind === "entities" ? peer.entities : [])) };
  if (list === "cidr") return cidrsOf(peers, from);
  if (list === "service")
    return { toServices: peers.flatMap((peer) => (peer.kind === "service" ? peer.service : [])) };
  if (list === "fqdn")
    return { toFQDNs: peers.flatMap((peer) => (peer.kind === "fqdn" ? peer.names.map(fqdnSelector) : [])) };
  return "toPorts" in clause || "icmps" in clause ? {} : { [`${from}Entities`]: ["all"] };
}

const endpointsOf = (peer: ToPeer): LabelSelector[] => (peer.kind === "pods" ? [endpointOf(peer)] : []);

/** The labels of a pod and of its namespace in one selector. */
export function endpointOf({ namespace, selector }: PodsPeer): LabelSelector {
  if (namespace === "own") return selector;
  if (namespace === "any")
    return both(selectorOf([{ requirement: { key: NAMESPACE, operator: "Exists" } }]), selector);
  if ("name" in namespace) return both({ matchLabels: { [NAMESPACE]: namespace.name } }, selector);
  return both(prefixed(namespace.selector), selector);
}

/** A selector on the labels of namespaces, as Cilium carries them on the pods. */
function prefixed({ matchLabels = {}, matchExpressions = [] }: LabelSelector): LabelSelector {
  const labels = Object.entries(matchLabels).map(([key, value]) => [NAMESPACE_LABELS + key, value] as const);
  return selectorOf(
    criteriaOf({
      matchLabels: Object.fromEntries(labels),
      matchExpressions: matchExpressions.map((expression) => ({
        ...expression,
        key: NAMESPACE_LABELS + expression.key,
      })),
    }),
  );
}

/** Plain ranges where nothing more is said, sets where one has exceptions or is a group. */
function cidrsOf(peers: readonly ToPeer[], from: "from" | "to"): object {
  const sets = peers.flatMap((peer): CidrRule[] => {
    if (peer.kind === "cidr")
      return [{ cidr: peer.cidr, ...(peer.except === undefined ? {} : { except: peer.except }) }];
    if (peer.kind !== "cidrGroup") return [];
    return [
      typeof peer.group === "string" ? { cidrGroupRef: peer.group } : { cidrGroupSelector: peer.group },
    ];
  });
  const plain = sets.every(({ cidr, except }) => cidr !== undefined && except === undefined);
  return plain ? { [`${from}CIDR`]: sets.map(({ cidr }) => cidr) } : { [`${from}CIDRSet`]: sets };
}

type ClauseFields = Pick<IngressEntry, "toPorts" | "icmps" | "authentication">;

/** Ports and ICMP exclude each other in one entry; what is said of authentication holds for both. */
function clausesOf(clauses: readonly Clause[]): ClauseFields[] {
  const ports = clauses.filter((clause): clause is Ports => clause.kind === "ports");
  const messages = clauses.filter((clause): clause is Icmp => clause.kind === "icmp");
  const modes = clauses.flatMap((clause) => (clause.kind === "authentication" ? [clause.mode] : []));
  const proof = modes[0] === undefined ? {} : { authentication: { mode: modes[0] } };
  const fields: ClauseFields[] = [
    ...(ports.length === 0 ? [] : [{ toPorts: portRules(ports) }]),
    ...(messages.length === 0 ? [] : [{ icmps: messages.map(icmpRule) }]),
  ];
  return (fields.length === 0 ? [{}] : fields).map((field) => ({ ...field, ...proof }));
}

const icmpRule = ({ fields }: Icmp): IcmpRule => ({ fields });

/** The ports that Cilium takes in one rule for ports. */
const MOST_PORTS = 40;

/** Ports without rules stand together; those with rules each have their own, for rules hold for all ports beside them. */
export function portRules(ports: readonly Ports[]): PortRule[] {
  const plain = ports.filter(({ rules, serverNames }) => rules === undefined && serverNames === undefined);
  const together = plain.flatMap((one) => one.ports);
  const ruled = ports.filter((one) => !plain.includes(one));
  return [
    ...inParts(together).map((part) => ({ ports: part })),
    ...ruled.flatMap(({ ports: own, rules, serverNames }) =>
      inParts(own).map((part) => ({
        ports: part,
        ...(rules === undefined ? {} : { rules }),
        ...(serverNames === undefined ? {} : { serverNames }),
      })),
    ),
  ];
}

function inParts<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / MOST_PORTS) }, (_, part) =>
    items.slice(part * MOST_PORTS, (part + 1) * MOST_PORTS),
  );
}

/** Any entry of a list of entries, as the verbs make them. */
export type AnyEntry = IngressEntry & EgressEntry & IngressDenyEntry & EgressDenyEntry;
