import { addressAt, parseCidr, partOf, type Family } from "../cidr.ts";
import { parseKubernetesVersion, type KubernetesVersion } from "../version.ts";
import type { Network, OutboundType, VirtualNetwork, NewVirtualNetwork } from "./network.ts";
import type { NodePool } from "./nodepool.ts";
import type { MonitoringSettings } from "../monitoring/settings.ts";
import type { Identity } from "./access.ts";
import type { ClusterSettings } from "./settings.ts";

/** The settings with every default filled in: nothing after it asks again what was left out. */
export interface ClusterPlan {
  /** What was asked, for the places that want to tell a default from a choice. */
  readonly asked: ClusterSettings;
  readonly clusterName: string;
  readonly automatic: boolean;
  readonly tier: "Free" | "Standard" | "Premium";
  readonly version: KubernetesVersion | undefined;
  readonly dataplane: "cilium" | "azure";
  readonly mode: Network["mode"];
  readonly families: readonly Family[];
  readonly podCidrs: readonly string[];
  readonly podAllocation: "DynamicIndividual" | "StaticBlock" | undefined;
  readonly serviceCidrs: readonly string[];
  readonly dnsServiceIp: string | undefined;
  readonly virtualNetwork: PlannedVirtualNetwork;
  readonly outboundType: OutboundType;
  readonly staticEgressGateway: boolean;
  readonly acns: PlannedAcns;
  /** What the cluster is wired to; undefined where it is not wired here. */
  readonly monitoring: MonitoringSettings | undefined;
  readonly pools: readonly PlannedPool[];
  readonly autoProvisioning: boolean;
  readonly identity: Identity;
  readonly entra: boolean;
  readonly azureRbac: boolean;
  readonly localAccounts: boolean;
  readonly privateCluster: boolean;
  readonly vnetIntegration: boolean;
  readonly oidcIssuer: boolean;
  readonly workloadIdentity: boolean;
  readonly istio: "none" | "managed" | "sidecar" | "ambient";
}

/** Which ACNS features are on; `enabled` is whether any is. */
export interface PlannedAcns {
  readonly enabled: boolean;
  readonly observability: boolean;
  readonly policies: "None" | "FQDN" | "L7";
  readonly encryption: "None" | "WireGuard" | "mTLS";
  readonly acceleration: "None" | "BpfVeth";
}

/** A node pool with its place in the settings and the counts that follow. */
export interface PlannedPool extends NodePool {
  readonly index: number;
  readonly mode: "System" | "User" | "Gateway";
  readonly vmSize: string;
  readonly os: "Linux" | "Windows";
  readonly count: number;
  /** Most nodes that the pool can have, without those of an upgrade. */
  readonly most: number;
}

/** The virtual network with the ranges that are known. */
export type PlannedVirtualNetwork =
  | Exclude<VirtualNetwork, NewVirtualNetwork>
  | (NewVirtualNetwork & {
      addressPrefixes: string[];
      nodeSubnetPrefixes: string[];
      podSubnetPrefix: string;
      apiServerSubnetPrefix: string;
    });

/** Ranges that stand where none is given; IPv6 ones only with dual stack. */
export const DEFAULT_RANGES = {
  pods: ["10.244.0.0/16", "fd12:3456:789a::/64"],
  services: ["10.0.0.0/16", "fd12:3456:789a:1::/108"],
  network: ["10.224.0.0/12", "fd00:db8:deca::/48"],
} as const;

/** Fills in the defaults. Judges nothing: what is wrong in the settings is found by the rules. */
export function planCluster(
  settings: ClusterSettings,
  name: string,
  monitoring?: MonitoringSettings,
): ClusterPlan {
  const network = planNetwork(settings);
  return {
    asked: settings,
    clusterName: settings.clusterName ?? name,
    automatic: isAutomatic(settings),
    tier: settings.tier ?? (settings.supportPlan === "AKSLongTermSupport" ? "Premium" : "Standard"),
    version:
      settings.kubernetesVersion === undefined
        ? undefined
        : parseKubernetesVersion(settings.kubernetesVersion),
    ...network,
    acns: planAcns(settings, network.dataplane),
    monitoring,
    pools: planPools(settings, isAutomatic(settings)),
    ...planAccess(settings, network.virtualNetwork),
  };
}

const isAutomatic = ({ sku }: ClusterSettings): boolean => sku === "Automatic";

/** Addresses and ways out. */
function planNetwork(settings: ClusterSettings) {
  const network: Network = settings.network ?? { mode: "overlay" };
  const families: Family[] =
    network.mode === "overlay" ? [...(network.ipFamilies ?? ["IPv4" as const])] : ["IPv4"];
  const perFamily = (ranges: readonly string[]): string[] => ranges.slice(0, families.length);
  const serviceCidrs = network.serviceCidrs ?? perFamily(DEFAULT_RANGES.services);
  const virtualNetwork = planVirtualNetwork(network, perFamily);
  const ownWayOut = isAutomatic(settings) && virtualNetwork.kind === "managed";
  return {
    dataplane: network.dataplane ?? "cilium",
    mode: network.mode,
    families,
    podCidrs: network.mode === "overlay" ? (network.podCidrs ?? perFamily(DEFAULT_RANGES.pods)) : [],
    podAllocation: network.mode === "podSubnet" ? (network.podAllocation ?? "DynamicIndividual") : undefined,
    serviceCidrs,
    dnsServiceIp: network.dnsServiceIp ?? tenthAddress(serviceCidrs[0]),
    virtualNetwork,
    outboundType: network.outboundType ?? (ownWayOut ? "managedNATGateway" : "loadBalancer"),
    staticEgressGateway: network.staticEgressGateway ?? false,
  } satisfies Partial<ClusterPlan>;
}

