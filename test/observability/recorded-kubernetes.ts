import type { Recorded } from "./nodes.ts";
import { agent, cadvisor, new1, state, web1, web2, web3, type Pod } from "./pods.ts";
import type { Labels } from "./promtool.ts";

const inShop = (name: string, more: Labels): Labels => ({
  cluster: "shop",
  namespace: "shop",
  pod: name,
  ...more,
});
const placed = (of: Pod, container: string): Labels => ({ ...cadvisor(of, container), node: of.node ?? "" });
const requested = (of: Pod, container: string, resource: string, instance = "ksm"): Labels =>
  state(of, { container, resource, instance });
/** What the rules on Kubernetes record of the pods, worked out by hand. */
export const KUBERNETES_RECORDED: readonly Recorded[] = [
  [
    "node_namespace_pod_container:container_cpu_usage_seconds_total:sum_irate",
    [
      [inShop("web-1", { container: "app", node: "node-1" }), 0.5],
      [inShop("web-1", { container: "proxy", node: "node-1" }), 0.25],
      [inShop("web-2", { container: "app", node: "node-2" }), 1 + 0.125],
      [inShop("web-3", { container: "app", node: "node-1" }), 0.5],
      [
        { cluster: "shop", namespace: "kube-system", pod: "agent-a", container: "agent", node: "node-1" },
        0.125,
      ],
      [{ cluster: "far", namespace: "shop", pod: "web-1", container: "app", node: "node-9" }, 8],
    ],
  ],
  [
    "node_namespace_pod_container:container_memory_working_set_bytes",
    [
      [placed(web1, "app"), 100],
      [placed(web1, "proxy"), 50],
      [placed(web2, "app"), 30],
      [placed(web3, "app"), 7],
    ],
  ],
  [
    "node_namespace_pod_container:container_memory_rss",
    [
      [placed(web1, "app"), 60],
      [placed(web1, "proxy"), 20],
      [placed(web3, "app"), 5],
    ],
  ],
  ["node_namespace_pod_container:container_memory_cache", [[placed(web1, "app"), 40]]],
  ["node_namespace_pod_container:container_memory_swap", [[placed(web1, "app"), 9]]],
  [
    "cluster:namespace:pod_memory:active:kube_pod_container_resource_requests",
    [
      [requested(web1, "app", "memory"), 128],
      [requested(web1, "proxy", "memory"), 64],
      [requested(web2, "app", "memory"), 128],
      [requested(new1, "app", "memory"), 256],
      [requested(agent, "agent", "memory"), 32],
      [requested(agent, "agent", "memory", "ksm-b"), 32],
    ],
  ],
  [
    "namespace_memory:kube_pod_container_resource_requests:sum",
    [
      [{ cluster: "shop", namespace: "shop" }, 128 + 64 + 128 + 256],
      [{ cluster: "shop", namespace: "kube-system" }, 32],
    ],
  ],
  [
    "cluster:namespace:pod_cpu:active:kube_pod_container_resource_requests",
    [
      [requested(web1, "app", "cpu"), 0.5],
      [requested(web1, "proxy", "cpu"), 0.25],
      [requested(web2, "app", "cpu"), 0.5],
      [requested(new1, "app", "cpu"), 1],
      [requested(agent, "agent", "cpu"), 0.125],
      [requested(agent, "agent", "cpu", "ksm-b"), 0.125],
    ],
  ],
  [
    "namespace_cpu:kube_pod_container_resource_requests:sum",
    [
      [{ cluster: "shop", namespace: "shop" }, 0.5 + 0.25 + 0.5 + 1],
      [{ cluster: "shop", namespace: "kube-system" }, 0.125],
    ],
  ],
  [
    "cluster:namespace:pod_memory:active:kube_pod_container_resource_limits",
    [
      [requested(web1, "app", "memory"), 256],
      [requested(web1, "proxy", "memory"), 128],
      [requested(web2, "proxy", "memory"), 128],
      [requested(web3, "app", "memory"), 16],
      [requested(new1, "app", "memory"), 512],
      [requested(agent, "agent", "memory"), 64],
      [requested(agent, "agent", "memory", "ksm-b"), 64],
    ],
  ],
  [
    "namespace_memory:kube_pod_container_resource_limits:sum",
    [
      [{ cluster: "shop", namespace: "shop" }, 256 + 128 + 128 + 16 + 512],
      [{ cluster: "shop", namespace: "kube-system" }, 64],
    ],
  ],
  [
    "cluster:namespace:pod_cpu:active:kube_pod_container_resource_limits",
    [
      [requested(web1, "app", "cpu"), 1],
      [requested(web1, "proxy", "cpu"), 0.5],
      [requested(web2, "app", "cpu"), 1],
      [requested(web2, "proxy", "cpu"), 0.5],
      [requested(agent, "agent", "cpu"), 0.25],
      [requested(agent, "agent", "cpu", "ksm-b"), 0.25],
    ],
  ],
  [
    "namespace_cpu:kube_pod_container_resource_limits:sum",
    [
      [{ cluster: "shop", namespace: "shop" }, 1 + 0.5 + 1 + 0.5],
      [{ cluster: "shop", namespace: "kube-system" }, 0.25],
    ],
  ],
  [
    "namespace_workload_pod:kube_pod_owner:relabel",
    [
      [inShop("web-1", { workload: "web", workload_type: "deployment" }), 1],
      [inShop("web-2", { workload: "web", workload_type: "deployment" }), 1],
      [inShop("web-3", { workload: "web", workload_type: "deployment" }), 1],
      [
        { cluster: "far", namespace: "shop", pod: "web-1", workload: "website", workload_type: "deployment" },
        1,
      ],
    ],
    { workload_type: "deployment" },
  ],
  [
    "namespace_workload_pod:kube_pod_owner:relabel",
    [
      [
        {
          cluster: "shop",
          namespace: "kube-system",
          pod: "agent-a",
          workload: "agent",
          workload_type: "daemonset",
        },
        1,
      ],
    ],
    { workload_type: "daemonset" },
  ],
  [
    "namespace_workload_pod:kube_pod_owner:relabel",
    [[inShop("db-0", { workload: "db", workload_type: "statefulset" }), 1]],
    { workload_type: "statefulset" },
  ],
  [
    "namespace_workload_pod:kube_pod_owner:relabel",
    [
      [inShop("report-x", { workload: "report", workload_type: "job" }), 1],
      [{ cluster: "far", namespace: "shop", pod: "report-x", workload: "report", workload_type: "job" }, 1],
      [{ cluster: "shop", namespace: "blog", pod: "report-x", workload: "posts", workload_type: "job" }, 1],
    ],
    { workload_type: "job" },
  ],
];
