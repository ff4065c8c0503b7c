/** Builds Kubernetes network policies with the builders and writes them as YAML; prints how long each took. */
import { performance } from "node:perf_hooks";
import { toYaml } from "../../cli/render/yaml.ts";
import { manifestsOf, peer, policy, port } from "../../policies/index.ts";

const count = Number(process.env["POLICIES"] ?? 10_000);

const start = performance.now();
const manifests = manifestsOf(
  Array.from({ length: count }, (_, at) =>
    policy
      .kubernetes(`policy-${at}`, { namespace: `team-${at % 50}` })
      .on({ app: `app-${at}` })
      .allowFrom(peer.pods({ app: `client-${at}` }), port.tcp(8080))
      .allowTo(peer.cidr("10.0.0.0/8", { except: [`10.${at % 256}.0.0/16`] }), port.tcp(443)),
  ),
);
const built = performance.now();
const yaml = toYaml(manifests);
const end = performance.now();
console.log(
  JSON.stringify({
    built: count / ((built - start) / 1000),
    rendered: count / ((end - built) / 1000),
    ...(process.env["SHOW"] === undefined ? {} : { yaml }),
  }),
);
