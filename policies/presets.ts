import type { CiliumPolicy, DnsOptions } from "./cilium.ts";
import type { ResolverOptions } from "./domain.ts";
import { peer, type FromPeer } from "./peer.ts";
import { policy } from "./policy.ts";
import { port, type PlainPorts } from "./port.ts";
import type { OneOrMore } from "./rule.ts";

type Namespaced = CiliumPolicy<"CiliumNetworkPolicy">;

/** Who scrapes metrics, and where. */
export interface ScrapingOptions {
  /** @default the collector of Azure's managed Prometheus in kube-system */
  readonly from?: OneOrMore<FromPeer>;
}

/** Pods that take requests from outside for others. */
export interface IngressControllerOptions {
  /** @default "app-routing-system", that of AKS's application routing add-on */
  readonly controllerNamespace?: string;
  /** Labels of the controller's pods. @default every pod of its namespace */
  readonly controller?: Readonly<Record<string, string>>;
}

const all = (name: string, namespace: string) => policy.cilium(name, { namespace }).onAllPods();

/**
 * Policies that most clusters have, for every pod of a namespace. Each is a builder like any other, to which verbs can be added.
 *
 * @example
 * ```ts
 * import { port, preset } from "pulumi-acns/policies";
 *
 * export const shop = [
 *   preset.zeroTrust("shop"),
 *   preset.allowDns("shop"),
 *   preset.allowSameNamespace("shop"),
 *   preset.allowIngressController("shop", [port.tcp(8080)]),
 *   preset.denyMetadata("shop"),
 * ];
 * ```
 */
export const preset = {
  /** Nothing comes in and nothing goes out, but for what other policies allow. */
  zeroTrust: (namespace: string): Namespaced => all("zero-trust", namespace).defaultDeny(),
  /** Pods may ask DNS. */
  allowDns: (namespace: string, options: DnsOptions = {}): Namespaced =>
    all("allow-dns", namespace).allowDns(options),
  /** Pods of the namespace may talk to each other. */
  allowSameNamespace: (namespace: string): Namespaced =>
    all("allow-same-namespace", namespace).allowFrom(peer.allPods()).allowTo(peer.allPods()),
  /** The ingress controller may reach the pods, on these ports or on all. */
  allowIngressController: (
    namespace: string,
    ports: readonly PlainPorts[] = [],
    { controllerNamespace = "app-routing-system", controller }: IngressControllerOptions = {},
  ): Namespaced => {
    const labels = controller === undefined ? [] : [controller];
    return all("allow-ingress-controller", namespace).allowFrom(
      peer.podsIn(controllerNamespace, ...labels),
      ...ports,
    );
  },
  /** Metrics may be scraped on these ports. */
  allowMetricsScraping: (
    namespace: string,
    ports: readonly [PlainPorts, ...PlainPorts[]],
    { from = peer.podsIn("kube-system", { rsName: "ama-metrics" }) }: ScrapingOptions = {},
  ): Namespaced => all("allow-metrics-scraping", namespace).allowFrom(from, ...ports),
  /** Pods may leave the cluster for these domains only, over HTTPS unless other ports are given, and ask DNS for nothing else. */
  allowOnlyDomains: (
    namespace: string,
    names: readonly [string, ...string[]],
    ports: readonly [PlainPorts, ...PlainPorts[]] = [port.tcp(443)],
    options: ResolverOptions = {},
  ): Namespaced => all("allow-only-domains", namespace).allowFqdn(names, ports, options),
  /** Pods cannot reach the cloud's metadata, whatever else is allowed; what else they reach stays as it is. */
  denyMetadata: (namespace: string): Namespaced =>
    all("deny-metadata", namespace).denyTo(peer.cidr("169.254.169.254/32")).withoutDefaultDeny("egress"),
  /** Pods may talk to the API server of their cluster. */
  allowApiServer: (namespace: string): Namespaced =>
    all("allow-api-server", namespace).allowTo(peer.apiServer(), port.tcp(443)),
} as const;
