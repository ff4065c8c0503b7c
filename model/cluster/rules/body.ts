import type { Rule } from "../../faults.ts";
import { notKnownTo, type Said, type VersionChoice } from "../apiversions.ts";

/** The hatches through which a transform adds to what is sent, each with the place of its resources in the body of a cluster. */
const HATCHES = {
  managedCluster: "",
  agentPool: "agentPoolProfiles[].",
  maintenanceConfiguration: "maintenanceConfigurations[].",
} as const;

/** What is sent of a cluster, after every transform, and the version that was chosen for it. */
export interface SentBody {
  readonly body: Readonly<Record<string, unknown>>;
  /** Everything that cluster, pools and windows say, by the hatch that has the last word on it. */
  readonly said: Readonly<Record<keyof typeof HATCHES, readonly Said[]>>;
  /** What of it the settings say, which rules on settings judge. */
  readonly planned: readonly Said[];
  readonly choice: VersionChoice;
}

const text = (body: unknown, ...keys: string[]): string | undefined => {
  const value = keys.reduce((node, key) => (node as Record<string, unknown> | undefined)?.[key], body);
  return typeof value === "string" ? value : undefined;
};

/** Rules on what a transform may have changed. */
export const bodyRules: readonly Rule<SentBody>[] = [
  {
    id: "ACNS002",
    severity: "error",
    title:
      "The Cilium dataplane needs the network plugin azure and the network policy cilium, and replaces kube-proxy.",
    remedy: "Leave networkPlugin, networkPolicy and kubeProxyConfig to the component.",
    docs: "https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium",
    *check({ body }) {
      if (text(body, "networkProfile", "networkDataplane") !== "cilium") return;
      const wanted = { networkPlugin: "azure", networkPolicy: "cilium" };
      for (const [key, value] of Object.entries(wanted)) {
        const is = text(body, "networkProfile", key);
        if (is !== value)
          yield {
            path: `transform.managedCluster: networkProfile.${key}`,
            reason: `${is ?? "nothing"} stands where the Cilium dataplane needs ${value}`,
          };
      }
      const profile = (body["networkProfile"] ?? {}) as Record<string, unknown>;
      if (profile["kubeProxyConfig"] !== undefined)
        yield {
          path: "transform.managedCluster: networkProfile.kubeProxyConfig",
          reason: "Cilium runs without kube-proxy",
        };
    },
  },
  {
    id: "AKS034",
    severity: "warning",
    title: "A property that the chosen API version does not know is dropped by the service, without a word.",
    remedy: "Set apiVersion to a version that knows it.",
    docs: "https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update",
    *check({ choice, said }) {
      const unknown = new Set(choice.unknown);
      for (const [hatch, within] of Object.entries(HATCHES) as [keyof typeof HATCHES, string][]) {
        const here = new Set(said[hatch].map(({ property }) => property).filter((name) => unknown.has(name)));
        for (const property of here)
          yield {
            path: `transform.${hatch}: ${property.slice(within.length)}`,
            reason: `whether ${choice.version} knows this property is not in the component's table`,
          };
      }
    },
  },
  {
    id: "AKS035",
    severity: "error",
    title: "What a transform adds is known to the API version that the settings choose.",
    remedy: "Leave apiVersion out, or choose one that knows it.",
    docs: "https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#aks-api-versions",
    *check({ said, planned, choice }) {
      const judged = new Set(notKnownTo(choice.version, planned).map(({ property }) => property));
      for (const { property, since } of notKnownTo(choice.version, Object.values(said).flat())) {
        if (judged.has(property)) continue;
        yield {
          path: "apiVersion",
          reason: `${choice.version} does not know ${property}, which came with ${since}`,
        };
      }
    },
  },
];
