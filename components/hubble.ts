import * as pulumi from "@pulumi/pulumi";
import { Deployment, type DeploymentArgs } from "@pulumi/kubernetes/apps/v1/deployment.js";
import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap.js";
import { Service } from "@pulumi/kubernetes/core/v1/service.js";
import { ServiceAccount } from "@pulumi/kubernetes/core/v1/serviceAccount.js";
import { ClusterRole } from "@pulumi/kubernetes/rbac/v1/clusterRole.js";
import {
  ClusterRoleBinding,
  type ClusterRoleBindingArgs,
} from "@pulumi/kubernetes/rbac/v1/clusterRoleBinding.js";
import { hubbleUi, type HubbleUiOptions } from "../observability/hubble/ui.ts";
import { child } from "./context.ts";
import type { ObjectArgs, Place } from "./manifest-args.ts";
import type { Transform } from "./transform.ts";

/** Where Hubble's UI runs, and what differs in it. */
export interface HubbleUiArgs extends HubbleUiOptions, Pick<Place, "cluster" | "kubernetes"> {
  /**
   * Changes an object before it is made.
   * @default none
   */
  transform?: Transform<ObjectArgs>;
}

type Make = (name: string, args: ObjectArgs, opts: pulumi.CustomResourceOptions) => pulumi.CustomResource;

/** How the objects are made, each waiting for those before it. */
const MAKE: Readonly<Record<string, Make>> = {
  ServiceAccount: (name, args, opts) => new ServiceAccount(name, args, opts),
  ClusterRole: (name, args, opts) => new ClusterRole(name, args, opts),
  ClusterRoleBinding: (name, args, opts) =>
    new ClusterRoleBinding(name, args as unknown as ClusterRoleBindingArgs, opts),
  ConfigMap: (name, args, opts) => new ConfigMap(name, args, opts),
  Deployment: (name, args, opts) => new Deployment(name, args as unknown as DeploymentArgs, opts),
  Service: (name, args, opts) => new Service(name, args, opts),
};

/**
 * Hubble's UI in a cluster with ACNS, which shows flows as they happen: its account and rights, nginx, the two containers, a
 * service. It speaks to the relay over TLS, by the certificates that ACNS keeps in the cluster; they are mounted and in no state.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 *
 * const shop = new acns.Cluster("shop", { kubernetesVersion: "1.34" });
 * const ui = new acns.HubbleUi("shop", { cluster: shop });
 * export const open = ui.portForward;
 * ```
 *
 * It has no sign-in of its own: reach it by port-forward and do not publish it. AKS Automatic forbids that in kube-system.
 * Cost: one small pod.
 */
export class HubbleUi extends pulumi.ComponentResource {
  /** The command after which the UI is at http://localhost:12000/. */
  readonly portForward: string;

  constructor(name: string, args: HubbleUiArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    const { cluster, kubernetes, transform, ...options } = args;
    super("acns:index:HubbleUi", name, {}, opts);
    const provider = kubernetes ?? cluster?.kubernetes;
    const before: pulumi.Resource[] = [];
    for (const object of hubbleUi(options)) {
      const make = MAKE[object.kind];
      if (make === undefined) throw new Error(`no way to make a ${object.kind}`);
      const made = child<ObjectArgs, pulumi.CustomResource>(
        { name, parent: this },
        `hubble-ui-${object.kind.toLowerCase()}`,
        transform,
        { ...object },
        make,
        { ...(provider === undefined ? {} : { provider }), dependsOn: [...before] },
      );
      before.push(made);
    }
    this.portForward = "kubectl -n kube-system port-forward svc/hubble-ui 12000:80";
    this.registerOutputs({ portForward: this.portForward });
  }
}
