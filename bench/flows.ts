import { closeSync, openSync, writeSync } from "node:fs";

/** Numbers below 1 that are the same for the same seed, by the generator mulberry32. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMESPACES = ["shop", "billing", "search", "kube-system"];
const PORTS = [80, 443, 5432, 8080, 9090];
const APPS = 12;
const START = Date.parse("2026-08-20T09:00:00Z");
/** Flows a second of the generated cluster. */
const RATE = 2000;

function pod(of: () => number, app: number, namespace: number) {
  const replica = Math.floor(of() * 5);
  return {
    namespace: NAMESPACES[namespace] ?? "shop",
    app,
    name: `app-${app}-7d9c5f6b8-x2k4${replica}`,
    ip: `10.244.${replica}.${app}`,
  };
}

function end({ namespace, app, name }: ReturnType<typeof pod>, isLocal: boolean): object {
  return {
    ...(isLocal ? { ID: 1501 } : {}),
    identity: 20_000 + app,
    cluster_name: "bench",
    namespace,
    labels: [
      `k8s:app=app-${app}`,
      "k8s:environment=production",
      `k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name=${namespace}`,
      "k8s:io.cilium.k8s.policy.serviceaccount=default",
      `k8s:io.kubernetes.pod.namespace=${namespace}`,
    ],
    pod_name: name,
    ...(isLocal ? { workloads: [{ name: `app-${app}`, kind: "Deployment" }] } : {}),
  };
}

/** A flow as `hubble observe -o json` prints it, one in fifty a drop. */
function flowAt(number: number, of: () => number): string {
  const [app, namespace] = [Math.floor(of() * APPS), Math.floor(of() * NAMESPACES.length)];
  // Every application talks to three others.
  const other = (app + 1 + Math.floor(of() * 3)) % APPS;
  const [source, destination] = [pod(of, app, namespace), pod(of, other, namespace)];
  const time = new Date(START + (number / RATE) * 1000).toISOString();
  const node = `bench/aks-apps-31415926-vmss00000${Math.floor(of() * 4)}`;
  const isDropped = of() < 0.02;
  const flow = {
    time,
    uuid: `5b0e7a10-0000-4000-8000-${String(number).padStart(12, "0")}`,
    verdict: isDropped ? "DROPPED" : "FORWARDED",
    ethernet: { source: "ce:38:1f:4b:21:dd", destination: "fa:ce:3c:de:8b:f8" },
    IP: { source: source.ip, destination: destination.ip, ipVersion: "IPv4" },
    l4: {
      TCP: {
        source_port: 32_768 + Math.floor(of() * 28_000),
        destination_port: PORTS[other % PORTS.length],
        flags: of() < 0.3 ? { SYN: true } : { PSH: true, ACK: true },
      },
    },
    source: end(source, true),
    destination: end(destination, false),
    Type: "L3_L4",
    node_name: node,
    event_type: { type: isDropped ? 1 : 4, sub_type: isDropped ? 133 : 3 },
    traffic_direction: "EGRESS",
    ...(isDropped ? { drop_reason_desc: "POLICY_DENIED" } : { is_reply: false }),
    Summary: "TCP Flags: SYN",
  };
  return JSON.stringify({ flow, node_name: node, time });
}

/** Writes a file of flows of at least so many bytes, the same for the same seed. Returns how many there are. */
export function writeFlows(path: string, bytes: number, seed = 1): number {
  const of = numbers(seed);
  const file = openSync(path, "w");
  try {
    let [written, count] = [0, 0];
    while (written < bytes) {
      const lines: string[] = [];
      for (let line = 0; line < 1000; line++) lines.push(flowAt(count++, of));
      written += writeSync(file, `${lines.join("\n")}\n`);
    }
    return count;
  } finally {
    closeSync(file);
  }
}
