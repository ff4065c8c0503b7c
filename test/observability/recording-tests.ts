import { NODES, NODES_RECORDED, type Recorded } from "./nodes.ts";
import { MOVED, MOVED_ONCE, POD_SERIES } from "./pods.ts";
import { braces, inputs, type Series } from "./promtool.ts";
import { NETWORK, NETWORK_RECORDED } from "./recorded-network.ts";
import { KUBERNETES_RECORDED } from "./recorded-kubernetes.ts";
import { UX_RECORDED, UX_RECORDED_TWICE, withTwins } from "./recorded-ux.ts";

/** Every record, with what it is after ten minutes of the nodes or the pods. */
export const ALL_RECORDED: readonly Recorded[] = [
  ...NODES_RECORDED,
  ...KUBERNETES_RECORDED,
  ...UX_RECORDED,
  ...NETWORK_RECORDED,
];

/** How a record is asked for: by its name, and the labels that tell it from others of that name. */
export const query = ([record, , labels]: Recorded): string =>
  labels === undefined ? record : record + braces(labels);

const world = (name: string, series: readonly Series[], recorded: readonly Recorded[]) => ({
  name,
  interval: "1m",
  input_series: inputs(series, "large"),
  promql_expr_test: recorded.map((asked) => ({
    expr: query(asked),
    eval_time: "10m",
    exp_samples: asked[1].map(([labels, value]) => ({ labels: asked[0] + braces(labels), value })),
  })),
});

/** A test file of promtool's for all recording rules. */
export const recordingTests = (rules: string) => ({
  rule_files: [rules],
  evaluation_interval: "1m",
  tests: [
    world("nodes", NODES, NODES_RECORDED),
    world("pods", POD_SERIES, [...KUBERNETES_RECORDED, ...UX_RECORDED]),
    world("network", NETWORK, NETWORK_RECORDED),
    world("clusters of one name", withTwins(POD_SERIES), UX_RECORDED_TWICE),
    {
      name: "a pod that moved",
      interval: "1m",
      input_series: inputs(MOVED, "none"),
      promql_expr_test: MOVED_ONCE.map((expr) => ({
        expr,
        eval_time: "10m",
        exp_samples: [{ labels: "{}", value: 1 }],
      })),
    },
  ],
});
