import type { ClusterSettings } from "../../model/cluster/settings.ts";

/** Settings that must be refused, with the rule that refuses them, or every rule that may. */
export interface InvalidSettings {
  readonly title: string;
  readonly rule: string | readonly string[];
  readonly settings: unknown;
}

/** Settings that must pass with a warning of the rule. */
export interface WarnedSettings {
  readonly title: string;
  readonly rule: string;
  readonly settings: ClusterSettings;
}

/** A system pool that is nothing out of the ordinary, with one thing changed. */
export const system = (changes: Record<string, unknown> = {}) => ({
  name: "system",
  mode: "System",
  osSku: "AzureLinux",
  ...changes,
});

/** Pools of which only the system pool is given. */
export const systemOnly = (changes: Record<string, unknown> = {}) => ({ nodePools: [system(changes)] });

/** An ordinary system pool, and a pool of the user's own with one thing changed. */
export const withUserPool = (changes: Record<string, unknown> = {}) => ({
  nodePools: [system(), { name: "apps", osSku: "AzureLinux", ...changes }],
});

/** A cluster on Azure's own dataplane with a Windows pool. */
export const withWindowsPool = (
  changes: Record<string, unknown> = {},
  settings: Record<string, unknown> = {},
) => ({
  network: { mode: "overlay", dataplane: "azure" },
  nodePools: [system(), { name: "win", os: "Windows", ...changes }],
  ...settings,
});

/** An overlay network with one thing changed. */
export const overlay = (changes: Record<string, unknown> = {}) => ({
  network: { mode: "overlay", ...changes },
});

/** A dual-stack network with one thing changed. */
export const dualStack = (changes: Record<string, unknown> = {}) =>
  overlay({ ipFamilies: ["IPv4", "IPv6"], ...changes });

const network =
  "/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/net/providers/Microsoft.Network";

/** Resource ids of subnets that exist. */
export const subnetId = (name: string): string => `${network}/virtualNetworks/hub/subnets/${name}`;

/** Resource id of something else in the same group. */
export const networkId = (kindAndName: string): string => `${network}/${kindAndName}`;

/** An existing network with one thing changed. */
export const existing = <Changes extends object>(changes?: Changes) => ({
  kind: "existing" as const,
  nodeSubnetId: subnetId("nodes"),
  ...changes!,
});

/** Settings that lie right inside a documented limit. */
export interface EdgeSettings {
  readonly title: string;
  readonly settings: ClusterSettings;
}
