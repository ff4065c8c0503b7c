import { known, type Value } from "../value.ts";
import { propertiesOf, type Said } from "./apiversions.ts";
import { logsAddon, metricsProfile } from "../monitoring/bodies.ts";
import type { ClusterPlan, PlannedPool } from "./plan.ts";
import type { Maintenance, MaintenanceWindow, Schedule } from "./upgrades.ts";

/** What the body of a cluster takes from other resources. */
export interface BodyRefs<Leaf> {
  readonly location?: Leaf;
  readonly identityId?: Leaf;
  readonly nodeSubnetId?: Leaf;
  readonly podSubnetId?: Leaf;
  readonly apiServerSubnetId?: Leaf;
  readonly logsWorkspaceId?: Leaf;
}

/** Turns a leaf of the settings into what the caller sends: an input of Pulumi, or plain text in a check. */
export type ToLeaf<Leaf> = (value: Value<string>) => Leaf;

/** An object without the keys that are undefined: what has no meaning is not sent. */
function present<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** The managed cluster as Azure's API takes it. What is off is sent as off; what has no meaning in a mode is not sent. */
export function clusterBody<Leaf>(plan: ClusterPlan, refs: BodyRefs<Leaf>, leaf: ToLeaf<Leaf>) {
  const { asked } = plan;
  return present({
    location: refs.location,
    tags: tagsOf(plan, leaf),
    sku: { name: plan.automatic ? "Automatic" : "Base", tier: plan.tier },
    supportPlan: asked.supportPlan,
    kubernetesVersion: asked.kubernetesVersion,
    dnsPrefix: dnsPrefix(plan.clusterName),
    nodeResourceGroup: asked.nodeResourceGroup,
    enableRBAC: true,
    identity:
      refs.identityId === undefined
        ? { type: "SystemAssigned" as const }
        : { type: "UserAssigned" as const, userAssignedIdentities: [refs.identityId] },
    disableLocalAccounts: !plan.localAccounts,
    aadProfile: entraProfile(plan, leaf),
    agentPoolProfiles: firstPool(plan).map((pool) => ({
      name: pool.name,
      ...poolBody(plan, pool, refs, leaf),
    })),
    apiServerAccessProfile: apiServerProfile(plan, refs, leaf),
    autoUpgradeProfile: upgradeProfile(plan),
    networkProfile: networkProfile(plan),
    nodeProvisioningProfile: present({
      mode: plan.autoProvisioning ? "Auto" : "Manual",
      defaultNodePools: plan.autoProvisioning ? asked.nodeProvisioning?.defaultNodePools : undefined,
    }),
    oidcIssuerProfile: { enabled: plan.oidcIssuer },
    securityProfile: { workloadIdentity: { enabled: plan.workloadIdentity } },
    serviceMeshProfile: meshProfile(plan),
    ...monitoringProfiles(plan, refs),
  });
}

/** The switches of metrics and logs. A cluster that is not wired here keeps whatever another owner sets. */
function monitoringProfiles<Leaf>({ monitoring }: ClusterPlan, refs: BodyRefs<Leaf>) {
  if (monitoring === undefined) return {};
  return {
    azureMonitorProfile: metricsProfile(
      monitoring.prometheus !== "bringYourOwn",
      monitoring.kubeStateMetrics,
    ),
    addonProfiles: logsAddon(refs.logsWorkspaceId),
  };
}

/** The pool that comes with the cluster: the first one with mode System. */
export const firstPool = (plan: ClusterPlan): readonly PlannedPool[] =>
  plan.pools.filter(({ mode }) => mode === "System").slice(0, 1);

/** The pools that are resources of their own. */
export const otherPools = (plan: ClusterPlan): readonly PlannedPool[] =>
  plan.pools.filter((pool) => !firstPool(plan).includes(pool));

/** Letters, digits and hyphens, at most 54, from the cluster's name. */
function dnsPrefix(clusterName: string): string {
  return clusterName
    .replaceAll(/[^A-Za-z0-9-]/g, "-")
    .slice(0, 54)
    .replace(/-+$/, "");
}

function tagsOf<Leaf>(plan: ClusterPlan, leaf: ToLeaf<Leaf>): Record<string, Leaf> | undefined {
  if (plan.asked.tags === undefined) return undefined;
  return Object.fromEntries(Object.entries(plan.asked.tags).map(([name, value]) => [name, leaf(value)]));
}

