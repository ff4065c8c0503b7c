import type { Entity, ServiceSelector } from "../model/manifest/cilium.ts";
import type { LabelSelector } from "../model/manifest/meta.ts";
import { selectorOf, type Criterion } from "./selector.ts";

/** Where the pods of a peer live: where the policy does (anywhere for a clusterwide one), anywhere, or in named or labelled namespaces. */
export type PodsNamespace = "own" | "any" | { readonly name: string } | { readonly selector: LabelSelector };

export interface PodsPeer {
  readonly kind: "pods";
  readonly namespace: PodsNamespace;
  readonly selector: LabelSelector;
  /** Whether the selector may be empty: every pod was asked for in words. */
  readonly all: boolean;
}

export interface EntitiesPeer {
  readonly kind: "entities";
  readonly entities: readonly Entity[];
}

/** Ranges of addresses outside the cluster, written out or as groups. */
export interface CidrPeer {
  readonly kind: "cidr";
  readonly cidr: string;
  readonly except?: readonly string[];
}

export interface CidrGroupPeer {
  readonly kind: "cidrGroup";
  readonly group: string | LabelSelector;
}

export interface ServicePeer {
  readonly kind: "service";
  readonly service: ServiceSelector;
}

export interface FqdnPeer {
  readonly kind: "fqdn";
  readonly names: readonly string[];
}

export interface AnyPeer {
  readonly kind: "any";
}

/** Who may open a connection to a pod. */
export type FromPeer = PodsPeer | EntitiesPeer | CidrPeer | CidrGroupPeer | AnyPeer;

/** Where a pod may be kept from opening a connection to. */
export type DeniedPeer = FromPeer | ServicePeer;

/** Where a pod may open a connection to. */
export type ToPeer = DeniedPeer | FqdnPeer;

/** What Kubernetes' own policies know of. */
export type KubernetesPeer = PodsPeer | CidrPeer | AnyPeer;

const pods = (namespace: PodsNamespace, criteria: readonly Criterion[], all = false): PodsPeer => ({
  kind: "pods",
  namespace,
  selector: selectorOf(criteria),
  all,
});

const entities = (...list: Entity[]): EntitiesPeer => ({ kind: "entities", entities: list });

/**
 * The other end of a connection.
 *
 * @example
 * ```ts
 * import { peer, policy, port } from "pulumi-acns/policies";
 *
 * policy
 *   .cilium("web", { namespace: "shop" })
 *   .on({ app: "web" })
 *   .allowFrom([peer.podsIn("ingress", { app: "nginx" }), peer.pods({ app: "jobs" })], port.tcp(8080))
 *   .allowTo(peer.cidr("10.0.0.0/8", { except: ["10.9.0.0/16"] }), port.tcp(5432));
 * ```
 */
export const peer = {
  /** Pods by their labels: of the policy's namespace, or of all namespaces in a clusterwide policy. */
  pods: (first: Criterion, ...more: Criterion[]): PodsPeer => pods("own", [first, ...more]),
  /** Every pod of the policy's namespace, or of all namespaces in a clusterwide policy. */
  allPods: (): PodsPeer => pods("own", [], true),
  /** Pods of a namespace, by their labels; all of them where none are given. */
  podsIn: (namespace: string, ...criteria: Criterion[]): PodsPeer =>
    pods({ name: namespace }, criteria, criteria.length === 0),
  /** Pods of the namespaces that have these labels, by their own labels; all of them where none are given. */
  podsInNamespaces: (namespaces: Criterion | readonly Criterion[], ...criteria: Criterion[]): PodsPeer => {
    const list = Array.isArray(namespaces) ? (namespaces as readonly Criterion[]) : [namespaces as Criterion];
    return pods({ selector: selectorOf(list) }, criteria, criteria.length === 0);
  },
  /** Pods of all namespaces, by their labels; all of them where none are given. */
  podsInAnyNamespace: (...criteria: Criterion[]): PodsPeer => pods("any", criteria, criteria.length === 0),
  /** What Cilium has a word for: world, cluster, host, remote-node, kube-apiserver, ingress, … */
  entities: (first: Entity, ...more: Entity[]): EntitiesPeer => entities(first, ...more),
  /** Every address outside the cluster. */
  world: (): EntitiesPeer => entities("world"),
  /** The API server of the cluster. */
  apiServer: (): EntitiesPeer => entities("kube-apiserver"),
  /** Nodes: the pod's own and the others, with their host-network pods. */
  nodes: (): EntitiesPeer => entities("host", "remote-node"),
  /** Whatever there is: pods, nodes and the world. */
  any: (): AnyPeer => ({ kind: "any" }),
  /** Addresses outside the cluster, without exceptions or with. A range never selects pods or nodes. */
  cidr: (cidr: string, { except }: { readonly except?: readonly string[] } = {}): CidrPeer => ({
    kind: "cidr",
    cidr,
    ...(except === undefined ? {} : { except }),
  }),
  /** The ranges of a `CiliumCIDRGroup`, by its name. */
  cidrGroup: (name: string): CidrGroupPeer => ({ kind: "cidrGroup", group: name }),
  /** The ranges of every `CiliumCIDRGroup` with these labels. */
  cidrGroupsWith: (first: Criterion, ...more: Criterion[]): CidrGroupPeer => ({
    kind: "cidrGroup",
    group: selectorOf([first, ...more]),
  }),
  /** What stands behind a service. */
  service: (serviceName: string, namespace?: string): ServicePeer => ({
    kind: "service",
    service: { k8sService: { serviceName, ...(namespace === undefined ? {} : { namespace }) } },
  }),
  /** What stands behind the services of a namespace that have these labels. */
  servicesWith: (namespace: string, first: Criterion, ...more: Criterion[]): ServicePeer => ({
    kind: "service",
    service: { k8sServiceSelector: { selector: selectorOf([first, ...more]), namespace } },
  }),
  /**
   * Addresses outside the cluster by domain: a name, or a pattern whose `*` stands for any part of one label (`**.` for
   * several labels, from Cilium 1.20 on). The pods may then also ask their DNS for it, without which the addresses would stay
   * unknown.
   */
  fqdn: (first: string, ...more: string[]): FqdnPeer => ({ kind: "fqdn", names: [first, ...more] }),
} as const;
