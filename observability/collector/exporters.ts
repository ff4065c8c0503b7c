import type {
  CollectorTarget,
  CollectorTls,
  DatadogTarget,
  OtlpTarget,
  SecretKey,
  SplunkTarget,
} from "./options.ts";

/** A variable of the collector's process that is filled from a Secret. */
export interface SecretVariable {
  readonly name: string;
  readonly from: SecretKey;
}

/** A Secret whose keys are files of the collector. */
export interface SecretFiles {
  readonly volume: string;
  readonly folder: string;
  readonly secret: string;
  readonly items: readonly { readonly key: string; readonly path: string }[];
}

/** An exporter: its type, its settings, and what of Secrets they refer to. */
export interface Exporter {
  readonly type: "otlp_grpc" | "otlp_http" | "splunk_hec";
  readonly settings: Readonly<Record<string, unknown>>;
  readonly variables: readonly SecretVariable[];
  readonly files: readonly SecretFiles[];
}

/** Text as the collector reads it back: a dollar begins a reference. */
export const literal = (text: string): string => text.replaceAll("$", "$$$$");

/** A reference to a variable of the process. */
export const variable = (name: string): string => `\${env:${name}}`;

const FOLDER = "/etc/acns-logs";

/**
 * What is not taken is tried again without end and kept on the node; when the queue is full nothing more is read, and the file waits.
 * 100 requests of 1,000 records are 100 MB at most.
 */
const QUEUE = {
  retry_on_failure: { enabled: true, initial_interval: "5s", max_interval: "30s", max_elapsed_time: "0s" },
  sending_queue: { storage: "file_storage", queue_size: 100, num_consumers: 2, block_on_overflow: true },
};

function tlsOf(tls: CollectorTls | undefined): Pick<Exporter, "files" | "settings"> {
  if (tls === undefined) return { files: [], settings: {} };
  const { ca, certificate, serverName, insecureSkipVerify } = tls;
  const files: SecretFiles[] = [];
  const settings: Record<string, unknown> = {};
  if (ca !== undefined) {
    const folder = `${FOLDER}/ca`;
    files.push({ volume: "ca", folder, secret: ca.secret, items: [{ key: ca.key, path: "ca.crt" }] });
    settings["ca_file"] = `${folder}/ca.crt`;
  }
  if (certificate !== undefined) {
    const folder = `${FOLDER}/certificate`;
    const items = ["tls.crt", "tls.key"].map((key) => ({ key, path: key }));
    files.push({ volume: "certificate", folder, secret: certificate, items });
    settings["cert_file"] = `${folder}/tls.crt`;
    settings["key_file"] = `${folder}/tls.key`;
    settings["reload_interval"] = "1h";
  }
  if (serverName !== undefined) settings["server_name_override"] = literal(serverName);
  if (insecureSkipVerify !== undefined) settings["insecure_skip_verify"] = insecureSkipVerify;
  return { files, settings: { tls: settings } };
}

function headersOf(headers: OtlpTarget["headers"] = {}): Pick<Exporter, "settings" | "variables"> {
  const variables: SecretVariable[] = [];
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === "string") {
      values[name] = literal(value);
      continue;
    }
    const { prefix = "", secret, key } = value;
    const own = `HEADER_${variables.length}`;
    variables.push({ name: own, from: { secret, key } });
    values[name] = literal(prefix) + variable(own);
  }
  return { variables, settings: Object.keys(values).length === 0 ? {} : { headers: values } };
}

function otlp({ protocol = "grpc", endpoint, headers, tls }: OtlpTarget): Exporter {
  const given = headersOf(headers);
  const trust = tlsOf(tls);
  const http = protocol === "http";
  return {
    type: http ? "otlp_http" : "otlp_grpc",
    settings: {
      endpoint: literal(http ? endpoint.replace(/\/+$/, "") : endpoint),
      ...given.settings,
      ...trust.settings,
      ...QUEUE,
    },
    variables: given.variables,
    files: trust.files,
  };
}

function splunk({ endpoint, token, index, sourcetype = "hubble:flow", tls }: SplunkTarget): Exporter {
  const trust = tlsOf(tls);
  return {
    type: "splunk_hec",
    settings: {
      endpoint: literal(endpoint),
      token: variable("SPLUNK_TOKEN"),
      source: "hubble",
      sourcetype: literal(sourcetype),
      ...(index === undefined ? {} : { index: literal(index) }),
      ...trust.settings,
      ...QUEUE,
    },
    variables: [{ name: "SPLUNK_TOKEN", from: token }],
    files: trust.files,
  };
}

const datadog = ({ site = "datadoghq.com", apiKey }: DatadogTarget): Exporter => ({
  type: "otlp_http",
  settings: {
    logs_endpoint: `https://otlp.${site}/v1/logs`,
    headers: { "dd-api-key": variable("DATADOG_API_KEY") },
    ...QUEUE,
  },
  variables: [{ name: "DATADOG_API_KEY", from: apiKey }],
  files: [],
});

/** The exporter that sends to a target. */
export function exporterTo(to: CollectorTarget): Exporter {
  switch (to.kind) {
    case "otlp":
      return otlp(to);
    case "splunk":
      return splunk(to);
    case "datadog":
      return datadog(to);
  }
}
