import * as pulumi from "@pulumi/pulumi";
import * as utilities from "@pulumi/azure-native/utilities.js";

const PACKAGE = "azure-native_containerservice_v20260101";

/** The resources of one API version, as a program without our components has to declare them: azure-native 3.28 has no classes for it. */
export function registerPackage(): Promise<string> {
  const parameter = JSON.stringify({ module: "containerservice", version: "v20260101" });
  return pulumi.runtime.registerPackage({
    baseProviderName: "azure-native",
    baseProviderVersion: utilities.getVersion(),
    baseProviderDownloadUrl: "",
    packageName: PACKAGE,
    packageVersion: utilities.getVersion(),
    base64Parameter: Buffer.from(Buffer.from(parameter).toString("base64")).toString("base64"),
  });
}

export class AzureProvider extends pulumi.ProviderResource {
  constructor(location: string, reference: Promise<string>) {
    super(PACKAGE, PACKAGE, { location }, {}, false, reference);
  }
}

export class ManagedCluster extends pulumi.CustomResource {
  declare readonly name: pulumi.Output<string>;
  declare readonly nodeResourceGroup: pulumi.Output<string | undefined>;
  declare readonly oidcIssuerProfile: pulumi.Output<{ issuerURL?: string } | undefined>;

  constructor(
    name: string,
    args: Record<string, unknown>,
    opts: pulumi.CustomResourceOptions,
    reference: Promise<string>,
  ) {
    const outputs = { name: undefined, nodeResourceGroup: undefined, oidcIssuerProfile: undefined };
    super(
      `${PACKAGE}:containerservice:ManagedCluster`,
      name,
      { ...outputs, ...args },
      opts,
      false,
      reference,
    );
  }
}

export class AgentPool extends pulumi.CustomResource {
  constructor(
    name: string,
    args: Record<string, unknown>,
    opts: pulumi.CustomResourceOptions,
    reference: Promise<string>,
  ) {
    super(`${PACKAGE}:containerservice:AgentPool`, name, args, opts, false, reference);
  }
}
