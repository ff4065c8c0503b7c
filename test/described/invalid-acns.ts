import { dualStack, overlay, system, systemOnly, withUserPool, withWindowsPool } from "./cases.ts";
import type { InvalidSettings } from "./cases.ts";

const azure = { network: { mode: "overlay", dataplane: "azure" } };
const mtls = { kubernetesVersion: "1.34", registeredFeatures: ["AdvancedNetworkingmTLSPreview"] };
const bpf = { kubernetesVersion: "1.35", acceleration: "BpfVeth" };
const off = { observability: false, security: { policies: "None" } };

const dataplane: InvalidSettings[] = [
  {
    title: "WireGuard without Cilium",
    rule: ["ACNS001", "ACNS005"],
    settings: { ...azure, security: { encryption: "WireGuard" } },
  },
  {
    title: "mTLS without Cilium",
    rule: ["ACNS001", "ACNS005"],
    settings: { ...azure, ...mtls, security: { encryption: "mTLS" } },
  },
  {
    title: "acceleration without Cilium",
    rule: ["ACNS001", "ACNS005"],
    settings: { ...azure, ...bpf },
  },
  {
    title: "FQDN policies without Cilium",
    rule: ["ACNS001", "ACNS005"],
    settings: { ...azure, security: { policies: "FQDN" } },
  },
  {
    title: "L7 policies without Cilium, with pod subnets",
    rule: ["ACNS001", "ACNS005"],
    settings: { network: { mode: "podSubnet", dataplane: "azure" }, security: { policies: "L7" } },
  },
  {
    title: "security without Cilium and without observability",
    rule: ["ACNS001", "ACNS005"],
    settings: { ...azure, observability: false, security: { policies: "FQDN" } },
  },
  {
    title: "a Windows pool on Cilium",
    rule: "ACNS003",
    settings: { nodePools: [system(), { name: "win", os: "Windows" }] },
  },
  {
    title: "a Windows pool on Cilium, though empty",
    rule: "ACNS003",
    settings: {
      network: { mode: "nodeSubnet", dataplane: "cilium" },
      nodePools: [system(), { name: "win", os: "Windows", osSku: "Windows2022", count: 0 }],
    },
  },
  {
    title: "a Windows pool on Cilium with ACNS off",
    rule: "ACNS003",
    settings: { ...off, nodePools: [system(), { name: "win", os: "Windows" }] },
  },
  { title: "ACNS on Cilium with 1.28", rule: "ACNS004", settings: { kubernetesVersion: "1.28" } },
  { title: "ACNS on Cilium with the last 1.28", rule: "ACNS004", settings: { kubernetesVersion: "1.28.15" } },
  { title: "1.9 is older than 1.29", rule: "ACNS004", settings: { kubernetesVersion: "1.9" } },
  {
    title: "observability alone on Cilium with 1.27",
    rule: "ACNS004",
    settings: { kubernetesVersion: "1.27.3", security: { policies: "None" } },
  },
  {
    title: "WireGuard alone on Cilium with 1.28",
    rule: "ACNS004",
    settings: {
      kubernetesVersion: "1.28",
      observability: false,
      security: { policies: "None", encryption: "WireGuard" },
    },
  },
];

const policies: InvalidSettings[] = [
  {
    title: "L7 and the Istio add-on",
    rule: "ACNS008",
    settings: { security: { policies: "L7" }, istio: { kind: "managed" } },
  },
  {
    title: "L7 and a revision of the Istio add-on",
    rule: "ACNS008",
    settings: { security: { policies: "L7" }, istio: { kind: "managed", revisions: ["asm-1-27"] } },
  },
  {
    title: "L7 and an own Istio",
    rule: "ACNS008",
    settings: { security: { policies: "L7" }, istio: { kind: "selfManaged" } },
  },
  {
    title: "L7 and an own ambient Istio",
    rule: "ACNS008",
    settings: { security: { policies: "L7" }, istio: { kind: "selfManaged", dataplaneMode: "ambient" } },
  },
  {
    title: "L7 with more than 1,000 nodes and more than 40,000 pods",
    rule: "ACNS009",
    settings: {
      ...overlay({ podCidrs: ["10.128.0.0/13"] }),
      security: { policies: "L7" },
      expected: { nodes: 1001, pods: 40_001 },
    },
  },
  {
    title: "L7 on pools that may grow beyond both limits",
    rule: "ACNS009",
    settings: {
      ...overlay({ podCidrs: ["10.128.0.0/13"] }),
      security: { policies: "L7" },
      nodePools: [system(), { name: "apps", osSku: "AzureLinux", autoscaling: { min: 0, max: 1000 } }],
    },
  },
];

