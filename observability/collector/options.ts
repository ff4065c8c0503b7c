import type { Value } from "../../model/value.ts";

/** A key of a Secret that is there already, in the namespace of the collector. Its value is read by the pod and by nothing else. */
export interface SecretKey {
  /** Name of the Secret. */
  readonly secret: string;
  /** Key in it. */
  readonly key: string;
}

/** A header whose value is in a Secret. */
export interface SecretHeader extends SecretKey {
  /**
   * What stands before the value.
   * @default nothing
   * @example "Bearer "
   */
  readonly prefix?: string;
}

/** Whom the collector trusts, and how it shows who it is. */
export interface CollectorTls {
  /**
   * Certificate of the authority that signed the receiver's.
   * @default the authorities that the image knows
   */
  readonly ca?: SecretKey;
  /**
   * Name of a Secret of the type kubernetes.io/tls with the collector's own certificate and key.
   * @default none
   */
  readonly certificate?: string;
  /**
   * Name in the receiver's certificate, where it is not the host of the endpoint.
   * @default the host of the endpoint
   */
  readonly serverName?: string;
  /**
   * Whether any certificate is taken: whoever is on the way can then read and change what is sent.
   * @default false
   */
  readonly insecureSkipVerify?: boolean;
}

/** Any receiver of OpenTelemetry's protocol. */
export interface OtlpTarget {
  readonly kind: "otlp";
  /**
   * How it is spoken.
   * @default gRPC
   */
  readonly protocol?: "grpc" | "http";
  /**
   * Where to: for gRPC a host and port, with http:// before it where it has no TLS; for HTTP an address, to which /v1/logs is added.
   * @example "otel-gateway.monitoring.svc:4317"
   */
  readonly endpoint: string;
  /**
   * Headers of each request; what signs in comes from a Secret.
   * @default none
   * @example { Authorization: { secret: "backend", key: "token", prefix: "Bearer " }, "X-Scope-OrgID": "shop" }
   */
  readonly headers?: Readonly<Record<string, string | SecretHeader>>;
  /** @default by the authorities that the image knows */
  readonly tls?: CollectorTls;
}

/** The HTTP Event Collector of Splunk Cloud or Splunk Enterprise. */
export interface SplunkTarget {
  readonly kind: "splunk";
  /**
   * Its address.
   * @example "https://splunk.example.com:8088/services/collector"
   */
  readonly endpoint: string;
  /** Its token. */
  readonly token: SecretKey;
  /**
   * Index, which has to be there.
   * @default the token's
   */
  readonly index?: string;
  /** @default hubble:flow */
  readonly sourcetype?: string;
  /** @default by the authorities that the image knows */
  readonly tls?: CollectorTls;
}

/** The sites of Datadog that are known to take logs by OpenTelemetry's protocol; of those for governments no source says it. */
export const DATADOG_SITES = [
  "datadoghq.com",
  "us3.datadoghq.com",
  "us5.datadoghq.com",
  "datadoghq.eu",
  "ap1.datadoghq.com",
  "ap2.datadoghq.com",
] as const;

/** Datadog, by its intake of OpenTelemetry's protocol. */
export interface DatadogTarget {
  readonly kind: "datadog";
  /** Its API key. */
  readonly apiKey: SecretKey;
  /** @default datadoghq.com */
  readonly site?: (typeof DATADOG_SITES)[number];
}

/** Where flows are sent. */
export type CollectorTarget = OtlpTarget | SplunkTarget | DatadogTarget;

/** What may differ in the collector. */
export interface CollectorOptions {
  /** Where flows are sent. */
  readonly to: CollectorTarget;
  /**
   * Name of the cluster, on every record.
   * @default the cluster's, where it is given; else none
   */
  readonly clusterName?: Value<string>;
  /**
   * Further attributes of every record's resource.
   * @default none
   * @example { "deployment.environment.name": "production" }
   */
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * Name of its objects, and of its folder under /var/lib on each node; a second collector in a cluster has another one.
   * @default acns-logs
   */
  readonly objectName?: string;
  /**
   * Namespace in which it runs, and in which its Secrets are; its pods mount folders of the node, which the levels baseline and restricted forbid.
   * @default kube-system
   */
  readonly namespace?: string;
  /**
   * Image of OpenTelemetry's collector with the parts that are used, of release 0.159 or later.
   * @default otel/opentelemetry-collector-contrib:0.159.0
   */
  readonly image?: string;
  /**
   * Memory that a pod may take, in MiB; it takes less in before it gets there.
   * @default 256
   */
  readonly memoryMiB?: number;
  /**
   * Labels of the nodes on which it runs.
   * @default Linux nodes
   */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /**
   * Taints that keep it from no node.
   * @default every taint, for every node writes flows
   */
  readonly tolerations?: readonly Readonly<Record<string, string | number>>[];
  /**
   * Priority class of its pods.
   * @default system-node-critical, so that a full node does not lose its flows
   */
  readonly priorityClassName?: string;
}
