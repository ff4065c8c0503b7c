import type { ClusterEnforcement } from "../../model/enforcement.ts";
import type { Breach, Rule } from "../../model/faults.ts";
import type { NetworkPolicy } from "../../model/manifest/kubernetes.ts";
import type { CiliumNetworkPolicy } from "../../model/manifest/cilium.ts";
import type { World, WorldPod, WorldService } from "../../model/world.ts";
import { readCiliumPolicy } from "../../simulator/rules/cilium.ts";
import type { Rule as ReadRule } from "../../simulator/rules/entry.ts";
import { readNetworkPolicy } from "../../simulator/rules/kubernetes.ts";
import { createIdentities, type Identity } from "../../simulator/selector/identity.ts";
import { labelsOfPod } from "../../simulator/selector/labels.ts";
import { Malformed } from "../../simulator/selector/requirements.ts";
import { createSelectors } from "../../simulator/selector/selector.ts";
import { fieldsIn, isFields, textIn, type Fields } from "../../model/document.ts";
import { viewOf, type EntryView, type PolicyView, type RuleView } from "../../model/refused/cilium/view.ts";
import type { Agents } from "../../model/refused/options.ts";
import { kindOf, type Kind } from "../../model/refused/refusals.ts";
import { namespaceIn, namespacesOf, podOf, serviceOf, type Namespaces } from "./workloads.ts";

/** What is known of the cluster that the policies are for. */
export interface ClusterFacts {
  /** How a person names it. */
  readonly name: string;
  /** The level of ACNS: which policies it knows. */
  readonly level: "None" | "FQDN" | "L7";
  readonly mtls: boolean;
  readonly istio: boolean;
  /** Ranges of addresses of pods and services. */
  readonly ranges: readonly { readonly of: string; readonly cidr: string }[];
}

/** What policies need to know of a cluster that enforces this. */
export const factsOf = (
  name: string,
  { level, mtls = false, istio = false, ranges = [] }: ClusterEnforcement,
): ClusterFacts => ({ name, level, mtls, istio, ranges });

/** A policy among the documents. */
export interface GivenPolicy {
  readonly document: number;
  readonly kind: Kind;
  readonly value: Fields;
  readonly name: string;
  /** Absent for clusterwide ones. */
  readonly namespace?: string;
  /** Laid out, where it is one of Cilium's own. */
  readonly view?: PolicyView;
  /** What it comes to; nothing where it cannot be read. */
  readonly rules: readonly ReadRule[];
}

/** A pod, or the pods of a workload, as a policy sees it. */
export interface GivenPod {
  readonly pod: WorldPod;
  readonly identity: Identity;
}

/** Everything that was given to a check. */
export interface Given {
  readonly agents: Agents;
  readonly cluster?: ClusterFacts;
  readonly policies: readonly GivenPolicy[];
  /** Pods that have the network of their own; without any, nothing is said of what selects nothing. */
  readonly pods: readonly GivenPod[];
  readonly podsIn: ReadonlyMap<string, readonly GivenPod[]>;
  readonly hostPods: readonly WorldPod[];
  readonly services: readonly WorldService[];
  readonly namespaces: Namespaces;
}

/** A breach of a rule, in one of the documents. */
export interface GivenBreach extends Breach {
  readonly document: number;
}

/** A rule on policies among everything that was given. */
export interface GivenRule extends Omit<Rule<never>, "check"> {
  readonly check: (given: Given) => Iterable<GivenBreach>;
}

/** What is told beside the documents: the agents, the cluster, and which documents are refused and come to nothing. */
export interface Circumstances {
  readonly agents: Agents;
  readonly cluster?: ClusterFacts | undefined;
  readonly refused: ReadonlySet<number>;
}

