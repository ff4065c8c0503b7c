import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import type { Policy } from "../../model/manifest/manifest.ts";
import type {
  Direction,
  Endpoint,
  Flow,
  Labels,
  Protocol,
  ReservedEntity,
  Side,
  World,
  WorldPod,
} from "../../model/world.ts";
import { RESERVED_ENTITIES } from "../../model/world.ts";
import { reservedNames, workloadName } from "../../observability/flows/ends.ts";
import type { FlowEnd } from "../../observability/flows/record.ts";
import { nameOf, prepare } from "../../simulator/prepare.ts";
import type { Entry, PortSpec, Rule as ReadRule } from "../../simulator/rules/entry.ts";
import { matchesName } from "../../simulator/selector/pattern.ts";
import { listOf, meets } from "../../simulator/selector/requirements.ts";
import { verdict } from "../../simulator/verdict.ts";
import { namesAsked } from "../aks/dns.ts";
import { groupsOf } from "../../model/groups.ts";
import { endKey, policyName, type Symptom } from "./symptoms.ts";

const NAMESPACE_LABELS = "io.cilium.k8s.namespace.labels.";
const SERVICE_ACCOUNT = "io.cilium.k8s.policy.serviceaccount";

/** Labels of a pod as Cilium writes them, without those that Cilium itself adds. */
export function podLabels(labels: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs(labels).filter(
      ([key]) => !key.startsWith("io.cilium.k8s.") && key !== "io.kubernetes.pod.namespace",
    ),
  );
}

const pairs = (labels: readonly string[]): [string, string][] =>
  labels.flatMap((label): [string, string][] => {
    if (!label.startsWith("k8s:")) return [];
    const sign = label.indexOf("=");
    return [sign === -1 ? [label.slice(4), ""] : [label.slice(4, sign), label.slice(sign + 1)]];
  });

/** A policy that another one of its name replaces, and what the other one would do. */
export interface Namesakes {
  readonly policies: readonly Policy[];
}

/** The policies that are known, with pods as flows show them. */
export class Known {
  readonly #given: World;
  readonly #pods = new Map<string, WorldPod>();
  readonly #namespaces: Record<string, Labels>;
  /** Groups of policies that replace each other, in their order. */
  readonly namesakes: readonly Namesakes[];
  readonly #inForce: readonly Policy[];
  readonly #worlds = new Map<string, World>();

  readonly release: World["release"];

  constructor(world: World, ends: readonly FlowEnd[]) {
    this.#given = world;
    this.release = world.release;
    this.#namespaces = { ...world.namespaces };
    for (const end of ends) this.#learn(end);
    const groups = groupsOf(world.policies, (policy) => JSON.stringify(nameOf(policy)));
    this.namesakes = [...groups.values()]
      .filter(({ length }) => length > 1)
      .map((policies) => ({ policies }));
    this.#inForce = [...groups.values()].flatMap((policies) => policies.slice(-1));
  }

