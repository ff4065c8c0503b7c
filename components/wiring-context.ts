import type * as pulumi from "@pulumi/pulumi";
import type { Monitoring } from "./monitoring.ts";
import type { ClusterReference } from "./reference.ts";
import type { WiringTransforms } from "./wiring-args.ts";

/** What every step of wiring a cluster is given. */
export interface WiringContext {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly monitoring: Monitoring;
  readonly cluster: ClusterReference;
  readonly transforms: WiringTransforms;
}
