import * as pulumi from "@pulumi/pulumi";
import { containsUnknown, isPlainObject, Secret, setProperty, UNKNOWN } from "./values.ts";

/** What an Output has come to. */
export interface ResolvedOutput {
  /** The value; {@link UNKNOWN} where it is not known. */
  readonly value: unknown;
  /** False when the value, or a part of it, is not known. */
  readonly known: boolean;
  readonly secret: boolean;
}

/**
 * Waits for an Output (or any input) made inside a recorded program and returns its value.
 *
 * What is not known is {@link UNKNOWN}. A secret is returned as it is, or as a {@link Secret} with
 * `keepSecrets` (default: false). Rejects with the error of the program that made the Output fail.
 */
export async function resolve(output: unknown, options: { keepSecrets?: boolean } = {}): Promise<unknown> {
  const { value, secret } = await resolveDetails(output);
  return secret && options.keepSecrets === true ? new Secret(value) : value;
}

/**
 * Waits for an Output as {@link resolve} does and tells, beside its value, whether it is known and secret.
 */
export async function resolveDetails(output: unknown): Promise<ResolvedOutput> {
  // `promise` and its parameter are how the SDK itself reads an Output; its types leave them out.
  const details = pulumi.output(output) as unknown as {
    promise(withUnknowns: boolean): Promise<unknown>;
    isKnown: Promise<boolean>;
    isSecret: Promise<boolean>;
  };
  const [raw, known, secret] = await Promise.all([details.promise(true), details.isKnown, details.isSecret]);
  const value = await plain(raw);
  if (!known && !containsUnknown(value)) return { value: UNKNOWN, known, secret };
  return { value, known, secret };
}

async function plain(value: unknown): Promise<unknown> {
  if (pulumi.isUnknown(value)) return UNKNOWN;
  if (pulumi.Resource.isInstance(value)) return resolve(value.urn);
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  if (!isPlainObject(value)) return value;
  const object: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(value)) setProperty(object, key, await plain(property));
  return object;
}
