import { CADVISOR, growing, KSM, KUBELET, owned, steady, type AlertCase } from "./alert-case.ts";
import type { Labels, Series } from "./promtool.ts";

const container: Labels = { ...KSM, namespace: "shop", pod: "web-1", container: "app" };
const waits = (reason: string, values: string): Series => [
  "kube_pod_container_status_waiting_reason",
  { ...container, reason },
  values,
];

const restarts = (pod: string, values: string): Series => [
  "kube_pod_container_status_restarts_total",
  { ...container, pod },
  values,
];

const ready = (kind: "deployment" | "daemonset", is: number, should: number): Series[] => {
  const labels = { ...KSM, namespace: "shop", [kind]: "web" };
  return kind === "deployment"
    ? [
        ["kube_deployment_status_replicas_ready", labels, steady(is)],
        ["kube_deployment_spec_replicas", labels, steady(should)],
      ]
    : [
        ["kube_daemonset_status_number_ready", labels, steady(is)],
        ["kube_daemonset_status_desired_number_scheduled", labels, steady(should)],
      ];
};

const phase = (pod: string, phase: string, value = 1): Series => [
  "kube_pod_status_phase",
  { ...KSM, namespace: "shop", pod, phase },
  steady(value),
];

/** A container that may use half a CPU, and the seconds that it uses in a minute. */
const cpu = (seconds: number, name = "app", image = "registry/app"): Series[] => {
  const labels = { ...CADVISOR, namespace: "shop", pod: "web-1", container: name, image };
  return [
    ["container_cpu_usage_seconds_total", labels, growing(seconds)],
    ["container_spec_cpu_quota", labels, steady(50_000)],
    ["container_spec_cpu_period", labels, steady(100_000)],
  ];
};

const held = (pod: string, bytes: number, image = "registry/app", name = "app"): Series => [
  "container_memory_working_set_bytes",
  { ...CADVISOR, namespace: "shop", pod, container: name, image },
  steady(bytes),
];
const limit = (pod: string, resource: string, value: number, node = "node-1", name = "app"): Series => [
  "kube_pod_container_resource_limits",
  { ...KSM, namespace: "shop", pod, container: name, resource, ...(node === "" ? {} : { node }) },
  steady(value),
];

/** All of sixty times a minute fall between two bounds, in seconds. */
const took = (low: number, high: number): Series[] => {
  const bucket = (le: string, times: number): Series => [
    "kubelet_pod_worker_duration_seconds_bucket",
    { ...KUBELET, instance: "10.0.0.4", le },
    growing(times),
  ];
  return [
    bucket(`${low}`, 0),
    bucket(`${high}`, 60),
    bucket("+Inf", 60),
    ["kubelet_node_name", { ...KUBELET, instance: "10.0.0.4", node: "node-1" }, steady(1)],
  ];
};

const claim: Labels = { namespace: "shop", persistentvolumeclaim: "data" };
const used = (bytes: number, instance = "node-1"): Series[] => [
  ["kubelet_volume_stats_used_bytes", { ...KUBELET, ...claim, instance }, steady(bytes)],
  ["kubelet_volume_stats_capacity_bytes", { ...KUBELET, ...claim, instance }, steady(100)],
];

const ofWeb: Labels = { namespace: "shop", controller: "web-5d" };
const onNode: Labels = { instance: "10.0.0.4", node: "node-1" };

const CONTAINERS: readonly AlertCase[] = [
  {
    name: "KubePodCrashLooping",
    // It is seen waiting every fourth minute.
    series: [waits("CrashLoopBackOff", Array.from({ length: 10 }, () => "1 _ _ _").join(" "))],
    fires: [
      [{ ...container, reason: "CrashLoopBackOff" }, "The container app of shop/web-1 in shop keeps ending."],
    ],
    quiet: {
      "it waits for something else": [
        waits("ContainerCreating", steady(1)),
        waits("CrashLoopBackOff", steady(0)),
      ],
      "it was once": [waits("CrashLoopBackOff", "1 _x40")],
    },
  },
  {
    name: "KubePodContainerRestart",
    series: [
      restarts("web-1", `0 ${steady(1)}`),
      restarts("web-2", `0 ${steady(1)}`),
      ...owned("web-5d", "web-1", "web-2"),
    ],
    since: 1,
    fires: [
      [
        { ...ofWeb, container: "app" },
        "The containers app of shop/web-5d in shop restarted 2 times within an hour.",
      ],
    ],
    quiet: { "it was long ago": [restarts("web-1", steady(7)), ...owned("web-5d", "web-1")] },
    moved: {
      threshold: 2,
      series: [
        restarts("web-1", `0 ${steady(1)}`),
        restarts("web-2", `0 ${steady(2)}`),
        ...owned("web-5d", "web-1", "web-2"),
      ],
      since: 1,
      fires: [
        [
          { ...ofWeb, container: "app" },
          "The containers app of shop/web-5d in shop restarted 3 times within an hour.",
        ],
      ],
    },
  },
  {
    name: "KubeContainerAverageCPUHigh",
    // The rate over five minutes is whole in the fifth.
    series: cpu(29.4),
    since: 5,
    fires: [
      [
        { namespace: "shop", pod: "web-1", container: "app" },
        "The container app of shop/web-1 in shop uses 98% of its CPU limit.",
      ],
    ],
    quiet: {
      "it has some left": cpu(27),
      "it has no limit": cpu(300).slice(0, 1),
      "it is the whole pod, or holds its network": [
        ...cpu(300, "", ""),
        ...cpu(300, "POD"),
        ...cpu(300, "app", ""),
      ],
    },
    moved: {
      threshold: 0.99,
      series: cpu(30),
      since: 5,
      fires: [
        [
          { namespace: "shop", pod: "web-1", container: "app" },
          "The container app of shop/web-1 in shop uses 100% of its CPU limit.",
        ],
      ],
    },
  },
  {
    name: "KubeContainerAverageMemoryHigh",
    series: [
      held("web-1", 98),
      held("web-2", 50),
      ...["web-1", "web-2"].flatMap((pod) => [limit(pod, "memory", 100), limit(pod, "cpu", 200)]),
      ...owned("web-5d", "web-1", "web-2"),
    ],
    fires: [
      [
        { ...ofWeb, container: "app" },
        "A container app of shop/web-5d in shop uses 98% of its memory limit.",
      ],
    ],
    quiet: {
      "at the threshold": [held("web-1", 95), limit("web-1", "memory", 100), ...owned("web-5d", "web-1")],
      "it has no limit": [held("web-1", 9999), limit("web-1", "cpu", 1), ...owned("web-5d", "web-1")],
      "its limit is of a pod without a node": [
        held("web-1", 98),
        limit("web-1", "memory", 100, ""),
        ...owned("web-5d", "web-1"),
      ],
      "it holds the network": [
        held("web-1", 98, "registry/pause", "POD"),
        limit("web-1", "memory", 100, "node-1", "POD"),
        held("web-1", 98, "", "app"),
        limit("web-1", "memory", 100),
        ...owned("web-5d", "web-1"),
      ],
    },
    moved: {
      threshold: 0.99,
      series: [held("web-1", 100), limit("web-1", "memory", 100), ...owned("web-5d", "web-1")],
      fires: [
        [
          { ...ofWeb, container: "app" },
          "A container app of shop/web-5d in shop uses 100% of its memory limit.",
        ],
      ],
    },
  },
];

