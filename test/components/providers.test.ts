import * as pulumi from "@pulumi/pulumi";
import { Provider, type ProviderArgs } from "@pulumi/azure-native/provider.js";
import { expect, test } from "vitest";
import { Cluster, type ClusterSettings } from "../../index.ts";
import { mask, Secret, UNKNOWN, type RecordedResource, type Recording } from "../../testing/index.ts";
import { BASE_PROVIDER, moduleProviders, named, ofModule, packageOf, recorded, Thing } from "./programs.ts";

const PACKAGE = packageOf("v20260101");
const OFF: ClusterSettings = { observability: false, security: { policies: "None" } };
const nodePools: ClusterSettings["nodePools"] = [
  { name: "system", mode: "System", osSku: "AzureLinux" },
  { name: "apps", osSku: "AzureLinux" },
];

class Platform extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions, type = "my:own:Platform") {
    super(type, name, {}, opts);
  }
}

/** A provider for one version of the module, made by the user as a generated package would. */
class OwnProvider extends pulumi.ProviderResource {
  constructor(name: string, location: string, tag = "v20260101") {
    super(packageOf(tag), name, { location }, {}, false, registered(tag));
  }
}

function registered(tag: string): Promise<string> {
  const parameter = Buffer.from(JSON.stringify({ module: "containerservice", version: tag }));
  return pulumi.runtime.registerPackage({
    baseProviderName: "azure-native",
    baseProviderVersion: "3.28.0",
    baseProviderDownloadUrl: "",
    packageName: packageOf(tag),
    packageVersion: "3.28.0",
    base64Parameter: Buffer.from(parameter.toString("base64")).toString("base64"),
  });
}

/** The one provider of the module. */
function onlyModuleProvider(recording: Recording): RecordedResource {
  const [provider, ...more] = moduleProviders(recording);
  if (provider === undefined || more.length > 0) throw new Error(`${more.length + 1} module providers`);
  return provider;
}

const typeOfUrn = (urn: string | undefined): string => urn?.split("::")[2]?.split("$").at(-1) ?? "";

/** No resource of the module is given the base provider, and no plain one that of the module. */
function expectNoneMixed(recording: Recording): void {
  const users = recording.resources.filter(({ custom, type }) => custom && !type.startsWith("pulumi:"));
  expect(users.length).toBeGreaterThan(0);
  for (const { type, provider, name } of users) {
    if (provider !== undefined) expect(typeOfUrn(provider).split(":")[2], name).toBe(type.split(":")[0]);
  }
}

test("the config of the stack reaches the module's provider, and secrets stay secret", async () => {
  const recording = await recorded(() => void new Cluster("shop", { nodePools }), {
    config: {
      "azure-native:location": "westeurope",
      "azure-native:subscriptionId": "sub",
      "azure-native:tenantId": "tenant",
      "azure-native:clientId": "planted-client",
      "azure-native:clientSecret": "planted-secret",
      "azure-native:useOidc": "true",
      "azure-native:auxiliaryTenantIds": '["a","b"]',
      "other:location": "elsewhere",
    },
    secretConfig: ["azure-native:clientSecret"],
  });
  expect(onlyModuleProvider(recording).inputs).toEqual({
    location: "westeurope",
    subscriptionId: "sub",
    tenantId: "tenant",
    clientId: new Secret("planted-client"),
    clientSecret: new Secret("planted-secret"),
    useOidc: "true",
    auxiliaryTenantIds: '["a","b"]',
  });
  expect(JSON.stringify(mask(recording.resources))).not.toContain("planted");
});

test("what the user keeps secret in the config stays secret, whatever it is", async () => {
  const recording = await recorded(() => void new Cluster("shop"), {
    config: { "azure-native:subscriptionId": "planted", "azure-native:location": "westeurope" },
    secretConfig: ["azure-native:subscriptionId"],
  });
  expect(onlyModuleProvider(recording).inputs).toEqual({
    subscriptionId: new Secret("planted"),
    location: "westeurope",
  });
});

test("without config the provider is made all the same, and says nothing", async () => {
  const recording = await recorded(() => void new Cluster("shop"));
  expect(onlyModuleProvider(recording).inputs).toEqual({});
});

/** The ways in which a user can hand a provider to a cluster. */
const ways: [string, (base: Provider) => pulumi.ComponentResourceOptions][] = [
  ["as provider", (base) => ({ provider: base })],
  ["in a list", (base) => ({ providers: [base] })],
  ["in a map", (base) => ({ providers: { "azure-native": base } })],
  ["by a parent, as provider", (base) => ({ parent: new Platform("platform", { provider: base }) })],
  ["by a parent, in a list", (base) => ({ parent: new Platform("platform", { providers: [base] }) })],
  [
    "by a parent's parent",
    (base) => ({
      parent: new Platform("inner", { parent: new Platform("outer", { providers: [base] }) }),
    }),
  ],
];

