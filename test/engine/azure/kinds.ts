// What the stand-in for Azure knows of each kind of resource: its address, what cannot be changed, what the service answers.

export type Properties = Record<string, unknown>;

export interface Kind {
  /** Template of the resource id; names in braces are inputs. */
  readonly path: string;
  /** Inputs that cannot be changed in place, beside those of the path and the location. */
  readonly fixed?: readonly string[];
  /** Kinds that the service deletes with this one, or makes with it; by the last part of their path. */
  readonly carries?: readonly string[];
  /** Whether it gets the location of the configuration where none is given. */
  readonly placed?: boolean;
  /** What the service answers beside what was sent. */
  readonly answers?: (id: string) => Properties;
}

const GROUP = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}";
const IN = `${GROUP}/providers`;
const CLUSTER = `${IN}/Microsoft.ContainerService/managedClusters/{resourceName}`;
const LOGS = `${IN}/Microsoft.OperationalInsights/workspaces/{workspaceName}`;

/** A GUID that belongs to a resource: the same for every run. */
function guid(id: string, part: string): string {
  const hex = Buffer.from(`${part}${id.split("/").pop() ?? ""}`.padEnd(16, "."))
    .toString("hex")
    .slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const name = (id: string): string => id.split("/").pop() ?? "";

/** By module and type, as azure-native names them. */
export const KINDS: Readonly<Record<string, Kind>> = {
  "resources:ResourceGroup": { path: GROUP, placed: true },
  "resources:Deployment": { path: `${IN}/Microsoft.Resources/deployments/{deploymentName}` },
  "containerservice:ManagedCluster": {
    path: CLUSTER,
    placed: true,
    fixed: ["nodeResourceGroup", "dnsPrefix"],
    carries: ["agentPools", "maintenanceConfigurations"],
    answers: (id) => ({
      fqdn: `${name(id)}.example.com`,
      currentKubernetesVersion: "1.34.4",
      nodeResourceGroup: `MC_${name(id)}`,
      oidcIssuerProfile: { enabled: true, issuerURL: `https://oidc.example.com/${guid(id, "oidc")}/` },
      identityProfile: {
        kubeletidentity: {
          clientId: guid(id, "kc"),
          objectId: guid(id, "ko"),
          resourceId: `${id}-agentpool`,
        },
      },
    }),
  },
  "containerservice:AgentPool": { path: `${CLUSTER}/agentPools/{agentPoolName}`, fixed: ["vmSize", "osSKU"] },
  "containerservice:MaintenanceConfiguration": { path: `${CLUSTER}/maintenanceConfigurations/{configName}` },
  "monitor:AzureMonitorWorkspace": {
    path: `${IN}/Microsoft.Monitor/accounts/{azureMonitorWorkspaceName}`,
    answers: (id) => ({ metrics: { prometheusQueryEndpoint: `https://${name(id)}.prometheus.example.com` } }),
  },
  "monitor:DataCollectionEndpoint": {
    path: `${IN}/Microsoft.Insights/dataCollectionEndpoints/{dataCollectionEndpointName}`,
  },
  "monitor:DataCollectionRule": {
    path: `${IN}/Microsoft.Insights/dataCollectionRules/{dataCollectionRuleName}`,
  },
  "monitor:DataCollectionRuleAssociation": {
    path: "{resourceUri}/providers/Microsoft.Insights/dataCollectionRuleAssociations/{associationName}",
  },
  "monitor:ActionGroup": { path: `${IN}/Microsoft.Insights/actionGroups/{actionGroupName}` },
  "monitor:PrivateLinkScope": { path: `${IN}/Microsoft.Insights/privateLinkScopes/{scopeName}` },
  "monitor:ScheduledQueryRule": { path: `${IN}/Microsoft.Insights/scheduledQueryRules/{ruleName}` },
  "monitor:PrivateLinkScopedResource": {
    path: `${IN}/Microsoft.Insights/privateLinkScopes/{scopeName}/scopedResources/{name}`,
  },
  "alertsmanagement:PrometheusRuleGroup": {
    path: `${IN}/Microsoft.AlertsManagement/prometheusRuleGroups/{ruleGroupName}`,
  },
  "operationalinsights:Workspace": {
    path: LOGS,
    carries: ["tables"],
    answers: (id) => ({ customerId: guid(id, "logs") }),
  },
  "operationalinsights:Table": { path: `${LOGS}/tables/{tableName}` },
  "operationalinsights:SavedSearch": { path: `${LOGS}/savedSearches/{savedSearchId}` },
  "dashboard:Grafana": {
    path: `${IN}/Microsoft.Dashboard/grafana/{workspaceName}`,
    answers: (id) => ({
      identity: { type: "SystemAssigned", principalId: guid(id, "gr"), tenantId: guid(id, "gt") },
    }),
  },
  "authorization:RoleAssignment": {
    path: "{scope}/providers/Microsoft.Authorization/roleAssignments/{roleAssignmentName}",
    fixed: ["principalId", "roleDefinitionId", "principalType"],
  },
  "managedidentity:UserAssignedIdentity": {
    placed: true,
    path: `${IN}/Microsoft.ManagedIdentity/userAssignedIdentities/{resourceName}`,
    answers: (id) => ({ principalId: guid(id, "id"), clientId: guid(id, "ic") }),
  },
  "network:VirtualNetwork": {
    placed: true,
    path: `${IN}/Microsoft.Network/virtualNetworks/{virtualNetworkName}`,
  },
  "network:Subnet": {
    path: `${IN}/Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{subnetName}`,
  },
};

/** The type of a resource, by its urn. */
export const typeOf = (urn: string): string => urn.split("::")[2]?.split("$").pop() ?? "";

/** A resource type taken apart: `azure-native_containerservice_v20260101:containerservice:ManagedCluster`. */
export function kindOf(type: string): { readonly name: string; readonly kind: Kind } {
  const [, module = "", resource = ""] = /^azure-native[^:]*:([^:/]+)[^:]*:(\w+)$/.exec(type) ?? [];
  const found = `${module}:${resource}`;
  const kind = Object.hasOwn(KINDS, found) ? KINDS[found] : undefined;
  if (kind === undefined) throw new Error(`the stand-in for Azure knows no ${type}`);
  return { name: found, kind };
}

/** Names of the inputs that make up the id. */
export const addressOf = (kind: Kind): string[] =>
  [...kind.path.matchAll(/\{(\w+)\}/g)]
    .map(([, input]) => input ?? "")
    .filter((input) => input !== "subscriptionId");

/** The id of a resource. Throws where an input of the address is missing. */
export function idOf(kind: Kind, inputs: Properties): string {
  return kind.path
    .replace(/\{(\w+)\}/g, (_, input: string) => {
      const value = inputs[input];
      if (typeof value !== "string" || value === "") throw new Error(`${input} is needed for the address`);
      return value;
    })
    .replace(/^\/\//, "/");
}