function entraProfile<Leaf>(plan: ClusterPlan, leaf: ToLeaf<Leaf>) {
  if (!plan.entra) return undefined;
  const { adminGroupObjectIds, tenantId } = plan.asked.entra ?? {};
  return present({
    managed: true,
    enableAzureRBAC: plan.azureRbac,
    adminGroupObjectIDs: adminGroupObjectIds?.map(leaf),
    tenantID: tenantId === undefined ? undefined : leaf(tenantId),
  });
}

function apiServerProfile<Leaf>(plan: ClusterPlan, refs: BodyRefs<Leaf>, leaf: ToLeaf<Leaf>) {
  const { apiServer } = plan.asked;
  if (apiServer === undefined) return undefined;
  const subnet = plan.vnetIntegration
    ? { enableVnetIntegration: true, subnetId: refs.apiServerSubnetId }
    : {};
  if (apiServer.access === "public") {
    return present({
      enablePrivateCluster: false,
      authorizedIPRanges: apiServer.authorizedIpRanges,
      ...subnet,
    });
  }
  return present({
    enablePrivateCluster: true,
    privateDNSZone: leaf(apiServer.privateDnsZone ?? "system"),
    enablePrivateClusterPublicFQDN: apiServer.publicFqdn ?? false,
    ...subnet,
  });
}

function upgradeProfile(plan: ClusterPlan) {
  const { upgrades } = plan.asked;
  if (plan.automatic && upgrades === undefined) return undefined;
  if (plan.automatic)
    return present({ upgradeChannel: upgrades?.cluster, nodeOSUpgradeChannel: upgrades?.nodeOs });
  return {
    upgradeChannel: upgrades?.cluster ?? "none",
    nodeOSUpgradeChannel: upgrades?.nodeOs ?? "NodeImage",
  };
}

function meshProfile(plan: ClusterPlan) {
  const { istio } = plan.asked;
  if (istio?.kind !== "managed") return { mode: "Disabled" };
  const gateways = istio.ingressGateways?.map((mode) => ({ enabled: true, mode }));
  return {
    mode: "Istio",
    istio: present({
      revisions: istio.revisions,
      components: gateways === undefined ? undefined : { ingressGateways: gateways },
    }),
  };
}

function networkProfile(plan: ClusterPlan) {
  const dual = plan.families.length > 1;
  const overlay = plan.mode === "overlay";
  const gatewayFits = plan.mode !== "podSubnet" && !dual;
  return present({
    networkPlugin: "azure",
    networkPluginMode: overlay ? "overlay" : undefined,
    networkDataplane: plan.dataplane,
    networkPolicy: plan.dataplane === "cilium" ? "cilium" : undefined,
    ipFamilies: dual ? [...plan.families] : undefined,
    podCidr: overlay && !dual ? plan.podCidrs[0] : undefined,
    podCidrs: overlay && dual ? [...plan.podCidrs] : undefined,
    serviceCidr: dual ? undefined : plan.serviceCidrs[0],
    serviceCidrs: dual ? [...plan.serviceCidrs] : undefined,
    dnsServiceIP: plan.dnsServiceIp,
    outboundType: plan.outboundType,
    ...outboundProfile(plan),
    staticEgressGatewayProfile: gatewayFits ? { enabled: plan.staticEgressGateway } : undefined,
    advancedNetworking: advancedNetworking(plan),
  });
}

function outboundProfile(plan: ClusterPlan) {
  const count = plan.asked.network?.outboundIpCount;
  const loadBalancerSku = "standard";
  if (plan.outboundType === "managedNATGateway" && count !== undefined) {
    return { loadBalancerSku, natGatewayProfile: { managedOutboundIPProfile: { count } } };
  }
  if (plan.outboundType === "loadBalancer" && count !== undefined) {
    const both = plan.families.length > 1 ? { count, countIPv6: count } : { count };
    return { loadBalancerSku, loadBalancerProfile: { managedOutboundIPs: both } };
  }
  return { loadBalancerSku };
}

/** The ACNS block. Once ACNS is on the service turns its features on unless each is turned off, so each is always sent. */
function advancedNetworking({ acns, dataplane }: ClusterPlan) {
  const { enabled, observability, policies, encryption, acceleration } = acns;
  if (!enabled) return { enabled };
  const security = policies !== "None" || encryption !== "None";
  if (dataplane === "azure")
    return { enabled, observability: { enabled: observability }, security: { enabled: security } };
  return {
    enabled,
    observability: { enabled: observability },
    security: {
      enabled: security,
      advancedNetworkPolicies: policies,
      transitEncryption: { type: encryption },
    },
    performance: { accelerationMode: acceleration },
  };
}

