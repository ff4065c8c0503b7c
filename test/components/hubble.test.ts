import { Provider } from "@pulumi/kubernetes/provider.js";
import { expect, test } from "vitest";
import * as acns from "../../index.ts";
import { hubbleUi } from "../../observability/hubble/ui.ts";
import { record } from "../../testing/index.ts";

interface Container {
  readonly name: string;
  readonly ports: { containerPort: number }[];
  readonly env?: { name: string; value: string }[];
  readonly livenessProbe: { httpGet: { port: number } };
  readonly volumeMounts: { name: string; mountPath: string; subPath?: string }[];
}

interface PodSpec {
  readonly serviceAccountName: string;
  readonly containers: Container[];
  readonly volumes: {
    name: string;
    configMap?: { name: string };
    projected?: { defaultMode: number; sources: { secret: { name: string; items: { path: string }[] } }[] };
  }[];
}

const ui = (args: acns.HubbleUiArgs = {}) =>
  record(() => {
    const kubernetes = new Provider("there", { kubeconfig: "{}" });
    return { open: new acns.HubbleUi("shop", { kubernetes, ...args }).portForward };
  });

const objects = async (args: acns.HubbleUiArgs = {}) =>
  (await ui(args)).resources.filter(({ type }) => type.startsWith("kubernetes:"));

test("the UI is made of six objects of its own, in the place that is given, each after what it needs", async () => {
  const stack = await ui();
  expect(stack.errors).toEqual([]);
  const made = await objects();
  expect(made.map(({ name }) => name)).toEqual(
    ["serviceaccount", "clusterrole", "clusterrolebinding", "configmap", "deployment", "service"].map(
      (kind) => `shop-hubble-ui-${kind}`,
    ),
  );
  for (const { provider, parent } of made) {
    expect(provider).toContain("::there");
    expect(parent).toContain("acns:index:HubbleUi::shop");
  }
  expect(made.at(4)?.dependsOn).toContain(made.at(3)?.urn);
  expect(stack.outputs["open"]).toBe("kubectl -n kube-system port-forward svc/hubble-ui 12000:80");
});

const podOf = (): PodSpec => {
  const deployment = hubbleUi().find(({ kind }) => kind === "Deployment");
  return (deployment?.["spec"] as { template: { spec: PodSpec } }).template.spec;
};

test("it speaks to the relay over TLS, by certificates that are mounted where the backend looks for them", () => {
  const { containers, volumes } = podOf();
  const backend = containers.find(({ name }) => name === "backend");
  const env = Object.fromEntries((backend?.env ?? []).map(({ name, value }) => [name, value]));
  expect(env).toMatchObject({
    FLOWS_API_ADDR: "hubble-relay:443",
    TLS_TO_RELAY_ENABLED: "true",
    TLS_RELAY_SERVER_NAME: "ui.hubble-relay.cilium.io",
  });
  const certificates = volumes.find(({ projected }) => projected !== undefined);
  const [source] = certificates?.projected?.sources ?? [];
  expect(source?.secret.name).toBe("hubble-relay-client-certs");
  expect(certificates?.projected?.defaultMode).toBe(288);
  const mount = backend?.volumeMounts.find(({ name }) => name === certificates?.name);
  const files = source?.secret.items.map(({ path }) => `${mount?.mountPath ?? ""}/${path}`).sort();
  const asked = Object.entries(env).filter(([name]) => name.endsWith("_FILE") || name.endsWith("_FILES"));
  expect(asked.map(([, path]) => path).sort()).toEqual(files);
});

test("its parts fit together: ports, probes, volumes, accounts, labels", () => {
  const all = Object.fromEntries(hubbleUi().map((object) => [object.kind, object]));
  const { containers, volumes, serviceAccountName } = podOf();
  expect(serviceAccountName).toBe(all["ServiceAccount"]?.metadata.name);
  for (const { ports, livenessProbe, volumeMounts } of containers) {
    expect(ports.map(({ containerPort }) => containerPort)).toContain(livenessProbe.httpGet.port);
    for (const { name } of volumeMounts) expect(volumes.map((volume) => volume.name)).toContain(name);
  }
  const map = all["ConfigMap"];
  expect(volumes.find(({ configMap }) => configMap !== undefined)?.configMap?.name).toBe(map?.metadata.name);
  const text = (map?.["data"] as Record<string, string>)["nginx.conf"];
  expect(text).toContain("listen 8081;");
  expect(text).toContain("proxy_pass http://127.0.0.1:8090;");
  expect(text).not.toContain("Access-Control-Allow-Origin");
  const service = all["Service"]?.["spec"] as { selector: object; ports: { targetPort: number }[] };
  const deployment = all["Deployment"]?.["spec"] as {
    selector: { matchLabels: object };
    template: { metadata: { labels: object } };
  };
  expect(service.ports[0]?.targetPort).toBe(8081);
  expect(service.selector).toEqual(deployment.selector.matchLabels);
  expect(deployment.template.metadata.labels).toMatchObject(deployment.selector.matchLabels);
});

test("no secret is read or copied: the rights of the account do not name secrets, and no object holds one", async () => {
  const made = await objects();
  expect(made.map(({ type }) => type)).not.toContain("kubernetes:core/v1:Secret");
  const role = hubbleUi().find(({ kind }) => kind === "ClusterRole");
  const rules = role?.["rules"] as { resources: string[]; verbs: string[] }[];
  expect(rules.flatMap(({ resources }) => resources)).not.toContain("secrets");
  expect([...new Set(rules.flatMap(({ verbs }) => verbs))]).toEqual(["get", "list", "watch"]);
});

test("images and nodes can be others, and any object is changed by the hatch", async () => {
  const made = await objects({
    images: { frontend: "registry.example.com/ui:1" },
    nodeSelector: { pool: "system" },
    transform: (args) => {
      args["metadata"] = { ...(args["metadata"] as object), annotations: { seen: "yes" } };
    },
  });
  const deployment = JSON.stringify(made.find(({ type }) => type.endsWith(":Deployment"))?.inputs);
  expect(deployment).toContain('"image":"registry.example.com/ui:1"');
  expect(deployment).toContain("hubble-ui-backend:v0.12.2");
  expect(deployment).toContain('"nodeSelector":{"pool":"system"}');
  for (const { inputs } of made) expect(inputs["metadata"]).toMatchObject({ annotations: { seen: "yes" } });
});
