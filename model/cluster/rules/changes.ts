import { hasErrors, type Breach, type Finding, type Rule } from "../../faults.ts";
import { compareVersions } from "../../version.ts";
import { known, type Value } from "../../value.ts";
import type { NodePool } from "../nodepool.ts";
import type { ClusterPlan, PlannedPool } from "../plan.ts";
import { poolPath } from "../machines.ts";

/** A running cluster as it was deployed, and as it shall be. */
export interface Change {
  readonly before: ClusterPlan;
  readonly after: ClusterPlan;
}

const LEARN = "https://learn.microsoft.com/azure/aks";
const UPDATE = `${LEARN}/update-azure-cni`;

/** What cannot be changed in place: reading it from a plan, its place in the settings, and what happens. */
const FIXED: readonly [string, (plan: ClusterPlan) => unknown][] = [
  ["clusterName", (plan) => plan.clusterName],
  ["resourceGroup", groupOf],
  ["nodeResourceGroup", (plan) => plan.asked.nodeResourceGroup],
  ["location", (plan) => known(plan.asked.location)],
  ["network.dnsServiceIp", (plan) => plan.dnsServiceIp],
  ["network.virtualNetwork", subnetsOf],
  ["network.podAllocation", (plan) => (plan.mode === "podSubnet" ? plan.podAllocation : undefined)],
  ["apiServer.access", (plan) => plan.privateCluster],
];

/** The resource group; a given name that is yet to come is not compared with anything but itself. */
function groupOf({ asked, clusterName }: ClusterPlan): unknown {
  const { resourceGroup } = asked;
  if (resourceGroup?.kind === "existing") return known(resourceGroup.name) ?? "another group";
  return `a new ${resourceGroup?.name ?? `${clusterName}-rg`}`;
}

/** The subnets of nodes and pods; ids that are yet to come are not compared with anything but themselves. */
function subnetsOf({ virtualNetwork: vnet, mode }: ClusterPlan): unknown {
  if (vnet.kind === "managed") return "managed";
  const pods = mode === "podSubnet";
  const id = (value: Value<string> | undefined) => known(value)?.toLowerCase() ?? "a subnet yet to come";
  if (vnet.kind === "existing")
    return [id(vnet.nodeSubnetId), ...(pods ? [id(vnet.podSubnetId)] : [])].join();
  return [...vnet.nodeSubnetPrefixes, ...(pods ? [vnet.podSubnetPrefix] : [])].join();
}

/** What cannot be changed of a pool while it runs, as a pool that does not say it has it. */
const FIXED_OF_POOL: readonly [keyof NodePool, (pool: PlannedPool) => unknown][] = [
  ["vmSize", (pool) => pool.vmSize],
  ["os", (pool) => pool.os],
  ["mode", (pool) => pool.mode === "Gateway"],
  ["zones", (pool) => [...(pool.zones ?? [])].sort()],
  ["maxPods", (pool) => pool.maxPods],
  ["spot", (pool) => pool.spot ?? false],
  ["osDiskSizeGb", (pool) => pool.osDiskSizeGb],
  ["osDiskType", (pool) => pool.osDiskType],
  ["workloadRuntime", (pool) => pool.workloadRuntime ?? "OCIContainer"],
  ["encryptionAtHost", (pool) => pool.encryptionAtHost ?? false],
  ["gatewayPrefixSize", (pool) => pool.gatewayPrefixSize],
];

