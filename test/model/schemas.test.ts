import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { readSuite } from "../../simulator/suite/read.ts";
import settings from "../../model/settings.schema.json" with { type: "json" };
import stack from "../../model/stack.schema.json" with { type: "json" };
import suite from "../../model/suite.schema.json" with { type: "json" };

const root = join(import.meta.dirname, "../..");
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(settings, "settings.schema.json");
const isStack = ajv.compile(stack);
const isSuite = ajv.compile(suite);

const documentsIn = (file: string): unknown[] =>
  parseAllDocuments(readFileSync(join(root, file), "utf8")).map((document) => document.toJS() as unknown);
const suites = globSync("test/scenarios/**/suite.yaml", { cwd: root });
const stacks = globSync("stacks/Pulumi.*.yaml", { cwd: root });

test.each([...suites, ...stacks])("%s is as the schema that it names for editors", (file) => {
  const [, named = ""] =
    /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(root, file), "utf8")) ?? [];
  const validate = stacks.includes(file) ? isStack : isSuite;
  expect(JSON.parse(readFileSync(join(root, file, "..", named), "utf8"))).toEqual(validate.schema);
  for (const document of documentsIn(file))
    expect([validate(document), validate.errors]).toEqual([true, null]);
});

describe("the schema of a stack's config", () => {
  const holds = (config: Record<string, unknown>): boolean => isStack({ config });

  test("takes the settings in the namespace of any project, and what is encrypted", () => {
    expect(holds({ "shop:tier": "Free", "azure-native:location": "westeurope" })).toBe(true);
    expect(holds({ "shop:tier": { secure: "AAAB" }, "shop:ownKey": 1 })).toBe(true);
  });

  test("refuses other values and unknown keys within", () => {
    expect(holds({ "shop:tier": "Fre" })).toBe(false);
    expect(holds({ "shop:network": { mod: "overlay" } })).toBe(false);
  });
});

describe("the schema of suites and their reader agree", () => {
  const WHOLE = {
    id: "a",
    pods: [{ name: "web", namespace: "shop", labels: { app: "web" }, namedPorts: { http: 80 } }],
    options: { cilium: "1.20", enforcement: "always" },
  };
  const flow = { from: { entity: "world" }, to: { pod: "shop/web" }, port: 80, protocol: "TCP" };
  const refused = (value: unknown): boolean => "faults" in readSuite(value);

  test.each([
    ["a flow", { ...WHOLE, flow, expect: "allowed" }, true],
    ["several flows", { ...WHOLE, flows: [{ id: 1, flow, expect: "denied", egress: "allowed" }] }, true],
    ["no id", { flow, expect: "allowed" }, false],
    ["an unknown key", { ...WHOLE, flow, expect: "allowed", pod: [] }, false],
    [
      "an unknown entity",
      { ...WHOLE, flow: { ...flow, from: { entity: "wrld" } }, expect: "allowed" },
      false,
    ],
    [
      "two ends at once",
      { ...WHOLE, flow: { ...flow, from: { ip: "192.0.2.1", node: "n" } }, expect: "allowed" },
      false,
    ],
    ["a port that is none", { ...WHOLE, flow: { ...flow, port: 65536 }, expect: "allowed" }, false],
    [
      "a type of ICMP above 255",
      { ...WHOLE, flow: { ...flow, port: 1, protocol: "ICMP", icmp: { type: 256 } }, expect: "allowed" },
      false,
    ],
    ["an expectation that is none", { ...WHOLE, flow, expect: "unknown" }, false],
    [
      "a named port of 0",
      {
        ...WHOLE,
        pods: [{ name: "web", namespace: "shop", namedPorts: { http: 0 } }],
        flow,
        expect: "allowed",
      },
      false,
    ],
    ["options that are none", { ...WHOLE, options: { release: "1.20" }, flow, expect: "allowed" }, false],
    [
      "policies of every form",
      {
        ...WHOLE,
        policies: ["a: 1", { file: "p.yaml" }, { kind: "NetworkPolicy" }],
        flow,
        expect: "allowed",
      },
      true,
    ],
  ])("%s", (_what, value, right) => {
    expect({ schema: isSuite(value), reader: !refused(value) }).toEqual({ schema: right, reader: right });
  });
});
