import type { LabelSelector, Meta } from "./meta.ts";

// The wire form of networking.k8s.io/v1 NetworkPolicy.
// Source: https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/

export interface NetworkPolicyPort {
  /** TCP where it is absent. */
  readonly protocol?: "TCP" | "UDP" | "SCTP";
  /** A number, or the name of a container's port; absent for every port of the protocol. */
  readonly port?: number | string;
  readonly endPort?: number;
}

export interface NetworkPolicyPeer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

export interface NetworkPolicy {
  readonly apiVersion: "networking.k8s.io/v1";
  readonly kind: "NetworkPolicy";
  readonly metadata: Meta;
  readonly spec: {
    /** Absent, it selects every pod of the namespace, as `{}` does. */
    readonly podSelector?: LabelSelector;
    readonly policyTypes?: readonly ("Ingress" | "Egress")[];
    readonly ingress?: readonly {
      readonly from?: readonly NetworkPolicyPeer[];
      readonly ports?: readonly NetworkPolicyPort[];
    }[];
    readonly egress?: readonly {
      readonly to?: readonly NetworkPolicyPeer[];
      readonly ports?: readonly NetworkPolicyPort[];
    }[];
  };
}
