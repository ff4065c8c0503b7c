import type * as pulumi from "@pulumi/pulumi";
import type { ClusterPlan } from "../model/cluster/plan.ts";
import { asInput } from "./value.ts";
import type { ClusterTransforms, Transform } from "./args.ts";

/** What every step of making a cluster is given. */
export interface Context {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly plan: ClusterPlan;
  readonly transforms: ClusterTransforms;
}

/** Makes a child: names it after its parent, gives the user's hatch the last word, then calls the constructor. */
export function child<Args extends object, Result>(
  context: Pick<Context, "name" | "parent">,
  part: string,
  transform: Transform<Args> | undefined,
  args: Args,
  make: (name: string, args: Args, opts: pulumi.CustomResourceOptions) => Result,
  options: pulumi.CustomResourceOptions = {},
): Result {
  const name = `${context.name}-${part}`;
  const opts: pulumi.CustomResourceOptions = { parent: context.parent, ...options };
  transform?.(args, opts, name);
  return make(name, args, opts);
}

/** Location and tags as every Azure resource of the cluster takes them. */
export function placed(plan: ClusterPlan): {
  location?: pulumi.Input<string>;
  tags?: Record<string, pulumi.Input<string>>;
} {
  const { location, tags } = plan.asked;
  return {
    ...(location === undefined ? {} : { location: asInput(location) }),
    ...(tags === undefined
      ? {}
      : { tags: Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, asInput(value)])) }),
  };
}
