import * as pulumi from "@pulumi/pulumi";
import * as acns from "../../../index.ts";

// The cluster of raw.ts as a component: two aliases say what it was, and nothing is replaced.
export const { id } = new acns.Cluster("shop", {
  clusterName: "shop",
  kubernetesVersion: "1.34",
  location: "westeurope",
  resourceGroup: { kind: "new", name: "shop-rg" },
  transform: {
    resourceGroup: (_args, opts) => {
      opts.aliases = [{ name: "group", parent: pulumi.rootStackResource }];
    },
    managedCluster: (_args, opts) => {
      opts.aliases = [{ name: "aks", parent: pulumi.rootStackResource }];
    },
  },
});
