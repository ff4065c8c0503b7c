import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import {
  clusterBody,
  firstPool,
  maintenanceBody,
  otherPools,
  poolBody,
  type BodyRefs,
} from "../../model/cluster/body.ts";
import { planCluster, type ClusterPlan } from "../../model/cluster/plan.ts";
import type { ClusterSettings } from "../../model/cluster/settings.ts";
import type { MaintenanceWindow } from "../../model/cluster/upgrades.ts";
import { known, type Value } from "../../model/value.ts";
import { describedSettings } from "../described/settings.ts";

export type Body = Record<string, unknown>;

/** What is sent of one cluster: itself, its further pools, its maintenance windows. */
export interface Bodies {
  readonly cluster: Body;
  readonly pools: readonly Body[];
  readonly windows: readonly Body[];
}

const network =
  "/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub";

/** Ids that other resources would give. */
export const REFS = {
  identityId:
    "/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/net/providers/Microsoft.ManagedIdentity/userAssignedIdentities/aks",
  nodeSubnetId: `${network}/subnets/nodes`,
  podSubnetId: `${network}/subnets/pods`,
  apiServerSubnetId: `${network}/subnets/api-server`,
} as const satisfies BodyRefs<string>;

const leaf = (value: Value<string>): string => known(value) ?? "later";

/** The references that a plan has. */
function refsOf(plan: ClusterPlan): BodyRefs<string> {
  const { identityId, nodeSubnetId, podSubnetId, apiServerSubnetId } = REFS;
  const own = plan.virtualNetwork.kind !== "managed";
  return {
    ...(plan.asked.location === undefined ? {} : { location: leaf(plan.asked.location) }),
    ...(plan.identity.kind === "userAssigned" ? { identityId } : {}),
    ...(own ? { nodeSubnetId, podSubnetId } : {}),
    ...(own && plan.vnetIntegration ? { apiServerSubnetId } : {}),
  };
}

export const planOf = (settings: ClusterSettings): ClusterPlan => planCluster(settings, "shop");

/** What is sent for settings, with ids in place of other resources. */
export function bodiesOf(settings: ClusterSettings): Bodies {
  const plan = planOf(settings);
  const refs = refsOf(plan);
  const windows = Object.values(settings.maintenance ?? {}) as MaintenanceWindow[];
  if (firstPool(plan).length !== 1) throw new Error("there is no first pool");
  return {
    cluster: clusterBody(plan, refs, leaf),
    pools: otherPools(plan).map((pool) => poolBody(plan, pool, refs, leaf)),
    windows: windows.map(maintenanceBody),
  };
}

/** Every described setting and every environment, each with a title. */
export function everySetting(): [string, ClusterSettings][] {
  const described = describedSettings().map((settings, index): [string, ClusterSettings] => [
    `described ${index}`,
    settings,
  ]);
  return [...described, ...environments()];
}

/** The settings of the clusters of every stack that comes with the project. */
export function environments(): [string, ClusterSettings][] {
  const folder = new URL("../../stacks/", import.meta.url);
  return readdirSync(folder).flatMap((file): [string, ClusterSettings][] => {
    if (!file.endsWith(".yaml")) return [];
    const { config } = parse(readFileSync(new URL(file, folder), "utf8")) as { config: Body };
    const others = ["name", "kubernetesResources", "prices", "usage", "monitoring", "lab"];
    const settings = Object.entries(config).flatMap(([key, value]) => {
      const [namespace = "", own = ""] = key.split(":");
      return namespace === "acns" && !others.includes(own) ? [[own, value] as const] : [];
    });
    return [[`stack ${file.split(".")[1] ?? ""}`, Object.fromEntries(settings)]];
  });
}

/**
 * The leaves of a body as paths in the words of the table (`[]` for any item, `*` for any name), each with its value. Written
 * apart from the code that it checks; an empty object or list counts as a leaf.
 */
export function leavesOf(body: unknown): [string, unknown][] {
  const leaves: [string, unknown][] = [];
  const rest: [string, unknown][] = [["", body]];
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    const [path, value] = next;
    if (value === undefined) continue;
    if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
      leaves.push([path, value]);
      continue;
    }
    for (const [key, item] of Object.entries(value)) {
      const free = path.endsWith("tags") || path.endsWith("nodeLabels");
      if (Array.isArray(value)) rest.push([`${path}[]`, item]);
      else rest.push([[path, free ? "*" : key].filter((part) => part !== "").join("."), item]);
    }
  }
  return leaves;
}

/** What of a body is not in another one as it is, and what the other one has beyond it: `path=value`. */
export function changed(before: Body, after: Body): string[] {
  const text = (body: Body): string[] =>
    leavesOf(body).map(([path, value]) => `${path}=${JSON.stringify(value)}`);
  const [sent, kept] = [text(before), text(after)];
  const lost = sent.filter((each) => !kept.includes(each));
  return [...lost, ...kept.filter((each) => !sent.includes(each))];
}

/** All that is sent, in the words of the table. */
export const sentOf = ({ cluster, pools, windows }: Bodies): [string, unknown][] => [
  ...leavesOf(cluster),
  ...leavesOf({ agentPoolProfiles: pools }).filter(([path]) => path.includes("[]")),
  ...leavesOf({ maintenanceConfigurations: windows }).filter(([path]) => path.includes("[]")),
];
