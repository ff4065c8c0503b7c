import { overlay, system, systemOnly, withUserPool, withWindowsPool } from "./cases.ts";
import type { InvalidSettings } from "./cases.ts";

const gatewayPool = { name: "egress", mode: "Gateway", count: 2 };
const withGateway = (pool: Record<string, unknown> = {}, network: Record<string, unknown> = {}) => ({
  ...overlay({ staticEgressGateway: true, ...network }),
  nodePools: [system(), { ...gatewayPool, ...pool }],
});

const names: InvalidSettings[] = [
  ...[
    ["a capital letter", "Apps"],
    ["a digit first", "1apps"],
    ["a hyphen", "my-apps"],
    ["an underscore", "my_apps"],
    ["thirteen characters", "a234567890123"],
    ["nothing", ""],
    ["a letter of another alphabet", "äpps"],
  ].map(([what, name]) => ({
    title: `a pool name of ${what}`,
    rule: "AKS001",
    settings: withUserPool({ name }),
  })),
  {
    title: "a Windows pool name of seven characters",
    rule: "AKS001",
    settings: withWindowsPool({ name: "windows" }),
  },
  { title: "two pools with one name", rule: "AKS019", settings: withUserPool({ name: "system" }) },
  {
    title: "the first and the last of three pools with one name",
    rule: "AKS019",
    settings: { nodePools: [{ name: "apps" }, system(), { name: "apps", mode: "User" }] },
  },
];

const systemPools: InvalidSettings[] = [
  { title: "no pool of mode System", rule: "AKS002", settings: { nodePools: [{ name: "apps" }] } },
  { title: "no pool at all", rule: "AKS002", settings: { nodePools: [] } },
  { title: "a system pool on spot capacity", rule: "AKS002", settings: systemOnly({ spot: true }) },
  { title: "a system pool without nodes", rule: ["AKS002", "AKS016"], settings: systemOnly({ count: 0 }) },
  {
    title: "a system pool on Windows",
    rule: ["AKS002", "AKS022"],
    settings: {
      network: { mode: "overlay", dataplane: "azure" },
      nodePools: [system(), { name: "win", mode: "System", os: "Windows" }],
    },
  },
  { title: "nine pods per node", rule: "AKS003", settings: systemOnly({ maxPods: 9 }) },
  { title: "251 pods per node", rule: "AKS003", settings: withUserPool({ maxPods: 251 }) },
  { title: "no pods per node", rule: "AKS003", settings: withUserPool({ maxPods: 0 }) },
  { title: "fewer than no pods per node", rule: "AKS003", settings: withUserPool({ maxPods: -30 }) },
];

const gateways: InvalidSettings[] = [
  {
    title: "the static egress gateway with pod subnets",
    rule: "AKS004",
    settings: {
      network: { mode: "podSubnet", staticEgressGateway: true },
      nodePools: [system(), gatewayPool],
    },
  },
  {
    title: "the static egress gateway with static blocks in a pod subnet",
    rule: "AKS004",
    settings: {
      network: { mode: "podSubnet", podAllocation: "StaticBlock", staticEgressGateway: true },
      nodePools: [system(), gatewayPool],
    },
  },
  {
    title: "a gateway pool in a cluster without the gateway",
    rule: "AKS004",
    settings: { nodePools: [system(), gatewayPool] },
  },
  { title: "a gateway prefix of /27", rule: "AKS004", settings: withGateway({ gatewayPrefixSize: 27 }) },
  { title: "a gateway prefix of /32", rule: "AKS004", settings: withGateway({ gatewayPrefixSize: 32 }) },
  {
    title: "a gateway prefix on a user pool",
    rule: "AKS004",
    settings: withUserPool({ gatewayPrefixSize: 30 }),
  },
  {
    title: "a gateway pool that scales by itself",
    rule: "AKS016",
    settings: withGateway({ autoscaling: { min: 2, max: 4 } }),
  },
];

