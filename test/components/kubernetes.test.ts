import { parse, stringify } from "yaml";
import { expect, test } from "vitest";
import { Cluster, ExistingCluster, type ClusterArgs } from "../../index.ts";
import { mask, record, resolveDetails, Secret, UNKNOWN, type RecordOptions } from "../../testing/index.ts";
import { madeCluster, named, recorded } from "./programs.ts";

const ADMIN = "azure-native:containerservice:listManagedClusterAdminCredentials";
const USER = "azure-native:containerservice:listManagedClusterUserCredentials";
const PROVIDER = "pulumi:providers:kubernetes";

/** A kubeconfig as Azure answers it, with a secret planted in each place that can hold one. */
const kubeconfig = stringify({
  apiVersion: "v1",
  kind: "Config",
  clusters: [
    {
      name: "shop",
      cluster: { server: "https://planted-server:443", "certificate-authority-data": "planted-ca" },
    },
  ],
  contexts: [{ name: "shop", context: { cluster: "shop", user: "shopUser" } }],
  "current-context": "shop",
  users: [
    {
      name: "shopUser",
      user: {
        "client-certificate-data": "planted-certificate",
        "client-key-data": "planted-key",
        token: "planted-token",
      },
    },
  ],
});

const answer = {
  kubeconfigs: [{ name: "shop", value: Buffer.from(kubeconfig).toString("base64") }],
};

const deployed: RecordOptions = {
  preview: false,
  invokes: { [ADMIN]: answer },
  outputs: ({ type }) => {
    if (type.endsWith(":ManagedCluster")) return { name: "shop-in-azure" };
    return type.endsWith(":ResourceGroup") ? { name: "group-in-azure" } : undefined;
  },
};
const withoutAccounts: ClusterArgs = {
  entra: { adminGroupObjectIds: ["11111111-2222-3333-4444-555555555555"] },
};

/** Records a cluster whose provider and kubeconfig are asked for. */
async function asked(args: ClusterArgs, options: RecordOptions) {
  let cluster: Cluster | undefined;
  const recording = await recorded(() => {
    cluster = new Cluster("shop", args);
    void cluster.kubernetes;
    return { kubeconfig: cluster.kubeconfig };
  }, options);
  if (cluster === undefined) throw new Error("no cluster was made");
  return { recording, cluster };
}

test("nobody who does not ask for it reads a kubeconfig", async () => {
  const { recording } = await madeCluster({}, { preview: false });
  expect(recording.unanswered).toEqual([]);
  expect(recording.find(PROVIDER)).toBeUndefined();
});

test("with local accounts the kubeconfig is the administrator's, as Azure gives it, and secret", async () => {
  const { recording, cluster } = await asked({}, deployed);
  expect(await resolveDetails(cluster.kubeconfig)).toEqual({
    value: kubeconfig,
    known: true,
    secret: true,
  });
  expect(recording.outputs).toEqual({ kubeconfig: new Secret(kubeconfig) });
  expect(recording.get(PROVIDER).inputs).toMatchObject({
    kubeconfig: new Secret(kubeconfig),
    clusterIdentifier: "shop-cluster-id",
  });
});

test("nothing of a kubeconfig shows in what can be printed", async () => {
  for (const [args, invokes] of [
    [{}, { [ADMIN]: answer }],
    [withoutAccounts, { [USER]: answer }],
  ] as const) {
    const { recording, cluster } = await asked(args, { preview: false, invokes, debug: true });
    const base64 = answer.kubeconfigs[0]!.value;
    for (const shown of [mask(recording), recording, mask(cluster.findings), recording.logs]) {
      expect(JSON.stringify(shown)).not.toContain("planted");
      expect(JSON.stringify(shown)).not.toContain(base64.slice(0, 40));
    }
  }
});

