import type { ClusterSettings } from "./cluster/settings.ts";

/** Settings of one environment: those of its cluster, and how its stack is laid out. The keys are those of the Pulumi config. */
export interface EnvironmentSettings extends ClusterSettings {
  /**
   * Name of the components in the stack, with which the names of all resources begin.
   * @default "acns" and the name of the stack: acns-dev
   */
  name?: string;
  /**
   * Where Kubernetes resources are deployed: in this stack, or in a second one that runs where a private API server is reached.
   * @default "sameStack"
   */
  kubernetesResources?: "sameStack" | "secondStack";
  /**
   * Prices for the estimate; your own contract's figures go here.
   * @default the public figures, each shown with its source and date
   */
  prices?: Prices;
}

/** Prices in US dollars. */
export interface Prices {
  /** ACNS per node and month. */
  acnsPerNodeMonth?: number;
}
