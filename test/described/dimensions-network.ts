import { switchLevels, valueLevels } from "./draft.ts";
import type { Dimensions } from "./draft.ts";

/**
 * Addresses and ways out. All ranges are chosen so that no level overlaps a level of another dimension, nor a default:
 * pods 10.64.0.0/12 and 10.128.0.0/13, services 10.2.0.0/15,
 * 172.16.0.0/13 and 172.29.0.0/16, networks 10.100.0.0/14, elsewhere 192.168.0.0/16.
 */
export const networkDimensions = {
  mode: valueLevels(["overlay", "podSubnet", "nodeSubnet"], (mode) => ({ network: { mode } })),
  dataplane: valueLevels(["cilium", "azure"], (dataplane) => ({ network: { dataplane } })),
  ipFamilies: {
    absent: {},
    IPv4: { network: { ipFamilies: ["IPv4"] } },
    dual: { network: { ipFamilies: ["IPv4", "IPv6"] } },
  },
  podCidrs: {
    absent: {},
    own: { network: { podCidrs: ["10.64.0.0/16"] } },
    /** Room for 32 nodes. */
    small: { network: { podCidrs: ["10.65.0.0/19"] } },
    /** Room for 2,048 nodes. */
    large: { network: { podCidrs: ["10.128.0.0/13"] } },
    dual: { network: { podCidrs: ["10.66.0.0/16", "fd77:1:2:3::/64"] } },
  },
  podAllocation: valueLevels(["DynamicIndividual", "StaticBlock"], (podAllocation) => ({
    network: { podAllocation },
  })),
  services: {
    absent: {},
    byDefault: { network: { serviceCidrs: ["10.0.0.0/16"], dnsServiceIp: "10.0.0.10" } },
    dnsOnly: { network: { dnsServiceIp: "10.0.0.53" } },
    /** The largest range smaller than a /12. */
    largest: { network: { serviceCidrs: ["172.16.0.0/13"] } },
    small: { network: { serviceCidrs: ["10.3.0.0/27"] } },
    /** Beside the reserved 172.30.0.0/16, and the DNS address right after the first one. */
    besideReserved: { network: { serviceCidrs: ["172.29.0.0/16"], dnsServiceIp: "172.29.0.2" } },
    dual: { network: { serviceCidrs: ["10.2.0.0/16", "fd77:1:2:4::/108"], dnsServiceIp: "10.2.1.10" } },
    dualSmall: { network: { serviceCidrs: ["10.3.0.0/24", "fd77:1:2:4::/112"] } },
  },
  // The keys of each kind follow from other dimensions and are added when the settings are put together.
  virtualNetwork: { absent: {}, managed: {}, new: {}, existing: {} },
  virtualNetworkRanges: { absent: {}, given: {} },
  outboundType: valueLevels(
    ["loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting", "none"],
    (outboundType) => ({ network: { outboundType } }),
  ),
  outboundIpCount: {
    absent: {},
    one: { network: { outboundIpCount: 1 } },
    sixteen: { network: { outboundIpCount: 16 } },
    hundred: { network: { outboundIpCount: 100 } },
  },
  staticEgressGateway: switchLevels((staticEgressGateway) => ({ network: { staticEgressGateway } })),
  connectedRanges: {
    absent: {},
    elsewhere: { network: { connectedRanges: ["192.168.0.0/16"] } },
    /** Right before and right after the default pod range. */
    neighbours: { network: { connectedRanges: ["10.243.0.0/16", "10.245.0.0/16", "fd88::/48"] } },
  },
} satisfies Dimensions;
