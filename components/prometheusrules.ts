import * as pulumi from "@pulumi/pulumi";
import { CustomResource, type CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource.js";
import type { Provider } from "@pulumi/kubernetes/provider.js";
import { applyOverrides, type Overrides } from "../model/overrides.ts";
import { checkAlertOptions } from "../observability/prometheus/alert-options.ts";
import {
  prometheusRule,
  type PrometheusRuleOptions,
  type PrometheusRulePlace,
} from "../observability/prometheus/prometheusrule.ts";
import { child } from "./context.ts";
import { refuse, warn, type Findings } from "./findings.ts";
import type { ObjectArgs } from "./manifest-args.ts";
import type { Transform } from "./transform.ts";

/** Which rules a Prometheus of your own gets, and where. */
export interface PrometheusRulesArgs extends PrometheusRuleOptions {
  /**
   * Kubernetes provider of the cluster in which the operator of Prometheus runs.
   * @default the one of the stack
   */
  kubernetes?: Provider;
  /**
   * Name, namespace and labels of the object.
   * @default acns in the namespace monitoring, without labels
   */
  place?: PrometheusRulePlace;
  /**
   * Rules that are lowered or silenced, by id, each with a reason.
   * @default none
   */
  rules?: Overrides;
  /**
   * Changes the object before it is made.
   * @default none
   */
  transform?: Transform<ObjectArgs>;
}

/**
 * Recording rules and alerts for a Prometheus of your own that an operator runs: the table that gives Azure its rule groups, as
 * one PrometheusRule. For a Prometheus without an operator `ownRuleFile` gives the rule file.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 *
 * new acns.PrometheusRules("shop", {
 *   alerts: { network: true, thresholds: { DnsLatencyHigh: 1 } },
 *   jobs: { node: "node-exporter", cadvisor: "kubelet" },
 *   place: { labels: { release: "kube-prometheus-stack" } },
 * });
 * ```
 *
 * Throws `Refused` where alerts are named that there are not. Cost: none beside the work of your Prometheus.
 */
export class PrometheusRules extends pulumi.ComponentResource {
  /** Warnings, and what was silenced. */
  readonly findings: Findings;

  constructor(name: string, args: PrometheusRulesArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    const { kubernetes, place, rules = {}, transform, ...options } = args;
    const findings = applyOverrides(checkAlertOptions(options.alerts ?? { network: true }), rules);
    refuse(`PrometheusRules "${name}"`, findings, opts.parent);
    super("acns:index:PrometheusRules", name, {}, opts);
    this.findings = findings;
    child<ObjectArgs, CustomResource>(
      { name, parent: this },
      "rules",
      transform,
      { ...prometheusRule(options, place) },
      (full, object, all) => new CustomResource(full, object as unknown as CustomResourceArgs, all),
      kubernetes === undefined ? {} : { provider: kubernetes },
    );
    warn(findings, this);
    this.registerOutputs({});
  }
}