test.each(ways)(
  "a base provider given %s configures the module's and serves the plain resources",
  async (_, opts) => {
    const args: ProviderArgs = { subscriptionId: "sub", location: "northeurope", clientSecret: "planted" };
    const recording = await recorded(
      () => {
        const base = new Provider("mine", args);
        new Cluster(
          "shop",
          { nodePools, network: { mode: "overlay", virtualNetwork: { kind: "new" } } },
          opts(base),
        );
      },
      { config: { "azure-native:location": "westeurope", "azure-native:tenantId": "tenant" } },
    );
    const base = recording.get(BASE_PROVIDER);
    const own = onlyModuleProvider(recording);
    expect(own.inputs).toMatchObject({
      subscriptionId: "sub",
      location: "northeurope",
      clientSecret: new Secret("planted"),
    });
    expect(own.inputs["tenantId"]).not.toBe("tenant");
    for (const part of ["shop-group", "shop-network", "shop-nodes", "shop-identity", "shop-network-role"])
      expect(named(recording, part).provider, part).toBe(base.urn);
    for (const part of ["shop-cluster", "shop-pool-apps"])
      expect(named(recording, part).provider, part).toBe(own.urn);
    expectNoneMixed(recording);
  },
);

test.each([
  ["a preview", true],
  ["a deployment", false],
] as const)(
  "in %s the module's provider is told what the base was told, and nothing else",
  async (_, preview) => {
    const recording = await recorded(
      () => {
        const base = new Provider("mine", { subscriptionId: "sub", clientSecret: "planted" });
        new Cluster("shop", {}, { provider: base });
      },
      { preview },
    );
    // An unknown input would leave the provider unconfigured in a preview: nothing would be compared.
    expect(onlyModuleProvider(recording).inputs).toEqual(recording.get(BASE_PROVIDER).inputs);
  },
);

test("what of a base provider is yet to come is yet to come for the module's provider", async () => {
  const recording = await recorded(() => {
    const subscriptionId = new Thing("subscription").computed;
    new Cluster("shop", {}, { provider: new Provider("mine", { subscriptionId, location: "westeurope" }) });
  });
  const inputs = { subscriptionId: UNKNOWN, location: "westeurope" };
  expect(recording.get(BASE_PROVIDER).inputs).toMatchObject(inputs);
  expect(onlyModuleProvider(recording).inputs).toMatchObject(inputs);
});

test.each(ways)("in azure-native's own version a provider given %s is the cluster's", async (_, opts) => {
  const recording = await recorded(() => {
    new Cluster("shop", { ...OFF, nodePools }, opts(new Provider("mine", { location: "northeurope" })));
  });
  expect(moduleProviders(recording)).toEqual([]);
  for (const part of ["shop-cluster", "shop-pool-apps", "shop-group"])
    expect(named(recording, part).provider).toBe(recording.get(BASE_PROVIDER).urn);
});

test("every argument of a provider is handed on, and every secret one as a secret", async () => {
  const texts = {
    clientCertificatePassword: "planted-1",
    clientId: "planted-2",
    clientSecret: "planted-3",
    oidcRequestToken: "planted-4",
    oidcToken: "planted-5",
    clientCertificatePath: "/path",
    environment: "usgovernment",
    location: "westeurope",
    metadataHost: "host",
    msiEndpoint: "msi",
    oidcRequestUrl: "url",
    oidcTokenFilePath: "/file",
    partnerId: "partner",
    subscriptionId: "sub",
    tenantId: "tenant",
  };
  const flags = {
    disableInstanceDiscovery: true,
    disablePulumiPartnerId: false,
    useDefaultAzureCredential: true,
    useMsi: false,
    useOidc: true,
  };
  const all: Required<ProviderArgs> = { ...texts, ...flags, auxiliaryTenantIds: ["a", "b"] };
  const recording = await recorded(
    () => void new Cluster("shop", {}, { provider: new Provider("mine", all) }),
  );
  const { inputs } = onlyModuleProvider(recording);
  const expected = Object.entries({ ...texts, ...flags, auxiliaryTenantIds: ["a", "b"] }).map(
    ([key, value]) => {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      return [key, text.startsWith("planted") ? new Secret(text) : text];
    },
  );
  expect(inputs).toEqual(Object.fromEntries(expected));
});

