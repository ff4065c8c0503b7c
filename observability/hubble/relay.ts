/** Where Hubble's relay is in a cluster with ACNS, and what shows a client to it. Source: AKS, how to configure container network logs. */
export const RELAY = {
  namespace: "kube-system",
  service: "hubble-relay",
  port: 443,
  secret: "hubble-relay-client-certs",
  /** Where Hubble's client expects it. */
  localPort: 4245,
  /** The name in its certificate, under *.hubble-relay.cilium.io, by which clients of the command line ask for it. */
  serverName: "instance.hubble-relay.cilium.io",
} as const;

/** How kubectl reaches a cluster, where its own settings do not say so. */
export interface KubectlOptions {
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly namespace?: string;
}

/** Given as one word each, so that no value is taken for an option. */
const reached = ({ kubeconfig, context, namespace = RELAY.namespace }: KubectlOptions): string[] => [
  ...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]),
  ...(context === undefined ? [] : [`--context=${context}`]),
  `--namespace=${namespace}`,
];

/** The command that reads the secret, word by word. */
export const readSecret = (options: KubectlOptions): string[] => [
  "kubectl",
  ...reached(options),
  "get",
  "secret",
  RELAY.secret,
  "--output=json",
];

/** The command that leads a local port to the relay, word by word; nobody else than this machine reaches it. */
export const portForward = (options: KubectlOptions, port: number): string[] => [
  "kubectl",
  ...reached(options),
  "port-forward",
  "--address=127.0.0.1",
  `service/${RELAY.service}`,
  `${port}:${RELAY.port}`,
];

/** Files of Hubble's client. */
export interface ClientFiles {
  readonly config: string;
  readonly certificate: string;
  readonly key: string;
  readonly ca: string;
}

/** The settings of Hubble's client, as its config.yaml; JSON is YAML. */
export const clientConfig = (files: ClientFiles, port: number, serverName: string): string =>
  `${JSON.stringify(
    {
      server: `127.0.0.1:${port}`,
      tls: true,
      "tls-allow-insecure": false,
      "tls-server-name": serverName,
      "tls-ca-cert-files": [files.ca],
      "tls-client-cert-file": files.certificate,
      "tls-client-key-file": files.key,
    },
    undefined,
    2,
  )}\n`;

/** Variables by which Hubble's client would take something else than its file says. */
export const OVERRIDING = [
  "HUBBLE_CONFIG",
  "HUBBLE_SERVER",
  "HUBBLE_TLS",
  "HUBBLE_TLS_ALLOW_INSECURE",
  "HUBBLE_TLS_SERVER_NAME",
  "HUBBLE_TLS_CA_CERT_FILES",
  "HUBBLE_TLS_CLIENT_CERT_FILE",
  "HUBBLE_TLS_CLIENT_KEY_FILE",
  "HUBBLE_PORT_FORWARD",
] as const;
