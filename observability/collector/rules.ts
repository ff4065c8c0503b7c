import { applyRules, didYouMean, type Breach, type Finding, type Rule } from "../../model/faults.ts";
import { isLabelKey, isLabelValue, isSubdomain } from "../../model/labels.ts";
import { shown } from "../../model/shown.ts";
import { known } from "../../model/value.ts";
import { endpointBreaches, hasTls } from "./endpoints.ts";
import { DATADOG_SITES, type CollectorOptions, type CollectorTarget, type CollectorTls } from "./options.ts";

type CollectorRule = Rule<CollectorOptions>;

const COLLECTOR = "https://opentelemetry.io/docs/collector";
const KUBERNETES = "https://kubernetes.io/docs/concepts";
const KINDS: readonly CollectorTarget["kind"][] = ["otlp", "splunk", "datadog"];
/** Below this the collector's own heap leaves no room for records, and the pod's request would be above its limit. */
const LEAST_MEMORY = 64;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const tlsOf = (to: CollectorTarget): CollectorTls | undefined => ("tls" in to ? to.tls : undefined);

/** Everything that has to be a key of a Secret, and where it stands; what comes from a program may be anything. */
function* secretsOf(to: CollectorTarget): Iterable<readonly [string, unknown]> {
  if (to.kind === "splunk") yield ["to.token", to.token];
  if (to.kind === "datadog") yield ["to.apiKey", to.apiKey];
  if (to.kind === "otlp") {
    for (const [name, value] of Object.entries(to.headers ?? {})) {
      if (typeof value !== "string") yield [`to.headers.${name}`, value];
    }
  }
  const ca = tlsOf(to)?.ca;
  if (ca !== undefined) yield ["to.tls.ca", ca];
}

/** Never shows what was given instead: it may be the secret itself. */
function* secretBreaches(path: string, value: unknown): Iterable<Breach> {
  if (!isObject(value)) {
    const what = value === undefined ? "nothing is given" : `a ${typeof value} is given`;
    yield { path, reason: `${what}, and not the name of a Secret with a key in it` };
    return;
  }
  const { secret, key } = value;
  if (typeof secret !== "string" || !isSubdomain(secret))
    yield { path: `${path}.secret`, reason: "this is not the name of a Secret" };
  if (typeof key !== "string" || !/^[-._a-zA-Z0-9]{1,253}$/.test(key))
    yield { path: `${path}.key`, reason: "this is not the key of a Secret" };
}

const TELLS = /auth|api-?key|token|secret|passw|cookie|credential/i;

