import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Prepared } from "../../cli/hubble/prepared.ts";
import { acns, inFolder } from "../cli/acns.ts";
import { client, secretOf } from "../observability/hubble/certificates.ts";
import { kubectl } from "./kubectl.ts";
import { kubeconfig, withKubernetes } from "./scenario.ts";
import { SUBSCRIPTION, type Workspace } from "./workspace.ts";

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/shop-rg`;
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/shop`;
const PLANTED = "planted-token-of-the-test";

interface Sent {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly [part: string]: unknown;
}

/** The Kubernetes objects of the stack as the state says they were given. */
async function given(workspace: Workspace, stack: string): Promise<Sent[]> {
  const resources = await workspace.resources(stack);
  return resources.flatMap(({ type, inputs }) =>
    type.startsWith("kubernetes:") && inputs !== undefined ? [inputs as unknown as Sent] : [],
  );
}

const placeOf = ({ kind, metadata: { name, namespace } }: Sent): string[] => [
  kind,
  name,
  ...(namespace === undefined ? [] : ["-n", namespace]),
];

/** Every text below a folder. */
const texts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "utf8"));

const secret = (...args: string[]) => kubectl(kubeconfig(), ...args, "-n", "kube-system");

test("acns hubble takes the secret from a server by the real kubectl", async (context) => {
  context.skip(kubeconfig() === "", "there is no kube-apiserver");
  const args = ["hubble", "--kubeconfig", kubeconfig(), "--json"];
  const none = await acns(args);
  expect(none.code).toBe(2);
  expect(none.err).toContain("(NotFound)");
  expect(none.err).toContain("ended with 1: ACNS makes the secret");
  await inFolder({ "secret.json": JSON.stringify(secretOf()) }, async (folder) => {
    await secret("apply", "-f", join(folder, "secret.json"));
    try {
      const { code, out } = await acns(args);
      expect(code).toBe(0);
      const { folder: written, files } = JSON.parse(out) as Prepared;
      expect(readFileSync(files.key, "utf8")).toBe(client.key);
      rmSync(written, { recursive: true });
    } finally {
      await secret("delete", "-f", join(folder, "secret.json"));
    }
  });
});

describe("Hubble's UI and the collector", () => {
  withKubernetes(
    "are taken by a server as they are given, keep no secret, and leave nothing",
    async (workspace) => {
      workspace.azure.seed({ id: GROUP, kind: "resources:ResourceGroup", inputs: {} });
      workspace.azure.seed({ id: CLUSTER, kind: "containerservice:ManagedCluster", inputs: {} });
      await secret("create", "secret", "generic", "backend", `--from-literal=token=${PLANTED}`);
      try {
        await deployed(workspace);
      } finally {
        await secret("delete", "secret", "backend");
      }
    },
  );
});

async function deployed(workspace: Workspace): Promise<void> {
  const on = ["--stack", "hubble"];
  workspace.program("hubble");
  await workspace.stack("hubble", { "acns:clusterId": CLUSTER, "acns:endpoint": "gateway:4317" });
  const said = [await workspace.pulumi("up", "--yes", "--skip-preview", "--diff", ...on)];
  await workspace.pulumi("preview", "--expect-no-changes", ...on);

  const objects = await given(workspace, "hubble");
  expect(objects.map(({ kind }) => kind).sort()).toEqual(
    [
      ...["ClusterRole", "ClusterRoleBinding", "ConfigMap", "Deployment", "Service", "ServiceAccount"],
      ...["ConfigMap", "DaemonSet", "ServiceAccount"],
    ].sort(),
  );
  for (const object of objects) {
    const there = JSON.parse(await kubectl(kubeconfig(), "get", ...placeOf(object), "-o", "json")) as Sent;
    // The server adds its defaults, and takes nothing of what was given away.
    const { kind, metadata, ...rest } = object;
    expect(there, `${kind} ${metadata.name}`).toMatchObject(JSON.parse(JSON.stringify(rest)) as object);
  }

  // A new configuration comes with new pods.
  const before = hashOf(objects);
  await workspace.pulumi("config", "set", "acns:endpoint", "other-gateway:4317", ...on);
  said.push(await workspace.pulumi("up", "--yes", "--skip-preview", ...on));
  expect(hashOf(await given(workspace, "hubble"))).not.toBe(before);
  const map = await secret("get", "configmap", "acns-logs", "-o", "json");
  expect(map).toContain("other-gateway:4317");

  said.push(await workspace.pulumi("stack", "export", ...on));
  for (const text of [...said.map(({ output }) => output), ...texts(join(workspace.folder, "backend"))])
    expect(text.includes(PLANTED)).toBe(false);

  await workspace.pulumi("destroy", "--yes", "--skip-preview", ...on);
  for (const object of objects)
    expect(await kubectl(kubeconfig(), "get", ...placeOf(object), "--ignore-not-found", "-o", "name")).toBe(
      "",
    );
}

const hashOf = (objects: readonly Sent[]): unknown => {
  const spec = objects.find(({ kind }) => kind === "DaemonSet")?.["spec"] as
    { template: { metadata: { annotations: Record<string, string> } } } | undefined;
  return spec?.template.metadata.annotations["acns/config"];
};
