/** The policies of bench/children/policies.ts with cdk8s-plus. */
import { performance } from "node:perf_hooks";
import { App, Chart, Yaml } from "cdk8s";
import {
  NetworkPolicy,
  NetworkPolicyIpBlock,
  NetworkPolicyPort,
  NetworkPolicyTrafficDefault,
  Pods,
} from "cdk8s-plus-33";

const count = Number(process.env["POLICIES"] ?? 10_000);

const start = performance.now();
const chart = new Chart(new App(), "policies");
for (let at = 0; at < count; at++) {
  new NetworkPolicy(chart, `policy-${at}`, {
    metadata: { name: `policy-${at}`, namespace: `team-${at % 50}` },
    selector: Pods.select(chart, `app-${at}`, { labels: { app: `app-${at}` } }),
    ingress: {
      default: NetworkPolicyTrafficDefault.DENY,
      rules: [
        {
          peer: Pods.select(chart, `client-${at}`, { labels: { app: `client-${at}` } }),
          ports: [NetworkPolicyPort.tcp(8080)],
        },
      ],
    },
    egress: {
      default: NetworkPolicyTrafficDefault.DENY,
      rules: [
        {
          peer: NetworkPolicyIpBlock.ipv4(chart, `range-${at}`, "10.0.0.0/8", [`10.${at % 256}.0.0/16`]),
          ports: [NetworkPolicyPort.tcp(443)],
        },
      ],
    },
  });
}
const manifests = chart.toJson() as object[];
const built = performance.now();
const yaml = Yaml.stringify(...manifests);
const end = performance.now();
console.log(
  JSON.stringify({
    built: count / ((built - start) / 1000),
    rendered: count / ((end - built) / 1000),
    ...(process.env["SHOW"] === undefined ? {} : { yaml }),
  }),
);
