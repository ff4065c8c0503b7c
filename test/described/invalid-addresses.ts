import { dualStack, existing, overlay, subnetId, system } from "./cases.ts";
import type { InvalidSettings } from "./cases.ts";

type Changes = Record<string, unknown>;

const rule = "ACNS036";

const newNetwork = (virtualNetwork: Changes, changes: Changes = {}) =>
  overlay({ virtualNetwork: { kind: "new", ...virtualNetwork }, ...changes });

const podSubnet = (virtualNetwork: Changes, changes: Changes = {}) => ({
  network: { mode: "podSubnet", virtualNetwork: { kind: "new", ...virtualNetwork }, ...changes },
});

const nodeSubnet = (virtualNetwork: Changes, changes: Changes = {}) => ({
  network: { mode: "nodeSubnet", virtualNetwork: { kind: "new", ...virtualNetwork }, ...changes },
});

const nodes = (count: number, changes: Changes = {}) => ({ nodePools: [system({ count, ...changes })] });

const overlaps: InvalidSettings[] = [
  {
    title: "pods and services are one range",
    rule,
    settings: overlay({ podCidrs: ["10.64.0.0/16"], serviceCidrs: ["10.64.0.0/16"] }),
  },
  {
    title: "services inside the pods",
    rule,
    settings: overlay({ podCidrs: ["10.64.0.0/14"], serviceCidrs: ["10.66.0.0/16"] }),
  },
  {
    title: "pods inside the services",
    rule,
    settings: overlay({ podCidrs: ["10.68.0.0/16"], serviceCidrs: ["10.64.0.0/13"] }),
  },
  { title: "pods in the default services", rule, settings: overlay({ podCidrs: ["10.0.128.0/17"] }) },
  { title: "services in the default pods", rule, settings: overlay({ serviceCidrs: ["10.244.8.0/24"] }) },
  {
    title: "pods in the default new network",
    rule,
    settings: newNetwork({}, { podCidrs: ["10.230.0.0/16"] }),
  },
  {
    title: "services in the default new network",
    rule,
    settings: newNetwork({}, { serviceCidrs: ["10.225.0.0/24"] }),
  },
  {
    title: "a new network around the default pods",
    rule,
    settings: newNetwork({ addressPrefixes: ["10.240.0.0/12"], nodeSubnetPrefixes: ["10.240.0.0/16"] }),
  },
  {
    title: "the second prefix of a new network is the default services",
    rule,
    settings: newNetwork({
      addressPrefixes: ["10.100.0.0/14", "10.0.0.0/20"],
      nodeSubnetPrefixes: ["10.100.0.0/16"],
    }),
  },
  {
    title: "an existing network around the pods",
    rule,
    settings: overlay({
      virtualNetwork: existing({ addressPrefixes: ["10.64.0.0/12"] }),
      podCidrs: ["10.65.0.0/16"],
    }),
  },
  {
    title: "an existing node subnet in the pods",
    rule,
    settings: overlay({
      virtualNetwork: existing({ nodeSubnetPrefixes: ["10.244.0.0/24"] }),
    }),
  },
  {
    title: "an existing node subnet in the services",
    rule,
    settings: {
      network: { mode: "nodeSubnet", virtualNetwork: existing({ nodeSubnetPrefixes: ["10.0.64.0/18"] }) },
    },
  },
  {
    title: "an existing pod subnet in the services",
    rule,
    settings: {
      network: {
        mode: "podSubnet",
        virtualNetwork: existing({ podSubnetId: subnetId("pods"), podSubnetPrefix: "10.0.64.0/18" }),
      },
    },
  },
  {
    title: "node and pod subnet overlap",
    rule,
    settings: podSubnet({ nodeSubnetPrefixes: ["10.228.0.0/16"] }),
  },
  {
    title: "node and API server subnet overlap",
    rule,
    settings: {
      ...newNetwork({ apiServerSubnetPrefix: "10.224.1.0/28" }),
      apiServer: { access: "public", vnetIntegration: true },
    },
  },
  {
    title: "pod and API server subnet overlap",
    rule,
    settings: {
      ...podSubnet({ apiServerSubnetPrefix: "10.229.0.0/24" }),
      apiServer: { access: "public", vnetIntegration: true },
    },
  },
  {
    title: "a connected range around the pods",
    rule,
    settings: overlay({ connectedRanges: ["10.244.0.0/14"] }),
  },
  {
    title: "a connected range in the services",
    rule,
    settings: overlay({ connectedRanges: ["192.168.0.0/16", "10.0.255.0/24"] }),
  },
  {
    title: "a connected range in the new network",
    rule,
    settings: newNetwork({}, { connectedRanges: ["10.239.0.0/24"] }),
  },
  {
    title: "IPv6 pods around the IPv6 services",
    rule,
    settings: dualStack({
      podCidrs: ["10.64.0.0/16", "fd77:1:2::/48"],
      serviceCidrs: ["10.2.0.0/16", "fd77:1:2:4::/108"],
    }),
  },
  {
    title: "IPv6 pods in the default new network",
    rule,
    settings: dualStack({
      virtualNetwork: { kind: "new" },
      podCidrs: ["10.64.0.0/16", "fd00:db8:deca:9::/64"],
    }),
  },
  {
    title: "a connected IPv6 range around the default IPv6 pods",
    rule,
    settings: dualStack({ connectedRanges: ["fd12:3456:789a::/56"] }),
  },
];

