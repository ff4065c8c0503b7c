import { switchLevels, valueLevels } from "./draft.ts";
import type { Dimensions } from "./draft.ts";
import type { MaintenanceWindow } from "../../model/cluster/upgrades.ts";

const subscription = "/subscriptions/00000000-1111-2222-3333-444444444444";

/** Object ids as Entra ID writes them. */
export const groupIds = ["11111111-2222-3333-4444-555555555555", "aaaaaaaa-BBBB-cccc-DDDD-eeeeeeeeeeee"];

export const ownIdentity = {
  kind: "userAssigned",
  id: `${subscription}/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shop`,
  principalId: "99999999-8888-7777-6666-555555555555",
} as const;

export const ownDnsZone = `${subscription}/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io`;

/** Kubernetes minor versions and patches about the limits that features have, and one that sorts wrong as text. */
export const kubernetesVersions = [
  "1.28",
  "1.29",
  "1.30.5",
  "1.31",
  "1.32",
  "1.33",
  "1.34",
  "1.34.2",
  "1.35",
  "1.36",
  "1.100",
] as const;

const weekly: MaintenanceWindow = {
  schedule: { kind: "weekly", intervalWeeks: 1, dayOfWeek: "Sunday" },
  startTime: "02:00",
  durationHours: 4,
};

const windows = {
  weekly,
  everyFourthWeek: {
    schedule: { kind: "weekly", intervalWeeks: 4, dayOfWeek: "Monday" },
    startTime: "23:59",
    durationHours: 24,
    utcOffset: "-11:00",
    startDate: "2028-02-29",
  },
  absoluteMonthly: {
    schedule: { kind: "absoluteMonthly", intervalMonths: 1, dayOfMonth: 31 },
    startTime: "00:00",
    durationHours: 8,
    utcOffset: "+05:30",
  },
  relativeMonthly: {
    schedule: { kind: "relativeMonthly", intervalMonths: 6, dayOfWeek: "Saturday", weekIndex: "Last" },
    startTime: "22:00",
    durationHours: 6,
    notAllowedDates: [
      { start: "2026-12-20", end: "2027-01-03" },
      { start: "2027-04-02", end: "2027-04-02" },
    ],
  },
} satisfies Record<string, MaintenanceWindow>;

const daily: MaintenanceWindow = {
  schedule: { kind: "daily", intervalDays: 7 },
  startTime: "20:00",
  durationHours: 5,
  utcOffset: "+00:00",
};

/** Identity, placement, versions and tiers. */
const placing = {
  clusterName: {
    absent: {},
    shortest: { cluster: { clusterName: "a" } },
    mixed: { cluster: { clusterName: "Shop_prod-1" } },
    longest: { cluster: { clusterName: `s${"-_".repeat(30)}42` } },
  },
  location: valueLevels(["westeurope", "eastus2"], (location) => ({ cluster: { location } })),
  resourceGroup: {
    absent: {},
    new: { cluster: { resourceGroup: { kind: "new" } } },
    newNamed: { cluster: { resourceGroup: { kind: "new", name: "shop_(prod).1" } } },
    existing: { cluster: { resourceGroup: { kind: "existing", name: "shop-prod" } } },
  },
  nodeResourceGroup: { absent: {}, named: { cluster: { nodeResourceGroup: "shop-prod-nodes" } } },
  kubernetesVersion: valueLevels(kubernetesVersions, (kubernetesVersion) => ({
    cluster: { kubernetesVersion },
  })),
  sku: valueLevels(["Base", "Automatic"], (sku) => ({ cluster: { sku } })),
  tier: valueLevels(["Free", "Standard", "Premium"], (tier) => ({ cluster: { tier } })),
  supportPlan: valueLevels(["KubernetesOfficial", "AKSLongTermSupport"], (supportPlan) => ({
    cluster: { supportPlan },
  })),
  apiVersion: valueLevels(["2026-01-01", "2026-05-01", "2026-05-02-preview"], (apiVersion) => ({
    cluster: { apiVersion },
  })),
  tags: {
    absent: {},
    some: { cluster: { tags: { team: "platform", "cost centre": "42" } } },
    most: {
      cluster: {
        tags: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`tag${at}`, "v".repeat(256)])),
      },
    },
  },
} satisfies Dimensions;

/** ACNS and what lies close to it. */
const networking = {
  observability: switchLevels((observability) => ({ cluster: { observability } })),
  policies: valueLevels(["None", "FQDN", "L7"], (policies) => ({ security: { policies } })),
  encryption: valueLevels(["None", "WireGuard", "mTLS"], (encryption) => ({ security: { encryption } })),
  acceleration: valueLevels(["None", "BpfVeth"], (acceleration) => ({ cluster: { acceleration } })),
  localDns: valueLevels(["Disabled", "Preferred", "Required"], (localDns) => ({ cluster: { localDns } })),
  istio: {
    absent: {},
    managed: { cluster: { istio: { kind: "managed" } } },
    managedGateways: {
      cluster: {
        istio: {
          kind: "managed",
          revisions: ["asm-1-26", "asm-1-27"],
          ingressGateways: ["External", "Internal"],
        },
      },
    },
    selfManaged: { cluster: { istio: { kind: "selfManaged" } } },
    sidecar: { cluster: { istio: { kind: "selfManaged", dataplaneMode: "sidecar" } } },
    ambient: { cluster: { istio: { kind: "selfManaged", dataplaneMode: "ambient" } } },
  },
  registeredFeatures: {
    absent: {},
    none: { cluster: { registeredFeatures: [] } },
    mtls: { cluster: { registeredFeatures: ["AdvancedNetworkingmTLSPreview"] } },
  },
  rules: {
    absent: {},
    off: { cluster: { rules: { ACNS011: { severity: "off", reason: "FIPS is not required here" } } } },
    several: {
      cluster: {
        rules: {
          ACNS035: { severity: "off", reason: "diagnostics go elsewhere" },
          AKS013: { severity: "warning", reason: "the upgrade is planned" },
        },
      },
    },
  },
} satisfies Dimensions;

