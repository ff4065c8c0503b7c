/**
 * Versions of the containerservice API that azure-native 3.28 speaks from the one it types on, oldest first. The service
 * drops a property that the version of a request does not know, without a word.
 */
export const API_VERSIONS = [
  "2025-09-01",
  "2025-09-02-preview",
  "2025-10-01",
  "2025-10-02-preview",
  "2026-01-01",
  "2026-01-02-preview",
  "2026-02-01",
  "2026-02-02-preview",
  "2026-03-01",
  "2026-03-02-preview",
  "2026-04-01",
  "2026-04-02-preview",
  "2026-05-01",
  "2026-05-02-preview",
] as const;

export type ApiVersion = (typeof API_VERSIONS)[number];

/** The version that azure-native itself speaks: without need for another one, its own package is used. */
export const DEFAULT_API_VERSION: ApiVersion = "2025-09-01";

/** Where a row was read. */
const TYPED = "types of @pulumi/azure-native 3.28.0, which speak 2025-09-01";
const CHANGES = "API changes of 2026-01-01, as the provider's versions 2025-10-01 and 2026-01-01 differ";
const PREVIEW = "AKS documentation of mTLS (preview)";
const MODEL = "model of @azure/arm-containerservice 24.1.0, which is 2025-10-01 alone";
const MERGED =
  "model of @azure/arm-containerservice 25.3.0, the versions up to 2026-04-01 merged; absent from 24.1.0";

export interface PropertyRow {
  readonly since: ApiVersion;
  readonly source: string;
}

const rows = (since: ApiVersion, source: string, prefix: string, names: string): [string, PropertyRow][] =>
  names.split(" ").map((name) => [`${prefix}${name}`, { since, source }]);

/** Every property that a cluster can send, by the first version known to have it. `[]` stands for any item, `*` for any name. */
export const PROPERTIES: ReadonlyMap<string, PropertyRow> = new Map([
  ...rows(
    "2025-09-01",
    TYPED,
    "",
    "location tags.* sku.name sku.tier supportPlan kubernetesVersion dnsPrefix nodeResourceGroup enableRBAC disableLocalAccounts " +
      "identity.type identity.userAssignedIdentities[] oidcIssuerProfile.enabled securityProfile.workloadIdentity.enabled " +
      "nodeProvisioningProfile.mode nodeProvisioningProfile.defaultNodePools autoUpgradeProfile.upgradeChannel " +
      "autoUpgradeProfile.nodeOSUpgradeChannel serviceMeshProfile.mode serviceMeshProfile.istio.revisions[]",
  ),
  ...rows(
    "2025-09-01",
    TYPED,
    "",
    "azureMonitorProfile.metrics.enabled azureMonitorProfile.metrics.kubeStateMetrics.metricLabelsAllowlist " +
      "azureMonitorProfile.metrics.kubeStateMetrics.metricAnnotationsAllowList addonProfiles.omsagent.enabled " +
      "addonProfiles.omsagent.config.*",
  ),
  ...rows("2025-09-01", TYPED, "aadProfile.", "managed enableAzureRBAC adminGroupObjectIDs[] tenantID"),
  ...rows(
    "2025-09-01",
    TYPED,
    "apiServerAccessProfile.",
    "enablePrivateCluster privateDNSZone enablePrivateClusterPublicFQDN authorizedIPRanges[] enableVnetIntegration subnetId",
  ),
  ...rows("2025-09-01", TYPED, "serviceMeshProfile.istio.components.ingressGateways[].", "enabled mode"),
  ...rows(
    "2025-09-01",
    TYPED,
    "networkProfile.",
    "networkPlugin networkPluginMode networkDataplane networkPolicy ipFamilies[] podCidr podCidrs[] serviceCidr serviceCidrs[] " +
      "dnsServiceIP outboundType loadBalancerSku loadBalancerProfile.managedOutboundIPs.count " +
      "loadBalancerProfile.managedOutboundIPs.countIPv6 natGatewayProfile.managedOutboundIPProfile.count " +
      "staticEgressGatewayProfile.enabled advancedNetworking.enabled advancedNetworking.observability.enabled " +
      "advancedNetworking.security.enabled advancedNetworking.security.advancedNetworkPolicies",
  ),
  ...rows(
    "2026-01-01",
    CHANGES,
    "networkProfile.advancedNetworking.",
    "security.transitEncryption.type performance.accelerationMode",
  ),
  ...rows(
    "2025-09-01",
    TYPED,
    "agentPoolProfiles[].",
    "name mode type orchestratorVersion vmSize osType osSKU count enableAutoScaling minCount maxCount availabilityZones[] nodeLabels.* nodeTaints[] " +
      "maxPods scaleSetPriority scaleSetEvictionPolicy spotMaxPrice enableFIPS enableEncryptionAtHost workloadRuntime osDiskSizeGB " +
      "osDiskType upgradeSettings.maxSurge gatewayProfile.publicIPPrefixSize localDNSProfile.mode vnetSubnetID podSubnetID " +
      "podIPAllocationMode tags.*",
  ),
  ...rows(
    "2025-09-01",
    TYPED,
    "maintenanceConfigurations[].maintenanceWindow.",
    "startTime durationHours utcOffset startDate notAllowedDates[].start notAllowedDates[].end schedule.daily.intervalDays " +
      "schedule.weekly.intervalWeeks schedule.weekly.dayOfWeek schedule.absoluteMonthly.intervalMonths " +
      "schedule.absoluteMonthly.dayOfMonth schedule.relativeMonthly.intervalMonths schedule.relativeMonthly.dayOfWeek " +
      "schedule.relativeMonthly.weekIndex",
  ),
]);