test("without local accounts kubelogin signs in, and no credential is left", async () => {
  const { recording, cluster } = await asked(withoutAccounts, {
    preview: false,
    invokes: { [USER]: answer },
  });
  const details = await resolveDetails(cluster.kubeconfig);
  expect(details).toMatchObject({ known: true, secret: true });
  const text = details.value as string;
  for (const planted of ["planted-certificate", "planted-key", "planted-token"])
    expect(text).not.toContain(planted);
  const config = parse(text) as Record<string, unknown>;
  expect(config["users"]).toEqual([
    {
      name: "shopUser",
      user: {
        exec: {
          apiVersion: "client.authentication.k8s.io/v1",
          command: "kubelogin",
          args: ["get-token", "--login", "azurecli", "--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630"],
          interactiveMode: "Never",
          provideClusterInfo: false,
        },
      },
    },
  ]);
  const { users: _users, ...rest } = parse(kubeconfig) as Record<string, unknown>;
  const { users: _ours, ...ours } = config;
  expect(ours).toEqual(rest);
  expect(recording.get(PROVIDER).inputs["kubeconfig"]).toEqual(new Secret(text));
});

const accounts: [string, ClusterArgs, string][] = [
  ["without Entra ID", {}, ADMIN],
  ["with Entra ID", withoutAccounts, USER],
  ["with Entra ID and local accounts", { ...withoutAccounts, localAccounts: true }, ADMIN],
];

test.each(accounts)(
  "%s the right credentials are asked for, of the cluster that was made",
  async (_, ...rest) => {
    const [args, token] = rest;
    const asks: Record<string, unknown>[] = [];
    const noting = (which: string) => (given: Record<string, unknown>) => {
      asks.push({ which, ...given });
      return answer;
    };
    await asked(args, { ...deployed, invokes: { [ADMIN]: noting(ADMIN), [USER]: noting(USER) } });
    expect(asks).toEqual([
      {
        which: token,
        resourceGroupName: "group-in-azure",
        resourceName: "shop-in-azure",
        ...(token === USER ? { format: "exec" } : {}),
      },
    ]);
  },
);

test("kubeconfig and provider are made once, however often they are asked for", async () => {
  let asks = 0;
  let same = false;
  const recording = await recorded(
    () => {
      const cluster = new Cluster("shop");
      same = cluster.kubernetes === cluster.kubernetes && cluster.kubeconfig === cluster.kubeconfig;
    },
    {
      preview: false,
      invokes: {
        [ADMIN]: () => {
          asks++;
          return answer;
        },
      },
    },
  );
  expect(same).toBe(true);
  expect(asks).toBe(1);
  expect(recording.ofType(PROVIDER)).toHaveLength(1);
});

test("in the preview of a new cluster nothing is asked, and the kubeconfig is unknown and secret", async () => {
  const { recording, cluster } = await asked({}, {});
  expect(recording.unanswered).toEqual([]);
  expect(await resolveDetails(cluster.kubeconfig)).toEqual({
    value: UNKNOWN,
    known: false,
    secret: true,
  });
  expect(recording.get(PROVIDER).inputs).toMatchObject({ clusterIdentifier: UNKNOWN });
});

test("in the preview of an existing cluster a question without an answer is named", async () => {
  const id = "/subscriptions/1/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/shop";
  for (const localAccounts of [true, false]) {
    const recording = await recorded(() => {
      void new ExistingCluster("shop", { id, localAccounts }).kubernetes;
    });
    const format = localAccounts ? {} : { format: "exec" };
    expect(recording.unanswered).toEqual([
      {
        kind: "invoke",
        name: localAccounts ? ADMIN : USER,
        args: { resourceGroupName: "g", resourceName: "shop", ...format },
      },
    ]);
    expect(recording.get(PROVIDER).inputs).not.toHaveProperty("kubeconfig", expect.any(String));
  }
});

test("an answer without a kubeconfig says what to check", async () => {
  const recording = await record(() => ({ kubeconfig: new Cluster("shop").kubeconfig }), {
    preview: false,
    invokes: { [ADMIN]: { kubeconfigs: [] } },
  });
  expect(recording.error?.message).toContain("check that your sign-in may list the cluster's credentials");
});

test("the provider belongs to the component and waits for the cluster", async () => {
  const { recording } = await asked({}, deployed);
  const provider = named(recording, "shop-kubernetes");
  expect(provider.parent).toBe(recording.get("acns:index:Cluster").urn);
  expect(provider.propertyDependencies["clusterIdentifier"]).toEqual([named(recording, "shop-cluster").urn]);
  expect(provider.propertyDependencies["kubeconfig"]).toContain(named(recording, "shop-cluster").urn);
});
