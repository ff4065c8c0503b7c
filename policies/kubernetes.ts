import type { PortProtocol } from "../model/manifest/cilium.ts";
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from "../model/manifest/kubernetes.ts";
import type { LabelSelector, Meta } from "../model/manifest/meta.ts";
import { DNS_PORTS } from "./domain.ts";
import type { Direction } from "./entry.ts";
import { checked } from "./faults.ts";
import { plain, type ManifestSource, type Target } from "./manifest.ts";
import { peer, type KubernetesPeer, type PodsNamespace } from "./peer.ts";
import type { PlainPorts } from "./port.ts";
import { listOf, type OneOrMore } from "./rule.ts";
import type { Misuse } from "./rules.ts";
import { isEmptySelector, selectorOf, type Criterion } from "./selector.ts";

type Spec = NetworkPolicy["spec"];
type Ingress = NonNullable<Spec["ingress"]>[number];
type Egress = NonNullable<Spec["egress"]>[number];

interface State {
  readonly meta: Meta;
  readonly podSelector: LabelSelector;
  readonly ingress: readonly Ingress[];
  readonly egress: readonly Egress[];
  readonly closed: readonly Direction[];
  readonly misuses: readonly Misuse[];
}

/** Whom a policy of Kubernetes' own is about. */
export interface KubernetesSubject {
  /** Pods of the policy's namespace with these labels. */
  on(first: Criterion, ...more: Criterion[]): KubernetesPolicy;
  /** Every pod of the policy's namespace. */
  onAllPods(): KubernetesPolicy;
  /** The selector as it is written. */
  onSelector(podSelector: LabelSelector): KubernetesPolicy;
}

/**
 * A NetworkPolicy of Kubernetes' own: it allows pods and addresses on ports, and closes every direction that it speaks of. Every
 * verb gives a new policy and leaves the old one as it is.
 *
 * @example
 * ```ts
 * import { peer, policy, port } from "pulumi-acns/policies";
 *
 * policy
 *   .kubernetes("db", { namespace: "shop" })
 *   .on({ app: "db" })
 *   .allowFrom(peer.pods({ app: "api" }), port.tcp(5432))
 *   .defaultDeny("egress");
 * ```
 */
export class KubernetesPolicy implements ManifestSource<NetworkPolicy> {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  #with(change: Partial<State>): KubernetesPolicy {
    return new KubernetesPolicy({ ...this.#state, ...change });
  }

  /** Lets peers open connections to the subject: on these ports, or on all where none are given. */
  allowFrom(peers: OneOrMore<KubernetesPeer>, ...ports: PlainPorts[]): KubernetesPolicy {
    const list = listOf(peers);
    if (list.length === 0) return this.#misused("allowFrom");
    return this.ingress(entryOf("from", list, ports));
  }

  /** Lets the subject open connections to peers: on these ports, or on all where none are given. */
  allowTo(peers: OneOrMore<KubernetesPeer>, ...ports: PlainPorts[]): KubernetesPolicy {
    const list = listOf(peers);
    if (list.length === 0) return this.#misused("allowTo");
    return this.egress(entryOf("to", list, ports));
  }

  /** Lets the subject ask the DNS of the cluster for every name, over UDP and TCP. */
  allowDns(): KubernetesPolicy {
    return this.allowTo(peer.podsIn("kube-system", { "k8s-app": "kube-dns" }), {
      kind: "ports",
      ports: DNS_PORTS,
    });
  }

  /** Closes a direction, or both, to everything that no policy allows. */
  defaultDeny(...directions: Direction[]): KubernetesPolicy {
    const closed = directions.length === 0 ? (["ingress", "egress"] as const) : directions;
    return this.#with({ closed: [...this.#state.closed, ...closed] });
  }

  /** Adds a rule as it is written. */
  ingress(rule: Ingress): KubernetesPolicy {
    return this.#with({ ingress: [...this.#state.ingress, rule] });
  }

  /** Adds a rule as it is written. */
  egress(rule: Egress): KubernetesPolicy {
    return this.#with({ egress: [...this.#state.egress, rule] });
  }

  #misused(verb: string): KubernetesPolicy {
    const misuse = {
      rule: "BLD013",
      path: "spec",
      reason: `${verb} is given no peer, and would say nothing`,
    } as const;
    return this.#with({ misuses: [...this.#state.misuses, misuse] });
  }

