import type { CollectorOptions } from "../../observability/collector/options.ts";

const token = { secret: "backend", key: "token" };

/** Collectors that differ in all that their configuration can say, by what they show. */
export const TARGETS: Readonly<Record<string, CollectorOptions>> = {
  "OTLP by gRPC": { to: { kind: "otlp", endpoint: "otel-gateway.monitoring.svc:4317" } },
  "OTLP by gRPC without TLS": { to: { kind: "otlp", endpoint: "http://otel-gateway:4317" } },
  "OTLP by gRPC with mutual TLS": {
    to: {
      kind: "otlp",
      endpoint: "gateway.example.com:4317",
      headers: { authorization: { ...token, prefix: "Bearer " }, "X-Scope-OrgID": "shop$1" },
      tls: {
        ca: { secret: "authority", key: "root.pem" },
        certificate: "collector-tls",
        serverName: "gateway",
        insecureSkipVerify: false,
      },
    },
    clusterName: "shop",
    attributes: { "deployment.environment.name": "pro$d" },
  },
  "OTLP by HTTP": {
    to: {
      kind: "otlp",
      protocol: "http",
      endpoint: "https://otlp.example.com/otlp/",
      headers: { Authorization: { ...token, prefix: "Basic " } },
    },
    clusterName: "shop",
  },
  Splunk: {
    to: { kind: "splunk", endpoint: "https://splunk.example.com:8088/services/collector", token },
  },
  "Splunk with an authority, an index and a type": {
    to: {
      kind: "splunk",
      endpoint: "https://splunk.example.com:8088",
      token,
      index: "network",
      sourcetype: "acns:flow",
      tls: { ca: { secret: "authority", key: "ca.crt" } },
    },
  },
  Datadog: { to: { kind: "datadog", apiKey: { secret: "datadog", key: "api-key" } } },
  "Datadog in Europe": {
    to: { kind: "datadog", apiKey: { secret: "datadog", key: "api-key" }, site: "datadoghq.eu" },
    clusterName: "shop",
  },
};