/** Rules on the change of a running cluster. */
export const changeRules: readonly Rule<Change>[] = [
  {
    id: "ACNS021",
    severity: "warning",
    title:
      "A change of the acceleration mode rolls every node pool; host iptables rules are bypassed with BpfVeth.",
    remedy: "Plan for the roll of all nodes; AKS refuses the change while workloads use host iptables rules.",
    docs: `${LEARN}/container-network-performance-ebpf-host-routing`,
    *check({ before, after }) {
      if (before.acns.acceleration !== after.acns.acceleration)
        yield {
          path: "acceleration",
          reason: `${before.acns.acceleration} becomes ${after.acns.acceleration}: every node pool is rolled`,
        };
    },
  },
  {
    id: "ACNS037",
    severity: "error",
    title:
      "A cluster moves to the Cilium dataplane without auto-provisioning, without Windows pools, and not together with its IP address management.",
    remedy: "Make the other changes in a deployment of their own, before this one.",
    docs: UPDATE,
    check: checkDataplane,
  },
  {
    id: "ACNS039",
    severity: "warning",
    title: "Another Log Analytics workspace may stop the flow of logs unless the collection rule follows.",
    remedy: "Deploy both in one step, as these components do, and look for new records afterwards.",
    docs: `${LEARN}/how-to-configure-container-network-logs`,
    *check({ before, after }) {
      const [was, is] = [before, after].map(({ monitoring }) =>
        JSON.stringify(monitoring?.logs?.workspace ?? null),
      );
      const both = before.monitoring?.logs !== undefined && after.monitoring?.logs !== undefined;
      if (both && was !== is)
        yield { path: "monitoring.logs.workspace", reason: "the logs go to another workspace" };
    },
  },
  {
    id: "ACNS040",
    severity: "warning",
    title: "Changes of acceleration and encryption on a running cluster restart Cilium agents or nodes.",
    remedy: "Change it in a maintenance window.",
    docs: `${LEARN}/container-network-security-wireguard-encryption-concepts`,
    *check({ before, after }) {
      if (before.acns.encryption !== after.acns.encryption)
        yield {
          path: "security.encryption",
          reason: `${before.acns.encryption} becomes ${after.acns.encryption}: the Cilium agents restart`,
        };
      if (before.acns.acceleration !== after.acns.acceleration)
        yield { path: "acceleration", reason: "the Cilium agents and the nodes restart" };
    },
  },
  {
    id: "AKS030",
    severity: "error",
    title: "Names, places and networks of a cluster are fixed: another one means another cluster.",
    remedy: "Deploy a second cluster and move the workloads, or keep the setting.",
    docs: UPDATE,
    check: checkFixed,
  },
  {
    id: "AKS031",
    severity: "error",
    title: "A pool's machines are fixed: another size, zone or image family means another pool.",
    remedy: "Add a pool under another name, move the workloads, then remove this one.",
    docs: `${LEARN}/create-node-pools`,
    check: checkPools,
  },
  {
    id: "AKS032",
    severity: "error",
    title: "Kubernetes goes up one minor version at a time, and never down.",
    remedy: "Upgrade minor version by minor version.",
    docs: `${LEARN}/upgrade-aks-cluster`,
    check: checkUpgrade,
  },
  {
    id: "AKS033",
    severity: "error",
    title: "What AKS cannot switch off stays on: the OIDC issuer, and Entra ID.",
    remedy: "Keep it on.",
    docs: `${LEARN}/use-oidc-issuer`,
    *check({ before, after }) {
      if (before.oidcIssuer && !after.oidcIssuer)
        yield { path: "oidcIssuer", reason: "the OIDC issuer cannot be switched off" };
      if (before.entra && !after.entra) yield { path: "entra", reason: "Entra ID cannot be switched off" };
    },
  },
];

function* checkDataplane({ before, after }: Change): Iterable<Breach> {
  const path = "network.dataplane";
  if (before.dataplane === after.dataplane) return;
  if (after.dataplane === "azure") {
    yield { path, reason: "a cluster does not go back from Cilium to the dataplane azure" };
    return;
  }
  yield { path, severity: "warning", reason: "all pools are reimaged at once" };
  if (before.autoProvisioning || after.autoProvisioning)
    yield { path, reason: "node auto-provisioning is on" };
  if (before.pools.some(({ os }) => os === "Windows"))
    yield { path, reason: "the cluster has a Windows pool" };
  if (before.mode !== after.mode)
    yield {
      path: "network.mode",
      reason: `the mode goes from ${before.mode} to ${after.mode} in the same change`,
    };
}

