import type * as pulumi from "@pulumi/pulumi";
import { DaemonSet, type DaemonSetArgs } from "@pulumi/kubernetes/apps/v1/daemonSet.js";
import { Deployment, type DeploymentArgs } from "@pulumi/kubernetes/apps/v1/deployment.js";
import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap.js";
import { Service } from "@pulumi/kubernetes/core/v1/service.js";
import { ServiceAccount } from "@pulumi/kubernetes/core/v1/serviceAccount.js";
import { ClusterRole } from "@pulumi/kubernetes/rbac/v1/clusterRole.js";
import {
  ClusterRoleBinding,
  type ClusterRoleBindingArgs,
} from "@pulumi/kubernetes/rbac/v1/clusterRoleBinding.js";
import type { KubernetesObject } from "../observability/objects.ts";
import { child } from "./context.ts";
import type { ObjectArgs, Place } from "./manifest-args.ts";
import type { Transform } from "./transform.ts";

type Make = (name: string, args: ObjectArgs, opts: pulumi.CustomResourceOptions) => pulumi.CustomResource;

/** How objects of Kubernetes' own kinds are made. */
const MAKE: Readonly<Record<string, Make>> = {
  ServiceAccount: (name, args, opts) => new ServiceAccount(name, args, opts),
  ClusterRole: (name, args, opts) => new ClusterRole(name, args, opts),
  ClusterRoleBinding: (name, args, opts) =>
    new ClusterRoleBinding(name, args as unknown as ClusterRoleBindingArgs, opts),
  ConfigMap: (name, args, opts) => new ConfigMap(name, args, opts),
  Deployment: (name, args, opts) => new Deployment(name, args as unknown as DeploymentArgs, opts),
  DaemonSet: (name, args, opts) => new DaemonSet(name, args as unknown as DaemonSetArgs, opts),
  Service: (name, args, opts) => new Service(name, args, opts),
};

/** What objects belong to: a component with its name, its hatch, and where it puts them. */
export interface ObjectsOwner {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly transform: Transform<ObjectArgs> | undefined;
  readonly place: Pick<Place, "cluster" | "kubernetes">;
}

/**
 * Makes objects in their order, each after those before it.
 *
 * @param part - what stands before the kind in their names
 */
export function makeObjects(
  { name, parent, transform, place }: ObjectsOwner,
  part: string,
  objects: readonly KubernetesObject[],
): void {
  const provider = place.kubernetes ?? place.cluster?.kubernetes;
  const before: pulumi.Resource[] = [];
  for (const object of objects) {
    const make = MAKE[object.kind];
    if (make === undefined) throw new Error(`no way to make a ${object.kind}`);
    const made = child<ObjectArgs, pulumi.CustomResource>(
      { name, parent },
      `${part}-${object.kind.toLowerCase()}`,
      transform,
      { ...object },
      make,
      { ...(provider === undefined ? {} : { provider }), dependsOn: [...before] },
    );
    before.push(made);
  }
}