function* headerBreaches(to: CollectorTarget): Iterable<Breach> {
  if (to.kind !== "otlp") return;
  for (const [name, value] of Object.entries(to.headers ?? {})) {
    const path = `to.headers.${name}`;
    if (!/^[-!#$%&'*+.^_`|~0-9A-Za-z]+$/.test(name))
      yield { path, reason: `${shown(name)} is not the name of a header` };
    if (typeof value !== "string") continue;
    if (TELLS.test(name)) yield { path, reason: "what signs in stands here in plain text" };
    else if (/[^\t\x20-\x7e]/.test(value)) yield { path, reason: "a header is of printable ASCII" };
  }
}

function* nameBreaches(options: CollectorOptions): Iterable<Breach> {
  const { objectName, namespace, priorityClassName, nodeSelector = {}, attributes = {} } = options;
  const label = (text: string): boolean => text.length <= 63 && !text.includes(".") && isSubdomain(text);
  for (const [path, name] of Object.entries({ objectName, namespace })) {
    if (name !== undefined && !label(name))
      yield { path, reason: `${shown(name)} is not a name of lower-case letters, digits and -` };
  }
  if (priorityClassName !== undefined && !isSubdomain(priorityClassName))
    yield { path: "priorityClassName", reason: `${shown(priorityClassName)} is not the name of a class` };
  for (const [key, value] of Object.entries(nodeSelector)) {
    if (!isLabelKey(key) || !isLabelValue(value))
      yield { path: `nodeSelector.${key}`, reason: `${shown(key)}: ${shown(value)} is not a label` };
  }
  for (const key of Object.keys(attributes)) {
    if (key.trim() === "") yield { path: "attributes", reason: "an attribute has no name" };
  }
  if (known(options.clusterName) === "") yield { path: "clusterName", reason: "the name is empty" };
}

/** What is written into the configuration as it is given has to be text; a program without types may give anything. */
function* textBreaches({ to, attributes = {} }: CollectorOptions): Iterable<Breach> {
  const texts: [string, unknown][] = [
    ["to.tls.serverName", tlsOf(to)?.serverName],
    ...Object.entries(attributes).map(([key, value]): [string, unknown] => [`attributes.${key}`, value]),
  ];
  if (to.kind === "splunk") texts.push(["to.index", to.index], ["to.sourcetype", to.sourcetype]);
  if (to.kind === "otlp") {
    for (const [name, value] of Object.entries(to.headers ?? {}))
      if (isObject(value)) texts.push([`to.headers.${name}.prefix`, value.prefix]);
  }
  for (const [path, value] of texts) {
    if (value !== undefined && typeof value !== "string")
      yield { path, reason: `a ${typeof value} is given where a text belongs` };
  }
}

function* pinBreaches({ image }: CollectorOptions): Iterable<Breach> {
  if (image === undefined || /@sha256:[0-9a-f]{64}$/.test(image)) return;
  const tag = /:([^:/]+)$/.exec(image)?.[1];
  if (tag === undefined || tag === "latest")
    yield { path: "image", reason: `${shown(image)} is another image whenever it is pulled` };
}

/** Rules on the collector of a node's flows. */
export const collectorRules: readonly CollectorRule[] = [
  {
    id: "COL001",
    severity: "error",
    title: "Flows are sent by OpenTelemetry's protocol, to Splunk, or to Datadog.",
    remedy: `Set to.kind to ${KINDS.join(", ")}.`,
    docs: `${COLLECTOR}/components/exporter/`,
    *check({ to }) {
      const kind: unknown = isObject(to) ? to.kind : undefined;
      if (typeof kind === "string" && (KINDS as readonly string[]).includes(kind)) return;
      const near = typeof kind === "string" ? didYouMean(kind, KINDS) : undefined;
      yield {
        path: "to.kind",
        reason: `${shown(kind)} is no kind of target`,
        ...(near === undefined ? {} : { remedy: `Did you mean "${near}"?` }),
      };
    },
  },
  {
    id: "COL002",
    severity: "error",
    title: "A receiver is named by the address of its protocol, without a password in it.",
    remedy:
      "Give host:port for gRPC (http:// before it where it has no TLS), and an address of the web for HTTP and Splunk.",
    docs: `${COLLECTOR}/configuration/#exporters`,
    *check({ to }) {
      yield* endpointBreaches(to);
    },
  },
  {
    id: "COL003",
    severity: "error",
    title: "What is secret is referred to: by the name of a Secret that is there, and a key in it.",
    remedy:
      'Put the value into a Secret (kubectl create secret generic) and give { secret: "name", key: "key" }.',
    docs: `${KUBERNETES}/configuration/secret/`,
    *check({ to }) {
      for (const [path, value] of secretsOf(to)) yield* secretBreaches(path, value);
      const certificate: unknown = tlsOf(to)?.certificate;
      if (certificate !== undefined && !(typeof certificate === "string" && isSubdomain(certificate)))
        yield { path: "to.tls.certificate", reason: "this is not the name of a Secret" };
    },
  },
  {
    id: "COL004",
    severity: "error",
    title: "Headers are named by what HTTP takes for a name, and those that sign in come from a Secret.",
    remedy: 'Give the value as { secret: "name", key: "key" }, with prefix: "Bearer " where it needs one.',
    docs: `${COLLECTOR}/configuration/#authentication`,
    *check({ to }) {
      yield* headerBreaches(to);
    },
  },
  {
    id: "COL005",
    severity: "error",
    title: "A site of Datadog is one that is known to take logs by OpenTelemetry's protocol.",
    remedy: `Name one of ${DATADOG_SITES.join(", ")}, or send to a gateway of your own by OTLP.`,
    docs: "https://docs.datadoghq.com/opentelemetry/setup/otlp_ingest/logs/",
    *check({ to }) {
      if (to.kind !== "datadog" || to.site === undefined) return;
      if (!(DATADOG_SITES as readonly string[]).includes(to.site))
        yield { path: "to.site", reason: `${shown(to.site)} is none of them` };
    },
  },
  {
    id: "COL006",
    severity: "error",
    title: "Objects, namespaces, classes, labels and attributes have names that Kubernetes takes.",
    remedy: "Write lower-case letters, digits and -, at most 63, with a letter or digit at both ends.",
    docs: `${KUBERNETES}/overview/working-with-objects/names/`,
    check: nameBreaches,
  },
  {
    id: "COL007",
    severity: "warning",
    title: "The image of the collector is pinned.",
    remedy: "Give a tag of a release or a digest.",
    docs: `${KUBERNETES}/containers/images/#image-names`,
    check: pinBreaches,
  },
  {
    id: "COL008",
    severity: "error",
    title: `A collector needs ${LEAST_MEMORY} MiB of memory at least.`,
    remedy: "Give memoryMiB as a whole number; 256 suffices for the flows of a node.",
    docs: `${COLLECTOR}/scaling/`,
    *check({ memoryMiB }) {
      if (memoryMiB !== undefined && !(Number.isInteger(memoryMiB) && memoryMiB >= LEAST_MEMORY))
        yield { path: "memoryMiB", reason: `${memoryMiB} MiB is too little or no whole number` };
    },
  },
  {
    id: "COL009",
    severity: "warning",
    title: "Flows, and what signs in, are sent over TLS to a receiver whose certificate is looked at.",
    remedy: "Use https://, and give tls.ca where the authority is your own.",
    docs: "https://opentelemetry.io/docs/security/config-best-practices/",
    *check({ to }) {
      if (!hasTls(to))
        yield { path: "to.endpoint", reason: "whoever is on the way can read what is sent: there is no TLS" };
      if (tlsOf(to)?.insecureSkipVerify === true)
        yield { path: "to.tls.insecureSkipVerify", reason: "any certificate is taken" };
    },
  },
  {
    id: "COL010",
    severity: "error",
    title: "Names, indexes, types, prefixes and attributes are texts.",
    remedy: "Write it in quotes.",
    docs: `${COLLECTOR}/configuration/`,
    check: textBreaches,
  },
];

const [kindRule, ...others] = collectorRules;

/** What is wrong with the options of a collector; what only makes sense for a kind is not asked where the kind is wrong. */
export function checkCollector(options: CollectorOptions): Finding[] {
  const wrong = kindRule === undefined ? [] : applyRules([kindRule], options);
  const apart = wrong.length === 0 ? options : { ...options, to: { kind: undefined } as never };
  return [...wrong, ...applyRules(others, apart)];
}
