import { DEFAULT_RELEASE, type CiliumRelease } from "../../model/cilium.ts";
import type { CiliumCIDRGroup } from "../../model/manifest/cilium.ts";
import type { Policy } from "../../model/manifest/manifest.ts";
import type {
  Enforcement,
  Labels,
  NamedPort,
  World,
  WorldNode,
  WorldPod,
  WorldService,
} from "../../model/world.ts";

/** A pod, with what need not be said left out. */
export type PodInput = Pick<WorldPod, "name"> &
  Partial<Omit<WorldPod, "name" | "namedPorts" | "ips">> & {
    /** By name; a number alone is a port of TCP. */
    readonly namedPorts?: Readonly<Record<string, number | NamedPort | readonly NamedPort[]>>;
    readonly ip?: string;
    readonly ips?: readonly string[];
  };

/** A service: with a selector, or with addresses behind it. */
export type ServiceInput = Pick<WorldService, "name"> & Partial<WorldService>;

export type NodeInput = Pick<WorldNode, "name"> & Partial<WorldNode> & { readonly ip?: string };

/** The parts of a world, each of which may be left out. */
export interface WorldInput {
  /**
   * Release of Cilium whose semantics hold.
   * @default what the newest Kubernetes on AKS runs
   */
  readonly release?: CiliumRelease;
  /**
   * Which endpoints policies are enforced at.
   * @default those that a policy selects
   */
  readonly enforcement?: Enforcement;
  /**
   * Name of the local cluster.
   * @default "default"
   */
  readonly cluster?: string;
  /** Labels of namespaces by name. Each has the label with its own name besides, as Kubernetes gives it. */
  readonly namespaces?: Readonly<Record<string, Labels>>;
  readonly pods?: readonly PodInput[];
  readonly services?: readonly ServiceInput[];
  readonly nodes?: readonly NodeInput[];
  /** Accepted policies: what a server or an agent refuses is not in force. */
  readonly policies?: readonly Policy[];
  readonly cidrGroups?: readonly CiliumCIDRGroup[];
  /** Addresses of the API server. */
  readonly apiServers?: readonly string[];
  /**
   * Whether label keys that Cilium keeps out of identities by default are left out.
   * @default false
   */
  readonly filterLabels?: boolean;
}

/**
 * A world with every default.
 *
 * @example
 * createWorld({ pods: [{ name: "store", namespace: "pets", labels: { app: "store" } }], policies: [policy] })
 */
export function createWorld(input: WorldInput): World {
  const pods = (input.pods ?? []).map((pod) => podOf(pod, input.cluster ?? "default"));
  return {
    release: input.release ?? DEFAULT_RELEASE,
    enforcement: input.enforcement ?? "default",
    cluster: input.cluster ?? "default",
    namespaces: withOwnNames(input.namespaces ?? {}, pods),
    pods,
    services: (input.services ?? []).map(serviceOf),
    nodes: withNodesOf(pods, (input.nodes ?? []).map(nodeOf)),
    cidrGroups: input.cidrGroups ?? [],
    policies: input.policies ?? [],
    apiServers: input.apiServers ?? [],
    filterLabels: input.filterLabels ?? false,
  };
}

function podOf({ namedPorts, ip, ips, ...pod }: PodInput, cluster: string): WorldPod {
  return {
    namespace: "default",
    labels: {},
    serviceAccount: "default",
    cluster,
    hostNetwork: false,
    ...pod,
    namedPorts: Object.fromEntries(
      Object.entries(namedPorts ?? {}).map(([name, port]) => [name.toLowerCase(), portsOf(port)]),
    ),
    ips: [...(ips ?? []), ...(ip === undefined ? [] : [ip])],
  };
}

const portsOf = (port: number | NamedPort | readonly NamedPort[]): readonly NamedPort[] =>
  typeof port === "number" ? [{ port, protocol: "TCP" }] : "port" in port ? [port] : port;

const serviceOf = (service: ServiceInput): WorldService => ({
  namespace: "default",
  labels: {},
  endpoints: [],
  ...service,
});

const nodeOf = ({ ip, ips, ...node }: NodeInput): WorldNode => ({
  labels: {},
  ...node,
  ips: [...(ips ?? []), ...(ip === undefined ? [] : [ip])],
});

/** Namespaces with the label that Kubernetes itself gives each of them; those that only pods name are there too. */
function withOwnNames(
  found: Readonly<Record<string, Labels>>,
  pods: readonly Pick<WorldPod, "namespace">[],
): Record<string, Labels> {
  const names = new Set([...Object.keys(found), ...pods.map(({ namespace }) => namespace)]);
  return Object.fromEntries(
    [...names].map((name) => [name, { "kubernetes.io/metadata.name": name, ...found[name] }]),
  );
}

/** Nodes that only pods name are there too. */
function withNodesOf(pods: readonly WorldPod[], nodes: readonly WorldNode[]): readonly WorldNode[] {
  const known = new Set(nodes.map(({ name }) => name));
  const named = new Set(pods.flatMap((pod) => pod.node ?? []));
  return [
    ...nodes,
    ...[...named].filter((name) => !known.has(name)).map((name) => ({ name, labels: {}, ips: [] })),
  ];
}
