// Values as the SDK sends them: plain data in which secrets, unknowns, assets, archives and references to
// resources are objects with a signature.
import { runtime } from "@pulumi/pulumi";
import { isPlainObject, Secret, setProperty, UNKNOWN } from "./values.ts";

const signature = runtime.specialSigKey;
// Tells the engine's display that an object among the outputs of a stack was a resource; no data.
const resourceMark = "@isPulumiResource";

type Properties = Record<string, unknown>;

/**
 * Turns a sent value into plain data with {@link UNKNOWN} and {@link Secret}; a reference becomes its urn.
 */
export function decode(value: unknown): unknown {
  if (value === runtime.unknownValue) return UNKNOWN;
  if (Array.isArray(value)) return value.map(decode);
  if (!isPlainObject(value)) return value;
  switch (value[signature]) {
    case undefined:
      return decodeProperties(value);
    case runtime.specialSecretSig:
      return new Secret(decode(value["value"]));
    case runtime.specialResourceSig:
      return decode(value["urn"]);
    case runtime.specialAssetSig:
      return { asset: decodeProperties(content(value)) };
    case runtime.specialArchiveSig:
      return { archive: decodeProperties(content(value)) };
    case runtime.specialOutputValueSig:
      return decode(downgrade(value));
    default:
      throw new Error(`unknown signature ${String(value[signature])} in a value of the Pulumi SDK`);
  }
}

/** Decodes each property, as {@link decode} does. */
export function decodeProperties(properties: Properties): Properties {
  const decoded = mapProperties(properties, decode);
  delete decoded[resourceMark];
  return decoded;
}

/**
 * Turns properties given by a test (plain data, {@link UNKNOWN}, {@link Secret}, Outputs, resources) into
 * sent ones.
 *
 * Undefined properties are left out, as they are by the SDK.
 */
export async function encodeProperties(properties: Properties): Promise<Properties> {
  return runtime.serializeProperties("recording", mapProperties(properties, markers));
}

function markers(value: unknown): unknown {
  if (value === UNKNOWN) return runtime.unknownValue;
  if (value instanceof Secret) return sentSecret(markers(value.value));
  if (Array.isArray(value)) return value.map(markers);
  return isPlainObject(value) ? mapProperties(value, markers) : value;
}

/** A secret as the SDK sends it; one that is a secret already stays. */
export function sentSecret(value: unknown): unknown {
  if (runtime.isRpcSecret(value)) return value;
  return { [signature]: runtime.specialSecretSig, value: value === undefined ? null : value };
}

/**
 * Turns secrets and unknowns into sent Outputs, the form in which transforms receive them, and lets each
 * property carry the urns it depends on.
 */
export function upgradeProperties(
  properties: Properties,
  dependencies: ReadonlyMap<string, readonly string[]>,
): Properties {
  const upgraded: Properties = {};
  for (const [key, property] of Object.entries(properties)) {
    const value = upgrade(property);
    const urns = dependencies.get(key) ?? [];
    setProperty(upgraded, key, urns.length === 0 ? value : { ...asOutput(value), dependencies: [...urns] });
  }
  return upgraded;
}

function upgrade(value: unknown): unknown {
  if (value === runtime.unknownValue) return { [signature]: runtime.specialOutputValueSig };
  if (Array.isArray(value)) return value.map(upgrade);
  if (!isPlainObject(value)) return value;
  if (value[signature] === undefined) return mapProperties(value, upgrade);
  if (value[signature] !== runtime.specialSecretSig) return value;
  return { ...asOutput(upgrade(value["value"])), secret: true };
}

function asOutput(value: unknown): Properties {
  if (isOutput(value)) return value;
  return { [signature]: runtime.specialOutputValueSig, value };
}

/** The reverse of {@link upgradeProperties}, without the urns. */
export function downgradeProperties(properties: Properties): Properties {
  return mapProperties(properties, downgrade);
}

function downgrade(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(downgrade);
  if (!isPlainObject(value)) return value;
  if (!isOutput(value)) return mapProperties(value, downgrade);
  const plain = value["value"] === undefined ? runtime.unknownValue : downgrade(value["value"]);
  return value["secret"] === true ? sentSecret(plain) : plain;
}

/** Adds to `urns` what the sent Outputs in a value depend on. */
export function collectDependencies(value: unknown, urns: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (isPlainObject(value) && isOutput(value) && Array.isArray(value["dependencies"])) {
    for (const urn of value["dependencies"]) urns.add(String(urn));
  }
  for (const inner of Object.values(value)) collectDependencies(inner, urns);
}

function isOutput(value: unknown): value is Properties {
  return isPlainObject(value) && value[signature] === runtime.specialOutputValueSig;
}

// Beside the signature the SDK sends the marks by which it knows its own classes.
function content(value: Properties): Properties {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => key !== signature && !key.startsWith("__")),
  );
}

function mapProperties(properties: Properties, map: (value: unknown) => unknown): Properties {
  const mapped: Properties = {};
  for (const [key, value] of Object.entries(properties)) setProperty(mapped, key, map(value));
  return mapped;
}
