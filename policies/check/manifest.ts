import type { CiliumRelease } from "../../model/cilium.ts";
import type { Manifest } from "../../model/manifest/manifest.ts";
import { logFaults, metricFaults } from "./acns.ts";
import { cidrGroupFaults, ciliumFaults, redirectFaults } from "./cilium.ts";
import { networkPolicyFaults } from "./kubernetes.ts";
import { metaFaults } from "./names.ts";
import type { Fault, Faults } from "./rules.ts";

/** Everything that is wrong with a manifest in its wire form. */
export const faultsIn = (manifest: Manifest, release: CiliumRelease): Fault[] => [
  ...metaFaults(manifest.metadata),
  ...specFaults(manifest, release),
];

function specFaults(manifest: Manifest, release: CiliumRelease): Faults {
  switch (manifest.kind) {
    case "CiliumNetworkPolicy":
    case "CiliumClusterwideNetworkPolicy":
      return ciliumFaults(manifest, release);
    case "CiliumCIDRGroup":
      return cidrGroupFaults(manifest, release);
    case "CiliumLocalRedirectPolicy":
      return redirectFaults(manifest, release);
    case "NetworkPolicy":
      return networkPolicyFaults(manifest);
    case "ContainerNetworkLog":
      return logFaults(manifest);
    case "ContainerNetworkMetric":
      return metricFaults(manifest);
  }
}
