import { isIPv4, isIPv6 } from "node:net";
import { Ajv, type ValidateFunction } from "ajv";
import { RE2JS } from "re2js";
import type { CiliumRelease } from "../../model/cilium.ts";
import { CRDS, type Schema } from "../../model/crds/schema.ts";

// A second way of judging by the schemas: a general validator of JSON Schema, told what Kubernetes means by them.

/** An expression as Ajv wants one, with the semantics of RE2. Ajv tells expressions apart by their text. */
const re2 = Object.assign(
  (pattern: string) => {
    const expression = RE2JS.compile(pattern);
    return { test: (text: string) => expression.test(text), toString: () => pattern };
  },
  { code: "re2" },
);

function isRange(text: string): boolean {
  const [address = "", prefix = "", ...rest] = text.split("/");
  const width = isIPv4(address) ? 32 : isIPv6(address) && !address.includes("%") ? 128 : 0;
  return width > 0 && rest.length === 0 && /^(0|[1-9]\d*)$/.test(prefix) && Number(prefix) <= width;
}

/** Closed, as the server's strict validation takes it: a key that no property names is unknown. */
function closed(schema: Schema): Record<string, unknown> {
  const {
    properties,
    items,
    additionalProperties,
    default: _,
    ...rest
  } = schema as Schema & Record<string, unknown>;
  return {
    ...rest,
    ...(properties === undefined ? {} : { properties: mapped(properties), additionalProperties: false }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: closed(additionalProperties) }),
    ...(items === undefined ? {} : { items: closed(items) }),
  };
}

const mapped = (schemas: Readonly<Record<string, Schema>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, closed(schema)]));

const compiled = new Map<CiliumRelease, ValidateFunction>();

/** Whether the schema of a release alone accepts the rules of a policy: its spec and specs. */
export function schemaAccepts(document: Record<string, unknown>, release: CiliumRelease): boolean {
  const known = compiled.get(release) ?? compile(release);
  compiled.set(release, known);
  const { apiVersion: _a, kind: _k, metadata: _m, status: _s, ...own } = document;
  return known(own);
}

function compile(release: CiliumRelease): ValidateFunction {
  const { $defs } = CRDS[release];
  const formats = {
    cidr: isRange,
    int32: true,
    int64: true,
    "idn-hostname": true,
    "date-time": true,
  } as const;
  const ajv = new Ajv({ strict: false, formats, code: { regExp: re2 } });
  return ajv.compile({ $defs: mapped($defs), $ref: "#/$defs/CiliumClusterwideNetworkPolicy" });
}
