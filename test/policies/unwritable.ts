import { authentication, http, icmp, metricFilters, peer, policy, port } from "../../policies/index.ts";

const web = policy.cilium("web").on({ app: "web" });
const world = peer.world();

/** Never called: what stands in it has to be refused by the compiler. */
export function unwritable(): void {
  const clusterwide = policy.clusterwide("a").onAllPods();
  // @ts-expect-error -- a policy is about somebody before it says anything
  void policy.cilium("a").allowFrom;
  // @ts-expect-error -- requests of HTTP have no place on UDP
  void port.udp(53).http;
  // @ts-expect-error -- nor do those of Kafka beside those of HTTP
  void port.tcp(80).http(http.get()).kafka;
  // @ts-expect-error -- a deny rule knows no requests
  web.denyFrom(world, port.tcp(80).http(http.get()));
  // @ts-expect-error -- nor domains
  web.denyTo(peer.fqdn("a.b"));
  // @ts-expect-error -- nor authentication
  web.denyFrom(world, authentication("required"));
  // @ts-expect-error -- nobody comes from a domain
  web.allowFrom(peer.fqdn("a.b"));
  // @ts-expect-error -- nor from a service
  web.allowFrom(peer.service("a"));
  // @ts-expect-error -- AKS looks at no requests for clusterwide policies
  clusterwide.allowFrom(world, port.tcp(80).http(http.get()));
  clusterwide.allowTo(world, port.dns("a.b"));
  // @ts-expect-error -- one policy of a namespace is not about nodes
  void policy.cilium("a").onNodes;
  // @ts-expect-error -- an empty list names nobody
  web.allowFrom([]);
  // @ts-expect-error -- entities are a closed set
  peer.entities("wrld");
  // @ts-expect-error -- Kubernetes' own policies know no entities
  policy.kubernetes("a").onAllPods().allowFrom(world);
  // @ts-expect-error -- nor requests
  policy.kubernetes("a").onAllPods().allowFrom(peer.any(), port.tcp(80).http(http.get()));
  // @ts-expect-error -- nor messages
  policy.kubernetes("a").onAllPods().allowFrom(peer.any(), icmp.ping());
  // @ts-expect-error -- metrics are a closed set
  metricFilters().include("latency", {});
}
