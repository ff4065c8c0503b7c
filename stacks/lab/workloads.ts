import type * as pulumi from "@pulumi/pulumi";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment.js";
import { Service } from "@pulumi/kubernetes/core/v1/service.js";
import { NAMESPACE } from "./store.ts";

/** One workload of the store: its image, its ports and what it needs to know. */
interface Workload {
  readonly name: string;
  readonly image: string;
  readonly ports: Readonly<Record<string, number>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it is reached from outside. @default false */
  readonly open?: boolean;
}

const SAMPLES = "ghcr.io/azure-samples/aks-store-demo";

/** The store of Azure's samples: https://github.com/Azure-Samples/aks-store-demo */
const WORKLOADS: readonly Workload[] = [
  {
    name: "store-front",
    image: `${SAMPLES}/store-front:2.1.0`,
    ports: { http: 8080 },
    env: {
      VUE_APP_ORDER_SERVICE_URL: "http://order-service:3000/",
      VUE_APP_PRODUCT_SERVICE_URL: "http://product-service:3002/",
    },
    open: true,
  },
  {
    name: "order-service",
    image: `${SAMPLES}/order-service:2.1.0`,
    ports: { http: 3000 },
    env: { ORDER_QUEUE_HOSTNAME: "rabbitmq", ORDER_QUEUE_PORT: "5672", ORDER_QUEUE_NAME: "orders" },
  },
  { name: "product-service", image: `${SAMPLES}/product-service:2.1.0`, ports: { http: 3002 } },
  {
    name: "rabbitmq",
    image: "mcr.microsoft.com/mirror/docker/library/rabbitmq:3.10-management-alpine",
    ports: { amqp: 5672, http: 15672 },
  },
];

/** A policy of the stage may keep a workload from becoming ready: that is what the lab shows, and nothing to wait for. */
const annotations = { "pulumi.com/skipAwait": "true" };

/** Makes the workloads and services of the store. */
export function storeWorkloads(name: string, opts: pulumi.CustomResourceOptions): void {
  for (const workload of WORKLOADS) {
    const metadata = {
      name: workload.name,
      namespace: NAMESPACE,
      labels: { app: workload.name },
      annotations,
    };
    new Deployment(`${name}-${workload.name}`, { metadata, spec: deployed(workload) }, opts);
    const ports = Object.entries(workload.ports).map(([port, number]) => ({
      name: port,
      port: workload.open === true ? 80 : number,
      targetPort: number,
    }));
    const type = workload.open === true ? "LoadBalancer" : "ClusterIP";
    const spec = { type, selector: { app: workload.name }, ports };
    new Service(`${name}-${workload.name}-service`, { metadata, spec }, opts);
  }
}

function deployed({ name, image, ports, env = {} }: Workload) {
  const labels = { app: name };
  const container = {
    name,
    image,
    ports: Object.entries(ports).map(([port, number]) => ({ name: port, containerPort: number })),
    env: Object.entries(env).map(([key, value]) => ({ name: key, value })),
    resources: {
      requests: { cpu: "10m", memory: "64Mi" },
      limits: { cpu: "250m", memory: "256Mi" },
    },
  };
  return {
    replicas: 1,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: { nodeSelector: { "kubernetes.io/os": "linux" }, containers: [container] },
    },
  };
}
