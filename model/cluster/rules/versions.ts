import { API_VERSIONS, isApiVersion, notKnownTo } from "../apiversions.ts";
import { saidBy } from "../body.ts";
import type { ClusterRule } from "./rule.ts";

/** The rule on a version of the API that the user chose. */
export const versionRules: readonly ClusterRule[] = [
  {
    id: "AKS024",
    severity: "error",
    title: "A chosen API version is one that the provider speaks, and knows all that is asked for.",
    remedy: "Leave apiVersion out: the oldest version that knows everything is then chosen.",
    docs: "https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#aks-api-versions",
    *check(plan) {
      const { apiVersion } = plan.asked;
      if (apiVersion === undefined) return;
      if (!isApiVersion(apiVersion)) {
        yield {
          path: "apiVersion",
          reason: `"${apiVersion}" is not a version from ${API_VERSIONS[0]} to ${API_VERSIONS.at(-1) ?? ""} that the provider speaks`,
        };
        return;
      }
      for (const { property, since } of notKnownTo(apiVersion, saidBy(plan))) {
        yield {
          path: "apiVersion",
          reason: `${apiVersion} does not know ${property}, which came with ${since}`,
        };
      }
    },
  },
];
