import { growing, KSM, KUBELET, owned, steady, type AlertCase } from "./alert-case.ts";
import type { Labels, Series } from "./promtool.ts";

const quota = (namespace: string, resource: string, value: number, type = "hard"): Series => [
  "kube_resourcequota",
  { ...KSM, namespace, resourcequota: "quota", resource, type },
  steady(value),
];

/** Two nodes that can give 4 each, of CPU and of memory. */
const nodes = ["node-1", "node-2"].flatMap((node) =>
  ["cpu", "memory"].map((resource): Series => [
    "kube_node_status_allocatable",
    { ...KSM, node, resource },
    steady(4),
  ]),
);

const overcommit = (resource: "cpu" | "memory", title: string): AlertCase => ({
  name: resource === "cpu" ? "KubeCPUQuotaOvercommit" : "KubeMemoryQuotaOvercommit",
  // The stricter of two limits counts in a namespace: (7 + 6) / 8.
  series: [
    ...nodes,
    quota("a", resource, 10),
    quota("a", `requests.${resource}`, 7),
    quota("b", resource, 6),
  ],
  fires: [[{}, `${title} quotas of the namespaces of shop are 162.5% of what its nodes can give.`]],
  quiet: {
    "at the threshold": [...nodes, quota("a", resource, 7), quota("b", `requests.${resource}`, 5)],
    "other limits, and what is used": [
      ...nodes,
      quota("a", resource, 1),
      quota("b", `limits.${resource}`, 100),
      quota("b", resource === "cpu" ? "memory" : "cpu", 100),
      quota("b", resource, 100, "used"),
    ],
  },
  moved: {
    threshold: 2,
    series: [...nodes, quota("a", resource, 17)],
    fires: [[{}, `${title} quotas of the namespaces of shop are 212.5% of what its nodes can give.`]],
  },
});

const ended = (reason: string, value: number, ...pods: readonly string[]): Series[] =>
  pods.map((pod) => [
    "kube_pod_container_status_last_terminated_reason",
    { ...KSM, namespace: "shop", pod, container: "app", reason },
    steady(value),
  ]);

const client: Labels = { job: "kubelet", instance: "node-1" };
const requests = (code: string, each: number): Series => [
  "rest_client_requests_total",
  { ...client, code },
  growing(each),
];

const claim: Labels = { ...KUBELET, namespace: "shop", persistentvolumeclaim: "data" };
const volume = (what: string, values: string): Series => [`kubelet_volume_stats_${what}`, claim, values];
const bytes = (available: string, used = 9000): Series[] => [
  volume("available_bytes", available),
  volume("capacity_bytes", steady(10_000)),
  volume("used_bytes", steady(used)),
];
const access = (mode: string, value: number): Series => [
  "kube_persistentvolumeclaim_access_mode",
  { ...claim, ...KSM, access_mode: mode },
  steady(value),
];
const excluded = (is: string, value: number): Series => [
  "kube_persistentvolumeclaim_labels",
  { ...claim, ...KSM, label_excluded_from_alerts: is },
  steady(value),
];
const inodes = (free: number): Series[] => [
  volume("inodes_free", steady(free)),
  volume("inodes", steady(1000)),
];

const phase = (phase: string, value: number): Series => [
  "kube_persistentvolume_status_phase",
  { ...KSM, persistentvolume: "pv-1", phase },
  steady(value),
];

const waiting = (reason: string, values: string): Series => [
  "kube_pod_container_status_waiting_reason",
  { ...KSM, namespace: "shop", pod: "web-1", container: "app", reason },
  values,
];

const daemons: Labels = { ...KSM, namespace: "kube-system", daemonset: "agent" };
const scheduled = (desired: number, current: number): Series[] => [
  ["kube_daemonset_status_desired_number_scheduled", daemons, steady(desired)],
  ["kube_daemonset_status_current_number_scheduled", daemons, steady(current)],
];
const misscheduled = (pods: number): Series[] => [
  ["kube_daemonset_status_number_misscheduled", daemons, steady(pods)],
];

const full: Labels = { ...KSM, namespace: "shop", resourcequota: "quota", resource: "pods" };
const filled = (used: number, hard: number): Series[] => [
  ["kube_resourcequota", { ...full, type: "used" }, steady(used)],
  ["kube_resourcequota", { ...full, type: "hard" }, steady(hard)],
];

