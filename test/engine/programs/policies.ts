import * as pulumi from "@pulumi/pulumi";
import {
  flow,
  http,
  logFilters,
  metricFilters,
  peer,
  policy,
  port,
  preset,
} from "../../../policies/index.ts";
import * as acns from "../../../index.ts";

// Policies and filters of each kind in a cluster that something else made.
const cluster = new acns.ExistingCluster("shop", { id: new pulumi.Config().require("clusterId") });
const namespace = `shop-${pulumi.getStack()}`;

new acns.PolicySet("policies", {
  cluster,
  namespaces: { [namespace]: { labels: { team: "shop" } } },
  manifests: [
    preset.zeroTrust(namespace),
    preset.allowDns(namespace),
    policy
      .cilium("cart", { namespace })
      .on({ app: "cart" })
      .allowFrom(peer.pods({ app: "web" }), port.tcp(8080).http(http.get("/cart"), http.post("/cart")))
      .allowFqdn("*.example.com", port.tcp(443)),
    policy.kubernetes("web", { namespace }).on({ app: "web" }).allowFrom(peer.allPods(), port.tcp(80)),
    policy.clusterwide(`metadata-${namespace}`).onAllPods().denyTo(peer.cidr("169.254.169.254/32")),
  ],
});
new acns.FilterSet("filters", {
  cluster,
  manifests: [
    metricFilters(`metric-${namespace}`).include("drop", { from: flow.namespaces(namespace) }),
    logFilters(`drops-${namespace}`).include({ verdict: ["dropped"] }),
  ],
});
