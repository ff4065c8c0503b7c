import type { Breach } from "../../faults.ts";
import { atLeast } from "../../version.ts";
import { isConfidential, poolPath } from "../machines.ts";
import { nodeImages, type ClusterPlan } from "../plan.ts";
import type { ClusterRule } from "./rule.ts";

const LEARN = "https://learn.microsoft.com/azure/aks";
const ACNS = `${LEARN}/advanced-container-networking-services-overview`;
const CILIUM = `${LEARN}/azure-cni-powered-by-cilium`;
const HOST_ROUTING = `${LEARN}/container-network-performance-ebpf-host-routing`;

const asked = (plan: ClusterPlan): string => plan.asked.kubernetesVersion ?? "unknown";

/** Rules on what an ACNS feature needs from the dataplane and the Kubernetes version. */
export const featureRules: readonly ClusterRule[] = [
  {
    id: "ACNS001",
    severity: "error",
    title: "ACNS security, encryption and acceleration need the Cilium dataplane.",
    remedy: 'Set network.dataplane to "cilium", or turn the feature off.',
    docs: ACNS,
    *check({ acns, dataplane }) {
      if (dataplane === "cilium") return;
      const features = [
        ["security.policies", acns.policies],
        ["security.encryption", acns.encryption],
        ["acceleration", acns.acceleration],
      ] as const;
      for (const [path, value] of features) {
        if (value !== "None") yield { path, reason: `${value} does not exist on the dataplane azure` };
      }
    },
  },
  {
    id: "ACNS003",
    severity: "error",
    title: "The Cilium dataplane runs on Linux nodes only, also where a Windows pool has no node.",
    remedy: 'Remove the Windows pool, or set network.dataplane to "azure".',
    docs: CILIUM,
    *check({ dataplane, pools }) {
      if (dataplane !== "cilium") return;
      for (const pool of pools) {
        if (pool.os === "Windows")
          yield {
            path: poolPath(pool, "os"),
            reason: `the pool ${pool.name} runs Windows, the dataplane is Cilium`,
          };
      }
    },
  },
  {
    id: "ACNS004",
    severity: "error",
    title: "ACNS on Cilium needs Kubernetes 1.29 or later.",
    remedy: "Choose Kubernetes 1.29 or later, or turn ACNS off (observability false, security None).",
    docs: ACNS,
    *check(plan) {
      if (plan.dataplane === "cilium" && plan.acns.enabled && atLeast(plan.version, "1.29") === false) {
        yield {
          path: "kubernetesVersion",
          reason: `Kubernetes ${asked(plan)} is older than 1.29, which ACNS needs`,
        };
      }
    },
  },
  {
    id: "ACNS005",
    severity: "warning",
    title: "Without Cilium, observability is the only ACNS feature: switching it off switches ACNS off.",
    remedy: "Leave observability on, or take this as the way to switch ACNS off.",
    docs: ACNS,
    *check({ dataplane, acns }) {
      if (dataplane === "azure" && !acns.observability) {
        yield {
          path: "observability",
          reason: "on the dataplane azure nothing of ACNS is left without observability",
        };
      }
    },
  },
  {
    id: "ACNS017",
    severity: "error",
    title: "The acceleration mode BpfVeth needs Kubernetes 1.33 or later.",
    remedy: 'Choose Kubernetes 1.33 or later, or set acceleration to "None".',
    docs: HOST_ROUTING,
    *check(plan) {
      if (plan.acns.acceleration === "BpfVeth" && atLeast(plan.version, "1.33") === false) {
        yield {
          path: "acceleration",
          reason: `Kubernetes ${asked(plan)} is older than 1.33, which BpfVeth needs`,
        };
      }
    },
  },
  {
    id: "ACNS018",
    severity: "error",
    title: "BpfVeth needs Azure Linux 3 or Ubuntu 24.04 on every node, pools and node classes alike.",
    remedy:
      'Set the osSku to "AzureLinux" or "Ubuntu2404" (plain Ubuntu is 24.04 from Kubernetes 1.35, never with FIPS).',
    docs: HOST_ROUTING,
    *check(plan) {
      if (plan.acns.acceleration !== "BpfVeth") return;
      for (const image of nodeImages(plan)) yield* oldKernel(plan, image);
    },
  },
  {
    id: "ACNS019",
    severity: "error",
    title: "BpfVeth runs neither on confidential VMs nor with pod sandboxing (Kata).",
    remedy: 'Choose another vmSize or workloadRuntime, or set acceleration to "None".',
    docs: HOST_ROUTING,
    *check({ acns, pools }) {
      if (acns.acceleration !== "BpfVeth") return;
      for (const pool of pools) {
        if (isConfidential(pool.vmSize))
          yield { path: poolPath(pool, "vmSize"), reason: `${pool.vmSize} is a confidential VM` };
        if (pool.workloadRuntime === "KataVmIsolation")
          yield {
            path: poolPath(pool, "workloadRuntime"),
            reason: `the pool ${pool.name} sandboxes its pods (Kata)`,
          };
      }
    },
  },
  {
    id: "ACNS020",
    severity: "error",
    title: "BpfVeth excludes the static egress gateway and a self-managed Istio in ambient mode.",
    remedy: 'Remove one of the two, or set acceleration to "None".',
    docs: HOST_ROUTING,
    *check({ acns, staticEgressGateway, istio, pools }) {
      if (acns.acceleration !== "BpfVeth") return;
      if (staticEgressGateway)
        yield {
          path: "network.staticEgressGateway",
          reason: "the static egress gateway does not work with BpfVeth",
        };
      else if (pools.some((pool) => pool.mode === "Gateway"))
        yield { path: "nodePools", reason: "a pool with mode Gateway does not work with BpfVeth" };
      if (istio === "ambient")
        yield { path: "istio.dataplaneMode", reason: "Istio in ambient mode does not work with BpfVeth" };
    },
  },
];

function* oldKernel(plan: ClusterPlan, image: ReturnType<typeof nodeImages>[number]): Iterable<Breach> {
  const { path, osSku, fips } = image;
  const runs = osSku ?? "Ubuntu";
  if (["AzureLinux", "AzureLinux3", "Ubuntu2404"].includes(runs)) return;
  if (runs !== "Ubuntu") {
    yield { path, reason: `${runs} is neither Azure Linux 3 nor Ubuntu 24.04` };
    return;
  }
  const what = osSku === undefined ? "no osSku means Ubuntu, which" : "Ubuntu";
  if (fips) {
    yield { path, reason: `${what} stays 22.04 with FIPS` };
    return;
  }
  const recent = atLeast(plan.version, "1.35");
  if (recent === false) yield { path, reason: `${what} is 22.04 on Kubernetes ${asked(plan)}` };
  if (recent === undefined) {
    yield {
      path,
      severity: "warning",
      reason: `${what} is 24.04 from Kubernetes 1.35 only, and no version is given`,
    };
  }
}
