import type { Schema, SchemaSet } from "./schema.ts";

// Schemas written by hand, from the documentation of the API, where no CRD file is at hand.

const text: Schema = { type: "string" };
const texts: Schema = { type: "array", items: text };
const textMap: Schema = { type: "object", additionalProperties: text };

const labelSelector: Schema = {
  type: "object",
  properties: {
    matchLabels: textMap,
    matchExpressions: {
      type: "array",
      items: {
        type: "object",
        required: ["key", "operator"],
        properties: {
          key: text,
          operator: { type: "string", enum: ["In", "NotIn", "Exists", "DoesNotExist"] },
          values: texts,
        },
      },
    },
  },
};

/** A moment as RFC 3339 has it. */
const moment: Schema = {
  type: "string",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})$",
};

/** A name that may stand behind a domain and a slash. */
const qualified: Schema = {
  type: "string",
  pattern:
    "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",
};

const ownerReference: Schema = {
  type: "object",
  required: ["apiVersion", "kind", "name", "uid"],
  properties: {
    apiVersion: { type: "string", minLength: 1 },
    kind: { type: "string", minLength: 1 },
    name: { type: "string", minLength: 1 },
    uid: { type: "string", minLength: 1 },
    controller: { type: "boolean" },
    blockOwnerDeletion: { type: "boolean" },
  },
};

/**
 * What Kubernetes knows of every object; what only the server writes is not looked into.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export const META: Schema = {
  type: "object",
  properties: {
    name: text,
    generateName: text,
    namespace: text,
    labels: textMap,
    annotations: textMap,
    finalizers: { type: "array", items: qualified },
    ownerReferences: { type: "array", items: ownerReference },
    managedFields: { type: "array" },
    creationTimestamp: moment,
    deletionTimestamp: moment,
    deletionGracePeriodSeconds: { type: "integer" },
    generation: { type: "integer" },
    resourceVersion: text,
    selfLink: text,
    uid: text,
  },
};

// Go reads nothing (null) as an empty value wherever a field has a type of its own.
const nullable = (schema: Schema): Schema => ({ ...schema, nullable: true });

const podLabels: Schema = {
  ...labelSelector,
  properties: {
    ...labelSelector.properties,
    matchLabels: { type: "object", additionalProperties: nullable(text) },
  },
};

const peers: Schema = {
  type: "array",
  items: {
    type: "object",
    properties: {
      podSelector: podLabels,
      namespaceSelector: podLabels,
      ipBlock: {
        type: "object",
        required: ["cidr"],
        properties: {
          cidr: { type: "string", format: "cidr" },
          except: { type: "array", items: { type: "string", format: "cidr" } },
        },
      },
    },
  },
};

const ports: Schema = {
  type: "array",
  items: nullable({
    type: "object",
    properties: {
      protocol: { type: "string", enum: ["TCP", "UDP", "SCTP"] },
      port: { "x-kubernetes-int-or-string": true },
      endPort: { type: "integer", minimum: 1, maximum: 65535 },
    },
  }),
};

const entries = (peerKey: string): Schema => ({
  type: "array",
  items: nullable({ type: "object", properties: { [peerKey]: peers, ports } }),
});

/** Source: https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/ */
const networkPolicy: Schema = {
  type: "object",
  properties: {
    spec: {
      type: "object",
      properties: {
        podSelector: podLabels,
        policyTypes: { type: "array", maxItems: 2, items: { type: "string", enum: ["Ingress", "Egress"] } },
        ingress: entries("from"),
        egress: entries("to"),
      },
    },
  },
};

const endpoint: Schema = {
  type: "object",
  properties: { namespacedPod: texts, labelSelector, ip: texts },
};

const flowFilter: Schema = {
  type: "object",
  properties: {
    name: text,
    protocol: { type: "array", items: { type: "string", enum: ["tcp", "udp", "dns"] } },
    verdict: { type: "array", items: { type: "string", enum: ["forwarded", "dropped"] } },
    reason: texts,
    from: endpoint,
    to: endpoint,
  },
};

/** Source: https://learn.microsoft.com/azure/aks/how-to-configure-container-network-logs */
const containerNetworkLog: Schema = {
  type: "object",
  required: ["spec"],
  properties: {
    spec: {
      type: "object",
      required: ["includefilters"],
      properties: { includefilters: { type: "array", items: flowFilter } },
    },
  },
};

/** Source: https://learn.microsoft.com/azure/aks/how-to-configure-container-network-metrics-filtering */
const containerNetworkMetric: Schema = {
  type: "object",
  required: ["spec"],
  properties: {
    spec: {
      type: "object",
      required: ["filters"],
      properties: {
        filters: {
          type: "array",
          items: {
            type: "object",
            required: ["metric"],
            properties: {
              metric: { type: "string", enum: ["dns", "flow", "tcp", "drop"] },
              includeFilters: { type: "array", items: flowFilter },
              excludeFilters: { type: "array", items: flowFilter },
            },
          },
        },
      },
    },
  },
};

/** The schemas of the kinds that are not Cilium's. */
export const OTHERS: SchemaSet = {
  kinds: {
    NetworkPolicy: { "networking.k8s.io/v1": networkPolicy },
    ContainerNetworkLog: { "acn.azure.com/v1alpha1": containerNetworkLog },
    ContainerNetworkMetric: { "acn.azure.com/v1alpha1": containerNetworkMetric },
  },
  $defs: {},
};