/** Who may do what: the control plane, people, pods. */
function planAccess(settings: ClusterSettings, virtualNetwork: PlannedVirtualNetwork) {
  const { apiServer, istio } = settings;
  const automatic = isAutomatic(settings);
  const entra = settings.entra !== undefined || automatic;
  const oidcIssuer = settings.oidcIssuer ?? true;
  const madeByAks = virtualNetwork.kind === "managed" && !hasOwnDnsZone(settings);
  return {
    autoProvisioning: (settings.nodeProvisioning?.mode ?? (automatic ? "Auto" : "Manual")) === "Auto",
    identity: settings.identity ?? { kind: madeByAks ? "systemAssigned" : "userAssigned" },
    entra,
    azureRbac: entra && (settings.entra?.azureRbac ?? true),
    localAccounts: settings.localAccounts ?? !entra,
    privateCluster: apiServer?.access === "private",
    vnetIntegration: apiServer?.vnetIntegration ?? false,
    oidcIssuer,
    workloadIdentity: settings.workloadIdentity ?? oidcIssuer,
    istio:
      istio === undefined
        ? "none"
        : istio.kind === "managed"
          ? "managed"
          : (istio.dataplaneMode ?? "sidecar"),
  } satisfies Partial<ClusterPlan>;
}

/** Whether the private DNS zone is one that the user made: then the identity must exist before the cluster. */
export function hasOwnDnsZone(settings: ClusterSettings): boolean {
  const { apiServer } = settings;
  if (apiServer?.access !== "private" || apiServer.privateDnsZone === undefined) return false;
  return apiServer.privateDnsZone !== "system" && apiServer.privateDnsZone !== "none";
}

function planVirtualNetwork(
  network: Network,
  perFamily: (ranges: readonly string[]) => string[],
): PlannedVirtualNetwork {
  const asked: VirtualNetwork =
    network.virtualNetwork ?? (network.mode === "podSubnet" ? { kind: "new" } : { kind: "managed" });
  if (asked.kind !== "new") return asked;
  const addressPrefixes = asked.addressPrefixes ?? perFamily(DEFAULT_RANGES.network);
  return { ...subnetsOf(addressPrefixes), ...asked, addressPrefixes };
}

/**
 * Subnets where none are given, as in AKS's own network: nodes in the first sixteenth, the API server at the start of the
 * second one, pods in the second quarter; of IPv6 a /64, the only size that a subnet can have.
 */
function subnetsOf(addressPrefixes: readonly string[]) {
  const ranges = addressPrefixes.flatMap((text) => parseCidr(text) ?? []);
  const first = ranges.find((range) => range.family === "IPv4");
  const part = (extra: number, index: number) =>
    first === undefined ? "" : partOf(first, Math.min(first.prefix + extra, 32), index);
  const apiServer = first === undefined ? undefined : parseCidr(part(4, 1));
  return {
    nodeSubnetPrefixes: ranges.map((range) => (range.family === "IPv4" ? part(4, 0) : partOf(range, 64, 0))),
    podSubnetPrefix: part(2, 1),
    apiServerSubnetPrefix:
      apiServer === undefined ? "" : partOf(apiServer, Math.max(28, apiServer.prefix), 0),
  };
}

function planAcns(settings: ClusterSettings, dataplane: "cilium" | "azure"): PlannedAcns {
  const observability = settings.observability ?? true;
  const policies = settings.security?.policies ?? (dataplane === "cilium" ? "FQDN" : "None");
  const encryption = settings.security?.encryption ?? "None";
  const acceleration = settings.acceleration ?? "None";
  const enabled = observability || policies !== "None" || encryption !== "None" || acceleration !== "None";
  return { enabled, observability, policies, encryption, acceleration };
}

const DEFAULT_POOL: NodePool = { name: "system", mode: "System", osSku: "AzureLinux" };

function planPools(settings: ClusterSettings, automatic: boolean): PlannedPool[] {
  const asked = settings.nodePools ?? [
    automatic ? { name: "systempool", mode: "System" as const } : DEFAULT_POOL,
  ];
  return asked.flatMap((pool: NodePool | undefined, index) => {
    if (pool === undefined) return [];
    const mode = pool.mode ?? "User";
    const count = pool.count ?? pool.autoscaling?.min ?? { System: 3, Gateway: 2, User: 1 }[mode];
    const most = pool.autoscaling?.max ?? count;
    return [
      { ...pool, index, mode, vmSize: pool.vmSize ?? "Standard_D4s_v5", os: pool.os ?? "Linux", count, most },
    ];
  });
}

function tenthAddress(range: string | undefined): string | undefined {
  const cidr = range === undefined ? undefined : parseCidr(range);
  return cidr === undefined ? undefined : addressAt(cidr, 10);
}

/** Whether any pool runs, or may run, on these nodes' images: what each Linux node runs, by pool or node class. */
export function nodeImages(
  plan: ClusterPlan,
): readonly { path: string; osSku: NodePool["osSku"]; fips: boolean }[] {
  const pools = plan.pools.map((pool) => ({
    path: plan.asked.nodePools === undefined ? "nodePools" : `nodePools[${pool.index}].osSku`,
    osSku: pool.osSku,
    fips: pool.fips ?? false,
  }));
  if (!plan.autoProvisioning) return pools;
  return [
    ...pools,
    {
      path: "nodeProvisioning.nodeClassOsSku",
      osSku: plan.asked.nodeProvisioning?.nodeClassOsSku ?? "Ubuntu",
      fips: false,
    },
  ];
}
