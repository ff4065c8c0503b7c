import { describe, expect, test } from "vitest";
import { worldOfManifests } from "../../simulator/world/manifests.ts";
import { expansions } from "../../simulator/name.ts";

const template = (app: string) => ({
  metadata: { labels: { app } },
  spec: {
    serviceAccountName: "robot",
    hostNetwork: app === "host",
    containers: [
      {
        ports: [
          { name: "web", containerPort: 80 },
          { name: "web", containerPort: 81, protocol: "UDP" },
        ],
      },
    ],
  },
});

const workload = (
  kind: string,
  name: string,
  spec: object = { template: template(name) },
  owner?: string,
) => ({
  apiVersion:
    kind === "CronJob" || kind === "Job" ? "batch/v1" : kind === "ReplicationController" ? "v1" : "apps/v1",
  kind,
  metadata: {
    name,
    namespace: "shop",
    ...(owner === undefined
      ? {}
      : { ownerReferences: [{ kind: owner.split("/")[0], name: owner.split("/")[1] }] }),
  },
  spec,
});

const names = (values: readonly unknown[]): string[] => worldOfManifests(values).pods.map(({ name }) => name);

describe("a world of manifests", () => {
  test.each(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job"])(
    "has the pods that a %s would make",
    (kind) => {
      expect(worldOfManifests([workload(kind, "x")]).pods).toEqual([
        {
          name: "x",
          namespace: "shop",
          labels: { app: "x" },
          namedPorts: {
            web: [
              { port: 80, protocol: "TCP" },
              { port: 81, protocol: "UDP" },
            ],
          },
          serviceAccount: "robot",
          cluster: "default",
          ips: [],
          hostNetwork: false,
        },
      ]);
    },
  );

  test("has those of a CronJob, and those in the network of their node", () => {
    const cron = workload("CronJob", "x", { jobTemplate: { spec: { template: template("host") } } });
    expect(worldOfManifests([cron]).pods).toMatchObject([
      { name: "x", labels: { app: "host" }, hostNetwork: true },
    ]);
  });

  test("has a pod once, however many workloads own it", () => {
    const deployment = workload("Deployment", "x");
    const old = workload("ReplicaSet", "x-1", { template: template("x"), replicas: 0 }, "Deployment/x");
    const now = workload("ReplicaSet", "x-2", { template: template("x"), replicas: 1 }, "Deployment/x");
    const pod = workload("Pod", "x-2-a", template("x").spec, "ReplicaSet/x-2");
    expect(names([deployment, old, now, pod])).toEqual(["x-2-a"]);
    expect(names([deployment, old, now])).toEqual(["x-2"]);
    expect(names([deployment, old])).toEqual(["x"]);
  });

  test("reads what kubectl prints of a cluster", () => {
    const world = worldOfManifests([
      { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop", labels: { env: "prod" } } },
      {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: "p", namespace: "shop" },
        spec: { nodeName: "n1" },
        status: { phase: "Running", podIP: "10.1.0.1", podIPs: [{ ip: "10.1.0.1" }, { ip: "fd00::1" }] },
      },
      {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: "done", namespace: "shop" },
        status: { phase: "Succeeded" },
      },
      {
        apiVersion: "v1",
        kind: "Node",
        metadata: { name: "n1", labels: { zone: "1" } },
        status: {
          addresses: [
            { type: "InternalIP", address: "10.0.0.1" },
            { type: "Hostname", address: "n1" },
          ],
        },
      },
      { apiVersion: "v1", kind: "Service", metadata: { name: "ext", namespace: "shop" }, spec: {} },
      {
        apiVersion: "discovery.k8s.io/v1",
        kind: "EndpointSlice",
        metadata: { name: "ext-1", namespace: "shop", labels: { "kubernetes.io/service-name": "ext" } },
        endpoints: [{ addresses: ["203.0.113.1"] }],
      },
      {
        apiVersion: "v1",
        kind: "Endpoints",
        metadata: { name: "kubernetes", namespace: "default" },
        subsets: [{ addresses: [{ ip: "20.0.0.1" }] }],
      },
      "text",
      null,
      { kind: "Service" },
    ]);
    expect(world).toMatchObject({
      namespaces: { shop: { env: "prod", "kubernetes.io/metadata.name": "shop" } },
      pods: [{ name: "p", node: "n1", ips: ["10.1.0.1", "fd00::1"], labels: {} }],
      nodes: [{ name: "n1", labels: { zone: "1" }, ips: ["10.0.0.1"] }],
      apiServers: ["20.0.0.1"],
      filterLabels: true,
    });
    expect(world.services[0]).toMatchObject({ name: "ext", endpoints: ["203.0.113.1"] });
  });

  test("asks for names in the search domains first, below five dots", () => {
    expect(expansions("x.io", "shop")).toEqual([
      "x.io.shop.svc.cluster.local.",
      "x.io.svc.cluster.local.",
      "x.io.cluster.local.",
      "x.io.",
    ]);
    expect(expansions("a.b.c.d.e.f", "shop")[0]).toBe("a.b.c.d.e.f.");
    expect(expansions("x.io.", "shop")).toEqual(["x.io."]);
  });
});
