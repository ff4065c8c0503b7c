import type { NodePool } from "./nodepool.ts";
import type { ClusterPlan, PlannedPool } from "./plan.ts";

/** Where a key of a pool stands in the settings. */
export const poolPath = (pool: PlannedPool, key: keyof NodePool): string => `nodePools[${pool.index}].${key}`;

/** Whether a VM size has encrypted memory (AMD SEV-SNP or Intel TDX). The SGX sizes, DCsv2 and DCsv3, are not such. */
export const isConfidential = (vmSize: string): boolean =>
  /^Standard_(DC|EC)\d+[a-z]*[ae][a-z]*_/i.test(vmSize);

/** vCPUs of the older sizes, whose number counts steps and not vCPUs. */
const OLD_SIZES: Record<string, number> = {
  "1": 1,
  "2": 2,
  "3": 4,
  "4": 8,
  "5": 16,
  "11": 2,
  "12": 4,
  "13": 8,
  "14": 16,
};

/** vCPUs of a VM size, read from its name; undefined for a name that is not built by the scheme. */
export function vCpus(vmSize: string): number | undefined {
  const old = /^Standard_DS?(\d+)_v2/i.exec(vmSize);
  if (old?.[1] !== undefined) return OLD_SIZES[old[1]];
  const match = /^Standard_[A-Z]+(\d+)(?:-(\d+))?[a-z]*(?:_|$)/i.exec(vmSize);
  return match === null ? undefined : Number(match[2] ?? match[1]);
}

/** Pods per node where the pool does not say: by network mode. */
export const defaultMaxPods = (plan: ClusterPlan): number => (plan.mode === "nodeSubnet" ? 30 : 250);

/** Most pods that the pools can hold. */
export const podCapacity = (plan: ClusterPlan): number =>
  plan.pools.reduce((sum, pool) => sum + pool.most * (pool.maxPods ?? defaultMaxPods(plan)), 0);

/** Whether a text says how many nodes an upgrade may add: a number, or a share up to all. */
export const isSurge = (text: string): boolean => /^(\d{1,4}|(100|[1-9]?\d)%)$/.test(text);
