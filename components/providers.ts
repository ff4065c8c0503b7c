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

/** The SDK exports this function, though its types leave it out. */
const runtime = pulumi.runtime as unknown as { isConfigSecret(key: string): boolean };

/** The configuration `azure-native:…` of the stack. Only the engine's own default provider gets it by itself. */
function ofStack(): Configuration {
  const config = new pulumi.Config("azure-native");
  const isSecret = (key: string) => runtime.isConfigSecret(`azure-native:${key}`);
  return Object.fromEntries([
    ...CONFIGURATION.plain.map(
      (key) => [key, isSecret(key) ? config.getSecret(key) : config.get(key)] as const,
    ),
    ...CONFIGURATION.secret.map((key) => [key, config.getSecret(key)] as const),
  ]);
}

/** The configuration of a provider that the user made: the SDK keeps each of its inputs as an output of the same name. */
function ofProvider(provider: pulumi.ProviderResource): Configuration {
  const inputs = provider as unknown as Record<string, pulumi.Output<string> | undefined>;
  return Object.fromEntries([
    ...CONFIGURATION.plain.map((key) => [key, inputs[key]] as const),
    ...CONFIGURATION.secret.map(
      (key) => [key, inputs[key] === undefined ? undefined : pulumi.secret(inputs[key])] as const,
    ),
  ]);
}

/** The provider of one module at one API version, configured as its base is. */
class ModuleProvider extends pulumi.ProviderResource {
  constructor(pkg: string, name: string, configuration: Configuration, reference: Promise<string>) {
    // The reference to the package is the sixth argument: as the fifth it would register nothing, without a word.
    super(pkg, name, configuration, {}, false, reference);
  }
}

/** One deployment's providers, by the monitor that it registers with: a provider costs a process, so clusters share them. */
const ofDeployment = new WeakMap<object, Map<string, pulumi.ProviderResource>>();
const ofBase = new WeakMap<pulumi.ProviderResource, Map<string, pulumi.ProviderResource>>();

/** The azure-native provider that a resource with these options would use; undefined stands for the engine's default one. */
function baseProvider(opts: pulumi.CustomResourceOptions): pulumi.ProviderResource | undefined {
  return opts.provider ?? opts.parent?.getProvider("azure-native:containerservice:ManagedCluster");
}

/**
 * The provider for a module of azure-native at one API version. One that the user passes for that very package is taken; else
 * it is made, once per base, with the base's subscription, location and credentials, which the engine does not hand on.
 */
export function moduleProvider(
  pkg: string,
  reference: Promise<string>,
  opts: pulumi.CustomResourceOptions,
): pulumi.ProviderResource {
  const own = opts.parent?.getProvider(`${pkg}:containerservice:ManagedCluster`);
  if (own !== undefined) return own;
  const base = baseProvider(opts);
  const shared =
    base === undefined
      ? sharedIn(ofDeployment, pulumi.runtime.getMonitor() ?? globalThis)
      : sharedIn(ofBase, base);
  const existing = shared.get(pkg);
  if (existing !== undefined) return existing;
  const name = base === undefined ? pkg : `${nameOf(base)}-${pkg}`;
  const provider = new ModuleProvider(
    pkg,
    name,
    base === undefined ? ofStack() : ofProvider(base),
    reference,
  );
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
