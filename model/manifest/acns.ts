import type { LabelSelector, Meta } from "./meta.ts";

// The wire form of the two resources of ACNS (apiVersion acn.azure.com/v1alpha1), both cluster-scoped.
// Source: https://learn.microsoft.com/azure/aks/how-to-configure-container-network-logs

export interface FlowEndpoint {
  /** "namespace/prefix of the pod's name"; "namespace/" for every pod of the namespace. */
  readonly namespacedPod?: readonly string[];
  readonly labelSelector?: LabelSelector;
  /** Addresses or ranges. */
  readonly ip?: readonly string[];
}

/** Every field that is given has to match; the values of one are alternatives. */
export interface FlowFilter {
  readonly name?: string;
  readonly protocol?: readonly ("tcp" | "udp" | "dns")[];
  readonly verdict?: readonly ("forwarded" | "dropped")[];
  readonly from?: FlowEndpoint;
  readonly to?: FlowEndpoint;
  /** Of the drop metric. */
  readonly reason?: readonly string[];
}

export interface ContainerNetworkLog {
  readonly apiVersion: "acn.azure.com/v1alpha1";
  readonly kind: "ContainerNetworkLog";
  readonly metadata: Meta;
  readonly spec: { readonly includefilters: readonly FlowFilter[] };
}

export interface ContainerNetworkMetric {
  readonly apiVersion: "acn.azure.com/v1alpha1";
  readonly kind: "ContainerNetworkMetric";
  readonly metadata: Meta;
  readonly spec: {
    readonly filters: readonly {
      readonly metric: "dns" | "flow" | "tcp" | "drop";
      readonly includeFilters?: readonly FlowFilter[];
      readonly excludeFilters?: readonly FlowFilter[];
    }[];
  };
}
