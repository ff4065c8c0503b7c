import * as pulumi from "@pulumi/pulumi";

/** What a provider of azure-native can be configured with, and which of it is secret. */
const CONFIGURATION = {
  plain: [
    "auxiliaryTenantIds",
    "clientCertificatePath",
    "disableInstanceDiscovery",
    "disablePulumiPartnerId",
    "environment",
    "location",
    "metadataHost",
    "msiEndpoint",
    "oidcRequestUrl",
    "oidcTokenFilePath",
    "partnerId",
    "subscriptionId",
    "tenantId",
    "useDefaultAzureCredential",
    "useMsi",
    "useOidc",
  ],
  secret: ["clientCertificatePassword", "clientId", "clientSecret", "oidcRequestToken", "oidcToken"],
} as const;

type Configuration = Record<string, pulumi.Input<string> | undefined>;

/** Whether a value of the config, by its full key, is a secret. The SDK exports the function, though its types leave it out. */
export const { isConfigSecret } = pulumi.runtime as unknown as { isConfigSecret: (key: string) => boolean };

/** The configuration `azure-native:…` of the stack. Only the engine's own default provider gets it by itself. */
function ofStack(): Configuration {
  const config = new pulumi.Config("azure-native");
  const isSecret = (key: string) => isConfigSecret(`azure-native:${key}`);
  return Object.fromEntries([
    ...CONFIGURATION.plain.map(
      (key) => [key, isSecret(key) ? config.getSecret(key) : config.get(key)] as const,
    ),
    ...CONFIGURATION.secret.map((key) => [key, config.getSecret(key)] as const),
  ]);
}

/** The SDK's outputs tell their value, or that it is unknown, though its types leave it out. */
type Answer = pulumi.Output<string | undefined> & { promise(withUnknowns: true): Promise<unknown> };

/**
 * An input of a provider as an input of another. What the user left out is an output that is not known in a preview, though
 * without a value; handed on as such it would leave the other provider unconfigured, so it is left out too.
 */
function handedOn(answer: Answer): pulumi.Output<string> {
  const given = answer.promise(true).then((value) => (value === undefined ? undefined : answer));
  return pulumi.output(given) as pulumi.Output<string>;
}

/** The configuration of a provider that the user made: the SDK keeps each of its inputs as an output of the same name. */
function ofProvider(provider: pulumi.ProviderResource): Configuration {
  const inputs = provider as unknown as Record<string, Answer | undefined>;
  const read = (key: string) => (inputs[key] === undefined ? undefined : handedOn(inputs[key]));
  const secret = (value: pulumi.Output<string | undefined> | undefined) =>
    value?.apply((text) => (text === undefined ? undefined : pulumi.secret(text)));
  return Object.fromEntries([
    ...CONFIGURATION.plain.map((key) => [key, read(key)] as const),
    ...CONFIGURATION.secret.map(
      (key) => [key, secret(read(key)) as pulumi.Output<string> | undefined] as const,
    ),
  ]);
}

/** The provider of one module at one API version, configured as its base is. */
class ModuleProvider extends pulumi.ProviderResource {
  constructor(
    pkg: string,
    name: string,
    configuration: Configuration,
    reference: Promise<string>,
    opts: pulumi.ResourceOptions,
  ) {
    // The reference to the package is the sixth argument: as the fifth it would register nothing, without a word.
    super(pkg, name, configuration, opts, false, reference);
  }
}

/** One deployment's providers, by the monitor that it registers with: a provider costs a process, so clusters share them. */
const ofDeployment = new WeakMap<object, Map<string, pulumi.ProviderResource>>();
const ofBase = new WeakMap<pulumi.ProviderResource, Map<string, pulumi.ProviderResource>>();

/** The package of a provider: the SDK keeps it, though its types leave it out. */
const packageOf = (provider: pulumi.ProviderResource | undefined): string | undefined =>
  (provider as unknown as { pkg?: string } | undefined)?.pkg;

/**
 * The provider for a module of azure-native at one API version. One that the user passes for that very package is taken; else
 * it is made, once per base, with the base's subscription, location and credentials, which the engine does not hand on.
 */
export function moduleProvider(
  pkg: string,
  reference: Promise<string>,
  opts: pulumi.CustomResourceOptions,
): pulumi.ProviderResource {
  const member = `${pkg}:containerservice:ManagedCluster`;
  const own = packageOf(opts.provider) === pkg ? opts.provider : opts.parent?.getProvider(member);
  if (own !== undefined) return own;
  const passed = packageOf(opts.provider) === "azure-native" ? opts.provider : undefined;
  const base = passed ?? opts.parent?.getProvider("azure-native:containerservice:ManagedCluster");
  const shared =
    base === undefined
      ? sharedIn(ofDeployment, pulumi.runtime.getMonitor() ?? globalThis)
      : sharedIn(ofBase, base);
  const existing = shared.get(pkg);
  if (existing !== undefined) return existing;
  const provider =
    base === undefined
      ? new ModuleProvider(pkg, pkg, ofStack(), reference, {})
      : // Below its base its name is as unique as the base's.
        new ModuleProvider(pkg, `${nameOf(base)}-${pkg}`, ofProvider(base), reference, { parent: base });
  shared.set(pkg, provider);
  return provider;
}

function sharedIn<Key extends object>(
  all: WeakMap<Key, Map<string, pulumi.ProviderResource>>,
  key: Key,
): Map<string, pulumi.ProviderResource> {
  const existing = all.get(key) ?? new Map<string, pulumi.ProviderResource>();
  all.set(key, existing);
  return existing;
}

/** The name that a resource was given: the SDK keeps it, though not in its types. */
const nameOf = (resource: pulumi.Resource): string => (resource as unknown as { __name: string }).__name;

/** The region that the azure-native provider of a resource is configured with; undefined where it has none. */
export function stackLocation(parent: pulumi.Resource): pulumi.Input<string> | undefined {
  const base = parent.getProvider("azure-native:resources:ResourceGroup");
  return (base === undefined ? ofStack() : ofProvider(base))["location"];
}
