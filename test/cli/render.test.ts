import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { acns, acnsProcess, inFolder, ROOT } from "./acns.ts";

const BUILDERS = JSON.stringify(join(ROOT, "policies/index.ts"));
const module = (text: string, from = BUILDERS): string =>
  `import { cidrGroup, http, peer, policy, port, preset } from ${from};\n${text}\n`;

const documents = (text: string): unknown[] =>
  parseAllDocuments(text).map((one) => (one as { toJS(): unknown }).toJS());

test("every export becomes a document, the default first and each once, whatever else a module exports", async () => {
  const text = module(`
    export const second = cidrGroup("second", ["192.0.2.0/24"]);
    export const NAMESPACE = "shop";
    export const labels = { app: "web" };
    export const helper = () => second;
    export const third = [second, { apiVersion: "cilium.io/v2", kind: "CiliumCIDRGroup", metadata: { name: "third" }, spec: { externalCIDRs: [] } }];
    export default preset.zeroTrust(NAMESPACE);`);
  await inFolder({ "policies.ts": text }, async (cwd) => {
    const { code, out, err } = await acns(["render", "policies.ts"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(documents(out)).toMatchObject([
      { metadata: { name: "zero-trust", namespace: "shop" } },
      { metadata: { name: "second" } },
      { metadata: { name: "third" } },
    ]);
  });
});

test("what YAML 1.1 takes for something else is in quotes", async () => {
  const text = module(
    `export default policy.cilium("on").on({ a: "yes", b: "on", c: "1e3", d: "null", e: "0o7", y: "n" }).defaultDeny();`,
  );
  await inFolder({ "policies.ts": text }, async (cwd) => {
    const { out } = await acns(["render", "policies.ts"], { cwd });
    for (const quoted of ['name: "on"', 'a: "yes"', 'b: "on"', 'c: "1e3"', 'd: "null"', '"y": "n"'])
      expect(out).toContain(quoted);
  });
});

test("each manifest goes to a file of its own in a folder", async () => {
  const text = module(
    `export default [preset.zeroTrust("a"), preset.zeroTrust("b"), cidrGroup("g", ["192.0.2.0/24"])];`,
  );
  await inFolder({ "policies.ts": text }, async (cwd) => {
    const { code } = await acns(["render", "policies.ts", "-o", "out/yaml"], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, "out/yaml"), { recursive: true }).sort()).toEqual([
      "a",
      "a/zero-trust.ciliumnetworkpolicy.yaml",
      "b",
      "b/zero-trust.ciliumnetworkpolicy.yaml",
      "g.ciliumcidrgroup.yaml",
    ]);
    expect(readFileSync(join(cwd, "out/yaml/g.ciliumcidrgroup.yaml"), "utf8")).toContain("192.0.2.0/24");
  });
});

test.each([
  [
    "a port that is none",
    `policy.cilium("a").onAllPods().allowFrom(peer.world(), port.tcp(0, 70000))`,
    /CNP020[\s\S]*"70000" is no port/,
  ],
  [
    "two of one name",
    `[preset.zeroTrust("a"), preset.zeroTrust("a")]`,
    /CiliumNetworkPolicy a\/zero-trust is exported twice/,
  ],
  [
    "an object with a field that nobody knows",
    `{ apiVersion: "cilium.io/v2", kind: "CiliumNetworkPolicy", metadata: { name: "a" }, spec: { endpointSelector: {}, ingres: [] } }`,
    /default spec\.ingres/,
  ],
  [
    "an object of another kind",
    `{ apiVersion: "v1", kind: "Pod", metadata: { name: "a" } }`,
    /the kind is none of/,
  ],
  [
    "an object without a name",
    `{ apiVersion: "cilium.io/v2", kind: "CiliumCIDRGroup", spec: { externalCIDRs: [] } }`,
    /metadata/,
  ],
])("%s is refused", async (_what, value, message) => {
  await inFolder({ "policies.ts": module(`export default ${value};`) }, async (cwd) => {
    const { code, out, err } = await acns(["render", "policies.ts"], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(out).toBe("");
    expect(err).not.toMatch(/\n\s+at /);
  });
});

test("Kafka is refused for a release that has none", async () => {
  const text = module(
    `export default policy.cilium("a").onAllPods().allowFrom(peer.world(), port.tcp(9092).kafka({ topic: "t" }));`,
  );
  await inFolder({ "policies.ts": text }, async (cwd) => {
    expect((await acns(["render", "policies.ts"], { cwd })).code).toBe(0);
    expect((await acns(["render", "policies.ts", "--kubernetes-version", "1.34"], { cwd })).code).toBe(0);
    const newest = await acns(["render", "policies.ts", "--cilium", "1.20"], { cwd });
    expect(newest.code).toBe(1);
    expect(newest.err).toContain("Cilium 1.16 to 1.19 takes it, and this is 1.20");
  });
});

test.each([
  ["no file", [], "gone.ts", /there is no file gone\.ts/],
  ["a syntax error", ["bad.ts", "export default ["], "bad.ts", /bad\.ts cannot be run: /],
  [
    "a module that throws",
    ["bad.ts", 'throw new Error("not today");'],
    "bad.ts",
    /cannot be run: Error: not today/,
  ],
  [
    "nothing to render",
    ["bad.ts", "export const a = 1;"],
    "bad.ts",
    /exports neither builders nor manifests/,
  ],
  [
    "a policy about nobody",
    ["bad.ts", module('export default policy.cilium("a");')],
    "bad.ts",
    /default says of nobody what it is about/,
  ],
  [
    "something else in a list",
    ["bad.ts", "export default [1];"],
    "bad.ts",
    /default\[0\] is neither builder nor manifest/,
  ],
])("%s cannot be read", async (_what, [name, text], file, message) => {
  await inFolder(name === undefined ? {} : { [name]: text ?? "" }, async (cwd) => {
    const { code, err } = await acns(["render", file], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

test("a version that is none, or two of them, cannot be read", async () => {
  expect((await acns(["render", "x.ts", "--cilium", "new"])).code).toBe(2);
  expect((await acns(["render", "x.ts", "--cilium", "1.18", "--kubernetes-version", "1.34"])).code).toBe(2);
});

test("a module needs nothing installed: the package is found by its name", async () => {
  const text = module(`export default preset.zeroTrust("shop");`, '"pulumi-acns/policies"');
  await inFolder({ "policies.ts": text }, async (cwd) => {
    const { code, out, err } = await acnsProcess(["render", "policies.ts"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(documents(out)).toMatchObject([
      { kind: "CiliumNetworkPolicy", spec: { ingress: [{}], egress: [{}] } },
    ]);
  });
});
