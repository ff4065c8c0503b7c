import type { Labels, Series } from "./promtool.ts";

const RESOURCE_ID = { shop: "/clusters/shop", far: "/clusters/far" } as const;

/** A pod: where its metrics are found, and what it is. */
export interface Pod {
  readonly name: Labels;
  readonly node?: string;
  readonly by: readonly [kind: string, name: string];
}

const pod = (
  name: string,
  node: string | undefined,
  by: Pod["by"],
  namespace = "shop",
  cluster: keyof typeof RESOURCE_ID = "shop",
): Pod => ({
  name: { cluster, microsoft_resourceid: RESOURCE_ID[cluster], namespace, pod: name },
  ...(node === undefined ? {} : { node }),
  by,
});

const WEB = ["ReplicaSet", "web-5d"] as const;
export const web1 = pod("web-1", "node-1", WEB);
export const web2 = pod("web-2", "node-2", WEB);
export const web3 = pod("web-3", "node-1", WEB);
/** Waits for a node. */
export const new1 = pod("new-1", undefined, ["ReplicaSet", "new-77"]);
/** Belongs to a ReplicaSet that nothing owns. */
const lone = pod("lone-1", "node-1", ["ReplicaSet", "lone"]);
export const db = pod("db-0", "node-1", ["StatefulSet", "db"]);
/** Has done its work. */
export const report = pod("report-x", "node-2", ["Job", "report"]);
export const agent = pod("agent-a", "node-1", ["DaemonSet", "agent"], "kube-system");
/** The same names in another cluster. */
export const far = pod("web-1", "node-9", WEB, "shop", "far");
export const farReport = pod("report-x", "node-9", ["Job", "report"], "shop", "far");
/** The same names in another namespace. */
export const blog = pod("web-1", "node-2", ["ReplicaSet", "blog-1a"], "blog");
export const blogReport = pod("report-x", "node-1", ["Job", "posts"], "blog");
const PODS = [web1, web2, web3, new1, lone, db, report, agent, far, farReport, blog, blogReport];

/** Labels that kube-state-metrics gives what it says of a pod. */
export const state = ({ name }: Pod, more: Labels = {}): Labels => ({
  ...name,
  instance: "ksm",
  job: "kube-state-metrics",
  ...more,
});

/** Labels that cAdvisor gives a container; without a name it is the whole pod. */
export const cadvisor = ({ name, node = "" }: Pod, container: string): Labels => ({
  ...name,
  instance: node,
  job: "cadvisor",
  ...(container === "" ? {} : { container, image: `registry/${container}` }),
});

const constant = (value: number): string => `${value}x10`;

/** What two kube-state-metrics say of every pod. */
const information = (of: Pod): Series[] =>
  ["ksm", "ksm-b"].flatMap((instance): Series[] => {
    const [kind, name] = of.by;
    const node: Labels = of.node === undefined ? {} : { node: of.node };
    const made = { created_by_kind: kind, created_by_name: name };
    return [
      ["kube_pod_info", state(of, { instance, ...node, ...made }), constant(1)],
      ["kube_pod_owner", state(of, { instance, owner_kind: kind, owner_name: name }), constant(1)],
    ];
  });

/** CPU seconds: a tenth of a CPU for nine minutes, then so many CPUs for one. */
const cpu = (of: Pod, container: string, cpus: number): Series => [
  "container_cpu_usage_seconds_total",
  cadvisor(of, container),
  `0+6x9 ${54 + cpus * 60}`,
];

const memory = (kind: string, of: Pod, container: string, bytes: number): Series => [
  `container_memory_${kind}`,
  cadvisor(of, container),
  constant(bytes),
];

const resource = (
  kind: "requests" | "limits",
  of: Pod,
  container: string,
  values: { cpu?: number; memory?: number },
  instance = "ksm",
): Series[] =>
  Object.entries(values).map(([name, value]) => [
    `kube_pod_container_resource_${kind}`,
    state(of, { container, resource: name, instance }),
    constant(value),
  ]);

const phases = (of: Pod, ...is: readonly [phase: string, value: number][]): Series[] =>
  is.map(([phase, value]) => ["kube_pod_status_phase", state(of, { phase }), constant(value)]);

const info = (of: Pod, container: string, id = `id://${container}`): Series => [
  "kube_pod_container_info",
  state(of, { container, container_id: id }),
  constant(1),
];

const restarts = (of: Pod, container: string, times: number, kind = ""): Series => [
  `kube_pod_${kind}container_status_restarts_total`,
  state(of, { container }),
  constant(times),
];

const replicaSet = (
  cluster: keyof typeof RESOURCE_ID,
  replicaset: string,
  kind: string,
  owner: string,
  namespace = "shop",
): Series => [
  "kube_replicaset_owner",
  {
    cluster,
    namespace,
    instance: "ksm",
    job: "kube-state-metrics",
    replicaset,
    owner_kind: kind,
    owner_name: owner,
  },
  constant(1),
];

