import { existing, networkId } from "./cases.ts";
import type { WarnedSettings } from "./cases.ts";

const mtls = { kubernetesVersion: "1.34", security: { encryption: "mTLS" } } as const;

const loads: WarnedSettings[] = [
  {
    title: "L7 at one request more than 3,000 a second",
    rule: "ACNS009",
    settings: { security: { policies: "L7" }, expected: { requestsPerSecondPerNode: 3001 } },
  },
  {
    title: "L7 far above 3,000 requests a second",
    rule: "ACNS009",
    settings: {
      network: { mode: "nodeSubnet" },
      security: { policies: "L7", encryption: "WireGuard" },
      expected: { nodes: 50, requestsPerSecondPerNode: 20_000 },
    },
  },
  {
    title: "FQDN policies, the default, at one request more than 1,000 a second",
    rule: "ACNS010",
    settings: { expected: { fqdnRequestsPerSecond: 1001 } },
  },
  {
    title: "FQDN policies said, far above 1,000 requests a second",
    rule: "ACNS010",
    settings: { security: { policies: "FQDN" }, expected: { fqdnRequestsPerSecond: 5000 } },
  },
  {
    title: "L7, which contains FQDN, above 1,000 requests a second",
    rule: "ACNS010",
    settings: { security: { policies: "L7" }, expected: { fqdnRequestsPerSecond: 1500 } },
  },
  {
    title: "as many identities as a cluster can have",
    rule: "ACNS038",
    settings: { expected: { identities: 65_535 } },
  },
];

const encryption: WarnedSettings[] = [
  {
    title: "the throughput of WireGuard",
    rule: "ACNS011",
    settings: { security: { encryption: "WireGuard" } },
  },
  {
    title: "the throughput of WireGuard with L7 in dual stack",
    rule: "ACNS011",
    settings: {
      network: { mode: "overlay", ipFamilies: ["IPv4", "IPv6"] },
      security: { encryption: "WireGuard", policies: "L7" },
    },
  },
  {
    title: "WireGuard on a FIPS system pool",
    rule: "ACNS011",
    settings: {
      security: { encryption: "WireGuard" },
      nodePools: [{ name: "system", mode: "System", osSku: "AzureLinux", fips: true }],
    },
  },
  {
    title: "WireGuard on one FIPS pool of several",
    rule: "ACNS011",
    settings: {
      security: { encryption: "WireGuard", policies: "None" },
      nodePools: [
        { name: "system", mode: "System" },
        { name: "vault", fips: true, count: 0 },
      ],
    },
  },
  { title: "mTLS with nothing registered", rule: "ACNS012", settings: mtls },
  {
    title: "mTLS with something else registered",
    rule: "ACNS012",
    settings: { ...mtls, registeredFeatures: ["EncryptionAtHost"] },
  },
  {
    title: "mTLS with no policies and nothing registered, preview API said",
    rule: "ACNS012",
    settings: {
      ...mtls,
      apiVersion: "2026-05-02-preview",
      security: { encryption: "mTLS", policies: "None" },
      registeredFeatures: [],
    },
  },
];

const outbound: WarnedSettings[] = [
  {
    title: "no way out",
    rule: "ACNS035",
    settings: { network: { mode: "overlay", outboundType: "none" } },
  },
  {
    title: "no way out of an existing network",
    rule: "ACNS035",
    settings: { network: { mode: "nodeSubnet", outboundType: "none", virtualNetwork: existing() } },
  },
  {
    title: "own routing of an existing network",
    rule: "ACNS035",
    settings: {
      network: {
        mode: "overlay",
        outboundType: "userDefinedRouting",
        virtualNetwork: existing({ routeTableId: networkId("routeTables/out") }),
      },
    },
  },
  {
    title: "own routing of a new network to a firewall",
    rule: "ACNS035",
    settings: {
      network: {
        mode: "overlay",
        outboundType: "userDefinedRouting",
        virtualNetwork: { kind: "new", firewallPrivateIp: "10.192.0.4" },
      },
    },
  },
  {
    title: "the static egress gateway without a pool for it",
    rule: "AKS004",
    settings: { network: { mode: "overlay", staticEgressGateway: true } },
  },
  {
    title: "the static egress gateway with node subnets and without a pool for it",
    rule: "AKS004",
    settings: {
      network: { mode: "nodeSubnet", staticEgressGateway: true },
      nodePools: [{ name: "system", mode: "System" }, { name: "apps" }],
    },
  },
];

const versions: WarnedSettings[] = [
  ...["1.29", "1.30.5", "1.31", "1.32.99", "1.33"].map((kubernetesVersion) => ({
    title: `Kubernetes ${kubernetesVersion} without long-term support`,
    rule: "AKS013",
    settings: { kubernetesVersion },
  })),
  {
    title: "an old version with Premium, which alone is no long-term support",
    rule: "AKS013",
    settings: { kubernetesVersion: "1.32", tier: "Premium", supportPlan: "KubernetesOfficial" },
  },
  {
    title: "an old version without ACNS",
    rule: "AKS013",
    settings: { kubernetesVersion: "1.28", observability: false, security: { policies: "None" } },
  },
];

const reason = "accepted for the trial";

/** What is refused elsewhere, lowered here by its id. */
const lowered: WarnedSettings[] = [
  {
    title: "acceleration with an old version, lowered",
    rule: "ACNS017",
    settings: {
      kubernetesVersion: "1.32",
      acceleration: "BpfVeth",
      rules: { ACNS017: { severity: "warning", reason } },
    },
  },
  {
    title: "L7 and Istio, lowered",
    rule: "ACNS008",
    settings: {
      security: { policies: "L7" },
      istio: { kind: "managed" },
      rules: { ACNS008: { severity: "warning", reason } },
    },
  },
  {
    title: "overlapping ranges, lowered",
    rule: "ACNS036",
    settings: {
      network: { mode: "overlay", connectedRanges: ["10.244.0.0/14"] },
      rules: { ACNS036: { severity: "warning", reason } },
    },
  },
  {
    title: "too many pods per node, lowered",
    rule: "AKS003",
    settings: {
      nodePools: [{ name: "system", mode: "System", maxPods: 251 }],
      rules: { AKS003: { severity: "warning", reason } },
    },
  },
  {
    title: "FIPS on a confidential VM, lowered",
    rule: "AKS010",
    settings: {
      nodePools: [
        {
          name: "system",
          mode: "System",
          osSku: "AzureLinux",
          vmSize: "Standard_DC4as_v5",
          fips: true,
        },
      ],
      rules: { AKS010: { severity: "warning", reason } },
    },
  },
];

export const warnedSettings: readonly WarnedSettings[] = [
  ...loads,
  ...encryption,
  ...outbound,
  ...versions,
  ...lowered,
];
