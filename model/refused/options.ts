import { DEFAULT_RELEASE, type CiliumRelease } from "../cilium.ts";

/** What the agents of a cluster are set to, as far as it decides which policies they refuse. */
export interface AgentOptions {
  /**
   * Release of Cilium.
   * @default what the newest Kubernetes on AKS runs
   */
  readonly release?: CiliumRelease;
  /**
   * Whether nodes are told apart by their labels (enable-node-selector-labels), which fromNodes and toNodes need.
   * @default false, as in Cilium and on AKS
   */
  readonly nodeSelectors?: boolean;
  /**
   * Whether the L7 proxy runs (enable-l7-proxy).
   * @default true
   */
  readonly l7Proxy?: boolean;
}

/** The same with every default. */
export type Agents = Required<AgentOptions>;

export const agentsOf = ({
  release = DEFAULT_RELEASE,
  nodeSelectors = false,
  l7Proxy = true,
}: AgentOptions): Agents => ({ release, nodeSelectors, l7Proxy });
