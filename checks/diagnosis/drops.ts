const POLICY = "a policy refused, and the records do not say on which side: give the policies";

/**
 * What drops that no cause explains mean, and what to do. Policies' own are here for records that say too little.
 * Source: https://github.com/cilium/cilium/blob/v1.18.5/pkg/monitor/api/drop.go
 */
const ADVICE: Readonly<Record<string, string | undefined>> = {
  "": "Hubble gives no reason, as for a request that a proxy refused: see its record",
  POLICY_DENIED: POLICY,
  POLICY_DENY: POLICY,
  AUTH_REQUIRED: POLICY,
  CT_MAP_INSERTION_FAILED:
    "the node's table of connections is full: find who opens connections without end, or spread pods over more nodes",
  SERVICE_BACKEND_NOT_FOUND: "a service has no ready pod: look at its endpoints",
  STALE_OR_UNROUTABLE_IP: "the address is of a pod that is gone; usual while pods are replaced",
  UNSUPPORTED_L3_PROTOCOL: "neither IPv4 nor IPv6, or IPv6 in a cluster without it; usually harmless",
  UNSUPPORTED_L2_PROTOCOL: "no protocol that is forwarded; usually harmless",
  UNENCRYPTED_TRAFFIC:
    "encryption is strict, and the packet was not encrypted: see whether both nodes have it",
  INVALID_SOURCE_IP: "the pod sends from an address that is not its own",
  NO_EGRESS_GATEWAY: "an egress gateway policy has no gateway node",
  TTL_EXCEEDED: "the packet went in a loop",
  IP_FRAGMENTATION_NOT_SUPPORTED: "the packet came in fragments, which the nodes do not take: see the MTU",
};

/** What a reason means and what to do, where that is known. */
export const adviceOn = (reason: string): string | undefined => ADVICE[reason];
