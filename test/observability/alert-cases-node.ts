import { KSM, steady, type AlertCase } from "./alert-case.ts";
import type { Labels, Series } from "./promtool.ts";

const UNREACHABLE = "node.kubernetes.io/unreachable";
const taint = (key: string, effect = "NoSchedule", value = 1): Series => [
  "kube_node_spec_taint",
  { ...KSM, node: "node-1", key, effect },
  steady(value),
];

/** Ready for some minutes, unready for as many, and so on. */
const turns = (minutes: number): string =>
  Array.from({ length: 60 }, (_, minute) => Math.floor(minute / minutes) % 2).join(" ");
const condition = (condition: string, status: string, values: string): Series => [
  "kube_node_status_condition",
  { ...KSM, node: "node-1", condition, status },
  values,
];

const disk: Labels = { job: "node", instance: "node-1", mountpoint: "/" };
const left = (percent: number, mountpoint = "/"): Series[] => [
  ["node_filesystem_avail_bytes", { ...disk, mountpoint }, steady(percent)],
  ["node_filesystem_size_bytes", { ...disk, mountpoint }, steady(100)],
];

/** How the alerts on nodes are tried. */
export const NODE_CASES: readonly AlertCase[] = [
  {
    name: "KubeNodeUnreachable",
    series: [
      taint(UNREACHABLE),
      taint(UNREACHABLE, "NoExecute"),
      // Who says so is not asked.
      ["kube_node_spec_taint", { job: "another", node: "node-1", key: "karpenter.sh/disrupted" }, steady(1)],
    ],
    fires: [
      [
        { ...KSM, node: "node-1", key: UNREACHABLE, effect: "NoSchedule" },
        "The node node-1 of shop cannot be reached; its pods may be started elsewhere.",
      ],
    ],
    quiet: {
      "it is not ready": [taint("node.kubernetes.io/not-ready"), taint(UNREACHABLE, "NoSchedule", 0)],
      "the autoscaler removes it": [taint(UNREACHABLE), taint("ToBeDeletedByClusterAutoscaler")],
      "auto-provisioning removes it": [taint(UNREACHABLE), taint("karpenter.sh/disrupted")],
    },
  },
  {
    name: "KubeNodeReadinessFlapping",
    series: [condition("Ready", "true", turns(5)), condition("Ready", "false", turns(5))],
    since: 15,
    fires: [
      [{ node: "node-1" }, "The node node-1 of shop became ready or unready 3 times in fifteen minutes."],
    ],
    quiet: {
      "at the threshold": [condition("Ready", "true", turns(8))],
      "something else changes": [
        condition("MemoryPressure", "true", turns(5)),
        condition("Ready", "true", steady(1)),
      ],
    },
    moved: {
      threshold: 4,
      series: [condition("Ready", "true", turns(2))],
      since: 10,
      fires: [
        [{ node: "node-1" }, "The node node-1 of shop became ready or unready 7 times in fifteen minutes."],
      ],
    },
  },
  {
    name: "KubeNodeDiskUsageHigh",
    series: left(10),
    fires: [[disk, "The root disk of the node node-1 of shop is 90 % full."]],
    quiet: { "there is room": left(25), "it is another disk": [...left(50), ...left(1, "/mnt")] },
    moved: {
      threshold: 95,
      series: left(2),
      fires: [[disk, "The root disk of the node node-1 of shop is 98 % full."]],
    },
  },
];