  /** What the labels of a flow's end say of a pod; where a row keeps none, the workload that was given. */
  #learn(end: FlowEnd): void {
    const { namespace, labels } = end;
    if (namespace === undefined || this.#pods.has(endKey(end))) return;
    const given = this.#given.pods.filter((pod) => pod.namespace === namespace && !pod.hostNetwork);
    const like = given.find((pod) => isLike(pod, end));
    if (labels === undefined && like === undefined) return;
    const own = pairs(labels ?? []);
    const named = own.filter(([key]) => key.startsWith(NAMESPACE_LABELS));
    this.#namespaces[namespace] = {
      "kubernetes.io/metadata.name": namespace,
      ...this.#namespaces[namespace],
      ...Object.fromEntries(named.map(([key, value]) => [key.slice(NAMESPACE_LABELS.length), value])),
    };
    this.#pods.set(endKey(end), {
      namedPorts: like?.namedPorts ?? {},
      serviceAccount: own.find(([key]) => key === SERVICE_ACCOUNT)?.[1] ?? like?.serviceAccount ?? "default",
      labels: labels === undefined ? (like?.labels ?? {}) : podLabels(labels),
      name: `${this.#pods.size}`,
      namespace,
      cluster: this.#given.cluster,
      ips: [],
      hostNetwork: false,
    });
  }

  /** The pod that an end is, where enough is known of it. */
  podOf = (end: FlowEnd): WorldPod | undefined =>
    end.namespace === undefined ? undefined : this.#pods.get(endKey(end));

  endpointOf(end: FlowEnd): Endpoint | undefined {
    const pod = this.podOf(end);
    if (pod !== undefined) return { pod: `${pod.namespace}/${pod.name}` };
    if (end.namespace !== undefined) return undefined;
    const reserved = entityOf(end);
    if (reserved !== undefined && !reserved.startsWith("world")) return { entity: reserved };
    const [name] = end.names ?? [];
    if (name !== undefined) return { fqdn: name };
    if (end.ip !== undefined) return { ip: end.ip };
    return reserved === undefined ? undefined : { entity: reserved };
  }

  /** Rules that select an end, of the policies in force. */
  rulesFor(end: FlowEnd): readonly ReadRule[] {
    const pod = this.podOf(end);
    if (pod === undefined) return [];
    const prepared = prepare(this.#world(this.#inForce));
    const party = prepared.parties.podAt(`${pod.namespace}/${pod.name}`);
    return party === undefined ? [] : prepared.rulesFor(party.identity).rules;
  }

  #world(policies: readonly Policy[], key = ""): World {
    let world = this.#worlds.get(key);
    if (world === undefined) {
      const pods = [...this.#pods.values()];
      // Nodes and pods of the manifests have addresses that would make somebody else of an end.
      world = { ...this.#given, policies, pods, nodes: [], namespaces: this.#namespaces };
      this.#worlds.set(key, world);
    }
    return world;
  }

  /** What the policies in force say of a symptom, on one side; undefined where an end is not known. */
  judge(symptom: Symptom, direction: Direction): Side | undefined {
    return this.#side(symptom, direction, this.#world(this.#inForce));
  }

  /** Whether a policy is among those given: `CiliumNetworkPolicy shop/api`. */
  has = (name: string): boolean => this.#inForce.some((policy) => policyName(nameOf(policy)) === name);

  /** Pods in the network of their nodes that a policy selects, which selects nothing else: each with the world in which it would. */
  unselected(): { readonly pod: WorldPod; readonly policy: string; readonly would: World }[] {
    const world = this.#world(this.#inForce);
    const { rules, parties } = prepare({ ...world, pods: this.#given.pods.map(ordinary) });
    const found = new Map<string, { pod: WorldPod; policy: string; would: World }>();
    for (const { subject, forNodes, namespace, entries } of rules) {
      if (forNodes) continue;
      const demands = listOf(subject);
      const chosen = parties.pods.filter(
        ({ pod, identity }) =>
          (namespace === undefined || pod?.namespace === namespace) && meets(demands, identity.labels),
      );
      const pods = this.#given.pods.filter((own) => chosen.some(({ pod }) => isSame(pod, own)));
      const [first] = pods;
      const ref = entries[0]?.ref;
      if (first === undefined || ref === undefined || pods.some(({ hostNetwork }) => !hostNetwork)) continue;
      const pod = { ...ordinary(first), name: `host ${first.name}` };
      found.set(policyName(ref), {
        pod,
        policy: policyName(ref),
        would: { ...world, pods: [...world.pods, pod] },
      });
    }
    return [...found.values()];
  }

  /** The policies of one name that decide a symptom by which of them is the last: the one that would let it through. */
  replacedFor(symptom: Symptom, direction: Direction): { allowing: Policy; refusing: Policy } | undefined {
    for (const [at, { policies }] of this.namesakes.entries()) {
      const others = this.#inForce.filter((policy) => !policies.includes(policy));
      const judged = policies.map((policy, place) => ({
        policy,
        side: this.#side(symptom, direction, this.#world([...others, policy], `${at} ${place}`)),
      }));
      const allowing = judged.find(({ side }) => side?.verdict === "allowed")?.policy;
      const refusing = judged.findLast(({ side }) => side?.verdict === "denied")?.policy;
      if (allowing !== undefined && refusing !== undefined) return { allowing, refusing };
    }
    return undefined;
  }

  #side(symptom: Symptom, direction: Direction, world: World): Side | undefined {
    const flow = this.flowOf(symptom);
    return flow === undefined ? undefined : verdict(world, flow)[direction];
  }

  /** A symptom as a question for the simulator. */
  flowOf({ client, server, port, protocol, kind, name, method, path }: Symptom): Flow | undefined {
    const [from, to] = [this.endpointOf(client), this.endpointOf(server)];
    if (from === undefined || to === undefined) return undefined;
    const base = { from, to, port: port ?? 0, protocol: PROTOCOLS[protocol ?? ""] ?? "TCP" };
    if (kind === "name-refused" && name !== undefined)
      return { ...base, port: port ?? 53, protocol: "UDP", dns: { query: name } };
    if (port === undefined || (protocol !== undefined && PROTOCOLS[protocol] === undefined)) return undefined;
    return kind === "request-refused"
      ? {
          ...base,
          http: { ...(method === undefined ? {} : { method }), ...(path === undefined ? {} : { path }) },
        }
      : base;
  }

  /** Whether a domain selector stands for a name. */
  matches = (selector: FqdnSelector, name: string, use: "selector" | "request"): boolean =>
    matchesName(selector, use, this.#given.release)(`${name}.`);

  /** Domains that rules let an end connect to, on a port where one is asked about. */
  domainsOf = (end: FlowEnd, port?: number, protocol?: string): readonly FqdnSelector[] =>
    this.rulesFor(end)
      .flatMap(({ entries }) => entries)
      .filter((entry) => !entry.deny && entry.direction === "egress" && isOn(entry, port, protocol))
      .flatMap(({ peers }) => peers.flatMap(({ domain }) => domain ?? []));

  /** Names that rules let an end ask for. */
  askableOf = (end: FlowEnd): readonly FqdnSelector[] =>
    this.rulesFor(end).flatMap(({ entries }) => entries.flatMap(namesAsked));
}

/** A pod as it would be in a network of its own. */
const ordinary = (pod: WorldPod): WorldPod => ({ ...pod, hostNetwork: false });

const isSame = (one: WorldPod | undefined, other: WorldPod): boolean =>
  one?.namespace === other.namespace && one.name === other.name;

const PROTOCOLS: Readonly<Record<string, Protocol | undefined>> = { TCP: "TCP", UDP: "UDP", SCTP: "SCTP" };

/** Whether a pod that was given is the one of a flow: all its labels are there, or it has the name of the workload. */
function isLike(pod: WorldPod, end: FlowEnd): boolean {
  if (end.labels === undefined) {
    const name = workloadName(end);
    return name !== undefined && (pod.name === name || pod.name.startsWith(`${name}-`));
  }
  const own = podLabels(end.labels);
  const labels = Object.entries(pod.labels);
  return labels.length > 0 && labels.every(([key, value]) => own[key] === value);
}

/** The reserved identity of an end that is no pod. */
export function entityOf(end: FlowEnd): ReservedEntity | undefined {
  const names = reservedNames(end);
  if (names.includes("kube-apiserver")) return "kube-apiserver";
  const named = RESERVED_ENTITIES.find((entity) => names.includes(entity));
  return named ?? NUMBERS[end.identity ?? 0];
}

/** Numbers of reserved identities. Source: https://docs.cilium.io/en/stable/gettingstarted/terminology/#special-identities */
const NUMBERS: Readonly<Record<number, ReservedEntity | undefined>> = {
  1: "host",
  2: "world",
  3: "unmanaged",
  4: "health",
  5: "init",
  6: "remote-node",
  7: "kube-apiserver",
  8: "ingress",
  9: "world-ipv4",
  10: "world-ipv6",
};

/** Whether an entry is about a port; everything is where nobody says which. */
export const isOn = ({ filters }: Entry, port?: number, protocol?: string): boolean =>
  port === undefined || filters.some(({ spec }) => holds(spec, port, protocol));

function holds({ protocol, port, endPort, name }: PortSpec, wanted: number, over?: string): boolean {
  if (protocol === "ALL") return true;
  if (over !== undefined && protocol !== over) return false;
  return name !== undefined || port === 0 || (port <= wanted && wanted <= Math.max(port, endPort));
}
