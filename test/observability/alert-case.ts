import type { AlertName } from "../../observability/prometheus/alerts.ts";
import type { Labels, Series } from "./promtool.ts";

/** An alert that fires: its labels beside those that every one has, and what it says. */
export type Firing = readonly [labels: Labels, says: string];

/** How an alert is tried; every list of series is a cluster of its own, and the one where it fires is called shop. */
export interface AlertCase {
  readonly name: AlertName;
  readonly series: readonly Series[];
  readonly fires: readonly Firing[];
  /** Minute in which the expression begins to hold. */
  readonly since?: number;
  /** Clusters in which it does not fire, by the reason. */
  readonly quiet: Readonly<Record<string, readonly Series[]>>;
  /** With this threshold the series above are quiet, and these make it fire. */
  readonly moved?: {
    readonly threshold: number;
    readonly series: readonly Series[];
    readonly fires: readonly Firing[];
    readonly since?: number;
  };
  /** False where the alert reads whatever job there is. */
  readonly decoys?: boolean;
}

export const KSM = { job: "kube-state-metrics" } as const;
export const KUBELET = { job: "kubelet" } as const;
export const CADVISOR = { job: "cadvisor" } as const;

/** The same value for an hour and a half, or longer. */
export const steady = (value: number, minutes = 90): string => `${value}+0x${minutes}`;
/** A counter that grows by as much every minute. */
export const growing = (step: number, from = 0): string => `${from}+${step}x90`;

/** Two kube-state-metrics say the same. */
const ownedBy = (namespace: string, pod: string, controller: string): Series[] =>
  ["ksm-a", "ksm-b"].map((instance) => [
    "kube_pod_owner",
    { ...KSM, instance, namespace, pod, owner_kind: "ReplicaSet", owner_name: controller },
    steady(1),
  ]);

/** Pods of a controller in the namespace shop, as kube-state-metrics knows them, and pods of the same names elsewhere. */
export const owned = (controller: string, ...pods: readonly string[]): Series[] =>
  pods.flatMap((pod) => [...ownedBy("shop", pod, controller), ...ownedBy("blog", pod, "posts")]);
