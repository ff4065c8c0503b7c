import type { EgressEntry, FqdnSelector, PortProtocol, PortRule } from "../model/manifest/cilium.ts";

/** Where DNS listens: answers that are too long for UDP come over TCP. */
export const DNS_PORTS: readonly PortProtocol[] = [
  { port: "53", protocol: "UDP" },
  { port: "53", protocol: "TCP" },
];

/** A name or a pattern as Cilium tells them apart. */
export const fqdnSelector = (name: string): FqdnSelector =>
  name.includes("*") ? { matchPattern: name } : { matchName: name };

/**
 * Where pods send their DNS queries: the DNS pods of the cluster, the cache pods of node-local DNS, or the LocalDNS of AKS on
 * every node (on in AKS Automatic; that names are learned this way is documented nowhere).
 */
export type Resolver = "kube-dns" | "node-local-dns" | "LocalDNS";

/** How queries reach DNS. */
export interface ResolverOptions {
  /** @default "kube-dns" */
  readonly resolver?: Resolver;
  /**
   * Also allows the queries that musl (Alpine) makes of a name: with the search domains behind it, for a refusal ends its search.
   * @default false
   */
  readonly musl?: boolean;
  /**
   * Also allows queries for the services of the cluster, whose names have four or five labels below `svc.cluster.local`.
   * @default false
   */
  readonly services?: boolean;
}

/** A service, and a pod behind a headless one. */
const SERVICES = ["*.*.svc.cluster.local", "*.*.*.svc.cluster.local"];

/** Labels that a search domain may have: `svc.cluster.local` has three, that of a virtual network five. */
const SEARCH_LABELS = [1, 2, 3, 4, 5];

/** The names that DNS has to answer so that these can be resolved. */
export function namesToAsk(
  names: readonly string[],
  { musl = false, services = false }: ResolverOptions,
): string[] {
  const searched = musl
    ? names.flatMap((name) =>
        SEARCH_LABELS.map((labels) => `${name.replace(/\.$/, "")}${".*".repeat(labels)}`),
      )
    : [];
  return [...new Set([...names, ...searched, ...(services ? SERVICES : [])])];
}

const dnsPods = (app: string): EgressEntry => ({
  toEndpoints: [{ matchLabels: { "k8s:io.kubernetes.pod.namespace": "kube-system", "k8s:k8s-app": app } }],
});

/** Which entries reach DNS: an entry can hold one list of peers only. Source: https://learn.microsoft.com/azure/aks/localdns-custom */
const RESOLVERS: Readonly<Record<Resolver, readonly EgressEntry[]>> = {
  "kube-dns": [dnsPods("kube-dns")],
  "node-local-dns": [dnsPods("node-local-dns")],
  LocalDNS: [{ toCIDR: ["169.254.10.0/24"] }, { toEntities: ["host"] }],
};

/** Entries that let queries for these names through, or for every name. */
export function dnsEntries(resolver: Resolver, names: readonly string[] | "all"): EgressEntry[] {
  const ports: PortRule = {
    ports: DNS_PORTS,
    ...(names === "all" ? {} : { rules: { dns: names.map(fqdnSelector) } }),
  };
  return RESOLVERS[resolver].map((peers) => ({ ...peers, toPorts: [ports] }));
}
