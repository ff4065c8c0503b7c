import * as pulumi from "@pulumi/pulumi";
import * as acns from "../../index.ts";
import { flow, logFilters, metricFilters } from "../../policies/index.ts";
import { NAMESPACE, storePolicies } from "./store.ts";
import { storeWorkloads } from "./workloads.ts";

/** The store in a namespace of its own, with the policies of a stage and filters for what the stage drops. */
export class Lab extends pulumi.ComponentResource {
  constructor(name: string, cluster: acns.ClusterReference, { stage = "zero-trust" }: acns.LabSettings) {
    super("acns:lab:Store", name, {});
    const opts = { parent: this };
    const policies = new acns.PolicySet(
      `${name}-policies`,
      { cluster, namespaces: { [NAMESPACE]: {} }, manifests: storePolicies(stage) },
      opts,
    );
    const dependsOn = Object.values(policies.namespaces);
    storeWorkloads(name, { ...opts, provider: cluster.kubernetes, dependsOn });
    const pets = flow.namespaces(NAMESPACE);
    new acns.FilterSet(
      `${name}-filters`,
      {
        cluster,
        manifests: [
          metricFilters().include("drop", { from: pets }).include("drop", { to: pets }),
          logFilters("pets").include({ verdict: ["dropped"], from: pets }),
        ],
      },
      opts,
    );
    this.registerOutputs({});
  }
}
