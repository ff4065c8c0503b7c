import * as pulumi from "@pulumi/pulumi";
import { listManagedClusterAdminCredentialsOutput } from "@pulumi/azure-native/containerservice/listManagedClusterAdminCredentials.js";
import { listManagedClusterUserCredentialsOutput } from "@pulumi/azure-native/containerservice/listManagedClusterUserCredentials.js";
import { Provider, type ProviderArgs } from "@pulumi/kubernetes/provider.js";
import { withKubelogin } from "../model/kubeconfig.ts";
import type { Transform } from "./transform.ts";
import { child } from "./context.ts";

/** A cluster whose credentials are to be read. */
export interface Reachable {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly resourceGroupName: pulumi.Input<string>;
  readonly clusterName: pulumi.Input<string>;
  /** Whether static certificates are issued; if not, kubelogin signs in with Microsoft Entra ID. */
  readonly localAccounts: boolean;
}

/** The kubeconfig of a cluster, a secret from the moment it is read. Signs in by kubelogin where local accounts are off. */
export function kubeconfigOf(cluster: Reachable): pulumi.Output<string> {
  const args = { resourceGroupName: cluster.resourceGroupName, resourceName: cluster.clusterName };
  const opts = { parent: cluster.parent };
  if (cluster.localAccounts) return first(listManagedClusterAdminCredentialsOutput(args, opts));
  const user = listManagedClusterUserCredentialsOutput({ ...args, format: "exec" }, opts);
  return pulumi.secret(first(user).apply(withKubelogin));
}

function first(answer: pulumi.Output<{ kubeconfigs: { value: string }[] }>): pulumi.Output<string> {
  return pulumi.secret(answer).apply(({ kubeconfigs: [config] }) => {
    if (config === undefined)
      throw new pulumi.RunError(
        "Azure returned no kubeconfig: check that your sign-in may list the cluster's credentials.",
      );
    return Buffer.from(config.value, "base64").toString("utf8");
  });
}

/** A Kubernetes provider for a cluster: replaced with the cluster, not with its credentials. */
export function kubernetesProvider(
  cluster: Reachable,
  clusterId: pulumi.Input<string>,
  kubeconfig: pulumi.Output<string>,
  transform: Transform<ProviderArgs> | undefined,
): Provider {
  return child<ProviderArgs, Provider>(
    cluster,
    "kubernetes",
    transform,
    { kubeconfig, clusterIdentifier: clusterId },
    (name, args, opts) => new Provider(name, args, opts),
  );
}
