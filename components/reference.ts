import * as pulumi from "@pulumi/pulumi";
import type { Provider, ProviderArgs } from "@pulumi/kubernetes/provider.js";
import type { ClusterEnforcement } from "../model/enforcement.ts";
import type { Transform } from "./transform.ts";
import { kubeconfigOf, kubernetesProvider, type Reachable } from "./kubernetes.ts";

/** What another component needs to know of a cluster, whoever made it. */
export interface ClusterReference {
  /** Resource id of the cluster. */
  readonly id: pulumi.Output<string>;
  /** Name of the cluster in Azure. */
  readonly clusterName: pulumi.Output<string>;
  /** Resource group of the cluster. */
  readonly resourceGroupName: pulumi.Output<string>;
  /** The kubeconfig, a secret. */
  readonly kubeconfig: pulumi.Output<string>;
  /** A Kubernetes provider for the cluster. */
  readonly kubernetes: Provider;
  /** What the cluster does with policies and filters; undefined where that is not known. */
  readonly enforcement: ClusterEnforcement | undefined;
}

/** Where a cluster is that something else made. */
export interface ExistingClusterArgs {
  /** Resource id: /subscriptions/…/resourceGroups/…/providers/Microsoft.ContainerService/managedClusters/… */
  id: pulumi.Input<string>;
  /**
   * Whether the cluster issues static certificates; where it does not, kubelogin signs in.
   * @default true
   */
  localAccounts?: boolean;
  /**
   * What the cluster does with policies and filters, so that those it would not enforce are refused.
   * @default not known
   * @example { level: "L7", release: "1.18" }
   */
  enforcement?: ClusterEnforcement;
  /**
   * Changes the Kubernetes provider before it is made.
   * @default none
   */
  transform?: { kubernetesProvider?: Transform<ProviderArgs> };
}

const ID =
  /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)\/providers\/Microsoft\.ContainerService\/managedClusters\/([^/]+)$/i;

/**
 * A cluster that something else made, taken by its resource id wherever a `Cluster` is asked for. Nothing of it is changed.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 *
 * const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/shop";
 * const shop = new acns.ExistingCluster("shop", { id: `${group}/providers/Microsoft.ContainerService/managedClusters/shop` });
 * ```
 *
 * Throws a `pulumi.RunError` where the id is not that of a cluster.
 */
export class ExistingCluster extends pulumi.ComponentResource implements ClusterReference {
  readonly id: pulumi.Output<string>;
  readonly clusterName: pulumi.Output<string>;
  readonly resourceGroupName: pulumi.Output<string>;
  readonly enforcement: ClusterEnforcement | undefined;

  private readonly reachable: Reachable;
  private readonly transform: Transform<ProviderArgs> | undefined;
  private madeKubeconfig: pulumi.Output<string> | undefined;
  private madeKubernetes: Provider | undefined;

  constructor(name: string, args: ExistingClusterArgs, opts: pulumi.ComponentResourceOptions = {}) {
    if (typeof args.id === "string") parts(args.id);
    super("acns:index:ExistingCluster", name, {}, opts);
    this.id = pulumi.output(args.id);
    this.resourceGroupName = this.id.apply((id) => parts(id).group);
    this.clusterName = this.id.apply((id) => parts(id).cluster);
    this.enforcement = args.enforcement;
    this.transform = args.transform?.kubernetesProvider;
    this.reachable = {
      name,
      parent: this,
      resourceGroupName: this.resourceGroupName,
      clusterName: this.clusterName,
      localAccounts: args.localAccounts ?? true,
    };
    this.registerOutputs({ id: this.id });
  }

  get kubeconfig(): pulumi.Output<string> {
    this.madeKubeconfig ??= kubeconfigOf(this.reachable);
    return this.madeKubeconfig;
  }

  get kubernetes(): Provider {
    this.madeKubernetes ??= kubernetesProvider(this.reachable, this.id, this.kubeconfig, this.transform);
    return this.madeKubernetes;
  }
}

function parts(id: string): { group: string; cluster: string } {
  const [, group, cluster] = ID.exec(id) ?? [];
  if (group === undefined || cluster === undefined) {
    throw new pulumi.RunError(
      `"${id}" is not the resource id of an AKS cluster: find it with \`az aks show --query id\`.`,
    );
  }
  return { group, cluster };
}
