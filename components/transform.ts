import type * as pulumi from "@pulumi/pulumi";

/**
 * Changes what a child resource is made from, in place: arguments and options as the component would pass them, and the
 * child's name. The last word is yours; what Azure's API would drop is still found.
 */
export type Transform<Args> = (args: Args, opts: pulumi.CustomResourceOptions, name: string) => void;
