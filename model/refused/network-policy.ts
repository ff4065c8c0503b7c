import { contains, parseCidr, type Cidr } from "../cidr.ts";
import { releaseAtLeast, type CiliumRelease } from "../cilium.ts";
import type { Rule } from "../faults.ts";
import { isLabelKey, isLabelValue } from "../labels.ts";
import { shown } from "../shown.ts";
import {
  fieldIn,
  fieldsIn,
  isFields,
  objectsIn,
  textIn,
  textsIn,
  type Fields,
  type Placed,
} from "../document.ts";
import { expressionFaults, keysOfSelector, valueFaults } from "./cilium/selectors.ts";

const DOCS = "https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/";

/** The prefix of namespaces' labels on the pods of the namespace. */
const NAMESPACE_LABELS = "io.cilium.k8s.namespace.labels.";

/** A NetworkPolicy laid out for validation. */
export interface NetworkPolicyView {
  readonly release: CiliumRelease;
  readonly peers: readonly Placed<Fields>[];
  readonly ports: readonly Placed<Fields>[];
  readonly selectors: readonly (Placed<Fields> & { readonly ofNamespaces: boolean })[];
}

/** Lays out a NetworkPolicy. */
export function networkPolicyViewOf(value: Fields, release: CiliumRelease): NetworkPolicyView {
  const spec = fieldsIn(value, "spec");
  const entries = ["ingress", "egress"].flatMap((key) => objectsIn(spec, key, "spec"));
  const peers = entries.flatMap((entry) =>
    ["from", "to"].flatMap((key) => objectsIn(entry.value, key, entry.path)),
  );
  const owners = [{ value: spec, path: "spec" }, ...peers];
  const selectors = owners.flatMap((owner) =>
    ["podSelector", "namespaceSelector"].flatMap((key) => {
      const selector = fieldIn(owner.value, key);
      const path = `${owner.path}.${key}`;
      return isFields(selector) ? [{ value: selector, path, ofNamespaces: key === "namespaceSelector" }] : [];
    }),
  );
  return {
    release,
    peers,
    selectors,
    ports: entries.flatMap(({ value, path }) => objectsIn(value, "ports", path)),
  };
}

