import { alertRules, type AlertOptions } from "./alerts.ts";
import { NETWORK_RECORDING } from "./network-recording.ts";
import { RECORDING_GROUPS } from "./recording.ts";
import { ruleFile, type RuleFile, type RuleFileOptions } from "./rulefile.ts";

/** Which rules a Prometheus of your own gets, and what differs in it. */
export interface PrometheusRuleOptions extends RuleFileOptions {
  /**
   * The alerts.
   * @default the recommended ones and those on the network, with the thresholds of the table
   * @example { network: true, off: ["KubeHpaMaxedOut"] }
   */
  readonly alerts?: AlertOptions;
  /**
   * Whether rules that record series are made too: those of managed Prometheus, and those on the network where its alerts are.
   * @default true
   */
  readonly recordingRules?: boolean;
}

/** What the object is called and by what the operator of Prometheus finds it. */
export interface PrometheusRulePlace {
  /** @default "acns" */
  readonly name?: string;
  /** @default "monitoring" */
  readonly namespace?: string;
  /**
   * Labels by which the operator selects the rules of a Prometheus.
   * @default none
   * @example { release: "kube-prometheus-stack" }
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A rule file for a Prometheus of your own: the same table that gives Azure its rule groups. */
export function ownRuleFile({
  alerts = { network: true },
  recordingRules = true,
  ...options
}: PrometheusRuleOptions = {}): RuleFile {
  const onNetwork = alerts.network === true ? [NETWORK_RECORDING] : [];
  const recording = recordingRules ? [...RECORDING_GROUPS, ...onNetwork] : [];
  return ruleFile([...recording, ...alertRules(alerts)], options);
}

/** The same for the Prometheus operator: a PrometheusRule (monitoring.coreos.com/v1), whose spec is a rule file. */
export function prometheusRule(
  options: PrometheusRuleOptions = {},
  { name = "acns", namespace = "monitoring", labels = {} }: PrometheusRulePlace = {},
) {
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata: { name, namespace, labels: { ...labels } },
    spec: ownRuleFile(options),
  };
}
