import type { CiliumRelease } from "../../model/cilium.ts";
import type {
  CiliumCIDRGroup,
  CiliumClusterwideNetworkPolicy,
  CiliumLocalRedirectPolicy,
  CiliumNetworkPolicy,
  CiliumRule,
} from "../../model/manifest/cilium.ts";
import { parseAddress } from "../../model/cidr.ts";
import { releaseAtLeast } from "../../model/cilium.ts";
import { shown } from "../../model/shown.ts";
import type { AnyEntry } from "../entry.ts";
import { isNamespaceName, isObjectName, selectorFaults } from "./names.ts";
import { cidrFaults } from "./peers.ts";
import { peerFaults } from "./peers.ts";
import { isPortName, portsFaults } from "./ports.ts";
import type { Faults } from "./rules.ts";

const SECTIONS = [
  { key: "ingress", direction: "ingress", deny: false },
  { key: "ingressDeny", direction: "ingress", deny: true },
  { key: "egress", direction: "egress", deny: false },
  { key: "egressDeny", direction: "egress", deny: true },
] as const;

export function* ciliumFaults(
  policy: CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy,
  release: CiliumRelease,
): Faults {
  const { kind, spec, specs = [] } = policy;
  if (spec === undefined && specs.length === 0)
    yield { rule: "BLD014", path: "", reason: "the policy has no rule" };
  if (spec !== undefined) yield* ruleFaults(spec, "spec", kind, release);
  for (const [at, rule] of specs.entries()) yield* ruleFaults(rule, `specs[${at}]`, kind, release);
}

function* ruleFaults(rule: CiliumRule, path: string, kind: string, release: CiliumRelease): Faults {
  const { endpointSelector, nodeSelector } = rule;
  if ((endpointSelector === undefined) === (nodeSelector === undefined))
    yield {
      rule: "BLD013",
      path,
      reason: "a rule is about either pods or nodes",
      remedy: "Keep one selector.",
    };
  if (nodeSelector !== undefined && kind === "CiliumNetworkPolicy")
    yield {
      rule: "BLD013",
      path: `${path}.nodeSelector`,
      reason: "only clusterwide policies are about nodes",
      remedy: "Use policy.clusterwide.",
    };
  if (endpointSelector !== undefined)
    yield* selectorFaults(endpointSelector, `${path}.endpointSelector`, { release });
  if (nodeSelector !== undefined) yield* selectorFaults(nodeSelector, `${path}.nodeSelector`, { release });
  const given = SECTIONS.filter(({ key }) => rule[key] !== undefined);
  if (given.length === 0 && releaseAtLeast(release, "1.18"))
    yield { rule: "BLD014", path, reason: "the rule neither allows nor denies nor closes anything" };
  for (const { key, ...side } of given)
    for (const [at, entry] of ((rule[key] ?? []) as readonly AnyEntry[]).entries()) {
      const place = `${path}.${key}[${at}]`;
      if (side.deny && entry.toFQDNs !== undefined)
        yield { rule: "BLD010", path: place, reason: "a deny rule names domains" };
      yield* peerFaults(entry, place, side.direction, release);
      yield* portsFaults(entry, place, side, release);
    }
  yield* settingFaults(rule, path);
}

/** Cilium takes 32 printable characters for its log. */
function* settingFaults({ log, labels = [] }: CiliumRule, path: string): Faults {
  const value = log?.value;
  if (value !== undefined && (value.length > 32 || /\p{C}/u.test(value)))
    yield {
      rule: "BLD020",
      path: `${path}.log.value`,
      reason: `${shown(value)} is no text for the log`,
      remedy: "Give at most 32 printable characters.",
    };
  for (const { key } of labels)
    if (key === "")
      yield { rule: "BLD002", path: `${path}.labels`, reason: "a label of the rule has no key" };
}

export function* cidrGroupFaults(group: CiliumCIDRGroup, release: CiliumRelease): Faults {
  if (group.apiVersion === "cilium.io/v2" && !releaseAtLeast(release, "1.18"))
    yield {
      rule: "BLD012",
      path: "apiVersion",
      reason: `CiliumCIDRGroup is cilium.io/v2alpha1 before Cilium 1.18, and this is ${release}`,
    };
  const { externalCIDRs } = group.spec;
  for (const [at, cidr] of externalCIDRs.entries()) yield* cidrFaults(cidr, `spec.externalCIDRs[${at}]`);
}

interface RedirectPort {
  readonly port: string;
  readonly protocol: string;
  readonly name?: string;
}

export function* redirectFaults({ spec }: CiliumLocalRedirectPolicy, release: CiliumRelease): Faults {
  const { addressMatcher, serviceMatcher } = spec.redirectFrontend;
  const path = "spec.redirectFrontend";
  if ((addressMatcher === undefined) === (serviceMatcher === undefined))
    yield { rule: "BLD013", path, reason: "a redirect takes what is sent to either an address or a service" };
  if (addressMatcher !== undefined) {
    if (parseAddress(addressMatcher.ip) === undefined)
      yield {
        rule: "BLD005",
        path: `${path}.addressMatcher.ip`,
        reason: `${shown(addressMatcher.ip)} is no address`,
        remedy: "Give one address without a prefix length.",
      };
    yield* redirectPortFaults(addressMatcher.toPorts, `${path}.addressMatcher.toPorts`);
  }
  if (serviceMatcher !== undefined) {
    if (!isObjectName(serviceMatcher.serviceName) || !isNamespaceName(serviceMatcher.namespace))
      yield {
        rule: "BLD001",
        path: `${path}.serviceMatcher`,
        reason: `${serviceMatcher.namespace}/${serviceMatcher.serviceName} names no service`,
      };
    yield* redirectPortFaults(serviceMatcher.toPorts ?? [], `${path}.serviceMatcher.toPorts`);
  }
  const backend = spec.redirectBackend;
  yield* selectorFaults(backend.localEndpointSelector, "spec.redirectBackend.localEndpointSelector", {
    release,
  });
  yield* redirectPortFaults(backend.toPorts, "spec.redirectBackend.toPorts");
}

function* redirectPortFaults(ports: readonly RedirectPort[], path: string): Faults {
  for (const [at, { port, protocol, name }] of ports.entries()) {
    if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65535)
      yield {
        rule: "BLD004",
        path: `${path}[${at}].port`,
        reason: `${shown(port)} is no port`,
        remedy: "Give a number from 1 to 65535.",
      };
    if (protocol !== "TCP" && protocol !== "UDP")
      yield {
        rule: "BLD020",
        path: `${path}[${at}].protocol`,
        reason: `${shown(protocol)} is neither TCP nor UDP`,
      };
    if (name !== undefined && !isPortName(name))
      yield { rule: "BLD004", path: `${path}[${at}].name`, reason: `${shown(name)} is no name of a port` };
    if (name === undefined && ports.length > 1)
      yield {
        rule: "BLD004",
        path: `${path}[${at}]`,
        reason: "one of several ports has no name, by which frontend and backend meet",
        remedy: "Name every port.",
      };
  }
}
