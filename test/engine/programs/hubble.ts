import * as pulumi from "@pulumi/pulumi";
import * as acns from "../../../index.ts";

// Hubble's UI and a collector of flows, in a cluster that something else made and that starts no pods.
const config = new pulumi.Config();
const cluster = new acns.ExistingCluster("shop", { id: config.require("clusterId") });
const transform = (args: acns.ObjectArgs): void => {
  const metadata = args["metadata"] as { annotations?: Record<string, string> };
  args["metadata"] = {
    ...metadata,
    annotations: { ...metadata.annotations, "pulumi.com/skipAwait": "true" },
  };
};

export const open = new acns.HubbleUi("shop", { cluster, transform }).portForward;
new acns.LogCollector("shop", {
  cluster,
  transform,
  to: {
    kind: "otlp",
    endpoint: config.require("endpoint"),
    headers: { Authorization: { secret: "backend", key: "token", prefix: "Bearer " } },
    tls: { ca: { secret: "backend", key: "ca.crt" } },
  },
});
