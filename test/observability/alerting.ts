import {
  ALERTS,
  alertRules,
  type Alert,
  type AlertName,
  type AlertOptions,
} from "../../observability/prometheus/alerts.ts";
import { ruleFile } from "../../observability/prometheus/rulefile.ts";
import type { AlertCase, Firing } from "./alert-case.ts";
import { CLUSTER_CASES } from "./alert-cases-cluster.ts";
import { CONTROLLER_CASES } from "./alert-cases-controller.ts";
import { NETWORK_CASES } from "./alert-cases-network.ts";
import { NODE_CASES } from "./alert-cases-node.ts";
import { POD_CASES } from "./alert-cases-pod.ts";
import { inputs, type Series } from "./promtool.ts";

/** How every alert is tried. */
export const CASES: readonly AlertCase[] = [
  ...CLUSTER_CASES,
  ...NODE_CASES,
  ...POD_CASES,
  ...CONTROLLER_CASES,
  ...NETWORK_CASES,
];

/** A threshold for each alert that has one, other than the recommended. */
export const MOVED_THRESHOLDS: Partial<Record<AlertName, number>> = Object.fromEntries(
  CASES.flatMap(({ name, moved }) => (moved === undefined ? [] : [[name, moved.threshold]])),
);

const inCluster = (cluster: string, series: readonly Series[]): Series[] =>
  series.map(([metric, labels, values]) => [metric, { cluster, ...labels }, values]);

const expected = ({ group, name }: Alert, [labels, says]: Firing) => ({
  exp_labels: { cluster: "shop", severity: "warning", ...labels },
  exp_annotations: {
    description: says,
    ...(group === "network"
      ? { runbook: `pulumi-acns/docs/runbooks/${name}.md` }
      : { runbook_url: `https://aka.ms/aks-alerts/${group}-level-recommended-alerts` }),
  },
});

/** What promtool tries of an alert: quiet a minute before its time has come, firing in that minute where it should, and nowhere else. */
function unit(
  name: AlertName,
  { series, fires, since = 0 }: Pick<AlertCase, "series" | "fires" | "since">,
  quiet: Readonly<Record<string, readonly Series[]>>,
  decoys = true,
) {
  const alert = ALERTS.find((alert) => alert.name === name)!;
  const due = since + Number(alert.for.slice(2, -1));
  return {
    name,
    interval: "1m",
    input_series: [
      ...inputs(inCluster("shop", series), decoys ? "same" : "none"),
      ...Object.entries(quiet).flatMap(([why, series]) => inputs(inCluster(why, series), "none")),
    ],
    alert_rule_test: [
      { eval_time: `${due - 1}m`, alertname: name, exp_alerts: [] },
      {
        eval_time: `${due}m`,
        alertname: name,
        exp_alerts: fires.map((firing) => expected(alert, firing)),
      },
    ],
  };
}

/** Two files of promtool's for every alert that is tried: its rule, and the test. One rule a file is quick. */
function filesOf(
  prefix: string,
  tests: readonly ReturnType<typeof unit>[],
  options: AlertOptions,
  change: (expression: string) => string,
): Record<string, unknown> {
  const rules = ruleFile(alertRules({ network: true, ...options })).groups.flatMap((group) => group.rules);
  return Object.fromEntries(
    tests.flatMap((test): [string, unknown][] => {
      const rule = rules.find(({ alert }) => alert === test.name)!;
      const file = `${prefix}-${test.name}`;
      const changed = { ...rule, expr: change(rule.expr) };
      return [
        [`${file}.rules`, { groups: [{ name: "alert", interval: "1m", rules: [changed] }] }],
        [`${file}.test`, { rule_files: [`${file}.rules`], evaluation_interval: "1m", tests: [test] }],
      ];
    }),
  );
}

/** The alerts with the thresholds of the table, or with expressions that are changed. */
export const recommendedFiles = (change = (expression: string): string => expression) =>
  filesOf(
    "recommended",
    CASES.map(({ name, quiet, decoys, ...tried }) => unit(name, tried, quiet, decoys)),
    {},
    change,
  );

/** The alerts with other thresholds: what fired is quiet then. */
export const movedFiles = () =>
  filesOf(
    "moved",
    CASES.flatMap(({ name, moved, series, decoys }) =>
      moved === undefined ? [] : [unit(name, moved, { "fired before": series }, decoys)],
    ),
    { thresholds: MOVED_THRESHOLDS },
    (expression) => expression,
  );