/** Lays out everything that was given. */
export function lay(values: readonly unknown[], { agents, cluster, refused }: Circumstances): Given {
  const objects = values.filter(isFields);
  const pods = objects.flatMap((value) => podOf(value) ?? []);
  const services = objects.flatMap((value) => serviceOf(value) ?? []);
  const namespaces = namespacesOf(
    objects,
    [...pods, ...services].map(({ namespace }) => namespace),
  );
  const world = { cluster: "default", services, cidrGroups: [], namespaces, filterLabels: false };
  const identities = createIdentities();
  const own = pods
    .filter(({ hostNetwork }) => !hostNetwork)
    .map((pod) => ({ pod, identity: identities.intern(labelsOfPod(pod, world)) }));
  const reading = { world, release: agents.release, selectors: createSelectors(agents.release) };
  return {
    agents,
    ...(cluster === undefined ? {} : { cluster }),
    policies: values.flatMap((value, document) => {
      const kind = kindOf(value);
      return kind === undefined || !isFields(value)
        ? []
        : [policyAt(value, kind, document, { agents, reading, refused })];
    }),
    pods: own,
    podsIn: byNamespace(own),
    hostPods: pods.filter(({ hostNetwork }) => hostNetwork),
    services,
    namespaces,
  };
}

function byNamespace(pods: readonly GivenPod[]): Map<string, GivenPod[]> {
  const found = new Map<string, GivenPod[]>();
  for (const own of pods) {
    const list = found.get(own.pod.namespace) ?? [];
    list.push(own);
    found.set(own.pod.namespace, list);
  }
  return found;
}

interface Surroundings extends Pick<Circumstances, "agents" | "refused"> {
  readonly reading: Parameters<typeof readCiliumPolicy>[2] & { readonly world: Pick<World, "cluster"> };
}

const CLUSTERWIDE: readonly Kind[] = [
  "CiliumClusterwideNetworkPolicy",
  "CiliumCIDRGroup",
  "ContainerNetworkLog",
  "ContainerNetworkMetric",
];

function policyAt(
  value: Fields,
  kind: Kind,
  document: number,
  { agents, reading, refused }: Surroundings,
): GivenPolicy {
  const metadata = fieldsIn(value, "metadata");
  const own = {
    document,
    kind,
    value,
    name: textIn(metadata, "name") ?? "",
    ...(CLUSTERWIDE.includes(kind) ? {} : { namespace: namespaceIn(metadata) }),
  };
  const isCilium = kind === "CiliumNetworkPolicy" || kind === "CiliumClusterwideNetworkPolicy";
  return {
    ...own,
    ...(isCilium ? { view: viewOf(value, agents) } : {}),
    rules: refused.has(document) ? [] : rulesOf(own, reading),
  };
}

function rulesOf(
  { kind, value, name, namespace }: Omit<GivenPolicy, "rules">,
  reading: Surroundings["reading"],
): ReadRule[] {
  try {
    if (kind === "NetworkPolicy")
      return [
        readNetworkPolicy(value as unknown as NetworkPolicy, { kind, name }, reading, namespace ?? "default"),
      ];
    if (kind !== "CiliumNetworkPolicy" && kind !== "CiliumClusterwideNetworkPolicy") return [];
    const scope = namespace === undefined ? {} : { namespace };
    return readCiliumPolicy(
      value as unknown as CiliumNetworkPolicy,
      { kind, name },
      { ...reading, ...scope },
    );
  } catch (error) {
    // What the simulator does not know, such as groups of a cloud, is not judged.
    if (!(error instanceof Malformed)) throw error;
    return [];
  }
}

/** The entries of Cilium's policies, each with its document. */
export const entriesIn = (policies: readonly GivenPolicy[]): (EntryView & { document: number })[] =>
  policies.flatMap(({ document, view }) => (view?.entries ?? []).map((entry) => ({ ...entry, document })));

/** The rules of Cilium's policies, each with its document. */
export const rulesIn = (policies: readonly GivenPolicy[]): (RuleView & { document: number })[] =>
  policies.flatMap(({ document, view }) => (view?.rules ?? []).map((rule) => ({ ...rule, document })));
