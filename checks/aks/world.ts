import { contains, parseCidr } from "../../model/cidr.ts";
import { listOf, meets } from "../../simulator/selector/requirements.ts";
import { labelsOfPod } from "../../simulator/selector/labels.ts";
import { childPath } from "../../model/path.ts";
import { fieldsIn, objectsIn, textIn, textsIn, type Placed } from "../../model/document.ts";
import type { PolicyView } from "../../model/refused/cilium/view.ts";
import type { GivenPolicy, GivenRule } from "../given/given.ts";

const LEARN = "https://learn.microsoft.com/azure/aks";

/** Every range that a policy names as a peer. */
function rangesOf({ kind, value, view }: GivenPolicy): Placed<string>[] {
  if (kind === "NetworkPolicy") {
    const spec = fieldsIn(value, "spec");
    const entries = ["ingress", "egress"].flatMap((key) => objectsIn(spec, key, "spec"));
    const peers = entries.flatMap((entry) =>
      ["from", "to"].flatMap((key) => objectsIn(entry.value, key, entry.path)),
    );
    return peers.flatMap((peer) => {
      const cidr = textIn(fieldsIn(peer.value, "ipBlock"), "cidr");
      return cidr === undefined ? [] : [{ value: cidr, path: `${peer.path}.ipBlock.cidr` }];
    });
  }
  return (view?.entries ?? []).flatMap(({ value: entry, path }) => [
    ...["fromCIDR", "toCIDR"].flatMap((key) => textsIn(entry, key, path)),
    ...["fromCIDRSet", "toCIDRSet"].flatMap((key) =>
      objectsIn(entry, key, path).flatMap((set) => {
        const cidr = textIn(set.value, "cidr");
        return cidr === undefined ? [] : [{ value: cidr, path: `${set.path}.cidr` }];
      }),
    ),
  ]);
}

/** Rules that need to know the cluster or its workloads. */
export const clusterWorldRules: readonly GivenRule[] = [
  {
    id: "ACNS029",
    severity: "warning",
    title:
      "A range of addresses never selects pods, services or nodes of the cluster, whatever their addresses.",
    remedy: "Select pods with toEndpoints or fromEndpoints, nodes with the entities host and remote-node.",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#ip-cidr-based",
    *check({ policies, cluster }) {
      const ranges = (cluster?.ranges ?? []).flatMap(({ of, cidr }) => {
        const range = parseCidr(cidr);
        return range === undefined ? [] : [{ of, range }];
      });
      for (const policy of policies)
        for (const { value, path } of ranges.length === 0 ? [] : rangesOf(policy)) {
          const own = parseCidr(value);
          const inside = own === undefined ? undefined : ranges.find(({ range }) => contains(range, own));
          if (inside !== undefined)
            yield {
              document: policy.document,
              path,
              reason: `${value} lies in ${inside.range.text}, the range of the ${inside.of}`,
            };
        }
    },
  },
  {
    id: "ACNS030",
    severity: "warning",
    title: "Pods that share the network of their node are the node to a policy: no policy selects them.",
    remedy: "Leave them out of account, or use a host policy.",
    docs: `${LEARN}/azure-cni-powered-by-cilium`,
    *check({ policies, pods, hostPods, namespaces }) {
      const world = { cluster: "default", namespaces, filterLabels: false };
      for (const { document, rules } of policies)
        for (const { subject, forNodes, entries } of rules) {
          const demands = listOf(subject);
          if (forNodes || pods.some(({ identity }) => meets(demands, identity.labels))) continue;
          const pod = hostPods.find((own) => meets(demands, labelsOfPod(own, world)));
          if (pod !== undefined)
            yield {
              document,
              path: entries[0]?.ref.path.replace(/\.(in|e)gress(Deny)?\[\d+\]$/, "") ?? "spec",
              reason: `of what was given it selects only ${pod.namespace}/${pod.name}, which has the network of its node`,
            };
        }
    },
  },
  {
    id: "ACNS024",
    severity: "warning",
    title: "A cluster has at most one ContainerNetworkMetric.",
    remedy: "Put the filters of all of them in one.",
    docs: `${LEARN}/how-to-configure-container-network-metrics-filtering`,
    *check({ policies }) {
      const [first, ...others] = policies.filter(({ kind }) => kind === "ContainerNetworkMetric");
      for (const { document, name } of others.filter((other) => other.name !== first?.name))
        yield { document, path: "metadata.name", reason: `${first?.name ?? ""} stands beside ${name}` };
    },
  },
  {
    id: "ACNS034",
    severity: "warning",
    title:
      "The subject of a policy of a namespace lies in that namespace: another one is overwritten, or selects nothing.",
    remedy: "Put the policy in the namespace of the pods, or write a clusterwide one.",
    docs: "https://docs.cilium.io/en/stable/network/kubernetes/policy/#namespaces",
    *check({ policies }) {
      for (const { document, kind, namespace, view } of policies) {
        if (kind !== "CiliumNetworkPolicy") continue;
        for (const { value, path } of namespacesNamed(view))
          if (value.namespace !== namespace)
            yield {
              document,
              path,
              reason: `the policy is in ${namespace ?? ""}, and the namespace ${value.namespace} of the subject ${value.meaning}`,
            };
      }
    },
  },
];

const NAMESPACE_KEYS = {
  "k8s:io.kubernetes.pod.namespace": "is overwritten",
  "io.kubernetes.pod.namespace": "selects nothing",
  "any:io.kubernetes.pod.namespace": "selects nothing",
};

/** Namespaces that subjects name, and what becomes of another than the policy's own. */
const namespacesNamed = (view: PolicyView | undefined): Placed<{ namespace: string; meaning: string }>[] =>
  (view?.rules ?? []).flatMap(({ value, path }) => {
    const labels = fieldsIn(fieldsIn(value, "endpointSelector"), "matchLabels");
    return Object.entries(NAMESPACE_KEYS).flatMap(([key, meaning]) => {
      const namespace = textIn(labels, key);
      const at = childPath(`${path}.endpointSelector.matchLabels`, key);
      return namespace === undefined ? [] : [{ value: { namespace, meaning }, path: at }];
    });
  });
