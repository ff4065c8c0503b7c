import * as pulumi from "@pulumi/pulumi";
import type { ContainerNetworkLog, ContainerNetworkMetric } from "../model/manifest/acns.ts";
import type { Manifest } from "../model/manifest/manifest.ts";
import { refuse, warn, type Findings } from "./findings.ts";
import type { ObjectTransforms, Place, Sources } from "./manifest-args.ts";
import { gather } from "./manifests.ts";
import { object, type ObjectOwner } from "./objects.ts";

/** Filters, and where they go. */
export interface FilterSetArgs extends Place, Sources<ContainerNetworkLog | ContainerNetworkMetric> {
  /**
   * Changes objects before they are made.
   * @default none
   */
  transform?: ObjectTransforms;
}

/**
 * Which flows of a cluster are counted, and which are stored: its one ContainerNetworkMetric and its ContainerNetworkLogs, checked
 * before the first is sent. Their kinds are known to a cluster some time after ACNS is on; until then they are waited for.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 * import { flow, logFilters, metricFilters } from "pulumi-acns/policies";
 *
 * const shop = new acns.Cluster("shop", { kubernetesVersion: "1.34" });
 * new acns.FilterSet("shop-filters", {
 *   cluster: shop,
 *   manifests: [
 *     metricFilters().include("drop", { from: flow.namespaces("shop") }),
 *     logFilters("drops").include({ verdict: ["dropped"] }),
 *   ],
 * });
 * ```
 *
 * Throws `Refused`, a `pulumi.ResourceError`, with every fault of all filters at once.
 *
 * Cost: what is counted and stored is charged by Azure Monitor; the fewer flows a filter takes, the less.
 */
export class FilterSet extends pulumi.ComponentResource {
  /** The filters as they are sent. */
  readonly manifests: readonly Manifest[];
  /** Warnings, and what was silenced. */
  readonly findings: Findings;

  constructor(name: string, args: FilterSetArgs, opts: pulumi.ComponentResourceOptions = {}) {
    const { manifests, findings } = gather(args, ["ContainerNetworkLog", "ContainerNetworkMetric"]);
    refuse(`FilterSet "${name}"`, findings, opts.parent);
    super("acns:index:FilterSet", name, {}, opts);
    const owner: ObjectOwner = { name, parent: this, transforms: args.transform ?? {}, place: args };
    this.manifests = manifests;
    for (const manifest of manifests) object(owner, manifest, []);
    this.findings = findings;
    warn(findings, this);
    this.registerOutputs({});
  }
}
