import type { Manifest } from "../model/manifest/manifest.ts";
import { subjectOf, type ClusterwideSubject, type PolicySubject } from "./cilium.ts";
import { checked } from "./faults.ts";
import { LogFilters, MetricFilters } from "./filters.ts";
import { CidrGroup, LocalRedirect, type RedirectBackend, type RedirectFrontend } from "./groups.ts";
import { kubernetesSubject, type KubernetesSubject } from "./kubernetes.ts";
import { plain, type ManifestSource, type Named, type NamedClusterwide } from "./manifest.ts";

/**
 * Policies, by kind. Each begins with a name and goes on with whom it is about.
 *
 * @example
 * ```ts
 * import { http, peer, policy, port } from "pulumi-acns/policies";
 *
 * export const cart = policy
 *   .cilium("cart", { namespace: "shop" })
 *   .on({ app: "cart" })
 *   .allowFrom(peer.pods({ app: "web" }), port.tcp(8080).http(http.get("/cart"), http.post("/cart")))
 *   .defaultDeny("egress");
 * ```
 */
export const policy = {
  /** A CiliumNetworkPolicy: pods of one namespace. */
  cilium: (name: string, named: Named = {}): PolicySubject<"CiliumNetworkPolicy"> =>
    subjectOf("CiliumNetworkPolicy", { name, ...named }),
  /** A CiliumClusterwideNetworkPolicy: pods of all namespaces, or nodes. */
  clusterwide: (name: string, named: NamedClusterwide = {}): ClusterwideSubject =>
    subjectOf("CiliumClusterwideNetworkPolicy", { name, ...named }),
  /** A NetworkPolicy of Kubernetes' own. */
  kubernetes: (name: string, named: Named = {}): KubernetesSubject => kubernetesSubject({ name, ...named }),
  /** A manifest as it is written, in the wire form of its kind. */
  of: <M extends Manifest>(manifest: M): ManifestSource<M> => ({
    toManifest: (target = {}) => checked(plain(manifest), target),
  }),
} as const;

/**
 * Ranges of addresses under one name, a CiliumCIDRGroup, which policies refer to by `peer.cidrGroup`.
 *
 * @example
 * ```ts
 * import { cidrGroup } from "pulumi-acns/policies";
 *
 * export const partners = cidrGroup("partners", ["192.0.2.0/24", "198.51.100.7/32"]);
 * ```
 */
export const cidrGroup = (name: string, cidrs: readonly string[], named: NamedClusterwide = {}): CidrGroup =>
  new CidrGroup({ name, ...named }, cidrs);

/**
 * Keeps what pods send to an address or a service on their own node, a CiliumLocalRedirectPolicy.
 *
 * @example
 * ```ts
 * import { localRedirect } from "pulumi-acns/policies";
 *
 * export const dns = localRedirect(
 *   "nodelocaldns",
 *   { service: "kube-dns" },
 *   { pods: { "k8s-app": "node-local-dns" }, ports: [{ port: "53", name: "dns", protocol: "UDP" }] },
 *   { namespace: "kube-system" },
 * );
 * ```
 */
export const localRedirect = (
  name: string,
  frontend: RedirectFrontend,
  backend: RedirectBackend,
  named: Named = {},
): LocalRedirect => new LocalRedirect({ name, ...named }, frontend, backend);

/**
 * Which flows are stored, a ContainerNetworkLog. A cluster may have several.
 *
 * @example
 * ```ts
 * import { logFilters } from "pulumi-acns/policies";
 *
 * export const drops = logFilters("drops").include({ verdict: ["dropped"] });
 * ```
 */
export const logFilters = (name: string, named: NamedClusterwide = {}): LogFilters =>
  new LogFilters({ name, ...named });

/**
 * Which flows are counted, a ContainerNetworkMetric. A cluster has one at most, by the name that Azure's examples give it.
 *
 * @example
 * ```ts
 * import { flow, metricFilters } from "pulumi-acns/policies";
 *
 * export const counted = metricFilters().include("drop", { from: flow.namespaces("shop") });
 * ```
 */
export const metricFilters = (
  name = "container-network-metric",
  named: NamedClusterwide = {},
): MetricFilters => new MetricFilters({ name, ...named });