const PODS: readonly AlertCase[] = [
  {
    name: "KubePodReadyStateLow",
    series: [...ready("deployment", 3, 4), ...ready("daemonset", 1, 2)],
    fires: [
      [{ namespace: "shop", deployment: "web" }, "75% of the pods of shop/web in shop are ready."],
      [{ namespace: "shop", daemonset: "web" }, "50% of the pods of shop/web in shop are ready."],
    ],
    quiet: {
      "at the threshold": [...ready("deployment", 4, 5), ...ready("daemonset", 4, 5)],
      "there should be none": [...ready("deployment", 0, 0), ...ready("daemonset", 0, 0)],
    },
    moved: {
      threshold: 0.5,
      series: ready("deployment", 1, 4),
      fires: [[{ namespace: "shop", deployment: "web" }, "25% of the pods of shop/web in shop are ready."]],
    },
  },
  {
    name: "KubePodFailedState",
    series: [phase("web-1", "Failed"), phase("web-2", "Failed"), ...owned("web-5d", "web-1", "web-2")],
    fires: [[ofWeb, "2 pods of shop/web-5d in shop have failed."]],
    quiet: {
      "it runs": [phase("web-1", "Running"), phase("web-1", "Failed", 0), ...owned("web-5d", "web-1")],
    },
    moved: {
      threshold: 2,
      series: [
        ...["web-1", "web-2", "web-3"].map((pod) => phase(pod, "Failed")),
        ...owned("web-5d", "web-1", "web-2", "web-3"),
      ],
      fires: [[ofWeb, "3 pods of shop/web-5d in shop have failed."]],
    },
  },
  {
    name: "KubePodNotReadyByController",
    series: [
      phase("web-1", "Pending"),
      phase("web-1", "Unknown", 0),
      phase("web-2", "Unknown"),
      ...owned("web-5d", "web-1", "web-2"),
    ],
    fires: [[ofWeb, "2 pods of shop/web-5d in shop are not running."]],
    quiet: {
      "they run, or have ended": [
        phase("web-1", "Running"),
        phase("web-1", "Pending", 0),
        phase("web-2", "Failed"),
        ...owned("web-5d", "web-1", "web-2"),
      ],
    },
    moved: {
      threshold: 2,
      series: [
        ...["web-1", "web-2", "web-3"].map((pod) => phase(pod, "Pending")),
        ...owned("web-5d", "web-1", "web-2", "web-3"),
      ],
      fires: [[ofWeb, "3 pods of shop/web-5d in shop are not running."]],
    },
  },
];

/** How the alerts on pods, containers and volumes are tried. */
export const POD_CASES: readonly AlertCase[] = [
  ...CONTAINERS,
  ...PODS,
  {
    name: "KubeletPodStartUpLatencyHigh",
    // 99 of 100 take at most 60 + 0.99 × 60 seconds.
    series: took(60, 120),
    since: 1,
    fires: [[onNode, "The node node-1 of shop takes 1m 59s for a pod."]],
    quiet: { "it is quick": took(30, 60) },
    moved: {
      threshold: 150,
      // 120 + 0.99 × 180.
      series: took(120, 300),
      since: 1,
      fires: [[onNode, "The node node-1 of shop takes 4m 58s for a pod."]],
    },
  },
  {
    name: "KubePVUsageHigh",
    series: [...used(90), ...used(80, "node-2")],
    fires: [[claim, "85% of the volume of shop/data in shop is used."]],
    quiet: { "at the threshold": used(80) },
    moved: {
      threshold: 0.9,
      series: used(95),
      fires: [[claim, "95% of the volume of shop/data in shop is used."]],
    },
  },
];
