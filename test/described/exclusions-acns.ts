import { allBut, exclude } from "./dimensions.ts";
import type { Exclusion } from "./pairwise.ts";

const before129 = ["1.28"] as const;
const before133 = ["1.28", "1.29", "1.30.5", "1.31", "1.32"] as const;
const before134 = [...before133, "1.33"] as const;
const before135 = [...before134, "1.34", "1.34.2"] as const;
const ciliumDataplane = ["absent", "cilium"] as const;
const bpf = ["BpfVeth"] as const;
/** Images that are Ubuntu in the version that the Kubernetes version brings. */
const ubuntuOfTheVersion = ["absent", "Ubuntu"] as const;
const anyIstio = ["managed", "managedGateways", "selfManaged", "sidecar", "ambient"] as const;
const dual = ["dual"] as const;
/** What makes AKS provision nodes by itself. */
const autoProvisioning = { nodeProvisioning: ["Auto"] } as const;
const linuxUser = ["linux", "linuxSaid"] as const;

const dataplane: Exclusion[] = [
  exclude(["ACNS001", "ACNS005"], "policies beyond Kubernetes' own are enforced by Cilium only", {
    dataplane: ["azure"],
    policies: ["FQDN", "L7"],
  }),
  exclude(["ACNS001", "ACNS005"], "Cilium encrypts; Azure's dataplane does not", {
    dataplane: ["azure"],
    encryption: ["WireGuard", "mTLS"],
  }),
  exclude(["ACNS001", "ACNS005"], "eBPF host routing is a mode of Cilium", {
    dataplane: ["azure"],
    acceleration: bpf,
  }),
  exclude("ACNS003", "Cilium has no agent for Windows nodes", {
    dataplane: ciliumDataplane,
    userPool: ["windows"],
  }),
  exclude("ACNS004", "observability on Cilium is part of ACNS, which begins with 1.29 there", {
    kubernetesVersion: before129,
    dataplane: ciliumDataplane,
    observability: ["absent", "on"],
  }),
  exclude("ACNS004", "security on Cilium is part of ACNS, and FQDN policies are the default", {
    kubernetesVersion: before129,
    dataplane: ciliumDataplane,
    policies: ["absent", "FQDN", "L7"],
  }),
  exclude("ACNS004", "encryption is part of ACNS", {
    kubernetesVersion: before129,
    dataplane: ciliumDataplane,
    encryption: ["WireGuard", "mTLS"],
  }),
];

const policiesAndEncryption: Exclusion[] = [
  exclude("ACNS008", "two proxies would judge the same HTTP traffic", { policies: ["L7"], istio: anyIstio }),
  exclude("ACNS009", "both limits of L7 are exceeded: nodes and pods", {
    policies: ["L7"],
    expectedNodes: ["many"],
    expectedPods: ["above"],
  }),
  exclude("ACNS009", "without a figure the pools' own largest numbers count, and they exceed both limits", {
    policies: ["L7"],
    expectedNodes: ["absent"],
    expectedPods: ["absent"],
    userCount: ["thousand"],
    userMaxPods: ["most"],
  }),
  exclude("ACNS012", "mTLS begins with 1.34", { encryption: ["mTLS"], kubernetesVersion: before134 }),
  exclude(["ACNS012", "AKS024"], "no stable API version knows mTLS", {
    encryption: ["mTLS"],
    apiVersion: ["2026-01-01", "2026-05-01"],
  }),
  exclude("ACNS014", "one mesh at a time: mTLS or Istio", { encryption: ["mTLS"], istio: anyIstio }),
  exclude("ACNS015", "mTLS leaves no room for enforcement on layer 7", {
    encryption: ["mTLS"],
    policies: ["L7"],
  }),
];

const acceleration: Exclusion[] = [
  exclude("ACNS017", "BpfVeth begins with 1.33", { acceleration: bpf, kubernetesVersion: before133 }),
  exclude("ACNS018", "Ubuntu 22.04 cannot route in eBPF", { acceleration: bpf, systemOsSku: ["Ubuntu2204"] }),
  exclude("ACNS018", "Ubuntu 22.04 cannot route in eBPF", { acceleration: bpf, userOsSku: ["Ubuntu2204"] }),
  exclude("ACNS018", "Ubuntu is 22.04 before Kubernetes 1.35", {
    acceleration: bpf,
    systemPool: ["given"],
    systemOsSku: ubuntuOfTheVersion,
    kubernetesVersion: before135,
  }),
  exclude("ACNS018", "Ubuntu is 22.04 before Kubernetes 1.35", {
    acceleration: bpf,
    userPool: linuxUser,
    userOsSku: ubuntuOfTheVersion,
    kubernetesVersion: before135,
  }),
  exclude("ACNS018", "Ubuntu with FIPS stays 22.04", {
    acceleration: bpf,
    systemPool: ["given"],
    systemOsSku: ubuntuOfTheVersion,
    systemFips: ["on"],
  }),
  exclude("ACNS018", "Ubuntu with FIPS stays 22.04", {
    acceleration: bpf,
    userPool: linuxUser,
    userOsSku: ubuntuOfTheVersion,
    userFips: ["on"],
  }),
  exclude("ACNS018", "provisioned nodes count as well, and theirs would be Ubuntu 22.04", {
    acceleration: bpf,
    ...autoProvisioning,
    nodeClassOsSku: ["Ubuntu2204"],
  }),
  exclude("ACNS018", "node classes take Ubuntu by default, which is 22.04 before Kubernetes 1.35", {
    acceleration: bpf,
    ...autoProvisioning,
    nodeClassOsSku: ubuntuOfTheVersion,
    kubernetesVersion: before135,
  }),
  exclude("ACNS018", "AKS Automatic provisions nodes too", {
    acceleration: bpf,
    sku: ["Automatic"],
    nodeProvisioning: ["absent"],
    kubernetesVersion: before135,
  }),
  exclude("ACNS019", "confidential VMs cannot run it", {
    acceleration: bpf,
    systemVmSize: ["Standard_DC4as_v5"],
  }),
  exclude("ACNS019", "confidential VMs cannot run it", {
    acceleration: bpf,
    userVmSize: ["Standard_EC8ads_v5"],
  }),
  exclude("ACNS019", "pods in a VM of their own bypass it", {
    acceleration: bpf,
    systemRuntime: ["KataVmIsolation"],
  }),
  exclude("ACNS019", "pods in a VM of their own bypass it", {
    acceleration: bpf,
    userRuntime: ["KataVmIsolation"],
  }),
  exclude("ACNS020", "the gateway needs the host's routing", {
    acceleration: bpf,
    staticEgressGateway: ["on"],
  }),
  exclude("ACNS020", "ambient redirects in the host", { acceleration: bpf, istio: ["ambient"] }),
];

