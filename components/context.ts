import type * as pulumi from "@pulumi/pulumi";
import type { ClusterPlan } from "../model/cluster/plan.ts";
import type { Value } from "../model/value.ts";
import { asInput } from "./value.ts";
import type { ClusterTransforms } from "./cluster-transforms.ts";
import type { Transform } from "./transform.ts";

/** What every step of making a cluster is given. */
export interface Context {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly plan: ClusterPlan;
  readonly transforms: ClusterTransforms;
}

/** A child before it is made: its name, and what it will be made from. */
export interface Prepared<Args> {
  readonly name: string;
  readonly args: Args;
  readonly opts: pulumi.CustomResourceOptions;
}

type Owner = Pick<Context, "name" | "parent">;

/** Names a child after its parent and gives the user's hatch the last word on arguments and options. */
export function prepare<Args extends object>(
  owner: Owner,
  part: string,
  transform: Transform<Args> | undefined,
  args: Args,
  options: pulumi.CustomResourceOptions = {},
): Prepared<Args> {
  const name = `${owner.name}-${part}`;
  const opts: pulumi.CustomResourceOptions = { parent: owner.parent, ...options };
  transform?.(args, opts, name);
  return { name, args, opts };
}

/** Prepares a child and makes it. */
export function child<Args extends object, Result>(
  owner: Owner,
  part: string,
  transform: Transform<Args> | undefined,
  args: Args,
  make: (name: string, args: Args, opts: pulumi.CustomResourceOptions) => Result,
  options: pulumi.CustomResourceOptions = {},
): Result {
  const prepared = prepare(owner, part, transform, args, options);
  return make(prepared.name, prepared.args, prepared.opts);
}

/** Tags as a resource takes them; none where none are asked for. */
export const tagged = (
  tags: Readonly<Record<string, Value<string>>> | undefined,
): { tags?: Record<string, pulumi.Input<string>> } =>
  tags === undefined
    ? {}
    : { tags: Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, asInput(value)])) };

/** Location and tags as every Azure resource of the cluster takes them. */
export function placed(plan: ClusterPlan): {
  location?: pulumi.Input<string>;
  tags?: Record<string, pulumi.Input<string>>;
} {
  const { location, tags } = plan.asked;
  return {
    ...(location === undefined ? {} : { location: asInput(location) }),
    ...tagged(tags),
  };
}