const provisioning: InvalidSettings[] = [
  {
    title: "provisioned nodes beside Windows nodes",
    rule: "AKS005",
    settings: withWindowsPool({}, { nodeProvisioning: { mode: "Auto" } }),
  },
  {
    title: "provisioned nodes with pod subnets",
    rule: "AKS005",
    settings: { network: { mode: "podSubnet" }, nodeProvisioning: { mode: "Auto" } },
  },
  {
    title: "provisioned nodes with pod subnets, allocation said",
    rule: "AKS005",
    settings: {
      network: { mode: "podSubnet", podAllocation: "DynamicIndividual" },
      nodeProvisioning: { mode: "Auto", defaultNodePools: "None" },
    },
  },
  {
    title: "provisioned nodes beside a pool that scales by itself",
    rule: "AKS005",
    settings: { ...withUserPool({ autoscaling: { min: 1, max: 3 } }), nodeProvisioning: { mode: "Auto" } },
  },
  {
    title: "AKS Automatic beside a pool that scales by itself",
    rule: "AKS005",
    settings: { ...systemOnly({ autoscaling: { min: 1, max: 3 } }), sku: "Automatic" },
  },
];

const sizesAndImages: InvalidSettings[] = [
  ...["Standard_DC4as_v5", "Standard_DC16ads_v5", "Standard_EC4as_v5", "Standard_EC32ads_v5"].map(
    (vmSize) => ({
      title: `Ubuntu 22.04 on ${vmSize}`,
      rule: "AKS010",
      settings: withUserPool({ vmSize, osSku: "Ubuntu2204" }),
    }),
  ),
  {
    title: "FIPS on a confidential VM",
    rule: "AKS010",
    settings: systemOnly({ vmSize: "Standard_DC4as_v5", fips: true }),
  },
  {
    title: "Kata on a confidential VM",
    rule: "AKS010",
    settings: withUserPool({ vmSize: "Standard_EC8as_v5", workloadRuntime: "KataVmIsolation" }),
  },
  ...["Ubuntu", "Ubuntu2204", "Ubuntu2404"].map((osSku) => ({
    title: `Kata on ${osSku}`,
    rule: "AKS011",
    settings: withUserPool({ osSku, workloadRuntime: "KataVmIsolation" }),
  })),
  {
    title: "Kata on the image of the service, which is Ubuntu",
    rule: "AKS011",
    settings: withUserPool({ osSku: undefined, workloadRuntime: "KataVmIsolation" }),
  },
  {
    title: "Kata on Windows",
    rule: "AKS011",
    settings: withWindowsPool({ workloadRuntime: "KataVmIsolation" }),
  },
  {
    title: "LocalDNS with 1.30",
    rule: "AKS012",
    settings: { localDns: "Required", kubernetesVersion: "1.30" },
  },
  {
    title: "LocalDNS preferred with 1.29",
    rule: "AKS012",
    settings: { localDns: "Preferred", kubernetesVersion: "1.29.4" },
  },
  {
    title: "LocalDNS on two vCPU",
    rule: "AKS012",
    settings: { localDns: "Required", ...systemOnly({ vmSize: "Standard_D2s_v5" }) },
  },
  {
    title: "LocalDNS preferred on two vCPU of one pool",
    rule: "AKS012",
    settings: { localDns: "Preferred", ...withUserPool({ vmSize: "Standard_B2ms" }) },
  },
  { title: "LocalDNS on Windows", rule: "AKS012", settings: withWindowsPool({}, { localDns: "Required" }) },
  {
    title: "a Windows image on a Linux pool",
    rule: "AKS022",
    settings: withUserPool({ osSku: "Windows2022" }),
  },
  {
    title: "a Windows image on a pool said to be Linux",
    rule: "AKS022",
    settings: withUserPool({ os: "Linux", osSku: "Windows2025" }),
  },
  {
    title: "Azure Linux on a Windows pool",
    rule: "AKS022",
    settings: withWindowsPool({ osSku: "AzureLinux3" }),
  },
  { title: "Ubuntu on a Windows pool", rule: "AKS022", settings: withWindowsPool({ osSku: "Ubuntu" }) },
];