const reserved: InvalidSettings[] = [
  { title: "pods in the link-local range", rule, settings: overlay({ podCidrs: ["169.254.0.0/17"] }) },
  {
    title: "pods in the first range reserved by AKS",
    rule,
    settings: overlay({ podCidrs: ["172.30.0.0/16"] }),
  },
  {
    title: "pods in the second range reserved by AKS",
    rule,
    settings: overlay({ podCidrs: ["172.31.64.0/18"] }),
  },
  { title: "pods around both reserved ranges", rule, settings: overlay({ podCidrs: ["172.16.0.0/12"] }) },
  { title: "pods around the documentation range", rule, settings: overlay({ podCidrs: ["192.0.0.0/16"] }) },
  {
    title: "services in the documentation range",
    rule,
    settings: overlay({ serviceCidrs: ["192.0.2.0/24"] }),
  },
  {
    title: "services around both reserved ranges",
    rule,
    settings: overlay({ serviceCidrs: ["172.28.0.0/14"] }),
  },
  {
    title: "services in the link-local range",
    rule,
    settings: overlay({ serviceCidrs: ["169.254.8.0/24"] }),
  },
  {
    title: "a new network around both reserved ranges",
    rule,
    settings: newNetwork({ addressPrefixes: ["172.16.0.0/12"], nodeSubnetPrefixes: ["172.16.0.0/16"] }),
  },
  {
    title: "an existing node subnet in a reserved range",
    rule,
    settings: overlay({ virtualNetwork: existing({ nodeSubnetPrefixes: ["172.31.4.0/22"] }) }),
  },
  {
    title: "an existing network around the documentation range",
    rule,
    settings: overlay({ virtualNetwork: existing({ addressPrefixes: ["192.0.0.0/20"] }) }),
  },
];

const services: InvalidSettings[] = [
  { title: "services as large as a /12", rule, settings: overlay({ serviceCidrs: ["10.16.0.0/12"] }) },
  { title: "services larger than a /12", rule, settings: overlay({ serviceCidrs: ["100.64.0.0/10"] }) },
  {
    title: "IPv6 services larger than a /108",
    rule,
    settings: dualStack({ serviceCidrs: ["10.2.0.0/16", "fd77:1:2:4::/107"] }),
  },
  {
    title: "IPv6 services as large as a subnet",
    rule,
    settings: dualStack({ serviceCidrs: ["10.2.0.0/16", "fd77:1:2:4::/64"] }),
  },
  {
    title: "the DNS address outside the services",
    rule,
    settings: overlay({ serviceCidrs: ["10.2.0.0/16"], dnsServiceIp: "10.3.0.10" }),
  },
  {
    title: "the DNS address outside the default services",
    rule,
    settings: overlay({ dnsServiceIp: "10.1.0.10" }),
  },
  { title: "the DNS address is the network's", rule, settings: overlay({ dnsServiceIp: "10.0.0.0" }) },
  {
    title: "the DNS address is the first one",
    rule,
    settings: overlay({ serviceCidrs: ["10.2.0.0/24"], dnsServiceIp: "10.2.0.1" }),
  },
  {
    title: "the DNS address is in the second service range",
    rule,
    settings: dualStack({
      serviceCidrs: ["10.2.0.0/16", "fd77:1:2:4::/108"],
      dnsServiceIp: "fd77:1:2:4::a",
    }),
  },
  {
    title: "the DNS address is none",
    rule: [rule, "SET002"],
    settings: overlay({ dnsServiceIp: "10.0.0.256" }),
  },
  {
    title: "the DNS address is a range",
    rule: [rule, "SET002"],
    settings: overlay({ dnsServiceIp: "10.0.0.10/32" }),
  },
  {
    title: "pods without a prefix length",
    rule: [rule, "SET002"],
    settings: overlay({ podCidrs: ["10.64.0.0"] }),
  },
  {
    title: "a prefix length beyond 32",
    rule: [rule, "SET002"],
    settings: overlay({ podCidrs: ["10.64.0.0/33"] }),
  },
  {
    title: "services that are a word",
    rule: [rule, "SET002"],
    settings: overlay({ serviceCidrs: ["default"] }),
  },
  {
    title: "a connected range that is none",
    rule: [rule, "SET002"],
    settings: overlay({ connectedRanges: ["192.168.0/16"] }),
  },
];

