import { releaseOf, type CiliumRelease } from "./cilium.ts";
import type { ClusterPlan } from "./cluster/plan.ts";

/** What a cluster does with the policies and filters that it is given, as far as its settings decide it. */
export interface ClusterEnforcement {
  /** The level up to which ACNS enforces policies; "None" leaves those of L3 and L4. */
  readonly level: "None" | "FQDN" | "L7";
  /**
   * Release of Cilium.
   * @default the newest that AKS runs
   */
  readonly release?: CiliumRelease;
  /**
   * Whether mutual TLS between pods is on, which goes with no policies.
   * @default false
   */
  readonly mtls?: boolean;
  /**
   * Whether Istio runs in the cluster, which goes with no L7 policies.
   * @default false
   */
  readonly istio?: boolean;
  /**
   * Ranges of addresses of pods and services, which no policy selects by address.
   * @default not known
   */
  readonly ranges?: readonly { readonly of: "pods" | "services"; readonly cidr: string }[];
}

/** What a planned cluster enforces. */
export function enforcementOf({
  asked,
  acns,
  istio,
  podCidrs,
  serviceCidrs,
}: ClusterPlan): ClusterEnforcement {
  const release = asked.kubernetesVersion === undefined ? undefined : releaseOf(asked.kubernetesVersion);
  return {
    level: acns.policies,
    ...(release === undefined ? {} : { release }),
    mtls: acns.encryption === "mTLS",
    istio: istio !== "none",
    ranges: [
      ...podCidrs.map((cidr) => ({ of: "pods" as const, cidr })),
      ...serviceCidrs.map((cidr) => ({ of: "services" as const, cidr })),
    ],
  };
}
