import type { Filter } from "../../simulator/rules/entry.ts";
import { objectsIn, textIn, type Fields, type Placed } from "../../model/document.ts";
import type { GivenPolicy, GivenRule } from "../given/given.ts";

const LEARN = "https://learn.microsoft.com/azure/aks";
const L7 = `${LEARN}/container-network-security-l7-policy-concepts`;
const FQDN = `${LEARN}/container-network-security-fqdn-filtering-concepts`;

/** Rules on what the level of a cluster's policies lets a policy say. */
export const levelRules: readonly GivenRule[] = [
  {
    id: "ACNS006",
    severity: "error",
    title:
      "FQDN policies need ACNS with security.policies FQDN or L7, L7 policies need L7: with less they are refused or do nothing.",
    remedy: "Raise security.policies of the cluster, or leave the rules out.",
    docs: `${LEARN}/advanced-container-networking-services-overview`,
    *check({ policies, cluster }) {
      if (cluster === undefined || cluster.level === "L7") return;
      const reason = (what: string) => `${what} here, and ${cluster.name} has the level ${cluster.level}`;
      for (const { document, path } of policies.flatMap(withL7))
        yield { document, path: `${path}.rules`, reason: reason("L7 rules stand") };
      if (cluster.level === "FQDN") return;
      for (const { document, path } of policies.flatMap(withDns))
        yield { document, path, reason: reason("domains are named") };
    },
  },
  {
    id: "ACNS007",
    severity: "error",
    title:
      "On ACNS, clusterwide policies have no L7 rules; FQDN rules they have. A warning unless a cluster is named.",
    remedy: "Write the L7 rules in a CiliumNetworkPolicy of each namespace.",
    docs: L7,
    *check({ policies, cluster }) {
      const severity = cluster === undefined ? "warning" : "error";
      const clusterwide = policies.filter(({ kind }) => kind === "CiliumClusterwideNetworkPolicy");
      for (const { document, path } of clusterwide.flatMap(withL7))
        yield { document, path: `${path}.rules`, reason: "L7 rules stand in a clusterwide policy", severity };
    },
  },
  {
    id: "ACNS008",
    severity: "error",
    title: "L7 policies and Istio exclude each other.",
    remedy: "Leave the L7 rules to one of the two.",
    docs: L7,
    *check({ policies, cluster }) {
      if (cluster?.istio !== true) return;
      for (const { document, path } of policies.flatMap(withL7))
        yield {
          document,
          path: `${path}.rules`,
          reason: `L7 rules stand here, and ${cluster.name} runs Istio`,
        };
    },
  },
  {
    id: "ACNS015",
    severity: "error",
    title: "mTLS and policies that enforce ports or L7 exclude each other.",
    remedy: "Encrypt with WireGuard, or leave the policies out.",
    docs: `${LEARN}/container-network-security-mtls-concepts`,
    *check({ policies, cluster }) {
      if (cluster?.mtls !== true) return;
      for (const { document, rules } of policies) {
        const entry = rules.flatMap(({ entries }) => entries).find(({ filters }) => filters.some(hasPort));
        if (entry !== undefined)
          yield {
            document,
            path: entry.ref.path,
            reason: `ports are enforced here, and ${cluster.name} encrypts with mTLS`,
          };
      }
    },
  },
  {
    id: "ACNS010",
    severity: "warning",
    title: "Names of Kubernetes services are no FQDNs: what they resolve to is never selected by domain.",
    remedy: "Select the pods of the service with toEndpoints, or the service with toServices.",
    docs: FQDN,
    *check({ policies }) {
      for (const policy of policies)
        for (const { value, path } of domainsOf(policy)) {
          const name = textIn(value, "matchName") ?? textIn(value, "matchPattern") ?? "";
          if (/\.(svc|svc\.cluster\.local)\.?$/i.test(name))
            yield {
              document: policy.document,
              path,
              reason: `${name} is the name of a service of the cluster`,
            };
        }
    },
  },
];

interface Found {
  readonly document: number;
  readonly path: string;
}

/** Places with L7 rules other than DNS. */
const withL7 = ({ document, view }: GivenPolicy): Found[] =>
  (view?.portRules ?? [])
    .filter(({ l7 }) => l7.http.length + l7.kafka.length + l7.l7.length > 0)
    .map(({ path }) => ({ document, path }));

/** Places with domains or DNS rules. */
const withDns = (policy: GivenPolicy): Found[] => [
  ...domainsOf(policy).map(({ path }) => ({ document: policy.document, path })),
  ...(policy.view?.portRules ?? [])
    .filter(({ l7 }) => l7.dns.length > 0)
    .map(({ path }) => ({ document: policy.document, path: `${path}.rules` })),
];

const domainsOf = ({ view }: GivenPolicy): Placed<Fields>[] =>
  (view?.entries ?? []).flatMap((entry) => objectsIn(entry.value, "toFQDNs", entry.path));

const hasPort = ({ spec }: Filter): boolean => spec.protocol !== "ALL";
