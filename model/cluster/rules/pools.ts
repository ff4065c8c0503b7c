import type { Breach } from "../../faults.ts";
import { atLeast } from "../../version.ts";
import type { NodePool } from "../nodepool.ts";
import { isConfidential, isSurge, poolPath, vCpus } from "../machines.ts";
import type { ClusterPlan, PlannedPool } from "../plan.ts";
import type { ClusterRule } from "./rule.ts";
import { isLabelKey, isLabelValue, isTaint } from "../../labels.ts";

const LEARN = "https://learn.microsoft.com/azure/aks";
const POOLS = `${LEARN}/create-node-pools`;

const isAzureLinux = (osSku: NodePool["osSku"]): boolean => osSku === "AzureLinux" || osSku === "AzureLinux3";

/** One rule that looks at each pool by itself. */
function perPool(
  row: Omit<ClusterRule, "check" | "severity">,
  check: (pool: PlannedPool, plan: ClusterPlan) => Iterable<Breach>,
): ClusterRule {
  return {
    ...row,
    severity: "error",
    *check(plan) {
      for (const pool of plan.pools) yield* check(pool, plan);
    },
  };
}

/** Rules on node pools. */
export const poolRules: readonly ClusterRule[] = [
  perPool(
    {
      id: "AKS001",
      title:
        "A pool is named by 1 to 12 lower-case letters and digits, letter first; a Windows pool by at most 6.",
      remedy: "Choose a shorter, plain name.",
      docs: POOLS,
    },
    function* (pool) {
      const pattern = pool.os === "Windows" ? /^[a-z][a-z0-9]{0,5}$/ : /^[a-z][a-z0-9]{0,11}$/;
      if (!pattern.test(pool.name))
        yield { path: poolPath(pool, "name"), reason: `"${pool.name}" is not a name for a ${pool.os} pool` };
    },
  ),
  {
    id: "AKS002",
    severity: "error",
    title: "At least one pool has the mode System; system pools run Linux and never on spot capacity.",
    remedy: "Give a Linux pool with mode System that is not spot.",
    docs: `${LEARN}/use-system-pools`,
    *check({ pools }) {
      if (!pools.some(({ mode }) => mode === "System"))
        yield { path: "nodePools", reason: "no pool has the mode System" };
      for (const pool of pools.filter(({ mode }) => mode === "System")) {
        if (pool.os === "Windows")
          yield { path: poolPath(pool, "os"), reason: `the system pool ${pool.name} runs Windows` };
        if (pool.spot === true)
          yield {
            path: poolPath(pool, "spot"),
            reason: `the system pool ${pool.name} runs on spot capacity`,
          };
      }
    },
  },
  perPool(
    {
      id: "AKS003",
      title: "A node holds 10 to 250 pods.",
      remedy: "Choose maxPods from 10 to 250.",
      docs: `${LEARN}/azure-cni-overview`,
    },
    function* ({ maxPods, ...pool }) {
      if (maxPods !== undefined && (maxPods < 10 || maxPods > 250))
        yield {
          path: poolPath(pool, "maxPods"),
          reason: `${maxPods} pods per node are not within 10 to 250`,
        };
    },
  ),
  perPool(
    {
      id: "AKS010",
      title: "Confidential VMs exclude Ubuntu 22.04 images, FIPS and Kata.",
      remedy: "Choose another image or another vmSize.",
      docs: `${LEARN}/use-cvm`,
    },
    function* (pool) {
      if (!isConfidential(pool.vmSize)) return;
      if (pool.osSku === "Ubuntu2204")
        yield { path: poolPath(pool, "osSku"), reason: `${pool.vmSize} does not run Ubuntu2204` };
      if (pool.fips === true)
        yield { path: poolPath(pool, "fips"), reason: `${pool.vmSize} does not run FIPS images` };
      if (pool.workloadRuntime === "KataVmIsolation")
        yield { path: poolPath(pool, "workloadRuntime"), reason: `${pool.vmSize} does not run Kata` };
    },
  ),
  perPool(
    {
      id: "AKS011",
      title: "Pod sandboxing (Kata) runs on Azure Linux only.",
      remedy: 'Set the osSku to "AzureLinux".',
      docs: `${LEARN}/use-pod-sandboxing`,
    },
    function* (pool) {
      if (pool.workloadRuntime === "KataVmIsolation" && !isAzureLinux(pool.osSku))
        yield {
          path: poolPath(pool, "osSku"),
          reason: `Kata does not run on ${pool.osSku ?? (pool.os === "Windows" ? "Windows" : "Ubuntu, which no osSku means")}`,
        };
    },
  ),
  {
    id: "AKS012",
    severity: "error",
    title: "LocalDNS needs Kubernetes 1.31, Linux and four vCPUs on every pool.",
    remedy: 'Set localDns to "Disabled", or choose a larger vmSize or a later version.',
    docs: `${LEARN}/localdns-custom`,
    *check(plan) {
      if (plan.asked.localDns === undefined || plan.asked.localDns === "Disabled") return;
      if (atLeast(plan.version, "1.31") === false)
        yield {
          path: "localDns",
          reason: `Kubernetes ${plan.asked.kubernetesVersion ?? ""} is older than 1.31`,
        };
      for (const pool of plan.pools) {
        if (pool.os === "Windows")
          yield {
            path: poolPath(pool, "os"),
            reason: `LocalDNS does not run on the Windows pool ${pool.name}`,
          };
        else if ((vCpus(pool.vmSize) ?? 4) < 4)
          yield { path: poolPath(pool, "vmSize"), reason: `${pool.vmSize} has fewer than four vCPUs` };
      }
    },
  },
  perPool(
    {
      id: "AKS016",
      title:
        "A pool has 0 to 1,000 nodes (a system pool at least one), inside the limits of its autoscaler, and disks of 30 to 2048 GB.",
      remedy: "Choose counts with min <= count <= max, a surge like 1 or 33%, and a disk size from 30.",
      docs: `${LEARN}/cluster-autoscaler`,
    },
    checkCounts,
  ),
  perPool(
    {
      id: "AKS018",
      title: "Zones, labels and taints are in Kubernetes' and Azure's syntax.",
      remedy:
        'Zones are "1", "2", "3"; labels key: value; taints key=value:NoSchedule, PreferNoSchedule or NoExecute.',
      docs: `${LEARN}/use-labels`,
    },
    checkWords,
  ),
  perPool(
    {
      id: "AKS019",
      title: "Every pool has a name of its own.",
      remedy: "Rename one of the pools.",
      docs: POOLS,
    },
    function* (pool, { pools }) {
      const first = pools.find(({ name }) => name === pool.name);
      if (first !== undefined && first.index !== pool.index)
        yield { path: poolPath(pool, "name"), reason: `nodePools[${first.index}] is named ${pool.name} too` };
    },
  ),
  perPool(
    {
      id: "AKS022",
      title: "The image fits the operating system; Windows pools have the mode User.",
      remedy: "Choose an osSku of the pool's operating system.",
      docs: `${LEARN}/upgrade-os-version`,
    },
    function* (pool) {
      if (pool.osSku !== undefined && pool.osSku.startsWith("Windows") !== (pool.os === "Windows"))
        yield { path: poolPath(pool, "osSku"), reason: `${pool.osSku} is not an image of ${pool.os}` };
      if (pool.os === "Windows" && pool.mode === "Gateway")
        yield { path: poolPath(pool, "os"), reason: "a gateway pool runs Linux" };
    },
  ),
  perPool(
    {
      id: "AKS025",
      title: "A spot price belongs to a spot pool: -1, or more than 0.",
      remedy: "Set spot to true and the price to -1 or more than 0.",
      docs: `${LEARN}/spot-node-pool`,
    },
    function* ({ spotMaxPrice, ...pool }) {
      if (spotMaxPrice === undefined) return;
      if (pool.spot !== true)
        yield { path: poolPath(pool, "spotMaxPrice"), reason: `the pool ${pool.name} is not spot` };
      if (spotMaxPrice !== -1 && spotMaxPrice <= 0)
        yield { path: poolPath(pool, "spotMaxPrice"), reason: `${spotMaxPrice} is no price` };
    },
  ),
];