const encryption: InvalidSettings[] = [
  {
    title: "mTLS with 1.33",
    rule: "ACNS012",
    settings: { ...mtls, kubernetesVersion: "1.33", security: { encryption: "mTLS" } },
  },
  {
    title: "mTLS with the last 1.33",
    rule: "ACNS012",
    settings: { ...mtls, kubernetesVersion: "1.33.12", security: { encryption: "mTLS" } },
  },
  {
    title: "mTLS with 1.4",
    rule: "ACNS012",
    settings: { ...mtls, kubernetesVersion: "1.4", security: { encryption: "mTLS" } },
  },
  {
    title: "mTLS with a stable API version",
    rule: ["ACNS012", "AKS024"],
    settings: { ...mtls, apiVersion: "2026-05-01", security: { encryption: "mTLS" } },
  },
  {
    title: "mTLS and WireGuard as a list",
    rule: ["ACNS013", "SET002"],
    settings: { ...mtls, security: { encryption: ["mTLS", "WireGuard"] } },
  },
  {
    title: "mTLS and the Istio add-on",
    rule: "ACNS014",
    settings: { ...mtls, security: { encryption: "mTLS" }, istio: { kind: "managed" } },
  },
  {
    title: "mTLS and an own Istio with sidecars",
    rule: "ACNS014",
    settings: {
      ...mtls,
      security: { encryption: "mTLS", policies: "None" },
      istio: { kind: "selfManaged", dataplaneMode: "sidecar" },
    },
  },
  {
    title: "mTLS and an own ambient Istio",
    rule: "ACNS014",
    settings: {
      ...mtls,
      security: { encryption: "mTLS" },
      istio: { kind: "selfManaged", dataplaneMode: "ambient" },
    },
  },
  {
    title: "mTLS and L7 policies",
    rule: "ACNS015",
    settings: { ...mtls, security: { encryption: "mTLS", policies: "L7" } },
  },
  {
    title: "mTLS and L7 policies with 1.36",
    rule: "ACNS015",
    settings: { ...mtls, kubernetesVersion: "1.36", security: { policies: "L7", encryption: "mTLS" } },
  },
];

const acceleration: InvalidSettings[] = [
  { title: "BpfVeth with 1.32", rule: "ACNS017", settings: { ...bpf, kubernetesVersion: "1.32" } },
  {
    title: "BpfVeth with the last 1.32",
    rule: "ACNS017",
    settings: { ...bpf, kubernetesVersion: "1.32.99" },
  },
  { title: "BpfVeth with 1.4", rule: ["ACNS017"], settings: { ...bpf, kubernetesVersion: "1.4" } },
  {
    title: "BpfVeth on Ubuntu 22.04",
    rule: "ACNS018",
    settings: { ...bpf, ...systemOnly({ osSku: "Ubuntu2204" }) },
  },
  {
    title: "BpfVeth with one pool of several on Ubuntu 22.04",
    rule: "ACNS018",
    settings: { ...bpf, ...withUserPool({ osSku: "Ubuntu2204", count: 0 }) },
  },
  {
    title: "BpfVeth on Ubuntu with 1.34, which is 22.04",
    rule: "ACNS018",
    settings: { ...bpf, kubernetesVersion: "1.34", ...systemOnly({ osSku: "Ubuntu" }) },
  },
  {
    title: "BpfVeth on the image of the service with 1.34, which is Ubuntu 22.04",
    rule: "ACNS018",
    settings: { ...bpf, kubernetesVersion: "1.34.9", nodePools: [{ name: "system", mode: "System" }] },
  },
  {
    title: "BpfVeth on Ubuntu with FIPS, which stays 22.04",
    rule: "ACNS018",
    settings: { ...bpf, kubernetesVersion: "1.36", ...withUserPool({ osSku: "Ubuntu", fips: true }) },
  },
  {
    title: "BpfVeth on the image of the service with FIPS, which stays Ubuntu 22.04",
    rule: "ACNS018",
    settings: { ...bpf, nodePools: [{ name: "system", mode: "System", fips: true }] },
  },
  {
    title: "BpfVeth with provisioned nodes on Ubuntu 22.04",
    rule: "ACNS018",
    settings: { ...bpf, nodeProvisioning: { mode: "Auto", nodeClassOsSku: "Ubuntu2204" } },
  },
  {
    title: "BpfVeth with provisioned nodes on the Ubuntu of 1.33",
    rule: "ACNS018",
    settings: { ...bpf, kubernetesVersion: "1.33", nodeProvisioning: { mode: "Auto" } },
  },
  {
    title: "BpfVeth on a confidential VM",
    rule: "ACNS019",
    settings: { ...bpf, ...systemOnly({ vmSize: "Standard_DC8as_v5" }) },
  },
  {
    title: "BpfVeth on a confidential VM with a local disk",
    rule: "ACNS019",
    settings: { ...bpf, ...withUserPool({ vmSize: "Standard_EC16ads_v5" }) },
  },
  {
    title: "BpfVeth and Kata pods",
    rule: "ACNS019",
    settings: { ...bpf, ...withUserPool({ workloadRuntime: "KataVmIsolation" }) },
  },
  {
    title: "BpfVeth and the static egress gateway",
    rule: "ACNS020",
    settings: {
      ...bpf,
      ...overlay({ staticEgressGateway: true }),
      nodePools: [system(), { name: "egress", mode: "Gateway", osSku: "AzureLinux" }],
    },
  },
  {
    title: "BpfVeth and an own ambient Istio",
    rule: "ACNS020",
    settings: { ...bpf, istio: { kind: "selfManaged", dataplaneMode: "ambient" } },
  },
];

