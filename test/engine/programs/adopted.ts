import * as pulumi from "@pulumi/pulumi";
import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap.js";
import * as acns from "../../../index.ts";

// A cluster that something else made is seen by what this program makes, and gets a resource inside.
const config = new pulumi.Config();
const cluster = new acns.ExistingCluster("shop", { id: config.require("clusterId") });
const monitoring = new acns.Monitoring("shop", { prometheus: "managed", logs: { plan: "Basic" } });
const wiring = new acns.ClusterMonitoring("shop-monitoring", {
  monitoring,
  cluster,
  location: "westeurope",
});
new ConfigMap(
  "inside",
  { metadata: { name: `inside-${pulumi.getStack()}`, namespace: "default" }, data: { given: "as it is" } },
  { provider: cluster.kubernetes },
);

export const { neededSwitches } = wiring;
