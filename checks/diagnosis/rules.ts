import type { RuleRow } from "../rules.ts";

const LEARN = "https://learn.microsoft.com/azure/aks";
const CILIUM = "https://docs.cilium.io/en/stable/security/policy";
const FQDN = `${LEARN}/container-network-security-fqdn-filtering-concepts`;

/** Causes that flows show, by what is wrong. */
export const diagnosisRules = {
  noDnsRule: {
    id: "DIA001",
    severity: "error",
    title: "Pods may ask DNS: egress on port 53 is allowed, by a DNS rule where domains are allowed.",
    remedy: "Allow egress to the DNS pods on port 53, with rules.dns for the names that toFQDNs allows.",
    docs: FQDN,
  },
  nameNotInDns: {
    id: "DIA002",
    severity: "error",
    title: "What toFQDNs allows, a DNS rule of the same pods lets them ask for.",
    remedy: "Add the name to rules.dns of the entry that allows port 53.",
    docs: FQDN,
  },
  ingressClosed: {
    id: "DIA003",
    severity: "error",
    title: "The destination lets the source in: its policies close ingress, and none allows this.",
    remedy: "Allow the source at the destination, or see whether it is meant to be refused.",
    docs: `${CILIUM}/intro/`,
  },
  egressClosed: {
    id: "DIA004",
    severity: "error",
    title: "The source may reach the destination: its policies close egress, and none allows this.",
    remedy: "Allow the destination at the source, or see whether it is meant to be refused.",
    docs: `${CILIUM}/intro/`,
  },
  requestRefused: {
    id: "DIA005",
    severity: "error",
    title:
      "An L7 rule accepts the request: with 403 it is Cilium's proxy that answers, the server never saw it.",
    remedy: "Add a rule for the method and the path, or change the client.",
    docs: `${LEARN}/container-network-security-l7-policy-concepts`,
  },
  ownForbidden: {
    id: "DIA006",
    severity: "warning",
    title: "The server itself answered 403: the request was let through, no policy is the cause.",
    remedy:
      "Look at what the server asks of its clients: credentials, roles, its own lists. Policies need no change.",
    docs: `${LEARN}/container-network-observability-guide`,
  },
  searchDomains: {
    id: "DIA007",
    severity: "warning",
    title:
      "Names are not asked for in the cluster's search domains, where they do not exist or no DNS rule lets them through.",
    remedy:
      "Write names with a dot at their end, lower ndots of the pods, or allow the expansions in rules.dns: resolvers of musl (Alpine) stop where one is refused.",
    docs: "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config",
  },
  levelMissing: {
    id: "DIA008",
    severity: "error",
    title:
      "The cluster has the level of ACNS that its policies need: with less, rules on domains and requests are refused or do nothing.",
    remedy: "Raise security.policies of the cluster, or leave these rules out.",
    docs: `${LEARN}/advanced-container-networking-services-overview`,
  },
  hostNetwork: {
    id: "DIA009",
    severity: "error",
    title:
      "Pods that share the network of their node are the node: no policy selects them, by labels or by address.",
    remedy: "Allow the entities host and remote-node instead, or take the pod out of the host's network.",
    docs: `${CILIUM}/language/#entities-based`,
  },
  notEnrolled: {
    id: "DIA010",
    severity: "warning",
    title: "Mutual TLS is between pods of enrolled namespaces alone: with any other pod it is plaintext.",
    remedy: "Enrol the namespace: label it io.cilium/mtls-enabled=true.",
    docs: `${LEARN}/container-network-security-mtls-concepts`,
  },
  namesake: {
    id: "DIA011",
    severity: "error",
    title:
      "A policy is not replaced by another one of its kind, namespace and name: the later takes the place of the earlier.",
    remedy: "Give one of them another name, or put the rules of both in one.",
    docs: "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
  },
  wireGuardClosed: {
    id: "DIA012",
    severity: "error",
    title: "WireGuard's packets pass between nodes: UDP 51871 is open.",
    remedy: "Open UDP 51871 between all nodes: in network security groups, firewalls and host policies.",
    docs: `${LEARN}/container-network-security-wireguard-encryption-concepts`,
  },
  nameRefused: {
    id: "DIA013",
    severity: "error",
    title: "A DNS rule lets pods ask for the names that they need.",
    remedy: "Add the name to rules.dns and to toFQDNs, or see whether it is meant to be refused.",
    docs: FQDN,
  },
  denyRule: {
    id: "DIA014",
    severity: "error",
    title: "No deny rule refuses what is needed: it wins over every rule that allows.",
    remedy: "Narrow the deny rule: nothing that allows can lift it.",
    docs: `${CILIUM}/language/#deny-policies`,
  },
} as const satisfies Record<string, RuleRow>;

export type DiagnosisRule = (typeof diagnosisRules)[keyof typeof diagnosisRules];
