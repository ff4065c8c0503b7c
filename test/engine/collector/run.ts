import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { collector } from "../../../observability/collector/objects.ts";
import type { CollectorOptions } from "../../../observability/collector/options.ts";

/** A value as OTLP writes it in JSON. */
export interface AnyValue {
  readonly stringValue?: string;
  readonly intValue?: string;
  readonly doubleValue?: number;
  readonly kvlistValue?: { readonly values?: readonly { key: string; value: AnyValue }[] };
}

/** A record that arrived, with the attributes of its resource. */
export interface Arrived {
  readonly resource: Readonly<Record<string, string | undefined>>;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly time: string | undefined;
  readonly severity: string | undefined;
  readonly body: AnyValue;
}

interface KeyValues {
  readonly attributes?: readonly { key: string; value: AnyValue }[];
}

interface Request {
  readonly resourceLogs: readonly {
    readonly resource: KeyValues;
    readonly scopeLogs: readonly {
      readonly logRecords: readonly (KeyValues & {
        timeUnixNano?: string;
        severityText?: string;
        severityNumber?: number;
        body: AnyValue;
      })[];
    }[];
  }[];
}

const textsOf = ({ attributes = [] }: KeyValues): Record<string, string | undefined> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]));

/** What of a value stands at a path of keys. */
export const at = (value: AnyValue | undefined, ...path: string[]): AnyValue | undefined =>
  path.reduce<AnyValue | undefined>(
    (found, step) => found?.kvlistValue?.values?.find(({ key }) => key === step)?.value,
    value,
  );

/** A receiver of OTLP by HTTP and JSON, on a port of its own. */
export class Receiver {
  readonly records: Arrived[] = [];
  /** Headers of the requests, one each. */
  readonly headers: NodeJS.Dict<string | string[]>[] = [];
  /** What is answered: 503 is tried again. */
  status = 200;
  readonly #server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (this.status === 200) this.#take(Buffer.concat(parts).toString());
      this.headers.push(request.headers);
      response.writeHead(this.status, { "content-type": "application/json" }).end("{}");
    });
  });

  #take(text: string): void {
    for (const { resource, scopeLogs } of (JSON.parse(text) as Request).resourceLogs) {
      for (const record of scopeLogs.flatMap(({ logRecords }) => logRecords)) {
        this.records.push({
          resource: textsOf(resource),
          attributes: textsOf(record),
          time: record.timeUnixNano,
          severity: record.severityText,
          body: record.body,
        });
      }
    }
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits until as many records are there, and a moment longer for more than that; throws after 30 s. */
  async waitFor(count: number): Promise<void> {
    const end = Date.now() + 30_000;
    while (this.records.length < count) {
      if (Date.now() > end) throw new Error(`${this.records.length} of ${count} records arrived`);
      await setTimeout(50);
    }
    await setTimeout(500);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** The configuration of a collector, as its ConfigMap has it. */
export const configOf = (options: CollectorOptions): string => {
  const map = collector(options).find(({ kind }) => kind === "ConfigMap");
  return (map?.["data"] as Record<string, string>)["config.yaml"] ?? "";
};

/** A node: folders where the collector looks for flows and keeps its state, and its variables. */
export class Node {
  readonly folder = mkdtempSync(join(tmpdir(), "acns-node-"));
  readonly flows = join(this.folder, "flows");
  readonly #program: string;
  #running: ChildProcess | undefined;
  /** What the collector said. */
  said = "";

  constructor(program: string) {
    this.#program = program;
    mkdirSync(this.flows);
    mkdirSync(join(this.folder, "state"));
  }

  /** What the pod has as mounts and variables, as arguments and environment of a process. */
  #arguments(
    command: readonly string[],
    options: CollectorOptions,
    more: object,
  ): [string[], NodeJS.ProcessEnv] {
    const state = join(this.folder, "state");
    const places = {
      extensions: {
        file_storage: { directory: state, compaction: { directory: state } },
        health_check: { endpoint: "127.0.0.1:0" },
      },
      receivers: { file_log: { include: [join(this.flows, "events*.log")], poll_interval: "100ms" } },
      processors: { batch: { timeout: "100ms" } },
      service: { telemetry: { metrics: { level: "none" } } },
    };
    const file = join(this.folder, "config.yaml");
    writeFileSync(file, configOf(options));
    const overlays = [places, more].map((part) => `--config=yaml:${JSON.stringify(part)}`);
    const env = {
      ...process.env,
      K8S_NODE_NAME: "aks-apps-0",
      K8S_CLUSTER_NAME: "shop",
      K8S_POD_IP: "127.0.0.1",
      HEADER_0: "planted-token",
      DATADOG_API_KEY: "planted-token",
      SPLUNK_TOKEN: "planted-token",
    };
    return [[...command, `--config=${file}`, ...overlays], env];
  }

  /** Asks the collector what it thinks of a configuration, with more in it. */
  async validate(options: CollectorOptions, more: object = {}): Promise<{ code: number; said: string }> {
    const [args, env] = this.#arguments(["validate"], options, more);
    const child = spawn(this.#program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => (said += text.toString()));
    const code = await new Promise<number>((resolve, reject) => {
      child.on("error", reject).on("close", (own) => resolve(own ?? -1));
    });
    return { code, said };
  }

  /** Starts the collector; it sends by HTTP and JSON to an endpoint. */
  start(options: CollectorOptions): void {
    const plain = { encoding: "json", compression: "none", retry_on_failure: { initial_interval: "200ms" } };
    const [args, env] = this.#arguments([], options, { exporters: { otlp_http: plain } });
    this.#running = spawn(this.#program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#running.stdout, this.#running.stderr])
      stream?.on("data", (text: Buffer) => (this.said += text.toString()));
  }

  /** Asks the collector to end, as the kubelet does, and waits for it. */
  async stop(): Promise<number | null> {
    const child = this.#running;
    this.#running = undefined;
    if (child === undefined) return null;
    if (child.exitCode !== null) return child.exitCode;
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    child.kill("SIGTERM");
    return ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
