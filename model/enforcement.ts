import { releaseOf, type CiliumRelease } from "./cilium.ts";
import type { ClusterPlan } from "./cluster/plan.ts";

/** What a cluster does with the policies and filters that it is given, as far as its settings decide it. */
export interface Enforcement {
  /** Without Cilium no policy or filter of Cilium's or ACNS's own is known to the cluster. */
  readonly dataplane: "cilium" | "azure";
  /** The level up to which policies are enforced; "None" enforces Kubernetes' own and L3 and L4 of Cilium's. */
  readonly level: "None" | "FQDN" | "L7";
  /** Whether ACNS observability is on, without which there are no filters. */
  readonly observability: boolean;
  /** Whether mutual TLS between pods is on, which goes with no policies. */
  readonly mtls: boolean;
  /**
   * "1.34" or "1.34.2".
   * @default not known
   */
  readonly kubernetesVersion?: string;
  /**
   * Release of Cilium.
   * @default the one that AKS runs at the version of Kubernetes, else the newest that AKS runs
   */
  readonly release?: CiliumRelease;
}

/** What a planned cluster enforces. */
export function enforcementOf({ asked, dataplane, acns }: ClusterPlan): Enforcement {
  const { kubernetesVersion } = asked;
  const release = kubernetesVersion === undefined ? undefined : releaseOf(kubernetesVersion);
  return {
    dataplane,
    level: acns.policies,
    observability: acns.observability,
    mtls: acns.encryption === "mTLS",
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion }),
    ...(release === undefined ? {} : { release }),
  };
}
