import { releaseAtLeast } from "../../cilium.ts";
import type { Rule } from "../../faults.ts";
import { fieldIn, fieldsIn, isFields, listIn, objectsIn, type Fields, type Placed } from "../../document.ts";
import type { Agents } from "../options.ts";

/** A rule of Cilium's own validation. */
export type CiliumRefusal = Rule<PolicyView>;

export type Direction = "ingress" | "egress";

/** A policy laid out for validation: what has the wrong type is left out, the schema has told of it. */
export interface PolicyView {
  readonly value: Fields;
  readonly namespaced: boolean;
  readonly agents: Agents;
  readonly rules: readonly RuleView[];
  readonly entries: readonly EntryView[];
  readonly portRules: readonly PortRuleView[];
}

/** One rule: `spec`, or one of `specs`. */
export interface RuleView extends Placed<Fields> {
  /** Whether its subject are nodes. */
  readonly host: boolean;
  readonly entries: readonly EntryView[];
}

/** One item of `ingress`, `ingressDeny`, `egress` or `egressDeny`. */
export interface EntryView extends Placed<Fields> {
  readonly direction: Direction;
  readonly deny: boolean;
  readonly host: boolean;
}

/** One item of an entry's `toPorts`. */
export interface PortRuleView extends Placed<Fields> {
  readonly entry: EntryView;
  readonly ports: readonly Placed<Fields>[];
  /** Its `rules`, as far as this release and this kind of entry know them. */
  readonly rules: Fields;
  /** The L7 rules by kind; without any the traffic is not looked into. */
  readonly l7: Readonly<Record<L7Kind, readonly Placed<Fields>[]>>;
  /** Number of L7 rules of all kinds. */
  readonly l7Count: number;
}

export type L7Kind = (typeof L7_KINDS)[number];
export const L7_KINDS = ["http", "dns", "kafka", "l7"] as const;

const SECTIONS = [
  { key: "ingress", direction: "ingress", deny: false },
  { key: "ingressDeny", direction: "ingress", deny: true },
  { key: "egress", direction: "egress", deny: false },
  { key: "egressDeny", direction: "egress", deny: true },
] as const;

/** Names of a rule's four lists of entries. */
export const SECTION_KEYS = SECTIONS.map(({ key }) => key);

/** Lays out a CiliumNetworkPolicy, or a clusterwide one. */
export function viewOf(value: Fields, agents: Agents): PolicyView {
  const rules = ruleFields(value).map(ruleView);
  const entries = rules.flatMap((rule) => rule.entries);
  return {
    value,
    namespaced: value["kind"] === "CiliumNetworkPolicy",
    agents,
    rules,
    entries,
    portRules: entries.flatMap((entry) => portRules(entry, agents)),
  };
}

function ruleFields(value: Fields): Placed<Fields>[] {
  const spec = fieldIn(value, "spec");
  const specs = listIn(value, "specs").flatMap((item, at) =>
    isFields(item) ? [{ value: item, path: `specs[${at}]` }] : [],
  );
  return isFields(spec) ? [{ value: spec, path: "spec" }, ...specs] : specs;
}

function ruleView({ value, path }: Placed<Fields>): RuleView {
  const host = fieldIn(value, "nodeSelector") !== undefined;
  const entries = SECTIONS.flatMap(({ key, direction, deny }) =>
    objectsIn(value, key, path).map((entry) => ({ ...entry, direction, deny, host })),
  );
  return { value, path, host, entries };
}

function portRules(entry: EntryView, agents: Agents): PortRuleView[] {
  return objectsIn(entry.value, "toPorts", entry.path).map(({ value, path }) => {
    const rules = entry.deny ? {} : knownRules(fieldsIn(value, "rules"), agents);
    const of = (kind: L7Kind) => objectsIn(rules, kind, `${path}.rules`);
    const l7Count = L7_KINDS.reduce((sum, kind) => sum + listIn(rules, kind).length, 0);
    const l7 = { http: of("http"), dns: of("dns"), kafka: of("kafka"), l7: of("l7") };
    return { value, path, entry, ports: objectsIn(value, "ports", path), rules, l7, l7Count };
  });
}

/** Kafka and rules by key and value are gone in 1.20, where the schema refuses them. */
function knownRules(rules: Fields, { release }: Agents): Fields {
  if (!releaseAtLeast(release, "1.20")) return rules;
  const { kafka: _k, l7: _l, l7proto: _p, ...known } = rules;
  return known;
}
