import type { WorldService } from "../../model/world.ts";
import { CLUSTER_KEY, NAMESPACE_KEY } from "../../simulator/selector/labels.ts";
import { listOf, meets, type Requirements } from "../../simulator/selector/requirements.ts";
import type { Selector } from "../../simulator/selector/selector.ts";
import type { Entry, PortSpec, Rule as ReadRule } from "../../simulator/rules/entry.ts";
import { fieldsIn, listIn, objectsIn, textIn, textsIn, type Placed } from "../../model/document.ts";
import { entriesIn, type Given, type GivenPod, type GivenPolicy, type GivenRule } from "../given/given.ts";
import { filtersOf } from "../../model/refused/acns.ts";

const LANGUAGE = "https://docs.cilium.io/en/stable/security/policy/language/";

/** The pods among those given that a rule is for. */
function subjects({ pods, podsIn }: Given, rule: ReadRule): GivenPod[] {
  const demands = listOf(rule.subject);
  const near = rule.namespace === undefined ? pods : (podsIn.get(rule.namespace) ?? []);
  return near.filter(({ identity }) => meets(demands, identity.labels));
}

/** Where the subject of a rule stands. */
const subjectPath = ({ kind }: GivenPolicy, at: number, value: unknown): string => {
  if (kind === "NetworkPolicy") return "spec.podSelector";
  const hasSpec = typeof value === "object" && value !== null && "spec" in value && value.spec !== null;
  return `${hasSpec && at === 0 ? "spec" : `specs[${hasSpec ? at - 1 : at}]`}.endpointSelector`;
};

/** Names of ports that entries are about, with the pods whose containers would have them. */
function* namedPorts(given: Given, rule: ReadRule) {
  const own = subjects(given, rule);
  for (const entry of rule.entries) {
    const pods = entry.direction === "ingress" ? own : peersOf(given, entry);
    const names = new Set(entry.filters.flatMap(({ spec }) => spec.name ?? []));
    for (const name of names) if (pods.length > 0) yield { entry, name, pods };
  }
}

const peersOf = ({ pods }: Given, { peers }: Entry): GivenPod[] =>
  pods.filter(({ identity }) => peers.some((peer) => peer.selects(identity)));

/** Rules that compare policies with the workloads that were given with them. */
export const worldRules: readonly GivenRule[] = [
  {
    id: "POL030",
    severity: "warning",
    title: "The subject of a policy is some of the workloads that were given.",
    remedy: "Compare the selector with the labels of the workloads, and the namespaces.",
    docs: LANGUAGE,
    *check(given) {
      const all = [...given.hostPods, ...given.pods.map(({ pod }) => pod)];
      const known = new Set(all.map(({ namespace }) => namespace));
      for (const policy of given.policies)
        for (const [at, rule] of policy.rules.entries()) {
          if (rule.forNodes || isReserved(rule.subject)) continue;
          const judged = policy.namespace === undefined ? all.length > 0 : known.has(policy.namespace);
          if (judged && listOf(rule.subject).length > 1 && subjects(given, rule).length === 0)
            yield {
              document: policy.document,
              path: subjectPath(policy, at, policy.value),
              reason: "it selects none of the workloads that were given",
            };
        }
    },
  },
  {
    id: "POL031",
    severity: "warning",
    title: "The peers of an entry, chosen by labels, are some of the workloads that were given.",
    remedy:
      "Compare the selector with the labels of the workloads. Without a namespace it means the policy's own.",
    docs: LANGUAGE,
    *check(given) {
      if (given.pods.length === 0) return;
      for (const { document, kind, rules, view } of given.policies)
        for (const entry of rules.flatMap((rule) => rule.entries)) {
          const chosen = entry.peers.filter((peer) => isByLabels(peer) && hasPodsThere(given, peer));
          const found = chosen.some((peer) => given.pods.some(({ identity }) => peer.selects(identity)));
          if (chosen.length === 0 || chosen.length < entry.peers.length || found) continue;
          const side = entry.direction === "ingress" ? "from" : "to";
          const key = kind === "NetworkPolicy" ? side : `${side}Endpoints`;
          const named = view?.entries.some(
            ({ path, value }) => path === entry.ref.path && listIn(value, key).length > 0,
          );
          if (named !== false)
            yield {
              document,
              path: `${entry.ref.path}.${key}`,
              reason: "they select none of the workloads that were given",
            };
        }
    },
  },
  {
    id: "POL032",
    severity: "warning",
    title: "A port by its name is one that a container of the pods has.",
    remedy: "Name the port in the container, or give its number.",
    docs: LANGUAGE,
    *check(given) {
      for (const { document, rules } of given.policies)
        for (const { entry, name, pods } of rules.flatMap((rule) => [...namedPorts(given, rule)]))
          if (!pods.some(({ pod }) => Object.hasOwn(pod.namedPorts, name)))
            yield {
              document,
              path: entry.ref.path,
              reason: `no container of ${pods.length === 1 ? "the workload" : `the ${pods.length} workloads`} has a port ${name}`,
            };
    },
  },
  {
    id: "POL033",
    severity: "warning",
    title: "The ends of filters of flows are some of the workloads that were given.",
    remedy: "Compare the filter with the labels and names of the workloads.",
    docs: "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-logs",
    *check(given) {
      if (given.pods.length === 0) return;
      for (const { document, kind, value } of given.policies)
        for (const { path } of kind === "ContainerNetworkLog" || kind === "ContainerNetworkMetric"
          ? filtersOf(value, kind).endpoints.filter((endpoint) => selectsNone(given, endpoint))
          : [])
          yield { document, path, reason: "it selects none of the workloads that were given" };
    },
  },
  {
    id: "POL034",
    severity: "warning",
    title:
      "toServices names services that were given: with ports, one that does not exist allows everyone on them.",
    remedy: "Correct the name and the namespace of the service.",
    docs: `${LANGUAGE}#services-based`,
    *check({ policies, services }) {
      if (services.length === 0) return;
      for (const entry of entriesIn(policies))
        for (const { value, path } of objectsIn(entry.value, "toServices", entry.path)) {
          const wanted = fieldsIn(value, "k8sService");
          const [name, namespace] = [textIn(wanted, "serviceName"), textIn(wanted, "namespace") ?? ""];
          const is = (own: WorldService) =>
            own.name === name && (namespace === "" || own.namespace === namespace);
          if (name !== undefined && !services.some(is))
            yield {
              document: entry.document,
              path: `${path}.k8sService`,
              reason: `there is no service ${namespace === "" ? name : `${namespace}/${name}`}`,
            };
        }
    },
  },
  {
    id: "POL035",
    severity: "warning",
    title:
      "What L7 rules restrict, no other entry for the same pods allows whole: rules are added up, and the wider wins.",
    remedy: "Remove the entry without L7 rules, or limit it to other peers.",
    docs: `${LANGUAGE}#layer-7-policies`,
    *check(given) {
      const lists = bySubject(given.policies);
      for (const entries of lists.values())
        for (const { document, entry } of entries.filter((own) => hasL7(own.entry))) {
          const wider = entries.find((other) => other.entry !== entry && lifts(other.entry, entry));
          if (wider !== undefined)
            yield {
              document,
              path: entry.ref.path,
              reason: `${wider.name} ${wider.entry.ref.path} allows the same traffic without L7 rules`,
            };
        }
    },
  },
];

