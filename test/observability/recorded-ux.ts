import type { Recorded } from "./nodes.ts";
import {
  agent,
  blog,
  blogReport,
  db,
  far,
  farReport,
  new1,
  report,
  web1,
  web2,
  web3,
  type Pod,
} from "./pods.ts";
import type { Labels, Series } from "./promtool.ts";

const ux = ({ name, node, by }: Pod, more: Labels = {}): Labels => ({
  ...name,
  ...(node === undefined ? {} : { node }),
  created_by_kind: by[0],
  created_by_name: by[1],
  ...more,
});
/** The same of the controller, on the pod's node. */
const controller = (of: Pod, more: Labels = {}): Labels => {
  const { pod: _, ...labels } = ux(of, more);
  return labels;
};
const onNode = (of: Pod, phase: string): Labels => {
  const { created_by_kind: _, created_by_name: __, ...labels } = controller(of, { phase });
  return labels;
};

/** What the rules for the portal record of the pods, worked out by hand. */
export const UX_RECORDED: readonly Recorded[] = [
  [
    "ux:pod_cpu_usage:sum_irate",
    [
      [ux(web1), 0.5 + 0.25],
      [ux(web2), 1 + 0.125],
      [ux(web3), 0.5],
      [ux(agent), 0.125],
      [ux(far), 8],
    ],
  ],
  [
    "ux:controller_cpu_usage:sum_irate",
    [
      [controller(web1), 0.5 + 0.25 + 0.5],
      [controller(web2), 1 + 0.125],
      [controller(agent), 0.125],
      [controller(far), 8],
    ],
  ],
  [
    "ux:pod_workingset_memory:sum",
    [
      [ux(web1), 100 + 50],
      [ux(web2), 30],
      [ux(web3), 7],
    ],
  ],
  [
    "ux:controller_workingset_memory:sum",
    [
      [controller(web1), 100 + 50 + 7],
      [controller(web2), 30],
    ],
  ],
  [
    "ux:pod_rss_memory:sum",
    [
      [ux(web1), 60 + 20],
      [ux(web3), 5],
    ],
  ],
  ["ux:controller_rss_memory:sum", [[controller(web1), 60 + 20 + 5]]],
  [
    "ux:pod_container_count:sum",
    [
      [ux(web1), 3],
      [ux(web2), 1],
      [ux(web3), 1],
      [ux(blog), 1],
      [ux(agent), 1],
    ],
  ],
  [
    "ux:controller_container_count:sum",
    [
      [controller(web1), 3 + 1],
      [controller(web2), 1],
      [controller(blog), 1],
      [controller(agent), 1],
    ],
  ],
  [
    "ux:pod_container_restarts:max",
    [
      [ux(web1), 7],
      [ux(web2), 3],
      [ux(web3), 1],
    ],
  ],
  [
    "ux:controller_container_restarts:max",
    [
      [controller(web1), 7],
      [controller(web2), 3],
    ],
  ],
  [
    "ux:pod_resource_limit:sum",
    [
      [ux(web1, { resource: "cpu" }), 1 + 0.5],
      [ux(web1, { resource: "memory" }), 256 + 128],
      [ux(web2, { resource: "cpu" }), 1 + 0.5],
      [ux(web3, { resource: "memory" }), 16],
      [ux(new1, { resource: "memory" }), 512],
      [ux(report, { resource: "cpu" }), 4],
      [ux(report, { resource: "memory" }), 999],
      [ux(agent, { resource: "cpu" }), 0.25],
      [ux(agent, { resource: "memory" }), 64],
    ],
  ],
  [
    "ux:controller_resource_limit:sum",
    [
      [controller(web1, { resource: "cpu" }), 1 + 0.5],
      [controller(web1, { resource: "memory" }), 256 + 128 + 16],
      [controller(web2, { resource: "cpu" }), 1 + 0.5],
      [controller(new1, { resource: "memory" }), 512],
      [controller(report, { resource: "cpu" }), 4],
      [controller(report, { resource: "memory" }), 999],
      [controller(agent, { resource: "cpu" }), 0.25],
      [controller(agent, { resource: "memory" }), 64],
    ],
  ],
  [
    "ux:controller_pod_phase_count:sum",
    [
      [controller(web1, { phase: "Running" }), 2],
      [controller(web1, { phase: "Pending" }), 0],
      [controller(web1, { phase: "terminating" }), 1],
      [controller(web2, { phase: "Running" }), 1],
      [controller(new1, { phase: "Pending" }), 1],
      [controller(new1, { phase: "Running" }), 0],
      [controller(report, { phase: "Succeeded" }), 1],
      [controller(report, { phase: "Running" }), 0],
      [controller(db, { phase: "Running" }), 1],
      [controller(agent, { phase: "Running" }), 1],
      [controller(farReport, { phase: "Running" }), 1],
      [controller(blogReport, { phase: "Running" }), 1],
    ],
  ],
  [
    "ux:cluster_pod_phase_count:sum",
    [
      [onNode(web1, "Running"), 2 + 1],
      [onNode(web1, "Pending"), 0],
      [onNode(web1, "terminating"), 1],
      [onNode(web2, "Running"), 1],
      [onNode(new1, "Pending"), 1],
      [onNode(new1, "Running"), 0],
      [onNode(report, "Succeeded"), 1],
      [onNode(agent, "Running"), 1],
      [onNode(farReport, "Running"), 1],
      [onNode(blogReport, "Running"), 1],
    ],
  ],
];

/** The same in a cluster of the same name, which only its id tells from the first. */
const twin = (labels: Labels): Labels =>
  labels["microsoft_resourceid"] === undefined
    ? labels
    : { ...labels, microsoft_resourceid: `/twins${labels["microsoft_resourceid"]}` };

/** Series, and the same in clusters of the same names. */
export const withTwins = (series: readonly Series[]): Series[] => [
  ...series,
  ...series.map(([metric, labels, values]): Series => [metric, twin(labels), values]),
];

/** What is recorded of both. */
export const UX_RECORDED_TWICE = UX_RECORDED.map(([record, samples]): Recorded => [
  record,
  [...samples, ...samples.map(([labels, value]) => [twin(labels), value] as const)],
]);
