import * as pulumi from "@pulumi/pulumi";
import { record, type Recording, type RecordOptions } from "../../testing/index.ts";

/** A resource of a made-up package whose inputs are anything and whose outputs are named. */
export class Thing extends pulumi.CustomResource {
  declare readonly computed: pulumi.Output<string>;
  declare readonly size: pulumi.Output<number>;

  constructor(
    name: string,
    inputs: pulumi.Inputs = {},
    opts?: pulumi.CustomResourceOptions,
    type = "made:up:Thing",
    packageRef?: Promise<string | undefined>,
  ) {
    super(type, name, { computed: undefined, size: undefined, ...inputs }, opts, false, packageRef);
  }
}

export class Provider extends pulumi.ProviderResource {
  constructor(
    pkg: string,
    name: string,
    inputs: pulumi.Inputs = {},
    opts?: pulumi.ResourceOptions,
    packageRef?: Promise<string>,
  ) {
    super(pkg, name, inputs, opts, false, packageRef);
  }
}

/** Records a program that is expected to succeed. */
export async function recorded(program: () => unknown, options?: RecordOptions): Promise<Recording> {
  const recording = await record(program, options);
  if (recording.error !== undefined) throw recording.error;
  return recording;
}