/** Ten minutes of a dozen pods. */
export const POD_SERIES: readonly Series[] = [
  ...PODS.flatMap(information),
  cpu(web1, "app", 0.5),
  cpu(web1, "proxy", 0.25),
  // The whole pod, as cAdvisor says it too.
  cpu(web1, "", 0.75),
  cpu(web2, "app", 1),
  cpu(web3, "app", 0.5),
  cpu(agent, "agent", 0.125),
  cpu(far, "app", 8),
  // The same container before its restart.
  ["container_cpu_usage_seconds_total", { ...cadvisor(web2, "app"), id: "before" }, "0+7.5x10"],
  // A container of the node, which belongs to no pod.
  [
    "container_cpu_usage_seconds_total",
    {
      cluster: "shop",
      microsoft_resourceid: "/clusters/shop",
      instance: "node-1",
      job: "cadvisor",
      container: "system",
    },
    "0+60x10",
  ],
  memory("working_set_bytes", web1, "app", 100),
  memory("working_set_bytes", web1, "proxy", 50),
  memory("working_set_bytes", web1, "", 150),
  memory("working_set_bytes", web2, "app", 30),
  memory("working_set_bytes", web3, "app", 7),
  memory("rss", web1, "app", 60),
  memory("rss", web1, "proxy", 20),
  memory("rss", web1, "", 80),
  memory("rss", web3, "app", 5),
  memory("cache", web1, "app", 40),
  memory("cache", web1, "", 40),
  memory("swap", web1, "app", 9),
  memory("swap", web1, "", 9),
  ...resource("requests", web1, "app", { cpu: 0.5, memory: 128 }),
  ...resource("requests", web1, "proxy", { cpu: 0.25, memory: 64 }),
  ...resource("requests", web2, "app", { cpu: 0.5, memory: 128 }),
  ...resource("requests", new1, "app", { cpu: 1, memory: 256 }),
  ...resource("requests", report, "report", { cpu: 4, memory: 999 }),
  // Two kube-state-metrics say the same.
  ...resource("requests", agent, "agent", { cpu: 0.125, memory: 32 }),
  ...resource("requests", agent, "agent", { cpu: 0.125, memory: 32 }, "ksm-b"),
  ...resource("limits", web1, "app", { cpu: 1, memory: 256 }),
  ...resource("limits", web1, "proxy", { cpu: 0.5, memory: 128 }),
  // One of two containers may use all the memory it finds.
  ...resource("limits", web2, "app", { cpu: 1 }),
  ...resource("limits", web2, "proxy", { cpu: 0.5, memory: 128 }),
  ...resource("limits", web3, "app", { memory: 16 }),
  ...resource("limits", new1, "app", { memory: 512 }),
  ...resource("limits", report, "report", { cpu: 4, memory: 999 }),
  ...resource("limits", agent, "agent", { cpu: 0.25, memory: 64 }),
  ...resource("limits", agent, "agent", { cpu: 0.25, memory: 64 }, "ksm-b"),
  ...phases(web1, ["Running", 1], ["Pending", 0]),
  ...phases(web2, ["Running", 1]),
  ...phases(web3, ["Running", 1]),
  ...phases(new1, ["Pending", 1], ["Running", 0]),
  ...phases(report, ["Succeeded", 1], ["Running", 0]),
  ...phases(agent, ["Running", 1]),
  ...phases(db, ["Running", 1]),
  ...phases(farReport, ["Running", 1]),
  ...phases(blogReport, ["Running", 1]),
  ["kube_pod_status_phase", { ...state(report, { phase: "Running" }), job: "another" }, constant(1)],
  info(web1, "app"),
  info(web1, "proxy"),
  [
    "kube_pod_init_container_info",
    state(web1, { container: "migrate", container_id: "id://migrate" }),
    constant(1),
  ],
  ["kube_pod_init_container_info", state(web2, { container: "migrate", container_id: "" }), constant(1)],
  info(web2, "app"),
  // Not created yet.
  info(web2, "proxy", ""),
  info(web3, "app"),
  info(blog, "app"),
  info(agent, "agent"),
  info(agent, "agent", "id://agent-before"),
  restarts(web1, "app", 2),
  restarts(web1, "proxy", 5),
  restarts(web1, "migrate", 7, "init_"),
  restarts(web2, "app", 3),
  restarts(web3, "app", 1),
  ["kube_pod_deletion_timestamp", state(web3), constant(1_900_000_000)],
  ["kube_pod_status_reason", state(web3, { reason: "NodeLost" }), constant(0)],
  ["kube_pod_status_reason", state(web3, { reason: "Evicted" }), constant(1)],
  // What other jobs and other pods say is not about it.
  ["kube_pod_status_reason", { ...state(web3, { reason: "NodeLost" }), job: "another" }, constant(1)],
  ["kube_pod_status_reason", state(web3, { reason: "NodeLost", namespace: "blog" }), constant(1)],
  ["kube_pod_deletion_timestamp", { ...state(web1), job: "another" }, constant(1_900_000_000)],
  // Its node is lost: nobody can say that it is being deleted.
  ["kube_pod_deletion_timestamp", state(web2), constant(1_900_000_000)],
  ["kube_pod_status_reason", state(web2, { reason: "NodeLost" }), constant(1)],
  replicaSet("shop", "web-5d", "Deployment", "web"),
  replicaSet("shop", "web-5d", "Deployment", "posts", "blog"),
  replicaSet("far", "web-5d", "Rollout", "website"),
  replicaSet("shop", "lone", "<none>", "<none>"),
  replicaSet("shop", "new-77", "", ""),
];

/** A pod that moved to another node within the minutes for which a value counts: both nodes are known for it. */
export const MOVED: readonly Series[] = ["node-1", "node-2"].flatMap((node): Series[] => {
  const of = pod("db-0", node, ["StatefulSet", "db"]);
  return node === "node-1"
    ? information(of)
    : [...information(of), cpu(of, "db", 2), memory("rss", of, "db", 11), ...phases(of, ["Running", 1])];
});

/** What must not be counted twice then, each 1. */
export const MOVED_ONCE = [
  "count(node_namespace_pod_container:container_cpu_usage_seconds_total:sum_irate)",
  "count(node_namespace_pod_container:container_memory_rss)",
  "count(ux:pod_cpu_usage:sum_irate)",
  "sum(ux:cluster_pod_phase_count:sum)",
] as const;
