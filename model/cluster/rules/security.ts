import { atLeast } from "../../version.ts";
import { podCapacity, poolPath } from "../machines.ts";
import type { ClusterPlan } from "../plan.ts";
import type { ClusterRule } from "./rule.ts";

const LEARN = "https://learn.microsoft.com/azure/aks";
const CILIUM = `${LEARN}/azure-cni-powered-by-cilium`;
const WIREGUARD = `${LEARN}/container-network-security-wireguard-encryption-concepts`;
const MTLS = `${LEARN}/container-network-security-cilium-mutual-tls-concepts`;
const L7 = `${LEARN}/container-network-security-l7-policy-concepts`;
const FQDN = `${LEARN}/container-network-security-fqdn-filtering-concepts`;

const asked = (plan: ClusterPlan): string => plan.asked.kubernetesVersion ?? "unknown";
const enforcesNames = (plan: ClusterPlan): boolean => plan.acns.policies !== "None";

/** Rules on what excludes what, and on known limits. */
export const securityRules: readonly ClusterRule[] = [
  {
    id: "ACNS008",
    severity: "error",
    title: "L7 policies and Istio exclude each other, whoever runs Istio.",
    remedy: 'Set security.policies to "FQDN", which works with Istio, or remove Istio.',
    docs: L7,
    *check({ acns, istio }) {
      if (acns.policies === "L7" && istio !== "none")
        yield { path: "security.policies", reason: `L7 policies do not work beside Istio (${istio})` };
    },
  },
  {
    id: "ACNS009",
    severity: "error",
    title:
      "L7 policies carry 1,000 nodes or 40,000 pods, and slow down above 3,000 requests a second and node.",
    remedy: 'Keep below one of the two sizes, or set security.policies to "FQDN".',
    docs: L7,
    *check(plan) {
      if (plan.acns.policies !== "L7") return;
      const nodes = plan.asked.expected?.nodes ?? plan.pools.reduce((sum, pool) => sum + pool.most, 0);
      const pods = plan.asked.expected?.pods ?? podCapacity(plan);
      if (nodes > 1000 && pods > 40_000)
        yield {
          path: "security.policies",
          reason: `${nodes} nodes and ${pods} pods are more than both 1,000 nodes and 40,000 pods`,
        };
      const rate = plan.asked.expected?.requestsPerSecondPerNode ?? 0;
      if (rate > 3000) {
        yield {
          path: "expected.requestsPerSecondPerNode",
          severity: "warning",
          reason: `${rate} requests a second and node are more than the 3,000 above which L7 adds noticeable latency`,
          remedy: "Spread the load over more nodes, or select fewer pods by L7 policies.",
        };
      }
    },
  },
  {
    id: "ACNS010",
    severity: "warning",
    title: "Pods whose names FQDN policies follow may slow down above 1,000 requests a second.",
    remedy: "Spread the load over more pods, or do not select them by FQDN policies.",
    docs: FQDN,
    *check(plan) {
      const rate = plan.asked.expected?.fqdnRequestsPerSecond ?? 0;
      if (enforcesNames(plan) && rate > 1000)
        yield {
          path: "expected.fqdnRequestsPerSecond",
          reason: `${rate} requests a second are more than 1,000`,
        };
    },
  },
  {
    id: "ACNS011",
    severity: "warning",
    title:
      "WireGuard needs UDP 51871 between nodes, encrypts pod traffic between nodes only, costs throughput, and is not FIPS compliant.",
    remedy: "Open UDP 51871 between the nodes; an MTU of 3900 gives about 2.5 times the throughput.",
    docs: WIREGUARD,
    *check({ acns, pools }) {
      if (acns.encryption !== "WireGuard") return;
      yield {
        path: "security.encryption",
        reason:
          "WireGuard carries about 1.5 Gbps at MTU 1500; traffic inside a node and of host-network pods stays plaintext",
      };
      for (const pool of pools.filter(({ fips }) => fips === true)) {
        yield {
          path: poolPath(pool, "fips"),
          reason: "WireGuard is not FIPS compliant",
          remedy: "Do not rely on FIPS for the traffic between nodes.",
        };
      }
    },
  },
  {
    id: "ACNS012",
    severity: "error",
    title:
      "mTLS (preview) needs Kubernetes 1.34 or later and the registered feature AdvancedNetworkingmTLSPreview.",
    remedy: "Choose Kubernetes 1.34 or later, or another security.encryption.",
    docs: MTLS,
    *check(plan) {
      if (plan.acns.encryption !== "mTLS") return;
      if (atLeast(plan.version, "1.34") === false)
        yield {
          path: "security.encryption",
          reason: `Kubernetes ${asked(plan)} is older than 1.34, which mTLS needs`,
        };
      if (!(plan.asked.registeredFeatures ?? []).includes("AdvancedNetworkingmTLSPreview")) {
        yield {
          path: "registeredFeatures",
          severity: "warning",
          reason:
            "mTLS needs the feature AdvancedNetworkingmTLSPreview, which only Azure knows to be registered",
          remedy:
            "Run `az feature register --namespace Microsoft.ContainerService --name AdvancedNetworkingmTLSPreview`, then list it in registeredFeatures.",
        };
      }
    },
  },
  {
    id: "ACNS014",
    severity: "error",
    title: "mTLS and Istio exclude each other.",
    remedy: "Remove Istio, or choose WireGuard or no encryption.",
    docs: MTLS,
    *check({ acns, istio }) {
      if (acns.encryption === "mTLS" && istio !== "none")
        yield { path: "security.encryption", reason: `mTLS does not work beside Istio (${istio})` };
    },
  },
  {
    id: "ACNS015",
    severity: "error",
    title: "mTLS and L7 policies exclude each other.",
    remedy: 'Set security.policies to "FQDN" or "None", or choose another encryption.',
    docs: MTLS,
    *check({ acns }) {
      if (acns.encryption === "mTLS" && acns.policies === "L7")
        yield { path: "security.policies", reason: "L7 policies do not work with mTLS" };
    },
  },
  {
    id: "ACNS016",
    severity: "warning",
    title:
      "mTLS encrypts TCP between two enrolled pods only; everything else stays plaintext without failing.",
    remedy: "Label the namespaces io.cilium/mtls-enabled=true; watch for plaintext in the flow logs.",
    docs: MTLS,
    *check({ acns }) {
      if (acns.encryption === "mTLS")
        yield {
          path: "security.encryption",
          reason: "no namespace is enrolled by these settings, and host-network pods never are",
        };
    },
  },
  {
    id: "ACNS022",
    severity: "error",
    title:
      "Stored container network logs need Cilium, ACNS with observability, and Kubernetes 1.33 or later.",
    remedy: "Change what is missing, or leave logs out.",
    docs: `${LEARN}/how-to-configure-container-network-logs`,
    *check(plan) {
      if (plan.monitoring?.logs === undefined) return;
      const path = "monitoring.logs";
      if (plan.dataplane !== "cilium")
        yield { path, reason: "network logs are stored on the dataplane cilium only" };
      if (!plan.acns.observability) yield { path, reason: "ACNS observability is off" };
      if (atLeast(plan.version, "1.33") === false) {
        yield { path, reason: `Kubernetes ${asked(plan)} is older than 1.33, which stored logs need` };
      }
      yield {
        path,
        severity: "warning",
        reason: "no flow is logged until a ContainerNetworkLog says which",
        remedy: "Apply a ContainerNetworkLog with at least one include filter.",
      };
    },
  },
  {
    id: "ACNS026",
    severity: "warning",
    title: "DNS metrics and flow records need FQDN policies, L7 fields need L7 policies.",
    remedy: 'Set security.policies to "FQDN" or "L7", or expect no DNS and L7 data.',
    docs: `${LEARN}/container-network-observability-metrics`,
    *check({ acns, dataplane }) {
      if (dataplane === "cilium" && acns.observability && acns.policies === "None") {
        yield {
          path: "security.policies",
          reason: "observability is on, but without FQDN policies no DNS metric is recorded",
        };
      }
    },
  },
  {
    id: "ACNS027",
    severity: "warning",
    title: "That FQDN policies learn names through LocalDNS is not documented.",
    remedy:
      "Allow 169.254.10.0/24 and the entity host on port 53, UDP and TCP, and test that names are learnt; or turn LocalDNS off.",
    docs: FQDN,
    *check(plan) {
      const localDns = plan.asked.localDns ?? (plan.automatic ? "Preferred" : "Disabled");
      if (plan.dataplane === "cilium" && enforcesNames(plan) && localDns !== "Disabled") {
        yield {
          path: "localDns",
          reason: `LocalDNS (${localDns}) answers on the node, where FQDN policies must see the names`,
        };
      }
    },
  },
  {
    id: "ACNS035",
    severity: "warning",
    title: "Diagnostics are exported only where outbound rules leave the service tag AzureMonitor reachable.",
    remedy: "Let the firewall pass the service tag AzureMonitor on port 443.",
    docs: `${LEARN}/outbound-rules-control-egress`,
    *check({ outboundType, acns }) {
      if (acns.enabled && ["userDefinedRouting", "none"].includes(outboundType)) {
        yield {
          path: "network.outboundType",
          reason: `with ${outboundType} the way to Azure Monitor is yours to open`,
        };
      }
    },
  },
  {
    id: "ACNS038",
    severity: "error",
    title: "A cluster has at most 65,535 Cilium identities, one for each distinct set of labels.",
    remedy:
      "Exclude labels that change with every pod or job from identities, in the labels setting of cilium-config.",
    docs: CILIUM,
    *check({ asked: { expected }, dataplane }) {
      const identities = expected?.identities ?? 0;
      if (dataplane !== "cilium" || identities <= 50_000) return;
      if (identities > 65_535)
        yield { path: "expected.identities", reason: `${identities} identities are more than 65,535` };
      else
        yield {
          path: "expected.identities",
          severity: "warning",
          reason: `${identities} identities come near the limit of 65,535`,
        };
    },
  },
];
