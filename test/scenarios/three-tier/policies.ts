import { peer, policy, port, preset } from "../../../policies/index.ts";

const tier = (name: string) => policy.kubernetes(name, { namespace: "bank" }).on({ tier: name });

export default [
  policy.kubernetes("default-deny", { namespace: "bank" }).onAllPods().defaultDeny(),
  policy.kubernetes("allow-dns", { namespace: "bank" }).onAllPods().allowDns(),
  tier("web")
    .allowFrom(peer.podsIn("app-routing-system", { app: "nginx" }), port.tcp("http"))
    .allowTo(peer.pods({ tier: "api" }), port.tcp(9000)),
  tier("api")
    .allowFrom(peer.pods({ tier: "web" }), port.tcp(9000))
    .allowTo(peer.pods({ tier: "db" }), port.tcp(5432))
    .allowTo(peer.cidr("203.0.113.0/24", { except: ["203.0.113.13/32"] }), port.tcp(443)),
  tier("db").allowFrom(
    [peer.pods({ tier: "api" }), peer.podsInNamespaces({ team: "backup" })],
    port.tcp(5432),
  ),
  preset.denyMetadata("bank"),
];