/** Whether a selector is about what is no pod: hosts, the world, endpoints without an identity. */
const isReserved = (selector: Requirements): boolean =>
  listOf(selector).some(({ source }) => source === "reserved");

const isByLabels = ({ requirements, wildcard }: Selector): boolean =>
  requirements !== undefined && !wildcard && !isReserved(requirements);

/** Whether pods of the namespace that a selector names were given at all; what is in others is not known here. */
function hasPodsThere({ pods }: Given, { requirements }: Selector): boolean {
  const demands = requirements === undefined ? [] : listOf(requirements);
  if (demands.some(({ key }) => key === CLUSTER_KEY)) return false;
  const named = demands.find(({ key, operator }) => key === NAMESPACE_KEY && operator === "In");
  return pods.some(({ pod }) => named === undefined || named.values.includes(pod.namespace));
}

/** Whether an end of a filter selects none of the pods: by the beginning of a name, or by labels. */
function selectsNone({ pods }: Given, { value, path }: Placed<Parameters<typeof textsIn>[0]>): boolean {
  const names = textsIn(value, "namespacedPod", path);
  const byName = ({ pod }: GivenPod) =>
    names.some(
      ({ value: text }) =>
        `${pod.namespace}/${pod.name}`.startsWith(text) || text.startsWith(`${pod.namespace}/${pod.name}`),
    );
  const labels = Object.entries(fieldsIn(fieldsIn(value, "labelSelector"), "matchLabels"));
  const byLabels = ({ pod }: GivenPod) =>
    labels.every(
      ([key, wanted]) => (key === "k8s.io/namespace" ? pod.namespace : pod.labels[key]) === wanted,
    );
  if (names.length > 0 && !pods.some(byName)) return true;
  return labels.length > 0 && !pods.some(byLabels);
}

interface Allowing {
  readonly document: number;
  readonly name: string;
  readonly entry: Entry;
}

/** Allowing entries by the subject of their rules: whoever has one of a list has all of it. */
function bySubject(policies: readonly GivenPolicy[]): ReadonlyMap<string, readonly Allowing[]> {
  const found = new Map<string, Allowing[]>();
  for (const { document, name, rules } of policies)
    for (const rule of rules) {
      const key = JSON.stringify(
        listOf(rule.subject)
          .map((demand) => JSON.stringify(demand))
          .sort(),
      );
      const list = found.get(key) ?? [];
      list.push(...rule.entries.filter(({ deny }) => !deny).map((entry) => ({ document, name, entry })));
      found.set(key, list);
    }
  return found;
}

const hasL7 = ({ filters }: Entry): boolean =>
  filters.some(
    ({ conditions }) =>
      conditions?.parser === "http" || conditions?.parser === "kafka" || conditions?.parser === "l7",
  );

/** Whether an entry without L7 rules allows peers and ports that the other one restricts by L7 rules. */
function lifts(wide: Entry, narrow: Entry): boolean {
  if (wide.direction !== narrow.direction || wide.peers.length === 0) return false;
  const peers = new Set(wide.peers);
  if (!wide.peers.some(({ wildcard }) => wildcard) && !narrow.peers.some((peer) => peers.has(peer)))
    return false;
  const plain = wide.filters.filter(({ conditions }) => conditions === undefined).map(({ spec }) => spec);
  return narrow.filters.some(
    ({ spec, conditions }) => conditions !== undefined && plain.some((own) => holdsPort(own, spec)),
  );
}

function holdsPort(wide: PortSpec, narrow: PortSpec): boolean {
  if (wide.protocol === "ALL") return true;
  if (wide.protocol !== narrow.protocol) return false;
  if (wide.name !== undefined || narrow.name !== undefined) return wide.name === narrow.name;
  if (wide.port === 0) return true;
  return wide.port <= narrow.port && narrow.port <= Math.max(wide.port, wide.endPort);
}