const rooms: InvalidSettings[] = [
  { title: "a /25 for the pods of three nodes", rule, settings: overlay({ podCidrs: ["10.64.0.0/25"] }) },
  { title: "a /23 for the pods of three nodes", rule, settings: overlay({ podCidrs: ["10.64.0.0/23"] }) },
  {
    title: "a /22 for the pods of four nodes and one that is added for an upgrade",
    rule,
    settings: { ...overlay({ podCidrs: ["10.64.0.0/22"] }), ...nodes(4) },
  },
  {
    title: "a /21 for the pods of five nodes and as many for an upgrade",
    rule,
    settings: { ...overlay({ podCidrs: ["10.64.0.0/21"] }), ...nodes(5, { maxSurge: "100%" }) },
  },
  {
    title: "a /21 for the pods of six nodes and three for an upgrade",
    rule,
    settings: { ...overlay({ podCidrs: ["10.64.0.0/21"] }), ...nodes(6, { maxSurge: "3" }) },
  },
  { title: "the default pods for 300 nodes", rule, settings: nodes(300) },
  {
    title: "the default pods for a pool that may grow to 300 nodes",
    rule,
    settings: nodes(3, { autoscaling: { min: 3, max: 300 } }),
  },
  {
    title: "the default pods for two pools of 130 nodes",
    rule,
    settings: { nodePools: [system({ count: 130 }), { name: "apps", osSku: "AzureLinux", count: 130 }] },
  },
  {
    title: "dual stack has no more room for nodes than its IPv4 range",
    rule,
    settings: { ...dualStack({ podCidrs: ["10.64.0.0/22", "fd77:1:2:3::/64"] }), ...nodes(20) },
  },
  {
    title: "a /28 for twenty nodes",
    rule,
    settings: { ...newNetwork({ nodeSubnetPrefixes: ["10.224.0.0/28"] }), ...nodes(20) },
  },
  {
    title: "an existing /27 for forty nodes",
    rule,
    settings: {
      ...overlay({ virtualNetwork: existing({ nodeSubnetPrefixes: ["10.100.0.0/27"] }) }),
      ...nodes(40),
    },
  },
  {
    title: "a /24 for ten nodes with 30 pods each",
    rule,
    settings: { ...nodeSubnet({ nodeSubnetPrefixes: ["10.224.0.0/24"] }), ...nodes(10) },
  },
  {
    title: "a /22 for five nodes with 250 pods each",
    rule,
    settings: { ...nodeSubnet({ nodeSubnetPrefixes: ["10.224.0.0/22"] }), ...nodes(5, { maxPods: 250 }) },
  },
  {
    title: "a pod subnet of 128 addresses for ten nodes at 16 each",
    rule,
    settings: { ...podSubnet({ podSubnetPrefix: "10.228.0.0/25" }), ...nodes(10) },
  },
  {
    title: "an existing pod subnet of 256 addresses for twenty nodes at 16 each",
    rule,
    settings: {
      network: {
        mode: "podSubnet",
        podAllocation: "DynamicIndividual",
        virtualNetwork: existing({
          podSubnetId: subnetId("pods"),
          podSubnetPrefix: "10.101.0.0/24",
        }),
      },
      ...nodes(20),
    },
  },
  {
    title: "static blocks for 250 pods on each of three nodes in a /24",
    rule,
    settings: {
      ...podSubnet({ podSubnetPrefix: "10.228.0.0/24" }, { podAllocation: "StaticBlock" }),
      ...nodes(3),
    },
  },
  {
    title: "static blocks for 16 pods take two blocks a node: 96 addresses in a /26",
    rule,
    settings: {
      ...podSubnet({ podSubnetPrefix: "10.228.0.0/26" }, { podAllocation: "StaticBlock" }),
      ...nodes(3, { maxPods: 16 }),
    },
  },
  {
    title: "the API server's subnet is smaller than a /28",
    rule: [rule, "AKS020"],
    settings: {
      ...newNetwork({ apiServerSubnetPrefix: "10.225.0.0/29" }),
      apiServer: { access: "private", vnetIntegration: true },
    },
  },
];

export const invalidAddresses: readonly InvalidSettings[] = [...overlaps, ...reserved, ...services, ...rooms];