const families: InvalidSettings[] = [
  {
    title: "dual stack on Cilium with 1.28, ACNS off",
    rule: "ACNS031",
    settings: { ...dualStack(), ...off, kubernetesVersion: "1.28" },
  },
  { title: "IPv6 alone", rule: "ACNS031", settings: overlay({ ipFamilies: ["IPv6"] }) },
  { title: "IPv6 first", rule: "ACNS031", settings: overlay({ ipFamilies: ["IPv6", "IPv4"] }) },
  { title: "one family twice", rule: "ACNS031", settings: overlay({ ipFamilies: ["IPv4", "IPv4"] }) },
  { title: "no family", rule: "ACNS031", settings: overlay({ ipFamilies: [] }) },
  { title: "a family that is none", rule: "ACNS031", settings: overlay({ ipFamilies: ["IPv4", "IPv5"] }) },
  { title: "families as one word", rule: "ACNS031", settings: overlay({ ipFamilies: "DualStack" }) },
  {
    title: "dual stack with pod subnets",
    rule: "ACNS031",
    settings: { network: { mode: "podSubnet", ipFamilies: ["IPv4", "IPv6"] } },
  },
  {
    title: "families with node subnets",
    rule: "ACNS031",
    settings: { network: { mode: "nodeSubnet", ipFamilies: ["IPv4", "IPv6"] } },
  },
  {
    title: "dual stack with AKS's own NAT gateway",
    rule: "ACNS031",
    settings: dualStack({ outboundType: "managedNATGateway" }),
  },
  {
    title: "dual stack with the static egress gateway",
    rule: ["ACNS031", "AKS004"],
    settings: {
      ...dualStack({ staticEgressGateway: true }),
      nodePools: [system(), { name: "egress", mode: "Gateway" }],
    },
  },
  {
    title: "dual stack with provisioned nodes",
    rule: ["ACNS031", "AKS005"],
    settings: { ...dualStack(), nodeProvisioning: { mode: "Auto" } },
  },
  {
    title: "dual stack with AKS Automatic",
    rule: ["ACNS031", "AKS005"],
    settings: { ...dualStack(), sku: "Automatic" },
  },
  {
    title: "dual stack with one pod range",
    rule: "ACNS031",
    settings: dualStack({ podCidrs: ["10.64.0.0/16"] }),
  },
  {
    title: "dual stack with one service range",
    rule: "ACNS031",
    settings: dualStack({ serviceCidrs: ["10.2.0.0/16"] }),
  },
  {
    title: "dual stack with pod ranges in the wrong order",
    rule: "ACNS031",
    settings: dualStack({ podCidrs: ["fd77:1:2:3::/64", "10.64.0.0/16"] }),
  },
  {
    title: "dual stack with service ranges of one family",
    rule: "ACNS031",
    settings: dualStack({ serviceCidrs: ["10.2.0.0/16", "10.3.0.0/16"] }),
  },
  {
    title: "two pod ranges for one family",
    rule: ["ACNS031", "ACNS036"],
    settings: overlay({ podCidrs: ["10.64.0.0/16", "10.65.0.0/16"] }),
  },
  {
    title: "an IPv6 pod range for IPv4",
    rule: ["ACNS031", "ACNS036"],
    settings: overlay({ podCidrs: ["fd77:1:2:3::/64"] }),
  },
  {
    title: "an IPv6 service range for IPv4",
    rule: ["ACNS031", "ACNS036"],
    settings: { network: { mode: "nodeSubnet", serviceCidrs: ["fd77:1:2:4::/108"] } },
  },
];

const others: InvalidSettings[] = [
  {
    title: "WireGuard on Azure's dataplane with Windows nodes",
    rule: ["ACNS001", "ACNS005"],
    settings: withWindowsPool({}, { security: { encryption: "WireGuard" } }),
  },
  {
    title: "one identity more than a cluster can have",
    rule: "ACNS038",
    settings: { expected: { identities: 65_536 } },
  },
  {
    title: "far more identities than a cluster can have, with observability alone",
    rule: "ACNS038",
    settings: { security: { policies: "None" }, expected: { identities: 200_000 } },
  },
];

export const invalidAcns: readonly InvalidSettings[] = [
  ...dataplane,
  ...policies,
  ...encryption,
  ...acceleration,
  ...families,
  ...others,
];
