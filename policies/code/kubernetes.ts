import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from "../../model/manifest/kubernetes.ts";
import type { LabelSelector } from "../../model/manifest/meta.ts";
import type { Direction } from "../entry.ts";
import type { KubernetesPolicy, KubernetesSubject } from "../kubernetes.ts";
import { peer, type KubernetesPeer } from "../peer.ts";
import { policy } from "../policy.ts";
import { port, type PlainPorts, type PortValue } from "../port.ts";
import { isEmptySelector } from "../selector.ts";
import { call, literal, method, oneOrList, same, type Expression } from "./expression.ts";
import { named } from "./meta.ts";
import { criteria } from "./selectors.ts";

type Built = Expression<KubernetesPolicy>;
type Entry = Readonly<Partial<Record<"from" | "to", readonly NetworkPolicyPeer[]>>> & {
  readonly ports?: readonly NetworkPolicyPort[];
};

/** A policy of Kubernetes' own in verbs, then in rules as they are written. */
export function kubernetesCode(manifest: NetworkPolicy): readonly Built[] {
  return [false, true].map((raw) => {
    const { podSelector = {}, policyTypes = [], ingress = [], egress = [] } = manifest.spec;
    let built = subjectCode(manifest, podSelector);
    for (const rule of ingress) built = entryCode(built, "ingress", rule, raw);
    for (const rule of egress) built = entryCode(built, "egress", rule, raw);
    const closed = [
      ...(policyTypes.includes("Ingress") && ingress.length === 0 ? (["ingress"] as const) : []),
      ...(policyTypes.includes("Egress") && egress.length === 0 ? (["egress"] as const) : []),
    ];
    if (closed.length === 0) return built;
    const directions = closed.length === 2 ? [] : closed.map((direction) => literal<Direction>(direction));
    return method(built, "defaultDeny", (one, ...list: Direction[]) => one.defaultDeny(...list), directions);
  });
}

function subjectCode({ metadata }: NetworkPolicy, podSelector: LabelSelector): Built {
  const subject: Expression<KubernetesSubject> = call(
    "policy.kubernetes",
    policy.kubernetes,
    literal(metadata.name),
    ...named(metadata),
  );
  const parts = criteria(podSelector);
  if (parts === undefined) return method(subject, "onAllPods", (one) => one.onAllPods(), []);
  const [first, ...more] = parts;
  return method(
    subject,
    "on",
    (one, head: typeof first.value, ...list) => one.on(head, ...(list as never[])),
    [first, ...more],
  );
}

function entryCode(built: Built, direction: Direction, entry: Entry, raw: boolean): Built {
  const written = () =>
    method(built, direction, (one, what: Entry) => one[direction](what), [literal(entry)]);
  const peers = peersOf(direction === "ingress" ? entry.from : entry.to);
  const ports = portsOf(entry.ports);
  if (raw || peers === undefined || ports === undefined) return written();
  const verb = direction === "ingress" ? "allowFrom" : "allowTo";
  const use = (one: KubernetesPolicy, ...args: unknown[]) =>
    (one as unknown as Record<typeof verb, (...list: unknown[]) => KubernetesPolicy>)[verb](...args);
  const args = [oneOrList(peers), ...ports] as readonly Expression<unknown>[];
  const made = use(policy.kubernetes("a").onAllPods(), ...args.map(({ value }) => value)).toManifest();
  return same(made.spec[direction], [entry]) ? method(built, verb, use, args) : written();
}

function peersOf(
  peers: readonly NetworkPolicyPeer[] | undefined,
): readonly Expression<KubernetesPeer>[] | undefined {
  if (peers === undefined) return [call("peer.any", peer.any)];
  if (peers.length === 0) return undefined;
  return peers.map(peerOf);
}

const NAME = "kubernetes.io/metadata.name";

function peerOf({
  podSelector = {},
  namespaceSelector,
  ipBlock,
}: NetworkPolicyPeer): Expression<KubernetesPeer> {
  if (ipBlock !== undefined) {
    const { cidr, except } = ipBlock;
    return except === undefined
      ? call("peer.cidr", (text: string) => peer.cidr(text), literal(cidr))
      : call("peer.cidr", peer.cidr, literal(cidr), literal({ except }));
  }
  const own = criteria(podSelector);
  if (namespaceSelector === undefined)
    return own === undefined ? call("peer.allPods", peer.allPods) : call("peer.pods", peer.pods, ...own);
  const more = own ?? [];
  if (isEmptySelector(namespaceSelector))
    return call("peer.podsInAnyNamespace", peer.podsInAnyNamespace, ...more);
  const name = namespaceSelector.matchLabels?.[NAME];
  if (name !== undefined && same(namespaceSelector, { matchLabels: { [NAME]: name } }))
    return call("peer.podsIn", peer.podsIn, literal(name), ...more);
  return call(
    "peer.podsInNamespaces",
    peer.podsInNamespaces,
    oneOrList(criteria(namespaceSelector) ?? []),
    ...more,
  );
}

const VERBS = { TCP: "tcp", UDP: "udp", SCTP: "sctp" } as const;
const ALL = { TCP: "allTcp", UDP: "allUdp", SCTP: "allSctp" } as const;

/** Ports in code, one verb for those of one protocol that stand together; undefined where a protocol is left out. */
function portsOf(
  ports: readonly NetworkPolicyPort[] | undefined,
): readonly Expression<PlainPorts>[] | undefined {
  const groups: { protocol: keyof typeof VERBS; values: (PortValue | undefined)[] }[] = [];
  for (const { protocol, port: first, endPort } of ports ?? []) {
    if (protocol === undefined) return undefined;
    const value = endPort === undefined || typeof first !== "number" ? first : { from: first, to: endPort };
    const last = groups.at(-1);
    const joins = last?.protocol === protocol && value !== undefined && !last.values.includes(undefined);
    if (joins) last.values.push(value);
    else groups.push({ protocol, values: [value] });
  }
  if (ports !== undefined && groups.length === 0) return undefined;
  return groups.map(({ protocol, values }) => {
    const given = values.filter((value) => value !== undefined).map((value) => literal(value));
    const [first, ...more] = given;
    if (first === undefined) return call(`port.${ALL[protocol]}`, port[ALL[protocol]]);
    const verb: (one: PortValue, ...others: PortValue[]) => PlainPorts = port[VERBS[protocol]];
    return call(`port.${VERBS[protocol]}`, verb, first, ...more);
  });
}
