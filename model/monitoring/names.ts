import { createHash } from "node:crypto";

/** A region as names carry it: "West Europe" is westeurope. */
export const regionName = (location: string): string => location.toLowerCase().replaceAll(/\s/g, "");

/**
 * A name of letters, digits and hyphens within a length. Where anything had to be dropped or cut the end is a hash of the whole,
 * so that two long names with one beginning stay two.
 */
export function fittedName(whole: string, longest: number): string {
  const plain = whole.replaceAll(/[^A-Za-z0-9-]/g, "").replace(/-+$/, "");
  if (plain === whole && plain.length <= longest) return plain;
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, 6);
  return `${plain.slice(0, longest - 7).replace(/-+$/, "")}-${hash}`;
}

/** Names of what brings a cluster's metrics to the Azure Monitor workspace: endpoint and rule, in the workspace's region. */
export const metricsName = (workspaceRegion: string, cluster: string): string =>
  fittedName(`MSProm-${regionName(workspaceRegion)}-${cluster}`, 44);

/** Name of the endpoint from which a cluster fetches its configuration, in the cluster's region. */
export const configurationName = (clusterRegion: string, cluster: string): string =>
  fittedName(`MSProm-config-${regionName(clusterRegion)}-${cluster}`, 44);

/** Name of the endpoint that takes a cluster's logs, in the region of the Log Analytics workspace. */
export const logsEndpointName = (workspaceRegion: string, cluster: string): string =>
  fittedName(`MSCI-ingest-${regionName(workspaceRegion)}-${cluster}`, 43);

/** Name of the rule that says which logs are collected, in the region of the Log Analytics workspace. */
export const logsRuleName = (workspaceRegion: string, cluster: string): string =>
  fittedName(`MSCI-${regionName(workspaceRegion)}-${cluster}`, 64);

/** Name of the deployment that sets the plan of the table of network logs. */
export const logsTableName = (monitoring: string): string => fittedName(`${monitoring}-network-logs`, 64);
