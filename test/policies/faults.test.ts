import { describe, expect, test } from "vitest";
import {
  manifestsOf,
  peer,
  policy,
  PolicyFaults,
  port,
  type ManifestSource,
  type Target,
} from "../../policies/index.ts";
import { RULES } from "../../policies/rules.ts";
import { CASES } from "./refused.ts";

const web = policy.cilium("web").on({ app: "web" });

const faultsOf = (source: ManifestSource, target: Target = {}): PolicyFaults => {
  try {
    source.toManifest(target);
  } catch (error) {
    if (error instanceof PolicyFaults) return error;
    throw error;
  }
  throw new Error("nothing is refused");
};

describe("what is refused", () => {
  const cases = CASES.map(([rule, what, source, message, target]) => ({
    rule,
    what,
    source,
    message,
    target,
  }));
  test.each(cases)("$rule: $what", ({ rule, source, message, target }) => {
    const faults = faultsOf(source, target);
    expect(faults.findings.map((fault) => fault.rule)).toContain(rule);
    expect(faults.message).toMatch(message);
  });

  test("every rule of the builders' own is broken once at least", () => {
    const own = CASES.map(([rule]) => rule).filter((rule) => rule.startsWith("BLD"));
    expect([...new Set(own)].sort()).toEqual(Object.keys(RULES).sort());
  });
});

test("everything is told at once, each with rule, place, reason and remedy", () => {
  const sources = [
    policy
      .cilium("a", { namespace: "shop" })
      .on({ app: "a" })
      .allowFrom(peer.cidr("10.0.0.0"), port.tcp(70000)),
    policy.clusterwide("b").onAllPods().defaultDeny(),
    policy.of({
      apiVersion: "cilium.io/v2",
      kind: "CiliumCIDRGroup",
      metadata: { name: "c" },
      spec: { externalCIDRs: ["x"] },
    }),
  ];
  const build = () => manifestsOf(sources);
  expect(build).toThrow(PolicyFaults);
  expect(build).toThrow(`3 faults in policies
CRD005 CiliumNetworkPolicy shop/a: spec.ingress[0].fromCIDR[0]: "10.0.0.0" is not an address range
  Did you mean 10.0.0.0/32? A range is written with the length of its prefix.
CNP020 CiliumNetworkPolicy shop/a: spec.ingress[0].toPorts[0].ports[0].port: "70000" is no port
  Give a port from 0 to 65535 as text, "443", or a name of at most 15 letters, digits and single hyphens. A range is written with endPort.
CRD005 CiliumCIDRGroup c: spec.externalCIDRs[0]: "x" is not an address range
  Give an address, a slash and the length of the prefix: 10.0.0.0/8, or 10.0.0.1/32 for one address.`);
});

test("a fault in one of several rules is found there", () => {
  const built = web
    .defaultDeny()
    .and()
    .on({})
    .allowFrom([] as never);
  expect(faultsOf(built).findings.map(({ path }) => path)).toEqual([
    "CiliumNetworkPolicy web: specs[1]",
    "CiliumNetworkPolicy web: specs[1]",
    "CiliumNetworkPolicy web: specs[1]",
  ]);
});

test.each([
  [{}, "the kind is none of"],
  [{ kind: "Pod" }, "Pod: kind: the kind is none of"],
  [{ kind: "NetworkPolicy", metadata: { name: 1 } }, "NetworkPolicy: apiVersion"],
  [null, "manifest"],
])("what is no manifest at all is refused as such: %j", (value, place) => {
  const fault = () => manifestsOf([policy.of(value as never)]);
  expect(fault).toThrow(PolicyFaults);
  expect(fault).toThrow(place);
});
