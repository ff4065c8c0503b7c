import release118 from "./1.18.json" with { type: "json" };
import release119 from "./1.19.json" with { type: "json" };
import release120 from "./1.20.json" with { type: "json" };
import type { CiliumRelease } from "../cilium.ts";

/** A structural schema of Kubernetes, as far as it decides whether a value is accepted. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: "object" | "array" | "string" | "integer" | "boolean";
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  /** Exactly one of these sets of keys. */
  readonly oneOf?: readonly Alternative[];
  /** At least one of these sets of keys, or one of these types. */
  readonly anyOf?: readonly Alternative[];
  readonly enum?: readonly string[];
  /** In the syntax of RE2, and not anchored. */
  readonly pattern?: string;
  readonly format?: string;
  readonly default?: unknown;
  /** Whether nothing (null) stands for an empty value. */
  readonly nullable?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly "x-kubernetes-int-or-string"?: boolean;
}

export interface Alternative {
  readonly required?: readonly string[];
  readonly type?: string;
}

/** The schemas of one source: of each kind by API version, and what they have in common. */
export interface SchemaSet {
  readonly kinds: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
  readonly $defs: Readonly<Record<string, Schema>>;
}

/** The alternatives that a rule has one of its sections, which Cilium asks for since 1.18. */
const SECTIONS = "anyOf";

/** Before 1.18 the same shapes, but for the kind that had another API version, and rules without a section. */
function before118({ kinds, $defs }: SchemaSet): SchemaSet {
  const { [SECTIONS]: _, ...spec } = $defs["spec"] ?? {};
  const groups = Object.entries(kinds["CiliumCIDRGroup"] ?? {}).filter(
    ([version]) => version !== "cilium.io/v2",
  );
  return {
    kinds: { ...kinds, CiliumCIDRGroup: Object.fromEntries(groups) },
    $defs: { ...$defs, spec },
  };
}

const of118 = release118 as unknown as SchemaSet;
const older = before118(of118);

/** The schemas that each release installs. Those of 1.16 and 1.17 are taken from 1.18. */
export const CRDS: Readonly<Record<CiliumRelease, SchemaSet>> = {
  "1.16": older,
  "1.17": older,
  "1.18": of118,
  "1.19": release119 as unknown as SchemaSet,
  "1.20": release120 as unknown as SchemaSet,
};
