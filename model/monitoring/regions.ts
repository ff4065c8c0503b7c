import { finding, type Finding, type Rule } from "../faults.ts";
import { regionName } from "./names.ts";
import type { MonitoringSettings } from "./settings.ts";

/** Where an Azure Monitor workspace can be made, as Microsoft's page on it listed them on 28 August 2025. */
const WITH_METRICS: ReadonlySet<string> = new Set(
  `southafricanorth eastasia southeastasia australiacentral australiacentral2 australiaeast australiasoutheast
  brazilsouth brazilsoutheast canadacentral canadaeast chinanorth3 chinaeast3 northeurope westeurope francecentral francesouth
  germanywestcentral centralindia southindia israelcentral italynorth japaneast japanwest koreacentral koreasouth norwayeast
  norwaywest spaincentral swedensouth swedencentral switzerlandnorth switzerlandwest uaenorth uaecentral uksouth ukwest
  centralus eastus eastus2 southcentralus westcentralus westus westus2 westus3 usgovvirginia usgovtexas`.split(
    /\s+/,
  ),
);

const MON009: Omit<Rule<never>, "check"> = {
  id: "MON009",
  severity: "warning",
  title: "A new Azure Monitor workspace stands in a region that has the service.",
  remedy:
    "Check `az provider show --namespace Microsoft.Monitor`, and set location to a near region that has it: the workspace need not stand beside the cluster.",
  docs: "https://learn.microsoft.com/azure/azure-monitor/metrics/azure-monitor-workspace-overview#regional-availability",
};

/** Whether a new workspace stands in a region that had the service when that was last looked up; the list grows, hence a warning. */
export function checkRegion(
  { prometheus, metricsWorkspace }: MonitoringSettings,
  region: string | undefined,
): Finding[] {
  const isMade = prometheus !== "bringYourOwn" && metricsWorkspace?.kind !== "existing";
  if (!isMade || region === undefined || WITH_METRICS.has(regionName(region))) return [];
  const reason = `"${region}" is not among the regions with Azure Monitor workspaces (as of 2025-08-28)`;
  return [finding(MON009, { path: "location", reason })];
}
