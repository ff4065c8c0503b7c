import type { ContainerNetworkLog, ContainerNetworkMetric } from "./acns.ts";
import type {
  CiliumCIDRGroup,
  CiliumClusterwideNetworkPolicy,
  CiliumLocalRedirectPolicy,
  CiliumNetworkPolicy,
} from "./cilium.ts";
import type { NetworkPolicy } from "./kubernetes.ts";

/** Policies that decide verdicts. */
export type Policy = CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy | NetworkPolicy;

/** Every kind that the project makes, checks or judges, in its wire form. */
export type Manifest =
  Policy | CiliumCIDRGroup | CiliumLocalRedirectPolicy | ContainerNetworkLog | ContainerNetworkMetric;

/** Where each kind is at home: its API versions, the newest first, and whether its objects live in namespaces. */
export const KINDS: Readonly<
  Record<Manifest["kind"], { readonly apiVersions: readonly string[]; readonly namespaced: boolean }>
> = {
  CiliumNetworkPolicy: { apiVersions: ["cilium.io/v2"], namespaced: true },
  CiliumClusterwideNetworkPolicy: { apiVersions: ["cilium.io/v2"], namespaced: false },
  CiliumCIDRGroup: { apiVersions: ["cilium.io/v2", "cilium.io/v2alpha1"], namespaced: false },
  CiliumLocalRedirectPolicy: { apiVersions: ["cilium.io/v2"], namespaced: true },
  NetworkPolicy: { apiVersions: ["networking.k8s.io/v1"], namespaced: true },
  ContainerNetworkLog: { apiVersions: ["acn.azure.com/v1alpha1"], namespaced: false },
  ContainerNetworkMetric: { apiVersions: ["acn.azure.com/v1alpha1"], namespaced: false },
};
