import * as pulumi from "@pulumi/pulumi";
import type { Value } from "../model/value.ts";

/** A leaf of the settings as an input: what the model knows by shape only is Pulumi's own output here. */
export function asInput<T>(value: Value<T>): pulumi.Input<T> {
  return value as pulumi.Input<T>;
}
