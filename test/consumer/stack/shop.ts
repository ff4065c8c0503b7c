import * as pulumi from "@pulumi/pulumi";
import * as acns from "pulumi-acns";

/** The stack of a stranger: a component of their own around the cluster, with overrides. */
export class Shop extends pulumi.ComponentResource {
  readonly cluster: acns.Cluster;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super("shop:index:Shop", name, {}, opts);
    const settings: acns.ClusterArgs = {
      kubernetesVersion: "1.34",
      network: { mode: "podSubnet", podAllocation: "StaticBlock" },
      security: { policies: "L7", encryption: "WireGuard" },
      acceleration: "BpfVeth",
      nodePools: [
        { name: "system", mode: "System", osSku: "AzureLinux", maxPods: 47 },
        { name: "apps", osSku: "AzureLinux", autoscaling: { min: 2, max: 6 }, maxPods: 47 },
      ],
      tags: { team: pulumi.output("shop") },
      transform: {
        resourceGroup: (_args, opts) => {
          opts.protect = true;
        },
        subnet: (args, _opts, child) => {
          if (child.endsWith("-nodes")) args.serviceEndpoints = [{ service: "Microsoft.Storage" }];
        },
        managedCluster: (args) => {
          args.autoScalerProfile = { expander: "priority" };
        },
      },
    };
    this.cluster = new acns.Cluster(`${name}-aks`, settings, { parent: this });
    this.registerOutputs({ clusterId: this.cluster.id });
  }
}
