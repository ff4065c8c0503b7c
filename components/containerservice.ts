import * as pulumi from "@pulumi/pulumi";
import * as utilities from "@pulumi/azure-native/utilities.js";
import { API_VERSIONS, DEFAULT_API_VERSION, type ApiVersion } from "../model/cluster/apiversions.ts";
import type { AgentPoolArgs, MaintenanceConfigurationArgs, ManagedClusterArgs } from "./azure.ts";
import { moduleProvider } from "./providers.ts";

const BASE = "azure-native";
const MODULE = "containerservice";

/** "2026-05-01" as the provider writes it: v20260501 */
const tag = (version: ApiVersion): string => `v${version.replaceAll("-", "")}`;

/** Package that holds the module in one API version. */
export const packageOf = (version: ApiVersion): string =>
  version === DEFAULT_API_VERSION ? BASE : `${BASE}_${MODULE}_${tag(version)}`;

const tokenOf = (version: ApiVersion, type: string): string => `${packageOf(version)}:${MODULE}:${type}`;

/** Asks the engine for the azure-native provider in the guise of one module at one API version. */
function registerModule(version: ApiVersion): Promise<string> {
  const parameter = Buffer.from(JSON.stringify({ module: MODULE, version: tag(version) })).toString("base64");
  return pulumi.runtime.registerPackage({
    baseProviderName: BASE,
    baseProviderVersion: utilities.getVersion(),
    baseProviderDownloadUrl: "",
    packageName: packageOf(version),
    packageVersion: utilities.getVersion(),
    // The provider's parameter is base64 text, and the SDK takes its bytes as base64 once more.
    base64Parameter: Buffer.from(parameter).toString("base64"),
  });
}

/**
 * The options of a resource whose type is spoken in one of several API versions: the token of every other version is an
 * alias, so that another version never replaces the resource; the user's own aliases stand for every version too. None can be
 * spared: settings may name any version, so any may be what was deployed.
 */
function versioned(
  type: string,
  version: ApiVersion,
  opts: pulumi.CustomResourceOptions,
): pulumi.CustomResourceOptions {
  const tokens = API_VERSIONS.map((each) => tokenOf(each, type));
  const others = tokens.filter((token) => token !== tokenOf(version, type)).map((token) => ({ type: token }));
  const own = (opts.aliases ?? []).flatMap((alias): pulumi.Input<string | pulumi.Alias>[] => {
    if (
      typeof alias === "string" ||
      pulumi.Output.isInstance(alias) ||
      alias instanceof Promise ||
      "type" in alias
    )
      return [alias];
    return [alias, ...others.map((other) => ({ ...alias, ...other }))];
  });
  return { ...opts, aliases: [...others, ...own] };
}

/** Names whose values come from Azure alone: the SDK makes an output of each. */
const computed = (...names: string[]): Record<string, undefined> =>
  Object.fromEntries(names.map((name) => [name, undefined]));

/** A resource of the module in the API version that is asked for, with the provider that belongs to it. */
abstract class ModuleResource extends pulumi.CustomResource {
  /** Name in Azure. */
  declare readonly name: pulumi.Output<string>;

  constructor(
    type: string,
    name: string,
    version: ApiVersion,
    args: object,
    opts: pulumi.CustomResourceOptions,
    outputs: string[],
  ) {
    const inputs = { ...computed("name", ...outputs), ...args };
    if (version === DEFAULT_API_VERSION) {
      super(tokenOf(version, type), name, inputs, {
        version: utilities.getVersion(),
        ...versioned(type, version, opts),
      });
      return;
    }
    const reference = registerModule(version);
    const provider = moduleProvider(packageOf(version), reference, opts);
    super(
      tokenOf(version, type),
      name,
      inputs,
      { ...versioned(type, version, opts), provider },
      false,
      reference,
    );
  }
}

/** An AKS cluster, in the API version that is asked for. */
export class ManagedCluster extends ModuleResource {
  declare readonly fqdn: pulumi.Output<string | undefined>;
  declare readonly privateFQDN: pulumi.Output<string | undefined>;
  declare readonly currentKubernetesVersion: pulumi.Output<string | undefined>;
  declare readonly nodeResourceGroup: pulumi.Output<string | undefined>;
  declare readonly oidcIssuerProfile: pulumi.Output<{ issuerURL?: string } | undefined>;
  declare readonly identity: pulumi.Output<{ principalId?: string } | undefined>;
  declare readonly identityProfile: pulumi.Output<
    Record<string, { objectId?: string; clientId?: string; resourceId?: string }> | undefined
  >;

  constructor(
    name: string,
    version: ApiVersion,
    args: ManagedClusterArgs,
    opts: pulumi.CustomResourceOptions,
  ) {
    super("ManagedCluster", name, version, args, opts, [
      "fqdn",
      "privateFQDN",
      "currentKubernetesVersion",
      "nodeResourceGroup",
      "oidcIssuerProfile",
      "identity",
      "identityProfile",
    ]);
  }
}

/** A node pool of an AKS cluster, in the API version that is asked for. */
export class AgentPool extends ModuleResource {
  constructor(name: string, version: ApiVersion, args: AgentPoolArgs, opts: pulumi.CustomResourceOptions) {
    super("AgentPool", name, version, args, opts, []);
  }
}

/** A maintenance configuration of an AKS cluster, in the API version that is asked for. */
export class MaintenanceConfiguration extends ModuleResource {
  constructor(
    name: string,
    version: ApiVersion,
    args: MaintenanceConfigurationArgs,
    opts: pulumi.CustomResourceOptions,
  ) {
    super("MaintenanceConfiguration", name, version, args, opts, []);
  }
}
