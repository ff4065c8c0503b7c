import type { Decision, Endpoint, Flow, Verdict, World, WorldPod } from "../model/world.ts";
import { normalName } from "./selector/pattern.ts";
import { verdict } from "./verdict.ts";

/** What comes of one question for a name. */
export interface Query {
  /** In full, with the dot at its end. */
  readonly name: string;
  /** Where the question goes: a DNS pod, or one of the cache on the node. */
  readonly server: Endpoint;
  readonly verdict: Verdict;
}

/** What comes of asking for a name, and then of the connection. */
export interface NamedVerdict {
  readonly verdict: Decision;
  /** The questions in their order: search domains first, where the name has fewer than five dots. */
  readonly queries: readonly Query[];
  /** Whether the name itself is resolved. */
  readonly resolved: Decision;
  /** Whether Cilium's DNS proxy sees the answer, which toFQDNs needs. */
  readonly learned: boolean;
  /** The connection: to the name where it was learned, to an address that nobody knows a name of where it was not. */
  readonly connection: Verdict;
  /** What kept an answer from being certain. */
  readonly reason?: string;
}

/** Names with fewer dots are looked up in the search domains first, as Kubernetes sets it for pods. */
const NDOTS = 5;

/** The names that a resolver asks for, in order. */
export function expansions(name: string, namespace: string, clusterDomain = "cluster.local"): string[] {
  const full = normalName(name);
  if (name.endsWith(".")) return [full];
  const domains = [`${namespace}.svc.${clusterDomain}.`, `svc.${clusterDomain}.`, `${clusterDomain}.`];
  const searched = domains.map((domain) => `${full}${domain}`);
  const dots = name.split(".").length - 1;
  return dots < NDOTS ? [...searched, full] : [full, ...searched];
}

/** Labels that mark the pods which answer DNS: the node's cache is asked where there is one. */
const SERVERS = ["node-local-dns", "kube-dns"];

/** The DNS pods that a pod asks. */
function serversOf(world: World, node: string | undefined): WorldPod[] {
  for (const app of SERVERS) {
    const all = world.pods.filter(
      ({ namespace, labels }) => namespace === "kube-system" && labels["k8s-app"] === app,
    );
    const near = all.filter((pod) => node !== undefined && pod.node === node);
    const asked = app === "node-local-dns" && near.length > 0 ? near : all;
    if (asked.length > 0) return asked;
  }
  return [];
}

/** The one decision of several, if they agree. */
const common = (decisions: readonly Decision[]): Decision =>
  decisions.every((decision) => decision === decisions[0]) ? (decisions[0] ?? "unknown") : "unknown";

/**
 * What comes of a flow to a name, from the question for the name on: what the DNS step leaves unlearned, no toFQDNs allows.
 * Give a flow from a pod to an `{fqdn}`.
 */
export function verdictForName(
  world: World,
  flow: Flow & { readonly from: { readonly pod: string }; readonly to: { readonly fqdn: string } },
): NamedVerdict {
  const { from, to } = flow;
  const source = world.pods.find(({ namespace, name }) => `${namespace}/${name}` === from.pod);
  const servers = serversOf(world, source?.node);
  const names = expansions(to.fqdn, from.pod.split("/")[0] ?? "default");
  const queries = names.flatMap((name) =>
    servers.map(({ namespace, name: pod }): Query => {
      const server = { pod: `${namespace}/${pod}` };
      const asked: Flow = { from, to: server, port: 53, protocol: "UDP", dns: { query: name } };
      return { name, server, verdict: verdict(world, asked) };
    }),
  );
  const own = queries.filter(({ name }) => name === normalName(to.fqdn));
  const resolved = servers.length === 0 ? "unknown" : common(own.map((query) => query.verdict.verdict));
  // Where no policy closes egress, no proxy is in the way, and none is needed.
  const learned =
    resolved === "unknown" ? servers.length === 0 : own.some((query) => query.verdict.egress.proxy === "dns");
  const connection = verdict(world, learned ? flow : { ...flow, to: { entity: "world" } });
  return {
    verdict: whole(resolved, connection.verdict),
    queries,
    resolved,
    learned,
    connection,
    ...(servers.length === 0 ? { reason: NO_SERVER } : {}),
  };
}

const NO_SERVER =
  "there is no DNS pod (k8s-app: kube-dns in kube-system) in this world, so that nobody can tell whether the name is resolved";

function whole(resolved: Decision, connection: Decision): Decision {
  if (resolved === "denied" || connection === "denied") return "denied";
  return resolved === "allowed" && connection === "allowed" ? "allowed" : "unknown";
}
