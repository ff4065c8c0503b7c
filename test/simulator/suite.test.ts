import { describe, expect, test } from "vitest";
import { readSuite } from "../../simulator/suite/read.ts";
import { DEFAULT_RELEASE } from "../../model/cilium.ts";

const flow = { from: { pod: "a/x" }, to: { ip: "203.0.113.1" }, port: 80, protocol: "TCP" };
const SUITE = {
  id: "one",
  namespaces: { a: {} },
  pods: [{ name: "x", namespace: "a", labels: {} }],
  policies: [],
  flow,
  expect: "allowed",
};

function faultsOf(changes: object): string[] {
  const read = readSuite({ ...SUITE, ...changes });
  return "faults" in read ? read.faults.map(({ rule, path }) => `${rule} ${path}`).sort() : [];
}

const listed = (...flows: readonly unknown[]) => ({ flow: undefined, expect: undefined, flows });
const named = (id: string, more: object = {}) => ({ id, flow: { ...flow, ...more }, expect: "allowed" });
const pods = (...more: readonly object[]) => ({ pods: [...SUITE.pods, ...more] });

describe("faults of a suite", () => {
  test.each<[what: string, changes: object, faults: readonly string[]]>([
    ["none", {}, []],
    [
      "nothing of it is there",
      { id: undefined, flow: undefined, expect: undefined },
      ["SUITE002 ", "SUITE002 id"],
    ],
    ["an empty id beside others", { id: "", expect: "maybe" }, ["SUITE002 id", "SUITE003 expect"]],
    ["no protocol", { flow: { ...flow, protocol: undefined } }, ["SUITE002 flow"]],
    [
      "a wrong protocol is not missing too",
      { flow: { ...flow, protocol: "tcp" } },
      ["SUITE003 flow.protocol"],
    ],
    ["a wrong port is not missing too", { flow: { ...flow, port: 70000 } }, ["SUITE003 flow.port"]],
    [
      "a wrong message is not a missing protocol too",
      { flow: { from: flow.from, to: flow.to, icmp: { type: "x" } } },
      ["SUITE003 flow.icmp.type"],
    ],
    ["no address of a pod", pods({ name: "y", ip: "nope" }), ["SUITE003 pods[1].ip"]],
    ["no address of a node", { nodes: [{ name: "n", ip: "10.0.0" }] }, ["SUITE003 nodes[0].ip"]],
    [
      "no address behind a service",
      { services: [{ name: "s", endpoints: ["203.0.113.1", "10.0.0.1:80"] }] },
      ["SUITE003 services[0].endpoints[1]"],
    ],
    [
      "what follows a pod with faults keeps its place",
      pods({ labels: {} }, { name: "y" }, { name: "y" }),
      ["SUITE002 pods[1].name", "SUITE005 pods[3]"],
    ],
    [
      "what follows a flow with faults keeps its place",
      listed({ id: "bad" }, named("a"), named("a"), named("b", { to: { node: "gone" } })),
      [
        "SUITE002 flows[0].expect",
        "SUITE002 flows[0].flow",
        "SUITE004 flows[3].flow.to.node",
        "SUITE005 flows[2]",
      ],
    ],
  ])("%s", (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  test("what could be read is there for further faults", () => {
    const read = readSuite({ ...SUITE, flow: 5, policies: [{ file: "gone.yaml" }] });
    expect(read).toMatchObject({ id: "one", policies: [{ file: "gone.yaml" }] });
  });
});

describe("the release of a suite", () => {
  test.each<[options: object, release: string]>([
    [{}, DEFAULT_RELEASE],
    [{ cilium: "1.20" }, "1.20"],
    // Without quotes YAML reads 1.20 as the number 1.2.
    [{ cilium: 1.2 }, "1.20"],
    [{ cilium: 1.17 }, "1.17"],
    [{ cilium: "1.18.5" }, "1.18"],
    [{ kubernetesVersion: 1.33 }, "1.17"],
    [{ kubernetesVersion: "1.34.2" }, "1.18"],
    [{ kubernetesVersion: 1.4 }, "1.18"],
  ])("%o is %s", (options, release) => {
    const read = readSuite({ ...SUITE, options });
    expect("suite" in read && read.suite.world.release).toBe(release);
  });
});
