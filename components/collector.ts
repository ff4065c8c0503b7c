import * as pulumi from "@pulumi/pulumi";
import { applyOverrides, overrideFaults } from "../model/overrides.ts";
import { collector } from "../observability/collector/objects.ts";
import type { CollectorOptions } from "../observability/collector/options.ts";
import { checkCollector, collectorRules } from "../observability/collector/rules.ts";
import { refuse, warn, type Findings } from "./findings.ts";
import { makeObjects } from "./kubernetes-objects.ts";
import type { ObjectArgs, Place } from "./manifest-args.ts";
import type { Transform } from "./transform.ts";

/** Where the flows of a cluster's nodes are sent, and by what. */
export interface LogCollectorArgs
  extends Omit<CollectorOptions, "clusterName">, Pick<Place, "cluster" | "kubernetes" | "rules"> {
  /**
   * Name of the cluster, on every record.
   * @default the cluster's, where it is given; else none
   */
  readonly clusterName?: pulumi.Input<string>;
  /**
   * Changes an object before it is made.
   * @default none
   */
  readonly transform?: Transform<ObjectArgs>;
}

const RULES = collectorRules.map(({ id }) => id);

/**
 * A collector of OpenTelemetry on every node that sends the flows which ACNS writes there (/var/log/acns/hubble/events.log) to
 * another system than Azure Monitor: any receiver of OTLP, Splunk, or Datadog. What the node writes is decided by the
 * ContainerNetworkLogs of the cluster (`FilterSet`). Keys and tokens stay in Secrets of the cluster, which are referred to.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 *
 * const shop = new acns.Cluster("shop", { kubernetesVersion: "1.34" });
 * new acns.LogCollector("shop", {
 *   cluster: shop,
 *   to: { kind: "splunk", endpoint: "https://splunk.example.com:8088", token: { secret: "splunk", key: "token" } },
 * });
 * ```
 *
 * It goes on where it stopped: how far it has read is kept on the node, and so is what was read and not taken yet, up to 100
 * requests of 1,000 records. A Secret that changes is read by new pods only. It runs beside the agent of Azure Monitor.
 *
 * Throws `Refused` with every fault at once. Cost: a pod of up to 256 MiB on each node, and what the receiver charges.
 */
export class LogCollector extends pulumi.ComponentResource {
  /** Warnings, and what was silenced. */
  readonly findings: Findings;

  constructor(name: string, args: LogCollectorArgs, opts: pulumi.ComponentResourceOptions = {}) {
    const { cluster, kubernetes, rules = {}, transform, clusterName = cluster?.clusterName, ...given } = args;
    const options: CollectorOptions = { ...given, ...(clusterName === undefined ? {} : named(clusterName)) };
    const found = [...checkCollector(options), ...overrideFaults(rules, RULES)];
    const findings = applyOverrides(found, rules);
    refuse(`LogCollector "${name}"`, findings, opts.parent);
    super("acns:index:LogCollector", name, {}, opts);
    this.findings = findings;
    const place = {
      ...(cluster === undefined ? {} : { cluster }),
      ...(kubernetes === undefined ? {} : { kubernetes }),
    };
    makeObjects({ name, parent: this, transform, place }, "logs", collector(options));
    warn(findings, this);
    this.registerOutputs({});
  }
}

/** A name that is not known yet is judged by nothing: only a text is. */
const named = (name: pulumi.Input<string>): Pick<CollectorOptions, "clusterName"> => ({
  clusterName: typeof name === "string" ? name : pulumi.output(name),
});