  toManifest(target: Target = {}): NetworkPolicy {
    const { meta, podSelector, ingress, egress, closed, misuses } = this.#state;
    const isGoverned = {
      ingress: closed.includes("ingress") || ingress.length > 0,
      egress: closed.includes("egress") || egress.length > 0,
    };
    // Without types a policy closes ingress, whatever it speaks of: one that says nothing is refused below.
    const types = [
      ...(isGoverned.ingress ? (["Ingress"] as const) : []),
      ...(isGoverned.egress ? (["Egress"] as const) : []),
    ];
    const silent: Misuse = {
      rule: "BLD014",
      path: "spec",
      reason: "the policy neither allows nor closes anything",
    };
    const manifest: NetworkPolicy = {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: meta,
      spec: {
        podSelector,
        policyTypes: types,
        ...(ingress.length === 0 ? {} : { ingress }),
        ...(egress.length === 0 ? {} : { egress }),
      },
    };
    return checked(plain(manifest), target, types.length === 0 ? [...misuses, silent] : misuses);
  }
}

/** The beginning of a policy of Kubernetes' own. */
export function kubernetesSubject(meta: Meta): KubernetesSubject {
  const begin = (podSelector: LabelSelector, misuses: readonly Misuse[] = []) =>
    new KubernetesPolicy({ meta, podSelector, ingress: [], egress: [], closed: [], misuses });
  return {
    on: (...criteria) => {
      const selector = selectorOf(criteria);
      return begin(selector, isEmptySelector(selector) ? [EVERYTHING] : []);
    },
    onAllPods: () => begin({}),
    onSelector: (selector) => begin(selector),
  };
}

const EVERYTHING: Misuse = {
  rule: "BLD003",
  path: "spec.podSelector",
  reason: "the subject is an empty selector, which selects everything",
  remedy: "Name labels, or say onAllPods().",
};

function entryOf(
  list: "from" | "to",
  peers: readonly KubernetesPeer[],
  ports: readonly PlainPorts[],
): Ingress & Egress {
  // Without the list everybody is meant, which leaves nothing for others to add.
  const everybody = peers.some(({ kind }) => kind === "any");
  return {
    ...(everybody ? {} : { [list]: peers.flatMap(peerOf) }),
    ...(ports.length === 0 ? {} : { ports: ports.flatMap((one) => one.ports).flatMap(portOf) }),
  };
}

function peerOf(one: KubernetesPeer): NetworkPolicyPeer[] {
  if (one.kind === "any") return [];
  if (one.kind === "cidr")
    return [{ ipBlock: { cidr: one.cidr, ...(one.except === undefined ? {} : { except: one.except }) } }];
  const namespaceSelector = namespaceOf(one.namespace);
  if (namespaceSelector === undefined) return [{ podSelector: one.selector }];
  return [
    isEmptySelector(one.selector) ? { namespaceSelector } : { namespaceSelector, podSelector: one.selector },
  ];
}

/** Every namespace carries its name as a label. Source: https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name */
function namespaceOf(namespace: PodsNamespace): LabelSelector | undefined {
  if (namespace === "own") return undefined;
  if (namespace === "any") return {};
  if ("name" in namespace) return { matchLabels: { "kubernetes.io/metadata.name": namespace.name } };
  return namespace.selector;
}

const PROTOCOLS = { TCP: ["TCP"], UDP: ["UDP"], SCTP: ["SCTP"], ANY: ["TCP", "UDP", "SCTP"] } as const;

/** Cilium's port 0 is every port, which Kubernetes writes by leaving the port out. */
function portOf({ port = "0", endPort, protocol = "ANY" }: PortProtocol): NetworkPolicyPort[] {
  const protocols = PROTOCOLS[protocol as keyof typeof PROTOCOLS];
  const value = /^-?\d+(\.\d+)?$/.test(port) ? Number(port) : port;
  return protocols.map((name) => ({
    protocol: name,
    ...(value === 0 ? {} : { port: value }),
    ...(endPort === undefined ? {} : { endPort }),
  }));
}