function* checkFixed({ before, after }: Change): Iterable<Breach> {
  // The usual group is named after the cluster: with another name it is another one, which goes without saying.
  const implied = new Set([
    ...(before.clusterName === after.clusterName ? [] : ["resourceGroup"]),
    ...(before.mode === after.mode ? [] : ["network.podAllocation"]),
  ]);
  for (const [path, read] of FIXED.filter(([path]) => !implied.has(path))) {
    const [was, is] = [read(before), read(after)];
    if (was !== is) yield { path, reason: `${text(was)} becomes ${text(is)}, which needs another cluster` };
  }
  if (before.mode !== after.mode && !(before.mode === "nodeSubnet" && after.mode === "overlay"))
    yield {
      path: "network.mode",
      reason: `${before.mode} becomes ${after.mode}, which needs another cluster`,
    };
  yield* checkRanges("network.serviceCidrs", before.serviceCidrs, after.serviceCidrs);
  if (before.mode === "overlay" && after.mode === "overlay") {
    yield* checkRanges("network.podCidrs", before.podCidrs, after.podCidrs);
  }
  if (before.automatic !== after.automatic)
    yield {
      path: "sku",
      severity: "warning",
      reason: "AKS checks on deployment whether the cluster fits the other sku",
    };
}

/** Ranges stay; those of a second family may come behind them. */
function* checkRanges(path: string, before: readonly string[], after: readonly string[]): Iterable<Breach> {
  if (after.slice(0, before.length).join() === before.join()) return;
  yield { path, reason: `${before.join(", ")} becomes ${after.join(", ")}, which needs another cluster` };
}

const text = (value: unknown): string => (value === undefined ? "the default" : JSON.stringify(value));

function* checkPools({ before, after }: Change): Iterable<Breach> {
  for (const pool of after.pools) {
    const old = before.pools.find(({ name }) => name === pool.name);
    if (old === undefined) continue;
    for (const [key, read] of FIXED_OF_POOL) {
      const [was, is] = [read(old), read(pool)];
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      const reason = key === "mode" ? `${old.mode} becomes ${pool.mode}` : `${text(was)} becomes ${text(is)}`;
      yield { path: poolPath(pool, key), reason: `${reason}, which needs another pool` };
    }
    if (familyOf(old) !== familyOf(pool))
      yield {
        path: poolPath(pool, "osSku"),
        severity: "warning",
        reason: `${familyOf(old)} becomes ${familyOf(pool)}: every node of the pool is reimaged`,
      };
    if ((old.fips ?? false) !== (pool.fips ?? false))
      yield {
        path: poolPath(pool, "fips"),
        severity: "warning",
        reason: "every node of the pool is reimaged",
      };
  }
  const first = (plan: ClusterPlan) => plan.pools.find(({ mode }) => mode === "System")?.name;
  const [was, is] = [first(before), first(after)];
  if (was !== is && is !== undefined && before.pools.some(({ name }) => name === is))
    yield {
      path: "nodePools",
      reason: `the first system pool goes from ${was ?? "none"} to ${is}: it belongs to the cluster itself`,
    };
}

const familyOf = (pool: PlannedPool): string =>
  pool.osSku ?? (pool.os === "Windows" ? "Windows2022" : "Ubuntu");

function* checkUpgrade({ before, after }: Change): Iterable<Breach> {
  const [was, is] = [before.version, after.version];
  if (was === undefined || is === undefined) return;
  const path = "kubernetesVersion";
  const from = before.asked.kubernetesVersion ?? "";
  const to = after.asked.kubernetesVersion ?? "";
  if (compareVersions(is, was) < 0 && !(is.patch === undefined && is.minor === was.minor))
    yield { path, reason: `${from} becomes ${to}: Kubernetes does not go down` };
  else if (is.major === was.major && is.minor > was.minor + 1)
    yield { path, reason: `${from} becomes ${to}: a minor version is left out` };
  else if (is.minor > was.minor)
    yield { path, severity: "warning", reason: `${from} becomes ${to}: every node is reimaged` };
}

/** Whether a list of findings says that the change cannot be done in place. */
export const needsReplacement = (findings: readonly Finding[]): boolean =>
  hasErrors(findings.filter(({ rule }) => rule === "AKS030"));
