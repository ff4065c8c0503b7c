import { createHash } from "node:crypto";
import type { KubernetesObject } from "../objects.ts";
import { collectorConfig, HEALTH_PORT, LOG_FOLDER, STATE_FOLDER, VARIABLES } from "./config.ts";
import { exporterTo, type Exporter, type SecretFiles } from "./exporters.ts";
import type { CollectorOptions } from "./options.ts";

/** What the collector is where nothing else is said. */
export const DEFAULTS = {
  objectName: "acns-logs",
  namespace: "kube-system",
  image: "otel/opentelemetry-collector-contrib:0.159.0",
  memoryMiB: 256,
  priorityClassName: "system-node-critical",
} as const;

const CONFIG_FOLDER = "/etc/otelcol";
const CONFIG_FILE = "config.yaml";

/**
 * It runs as root without any capability: the kubelet makes the folder of its offsets for root, and no source says that others than
 * root may read the log. All that it can do as root is read and write what belongs to root, of which it sees two folders.
 */
const CONTAINER_SECURITY = {
  runAsUser: 0,
  runAsGroup: 0,
  privileged: false,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
};

/** The share of its memory above which Go collects garbage hard, in percent. */
const SOFT_LIMIT = 80;

const fieldOf = (fieldPath: string) => ({ valueFrom: { fieldRef: { fieldPath } } });

function variables(options: CollectorOptions, exporter: Exporter, memoryMiB: number) {
  const { clusterName } = options;
  return [
    { name: VARIABLES.node, ...fieldOf("spec.nodeName") },
    { name: VARIABLES.pod, ...fieldOf("status.podIP") },
    ...(clusterName === undefined ? [] : [{ name: VARIABLES.cluster, value: clusterName }]),
    { name: "GOMEMLIMIT", value: `${Math.floor((memoryMiB * SOFT_LIMIT) / 100)}MiB` },
    ...exporter.variables.map(({ name, from }) => ({
      name,
      valueFrom: { secretKeyRef: { name: from.secret, key: from.key } },
    })),
  ];
}

const probe = { httpGet: { path: "/", port: "health" } };

function container(options: CollectorOptions, exporter: Exporter) {
  const { image = DEFAULTS.image, memoryMiB = DEFAULTS.memoryMiB } = options;
  return {
    name: "collector",
    image,
    args: [`--config=${CONFIG_FOLDER}/${CONFIG_FILE}`],
    env: variables(options, exporter, memoryMiB),
    ports: [{ name: "health", containerPort: HEALTH_PORT }],
    livenessProbe: probe,
    readinessProbe: probe,
    securityContext: CONTAINER_SECURITY,
    resources: {
      requests: { cpu: "25m", memory: "64Mi" },
      limits: { cpu: "500m", memory: `${memoryMiB}Mi` },
    },
    terminationMessagePolicy: "FallbackToLogsOnError",
    volumeMounts: [
      { name: "config", mountPath: CONFIG_FOLDER, readOnly: true },
      { name: "flows", mountPath: LOG_FOLDER, readOnly: true },
      { name: "state", mountPath: STATE_FOLDER },
      ...exporter.files.map(({ volume, folder }) => ({ name: volume, mountPath: folder, readOnly: true })),
    ],
  };
}

const secretVolume = ({ volume, secret, items }: SecretFiles) => ({
  name: volume,
  // For its user alone: 0400.
  secret: { secretName: secret, items, defaultMode: 0o400 },
});

const volumes = (name: string, files: readonly SecretFiles[]) => [
  { name: "config", configMap: { name } },
  // Neither is there on a node that has not written a flow yet.
  { name: "flows", hostPath: { path: LOG_FOLDER, type: "DirectoryOrCreate" } },
  { name: "state", hostPath: { path: `/var/lib/${name}`, type: "DirectoryOrCreate" } },
  ...files.map(secretVolume),
];

/** Where objects are, and how they are found. */
interface Named {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Record<string, string>;
}

function podSpec(options: CollectorOptions, exporter: Exporter, { name }: Named) {
  const {
    nodeSelector = { "kubernetes.io/os": "linux" },
    tolerations = [{ operator: "Exists" }],
    priorityClassName = DEFAULTS.priorityClassName,
  } = options;
  return {
    serviceAccountName: name,
    automountServiceAccountToken: false,
    priorityClassName,
    nodeSelector: { ...nodeSelector },
    tolerations,
    securityContext: { seccompProfile: { type: "RuntimeDefault" } },
    containers: [container(options, exporter)],
    volumes: volumes(name, exporter.files),
  };
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * The objects of a collector of a node's flows: an account without rights, for it asks the API nothing; its configuration; a pod on
 * every Linux node, which is replaced when the configuration changes. What of Secrets it needs, it refers to.
 */
export function collector(options: CollectorOptions): readonly KubernetesObject[] {
  const { objectName: name = DEFAULTS.objectName, namespace = DEFAULTS.namespace } = options;
  const selected = { "app.kubernetes.io/name": name };
  const labels = { ...selected, "app.kubernetes.io/component": "collector" };
  const named: Named = { name, namespace, labels };
  const exporter = exporterTo(options.to);
  // JSON is YAML.
  const config = JSON.stringify(collectorConfig(options, exporter), undefined, 2);
  const template = {
    metadata: { labels: { ...labels }, annotations: { "acns/config": hashOf(config) } },
    spec: podSpec(options, exporter, named),
  };
  const updateStrategy = { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } };
  return [
    { apiVersion: "v1", kind: "ServiceAccount", metadata: named, automountServiceAccountToken: false },
    { apiVersion: "v1", kind: "ConfigMap", metadata: named, data: { [CONFIG_FILE]: config } },
    {
      apiVersion: "apps/v1",
      kind: "DaemonSet",
      metadata: named,
      spec: { selector: { matchLabels: selected }, updateStrategy, template },
    },
  ].map((object) => ({ ...object, metadata: { ...named, labels: { ...labels } } }));
}