const dualStack: Exclusion[] = [
  exclude("ACNS031", "Cilium has two families from 1.29 on", {
    ipFamilies: dual,
    dataplane: ciliumDataplane,
    kubernetesVersion: before129,
  }),
  exclude(["ACNS031", "SET004"], "families are said in overlay mode only", {
    ipFamilies: allBut("ipFamilies", "absent"),
    mode: ["podSubnet", "nodeSubnet"],
  }),
  exclude("ACNS031", "AKS's own NAT gateway is a Standard one, which has no IPv6", {
    ipFamilies: dual,
    outboundType: ["managedNATGateway"],
  }),
  exclude(["ACNS031", "AKS004"], "the gateway has no IPv6", {
    ipFamilies: dual,
    staticEgressGateway: ["on"],
  }),
  exclude(["ACNS031", "AKS005"], "nodes with two families are not provisioned", {
    ipFamilies: dual,
    ...autoProvisioning,
  }),
  exclude(["ACNS031", "AKS005"], "AKS Automatic provisions nodes, which have one family", {
    ipFamilies: dual,
    sku: ["Automatic"],
    nodeProvisioning: ["absent"],
  }),
  exclude("ACNS031", "two families want two pod ranges", {
    ipFamilies: dual,
    podCidrs: ["own", "small", "large"],
  }),
  exclude("ACNS031", "two families want two service ranges", {
    ipFamilies: dual,
    services: ["byDefault", "largest", "small", "besideReserved"],
  }),
  exclude(["ACNS031", "ACNS036"], "one family has one pod range", {
    ipFamilies: ["absent", "IPv4"],
    podCidrs: dual,
  }),
  exclude(["ACNS031", "ACNS036"], "one family has one service range", {
    ipFamilies: ["absent", "IPv4"],
    services: ["dual", "dualSmall"],
  }),
];

/** Rooms are worked out with the largest numbers of nodes, and the fewest that are added for an upgrade. */
const rooms: Exclusion[] = [
  exclude("ACNS036", "256 nodes at most in a /16", {
    mode: ["absent", "overlay"],
    podCidrs: ["absent", "own", "dual"],
    userCount: ["thousand"],
  }),
  exclude("ACNS036", "32 nodes at most in a /19", {
    podCidrs: ["small"],
    userCount: ["hundred", "thousand"],
  }),
  exclude("ACNS036", "32 nodes at most in a /19, and the pool may grow", {
    podCidrs: ["small"],
    userAutoscaling: ["wide"],
  }),
  exclude("ACNS036", "30 nodes and those added for an upgrade are more than 32", {
    podCidrs: ["small"],
    systemAutoscaling: ["wide"],
    systemMaxSurge: ["absent", "third"],
  }),
  exclude("ACNS036", "a thousand nodes with 251 addresses each in a /16", {
    mode: ["nodeSubnet"],
    virtualNetwork: ["new"],
    userCount: ["thousand"],
    userMaxPods: ["most"],
  }),
  exclude("ACNS036", "a thousand nodes with 251 addresses each in a /16", {
    mode: ["nodeSubnet"],
    virtualNetworkRanges: ["given"],
    userCount: ["thousand"],
    userMaxPods: ["most"],
  }),
  exclude("ACNS036", "1,100 nodes with 16 blocks of 16 addresses in a /14", {
    podAllocation: ["StaticBlock"],
    virtualNetwork: ["absent", "new"],
    userCount: ["thousand"],
    userMaxPods: ["absent", "most"],
    userMaxSurge: ["absent", "third"],
  }),
  exclude("ACNS036", "1,100 nodes with 16 blocks of 16 addresses in a /16", {
    podAllocation: ["StaticBlock"],
    virtualNetworkRanges: ["given"],
    userCount: ["thousand"],
    userMaxPods: ["absent", "most"],
    userMaxSurge: ["absent", "third"],
  }),
];

export const acnsExclusions: readonly Exclusion[] = [
  ...dataplane,
  ...policiesAndEncryption,
  ...acceleration,
  ...dualStack,
  ...rooms,
];
