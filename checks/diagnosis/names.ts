/** A name without the dot at its end, in lower case. */
export const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, "");

/** A name that a resolver asked for in a search domain: what was wanted, and where it was looked for. */
export interface Expansion {
  readonly wanted: string;
  /** Whether it can be nothing else; otherwise it may be the whole name of a service or a pod. */
  readonly certain: boolean;
}

/** The domain of nodes in Azure, which pods inherit: a part for the network and one for the region stand before it. */
const AZURE = /^(.+?)\.[^.]+\.[^.]+\.internal\.cloudapp\.net$/;
const CLUSTER = "cluster.local";

/**
 * What a name was before a search domain of a pod was put behind it, where that has a dot itself: `api.github.com` of
 * `api.github.com.shop.svc.cluster.local`. Undefined for the name of a service.
 *
 * @param namespace - of the pod that asks; in another one's domain nobody looks for names
 */
export function expansionOf(name: string, namespace: string | undefined): Expansion | undefined {
  const azure = AZURE.exec(name)?.[1];
  if (azure !== undefined) return azure.includes(".") ? { wanted: azure, certain: true } : undefined;
  // What may stand before each: services and pods of the namespace, of any namespace, and nothing of the kind.
  const domains = [
    ...(namespace === undefined ? [] : [{ domain: `${namespace}.svc.${CLUSTER}`, labels: 2 }]),
    { domain: `svc.${CLUSTER}`, labels: 3 },
    { domain: CLUSTER, labels: 1 },
  ];
  const found = domains.find(({ domain }) => name.endsWith(`.${domain}`));
  if (found === undefined) return undefined;
  const wanted = name.slice(0, -found.domain.length - 1);
  const labels = wanted.split(".").length;
  if (labels < 2 || wanted.startsWith("_") || /\.(svc|pod)$/.test(wanted)) return undefined;
  return { wanted, certain: labels > found.labels };
}