/** A node pool as Azure's API takes it, without its name. */
export function poolBody<Leaf>(
  plan: ClusterPlan,
  pool: PlannedPool,
  refs: BodyRefs<Leaf>,
  leaf: ToLeaf<Leaf>,
) {
  return present({
    mode: pool.mode,
    type: "VirtualMachineScaleSets",
    // Said of each pool too: an upgrade of the control plane alone would leave its nodes behind.
    orchestratorVersion: plan.asked.kubernetesVersion,
    vmSize:
      plan.automatic && plan.asked.nodePools?.[pool.index]?.vmSize === undefined ? undefined : pool.vmSize,
    osType: pool.os,
    osSKU: pool.osSku,
    count: pool.count,
    ...(pool.autoscaling === undefined
      ? { enableAutoScaling: false }
      : { enableAutoScaling: true, minCount: pool.autoscaling.min, maxCount: pool.autoscaling.max }),
    availabilityZones: pool.zones,
    nodeLabels: pool.labels,
    nodeTaints: pool.taints,
    maxPods: pool.maxPods,
    ...spotProfile(pool),
    enableFIPS: pool.fips,
    enableEncryptionAtHost: pool.encryptionAtHost,
    workloadRuntime: pool.workloadRuntime,
    osDiskSizeGB: pool.osDiskSizeGb,
    osDiskType: pool.osDiskType,
    upgradeSettings: pool.maxSurge === undefined ? undefined : { maxSurge: pool.maxSurge },
    gatewayProfile:
      pool.gatewayPrefixSize === undefined ? undefined : { publicIPPrefixSize: pool.gatewayPrefixSize },
    localDNSProfile: plan.asked.localDns === undefined ? undefined : { mode: plan.asked.localDns },
    vnetSubnetID: refs.nodeSubnetId,
    podSubnetID: plan.mode === "podSubnet" ? refs.podSubnetId : undefined,
    podIPAllocationMode: plan.podAllocation,
    tags: tagsOf(plan, leaf),
  });
}

function spotProfile(pool: PlannedPool) {
  if (pool.spot !== true) return {};
  return {
    scaleSetPriority: "Spot",
    scaleSetEvictionPolicy: "Delete",
    spotMaxPrice: pool.spotMaxPrice ?? -1,
  };
}

/** The names that AKS knows its maintenance configurations by. */
export const MAINTENANCE_NAMES: Record<keyof Maintenance, string> = {
  releases: "default",
  clusterUpgrade: "aksManagedAutoUpgradeSchedule",
  nodeOsUpgrade: "aksManagedNodeOSUpgradeSchedule",
};

/** A maintenance window as Azure's API takes it. */
export function maintenanceBody(window: MaintenanceWindow) {
  const { schedule, startTime, durationHours, utcOffset, startDate, notAllowedDates } = window;
  return {
    maintenanceWindow: present({
      schedule: scheduleBody(schedule),
      startTime,
      durationHours,
      utcOffset,
      startDate,
      notAllowedDates,
    }),
  };
}

function scheduleBody(schedule: Schedule) {
  const { kind, ...rest } = schedule;
  return { [kind]: rest } as Record<Schedule["kind"], never>;
}

/** Everything that the resources of a cluster will say to the API, for the choice of its version: cluster, pools, windows. */
export function saidBy(plan: ClusterPlan): Said[] {
  const leaf: ToLeaf<string> = (value) => known(value) ?? "";
  const id = "id";
  const own = plan.virtualNetwork.kind !== "managed";
  const refs: BodyRefs<string> = {
    location: id,
    ...(plan.identity.kind === "userAssigned" ? { identityId: id } : {}),
    ...(own ? { nodeSubnetId: id } : {}),
    ...(own && plan.mode === "podSubnet" ? { podSubnetId: id } : {}),
    ...(own && plan.vnetIntegration ? { apiServerSubnetId: id } : {}),
    ...(plan.monitoring?.logs === undefined ? {} : { logsWorkspaceId: id }),
  };
  const windows = Object.values(plan.asked.maintenance ?? {}) as MaintenanceWindow[];
  return [
    ...propertiesOf(clusterBody(plan, refs, leaf)),
    ...propertiesOf({ agentPoolProfiles: otherPools(plan).map((pool) => poolBody(plan, pool, refs, leaf)) }),
    ...propertiesOf({ maintenanceConfigurations: windows.map(maintenanceBody) }),
  ];
}