/** Kubernetes' own validation of NetworkPolicy, and what Cilium refuses beyond it. */
export const networkPolicyRefusals: readonly Rule<NetworkPolicyView>[] = [
  {
    id: "KNP001",
    severity: "error",
    title:
      "A port is a number from 1 to 65535, or the name of a container's port: at most 15 lower-case letters, digits and hyphens.",
    remedy:
      "Give a number from 1 to 65535 without quotes, or a name of at most 15 lower-case letters, digits and single hyphens.",
    docs: DOCS,
    *check({ ports }) {
      for (const { value, path } of ports) {
        const port = fieldIn(value, "port");
        const legal =
          typeof port === "number"
            ? port >= 1 && port <= 65535
            : typeof port !== "string" || isPortName(port);
        if (legal) continue;
        const quoted = typeof port === "string" && /^[1-9]\d{0,4}$/.test(port);
        yield {
          path: `${path}.port`,
          reason: `${shown(port)} is no port`,
          ...(quoted
            ? {
                remedy: `Write the number without quotes: ${port}.`,
                fix: [{ path: `${path}.port`, set: Number(port) }],
              }
            : {}),
        };
      }
    },
  },
  {
    id: "KNP002",
    severity: "error",
    title: "endPort ends a range that begins with a number, and is not smaller.",
    remedy: "Give port as a number not greater than endPort.",
    docs: DOCS,
    *check({ ports }) {
      for (const { value, path } of ports) {
        const [port, end] = [fieldIn(value, "port"), fieldIn(value, "endPort")];
        if (typeof end !== "number") continue;
        if (port === undefined) yield { path: `${path}.endPort`, reason: "endPort stands without port" };
        else if (typeof port === "string")
          yield { path: `${path}.endPort`, reason: `endPort stands with the name ${shown(port)}` };
        else if (typeof port === "number" && end < port)
          yield { path: `${path}.endPort`, reason: `the range ends at ${end}, before it begins at ${port}` };
      }
    },
  },
  {
    id: "KNP003",
    severity: "error",
    title: "A peer is an ipBlock, or selected by podSelector, namespaceSelector or both.",
    remedy: "Give one of them; write two peers for an ipBlock and a selector.",
    docs: DOCS,
    *check({ peers }) {
      for (const { value, path } of peers) {
        const selected = ["podSelector", "namespaceSelector"].filter(
          (key) => fieldIn(value, key) !== undefined,
        );
        const block = fieldIn(value, "ipBlock") !== undefined;
        if (!block && selected.length === 0) yield { path, reason: "the peer says nothing" };
        if (block && selected.length > 0)
          yield { path: `${path}.ipBlock`, reason: `ipBlock and ${selected.join(", ")} stand in one peer` };
      }
    },
  },
  {
    id: "KNP004",
    severity: "error",
    title: "Exceptions lie within their range and are smaller.",
    remedy: "Correct the exception, or remove it.",
    docs: DOCS,
    *check({ peers }) {
      for (const { value, path } of peers) {
        const block = fieldsIn(value, "ipBlock");
        const range = parseCidr(textIn(block, "cidr") ?? "");
        if (range === undefined) continue;
        for (const except of textsIn(block, "except", `${path}.ipBlock`)) {
          const inner = parseCidr(except.value);
          if (inner === undefined) continue;
          // Go reads such an address as IPv4, which no range of IPv6 holds.
          const foreign = isMapped(inner) && !isMapped(range);
          if (foreign || !contains(range, inner) || range.prefix === inner.prefix)
            yield { path: except.path, reason: `${except.value} is no part of ${range.text}` };
        }
      }
    },
  },
  {
    id: "KNP005",
    severity: "error",
    title: "In and NotIn have values, Exists and DoesNotExist have none.",
    remedy: "Give values, or choose another operator.",
    docs: DOCS,
    *check({ selectors }) {
      for (const selector of selectors) yield* expressionFaults(selector);
    },
  },
  {
    id: "KNP006",
    severity: "error",
    title: "A selector compares labels that can be: legal keys, legal values.",
    remedy:
      "Write at most 63 letters, digits, -, _ and ., with a letter or digit at both ends; a key may have a DNS prefix and a slash.",
    docs: DOCS,
    *check({ selectors, release }) {
      for (const selector of selectors) {
        yield* labelFaults(selector);
        yield* valueFaults(selector);
        for (const { value, path } of keysOfSelector(selector)) {
          const fault = keyFault(value, release, selector.ofNamespaces);
          if (fault !== undefined) yield { path, reason: `the key ${shown(value)}: ${fault}` };
        }
      }
    },
  },
];

const MAPPED = parseCidr("::ffff:0:0/96");
/** Whether a range holds addresses of IPv4 written as IPv6 alone. */
const isMapped = (range: Cidr): boolean => MAPPED !== undefined && contains(MAPPED, range);

/** Values of a selector's labels that no label can have. */
function* labelFaults({ value, path }: Placed<Fields>) {
  for (const [key, label] of Object.entries(fieldsIn(value, "matchLabels")))
    if (typeof label === "string" && !isLabelValue(label))
      yield {
        path: `${path}.matchLabels[${JSON.stringify(key)}]`,
        reason: `${shown(label)} can be no label's value`,
      };
}

/** Cilium puts words before a key: before 1.20 its source, and always the prefix of namespaces' labels. */
function keyFault(key: string, release: CiliumRelease, ofNamespace: boolean): string | undefined {
  if (!isLabelKey(key)) return "it is no key of a label";
  const source = releaseAtLeast(release, "1.20") ? "" : "k8s.";
  const long = `${source}${ofNamespace ? NAMESPACE_LABELS : ""}${key}`;
  return isLabelKey(long)
    ? undefined
    : `Cilium ${release} reads it as ${long}, whose name is longer than 63 characters`;
}

/** Whether a text is a name that a container's port can have. */
const isPortName = (text: string): boolean =>
  text.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
