import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from "../../model/manifest/kubernetes.ts";
import { shown } from "../../model/shown.ts";
import { selectorFaults } from "./names.ts";
import { cidrFaults, exceptFaults } from "./peers.ts";
import { isPortName } from "./ports.ts";
import type { Faults } from "./rules.ts";

export function* networkPolicyFaults({ spec }: NetworkPolicy): Faults {
  if (spec.podSelector !== undefined)
    yield* selectorFaults(spec.podSelector, "spec.podSelector", "kubernetes");
  const rules = [
    ...(spec.ingress ?? []).map(({ from, ports }, at) => ({
      peers: from,
      ports,
      path: `spec.ingress[${at}]`,
      list: "from",
    })),
    ...(spec.egress ?? []).map(({ to, ports }, at) => ({
      peers: to,
      ports,
      path: `spec.egress[${at}]`,
      list: "to",
    })),
  ];
  for (const { peers = [], ports = [], path, list } of rules) {
    for (const [at, peer] of peers.entries()) yield* peerFaults(peer, `${path}.${list}[${at}]`);
    for (const [at, port] of ports.entries()) yield* portFaults(port, `${path}.ports[${at}]`);
  }
}

function* peerFaults({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer, path: string): Faults {
  const isPods = podSelector !== undefined || namespaceSelector !== undefined;
  if (isPods === (ipBlock !== undefined))
    yield {
      rule: "BLD011",
      path,
      reason: isPods ? "a peer is both pods and a range of addresses" : "a peer names nobody",
    };
  if (podSelector !== undefined) yield* selectorFaults(podSelector, `${path}.podSelector`, "kubernetes");
  if (namespaceSelector !== undefined)
    yield* selectorFaults(namespaceSelector, `${path}.namespaceSelector`, "kubernetes");
  if (ipBlock === undefined) return;
  yield* cidrFaults(ipBlock.cidr, `${path}.ipBlock.cidr`);
  yield* exceptFaults(ipBlock.cidr, ipBlock.except ?? [], `${path}.ipBlock.except`);
}

function* portFaults({ port, endPort, protocol = "TCP" }: NetworkPolicyPort, path: string): Faults {
  if (!["TCP", "UDP", "SCTP"].includes(protocol))
    yield {
      rule: "BLD020",
      path: `${path}.protocol`,
      reason: `${shown(protocol)} is none of TCP, UDP and SCTP`,
    };
  const isNumber = typeof port === "number";
  const isValid = isNumber
    ? Number.isInteger(port) && port >= 1 && port <= 65535
    : port === undefined || (isPortName(port) && port === port.toLowerCase());
  if (!isValid) yield { rule: "BLD004", path: `${path}.port`, reason: `${shown(port)} is no port` };
  if (endPort === undefined) return;
  if (!isNumber || !Number.isInteger(endPort) || endPort < port || endPort > 65535)
    yield {
      rule: "BLD004",
      path: `${path}.endPort`,
      reason: `${shown(port)} to ${endPort} is no range of ports`,
    };
}
