import { SYSTEM_NAMESPACES } from "../../policies/filterpresets.ts";
import type { Direction } from "../../model/world.ts";
import type { Entry, Rule as ReadRule } from "../../simulator/rules/entry.ts";
import { changeTo, placeKey, suspect, type Case, type DiagnosedCluster, type Suspicion } from "./cause.ts";
import { entityOf, isOn } from "./known.ts";
import { groupsOf } from "../../model/groups.ts";
import { policyName, type Symptom } from "./symptoms.ts";
import { endWords, symptomWords } from "./words.ts";
import { verdict } from "../../simulator/verdict.ts";

const L7_PARSERS: readonly unknown[] = ["http", "kafka", "l7"];

/** What an entry needs of a cluster, where that is more than the cluster has and concerns these flows. */
function needOf(entry: Entry, symptom: Symptom, level: DiagnosedCluster["level"]): "FQDN" | "L7" | undefined {
  const { port, protocol, server } = symptom;
  if (port === undefined || !isOn(entry, port, protocol)) return undefined;
  const parsers = entry.filters.map(({ conditions }) => conditions?.parser);
  if (level !== "L7" && parsers.some((parser) => L7_PARSERS.includes(parser))) return "L7";
  if (level !== "None") return undefined;
  const isOutside = server.namespace === undefined && (entityOf(server) ?? "world").startsWith("world");
  const byDomain = isOutside && entry.peers.some(({ domain }) => domain !== undefined);
  return byDomain || parsers.includes("dns") ? "FQDN" : undefined;
}

/** A policy for which the level of the cluster is too low, and the flows that it is about. */
export interface Unenforced {
  readonly suspicion: Suspicion;
  readonly place: string;
}

/** Policies for which the level of the cluster is too low. */
export function whyUnenforced({ symptoms, known, cluster }: Case): Unenforced[] {
  if (known === undefined || cluster === undefined) return [];
  return symptoms.of("talk").flatMap((symptom) => {
    const entries = [
      ...entriesOf(known.rulesFor(symptom.client), "egress"),
      ...entriesOf(known.rulesFor(symptom.server), "ingress"),
    ];
    const needs = entries.flatMap((entry) => {
      const need = needOf(entry, symptom, cluster.level);
      return need === undefined ? [] : [{ need, ref: entry.ref }];
    });
    // A policy is told once of a flow, however many of its entries are about it.
    const policies = groupsOf(needs, ({ need, ref }) => `${need} ${policyName(ref)}`);
    return [...policies].flatMap(([group, [first]]): Unenforced[] => {
      if (first === undefined) return [];
      const { need, ref } = first;
      const suspicion = suspect("levelMissing", symptom, {
        group,
        reason: `${policyName(ref)} needs the level ${need} (${ref.path}), and ${cluster.name} has ${cluster.level}: ${symptomWords(symptom)} is not judged by it`,
        ...changeTo("in the settings of the cluster", { security: { policies: need } }),
      });
      return [{ suspicion, place: placeKey(symptom) }];
    });
  });
}

const entriesOf = (rules: readonly ReadRule[], direction: Direction): Entry[] =>
  rules.flatMap(({ entries }) => entries.filter((entry) => entry.direction === direction));

/** Pods whose traffic is plaintext where mutual TLS was meant. */
export function whyPlaintext(
  { symptoms }: Case,
  enrolled: (namespace: string, labels?: readonly string[]) => boolean,
): Suspicion[] {
  const system: readonly string[] = SYSTEM_NAMESPACES;
  return symptoms.of("plaintext").flatMap((symptom) => {
    const ends = [symptom.client, symptom.server];
    const missing = ends
      .filter(({ namespace = "", labels }) => !enrolled(namespace, labels))
      .map(({ namespace = "" }) => namespace);
    if (missing.some((namespace) => system.includes(namespace))) return [];
    const names = [...new Set(missing)].sort();
    return [
      suspect("notEnrolled", symptom, {
        group: ends.map(({ namespace }) => namespace).join(" "),
        reason: `${symptomWords(symptom)} is plaintext, for ${names.join(" and ")} ${names.length === 1 ? "is" : "are"} not enrolled in mutual TLS`,
        ...changeTo("the namespace, enrolled", {
          apiVersion: "v1",
          kind: "Namespace",
          metadata: { name: names[0], labels: { "io.cilium/mtls-enabled": "true" } },
        }),
      }),
    ];
  });
}

