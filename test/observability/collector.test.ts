import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collector } from "../../observability/collector/objects.ts";
import type { CollectorConfig } from "../../observability/collector/config.ts";
import type { CollectorOptions, CollectorTarget } from "../../observability/collector/options.ts";
import { checkCollector, collectorRules } from "../../observability/collector/rules.ts";
import { TARGETS } from "./collector-targets.ts";

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef?: { name: string; key: string } };
}

interface PodSpec {
  readonly containers: {
    image: string;
    env: Variable[];
    args: string[];
    securityContext: Record<string, unknown>;
    resources: { limits: Record<string, string> };
    volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
  }[];
  readonly volumes: {
    name: string;
    hostPath?: { path: string };
    configMap?: { name: string };
    secret?: { secretName: string; items: { key: string; path: string }[]; defaultMode: number };
  }[];
  readonly [key: string]: unknown;
}

interface Made {
  readonly config: CollectorConfig;
  readonly text: string;
  readonly pod: PodSpec;
  readonly hash: string;
}

function made(options: CollectorOptions): Made {
  const objects = Object.fromEntries(collector(options).map((object) => [object.kind, object]));
  const text = (objects["ConfigMap"]?.["data"] as Record<string, string>)["config.yaml"] ?? "";
  const { template } = objects["DaemonSet"]?.["spec"] as {
    template: { metadata: { annotations: Record<string, string> }; spec: PodSpec };
  };
  const hash = template.metadata.annotations["acns/config"] ?? "";
  return { config: JSON.parse(text) as CollectorConfig, text, pod: template.spec, hash };
}

const OTLP: CollectorTarget = { kind: "otlp", endpoint: "gateway:4317" };

describe("the collector's parts fit together", () => {
  test.each(Object.entries(TARGETS))("%s", (_, options) => {
    expect(checkCollector(options).filter(({ severity }) => severity === "error")).toEqual([]);
    const { config, text, pod } = made(options);
    const [container] = pod.containers;
    if (container === undefined) throw new Error("there is no container");
    // Every variable that is referred to is there, and every one that is there is used.
    const asked = new Set(Array.from(text.matchAll(/(?<!\$)\$\{env:(\w+)\}/g), ([, name]) => name));
    const given = container.env.map(({ name }) => name).filter((name) => name !== "GOMEMLIMIT");
    expect([...asked].sort()).toEqual(given.sort());
    // Every volume is mounted, and every mount is of a volume.
    const mounted = container.volumeMounts.map(({ name }) => name);
    expect(mounted).toEqual(pod.volumes.map(({ name }) => name));
    // Every file that the configuration names is in a folder that is mounted.
    for (const [, file] of text.matchAll(/"(?:ca|cert|key)_file": "([^"]+)"/g)) {
      const mount = container.volumeMounts.find(({ mountPath }) => (file ?? "").startsWith(`${mountPath}/`));
      const volume = pod.volumes.find(({ name }) => name === mount?.name);
      expect(volume?.secret?.items.map(({ path }) => `${mount?.mountPath}/${path}`)).toContain(file);
    }
    const { extensions, pipelines } = config.service as {
      extensions: string[];
      pipelines: { logs: Record<"receivers" | "processors" | "exporters", string[]> };
    };
    expect(extensions).toEqual(Object.keys(config.extensions));
    for (const part of ["receivers", "processors", "exporters"] as const)
      expect(pipelines.logs[part]).toEqual(Object.keys(config[part]));
    expect([pipelines.logs.processors[0], pipelines.logs.processors.at(-1)]).toEqual([
      "memory_limiter",
      "batch",
    ]);
  });
});

