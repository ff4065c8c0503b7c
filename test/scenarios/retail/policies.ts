import { http, peer, policy, port, preset } from "../../../policies/index.ts";

const shop = (name: string) => policy.cilium(name, { namespace: "retail" }).on({ app: name });

export default [
  preset.allowDns("retail", { services: true }),
  shop("backend").allowFrom(
    peer.pods({ app: "frontend" }),
    port.tcp(8080).http(http.get("/products"), http.post("/cart")),
  ),
  shop("frontend")
    .allowFrom(peer.world(), port.tcp(80))
    .allowTo(peer.pods({ app: "backend" }), port.tcp(8080)),
];