/** Policies that select pods in the network of their nodes alone, and flows of nodes that they would refuse if they could. */
export function whyUnselected({ symptoms, known }: Case): Suspicion[] {
  if (known === undefined) return [];
  return known.unselected().flatMap(({ pod, policy, would }) =>
    symptoms.of("talk").flatMap((symptom) => {
      const sides = (["egress", "ingress"] as const).filter((direction) => {
        const own = direction === "egress" ? symptom.client : symptom.server;
        if (!NODES.includes(entityOf(own) ?? "") || symptom.evidence.example.verdict === "DROPPED")
          return false;
        const flow = known.flowOf(symptom);
        const end = { pod: `${pod.namespace}/${pod.name}` };
        const asked =
          flow === undefined ? undefined : { ...flow, [direction === "egress" ? "from" : "to"]: end };
        return asked !== undefined && verdict(would, asked)[direction].verdict === "denied";
      });
      if (sides.length === 0) return [];
      return [
        suspect("hostNetwork", symptom, {
          group: policy,
          reason: `${policy} selects ${pod.namespace}/${pod.name.replace("host ", "")}, which has the network of its node: it binds nothing, and ${symptomWords(symptom)} passes`,
        }),
      ];
    }),
  );
}

const NODES: readonly string[] = ["host", "remote-node"];

/** The fewest first packets without an answer that say something. */
const FEWEST = 3;

/** WireGuard's packets that do not arrive: they are seen to be dropped, or nothing that it encrypts is ever answered. */
export const whyUnencrypted = (whole: Case): Suspicion[] => [...droppedPackets(whole), ...unanswered(whole)];

function unanswered({ symptoms }: Case): Suspicion[] {
  // What the other side refuses did arrive there.
  const arrived = new Set(
    symptoms.of("denied").flatMap((symptom) => (symptom.direction === "ingress" ? placeKey(symptom) : [])),
  );
  const all = symptoms.answered
    ? []
    : symptoms.of("encrypted").filter((symptom) => !arrived.has(placeKey(symptom)));
  if (all.reduce((sum, { evidence }) => sum + evidence.flows, 0) < FEWEST) return [];
  return all.map((symptom) =>
    suspect("wireGuardClosed", symptom, {
      group: "",
      reason: `of what is encrypted only first packets are seen, and nothing is ever answered, as in ${symptomWords(symptom)}: WireGuard's packets do not arrive at other nodes`,
    }),
  );
}

const droppedPackets = ({ symptoms }: Case): Suspicion[] =>
  symptoms.of("wireguard").map((symptom) =>
    suspect("wireGuardClosed", symptom, {
      group: "",
      reason: `UDP 51871 from ${endWords(symptom.client)} to ${endWords(symptom.server)} is dropped (${symptom.reason === "" ? "no reason is given" : symptom.reason}): what pods of different nodes say to each other does not arrive`,
      ...(symptom.reason === "POLICY_DENIED"
        ? changeTo("a policy to add, where host policies are in force", HOST_POLICY)
        : {}),
    }),
  );

const PORT = { toPorts: [{ ports: [{ port: "51871", protocol: "UDP" }] }] };
const HOST_POLICY = {
  apiVersion: "cilium.io/v2",
  kind: "CiliumClusterwideNetworkPolicy",
  metadata: { name: "allow-wireguard" },
  spec: {
    nodeSelector: {},
    ingress: [{ fromEntities: ["remote-node"], ...PORT }],
    egress: [{ toEntities: ["remote-node"], ...PORT }],
  },
};
