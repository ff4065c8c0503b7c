import { parseAddress, parseCidr } from "../../cidr.ts";
import type { Breach } from "../../faults.ts";
import { GUID } from "../../guid.ts";
import { known } from "../../value.ts";
import { atLeast } from "../../version.ts";
import { hasOwnDnsZone, type ClusterPlan } from "../plan.ts";
import type { ClusterRule } from "./rule.ts";

const LEARN = "https://learn.microsoft.com/azure/aks";
const DNS_ZONE =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/privateDnsZones\/[^/]+$/i;

/** Oldest minor version in standard support, and when that was read. */
const SUPPORT = { oldest: "1.34", asOf: "November 2026" } as const;

/** Rules on names, versions, who signs in and who reaches the API server. */
export const accessRules: readonly ClusterRule[] = [
  {
    id: "AKS006",
    severity: "error",
    title: "Authorised ranges are addresses or ranges, at most 200, and belong to a public API server.",
    remedy: "Write them like 203.0.113.0/24 or 203.0.113.7.",
    docs: `${LEARN}/api-server-authorized-ip-ranges`,
    *check({ asked: { apiServer } }) {
      if (apiServer?.access !== "public" || apiServer.authorizedIpRanges === undefined) return;
      const ranges = apiServer.authorizedIpRanges;
      if (ranges.length > 200)
        yield { path: "apiServer.authorizedIpRanges", reason: `${ranges.length} ranges are more than 200` };
      for (const [index, text] of ranges.entries()) {
        const family = parseCidr(text)?.family ?? parseAddress(text)?.family;
        if (family !== "IPv4")
          yield {
            path: `apiServer.authorizedIpRanges[${index}]`,
            reason: `"${text}" is neither an IPv4 address nor a range`,
          };
      }
    },
  },
  {
    id: "AKS007",
    severity: "error",
    title: "Local accounts can be off only where Microsoft Entra ID signs people in.",
    remedy: "Give entra, or leave local accounts on.",
    docs: `${LEARN}/manage-local-accounts-managed-azure-ad`,
    *check({ localAccounts, entra }) {
      if (!localAccounts && !entra)
        yield {
          path: "localAccounts",
          reason: "local accounts are off and Entra ID is not on: nobody could sign in",
        };
    },
  },
  {
    id: "AKS013",
    severity: "warning",
    title: `Kubernetes ${SUPPORT.oldest} is the oldest version in standard support (as of ${SUPPORT.asOf}); older ones need long-term support.`,
    remedy: 'Choose a later version, or supportPlan "AKSLongTermSupport" with the tier Premium.',
    docs: `${LEARN}/supported-kubernetes-versions`,
    *check(plan) {
      const longTerm = plan.asked.supportPlan === "AKSLongTermSupport";
      if (!longTerm && atLeast(plan.version, SUPPORT.oldest) === false)
        yield {
          path: "kubernetesVersion",
          reason: `Kubernetes ${plan.asked.kubernetesVersion ?? ""} is out of standard support (as of ${SUPPORT.asOf})`,
        };
    },
  },
  {
    id: "AKS014",
    severity: "error",
    title: "Long-term support needs the tier Premium.",
    remedy: 'Set tier to "Premium", or leave it out.',
    docs: `${LEARN}/long-term-support`,
    *check({ asked, tier }) {
      if (asked.supportPlan === "AKSLongTermSupport" && tier !== "Premium")
        yield { path: "tier", reason: `AKSLongTermSupport is not sold with the tier ${tier}` };
    },
  },
  {
    id: "AKS015",
    severity: "error",
    title:
      "A cluster is named by 1 to 63 letters, digits, hyphens and underscores, a resource group by 1 to 90 letters, digits and ._-(), not ending in a dot.",
    remedy: "Choose another name.",
    docs: "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules",
    check: checkNames,
  },
  {
    id: "AKS017",
    severity: "error",
    title: "A Kubernetes version is two or three numbers.",
    remedy: 'Write it in quotes: "1.34" or "1.34.2".',
    docs: `${LEARN}/supported-kubernetes-versions`,
    *check({ asked: { kubernetesVersion }, version }) {
      if (kubernetesVersion === undefined || (version !== undefined && version.minor >= 10)) return;
      // A number in YAML: 1.30 is 1.3 by the time anybody reads it.
      const lost = version === undefined ? "" : "; without quotes 1.30 is read as 1.3";
      yield {
        path: "kubernetesVersion",
        reason: `"${kubernetesVersion}" is not a version of Kubernetes on AKS${lost}`,
      };
    },
  },
  {
    id: "AKS021",
    severity: "error",
    title:
      "AKS Automatic brings its own fittings: Cilium in overlay mode, auto-provisioning, Entra ID with Azure RBAC, no local accounts, automatic upgrades.",
    remedy: 'Leave these settings out, or set sku to "Base".',
    docs: `${LEARN}/intro-aks-automatic`,
    check: checkAutomatic,
  },
  {
    id: "AKS023",
    severity: "error",
    title: "Workload identity needs the OIDC issuer.",
    remedy: "Leave oidcIssuer on, or set workloadIdentity to false.",
    docs: `${LEARN}/workload-identity-deploy-cluster`,
    *check({ workloadIdentity, oidcIssuer }) {
      if (workloadIdentity && !oidcIssuer)
        yield { path: "workloadIdentity", reason: "the OIDC issuer is off" };
    },
  },
  {
    id: "AKS026",
    severity: "error",
    title:
      "The private DNS zone is system, none, or the resource id of a zone, for which the control plane needs an identity of its own.",
    remedy:
      'Give "system", "none" or /subscriptions/…/privateDnsZones/…, with an identity of kind userAssigned.',
    docs: `${LEARN}/private-clusters`,
    *check({ asked, identity }) {
      const { apiServer } = asked;
      if (apiServer?.access !== "private" || !hasOwnDnsZone(asked)) return;
      const zone = known(apiServer.privateDnsZone);
      if (zone !== undefined && !DNS_ZONE.test(zone))
        yield { path: "apiServer.privateDnsZone", reason: `"${zone}" is not a private DNS zone` };
      if (identity.kind !== "userAssigned")
        yield {
          path: "identity",
          reason: "an own private DNS zone needs an identity that exists before the cluster",
        };
    },
  },
  {
    id: "AKS029",
    severity: "error",
    title:
      "An identity of yours is named by its resource id, and by the object id to which roles are assigned.",
    remedy:
      "Give /subscriptions/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/… as id, and its principalId.",
    docs: `${LEARN}/use-managed-identity`,
    check: checkIdentity,
  },
  {
    id: "AKS027",
    severity: "error",
    title:
      "Groups and tenants of Entra ID are named by their object ids (GUIDs), and somebody administers the cluster.",
    remedy: "Find a group's id with `az ad group show --group NAME --query id`.",
    docs: `${LEARN}/enable-authentication-microsoft-entra-id`,
    check: checkEntra,
  },
  {
    id: "AKS028",
    severity: "error",
    title: "Regions and tags are in Azure's syntax; a resource has at most 50 tags.",
    remedy: "Tag names have at most 512 characters, none of <>%&\\?/, values at most 256.",
    docs: "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources",
    check: checkAzureWords,
  },
];

