import type { Chance } from "./chance.ts";

/** One end of a flow in both forms: as its own node sees it, and as another one does. */
export interface End {
  readonly ip: string;
  readonly local: object;
  readonly remote: object;
  /** Domains by which it is known, outside the cluster. */
  readonly names?: readonly string[];
}

export interface Pod extends End {
  readonly namespace: string;
  readonly app: string;
  readonly node: string;
  readonly ports: readonly number[];
}

/** A made-up cluster: who there is to talk. */
export interface Cluster {
  readonly pods: readonly Pod[];
  readonly dns: readonly Pod[];
  readonly world: readonly End[];
  readonly nodes: readonly End[];
}

const NAMESPACES = 40;
const APPS = 300;
const NODES = 24;
const NAME = "bench";
const WORDS = [
  "cart",
  "order",
  "billing",
  "search",
  "user",
  "stock",
  "mail",
  "image",
  "feed",
  "report",
] as const;
const SUFFIXES = ["api", "worker", "db", "cache", "frontend", "gateway", "sync", "importer"] as const;
const PORTS = [80, 443, 3000, 5432, 6379, 8080, 8443, 9090, 9092, 50_051] as const;
const LETTERS = "bcdfghjklmnpqrstvwxz2456789";

/** The part of a pod's name that Kubernetes makes up. */
const ending = (of: Chance): string =>
  Array.from({ length: 5 }, () => LETTERS[of.below(LETTERS.length)]).join("");

/** Labels as charts give them: some few, some many and long. */
function labelsOf(of: Chance, namespace: string, app: string): string[] {
  const more = Array.from(
    { length: of.below(7) },
    (_, at) => `k8s:team.example.com/annotation-${at}=${of.hex(20 + of.below(40))}`,
  );
  return [
    `k8s:app=${app}`,
    `k8s:app.kubernetes.io/instance=${app}-${namespace}`,
    `k8s:app.kubernetes.io/managed-by=Helm`,
    `k8s:app.kubernetes.io/version=${of.below(9)}.${of.below(30)}.${of.below(12)}`,
    `k8s:helm.sh/chart=${app}-${of.below(9)}.${of.below(30)}.${of.below(12)}`,
    ...more,
    `k8s:io.cilium.k8s.namespace.labels.environment=${of.pick(["production", "staging", "test"])}`,
    `k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name=${namespace}`,
    `k8s:io.cilium.k8s.policy.cluster=${NAME}`,
    `k8s:io.cilium.k8s.policy.serviceaccount=${of.next() < 0.5 ? "default" : app}`,
    `k8s:io.kubernetes.pod.namespace=${namespace}`,
  ];
}

interface App {
  readonly namespace: string;
  readonly name: string;
  readonly kind: string;
  readonly identity: number;
  readonly labels: readonly string[];
  readonly ports: readonly number[];
}

function podOf(of: Chance, { namespace, name, kind, identity, labels, ports }: App, number: number): Pod {
  const pod = kind === "StatefulSet" ? `${name}-${number}` : `${name}-${of.hex(9)}-${ending(of)}`;
  const remote = { identity, cluster_name: NAME, namespace, labels, pod_name: pod };
  return {
    namespace,
    app: name,
    node: nodeName(of.below(NODES)),
    ports,
    ip: `10.${240 + of.below(16)}.${of.below(256)}.${of.below(256)}`,
    remote,
    local: { ID: 1 + of.below(4000), ...remote, workloads: [{ name, kind }] },
  };
}

const nodeName = (at: number): string =>
  `aks-apps${at % 3}-31415926-vmss0000${at.toString(36).padStart(2, "0")}`;

/** Makes up a cluster of some thousand pods. */
export function cluster(of: Chance): Cluster {
  const namespaces = Array.from(
    { length: NAMESPACES },
    (_, at) => `${of.pick(WORDS)}-${of.pick(["prod", "stage", "eu", "us"])}-${at}`,
  );
  const apps = Array.from({ length: APPS }, (_, at): App => {
    const namespace = at % 12 === 0 ? "kube-system" : of.often(namespaces);
    const name = `${of.pick(WORDS)}-${of.pick(SUFFIXES)}-${at}`;
    const kind = of.pick(["Deployment", "Deployment", "Deployment", "StatefulSet", "DaemonSet"]);
    const ports = Array.from({ length: 1 + of.below(3) }, () => of.pick(PORTS));
    return { namespace, name, kind, identity: 10_000 + at, labels: labelsOf(of, namespace, name), ports };
  });
  const dns: App = {
    ...{ namespace: "kube-system", name: "coredns", kind: "Deployment", identity: 8461, ports: [53] },
    labels: ["k8s:k8s-app=kube-dns", "k8s:version=v20", "k8s:io.kubernetes.pod.namespace=kube-system"],
  };
  return {
    pods: apps.flatMap((app) => Array.from({ length: 1 + of.below(12) }, (_, at) => podOf(of, app, at))),
    dns: [podOf(of, dns, 0), podOf(of, dns, 1)],
    world: Array.from({ length: 3000 }, (_, at) => outside(of, at)),
    nodes: Array.from({ length: NODES }, (_, at) => node(at)),
  };
}

function outside(of: Chance, at: number): End {
  const name = `${of.pick(WORDS)}-${at}.${of.pick(["example.com", "windows.net", "example.org"])}`;
  const isNamed = of.next() < 0.6;
  const labels = [...(isNamed ? [`fqdn:*.${name.split(".").slice(1).join(".")}`] : []), "reserved:world"];
  const end = { identity: isNamed ? 16_777_217 + at : 2, labels };
  const ip = of.next() < 0.2 ? `2001:db8::${at.toString(16)}` : `198.51.${of.below(256)}.${of.below(256)}`;
  return { ip, local: end, remote: end, ...(isNamed ? { names: [name] } : {}) };
}

function node(at: number): End {
  const end = { identity: 6, labels: ["reserved:kube-apiserver", "reserved:remote-node"] };
  return { ip: `10.224.0.${at + 4}`, local: end, remote: end };
}