/** The documented limits, and the first whole figures beyond those that only slow things down. */
const expectations = {
  expectedNodes: { absent: {}, few: { expected: { nodes: 5 } }, many: { expected: { nodes: 1500 } } },
  expectedPods: { absent: {}, limit: { expected: { pods: 40_000 } }, above: { expected: { pods: 60_000 } } },
  expectedRequests: {
    absent: {},
    limit: { expected: { requestsPerSecondPerNode: 3000 } },
    above: { expected: { requestsPerSecondPerNode: 3001 } },
  },
  expectedFqdnRequests: {
    absent: {},
    limit: { expected: { fqdnRequestsPerSecond: 1000 } },
    above: { expected: { fqdnRequestsPerSecond: 1001 } },
  },
  expectedIdentities: { absent: {}, limit: { expected: { identities: 65_535 } } },
} satisfies Dimensions;

/** Who signs in, and from where. */
const access = {
  identity: {
    absent: {},
    systemAssigned: { cluster: { identity: { kind: "systemAssigned" } } },
    userAssigned: { cluster: { identity: { kind: "userAssigned" } } },
    userAssignedOwn: { cluster: { identity: ownIdentity } },
  },
  entra: {
    absent: {},
    empty: { cluster: { entra: {} } },
    groups: { cluster: { entra: { adminGroupObjectIds: groupIds, azureRbac: true } } },
    kubernetesRbac: { cluster: { entra: { adminGroupObjectIds: groupIds, azureRbac: false } } },
    tenant: { cluster: { entra: { tenantId: "12345678-1234-1234-1234-123456789012" } } },
  },
  localAccounts: switchLevels((localAccounts) => ({ cluster: { localAccounts } })),
  oidcIssuer: switchLevels((oidcIssuer) => ({ cluster: { oidcIssuer } })),
  workloadIdentity: switchLevels((workloadIdentity) => ({ cluster: { workloadIdentity } })),
  apiServerAccess: valueLevels(["public", "private"], (access) => ({ apiServer: { access } })),
  authorizedIpRanges: {
    absent: {},
    some: { apiServer: { authorizedIpRanges: ["203.0.113.0/24", "198.51.100.7"] } },
    most: {
      apiServer: { authorizedIpRanges: Array.from({ length: 200 }, (_, at) => `198.51.100.${at}/32`) },
    },
  },
  privateDnsZone: {
    absent: {},
    system: { apiServer: { privateDnsZone: "system" } },
    none: { apiServer: { privateDnsZone: "none" } },
    own: { apiServer: { privateDnsZone: ownDnsZone } },
  },
  publicFqdn: switchLevels((publicFqdn) => ({ apiServer: { publicFqdn } })),
  vnetIntegration: switchLevels((vnetIntegration) => ({ apiServer: { vnetIntegration } })),
} satisfies Dimensions;

/** What AKS does by itself, and when. */
const operation = {
  nodeProvisioning: valueLevels(["Manual", "Auto"], (mode) => ({ nodeProvisioning: { mode } })),
  defaultNodePools: valueLevels(["None", "Auto"], (defaultNodePools) => ({
    nodeProvisioning: { defaultNodePools },
  })),
  nodeClassOsSku: valueLevels(
    ["Ubuntu", "Ubuntu2204", "Ubuntu2404", "AzureLinux", "AzureLinux3"],
    (nodeClassOsSku) => ({ nodeProvisioning: { nodeClassOsSku } }),
  ),
  clusterChannel: valueLevels(["none", "patch", "stable", "rapid", "node-image"], (cluster) => ({
    upgrades: { cluster },
  })),
  nodeOsChannel: valueLevels(["None", "Unmanaged", "SecurityPatch", "NodeImage"], (nodeOs) => ({
    upgrades: { nodeOs },
  })),
  releasesWindow: { absent: {}, weekly: { maintenance: { releases: weekly } } },
  clusterUpgradeWindow: valueLevels(
    ["weekly", "everyFourthWeek", "absoluteMonthly", "relativeMonthly"],
    (name) => ({ maintenance: { clusterUpgrade: windows[name] } }),
  ),
  nodeOsUpgradeWindow: valueLevels(
    ["daily", "weekly", "everyFourthWeek", "absoluteMonthly", "relativeMonthly"],
    (name) => ({ maintenance: { nodeOsUpgrade: name === "daily" ? daily : windows[name] } }),
  ),
} satisfies Dimensions;

export const clusterDimensions = {
  ...placing,
  ...networking,
  ...expectations,
  ...access,
  ...operation,
} satisfies Dimensions;