const counts: InvalidSettings[] = [
  { title: "1,001 nodes", rule: ["AKS016"], settings: withUserPool({ count: 1001 }) },
  { title: "fewer than no nodes", rule: "AKS016", settings: withUserPool({ count: -1 }) },
  {
    title: "the fewest are more than the most",
    rule: "AKS016",
    settings: withUserPool({ autoscaling: { min: 5, max: 4 } }),
  },
  {
    title: "a start below the fewest",
    rule: "AKS016",
    settings: withUserPool({ count: 1, autoscaling: { min: 2, max: 4 } }),
  },
  {
    title: "a start above the most",
    rule: "AKS016",
    settings: systemOnly({ count: 5, autoscaling: { min: 2, max: 4 } }),
  },
  {
    title: "a most of 1,001",
    rule: "AKS016",
    settings: withUserPool({ autoscaling: { min: 0, max: 1001 } }),
  },
  {
    title: "fewer than none at the least",
    rule: "AKS016",
    settings: withUserPool({ autoscaling: { min: -1, max: 3 } }),
  },
  {
    title: "a system pool that may shrink to nothing",
    rule: ["AKS016", "AKS002"],
    settings: systemOnly({ autoscaling: { min: 0, max: 3 } }),
  },
];

const surges: InvalidSettings[] = ["many", "-1", "101%", "10 %", "1.5", ""].map((maxSurge) => ({
  title: `"${maxSurge}" nodes for an upgrade`,
  rule: ["SET002", "AKS016", "AKS018"],
  settings: systemOnly({ maxSurge }),
}));

const labelled = (what: string, labels: Record<string, string>): InvalidSettings => ({
  title: `a label with ${what}`,
  rule: "AKS018",
  settings: withUserPool({ labels }),
});

const tainted = (what: string, taint: string): InvalidSettings => ({
  title: `a taint with ${what}`,
  rule: "AKS018",
  settings: withUserPool({ taints: [taint] }),
});

const placement: InvalidSettings[] = [
  { title: "a zone that is none", rule: ["AKS018", "SET002"], settings: withUserPool({ zones: ["4"] }) },
  {
    title: "a zone by its region",
    rule: ["AKS018", "SET002"],
    settings: withUserPool({ zones: ["westeurope-1"] }),
  },
  { title: "a zone twice", rule: "AKS018", settings: systemOnly({ zones: ["1", "2", "1"] }) },
  labelled("a blank in its key", { "my key": "web" }),
  labelled("a hyphen at the start of its key", { "-key": "web" }),
  labelled("64 characters in its key", { ["k".repeat(64)]: "web" }),
  labelled("two slashes in its key", { "example.com/a/b": "web" }),
  labelled("an empty key", { "": "web" }),
  labelled("a blank in its value", { workload: "web shop" }),
  labelled("64 characters in its value", { workload: "v".repeat(64) }),
  labelled("a dot at the end of its value", { workload: "web." }),
  tainted("no effect", "dedicated=web"),
  tainted("an effect that is none", "dedicated=web:NoRun"),
  tainted("an effect in lower case", "dedicated=web:noschedule"),
  tainted("no key", "=web:NoSchedule"),
  tainted("a blank in its value", "dedicated=web shop:NoSchedule"),
  { title: "a spot price without spot", rule: "AKS025", settings: withUserPool({ spotMaxPrice: 0.1 }) },
  {
    title: "a spot price with spot off",
    rule: "AKS025",
    settings: withUserPool({ spot: false, spotMaxPrice: -1 }),
  },
  {
    title: "a spot price of nothing",
    rule: "AKS025",
    settings: withUserPool({ spot: true, spotMaxPrice: 0 }),
  },
  {
    title: "a spot price below -1",
    rule: "AKS025",
    settings: withUserPool({ spot: true, spotMaxPrice: -2 }),
  },
  {
    title: "a spot price between -1 and nothing",
    rule: "AKS025",
    settings: withUserPool({ spot: true, spotMaxPrice: -0.5 }),
  },
];

export const invalidPools: readonly InvalidSettings[] = [
  ...names,
  ...systemPools,
  ...gateways,
  ...provisioning,
  ...sizesAndImages,
  ...counts,
  ...surges,
  ...placement,
];