test("it reads the node's log and cannot write it; what it keeps is on the node under its own name", () => {
  const { pod, config } = made({ to: OTLP, objectName: "second" });
  const hosts = pod.volumes.flatMap(({ name, hostPath }) =>
    hostPath === undefined ? [] : [[name, hostPath.path]],
  );
  expect(hosts).toEqual([
    ["flows", "/var/log/acns/hubble"],
    ["state", "/var/lib/second"],
  ]);
  const [container] = pod.containers;
  expect(container?.volumeMounts.filter(({ readOnly }) => readOnly !== true).map(({ name }) => name)).toEqual(
    ["state"],
  );
  expect(container?.securityContext).toMatchObject({
    privileged: false,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"] },
  });
  const state = container?.volumeMounts.find(({ name }) => name === "state")?.mountPath;
  expect(config.extensions["file_storage"]).toMatchObject({ directory: state });
  const log = config.receivers["file_log"] as { include: string[]; storage: string; start_at: string };
  expect([log.include, log.storage, log.start_at]).toEqual([
    ["/var/log/acns/hubble/events*.log"],
    "file_storage",
    "beginning",
  ]);
  expect(pod).toMatchObject({
    automountServiceAccountToken: false,
    tolerations: [{ operator: "Exists" }],
    priorityClassName: "system-node-critical",
  });
});

test("a pod is replaced when its configuration changes, and only then", () => {
  const one = made({ to: OTLP });
  expect(made({ to: { ...OTLP } }).hash).toBe(one.hash);
  expect(made({ to: OTLP, memoryMiB: 512 }).hash).toBe(one.hash);
  expect(made({ to: { ...OTLP, endpoint: "other:4317" } }).hash).not.toBe(one.hash);
});

test("memory: the limit that is given, and Go's own limit below it", () => {
  const [container] = made({ to: OTLP, memoryMiB: 100 }).pod.containers;
  expect(container?.resources.limits["memory"]).toBe("100Mi");
  expect(container?.env.find(({ name }) => name === "GOMEMLIMIT")?.value).toBe("80MiB");
});

test("a dollar in what is given stays a dollar", () => {
  const text = fc.string({ unit: fc.constantFrom("$", "{", "}", "a", "env:X", "$$"), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (header, attribute) => {
      const to: CollectorTarget = { ...OTLP, headers: { "X-Scope": header } };
      const { config } = made({ to, attributes: { here: attribute } });
      const exporter = config.exporters["otlp_grpc"] as { headers: Record<string, string> };
      const resource = config.processors["resource"] as { attributes: { key: string; value: string }[] };
      const found = resource.attributes.find(({ key }) => key === "here")?.value;
      // The collector takes $$ for $, and every other dollar for the beginning of a reference.
      for (const [was, is = ""] of [
        [header, exporter.headers["X-Scope"]],
        [attribute, found],
      ]) {
        expect(is.replaceAll("$$", "")).not.toContain("$");
        expect(is.replaceAll("$$", "$")).toBe(was);
      }
    }),
    { numRuns: 50 },
  );
});

const found = (options: unknown) =>
  checkCollector(options as CollectorOptions).map(({ rule, severity, path }) => [rule, severity, path]);