function* checkCounts(pool: PlannedPool): Iterable<Breach> {
  const least = pool.mode === "System" ? 1 : 0;
  const { autoscaling, count } = pool;
  if (count < least || count > 1000)
    yield { path: poolPath(pool, "count"), reason: `${count} nodes are not within ${least} to 1000` };
  if (pool.maxSurge !== undefined && !isSurge(pool.maxSurge))
    yield {
      path: poolPath(pool, "maxSurge"),
      reason: `"${pool.maxSurge}" is neither a number nor a share up to 100%`,
    };
  const disk = pool.osDiskSizeGb;
  if (disk !== undefined && (disk < 30 || disk > 2048))
    yield { path: poolPath(pool, "osDiskSizeGb"), reason: `${disk} GB are not within 30 to 2048` };
  if (autoscaling === undefined) return;
  const path = poolPath(pool, "autoscaling");
  if (pool.mode === "Gateway") yield { path, reason: "a gateway pool does not scale by itself" };
  if (autoscaling.min < least || autoscaling.max > 1000)
    yield { path, reason: `${autoscaling.min} to ${autoscaling.max} nodes are not within ${least} to 1000` };
  if (autoscaling.min > autoscaling.max)
    yield { path, reason: `min ${autoscaling.min} is more than max ${autoscaling.max}` };
  else if (count < autoscaling.min || count > autoscaling.max)
    yield {
      path: poolPath(pool, "count"),
      reason: `${count} nodes are not within the limits ${autoscaling.min} to ${autoscaling.max} of the autoscaler`,
    };
}

function* checkWords(pool: PlannedPool): Iterable<Breach> {
  const zones = pool.zones ?? [];
  for (const zone of zones.filter((zone) => !["1", "2", "3"].includes(zone)))
    yield { path: poolPath(pool, "zones"), reason: `"${zone}" is not a zone` };
  if (new Set(zones).size < zones.length)
    yield { path: poolPath(pool, "zones"), reason: "a zone is named twice" };
  for (const [key, value] of Object.entries(pool.labels ?? {})) {
    const path = `${poolPath(pool, "labels")}.${key}`;
    if (!isLabelKey(key)) yield { path, reason: `"${key}" is not the key of a label` };
    if (!isLabelValue(value)) yield { path, reason: `"${value}" is not the value of a label` };
    if (key.startsWith("kubernetes.azure.com/"))
      yield { path, reason: "AKS reserves the labels kubernetes.azure.com/…" };
  }
  for (const taint of pool.taints ?? []) {
    if (!isTaint(taint)) yield { path: poolPath(pool, "taints"), reason: `"${taint}" is not a taint` };
  }
}