const VOLUMES: readonly AlertCase[] = [
  {
    name: "KubePersistentVolumeFillingUp",
    // Loses 1 of 10,000 a minute: 5,760 in four days, and has 1,000.
    series: [
      ...bytes("1000-1x90"),
      access("ReadWriteOnce", 1),
      access("ReadOnlyMany", 0),
      excluded("false", 1),
      excluded("true", 0),
      // A claim of the same name elsewhere.
      [
        "kube_persistentvolumeclaim_access_mode",
        { ...claim, ...KSM, namespace: "blog", access_mode: "ReadOnlyMany" },
        steady(1),
      ],
    ],
    since: 1,
    fires: [[claim, "The volume of shop/data in shop will be full in four days; 9.39% are left."]],
    quiet: {
      "it does not shrink": bytes(steady(1000)),
      "it lasts longer than four days": bytes("1000-0.1x90"),
      "enough is left": bytes("2000-1x90"),
      "nothing is used": bytes("1000-1x90", 0),
      "it is read-only": [...bytes("1000-1x90"), access("ReadOnlyMany", 1)],
      "nobody wants to hear of it": [...bytes("1000-1x90"), excluded("true", 1)],
    },
    moved: {
      threshold: 0.05,
      series: bytes("400-1x90"),
      since: 1,
      fires: [[claim, "The volume of shop/data in shop will be full in four days; 3.39% are left."]],
    },
  },
  {
    name: "KubePersistentVolumeInodesFillingUp",
    series: inodes(20),
    fires: [[claim, "2% of the inodes of shop/data in shop are left."]],
    quiet: { "at the threshold": inodes(30), "it has none at all": [volume("inodes", steady(0))] },
    moved: {
      threshold: 0.01,
      series: inodes(5),
      fires: [[claim, "0.5% of the inodes of shop/data in shop are left."]],
    },
  },
  {
    name: "KubePersistentVolumeErrors",
    series: [phase("Failed", 1), phase("Pending", 0)],
    fires: [[{ persistentvolume: "pv-1", phase: "Failed" }, "The volume pv-1 in shop is Failed."]],
    quiet: { "it is bound": [phase("Bound", 1), phase("Failed", 0), phase("Pending", 0)] },
  },
];

/** How the alerts on the cluster are tried. */
export const CLUSTER_CASES: readonly AlertCase[] = [
  overcommit("cpu", "CPU"),
  overcommit("memory", "Memory"),
  {
    name: "KubeContainerOOMKilledCount",
    series: [...ended("OOMKilled", 1, "web-1", "web-2"), ...owned("web-5d", "web-1", "web-2")],
    fires: [
      [
        { namespace: "shop", controller: "web-5d", container: "app" },
        "2 containers app of shop/web-5d in shop were ended for want of memory.",
      ],
    ],
    quiet: {
      "it ended for another reason": [
        ...ended("Error", 1, "web-1"),
        ...ended("OOMKilled", 0, "web-1"),
        ...owned("web-5d", "web-1"),
      ],
    },
    moved: {
      threshold: 2,
      series: [
        ...ended("OOMKilled", 1, "web-1", "web-2", "web-3"),
        ...owned("web-5d", "web-1", "web-2", "web-3"),
      ],
      fires: [
        [
          { namespace: "shop", controller: "web-5d", container: "app" },
          "3 containers app of shop/web-5d in shop were ended for want of memory.",
        ],
      ],
    },
  },
  {
    name: "KubeClientErrors",
    series: [requests("500", 1), requests("503", 1), requests("200", 98)],
    since: 1,
    fires: [[client, "2% of the requests of kubelet on node-1 to the API server of shop fail there."]],
    quiet: {
      "one in two hundred fails": [requests("500", 0.5), requests("200", 99.5)],
      "the client is at fault": [requests("500", 0), requests("404", 50), requests("200", 50)],
    },
    moved: {
      threshold: 0.05,
      series: [requests("500", 25), requests("200", 75)],
      since: 1,
      fires: [[client, "25% of the requests of kubelet on node-1 to the API server of shop fail there."]],
    },
    decoys: false,
  },
  ...VOLUMES,
  {
    name: "KubeContainerWaiting",
    // One reason, then another: it waits all the time.
    series: [
      waiting("ContainerCreating", `${steady(1, 30)} stale`),
      waiting("ErrImagePull", `_x31 ${steady(1)}`),
    ],
    fires: [
      [
        { namespace: "shop", pod: "web-1", container: "app" },
        "The container app of shop/web-1 in shop has waited for an hour.",
      ],
    ],
    quiet: { "it started after 40 minutes": [waiting("ContainerCreating", `${steady(1, 40)} stale`)] },
  },
  {
    name: "KubeDaemonSetNotScheduled",
    series: scheduled(5, 3),
    fires: [[daemons, "2 pods of the DaemonSet kube-system/agent in shop are on no node."]],
    quiet: { "all are scheduled": scheduled(5, 5), "there are more than needed": scheduled(5, 6) },
    moved: {
      threshold: 2,
      series: scheduled(9, 4),
      fires: [[daemons, "5 pods of the DaemonSet kube-system/agent in shop are on no node."]],
    },
  },
  {
    name: "KubeDaemonSetMisScheduled",
    series: misscheduled(1),
    fires: [[daemons, "1 pods of the DaemonSet kube-system/agent in shop are where they should not be."]],
    quiet: { "none is": misscheduled(0) },
    moved: {
      threshold: 1,
      series: misscheduled(2),
      fires: [[daemons, "2 pods of the DaemonSet kube-system/agent in shop are where they should not be."]],
    },
  },
  {
    name: "KubeQuotaAlmostFull",
    series: filled(19, 20),
    fires: [[full, "95% of the quota for pods in the namespace shop of shop is used."]],
    quiet: { "at the threshold": filled(9, 10), "it is full": filled(20, 20), "it is nothing": filled(0, 0) },
    moved: {
      threshold: 0.97,
      series: filled(49, 50),
      fires: [[full, "98% of the quota for pods in the namespace shop of shop is used."]],
    },
  },
];