test("twenty clusters share one provider of the module", async () => {
  const recording = await recorded(() => {
    for (let index = 0; index < 20; index++) new Cluster(`shop${index}`);
  });
  const provider = onlyModuleProvider(recording);
  const clusters = ofModule(recording, "ManagedCluster");
  expect(clusters).toHaveLength(20);
  expect(new Set(clusters.map((cluster) => cluster.provider))).toEqual(new Set([provider.urn]));
});

test("each base provider, and each version, has a provider of the module of its own", async () => {
  const recording = await recorded(
    () => {
      const [one, two] = [new Provider("one", { location: "1" }), new Provider("two", { location: "2" })];
      new Cluster("a", {}, { provider: one });
      new Cluster("b", {}, { provider: two });
      new Cluster("c", {}, { provider: one });
      new Cluster("d");
      new Cluster("e", { security: { encryption: "mTLS" } }, { provider: one });
    },
    { config: { "azure-native:location": "0" } },
  );
  const locationOf = (name: string): unknown => {
    const urn = named(recording, `${name}-cluster`).provider;
    return recording.resources.find((resource) => resource.urn === urn)?.inputs["location"];
  };
  expect(["a", "b", "c", "d", "e"].map(locationOf)).toEqual(["1", "2", "1", "0", "1"]);
  const names = [`one-${PACKAGE}`, `two-${PACKAGE}`, PACKAGE, `one-${packageOf("v20260502preview")}`];
  expect(new Set(moduleProviders(recording).map(({ name }) => name))).toEqual(new Set(names));
  expectNoneMixed(recording);
});

test("recordings of one process do not share providers", async () => {
  const program = () => void new Cluster("shop");
  const [first, second] = await Promise.all([recorded(program), recorded(program)]);
  expect(onlyModuleProvider(first).urn).toBe(onlyModuleProvider(second).urn);
});

const ownWays: [string, (own: OwnProvider) => pulumi.ComponentResourceOptions][] = [
  ["as provider", (own) => ({ provider: own })],
  ["in a list", (own) => ({ providers: [own] })],
  ["by a parent", (own) => ({ parent: new Platform("platform", { providers: [own] }) })],
];

test.each(ownWays)(
  "a provider of the user's for the very package is taken when given %s",
  async (_, opts) => {
    const recording = await recorded(() => {
      new Cluster("shop", { nodePools }, opts(new OwnProvider("mine", "northeurope")));
    });
    const own = onlyModuleProvider(recording);
    expect(own.name).toBe("mine");
    expect(named(recording, "shop-cluster").provider).toBe(own.urn);
    expect(named(recording, "shop-pool-apps").provider).toBe(own.urn);
    expect(named(recording, "shop-group").provider).toBeUndefined();
  },
);

test("a base provider and one for the package go to what each is for", async () => {
  const recording = await recorded(() => {
    const providers = [new Provider("base", { location: "1" }), new OwnProvider("mine", "2")];
    new Cluster("shop", {}, { providers });
  });
  expect(onlyModuleProvider(recording).name).toBe("mine");
  expect(named(recording, "shop-group").provider).toBe(recording.get(BASE_PROVIDER).urn);
  expectNoneMixed(recording);
});

test("a base provider that a hatch sets is not given to a resource of the module", async () => {
  const recording = await recorded(() => {
    const base = new Provider("base", { location: "northeurope" });
    const managedCluster = (_args: object, opts: pulumi.CustomResourceOptions) => {
      opts.provider = base;
    };
    new Cluster("shop", { transform: { managedCluster } });
  });
  expect(onlyModuleProvider(recording).inputs).toMatchObject({ location: "northeurope" });
  expectNoneMixed(recording);
});

test("a provider for the very package that a hatch sets is taken as it is", async () => {
  const recording = await recorded(() => {
    const own = new OwnProvider("mine", "northeurope");
    const managedCluster = (_args: object, opts: pulumi.CustomResourceOptions) => {
      opts.provider = own;
    };
    new Cluster("shop", { transform: { managedCluster } });
  });
  expect(onlyModuleProvider(recording).name).toBe("mine");
});

test("base providers of one name under different parents do not collide", async () => {
  const recording = await recorded(() => {
    for (const place of ["North", "South"]) {
      const parent = new Platform(place, {}, `my:own:${place}`);
      new Cluster(`shop-${place}`, {}, { provider: new Provider("azure", { location: place }, { parent }) });
    }
  });
  const locations = moduleProviders(recording).map(({ inputs }) => inputs["location"]);
  expect(new Set(locations)).toEqual(new Set(["North", "South"]));
});
