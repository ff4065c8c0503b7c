import { releaseAtLeast } from "../../model/cilium.ts";
import { childPath } from "../../model/path.ts";
import { KINDS } from "../../model/manifest/manifest.ts";
import { fieldIn, fieldsIn, isFields, listIn, textIn } from "../../model/document.ts";
import { entriesIn, type GivenPolicy, type GivenRule } from "../given/given.ts";

const KUBERNETES = "https://docs.cilium.io/en/stable/network/kubernetes/policy/";

/** Rules on policies as objects. */
export const objectRules: readonly GivenRule[] = [
  {
    id: "POL010",
    severity: "warning",
    title: "A kind, a namespace and a name stand once: of two objects the later replaces the earlier.",
    remedy: "Rename one of them, or put the rules of both in one.",
    docs: "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
    *check({ policies }) {
      const seen = new Set<string>();
      for (const { document, kind, namespace, name } of policies) {
        const key = JSON.stringify([kind, namespace, name]);
        if (name !== "" && seen.has(key))
          yield {
            document,
            path: "metadata.name",
            reason: `there is another ${kind} ${[namespace, name].filter((part) => part !== undefined).join("/")} before it`,
          };
        seen.add(key);
      }
    },
  },
  {
    id: "POL011",
    severity: "warning",
    title: "A key without a value is dropped by the server, and refused by a server-side apply.",
    remedy: "Give a value, {} or [] if it is to be empty, or remove the key.",
    docs: "https://kubernetes.io/docs/reference/using-api/server-side-apply/",
    *check({ policies }) {
      for (const { document, value } of policies)
        for (const path of ["spec", "specs"].flatMap((key) => nothings(value[key], key)))
          yield { document, path, reason: "nothing stands here" };
    },
  },
  {
    id: "POL012",
    severity: "warning",
    title:
      "A cluster-scoped object has no namespace: the server drops it, and the object concerns the whole cluster.",
    remedy: "Remove the namespace, or use the kind that lives in namespaces.",
    docs: KUBERNETES,
    *check({ policies }) {
      for (const { document, kind, value } of policies)
        if (!KINDS[kind].namespaced && (textIn(fieldsIn(value, "metadata"), "namespace") ?? "") !== "")
          yield { document, path: "metadata.namespace", reason: `a ${kind} is in no namespace` };
    },
  },
  {
    id: "POL013",
    severity: "warning",
    title:
      "Endpoints without an identity yet (reserved:init) are in no namespace: only clusterwide policies select them.",
    remedy: "Write a CiliumClusterwideNetworkPolicy.",
    docs: KUBERNETES,
    *check({ policies }) {
      for (const { document, kind, view } of policies) {
        if (kind !== "CiliumNetworkPolicy") continue;
        for (const { value, path } of view?.rules ?? [])
          if (
            fieldIn(fieldsIn(fieldsIn(value, "endpointSelector"), "matchLabels"), "reserved:init") !==
            undefined
          )
            yield {
              document,
              path: childPath(`${path}.endpointSelector.matchLabels`, "reserved:init"),
              reason: "a policy of a namespace never selects it",
            };
      }
    },
  },
  {
    id: "POL014",
    severity: "warning",
    title:
      "A clusterwide policy names listeners of clusterwide Envoy configs: one of a namespace is unknown to endpoints without a namespace.",
    remedy: "Write kind: CiliumClusterwideEnvoyConfig.",
    docs: "https://docs.cilium.io/en/stable/network/servicemesh/envoy-custom-listener/",
    *check({ policies }) {
      for (const { document, kind, view } of policies) {
        if (kind !== "CiliumClusterwideNetworkPolicy") continue;
        for (const { value, path } of view?.portRules ?? [])
          if (fieldsIn(fieldsIn(value, "listener"), "envoyConfig")["kind"] === "CiliumEnvoyConfig")
            yield {
              document,
              path: `${path}.listener.envoyConfig.kind`,
              reason: "a CiliumEnvoyConfig lives in a namespace",
            };
      }
    },
  },
  {
    id: "POL015",
    severity: "warning",
    title:
      "fromRequires and toRequires are gone in Cilium 1.19, Kafka rules and rules by key and value in 1.20.",
    remedy: "Say the same in the entries themselves, or by HTTP rules, before the cluster is upgraded.",
    docs: "https://docs.cilium.io/en/stable/operations/upgrade/",
    *check({ policies, agents }) {
      const entries = releaseAtLeast(agents.release, "1.19") ? [] : entriesIn(policies);
      for (const { document, value, path } of entries)
        for (const key of ["fromRequires", "toRequires"].filter((name) => listIn(value, name).length > 0))
          yield { document, path: `${path}.${key}`, reason: "Cilium 1.19 refuses it" };
      for (const { document, view } of releaseAtLeast(agents.release, "1.20") ? [] : policies)
        for (const { path, l7 } of view?.portRules ?? [])
          if (l7.kafka.length + l7.l7.length > 0)
            yield { document, path: `${path}.rules`, reason: "Cilium 1.20 does not know these rules" };
    },
  },
  {
    id: "POL016",
    severity: "warning",
    title: "A NetworkPolicy with egress rules and no policyTypes also denies all ingress.",
    remedy: "Write policyTypes: [Egress], or name both to say that it is meant.",
    docs: "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    *check({ policies }) {
      for (const { document, kind, value } of policies) {
        const spec = fieldsIn(value, "spec");
        const both = listIn(spec, "egress").length > 0 && listIn(spec, "ingress").length === 0;
        if (kind === "NetworkPolicy" && both && listIn(spec, "policyTypes").length === 0)
          yield { document, path: "spec", reason: "only egress has rules, and policyTypes is left out" };
      }
    },
  },
  {
    id: "POL017",
    severity: "warning",
    title:
      "An entry of a NetworkPolicy without peers is about everyone: every pod, every node and the world.",
    remedy: "Name the peers; write podSelector: {} for the pods of the namespace.",
    docs: "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    *check({ policies }) {
      for (const policy of policies)
        if (policy.kind === "NetworkPolicy")
          for (const path of emptyPeers(policy))
            yield { document: policy.document, path, reason: "the list of peers is there, and empty" };
    },
  },
];

function emptyPeers({ value }: GivenPolicy): string[] {
  const spec = fieldsIn(value, "spec");
  return ["ingress", "egress"].flatMap((key) =>
    listIn(spec, key).flatMap((entry, at) => {
      const place = `spec.${key}[${at}]`;
      if (entry === null) return [place];
      const side = key === "ingress" ? "from" : "to";
      const peers = isFields(entry) ? entry[side] : undefined;
      return Array.isArray(peers) && peers.length === 0 ? [`${place}.${side}`] : [];
    }),
  );
}

/** Places of fields that hold nothing (null). */
function nothings(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => nothings(item, childPath(path, at)));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, own]) => {
    const place = childPath(path, key);
    return own === null
      ? key === "matchLabels" || !path.endsWith("matchLabels")
        ? [place]
        : []
      : nothings(own, place);
  });
}
