import type { KubernetesObject } from "../objects.ts";
import { NGINX, PORTS } from "./nginx.ts";

/** What may differ in Hubble's UI. */
export interface HubbleUiOptions {
  /**
   * Images of the pages and of what answers their questions.
   * @default those that Microsoft publishes, v0.12.2
   */
  readonly images?: { readonly frontend?: string; readonly backend?: string };
  /**
   * Labels of the nodes on which it runs.
   * @default Linux nodes
   */
  readonly nodeSelector?: Readonly<Record<string, string>>;
}

const REGISTRY = "mcr.microsoft.com/oss/cilium";
const NAME = "hubble-ui";
/** The relay's certificates exist here only, so the UI runs here. */
const NAMESPACE = "kube-system";
const SELECTED = { "k8s-app": NAME };
const LABELS = { ...SELECTED, "app.kubernetes.io/name": NAME, "app.kubernetes.io/part-of": "retina" };
/** Both processes run as this user, who reads the certificates by the group of the volumes. */
const USER = 1001;
const CERTS = "/var/lib/hubble-ui/certs";

const metadata = (name = NAME) => ({ name, namespace: NAMESPACE, labels: { ...LABELS } });
const clusterwide = () => ({ name: NAME, labels: { ...LABELS } });
const reading = (apiGroup: string, ...resources: string[]) => ({
  apiGroups: [apiGroup],
  resources,
  verbs: ["get", "list", "watch"],
});

/** What the backend of this version may read, as AKS documents it. */
const RULES = [
  reading("", "componentstatuses", "endpoints", "namespaces", "nodes", "pods", "services"),
  reading("networking.k8s.io", "networkpolicies"),
  reading("apiextensions.k8s.io", "customresourcedefinitions"),
  reading("cilium.io", "*"),
];

const HARDENED = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
};
const RESOURCES = { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "256Mi" } };
const probe = (path: string, port: number) => ({ httpGet: { path, port } });

const variables = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

const frontend = (image: string) => ({
  name: "frontend",
  image,
  ports: [{ name: "http", containerPort: PORTS.frontend }],
  livenessProbe: probe("/healthz", PORTS.frontend),
  readinessProbe: probe("/", PORTS.frontend),
  securityContext: HARDENED,
  resources: RESOURCES,
  terminationMessagePolicy: "FallbackToLogsOnError",
  volumeMounts: [
    { name: "nginx", mountPath: "/etc/nginx/conf.d/default.conf", subPath: "nginx.conf", readOnly: true },
    { name: "tmp", mountPath: "/tmp" },
  ],
});

const backend = (image: string) => ({
  name: "backend",
  image,
  ports: [{ name: "grpc", containerPort: PORTS.backend }],
  livenessProbe: probe("/healthz", PORTS.backend),
  readinessProbe: probe("/healthz", PORTS.backend),
  securityContext: HARDENED,
  resources: RESOURCES,
  terminationMessagePolicy: "FallbackToLogsOnError",
  env: variables({
    EVENTS_SERVER_PORT: String(PORTS.backend),
    FLOWS_API_ADDR: "hubble-relay:443",
    TLS_TO_RELAY_ENABLED: "true",
    TLS_RELAY_SERVER_NAME: "ui.hubble-relay.cilium.io",
    TLS_RELAY_CA_CERT_FILES: `${CERTS}/hubble-relay-ca.crt`,
    TLS_RELAY_CLIENT_CERT_FILE: `${CERTS}/client.crt`,
    TLS_RELAY_CLIENT_KEY_FILE: `${CERTS}/client.key`,
  }),
  volumeMounts: [{ name: "certificates", mountPath: CERTS, readOnly: true }],
});

const volumes = () => [
  { name: "nginx", configMap: { name: `${NAME}-nginx` } },
  { name: "tmp", emptyDir: {} },
  {
    name: "certificates",
    projected: {
      // Readable by the group of the pod: 0440.
      defaultMode: 0o440,
      sources: [
        {
          secret: {
            name: "hubble-relay-client-certs",
            items: [
              { key: "tls.crt", path: "client.crt" },
              { key: "tls.key", path: "client.key" },
              { key: "ca.crt", path: "hubble-relay-ca.crt" },
            ],
          },
        },
      ],
    },
  },
];

const pod = ({ images = {}, nodeSelector = { "kubernetes.io/os": "linux" } }: HubbleUiOptions) => ({
  metadata: { labels: { ...LABELS } },
  spec: {
    serviceAccountName: NAME,
    automountServiceAccountToken: true,
    nodeSelector: { ...nodeSelector },
    securityContext: {
      runAsNonRoot: true,
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      seccompProfile: { type: "RuntimeDefault" },
    },
    containers: [
      frontend(images.frontend ?? `${REGISTRY}/hubble-ui:v0.12.2`),
      backend(images.backend ?? `${REGISTRY}/hubble-ui-backend:v0.12.2`),
    ],
    volumes: volumes(),
  },
});

/**
 * The objects of Hubble's UI as AKS documents it, in kube-system where the relay's certificates are: these are mounted, so that they
 * follow their rotation and are in nobody's state.
 */
export const hubbleUi = (options: HubbleUiOptions = {}): readonly KubernetesObject[] => [
  { apiVersion: "v1", kind: "ServiceAccount", metadata: metadata() },
  { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", metadata: clusterwide(), rules: RULES },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: clusterwide(),
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: NAME },
    subjects: [{ kind: "ServiceAccount", name: NAME, namespace: NAMESPACE }],
  },
  { apiVersion: "v1", kind: "ConfigMap", metadata: metadata(`${NAME}-nginx`), data: { "nginx.conf": NGINX } },
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata(),
    spec: { replicas: 1, selector: { matchLabels: { ...SELECTED } }, template: pod(options) },
  },
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(),
    spec: {
      type: "ClusterIP",
      selector: { ...SELECTED },
      ports: [{ name: "http", port: 80, targetPort: PORTS.frontend }],
    },
  },
];
