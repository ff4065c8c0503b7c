import { didYouMean } from "../../model/faults.ts";
import { fieldsIn, objectsIn, textsIn, type Fields } from "../../model/document.ts";
import type { GivenRule } from "../given/given.ts";

/** How the names of AKS's own pods in kube-system begin. Source: https://learn.microsoft.com/azure/aks/concepts-clusters-workloads */
const SYSTEM_PODS = [
  "ama-logs-",
  "ama-metrics-",
  "azure-cns-",
  "azure-ip-masq-agent-",
  "cilium-",
  "cloud-node-manager-",
  "coredns-",
  "coredns-autoscaler-",
  "csi-azuredisk-node-",
  "csi-azurefile-node-",
  "hubble-relay-",
  "hubble-ui-",
  "konnectivity-agent-",
  "kube-proxy-",
  "metrics-server-",
];

const SYSTEM = "kube-system/";

/** The beginning that was meant by one that fits no pod of the system, though it is near to one; undefined where it may be right. */
function meant(start: string): string | undefined {
  const fits = SYSTEM_PODS.some((known) => known.startsWith(start) || start.startsWith(known));
  return fits ? undefined : didYouMean(start, SYSTEM_PODS);
}

/** Ends of the filters of a ContainerNetworkLog or ContainerNetworkMetric, with their places. */
function* ends(value: Fields): Generator<{ value: Fields; path: string }> {
  const spec = fieldsIn(value, "spec");
  const lists: [Fields, string, string][] = [
    [spec, "spec", "includefilters"],
    ...objectsIn(spec, "filters", "spec").flatMap((own): [Fields, string, string][] => [
      [own.value, own.path, "includeFilters"],
      [own.value, own.path, "excludeFilters"],
    ]),
  ];
  for (const [owner, path, key] of lists)
    for (const filter of objectsIn(owner, key, path))
      for (const side of ["from", "to"])
        yield { value: fieldsIn(filter.value, side), path: `${filter.path}.${side}` };
}

/** Rules on what filters would take. */
export const filterRules: readonly GivenRule[] = [
  {
    id: "POL037",
    severity: "warning",
    title: "A filter for pods of the system names them as they are called.",
    remedy: "Take the beginning of the pods' names, as kubectl get pods -n kube-system shows them.",
    docs: "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-logs",
    *check({ policies }) {
      for (const { document, kind, value } of policies) {
        if (kind !== "ContainerNetworkLog" && kind !== "ContainerNetworkMetric") continue;
        const names = [...ends(value)].flatMap((end) => textsIn(end.value, "namespacedPod", end.path));
        for (const { value: text, path } of names) {
          const start = text.startsWith(SYSTEM) ? text.slice(SYSTEM.length) : "";
          const near = start === "" ? undefined : meant(start);
          const reason = `no pod of AKS in kube-system begins with "${start}"; there are pods that begin with "${near ?? ""}"`;
          if (near !== undefined) yield { document, path, reason };
        }
      }
    },
  },
];
