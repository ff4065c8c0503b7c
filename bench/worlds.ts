import { writeFileSync } from "node:fs";
import { chance, type Chance } from "./flows/chance.ts";

/** How large a world is. */
export interface WorldSize {
  readonly pods: number;
  readonly policies: number;
  /** Sets of labels that differ; pods of one set are replicas. */
  readonly sets: number;
}

const PER_NAMESPACE = 25;
const TIERS = ["web", "api", "jobs", "cache", "db"];
const PORTS = [80, 443, 5432, 6379, 8080, 8443, 9090];

/** The labels of a set, and the namespace that its pods are in. */
function labelsOf(set: number, sets: number): { namespace: string; labels: Record<string, string> } {
  const namespaces = Math.max(1, Math.ceil(sets / PER_NAMESPACE));
  return {
    namespace: `team-${set % namespaces}`,
    labels: {
      app: `app-${set}`,
      tier: TIERS[set % TIERS.length] ?? "web",
      track: set % 7 === 0 ? "canary" : "stable",
    },
  };
}

const pod = (at: number, set: number, sets: number): object => {
  const { namespace, labels } = labelsOf(set, sets);
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: `app-${set}-${at}`, namespace, labels },
    spec: { containers: [{ name: "main", image: "main", ports: [{ name: "http", containerPort: 8080 }] }] },
    status: {
      podIP: `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
      hostIP: "192.168.0.1",
      phase: "Running",
    },
  };
};

const namespaceOf = (at: number): object => ({
  apiVersion: "v1",
  kind: "Namespace",
  metadata: {
    name: `team-${at}`,
    labels: { "kubernetes.io/metadata.name": `team-${at}`, stage: at % 3 === 0 ? "prod" : "test" },
  },
});

/** A NetworkPolicy of the kinds that clusters have: for an app, a tier or all; peers of each sort; one to three ports. */
function policy(at: number, sets: number, random: Chance): object {
  const below = (end: number): number => random.below(end);
  const set = below(sets);
  const { namespace, labels } = labelsOf(set, sets);
  const peer = (): object => {
    const other = labelsOf(below(sets), sets);
    const kinds = [
      { podSelector: { matchLabels: { tier: labels["tier"] } } },
      {
        podSelector: { matchLabels: { app: other.labels["app"] } },
        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": other.namespace } },
      },
      {
        namespaceSelector: { matchLabels: { stage: "prod" } },
        podSelector: { matchExpressions: [{ key: "tier", operator: "In", values: ["web", "api"] }] },
      },
      { ipBlock: { cidr: `172.${16 + below(16)}.0.0/16` } },
      { namespaceSelector: { matchExpressions: [{ key: "stage", operator: "Exists" }] } },
    ];
    return kinds[below(kinds.length)] ?? {};
  };
  const ports = (): object[] =>
    Array.from({ length: 1 + below(3) }, () =>
      below(6) === 0
        ? { protocol: "TCP", port: 30000 + below(100), endPort: 30200 + below(100) }
        : { protocol: "TCP", port: PORTS[below(PORTS.length)] },
    );
  const rules = (side: "from" | "to"): object[] =>
    Array.from({ length: 1 + below(3) }, () => ({
      [side]: Array.from({ length: 1 + below(2) }, peer),
      ports: ports(),
    }));
  const chosen = below(10);
  const podSelector =
    chosen === 0 ? {} : { matchLabels: chosen < 3 ? { tier: labels["tier"] } : { app: labels["app"] } };
  const egress = below(2) === 0;
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: `policy-${at}`, namespace },
    spec: {
      podSelector,
      policyTypes: egress ? ["Ingress", "Egress"] : ["Ingress"],
      ingress: rules("from"),
      ...(egress ? { egress: rules("to") } : {}),
    },
  };
}

/** Writes a world as `kubectl get -o json` prints it; the same for the same size. */
export function writeWorld(file: string, { pods, policies, sets }: WorldSize): void {
  const random = chance(pods + policies);
  const namespaces = Math.max(1, Math.ceil(sets / PER_NAMESPACE));
  const items = [
    ...Array.from({ length: namespaces }, (_, at) => namespaceOf(at)),
    ...Array.from({ length: pods }, (_, at) => pod(at, at % sets, sets)),
    ...Array.from({ length: policies }, (_, at) => policy(at, sets, random)),
  ];
  writeFileSync(file, JSON.stringify({ apiVersion: "v1", kind: "List", items }));
}