const IDENTITY =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+$/i;

function* checkIdentity({ identity, virtualNetwork }: ClusterPlan): Iterable<Breach> {
  if (identity.kind !== "userAssigned") return;
  const id = known(identity.id);
  if (id !== undefined && !IDENTITY.test(id))
    yield { path: "identity.id", reason: `"${id}" is not a managed identity` };
  const principal = known(identity.principalId);
  if (principal !== undefined && !GUID.test(principal))
    yield { path: "identity.principalId", reason: `"${principal}" is not an object id` };
  if (identity.id === undefined && identity.principalId !== undefined)
    yield { path: "identity.principalId", reason: "no identity is given to which it belongs" };
  if (identity.id !== undefined && identity.principalId === undefined && virtualNetwork.kind !== "managed") {
    yield {
      path: "identity.principalId",
      severity: "warning",
      reason: "without it no role on the network is assigned to your identity",
      remedy: "Give principalId, or assign Network Contributor on the subnets yourself.",
    };
  }
}

function* checkNames({ asked, clusterName }: ClusterPlan): Iterable<Breach> {
  if (!/^[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/.test(clusterName))
    yield { path: "clusterName", reason: `"${clusterName}" is not the name of a cluster` };
  const groups = [
    ["nodeResourceGroup", asked.nodeResourceGroup],
    ["resourceGroup.name", known(asked.resourceGroup?.name)],
  ] as const;
  if (
    asked.nodeResourceGroup !== undefined &&
    known(asked.resourceGroup?.name)?.toLowerCase() === asked.nodeResourceGroup.toLowerCase()
  ) {
    yield {
      path: "nodeResourceGroup",
      reason: "the nodes' resource group is a second one, which AKS makes itself",
    };
  }
  for (const [path, name] of groups) {
    if (name !== undefined && !/^[\p{L}\p{N}._()-]{0,89}[\p{L}\p{N}_()-]$/u.test(name))
      yield { path, reason: `"${name}" is not the name of a resource group` };
  }
}

function* checkAutomatic(plan: ClusterPlan): Iterable<Breach> {
  if (!plan.automatic) return;
  const { asked } = plan;
  const facts: [boolean, string, string][] = [
    [plan.dataplane !== "cilium", "network.dataplane", `the dataplane is always cilium`],
    [plan.mode !== "overlay", "network.mode", "the network mode is always overlay"],
    [plan.tier === "Free", "tier", "the tier Free is not sold"],
    [!plan.autoProvisioning, "nodeProvisioning.mode", "node auto-provisioning is always on"],
    [!plan.azureRbac, "entra.azureRbac", "Azure RBAC is always on"],
    [plan.localAccounts, "localAccounts", "local accounts are always off"],
    [!plan.oidcIssuer, "oidcIssuer", "the OIDC issuer is always on"],
    [!plan.workloadIdentity, "workloadIdentity", "workload identity is always on"],
    [asked.upgrades?.cluster === "none", "upgrades.cluster", "the cluster is always upgraded automatically"],
    [
      ["None", "Unmanaged"].includes(asked.upgrades?.nodeOs ?? ""),
      "upgrades.nodeOs",
      "the nodes are always upgraded automatically",
    ],
  ];
  for (const [broken, path, reason] of facts) {
    if (broken) yield { path, reason: `with AKS Automatic ${reason}` };
  }
}

function* checkEntra({
  asked: { entra },
  localAccounts,
  azureRbac,
  automatic,
}: ClusterPlan): Iterable<Breach> {
  const groups = entra?.adminGroupObjectIds ?? [];
  for (const [index, group] of groups.entries()) {
    const id = known(group);
    if (id !== undefined && !GUID.test(id))
      yield { path: `entra.adminGroupObjectIds[${index}]`, reason: `"${id}" is not an object id` };
  }
  const tenant = known(entra?.tenantId);
  if (tenant !== undefined && !GUID.test(tenant))
    yield { path: "entra.tenantId", reason: `"${tenant}" is not a tenant id` };
  if ((entra === undefined && !automatic) || localAccounts || groups.length > 0) return;
  const remedy = azureRbac
    ? "Give the ids of groups, or assign the role Azure Kubernetes Service RBAC Cluster Admin after the deployment."
    : "Give the ids of groups: without Azure RBAC only they can let others in.";
  yield {
    path: "entra.adminGroupObjectIds",
    severity: "warning",
    reason: "no group administers the cluster: nobody gets in after the deployment",
    remedy,
  };
}

function* checkAzureWords({ asked }: ClusterPlan): Iterable<Breach> {
  const location = known(asked.location);
  if (location !== undefined && !/^[A-Za-z][A-Za-z0-9 ]{2,}$/.test(location))
    yield { path: "location", reason: `"${location}" is not the name of a region` };
  const tags = Object.entries(asked.tags ?? {});
  if (tags.length > 50) yield { path: "tags", reason: `${tags.length} tags are more than 50` };
  for (const [name, value] of tags) {
    const text = known(value) ?? "";
    if (name === "" || name.length > 512 || /[<>%&\\?/]/.test(name))
      yield { path: `tags.${name}`, reason: `"${name}" is not the name of a tag` };
    if (text.length > 256) yield { path: `tags.${name}`, reason: `the value has ${text.length} characters` };
  }
}
