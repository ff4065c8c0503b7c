import * as pulumi from "@pulumi/pulumi";
import { hubbleUi, type HubbleUiOptions } from "../observability/hubble/ui.ts";
import { makeObjects } from "./kubernetes-objects.ts";
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
    const place = {
      ...(cluster === undefined ? {} : { cluster }),
      ...(kubernetes === undefined ? {} : { kubernetes }),
    };
    makeObjects({ name, parent: this, transform, place }, "hubble-ui", hubbleUi(options));
    this.portForward = "kubectl -n kube-system port-forward svc/hubble-ui 12000:80";
    this.registerOutputs({ portForward: this.portForward });
  }
}
