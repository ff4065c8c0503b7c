import { switchLevels, valueLevels } from "./draft.ts";
import type { Dimensions } from "./draft.ts";

/** Sizes: fewer than 4 vCPU, a confidential VM, an SGX size (which is none), and one with room for an ephemeral disk. */
const sizes = ["Standard_D2s_v5", "Standard_DC4as_v5", "Standard_DC8s_v3", "Standard_D8ds_v5"] as const;
const userSizes = ["Standard_D2s_v5", "Standard_EC8ads_v5", "Standard_DC4s_v2", "Standard_D8ds_v5"] as const;

const runtimes = ["OCIContainer", "KataVmIsolation"] as const;
const linuxSkus = ["Ubuntu", "Ubuntu2204", "Ubuntu2404", "AzureLinux", "AzureLinux3"] as const;

/** The pool of mode System; without it the settings name no pools at all. */
const systemPool = {
  systemPool: { absent: {}, given: { system: { name: "system", mode: "System" } } },
  systemOsSku: valueLevels(linuxSkus, (osSku) => ({ system: { osSku } })),
  systemVmSize: valueLevels(sizes, (vmSize) => ({ system: { vmSize } })),
  systemCount: { absent: {}, one: { system: { count: 1 } }, five: { system: { count: 5 } } },
  systemAutoscaling: {
    absent: {},
    narrow: { system: { autoscaling: { min: 5, max: 5 } } },
    wide: { system: { autoscaling: { min: 1, max: 30 } } },
  },
  systemZones: { absent: {}, one: { system: { zones: ["2"] } }, all: { system: { zones: ["1", "2", "3"] } } },
  systemMaxPods: {
    absent: {},
    fewest: { system: { maxPods: 10 } },
    most: { system: { maxPods: 250 } },
  },
  systemFips: switchLevels((fips) => ({ system: { fips } })),
  systemRuntime: valueLevels(runtimes, (workloadRuntime) => ({ system: { workloadRuntime } })),
  systemTaints: { absent: {}, addons: { system: { taints: ["CriticalAddonsOnly=true:NoSchedule"] } } },
  systemMaxSurge: { absent: {}, one: { system: { maxSurge: "1" } }, third: { system: { maxSurge: "33%" } } },
} satisfies Dimensions;

/** A second pool for the user's own pods. */
const userPool = {
  userPool: {
    absent: {},
    linux: { user: { name: "apps" } },
    linuxSaid: { user: { name: "a23456789012", mode: "User", os: "Linux" } },
    windows: { user: { name: "win012", mode: "User", os: "Windows" } },
  },
  userOsSku: valueLevels([...linuxSkus, "Windows2019", "Windows2022", "Windows2025"], (osSku) => ({
    user: { osSku },
  })),
  userVmSize: valueLevels(userSizes, (vmSize) => ({ user: { vmSize } })),
  userCount: {
    absent: {},
    none: { user: { count: 0 } },
    hundred: { user: { count: 100 } },
    thousand: { user: { count: 1000 } },
  },
  userAutoscaling: {
    absent: {},
    fromNone: { user: { autoscaling: { min: 0, max: 10 } } },
    wide: { user: { autoscaling: { min: 1, max: 100 } } },
  },
  userZones: { absent: {}, none: { user: { zones: [] } }, two: { user: { zones: ["1", "3"] } } },
  userLabels: {
    absent: {},
    some: { user: { labels: { workload: "web", "example.com/tier": "gold_1.x", empty: "" } } },
    longest: { user: { labels: { ["k".repeat(63)]: "v".repeat(63) } } },
  },
  userTaints: {
    absent: {},
    some: { user: { taints: ["dedicated=web:NoSchedule", "example.com/quiet:NoExecute"] } },
    preferred: { user: { taints: ["batch=:PreferNoSchedule"] } },
  },
  userMaxPods: {
    absent: {},
    fewest: { user: { maxPods: 10 } },
    thirty: { user: { maxPods: 30 } },
    most: { user: { maxPods: 250 } },
  },
  userSpot: {
    ...switchLevels((spot) => ({ user: { spot } })),
    onDemandPrice: { user: { spot: true, spotMaxPrice: -1 } },
    ownPrice: { user: { spot: true, spotMaxPrice: 0.05 } },
  },
  userFips: switchLevels((fips) => ({ user: { fips } })),
  userRuntime: valueLevels(runtimes, (workloadRuntime) => ({ user: { workloadRuntime } })),
  userDisk: {
    absent: {},
    managed: { user: { osDiskType: "Managed", osDiskSizeGb: 128 } },
    ephemeral: { user: { osDiskType: "Ephemeral" } },
  },
  userMaxSurge: { absent: {}, five: { user: { maxSurge: "5" } }, third: { user: { maxSurge: "33%" } } },
  userEncryptionAtHost: switchLevels((encryptionAtHost) => ({ user: { encryptionAtHost } })),
} satisfies Dimensions;

/** The pool from whose addresses the static egress gateway sends. */
const gatewayPool = {
  gatewayPool: {
    absent: {},
    given: { gateway: { name: "egress", mode: "Gateway" } },
    largest: { gateway: { name: "egress", mode: "Gateway", count: 3, gatewayPrefixSize: 28 } },
    smallest: { gateway: { name: "egress", mode: "Gateway", count: 2, gatewayPrefixSize: 31 } },
  },
} satisfies Dimensions;

export const poolDimensions = { ...systemPool, ...userPool, ...gatewayPool } satisfies Dimensions;