describe("what is wrong is said at once", () => {
  test("for a target of no kind", () => {
    expect(found({ to: { kind: "splnk" }, memoryMiB: 1 })).toEqual([
      ["COL001", "error", "to.kind"],
      ["COL008", "error", "memoryMiB"],
    ]);
    expect(checkCollector({ to: { kind: "splnk" } } as never)[0]?.remedy).toBe('Did you mean "splunk"?');
    expect(found({})).toEqual([["COL001", "error", "to.kind"]]);
    expect(found({ to: "https://x" })).toEqual([["COL001", "error", "to.kind"]]);
  });

  test.each([
    ["grpc", "gateway:4317", true],
    ["grpc", "http://gateway.monitoring.svc:4317", true],
    ["grpc", "[fd00::1]:4317", true],
    ["grpc", "gateway", false],
    ["grpc", "gateway:0", false],
    ["grpc", "gateway:65536", false],
    ["grpc", "https://gateway:4317/v1/logs", false],
    ["grpc", "gate way:4317", false],
    ["http", "https://otlp.example.com", true],
    ["http", "http://gateway:4318/otlp/", true],
    ["http", "gateway:4318", false],
    ["http", "https://otlp.example.com/v1/logs", false],
    ["http", "ftp://otlp.example.com", false],
    ["http", "https://otlp.example.com?x=1", false],
    ["soap", "gateway:4317", false],
  ])("an endpoint of %s: %s", (protocol, endpoint, right) => {
    const rules = checkCollector({ to: { kind: "otlp", protocol, endpoint } as CollectorTarget });
    expect(rules.filter(({ rule }) => rule === "COL002").length).toBe(right ? 0 : 1);
  });

  test("a secret in plain text is refused and never shown", () => {
    const planted = "hunter2hunter2";
    const targets: unknown[] = [
      { kind: "splunk", endpoint: "https://splunk:8088", token: planted },
      { kind: "splunk", endpoint: `https://me:${planted}@splunk:8088`, token: { secret: "a", key: "b" } },
      {
        kind: "splunk",
        endpoint: "https://splunk:8088",
        token: { secret: "Not a name", key: `${planted} ` },
      },
      { kind: "datadog", apiKey: planted },
      { kind: "otlp", endpoint: "gateway:4317", headers: { Authorization: `Bearer ${planted}` } },
      { kind: "otlp", endpoint: "gateway:4317", headers: { "x-api-key": planted } },
      { kind: "otlp", endpoint: "gateway:4317", headers: { "X-Team": [planted] } },
      { kind: "otlp", endpoint: "gateway:4317", tls: { ca: planted } },
      { kind: "otlp", endpoint: "gateway:4317", tls: { certificate: { planted } } },
    ];
    for (const to of targets) {
      const findings = checkCollector({ to } as CollectorOptions);
      expect(
        findings.filter(({ severity }) => severity === "error").length,
        JSON.stringify(to),
      ).toBeGreaterThan(0);
      expect(JSON.stringify(findings)).not.toContain(planted);
    }
  });

  test("names, headers, sites, images", () => {
    const to = { kind: "otlp", endpoint: "gateway:4317", headers: { "a b": "x", tenant: "a\nb" } };
    const options = {
      to,
      objectName: "Logs",
      namespace: "a.b",
      priorityClassName: "-",
      nodeSelector: { "a b": "c" },
      attributes: { " ": "x" },
      clusterName: "",
      image: "otel/opentelemetry-collector-contrib:latest",
    };
    expect(found(options)).toEqual([
      ["COL004", "error", "to.headers.a b"],
      ["COL004", "error", "to.headers.tenant"],
      ["COL006", "error", "objectName"],
      ["COL006", "error", "namespace"],
      ["COL006", "error", "priorityClassName"],
      ["COL006", "error", "nodeSelector.a b"],
      ["COL006", "error", "attributes"],
      ["COL006", "error", "clusterName"],
      ["COL007", "warning", "image"],
    ]);
    const apiKey = { secret: "datadog", key: "key" };
    expect(found({ to: { kind: "datadog", apiKey, site: "ddog-gov.com" } })).toEqual([
      ["COL005", "error", "to.site"],
    ]);
    const pinned = `registry.example.com:5000/otel@sha256:${"a".repeat(64)}`;
    expect(found({ to: OTLP, image: pinned })).toEqual([]);
    expect(found({ to: OTLP, image: "registry.example.com:5000/otel" })).toEqual([
      ["COL007", "warning", "image"],
    ]);
  });

  test("what is no text where one belongs", () => {
    const token = { secret: "splunk", key: "token" };
    const splunk = {
      kind: "splunk",
      endpoint: "https://splunk:8088",
      token,
      index: 1,
      tls: { serverName: 2 },
    };
    expect(found({ to: splunk, attributes: { stage: true } })).toEqual([
      ["COL010", "error", "to.tls.serverName"],
      ["COL010", "error", "attributes.stage"],
      ["COL010", "error", "to.index"],
    ]);
    const headers = { authorization: { ...token, prefix: 3 } };
    expect(found({ to: { ...OTLP, headers } })).toEqual([
      ["COL010", "error", "to.headers.authorization.prefix"],
    ]);
  });

  test("what goes over the network in the open is warned of", () => {
    const token = { secret: "splunk", key: "token" };
    const open = { kind: "splunk", endpoint: "http://splunk:8088", token, tls: { insecureSkipVerify: true } };
    expect(found({ to: open })).toEqual([
      ["COL009", "warning", "to.endpoint"],
      ["COL009", "warning", "to.tls.insecureSkipVerify"],
    ]);
  });

  test("by rules that each have their id", () => {
    expect(collectorRules.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `COL0${String(index + 1).padStart(2, "0")}`),
    );
  });
});
