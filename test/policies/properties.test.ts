import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusals } from "../../model/refused/refusals.ts";
import { CRDS, type Schema, type SchemaSet } from "../../model/crds/schema.ts";
import type { CiliumRelease } from "../../model/cilium.ts";
import { manifestsOf, PolicyFaults, type Manifest } from "../../policies/index.ts";
import { ciliumPolicy, networkPolicy } from "../checks/policies.ts";
import { program } from "./programs.ts";

/** A schema of Kubernetes as JSON Schema that knows no field but its own, as a strict API server. */
function strict(schema: Schema): object {
  const { properties, additionalProperties, items, oneOf, anyOf, $ref, ...rest } = schema;
  const intOrString = schema["x-kubernetes-int-or-string"] === true;
  const plain = Object.fromEntries(
    Object.entries(rest).filter(
      ([key]) => !["format", "default", "x-kubernetes-int-or-string"].includes(key),
    ),
  );
  return {
    ...plain,
    ...(intOrString ? { type: ["integer", "string"] } : {}),
    ...($ref === undefined ? {} : { $ref }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([key, own]) => [key, strict(own)])),
          additionalProperties: false,
        }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: strict(additionalProperties) }),
    ...(items === undefined ? {} : { items: strict(items) }),
    ...(oneOf === undefined ? {} : { oneOf }),
    ...(anyOf === undefined ? {} : { anyOf }),
  };
}

function validators(release: CiliumRelease) {
  const { kinds, $defs }: SchemaSet = CRDS[release];
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, code: { regExp: toleratingGo } });
  const defs = Object.fromEntries(Object.entries($defs).map(([name, schema]) => [name, strict(schema)]));
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, versions]) => {
      const schema = versions["cilium.io/v2"] ?? {};
      return [kind, ajv.compile({ ...strict(schema), $defs: defs })];
    }),
  );
}

/** Go's class of printable characters is not one of JavaScript's. */
const toleratingGo = Object.assign((pattern: string) => new RegExp(pattern.replace("\\PC", "\\P{C}"), "u"), {
  code: "new RegExp",
});

describe("random programs", () => {
  const of118 = validators("1.18");

  test("render to manifests that Cilium's CRDs accept strictly", () => {
    fc.assert(
      fc.property(program, (source) => {
        const manifest = source.toManifest();
        const validate = of118[manifest.kind];
        if (validate === undefined) return;
        const { apiVersion: _, kind: __, metadata: ___, ...body } = manifest;
        expect(validate(body), JSON.stringify([validate.errors, manifest])).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  test("the CRDs do refuse what is wrong", () => {
    const validate = of118["CiliumNetworkPolicy"];
    expect(validate?.({ spec: { endpointSelector: {}, ingress: [{ fromEndpoint: [] }] } })).toBe(false);
    expect(validate?.({ spec: { endpointSelector: {}, ingress: [{ fromEntities: ["wrld"] }] } })).toBe(false);
  });

  test("are values: a verb leaves what it was called on as it is, and the wire form shares nothing", () => {
    fc.assert(
      fc.property(program, (source) => {
        const before = JSON.stringify(source.toManifest());
        mutate(source.toManifest());
        expect(JSON.stringify(source.toManifest())).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});

function mutate(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const item of Object.values(value)) mutate(item);
  if (Array.isArray(value)) value.length = 0;
  else for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
}

test.each(["1.16", "1.17", "1.18", "1.19", "1.20"] as const)(
  "builders refuse what Cilium %s does, and take the rest in its own words",
  (release) => {
    fc.assert(
      fc.property(fc.oneof(ciliumPolicy(release), ciliumPolicy("1.20"), networkPolicy), (value) => {
        const manifest = value as unknown as Manifest;
        const rules = refusals(manifest, { release }).map(({ rule }) => rule);
        const build = () => manifestsOf([manifest], { cilium: release });
        if (rules.length === 0) expect(build()).toEqual([manifest]);
        else expect(caught(build).findings.map(({ rule }) => rule)).toEqual(rules);
      }),
      { numRuns: 100 },
    );
  },
);

function caught(action: () => unknown): PolicyFaults {
  try {
    action();
  } catch (error) {
    if (error instanceof PolicyFaults) return error;
    throw error;
  }
  throw new Error("nothing is refused");
}
