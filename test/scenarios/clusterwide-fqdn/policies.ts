import { label, policy, port } from "../../../policies/index.ts";

const everywhere = label("k8s:io.kubernetes.pod.namespace").isNotIn("kube-system");

export default policy
  .clusterwide("updates")
  .on(everywhere)
  .allowDns({ services: true })
  .allowFqdn(["mcr.microsoft.com", "*.ubuntu.com"], port.tcp(443));
