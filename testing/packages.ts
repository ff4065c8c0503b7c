import { typeOfUrn } from "./registration.ts";
import type { proto } from "./sdk.ts";
import type { RecordedPackage, RecordedResource } from "./recording.ts";

/**
 * Makes the reference under which a registered package is known to the SDK.
 *
 * It holds the package itself: SDKs of sub-packages may keep a reference for the life of the process, so one
 * that only the recording that made it understood would be lost on the next.
 */
export function toPackageReference(request: proto.RegisterPackageRequest): string {
  const parameterization = request.getParameterization() ?? request.getExtension$();
  const base = { name: request.getName(), version: request.getVersion() };
  const registered: RecordedPackage = {
    name: parameterization?.getName() ?? base.name,
    version: parameterization?.getVersion() ?? base.version,
    base,
    parameter: Buffer.from(parameterization?.getValue_asU8() ?? []).toString("utf8"),
  };
  return JSON.stringify(registered);
}

/** The package of a reference; undefined for the empty one. */
export function fromPackageReference(reference: string): RecordedPackage | undefined {
  return reference === "" ? undefined : (JSON.parse(reference) as RecordedPackage);
}

/** Who uses an explicit provider: a resource or an invoke. */
export interface ProviderUser {
  /** Names it in messages. */
  readonly what: string;
  readonly token: string;
  readonly package: RecordedPackage | undefined;
  /** Urn of the explicit provider. */
  readonly provider: string | undefined;
}

/**
 * Tells what is wrong with an explicit provider; undefined when nothing is.
 *
 * The engine would send the resource to whatever provider it is given, without a word.
 */
export function providerMismatch(
  user: ProviderUser,
  provider: RecordedResource | undefined,
): string | undefined {
  const wanted = user.token.split(":")[0] ?? "";
  // Resources of the engine itself, providers among them, belong to no provider.
  if (user.provider === undefined || wanted === "pulumi") return undefined;
  const given = typeOfUrn(user.provider).split(":")[2] ?? "";
  const name = user.provider.split("::").slice(3).join("::");
  const start = `${user.what} of package ${wanted} is given the provider "${name}"`;
  if (given !== wanted) return `${start} of package ${given}`;
  if (user.package === undefined || provider === undefined) return undefined;
  if (provider.package?.parameter === user.package.parameter) return undefined;
  const has = provider.package === undefined ? "without one" : `with ${provider.package.parameter}`;
  return `${start}, which was registered ${has}, not with the parameter ${user.package.parameter}`;
}
