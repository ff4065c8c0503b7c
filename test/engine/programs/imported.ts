import * as pulumi from "@pulumi/pulumi";
import * as acns from "../../../index.ts";

// A cluster that exists becomes this program's own.
const config = new pulumi.Config();
const shop = new acns.Cluster("shop", {
  kubernetesVersion: "1.34",
  clusterName: "shop",
  location: "westeurope",
  resourceGroup: { kind: "existing", name: "shop-rg" },
  transform: {
    managedCluster: (_args, opts) => {
      if (config.getBoolean("import") === true) opts.import = config.require("clusterId");
    },
  },
});

export const { id } = shop;