/** Values that came later than their property. */
export const VALUES: ReadonlyMap<string, PropertyRow> = new Map([
  [
    "networkProfile.advancedNetworking.security.transitEncryption.type=mTLS",
    { since: "2026-05-02-preview", source: PREVIEW },
  ],
  ["agentPoolProfiles[].osSKU=Ubuntu2404", { since: "2025-10-01", source: MODEL }],
  ["agentPoolProfiles[].osSKU=Windows2025", { since: "2026-04-01", source: MERGED }],
]);

/** One thing that a body says: where, in the words of the table, and the value where it is plain text. */
export interface Said {
  readonly property: string;
  readonly value?: string;
}

/** Everything that a body says, leaf by leaf. What is not plain data (a value of a deployment) counts as a leaf. */
export function propertiesOf(body: unknown, prefix = ""): Said[] {
  if (Array.isArray(body)) return body.flatMap((item) => propertiesOf(item, `${prefix}[]`));
  if (typeof body === "object" && body !== null && Object.getPrototypeOf(body) === Object.prototype) {
    const free = /(^|\.)(tags|nodeLabels|config)$/.test(prefix);
    return Object.entries(body).flatMap(([key, value]) =>
      value === undefined
        ? []
        : propertiesOf(value, `${prefix}${prefix === "" ? "" : "."}${free ? "*" : key}`),
    );
  }
  return [typeof body === "string" ? { property: prefix, value: body } : { property: prefix }];
}

/** The version to speak, and why: what needs it, where anything does; and what no row of the table knows. */
export interface VersionChoice {
  readonly version: ApiVersion;
  readonly because: readonly { property: string; since: ApiVersion }[];
  readonly unknown: readonly string[];
}

const isPreview = (version: string): boolean => version.endsWith("-preview");

/**
 * The oldest version that knows all that is said. A stable one counts as knowing what an older version knew; a preview
 * version is chosen only for what is itself in preview.
 */
export function chooseVersion(said: readonly Said[]): VersionChoice {
  const needs = new Map<string, ApiVersion>();
  const unknown = new Set<string>();
  for (const { property, value } of said) {
    const row = PROPERTIES.get(property);
    if (row === undefined) unknown.add(property);
    else needs.set(property, row.since);
    const later = value === undefined ? undefined : VALUES.get(`${property}=${value}`);
    if (later !== undefined) needs.set(`${property}=${value ?? ""}`, later.since);
  }
  const version = [...needs.values()].reduce(
    (a, b) => (API_VERSIONS.indexOf(b) > API_VERSIONS.indexOf(a) ? b : a),
    DEFAULT_API_VERSION,
  );
  const because = [...needs].flatMap(([property, since]) =>
    since === version && version !== DEFAULT_API_VERSION ? [{ property, since }] : [],
  );
  return { version, because, unknown: [...unknown] };
}

/** What of the said is not known to a version, with the first version that knows it. */
export function notKnownTo(
  version: ApiVersion,
  said: readonly Said[],
): readonly { property: string; since: ApiVersion }[] {
  const later = (row: PropertyRow | undefined) => row !== undefined && !knows(version, row.since);
  return said.flatMap(({ property, value }) => {
    const row = PROPERTIES.get(property);
    if (row !== undefined && later(row)) return [{ property, since: row.since }];
    const name = `${property}=${value ?? ""}`;
    const valueRow = value === undefined ? undefined : VALUES.get(name);
    return valueRow !== undefined && later(valueRow) ? [{ property: name, since: valueRow.since }] : [];
  });
}

/** Whether a version knows what another one brought. What is in preview stays in previews. */
export function knows(version: ApiVersion, since: ApiVersion): boolean {
  if (isPreview(since) && !isPreview(version)) return false;
  return API_VERSIONS.indexOf(version) >= API_VERSIONS.indexOf(since);
}

/** Whether a text names a version that the provider speaks. */
export const isApiVersion = (text: string): text is ApiVersion =>
  (API_VERSIONS as readonly string[]).includes(text);
